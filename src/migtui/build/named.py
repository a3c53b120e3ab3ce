"""What the rules for programmes and instruments share: kinds of names, names said again, and short forms."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from migtui.build.lexicon import vocabulary, words
from migtui.build.name_words import acronym_names, bodies, is_head, kind_of_head, place_names, role_words
from migtui.build.reading import Proposal
from migtui.records import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from migtui.build.capitals import Run, Token
    from migtui.build.definitions import Expansion
    from migtui.build.phrases import Phrase
    from migtui.build.reading import Reading
    from migtui.records import EntityKind

_WORD: Final = re.compile(r"[^\W_][\w-]*")
_COMPLEMENT: Final = re.compile(r"\b(?:of|for|on|to|in|against|between)\b")
_ROLE_BEFORE: Final = re.compile(r"\b(?P<role>[A-Za-z-]+) (?:of|for|on|and) $")


def lead_kind(name: str) -> EntityKind | None:
    """The kind that the head word before the first complement tells, else the last head word of all; None without."""
    lead = _COMPLEMENT.split(name, maxsplit=1)[0]
    for part in (lead, name):
        kinds = [kind for kind in (kind_of_head(word) for word in _WORD.findall(part)) if kind is not None]
        if kinds:
            return kinds[-1]
    return None


def is_known_body(name: str) -> bool:
    """Whether the words name a body all the world knows, however its family is written (`UN Population Fund`)."""
    full = f"United Nations {name[3:]}" if name.startswith(("UN ", "U.N. ")) else name
    return name in bodies() or full in bodies() or name in acronym_names()


def run_of(runs: Sequence[Run], phrase: Phrase) -> Run | None:
    """The run of capitalised words that a phrase stands in."""
    low, high = 0, len(runs)
    while low < high:
        middle = (low + high) // 2
        low, high = (middle + 1, high) if runs[middle].end <= phrase.start else (low, middle)
    return runs[low] if low < len(runs) and runs[low].start <= phrase.start else None


def token_behind(run: Run, end: int) -> Token | None:
    """The first word of the run behind a name that ends at `end`."""
    return next((token for token in run.tokens if token.start >= end), None)


def is_plain(text: str, phrase: Phrase) -> bool:
    """Whether the words before the head describe and do not name (`Pilot Project`)."""
    before = [w for w in text[phrase.start : phrase.end].split() if w != phrase.head]
    return len(before) == 1 and before[0] in vocabulary("plain_modifiers")


def is_plural(phrase: Phrase, entries: frozenset[str]) -> bool:
    """Whether the head word is a plural that the list of heads does not hold: a class of things, not one."""
    return phrase.head.endswith("s") and phrase.head not in entries


def is_topic(text: str, start: int, least: int) -> bool:
    """Whether a role reaches up to the name, which then says what the role is about (`Director of Policy`)."""
    match = _ROLE_BEFORE.search(text[max(least, start - 40) : start])
    return match is not None and (match["role"].casefold() in words("roles") or match["role"] in role_words())


def names_something_else(tokens: Sequence[Token]) -> bool:
    """Whether capitalised words are a place, a people, a body or a person."""
    name = " ".join(token.text for token in tokens)
    return (
        name in place_names() or is_known_body(name) or name in words("demonyms")
        or tokens[0].text in vocabulary("given_names") or tokens[0].kind in ("title", "initial")
        or any(kind_of_head(token.text) == "organization" for token in tokens)
        or all(token.text in words("demonyms") or token.text in place_names() or is_known_body(token.text)
               for token in tokens if token.kind != "join")
    )


def again(reading: Reading, found: Iterable[Proposal], rule: str, confidence: float) -> Iterator[Proposal]:
    """The other places in the body where a name that was found is written in the same words."""
    seen = {(p.start, p.end) for p in found}
    first: dict[str, Proposal] = {}
    for proposal in found:
        surface = reading.text[proposal.start : proposal.end]
        if proposal.form == "name" and len(surface) > 5 and " " in surface:
            first.setdefault(surface, proposal)
    for surface, proposal in first.items():
        for segment in reading.body:
            at = reading.text.find(surface, segment.start, segment.end)
            while at >= 0:
                span = (at, at + len(surface))
                if span not in seen and is_whole(reading.text, *span):
                    yield replace(proposal, start=span[0], end=span[1], rule=rule, confidence=confidence, years=None)
                at = reading.text.find(surface, at + len(surface), segment.end)


def is_whole(text: str, start: int, end: int) -> bool:
    """Whether a span begins and ends at the edges of words."""
    return not (start and (text[start - 1].isalnum() or text[start - 1] in "-@#")) and not (
        end < len(text) and (text[end].isalnum() or (text[end] in "-–" and text[end + 1 : end + 2].isalnum()))
    )


def acronyms(reading: Reading, explained: Sequence[Expansion], kind: EntityKind) -> Iterator[Proposal]:
    """Full names and acronyms of the expansions given, wherever the acronyms stand in the body."""
    meaning: dict[str, Expansion] = {}
    for expansion in explained:
        meaning.setdefault(expansion.acronym, expansion)
        head = next((w for w in reversed(_WORD.findall(reading.words(expansion.full))) if is_head(w)), None)
        yield Proposal(start=expansion.full.start, end=expansion.full.end, kind=kind, form="name",
                       rule=f"{kind}-explained", confidence=0.96, subtype=head.casefold() if head else None)
    if not meaning:
        return
    longest = sorted(meaning, key=len, reverse=True)
    pattern = re.compile(rf"(?<![\w@#-])(?:{'|'.join(map(re.escape, longest))})(?![\w-])")
    for segment in reading.body:
        for match in pattern.finditer(reading.text, segment.start, segment.end):
            yield Proposal(start=match.start(), end=match.end(), kind=kind, form="acronym", rule=f"{kind}-explained",
                           confidence=0.96, short_for=meaning[match[0]].full)


def short_forms(reading: Reading, found: Sequence[Proposal], kind: EntityKind) -> Iterator[Proposal]:
    """`the Fund` where one fuller name with that head word stood before."""
    fuller: dict[str, list[Proposal]] = {}
    for proposal in found:
        if proposal.form == "name" and proposal.subtype:
            fuller.setdefault(proposal.subtype, []).append(proposal)
    for phrase in reading.phrases:
        if phrase.complete or phrase.kind != kind or reading.in_headline(phrase.start):
            continue
        before = [p for p in fuller.get(phrase.head.casefold(), ()) if p.end < phrase.start]
        article = reading.text[max(0, phrase.start - 5) : phrase.start].casefold().endswith(("the ", "this "))
        if article and len({reading.text[p.start : p.end] for p in before}) == 1:
            yield Proposal(start=phrase.start, end=phrase.end, kind=kind, form="short", rule=f"{kind}-short",
                           confidence=0.85, short_for=Span(start=before[-1].start, end=before[-1].end))
