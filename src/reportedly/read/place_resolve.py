"""Chooses among the places a name may mean, by what else the report names.

Countries that the report names, adjectives of their people, actors at home there and unambiguous
towns lend support. A name is settled by the place it is said to lie in, then by support, then by
size alone where one place outweighs all others; what none of these settles stays open, with its
candidates. A wrong country is worse than none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from reportedly.atlas import Place, distance, fold
from reportedly.read.place_mention import Mention

_CLEAR = 2.0
_OUTWEIGHS = 8.0
_INSIDE = 4.0
_LARGE = 100_000
_TOWN = 15_000
_HAMLET = 5_000
_CLOSE_KM = 30.0
_NEAR_KM = 150.0
_WEIGHT = {"country": 50_000_000, "adm1": 400_000, "adm2": 60_000, "informal": 1_000_000}
_CURATED = 60_000
_KEPT = 5
_SHADOW = 10.0
_FIRM = 4.0
_NONE = 0.5
_FRONTS = frozenset({"front", "frontline", "axis"})
_REGION_KM = 400.0
_THIN = 1.5
_FAMOUS = 1_000_000


@dataclass(frozen=True, slots=True)
class Choice:
    """What a mention was settled as.

    Attributes:
        place: The entry; ``None`` where it stays open.
        country: The country, where it is known even though the place is not.
        candidates: Ids of the entries it could be, where it stays open, best first.
        basis: The rule that decided.
    """

    place: Place | None
    country: str | None
    candidates: tuple[str, ...] = ()
    basis: str = "unresolved"


class Support:
    """What a report lends to each country, by the name that lends it.

    A name must not settle itself: its own share is taken out when it is settled.
    """

    def __init__(self, country: Callable[[str | None], Place | None] | None = None) -> None:
        self.total: Counter[str] = Counter()
        self._country = country
        self._by_name: dict[str, Counter[str]] = {}

    def add(self, name: str, share: Mapping[str, float]) -> None:
        """Count what one occurrence of a name lends."""
        if share:
            self._by_name.setdefault(name, Counter()).update(share)
            self.total.update(share)

    def without(self, name: str) -> Counter[str]:
        """Return what all other names lend."""
        rest: Counter[str] = Counter(self.total)
        rest.subtract(self._by_name.get(name, Counter()))
        return rest

    def homes(self) -> list[Place]:
        """Return the countries that something speaks for, each with its point."""
        known = (self._country(code) for code in sorted(self.total)) if self._country else ()
        return [place for place in known if place is not None and self.total[place.country or ""]]

    def copy(self) -> Support:
        """Return an independent copy."""
        other = Support(self._country)
        other.total = Counter(self.total)
        other._by_name = {name: Counter(share) for name, share in self._by_name.items()}
        return other


def weight(place: Place) -> float:
    """Return how much a place weighs against its namesakes."""
    if place.kind in _WEIGHT:
        return float(_WEIGHT[place.kind])
    if place.kind != "settlement" or place.id.startswith("region:"):
        return float(_CURATED)
    return float(max(place.population, 1)) * (1.0 if place.main else 0.3)


def country_of(support: Mapping[str, float]) -> str | None:
    """Return the one country a report is about, or ``None`` where several come into question."""
    ranked = sorted(support.items(), key=lambda item: (-item[1], item[0]))
    if not ranked or ranked[0][1] < _THIN:
        return None
    if len(ranked) > 1 and ranked[0][1] < _CLEAR * 2 * ranked[1][1]:
        return None
    return ranked[0][0]


def lent(mention: Mention, found: Place | None) -> dict[str, float]:
    """Return the support that a mention lends to countries before it is settled."""
    if found is not None:
        return dict.fromkeys(_owners(found), 1.0)
    if mention.scope:
        return {}
    owners = sorted({owner for place in mention.candidates for owner in _owners(place)})
    first = mention.candidates[0] if mention.candidates else None
    if first is None:
        return {}
    if first.kind != "settlement":
        return dict.fromkeys(_owners(first), 2.0) if first.first or len(owners) == 1 else {}
    if len(owners) == 1 and weight(first) >= _TOWN:
        return {owners[0]: 1.0}
    return {}


def _owners(place: Place) -> tuple[str, ...]:
    return (place.country,) if place.country else place.claimed


@dataclass(frozen=True, slots=True)
class Ground:
    """What a report is known to be about when one of its names is settled.

    Attributes:
        anchors: Places of the report that are settled.
        homes: Countries that something in it speaks for.
    """

    anchors: Sequence[Place]
    homes: Sequence[Place]


def choose(mention: Mention, support: Counter[str], ground: Ground) -> Choice:
    """Settle one mention.

    Args:
        mention: The name, with its candidates.
        support: What the rest of the report lends to each country.
        ground: What the report is known to be about.
    """
    anchors = ground.anchors
    if mention.rule == "loose":
        return _choose_loose(mention, support, anchors)
    candidates = _without_namesake_divisions(mention)
    if mention.scope is not None:
        inside = [p for p in candidates if mention.scope in _owners(p)]
        if not inside:
            return Choice(None, mention.scope, basis="unresolved:qualifier")
        return _within(inside, mention.scope, anchors, "qualifier")
    if not candidates:
        return Choice(None, _country_around(anchors))
    return _by_support(candidates, support, ground, mention)


def _choose_loose(mention: Mention, support: Counter[str], anchors: Sequence[Place]) -> Choice:
    about = mention.scope or country_of(support)
    inside = [p for p in mention.candidates if about and p.country == about]
    if len({p.id for p in inside}) == 1:
        return Choice(inside[0], about, basis="loose")
    return Choice(None, mention.scope or _country_around(anchors))


def _country_around(anchors: Sequence[Place]) -> str | None:
    """Return the one country of several settled places; the people of a report tell less."""
    near = {place.id: place.country for place in anchors if place.country}
    sure = len(near) > 1 or any(place.kind == "country" for place in anchors)
    return next(iter(near.values())) if sure and len(set(near.values())) == 1 else None


def _without_namesake_divisions(mention: Mention) -> list[Place]:
    """Drop a division that bears the name of its town, unless the text says it is one."""
    if mention.generic in {"adm1", "adm2"}:
        same = [p for p in mention.candidates if p.kind == mention.generic]
        return same or list(mention.candidates)
    towns = {p.country for p in mention.candidates if p.kind == "settlement" and _sizable(p)}
    # "In Tamaulipas" is the state, though a hamlet bears its name.
    large = {
        p.country for p in mention.candidates if p.kind == "settlement" and p.population >= _HAMLET
    }
    kept = [
        p
        for p in mention.candidates
        if p.first or p.country not in {"adm1": large, "adm2": towns}.get(p.kind, frozenset())
    ]
    first = {p.country for p in kept if p.kind == "adm1"} - large
    kept = [p for p in kept if p.kind != "settlement" or p.country not in first]
    named = [p for p in kept if p.main or p.kind != "settlement" or p.population >= _LARGE / 2]
    return named or kept


def _sizable(place: Place) -> bool:
    return place.main or place.population >= _TOWN


def _by_support(
    candidates: Sequence[Place], support: Counter[str], ground: Ground, mention: Mention
) -> Choice:
    anchors = ground.anchors
    owners: dict[str, list[Place]] = {}
    for place in candidates:
        for owner in _owners(place) or ("",):
            owners.setdefault(owner, []).append(place)
    backed = sorted(
        ((support[owner], owner) for owner in owners if support[owner] > 0), reverse=True
    )
    first = candidates[0]
    if first.first and not _rivalled(first, candidates, support):
        return Choice(first, first.country, basis="gazetteer:name")
    if backed and (len(backed) == 1 or backed[0][0] >= _CLEAR * backed[1][0]):
        chosen = owners[backed[0][1]]
        if _overshadowed(chosen, candidates, backed[0][0]):
            return _open(candidates, None)
        return _within(chosen, backed[0][1], anchors, "context")
    if backed:
        chosen = [p for _, owner in backed for p in owners[owner]]
        if _overshadowed(chosen, candidates, backed[0][0]):
            return _open(candidates, None)
        return _by_size(chosen, anchors, "context+size")
    return _unbacked(candidates, support, ground, mention)


def _rivalled(first: Place, candidates: Sequence[Place], support: Counter[str]) -> bool:
    """Tell whether the report speaks for a namesake of a place that bare names mean.

    A country has no rival in a village; a state or a town of like size is one.
    """
    if support[_home(first)] > 0 or not _owners(first):
        return False
    small = first.kind == "country"
    return any(
        support[_home(place)] > 0 and not (small and place.kind == "settlement")
        for place in candidates[1:]
        if weight(place) * _SHADOW >= min(weight(first), _LARGE)
    )


def _overshadowed(chosen: Sequence[Place], candidates: Sequence[Place], backing: float) -> bool:
    """Tell whether a far larger namesake elsewhere makes a thinly backed choice doubtful."""
    best = max(weight(place) for place in chosen)
    largest = max(weight(place) for place in candidates)
    if largest >= _FAMOUS and largest >= _SHADOW**2 * best:
        return True
    return largest >= _SHADOW * best and backing < _FIRM


def _home(place: Place) -> str:
    return next(iter(_owners(place)), "")


def _unbacked(
    candidates: Sequence[Place], support: Counter[str], ground: Ground, mention: Mention
) -> Choice:
    """Settle a name whose countries nothing else in the report names."""
    about = country_of(support)
    largest = max(weight(place) for place in candidates)
    strongest = max(support.values(), default=0.0)
    elsewhere = strongest >= _FIRM - 1
    if largest < _TOWN and strongest >= _NONE:
        # A hamlet is thought of only near what the report is about.
        elsewhere = elsewhere or not any(
            distance(place, anchor) < _REGION_KM
            for place in candidates
            for anchor in (*ground.anchors, *ground.homes)
        )
    if elsewhere and largest < _LARGE:
        # The report is about another country, where the gazetteer lacks this name.
        return _foreign(candidates, about)
    # A site ("Bakara market") is not the foreign hamlet that has its name for a by-name.
    single = len(candidates) == 1 and (candidates[0].main or mention.generic is None)
    if largest < _TOWN and not (mention.sure and single and not elsewhere):
        return _foreign(candidates, about)
    if strongest > 0 and mention.noun in _FRONTS:
        # The front of a war is where the war is: not in a namesake's country.
        return _open(candidates, None)
    return _by_size(candidates, ground.anchors, "size")


def _foreign(candidates: Sequence[Place], about: str | None) -> Choice:
    """Leave a name open whose known bearers lie in countries that nothing speaks for."""
    choice = _open(candidates, about)
    return replace(choice, country=choice.country if choice.country == about else None)


def _by_size(candidates: Sequence[Place], anchors: Sequence[Place], basis: str) -> Choice:
    ranked = sorted(candidates, key=lambda p: (-weight(p), p.id))
    best = ranked[0]
    rivals = [p for p in ranked[1:] if p.country != best.country]
    if rivals and weight(best) < _OUTWEIGHS * weight(rivals[0]):
        return _open(candidates, None)
    return _within([p for p in ranked if p.country == best.country], best.country, anchors, basis)


def _within(
    places: Sequence[Place], country: str | None, anchors: Sequence[Place], basis: str
) -> Choice:
    """Choose among namesakes of one country: the one near other places, else the far larger one."""
    ranked = sorted(places, key=lambda p: (not p.first, -weight(p), p.id))
    best = ranked[0]
    rivals = [p for p in ranked[1:] if not _together(best, p)]
    if not rivals or best.first:
        return Choice(best, best.country or country, basis=f"gazetteer:{basis}")
    told = [p for p in (best, *rivals) if _division_named(p, anchors)]
    if len(told) == 1:
        return Choice(told[0], told[0].country or country, basis=f"gazetteer:{basis}+division")
    near = [
        p for p in (best, *rivals) if any(distance(p, a) < _NEAR_KM for a in anchors if a.prec == 1)
    ]
    if len(near) == 1:
        return Choice(near[0], near[0].country or country, basis=f"gazetteer:{basis}+spread")
    if weight(best) >= _INSIDE * weight(rivals[0]):
        return Choice(best, best.country or country, basis=f"gazetteer:{basis}+size")
    return _open(ranked, country)


def _division_named(place: Place, anchors: Sequence[Place]) -> bool:
    """Tell whether the report names the first-order division that a place lies in."""
    if place.admin1 is None:
        return False
    division = fold(place.admin1)
    return any(
        anchor.kind == "adm1"
        and anchor.country == place.country
        and f"{fold(anchor.name)} ".startswith(f"{division} ")
        for anchor in anchors
    )


def _together(one: Place, other: Place) -> bool:
    if one.kind != other.kind:
        return one.kind in {"settlement", "country"}
    return distance(one, other) < _CLOSE_KM


def _open(candidates: Sequence[Place], country: str | None) -> Choice:
    """Leave a name open; a country is kept where candidates and report do not disagree on it."""
    owners = sorted({owner for place in candidates for owner in _owners(place)})
    ids = tuple(dict.fromkeys(place.id for place in candidates))[:_KEPT]
    agreed = owners[0] if len(owners) == 1 and country in {None, owners[0]} else None
    if country in owners:
        agreed = country
    return Choice(None, agreed, ids, "unresolved:homonym")
