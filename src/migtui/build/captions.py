"""What a picture shows, told from prose: cues of captions, scenes in the present tense, phrases without a verb.

A caption names a scene and stops (`A burnt shed near the harbour of Oster.`): it has no verb that is finite, or one in
the present tense where the article around it tells what was. News prose that stands alone has one.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from migtui.build.bylines import lone_name
from migtui.build.dates import MONTH
from migtui.build.lexicon import entries, vocabulary, words

if TYPE_CHECKING:
    from migtui.build.pieces import Piece

_WORD: Final = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?")
_MARKS: Final = re.compile(r"[“”\"«»:?!]|\b(?:said|says|added|told)\b")
#: A caption of two or three sentences, of one, and how far into it the verb of its scene stands.
_LONGEST: Final = 60
_PICTURE: Final = 40
_SCENE: Final = 6
#: A phrase without a verb is a caption when it has so many words.
_PHRASE: Final = range(6, 31)
#: What stands before a word in -ed that is no verb of its sentence.
_ARTICLES: Final = frozenset({"a", "an", "the"})
#: The verb of a dated scene stands among so many words.
_LATE: Final = 14
_DATED: Final = re.compile(rf"{MONTH} \d{{1,2}}, (?:19|20)\d\d|\d{{1,2}} {MONTH} (?:19|20)\d\d")
_ENDS_DATED: Final = re.compile(rf"(?:{MONTH} \d{{1,2}}, (?:19|20)\d\d|\d{{1,2}} {MONTH} (?:19|20)\d\d)\.?$")
_SENTENCE: Final = re.compile(r".*?(?:19|20)\d\d[.,]")
#: A verb in the past has so many letters at least (`shed`, `seed` are nouns).
_PAST_LEAST: Final = 5
#: Who was doing what in a picture, in a line without its stop; so long is such a line at most.
_DOING: Final = re.compile(r"\b(?:was|were) (?:speaking|addressing|being|pictured|seen|photographed)\b")
_SHOWN_WORDS: Final = 22
_NAME_AND_POST: Final = 2
_IN_PICTURE: Final = re.compile(
    r"In (?:this|an?|these) (?:[\w.,’'-]+ ){0,6}?(?:photos?|photographs?|pictures?|images?|illustrations?|screengrab)\b"
    r"|This (?:[\w.,’'-]+ ){0,6}?(?:photo|photograph|picture|image|illustration|graphic|map)\b.{0,60}?\bshows?\b"
)


def shows_picture(piece: Piece) -> bool:
    """Whether a short passage tells what a picture shows: who stands where in it, or a scene in the present tense."""
    line = piece.words
    if piece.count > _LONGEST or _MARKS.search(line):
        return False
    folded = line.casefold()
    tokens = _WORD.findall(folded)
    cued = not _cue_words().isdisjoint(tokens) and any(cue in folded for cue in entries("caption_cues"))
    if cued or _IN_PICTURE.match(line) or _is_dated_scene(line):
        return True
    acted = not words("scene_verbs").isdisjoint(folded.split(maxsplit=_SCENE)[2:_SCENE])
    return acted and piece.count <= _PICTURE and line.startswith(("A ", "An "))


@cache
def _cue_words() -> frozenset[str]:
    """The first word of each cue: a passage without any of them has no cue."""
    return frozenset(_WORD.findall(cue)[0] for cue in entries("caption_cues"))


def _is_dated_scene(line: str) -> bool:
    """Whether a passage begins with a sentence in the present tense that gives the full day of what it shows."""
    if not ("20" in line or "19" in line) or not line[0].isupper() or not _DATED.search(line):
        return False
    found = _SENTENCE.match(line)
    first = found[0] if found else line
    if not _DATED.search(first):
        return False
    tokens = [token.replace("’", "'") for token in _WORD.findall(first.casefold())]
    if len(tokens) < _PHRASE.start or not _opens_phrase(tokens[0]):
        return False
    shown = any(t in words("scene_verbs") or (t.endswith("s") and t in words("human_verbs")) for t in tokens[1:_LATE])
    return shown and not any(_is_finite(tokens, i) and not tokens[i].endswith("s") for i in range(len(tokens)))


def ends_dated(piece: Piece) -> bool:
    """Whether a short passage ends with a full day, as agencies end what they write under a picture."""
    return piece.count <= _LONGEST and _ENDS_DATED.search(piece.words) is not None and not _MARKS.search(piece.words)


def shows_person(piece: Piece) -> bool:
    """Whether a line over a text is the caption of its picture: a name with a post, or who was doing what in it."""
    if piece.prose or piece.count > _SHOWN_WORDS or _MARKS.search(piece.words):
        return False
    if _DOING.search(piece.words):
        return True
    parts = re.split(r", | [–—-] ", piece.words)
    return len(parts) == _NAME_AND_POST and any(
        lone_name(name) is not None and _is_post(post) for name, post in (parts, parts[::-1])
    )


def _is_post(words_here: str) -> bool:
    """Whether some words name the post somebody holds: `Minister for Works`, `CEO of the Board`."""
    tokens = words_here.casefold().split()
    if any(t in vocabulary("finite_words") or t in words("headline_verbs") for t in tokens):
        return False
    return any(t in vocabulary("roles") for t in tokens)


def is_scene(piece: Piece) -> bool:
    """Whether a passage with its stop is a phrase without a finite verb that a narrator of what was would use."""
    line = piece.words
    if piece.count not in _PHRASE or not line.endswith(".") or _MARKS.search(line) or not line[0].isupper():
        return False
    tokens = [token.replace("’", "'") for token in _WORD.findall(line.casefold())]
    if len(tokens) < _PHRASE.start or not _opens_phrase(tokens[0]):
        return False
    if not vocabulary("finite_words").isdisjoint(tokens):
        return False
    return not any(_is_finite(tokens, i) for i in range(len(tokens)))


def _opens_phrase(token: str) -> bool:
    """Whether a word can be the first of a scene: an article or a noun, no preposition, adverb or imperative."""
    if token in _ARTICLES:
        return True
    known = (words("function_words"), vocabulary("phrase_stoppers"), words("page_verbs"), words("headline_verbs"))
    return not any(token in listed for listed in known)


def _is_finite(tokens: list[str], i: int) -> bool:
    """Whether a word can be the verb of its sentence, or stands only beside one (`also`, `intimately`)."""
    token, before = tokens[i], tokens[i - 1] if i else ""
    if token in vocabulary("finite_words") or "n't" in token:
        return True
    if before == "to":
        return False
    if any(token in words(verbs) for verbs in ("speech_verbs", "human_verbs", "embedding_verbs")):
        return not token.endswith("ing")
    if token in words("headline_verbs"):
        return token.endswith("s") or before.endswith("s")
    if token.endswith("ly"):
        return True
    if len(token) < _PAST_LEAST or not token.endswith("ed") or token.endswith("eed") or not before:
        return False
    after = tokens[i + 1] if i + 1 < len(tokens) else ""
    return i == 1 or (after != "by" and before not in _ARTICLES)
