"""Programmes, projects, funds, facilities and systems named in a document.

A name is proposed for one of these reasons: its head word tells it (`Coastal Recovery Fund`), the document explains its
acronym, a heading of a project list names it, it stands in quotation marks behind `project` or the like, a common word
behind or an apposition says what it is (`the Safe Steps project`), or it follows `project for` as a title does.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Final

from migtui.build.lexicon import entries, words
from migtui.build.name_words import bodies, openers, place_names, role_words
from migtui.build.named import (
    acronyms,
    again,
    is_known_body,
    is_plain,
    is_plural,
    lead_kind,
    names_something_else,
    run_of,
    short_forms,
    token_behind,
)
from migtui.build.project_lists import listed, years_at
from migtui.build.reading import Proposal
from migtui.build.titled import quoted_titles, title_at
from migtui.records import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from migtui.build.capitals import Run, Token
    from migtui.build.definitions import Expansion
    from migtui.build.phrases import Phrase
    from migtui.build.project_lists import Project
    from migtui.build.reading import Reading

_EFFORTS: Final = frozenset(
    word + plural for word in ("project", "programme", "program", "initiative", "action") for plural in ("", "s")
)
_FOR: Final = re.compile(
    r"\b(?:project|programme|program|initiative|action)s? (?:for|on|called|named|titled|entitled|dubbed) (?=[A-Z])"
)
#: What may come behind `programme` and the like, where these are no first part of another noun (`programme officer`).
_BEHIND: Final = (
    r"(?=[,.;:)”\"]|\s(?:to|that|which|by|for|of|in|on|with|from|and|at|since|is|was|has|will|under|aimed|aiming|"
    r"designed|funded|financed|implemented|launched|led|run|backed|supported|helping|providing|offering)\b|$)"
)
_FRAMEWORK: Final = re.compile(
    r"\b(?:under|through|via|within|framework of|part of|phase of|auspices of)(?: the)? $", re.IGNORECASE
)
_ARTICLE: Final = re.compile(r"(?:\b(?:the|its|their|our|his|her|this|a|an)|['’]s?) $", re.IGNORECASE)
#: Head words that name a common thing as often as a programme; they need more words before them.
_COMMON_HEADS: Final = frozenset({
    "System", "Mechanism", "Platform", "Window", "Portal", "Grant", "Campaign", "Accelerator",
})
_SHARE_WORDS: Final = frozenset({"Initiative", "Project", "Fund", "Programme", "Program", "Scheme"})


@cache
def _apposition() -> re.Pattern[str]:
    nouns = "|".join(entries("programme_words"))
    return re.compile(
        rf"(?:\s\([A-Z][\w.&/-]{{1,11}}\))?[”\"’]?,?(?:\s(?:is|was|are))?\s(?:a|an|the|its|their|our)\s"
        rf"(?:[\w€$£’'-]+\s){{0,4}}(?:{nouns}){_BEHIND}"
    )


@cache
def _noun_behind() -> re.Pattern[str]:
    unsure = ("campaign", "system", "mechanism", "grant", "action")
    nouns = "|".join(word for word in entries("programme_words") if word not in unsure)
    return re.compile(rf"(?:\s\([A-Z][\w.&/-]{{1,11}}\))?[ \u00a0](?:{nouns})s?{_BEHIND}")


def programmes(reading: Reading) -> tuple[Proposal, ...]:
    """Programmes named in the body."""
    explained = [e for e in reading.explained if _names_programme(reading, e)]
    projects = listed(reading)
    sure = [
        *acronyms(reading, explained, "programme"),
        *_in_headings(projects),
        *_by_head(reading),
        *_quoted(reading),
        *_told_by_noun(reading),
        *_told_by_place(reading),
    ]
    sure = [_meant_by_heading(proposal, reading, projects) for proposal in sure]
    sure = [_with_years(reading, proposal) for proposal in sure]
    return (*sure, *again(reading, sure, "programme-again", 0.9), *short_forms(reading, sure, "programme"))


def _with_years(reading: Reading, proposal: Proposal) -> Proposal:
    years = years_at(reading.text, proposal.end, proposal.end + 40) if proposal.years is None else None
    return replace(proposal, years=years) if years is not None and proposal.form == "name" else proposal


# -- explained acronyms


def _names_programme(reading: Reading, expansion: Expansion) -> bool:
    """Whether an explained acronym stands for a programme: its head word or the words around say so."""
    name = reading.words(expansion.full)
    if is_known_body(name):
        return False
    kind = lead_kind(name)
    if kind is not None:
        return kind == "programme"
    return _is_told(reading, expansion.full.start, expansion.short.end + 1, expansion.acronym)


def _is_told(reading: Reading, start: int, end: int, acronym: str) -> bool:
    """Whether an apposition, a common word behind or `under the framework of` before says that it is a programme."""
    text = reading.text
    if _apposition().match(text, end, end + 90) or _noun_behind().match(text, end, end + 30):
        return True
    if _FOR.search(text[max(reading.draft.start, start - 30) : start + 1]):
        return True
    return re.search(rf"\bthe {re.escape(acronym)} (?:project|programme|program|initiative|scheme)\b", text) is not None


# -- headings of project lists


def _in_headings(projects: Sequence[Project]) -> Iterator[Proposal]:
    for project in projects:
        yield Proposal(start=project.start, end=project.end, kind="programme", form="name", rule="project-heading",
                       confidence=0.95, subtype="project", years=project.years)


def _meant_by_heading(proposal: Proposal, reading: Reading, projects: Sequence[Project]) -> Proposal:
    """The proposal, short for the project of the heading above where it names the same in other words.

    It does where it begins with the same three words, or is what `a project for` stands before.
    """
    project = next((p for p in projects if p.end <= proposal.start < p.until), None)
    if project is None or proposal.form != "name":
        return proposal
    heading = reading.text[project.start : project.end].split()
    name = reading.text[proposal.start : proposal.end].split()
    if proposal.rule == "programme-called" or (len(name) > 3 and heading[:3] == name[:3]):
        return replace(proposal, short_for=Span(start=project.start, end=project.end))
    return proposal


# -- by head word


def _by_head(reading: Reading) -> Iterator[Proposal]:
    for phrase in reading.phrases:
        if phrase.kind != "programme" or not phrase.complete or reading.in_headline(phrase.start):
            continue
        if _named(reading, phrase):
            yield Proposal(start=phrase.start, end=phrase.end, kind="programme", form="name", rule="programme-head",
                           confidence=0.9, subtype=phrase.head.casefold())


def _named(reading: Reading, phrase: Phrase) -> bool:
    """Whether a phrase with the head word of a programme is the name of one."""
    text = reading.text
    name = text[phrase.start : phrase.end]
    if is_known_body(name) or is_plural(phrase, words("programme_heads")) or is_plain(text, phrase):
        return False
    before = name.split(phrase.head)[0].split()
    if not before and phrase.head != "Fund":
        return False
    if phrase.head in _COMMON_HEADS and (len(before) < 3 or " ".join(before) in bodies()):
        return False
    if len(before) == 1 and (before[0] in words("demonyms") or before[0] in bodies()):
        return False
    run = run_of(reading.runs, phrase)
    behind = token_behind(run, phrase.end) if run else None
    if behind is None or behind.kind in ("join", "particle"):
        return True
    return behind.text in role_words() and len(before) >= 2


# -- in quotation marks


def _quoted(reading: Reading) -> Iterator[Proposal]:
    for segment in reading.body:
        for span in quoted_titles(reading.text, segment.start, segment.end, "programme_words"):
            yield Proposal(start=span.start, end=span.end, kind="programme", form="name", rule="programme-quoted",
                           confidence=0.92, subtype="project")


# -- by the words around


def _told_by_noun(reading: Reading) -> Iterator[Proposal]:
    """`the Safe Steps project`, `Safe Steps, a two-year project to …`."""
    for run in reading.runs:
        if reading.in_headline(run.start):
            continue
        tokens = _name_tokens(run)
        if not tokens:
            continue
        start, end = tokens[0].start, run.end
        behind = _noun_behind().match(reading.text, end, end + 40)
        apposed = None if behind else _apposition().match(reading.text, end, end + 90)
        if behind and not _has_article(reading, start):
            continue
        if (behind or apposed) and _may_name(reading, tokens, start, bool(apposed)):
            yield Proposal(start=start, end=end, kind="programme", form="acronym" if len(tokens) == 1 else "name",
                           rule="programme-noun" if behind else "programme-apposition", confidence=0.85)


def _has_article(reading: Reading, start: int) -> bool:
    return _ARTICLE.search(reading.text[max(reading.draft.start, start - 8) : start]) is not None


def _name_tokens(run: Run) -> Sequence[Token]:
    """The tokens of a run without the words that only lead to the name."""
    tokens = run.tokens
    while tokens and (tokens[0].text in openers() or tokens[0].kind in ("join", "particle")):
        tokens = tokens[1:]
    return tokens


def _may_name(reading: Reading, tokens: Sequence[Token], start: int, apposed: bool) -> bool:
    if names_something_else(tokens) or any(t.text in role_words() for t in tokens):
        return False
    if len(tokens) == 1:
        token = tokens[0]
        coded = token.kind == "acronym" and any(c in "./" or c.isdigit() for c in token.text)
        framed = _FRAMEWORK.search(reading.text[max(reading.draft.start, start - 24) : start]) is not None
        body = any(e.acronym == token.text for e in reading.explained)
        return token.kind == "acronym" and not apposed and not body and (coded or framed)
    kinds = {token.kind for token in tokens if token.kind != "join"}
    return ("word" in kinds and not is_known_body(tokens[0].text)) or _is_action(tokens)


def _is_action(tokens: Sequence[Token]) -> bool:
    return tokens[0].text.endswith("ing") or tokens[-1].text in _SHARE_WORDS


def _told_by_place(reading: Reading) -> Iterator[Proposal]:
    """`a project for Restoring Coastal Forests`, `the Restoring …`: a title that begins with what is done."""
    for segment in reading.body:
        said = reading.vocabulary(segment)
        for match in () if said.isdisjoint(_EFFORTS) else _FOR.finditer(reading.text, segment.start, segment.end):
            span = title_at(reading.text, match.end(), segment.end)
            if span is None:
                continue
            name = reading.words(span)
            called = match[0].rstrip().endswith(("called", "named", "titled", "entitled", "dubbed"))
            if called or (name.split()[0].endswith("ing") and len(name.split()) >= 4):
                yield _called(span)
        if said.isdisjoint(words("project_gerunds")):
            continue
        for match in _doing().finditer(reading.text, segment.start, segment.end):
            span = title_at(reading.text, match.end(), segment.end)
            if span is not None and len(reading.words(span).split()) >= 3 and lead_kind(reading.words(span)) is None:
                yield _called(_to_first_place(reading, span))


def _to_first_place(reading: Reading, span: Span) -> Span:
    """The title up to the place it names, where another place follows (`… in Kenya in June and in Chad`)."""
    parts = reading.words(span).split(" in ")
    for index in range(1, len(parts) - 1):
        if parts[index] in place_names():
            return Span(start=span.start, end=span.start + len(" in ".join(parts[: index + 1])))
    return span


def _called(span: Span) -> Proposal:
    return Proposal(start=span.start, end=span.end, kind="programme", form="name", rule="programme-called",
                    confidence=0.88, subtype="project")


@cache
def _doing() -> re.Pattern[str]:
    """The place behind an article inside a sentence where a name begins with what a project does."""
    return re.compile(rf"(?<=[a-z,] )the (?=(?:{'|'.join(entries('project_gerunds'))}) [A-Z])")
