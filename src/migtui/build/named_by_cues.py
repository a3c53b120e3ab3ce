"""Bodies that only the words around them give away: `a Boeing spokesman`, `shares in Cofitel`, `newspaper El Faro`."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Final

from migtui.build import organization_cues as cues
from migtui.build.lexicon import vocabulary, words
from migtui.build.name_words import is_attribute, is_head, openers, place_names, role_words
from migtui.build.reading import Proposal

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from migtui.build.capitals import Run, Token
    from migtui.build.reading import Reading
    from migtui.records import MentionForm

_LONGEST: Final = 4
#: What stands before a letter or number that tells things apart (`Series B shares`).
_COUNTED: Final = frozenset({"Series", "Phase", "Grade", "Class", "Type", "Level", "Category", "Stage", "Tier", "Unit"})
#: Posts held in firms and clubs, as titles write them.
_POSTS: Final = frozenset({"CEO", "CFO", "COO", "CTO", "Officer", "Chairman", "Founder", "Co-founder", "Co-Founder"})


@dataclass(frozen=True, slots=True)
class Stretch:
    """Capitalised words in a row that may be one name.

    `opens` where a capital says nothing, `explained` where a class of bodies stands behind them in apposition.
    """

    tokens: tuple[Token, ...]
    opens: bool
    explained: bool = False

    @property
    def start(self) -> int:
        """Where the stretch starts in the source."""
        return self.tokens[0].start

    @property
    def end(self) -> int:
        """Where the stretch ends in the source."""
        return self.tokens[-1].end


def stretch_rows(reading: Reading) -> list[list[Stretch]]:
    """The stretches of each run of the body, in order."""
    return [[_explained(reading, s) for s in _stretches_of(run)] for run in reading.runs]


def named_by_cues(reading: Reading, found: Sequence[Sequence[Stretch]], people: frozenset[str]) -> Iterator[Proposal]:
    """The bodies that cues around them tell, and those that `and` joins to them.

    `found` are the stretches of the body (`stretch_rows`), `people` the surnames in it.
    """
    yield from _papers(reading)
    yield from _public(reading, found)
    middle = {s.tokens[0].text for row in found for s in row if not s.opens}
    for row in found:
        told = [s for s in row if _may_name(s, people, middle) and not cues.is_seat(reading.text, s.end)]
        if any(_has_cue(reading, stretch) for stretch in told):
            for stretch in told:
                yield Proposal(start=stretch.start, end=stretch.end, kind="organization", form=_form(stretch),
                               rule="acts-as-body", confidence=0.8)


def _public(reading: Reading, found: Sequence[Sequence[Stretch]]) -> Iterator[Proposal]:
    """Companies that write their legal form small (`Quarnimax Health plc`)."""
    for row in found:
        if row and reading.text.startswith((" plc", " Plc"), row[-1].end):
            yield Proposal(start=row[-1].start, end=row[-1].end + len(" plc"), kind="organization", form="name",
                           rule="acts-as-body", confidence=0.9)


@cache
def _papers_words() -> frozenset[str]:
    return frozenset(word.capitalize() for word in vocabulary("outlet_words"))


def _papers(reading: Reading) -> Iterator[Proposal]:
    """Papers named by a word that is a common one as well, where they do what papers do (`The Standard learnt`)."""
    for run in reading.runs:
        for token in run.tokens:
            if token.text not in _papers_words():
                continue
            lead = reading.text[max(reading.draft.start, token.start - 4) : token.start]
            if lead in ("The ", "the ") and cues.prints(reading.text, token.end):
                yield Proposal(start=token.start, end=token.end, kind="organization", form="name", rule="acts-as-body",
                               confidence=0.8)


def _explained(reading: Reading, stretch: Stretch) -> Stretch:
    """The stretch, told whether a class of bodies stands behind it in apposition (`X, a bank in Y`)."""
    if reading.text.startswith("-", stretch.end) and len(stretch.tokens) > 1:
        stretch = replace(stretch, tokens=stretch.tokens[:-1])  # what a site or body runs: "Vale YouTube-based"
    told = stretch.opens and cues.apposed().match(reading.text, stretch.end, stretch.end + cues.REACH)
    return replace(stretch, explained=True) if told else stretch


def _stretches_of(run: Run) -> Iterator[Stretch]:
    """A run parted at `and` and behind a post (`CEO of`), without openers, titles and roles before a name."""
    part: list[Token] = []
    for token in (*run.tokens, None):
        if token is not None and token.text not in ("and", "the") and not _follows_post(token, part):
            part.append(token)
            continue
        yield from _stretch(part, opens=run.opens and bool(part) and part[0].start == run.start)
        part = []


def _follows_post(token: Token, part: Sequence[Token]) -> bool:
    """Whether `of` stands behind a post, and what follows is where it is held (`CEO of X`)."""
    return token.text == "of" and bool(part) and part[-1].text in _POSTS


def surnames(reading: Reading) -> frozenset[str]:
    """The last words of people's names: behind a given name, an initial, a title or a role."""
    found = set()
    for run in reading.runs:
        tokens = run.tokens
        for index in range(1, len(tokens)):
            before, token = tokens[index - 1], tokens[index]
            if token.kind == "word" and (
                before.kind in ("title", "initial") or before.text in vocabulary("given_names")
                or before.text in role_words() or before.text in words("honorifics")
            ):
                found.add(token.text)
                if index + 1 < len(tokens) and tokens[index + 1].kind == "word":
                    found.add(tokens[index + 1].text)
    return frozenset(found)


def _stretch(part: Sequence[Token], *, opens: bool) -> Iterator[Stretch]:
    tokens = tuple(part)
    while tokens and (_leads(tokens) or tokens[0].kind == "join"):
        tokens, opens = tokens[1:], False
    while tokens and tokens[-1].kind == "join":
        tokens = tokens[:-1]
    if tokens:
        yield Stretch(tokens, opens)


def _leads(tokens: Sequence[Token]) -> bool:
    """Whether the first word stands before a name and is no part of it."""
    first = tokens[0].text
    if tokens[0].kind in ("title", "particle") or is_attribute(first) or first == "&":
        return True
    if first == "New" and len(tokens) > 1:
        return False
    if first in openers() or (first.isupper() and first.capitalize() in openers()):
        return True
    if len(tokens) > 1 and first.casefold() in words("body_classes") and not is_head(first):
        return True
    team = len(tokens) > 1 and tokens[1].text.endswith("s") and tokens[1].kind == "word"
    return len(tokens) > 1 and ((first in words("demonyms") and not team) or first in role_words())


def _may_name(stretch: Stretch, people: frozenset[str], middle: set[str]) -> bool:
    tokens = stretch.tokens
    name = " ".join(token.text for token in tokens)
    if len(tokens) > _LONGEST or name in place_names() or len(name) < 2 or tokens[0].text in _COUNTED:
        return False
    if name in words("not_bodies"):
        return False
    if len(tokens) == 1 and (is_head(name) or (stretch.opens and name not in middle and tokens[0].kind == "word")):
        return not is_head(name) and stretch.explained and name.casefold() not in vocabulary("ordinary_words")
    if all(token.text in place_names() or token.text in words("demonyms") for token in tokens):
        return False
    return not any(_is_other(token, people) for token in tokens)


def _is_other(token: Token, people: frozenset[str]) -> bool:
    """Whether a word is known to name something other than a body."""
    text = token.text
    return (
        text in people or text in vocabulary("given_names") or text in role_words()
        or text in openers() or text in words("capital_adjectives")
        or (text in words("not_acronyms") and text not in place_names())
        or token.kind in ("title", "initial") or is_attribute(text)
        or text.casefold() in words("role_modifiers") or text.casefold() in words("roles")
    )


def _has_cue(reading: Reading, stretch: Stretch) -> bool:
    text = reading.text
    if cues.is_seat(text, stretch.end):
        return False
    if len(stretch.tokens) == 1 and cues.leads_party(text, stretch.end):
        return stretch.tokens[0].text.casefold() not in vocabulary("ordinary_words")
    if cues.behind().match(text, stretch.end, stretch.end + cues.REACH):
        return True
    return cues.stands_before(text[max(reading.draft.start, stretch.start - cues.REACH) : stretch.start])


def _form(stretch: Stretch) -> MentionForm:
    return "acronym" if len(stretch.tokens) == 1 and stretch.tokens[0].kind == "acronym" else "name"
