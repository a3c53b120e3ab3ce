"""What a capitalised word can be in the name of a person: a title, a place, a given name, a surname, an ordinary word.

Each word is looked up once; what it can be is a sum of flags, 0 for a word that no list holds.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from migtui.build.lexicon import vocabulary, words
from migtui.build.name_words import bodies, is_head, openers, role_words

ADDRESS: Final = 1  # Mr, Dr, Sheikh: before a name and nowhere else
TITLE: Final = 2  # Minister, Professor: before a name, or what it holds
MODIFIER: Final = 4  # Deputy, Prime: before a title
OPENER: Final = 8  # begins a sentence, or names a day
PLACE: Final = 16
DEMONYM: Final = 32
HEAD: Final = 64  # the head word of a body, a programme or a law
ACRONYM: Final = 128
ORDINARY: Final = 256  # an ordinary word, capitalised in titles
GIVEN: Final = 512
FAMILY: Final = 1024
BODY: Final = 2048
RENOWNED: Final = 4096
NUMERAL: Final = 8192
NOT_PERSON: Final = 16384  # what stands behind this word is the name of something else (`Hurricane`, `Mount`)

NUMERALS: Final = frozenset(
    {"II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI"}
)
_FAMILY_SHAPE: Final = re.compile(
    r"(?:Mac|Mc|O['’]|De[A-Z]|D['’]|Fitz|[Aa]l-|[Ee]l-|Ben-|Abu-|Ibn-)\w{2,}"
    r"|\w{3,}(?:ovi[cć]|evi[cć]|ovich|evich|ovsky|ovski|evsky|enko|[ck]zyk|[ou]glu|oğlu|shvili|[aeiou]dze|iyan|"
    r"[hj]ian|anyan|zadeh|zada|zai|"
    r"ullah|uddin|ur-Rehman|ová|sson|ssen|sdottir|sdóttir|[aeiou]lainen|onen|inen|escu|eanu|poulos|akis|idis|"
    r"iadis|wicz|owski|ewski|"
    r"[aiy]yev|[aiy]yeva|aev|aeva|oev|oeva|iev|ieva|eyev|ullin|ullina|lov|lova|rov|rova|tov|tova|kov|kova|mov|mova|"
    r"inski|yński|czak|chuk|yshyn|opoulou|sinh|singhe|singha|wardena|aratne|walla|wala|kwu|nkwo|ngwe|wicki|ikov|nikov)"
)
#: A parent told by the number of children (`Mum-of-three Ana Bell`).
_PARENT: Final = re.compile(r"[A-Z][a-z]+-(?:of|to)-[a-z0-9]+")
_EAST_ASIAN: Final = re.compile(r"[A-Z][a-z]{1,5}-[A-Zh][a-z]{1,5}")
_ORDINARY_SHAPE: Final = re.compile(
    r"[A-Z]\w{3,}(?:logy|graphy|nomy|tions?|sions?|ments?|ness|ship|isms?|bility|ities)"
)
#: The longest family name in letters that is taken for one only because an East Asian given name follows.
LONGEST_EASTERN_FAMILY: Final = 6
_CONTRACTED: Final = re.compile(r"\w+['’](?:m|ve|d|ll|re|t)")


@lru_cache(65536)
def sort(word: str) -> int:
    """What a capitalised word can be, as a sum of the flags above; 0 for a word that no list holds."""
    found = 0
    low = word.casefold()
    for flag, is_it in (
        (ADDRESS, word in words("honorifics") or word in words("address_words")),
        (TITLE, word in role_words() or low in words("roles") or word in vocabulary("acronym_titles")
            or word in vocabulary("plural_titles")),
        (MODIFIER, low in words("role_modifiers")),
        (OPENER, word in openers() or _CONTRACTED.fullmatch(word) is not None),
        (DEMONYM, word in words("demonyms")),
        (HEAD, is_head(word)),
        (ORDINARY, low in vocabulary("ordinary_words")),
        (GIVEN, word in vocabulary("given_names")),
        (FAMILY, word in vocabulary("surnames") or _FAMILY_SHAPE.fullmatch(word) is not None),
        (BODY, word in bodies()),
        (RENOWNED, word in vocabulary("renowned_surnames")),
        (NUMERAL, word in NUMERALS),
        (NOT_PERSON, low in words("not_before_people")),
    ):
        if is_it:
            found |= flag
    if _PARENT.fullmatch(word):
        return TITLE
    if "-" in word and not found & (BODY | PLACE | DEMONYM | HEAD):
        halves = word.split("-")
        if any(half in vocabulary("surnames") for half in halves):
            found |= FAMILY
        if all(half in vocabulary("given_names") for half in halves):
            found |= GIVEN
    if not found & (GIVEN | FAMILY):
        if _ORDINARY_SHAPE.fullmatch(word):
            found |= ORDINARY
        if low in words("headline_verbs") or low in words("speech_verbs"):
            found |= OPENER
    return found | (GIVEN if not found and is_two_part_given(word) else 0)


def is_two_part_given(word: str) -> bool:
    """Whether a word has the shape of an East Asian given name in two parts (`Sung-Min`), neither an ordinary word."""
    return _EAST_ASIAN.fullmatch(word) is not None and not any(
        part.casefold() in vocabulary("ordinary_words")
        or part.capitalize() in openers()
        or part.casefold() in vocabulary("word_parts")
        for part in word.split("-")
    )
