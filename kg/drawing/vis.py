"""The drawing library inside the installed pyvis package."""

from __future__ import annotations

import hashlib
from pathlib import Path

from kg.errors import DrawingError

SCRIPT = ("lib", "vis-9.1.2", "vis-network.min.js")
SHA256 = "1f20f0736f32cb9bedf8f6383b25cfea2f839e1abe80d6e8040b4d5bea378c69"
"""Of vis-network 9.1.2 as pyvis 0.3.2 carries it; pages rely on this very file."""
MAP_COMMENT = "//# sourceMappingURL="
"""A browser's developer tools would fetch what follows; pages fetch nothing."""


def read_vis_script(package: Path | None = None) -> str:
    r"""The text of vis-network, newlines as `\n`, without its reference to another file.

    Args:
        package: folder of the pyvis package; None is the installed one.

    Raises:
        DrawingError: if pyvis carries another file, or none.
    """
    if package is None:
        import pyvis

        package = Path(pyvis.__file__).parent
    path = package.joinpath(*SCRIPT)
    remedy = "install pyvis 0.3.2 again"
    try:
        stored = path.read_bytes()
    except OSError as error:
        raise DrawingError("cannot be read", where=str(path), remedy=remedy) from error
    if hashlib.sha256(stored).hexdigest() != SHA256:
        raise DrawingError("is not the vis-network that was tested", where=str(path), remedy=remedy)
    text = stored.decode("utf-8").replace("\r\n", "\n")
    return text.split(MAP_COMMENT)[0]
