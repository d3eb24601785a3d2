"""What may run a model: the execution providers of ONNX Runtime, by names of our own."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import Any

from .errors import RskdError

_CPU, _OPENVINO = "CPUExecutionProvider", "OpenVINOExecutionProvider"
_EIGHT_BITS = "-int8"
"""What the name of a file in 8 bits has behind that of the model that it was made from."""


@dataclass(frozen=True)
class Provider:
    """One way to run a model."""

    name: str
    """As settings and the shell have it."""
    label: str
    """For people."""
    execution_provider: str
    """What ONNX Runtime calls it."""
    precision: str = ""
    """What OpenVINO is to compute in; as the file has it where it is empty."""
    eight_bits: bool = False
    """Whether the model's file in 8 bits is run, where there is one."""
    one_at_a_time: bool = False
    """Whether a session bears only one run at a time."""

    def options(self) -> dict[str, str]:
        """What ONNX Runtime is told of it."""
        if self.execution_provider != _OPENVINO:
            return {}
        # A stream for each of our own threads, of one thread each, which may move to idle cores.
        streams = str(cores())
        told = {"NUM_STREAMS": streams, "INFERENCE_NUM_THREADS": streams}
        told["ENABLE_CPU_PINNING"] = "NO"
        if self.precision:
            told["INFERENCE_PRECISION_HINT"] = self.precision
        config = json.dumps({"CPU": told})
        return {"device_type": "CPU", "num_streams": streams, "load_config": config}

    def file(self, model: Path) -> Path:
        """The file to run in place of a model's."""
        return (eight_bit_file(model) if self.eight_bits else None) or model


PLAIN = Provider("cpu", "CPU", _CPU)

PROVIDERS = (
    PLAIN,
    Provider("cpu+int8", "CPU, 8 bits", _CPU, eight_bits=True),
    Provider("openvino", "OpenVINO", _OPENVINO, "f32"),
    Provider("openvino+bf16", "OpenVINO, bfloat16", _OPENVINO, "bf16"),
    Provider("openvino+int8", "OpenVINO, 8 bits", _OPENVINO, eight_bits=True),
    Provider("cuda", "CUDA (NVIDIA)", "CUDAExecutionProvider"),
    Provider("directml", "DirectML", "DmlExecutionProvider", one_at_a_time=True),
    Provider("coreml", "Core ML", "CoreMLExecutionProvider"),
)


def find_provider(name: str) -> Provider:
    """The provider of a name.

    Raises:
        RskdError: there is none.
    """
    for provider in PROVIDERS:
        if provider.name == name:
            return provider
    raise RskdError(
        'No hardware is named "{name}": choose one of {names}.',
        name=name,
        names=", ".join(provider.name for provider in PROVIDERS),
    )


def providers_in_reach(model: Path) -> list[Provider]:
    """Those that the installed ONNX Runtime knows; those of 8 bits where there is such a file."""
    import onnxruntime

    known = onnxruntime.get_available_providers()
    has_eight_bits = eight_bit_file(model) is not None
    found = [provider for provider in PROVIDERS if provider.execution_provider in known]
    return [provider for provider in found if has_eight_bits or not provider.eight_bits]


def eight_bit_file(model: Path) -> Path | None:
    """The file in 8 bits beside a model: "aid30-int8.onnx" beside "aid30.onnx"."""
    path = model.with_name(f"{model.stem}{_EIGHT_BITS}{model.suffix}")
    return path if path.is_file() else None


def new_session(
    model: str | bytes, provider: Provider, folder: Path, *, trial: bool = False
) -> Any:
    """An inference session that computes on the thread that calls it.

    Args:
        model: path or content of an ONNX file.
        provider: what computes; never silently another one.
        folder: of the file, from where alone it may take weights.
        trial: whether memory is bounded, and the graph is taken as it is: to make it faster,
            ONNX Runtime computes parts of it when it opens it.

    Raises:
        RskdError: ONNX Runtime has no such provider, or can't start it.
        Exception: whatever ONNX Runtime raises; its exceptions have no common base.
    """
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    options.log_severity_level = 4  # its errors are raised too
    # Without it what is opened from memory would take its weights from the working directory.
    options.add_session_config_entry(
        "session.model_external_initializers_file_folder_path", str(folder)
    )
    if trial:
        options.add_session_config_entry("session.use_env_allocators", "1")
        options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
    options.enable_mem_pattern = not provider.one_at_a_time  # as DirectML demands
    name = provider.execution_provider
    if name not in onnxruntime.get_available_providers():
        raise RskdError("the installed ONNX Runtime has no {name}", name=name)
    with _quiet():
        # By itself ONNX Runtime would go on with another provider, and write that to the terminal.
        session = onnxruntime.InferenceSession(
            model, options, providers=[(name, provider.options())], enable_fallback=0
        )
    session.disable_fallback()
    if session.get_providers()[0] != name:
        raise RskdError("ONNX Runtime can't start {name}", name=name)
    return _InTurn(session) if provider.one_at_a_time else session


class _InTurn:
    """A session that bears one run at a time, for several threads."""

    def __init__(self, session: Any) -> None:
        self._session = session
        self._lock = Lock()

    def run(self, *arguments: Any) -> Any:
        with self._lock:
            return self._session.run(*arguments)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._session, name)


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep ONNX Runtime from writing to the terminal why a provider fails: we tell it ourselves."""
    import onnxruntime

    warning, fatal = 2, 4
    onnxruntime.set_default_logger_severity(fatal)
    try:
        yield
    finally:
        onnxruntime.set_default_logger_severity(warning)


def cores(spared: int = 0) -> int:
    """Cores that this process may use, but for some that it spares; at least one."""
    if hasattr(os, "sched_getaffinity"):
        usable = len(os.sched_getaffinity(0))
    else:
        usable = os.cpu_count() or 1
    return max(1, usable - spared)
