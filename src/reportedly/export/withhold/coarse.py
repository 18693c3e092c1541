"""Places of shelter and care, known only roughly.

A map of homes, shelters and clinics is a map of targets. For the public a claim that concerns one
gives its place as a cell of a tenth of a degree (about 11 km), without the entry of the gazetteer
that would give it back.
"""

from __future__ import annotations

import dataclasses
import re
from typing import Final

from reportedly.model import Claim, Incident, PlaceRef
from reportedly.model.vocabulary import TargetKind

CELL: Final = 0.1
"""Degrees."""

RULE: Final = "coarsened"
"""The basis of a place that was made coarser."""

_DIGITS: Final = 1
_AREA: Final = 2
_SHELTERED: Final = re.compile(
    r"\b(?:homes?|houses?|hous(?:ing|ehold)|apartments?|flats?|residen\w+|dwellings?|villas?|"
    r"tents?|shelters?|camps?|displaced|refuge\w*|orphanages?|school\w*|hospitals?|clinics?|"
    r"medical|ambulances?|infirmar\w+|dispensar\w+|wards?|maternity|field kitchens?|"
    r"casas?|viviendas?|refugios?|albergues?|maisons?|abris?|logements?|hôpita\w+|hospitales?|"
    r"cliniques?)\b"
    r"|منزل|منازل|بيت|بيوت|مستشفى|ملجأ|مخيم|خيام|عيادة",
    re.IGNORECASE,
)


def shelters(text: str | None) -> bool:
    """Tell whether words name a home, a shelter or a point of medical care."""
    return bool(text) and _SHELTERED.search(text or "") is not None


def protects(claim: Claim) -> bool:
    """Tell whether a claim concerns a place of shelter or care: by its words, targets or damage.

    A hospital that only speaks is none; its words as a source are left out.
    """
    said = claim.span.quote
    for source in claim.attribution:
        if source.span is not None:
            said = said.replace(source.span.quote, " ")
    return (
        any(target.kind is TargetKind.HOMES for target in claim.targets)
        or shelters(said)
        or any(shelters(one.object) for one in claim.damage)
        or any(shelters(place.name) for place in claim.places)
    )


def coarse(place: PlaceRef) -> PlaceRef:
    """Return a place as the cell it lies in; its coordinates are the cell's middle."""
    return dataclasses.replace(
        place,
        lat=_middle(place.lat),
        lon=_middle(place.lon),
        place_id=None,
        candidates=(),
        where_prec=max(place.where_prec, _AREA) if place.where_prec is not None else None,
        basis=RULE,
    )


def coarse_claim(claim: Claim) -> Claim:
    """Return a claim with all its places coarsened."""
    return dataclasses.replace(claim, places=tuple(map(coarse, claim.places)))


def coarse_incident(incident: Incident) -> Incident:
    """Return an incident with its place coarsened."""
    if incident.place is None:
        return incident
    return dataclasses.replace(incident, place=coarse(incident.place))


def _middle(degrees: float | None) -> float | None:
    """Return the middle of the cell, which many places share: cells do not begin at the place."""
    if degrees is None:
        return None
    return round(degrees // CELL * CELL + CELL / 2, _DIGITS + 1)
