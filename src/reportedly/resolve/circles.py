"""Circular citation: outlets that name only each other as the source of what they say.

What goes round has no origin. A claim that names an outlet goes on to what that outlet's own
report of the incident says of the same thing; where every way leads back into the round and none
to somebody else, all claims of the round are circular. In doubt they are not: an outlet whose
report names no source for it is taken to speak from its own knowledge.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reportedly.model import ClaimRef
from reportedly.model.vocabulary import SourceType
from reportedly.resolve.candidates import Item
from reportedly.resolve.words import fold


def ends_of(
    reports: Mapping[str, Sequence[Item]], outlets: Mapping[str, Sequence[str]]
) -> dict[ClaimRef, frozenset[ClaimRef]]:
    """Return, for each claim that leads on to others, the claims at which its ways end.

    No end at all means that it goes round.

    Args:
        reports: The sourced claims of one incident by report.
        outlets: Reports by the folded name of their outlet.
    """
    leads = {
        item.ref: [one.ref for one in _quoted(item, reports, outlets)]
        for report in sorted(reports)
        for item in reports[report]
    }
    return {ref: _reached(ref, leads) for ref, further in leads.items() if further}


def _reached(start: ClaimRef, leads: Mapping[ClaimRef, Sequence[ClaimRef]]) -> frozenset[ClaimRef]:
    seen: set[ClaimRef] = set()
    waiting = [start]
    while waiting:
        ref = waiting.pop()
        if ref not in seen:
            seen.add(ref)
            waiting += leads[ref]
    return frozenset(ref for ref in seen if not leads[ref])


def _quoted(
    item: Item, reports: Mapping[str, Sequence[Item]], outlets: Mapping[str, Sequence[str]]
) -> list[Item]:
    """Return what the quoted outlet's own reports say of the same thing on a source's word."""
    told = [name for name in quoted(item, outlets) if name != item.ref.report]
    return [one for name in told for one in reports[name] if _same_thing(item, one)]


def quoted(item: Item, outlets: Mapping[str, Sequence[str]]) -> Sequence[str]:
    """Return the reports of the outlet on whose word a claim is told, its own among them.

    An outlet is known by the reports that bear its name, whatever kind of source it looks like.
    """
    origin = item.origin
    if origin is None or origin.actor is not None:
        return ()
    if origin.type is SourceType.MEDIA and origin.via:
        return outlets.get(origin.via[-1], ())
    return outlets.get(fold(origin.name), ())


def _same_thing(a: Item, b: Item) -> bool:
    """Tell whether two claims give the same number; without one, whether they are of one type."""
    if a.denied is not b.denied:
        return False
    return same_count(a, b) if a.figures else a.type is b.type


def same_count(a: Item, b: Item) -> bool:
    """Tell whether two claims give one number for one outcome."""
    mine = {(f.outcome, f.value) for f in a.figures if f.value is not None}
    yours = {(f.outcome, f.value) for f in b.figures if f.value is not None}
    return bool(mine & yours)
