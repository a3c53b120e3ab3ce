"""Headlines of other texts inside a document: alone or in runs between paragraphs, over the body, at the foot.

A heading of the article leads to prose and speaks of what the article speaks of. A headline of another text does not:
it stands in a list with others, or no word of it comes again.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from migtui.build.lexicon import words
from migtui.build.topics import Subject, shared, stems, subject_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from migtui.build.pieces import Piece

#: A headline of another text is a line of so many words between paragraphs, with so many that tell its subject.
_HEADLINE: Final = range(5, 18)
_TELLING: Final = 3
_UNLIKE: Final = 0.15
#: Headlines in a run share so much at most with the text on the mean, and each of them so much.
_RUN: Final = 2
_RUN_WORDS: Final = range(3, 30)
_RUN_MEAN: Final = 0.3
_RUN_EACH: Final = 0.55
#: So many headlines in a run that tell news are links whatever they speak of; their verbs stand among so many words.
_NEWS: Final = 3
_VERB: Final = 7
_WORD: Final = re.compile(r"[^\W\d_]+")
#: So many lines without a stop between title and body are links when no more than this share speaks of the text.
_OVER: Final = 3
_OVER_EACH: Final = 0.7
_OVER_TWO: Final = 0.34
_OVER_ONE: Final = 0.0
#: The opening of another text shares no more with this one.
_ELSEWHERE: Final = 0.25
#: A body of fewer paragraphs does not show well enough what it speaks of.
_LEAST_PROSE: Final = 4
#: A line that only the page under it shows to be of the page has so many words.
_SHORT: Final = 14
_SEVERAL: Final = 2
_AGAIN: Final = 2
#: Words that break off.
_TEASER: Final = re.compile(r"[\w,(](?:\.\.\.|…)$")
_TEASER_LEAST: Final = 8
#: Speech in a passage: the text goes on.
_SPEECH: Final = re.compile(r"[“”\"«»]|\b(?:said|says)\b")
_BODY: Final = ("paragraph", "heading", "about")
_PAGE: Final = ("navigation", "unrelated")


def mark_repeated(found: Sequence[Piece], start: int) -> None:
    """Mark short lines that stand several times in a text: buttons and captions, no headings."""
    lines = [p for p in found[start:] if p.kind == "heading" and _AGAIN <= p.count <= _SHORT]
    times = Counter(p.words for p in lines)
    for piece in lines:
        if times[piece.words] > 1 and not piece.words.endswith(":"):
            piece.kind = "navigation"


def mark_headlines(found: Sequence[Piece], start: int, subject: Subject) -> None:
    """Mark what are headlines and links; `start` is the position of the first piece of the body."""
    _over_body(found, start, subject)
    if subject.size >= _LEAST_PROSE:
        for i in range(start, len(found)):
            if found[i].kind == "heading" and _is_headline(found, i, subject):
                found[i].kind = "unrelated"
        for run in _runs(found, start):
            _mark_run(found, run, subject)
    _teasers(found, start, subject)
    _other_texts(found, start)
    _lead_nowhere(found, start, subject)


def _over_body(found: Sequence[Piece], start: int, subject: Subject) -> None:
    """Mark links between title and body: several lines without a stop, or one that no word of the text answers."""
    lines = [p for p in found[:start] if p.kind == "deck" and not p.prose]
    if subject.size < _LEAST_PROSE - 1 and len(lines) < _OVER:
        return
    limit = _OVER_EACH if len(lines) >= _OVER else _OVER_TWO if len(lines) == _RUN else _OVER_ONE
    for piece in lines:
        if subject.share(piece) <= limit and not piece.words.endswith(":"):
            piece.kind = "unrelated" if len(lines) >= _OVER else "label"


def _is_headline(found: Sequence[Piece], i: int, subject: Subject) -> bool:
    """Whether a line between two paragraphs is the headline of another text: nothing around it speaks of its words."""
    piece = found[i]
    between = i > 0 and found[i - 1].prose and i + 1 < len(found) and found[i + 1].prose
    if not between or piece.count not in _HEADLINE or piece.words[-1] in "?:)" or piece.item:
        return False
    return len(stems(piece.words)) >= _TELLING and subject.share(piece) <= _UNLIKE


def _runs(found: Sequence[Piece], start: int) -> Iterator[range]:
    """The runs of headings that follow each other without prose, as ranges of positions."""
    first = start
    for i in range(start, len(found) + 1):
        if i < len(found) and found[i].kind == "heading" and found[i].plain and not found[i].prose:
            continue
        if i - first >= _RUN:
            yield range(first, i)
        first = i + 1


def _mark_run(found: Sequence[Piece], run: range, subject: Subject) -> None:
    """Mark a run of headings that are links to other texts; the last of them can be the heading of what follows."""
    lines = [found[i] for i in run]
    if any(p.count not in _RUN_WORDS or p.item or p.words.endswith(":") for p in lines[:-1]):
        return
    if run.start and found[run.start - 1].words.endswith(":"):
        return
    shares = [subject.share(p) for p in lines]
    news = len(lines) >= _NEWS and 2 * sum(_reports(p.words) for p in lines) >= len(lines)
    if sum(shares) / len(shares) > _RUN_MEAN and not news:
        return
    for piece, share in zip(lines, shares, strict=True):
        if share <= _RUN_EACH or (news and _reports(piece.words)):
            piece.kind = "unrelated"


def _reports(line: str) -> bool:
    """Whether a line tells news as headlines do: a verb in the present after its first words."""
    tokens = [token.casefold() for token in _WORD.findall(line)]
    told = tokens[1:_VERB]
    return any(t.endswith("s") and (t in words("headline_verbs") or t in words("speech_verbs")) for t in told)


def _teasers(found: Sequence[Piece], start: int, subject: Subject) -> None:
    """Mark the openings of other texts that break off, where there are several, and what stands between two of them."""
    cut = [i for i in range(start + 1, len(found)) if found[i].kind in _BODY and _is_teaser(found[i])]
    if len(cut) < _SEVERAL:
        return
    for i, following in pairwise([*cut, len(found) + _SEVERAL]):
        found[i].kind = "unrelated"
        between = found[i + 1 : following] if following - i <= _SEVERAL + 1 else ()
        for piece in between:
            foreign = subject.share(piece) <= _RUN_MEAN and not _SPEECH.search(piece.words)
            if piece.kind in _BODY and foreign:
                piece.kind = "unrelated"


def _is_teaser(piece: Piece) -> bool:
    """Whether a passage of some words breaks off."""
    return piece.count >= _TEASER_LEAST and _TEASER.search(piece.words) is not None


def _other_texts(found: Sequence[Piece], start: int) -> None:
    """Mark the openings of other texts at the foot, under the heading that leads to them."""
    prose = 0
    for head in range(start, len(found)):
        prose += found[head].prose and found[head].kind in _BODY
        if found[head].part == "unrelated_head" and prose >= _LEAST_PROSE:
            break
    else:
        return
    subject = subject_of(found[start:head])
    for piece in reversed(found[head + 1 :]):
        if piece.kind not in _BODY:
            continue
        if shared(piece.words, subject) > _ELSEWHERE or _SPEECH.search(piece.words):
            return
        piece.kind = "unrelated"


def _lead_nowhere(found: Sequence[Piece], start: int, subject: Subject) -> None:
    """Mark short lines over several of the page, or over its last: a heading has a text under it."""
    page = _SEVERAL
    for i in range(len(found) - 1, start, -1):
        piece = found[i]
        short = not piece.prose and piece.count <= _SHORT and not piece.item
        under = page >= _SEVERAL and i + 1 < len(found)
        if under and short and piece.kind in _BODY and subject.share(piece) <= _UNLIKE:
            piece.kind = "navigation"
        if piece.kind in _PAGE:
            page += 1
        elif piece.kind != "caption":
            page = 0
