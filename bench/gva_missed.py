"""Why reports of one shooting are not put together: what their likest strands are judged to be."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from itertools import combinations
from typing import Final

from bench.common import Figures
from reportedly.model import Relation
from reportedly.model.vocabulary import RelationKind, Verdict
from reportedly.resolve.cluster import Bench
from reportedly.resolve.woven import Woven

_RANK: Final = {Verdict.SAME: 2, Verdict.POSSIBLE: 1, Verdict.DIFFERENT: 0}
_CLASSES: Final = {
    "the place of one is not known": "place_unknown",
    "the place of one is a street or a building of some town": "place_unknown",
    "the place is a namesake that was left open": "place_unknown",
    "the day of one is not known": "day_unknown",
    "the days are too coarse or only inferred": "day_unknown",
    "another place": "another_place",
    "another day": "another_day",
    "another kind of event": "another_kind",
    "nothing but type, place and day in common": "no_discriminator",
}
_COPIES: Final = {RelationKind.NEAR_COPY, RelationKind.DERIVED_REWRITE}


def missed(
    woven: Woven,
    relations: tuple[Relation, ...],
    mine: Mapping[str, str],
    theirs: Mapping[str, str],
) -> Figures:
    """Count the pairs of one incident that were not put together, by the reason.

    Args:
        woven: All reports resolved.
        relations: As they were traced.
        mine: Incident of each report, as found.
        theirs: The same, by the registry.
    """
    copied = {frozenset((one.a, one.b)) for one in relations if one.kind in _COPIES}
    bench = Bench(copied, ())
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for report, incident in theirs.items():
        groups[incident].append(report)
    counts: Counter[str] = Counter()
    for reports in groups.values():
        for a, b in combinations(sorted(reports), 2):
            if mine[a] != mine[b]:
                counts[_why(woven, bench, a, b)] += 1
    found: Figures = {"missed_pairs": counts.total()}
    return found | {f"missed_{name}": counts[name] for name in sorted(counts)}


def _why(woven: Woven, bench: Bench, a: str, b: str) -> str:
    strands = [woven.pages[one].strands if one in woven.pages else () for one in (a, b)]
    found = [bench.judge(one, two) for one in strands[0] for two in strands[1]]
    if not found:
        return "no_event_read"
    likest = max(found, key=lambda judgement: (_RANK[judgement.verdict], judgement.reason))
    if likest.verdict is Verdict.SAME:
        # Told beside something else that most of a page is about, or kept apart by a third.
        return "joined_elsewhere"
    return _CLASSES.get(likest.reason, "other_reasons")
