"""The words that speak in the region of a cue, and the mention that they name.

First the words: the noun phrase that is the subject of the verb of speech (`subjects_before` finds those before their
verb). Then what they name (`named_phrases`).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from migtui.build.named_phrases import LAST, Subject, named_phrase, span_of
from migtui.build.subjects_before import main_subject, subject_before
from migtui.records import Span

if TYPE_CHECKING:
    from migtui.build.cast import Cast
    from migtui.build.speech import Cue

#: Where a noun phrase behind its verb ends.
_NP_END: Final = re.compile(
    r"[,;:()\[\]—–“”\"\n]|\s(?:who|whose|which|that|when|while|as|after|before|during|in|on|at|to|from|by|with|without|"
    r"about|following|because|since|speaking|adding|referring|describing|explaining|through|via|outside|inside|near|last|"
    r"this|earlier|yesterday|today|tomorrow|late|early|recently|under|upon|amid|ahead|behind|standing|sitting|holding|"
    r"Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b"
)
#: A pronoun that a clause begins with, behind no more than what leads to it.
_CLAUSE_PRONOUN: Final = re.compile(
    r"\W*(?:(?:And|But|So|Then|Yet|Now|Later|Still)\b,? )?(?:[A-Z][^,:;“\"]{2,60}, )?(?P<who>[Hh]e|[Ss]he)\b"
)
#: What somebody says, before a colon (`Her advice to the board was:`).
_HIS_WORDS: Final = re.compile(
    r"\W*(?:(?:And|But|So|Then|Now) )?(?P<who>[Hh]is|[Hh]er) (?:[\w-]+ ){0,3}?"
    r"(?:message|verdict|advice|answer|response|reply|reaction|warning|view|plea|question|conclusion|explanation|comment|point|promise|motto|theory|tip|prediction|"
    r"description|assessment|argument|defence|defense|excuse|statement)s?\b"
)


def subject(cast: Cast, cue: Cue) -> Subject | None:
    """The subject of a cue; None where its region holds none."""
    start, end = cue.region.start, cue.region.end
    if cue.order in ("verb-subject", "source"):
        return _behind(cast, start, end, "named-source" if cue.order == "source" else "named-after-cue")
    if cue.order == "passive":
        return Subject(span=cue.verb, sort="unnamed")
    if cue.order == "lead":
        return main_subject(cast, start, end, "named-before-cue")
    if cue.order == "owner":
        return _owner(cast, start, end)
    if cue.order == "signature":
        return _behind(cast, start, end, "named-signature")
    if cue.order == "colon":
        return _pronoun_of(cast, start, end) or subject_before(cast, start, end, "named-by-colon")
    return subject_before(cast, start, end, "named-before-cue")


def _pronoun_of(cast: Cast, start: int, end: int) -> Subject | None:
    """The pronoun that is the subject of a clause before a colon (`Back home, he returned to his old lines:`)."""
    match = _CLAUSE_PRONOUN.match(cast.text, start, end)
    owned = _HIS_WORDS.match(cast.text, start, end)
    if owned is not None:
        span = Span(start=owned.start("who"), end=owned.end("who"))
        return Subject(span=span, sort="pronoun", noun="he" if owned["who"].casefold() == "his" else "she")
    if match is None or cast.text[start:end].rstrip(": ").endswith((" read", " reads")):
        return None
    span = Span(start=match.start("who"), end=match.end("who"))
    return Subject(span=span, sort="pronoun", noun=match["who"].casefold())


def _owner(cast: Cast, start: int, end: int) -> Subject | None:
    """The one whose remark, claim or promise it is."""
    last = LAST.search(cast.text[start:end].rstrip("’' "))
    if last is not None and last[0] in ("his", "her", "their"):
        span = Span(start=start + last.start(), end=start + last.end())
        return Subject(span=span, sort="pronoun", noun={"his": "he", "her": "she"}.get(last[0], "they"))
    for at in cast.backwards(end, start):
        if cast.mentions[at].kind in ("person", "organization") and end - cast.mentions[at].end <= 3:
            return Subject(span=span_of(cast, at), sort="name", mention=at, rule="named-owner")
        break
    return None


def _behind(cast: Cast, start: int, end: int, rule: str) -> Subject | None:
    """The noun phrase at the beginning of a region."""
    text = cast.text
    start += len(text[start:end]) - len(text[start:end].lstrip())
    stop = _NP_END.search(text, start, end)
    edge = stop.start() if stop is not None else end
    for at in cast.between(start, end):
        if cast.mentions[at].start <= edge < cast.mentions[at].end:
            edge = cast.mentions[at].end  # a name that holds one of the words that end phrases
    return named_phrase(cast, start, edge, end, rule)
