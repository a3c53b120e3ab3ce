"""How often each rule is right: its precision, two decimals, by the name that the facts it makes carry.

A rule names a way of reading, not a text; every fact takes its confidence from this one table, which
`benchmarks/rules.py` writes from what it measured.
"""

from __future__ import annotations

from functools import cache

from migtui.build.lexicon import pairs

_UNMEASURED = "unmeasured"


def confidence(rule: str) -> float:
    """The precision of the rule, between 0 and 1; that of the line `unmeasured` for a rule the table lacks."""
    return _table().get(rule, _table()[_UNMEASURED])


@cache
def _table() -> dict[str, float]:
    return {rule: float(precision) for rule, precision in pairs("confidence").items()}
