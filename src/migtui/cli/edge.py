"""The edge of the program: what goes wrong behind it becomes one sentence and an exit code."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Final

from migtui import environment
from migtui.errors import MigtuiError, OutputError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

INTERRUPTED: Final = 130


class ReaderGone(Exception):  # noqa: N818 - an end, not an error
    """Whoever read standard output has closed it; unlike `BrokenPipeError` it is left alone by click."""


def guarded(command: Callable[[], int]) -> int:
    """Run a command and return its exit code; standard error has been told what went wrong."""
    try:
        return command()
    except MigtuiError as error:
        from migtui.cli import diagnostics  # a start that goes well tells nothing

        diagnostics.complain(error)
        if isinstance(error, OutputError):
            _drop_output()
        return error.exit_code
    except (BrokenPipeError, ReaderGone):
        _drop_output()
        return 0
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001 - every fault of ours ends here, with a report
        from migtui.cli import diagnostics

        diagnostics.report_crash(error, _report_folder())
        return MigtuiError.exit_code


def _drop_output() -> None:
    """Let the interpreter's last flush go nowhere, as the reader of the pipe has gone."""
    if sys.stdout is None:
        return
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, sys.stdout.fileno())
    os.close(null)


def _report_folder() -> Path | None:
    if environment.secure():
        return None
    import platformdirs

    return platformdirs.user_state_path("migtui")
