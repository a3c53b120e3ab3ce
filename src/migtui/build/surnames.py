"""Shorter forms of the names of people: the surname, a given name, a name without its initials.

Over half the mentions of people in news are surnames. A short form stands for the fuller name of the document that
holds its words; where several do, for the one named last before it, as long as the address before it (`Mrs`) allows.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING, Final

from migtui.build.gazetteer import place_at
from migtui.build.lexicon import words
from migtui.build.name_sorts import BODY, DEMONYM, FAMILY, HEAD, OPENER, ORDINARY, PLACE, sort
from migtui.build.person_names import family_forms, opens_with_adjective
from migtui.build.reading import Proposal
from migtui.records import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from migtui.build.capitals import Token
    from migtui.build.person_names import Stretch
    from migtui.build.reading import Reading

_HE_BEHIND: Final = re.compile(
    r"[\"”’]?,? (?:also |then |later |now |has |have |had |was |is |would |will |did )*(?P<verb>[a-z]+)\b|"
    r"['’]s?\b|, (?:who|whose)\b"
)
_AGED_BEHIND: Final = re.compile(r", \d{1,2},| \(\d{1,2}\)")
#: What a surname that is an ordinary word as well has right behind it where somebody is meant.
_IS_BEHIND: Final = re.compile(r" (?:was|has|had|is|who)\b")
_SAID_BEFORE: Final = re.compile(r"(?P<verb>[a-z]+)[ \u00a0\n]$")
#: Words that lead to a place, before a word that is a surname as well.
_TO_PLACE: Final = re.compile(
    r"\b(?:in|at|from|to|near|of|around|outside|across|toward|towards|through|into|for) (?:the )?$"
)
#: The first of two surnames, which may be a place as well (`Medina Brenn`).
_BEFORE: Final = re.compile(r"(?<![\w’'-])(?P<word>[A-Z][\w’'-]+) $")
_LEAST_LONGER: Final = 3
_SHORTEST_IN_CAPITALS: Final = 4
_WEAK: Final = OPENER | PLACE | ORDINARY | DEMONYM | BODY | HEAD


#: How many full names of one form, before and behind, are tried for one that fits: enough but for hostile texts.
_NEAR: Final = 20


@dataclass(frozen=True, slots=True)
class _Full:
    """A full name of the document, with where it stands."""

    start: int
    end: int
    size: int
    woman: bool | None


def short_forms(
    reading: Reading, full: Sequence[tuple[Stretch, Proposal]], left: Iterable[Stretch]
) -> Iterator[Proposal]:
    """The names found, those of them tied to a fuller one that are short for it, and the short forms among `left`."""
    index = _Index(reading, full)
    for stretch, proposal in full:
        yield index.tie(stretch, proposal)
    yield from index.in_capitals()
    yield from index.place_names()
    yield from index.word_names()
    for stretch in left:
        proposal_of_rest = index.short(stretch) or index.longer(stretch) or index.shares_surname(stretch)
        if proposal_of_rest is not None:
            yield proposal_of_rest


class _Index:
    """Short forms of the full names of one document."""

    def __init__(self, reading: Reading, found: Sequence[tuple[Stretch, Proposal]]) -> None:
        self.reading = reading
        self.forms: dict[str, list[tuple[int, _Full]]] = {}
        self._ranked: dict[str, dict[int, list[_Full]]] = {}
        for stretch, proposal in found:
            if len(stretch.parts) < 2:
                continue
            one = _Full(proposal.start, proposal.end, len(stretch.tokens), _woman(stretch))
            for form, rank in family_forms(stretch.tokens):
                self.forms.setdefault(form, []).append((rank, one))
            self.forms.setdefault(" ".join(t.text for t in stretch.tokens if t.kind != "initial"), []).append((-1, one))
        for form, ranked in self.forms.items():
            for rank, one in ranked:
                self._ranked.setdefault(form, {}).setdefault(rank, []).append(one)

    def _antecedent(self, form: str, at: int, woman: bool | None) -> tuple[int, _Full] | None:
        """The full name that `form` at `at` stands for: of the best rank, the last one before it, else the first."""
        for rank, names in sorted(self._ranked.get(form, {}).items()):
            behind = bisect_left(names, at, key=lambda one: one.start)
            for one in chain(reversed(names[max(0, behind - _NEAR) : behind]), names[behind : behind + _NEAR]):
                if one.start != at and (woman is None or one.woman is None or one.woman is woman):
                    return rank, one
        return None

    def tie(self, stretch: Stretch, proposal: Proposal) -> Proposal:
        """The proposal, short for a fuller name where it holds only some of its words (`Nora Karim`, `Mr Karim`)."""
        parts = stretch.parts
        form = " ".join(t.text for t in stretch.tokens if t.kind != "initial")
        found = self._antecedent(form, proposal.start, _woman(stretch))
        if found is None or found[1].size <= len(stretch.tokens):
            return proposal
        return replace(
            proposal,
            form="short" if len(parts) == 1 else "name",
            confidence=max(proposal.confidence, 0.9),
            short_for=Span(start=found[1].start, end=found[1].end),
        )

    def short(self, stretch: Stretch) -> Proposal | None:
        """The stretch as a short form, where a fuller name explains it and the words around do not forbid it."""
        if self.reading.in_headline(stretch.start):
            return self._in_headline(stretch)
        form = " ".join(t.text for t in stretch.tokens)
        longer = _BEFORE.search(self.reading.text, max(self.reading.draft.start, stretch.start - 20), stretch.start)
        if longer is not None and any(rank == 0 for rank, _ in self.forms.get(f"{longer['word']} {form}", ())):
            return self._repeated(f"{longer['word']} {form}", longer.start("word"), stretch.end, "surname")
        found = self._antecedent(form, stretch.start, _woman(stretch))
        if found is None or not self._may_stand(stretch, form):
            return None
        rank, one = found
        rule, confidence = (("surname", 0.92), ("first-name", 0.85), ("middle-name", 0.8))[max(rank, 0)]
        return Proposal(
            start=stretch.start,
            end=stretch.end,
            kind="person",
            form="short",
            rule=rule,
            confidence=confidence,
            short_for=Span(start=one.start, end=one.end),
        )

    def _in_headline(self, stretch: Stretch) -> Proposal | None:
        """The longest short form among the words of a headline (`Barlow Drops Claim`)."""
        tokens = stretch.tokens
        for size in range(len(tokens), 0, -1):
            for at in range(len(tokens) - size + 1):
                form = " ".join(t.text for t in tokens[at : at + size])
                if sort(form) & _WEAK and size == 1:
                    continue
                proposal = self._repeated(form, tokens[at].start, tokens[at + size - 1].end, "surname")
                if proposal is not None:
                    return proposal
        return None

    def _may_stand(self, stretch: Stretch, form: str) -> bool:
        if not stretch.alone or stretch.before & (HEAD | BODY):
            return stretch.behind & (PLACE | OPENER | DEMONYM) != 0 and not stretch.before & (HEAD | BODY)
        return not sort(form) & _WEAK or self._acts(stretch)

    def _acts(self, stretch: Stretch) -> bool:
        """Whether the words beside the form say that it is a person."""
        return self._tells(stretch.tokens[-1], stretch.start)

    def _tells(self, last: Token, start: int | None = None) -> bool:
        """Whether a verb of speech, a possessive, an age or `who` beside a form tells of a person."""
        text, end = self.reading.text, last.end
        start = last.start if start is None else start
        if _AGED_BEHIND.match(text, end, min(self.reading.draft.end, end + 8)):
            return True
        if sort(last.text) & FAMILY and _IS_BEHIND.match(text, end, min(self.reading.draft.end, end + 8)):
            return True
        behind = _HE_BEHIND.match(text, end, min(self.reading.draft.end, end + 40))
        if behind is not None:
            verb = behind.group("verb")
            return verb is None or verb in words("speech_verbs") or verb in words("human_verbs")
        before = _SAID_BEFORE.search(text, max(self.reading.draft.start, start - 20), start)
        return before is not None and before.group("verb") in words("speech_verbs")

    def longer(self, stretch: Stretch) -> Proposal | None:
        """A name that puts further words between the first and last of a name of the document."""
        parts = stretch.parts
        if len(parts) < _LEAST_LONGER or not stretch.alone or self.reading.in_headline(stretch.start):
            return None
        found = self._antecedent(f"{parts[0]} {parts[-1]}", stretch.start, None)
        if found is None:
            return None
        return Proposal(
            start=stretch.start, end=stretch.end, kind="person", form="name", rule="longer-name", confidence=0.85
        )

    def place_names(self) -> Iterator[Proposal]:
        """Surnames of the document that are the names of places as well, where nothing leads to the place."""
        text = self.reading.text
        for run in self.reading.runs:
            for at, token in enumerate(run.tokens):
                if token.text not in self.forms or place_at(text, token.start, token.text) != token.text:
                    continue
                beside = run.tokens[at + 1 : at + 2] + run.tokens[max(0, at - 1) : at]
                if any(t.kind == "word" for t in beside) or self.reading.in_headline(token.start):
                    continue
                if _TO_PLACE.search(text, max(0, token.start - 14), token.start):
                    continue
                proposal = self._repeated(token.text, token.start, token.end, "surname")
                if proposal is not None and proposal.form == "short":
                    yield replace(proposal, confidence=0.92)

    def word_names(self) -> Iterator[Proposal]:
        """Surnames of the document that are ordinary words as well, where the words beside them tell of a person."""
        for run in self.reading.runs:
            for token in run.tokens:
                weak = sort(token.text) & (ORDINARY | DEMONYM | BODY) and sort(token.text) & FAMILY
                if not weak or len(run.tokens) > 1 or self.reading.in_headline(token.start):
                    continue
                if any(rank == 0 for rank, _ in self.forms.get(token.text, ())) and self._tells(token):
                    proposal = self._repeated(token.text, token.start, token.end, "surname")
                    if proposal is not None:
                        yield replace(proposal, confidence=0.92)

    def in_capitals(self) -> Iterator[Proposal]:
        """Names of the document that a line in capitals throughout repeats."""
        loud = {form.upper(): form for form in self.forms if len(form) >= _SHORTEST_IN_CAPITALS}
        for run in self.reading.runs:
            tokens = run.tokens
            at = 0
            while at < len(tokens):
                if not tokens[at].text.isupper():
                    at += 1
                    continue
                size = next((n for n in (4, 3, 2, 1) if _loud(tokens, at, n) in loud), 0)
                if size:
                    form = loud[_loud(tokens, at, size) or ""]
                    proposal = self._repeated(form, tokens[at].start, tokens[at + size - 1].end, "in-capitals")
                    if proposal is not None and not (sort(form) & _WEAK and " " not in form):
                        yield proposal
                at += size or 1

    def _repeated(self, form: str, start: int, end: int, rule: str) -> Proposal | None:
        """The words as a mention of the full name that `form` stands for; None where there is none."""
        found = self._antecedent(form, start, None)
        if found is None:
            return None
        rank, one = found
        return Proposal(
            start=start,
            end=end,
            kind="person",
            form="short" if rank >= 0 else "name",
            rule=rule,
            confidence=0.85,
            short_for=Span(start=one.start, end=one.end),
        )

    def shares_surname(self, stretch: Stretch) -> Proposal | None:
        """A further member of a family: an unknown word before a surname of the document."""
        parts = stretch.parts
        if (
            len(parts) != 2
            or not stretch.alone
            or self.reading.in_headline(stretch.start)
            or stretch.before & (HEAD | BODY)
        ):
            return None
        if opens_with_adjective(stretch):
            last = stretch.tokens[-1]
            proposal = self._repeated(last.text, last.start, last.end, "surname")
            return proposal if proposal is not None and proposal.form == "short" else None
        if sort(parts[0]) & _WEAK or not any(rank == 0 for rank, _ in self.forms.get(parts[1], ())):
            return None
        return Proposal(
            start=stretch.start, end=stretch.end, kind="person", form="name", rule="shared-surname", confidence=0.75
        )


def _loud(tokens: Sequence[Token], at: int, size: int) -> str | None:
    """The words of `size` tokens from `at` on, where all are written in capitals."""
    words_of = [t.text for t in tokens[at : at + size]]
    return " ".join(words_of) if len(words_of) == size and all(w.isupper() for w in words_of) else None


def _woman(stretch: Stretch) -> bool | None:
    title = stretch.title.text if stretch.title is not None else None
    if title in words("she_words"):
        return True
    return False if title in words("he_words") else None
