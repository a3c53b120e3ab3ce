"""Sequences whose items are made when they are asked for: a page can list thousands and show thirty."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Generic, TypeVar, overload

if TYPE_CHECKING:
    from collections.abc import Callable

_Item = TypeVar("_Item")


class MadeLate(Sequence[_Item], Generic[_Item]):
    """`size` items, each made from its position whenever it is asked for."""

    def __init__(self, size: int, make: Callable[[int], _Item]) -> None:
        self._positions = range(size)
        self._make = make

    def __len__(self) -> int:
        return len(self._positions)

    @overload
    def __getitem__(self, index: int) -> _Item: ...

    @overload
    def __getitem__(self, index: slice) -> list[_Item]: ...

    def __getitem__(self, index: int | slice) -> _Item | list[_Item]:
        if isinstance(index, slice):
            return [self._make(at) for at in self._positions[index]]
        return self._make(self._positions[index])
