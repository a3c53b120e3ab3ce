"""Cues: the words by which a text says that somebody speaks, and those behind what is spoken.

A cue is found by its words alone; who the words in its region name is for `speakers` to say.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final, Literal

from migtui.build.lexicon import vocabulary, words
from migtui.records import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Where the subject stands in a cue's region: behind the verb, before it, after `according to`, or before a colon;
#: `passive` where the one who speaks is not said, `lead` where the sentence before the words has the subject.
Order = Literal["verb-subject", "subject-verb", "source", "colon", "signature", "owner", "passive", "lead"]

_PHRASES: Final = (
    r"puts? it|went on(?: to (?:say|add|explain|note|state))?|goes on|going on to say|chimed in|weighed in|summed up|"
    r"(?:pointed|points|pointing|called|cried|shouted|spelled|spelt) out|spoke up|fired back|shot back|hits? back|"
    r"to (?:say|state|add|tell|note|ask|argue|explain|write|declare|announce|express|warn|stress|clarify|insist)|"
    r"had this to say|made (?:it )?clear|has this to say|said to have|took to the floor"
)
_WORD: Final = re.compile(r"[\w’'&.-]+")
_UNLISTED: Final = re.compile(
    r"(?P<subject>(?:[Tt]he |[Hh]e |[Ss]he |[^\W\d_a-z])(?:[\w.’'-]+ )*?)(?:[a-z]+ly )?"
    r"(?P<verb>[a-z]{3,}(?:ed|oke|ote|aid))\b"
)
_LEAD: Final = re.compile(r"[\s,—–―-]*")
SOURCE: Final = re.compile(r"\b[Aa]ccording to\s+|\b[Ii]n the words of\s+|\b[Ii]n the opinion of\s+")
_RELATIVE: Final = re.compile(r"\b(?:who|which|that|whom|where)\b[^,]*$")
#: A relative clause that has its own verb before the next one: "an official who asked not to be named | told".
_CLOSED_RELATIVE: Final = re.compile(
    r"\b(?:who|which|that)\s+(?!(?:the|a|an|he|she|they|it|we|his|her|their|its|this)\s)[a-z]\S*\s[^,]*$"
)
_IN_WORDS: Final = re.compile(r"[Ii]n (?=.{2,50}?[’']s? (?:words|view|opinion|telling|phrase)\b)")
#: What stands behind `said` where the sentence reports words of its own, and attributes none before it.
_REPORTS: Final = re.compile(r"\s+(?:he|she|they|it|that|there|his|her|their|its|such|no)\b")
#: Those who rule, where others have rules.
_RULING: Final = frozenset({
    "court", "judge", "jury", "tribunal", "panel", "watchdog", "regulator", "referee", "umpire", "magistrate",
    "justice", "coroner", "ombudsman", "commission", "committee", "he", "she", "it",
})
_THAT_BEHIND: Final = re.compile(r"\s+that\b")
_PASSIVE: Final = re.compile(r"\b(?:was|were|is|are|been|being|be|get|got)\s+(?:\w+ly\s+)?$")
#: Words behind a verb that show that its subject does not follow.
_NO_SUBJECT: Final = frozenset({
    "that", "to", "how", "by", "and", "as", "it", "in", "on", "at", "during", "after", "before", "for", "with", "last",
    "this", "earlier", "about", "of",
})
#: Who speaks behind a passive verb (`she was told by the court`).
_AGENT: Final = re.compile(r"\s+by\s+(?=\w)")
#: Those before whom things are said in court, and who say nothing themselves.
HEARD: Final = re.compile(
    r"(?:[\w’'-]+\s+){0,6}?(?:court|jury|jurors|inquest|hearing|tribunal|inquiry|trial|magistrates|panel)\s+"
    r"(?:(?:has|had|have|was|were|also|previously|later|then)\s+)*(?P<verb>heard|told)\b"
)
#: What comes after a closing mark is looked at so far for its cue, in code points.
_REACH: Final = 420


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """A cue: its verb, in which order it and its subject stand, and the region that holds the subject.

    `adjacent` tells that nothing but a comma, a colon or `that` parts the cue from the words it reports.
    """

    verb: Span
    order: Order
    region: Span
    adjacent: bool = True


@cache
def verbs() -> re.Pattern[str]:
    """Matches any verb of speech, in lower case, as a word of its own."""
    return _pattern(words("speech_verbs") | words("plain_speech_verbs"))


@cache
def embedding_verbs() -> re.Pattern[str]:
    """Matches any verb that reports words inside a sentence, verbs of speech among them."""
    return _pattern(words("speech_verbs") | words("plain_speech_verbs") | words("embedding_verbs"))


def _pattern(listed: frozenset[str]) -> re.Pattern[str]:
    ordered = sorted(listed, key=len, reverse=True)
    return re.compile(rf"(?<![\w’'-])(?:{_PHRASES}|{'|'.join(map(re.escape, ordered))})(?![\w’'-])")


def is_plain(verb: str) -> bool:
    """Whether the verb says nothing but that somebody spoke."""
    return verb in words("plain_speech_verbs")


def masked(text: str, start: int, end: int, hidden: Iterator[Span]) -> str:
    """`text[start:end]` with the words of the hidden spans blotted out, offsets kept."""
    shown = text[start:end]
    for span in hidden:
        low, high = max(span.start, start) - start, min(span.end, end) - start
        if low < high:
            shown = shown[:low] + "\x00" * (high - low) + shown[high:]
    return shown


def after(clause: str, start: int, *, closed_by: str, alone: bool) -> Cue | None:
    """The cue in the clause behind a closing mark, `clause`, which begins at `start` of the source.

    `closed_by` is the last character of what is quoted, `alone` whether the quote opens its sentence.
    """
    clause = clause[:_REACH]
    lead = _LEAD.match(clause)
    at = lead.end() if lead is not None else 0
    source = SOURCE.match(clause, at) or _IN_WORDS.match(clause, at)
    if source is not None:
        return cue_at(start, source.start(), source.end(), "source", source.end(), len(clause))
    heard = HEARD.match(clause, at)
    if heard is not None and not closed_by.isalnum():
        return cue_at(start, heard.start("verb"), heard.end("verb"), "passive", heard.end(), heard.end())
    verb = verbs().match(clause, at)
    if verb is not None and verb[0].endswith("ing") and not alone:
        return cue_at(start, verb.start(), verb.end(), "lead", 0, 0)
    if verb is not None and _speaks_after(clause, verb.end()):
        return cue_at(start, verb.start(), verb.end(), "verb-subject", verb.end(), len(clause))
    return _behind(clause, start, at, closed_by=closed_by, alone=alone)


def _behind(clause: str, start: int, at: int, *, closed_by: str, alone: bool) -> Cue | None:
    """The cue in a clause that begins, at the offset `at`, with its subject, or goes on with the sentence."""
    first = _WORD.match(clause, at)
    if first is None:
        return None
    parted = closed_by in ",?!…—–-." or "," in clause[:at]
    opened = first[0] == "as"
    goes_on = first[0] in vocabulary("clause_continuers") and not opened
    closing = _closing(clause, start, at) if goes_on or not parted else None
    if closing is not None or goes_on or (not parted and not alone):
        return closing
    own = closed_by in ".?!" and first[0][0].isupper() and clause[:at].strip() == ""
    if own:
        if closed_by == "." and clause.rstrip()[-1:] not in ".!?":
            return None  # the next sentence, which leads to other words
        clause = " ".join(clause.split(" ")[:12])  # a sentence of its own is a cue only when it is short
    found = _main_verb(clause, at + 3 if opened else at)
    if found is None and alone and closed_by == ",":
        return _unlisted(clause, start, at)
    if found is None or (not parted and len(clause[at : found.start()].split()) > 6):
        return _closing(clause, start, at)
    if own and found[0] in ("said", "says") and _REPORTS.match(clause, found.end()):
        return None
    if is_passive(clause, found):
        return by_agent(start, clause, found)
    return cue_at(start, found.start(), found.end(), "subject-verb", at, found.start())


def is_passive(clause: str, verb: re.Match[str]) -> bool:
    """Whether the verb stands in the passive (`was told`), so that its subject does not speak."""
    form = verb[0]
    return form.endswith(("ed", "told")) and form != "quoted" and _PASSIVE.search(clause, 0, verb.start()) is not None


def by_agent(start: int, clause: str, verb: re.Match[str]) -> Cue:
    """The cue of a passive verb: the one who speaks stands behind `by`, or nowhere."""
    agent = _AGENT.match(clause, verb.end())
    if agent is None:
        return cue_at(start, verb.start(), verb.end(), "passive", verb.end(), verb.end())
    return cue_at(start, verb.start(), verb.end(), "verb-subject", agent.end(), len(clause))


def _unlisted(clause: str, start: int, at: int) -> Cue | None:
    """A cue whose verb no list holds, behind words that open a sentence and end with a comma (`the court recorded`)."""
    match = _UNLISTED.match(clause, at)
    if match is None or match["subject"].split()[0].casefold() in vocabulary("clause_continuers"):
        return None
    return cue_at(start, match.start("verb"), match.end("verb"), "subject-verb", at, match.start("verb"))


def _closing(clause: str, start: int, at: int) -> Cue | None:
    """The attribution at the end of a sentence that goes on behind the marks."""
    for match in verbs().finditer(clause, at):
        if not is_plain(match[0]) or match[0].endswith("ing"):
            continue
        comma = clause.rfind(",", at, match.start())
        if comma < 0:
            continue
        between = clause[comma + 1 : match.start()].split()
        if not between and _speaks_after(clause, match.end()):
            return cue_at(start, match.start(), match.end(), "verb-subject", match.end(), len(clause))
        if 0 < len(between) <= 6 and between[0] not in vocabulary("clause_continuers") and _is_verb(clause, match) and (
            not _THAT_BEHIND.match(clause, match.end()) and not _inside_relative(clause[at : match.start()])
        ):
            return cue_at(start, match.start(), match.end(), "subject-verb", comma + 1, match.start())
    source = SOURCE.search(clause, at)
    if source is not None and clause[:source.start()].rstrip().endswith(","):
        return cue_at(start, source.start(), source.end(), "source", source.end(), len(clause))
    return None


def cue_at(base: int, start: int, end: int, order: Order, low: int, high: int, *, adjacent: bool = True) -> Cue:
    """The cue at offsets of a stretch that begins at `base` of the source."""
    return Cue(verb=Span(start=base + start, end=base + end), order=order, adjacent=adjacent,
               region=Span(start=base + low, end=base + high))


def _speaks_after(clause: str, at: int) -> bool:
    """Whether what stands behind a verb can be the one who speaks, or nothing stands there."""
    following = _WORD.match(clause, at + len(clause[at:]) - len(clause[at:].lstrip()))
    return following is None or following[0] not in _NO_SUBJECT


def _main_verb(clause: str, at: int) -> re.Match[str] | None:
    """The first verb of speech behind `at` that is no noun and stands in no relative clause."""
    doubtful = None
    for match in verbs().finditer(clause, at):
        before = clause[at : match.start()]
        if not before.strip() or _inside_relative(before) or not _is_verb(clause, match):
            continue
        if match[0] in words("plain_speech_verbs") or not match[0].endswith(("s", "ing")):
            return match
        doubtful = doubtful or match
    return doubtful


def _inside_relative(before: str) -> bool:
    return _RELATIVE.search(before) is not None and _CLOSED_RELATIVE.search(before) is None


def _is_verb(clause: str, match: re.Match[str]) -> bool:
    return is_verb(clause, match.start(), match[0], passive=True)


def is_verb(clause: str, at: int, form: str, *, passive: bool = False) -> bool:
    """Whether the form at an offset of a clause is a verb, and no noun (`the claims`), or a `passive` (`was told`)."""
    before = clause[:at].rstrip()
    last = before.rsplit(None, 1)[-1] if before else ""
    if is_plain(form) and form.endswith(("d", "wrote")):
        return passive or not (form == "told" and _PASSIVE.search(clause, 0, at))
    if form == "rules":
        return last.casefold() in _RULING
    if form.endswith(("ed", "ing")) and last.casefold() in ("and", "or", "for", "by", "with"):
        return True
    return last.casefold() not in vocabulary("noun_leads") and not last.endswith(("’s", "'s", "s’", "s'"))
