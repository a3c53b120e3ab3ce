"""A key that spellings of one sound share: for names that reach English from Arabic, Urdu, Slavic or German scripts.

Digraphs of one sound become one letter, letters that transliterations exchange (c k q, v w, s z, i y) one class,
doubled letters one, and vowels count only at the start. Words of one key are candidates; how near they are is measured
apart.
"""

from __future__ import annotations

import re
from typing import Final

_DIGRAPHS: Final = (
    ("tsch", "c"), ("sch", "s"), ("sh", "s"), ("tch", "c"), ("ch", "c"), ("kh", "k"), ("gh", "g"), ("ph", "f"),
    ("th", "t"), ("dh", "d"), ("bh", "b"), ("zh", "j"), ("dj", "j"), ("dz", "j"), ("ck", "k"), ("wr", "r"), ("kn", "n"),
    ("qu", "k"), ("ts", "z"), ("tz", "z"),
)
_SOFT_C: Final = re.compile("c(?=[eiy])")
_CLASSES: Final = str.maketrans({"q": "k", "x": "k", "w": "v", "z": "s", "p": "p"})
_NOT_FIRST: Final = re.compile("(?<!^)[aeiouyh]")
_DOUBLED: Final = re.compile(r"(.)\1+")


def phonetic_key(word: str) -> str:
    """The key of a folded word; empty when it holds anything but the letters a to z."""
    if not (word.isascii() and word.isalpha()):
        return ""
    hard = _SOFT_C.sub("s", word) if not word.startswith("ch") else word
    for pair, letter in _DIGRAPHS:
        if pair in hard:
            hard = hard.replace(pair, letter)
    key = hard.replace("c", "k").translate(_CLASSES)
    key = ("a" if key[0] in "aeiouy" else key[0]) + key[1:]
    return _DOUBLED.sub(r"\1", _NOT_FIRST.sub("", _DOUBLED.sub(r"\1", key)))
