"""Lines that say what a text is and whose: labels of kinds (`Press release`), names of bodies and of papers."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final

from migtui.build.dates import DAY, MONTH, WEEKDAY
from migtui.build.lexicon import pairs, vocabulary, words

#: Marks and white space around a line.
MARKS: Final = " \t.:;!…|•·»›>→▸▾▼+*<«‹←-–—\u200b"
_WORD: Final = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
#: A label that names the kind of a text has so many blanks at most.
_LABEL_BLANKS: Final = 11
_REST: Final = re.compile(rf"(?:{WEEKDAY}|{DAY}|{MONTH},?\s*\d{{4}}|(?:no|nr|number|ref|on|at|date|from|joint"
                          rf"|dated)\b|[A-Z]*\d[\w/.-]*|[\W_])*", re.IGNORECASE)


_CITY_AFTER: Final = re.compile(r" \([A-Z][\w .’'-]{2,20}\)$")
_COMPANY: Final = re.compile(r"\b(?:Inc|Ltd|LLC|Corp|Co|PLC|plc|Limited|GmbH|S\.A|Pty Ltd)\.?$")
_SMALL: Final = frozenset({"of", "the", "for", "and", "in", "on", "&", "de", "des", "du", "la", "et"})


@cache
def _kind_words() -> frozenset[str]:
    """The words that labels of kinds begin with, in one and in many."""
    first = {name.split()[0] for name in pairs("kind_labels")}
    return frozenset(first | {f"{word}s" for word in first})


@cache
def _kind_pattern() -> re.Pattern[str]:
    names = sorted(pairs("kind_labels"), key=len, reverse=True)
    return re.compile(
        r"(?P<who>(?:[A-ZÀ-Þ][\w&.’'/-]*\s+(?:(?:of|the|for|and"
        r"|in)\s+)*){0,6}?)(?:[-–—|:/]+\s*)?(?P<kind>" + "|".join(map(re.escape, names)) + r")s?\b"
        r"(?P<rest>.*)",
        re.IGNORECASE,
    )


@lru_cache(maxsize=1 << 10)
def kind_label(line: str) -> tuple[str, tuple[int, int] | None] | None:
    """The kind of text that a label names, and the span in `line` of who issues it (`IOM Press Release`), or None."""
    if line.count(" ") > _LABEL_BLANKS or _kind_words().isdisjoint(_WORD.findall(line.casefold())):
        return None
    match = _kind_pattern().match(line.lstrip(MARKS + "([#"))
    if match is None or not _REST.fullmatch(match["rest"]):
        return None
    who = match["who"].strip()
    kind = pairs("kind_labels")[match["kind"].casefold()]
    if who and (not who[0].isupper() or " " not in match["kind"]):
        return None
    if not who:
        return kind, None
    start = line.find(who)
    return kind, (start, start + len(who))


@lru_cache(maxsize=1 << 10)
def names_body(line: str) -> bool:
    """Whether a short line is the name of a body (`Ministry of Works`, `Northern Police Service`), nothing else."""
    tokens = line.split()
    if _COMPANY.search(line) and len(tokens) <= 8:
        return True
    if not 1 <= len(tokens) <= 12 or line[-1] in ".!?":
        return False
    if not all(t[0].isupper() or not t[0].isalpha() or t in _SMALL for t in tokens):
        return False
    if any(t.casefold() in words("headline_verbs") for t in tokens[1:]):
        return False
    has_head = any(t.strip(",()&").casefold() in words("body_heads") for t in tokens)
    return has_head or (len(tokens) == 1 and line.isupper())


@lru_cache(maxsize=1 << 10)
def names_outlet(line: str) -> bool:
    """Whether a short line is the name of a newspaper or a broadcaster: `The Harbour News`, `Savannah Herald`."""
    line = _CITY_AFTER.sub("", line)
    tokens = line.strip(MARKS).split()
    if not 1 <= len(tokens) <= 6 or not all(t[0].isupper() or t in _SMALL for t in tokens):
        return False
    known = tokens[-1].casefold() in vocabulary("outlet_words") or line.casefold() in words("news_outlets")
    return known and (len(tokens) >= 2 or line.casefold() in words("news_outlets"))
