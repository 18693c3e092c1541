"""Are the two sides treated alike by what is made of their words: grades, numbers, relations.

Every text is taken as it stands and with the names of the sides exchanged, both directions at
once: the groups of the gold, and the seeds. Once from the gold's own claims, with the sides' ids
exchanged too, which leaves tracing and resolving alone; and once read by our reader. There a source
may rightly be read otherwise, since the atlas knows one name and not its counterpart; what differs
in incidents of such reports is counted apart, as differing by reading. In the bundled examples the
two parties exchange their ids in the list of actors. What an incident shows has to be the same: its
claims, grade, corroboration, origins, the numbers and why each is what it is under every rule set,
contradictions, and relations of reports.

``--set reader=NAME``, ``--set store=no``.
"""

from __future__ import annotations

import dataclasses
import json
import re
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import reportedly
from bench import side_swap
from bench.claims import GOLD, SCORE
from bench.common import ROOT, SHARED, Asked, Figures, data_digest, store
from bench.copies import sentences_of
from bench.groups import Group, as_items, groups_of
from reportedly.errors import BenchError
from reportedly.ids import canonical
from reportedly.model import Claim, Incident, Relation, ReportHead
from reportedly.model.vocabulary import RuleSet
from reportedly.read import READERS
from reportedly.resolve import resolve
from reportedly.trace import trace

EXAMPLES: Final = ROOT / "examples"
MORE: Final = (
    ("Islamic State", "Taliban"),
    ("Israel", "Palestine"),
    ("Hamas", "Fatah"),
)
"""Names beside those of the bench ``side_swap``."""

Row = Mapping[str, str | None]
Shape = dict[str, Any]
_ID: Final = re.compile(r"^(?P<house>[A-Z]{2,3})_")
_NAMES: Final = {one: other for pair in MORE for one, other in (pair, pair[::-1])}
_MORE: Final = re.compile(
    "|".join(rf"\b{re.escape(name)}\b" for name in sorted(_NAMES, key=lambda n: (-len(n), n)))
)


def exchanged(text: str) -> str:
    """Return a text with the names of the sides exchanged."""
    return _MORE.sub(lambda match: _NAMES[match[0]], side_swap.swapped(text)[0])


def run(asked: Asked) -> Figures:
    """Compare; return counts.

    Raises:
        BenchError: The data or the script that gives gold claims are absent.
    """
    folder = asked.folder(GOLD)
    if not (SCORE / "gold_to_output.py").is_file():
        raise BenchError("no scorers beside the data")
    files = sorted(folder.glob("groups*.json"))
    total: Figures = dict.fromkeys(MEASURED, 0)
    detail: list[object] = []
    with tempfile.TemporaryDirectory() as place:
        seeds = sorted(folder.glob("[0-9]*.json"))
        annotated = [as_items(seeds, Path(place))] if seeds else []
        for group in groups_of([*files, *annotated]):
            detail += compare(total, f"{group.id} from gold", *map(_gold_shape, _both(group)))
    reader = asked.options.get("reader")
    for name, rows in _texts(files):
        swapped = [_exchanged_row(row) for row in rows]
        shapes = _read_shape(rows, reader), _read_shape(swapped, reader)
        detail += compare(total, f"{name} read", *shapes)
    detail += compare(total, "examples read", *_examples(reader))
    total["reader"] = reader or READERS[0]
    if asked.data is None and asked.options.get("store") != "no":
        texts = sorted((SHARED / "seeds").glob("*.txt"))
        made = [path for path in (EXAMPLES / "reports").rglob("*") if path.is_file()]
        store("sideswap", data_digest([*files, *seeds, *texts, *made]), total, detail)
    return total


MEASURED: Final = (
    "collections",
    "reports",
    "incidents",
    "names_exchanged_in",
    "grades_changed",
    "estimates_changed",
    "rules_changed",
    "origins_changed",
    "contradictions_changed",
    "incidents_changed",
    "relations_changed",
    "read_otherwise",
    "incidents_by_reading",
    "facets_by_reading",
)


def compare(total: Figures, name: str, before: Shape, after: Shape) -> list[object]:
    """Count what differs; where the reports themselves are read otherwise, that alone."""
    _add(total, "collections")
    _add(total, "reports", len(before["claims"]))
    _add(total, "incidents", len(before["incidents"]))
    _add(total, "names_exchanged_in", before["named"])
    read = [
        report for report in before["claims"] if before["claims"][report] != after["claims"][report]
    ]
    _add(total, "read_otherwise", len(read))
    found: list[object] = [{"in": name, "read otherwise": read}] if read else []
    if before["relations"] != after["relations"]:
        _add(total, "relations_changed")
        found.append({"in": name, "relations": [before["relations"], after["relations"]]})
    apart = set(before["incidents"]) ^ set(after["incidents"])
    if apart:
        by = any(_of_reports(members, read) for members in apart)
        _add(total, "incidents_by_reading" if by else "incidents_changed")
        found.append({"in": name, "incidents": "other claims together"})
    for members in sorted(set(before["incidents"]) & set(after["incidents"])):
        one, two = before["incidents"][members], after["incidents"][members]
        for facet in one:
            if one[facet] != two[facet]:
                by = _of_reports(members, read)
                _add(total, "facets_by_reading" if by else f"{facet}_changed")
                found.append(
                    {"in": name, "facet": facet, "before": one[facet], "after": two[facet]}
                )
    return found


def _of_reports(members: Sequence[str], reports: Sequence[str]) -> bool:
    return any(member.rpartition("/")[0] in reports for member in members)


def _add(figures: Figures, name: str, number: int = 1) -> None:
    figures[name] = int(figures[name] or 0) + number


# ------------------------------------------------------------------ gold claims


def _both(group: Group) -> tuple[tuple[Group, bool], tuple[Group, bool]]:
    return (group, False), (group, True)


def _gold_shape(asked: tuple[Group, bool]) -> Shape:
    group, swap = asked
    readings = group.readings()
    texts = {str(row["id"]): str(row["text"]) for row in group.rows}
    heads = [head for head, _ in readings]
    named = sum(exchanged(text) != text for text in texts.values())
    if swap:
        ids = _houses(claim for _, claims in readings for claim in claims)
        readings = [
            (head, tuple(_exchanged_claim(claim, ids) for claim in claims))
            for head, claims in readings
        ]
        texts = {name: exchanged(text) for name, text in texts.items()}
    sentences = {name: sentences_of(text) for name, text in texts.items()}
    relations = trace(heads, texts.__getitem__, sentences.__getitem__)
    names = {head.id: head.name for head in heads}
    found = {rules: resolve(readings, relations, (), rule_set=rules) for rules in RuleSet}
    by_rules = {rules: {one.id: one for one in found[rules].incidents} for rules in RuleSet}
    claims = {head.id: [_read_as(claim) for claim in claims] for head, claims in readings}
    back = _houses(claim for _, claims in readings for claim in claims) if swap else {}
    return _shape(
        (names, named, claims), by_rules, found[RuleSet.CODEBOOK].relations, readings, back
    )


def _houses(claims: Iterator[Claim]) -> dict[str, str]:
    """Return for each house of actors the one that it changes with."""
    found = set()
    for claim in claims:
        ids = [source.actor_id for source in claim.attribution]
        ids += [source.aligned for source in claim.attribution]
        ids += [actor.actor_id for actor in claim.actors]
        ids += [figure.whose for figure in claim.figures]
        found |= {match["house"] for one in ids if one and (match := _ID.match(one))}
    ordered = sorted(found)
    if len(ordered) % 2:
        ordered.append("ZZ")
    pairs = zip(ordered[::2], ordered[1::2], strict=True)
    return {one: other for pair in pairs for one, other in (pair, pair[::-1])}


def _exchanged_id(actor: str | None, houses: Mapping[str, str]) -> str | None:
    match = _ID.match(actor) if actor else None
    if actor is None or match is None:
        return None if actor is None else exchanged(actor)
    house = houses.get(match["house"], match["house"])
    return house + actor[len(match["house"]) :]


def _exchanged_claim(claim: Claim, houses: Mapping[str, str]) -> Claim:
    return dataclasses.replace(
        claim,
        attribution=tuple(
            dataclasses.replace(
                source,
                name=exchanged(source.name),
                actor_id=_exchanged_id(source.actor_id, houses),
                aligned=_exchanged_id(source.aligned, houses),
            )
            for source in claim.attribution
        ),
        actors=tuple(
            dataclasses.replace(actor, actor_id=_exchanged_id(actor.actor_id, houses))
            for actor in claim.actors
        ),
        figures=tuple(
            dataclasses.replace(figure, whose=_exchanged_id(figure.whose, houses))
            for figure in claim.figures
        ),
    )


# ------------------------------------------------------------------ read by the reader


def _texts(files: Sequence[Path]) -> Iterator[tuple[str, list[Row]]]:
    for group in groups_of(files):
        yield group.id, list(group.rows)
    seeds = sorted((SHARED / "seeds").glob("*.txt"))
    rows: list[Row] = [
        {"id": path.stem, "text": path.read_bytes().decode("utf8")} for path in seeds
    ]
    if rows:
        yield "seeds", rows


def _examples(reader: str | None) -> tuple[Shape, Shape]:
    """Return the examples as they are, and with the ids of the two parties exchanged."""
    lines = [
        line
        for name in ("wire.jsonl", "arabic.jsonl")
        for line in (EXAMPLES / "reports" / name).read_text("utf8").splitlines()
    ]
    rows = [json.loads(line) for line in lines]
    listed = (EXAMPLES / "actors.toml").read_text("utf8")
    table = {"XV_ARMY": "XV_FRONT", "XV_FRONT": "XV_ARMY"}
    other = re.sub("XV_ARMY|XV_FRONT", lambda match: table[match[0]], listed)
    return _read_shape(rows, reader, listed), _read_shape(rows, reader, other)


def _exchanged_row(row: Row) -> Row:
    both = {name: exchanged(str(row[name])) for name in ("text", "title") if row.get(name)}
    return {**row, **both}


def _read_shape(rows: Sequence[Row], reader: str | None, actors: str | None = None) -> Shape:
    with tempfile.TemporaryDirectory() as place:
        listed = Path(place) / "actors.toml"
        listed.write_text(actors or "", "utf8")
        source = Path(place) / "rows.jsonl"
        lines = (
            json.dumps({k: v for k, v in row.items() if v is not None}, ensure_ascii=False) + "\n"
            for row in rows
        )
        source.write_text("".join(lines), "utf8")
        with reportedly.open(
            Path(place) / "a.ledger",
            places=[EXAMPLES / "places.csv"],
            actors=[listed] if actors else [],
            reader=reader,
        ) as ledger:
            ledger.read(source)
            heads = list(ledger.reports())
            readings = [(head, ledger.claims(head.id)) for head in heads]
            relations = {one for head in heads for one in ledger.trace(head.id)}
            by_rules = {
                rules: {one.id: one for one in ledger.incidents(rules=rules)} for rules in RuleSet
            }
    names = {head.id: head.name for head in heads}
    named = sum(exchanged(str(row["text"])) != row["text"] for row in rows)
    claims = {names[head.id]: [_read_as(claim) for claim in told] for head, told in readings}
    return _shape((names, named, claims), by_rules, tuple(relations), readings, {})


def _read_as(claim: Claim) -> str:
    """Return what resolving goes by in a claim, but for names and words."""
    figures = [
        (one.outcome, one.group, one.low, one.high, one.whose is not None, one.period.kind)
        for one in claim.figures
    ]
    sources = [(one.type, bool(one.actor_id), bool(one.aligned)) for one in claim.attribution]
    actors = [(one.role, one.actor_id is not None) for one in claim.actors]
    said = (claim.type, claim.modality, claim.polarity, sources, actors, figures)
    return canonical(said).decode()


# ------------------------------------------------------------------ what is compared


def _shape(
    told: tuple[Mapping[str, str], int, Mapping[str, list[str]]],
    by_rules: Mapping[RuleSet, Mapping[str, Incident]],
    relations: Sequence[Relation],
    readings: Sequence[tuple[ReportHead, Sequence[Claim]]],
    back: Mapping[str, str],
) -> Shape:
    names, named, claims = told
    place = {
        (head.id, claim.id): f"{names[head.id]}/{number}"
        for head, some in readings
        for number, claim in enumerate(some)
    }

    def where(ref: Any) -> str:  # noqa: ANN401 - any reference to a claim
        return place[ref.report, ref.claim]

    incidents = {}
    for one in by_rules[RuleSet.CODEBOOK].values():
        numbers, reasons = [], []
        for rules in RuleSet:
            for estimate in by_rules[rules][one.id].estimates:
                whose = _exchanged_id(estimate.whose, back) if back else estimate.whose
                known = (estimate.outcome, estimate.group, bool(whose))
                bounds = estimate.claimed_by_opponent
                ends = (estimate.low, estimate.best, estimate.high)
                numbers.append((rules, *known, *ends, bounds and (bounds.low, bounds.high)))
                reasons.append((rules, *known, [g.reason for g in estimate.grounds]))
        members = tuple(sorted(map(where, one.members)))
        incidents[members] = {
            "grades": (one.grade, one.corroboration),
            "estimates": sorted(map(str, numbers)),
            "rules": sorted(map(str, reasons)),
            "origins": (one.origins_low, one.origins_high, one.reports),
            # Which of several prints of a text stands for it follows from ids, so from words.
            "contradictions": sorted(pair.facet for pair in one.contradictions),
        }
    return {
        "named": named,
        "claims": claims,
        "incidents": incidents,
        "relations": sorted(_relation(one, names) for one in relations),
    }


def _relation(one: Relation, names: Mapping[str, str]) -> tuple[str, ...]:
    """Return a relation with its direction told by names, since ids are of the words."""
    a, b = names[one.a], names[one.b]
    source = {"a_from_b": b, "b_from_a": a}.get(str(one.direction), str(one.direction))
    return (one.kind, *sorted((a, b)), source)
