"""Arbitrary records, for properties."""

from __future__ import annotations

from types import UnionType
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from migtui.codec import FORMAT
from migtui.records import Corpus, Record, replace

_Record = TypeVar("_Record")
#: Text of every plane, without the lone surrogates that no UTF-8 file can hold.
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
#: msgspec reads integers of 64 bits, and no offset is beyond them.
_PLAIN: dict[Any, st.SearchStrategy[Any]] = {
    str: TEXT, int: st.integers(-(2**63), 2**63 - 1), bool: st.booleans(), type(None): st.none(),
    float: st.floats(0, 1).map(lambda number: round(number, 2)),
}


def record(kind: type[_Record]) -> st.SearchStrategy[_Record]:
    """Any record of a class, by the types of its fields."""
    return st.builds(kind, **{name: _value(hint) for name, hint in get_type_hints(kind).items() if name[:2] != "__"})


def corpora() -> st.SearchStrategy[Corpus]:
    """Any corpus of this format; its rows need not fit each other."""
    return record(Corpus).map(lambda rows: replace(rows, meta=replace(rows.meta, format=FORMAT)))


def _value(hint: object) -> st.SearchStrategy[Any]:
    origin, inner = get_origin(hint), get_args(hint)
    if origin is Literal:
        return st.sampled_from(inner)
    if origin in (UnionType, Union):
        return st.one_of(*(_value(part) for part in inner))
    if origin is tuple:
        return st.lists(_value(inner[0]), max_size=2).map(tuple)
    return record(hint) if isinstance(hint, type) and issubclass(hint, Record) else _PLAIN[hint]
