"""Names that give away by their head word what they name: bodies, programmes and instruments.

A head word (`Ministry`, `Fund`, `Agreement`) takes what stands before it (`Federal Investigation Agency`) and, joined
by `of`, `for` or `on`, what follows (`Ministry of Transport`). `and` is read as part of a name where the other side
has no head word of its own (`Ministry of Trade and Industry`), else it parts two names.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from migtui.build.lexicon import entries, pairs, vocabulary, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from migtui.build.capitals import Run, Token
    from migtui.records import EntityKind

#: Lists of bodies that are known by name, each line `Full Name = ACR` or a name alone.
_BODY_LISTS: Final = (
    "worldwide_bodies", "public_bodies", "companies", "news_outlets", "clubs", "body_acronyms", "ensembles", "campuses",
)
_COMPLEMENT: Final = frozenset({"of", "for", "on"})
#: Openers of sentences that inside one, with a capital, belong to the name behind them.
_ADJECTIVES: Final = frozenset(
    {"First", "Free", "Local", "Second", "Third", "Fourth", "Early", "Open", "People", "Police"}
)
#: Bodies named after an officer (`Office of the Auditor General`).
_OFFICES: Final = frozenset({"Office", "Court", "Department"})
#: Schools that bear the name of the university they are part of (`School of the University of X`).
_FACULTIES: Final = frozenset({"School", "College", "University", "Institute"})
#: Titles of those who lead a body, never what it is made of (`Director Agency`, but `Student Union`).
_OFFICERS: Final = frozenset({
    "President", "Director", "Minister", "Chairman", "Chairperson", "Chief", "Head", "Secretary", "Commissioner",
    "Deputy", "Vice", "Chair", "Spokesman", "Spokeswoman", "Spokesperson", "General", "Inspector", "Governor",
    "Manager", "Captain",
})
#: Plurals that count what belongs to the body behind them (`Teams of the ...`).
_MANY: Final = frozenset({"Teams", "Units", "Offices", "Forces", "Partners", "Parties"})
#: Bodies in whose name the body behind `of the` belongs (`Council of the European Union`).
_OF_STATES: Final = frozenset({"Army", "Navy", "Treasury", "Force", "Forces", "Union", "Church", "Government"})
#: Head words whose complement is who sits there, not part of the name (`Member of Parliament for Vale`).
_CLOSED: Final = frozenset({"Parliament", "Bench"})
#: Who sits on the board of a body, which is no body of its own (`Board of Directors of X`).
_ON_BOARDS: Final = frozenset({"Directors", "Trustees", "Regents", "Governors", "Management", "Advisors", "Advisers"})
_DIRECTIONS: Final = frozenset({"North", "South", "East", "West"})
#: Chambers whose committees are named after several matters (`House Energy and Commerce Committee`).
_HOUSES: Final = frozenset({"House", "Senate", "Commons", "Lords"})
#: Head words that close the name of a company.
LEGAL_FORMS: Final = frozenset({
    "Inc", "Corp", "Ltd", "Limited", "LLC", "LLP", "PLC", "Plc", "Co", "GmbH", "AG", "SA", "NV",
})
#: What `Press` before it is said of, and then names no paper (`White House Press Secretary`).
_PRESS_MATTERS: Final = frozenset(
    {"Secretary", "Conference", "Release", "Officer", "Office", "Briefing", "Statement", "Freedom", "Corps", "Gallery"}
)
#: Head words whose plural is a common part of longer names (`Human Services`).
_SINGULAR: Final = frozenset({"Service", "Work", "House", "Post", "Press", "Times", "Division"})


@dataclass(frozen=True, slots=True)
class Phrase:
    """A name with the head word that tells its kind; `complete` is False for a head word alone."""

    start: int
    end: int
    kind: EntityKind
    head: str
    complete: bool
    opens: bool


@cache
def _heads() -> dict[str, EntityKind]:
    found: dict[str, EntityKind] = {}
    kinds: tuple[tuple[str, EntityKind], ...] = (
        ("organization_heads", "organization"), ("programme_heads", "programme"), ("instrument_heads", "instrument"),
    )
    for name, kind in kinds:
        for word in entries(name):
            found.setdefault(word, kind)
            if word not in _SINGULAR:
                found.setdefault(_plural(word), kind)
    return found


def _plural(word: str) -> str:
    return f"{word[:-1]}ies" if word.endswith("y") and word[-2] not in "aeiou" else f"{word}s"


@cache
def bodies() -> dict[str, str | None]:
    """Bodies known by name: full name to acronym, None without one; acronyms stand for themselves.

    Names that are also common words are left out (`may_be_body`).
    """
    return {name: acronym for name, acronym in _listed_bodies().items() if name not in words("ambiguous_bodies")}


def may_be_body(name: str) -> bool:
    """Whether a list of bodies holds the name, be it also a common word (`Apple`)."""
    return name in _listed_bodies()


@cache
def _listed_bodies() -> dict[str, str | None]:
    found: dict[str, str | None] = {}
    for entry in (entry for name in _BODY_LISTS for entry in entries(name)):
        name, _, acronym = (part.strip() for part in entry.partition("="))
        found.setdefault(name, acronym or None)
        found.setdefault(name.replace("'", "’"), acronym or None)
        if acronym:
            found.setdefault(acronym, acronym)
    return found


@cache
def first_words() -> frozenset[str]:
    """The first words of the names of known bodies."""
    return frozenset(name.split()[0] for name in _listed_bodies())


@cache
def acronym_names() -> dict[str, str]:
    """Acronym of a body known all over the world to its full name."""
    return {acronym: name for name, acronym in pairs("worldwide_bodies").items() if acronym}


@cache
def place_names() -> frozenset[str]:
    """Every name of a country, region or city that the lists know."""
    return country_names() | words("regions") | words("cities")


@cache
def country_names() -> frozenset[str]:
    """Every name of a country, other names included."""
    others = (name.strip() for listed in pairs("countries").values() for name in listed.split(","))
    return frozenset(pairs("countries")) | frozenset(name for name in others if name)


@cache
def role_words() -> frozenset[str]:
    """Titles people hold, capitalised."""
    plain = frozenset(word.capitalize() for word in words("roles"))
    return plain | {f"{first}-{word}" for first in ("Vice", "Co", "Deputy", "Ex") for word in plain}


@cache
def openers() -> frozenset[str]:
    """Words that begin a sentence or phrase and are no part of the name behind them."""
    return words("name_openers") | words("calendar")


def is_attribute(word: str) -> bool:
    """Whether a word says something about the name behind it and is no part of it (`Lagos-based`)."""
    return "-" in word and word.endswith(_attribute_endings())


@cache
def _attribute_endings() -> tuple[str, ...]:
    return entries("attribute_endings")


def kind_of_head(word: str) -> EntityKind | None:
    """The kind of entity that a head word names; None when it is none."""
    return _heads().get(word)


def is_head(word: str) -> bool:
    """Whether a word is the head of a kind of name."""
    return word in _heads()


def phrases(text: str, runs: Iterable[Run]) -> Iterator[Phrase]:
    """The named phrases of all runs, in order."""
    del text
    for run in runs:
        yield from _phrases(run)


def _phrases(run: Run) -> Iterator[Phrase]:
    if not any(is_head(token.text) for token in run.tokens):
        return
    for part in _parts(_units(run.tokens)):
        phrase = _phrase(part, run)
        if phrase is not None:
            yield phrase


def _units(tokens: Sequence[Token]) -> list[list[Token]]:
    """Tokens parted at `of`, `for`, `on`, `and`, `the`: each unit begins with the joins that lead to it."""
    units: list[list[Token]] = [[]]
    joined = True
    for token in tokens:
        if token.kind == "join" and not joined:
            units.append([])
        units[-1].append(token)
        joined = token.kind == "join"
    return units


def _parts(units: list[list[Token]]) -> Iterator[list[Token]]:
    """Units put together where one name runs over them."""
    current: list[Token] = []
    for unit in units:
        if current and _runs_on(current, unit):
            current = current + unit
            continue
        if current:
            yield current
        current = _words(unit)
    if current:
        yield current


def _words(unit: Sequence[Token]) -> list[Token]:
    return [token for token in unit if token.kind != "join"]


def _runs_on(left: Sequence[Token], unit: Sequence[Token]) -> bool:
    join = unit[0].text
    right = _words(unit)
    if not right or right[0].text in words("calendar"):
        return False
    has_head = any(is_head(token.text) for token in left)
    if right[0].text in words("calendar") or (join == "on" and right[-1].text in words("calendar")):
        return False
    if join == "of" and not has_head and _is_placed(left, right):
        return True
    if join in _COMPLEMENT:
        complemented = any(token.text in _COMPLEMENT for token in left)
        if has_head and len(left) == 1 and left[0].text in _MANY:
            return False
        faculty = left[-1].text in _FACULTIES and right[0].text in _FACULTIES
        owned = any(t.text == "the" for t in unit) and _is_body(right) and not faculty
        if owned and has_head and left[-1].text not in _OFFICES:
            return False
        if left[-1].text in LEGAL_FORMS or left[-1].text in _CLOSED or (join == "of" and _names_person(right)):
            return False
        if left[-1].text == "Board" and right[0].text in _ON_BOARDS:
            return False
        return has_head and (is_head(left[-1].text) or complemented)
    if left[0].text in _HOUSES and any(t.text in ("Committee", "Subcommittee", "Caucus") for t in right):
        return True
    if join not in ("and", "&") or any(token.text == "the" for token in unit):
        return False
    if has_head:
        complemented = any(token.text in _COMPLEMENT for token in left)
        return (complemented or join == "&") and not _stands_alone(right)
    matters = len(left) == 1 or all(_is_matter(token) for token in left)
    named = matters and len(left) <= 3 and not _stands_alone(left) and not _opened(left)
    return named and any(is_head(token.text) for token in right)


def _is_body(right: Sequence[Token]) -> bool:
    """Whether the words behind `of the` name a body of their own (`Committee of the Bank of X`)."""
    return any(kind_of_head(t.text) == "organization" and t.text not in _OF_STATES for t in right)


def _is_matter(token: Token) -> bool:
    """Whether a word before `and` can be what a body deals with, or where it does (`Essex Fire and Rescue Service`)."""
    known = token.text in place_names() or token.text in openers() or token.text == "County"
    return known or token.text.casefold() in vocabulary("ordinary_words")


def _is_placed(left: Sequence[Token], right: Sequence[Token]) -> bool:
    """Whether a place with `of` in its name stands before the head word (`Isle of Wight Council`)."""
    head = next((i for i, token in enumerate(right) if i and is_head(token.text)), 0)
    place = " ".join(token.text for token in right[:head])
    before = " ".join(token.text for token in left if token.text not in openers())
    whole = f"{before} of {place}" in place_names()
    return bool(head) and (whole or (before in _DIRECTIONS and place in place_names()))


def _opened(left: Sequence[Token]) -> bool:
    return left[0].text in openers()


def _stands_alone(tokens: Sequence[Token]) -> bool:
    """Whether the words are a name of their own beside an `and`."""
    name = " ".join(token.text for token in tokens)
    return (
        any(is_head(token.text) for token in tokens)
        or tokens[0].kind in ("acronym", "title", "initial")
        or name in place_names()
        or name in bodies()
        or _names_person(tokens)
        or tokens[0].text in words("demonyms")
    )


def _names_person(tokens: Sequence[Token]) -> bool:
    return (
        " ".join(token.text for token in tokens) not in place_names()
        and len(tokens) > 1 and tokens[0].text in vocabulary("given_names") and not is_head(tokens[-1].text)
        and not any(token.text.casefold() in vocabulary("ordinary_words") for token in tokens)
    )


def _phrase(tokens: Sequence[Token], run: Run) -> Phrase | None:
    tokens = _without_lead(tokens, opens=run.opens and tokens[0].start == run.start)
    at = _head_at(tokens)
    if at is None:
        return None
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
    limit = next((i for i, t in enumerate(tokens) if t.text in _COMPLEMENT and i > 0), len(tokens))
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
        if token.text in _COMPLEMENT or token.kind == "particle" or (in_complement and token.kind == "join"):
            in_complement = True
        elif in_complement:
            officer = tokens[at].text in _OFFICES and any(t.text == "the" for t in tokens[at:end])
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
