"""The two shapes of a figure: a share that keeps its counts, and a plain number."""

from __future__ import annotations

from attribution.model import Metric

Part = float | int | str | None
_DECIMALS = 4


def ratio(count: float, of: float) -> float | None:
    """Return count / of, rounded; None where there is nothing to divide by."""
    return round(count / of, _DECIMALS) if of else None


def share(code: str, name: str, count: int, of: int, /, **parts: Part) -> Metric:
    """Return a share, from 0 to 1, with its counts; without a value where `of` is 0."""
    return Metric(code, name, ratio(count, of), count, of, _rounded(parts))


def figure(code: str, name: str, value: float | None, /, **parts: Part) -> Metric:
    """Return a figure that is no share; `value` is None where it is not defined."""
    return Metric(code, name, None if value is None else round(float(value), _DECIMALS), parts=_rounded(parts))


def _rounded(parts: dict[str, Part]) -> dict[str, Part]:
    return {key: round(value, _DECIMALS) if isinstance(value, float) else value for key, value in parts.items()}
