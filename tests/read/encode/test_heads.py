"""Heads: where the logits of each stand."""

from __future__ import annotations

from itertools import pairwise

from reportedly.read.encode import heads


def test_the_logits_of_all_heads_stand_side_by_side() -> None:
    """No gap, no overlap, in the order of the heads; the width is their sum."""
    found = heads.offsets()

    assert list(found) == [head.name for head in heads.HEADS]
    assert all(
        end - start == len(h.labels)
        for h, (start, end) in zip(heads.HEADS, found.values(), strict=True)
    )
    assert all(a[1] == b[0] for a, b in pairwise(found.values()))
    assert next(iter(found.values()))[0] == 0
    assert list(found.values())[-1][1] == heads.WIDTH


def test_no_head_has_a_label_twice() -> None:
    """A label is one logit."""
    for head in heads.HEADS:
        assert len(set(head.labels)) == len(head.labels), head.name


def test_every_inside_tag_has_its_beginning_before_it() -> None:
    """The tags of spans are outside, then pairs."""
    for head in heads.HEADS:
        inside = [n for n, label in enumerate(head.labels) if label.startswith("I-")]
        assert all(head.labels[n - 1] == "B-" + head.labels[n][2:] for n in inside), head.name
        assert not inside or head.labels[0] == "O"


def test_only_heads_of_spans_are_chained() -> None:
    """A chain of labels that are not tags would mean nothing."""
    assert all(head.labels[0] == "O" for head in heads.HEADS if head.chained)


def test_the_digest_stands_for_the_order_of_labels() -> None:
    """Sixteen hexadecimal digits, the same in every process."""
    assert heads.digest() == heads.digest()
    assert len(bytes.fromhex(heads.digest())) == 8
