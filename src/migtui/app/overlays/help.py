"""The help: every action by section and what the search takes, narrowed down by what is typed; Enter does one."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from migtui.app.actions import ACTIONS, key_name
from migtui.app.messages import CommandChosen
from migtui.app.overlays.choices import Choice, Choices
from migtui.app.presentation.cells import column, wrapped

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from migtui.app.actions import Action, Scope
    from migtui.app.presentation.cells import Cell, Line
    from migtui.app.themes import StyleName

#: Columns of the keys, and where there is little room.
_KEYS: Final = 12
_KEYS_NARROW: Final = 6
_SCOPES: Final[dict[Scope, str]] = {"everywhere": "", "list": "in a list", "reader": "in the reader"}


class HelpOverlay(Choices):
    """What the keys do in the view `scope` and elsewhere."""

    title = "Help"
    foot = "type a word or key to narrow down  Enter do it  Esc close"

    def __init__(self, scope: Scope, actions: Sequence[Action] = ACTIONS) -> None:
        super().__init__()
        self._scope = scope
        self._actions = actions

    def choices(self) -> list[Choice]:
        """The actions under the headings of their sections, and what can be typed into the search."""
        out: list[Choice] = []
        for section, actions in sections(self._actions):
            out.append(Choice([(section.capitalize(), "heading")]))
            out += [row for action in actions for row in self._action(action)]
        out.append(Choice([("What the search takes", "heading")]))
        keys = _KEYS_NARROW if self.narrow else _KEYS
        out += [_explained(typed, meaning, keys) for typed, meaning in _query_language()]
        return out

    def _action(self, action: Action) -> Iterator[Choice]:
        """Its keys and what it does; where there is little room over several rows, of which the first is taken."""
        where = _SCOPES[action.scope]
        usable = action.scope in {self._scope, "everywhere"}
        said: StyleName = "text" if usable else "dim"
        keys, columns = action.shown_keys, _KEYS
        lines: list[Line] = [[(action.help, said), (f"  {where}" if where else "", "dim")]]
        if self.narrow:
            keys, columns = key_name(action.keys[0]) if action.keys else "", _KEYS_NARROW
            words = [(word, said) for word in f"{action.help} {where}".split()]
            lines = list(wrapped(words, max(self.width - columns - 6, 1)))
        found_by = f"{action.shown_keys} {action.label} {action.help} {where} {action.id.replace('_', ' ')}"
        for at, line in enumerate(lines):
            name: Cell = (column("" if at else keys, columns), "key" if usable else "dim")
            message = None if at else CommandChosen(action.id)
            yield Choice([("  ", "text"), name, ("  ", "text"), *line], found_by, message)


def sections(actions: Iterable[Action]) -> list[tuple[str, list[Action]]]:
    """Actions by section, in the order in which sections first appear."""
    order: dict[str, int] = {}
    for action in actions:
        order.setdefault(action.section, len(order))
    ranked = sorted(actions, key=lambda action: order[action.section])
    return [(section, list(group)) for section, group in groupby(ranked, key=lambda action: action.section)]


def keys_page(actions: Iterable[Action] = ACTIONS) -> str:
    """The page `docs/keys.md`: every key and what it does, by section."""
    lines = ["# Keys", "", "Made from the table of actions in `app/actions.py`, as are the bindings, the line of keys,",
             "the help (`?`) and the commands (`:`).", ""]
    for section, rows in sections(list(actions)):
        lines += [f"## {section.capitalize()}", "", "| keys | what they do | where |", "| --- | --- | --- |"]
        lines += [f"| {_code(row)} | {row.help} | {_SCOPES[row.scope] or 'everywhere'} |" for row in rows]
        lines.append("")
    return "\n".join(lines)


def _code(action: Action) -> str:
    return " ".join(f"`{key}`" for key in action.shown_keys.replace("|", "\\|").split())


def _query_language() -> Iterator[tuple[str, str]]:
    from migtui.search.query import FIELDS

    yield "words", "names and words, misspelt, half typed or in another order"
    yield '"exact words"', "these words side by side"
    yield "-word", "not what holds the word"
    yield "@name #name %name", "people, organizations, programmes only"
    for field, meaning in FIELDS.items():
        yield f"{field}:", meaning


def _explained(typed: str, meaning: str, width: int) -> Choice:
    typed_in = f"{typed}  " if len(typed) > width else column(typed, width + 2)
    return Choice([("  ", "text"), (typed_in, "strong"), (meaning, "text")],
                  f"{typed} {meaning} search")
