"""The claims of a report together: what a headline takes from the body, repeats, ids, denials."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from reportedly.model import Claim
from reportedly.model.vocabulary import (
    TYPES,
    ClaimKind,
    EventType,
    Modality,
    PlaceRole,
    Polarity,
)

FROM_LEAD = "inherited:lead"
"""Basis of what a headline takes from the body."""


def finished(claims: Sequence[Claim], heads: set[int]) -> tuple[Claim, ...]:
    """Return the claims of a report as they leave the reader, numbered in order of the text.

    Args:
        claims: In order of the text, without ids of their own.
        heads: Indexes of those that stand in a headline.
    """
    return _with_denials(_numbered(_once(_with_leads(claims, heads))))


def _with_leads(claims: Sequence[Claim], heads: set[int]) -> list[Claim]:
    """Give headlines the place and day that the body tells for the same event.

    That is the first claim of the body with the same type; a headline names little itself.
    """
    body = [claim for at, claim in enumerate(claims) if at not in heads]
    filled = []
    for at, claim in enumerate(claims):
        if at not in heads or claim.kind is not ClaimKind.INCIDENT:
            filled.append(claim)
            continue
        lead = next((c for c in body if c.type is claim.type and c.kind is claim.kind), None)
        means = next((c for c in body if _told_by(claim, c)), None) if lead is None else None
        if lead is None and means is None:
            means = next((c for c in body if _borne(claim, c)), None)
        if means is not None:
            filled.append(_filled(_typed(claim, means), means))
        else:
            filled.append(claim if lead is None else _filled(claim, lead))
    return filled


def _typed(head: Claim, lead: Claim) -> Claim:
    basis = tuple(sorted({**dict(head.basis), "type": FROM_LEAD}.items()))
    return dataclasses.replace(head, type=lead.type, subtype=lead.subtype, basis=basis)


def _told_by(head: Claim, claim: Claim) -> bool:
    """Tell whether a claim of the body says by what means the harm of a headline was done."""
    if head.type is not EventType.UNSPECIFIED_FORCE or claim.kind is not ClaimKind.INCIDENT:
        return False
    if claim.type is None or not TYPES[claim.type].force:
        return False
    counted = {(f.outcome, f.low, f.high) for f in claim.figures}
    return any((f.outcome, f.low, f.high) in counted for f in head.figures)


def _borne(head: Claim, claim: Claim) -> bool:
    """Tell whether a claim of the body says which of the types it bears a headline means."""
    told = claim.kind is ClaimKind.INCIDENT and claim.polarity is Polarity.POSITIVE
    return told and claim.type in head.type_alternatives


def _filled(claim: Claim, lead: Claim) -> Claim:
    basis = dict(claim.basis)
    places, time = claim.places, claim.time
    if not any(place.role is PlaceRole.EVENT for place in places):
        events = [place for place in lead.places if place.role is PlaceRole.EVENT]
        places += tuple(dataclasses.replace(p, mention=None, basis=FROM_LEAD) for p in events)
    dated = lead.time is not None and lead.time.date_prec is not None and not lead.time.inferred
    if dated and lead.time is not None and (time is None or time.inferred):
        time = dataclasses.replace(lead.time, mention=None, basis=FROM_LEAD)
        basis["time"] = FROM_LEAD
    return dataclasses.replace(claim, places=places, time=time, basis=tuple(sorted(basis.items())))


def _once(claims: Sequence[Claim]) -> list[Claim]:
    """Drop what only repeats an earlier claim in the same words."""
    seen: set[tuple[object, ...]] = set()
    kept: list[Claim] = []
    for claim in claims:
        key = (claim.type, claim.span.quote.casefold(), claim.modality, _root_key(claim))
        if key not in seen:
            seen.add(key)
            kept.append(claim)
    return kept


def _root_key(claim: Claim) -> str | None:
    root = claim.root
    return root.name.casefold() if root else None


def _numbered(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Give claims and figures their ids, and mend the references between figures."""
    figures = [figure for claim in claims for figure in claim.figures]
    ids = {figure.id: f"f{number}" for number, figure in enumerate(figures, start=1)}
    numbered = []
    for number, claim in enumerate(claims, start=1):
        renamed = tuple(
            dataclasses.replace(
                figure,
                id=ids[figure.id],
                subset_of=ids.get(figure.subset_of or ""),
                drawn_from=ids.get(figure.drawn_from or ""),
            )
            for figure in claim.figures
        )
        numbered.append(dataclasses.replace(claim, id=f"c{number}", figures=renamed))
    return tuple(numbered)


def _with_denials(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Let each denial point to the claim it denies, where this report tells it.

    That is the nearest claim of the same type on somebody else's word, an earlier one first.
    """
    pointed = []
    for at, claim in enumerate(claims):
        if claim.modality is Modality.DENIED and claim.kind is ClaimKind.INCIDENT:
            rivals = [
                (other > at, abs(other - at), rival.id)
                for other, rival in enumerate(claims)
                if rival.type is claim.type
                and rival.polarity is Polarity.POSITIVE
                and _root_key(rival) != _root_key(claim)
            ]
            if rivals:
                pointed.append(dataclasses.replace(claim, denies=min(rivals)[-1]))
                continue
        pointed.append(claim)
    return tuple(pointed)
