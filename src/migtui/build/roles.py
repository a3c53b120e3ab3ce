"""The titles a document gives to the people it names, with the organization where it says one.

A title stands before a name (`UN Resident Coordinator Ana Bell`, `the chief of mission, Ana Bell`), behind it (`Ana
Bell, a field officer with Oxfam`), or in a clause (`Ana Bell, who heads the Commission`). What is read is the title as
it stands; trades and plights (`a farmer`, `a refugee`) are titles only at an organization.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from migtui.build.confidence import confidence
from migtui.build.lexicon import vocabulary, words
from migtui.build.name_sorts import ADDRESS, TITLE, sort
from migtui.records import Role

if TYPE_CHECKING:
    from migtui.build.reading import Reading
    from migtui.records import Mention

_REACH: Final = 140
_WORD: Final = re.compile(r"[^\W_][\w.&/’'-]*")
_BEHIND: Final = re.compile(
    r"[\"”’]?(?P<open>,[ \u00a0\n]|[ \u00a0]\(|[ \u00a0][–—-][ \u00a0])"
    r"|[\"”’]?(?P<clause>, (?:who|which)(?: also)? (?:is|was|serves as|served as|has been|became|works as)[ \u00a0])"
    r"|(?P<copula>[ \u00a0](?:is|was|became|serves as|served as|has been named|was named|was appointed|"
    r"has been appointed|"
    r"was elected|has been)[ \u00a0](?:as )?)(?=(?:the |a |an |its |their )?[\w’'-]+)"
)
_DETERMINER: Final = re.compile(
    r"(?:(?:the|a|an|its|his|her|their|our|one of the|also|now|then|currently|formerly|himself an?|"
    r"herself an?)[ \u00a0])+"
    r"|(?:the )?[\w’'-]+(?: [\w’'-]+){0,2}?(?:['’]s|s['’])[ \u00a0]"
)
_HEADS: Final = re.compile(
    r",? who(?: also| now| has| had)? (?P<verb>heads|headed|leads|led|chairs|chaired|runs|ran|directs|directed|"
    r"founded|co-founded|"
    r"presides over|manages)[ \u00a0](?:the )?"
)
_NOUNS: Final = {
    "heads": "head",
    "headed": "head",
    "leads": "leader",
    "led": "leader",
    "chairs": "chair",
    "chaired": "chair",
    "runs": "head",
    "ran": "head",
    "directs": "director",
    "directed": "director",
    "founded": "founder",
    "co-founded": "co-founder",
    "presides over": "president",
    "manages": "manager",
}
_TO_BODY: Final = re.compile(
    r"(?:,[ \u00a0\n]?|[ \u00a0\n](?:of|at|for|with|in|to|from|on)[ \u00a0\n]|[ \u00a0\n])(?:the[ \u00a0])?"
)
_COMPLEMENT: Final = re.compile(
    r"[ \u00a0](?:of|for|to|"
    r"on)[ \u00a0](?:the[ \u00a0])?(?P<words>[A-Z][\w’'-]*(?:(?:, [A-Z][\w’'-]*)*,? (?:and|&) [A-Z][\w’'-]*|"
    r" (?:for |of )?[A-Z][\w’'-]*){0,4}"
    r"|[a-z][\w-]+(?: (?:and )?[a-z][\w-]+){0,2}?(?= (?:at|for|with|in|of)\b|,))"
)
_BRACKET: Final = re.compile(r"[ \u00a0]\([^()\n]{3,60}\)(?=,)")
_STOPPER: Final = re.compile(
    r"of|at|for|with|in|to|from|on|who|and|that|whose|as|by|after|before|when|where|while|said|told|is|was"
)
#: What leads to a title that a comma parts from the name: without it the words are an item of a list.
_LED: Final = re.compile(r"(?:\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Oo]ur)|['’]s|s['’])[ \u00a0\n]$")
_POSSESSIVE: Final = re.compile(r"['’]s?[ \u00a0]")
_LONGEST_TITLE: Final = 7


def roles(reading: Reading, mentions: tuple[Mention, ...]) -> tuple[Role, ...]:
    """The titles the document gives to the people it names, in order of their place; one without a body only once."""
    scan = _Scan(reading, mentions)
    found: list[Role] = []
    stated: set[tuple[str, str]] = set()
    for index, mention in enumerate(mentions):
        if mention.kind != "person":
            continue
        for role in (scan.before(index), scan.behind(index), scan.heads(index)):
            if role is None:
                continue
            key = (_full(mentions, index), role.title.casefold())
            if key in stated and role.organization is None:
                continue
            stated.add(key)
            found.append(role)
    return tuple(sorted(found, key=lambda r: (r.start, r.person)))


def _full(mentions: tuple[Mention, ...], index: int) -> str:
    target = mentions[index].short_for
    return mentions[index if target is None else target].surface


@dataclass(frozen=True, slots=True)
class _Title:
    """A title in the text, and the body it is held at."""

    start: int
    title_start: int
    title_end: int
    end: int
    body: int | None


class _Scan:
    """Reads titles around the mentions of one document."""

    def __init__(self, reading: Reading, mentions: tuple[Mention, ...]) -> None:
        self.text, self.mentions = reading.text, mentions
        self.starts = {m.start: i for i, m in enumerate(mentions)}
        self.ends = {m.end: i for i, m in enumerate(mentions)}
        self.reading = reading

    def _bounds(self, at: int) -> tuple[int, int]:
        segment = self.reading.body[bisect_right(self.reading.body_starts, at) - 1]
        return segment.start, segment.end

    def _body_at(self, at: int) -> int | None:
        """The position of the organization that begins at `at`, an article left out; None without one."""
        index = self.starts.get(at)
        return index if index is not None and self.mentions[index].kind in ("organization", "programme") else None

    # -- behind the name

    def behind(self, index: int) -> Role | None:
        """`Ana Bell, Director of the Commission`; `Ana Bell (Director, Oxfam)`; `Ana Bell is the director of Oxfam`."""
        person = self.mentions[index]
        limit = min(self._bounds(person.start)[1], person.end + _REACH)
        opening = _BEHIND.match(self.text, person.end, limit)
        if opening is None:
            return None
        at = opening.end()
        title = self._title(at, limit)
        if title is None:
            return None
        rule = "title-behind" if opening.group("open") else "title-stated"
        if rule == "title-stated" and title.body is None and title.start == at and not self.text[at].isupper():
            return None
        return self._role(index, title, rule)

    def _title(self, at: int, limit: int) -> _Title | None:
        start = at
        determiner = _DETERMINER.match(self.text, at, limit)
        owner = self._owner(at, limit)
        if owner is not None:
            body, at = owner
            start = self.mentions[body].start
        else:
            body = None
            while determiner is not None:
                at = start = determiner.end()
                owner = self._owner(at, limit)
                if owner is not None:
                    body, at = owner
                    break
                determiner = _DETERMINER.match(self.text, at, limit)
        at = self._past_place(at)
        end = self._end_of_title(at, limit)
        if end is None:
            return None
        return self._with_body(start, at, end, limit, body)

    def _owner(self, at: int, limit: int) -> tuple[int, int] | None:
        """The body named before the title (`UN Coordinator`, `Oxfam's director`), and where the title begins."""
        body = self._body_at(at)
        if body is None:
            return None
        end = self.mentions[body].end
        gap = _POSSESSIVE.match(self.text, end, limit)
        if gap is not None:
            return body, gap.end()
        return (body, end + 1) if end < limit and self.text[end] in " \u00a0" else None

    def _past_place(self, at: int) -> int:
        """Where the title begins behind a place or people (`Kenya's minister`, `Kenyan minister`)."""
        index = self.starts.get(at)
        if index is not None and self.mentions[index].kind == "place":
            gap = re.compile(r"(?:['’]s?)?[ \u00a0]").match(self.text, self.mentions[index].end)
            return gap.end() if gap else at
        word = _WORD.match(self.text, at)
        return word.end() + 1 if word and word.group() in words("demonyms") else at

    def _end_of_title(self, at: int, limit: int) -> int | None:
        """The end of the last word of a post in the words from `at` on; None where they hold none."""
        found, count = None, 0
        while at < limit and count < _LONGEST_TITLE:
            word = _WORD.match(self.text, at, limit)
            if word is None or self._names_person(at):
                break
            low = word.group().rstrip(".").casefold()
            if (_STOPPER.fullmatch(low) and low != "and") or (
                at in self.starts and self._body_at(at) is not None and found
            ):
                break
            if low in words("roles"):
                found = word.end() - (1 if word.group().endswith(".") else 0)
            elif (
                word.group()[0].islower()
                and (low in words("speech_verbs") or low.endswith("ing"))
                and low not in words("role_modifiers")
            ):
                break
            count += 1
            at = word.end()
            if at >= limit or self.text[at] not in " \u00a0\n" or word.group().endswith("."):
                break
            at += 1
            if self.text.startswith("& ", at):
                at += 2
        if found is not None and self._names_person(found + 1):
            return None
        return found

    def _names_person(self, at: int) -> bool:
        index = self.starts.get(at)
        return index is not None and self.mentions[index].kind == "person"

    def _with_body(self, start: int, title_start: int, end: int, limit: int, body: int | None) -> _Title:
        """The title with what completes it and the body it is held at."""
        whole = end
        for _ in range(2):
            if body is not None and self.mentions[body].start >= title_start:
                break
            to = _TO_BODY.match(self.text, whole, limit)
            found = self._body_at(to.end()) if to else None
            if found is not None and to is not None and not (body is not None and to.group()[0] == ","):
                return _Title(start, title_start, end, self.mentions[found].end, found if body is None else body)
            more = _BRACKET.match(self.text, whole, limit)
            if more is None:
                more = _COMPLEMENT.match(self.text, whole, limit)
                if more is None or self._holds_name(more):
                    break
            whole = end = more.end()
        return _Title(start, title_start, end, end, body)

    def _holds_name(self, match: re.Match[str]) -> bool:
        """Whether the complement holds the name of a place, a person or a body, and is no field of work."""
        return any(at in self.starts for at in range(match.start("words"), match.end()))

    # -- before the name

    def before(self, index: int) -> Role | None:
        """`UN Resident Coordinator Ana Bell`, `Minister of Finance Ana Bell`, `the agency's director, Ana Bell`."""
        person = self.mentions[index]
        least = max(self._bounds(person.start)[0], person.start - _REACH)
        end = self._without_address(person.start, least)
        if end is None:
            return None
        return self._ends_at(index, end, least)

    def _without_address(self, at: int, least: int) -> int | None:
        """Where the words before the name end, words of address left out."""
        comma = False
        while at > least and self.text[at - 1] in " \u00a0\n":
            at -= 1
            if at > least and self.text[at - 1] == "," and not comma:
                at, comma = at - 1, True
            start = self._word_start(at, least)
            word = self.text[start:at]
            if not word or not sort(word) & ADDRESS or sort(word) & TITLE:
                return at if word else None
            at = start
        return None

    def _word_start(self, at: int, least: int) -> int:
        while at > least and not self.text[at - 1].isspace() and self.text[at - 1] not in '("“‘«[':
            at -= 1
        return at

    def _ends_at(self, index: int, end: int, least: int) -> Role | None:
        """The title whose words, body and complement end at `end`, right before the name."""
        held = self.ends.get(end)
        if held is not None and self.mentions[held].kind == "organization":
            link = re.compile(r"(?:of|for|at) (?:the )?$").search(
                self.text, max(least, self.mentions[held].start - 8), self.mentions[held].start
            )
            if link is None:
                return None
            start, title_end = self._title_start(link.start() - 1, least), link.start() - 1
            if start is None or (self.text[end] == "," and not _LED.search(self.text, least, start)):
                return None
            return self._role(index, _Title(start, start, title_end, end, held), "title-before")
        start = self._title_start(end, least)
        if start is None:
            return None
        comma = self.text[end] == ","
        owner = self.ends.get(start - 1)
        if owner is None and self.text[start - 3 : start] in ("'s ", "’s "):
            owner = self.ends.get(start - 3)
        body = owner if owner is not None and self.mentions[owner].kind == "organization" else None
        if body is not None and self.mentions[body].surface.split()[-1] in ("Press", "Cabinet"):
            start, body = self.mentions[body].start, None  # "State Press Secretary": the words before are of the title
        if comma and body is None and not _LED.search(self.text, least, start):
            return None
        return self._role(
            index,
            _Title(self.mentions[body].start if body is not None else start, start, end, end, body),
            "title-before",
        )

    def _title_start(self, end: int, least: int) -> int | None:
        """Where a title that ends at `end` begins; None when the words before are none."""
        starts: list[tuple[int, str]] = []
        at = end
        while len(starts) < _LONGEST_TITLE:
            start = self._word_start(at, least)
            word = self.text[start:at]
            if not word or not self._may_belong(word, at):
                break
            starts.append((start, word))
            at = start - 1
            if at < least or self.text[at] not in " \u00a0":
                break
        while starts and not self._begins_title(starts[-1][1]):
            starts.pop()
        if not starts or not any(w.casefold() in words("roles") for _, w in starts):
            return None
        last = starts[0][1].casefold()
        complement = any(w in ("of", "for") for _, w in starts)
        return starts[-1][0] if last in words("roles") or complement else None

    def _may_belong(self, word: str, end: int) -> bool:
        """Whether a word can be part of a title before a name."""
        if end in self.ends:
            return False
        low = word.casefold()
        if low in words("roles") or low in words("role_modifiers") or word in ("of", "for", "and", "&"):
            return True
        return (
            word[0].isupper()
            and word[-1] not in ",.;:"
            and word not in words("demonyms")
            and not word.endswith(("'s", "’s"))
        )

    @staticmethod
    def _begins_title(word: str) -> bool:
        low = word.casefold()
        if word in ("of", "for", "and", "&") or (sort(word) & ADDRESS and not sort(word) & TITLE):
            return False
        return (
            low in words("roles")
            or low in words("role_modifiers")
            or (
                word[0].isupper()
                and not _STOPPER.fullmatch(low)
                and low not in {w.casefold() for w in words("name_openers")}
            )
        )

    # -- in a clause

    def heads(self, index: int) -> Role | None:
        """`Ana Bell, who heads the Commission`: the title is the noun of the verb."""
        person = self.mentions[index]
        match = _HEADS.match(self.text, person.end, min(self._bounds(person.start)[1], person.end + _REACH))
        body = self._body_at(match.end()) if match else None
        if match is None or body is None:
            return None
        end = self.mentions[body].end
        return Role(
            person=index,
            title=_NOUNS[match.group("verb")],
            organization=body,
            start=match.start("verb"),
            end=end,
            surface=self.text[match.start("verb") : end],
            rule="who-heads",
            confidence=confidence("who-heads"),
        )

    def _role(self, index: int, title: _Title, rule: str) -> Role | None:
        name = " ".join(self.text[title.title_start : title.title_end].split())
        last = re.split(r"\b(?:of|for|at)\b", name, maxsplit=1)[0].split()
        if title.body is None and last and last[-1].casefold() in vocabulary("trades"):
            return None
        return Role(
            person=index,
            title=name,
            organization=title.body,
            start=title.start,
            end=title.end,
            surface=self.text[title.start : title.end],
            rule=rule,
            confidence=confidence(rule),
        )
