"""The room for what a terminal needs: few bytes, one first frame, whole keys, and no way through for hostile text."""

from migtui.app.terminal.driver import MigtuiDriver
from migtui.app.terminal.filters import Colourless, Gate

__all__ = ["Colourless", "Gate", "MigtuiDriver"]
