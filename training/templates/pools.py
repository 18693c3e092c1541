"""What fills the slots: invented names, and plain words for every side alike."""

from __future__ import annotations

TYPES = {
    "AIR": "AIR_STRIKE",
    "SHELL": "SHELLING_ROCKET",
    "IED": "EXPLOSIVE_DEVICE",
    "FORCE": "UNSPECIFIED_FORCE",
    "CLASH": "ARMED_CLASH",
    "RAID": "GROUND_RAID",
    "CONTROL": "TERRITORY_CONTROL",
    "MOVE": "FORCE_MOVEMENT",
    "VIOL": "DIRECT_VIOLENCE",
    "AIM": "TARGETED_KILLING",
    "SEX": "SEXUAL_VIOLENCE",
    "DET": "DETENTION",
    "DEMO": "DEMONSTRATION",
    "CROWD": "CROWD_FORCE",
    "PROP": "PROPERTY_DAMAGE",
    "MAT": "MATERIEL_CAPTURE",
    "RESTR": "RESTRICTION",
    "DISP": "DISPLACEMENT",
    "AID": "AID_RESCUE",
    "TALKS": "TALKS_AGREEMENT",
    "STMT": "STATEMENT",
    "STATUS": "TARGET_STATUS",
    "TOLL": "CASUALTY_TOLL",
}
"""Short codes of the templates."""

MODALITIES = {
    "a": "asserted",
    "l": "alleged",
    "d": "denied",
    "h": "hypothetical",
    "p": "planned",
    "b": "generic_background",
}

OUTCOME_LETTERS = {
    "k": "killed",
    "i": "injured",
    "m": "missing",
    "d": "displaced",
    "x": "detained",
    "u": "casualties_unspecified",
}

WORDS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")

NUMBERS = {"small": (2, 4), "n": (6, 39), "teen": (11, 19), "even": (10, 40), "big": (120, 4800)}
"""Counts: the least and the most."""

Choice = tuple[str, str]
"""Words, and what they say: the kind of a source, the group of people, a qualifier or bounds."""


def _all(kind: str, *words: str) -> tuple[Choice, ...]:
    return tuple((word, kind) for word in words)


PARTY = _all(
    "PARTY",
    "the Orvan army", "the Kessite Front", "the Talvian defence ministry", "the Free Marrow Brigades",
    "the army", "the rebels", "an army spokesman", "a rebel commander", "the general staff in Orva",
    "a spokesman for the Kessite Front", "the militia", "Colonel Ansel Dravik of the Orvan army",
    "the Sallow River Alliance", "General Oste Murrin", "the military", "Commander Fadu of the militia",
    "the Belmarian foreign ministry", "the insurgents", "Colonel Yarrow", "the Northern Command",
    "a fighter from the Dawn Column", "the junta", "the separatists", "the Dunmar Liberation Council",
)  # fmt: skip
LOCAL = _all(
    "GOVERNMENT",
    "the mayor of {town9}", "{town9} police", "the provincial governor", "a district official",
    "the prosecutor's office", "the police chief, Marit Solane", "the regional administration",
    "the town council", "a provincial police officer", "the interior committee in {region9}",
)  # fmt: skip
HEALTH = _all(
    "HEALTH_AUTHORITY",
    "the health ministry", "doctors at {town9} General Hospital", "the regional health directorate",
    "the director of Saint Orel hospital", "a health ministry spokeswoman", "{town9} hospital",
    "the forensic institute", "the Talvian health ministry", "the hospital's director, Dr Ruva Kelm",
)  # fmt: skip
WORLD = _all(
    "INTL_BODY",
    "the United Nations", "the UN mission in {region9}", "the UN human rights office",
    "the Lakes Union", "the regional court", "a UN official", "the bloc's envoy, Tamsin Orlo",
)  # fmt: skip
RELIEF = _all(
    "HUMANITARIAN",
    "Talvik Watch", "the Red Lantern Society", "a local rights group", "the Orvan Casualty Monitor",
    "a relief agency", "the civil defence", "the ambulance service", "the Open Ledger Project",
    "the rescue service", "the rights group Clear Record",
)  # fmt: skip
MEDIA = _all(
    "MEDIA",
    "the Marrow Post", "Radio Kesh", "the Dunmar Courier", "Lakes Television", "the Harrow News Agency",
    "state television", "the rebel-run Dawn Channel", "a reporter for the Evening Ledger",
    "the daily Vestnar", "Orva One",
)  # fmt: skip
FOLK = _all(
    "UNNAMED",
    "residents", "witnesses", "medical sources", "a security official", "villagers", "local sources",
    "relatives of the dead", "a farmer", "two shopkeepers", "survivors", "a medic", "an elder",
    "people in {town9}", "a woman who lives nearby", "a local journalist", "a security source",
)  # fmt: skip
NAMED = _all(
    "WITNESS_NAMED",
    "Ilan Feske, a baker", "Mirel Toss, who lost her brother", "Hadi Ormond, 54", "Sabel Quine",
    "Old Teodar Voss", "Nuri Alkamen, a bus driver", "Petra Lund, a teacher", "Josk Amberly",
)  # fmt: skip
BODY = _all(
    "NAMED_OTHER",
    "the traders' union", "the family's lawyer, Orin Pell", "the Orvan Bar Association",
    "the bishop of {town9}", "analyst Greta Noll", "the Vale Mining Company",
)  # fmt: skip

FORCE = _all(
    "",
    "the Orvan army", "the Kessite Front", "government troops", "rebels", "the army", "militiamen",
    "Talvian forces", "the Free Marrow Brigades", "soldiers", "gunmen", "paramilitaries",
    "fighters of the Dawn Column", "Belmarian troops", "the security forces", "insurgents",
    "the Sallow River Alliance", "separatist fighters", "border guards", "the presidential guard",
    "the Dunmar militia",
)  # fmt: skip

POOLS: dict[str, tuple[Choice, ...]] = {
    "party": PARTY,
    "local": LOCAL,
    "health": HEALTH,
    "world": WORLD,
    "relief": RELIEF,
    "media": MEDIA,
    "folk": FOLK,
    "named": NAMED,
    "body": BODY,
    "civil": LOCAL + HEALTH + RELIEF,
    "out": WORLD + RELIEF,
    "any": PARTY + LOCAL + HEALTH + WORLD + RELIEF + FOLK + NAMED,
    "force": FORCE,
    "police": _all(
        "", "police", "riot police", "the gendarmerie", "the militia", "security forces",
        "masked officers", "rebel police", "army recruits",
    ),
    "gun": _all(
        "", "gunmen", "soldiers", "militiamen", "a police patrol", "masked men", "rebels",
        "army officers", "two men on a motorcycle", "paramilitaries", "border guards",
    ),
    "air": _all(
        "", "warplanes", "an army drone", "a rebel drone", "government jets", "Talvian aircraft",
        "a helicopter gunship", "Belmarian warplanes", "drones of the Kessite Front",
    ),
    "person": _all(
        "", "Deputy Governor Lanz Orrel", "rebel leader Sefu Mandry", "Judge Ada Brenn",
        "the councillor Pavo Rusk", "General Tolm Escar", "the union leader Nadia Verro",
        "Front commander Idris Kole", "Colonel Bram Hest", "the preacher Yusk Odeh",
    ),
    "region": _all(
        "", "Upper Vale", "the Sallow basin", "East Marrow", "Harrow province", "the Dunmar hills",
        "the Kesh lowlands", "North Talvia", "the Brine Coast",
    ),
    "town": _all(
        "", "Tesk", "Orva", "Lower Mills", "Brannock", "Kell", "Vestnar", "Umber Ford", "Dal Siro",
        "Harrowgate East", "Quillan", "Marasht", "Old Pinn", "Sorrel Bridge", "Nadir", "Tamber",
        "Al-Wessa", "Kirvo", "Sant Orel", "Beit Lorn", "Zhelin",
    ),
    "site": _all(
        "", "a market", "a school", "a bus station", "a clinic", "a bakery", "a wedding hall",
        "a mosque", "a church", "an apartment block", "a fuel depot", "the power plant",
        "a queue for bread", "a camp for the displaced", "a checkpoint", "a barracks", "a police post",
    ),
    "day": _all(
        "", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
        "Monday night", "Friday morning", "Sunday evening",
    ),
    "when": _all(
        "", "overnight", "at dawn", "early on Tuesday", "late on Saturday", "on 4 March", "yesterday",
        "on Thursday afternoon", "before midnight", "last week", "on 19 October", "this morning",
    ),
    "since": _all(
        "", "since January", "since the fighting began in May", "since 12 June", "since last autumn",
        "since the truce collapsed", "since the start of the offensive", "since 2019",
    ),
    "road": _all(
        "", "the coast road", "the main bridge", "the border crossing", "the mountain pass",
        "the airport road", "the crossing at {town8}", "the only road into {town8}",
    ),
    "ppl": (
        ("people", "unknown"), ("people", "unknown"), ("civilians", "civilian"),
        ("soldiers", "combatant"), ("fighters", "combatant"), ("villagers", "civilian"),
        ("worshippers", "civilian"), ("passengers", "civilian"), ("residents", "civilian"),
        ("men", "unknown"), ("officers", "unknown"), ("miners", "civilian"), ("rebels", "combatant"),
        ("traders", "civilian"), ("policemen", "unknown"),
    ),
    "civ": (
        ("people", "unknown"), ("civilians", "civilian"), ("villagers", "civilian"),
        ("farmers", "civilian"), ("residents", "civilian"), ("herders", "civilian"),
        ("patients", "civilian"), ("students", "civilian"),
    ),
    "troop": _all(
        "combatant", "soldiers", "fighters", "troops", "militiamen", "rebels", "conscripts",
        "insurgents", "army officers", "guerrillas",
    ),
    "sub": (
        ("children", "children"), ("women", "women"), ("medics", "medic"), ("boys", "children"),
        ("girls", "children"), ("journalists", "journalist"), ("soldiers", "combatant"),
        ("schoolchildren", "children"), ("nurses", "medic"), ("aid workers", "civilian"),
    ),
    "one": (
        ("a child", "children"), ("a woman", "women"), ("a man", "unknown"), ("a nurse", "medic"),
        ("a soldier", "combatant"), ("a teenage boy", "children"), ("a reporter", "journalist"),
        ("a shepherd", "civilian"), ("a policeman", "unknown"), ("an 11-year-old girl", "children"),
        ("a teacher", "civilian"), ("an ambulance driver", "medic"), ("a militiaman", "combatant"),
    ),
    "qual": (
        ("at least", "at_least"), ("at least", "at_least"), ("more than", "more_than"),
        ("no fewer than", "at_least"), ("not less than", "at_least"), ("up to", "up_to"),
        ("as many as", "up_to"), ("nearly", "nearly"), ("almost", "nearly"), ("about", "about"),
        ("around", "about"), ("some", "about"), ("roughly", "about"), ("over", "more_than"),
        ("upwards of", "more_than"), ("fewer than", "less_than"), ("a minimum of", "at_least"),
        ("close to", "nearly"), ("in excess of", "more_than"), ("an estimated", "about"),
    ),
    "vague": (
        ("dozens of", "12-99"), ("scores of", "12-99"), ("several", "2-"), ("a handful of", "2-"),
        ("hundreds of", "100-999"), ("a number of", "2-"), ("many", "2-"), ("a few", "2-"),
        ("tens of", "10-99"),
    ),
    "said": _all("", "said", "reported", "stated", "announced", "confirmed", "told reporters"),
    "hurt": _all("", "wounded", "injured", "hurt"),
    "weapon": _all(
        "", "a car bomb", "a roadside bomb", "a landmine", "a hand grenade", "a booby-trapped door",
        "a suicide vest", "an explosive device", "a parcel bomb", "a buried mine",
    ),
    "gunfire": _all("", "mortars", "tanks", "howitzers", "rocket launchers", "heavy artillery"),
}
"""The pools of the slots."""
