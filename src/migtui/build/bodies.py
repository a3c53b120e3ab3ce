"""The body of a document: paragraphs and headings, told from captions, links, contacts and unrelated headlines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from migtui.build.addresses import EMAIL, PHONE, URL
from migtui.build.lexicon import vocabulary, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from migtui.build.pieces import Piece
    from migtui.records import SegmentKind

_HEADING_WORDS: Final = 22
_CONTACT_WORDS: Final = 16
#: So many lines in a row may stand in a contact block without an address or a number.
_CONTACT_RUN: Final = 7
#: A row of tags has so many words at least.
_TAGS: Final = 6
#: A sentence has so many words at least, and this share of little ones.
_SAID_LEAST: Final = 4
_SMALL_SHARE: Final = 0.3

_KINDS: Final[dict[str, SegmentKind]] = {
    "kind": "label", "label": "label", "date": "label", "caption": "caption", "navigation": "navigation",
    "end": "navigation",
    "age": "unrelated", "aged_headline": "unrelated", "unrelated_head": "unrelated", "unrelated": "unrelated",
    "contact": "contact", "about": "about",
}
_YEARS: Final = re.compile(r"\((?:19|20)\d\d\s*(?:[-–—]\s*(?:(?:19|20)\d\d|present|ongoing)?)?\s*\)$")
_SPEAKER: Final = re.compile(r"(?:[A-ZÀ-Þ][A-ZÀ-Þ.’' -]{1,40}|[QA]):\s")
_WORD: Final = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?")
_SPEECH: Final = re.compile(r"[“\"”«]|\b(?:said|says|added|told)\b")


def settle_body(found: Sequence[Piece], start: int) -> None:
    """Give every piece from position `start` on its kind."""
    _aged(found, start)
    last = max((i for i in range(start, len(found)) if found[i].prose and found[i].kind is None), default=start)
    crowded = _crowded(found, last)
    i = start
    about = False
    while i < len(found):
        piece = found[i]
        if piece.kind is not None:
            i += 1
        elif piece.part in ("contact_head", "contact"):
            i, about = _contacts(found, i, start), False
        elif piece.part == "unrelated_head":
            i, about = _links(found, i), False
        elif piece.part == "about_head" and _has_text(found, i):
            piece.kind, about, i = "about", True, i + 1
        else:
            piece.kind = _kind(found, i, last, crowded=crowded)
            about = about and piece.kind not in ("heading", "label", "navigation") and not piece.byline
            if about and piece.kind == "paragraph":
                piece.kind = "about"
            i += 1


def _aged(found: Sequence[Piece], start: int) -> None:
    """Mark headlines that have their age under them (`- 8 hours ago`)."""
    for i in range(len(found)):
        if found[i].part != "age":
            continue
        if i < start and not _age_run(found, i):
            continue
        found[i].kind = "unrelated"
        above = found[i - 1] if i > start or (i and _age_run(found, i)) else None
        if above is not None and above.kind is None and not above.dateline and above.count <= 40 and i - 1 != start:
            above.kind = "unrelated"


def _age_run(found: Sequence[Piece], i: int) -> bool:
    """Whether another headline with its age stands next to this one."""
    return any(0 <= j < len(found) and found[j].part == "age" for j in (i - 2, i + 2))


def _has_text(found: Sequence[Piece], i: int) -> bool:
    return any(p.prose for p in found[i + 1 : i + 3])


def _contacts(found: Sequence[Piece], i: int, start: int) -> int:
    """Mark a contact block that begins at position `i`; the position after it."""
    end, run, last = i, 0, i
    while end < len(found) and (end == i or _in_contact(found[end])):
        reach = bool(EMAIL.search(found[end].words) or PHONE.search(found[end].words) or URL.search(found[end].words))
        run = 0 if reach else run + 1
        if run > _CONTACT_RUN:
            break
        last = end if reach else last
        end += 1
    if found[i].part == "contact_head" and last == i:
        last = _names_under(found, i, end)
    for piece in found[i : last + 1]:
        piece.kind = "contact"
    if found[i].part == "contact":
        _names_above(found, i, start)
    return last + 1


def _names_under(found: Sequence[Piece], i: int, end: int) -> int:
    """The last line under a heading for contacts that has no address: names go with it, a heading of the text not."""
    if end >= len(found):
        return end - 1
    return i


def _in_contact(piece: Piece) -> bool:
    """Whether a line can stand in a contact block."""
    if piece.part in ("contact", "contact_head", "label") or piece.words.casefold() in ("or", "and", "or:", "and/or"):
        return True
    if piece.part is not None or piece.dateline is not None:
        return False
    if piece.count <= _CONTACT_WORDS and not piece.prose:
        return True
    reach = EMAIL.search(piece.words) or PHONE.search(piece.words)
    return bool(reach) and piece.count <= 45


def _names_above(found: Sequence[Piece], i: int, start: int) -> None:
    """Take the name and the post over a lone address into its block."""
    for j in range(i - 1, max(start, i - 4), -1):
        piece = found[j]
        if not piece.plain or piece.prose or piece.count > 9 or piece.item:
            return
        if piece.kind not in ("heading", "label", "navigation", None):
            return
        if piece.words.endswith(("?", "!")):
            return
        piece.kind = "contact"


def _links(found: Sequence[Piece], i: int) -> int:
    """Mark the list under a heading such as `Related stories`; the position after it."""
    found[i].kind = "unrelated"
    end = i + 1
    while end < len(found) and _is_link(found, end):
        found[end].kind = "unrelated"
        end += 1
    return end


def _is_link(found: Sequence[Piece], i: int) -> bool:
    piece = found[i]
    if piece.part in ("age", "aged_headline", "unrelated", "date", "caption"):
        return True
    glued = not piece.words.endswith((".", "”", '"', "?", "!")) and not _SPEECH.search(piece.words)
    return piece.plain and (glued if piece.prose else piece.count <= 30)


def _kind(found: Sequence[Piece], i: int, last: int, *, crowded: bool) -> SegmentKind:
    """The kind of a piece that is neither in a contact block nor in a list of links."""
    piece = found[i]
    if piece.part == "about_head":
        return "heading"
    if piece.part is not None:
        return _KINDS[piece.part]
    if piece.byline is not None:
        return "byline"
    if piece.whole_dateline:
        return "dateline"
    if piece.dateline is not None or piece.prose or piece.item:
        return "paragraph"
    return _heading(found, i) if i < last else _tail(found, i, last, crowded=crowded)


def _heading(found: Sequence[Piece], i: int) -> SegmentKind:
    """Heading or paragraph: a short line without a stop, over prose, that is no item of a list."""
    piece = found[i]
    if _YEARS.search(piece.words):
        return "heading"
    if piece.count > _HEADING_WORDS or piece.words[-1] in ",;" or piece.words[0].islower():
        return "paragraph"
    if _SPEAKER.match(piece.words):
        return "paragraph"
    if piece.words.endswith(":") and _SPEECH.search(piece.words):
        return "paragraph"
    if i and found[i - 1].kind == "paragraph" and found[i - 1].words.endswith((":", ";")):
        return "paragraph"
    return "heading"


def _crowded(found: Sequence[Piece], last: int) -> bool:
    """Whether several lines of some length stand under the last paragraph, as headlines of other articles do."""
    lines = [p.count for p in found[last + 1 :] if p.plain]
    return len(lines) >= 3 and sum(lines) >= 5 * len(lines)


def _tail(found: Sequence[Piece], i: int, last: int, *, crowded: bool) -> SegmentKind:
    """The kind of an unmarked line under the last paragraph: a list, words cut off, headlines, a signature."""
    piece = found[i]
    above = found[i - 1]
    if above.kind == "paragraph" and (above.words.endswith((":", ";", ",")) or (i - 1 > last and above.item)):
        return "paragraph"
    if above.kind == "paragraph" and i - 1 > last:
        return "paragraph"
    ends = i == len(found) - 1
    if (above.kind == "paragraph" or (ends and above.kind in ("heading", "byline"))) and _is_said(piece, last=ends):
        return "paragraph"
    if ends and _lists_tags(piece):
        return "label"
    if above.kind == "paragraph" and i == len(found) - 2 and piece.title_like and _breaks_off(found[-1]):
        return "heading"
    if crowded:
        return "unrelated"
    if piece.count >= 12 or piece.words[0].islower() or (piece.count >= 7 and _lower_share(piece.words) > 0.7):
        return "paragraph"
    return "label"


def _is_said(piece: Piece, *, last: bool) -> bool:
    """Whether a short line is a sentence: it has a stop or is cut off by the end of the text, and little words."""
    tokens = [token.casefold() for token in _WORD.findall(piece.words)]
    if piece.words.isupper() or not (last or piece.words.endswith((".", "?", "!"))):
        return False
    opener = piece.words.split(maxsplit=1)[0].strip(",").casefold()
    cut_off = len(tokens) > 1 and piece.words[-1].isalpha() and _ends_small(piece)
    if last and (cut_off or opener in words("clause_openers")):
        return True
    if len(tokens) < _SAID_LEAST:
        return False
    small = sum(t in words("function_words") or t in vocabulary("small_words") for t in tokens)
    return small >= 2 and small >= _SMALL_SHARE * len(tokens)


def _breaks_off(piece: Piece) -> bool:
    """Whether the last line of a text is a sentence that its end cut off."""
    return piece.plain and _is_said(piece, last=True)


def _lists_tags(piece: Piece) -> bool:
    """Whether a line is a row of tags: names and nouns without a stop and without any little word between."""
    tokens = [token.casefold() for token in _WORD.findall(piece.words)]
    if len(tokens) < _TAGS or not piece.words[-1].isalnum():
        return False
    return not any(t in words("function_words") or t in vocabulary("small_words") for t in tokens)


def _ends_small(piece: Piece) -> bool:
    """Whether the last word of a line is in small letters, as in a sentence and not in a name."""
    return piece.words.rpartition(" ")[2].islower()


def _lower_share(words: str) -> float:
    """The share of words that begin with a small letter."""
    tokens = words.split()
    return sum(t[0].islower() for t in tokens) / len(tokens)
