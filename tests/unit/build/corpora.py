"""Small corpora built from texts alone, for what only shows over several documents."""

from __future__ import annotations

import hashlib

from migtui.build.pipeline import build
from migtui.records import Corpus, SourceRecord


def corpus(**texts: str) -> Corpus:
    """The corpus of texts by name, `name` standing for `name.txt`."""
    named = {f"{name}.txt": text for name, text in texts.items()}
    sources = tuple(
        SourceRecord(name=name, sha256=hashlib.sha256(text.encode()).hexdigest(), code_points=len(text))
        for name, text in named.items()
    )
    return build(sources, named)
