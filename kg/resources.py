"""Where `ontology/` and `data/` lie: beside the package in a checkout, inside it in a wheel."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def find_resource(*parts: str) -> Path:
    """Path of a shipped file or folder, for example `find_resource("data", "registers")`.

    Raises:
        FileNotFoundError: if this installation does not carry it.
    """
    for root in (_PACKAGE / "_shipped", _PACKAGE.parent):
        path = root.joinpath(*parts)
        if path.exists():
            return path
    message = f"{'/'.join(parts)} is missing from this installation; reinstall kg"
    raise FileNotFoundError(message)
