"""The settings a reader wrote down: `config.toml` in the configuration folder."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any, Final

from migtui.errors import UsageError
from migtui.records import Record, values

THEMES: Final = ("terminal", "dark", "light", "colour-blind", "monochrome")


class Config(Record, frozen=True, kw_only=True):
    """The settings, each with what holds when nothing was written down."""

    store: Path | None = None
    theme: str = "terminal"
    mouse: bool = True
    keys: dict[str, str] = {}  # noqa: RUF012 - msgspec makes a new one for each record
    themes: dict[str, dict[str, str]] = {}  # noqa: RUF012 - as above

    def shown(self) -> dict[str, Any]:
        """The settings as names and values, in order."""
        return values(self)


def config_path() -> Path:
    """Where the settings are read from."""
    import platformdirs

    return platformdirs.user_config_path("migtui") / "config.toml"


@cache
def load_config(path: Path | None = None) -> Config:
    """The settings in `path` (the usual place when None); raises `UsageError` that names the line or key at fault."""
    path = path or config_path()
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        return Config()
    except OSError as error:
        raise UsageError(f"{path} cannot be read: {error.strerror}.") from error
    import tomllib  # readers without a file need not wait for it

    try:
        found = tomllib.loads(raw.decode("utf-8"))
    except ValueError as error:
        raise UsageError(f"{path} is not TOML: {error}.") from error
    return _checked(path, found)


def _checked(path: Path, found: dict[str, Any]) -> Config:
    known = {"store": str, "theme": str, "mouse": bool, "keys": dict, "themes": dict}
    for key, value in found.items():
        if key not in known:
            raise UsageError(f"{path} has an unknown setting “{key}”.", f"Known are {', '.join(known)}.")
        if not isinstance(value, known[key]):
            raise UsageError(f"The setting “{key}” in {path} must be of the type {known[key].__name__}.")
    if not all(isinstance(value, str) for value in found.get("keys", {}).values()):
        raise UsageError(f"The settings under [keys] in {path} must be strings of keys.")
    themes = found.get("themes", {})
    for name, styles in themes.items():
        if name in THEMES:
            raise UsageError(f"[themes.{name}] in {path} has the name of a shipped theme.", "Give it another name.")
        if not isinstance(styles, dict) or not all(isinstance(style, str) for style in styles.values()):
            raise UsageError(f"The settings under [themes.{name}] in {path} must be strings of styles.")
    if found.get("theme", "terminal") not in (*THEMES, *themes):
        raise UsageError(f"There is no theme “{found['theme']}”.", f"Known are {', '.join((*THEMES, *themes))}.")
    store = Path(found["store"]).expanduser() if "store" in found else None
    return Config(**{**found, "store": store})
