"""Keys that mean something only together: `g g`, and the letters of a link's label."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from migtui.history import Location


class Pairs:
    """Keys of two letters, typed one after the other."""

    def __init__(self, pairs: Mapping[str, str]) -> None:
        self._pairs = dict(pairs)
        self._firsts = {pair[0] for pair in pairs}
        self._first = ""

    @property
    def begun(self) -> bool:
        """Whether the first key of a pair was typed."""
        return bool(self._first)

    def type(self, key: str) -> str | None:
        """Take a key: the action that is complete with it, "" while one is begun, None for a key of no pair."""
        pair = self._first + key
        self._first = ""
        if pair in self._pairs:
            return self._pairs[pair]
        if key in self._firsts:
            self._first = key
            return ""
        return None


class Labels:
    """The labels on the screen and the letters typed of one."""

    def __init__(self) -> None:
        self._targets: dict[str, Location] = {}
        self._typed = ""

    @property
    def shown(self) -> bool:
        """Whether there are labels on the screen."""
        return bool(self._targets)

    def put(self, targets: Iterable[tuple[str, Location]]) -> None:
        """Put labels on the screen, each with where it leads."""
        self._targets, self._typed = {label: target for label, target in targets if label}, ""

    def type(self, letter: str) -> tuple[bool, Location | None]:
        """Take a letter: whether the labels are done with, and where the one that was typed leads."""
        self._typed += letter
        found = self._targets.get(self._typed)
        more = bool(letter) and found is None and any(label.startswith(self._typed) for label in self._targets)
        if not more:
            self._targets, self._typed = {}, ""
        return not more, found
