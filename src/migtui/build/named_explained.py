"""Bodies whose acronym the document explains (`Full Name (ACR)`), with what belongs to the name behind the bracket."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from migtui.build import organization_cues as cues
from migtui.build.name_words import bodies, is_head, kind_of_head, place_names
from migtui.build.reading import Proposal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from migtui.build.definitions import Expansion
    from migtui.build.reading import Reading

_TAIL: Final = re.compile(
    r"\)[ \u00a0](?P<tail>wing|cell|unit|division|branch|department|directorate|section|[A-Z]\w+)\b"
)
#: What those who run a campaign do, behind its acronym.
_SAYS: Final = re.compile(
    r"\)[ \u00a0,]*(?:has |have |had )?(?:said|says|suggested|called|urged|warned|condemned|demanded|stated|accused|"
    r"criticised|criticized|welcomed|appealed|asked|petitioned|sued)\b"
)
_AT_PARENT: Final = re.compile(r"[ \u00a0](?:at|of|in) (?:the )?(?P<parent>[A-Z][\w.&-]*(?: [A-Z]\w+)*)")
_ACTS_BEFORE: Final = re.compile(
    r"(?:\b(?:by|with|from|between|joined|including|of) (?:the )?"
    r"|(?:support|funding|assistance|grant)s? (?:from|of) (?:the )?)$"
)


def named_in_full(reading: Reading, explained: Iterable[Expansion]) -> Iterator[Proposal]:
    """The full names of explained acronyms, where they name a body."""
    for expansion in explained:
        name = reading.words(expansion.full)
        if names_body(reading, expansion, name):
            yield Proposal(start=expansion.full.start, end=expansion.full.end, kind="organization", form="name",
                           rule="acronym-explained", confidence=0.97, subtype=_subtype(name))


def with_tail(reading: Reading, found: Iterable[Proposal], explained: Iterable[Expansion]) -> Iterator[Proposal]:
    """`Full Name (ACR) Kenya` and `Full Name (ACR) wing`: one name with its acronym inside."""
    named = {p.end: p for p in found}
    for expansion in explained:
        match = _TAIL.match(reading.text, expansion.short.end, expansion.short.end + 60)
        if match is None:
            continue
        tail, name = match.group("tail"), reading.words(expansion.full)
        whole = Proposal(start=expansion.full.start, end=match.end("tail"), kind="organization", form="name",
                         rule="acronym-explained", confidence=0.95)
        if tail[0].islower():
            parent = _AT_PARENT.match(reading.text, match.end("tail"), match.end("tail") + 80)
            yield replace(whole, parent=parent.group("parent") if parent else None, subtype=tail)
        elif tail in place_names() and expansion.full.end in named:
            yield replace(whole, rule="branch", parent=name, subtype=named[expansion.full.end].subtype)


def names_body(reading: Reading, expansion: Expansion, name: str) -> bool:
    """Whether the `name` that an acronym stands for is that of a body."""
    kinds = [kind_of_head(word) for word in re.findall(r"[\w-]+", name)]
    if name in bodies():
        return True
    heads = [kind for kind in kinds if kind is not None]
    if heads and (_first_head(name) == "organization" or not _campaigns(reading, expansion, name)):
        return _first_head(name) == "organization"
    if not _is_name(name):
        return False
    text = reading.text
    before = _ACTS_BEFORE.search(text[max(reading.draft.start, expansion.full.start - 30) : expansion.full.start])
    behind = cues.acts_behind().match(text, expansion.short.end, expansion.short.end + 40)
    if (before and name.split()[-1] in place_names()) or behind:
        return True
    left = text[max(reading.draft.start, expansion.full.start - cues.REACH) : expansion.full.start]
    return cues.stands_before(left)


def _campaigns(reading: Reading, expansion: Expansion, name: str) -> bool:
    """Whether the name is that of a campaign or an initiative which acts, as only those who run it can."""
    parts = name.split()
    named = parts[0] == "Campaign" or parts[-1] in ("Initiative", "Campaign", "Project")
    return named and _SAYS.match(reading.text, expansion.short.end, expansion.short.end + 40) is not None


def _first_head(name: str) -> str | None:
    """The kind told by the head word before the first complement, else by the last head word."""
    lead = re.split(r"\b(?:of|for|on|to|in)\b", name, maxsplit=1)[0]
    for part in (lead, name):
        found = [kind for kind in (kind_of_head(w) for w in re.findall(r"[\w-]+", part)) if kind is not None]
        if found:
            return found[-1]
    return None


def _is_name(name: str) -> bool:
    """Whether every longer word of the expansion begins with a capital, and none is the name of an activity."""
    longer = [w for w in re.findall(r"[\w-]+", name) if len(w) > 3]
    return bool(longer) and all(w[0].isupper() for w in longer) and not longer[0].endswith("ing")


def _subtype(name: str) -> str | None:
    found = [w for w in re.findall(r"[\w-]+", name) if is_head(w)]
    return found[0].casefold() if found else None
