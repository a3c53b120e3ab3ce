"""Invented press texts with exact gold, for tests and benchmarks.

`python -m benchmarks.press DIR --documents N [--seed S]` writes N texts to DIR/sources and their gold to DIR/gold.json.
The same arguments give the same bytes. Every name and sentence is invented; offsets are noted while a text is written,
never searched for, so the gold cannot share a fault with the program it judges.
"""

from benchmarks.press.corpus import Gold, Press, press

__all__ = ["Gold", "Press", "press"]
