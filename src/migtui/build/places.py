"""Places named in a document: those that the lists know, and those that the words around them give away.

A place inside a longer name loses to it (`mentions.settle`); one before a word that makes it part of a name nobody
proposed (`Oxford Street`) is left out here.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from migtui.build.gazetteer import kind_of_place, place_at
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
    OPENER,
    ORDINARY,
    PLACE,
    TITLE,
    sort,
)
from migtui.build.name_words import bodies
from migtui.build.reading import Proposal

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from migtui.build.capitals import Run, Token
    from migtui.build.reading import Reading

_KINDS: Final = (
    r"city|cities|town|township|village|villages|district|districts|province|provinces|region|state|county|"
    r"counties|port|island|"
    r"islands|municipality|municipalities|governorate|governorates|prefecture|department|oblast|tehsil|taluka|"
    r"upazila|ward|suburb|"
    r"neighbourhood|neighborhood|hamlet|borough|parish|canton|valley|capital|area|settlement|commune|division|"
    r"corridor|peninsula"
)
_NAME: Final = (
    r"[A-Z][\w’'-]+(?: (?:[A-Z][\w’'-]+|of|el|al|de|la|ul)){0,2}(?<! of)(?<! de)(?<! el)(?<! al)(?<! la)(?<! ul)"
)
#: `in the city of Tamsuri`, `the capital, Tamsuri`, `the town Tamsuri`.
_SOLID: Final = re.compile(
    rf"\b(?:{_KINDS}) of (?P<name>{_NAME})(?!\w)|\b[Cc]apital,? (?:city )?(?:of )?(?P<capital>{_NAME})(?!\w)"
)
#: `Tamsuri district`, `Tamsuri and Kelvara provinces`, `Tamsuri County`.
_KIND_BEHIND: Final = re.compile(
    rf"(?P<more>(?:[A-Z][\w’'-]+, )*(?:[A-Z][\w’'-]+,? and ))?(?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?) (?:{_KINDS})\b"
)
_CAPITAL_KINDS: Final = frozenset({
    "District", "Province", "County", "Governorate", "Oblast", "Prefecture", "Tehsil", "Island", "Islands", "Valley",
    "River", "Township", "Parish", "Peninsula", "Desert",
})
_CAPITAL_KIND: Final = re.compile(
    rf"(?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?) (?:{'|'.join(sorted(_CAPITAL_KINDS))})\b"
)
_IN: Final = re.compile(
    r"\b(?:in|near|outside|around|across|at|from|to|into|towards|toward|through|between|reached|leaving|visited|via) "
    r"(?:(?:northern|southern|eastern|western|central|north|south|east|west|rural|nearby|downtown|upper|lower|"
    r"the)[ -])?$"
)
_SURELY_IN: Final = re.compile(
    r"\b(?:in|near|outside|across) (?:(?:northern|southern|eastern|western|central|rural|nearby|downtown|upper|"
    r"lower) )?$"
)
#: What is put into something else than a place (`shares in`, `faith in`).
_PUT_IN: Final = re.compile(
    r"\b(?:shares?|stakes?|interests?|confidence|faith|trust|belief|believes?|invest(?:s|ed|ing|ment|ments|"
    r"ors)?|stock|bonds|role|"
    r"majority|seats?|starred|stars|starring|appeared|published|wrote|printed|says|said|played|plays|job|jobs|"
    r"shareholders?) in (?:the )?$"
)
_LIVES: Final = re.compile(
    r"\b(?:live|lives|lived|living|born|based|raised|died|buried|arrived|resides?|settled|stationed) (?:in|at|"
    r"near|from) $"
)
_PEOPLE_OF: Final = re.compile(
    r"\b(?:people|residents?|natives?|villagers?|families|crews?|farmers?|men|women|man|woman|children|workers?|"
    r"students?|"
    r"fishermen|migrants|refugees|volunteers|teams?|mayor|bishop|archbishop|town|city|welder|trader|teacher|"
    r"couple|driver) (?:of|from) $"
)
_ADDRESS: Final = re.compile(
    r"\bof [A-Z]\w+ (?:Road|Street|Avenue|Lane|Close|Drive|Way|Place|Crescent|Terrace|Court|Gardens|Grove), $"
)
_MAYOR: Final = re.compile(
    r"(?<![\w’'-])(?P<name>[A-Z][a-z][\w’'-]+) (?:[Mm]ayor|[Gg]overnor|farmer|resident|residents)\b"
)
_FEATURE_FIRST: Final = frozenset({"Lake", "Mount", "Cape", "Strait", "Gulf", "Bay"})
_FEATURE: Final = re.compile(
    r"(?<![\w’'-])(?:(?:Lake|Mount|Cape) [A-Z][\w’'-]+|(?:Strait|Gulf|Bay) of [A-Z][\w’'-]+|"
    r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)? (?:River|Channel|Mountains|"
    r"Strait|Peninsula|Desert|Sea|Ocean|Island|Islands|Valley|County|Basin|Plateau|Archipelago|Delta|Canyon|"
    r"Falls|Glacier))(?![\w’'-])(?! [A-Z])"
)
_MAYORS: Final = frozenset({"Mayor", "mayor", "Governor", "governor", "farmer", "resident", "residents"})
#: The patterns that tell a place, each with words of which it holds one at least.
_TELLING: Final = (
    (_SOLID, frozenset({*_KINDS.split("|"), "Capital"})), (_CAPITAL_KIND, _CAPITAL_KINDS),
    (_KIND_BEHIND, frozenset(_KINDS.split("|"))), (_MAYOR, _MAYORS),
)
_FEATURES: Final = frozenset({
    "Lake", "Mount", "Cape", "Strait", "Gulf", "Bay", "River", "Channel", "Mountains", "Peninsula", "Desert", "Sea",
    "Ocean", "Island", "Islands", "Valley", "County", "Basin", "Plateau", "Archipelago", "Delta", "Canyon", "Falls",
    "Glacier",
})
_FORMS_OF_LAND: Final = frozenset(
    {
        "City",
        "Town",
        "Village",
        "Basin",
        "Bay",
        "Beach",
        "Creek",
        "Falls",
        "Heights",
        "Hills",
        "Springs",
        "Harbour",
        "Harbor",
        "Sands",
        "Delta",
        "Plateau",
    }
)
_STATE_BEHIND: Final = re.compile(r",[ \u00a0](?P<rest>[A-Z][\w.]*)")
_JOINED: Final = re.compile(r",[ \u00a0\n](?:and )?(?:in )?")
_LEAST_LISTED: Final = 3


def places(reading: Reading) -> tuple[Proposal, ...]:
    """Places named in the body."""
    found = [p for run in reading.runs for p in _known(reading, run)]
    told = {*_told(reading)}
    told |= _listed(reading, {p.start for p in found}, told)
    return (*found, *_evident(reading, told), *_features(reading))


def _features(reading: Reading) -> Iterator[Proposal]:
    """Rivers, mountains, islands and counties, whose last or first word says what they are."""
    for segment in reading.body:
        if reading.in_headline(segment.start):
            continue
        if _FEATURES.isdisjoint(reading.vocabulary(segment)):
            continue
        for match in _FEATURE.finditer(reading.text, segment.start, segment.end):
            first = match.group().split()[0]
            if not sort(first) & (BODY | HEAD | OPENER | ADDRESS | TITLE) or first in _FEATURE_FIRST:
                yield Proposal(
                    start=match.start(),
                    end=match.end(),
                    kind="place",
                    form="name",
                    rule="feature",
                    confidence=0.75,
                    subtype="region",
                )


# -- known


def _known(reading: Reading, run: Run) -> Iterator[Proposal]:
    tokens, at = run.tokens, 0
    while at < len(tokens):
        token = tokens[at]
        name = None if token.kind in ("join", "initial", "title") else place_at(reading.text, token.start, token.text)
        if name is None:
            at += 1
            continue
        end = token.start + len(name)
        last = at
        while last + 1 < len(tokens) and tokens[last + 1].start < end:
            last += 1
        named_for = (
            last == at and token.text in bodies() and reading.text[token.start - 4 : token.start].casefold() != "the "
        )
        if not named_for and _stands(reading, run, at, last):
            yield Proposal(
                start=token.start,
                end=end,
                kind="place",
                form="name",
                rule="known-place",
                confidence=0.9,
                subtype=kind_of_place(name),
            )
        at = last + 1


def _stands(reading: Reading, run: Run, at: int, last: int) -> bool:
    """Whether the words beside a known place leave it a name of its own."""
    tokens = run.tokens
    token = tokens[at]
    if reading.in_headline(token.start):
        return True
    single = at == last
    if single and run.opens and at == 0 and token.text.casefold() in vocabulary("ordinary_words"):
        return False
    follows = tokens[last + 1] if last + 1 < len(tokens) and tokens[last].end + 1 >= tokens[last + 1].start else None
    if follows is not None and follows.kind == "word":
        found = sort(follows.text)
        if found & (ORDINARY | HEAD) and not found & (TITLE | MODIFIER | FAMILY | GIVEN):
            return False
    before = tokens[at - 1] if at else None
    if (
        before is None
        or before.kind in ("join", "particle", "acronym", "title")
        or before.text in vocabulary("directions")
    ):
        return True
    found = sort(before.text)
    if not found and at - 1 == 0 and run.opens:
        return True
    return (
        bool(found & (TITLE | MODIFIER | OPENER | PLACE | DEMONYM))
        or (at == 1 and run.opens)
        or place_before(reading, tokens, at)
    )


def place_before(reading: Reading, tokens: Sequence[Token], at: int) -> bool:
    """Whether the word before token `at` ends the name of another place (`Lahore Punjab`)."""
    return at > 0 and place_at(reading.text, tokens[at - 1].start, tokens[at - 1].text) is not None


# -- evident from the words around


def _told(reading: Reading) -> Iterator[str]:
    """Names that the words around them say are places."""
    text = reading.text
    for segment in reading.body:
        if reading.in_headline(segment.start):
            continue
        said = reading.vocabulary(segment)
        for pattern, telling in _TELLING:
            for match in pattern.finditer(text, segment.start, segment.end) if not telling.isdisjoint(said) else ():
                groups = match.groupdict()
                for key in ("name", "capital"):
                    if groups.get(key) and _can_be_place(groups[key]):
                        yield groups[key]
                for word in re.findall(r"[A-Z][\w’'-]+", groups.get("more") or ""):
                    if _can_be_place(word):
                        yield word
    yield from _standing_in(reading)


def _standing_in(reading: Reading) -> Iterator[str]:
    """Lone names behind the words that lead to a place (`in Tamsuri`, `people from Tamsuri`)."""
    text = reading.text
    longer = set(_openers_of_longer(reading))
    for run in reading.runs:
        name = _named_alone(run)
        if name is None or reading.in_headline(run.start):
            continue
        before = text[max(reading.draft.start, run.start - 40) : run.start]
        if _PUT_IN.search(before) or name.split()[0] in longer:
            continue
        lives = _LIVES.search(before) or _PEOPLE_OF.search(before) or _ADDRESS.search(before)
        if lives or _SURELY_IN.search(before) or (_IN.search(before) and _in_known_state(text, run.end)):
            yield name


def _openers_of_longer(reading: Reading) -> Iterator[str]:
    """First words of names that go on with a word for a body or thing (`Kestrel Foods`): these are no places alone."""
    for run in reading.runs:
        for token, behind in zip(run.tokens, run.tokens[1:], strict=False):
            if (
                token.kind == "word"
                and behind.kind == "word"
                and sort(behind.text) & (HEAD | ORDINARY)
                and (behind.text not in _FORMS_OF_LAND)
            ):
                yield token.text


def _listed(reading: Reading, known: set[int], told: set[str]) -> set[str]:
    """Lone names in an enumeration of which two are places (`Lahore, Kelvara, Quetta and Tamsuri`)."""
    found: set[str] = set()
    chain: list[Run] = []
    for run in (*reading.runs, None):
        joined = run is not None and chain and _JOINED.fullmatch(reading.text, chain[-1].end, run.start)
        if not joined:
            found |= _unknown_of(reading, chain, known, told)
            chain = []
        if run is not None:
            chain.append(run)
    return found


def _unknown_of(reading: Reading, chain: Sequence[Run], known: set[int], told: set[str]) -> set[str]:
    """The names of an enumeration that two known places make places as well."""
    if len(chain) < _LEAST_LISTED or reading.in_headline(chain[0].start):
        return set()
    names = [part for run in chain for part in _parted(run)]
    sure = sum(start in known or name in told for start, name in names)
    unknown = {name for start, name in names if start not in known and _can_be_place(name)}
    return unknown if sure >= 2 and sure * 2 >= len(names) - 1 else set()


def _parted(run: Run) -> Iterator[tuple[int, str]]:
    """The names of a run parted at `and`, each with where it starts."""
    part: list[Token] = []
    for token in (*run.tokens, None):
        if token is not None and token.text not in ("and", "&"):
            part.append(token)
            continue
        if part:
            yield part[0].start, " ".join(t.text for t in part)
        part = []


def _in_known_state(text: str, at: int) -> bool:
    """Whether the name goes on with the country or province it lies in (`Tamsuri, Sindh`; `Tamsuri, Calif.`)."""
    match = _STATE_BEHIND.match(text, at)
    if match is None:
        return False
    rest = match.group("rest")
    return rest in words("state_abbreviations") or place_at(text, match.start("rest"), rest.rstrip(".")) is not None


def _named_alone(run: Run) -> str | None:
    """The name that fills the run, where it can be a place."""
    tokens = run.tokens
    tokens = tokens[: next((i for i, t in enumerate(tokens) if t.kind == "join"), len(tokens))]
    if not tokens or len(tokens) > 2 or any(t.kind != "word" for t in tokens):
        return None
    if (
        len(tokens) == 2
        and tokens[0].text.casefold() not in words("city_openers")
        and tokens[1].text not in _FORMS_OF_LAND
    ):
        return None
    name = " ".join(t.text for t in tokens)
    return name if _can_be_place(name) else None


_OTHER: Final = TITLE | MODIFIER | OPENER | DEMONYM | HEAD | ACRONYM | ORDINARY | BODY | ADDRESS | NOT_PERSON


def _can_be_place(name: str) -> bool:
    parts = name.split()
    if len(name) < 3 or name.isupper():
        return False
    found = [sort(part) for part in parts]
    land = len(parts) > 1 and (parts[0].casefold() in words("city_openers") or parts[-1] in _FORMS_OF_LAND)
    if land and not any(f & (BODY | HEAD | DEMONYM) for f in found):
        return kind_of_place(name) is None
    if any(f & (BODY | HEAD | DEMONYM | OPENER | ADDRESS) for f in found) or (
        found[0] & _OTHER and parts[0] not in vocabulary("directions")
    ):
        return False
    return (
        not (found[-1] & (GIVEN | FAMILY) and found[0] & GIVEN)
        and kind_of_place(name) is None
        and not any(part.casefold() in vocabulary("not_places") for part in parts)
    )


def _evident(reading: Reading, told: set[str]) -> Iterator[Proposal]:
    """The places told, wherever they stand alone."""
    if not told:
        return
    firsts = {name.partition(" ")[0] for name in told}
    for run in reading.runs:
        tokens = run.tokens
        for at, token in enumerate(tokens):
            if token.text.partition(" ")[0] not in firsts:
                continue
            for size in (3, 2, 1):
                name = " ".join(t.text for t in tokens[at : at + size])
                if at + size > len(tokens) or name not in told:
                    continue
                last = at + size - 1
                before_ok = (
                    at == 0
                    or tokens[at - 1].kind in ("join", "acronym")
                    or bool(sort(tokens[at - 1].text) & (OPENER | TITLE | MODIFIER | DEMONYM))
                    or tokens[at - 1].text in vocabulary("directions")
                )
                behind_ok = (
                    last + 1 == len(tokens)
                    or tokens[last + 1].kind == "join"
                    or bool(sort(tokens[last + 1].text) & (TITLE | MODIFIER))
                )
                if before_ok and behind_ok:
                    yield Proposal(
                        start=token.start,
                        end=tokens[last].end,
                        kind="place",
                        form="name",
                        rule="evident-place",
                        confidence=0.6,
                    )
                break
