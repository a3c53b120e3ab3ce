"""What words state a relation between two names: the manners of `lexicon/relations.txt`, compiled.

In each pattern `s` holds the subject and `o` the object, one name or a list of names; `both` holds a list of which each
stands in the relation to each other one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from migtui.build.lexicon import entries
from migtui.build.masked import names
from migtui.records import PREDICATES

if TYPE_CHECKING:
    from migtui.records import Predicate

_THE: Final = r"(?:(?:the|a|an|its|their|our|this|both|each of the) )?"
_AND: Final = r"(?:,? (?:and|&|as well as|together with|along with|plus) |/ ?)"
#: What may stand behind the last name of a list; anything else may make it part of another noun (`UN agencies`).
_ENDS: Final = (
    r"(?=$|[.,;:)\]”\"’!?](?!s\b)|\s?[–—(-]\s|\s(?:and|or|in|on|to|for|with|from|as|at|by|under|through|during|since|over|"
    r"until|via|within|after|before|between|across|alongside|has|have|had|is|are|was|were|will|would|which|that|who|"
    r"whose|where|when|while|but|because|the|a|an|this|last|next|today|yesterday|earlier|also|project|programme|program|"
    r"initiative|began|begins|came|comes|took|takes|went|made|makes|met|led|leads|brought|brings|gave|gives|ran|runs|"
    r"aims|plans|seeks|said|says|[a-z]+(?:ed|ing|ly))\b)"
)
_ADVERB: Final = r"(?:(?:[a-z]+ly|also|now|first|since|then|today) )?"
_INTENT: Final = (
    r"(?:will|would|shall|(?:is|are) (?:to|set to|going to|planning to|due to)|(?:plan|aim|intend|hope|seek|want)s? to|"
    r"(?:(?:has|have|had) )?(?:agreed|pledged|promised|vowed|committed|planned) to)"
)
#: Stretches of words: without a stop or a name, without a name, without a body or person.
_STRETCHES: Final = {
    "word": r"[^.;,\ue000-\uf8ff]", "apart": r"[^.;“”\ue000-\uf8ff]", "nobody": r"[^.;“”\ue000-\ue7ff]",
}
_TOKEN: Final = re.compile(
    r"<(?:(?P<end>[so]|both) )?(?P<the>the )?(?P<name>[A-Z]+[+&*]?|[a-z]+)(?: (?P<forms>[^<>]+))?>"
)


@dataclass(frozen=True, slots=True)
class Pattern:
    """A manner of stating a relation; `by_heading` ones speak of the project that the heading above names.

    One of the `stems` stands in every sentence that the pattern fits, and a name of one of the kinds of each of `ends`:
    looking for them first saves most of the work.
    """

    rule: str
    predicate: Predicate
    pattern: re.Pattern[str]
    by_heading: bool
    stems: frozenset[str]
    ends: tuple[frozenset[str], ...]


@cache
def patterns() -> tuple[Pattern, ...]:
    """All manners, in the order of the list."""
    meaning = {"the": _THE, "end": _ENDS, "adv": _ADVERB, **_STRETCHES}
    found = []
    for line in entries("relations"):
        rule, separator, rest = line.partition(" > ")
        if not separator or " = " in rule:
            word, _, pattern = line.partition(" = ")
            meaning[word] = _expanded(pattern, meaning)
            continue
        rule, _, words = rule.partition(" ")
        predicate, _, pattern = rest.partition(": ")
        if predicate not in PREDICATES:
            raise ValueError(f"no predicate is called {predicate!r}")
        compiled = re.compile(_expanded(pattern, meaning))
        found.append(
            Pattern(rule, predicate, compiled, rule.startswith("heading-"), frozenset(words.strip("[]").split("|")),
                    tuple(frozenset(end["name"].rstrip("+&*")) for end in _TOKEN.finditer(pattern) if end["end"]))
        )
    return tuple(found)


def patterns_for(sentence: str, kinds: frozenset[str]) -> list[Pattern]:
    """The manners of which a stem stands in the sentence and whose ends its names can be, in the order of the list."""
    fitting = {place for stem, places in _by_stem(kinds) if stem in sentence for place in places}
    return [patterns()[place] for place in sorted(fitting)]


@cache
def _by_stem(kinds: frozenset[str]) -> tuple[tuple[str, tuple[int, ...]], ...]:
    """Each stem with the places of its patterns in the list, but of those whose ends no name of these kinds can be."""
    found: dict[str, list[int]] = {}
    for place, pattern in enumerate(patterns()):
        if any(end.isdisjoint(kinds) for end in pattern.ends):
            continue
        for stem in pattern.stems:
            found.setdefault(stem, []).append(place)
    return tuple((stem, tuple(places)) for stem, places in found.items())


def _expanded(pattern: str, meaning: dict[str, str]) -> str:
    """The pattern with what stands between angle brackets replaced by what it means."""

    def replaced(match: re.Match[str]) -> str:
        name = match["name"]
        words = _does(match["forms"]) if name == "does" else meaning[name] if name[0].islower() else _named(name)
        if match["the"]:
            words = _THE + words
        return f"(?P<{match['end']}>{words})" if match["end"] else words

    return _TOKEN.sub(replaced, pattern)


def _named(name: str) -> str:
    """One name of the kinds given by their letters, or a list of such names."""
    one = names(name.rstrip("+&*"))
    if name.endswith("+"):
        return rf"{_THE}{one}(?:(?:, {_THE}{one})*{_AND}{_THE}{one})?"
    if name.endswith("&"):
        return rf"{_THE}{one}(?:, {_THE}{one})*{_AND}{_THE}{one}"
    if name.endswith("*"):
        return rf"{_THE}{one}(?:(?:, |,? and |; |/ ?){_THE}{one})*"
    return one


def _does(forms: str) -> str:
    """A verb in the forms of stating and of intent, given as `base;third person;past;participle`."""
    base, third, past, present = forms.split(";")
    return (
        rf"(?:(?:(?:has|have|had) )?{_ADVERB}{past}|(?:is|are|was|were|has been|have been) {_ADVERB}{present}"
        rf"|{_ADVERB}(?:{third}|{base})|{_INTENT} {_ADVERB}(?:continue to )?{base}|continues? to {base}"
        rf"|(?:is|are) helping (?:to )?{base})"
    )
