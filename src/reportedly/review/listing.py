"""What the questions of a ledger are made of, without reading its incidents.

A queue is listed anew after every ruling. All that decides what is asked, and in which order, is
kept beside the incidents (``reportedly.ledger.outline``); an incident itself is read only where an
answer to its question is tried.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reportedly.ledger import Store, outline
from reportedly.ledger.outline import Asks
from reportedly.model import ClaimRef, IncidentLink
from reportedly.review.effect import Sums

COUNTED = 30
"""Incidents whose figures are asked about: those with most people of no stated group."""


@dataclass(frozen=True, slots=True)
class Listing:
    """What a ledger held at one moment.

    Attributes:
        links: Pairs of incidents that may be one.
        founders: The claim that each of these incidents is named after, by id.
        sums: What is published of each, by id.
        places: What the incidents ask whose place is open, by id.
        figures: What the incidents ask that count most people of no stated group, by id.
    """

    links: Sequence[IncidentLink]
    founders: Mapping[str, ClaimRef]
    sums: Mapping[str, Sums]
    places: Mapping[str, Asks]
    figures: Mapping[str, Asks]

    @classmethod
    def of(cls, store: Store) -> Listing:
        """Return what a ledger holds now."""
        with store.moment() as connection:
            ends = list(outline.ends(connection))
            return cls(
                links=outline.possible(connection),
                founders={name: founder for name, founder, _ in ends},
                sums={name: {row[:3]: row[3:] for row in rows} for name, _, rows in ends},
                places=dict(outline.open_places(connection)),
                figures=dict(outline.open_figures(connection, COUNTED)),
            )
