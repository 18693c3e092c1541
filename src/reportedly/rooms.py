"""The rooms that rebuilding calls, and what each has to give."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Protocol

import sqlalchemy as sa

from reportedly.ledger import Store, Tip
from reportedly.model import (
    Claim,
    ContradictionPair,
    Decision,
    Family,
    Finding,
    Reading,
    Relation,
    Report,
    ReportHead,
    Resolution,
    Sentence,
)
from reportedly.model.post import Post, post_of
from reportedly.model.vocabulary import RuleSet


class Trace(Protocol):
    """Reports to relations."""

    def __call__(
        self,
        heads: Sequence[ReportHead],
        text_of: Callable[[str], str],
        sentences: Callable[[str], Sequence[Sentence]],
        families: Sequence[Family] = (),
        post_of: Callable[[str], Post | None] = ...,
        /,
    ) -> tuple[Relation, ...]:
        """Return which reports depend on which."""


class Retrace(Protocol):
    """Brings the relations of a ledger up to date, from what it keeps of the reports before."""

    def __call__(self, store: Store, families: Sequence[Family], /) -> tuple[Relation, ...]:
        """Return what tracing everything from nothing would return."""


class Resolve(Protocol):
    """Claims, relations and decisions to incidents."""

    def __call__(
        self,
        readings: Iterable[tuple[ReportHead, Sequence[Claim]]],
        relations: Sequence[Relation],
        decisions: Sequence[Decision],
        /,
        *,
        rule_set: str = ...,
    ) -> Resolution:
        """Return what the reports say together."""


Keep = Callable[[sa.Connection, Tip], None]
"""Writes what resolving keeps of the reports, as of an entry."""


class Weave(Protocol):
    """Resolves everything, and tells what is to be kept so that reports can be added."""

    def __call__(
        self,
        readings: Iterable[tuple[ReportHead, Sequence[Claim]]],
        relations: Sequence[Relation],
        decisions: Sequence[Decision],
        stages: str,
        /,
        *,
        rule_set: str = ...,
    ) -> tuple[Resolution, Keep]:
        """Return what the reports say together, and what keeps it."""


class Revise(Protocol):
    """Brings the derived rows of a ledger up to date around what came since."""

    def __call__(self, store: Store, stages: str, check: Check, /, *, rule_set: str = ...) -> bool:
        """Tell whether it is done; if not, everything has to be computed."""


class Check(Protocol):
    """One report to findings."""

    def __call__(
        self,
        head: ReportHead,
        report: Report,
        reading: Reading,
        /,
        *,
        relations: Sequence[Relation],
        conflicts: Sequence[ContradictionPair],
        names: Mapping[str, str] | None = None,
    ) -> tuple[Finding, ...]:
        """Return what is odd about the report; ``names`` are those of other reports by id."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rooms:
    """The rooms that rebuilding calls."""

    trace: Trace
    resolve: Resolve
    check: Check
    retrace: Retrace | None = None
    weave: Weave | None = None
    revise: Revise | None = None


def rooms(store: Store) -> Rooms:
    """Return the rooms of this package, with the checks that a ledger has switched on.

    The checks consult the atlas as it is on this machine: lists that were named for one reading
    alone are no part of it, so that every question gets the same findings.

    Raises:
        PluginError: A check of another package is switched on and cannot be used.
    """
    # Imported here, so that a query of a ledger does not load what it does not need.
    from reportedly.atlas import user_atlas  # noqa: PLC0415
    from reportedly.check import RULES, Checks, select, switches  # noqa: PLC0415
    from reportedly.resolve import resolve  # noqa: PLC0415
    from reportedly.trace import trace  # noqa: PLC0415

    rules = select(RULES, switches(store.decisions()))
    return Rooms(
        trace=trace,
        resolve=resolve,
        check=Checks(rules, user_atlas()),
        retrace=_retrace,
        weave=_weave,
        revise=_revise,
    )


def _weave(
    readings: Iterable[tuple[ReportHead, Sequence[Claim]]],
    relations: Sequence[Relation],
    decisions: Sequence[Decision],
    stages: str,
    /,
    *,
    rule_set: str = RuleSet.CODEBOOK,
) -> tuple[Resolution, Keep]:
    from reportedly.resolve import resolve_all  # noqa: PLC0415
    from reportedly.revise import Told, keep  # noqa: PLC0415

    woven = resolve_all(readings, relations, decisions, rule_set=rule_set)
    told = Told.of(stages, decisions, rule_set)
    return woven.resolution, lambda connection, tip: keep(connection, woven, told, tip)


def _revise(
    store: Store, stages: str, check: Check, /, *, rule_set: str = RuleSet.CODEBOOK
) -> bool:
    from reportedly.revise import Told, revise  # noqa: PLC0415

    return revise(store, Told.of(stages, store.decisions(), rule_set), check)


def _retrace(store: Store, families: Sequence[Family]) -> tuple[Relation, ...]:
    """Compare the reports that came since with their neighbours, and return all relations."""
    from reportedly.trace import REVISION, Marks, Tracer, settle  # noqa: PLC0415

    # A report is asked for several times while it is compared, and then hardly ever again.
    head_of = lru_cache(maxsize=AT_HAND)(store.head_of)
    with store.traces(REVISION, Marks) as kept:
        Tracer(kept, head_of, *sources_of(store)).add(kept.pending)
        return settle(kept.relations(), head_of, families)


Sources = tuple[
    Callable[[str], str],
    Callable[[str], Sequence[Sentence]],
    Callable[[str], Post | None],
]
"""What gives the text of a report by its id, its sentences, and what a messenger knows of it."""


def sources_of(store: Store) -> Sources:
    """Return what tracing asks of a ledger beyond heads; a few reports are held at hand."""
    report_of = lru_cache(maxsize=AT_HAND)(store.report_of)
    return (
        lambda name: report_of(name).text,
        lambda name: _sentences(store, name),
        lambda name: post_of(report_of(name)),
    )


AT_HAND: Final = 256
"""Reports of which tracing keeps head and text at hand; texts of a megabyte are rare."""


def _sentences(store: Store, identifier: str) -> Sequence[Sentence]:
    reading = store.reading_of(identifier)
    return () if reading is None else reading.sentences
