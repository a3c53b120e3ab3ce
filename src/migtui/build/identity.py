"""What a name says about who is named: two mentions with one identity name the same entity.

The identity of a name leaves out what writers vary (case, accents, punctuation, articles, British or American spelling,
the legal form of a company, `Interior Ministry` for `Ministry of Interior`) and keeps what tells two bodies apart: the
government or body that it belongs to.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from migtui.build.lexicon import pairs, words
from migtui.build.name_words import bodies

if TYPE_CHECKING:
    from collections.abc import Sequence

    from migtui.records import EntityKind, Mention

_INNER_ACRONYM: Final = re.compile(r"\s*\([^()]*\)")
_WORD: Final = re.compile(r"\w+")
_GOVERNED: Final = re.compile(
    r"(?P<name>(?:the )?(?:Ministry|Department|Directorate|Office|Secretariat|Bureau|Embassy)\b.*? of .+?)"
    r"(?: of (?:the )?|, (?:the )?(?:Government|Republic|Kingdom|State|Province) of (?:the )?)"
    r"(?P<owner>[^\W\d_a-z][\w'’.-]*(?: [^\W\d_a-z][\w'’.-]*){0,2})"
)
_GOVERNMENT: Final = re.compile(r"^(?:the )?(?:Government|Republic|Kingdom|State|Province) of (?:the )?", re.IGNORECASE)
_SPELLING: Final = {
    "organisation": "organization", "centre": "center", "programme": "program", "labour": "labor", "defence": "defense",
    "corp": "corporation", "intl": "international", "dept": "department", "govt": "government", "univ": "university",
}
_LEGAL_FORMS: Final = frozenset({
    "inc", "ltd", "limited", "plc", "llc", "llp", "co", "company", "gmbh", "ag", "sa", "nv", "bv", "pvt", "pty", "lp",
})
_SMALL: Final = frozenset({"of", "for", "on", "in", "and", "to"})
#: Words of bodies whose name may be turned round: `Department of Justice` and `Justice Department`.
_TURNED: Final = frozenset({
    "ministry", "department", "network", "commission", "committee", "agency", "office", "authority", "bureau",
    "council", "secretariat", "court", "directorate", "parliament", "assembly", "government", "police", "embassy",
})


@dataclass(frozen=True, slots=True, order=True)
class Identity:
    """The words that name an entity, folded, and the body it belongs to as the words say ("" where they do not)."""

    kind: EntityKind
    words: str
    owner: str = ""

    @property
    def bare(self) -> Identity:
        """The same words without an owner."""
        return Identity(self.kind, self.words)


def identity(mention: Mention) -> Identity:
    """The identity that the surface and the stated parent of a mention give."""
    return identity_of(mention.kind, mention.surface, mention.parent if mention.rule != "branch" else None)


@lru_cache(maxsize=1 << 16)
def identity_of(kind: EntityKind, surface: str, parent: str | None = None) -> Identity:
    """The identity of a name of the kind; `parent` is the name of the body it belongs to."""
    name = " ".join(surface.split())
    if kind == "place":
        return Identity(kind, " ".join(fold(_places().get(name, name))))
    if kind != "organization":
        return Identity(kind, " ".join(fold(_INNER_ACRONYM.sub("", name))))
    governed = _GOVERNED.fullmatch(name)
    owner = governed["owner"] if governed else parent or ""
    name = governed["name"] if governed else name
    name = _without_system(name)
    found = _without_legal_form(fold(_INNER_ACRONYM.sub("", name)))
    if any(word in _TURNED for word in found):
        found = sorted(word for word in found if word not in _SMALL)
    return Identity(kind, " ".join(found), " ".join(fold(_GOVERNMENT.sub("", owner))))


def fold(name: str) -> list[str]:
    """The words of a name in one spelling: no case, accents, articles, stops or possessives."""
    folded = unicodedata.normalize("NFKD", name.replace("&", " and ")).casefold()
    folded = "".join(c for c in folded if not unicodedata.combining(c) and c not in ".'’")
    return [_SPELLING.get(word, word) for word in _WORD.findall(folded) if word != "the"]


def acronym_key(surface: str) -> str:
    """An acronym without stops and without the `s` of its plural."""
    plain = surface.replace(".", "")
    return plain[:-1] if len(plain) > 2 and plain.endswith("s") and plain[:-1].isupper() else plain


def plain_name(surface: str) -> str:
    """A name on one line, without an acronym in brackets and without the government behind its comma."""
    name = _without_system(" ".join(_INNER_ACRONYM.sub("", surface).split()))
    governed = _GOVERNED.fullmatch(name)
    return governed["name"] if governed and ", " in name[len(governed["name"]) :] else name


def _without_system(name: str) -> str:
    """The name of the body alone where it is named with its agencies (`United Nations System`)."""
    body = name.removesuffix(" System")
    return body if body in bodies() else name


def _without_legal_form(found: Sequence[str]) -> list[str]:
    left = list(found)
    while len(left) > 1 and left[-1] in _LEGAL_FORMS:
        left.pop()
    return left


@lru_cache(maxsize=1)
def _places() -> dict[str, str]:
    """Other names of countries to the one they are listed under."""
    listed = {alias.strip(): name for name, others in pairs("countries").items() for alias in others.split(",")}
    return {alias: name for alias, name in listed.items() if alias and alias not in words("cities")}
