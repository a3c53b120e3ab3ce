"""Names that give away by their head word what they name: bodies, programmes and instruments.

A head word (`Ministry`, `Fund`, `Agreement`) takes what stands before it (`Federal Investigation Agency`) and, joined
by `of`, `for` or `on`, what follows (`Ministry of Transport`). `and` is read as part of a name where the other side
has no head word of its own (`Ministry of Trade and Industry`), else it parts two names.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from migtui.build.lexicon import vocabulary, words
from migtui.build.name_words import LEGAL_FORMS, is_attribute, is_head, kind_of_head, openers, place_names, role_words
from migtui.build.phrase_parts import COMPLEMENT, OFFICES, parts, units

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from migtui.build.capitals import Run, Token
    from migtui.records import EntityKind

#: Openers of sentences that inside one, with a capital, belong to the name behind them.
_ADJECTIVES: Final = frozenset(
    {"First", "Free", "Local", "Second", "Third", "Fourth", "Early", "Open", "People", "Police"}
)
#: Titles of those who lead a body, never what it is made of (`Director Agency`, but `Student Union`).
_OFFICERS: Final = frozenset({
    "President", "Director", "Minister", "Chairman", "Chairperson", "Chief", "Head", "Secretary", "Commissioner",
    "Deputy", "Vice", "Chair", "Spokesman", "Spokeswoman", "Spokesperson", "General", "Inspector", "Governor",
    "Manager", "Captain",
})
#: What `Press` before it is said of, and then names no paper (`White House Press Secretary`).
_PRESS_MATTERS: Final = frozenset(
    {"Secretary", "Conference", "Release", "Officer", "Office", "Briefing", "Statement", "Freedom", "Corps", "Gallery"}
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A name with the head word that tells its kind; `complete` is False for a head word alone."""

    start: int
    end: int
    kind: EntityKind
    head: str
    complete: bool
    opens: bool


def phrases(text: str, runs: Iterable[Run]) -> Iterator[Phrase]:
    """The named phrases of all runs, in order."""
    del text
    for run in runs:
        yield from _phrases(run)


def _phrases(run: Run) -> Iterator[Phrase]:
    if not any(is_head(token.text) for token in run.tokens):
        return
    for part in parts(units(run.tokens)):
        phrase = _phrase(part, run)
        if phrase is not None:
            yield phrase


def _phrase(tokens: Sequence[Token], run: Run) -> Phrase | None:
    tokens = _without_lead(tokens, opens=run.opens and tokens[0].start == run.start)
    at = _head_at(tokens)
    if at is None:
        return None
    if tokens[at].text == "Cabinet" and at + 1 < len(tokens) and tokens[at + 1].text in role_words():
        return None
    if tokens[at].text == "Police" and at + 1 < len(tokens) and tokens[at + 1].text in role_words() and at and all(
        t.text.casefold() in words("role_modifiers") or t.text in words("capital_adjectives") for t in tokens[:at]
    ):
        return None
    if at and tokens[at].text in vocabulary("given_names") and tokens[at - 1].text in role_words():
        return None  # "Sheriff Bill Vale"
    if tokens[at].text in LEGAL_FORMS and not at:
        return None  # "Co Cork"
    if tokens[at].text == "Press" and at + 1 < len(tokens) and tokens[at + 1].text in _PRESS_MATTERS:
        return None
    tokens = _without_tail(tokens, at)
    if not tokens or tokens[0].text in words("title_gerunds"):
        return None
    if " ".join(t.text for t in tokens) in place_names():
        return None
    head = tokens[at].text
    kind = kind_of_head(head)
    if kind is None:
        return None
    opens = run.opens and tokens[0].start == run.start
    return Phrase(tokens[0].start, tokens[-1].end, kind, head, len(tokens) > 1, opens)


def _without_lead(tokens: Sequence[Token], *, opens: bool) -> Sequence[Token]:
    """The tokens without articles, sentence openers, titles and roles before the name."""
    first = 0
    while first < len(tokens) and _leads(tokens, first, opens=opens and first == 0):
        first += 1
    behind_attribute = (i + 1 for i in range(len(tokens) - 2, first, -1) if is_attribute(tokens[i].text))
    first = next(behind_attribute, first)
    # A role further in parts it from the body it belongs to: "Deputy Director Federal Agency".
    for index in range(first, len(tokens) - 1):
        if is_head(tokens[index].text) or tokens[index].kind == "join" or _owns(tokens[index : index + 2]):
            break
        behind = tokens[index + 1 :]
        if tokens[index].text in role_words() and any(is_head(t.text) for t in behind) and not is_head(behind[0].text):
            first = index + 1
    return tokens[first:]


def _leads(tokens: Sequence[Token], index: int, *, opens: bool) -> bool:
    """Whether the word at `index`, the first one left, stands before the name and is no part of it."""
    token, last = tokens[index], index + 1 == len(tokens)
    if not last and _belongs(tokens, index, opens=opens):
        return False
    if token.text in openers() or token.kind in ("join", "title") or is_attribute(token.text):
        return True
    if not last and opens and token.text.casefold() in words("body_classes") and not is_head(token.text):
        return True  # "Brokerage Vale Securities"
    if not last and token.text in words("demonyms") and tokens[index + 1].kind == "acronym":
        return True
    if token.text not in role_words() or last or is_head(token.text) or _owns(tokens[index : index + 3]):
        return False
    return index + 2 < len(tokens) or not is_head(tokens[index + 1].text) or token.text in _OFFICERS


def _owns(tokens: Sequence[Token]) -> bool:
    """Whether one of the words owns what follows; then titles belong to the name (`Attorney General's Office`)."""
    return any(token.text.endswith(("'s", "’s")) for token in tokens)


def _belongs(tokens: Sequence[Token], index: int, *, opens: bool) -> bool:
    """Whether a word that can open a sentence is part of the name behind it (`New Zealand`, `All India`)."""
    word, behind = tokens[index].text, tokens[index + 1].text
    if word == "New":
        return f"New {behind}" in place_names() or not opens
    if word == "All":
        return behind in place_names() or behind == "Progressives"
    return not opens and word in _ADJECTIVES


def _head_at(tokens: Sequence[Token]) -> int | None:
    """The head word: the last one before the first complement, as the complement belongs to it."""
    limit = next((i for i, t in enumerate(tokens) if t.text in COMPLEMENT and i > 0), len(tokens))
    before = [i for i in range(limit) if is_head(tokens[i].text)]
    if before:
        return before[-1]
    return next((i for i, t in enumerate(tokens) if is_head(t.text)), None)


def _without_tail(tokens: Sequence[Token], at: int) -> Sequence[Token]:
    """The tokens up to the end of the name: behind the head word only its complement, a place or a company form."""
    end = at + 1
    in_complement = False
    while end < len(tokens):
        token = tokens[end]
        if token.text in COMPLEMENT or token.kind == "particle" or (in_complement and token.kind == "join"):
            in_complement = True
        elif in_complement:
            officer = tokens[at].text in OFFICES and any(t.text == "the" for t in tokens[at:end])
            role = token.text in role_words() and tokens[end - 1].text != "High" and not officer
            if role or token.text in words("calendar") or _opens_title(tokens, end):
                break
        elif not (is_head(token.text) or _is_branch(tokens[end:]) or _is_led(tokens, at, end)):
            break
        end += 1
    while end > at + 1 and tokens[end - 1].kind in ("join", "particle"):
        end -= 1
    return tokens[:end]


def _opens_title(tokens: Sequence[Token], at: int) -> bool:
    """Whether a title begins behind a finished complement (`Council on Relations National Executive Director`)."""
    if tokens[at - 1].kind == "join" or tokens[at].text.casefold() not in words("role_modifiers"):
        return False
    modifiers = [t.text.casefold() in words("role_modifiers") for t in tokens[at : at + 3]]
    end = at + (modifiers.index(False) if False in modifiers else len(modifiers))
    return end < len(tokens) and tokens[end].text in role_words()


def _is_led(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether the name stands behind its head word (`Radio Kwezi`, `Grupo Bajio`)."""
    return at == 0 and tokens[0].text in words("leading_heads") and end <= 2 and tokens[end].text not in role_words()


def _is_branch(tokens: Sequence[Token]) -> bool:
    return " ".join(t.text for t in tokens) in place_names() or tokens[0].text in place_names()
