"""The libraries of the extra `migtui[formats]`: loaded when a file needs one, named when one is missing."""

from __future__ import annotations

from importlib import import_module
from importlib.metadata import version
from typing import Any

from migtui.errors import SourceError


def load(module: str, format_name: str) -> Any:  # noqa: ANN401 - a module of a library that may be missing
    """The module `module`; raises `SourceError` that tells what to install for files of this format."""
    try:
        return import_module(module)
    except ImportError as error:
        raise SourceError(
            f"{format_name} cannot be read without the libraries for it.",
            'Install them: pip install "migtui[formats]".',
        ) from error


def version_of(distribution: str) -> str:
    """The version of an installed library."""
    return version(distribution)
