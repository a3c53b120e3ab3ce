"""The word lists the rules read: general language, one file a list under `lexicon/`.

A list is UTF-8 text, one entry a line; lines that start with `#` say where the words come from, blank lines part
groups.
The fingerprint of all lists goes into a store's meta, so that a store built with other words is known to be another.
"""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

_FOLDER: Final = "lexicon"


@cache
def entries(name: str) -> tuple[str, ...]:
    """The entries of the list `name` (its file name without `.txt`), in order; raises `FileNotFoundError`."""
    lines = _folder().joinpath(f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return tuple(line.strip() for line in lines if line.strip() and not line.startswith("#"))


@cache
def words(name: str) -> frozenset[str]:
    """The entries of the list `name` as a set, as they are written."""
    return frozenset(entries(name))


@cache
def vocabulary(name: str) -> frozenset[str]:
    """The single words of the list `name`, for lists that hold many words a line."""
    return frozenset(word for entry in entries(name) for word in entry.split())


@cache
def pairs(name: str) -> dict[str, str]:
    """The entries of a list whose lines read `key = value`, as a mapping."""
    found = {}
    for line in entries(name):
        key, _, value = line.partition("=")
        found[key.strip()] = value.strip()
    return found


@cache
def fingerprint() -> str:
    """The first 16 hexadecimal digits of the sha256 over all lists, by name: the lexicon's version."""
    digest = hashlib.sha256()
    for path in sorted(_folder().iterdir(), key=lambda p: p.name):
        if path.name.endswith(".txt"):
            digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()[:16]


def _folder() -> Traversable:
    return files("migtui.build") / _FOLDER
