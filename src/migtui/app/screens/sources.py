"""Telling once at the start that sources are no longer what the store was built from, and listing them."""

from __future__ import annotations

from contextlib import suppress
from threading import Event, Thread
from typing import TYPE_CHECKING, Final

from migtui.texts import SourceState

if TYPE_CHECKING:
    from migtui.app.overlays.overlay import OverlayHost
    from migtui.app.overlays.sources import SourcesOverlay
    from migtui.app.screens.main import MainScreen

    Unlike = tuple[str, SourceState]

#: Seconds that the list waits for the files to be read before it is shown without them.
_AT_ONCE: Final = 0.03


class Sources:
    """Reads every source in a thread, so that no key waits, and knows those that are another text now, or gone."""

    def __init__(self, screen: MainScreen, host: OverlayHost) -> None:
        self._screen = screen
        self._host = host
        self._overlay: SourcesOverlay | None = None
        self._thread: Thread | None = None
        self._found: list[Unlike] = []
        self._read_all = Event()

    def look(self) -> None:
        """Look at all sources; what is found is told, or listed where the list is open."""
        if self._thread is None or not self._thread.is_alive():
            self._read_all.clear()
            self._thread = Thread(target=self._read, name="sources", daemon=True)
            self._thread.start()

    def show(self) -> None:
        """List them, looked at anew."""
        from migtui.app.overlays.sources import SourcesOverlay

        self._overlay = SourcesOverlay(self._screen.library)
        self.look()
        # A few files are read sooner than a frame is painted, and then one frame will do.
        if self._read_all.wait(_AT_ONCE):
            self._overlay.fill(self._found)
        self._host.open(self._overlay)

    def _read(self) -> None:
        self._found = list(self._screen.session.texts.unlike())
        self._read_all.set()
        if self._screen.is_running:
            # The app may end while the thread is at work: then nobody wants to know.
            with suppress(RuntimeError):
                self._screen.app.call_from_thread(self._tell, self._found)

    def _tell(self, found: list[Unlike]) -> None:
        if self._overlay is not None and self._host.overlay is self._overlay:
            self._overlay.fill(found)
        elif found:
            self._screen.add_news(f"{summary(found)} since the store was built: g s lists them.")


def summary(found: list[Unlike]) -> str:
    """How many changed and how many are missing: `1 source changed, 2 are missing`."""
    changed = sum(state is SourceState.CHANGED for _, state in found)
    missing = len(found) - changed
    parts = [f"{changed:,} source{'' if changed == 1 else 's'} changed"] if changed else []
    if missing:
        noun = "" if changed else f" source{'' if missing == 1 else 's'}"
        parts.append(f"{missing:,}{noun} {'is' if missing == 1 else 'are'} missing")
    return ", ".join(parts)
