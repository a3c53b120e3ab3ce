"""Arbitrary texts that look like press texts, damaged ones among them, for properties of the whole build."""

from __future__ import annotations

from typing import Final

from hypothesis import strategies as st

_NAMES: Final = ("Ines Karlow", "Dr. Bo Venn", "Amara O’Neil", "José Álvarez", "Sheikh Tariq ul Haq", "Karlow", "Venn")
_BODIES: Final = ("Ferry Board", "Ministry of Transport", "Ministry of Transport, Government of Norland", "FB", "UN",
                  "Ferry Board (FB)", "World Health Organization (WHO)", "Harbour Fund", "the ministry", "IOM Norland")
_SAID: Final = ("said", "added", "told reporters", "warned", "asked", "according to", "praised")
_WORDS: Final = ("We listened", "Fares fall in June,", "No", "It is “fair” to all,", "Nobody was asked.", "So what?")
_QUOTES: Final = (("“", "”"), ('"', '"'), ("‘", "’"), ("«", "»"), ("“", ""), ("", "”"))
_LINES: Final = (
    "Ferry fares fall", "FERRY FARES FALL", "NORTHPORT, 4 March 2024:", "NORTHPORT, March 4 (Reuters) -",
    "For immediate release",
    "By Ines Karlow", "Share this article", "Read more: Tunnel opens late",
    "Media contact: Bo Venn, press@ferry.example, +44 20 7946",
    "About the Ferry Board", "###", "ENDS", "Photo: Bo Venn / FB", "1 September 2025 | 11:49 PM",
    "Northport (Norland)",
    "The Ferry Board signed a Memorandum of Understanding (MoU) with the Ministry of Transport.",
    "The Harbour Fund, funded by the European Union, supports the Strait Safety Programme (2021 – 2024).",
    "Ines Karlow, Chairperson of the Ferry Board, opened the meeting in Northport.",
)
_ODD: Final = ("\x00", "\x1b[2J", "\u202e", "\u200b", "\u0301", "\ufeff", "\u00a0", "\t", "\x0c", "\U0001F600", "ß",
               "İ", "\u2028")
_BREAKS: Final = ("\n\n", "\n", "\r\n", " ", "\r", "\n \n", "")


def _said(name: str, verb: str, words: str, marks: tuple[str, str], order: int) -> str:
    quoted = f"{marks[0]}{words}{marks[1]}"
    return (f"{quoted} {verb} {name}.", f"{quoted} {name} {verb}.", f"{name} {verb}: {quoted}",
            f"{name} {verb} that {words.lower()} {quoted}")[order]


def _quotes() -> st.SearchStrategy[str]:
    return st.builds(_said, st.sampled_from((*_NAMES, *_BODIES, "she", "the minister")), st.sampled_from(_SAID),
                     st.sampled_from(_WORDS), st.sampled_from(_QUOTES), st.integers(0, 3))


def _sentences() -> st.SearchStrategy[str]:
    return st.builds("{} of the {} met the {} on Monday.".format, st.sampled_from(_NAMES), st.sampled_from(_BODIES),
                     st.sampled_from(_BODIES))


def press_like() -> st.SearchStrategy[str]:
    """Any text; never one without a letter, which is no source."""
    pieces = st.one_of(_quotes(), _sentences(), st.sampled_from(_LINES), st.sampled_from(_ODD),
                       st.text(st.characters(exclude_categories=["Cs"]), max_size=8))
    parts = st.lists(st.tuples(pieces, st.sampled_from(_BREAKS)), max_size=14)
    return parts.map(lambda found: "".join(piece + gap for piece, gap in found) + "x")
