"""What is copied: an item's words, a citation, Markdown, JSON or its address; of several items a short dossier."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Literal

from migtui.display import block, escaped, one_line
from migtui.dossier.forms import as_json, as_markdown, citation, fields
from migtui.dossier.items import item_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from migtui.dossier.items import Item
    from migtui.session import Session

Form = Literal["text", "citation", "markdown", "json", "link"]


def copied(session: Session, address: str, form: Form) -> str:
    """The item at `address` in a form; raises `KeyError` when the store has nothing there."""
    if form == "link":
        return one_line(address)
    item = item_at(session.library, session.texts, address)
    if form == "text" and item.kind == "document":
        return block(session.texts.get(item.source or "").text[item.start : item.end])
    return copied_items([item], form)


def copied_items(items: Sequence[Item], form: Form) -> str:
    """Items in a form, one below the other.

    Characters that a terminal would obey are replaced by visible marks, as what is copied may be pasted into one; JSON
    holds them escaped.
    """
    if form == "json":
        if len(items) == 1:
            return as_json(items[0])
        return escaped(json.dumps([fields(item) for item in items], ensure_ascii=False, indent=1))
    if form == "markdown":
        return "\n".join(as_markdown(item) for item in items)
    if form == "citation":
        return "\n\n".join(citation(item) for item in items)
    if form == "link":
        return "\n".join(one_line(item.address) for item in items)
    if len(items) > 1:
        return "\n\n".join(block(item.words) for item in items)
    return one_line(items[0].words) if items[0].kind != "passage" else block(items[0].words)
