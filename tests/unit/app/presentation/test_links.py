"""Labels are told apart by the keys typed so far."""

import pytest

from migtui.app.presentation.links import link_labels


@pytest.mark.parametrize("count", [0, 1, 25, 26, 49, 50, 300, 625])
def test_labels_are_unique_and_none_begins_another(count: int) -> None:
    labels = link_labels(count)
    assert len(labels) == len(set(labels)) == count
    assert all(labels)
    singles = {label for label in labels if len(label) == 1}
    assert not any(label[0] in singles for label in labels if len(label) == 2)


def test_what_cannot_be_labelled_gets_none() -> None:
    assert link_labels(700)[-1] == ""
    assert len(link_labels(700)) == 700
