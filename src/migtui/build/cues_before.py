"""Cues before what is spoken, and the dash and name under it."""

from __future__ import annotations

import dataclasses
import re
from typing import Final

from migtui.build.lexicon import words
from migtui.build.speech import HEARD, SOURCE, Cue, _is_verb, by_agent, cue_at, embedding_verbs, is_passive, is_plain
from migtui.records import Span

#: A noun of speech that leads to the words said, with its owner before it (`her remark that`, `Brenn's claim of`).
_NOUN: Final = re.compile(
    r"(?P<owner>\b(?:his|her|their)|[’']s?)\s+(?:[\w-]+\s+){0,3}?(?P<noun>remark|comment|claim|statement|assertion|warning|"
    r"argument|belief|view|promise|vow|pledge|message|contention|suggestion|declaration|insistence|description|call|"
    r"response|reply|answer|question)s?(?:\s+(?:that|was|is|of|to|about|on)\b[^,;:]{0,60})?[\s:,]*$"
)
#: A sentence that begins with its verb: "Said Ana Brenn, the mayor: ...".
_INVERTED: Final = re.compile(r"\s*([A-Z][a-z]+(?:ed|id|ys|te|ds))\s+(?=[^\W\d_a-z])")
#: A relative clause between commas, whose verbs report nothing of what follows it.
_PARENTHESIS: Final = re.compile(r",\s+(?:which|who|whom|whose|where)\s[^,]*,")
_THAT: Final = re.compile(r"(?:\bthat|\bhow|\bwhy)$")
#: The one who speaks behind a verb set between commas (`The wall, said Ana Brenn, is “safe”`).
_INSERTED: Final = re.compile(
    r"(?![A-Z][a-z]+day\b)(?:(?:the|an?|its|his|her) )?(?:[a-z-]+ ){0,3}"
    r"[^\W\d_a-z][\w.’'-]+(?: [^\W\d_a-z][\w.’'-]+){0,4},"
)
_INSERTABLE: Final = frozenset({
    "said", "says", "added", "adds", "argued", "argues", "explained", "explains", "wrote", "writes", "noted", "notes",
    "recalled", "recalls", "insisted", "insists", "warned", "warns",
})
_SIGNATURE: Final = re.compile(r"\s*[—–―-]{1,2}\s*(?=[^\W\d_a-z])")
#: A quote this far after its verb of speech, in words, is no longer what the verb reports.
_FAR: Final = 40
#: A signature behind the words themselves is no longer than this, in words.
_LONG_SIGNATURE: Final = 20


def before(lead: str, start: int) -> Cue | None:
    """The cue in the part of a sentence that stands before an opening mark, `lead`, which begins at `start`."""
    shown = lead.rstrip()
    if not shown:
        return None
    direct = shown[-1] in ":,"
    inverted = _INVERTED.match(shown)
    if inverted is not None and direct and inverted[1].casefold() in words("speech_verbs"):
        return cue_at(start, inverted.start(1), inverted.end(1), "verb-subject", inverted.end(), len(shown))
    bare = shown.rstrip(":, ")
    found = _last_verb(bare)
    if found is not None:
        gap = bare[found.end() :].strip()
        adjacent = not gap or (direct and (shown[-1] == ":" or len(gap.split()) <= 12 or "," not in gap))
        if not adjacent and _THAT.search(gap) is not None:
            adjacent = len(gap.split()) <= 8
        if found[0] in _INSERTABLE and _INSERTED.match(gap) and bare[: found.start()].rstrip().endswith(","):
            return cue_at(start, found.start(), found.end(), "verb-subject", found.end(), len(bare), adjacent=direct)
        if len(gap.split()) <= _FAR and is_passive(bare, found):
            return dataclasses.replace(by_agent(start, bare, found), adjacent=adjacent)
        if len(gap.split()) <= _FAR:
            return cue_at(start, found.start(), found.end(), "subject-verb", 0, found.start(), adjacent=adjacent)
    heard = HEARD.search(bare) if found is None else None
    if heard is not None:
        verb = heard.span("verb")
        return cue_at(start, *verb, "passive", heard.end(), heard.end(), adjacent=False)
    noun = _NOUN.search(shown)
    if noun is not None:
        return cue_at(start, noun.start("noun"), noun.end("noun"), "owner", 0, noun.end("owner"), adjacent=False)
    source = SOURCE.search(bare)
    if source is not None:
        return cue_at(start, source.start(), source.end(), "source", source.end(), len(bare), adjacent=direct)
    if shown[-1] == ":" and len(bare.split()) <= _FAR:
        return cue_at(start, len(bare), len(shown), "colon", 0, len(bare))
    return None


def _last_verb(lead: str) -> re.Match[str] | None:
    """The last verb that says nothing but that somebody speaks, or, without one, the last verb of speech."""
    plain = other = None
    asides = [match.span() for match in _PARENTHESIS.finditer(lead)]
    for match in embedding_verbs().finditer(lead):
        if not _is_verb(lead, match) or any(a < match.start() < b for a, b in asides):
            continue
        if is_plain(match[0]):
            plain = match
        else:
            other = match
    if plain is None or other is None or other.start() < plain.start():
        return plain or other
    parted = "," in lead[plain.end() : other.start()] and "," not in lead[other.end() :]
    return other if parted or not lead[other.end() :].strip() else plain


def signature(text: str, start: int, end: int, *, below: bool = False) -> Cue | None:
    """The dash and the name beside words that stand alone (`“...” – Ana Brenn, Director`), or in the line `below`."""
    match = _SIGNATURE.match(text, start, end)
    if match is None or text[match.end() : end].rstrip(" .").endswith(("-", "–", "—")):
        return None  # none, or a heading between dashes
    if len(text[match.end() : end].split()) > _LONG_SIGNATURE:
        if not below:
            return None
        stop = text.find(",", match.end(), end)  # a line of its own may go on to tell what was spoken of
        end = stop if stop >= 0 else end
    dash = match[0].strip()
    at = match.start() + match[0].index(dash)
    return Cue(verb=Span(start=at, end=at + len(dash)), order="signature", region=Span(start=match.end(), end=end))
