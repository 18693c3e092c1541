"""Incidents and links of a ledger, decoded once, and again only where their rows changed.

A queue is listed anew after every ruling, and a ruling changes few incidents of many: what did not
change is taken over from the listing before.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import sqlalchemy as sa

from reportedly.ids import decode
from reportedly.ledger import Store
from reportedly.ledger.schema import incident, link
from reportedly.model import Incident, IncidentLink


@dataclass(frozen=True, slots=True)
class Listing:
    """What a ledger held at one moment.

    Attributes:
        incidents: By id.
        links: By id of the link; the id follows from all it says.
        rows: For each incident what tells whether its row is another, within this process.
    """

    incidents: Mapping[str, Incident]
    links: Mapping[str, IncidentLink]
    rows: Mapping[str, int] = field(default_factory=dict)

    @classmethod
    def of(cls, store: Store, before: Listing | None = None) -> Listing:
        """Return what a ledger holds now.

        Args:
            store: The ledger.
            before: An earlier listing of it.
        """
        old = before or cls({}, {})
        incidents, links, rows = {}, {}, {}
        with store.moment() as connection:
            for row in connection.execute(sa.select(incident.c.id, incident.c.body)):
                mark = rows[row.id] = hash(row.body)
                same = old.rows.get(row.id) == mark
                incidents[row.id] = old.incidents[row.id] if same else decode(row.body, Incident)
            known = old.links
            for row in connection.execute(sa.select(link.c.id, link.c.body)):
                told = known.get(row.id)
                links[row.id] = decode(row.body, IncidentLink) if told is None else told
        return cls(incidents, links, rows)
