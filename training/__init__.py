"""Training of RSKD's scene classifiers: teachers, distilled students, evaluation and export."""

from __future__ import annotations

import torch

import rskd_qgis.scenes.errors  # noqa: F401 - before ONNX Runtime, which it keeps from reporting runs

# A torchvision wheel built for CUDA stops at import beside a CPU build of torch, because two of its
# operators have no schema there. Declaring the schemas is enough for models and transforms.
# The library object must outlive this module's import, or the declarations go with it.
_torchvision_schemas = torch.library.Library("torchvision", "FRAGMENT")
for _schema in (
    "nms(Tensor dets, Tensor scores, float iou_threshold) -> Tensor",
    "qnms(Tensor dets, Tensor scores, float iou_threshold) -> Tensor",
):
    if not torch._C._dispatch_has_kernel(f"torchvision::{_schema.split('(')[0]}"):
        try:
            import torchvision  # noqa: F401

            break
        except RuntimeError:
            _torchvision_schemas.define(_schema)
