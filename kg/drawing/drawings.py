"""A drawing: one HTML page that needs nothing else, to save or to show in a notebook."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from kg.errors import DrawingError

if TYPE_CHECKING:
    from kg.analysis.pictures import Picture
    from kg.drawing.boxes import Scene
    from kg.drawing.words import Text

View = Literal["ownership", "network"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """A picture with its places; the last line of a notebook cell shows it."""

    view: View
    """What kind of drawing it is."""
    picture: Picture
    """What is drawn."""
    scene: Scene
    """Where everything stands on a screen."""
    narrow: Scene
    """Where everything stands on a phone."""
    question: Text
    """The heading of the page."""
    summary: list[Text]
    """The sentences above the drawing."""

    def html(self) -> str:
        """The whole page: scripts, styles and data inside, no address fetched.

        Raises:
            DrawingError: if pyvis does not carry the vis-network that was tested.
        """
        from kg.drawing.pages import render_page

        return render_page(self)

    def save(self, path: str | Path) -> Path:
        """Write the page as UTF-8 and give its path back.

        Raises:
            DrawingError: if the page cannot be made or the file cannot be written.
        """
        target = Path(path)
        page = self.html()
        try:
            target.write_text(page, encoding="utf-8", errors="replace", newline="\n")
        except OSError as error:
            reason = error.strerror or "unknown reason"
            remedy = "choose a folder that exists and that you may write in"
            raise DrawingError(
                f"cannot be written ({reason})", where=str(target), remedy=remedy
            ) from error
        return target

    def _repr_html_(self) -> str:
        from kg.drawing.pages import render_frame

        return render_frame(self)
