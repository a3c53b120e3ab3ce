"""Reported speech of named sources: `Brenn said that ...`, `Brenn praised ...`, `according to Brenn, ...`.

Only sources that the text names are taken; what an event, a text or an unnamed person conveys is left alone.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from migtui.build.antecedents import Antecedents
from migtui.build.cast import Cast
from migtui.build.confidence import confidence
from migtui.build.lexicon import words
from migtui.build.speech import Cue, is_verb
from migtui.build.subjects import subject
from migtui.records import Indirect, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from migtui.build.reading import Reading
    from migtui.records import Mention, Quote, Role

_KINDS: Final = frozenset({"paragraph", "deck", "about"})
_LOWER: Final = re.compile(r"[A-Za-z][a-z]+")
#: Between a verb of speech and its `that`: whom it is told, when and where.
_THAT: Final = re.compile(r"[^,;:.\"“”]{0,70}?\bthat\s+")
_PLAIN: Final = re.compile(r"\s+(?=[\w’'-])")
_SOURCE: Final = re.compile(r"\b[Aa]ccording to\s+")
#: What a verb that names its object takes: `concern about`, `the importance of` stay, `about` and `that` go.
_FEELING: Final = re.compile(
    r"(?:\s+(?:(?:his|her|its|their|deep|grave|serious|great|strong|full)\s+)*(?:concerns?|hope|confidence|regret|"
    r"support|gratitude|satisfaction|fears?|doubts?|appreciation|alarm|dismay|outrage|optimism|condolences)\s+"
    r"(?:about|over|at|for|that|in|of|to|with|on)\b)?\s+(?:that\s+)?"
)
#: Where what is reported ends inside its sentence: a further verb or clause of the one who speaks.
_END: Final = re.compile(
    r",\s+(?:(?:and\s+)?[a-z]+ing|while|who|which|and\s+(?:[a-z]+ly\s+)?(?:[a-z]+ed|said|left|took|made|went|gave|told))\b"
    r"|[;“\"]"
)
#: "which Brenn says will": what is said has its subject before the one who says it.
_GAPPED: Final = re.compile(r"\b(?:which|that|who|what)\s+(?:[\w.’'-]+\s+){1,3}$")
#: Words that cannot begin what is said without a `that`.
_STOPPERS: Final = frozenset(
    {"in", "on", "at", "during", "by", "to", "of", "as", "after", "before", "when", "while", "with", "about", "yes",
     "no", "so", "and", "or", "but", "from", "nothing", "something", "anything", "goodbye", "hello", "last", "this",
     "earlier"}
)
#: Fewer words say nothing.
_LEAST: Final = 3
#: What is longer, in code points, is no sentence that anybody wrote.
_LONGEST: Final = 4000


@dataclass(frozen=True, slots=True)
class _Report:
    """What is reported, how it was found, and the cue whose subject is its source."""

    start: int
    end: int
    rule: str
    cue: Cue


def reports(
    reading: Reading, mentions: Sequence[Mention], roles: Sequence[Role], quotes: Sequence[Quote]
) -> tuple[Indirect, ...]:
    """The reported speech of the body, in order; none overlaps a quote or another."""
    cast = Cast(reading.text, mentions, roles)
    antecedents = Antecedents(reading, cast, ())
    starts = [quote.start for quote in quotes]
    found: list[Indirect] = []
    for sentence in _sentences(reading):
        around = quotes[max(bisect_left(starts, sentence.start) - 1, 0) : bisect_right(starts, sentence.end)]
        for report in _in_sentence(reading.text, sentence, around):
            if found and report.start < found[-1].end:
                continue
            source = _source(cast, antecedents, report, sentence)
            if source is not None:
                found.append(_made(reading.text, report, *source))
    return tuple(found)


def _made(text: str, report: _Report, at: int, rule: str, span: Span) -> Indirect:
    return Indirect(
        start=report.start, end=report.end, surface=text[report.start : report.end], rule=report.rule,
        confidence=confidence(report.rule), cue=report.cue.verb, subject=span, speaker=at, speaker_rule=rule,
        speaker_confidence=confidence(rule),
    )


@cache
def _cues() -> frozenset[str]:
    more = {"claimed", "claims", "believes", "believed", "according"}
    return words("reporting_verbs") | words("plain_speech_verbs") | more


def _sentences(reading: Reading) -> Iterator[Span]:
    """The sentences that hold a verb that can report."""
    cues = _cues()
    for segment in reading.body:
        if segment.kind in _KINDS and not cues.isdisjoint(reading.text[segment.start : segment.end].casefold().split()):
            for sentence in reading.split(segment):
                if sentence.end - sentence.start > _LONGEST:
                    continue
                if not cues.isdisjoint(re.split(r"[\s,]+", reading.words(sentence).casefold())):
                    yield sentence


def _in_sentence(text: str, sentence: Span, quotes: Sequence[Quote]) -> Iterator[_Report]:
    """What one sentence reports, cue by cue, quotation marks left out."""
    used = {quote.cue.start for quote in quotes if quote.cue is not None}
    low = max([sentence.start, *(q.end + 1 for q in quotes if q.end < sentence.end and q.start <= sentence.start)])
    source = _SOURCE.search(text, low, sentence.end)
    if source is not None and source.start() not in used:
        report = _by_source(text, sentence, source)
        if report is not None and _free(report, quotes):
            yield report
        return
    for match in _LOWER.finditer(text, low, sentence.end):
        verb = match[0].casefold()
        if verb not in _cues() or not _written_as_verb(match, sentence) or match.start() in used:
            continue
        if any(q.start <= match.start() < q.end for q in quotes):
            continue
        if not is_verb(text[sentence.start : sentence.end], match.start() - sentence.start, match[0]):
            continue
        shown = Span(start=sentence.start, end=min([sentence.end, *(at for at in used if at > match.end())]))
        report = _behind(text, shown, match, _region_start(sentence, match.start(), quotes))
        if report is not None and _free(report, quotes):
            yield report


def _written_as_verb(match: re.Match[str], sentence: Span) -> bool:
    """Whether the form is small, or a participle that opens its sentence (no part of a name: `United States`)."""
    return match[0].islower() or (match.start() == sentence.start and match[0].endswith("ing"))


def _region_start(sentence: Span, verb: int, quotes: Sequence[Quote]) -> int:
    """Where the region of a verb's subject begins: behind the last quote before it."""
    return max([sentence.start, *(min(q.end + 1, verb) for q in quotes if sentence.start <= q.start and q.end < verb)])


def _free(report: _Report, quotes: Sequence[Quote]) -> bool:
    return all(quote.end <= report.start or quote.start >= report.end for quote in quotes)


def _behind(text: str, sentence: Span, match: re.Match[str], low: int) -> _Report | None:
    """What the verb at a match reports, behind it."""
    verb = match[0].casefold()
    cue = Cue(verb=Span(start=match.start(), end=match.end()), order="subject-verb",
              region=Span(start=low, end=match.start()))
    that = _THAT.match(text, match.end(), sentence.end)
    if that is not None and (verb in words("plain_speech_verbs") or not text[match.end() : that.end() - 5].strip()):
        return _report(text, that.end(), sentence.end, "reported-that", cue, whole=True)
    if verb in words("plain_speech_verbs") and verb not in words("reporting_verbs"):
        plain = _PLAIN.match(text, match.end(), sentence.end)
        following = text[match.end() : match.end() + 30].split()
        if plain is None or verb in ("told", "tells", "asked", "asks", "wrote", "writes") or not following:
            return None
        if following[0].casefold().strip(",") in _STOPPERS or following[0][0] in "“\"‘":
            return None
        if _GAPPED.search(text, low, match.start()) is not None:
            return None
        return _report(text, plain.end(), sentence.end, "reported-that", cue, whole=True)
    if verb not in words("reporting_verbs"):
        return None
    feeling = _FEELING.match(text, match.end(), sentence.end)
    if feeling is None:
        return None
    first = text[feeling.end() : feeling.end() + 20].split()
    if not first or first[0].casefold() in ("by", "to", "in", "on", "at", "as"):
        return None
    verb_span = Span(start=match.start(), end=feeling.start() + len(feeling[0].rstrip()))
    opens = not text[low : match.start()].strip()
    main = _main_subject(text, feeling.end(), sentence.end) if opens else None
    if opens and main is None:
        return None
    end = main if main is not None else sentence.end
    region = Span(start=main, end=sentence.end) if main is not None else cue.region
    cue = Cue(verb=verb_span, order="verb-subject" if main is not None else "subject-verb", region=region)
    return _report(text, feeling.end(), end, "reported-object", cue, whole=main is not None)


_MAIN: Final = re.compile(r",\s+(?=(?:(?:the|Mr|Ms|Mrs|Dr|Prof)\.?\s+)?[^\W\d_a-z])")


def _main_subject(text: str, start: int, end: int) -> int | None:
    """Where the main clause begins behind an opening participle: the last comma before a name."""
    found = [match.end() for match in _MAIN.finditer(text, start, end)]
    return found[0] if found else None


def _report(text: str, start: int, end: int, rule: str, cue: Cue, *, whole: bool) -> _Report | None:
    if not whole:
        stop = _END.search(text, start, end)
        end = stop.start() if stop is not None else end
    if not whole and text[end : end + 1] in ("“", '"'):
        return None  # the object is cut by quotation marks
    while end > start and not (text[end - 1].isalnum() or text[end - 1] in ")%’”\""):
        end -= 1
    return _Report(start, end, rule, cue) if len(text[start:end].split()) >= _LEAST else None


def _by_source(text: str, sentence: Span, source: re.Match[str]) -> _Report | None:
    """What `according to` gives a source for: the rest of the sentence before or behind it."""
    verb = Span(start=source.start(), end=source.end() - 1)
    if text[sentence.start : source.start()].strip():
        before = text[sentence.start : source.start()].rstrip()
        if not before.endswith(","):
            return None
        cue = Cue(verb=verb, order="source", region=Span(start=source.end(), end=sentence.end))
        return _report(text, sentence.start, source.start(), "reported-source", cue, whole=True)
    comma = text.find(", ", source.end(), sentence.end)
    while comma >= 0 and text[comma + 2 : comma + 3].islower() and text[comma + 2 : sentence.end].count(", ") and (
        text[comma + 2 : comma + 12].split()[0] in ("a", "an", "the", "who", "head", "director", "chief", "minister")
    ):
        comma = text.find(", ", comma + 2, sentence.end)  # still the title of the source
    if comma < 0:
        return None
    cue = Cue(verb=verb, order="source", region=Span(start=source.end(), end=comma))
    return _report(text, comma + 2, sentence.end, "reported-source", cue, whole=True)


def _source(
    cast: Cast, antecedents: Antecedents, report: _Report, sentence: Span
) -> tuple[int, str, Span] | None:
    """The mention that names the source, the rule and the words that speak; None for sources nobody names."""
    speaks = subject(cast, report.cue)
    kinds = ("person", "organization") if report.rule != "reported-object" else ("person",)
    if speaks is not None and speaks.sort == "name" and speaks.mention is not None and speaks.rule is not None:
        found: tuple[int | None, str | None] = speaks.mention, speaks.rule
    elif speaks is not None and speaks.sort == "pronoun":
        found = antecedents.person(speaks.noun or "", sentence.start, report.cue.verb.start)
    elif speaks is not None and speaks.sort == "nominal":
        found = antecedents.named_again(speaks)
    else:
        found = None, None
    if found[0] is None and report.rule == "reported-object" and report.cue.verb.end > report.cue.region.end:
        named = [at for at in cast.between(report.cue.region.start, report.cue.region.end, kind="person")
                 if not cast.is_owner(at)]
        verb = cast.text[report.cue.verb.start : report.cue.verb.end]
        if len(named) == 1 and verb.split()[0].endswith("ing"):
            found = named[0], "introduced"
    at, rule = found
    if at is None or rule is None or cast.mentions[at].kind not in kinds:
        return None
    span = speaks.span if speaks is not None else Span(start=cast.mentions[at].start, end=cast.mentions[at].end)
    return at, rule, span

