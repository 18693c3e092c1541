"""Derived rows put in the place of others, one neighbourhood at a time."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import sqlalchemy as sa

from reportedly.ids import canonical, decode
from reportedly.ledger import derived, outline
from reportedly.ledger.asking import Asking, insert_over
from reportedly.ledger.derived import Row
from reportedly.ledger.schema import (
    cited,
    finding,
    incident,
    incident_claim,
    kept,
    link,
    relation,
    root,
    root_claim,
    voice,
)
from reportedly.model import (
    ClaimRef,
    ContradictionPair,
    Finding,
    Incident,
    IncidentLink,
    Relation,
    Root,
)
from reportedly.model.vocabulary import OriginKind, SourceType

_BATCH: Final = 400

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """What one claim goes back to, and what it says of its root.

    Attributes:
        claim: The claim.
        root: Id of its root.
        standing: Of all claims of a root the one with the smallest gives it name and type: whether
            it passes on, whether the actor is unknown, and less than nothing for each word.
        name: As the claim names the root.
        type: What kind of source the claim makes of it.
        kind: What stands at the inner end of its chain.
        side: The party it belongs to.
        rests: Ids of the roots that its incident does not show it to be independent of.
    """

    claim: ClaimRef
    root: str
    standing: tuple[bool, bool, int]
    name: str | None
    type: SourceType | None
    kind: OriginKind
    side: str | None
    rests: tuple[str, ...]


class Rewriting:
    """Derived rows, inside one writing transaction; the digest follows each change."""

    __slots__ = ("_asking", "_connection", "_total")

    def __init__(self, connection: sa.Connection, digest: str) -> None:
        """Begin with the digest of all rows as they are."""
        self._connection = connection
        self._asking = Asking(connection)
        self._total = int(digest, 16)

    @property
    def digest(self) -> str:
        """The digest of all rows as they are now."""
        return derived.sealed(self._total)

    # What is there.

    def came_since(self, seq: int) -> list[str]:
        """Return the reports that came, or were read, after an entry, by id."""
        return _names(self._ask(_CAME, seq))

    def known(self, report: str) -> bool:
        """Tell whether a report has a reading."""
        return bool(self._ask("SELECT 1 FROM report WHERE id = ? AND reading IS NOT NULL", report))

    def relations(self, report: str) -> list[Relation]:
        """Return the relations of a report, by the ids of the two."""
        query = (
            "SELECT a, b, body FROM relation WHERE a = ?"
            " UNION ALL SELECT a, b, body FROM relation WHERE b = ? ORDER BY 1, 2"
        )
        return [decode(body, Relation) for _, _, body in self._ask(query, report, report)]

    def incidents(self, ids: Iterable[str]) -> list[Incident]:
        """Return the incidents with these ids, as far as they exist, by id."""
        found = []
        for part in _parts(sorted(set(ids))):
            query = sa.select(incident.c.body).where(incident.c.id.in_(part))
            rows = self._connection.execute(query.order_by(incident.c.id))
            found += [decode(row.body, Incident) for row in rows]
        return found

    def conflicts(self, report: str) -> list[ContradictionPair]:
        """Return the contradictions that claims of a report are in, by incident."""
        ids = _names(self._ask("SELECT incident FROM incident_claim WHERE report = ?", report))
        return [
            pair
            for one in self.incidents(ids)
            for pair in one.contradictions
            if report in {pair.a.report, pair.b.report}
        ]

    def reports_named(self, name: str) -> list[str]:
        """Return the report of the claim in an incident after which an incident was named."""
        return _names(self._ask("SELECT report FROM incident_claim WHERE name = ?", name))

    def kept(self, name: str) -> tuple[int, str] | None:
        """Return up to which entry a cache goes, and what it was made with."""
        for seq, state in self._ask("SELECT seq, state FROM kept WHERE name = ?", name):
            return seq, state
        return None

    def keep(self, name: str, seq: int, state: str) -> None:
        """Note up to which entry a cache goes, and what it was made with."""
        row = {"name": name, "seq": seq, "state": state}
        self._connection.execute(insert_over(self._connection, kept), row)

    # What takes its place.

    def replace_incidents(self, gone: Collection[str], new: Sequence[Incident]) -> None:
        """Put incidents in the place of others."""
        ids = {*gone, *(one.id for one in new)}
        self._swap(incident, incident.c.id, ids, map(derived.incident_row, new))
        members = [row for one in new for row in derived.member_rows(one)]
        self._swap(incident_claim, incident_claim.c.incident, ids, members)
        outline.renew(self._connection, ids, new)

    def replace_links(self, linked: Collection[str], new: Sequence[IncidentLink]) -> None:
        """Put links in the place of all that some incidents had."""
        rows = [derived.pair_row("link", one) for one in new]
        old = {*self._rows(link, link.c.a, linked), *self._rows(link, link.c.b, linked)}
        self._exchange(link, old, rows)

    def replace_voices(
        self, reports: Collection[str], claims: Collection[ClaimRef], new: Sequence[Voice]
    ) -> None:
        """Put what claims go back to in the place of what they went back to.

        Args:
            reports: All claims of these are meant,
            claims: and these.
            new: Of any of them.
        """
        wanted = {*reports, *(ref.report for ref in claims)}
        chosen = set(claims)
        before = {
            row
            for row in self._rows(voice, voice.c.report, wanted)
            if row[0] in reports or ClaimRef(row[0], row[1]) in chosen
        }
        after = {_values(voice, _voice_row(one)) for one in new}
        roots = {row[2] for row in before ^ after}
        self._delete(voice, before - after)
        self._insert(voice, after - before)
        # The first three columns are what is derived; the rest is what roots are made of.
        self._delete(root_claim, gone := {row[:3] for row in before} - {row[:3] for row in after})
        self._insert(root_claim, come := {row[:3] for row in after} - {row[:3] for row in before})
        self._total += sum(derived.weight(root_claim, row) for row in come)
        self._total -= sum(derived.weight(root_claim, row) for row in gone)
        made = [derived.root_row(one) for name in sorted(roots) if (one := self._root(name))]
        self._swap(root, root.c.id, roots, made)

    def _root(self, name: str) -> Root | None:
        """Return a root without its members, ``None`` where nothing goes back to it."""
        for named, source, kind in self._ask(_FIRST, name):
            sides = [side for (side,) in self._ask(_SIDE, name)]
            rests = {other for (told,) in self._ask(_RESTS, name) for other in json.loads(told)}
            return Root(
                id=name,
                name=named,
                type=None if source is None else SourceType(source),
                kind=OriginKind(kind),
                side=sides[0] if sides else None,
                members=(),
                may_rest_on=tuple(sorted(rests)),
            )
        return None

    def replace_citations(
        self, gone: Collection[str], new: Mapping[str, Sequence[Relation]]
    ) -> set[Pair]:
        """Put the citations that incidents show in the place of others.

        Returns:
            The pairs of reports of which something else is shown.
        """
        rows = [
            {"incident": name, "a": one.a, "b": one.b, "body": canonical(one).decode()}
            for name, told in new.items()
            for one in told
        ]
        before = self._rows(cited, cited.c.incident, {*gone, *new})
        after = {_values(cited, row) for row in rows}
        self._delete(cited, before - after)
        self._insert(cited, after - before)
        return {(row[1], row[2]) for row in before ^ after}

    def replace_relations(self, pairs: Mapping[Pair, Relation | None]) -> set[str]:
        """Put what pairs of reports are to each other in the place of what they were.

        Args:
            pairs: By their sorted ids; ``None`` where nothing was traced. What an incident shows
                is added then.

        Returns:
            The reports of which a relation is another.
        """
        changed: set[str] = set()
        for (a, b), traced in sorted(pairs.items()):
            told = traced or self._citation(a, b)
            rows = [] if told is None else [derived.pair_row("relation", told)]
            query = sa.select(relation).where(relation.c.a == a, relation.c.b == b)
            old = {tuple(row) for row in self._connection.execute(query)}
            if self._exchange(relation, old, rows):
                changed |= {a, b}
        return changed

    def _citation(self, a: str, b: str) -> Relation | None:
        shown = [
            body for (body,) in self._ask("SELECT body FROM cited WHERE a = ? AND b = ?", a, b)
        ]
        return decode(min(shown, key=str.encode), Relation) if shown else None

    def replace_findings(self, reports: Collection[str], new: Iterable[Finding]) -> None:
        """Put findings in the place of all that some reports had."""
        self._swap(finding, finding.c.report, reports, map(derived.finding_row, new))
        outline.renew_findings(self._connection, reports)

    # Rows.

    def _ask(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        return self._asking.ask(query, *values)

    def _rows(
        self, table: sa.Table, column: sa.Column[Any], values: Collection[str]
    ) -> set[tuple[Any, ...]]:
        found: set[tuple[Any, ...]] = set()
        for part in _parts(sorted(values)):
            query = sa.select(table).where(column.in_(part))
            found |= {tuple(row) for row in self._connection.execute(query)}
        return found

    def _swap(
        self,
        table: sa.Table,
        column: sa.Column[Any],
        values: Collection[str],
        rows: Iterable[Row],
    ) -> None:
        self._exchange(table, self._rows(table, column, values), rows)

    def _exchange(self, table: sa.Table, old: set[tuple[Any, ...]], rows: Iterable[Row]) -> bool:
        """Write what differs, and tell whether anything does."""
        new = {_values(table, row) for row in rows}
        self._delete(table, old - new)
        self._insert(table, new - old)
        self._total += sum(derived.weight(table, row) for row in new - old)
        self._total -= sum(derived.weight(table, row) for row in old - new)
        return old != new

    def _delete(self, table: sa.Table, rows: Collection[tuple[Any, ...]]) -> None:
        keys = [column.name for column in table.primary_key.columns]
        places = [list(table.columns.keys()).index(name) for name in keys]
        query = f"DELETE FROM {table.name} WHERE {' AND '.join(f'{key} = ?' for key in keys)}"  # noqa: S608 - names of our own
        for row in sorted(rows, key=repr):
            self._asking.run(query, *(row[at] for at in places))

    def _insert(self, table: sa.Table, rows: Collection[tuple[Any, ...]]) -> None:
        names = list(table.columns.keys())
        if rows:
            told = [dict(zip(names, row, strict=True)) for row in sorted(rows, key=repr)]
            self._connection.execute(table.insert(), told)


def voice_rows(voices: Iterable[Voice]) -> Iterable[Row]:
    """Return the rows of the cache of what claims go back to."""
    return map(_voice_row, voices)


def _voice_row(one: Voice) -> Row:
    relays, unknown, words = one.standing
    return {
        "report": one.claim.report,
        "claim": one.claim.claim,
        "root": one.root,
        "relays": int(relays),
        "unknown": int(unknown),
        "words": words,
        "name": one.name,
        "type": None if one.type is None else str(one.type),
        "kind": str(one.kind),
        "side": one.side or None,
        "rests": canonical(one.rests).decode() if one.rests else None,
    }


def _values(table: sa.Table, row: Row) -> tuple[Any, ...]:
    return tuple(_plain(row[name]) for name in table.columns.keys())  # noqa: SIM118 - no mapping


def _plain(value: Any) -> Any:  # noqa: ANN401 - whatever a column holds
    return str(value) if isinstance(value, str) else value


def _names(rows: Iterable[tuple[Any, ...]]) -> list[str]:
    return sorted({str(name) for (name,) in rows})


def _parts(values: Sequence[str]) -> Iterable[Sequence[str]]:
    return (values[at : at + _BATCH] for at in range(0, len(values), _BATCH))


_CAME: Final = "SELECT subject FROM entry WHERE seq > ? AND kind IN ('report', 'reading')"
_FIRST: Final = """
    SELECT name, type, kind FROM voice WHERE root = ?
    ORDER BY relays, unknown, words, report, claim LIMIT 1
"""
_SIDE: Final = """
    SELECT side FROM voice WHERE root = ? AND side IS NOT NULL
    ORDER BY relays, unknown, words, report, claim LIMIT 1
"""
_RESTS: Final = "SELECT DISTINCT rests FROM voice WHERE root = ? AND rests IS NOT NULL"
