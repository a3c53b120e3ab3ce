"""A screen that composes no frame while the app holds frames."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.screen import Screen

if TYPE_CHECKING:
    from textual.geometry import Region
    from textual.strip import Strip


class HeldScreen(Screen[None]):
    """A screen whose frames wait until all its parts have their new places, and are painted as one."""

    def hold(self) -> None:
        """Parts have moved, which takes Textual two passes: paint when both are done."""
        hold = getattr(self.app, "hold_frames", None)
        if hold is not None:
            hold()

    def render_lines(self, crop: Region) -> list[Strip]:  # noqa: ARG002 - Textual's signature
        """Nothing: the desk lies over all of it."""
        return []

    def _compositor_refresh(self) -> None:
        """Compose no frame while frames are held: it would be lost, and all is painted when they are released."""
        # Textual has no public way to skip one; composing two held frames costs a tenth of a start.
        if getattr(self.app, "holding", False):
            self._compositor._dirty_regions.clear()  # noqa: SLF001 - as the method that is overridden does
            self._dirty_widgets.clear()
            return
        super()._compositor_refresh()
