"""Names that stand alone on a line: the caption of a portrait when the text speaks of the person, else a writer's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from migtui.build.bylines import lone_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from migtui.build.pieces import Piece

_WORDS: Final = 7
#: How many pieces around a portrait are asked for the person's name.
_REACH: Final = 12


def is_portrait(piece: Piece) -> bool:
    """Whether a line can be the caption of a portrait: `Radio host Given Family`."""
    if piece.count > _WORDS or piece.words.isupper() or not piece.plain or piece.words.endswith((":", ",")):
        return False
    return lone_name(_name(piece)) is not None


def speaks_of(found: Sequence[Piece], piece: Piece) -> bool:
    """Whether prose among the pieces names the person of a portrait, in full and by the family name alone."""
    if not is_portrait(piece):
        return False
    name = _name(piece)
    family = name.rpartition(" ")[2]
    prose = [p.words for p in found[:_REACH] if p.prose]
    whole = sum(words.count(name) for words in prose)
    return bool(whole) and sum(words.count(family) for words in prose) > whole


def _name(piece: Piece) -> str:
    """The last two words of a line."""
    return " ".join(piece.words.split()[-2:])
