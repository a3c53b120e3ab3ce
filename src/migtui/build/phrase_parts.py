"""Which capitalised words of a run make one name, where small words join them (`Ministry of Trade and Industry`).

`of`, `for` and `on` lead to what a body deals with or where it is; `and` is read as part of a name where the other side
has no head word of its own, else it parts two names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from migtui.build.lexicon import vocabulary, words
from migtui.build.name_words import LEGAL_FORMS, bodies, is_head, kind_of_head, openers, place_names

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from migtui.build.capitals import Token

COMPLEMENT: Final = frozenset({"of", "for", "on"})
#: Plurals that count what belongs to the body behind them (`Teams of the ...`).
_MANY: Final = frozenset({"Teams", "Units", "Offices", "Forces", "Partners", "Parties"})
#: Schools that bear the name of the university they are part of (`School of the University of X`).
_FACULTIES: Final = frozenset({"School", "College", "University", "Institute"})
#: Head words whose complement is who sits there, not part of the name (`Member of Parliament for Vale`).
_CLOSED: Final = frozenset({"Parliament", "Bench"})
#: Who sits on the board of a body, which is no body of its own (`Board of Directors of X`).
_ON_BOARDS: Final = frozenset({"Directors", "Trustees", "Regents", "Governors", "Management", "Advisors", "Advisers"})
#: Bodies named by their matter before the head word or behind it, not by both (`Energy Ministry`).
_MINISTRIES: Final = frozenset({"Ministry", "Department", "Party", "Government", "Police"})
#: Chambers whose committees are named after several matters (`House Energy and Commerce Committee`).
_HOUSES: Final = frozenset({"House", "Senate", "Commons", "Lords"})
#: Bodies in whose name the body behind `of the` belongs (`Council of the European Union`).
_OF_STATES: Final = frozenset({"Army", "Navy", "Treasury", "Force", "Forces", "Union", "Church", "Government"})
_DIRECTIONS: Final = frozenset({"North", "South", "East", "West"})
#: Bodies named after an officer (`Office of the Auditor General`).
OFFICES: Final = frozenset({"Office", "Court", "Department"})


def units(tokens: Sequence[Token]) -> list[list[Token]]:
    """Tokens parted at `of`, `for`, `on`, `and`, `the`: each unit begins with the joins that lead to it."""
    units: list[list[Token]] = [[]]
    joined = True
    for token in tokens:
        if token.kind == "join" and not joined:
            units.append([])
        units[-1].append(token)
        joined = token.kind == "join"
    return units


def parts(units: list[list[Token]]) -> Iterator[list[Token]]:
    """Units put together where one name runs over them."""
    current: list[Token] = []
    for unit in units:
        if current and _runs_on(current, unit):
            current = current + unit
            continue
        if current:
            yield current
        current = plain_words(unit)
    if current:
        yield current


def plain_words(unit: Sequence[Token]) -> list[Token]:
    """The tokens of a unit without the small words that lead to it."""
    return [token for token in unit if token.kind != "join"]


def _runs_on(left: Sequence[Token], unit: Sequence[Token]) -> bool:
    join = unit[0].text
    right = plain_words(unit)
    if not right:
        return False
    has_head = any(is_head(token.text) for token in left)
    if right[0].text in words("calendar") or (join == "on" and right[-1].text in words("calendar")):
        return False
    if join == "of" and not has_head and _is_placed(left, right):
        return True
    if join in COMPLEMENT:
        return _is_complemented(left, unit, right)
    return _is_joined(left, unit, right)


def _is_complemented(left: Sequence[Token], unit: Sequence[Token], right: Sequence[Token]) -> bool:
    """Whether what `of`, `for` or `on` leads to belongs to the name before it."""
    join = unit[0].text
    has_head = any(is_head(token.text) for token in left)
    complemented = any(token.text in COMPLEMENT for token in left)
    if has_head and len(left) == 1 and left[0].text in _MANY:
        return False
    faculty = left[-1].text in _FACULTIES and right[0].text in _FACULTIES
    owned = any(t.text == "the" for t in unit) and _is_body(right) and not faculty
    if owned and has_head and left[-1].text not in OFFICES:
        return False
    if left[-1].text in LEGAL_FORMS or left[-1].text in _CLOSED or (join == "of" and _names_person(right)):
        return False
    if left[-1].text == "Board" and right[0].text in _ON_BOARDS:
        return False
    if join == "for" and len(left) > 1 and left[-1].text in _MINISTRIES:
        return False
    return has_head and (is_head(left[-1].text) or complemented)


def _is_joined(left: Sequence[Token], unit: Sequence[Token], right: Sequence[Token]) -> bool:
    """Whether `and` joins two parts of one name."""
    join = unit[0].text
    has_head = any(is_head(token.text) for token in left)
    if left[0].text in _HOUSES and any(t.text in ("Committee", "Subcommittee", "Caucus") for t in right):
        return True
    if join not in ("and", "&") or any(token.text == "the" for token in unit) or right[0].text == left[0].text:
        return False
    if has_head:
        complemented = any(token.text in COMPLEMENT for token in left)
        return (complemented or join == "&") and not _stands_alone(right)
    owners = left[-1].text in words("possessors") and right[0].text.endswith(("’", "'", "’s", "'s"))
    if owners and any(is_head(token.text) for token in right):
        return True
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
