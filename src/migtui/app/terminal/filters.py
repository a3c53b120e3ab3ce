"""The last gate before the terminal: filters that every painted line passes, frames and titles included."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from rich.segment import Segment
from rich.style import Style
from textual.filter import LineFilter

from migtui.display import is_plain

if TYPE_CHECKING:
    from textual.color import Color

#: What a terminal obeys or what hides or reorders text. All of it takes no column, so that dropping it keeps the width.
_UNSAFE: Final = (
    "[\x00-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\ufeff\ufff0-\ufffb\ud800-\udfff\U000e0000-\U000e0fff]"
)


class Gate(LineFilter):
    """Drops what `display` should have made visible already, and links that a style may carry."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002 - Textual's signature
        """The segments without unsafe characters, links and control codes."""
        return [_gated(segment) for segment in segments]


class Colourless(LineFilter):
    """Keeps bold, underline and reverse of every style and nothing else, for NO_COLOR."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002 - as above
        """The segments without colours, dimness or slant."""
        return [Segment(text, _without_colour(style), control) for text, style, control in segments]


def _gated(segment: Segment) -> Segment:
    text, style, control = segment
    safe = text if is_plain(text) else re.sub(_UNSAFE, "", text)
    if safe is text and control is None and (style is None or style.link is None):
        return segment
    return Segment(safe, style if style is None or style.link is None else style.update_link(None), None)


@lru_cache(1024)
def _without_colour(style: Style | None) -> Style | None:
    if style is None:
        return None
    return Style(bold=style.bold, underline=style.underline, reverse=style.reverse, meta=style.meta)
