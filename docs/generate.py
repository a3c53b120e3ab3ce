"""Writes the pages that are made from the program itself: docs/keys.md and the picture in the README.

    python docs/generate.py

The keys come from the table of actions, the picture from the explorer over the shipped store.
"""

from __future__ import annotations

import asyncio
import re
from pathlib import Path
from typing import Final

from migtui.app.app import MigtuiApp
from migtui.app.overlays.help import keys_page
from migtui.session import open_session

DOCS: Final = Path(__file__).parent
KEYS: Final = DOCS / "keys.md"
PICTURE: Final = DOCS / "picture.svg"
_SIZE: Final = (120, 35)
#: What is typed before the picture is taken: a document is opened, at its first quote.
_TYPED: Final = ("down", "enter", ")")
#: Fonts that a viewer would fetch from elsewhere.
_FAR_FONTS: Final = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)


async def picture() -> str:
    """The explorer on the shipped store, as SVG."""
    app = MigtuiApp(open_session(DOCS.parent / "store"), theme="dark")
    async with app.run_test(size=_SIZE) as pilot:
        await pilot.pause()
        for key in _TYPED:
            await pilot.press(key)
        await pilot.pause(0.5)
        return _FAR_FONTS.sub("", app.export_screenshot(title="migtui"))


def main() -> None:
    """Write both."""
    KEYS.write_text(keys_page(), encoding="utf-8")
    PICTURE.write_text(asyncio.run(picture()), encoding="utf-8")


if __name__ == "__main__":
    main()
