"""Bodies whose acronym the document explains, and acronyms themselves.

An acronym that nothing confirms is proposed with little confidence: linking keeps it where another document
explains it.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from migtui.build import organization_cues as cues
from migtui.build.lexicon import words
from migtui.build.named_known import branch_end, plain
from migtui.build.phrases import acronym_names, bodies, is_head, kind_of_head, place_names
from migtui.build.reading import Proposal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from migtui.build.capitals import Run, Token
    from migtui.build.definitions import Expansion
    from migtui.build.reading import Reading

_TAIL: Final = re.compile(
    r"\)[ \u00a0](?P<tail>wing|cell|unit|division|branch|department|directorate|section|[A-Z]\w+)\b"
)
_AT_PARENT: Final = re.compile(r"[ \u00a0](?:at|of|in) (?:the )?(?P<parent>[A-Z][\w.&-]*(?: [A-Z]\w+)*)")
_ACTS_BEFORE: Final = re.compile(
    r"(?:\b(?:by|with|from|between|joined|including|of) (?:the )?"
    r"|(?:support|funding|assistance|grant)s? (?:from|of) (?:the )?)$"
)
_ACTS_BEHIND: Final = re.compile(
    r"[\"”]?\)?[ \u00a0,]*(?:today |yesterday |this week |(?:on )?[A-Z]\w+day )?"
    r"(?:also |has |have |had |will |is |was )?"
    r"(?:said|says|announced|launched|signed|funded|supported|"
    r"provided|published|warned|stated|added|reported|organi[sz]ed|implemented|hosted|confirmed|trained|works|runs|"
    r"(?:chief|leaders?|leadership|head|president|director|secretary|general secretary|chairman|chairperson|officers?|"
    r"agents?|lawmakers?|MPs?|candidates?|government|troops|forces|members?|member states|summit|union|guidelines|"
    r"spokes\w+|officials?)\b|'s |’s )"
)
#: What stands before the symbol of a company at an exchange (`NYSE: ABC`).
_LISTED: Final = re.compile(r"\([A-Za-z]{3,8}: ?$")
_LONGEST_ACRONYM: Final = 12


def named_in_full(reading: Reading, explained: Iterable[Expansion]) -> Iterator[Proposal]:
    """The full names of explained acronyms, where they name a body."""
    for expansion in explained:
        name = reading.words(expansion.full)
        if _names_body(reading, expansion, name):
            yield Proposal(start=expansion.full.start, end=expansion.full.end, kind="organization", form="name",
                           rule="acronym-explained", confidence=0.95, subtype=_subtype(name))


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


def acronyms(reading: Reading, explained: Iterable[Expansion]) -> Iterator[Proposal]:
    """Every acronym of the body that may name a body, with what is known of it."""
    meaning = {e.acronym: e for e in explained}
    for run in reading.runs:
        if _shouts(run):
            continue
        for index, token in enumerate(run.tokens):
            known = token.text in meaning or (token.kind == "acronym" and not _is_plain_capitals(plain(token)))
            if known and not _LISTED.search(reading.text, max(reading.draft.start, token.start - 16), token.start):
                yield from _acronym(reading, run, index, meaning.get(token.text) or meaning.get(plain(token)))


def _names_body(reading: Reading, expansion: Expansion, name: str) -> bool:
    kinds = [kind_of_head(word) for word in re.findall(r"[\w-]+", name)]
    if name in bodies():
        return True
    heads = [kind for kind in kinds if kind is not None]
    if heads:
        return _first_head(name) == "organization"
    if not _is_name(name):
        return False
    text = reading.text
    before = _ACTS_BEFORE.search(text[max(reading.draft.start, expansion.full.start - 30) : expansion.full.start])
    behind = _ACTS_BEHIND.match(text, expansion.short.end, expansion.short.end + 40)
    if (before and name.split()[-1] in place_names()) or behind:
        return True
    left = text[max(reading.draft.start, expansion.full.start - cues.REACH) : expansion.full.start]
    return cues.stands_before(left)


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


def _shouts(run: Run) -> bool:
    """Whether the run is a line in capitals throughout."""
    return len(run.tokens) > 3 and all(t.kind in ("acronym", "join") for t in run.tokens)


def _is_plain_capitals(text: str) -> bool:
    return text in words("not_acronyms") or text in place_names() or len(text) > _LONGEST_ACRONYM or text.isdigit()


def _acronym(reading: Reading, run: Run, index: int, expansion: Expansion | None) -> Iterator[Proposal]:
    token = run.tokens[index]
    form = Proposal(start=token.start, end=token.end, kind="organization", form="acronym", rule="acronym-candidate",
                    confidence=0.4)
    if expansion is not None:
        name = reading.words(expansion.full)
        if not _names_body(reading, expansion, name):
            return
        form = replace(form, rule="acronym-explained", confidence=0.95, short_for=expansion.full)
    elif plain(token) in acronym_names() or plain(token) in bodies():
        form = replace(form, rule="known-body", confidence=0.95)
    elif _acts(reading, token):
        form = replace(form, rule="acts-as-body", confidence=0.6)
    yield form
    end = branch_end(run.tokens, index + 1)
    if end and form.rule != "acronym-candidate":
        yield replace(form, end=run.tokens[end - 1].end, form="name", rule="branch", parent=token.text, short_for=None)


def _acts(reading: Reading, token: Token) -> bool:
    text = reading.text
    before = text[max(reading.draft.start, token.start - 24) : token.start]
    article = before.endswith(("the ", "The "))
    return bool(_ACTS_BEHIND.match(text, token.end, token.end + 30)) and (article or len(token.text) > 2)
