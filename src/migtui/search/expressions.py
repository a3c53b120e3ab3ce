"""Regular expressions over texts, with a time limit that a catastrophic pattern cannot outlast.

Python's matcher cannot be stopped from within a thread, so it runs in a process of its own that is killed when its time
is up. Where no process may be started the search is refused with a sentence.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import warnings
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

#: Seconds that a pattern may take over all texts.
TIME_LIMIT: Final = 3.0
_MOST_ROWS: Final = 1000
_MOST_SPANS: Final = 50
#: Row of a text and the stretches that matched there, in code points.
Found = list[tuple[int, list[tuple[int, int]]]]


def matches(
    pattern: str, texts: Iterable[str], *, processes: bool = True, limit: float = TIME_LIMIT
) -> tuple[Found, str]:
    """The texts a pattern is found in, and a note when it is not a pattern, takes too long or may not run."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            re.compile(pattern)
    except (re.error, OverflowError, RecursionError) as error:
        return [], f"This is not a regular expression: {error}."
    if not processes:
        return [], "Regular expressions are off here: they need a process of their own."
    asked = json.dumps({"pattern": pattern, "texts": list(texts)})
    try:
        done = subprocess.run(  # noqa: S603 - our own interpreter with our own module; the pattern goes in as data
            [sys.executable, "-I", "-c", _CHILD], input=asked, capture_output=True, encoding="ascii",
            timeout=limit, check=False,
        )
    except subprocess.TimeoutExpired:
        return [], f"The expression took longer than {limit:g} seconds and was stopped; make it simpler."
    except OSError as error:
        return [], f"Regular expressions are off here: {error.strerror}."
    if done.returncode:
        return [], "The expression could not be run; make it simpler."
    return [(row, [(a, b) for a, b in spans]) for row, spans in json.loads(done.stdout)], ""


#: The child imports nothing but the standard library, so that it starts in some hundredths of a second.
_CHILD: Final = f"""
import json, re, sys, warnings
warnings.simplefilter("ignore")
asked = json.load(sys.stdin)
find = re.compile(asked["pattern"], re.IGNORECASE).finditer
found = []
for row, text in enumerate(asked["texts"]):
    spans = []
    for match in find(text):
        if match.end() > match.start():
            spans.append(match.span())
            if len(spans) == {_MOST_SPANS}:
                break
    if spans:
        found.append((row, spans))
        if len(found) == {_MOST_ROWS}:
            break
json.dump(found, sys.stdout)
"""
