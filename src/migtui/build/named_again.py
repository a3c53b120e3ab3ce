"""Bodies named again: by the same words, by the first of them (`Albro` for `Albro Mills Ltd`), by the head word."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING, Final

from migtui.build.lexicon import vocabulary, words
from migtui.build.name_words import LEGAL_FORMS, is_head, openers, place_names, role_words
from migtui.build.reading import Proposal
from migtui.records import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from migtui.build.capitals import Token
    from migtui.build.reading import Reading

_SURE: Final = frozenset({"head-word", "last-words", "acronym-explained", "acts-as-body", "known-body"})
#: What a company is called from here on (`Quarnimax Foods Inc. (Quarni)`).
_CALLED: Final = re.compile(
    r"\.?,? \((?:(?:the )?[“\"](?:Company|Group)[”\"],? (?:or|and) )?(?:the )?[“\"]?"
    r"(?P<short>[A-Z][\w-]+(?: [A-Z][\w-]+)?)[”\"]?[);,]"
)
_LOWER: Final = re.compile(r"(?<![\w'’-])[a-z]{3,}")
_WORD: Final = re.compile(r"[^\s,.()]+")


def named_again(reading: Reading, found: Sequence[Proposal], people: frozenset[str]) -> Iterator[Proposal]:
    """Further mentions of the bodies that were found; `people` are the surnames in the body."""
    yield from _by_first_words(reading, found, people)
    yield from _by_nickname(reading, found)
    yield from _by_head_alone(reading, found)


def _by_first_words(reading: Reading, found: Iterable[Proposal], people: frozenset[str]) -> Iterator[Proposal]:
    known = _short_names(reading, found)
    if not known:
        return
    for run in reading.runs:
        for index, token in enumerate(run.tokens):
            for name, full in known.get(token.text, ()):
                end = index + len(name)
                if tuple(t.text for t in run.tokens[index:end]) != name:
                    continue
                alone = len(name) > 1 and reading.in_headline(token.start)
                if alone or not _is_part(run.tokens, index, end, people):
                    yield _again(run.tokens[index].start, run.tokens[end - 1].end, full, reading)
                break


def _by_nickname(reading: Reading, found: Sequence[Proposal]) -> Iterator[Proposal]:
    """The last word of the name of a club, alone (`the Otters` for `Vale Otters`)."""
    full: dict[str, Proposal] = {}
    for club in found:
        surface = reading.text[club.start : club.end]
        place, _, last = surface.rpartition(" ")
        if place and last.endswith("s") and not is_head(last) and _is_club(surface):
            full.setdefault(last, club)
    nicknames = _nicknames() if any(reading.text[p.start : p.end] in words("clubs") for p in found) else frozenset()
    if not full and not nicknames:
        return
    for run in reading.runs:
        for index, token in enumerate(run.tokens):
            named = full.get(token.text)
            led = reading.text[max(0, token.start - 4) : token.start] in ("the ", "The ")
            if named is None and led and token.text in nicknames and not _is_part(
                run.tokens, index, index + 1, frozenset()
            ):
                yield Proposal(start=token.start, end=token.end, kind="organization", form="name", rule="named-again",
                               confidence=0.65)
            if named is not None and not _is_part(run.tokens, index, index + 1, frozenset()):
                yield _again(token.start, token.end, named, reading)


@cache
def _nicknames() -> frozenset[str]:
    """The last words of the names of clubs that are plurals and no heads: what sports pages call the team."""
    last = (name.rpartition(" ")[2] for name in words("clubs") if " " in name)
    return frozenset(w for w in last if w.endswith("s") and not is_head(w) and w not in place_names())


def _is_club(name: str) -> bool:
    """Whether a name is that of a club: known as one, or made like one."""
    return name in words("clubs") or " United " in name


def _again(start: int, end: int, full: Proposal, reading: Reading) -> Proposal:
    same = reading.text[start:end] == reading.text[full.start : full.end]
    return Proposal(start=start, end=end, kind="organization", form=full.form if same else "short", rule="named-again",
                    confidence=0.65, short_for=None if same else Span(start=full.start, end=full.end),
                    subtype=full.subtype)


def _short_names(reading: Reading, found: Iterable[Proposal]) -> dict[str, list[tuple[tuple[str, ...], Proposal]]]:
    """First word to the names that begin with it and the body each is short for; names of two bodies left out."""
    meant: dict[tuple[str, ...], dict[str, Proposal]] = defaultdict(dict)
    common: set[str] | None = None
    for proposal in found:
        if proposal.rule not in _SURE or proposal.generic:
            continue
        surface = reading.text[proposal.start : proposal.end]
        name = tuple(_WORD.findall(surface))
        if name:
            meant[name].setdefault(surface, proposal)
        if len(name) < 2 or proposal.rule == "acronym-explained" or "of" in name:
            continue
        if common is None:
            common = set(_LOWER.findall(reading.text, reading.draft.start, reading.draft.end))
        company = name[-1] in LEGAL_FORMS
        called = _CALLED.match(reading.text, proposal.end, proposal.end + 60) if company else None
        if called is not None and called["short"][0] == name[0][0]:
            meant[tuple(_WORD.findall(called["short"]))].setdefault(surface, proposal)
        for size in range(1, len(name)):
            short = name[:size]
            before_head = is_head(name[size]) or name[size] in words("tail_words")
            if (before_head or company) and _tells(short, common, company=company):
                meant[short].setdefault(surface, proposal)
    found_names: dict[str, list[tuple[tuple[str, ...], Proposal]]] = defaultdict(list)
    for name, bodies in sorted(meant.items(), key=lambda row: -len(row[0])):
        if _are_one(bodies) or name in {tuple(surface.split()) for surface in bodies}:
            found_names[name[0]].append((name, next(iter(bodies.values()))))
    return found_names


def _are_one(surfaces: Iterable[str]) -> bool:
    """Whether the names are one name, some with more of it than others (`Brindle Gold` and `Brindle Gold Corp`)."""
    ordered = sorted(surfaces, key=len)
    return all(longer.startswith(ordered[0]) for longer in ordered)


def _tells(name: tuple[str, ...], common: set[str], *, company: bool) -> bool:
    """Whether the first words of a name still tell who is meant: they are no place, common word or given name."""
    joined = " ".join(name)
    if joined in place_names() or any(is_head(word) for word in name) or name[-1] in ("and", "&", "for", "of"):
        return False
    if len(name) > 1:
        return not all(_is_weak(word, common) for word in name)
    if not company and (name[0] in vocabulary("surnames") or name[0] in vocabulary("renowned_surnames")):
        return False
    return not _is_weak(name[0], common) and name[0] not in vocabulary("given_names") and len(name[0]) > 2


def _is_weak(word: str, common: set[str]) -> bool:
    return (
        word in words("demonyms") or word in words("weak_names")
        or word in words("capital_adjectives") or word in openers() or word in role_words()
        or word in place_names() or word in words("not_acronyms")
        or word.casefold() in common or word in words("possessors")
        or word.casefold() in vocabulary("ordinary_words") or word.casefold() in words("role_modifiers")
    )


def _is_part(tokens: Sequence[Token], start: int, end: int, people: frozenset[str]) -> bool:
    """Whether the words stand inside a longer run that names something else."""
    if start > 0 and tokens[start - 1].kind in ("word", "initial", "title"):
        before = tokens[start - 1].text
        if before not in openers() and before not in words("demonyms") and before not in place_names():
            return True
    if end < len(tokens) and tokens[end].kind in ("word", "initial"):
        behind = tokens[end].text
        if not (behind in role_words() or behind in place_names() or behind in openers() or is_head(behind)):
            return True
    return end - start == 1 and tokens[start].text in people


def _by_head_alone(reading: Reading, found: Iterable[Proposal]) -> Iterator[Proposal]:
    """`the Commission` where one fuller name with that head word stood before."""
    fuller: dict[str, list[Proposal]] = {}
    for proposal in found:
        if proposal.form == "name" and proposal.rule in ("head-word", "acronym-explained") and not proposal.generic:
            head = next((w for w in reading.text[proposal.start : proposal.end].split() if is_head(w)), None)
            if head:
                fuller.setdefault(head, []).append(proposal)
    for phrase in reading.phrases:
        if phrase.complete or phrase.kind != "organization" or reading.in_headline(phrase.start):
            continue
        before = [p for p in fuller.get(phrase.head, ()) if p.end < phrase.start]
        article = reading.text[max(0, phrase.start - 4) : phrase.start].casefold() == "the "
        surfaces = {reading.text[p.start : p.end] for p in before}
        if article and len(surfaces) == 1:
            yield Proposal(start=phrase.start, end=phrase.end, kind="organization", form="short", rule="short-form",
                           confidence=0.8, short_for=Span(start=before[-1].start, end=before[-1].end))
