"""Faults on demand: a call fails the n-th time that it is made."""

from __future__ import annotations

from typing import Any, Callable

import pytest


def fail_at(
    patch: pytest.MonkeyPatch, owner: Any, name: str, number: int, error: Exception
) -> list[int]:
    """Have a function raise an error at its n-th call, counted from 1, and work at all others.

    Args:
        patch: undoes it.
        owner: object or module that the function is called from.
        name: of the function.
        number: of the call that fails.
        error: what it raises.

    Returns:
        A list that grows by one number with each call.
    """
    real: Callable[..., Any] = getattr(owner, name)
    calls: list[int] = []

    def counted(*arguments: Any, **options: Any) -> Any:
        calls.append(len(calls) + 1)
        if len(calls) == number:
            raise error
        return real(*arguments, **options)

    patch.setattr(owner, name, counted)
    return calls
