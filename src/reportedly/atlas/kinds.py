"""Kinds of place, and the words that lists and dumps have for them."""

from __future__ import annotations

PRECISION = {
    "settlement": 1,
    "site": 1,
    "adm2": 3,
    "adm1": 4,
    "informal": 5,
    "line": 5,
    "country": 6,
    "water": 7,
}
"""``where_prec`` of an event in a place, by the kind of place."""

SMALL_KM = 2.0
"""Half the length up to which a line is a spot: a bridge, a crossing."""

LIMITED_KM = 10.0
"""How far an outline of no known kind may reach and be a named place all the same."""

_WORDS = {
    "settlement": (
        "city", "town", "village", "hamlet", "locality", "community", "neighbourhood",
        "neighborhood", "suburb", "quarter", "borough", "populated place", "camp", "refugee camp",
        "idp camp", "displacement camp", "kibbutz", "moshav", "outpost", "colony", "microhood",
        "macrohood", "isolated_dwelling", "farm", "p", "s.cmp", "s.cmprf", "l.cmp", "p.pplx",
    ),
    "site": (
        "crossing", "border crossing", "checkpoint", "bridge", "hospital", "clinic", "school",
        "university", "campus", "mosque", "church", "monastery", "market", "square", "building",
        "port", "harbour", "airport", "airfield", "base", "barracks", "prison", "dam", "mine",
        "plant", "power station", "station", "junction", "tunnel", "venue", "s", "t",
    ),
    "line": (
        "road", "street", "highway", "corridor", "axis", "route", "border", "front line", "river",
        "wadi", "stream", "canal", "railway", "r", "h.stm", "h.stms", "h.wad", "h.cnl",
    ),
    "adm1": ("region", "province", "state", "governorate", "oblast", "a.adm1"),
    "adm2": ("county", "district", "subdistrict", "localadmin", "municipality", "a.adm2"),
    "informal": ("area", "valley", "plain", "desert", "mountains", "forest", "peninsula", "l"),
    "country": (),
    "water": ("sea", "lake", "bay", "gulf", "strait", "ocean", "h.sea", "h.lk", "h.bay", "h.gulf",
              "h.strt"),
}  # fmt: skip
_KINDS = {word: kind for kind, words in _WORDS.items() for word in (kind, *words)}
_FLAVOURS = ("illegal ", "former ", "abandoned ", "templer ", "unrecognised ", "unrecognized ")


def kind_of(word: str) -> str | None:
    """Return the kind of place that a word of a list means; ``None`` where it is not known.

    Judgements beside the word ("illegal", "former") are the list's own and are passed over.
    """
    key = word.strip().lower().replace("_", " ")
    for flavour in _FLAVOURS:
        key = key.removeprefix(flavour)
    return _KINDS.get(key) or _KINDS.get(word.strip().lower())
