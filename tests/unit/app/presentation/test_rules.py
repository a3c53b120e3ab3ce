"""Every rule that the page on extraction names is explained in the explorer in the same words."""

import re
from pathlib import Path

from migtui.app.presentation.rules import _READS, meaning

_PAGE = Path(__file__).parents[4] / "docs" / "extraction.md"
_ROW = re.compile(r"^\| `([\w-]+)` \| (.*?) \| .* \| [\d.]+ \|$", re.MULTILINE)


def test_the_explorer_says_of_each_rule_what_the_page_says() -> None:
    named = {rule: re.sub("`([^`]*)`", r"“\1”", words) for rule, words in _ROW.findall(_PAGE.read_text("utf-8"))}
    assert named == _READS
    assert len(named) > 100


def test_a_rule_nobody_named_is_not_explained() -> None:
    assert meaning("no-such-rule") == ""
