"""Organizations named in a document.

A name is proposed for one of these reasons: its head word tells it (`Federal Investigation Agency`), the document
explains its acronym, the whole world knows it, it is a known body with a place behind it (`Oxfam Kenya`), or the words
around it say that it speaks or acts as a body does (`a Boeing spokesman`). An acronym that none of these explains is
proposed with little confidence: linking keeps it where another document explains it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from migtui.build.definitions import Expansion, definitions
from migtui.build.lexicon import vocabulary, words
from migtui.build.phrases import (
    acronym_names,
    bodies,
    country_names,
    is_head,
    kind_of_head,
    openers,
    place_names,
    role_words,
)
from migtui.build.reading import Proposal
from migtui.records import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from migtui.build.capitals import Run, Token
    from migtui.build.phrases import Phrase
    from migtui.build.reading import Reading

_LONGEST_BODY: Final = 7
_LOWER_HEAD: Final = re.compile(
    r"(?<!\w)(?P<name>[A-Z]\w+(?: [A-Z]\w+){0,2}) (?:school|college|university|institute|faculty) of "
    r"(?:[A-Z]\w+(?: (?:and )?[A-Z]\w+)*)"
)
_TAIL: Final = re.compile(
    r"\)[ \u00a0](?P<tail>wing|cell|unit|division|branch|department|directorate|section|[A-Z]\w+)\b"
)
_PARENT: Final = re.compile(
    r",[ \u00a0](?:the )?"
    r"(?P<parent>(?:Government|Republic|State|Kingdom|Province) of (?:the )?[A-Z][\w-]+(?: [A-Z]\w+)*)"
)
_AT_PARENT: Final = re.compile(r"[ \u00a0](?:at|of|in) (?:the )?(?P<parent>[A-Z][\w.&-]*(?: [A-Z]\w+)*)")
_OFFICE: Final = re.compile(
    r"[ \u00a0](?:spokes(?:man|woman|person|people)|officials?|executives?|chief executive|CEO|shares|stock|employees|"
    r"workers|staff|headquarters|boss|chairman|founder|co-founder|lawmakers|investigators|researchers|scientists)\b"
)
_IN_PLACE: Final = re.compile(
    r"(?:[ \u00a0]\((?P<acronym>UN)\))?[ \u00a0]in[ \u00a0](?P<place>[A-Z][\w-]+(?: [A-Z][\w-]+)*)"
)
_ACTS_BEFORE: Final = re.compile(
    r"(?:\b(?:by|with|from|between|joined|including|of) (?:the )?"
    r"|(?:support|funding|assistance|grant)s? (?:from|of) (?:the )?)$"
)
_ACTS_BEHIND: Final = re.compile(
    r"[\"”]?\)?[ \u00a0,]*(?:also |has |have |had |will |is |was )?"
    r"(?:said|says|announced|launched|signed|funded|supported|"
    r"provided|published|warned|stated|added|reported|organi[sz]ed|implemented|hosted|confirmed|trained|'s |’s )"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """What was found: proposed organizations, and acronyms with their expansions (of any kind of entity)."""

    proposals: tuple[Proposal, ...] = ()
    definitions: tuple[Expansion, ...] = ()


def names(reading: Reading) -> Names:
    """Organizations named in the body, and the acronyms it explains."""
    explained = tuple(d for s in reading.body for d in definitions(reading.text, s.start, s.end))
    found = [
        *_explained(reading, explained),
        *_by_head(reading),
        *_known(reading),
        *_by_office(reading),
        *_lower_heads(reading),
    ]
    found += [row for proposal in found for row in _with_tail(reading, proposal, explained)]
    found += _in_place(reading)
    sure = {reading.text[p.start : p.end] for p in found if not reading.in_headline(p.start)}
    kept = [p for p in found if _may_stand(reading, p, sure)]
    kept += _acronyms(reading, explained)
    kept += _short_forms(reading, kept)
    return Names(proposals=tuple(kept), definitions=explained)


def _may_stand(reading: Reading, proposal: Proposal, sure: set[str]) -> bool:
    """Whether the proposal counts where it stands: in a headline only a name that is known otherwise."""
    if not reading.in_headline(proposal.start):
        return True
    surface = reading.text[proposal.start : proposal.end]
    return surface in sure or proposal.rule in ("known-body", "branch", "acronym-explained")


# -- by head word


def _by_head(reading: Reading) -> Iterator[Proposal]:
    for phrase in reading.phrases:
        if phrase.kind != "organization" or not phrase.complete or _is_title(reading, phrase):
            continue
        end, parent = _parent_behind(reading, phrase)
        yield Proposal(start=phrase.start, end=end, kind="organization", form="name", rule="head-word", confidence=0.9,
                       parent=parent, subtype=phrase.head.casefold(), generic=_is_generic(phrase))


def _is_generic(phrase: Phrase) -> bool:
    """Whether the head word stands in the plural: then the words name a class of bodies."""
    singular = phrase.head[:-3] + "y" if phrase.head.endswith("ies") else phrase.head.removesuffix("s")
    return singular != phrase.head and kind_of_head(singular) is not None


def _is_title(reading: Reading, phrase: Phrase) -> bool:
    """Whether the words are no name but the start of a longer title (`Supreme Court Justice` is cut before this)."""
    return reading.text[phrase.start : phrase.end].split()[0] in ("Member", "Members")


def _parent_behind(reading: Reading, phrase: Phrase) -> tuple[int, str | None]:
    """The end of the name and the parent stated behind a comma (`Ministry of Finance, Government of X`)."""
    if phrase.head not in ("Ministry", "Department", "Directorate", "Office", "Division", "Agency", "Bureau"):
        return phrase.end, None
    match = _PARENT.match(reading.text, phrase.end, phrase.end + 80)
    return (match.end(), match.group("parent")) if match else (phrase.end, None)


def _lower_heads(reading: Reading) -> Iterator[Proposal]:
    for segment in reading.body:
        for match in _LOWER_HEAD.finditer(reading.text, segment.start, segment.end):
            yield Proposal(start=match.start(), end=match.end(), kind="organization", form="name", rule="head-word",
                           confidence=0.85, subtype="school")


# -- known all over the world


def _known(reading: Reading) -> Iterator[Proposal]:
    for run in reading.runs:
        yield from _known_in(reading, run)


def _known_in(reading: Reading, run: Run) -> Iterator[Proposal]:
    tokens, at = run.tokens, 0
    while at < len(tokens):
        size = _known_at(reading, tokens, at)
        if not size:
            at += 1
            continue
        end = at + size
        yield Proposal(start=tokens[at].start, end=tokens[end - 1].end, kind="organization",
                       form="acronym" if tokens[at].kind == "acronym" and size == 1 else "name", rule="known-body",
                       confidence=0.95, subtype=None)
        branch = _branch(tokens, end)
        if branch:
            name = reading.text[tokens[at].start : tokens[end - 1].end]
            yield Proposal(start=tokens[at].start, end=tokens[branch - 1].end, kind="organization", form="name",
                           rule="branch", confidence=0.9, parent=name)
        at = end


def _known_at(reading: Reading, tokens: tuple[Token, ...], at: int) -> int:
    """How many tokens from `at` on are the name of a known body; 0 when none."""
    for size in range(min(_LONGEST_BODY, len(tokens) - at), 0, -1):
        name = reading.text[tokens[at].start : tokens[at + size - 1].end]
        if name in bodies():
            return 0 if size == 1 and tokens[at].kind == "word" and _is_part(tokens, at) else size
    return 0


def _is_part(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a one-word body stands inside a longer run that names something else (`Apple Martin`)."""
    before = at > 0 and tokens[at - 1].kind in ("word", "initial", "title")
    behind = at + 1 < len(tokens) and tokens[at + 1].kind in ("word", "initial")
    behind = behind and tokens[at + 1].text not in role_words() and not is_head(tokens[at + 1].text)
    return before or (behind and tokens[at + 1].text not in place_names())


def _branch(tokens: tuple[Token, ...], at: int) -> int:
    """The end of a place name that begins at token `at` and closes the run; 0 when there is none."""
    for end in range(min(at + 3, len(tokens)), at, -1):
        if " ".join(t.text for t in tokens[at:end]) in place_names():
            return end
    return 0


def _in_place(reading: Reading) -> Iterator[Proposal]:
    """`United Nations (UN) in Kenya`: the presence of the world body in a country."""
    for segment in reading.body:
        for match in re.finditer(r"\b(?:United Nations|UN)(?!\w)", reading.text[segment.start : segment.end]):
            at = segment.start + match.end()
            behind = _IN_PLACE.match(reading.text, at, segment.end)
            if behind and behind.group("place").split()[0] in country_names():
                yield Proposal(start=segment.start + match.start(), end=behind.end(), kind="organization", form="name",
                               rule="branch", confidence=0.9, parent="United Nations")


# -- explained acronyms


def _explained(reading: Reading, explained: Iterable[Expansion]) -> Iterator[Proposal]:
    """The full names of acronyms, where they name a body."""
    for expansion in explained:
        name = reading.words(expansion.full)
        if _names_body(reading, expansion, name):
            yield Proposal(start=expansion.full.start, end=expansion.full.end, kind="organization", form="name",
                           rule="acronym-explained", confidence=0.95, subtype=_subtype(name))


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
    return bool(before and name.split()[-1] in place_names()) or bool(behind)


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
    return all(w[0].isupper() for w in longer) and not longer[0].endswith("ing")


def _subtype(name: str) -> str | None:
    found = [w for w in re.findall(r"[\w-]+", name) if is_head(w)]
    return found[0].casefold() if found else None


def _with_tail(reading: Reading, proposal: Proposal, explained: Iterable[Expansion]) -> Iterator[Proposal]:
    """`Full Name (ACR) Kenya` and `Full Name (ACR) wing`: one name with its acronym inside."""
    expansion = next((e for e in explained if e.full.end == proposal.end and e.full.start <= proposal.start + 1), None)
    if expansion is None:
        return
    match = _TAIL.match(reading.text, expansion.short.end, expansion.short.end + 60)
    if match is None:
        return
    tail = match.group("tail")
    name = reading.words(expansion.full)
    if tail in place_names():
        yield replace(proposal, start=expansion.full.start, end=match.end("tail"), rule="branch", parent=name)
    elif tail[0].islower():
        parent = _AT_PARENT.match(reading.text, match.end("tail"), match.end("tail") + 80)
        yield replace(proposal, start=expansion.full.start, end=match.end("tail"), rule="acronym-explained",
                      parent=parent.group("parent") if parent else None, subtype=tail)


# -- acronyms


def _acronyms(reading: Reading, explained: Iterable[Expansion]) -> Iterator[Proposal]:
    meaning = {e.acronym: e for e in explained}
    for run in reading.runs:
        if _shouts(run):
            continue
        for index, token in enumerate(run.tokens):
            if token.kind == "acronym" and not _is_plain_capitals(token.text):
                yield from _acronym(reading, run, index, meaning.get(token.text))


def _shouts(run: Run) -> bool:
    """Whether the run is a line in capitals throughout."""
    return len(run.tokens) > 3 and all(t.kind in ("acronym", "join") for t in run.tokens)


def _is_plain_capitals(text: str) -> bool:
    return text in words("not_acronyms") or text in place_names() or len(text) > 12 or text.isdigit()


def _acronym(reading: Reading, run: Run, index: int, expansion: Expansion | None) -> Iterator[Proposal]:
    token = run.tokens[index]
    form = Proposal(start=token.start, end=token.end, kind="organization", form="acronym", rule="acronym-candidate",
                    confidence=0.4)
    if expansion is not None:
        name = reading.words(expansion.full)
        if not _names_body(reading, expansion, name):
            return
        form = replace(form, rule="acronym-explained", confidence=0.95, short_for=expansion.full)
    elif token.text in acronym_names() or token.text in bodies():
        form = replace(form, rule="known-body", confidence=0.95)
    elif _acts(reading, token):
        form = replace(form, rule="acts-as-body", confidence=0.6)
    yield form
    branch = _branch(run.tokens, index + 1)
    if branch and form.rule != "acronym-candidate":
        yield replace(form, end=run.tokens[branch - 1].end, form="name", rule="branch", parent=token.text,
                      short_for=None)


def _acts(reading: Reading, token: Token) -> bool:
    text = reading.text
    before = text[max(reading.draft.start, token.start - 24) : token.start]
    article = before.endswith(("the ", "The "))
    return bool(_ACTS_BEHIND.match(text, token.end, token.end + 30)) and (article or len(token.text) > 2)


# -- by the words around


def _by_office(reading: Reading) -> Iterator[Proposal]:
    """`a Boeing spokesman`, `Toyota officials`: the run before the word is a body unless it is something else."""
    for run in reading.runs:
        match = _OFFICE.match(reading.text, run.end, run.end + 24)
        if not match:
            continue
        tokens = [t for t in run.tokens if t.kind != "join"]
        while tokens and (tokens[0].text in openers() or tokens[0].kind == "title"):
            tokens = tokens[1:]
        if tokens and len(tokens) <= 3 and not any(_is_other(t) for t in tokens):
            yield Proposal(start=tokens[0].start, end=tokens[-1].end, kind="organization", form="name",
                           rule="acts-as-body", confidence=0.7)


def _is_other(token: Token) -> bool:
    """Whether a word is known to name something other than a body."""
    return (
        token.text in words("demonyms") or token.text in place_names() or token.text in vocabulary("given_names")
        or token.text in role_words() or token.text in openers() or token.kind in ("title", "initial")
        or token.text in words("not_acronyms") or token.text in words("role_modifiers")
        or token.text.casefold() in words("role_modifiers") or token.text.casefold() in words("roles")
    )


# -- short forms


def _short_forms(reading: Reading, found: Iterable[Proposal]) -> Iterator[Proposal]:
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
