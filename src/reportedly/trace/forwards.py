"""What a messenger itself says of who forwarded what from whom.

A forward bears the name of its first sender, and has its words without change. That is stated and
not found: it holds for texts of two words, too, and goes before what times show. Where the sender
posted the same words several times, the last post before the forward is held for its source.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from reportedly.model import Relation, ReportHead, Span
from reportedly.model.post import Post
from reportedly.model.vocabulary import Direction, RelationKind
from reportedly.trace.direction import MARKED, Shown
from reportedly.trace.moments import moment

_BOTH: Final = "both are forwarded from one sender, as the messenger marks them"
_ELSEWHERE: Final = "is forwarded from somebody else, as the messenger marks it"
_EDITED: Final = "was edited after the other appeared, so which had the words first is not shown"
_AGAIN: Final = "the sender posted the words again, nearer to the forward"


@dataclass(frozen=True, slots=True)
class Posted:
    """A report with what a messenger knows of it, if it is a message."""

    head: ReportHead
    post: Post | None


def forwarded(a: Posted, b: Posted, text: str) -> Relation | None:
    """Return the relation of two messages of one text, where the messenger states one.

    Args:
        a: The one with the smaller id.
        b: The other.
        text: Of both.
    """
    shown = _stated(a, b)
    if shown is None:
        return None
    whole = Span.of(text, 0, len(text))
    return Relation(
        kind=RelationKind.NEAR_COPY,
        a=a.head.id,
        b=b.head.id,
        direction=shown[0],
        jaccard=1.0,
        share_a=1.0,
        share_b=1.0,
        evidence=((whole, whole),),
        reason=shown[1],
    )


def directed(a: Posted, b: Posted, shown: Shown) -> Shown:
    """Return the direction between two like texts in the light of what a messenger states.

    Args:
        a: The report with the smaller id.
        b: The other.
        shown: What texts and times show.
    """
    stated = _stated(a, b)
    if stated is not None:
        return stated
    direction, reason = shown
    if direction not in {Direction.A_FROM_B, Direction.B_FROM_A}:
        return shown
    from_b = direction is Direction.A_FROM_B
    made, source = (a, b) if from_b else (b, a)
    if made.post is not None and made.post.forwarded:
        return None, f"{'a' if from_b else 'b'} {_ELSEWHERE}"
    if " appeared " in reason and _edited_after(source, made):
        return None, f"{'b' if from_b else 'a'} {_EDITED}"
    return shown


def latest(relations: Sequence[Relation], before: dict[str, str]) -> list[Relation]:
    """Leave each forward one source: of like posts, the last.

    Args:
        relations: All of them.
        before: When each report that is somebody's source appeared, by id.
    """
    best: dict[str, list[tuple[float, str, str]]] = {}
    for relation in relations:
        if is_marked(relation):
            made, source = sides(relation)
            rank = relation.jaccard or 0.0, before.get(source, ""), source
            best.setdefault(made, []).append(rank)
    if not best:
        return list(relations)
    chosen = {made: _one(sorted(ranks)) for made, ranks in best.items()}
    return [
        replace(one, direction=None, reason=_AGAIN)
        if is_marked(one) and chosen[sides(one)[0]] != sides(one)[1]
        else one
        for one in relations
    ]


def _one(ranks: Sequence[tuple[float, str, str]]) -> str | None:
    """Return the source with the highest rank; ``None`` where two share it."""
    tied = [source for alike, when, source in ranks if (alike, when) == ranks[-1][:2]]
    return tied[0] if len(tied) == 1 else None


def is_marked(relation: Relation) -> bool:
    """Tell whether a messenger states the direction of a relation."""
    return relation.direction is not None and (relation.reason or "").endswith(MARKED)


def sides(relation: Relation) -> tuple[str, str]:
    """Return the report that was made and the one it was made from."""
    from_b = relation.direction is Direction.A_FROM_B
    return (relation.a, relation.b) if from_b else (relation.b, relation.a)


def _stated(a: Posted, b: Posted) -> Shown | None:
    if a.post is None or b.post is None:
        return None
    if _from(a, b):
        return Direction.A_FROM_B, f"a {MARKED}"
    if _from(b, a):
        return Direction.B_FROM_A, f"b {MARKED}"
    if a.post.forwarded and a.post.forwarded == b.post.forwarded:
        return None, _BOTH
    return None


def _from(one: Posted, other: Posted) -> bool:
    """Tell whether one is a forward of what the sender of the other wrote, and not before it."""
    if one.post is None or other.post is None or one.post.forwarded not in other.post.voices:
        return False
    mine, theirs = moment(one.head), moment(other.head)
    if mine is None or theirs is None:
        return True
    if mine.clock and theirs.clock:
        return (theirs.day, theirs.clock) <= (mine.day, mine.clock)
    return theirs.day <= mine.day


def _edited_after(source: Posted, made: Posted) -> bool:
    """Tell whether the earlier message may have got its words after the later one had them."""
    if source.post is None or source.post.edited is None:
        return False
    edited, mine = source.post.edited, moment(made.head)
    if mine is None or mine.clock is None or not edited.endswith("Z"):
        return True
    return edited > f"{mine.day}T{mine.clock}Z"
