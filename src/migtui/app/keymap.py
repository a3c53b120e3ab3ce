"""The keys in force: those of the table of actions, and what a reader wrote under `[keys]` in their place.

What cannot be done as it was written is told in one sentence each, and everything else holds.
"""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING, Final, NamedTuple

from migtui.app.actions import ACTIONS, Action, is_pair, key_name
from migtui.records import replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

#: What a split arrow or function key can produce, what closes overlays, and what terminals send for other keys.
_NEVER: Final = frozenset({*"[OPQSABCD", "left_square_bracket", "escape", "ctrl+i", "ctrl+m", "ctrl+h", "ctrl+["})
#: Keys with a name of more than one letter that terminals send.
_NAMED: Final = frozenset({
    "down", "up", "left", "right", "home", "end", "enter", "pagedown", "pageup", "space", "tab", "shift+tab", "comma",
    "apostrophe", "backspace", "delete", "insert", *(f"f{number}" for number in range(1, 13)),
})
#: Names of keys as the help shows them, and other common ones.
_OTHERWISE: Final = {
    ",": "comma", "'": "apostrophe", "pgdn": "pagedown", "pgup": "pageup", "s-tab": "shift+tab",
    "esc": "escape", "return": "enter",
}


class KeyMap(NamedTuple):
    """The actions with the keys in force, and a sentence for each thing written that does not hold."""

    actions: tuple[Action, ...]
    problems: tuple[str, ...] = ()


def key_map(written: Mapping[str, str], actions: tuple[Action, ...] = ACTIONS) -> KeyMap:
    """The keys in force when `written` (action id to keys, separated by spaces) takes the place of the table's."""
    problems: list[str] = []
    known = {action.id: action for action in actions}
    wanted: dict[str, list[str]] = {}
    for name, keys in written.items():
        if name in known:
            wanted[name] = list(_understood(name, keys, problems))
        else:
            near = difflib.get_close_matches(name, known, n=1)
            hint = f"did you mean “{near[0]}”?" if near else "see docs/keys.md or type : in the explorer."
            problems.append(f"[keys] names no action “{name}”; {hint}")
    taken: dict[str, str] = {}
    for name, chosen in wanted.items():
        wanted[name] = [key for key in chosen if _is_free(key, name, taken, problems)]
    made = [
        replace(action, keys=tuple(wanted[action.id])) if action.id in wanted
        else replace(action, keys=tuple(_left(action, taken, problems)))
        for action in actions
    ]
    return KeyMap(tuple(_truly_paired(made, known)), tuple(problems))


def _understood(name: str, keys: str, problems: list[str]) -> Iterable[str]:
    """The keys that were written for an action, by the names that the table uses."""
    for word in keys.split():
        lower = word.lower()
        key = _OTHERWISE.get(lower, word if len(word) == 1 or is_pair(word) else lower)
        if word.startswith("^") and len(word) == len("^Q"):
            key = f"ctrl+{lower[1]}"
        plain = len(key) == 1 or key in _NAMED or is_pair(key)
        control = key.startswith("ctrl+") and key[5:].isascii() and len(key) == len("ctrl+q") and key[5:].isalpha()
        if not (plain or control or key in _NEVER):
            problems.append(f"[keys] {name}: there is no key “{word}”.")
        elif key in _NEVER or (is_pair(key) and key[0] in _NEVER):
            problems.append(f"[keys] {name}: “{word}” cannot be bound, as terminals send it for another key.")
        else:
            yield key


def _is_free(key: str, name: str, taken: dict[str, str], problems: list[str]) -> bool:
    """Take a key for an action, unless another action has it, or a key that begins with it."""
    other = next((have for have in taken if _clash(have, key)), None)
    if other is None:
        taken[key] = name
        return True
    if taken[other] != name or other != key:
        problems.append(f"[keys] {name}: “{key_name(key)}” clashes with “{key_name(other)}” for {taken[other]}.")
    return False


def _left(action: Action, taken: Mapping[str, str], problems: list[str]) -> Iterable[str]:
    """The keys of the table that an action keeps; tells when its last one was taken."""
    kept = [key for key in action.keys if not any(_clash(key, have) for have in taken)]
    if action.keys and not kept:
        by = next(taken[have] for have in taken if _clash(action.keys[0], have))
        problems.append(f"[keys] {by} takes “{key_name(action.keys[0])}” from {action.id}, which has no key left.")
    return kept


def _clash(one: str, other: str) -> bool:
    """Whether two keys cannot both mean something: the same, or the first letter of a pair and that letter alone."""
    return one == other or (is_pair(one) and one[0] == other) or (is_pair(other) and other[0] == one)


def _truly_paired(made: Iterable[Action], known: Mapping[str, Action]) -> Iterable[Action]:
    """The actions, without the footer's words for two keys where one of them has changed."""
    made = list(made)
    changed = {key_name(key) for action in made for key in known[action.id].keys if key not in action.keys}
    changed |= {key[0] for key in changed if is_pair(key)}
    for action in made:
        yield replace(action, pair="") if changed & set(action.pair.split()) else action
