"""A total told again item by item: by place and way, or by who they were.

"Eleven killed: four in a car bombing in one suburb, three when a mine went off in another" lists
sites; "six people, two men and four children" lists people, and is known by its sum.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from reportedly.model.vocabulary import Group, Outcome, Period, Qualifier
from reportedly.read.figure_draft import Draft, Scene, counts_of
from reportedly.read.figure_leads import lead_outcome
from reportedly.read.figure_parts import part_of
from reportedly.read.figure_people import Mention, MentionKind
from reportedly.read.figure_tokens import Token
from reportedly.read.lexica import casualties as lex

_SITE: Final = frozenset({"in", "at", "near", "outside", "on", "from", "inside", "around", "along"})
_HOW: Final = _SITE | {"when", "as", "after", "by", "during"}
_OPENS: Final = frozenset({":", "—", "–", "-", ","})
_BETWEEN: Final = frozenset({",", "and", ";", "while"})
_APPOSES: Final = frozenset({",", "(", ":", "—", "–", "-"})
_FAR: Final = 10


# ------------------------------------------------------------------ by place and way


def spread_out(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """Return the parts of a list by place or way: "eight killed: five in a raid, three at sea"."""
    items = _items(scene, drafts)
    sizes = [counts_of(m)[1] or 0 for m in items]
    whole = _whole(drafts, items[0].first, sum(sizes)) if items else None
    if whole is None or not all(sizes):
        return []
    out: list[Draft] = []
    for mention in items:
        group = mention.group
        if group is Group.UNKNOWN and mention.occupation is None:
            group = whole.group
        part = part_of(scene, mention, whole, group)
        if part is not None:
            out.append(replace(part, period=Period.INCIDENT if whole.several else whole.period))
    return out


def _items(scene: Scene, drafts: Sequence[Draft]) -> list[Mention]:
    """Return the counts of a list, the first behind a colon, a dash or a comma."""
    tokens = scene.tokens
    taken = {d.first for d in drafts if d.parent is None}
    out: list[Mention] = []
    for mention in scene.mentions:
        if mention.quantity is None or not mention.first or not _told_where(tokens, mention):
            continue
        lead = tokens[mention.first - 1].low
        begins = not out and lead in _OPENS and mention.first not in taken
        if begins or (out and lead in _BETWEEN):
            out.append(mention)
    colon = bool(out) and tokens[out[0].first - 1].low != ","
    return out if colon or len(out) > 1 else []


def _told_where(tokens: Sequence[Token], mention: Mention) -> bool:
    """Tell whether a count goes on with a place or a way and with no verb of its own."""
    if mention.last >= len(tokens) or tokens[mention.last].low not in _HOW:
        return False
    counted = mention.kind in {MentionKind.BARE, MentionKind.COUNTED}
    words = tuple(t.low for t in tokens[mention.first : mention.last])
    told = mention.kind is MentionKind.PART and (lead_outcome(words) is not None or "them" in words)
    return counted or told


def _whole(drafts: Sequence[Draft], at: int, total: int) -> Draft | None:
    """Return the count before ``at`` that a list of so many belongs to: the dead, if they can be.

    "Eleven killed and 27 wounded: four in one suburb …" lists the dead.
    """
    whole = [
        d
        for d in drafts
        if d.last <= at and d.parent is None and d.value is not None and d.value >= total
    ]
    dead = [d for d in whole if d.outcome is Outcome.KILLED]
    return (dead or whole)[-1] if whole else None


# ------------------------------------------------------------------ by who they were


def apposed_parts(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """Return the parts of "six members of one family, three women and three children"."""
    out: list[Draft] = []
    for draft in drafts:
        exact = draft.qualifier in {Qualifier.EXACT, Qualifier.AT_LEAST} and draft.parent is None
        if exact and draft.value is not None and draft.value > 1:
            out += _summing(scene, draft, draft.value)
    return out


def _summing(scene: Scene, whole: Draft, value: int) -> list[Draft]:
    """Return the people listed behind a count, where they sum up to it."""
    listed: list[Mention] = []
    total, at = 0, whole.last
    for mention in scene.mentions:
        if mention.first < whole.last:
            continue
        gap = [t.low for t in scene.tokens[at : mention.first]]
        if not listed and not _leads(gap):
            continue
        joined = not listed or _joins(gap)
        plain = mention.kind in {MentionKind.COUNTED, MentionKind.ONE}
        size = counts_of(mention)[1]
        if not joined or not plain or size is None:
            break
        listed.append(mention)
        total, at = total + size, mention.last
        if total >= value:
            break
    if total != value or len(listed) < 2:  # noqa: PLR2004
        return []
    parts = [part_of(scene, mention, whole, mention.group) for mention in listed]
    return [replace(part, rule="apposed") for part in parts if part is not None]


def _leads(gap: Sequence[str]) -> bool:
    """Tell whether a list of who they were begins behind these words."""
    if not gap or gap[-1] not in _APPOSES:
        return False
    if gap[-1] == ":":
        return not {";", "."} & set(gap)
    return len(gap) <= _FAR and not _verb(gap)


def _joins(gap: Sequence[str]) -> bool:
    return bool(gap) and gap[-1] in {",", "and"} and len(gap) <= _FAR and not _verb(gap)


def _verb(gap: Sequence[str]) -> bool:
    return any(w in lex.BE or w in lex.VERB_FORMS or w in lex.CLAUSE_OPENERS for w in gap)


def described_ones(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """Give one person the group that an apposition tells: "one, a boy of 15, died"."""
    out = [_described(scene, draft) for draft in drafts]
    grown = [new for old, new in zip(drafts, out, strict=True) if new is not old]
    return [d for d in out if not any(o.first < d.first < o.last for o in grown)]


def _described(scene: Scene, draft: Draft) -> Draft:
    behind = next((m for m in scene.mentions if m.first == draft.last + 1), None)
    one = draft.value == 1 and draft.qualifier is Qualifier.EXACT and draft.group is Group.UNKNOWN
    if not one or behind is None or scene.tokens[draft.last].low != ",":
        return draft
    if not _describes(scene.tokens, behind):
        return draft
    return replace(draft, group=behind.group, last=behind.last)


def _describes(tokens: Sequence[Token], mention: Mention) -> bool:
    """Tell whether one person behind a comma only says who the one before it was."""
    closes = mention.last < len(tokens) and tokens[mention.last].low in {",", ")"}
    article = tokens[mention.first].low in {"a", "an"}
    return mention.kind is MentionKind.ONE and article and closes
