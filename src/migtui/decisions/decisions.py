"""What people settled, applied to a corpus: records in, records out."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from migtui.records import Corpus, Decision


def apply(corpus: Corpus, decisions: Sequence[Decision]) -> Corpus:
    """The corpus as it reads once every decision in force has been applied."""
    if not decisions:
        return corpus
    raise NotImplementedError
