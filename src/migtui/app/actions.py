"""The one table of what the explorer does: it makes the bindings, the footer, the help, the palette and docs/keys.md.

An action stands here when it works. A key has one meaning in every scope; `[`, `O`, `P`, `Q`, `S` and `A` to `D` stay
unbound, since a split arrow or function key can produce them, and so do Ctrl+I, Ctrl+M and Ctrl+H, which are Tab,
Enter and Backspace.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from migtui.records import Record

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

#: Where an action works: everywhere, in a list, or in the reader.
Scope = Literal["everywhere", "list", "reader"]
#: The heading it stands under in the help.
Section = Literal["moving", "going", "finding", "reading", "lists", "program"]


class Action(Record, frozen=True):
    """Something a key does.

    `keys` are Textual's names, the primary ones first; a key of two letters is typed one after the other. `label` is
    what the footer says ("" keeps it out), `help` a whole sentence. `pair` is this key and that of the action that
    goes the other way, where the footer names both.
    """

    id: str
    keys: tuple[str, ...]
    label: str
    help: str
    scope: Scope = "everywhere"
    section: Section = "moving"
    pair: str = ""

    @property
    def footer_keys(self) -> str:
        """The keys the footer names: those of the pair, or the first."""
        return self.pair or (key_name(self.keys[0]) if self.keys else "")

    @property
    def shown_keys(self) -> str:
        """The keys as a reader knows them, the primary ones first."""
        return " ".join(dict.fromkeys(key_name(key) for key in self.keys))


_NAMES: Final = {
    "down": "Down", "up": "Up", "left": "Left", "right": "Right", "home": "Home", "end": "End", "enter": "Enter",
    "pagedown": "PgDn", "pageup": "PgUp", "space": "Space", "tab": "Tab", "shift+tab": "S-Tab", "comma": ",",
    "apostrophe": "'",
    "backspace": "Backspace", "escape": "Esc",
}


def key_name(key: str) -> str:
    """The name of a key as the help shows it: `ctrl+q` is `^Q`."""
    if key in _NAMES:
        return _NAMES[key]
    if key.startswith("ctrl+"):
        return f"^{key.removeprefix('ctrl+').upper()}"
    return key


ACTIONS: Final[tuple[Action, ...]] = (
    Action("open", ("enter",), "open", "Open the row, or what the current hit or quote leads to.", section="going"),
    Action("pane_1", ("1",), "list", "Go to the documents.", "everywhere", pair="1 2 3"),
    Action("pane_2", ("2",), "", "Go to the organizations, people, programmes, places and more."),
    Action("pane_3", ("3",), "", "Go to the quotes."),
    Action("pane_4", ("4",), "", "Go to the reader."),
    Action("next_pane", ("tab",), "pane", "Go to the next pane."),
    Action("previous_pane", ("shift+tab",), "", "Go to the pane before."),
    Action("previous_tab", ("h", "left"), "tab", "Show the tab before.", "list", "lists", pair="h l"),
    Action("next_tab", ("l", "right"), "", "Show the next tab of the list.", "list", "lists"),
    Action("search", ("s",), "search", "Search everything, as you type.", section="finding"),
    Action("filter", ("/",), "filter", "Filter the list; in the reader, find words.", section="finding"),
    Action("commands", (":",), "commands", "Choose an action by name, or type an address.", section="program"),
    Action("help", ("?",), "help", "Show what the keys do in this view.", section="program"),
    Action("clear", ("c",), "clear", "Clear the selection, the filters, and the words found.", section="finding"),
    Action("copy_text", ("yt",), "copy", "Copy the words of the quote or document, or the name.", section="reading",
           pair="y"),
    Action("copy_citation", ("yc",), "", "Copy a citation: words, speaker, outlet, title, date, line.",
           section="reading"),
    Action("copy_markdown", ("ym",), "", "Copy it as Markdown.", section="reading"),
    Action("copy_json", ("yj",), "", "Copy it as JSON, with its place in the source.", section="reading"),
    Action("copy_link", ("yl",), "", "Copy its address, which : and the command line take.", section="reading"),
    Action("links", ("f",), "links", "Put letters on the rows and links in sight and follow one.", section="going"),
    Action("down", ("j", "down", "ctrl+n"), "", "Move down a row; on a page of lists, to the next that leads on."),
    Action("up", ("k", "up", "ctrl+p"), "", "Move up a row, or to the one before that leads on."),
    Action("page_down", ("pagedown", "ctrl+d"), "", "Move down a page."),
    Action("page_up", ("pageup", "ctrl+u"), "", "Move up a page."),
    Action("top", ("gg", "home"), "", "Go to the top."),
    Action("bottom", ("G", "end"), "", "Go to the end."),
    Action("reader_down", ("J",), "read", "Scroll the reader; from the reader, what is pinned.", "list",
           "reading", pair="J K"),
    Action("reader_up", ("K",), "", "Scroll the reader up from a list.", "list", "reading"),
    Action("next_hit", ("n", "}"), "next", "Go to the next hit.", section="reading", pair="n N"),
    Action("hidden", ("!",), "", "Show where characters stand that hide; n N go on.", section="reading"),
    Action("previous_hit", ("N", "{"), "", "Go to the hit before.", section="reading"),
    Action("previous_quote", ("(",), "quotes", "Go to the quote before.", section="reading", pair="( )"),
    Action("next_quote", (")",), "", "Go to the next quote.", section="reading"),
    Action("compare", ("=",), "compare", "Compare wordings, passages, a story; there, choose the base.",
           section="reading"),
    Action("why", ("w",), "why", "Say why: the evidence for a quote, name, role or document.",
           section="reading"),
    Action("linked", ("o",), "linked", "Narrow all lists to what is linked to this; again: list all.",
           section="finding"),
    Action("facets", ("F",), "facets", "Narrow all lists by kind, outlet, year, speaker, organization.",
           section="finding"),
    Action("select", ("space",), "select", "Select the row, to copy or export several.", "list", "lists"),
    Action("range", ("v",), "range", "Choose words: h l j k move the end, v the other.", "reader",
           "reading"),
    Action("export", ("X",), "export", "Write the selection, or all of the view, to a file.",
           section="reading"),
    Action("edit", ("e",), "", "Open the source at the line in $VISUAL or $EDITOR.", section="reading"),
    Action("reader_page", ("space",), "page", "Read on: a page down.", "reader", "reading"),
    Action("back", ("H", "backspace"), "back", "Go back to where you were, as it was.", section="going", pair="H L"),
    Action("forward", ("L",), "", "Go forward again.", section="going"),
    Action("last_view", ("-",), "", "Go to the view before this one, and back again.", section="going"),
    Action("history", ("gh",), "", "List where you have been, and go there.", section="going"),
    Action("mark", ("m",), "mark", "Put a mark here: m and a letter.", section="going"),
    Action("to_mark", ("apostrophe",), "", "Go to a mark: ' and its letter; ' ' lists marks and bookmarks.",
           section="going"),
    Action("bookmark", ("b",), "", "Keep this as a bookmark, with a note.", section="going"),
    Action("sources", ("gs",), "", "List sources that changed or went missing since the build.",
           section="going"),
    Action("pin", ("p",), "", "Pin this beside the reader (from 160 columns), or let it go.", section="going"),
    Action("previous_item", ("<",), "item", "Open the row before, of the list you came from.", section="going",
           pair="< >"),
    Action("next_item", (">",), "", "Open the next row of the list you came from.", section="going"),
    Action("sort", ("comma",), "sort", "Sort the list, or the mentions of a page, in its next order.", section="lists"),
    Action("next_year", ("t",), "", "Open the Timeline; in it, go to the next year.", section="lists"),
    Action("previous_year", ("T",), "", "Open the Timeline; in it, go to the year before.", section="lists"),
    Action("zoom", ("z",), "zoom", "Give the pane all the room, and take it back."),
    Action("higher", ("+",), "", "Make the pane higher, the reader where it stands below a list."),
    Action("lower", ("_",), "", "Make the pane lower."),
    Action("wider", ("W",), "", "Make the pane wider, where panes stand side by side."),
    Action("narrower", ("V",), "", "Make the pane narrower."),
    Action("usual_sizes", ("gz",), "", "Give all panes their usual sizes back."),
    Action("close", ("q",), "", "Close what is open on top; at the root ask whether to leave.", section="program"),
    Action("reload", ("R", "ctrl+l"), "", "Read the store again if it has changed; paint the screen anew.",
           section="program"),
    Action("suspend", ("ctrl+z",), "", "Go into the background, until fg.", section="program"),
    Action("quit", ("ctrl+q",), "quit", "Leave; the place is kept.", section="program"),
)


def action_of(name: str) -> Action:
    """The action with this id; raises `KeyError` for any other."""
    return _BY_ID[name]


def fits(name: str, scope: Scope) -> bool:
    """Whether the key of an action means that action in `scope`: one key can mean two things in two scopes."""
    action = _BY_ID[name]
    shared = any(other is not action and set(other.keys) & set(action.keys) for other in ACTIONS)
    return not shared or action.scope in {scope, "everywhere"}


def is_pair(key: str) -> bool:
    """Whether a key is two letters, typed one after the other."""
    return len(key) == len("gg") and key.isalpha()


def single_keys(actions: Iterable[Action] = ACTIONS) -> Iterator[tuple[str, Action]]:
    """Every key that is one key, with its action."""
    for action in actions:
        yield from ((key, action) for key in action.keys if not is_pair(key))


def pairs(actions: Iterable[Action] = ACTIONS) -> dict[str, Action]:
    """The keys of two letters, with their actions."""
    return {key: action for action in actions for key in action.keys if is_pair(key)}


_BY_ID: Final = {action.id: action for action in ACTIONS}
