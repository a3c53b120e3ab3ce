"""People whom nothing gives away but that they speak: names beside a verb of speech and words in quotation marks.

`people` asks the words of a name and those around it; a name that no list holds behind a title that no list holds
fails there. That somebody said what stands in marks is reason enough, as long as the words are built like a name and no
other step knows them as something else.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import takewhile
from typing import TYPE_CHECKING, Final

from migtui.build.lexicon import vocabulary, words
from migtui.build.name_sorts import (
    ACRONYM,
    ADDRESS,
    BODY,
    DEMONYM,
    FAMILY,
    GIVEN,
    HEAD,
    MODIFIER,
    NOT_PERSON,
    NUMERAL,
    OPENER,
    PLACE,
    TITLE,
    sort,
)
from migtui.build.reading import Proposal
from migtui.build.speech import is_plain
from migtui.records import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from migtui.build.capitals import Run, Token
    from migtui.build.reading import Reading
    from migtui.build.said import Said
    from migtui.build.speech import Cue

RULE: Final = "heard"
#: No part of a name that is only heard, whatever else the word can be.
_NEVER: Final = TITLE | MODIFIER | ADDRESS | HEAD | BODY | NUMERAL | NOT_PERSON
#: No part of it either, unless the word is a given name or a surname as well.
_SELDOM: Final = ACRONYM | DEMONYM | PLACE
_LEAST, _MOST = 2, 4
#: No proposal is longer, in code points.
_FURTHEST: Final = 120
#: How many segments before `she said` the name may stand.
_SEGMENTS: Final = 3
#: What follows a name that opens a sentence as its subject.
_ACTS: Final = re.compile(r" [a-z]+(?:ed|s|id|t|w|n|ke|ve)\b|, ")
#: What may stand between a name and its verb of speech (`Brenn then said`).
_BETWEEN: Final = re.compile(r"[ \u00a0\n](?:[a-z]+[ \u00a0\n]){0,2}|, [a-z]+, ")
_VERB_BEHIND: Final = re.compile(r" (?:also |then |later |has |had )*([a-z]+)\b")
#: Whence somebody speaks, right behind the name; and what tells that a lone word names somebody.
_OF_BODY: Final = re.compile(r" (?:of|from|at) (?:the )?[^\W\d_a-z]")
_WHO: Final = re.compile(r", (?:who\b|aged \d|\d{1,2},)")
#: What stands behind a name that its verb of speech leads to, where the name ends there.
_CLOSED: Final = re.compile(r"[,.;:!?)—–\n“\"]|[ \u00a0](?:[a-z]|[—–(])|$")
#: Words before a name that make it part of something else: an article, an owner, a preposition.
_LED: Final = re.compile(r"(?:\b(?:the|an?|of|for|at|in|from|to|with|by|about)|[’']s?)[ \u00a0\n]$", re.IGNORECASE)


def heard(reading: Reading, spoken: Sequence[Said], others: Iterable[Proposal]) -> tuple[Proposal, ...]:
    """The people whom only their speech gives away, and their surnames; `others` are what all other steps propose."""
    if not spoken:
        return ()
    beside = [tokens for tokens in (_beside(reading, said) for said in spoken) if tokens is not None]
    known = _Known(others)
    found: dict[int, Proposal] = {}
    for tokens in beside:
        name = _name(tokens) or _led(reading.text, tokens)
        lone = len(name) == 1 and not sort(name[0].text) and _WHO.match(reading.text, name[0].end) is not None
        if (len(name) >= _LEAST or lone) and not known.at(name[0].start, name[-1].end):
            found[name[0].start] = _proposal(name[0].start, name[-1].end, None)
    found.update((p.start, p) for p in _meant(reading, spoken, known))
    for proposal in (
        *_surnames(reading, tuple(found.values()), known),
        *_known_again(beside, known, reading.text),
        *_titled_elsewhere(reading, beside, known),
        *_paired(reading, beside, known),
    ):
        found.setdefault(proposal.start, proposal)
    return tuple(found.values())


def _proposal(start: int, end: int, fuller: Span | None) -> Proposal:
    return Proposal(start=start, end=end, kind="person", form="name" if fuller is None else "short", rule=RULE,
                    confidence=0.7, short_for=fuller)


def _is_part(proposal: Proposal, start: int, end: int) -> bool:
    """Whether a proposal is no more than the beginning of a name: a given name, or capitals that are initials."""
    inside = proposal.start == start and proposal.end < end
    return inside and (proposal.rule == "acronym-candidate" or proposal.kind == "person")


class _Known:
    """What the other steps propose, by place, and the people among it by their last words."""

    def __init__(self, proposals: Iterable[Proposal]) -> None:
        self.proposals = sorted(proposals, key=lambda p: p.start)
        self._starts = [p.start for p in self.proposals]
        self.people = [p for p in self.proposals if p.kind == "person" and p.short_for is None]

    def at(self, start: int, end: int) -> bool:
        """Whether another step proposes anything that overlaps a stretch, initials and a given name inside it apart."""
        near = self.proposals[bisect_left(self._starts, start - _FURTHEST) : bisect_left(self._starts, end)]
        return any(p.end > start and not _is_part(p, start, end) for p in near)

    def between(self, start: int, end: int) -> Sequence[Proposal]:
        """What begins in a stretch."""
        return self.proposals[bisect_left(self._starts, start) : bisect_left(self._starts, end)]


def _beside(reading: Reading, said: Said) -> tuple[Token, ...] | None:
    """The capitalised words right beside the verb of a quote's cue; None where there are none."""
    cue = said.cue
    if cue is None or said.rule not in ("cue-after", "cue-before", "cue-inside"):
        return None
    if said.rule == "cue-inside" and not is_plain(reading.words(cue.verb)):
        return None
    if cue.order == "verb-subject":
        return _behind_verb(reading, cue)
    return _before_verb(reading, cue) if cue.order == "subject-verb" else None


def _behind_verb(reading: Reading, cue: Cue) -> tuple[Token, ...] | None:
    shown = reading.words(cue.region)
    at = cue.region.start + len(shown) - len(shown.lstrip())
    run = _run_at(reading, at)
    return run.tokens if run is not None and run.start == at and _CLOSED.match(reading.text, run.end) else None


def _before_verb(reading: Reading, cue: Cue) -> tuple[Token, ...] | None:
    """The words right before the verb, or those its clause begins with where all else only tells of them."""
    text = reading.text
    run = _run_at(reading, cue.verb.start - 1)
    if run is None or run.end < cue.region.start:
        return None
    if _BETWEEN.fullmatch(text, run.end, cue.verb.start) is not None:
        between = text[run.end : cue.verb.start].replace(",", " ").split()
        adjuncts = all(word in words("speech_adjuncts") or word.endswith("ly") for word in between)
        led = _LED.search(text, max(cue.region.start, run.start - 8), run.start) is not None
        if adjuncts and not led and not _tells(reading, cue):
            return run.tokens
    return _tells(reading, cue)


def _tells(reading: Reading, cue: Cue) -> tuple[Token, ...] | None:
    """A name that the clause of a cue begins with, where the rest says whence or who that is (`Ana Brenn of EIM`)."""
    shown = reading.words(cue.region)
    at = cue.region.start + len(shown) - len(shown.lstrip())
    run = _run_at(reading, at)
    if run is None or run.start != at or not is_plain(reading.words(cue.verb)):
        return None
    tokens = tuple(takewhile(lambda token: token.kind != "join", run.tokens))
    fits = _OF_BODY if len(tokens) > 1 else _WHO
    return tokens if tokens and fits.match(reading.text, tokens[-1].end, cue.verb.start) else None


def _run_at(reading: Reading, offset: int) -> Run | None:
    """The last run that begins at an offset or before it."""
    at = bisect_right(reading.runs, offset, key=lambda run: run.start) - 1
    return reading.runs[at] if at >= 0 else None


def _undated(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The words of a run without the day at its end (`Ana Brenn Thursday said`)."""
    return tokens[:-1] if tokens[-1].text in words("calendar") else tokens


def _name(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The words at the end of a run that are built like a name; none where it ends with something else."""
    at = len(tokens)
    while at > 0 and (_is_of_name(tokens[at - 1]) or _is_initials(tokens, at - 1)):
        at -= 1
    if 0 < at < len(tokens) and sort(tokens[at - 1].text) & GIVEN and not sort(tokens[at - 1].text) & (TITLE | ADDRESS):
        at -= 1  # a given name that is another word as well: "Mayor Bill de Quorl"
    name = tuple(tokens[at:])
    while name and name[0].kind in ("particle", "join"):
        name = name[1:]
    plain = [token for token in name if token.kind == "word"]
    first = bool(name) and at == 0 and bool(sort(name[0].text) & OPENER) and not sort(name[0].text) & (GIVEN | FAMILY)
    return () if first or len(plain) > _MOST or not plain else name


def _led(text: str, tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Two words that a title in small letters leads to, whatever they can be besides (`spokesman Bill Line`)."""
    before = text[max(tokens[0].start - _FURTHEST, 0) : tokens[0].start].split()
    titled = bool(before) and before[-1] in words("roles") and before[-1] not in vocabulary("shared_titles")
    plain = all(token.kind == "word" for token in tokens)
    return tuple(tokens) if titled and plain and len(tokens) == _LEAST and sort(tokens[0].text) & GIVEN else ()


def _is_initials(tokens: Sequence[Token], at: int) -> bool:
    """Whether two capitals between a title and a surname are initials (`Alderman JP Oduya`)."""
    between = 0 < at == len(tokens) - _LEAST
    return between and tokens[at].kind == "acronym" and len(tokens[at].text) == _LEAST and bool(
        sort(tokens[at - 1].text) & (TITLE | ADDRESS)
    )


def _is_of_name(token: Token) -> bool:
    if token.kind in ("initial", "particle"):
        return True
    if token.kind in ("join", "title"):
        return False
    found = sort(token.text)
    if token.text in words("calendar") or found & _NEVER:
        return False
    return not (found & _SELDOM or token.kind == "acronym") or bool(found & (GIVEN | FAMILY))


def _meant(reading: Reading, spoken: Sequence[Said], known: _Known) -> Iterator[Proposal]:
    """Whom `she said` can only mean: words built like a name that a sentence before begins with, and no person else."""
    people = [p.start for p in known.proposals if p.kind == "person"]
    for said in spoken:
        cue = said.cue
        if cue is None or reading.words(cue.region).strip().casefold() not in ("he", "she"):
            continue
        lone = _lone(reading, said, known)
        if lone is not None:
            yield lone
            continue
        least = reading.body[max(said.segment - _SEGMENTS, 0)].start
        if bisect_left(people, least) < bisect_left(people, said.sentence):
            continue
        first = bisect_left(reading.runs, least, key=lambda run: run.start)
        last = bisect_left(reading.runs, said.sentence, key=lambda run: run.start)
        for run in reversed(reading.runs[first:last]):
            tokens = _undated(run.tokens)
            name = _name(tokens)
            whole = len(name) >= _LEAST and run.opens and _only_titles(tokens[: len(tokens) - len(name)])
            if whole and _ACTS.match(reading.text, run.end) and not known.at(name[0].start, name[-1].end):
                yield _proposal(name[0].start, name[-1].end, None)
                break


def _lone(reading: Reading, said: Said, known: _Known) -> Proposal | None:
    """A lone word that no list holds as the subject of the sentence before `he said`, where that names nobody else."""
    start = reading.body[said.segment].start
    before = [s for s in reading.split(reading.body[said.segment]) if s.end <= said.sentence][-1:]
    if not before or any(p.kind == "person" for p in known.between(before[0].start, before[0].end)):
        return None
    low = bisect_left(reading.runs, max(before[0].start, start), key=lambda run: run.start)
    high = bisect_left(reading.runs, before[0].end, key=lambda run: run.start)
    for run in reading.runs[low:high]:
        token = run.tokens[0]
        unknown = len(run.tokens) == 1 and token.kind == "word" and not sort(token.text)
        if unknown and not known.at(run.start, run.end) and _does(reading.text, run.end):
            return _proposal(run.start, run.end, None)
    return None


def _does(text: str, at: int) -> bool:
    verb = _VERB_BEHIND.match(text, at)
    return verb is not None and (
        verb[1].endswith("ed") or verb[1] == "sought" or verb[1] in words("human_verbs") | words("speech_verbs")
    )


def _surnames(reading: Reading, full: Sequence[Proposal], known: _Known) -> Iterator[Proposal]:
    """The surnames of the people heard, wherever they stand alone or behind a title."""
    by_last = {reading.text[p.start : p.end].split()[-1]: Span(start=p.start, end=p.end) for p in full}
    if not by_last:
        return
    for run in reading.runs:
        last = run.tokens[-1]
        fuller = by_last.get(last.text)
        if fuller is None or fuller.end == last.end or known.at(last.start, last.end):
            continue
        if _only_titles(run.tokens[:-1]):
            yield _proposal(last.start, last.end, fuller)


def _known_again(beside: Sequence[tuple[Token, ...]], known: _Known, text: str) -> Iterator[Proposal]:
    """Names beside a verb of speech that are the last word of a full name, whatever else the word can mean."""
    by_last: dict[str, list[Proposal]] = {}
    for person in known.people:
        by_last.setdefault(text[person.start : person.end].split()[-1], []).append(person)
    for tokens in beside:
        token = tokens[-1]
        full = by_last.get(token.text)
        if full is None or known.at(token.start, token.end) or not _only_titles(tokens[:-1]):
            continue
        fuller = next((p for p in reversed(full) if p.start < token.start), full[0])
        yield _proposal(token.start, token.end, Span(start=fuller.start, end=fuller.end))


def _titled_elsewhere(reading: Reading, beside: Sequence[tuple[Token, ...]], known: _Known) -> Iterator[Proposal]:
    """Lone words beside a verb of speech that stand behind a title elsewhere (`Minister Gen Oduya`, `Oduya said`)."""
    lone = {tokens[0].text for tokens in beside
            if len(tokens) == 1 and not sort(tokens[0].text) & ~(GIVEN | FAMILY)
            and tokens[0].kind == "word" and not known.at(tokens[0].start, tokens[0].end)}
    if not lone:
        return
    ends = [run.tokens for run in reading.runs if run.tokens[-1].text in lone]
    titled = {tokens[-1].text for tokens in ends
              if len(tokens) > 1 and sort(tokens[-2].text) & (TITLE | ADDRESS) and not known.at(*_span(tokens[-1]))}
    for tokens in ends:
        last = tokens[-1]
        if last.text in titled and _only_titles(tokens[:-1]) and not known.at(last.start, last.end):
            yield _proposal(last.start, last.end, None)


def _paired(reading: Reading, beside: Sequence[tuple[Token, ...]], known: _Known) -> Iterator[Proposal]:
    """Ordinary words beside a verb of speech that elsewhere follow a given name or an unknown word (`Dill Roof`)."""
    lone = {token.text for token in (tokens[0] for tokens in beside if len(tokens) == 1)
            if token.kind == "word" and not sort(token.text) & (_NEVER | _SELDOM | OPENER) and len(token.text) > _LEAST
            and token.text not in words("calendar") and not known.at(token.start, token.end)}
    if not lone:
        return
    full: dict[str, Span] = {}
    for run in reading.runs:
        name = run.tokens[-_LEAST:]
        if len(name) < _LEAST or name[-1].text not in lone or sort(name[0].text) & ~(GIVEN | FAMILY) or not (
            name[0].kind == "word" and _only_titles(run.tokens[:-_LEAST]) and not known.at(name[0].start, name[-1].end)
        ):
            continue
        yield _proposal(name[0].start, name[-1].end, None)
        full.setdefault(name[-1].text, Span(start=name[0].start, end=name[-1].end))
    for run in reading.runs:
        token = run.tokens[-1]
        if token.text in full and _only_titles(run.tokens[:-1]) and not known.at(token.start, token.end):
            yield _proposal(token.start, token.end, full[token.text])


def _span(token: Token) -> tuple[int, int]:
    return token.start, token.end


def _only_titles(tokens: Sequence[Token]) -> bool:
    return all(sort(token.text) & _NEVER or token.kind in ("title", "acronym") for token in tokens)
