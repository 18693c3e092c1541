"""Generic nouns beside a name of a place, by what they say about it.

Lower case, whole words. A word stands in one set alone, but for those that mean a division in one
country and a quarter in another.
"""

from __future__ import annotations

ADM1 = frozenset({
    "province", "provinces", "governorate", "governorates", "oblast", "oblasts", "state", "states",
    "region", "regions", "department", "departments", "wilaya", "wilayat", "prefecture",
    "prefectures", "muhafazah", "krai", "emirate",
})  # fmt: skip
ADM2 = frozenset({
    "district", "districts", "county", "counties", "territory", "territories", "zone", "zones",
    "raion", "rayon", "commune", "communes", "municipality", "municipalities", "subdistrict",
    "subdistricts", "locality", "localities", "tehsil", "township", "townships", "sub-district",
    "sub-districts", "lga", "lgas", "woreda", "woredas", "regency", "regencies", "chiefdom",
    "chiefdoms", "payam", "boma", "sub-county", "subcounty", "upazila", "taluk", "taluka",
    "mandal", "cercle", "canton", "cantons", "sub-prefecture", "subprefecture", "arrondissement",
    "barangay", "canton's", "constituency",
})  # fmt: skip
QUARTER = frozenset({
    "neighbourhood", "neighborhood", "quarter", "quarters", "suburb", "suburbs", "ward", "wards",
    "area", "areas", "neighbourhoods", "neighborhoods", "district", "districts", "sector",
    "sectors", "slum", "slums", "shantytown", "favela", "barrio", "borough", "estate", "enclave",
})  # fmt: skip
AROUND = frozenset({"area", "areas", "countryside", "vicinity"})
CAMP = frozenset({"camp", "camps"})
SETTLEMENT = frozenset({
    "city", "cities", "town", "towns", "village", "villages", "settlement", "settlements",
    "hamlet", "hamlets", "port", "township", "kibbutz", "capital", "municipality", "commune",
    "locality", "outpost",
})  # fmt: skip
TOWNS = frozenset({
    "town", "towns", "city", "cities", "village", "villages", "hamlet", "settlement",
})  # fmt: skip
"""Settlements that no division is called."""
SITE = frozenset({
    "hospital", "mosque", "church", "cathedral", "school", "market", "crossing", "airport",
    "bridge", "base", "airbase", "airfield", "prison", "jail", "university", "station", "port",
    "refinery", "dam", "monastery", "clinic", "checkpoint", "border", "college", "factory",
    "building", "hotel", "stadium", "cemetery", "barracks", "garrison", "plant", "bus", "rail",
    "train", "railway", "square", "bakery", "harbour", "harbor", "mine", "dormitory", "seaport",
    "synagogue", "temple", "monument", "courthouse", "warehouse", "depot", "outskirts",
    "airstrip", "terminal", "shopping", "medical", "power", "nuclear", "police", "military",
    "air", "junction", "roundabout", "crossroads", "intersection", "mall", "shrine", "bazaar",
    "fort", "fortress", "tunnel", "gate", "quarry", "headland", "gasfield", "oilfield",
    "compound", "ferry", "jetty", "pagoda", "seminary", "madrasa", "convent", "mill", "ranch",
    "farm", "plantation", "stand", "stop", "yard", "roadblock", "interchange", "underpass",
    "overpass", "silo", "substation", "pier",
})  # fmt: skip
URBAN = frozenset({
    "stand", "stop", "station", "market", "mall", "bazaar", "square", "roundabout", "hotel",
    "hospital", "clinic", "mosque", "church", "cathedral", "school", "college", "university",
    "stadium", "theatre", "cinema", "bakery", "terminal", "intersection", "street", "avenue",
    "road", "boulevard", "prison", "jail", "courthouse", "synagogue", "temple",
})  # fmt: skip
"""Sites and streets that a town holds: the one town of a report is theirs."""
QUALIFIERS = frozenset({
    "bus", "rail", "train", "railway", "air", "shopping", "medical", "power", "nuclear", "police",
    "military", "ferry",
})  # fmt: skip
"""Words that only begin the noun of a site."""
POST = frozenset(
    {"post", "position", "positions", "posts", "landfill", "park", "garden", "gardens"}
)
"""Sites in small letters alone: "the Bir Ould post", but the "Chindwin Post"."""
LINE = frozenset({
    "corridor", "road", "highway", "street", "axis", "frontline", "front", "route", "river",
    "avenue", "motorway", "expressway", "canal", "roads", "boulevard",
})  # fmt: skip
SPOT = frozenset({
    "bay", "island", "islands", "hill", "creek", "beach", "pass", "gorge", "cape", "reef",
    "atoll", "oasis", "peak", "ridge", "falls", "islet", "ford", "wadi", "cave", "caves",
})  # fmt: skip
EXPANSE = frozenset({
    "heights", "valley", "hills", "mountain", "mountains", "forest", "forests", "peninsula",
    "plateau", "desert", "delta", "marsh", "marshes", "swamp", "swamps", "plain", "plains",
    "steppe", "basin", "highlands", "range", "massif", "jungle", "escarpment", "reserve",
})  # fmt: skip
LANDFORM = SPOT | EXPANSE | {"river", "lake"}
WATER = frozenset({"sea", "strait", "ocean", "gulf", "lake", "channel", "lagoon"})

PLURAL = frozenset({
    "provinces", "governorates", "oblasts", "states", "regions", "departments", "prefectures",
    "districts", "counties", "territories", "zones", "communes", "municipalities", "subdistricts",
    "localities", "townships", "lgas", "woredas", "regencies", "chiefdoms", "cantons", "quarters",
    "suburbs", "neighbourhoods", "neighborhoods", "camps", "cities", "towns", "villages",
    "settlements", "hamlets", "islands", "areas", "wards", "slums", "sectors",
})  # fmt: skip
"""What several names before it are: "Yala and Pattani provinces"."""

BEFORE_NOUN = (
    r"(?:refugee|displacement|displaced|IDP|IDPs|tribal|border|air|naval|army|military|police|"
    r"railway|train|bus|gold|oil|coal|mining|fishing|fish|cattle|vegetable|livestock|residential|"
    r"industrial|administrative|autonomous|special|local government|local council|rural|urban|"
    r"eastern|western|northern|southern|central|main|general|nuclear|power|shopping|gas|"
    r"bus|rail|train|railway|medical|ferry|international|displaced persons|displaced people's|detention)"
)
"""What may stand between a name and its noun: "Torkham border crossing"."""

OF = (
    r"villages?|towns?|cit(?:y|ies)|hamlets?|ports?|settlements?|suburbs?|slums?|quarters?|camps?|"
    r"neighbou?rhoods?|districts?|provinces?|regions?|states?|governorates?|oblasts?|count(?:y|ies)|"
    r"territor(?:y|ies)|communes?|localit(?:y|ies)|municipalit(?:y|ies)|departments?|capital|"
    r"islands?|islets?|areas?|areas?|zones?|wards?|chiefdoms?|sub-?prefectures?|sub-?count(?:y|ies)|"
    r"sub-?districts?|townships?|woredas?|kebeles?|regenc(?:y|ies)|borough|barrio|favela|"
    r"communit(?:y|ies)|outposts?|kibbutz|enclave|hills?|mountains?|forests?|marsh(?:es)?|plains?|"
    r"valleys?|desert|peninsula|plateau|outskirts|suburbs|environs|mines?|oasis|port city|"
    r"resort|crossings?|checkpoints?|parish(?:es)?|lgas?|(?:district |regional |provincial )?"
    r"headquarters|seat|centre|center|bazaar|market|school|hospital|church|mosque|monastery|gates?|"
    r"streets|airport|harbou?r|entrances?|approaches|edges?|fringes|countryside|rural areas|garrison|"
    r"(?:police|railway|train|bus|power) station|barracks|(?:air |army |military |naval )?bases?|airfield|airstrip|prison|"
    r"jail|bridge|refinery|dam|stronghold|bastion"
)
"""Nouns that lead to a name: "the villages of", "a suburb called"."""

CALLED = (
    r"places?|spots?|sites?|locations?|points?|stretch|positions?|farms?|fields?|quarr(?:y|ies)"
)
"""Nouns that lead to a name only where they say so: "a place called"."""

ROMANCE_OF = (
    r"(?:corregimientos?|veredas?|municipios?|localidad(?:es)?|aldeas?|pueblos?|barrios?|ciudad|"
    r"departamentos?|provincias?|distritos?|comunas?|caseríos?|estado|villages?|localités?|"
    r"communes?|ville|quartiers?|cercle|provinces?|régions?|départements?|territoire|secteur|camp|"
    r"préfecture|sous-préfecture|hameau|cidade|vila|aldeia|bairro|município|província|zona rural|"
    r"alrededores|inmediaciones|cabecera) (?:de (?:la |los |las |l['’])?|d['’]|du |des |del |do |da )"
)
ROMANCE_IN = r"en|à|em|aux"
"""Prepositions that English lacks, so that they vouch for a name nobody knows."""
