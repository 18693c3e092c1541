"""Reports of one shooting grouped from their text, and the toll of each group.

All reports are traced and resolved together, blind. The incident of a report is the one in which
most of its claims count people killed or injured, which is what the registry holds, else most of
its claims; of several the one told first. An arrest that a page tells at length is an incident of
its own, and no shooting. A report without an incident stands alone. B-cubed
compares the groups with the registry's; a merged pair is false where the registry knows two
incidents. Some of these are one text that the registry files under both: they are also counted
without. The toll of an incident is what most reports of the group say that holds most of its
reports, the higher on a tie.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from bench.common import Figures
from bench.gva_missed import missed
from reportedly.model import Claim, Reading, Relation, Report, ReportHead, Resolution
from reportedly.model.vocabulary import Outcome, RelationKind
from reportedly.resolve import resolve_all
from reportedly.resolve.woven import Woven
from reportedly.trace import trace

_HARM: Final = {Outcome.KILLED, Outcome.INJURED, Outcome.CASUALTIES_UNSPECIFIED}


@dataclass(frozen=True, slots=True)
class Told:
    """One report, what was read of it, and what the registry says.

    Attributes:
        report: The report.
        reading: Its reading.
        toll: Killed and injured by its words.
        incident: Id in the registry.
        final: Killed and injured by the registry.
    """

    report: Report
    reading: Reading
    toll: tuple[int, int]
    incident: str
    final: tuple[int, int]


def grouped(told: Sequence[Told]) -> Figures:
    """Group reports and compare with the registry; shares from 0 to 1, tolls in percent."""
    relations, woven = woven_of(told)
    mine = main_incidents(told, woven.resolution)
    theirs = {one.report.id: one.incident for one in told}
    merged = _pairs(mine)
    wrong = [pair for pair in merged if theirs[pair[0]] != theirs[pair[1]]]
    one_text = {(one.a, one.b) for one in relations if one.kind is RelationKind.NEAR_COPY}
    false, other = len(wrong), len(set(wrong) - one_text)
    return {
        **b_cubed(mine, theirs),
        "grouping_alone_f1": b_cubed({name: name for name in theirs}, theirs)["grouping_b3_f1"],
        "merged_pairs": len(merged),
        "false_merges": false,
        "false_merge_rate": round(false / (len(merged) or 1), 4),
        "false_merges_of_two_texts": other,
        "false_merge_rate_of_two_texts": round(other / (len(merged) or 1), 4),
        "incidents": len(set(theirs.values())),
        **_tolls(told, mine),
        **{f"{name}_if_grouped_right": value for name, value in _tolls(told, theirs).items()},
        **missed(woven, relations, mine, theirs),
    }


def woven_of(told: Sequence[Told]) -> tuple[tuple[Relation, ...], Woven]:
    """Trace and resolve the reports together."""
    heads = {one.report.id: _head(one) for one in told}
    texts = {one.report.id: one.report.text for one in told}
    sentences = {one.report.id: one.reading.sentences for one in told}
    relations = trace(list(heads.values()), texts.__getitem__, sentences.__getitem__)
    readings = [(heads[one.report.id], one.reading.claims) for one in told]
    return relations, resolve_all(readings, relations, ())


def _head(one: Told) -> ReportHead:
    return ReportHead(
        id=one.report.id,
        name=one.report.name,
        outlet=one.report.outlet,
        url=one.report.url,
        page_date=one.reading.page_date or one.report.page_date,
        published=one.report.published,
        language=one.report.language,
    )


def main_incidents(told: Sequence[Told], found: Resolution) -> dict[str, str]:
    """Return the incident of each report, by the ids of both; its own id where it has none."""
    claims = {
        (one.report.id, claim.id): (number, claim)
        for one in told
        for number, claim in enumerate(one.reading.claims)
    }
    members: defaultdict[str, defaultdict[str, list[tuple[int, Claim]]]]
    members = defaultdict(lambda: defaultdict(list))
    for incident in found.incidents:
        for ref in incident.members:
            members[ref.report][incident.id].append(claims[ref.report, ref.claim])
    return {
        one.report.id: min(
            members[one.report.id].items(),
            key=lambda entry: _standing(entry[1]),
            default=(one.report.id, []),
        )[0]
        for one in told
    }


def _standing(told: Sequence[tuple[int, Claim]]) -> tuple[int, int, int]:
    """Return what sorts the incidents of a page, the one that it is most about first."""
    harmed = sum(any(one.outcome in _HARM for one in claim.figures) for _, claim in told)
    return -harmed, -len(told), min(number for number, _ in told)


def b_cubed(mine: Mapping[str, str], theirs: Mapping[str, str]) -> Figures:
    """Return precision, recall and F1 of a grouping, each report counted once.

    Source:
        Bagga and Baldwin (1998), Entity-based cross-document coreferencing.
    """
    ours, registry = _groups(mine), _groups(theirs)
    shared = {
        name: len(ours[mine[name]] & registry[theirs[name]]) / len(ours[mine[name]])
        for name in mine
    }
    covered = {
        name: len(ours[mine[name]] & registry[theirs[name]]) / len(registry[theirs[name]])
        for name in mine
    }
    precision, recall = (sum(part.values()) / (len(part) or 1) for part in (shared, covered))
    return {
        "grouping_b3_precision": round(precision, 4),
        "grouping_b3_recall": round(recall, 4),
        "grouping_b3_f1": round(2 * precision * recall / (precision + recall or 1), 4),
    }


def _groups(of: Mapping[str, str]) -> dict[str, set[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for name, group in of.items():
        found[group].add(name)
    return found


def _pairs(of: Mapping[str, str]) -> list[tuple[str, str]]:
    return [pair for group in _groups(of).values() for pair in combinations(sorted(group), 2)]


def _tolls(told: Sequence[Told], mine: Mapping[str, str]) -> Figures:
    """Return the share of incidents with the registry's toll, in percent."""
    groups = _groups(mine)
    tolls = {one.report.id: one.toll for one in told}
    incidents: defaultdict[str, list[Told]] = defaultdict(list)
    for one in told:
        incidents[one.incident].append(one)
    exact: Counter[str] = Counter()
    for members in incidents.values():
        homes = Counter(mine[one.report.id] for one in members)
        home = max(homes, key=lambda name: (homes[name], len(groups[name]), name))
        for at, outcome in enumerate(("killed", "injured")):
            said = Counter(tolls[name][at] for name in groups[home])
            toll = max(said, key=lambda value: (said[value], value))
            exact[outcome] += toll == members[0].final[at]
    count = len(incidents) or 1
    return {
        "toll_killed_exact": round(100 * exact["killed"] / count, 1),
        "toll_injured_exact": round(100 * exact["injured"] / count, 1),
    }
