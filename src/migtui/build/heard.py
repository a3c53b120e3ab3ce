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

from migtui.build.heard_again import (
    FURTHEST,
    LEAST,
    NEVER,
    SELDOM,
    Known,
    known_again,
    only_titles,
    paired,
    suggestion,
    surnames,
    titled_elsewhere,
)
from migtui.build.lexicon import vocabulary, words
from migtui.build.name_sorts import (
    ADDRESS,
    FAMILY,
    GIVEN,
    OPENER,
    TITLE,
    sort,
)
from migtui.build.speech import is_plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from migtui.build.capitals import Run, Token
    from migtui.build.reading import Proposal, Reading
    from migtui.build.said import Said
    from migtui.build.speech import Cue

#: A name has so many words at most.
_MOST: Final = 4
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
    known = Known(others)
    found: dict[int, Proposal] = {}
    for tokens in beside:
        name = _name(tokens) or _led(reading.text, tokens)
        lone = len(name) == 1 and not sort(name[0].text) and _WHO.match(reading.text, name[0].end) is not None
        if (len(name) >= LEAST or lone) and not known.at(name[0].start, name[-1].end):
            found[name[0].start] = suggestion(name[0].start, name[-1].end, None)
    found.update((p.start, p) for p in _meant(reading, spoken, known))
    for proposal in (
        *surnames(reading, tuple(found.values()), known),
        *known_again(beside, known, reading.text),
        *titled_elsewhere(reading, beside, known),
        *paired(reading, beside, known),
    ):
        found.setdefault(proposal.start, proposal)
    return tuple(found.values())


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
    before = text[max(tokens[0].start - FURTHEST, 0) : tokens[0].start].split()
    titled = bool(before) and before[-1] in words("roles") and before[-1] not in vocabulary("shared_titles")
    plain = all(token.kind == "word" for token in tokens)
    return tuple(tokens) if titled and plain and len(tokens) == LEAST and sort(tokens[0].text) & GIVEN else ()


def _is_initials(tokens: Sequence[Token], at: int) -> bool:
    """Whether two capitals between a title and a surname are initials (`Alderman JP Oduya`)."""
    between = 0 < at == len(tokens) - LEAST
    return between and tokens[at].kind == "acronym" and len(tokens[at].text) == LEAST and bool(
        sort(tokens[at - 1].text) & (TITLE | ADDRESS)
    )


def _is_of_name(token: Token) -> bool:
    if token.kind in ("initial", "particle"):
        return True
    if token.kind in ("join", "title"):
        return False
    found = sort(token.text)
    if token.text in words("calendar") or found & NEVER:
        return False
    return not (found & SELDOM or token.kind == "acronym") or bool(found & (GIVEN | FAMILY))


def _meant(reading: Reading, spoken: Sequence[Said], known: Known) -> Iterator[Proposal]:
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
            whole = len(name) >= LEAST and run.opens and only_titles(tokens[: len(tokens) - len(name)])
            if whole and _ACTS.match(reading.text, run.end) and not known.at(name[0].start, name[-1].end):
                yield suggestion(name[0].start, name[-1].end, None)
                break


def _lone(reading: Reading, said: Said, known: Known) -> Proposal | None:
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
            return suggestion(run.start, run.end, None)
    return None


def _does(text: str, at: int) -> bool:
    verb = _VERB_BEHIND.match(text, at)
    return verb is not None and (
        verb[1].endswith("ed") or verb[1] == "sought" or verb[1] in words("human_verbs") | words("speech_verbs")
    )
