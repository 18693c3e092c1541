"""Words for means of force, for things hit, and for small counts."""

from __future__ import annotations

import re
from typing import Final

from reportedly.model.vocabulary import TargetKind, Weapon

#: Tried in this order; a later pattern never claims words that an earlier one took.
WEAPONS: Final[tuple[tuple[Weapon, str], ...]] = (
    (
        Weapon.VEHICLE_BOMB,
        r"(?:car|truck|vehicle|lorry|motorcycle)[ -]bomb(?:s|ing|ings)?|vehicle-borne \w+|(?:سيارة|شاحنة|دراجة(?: نارية)?) (?:ال)?مفخخة",
    ),
    (
        Weapon.SUICIDE_VEST,
        r"suicide (?:vests?|belts?|bomb(?:er|ers|ing|ings)?)|explosive (?:vests?|belts?)|حزام\w* ناسف\w*|انتحاري\w*",
    ),
    (
        Weapon.LANDMINE,
        r"land ?mines?|anti-(?:personnel|tank|vehicle) mines?|[بال]{0,3}(?:لغم|ألغام)\w*",
    ),
    (
        Weapon.IED,
        r"(?:roadside|magnetic|sticky|homemade) bombs?|ieds?|improvised explosive devices?|explosive devices?|booby[ -]traps?|[بل]?(?:ال)?عبو(?:ة|ات|تين) (?:ال)?ناسفة",
    ),
    (Weapon.GRENADE, r"(?:hand |stun )?grenades?|rpgs?|rocket-propelled grenades?"),
    (
        Weapon.DRONE,
        r"drones?|uavs?|quadcopters?|loitering munitions?|unmanned aircraft|shaheds?|[بل]?(?:ال)?(?:طائر(?:ة|ات|تين) )?(?:ال)?مسي(?:ّ)?ر(?:ة|ات|تين)",
    ),
    (
        Weapon.HELICOPTER,
        r"(?:attack |army |military )?helicopters?|(?:helicopter )?gunships?|[بل]?(?:ال)?مروحي(?:ة|ات)",
    ),
    (
        Weapon.FIGHTER_JET,
        r"(?:fighter )?jets?|war ?planes?|fighter-bombers?|bombers|(?:ال)?(?:طائرات|طائرة) (?:ال)?حربية|(?:ال)?مقاتلات حربية",
    ),
    (Weapon.MORTAR, r"mortars?(?: (?:rounds?|shells?|bombs?|fire))?|[بال]{0,3}هاون"),
    (
        Weapon.ARTILLERY,
        r"(?:heavy )?artillery|howitzers?|cannons?|shelling|[بل]?(?:ال)?مدفعي(?:ة|ا)?",
    ),
    (Weapon.ROCKET, r"(?:katyusha |grad )?rockets?|multiple[- ]launch rocket systems?"),
    (Weapon.MISSILE, r"(?:ballistic |cruise |guided |anti-tank )?missiles?"),
    (Weapon.NAVAL_GUN, r"naval (?:guns?|fire)|gunboats?|warships?"),
    (Weapon.ARMOURED_VEHICLE, r"armou?red (?:vehicles?|personnel carriers?|cars?)|apcs?"),
    (Weapon.SNIPER, r"snipers?|[بل]?(?:ال)?قناص(?:ة)?"),
    (Weapon.RUBBER_BULLETS, r"rubber[- ](?:coated )?(?:steel )?bullets"),
    (
        Weapon.SMALL_ARMS,
        r"gunfire|gunshots?|small[- ]arms|machine[ -]?guns?|rifles?|pistols?|shot dead|gunned down|opened fire|bullets?",
    ),
    (Weapon.KNIFE, r"knife|knives|machetes?|stabb(?:ed|ing)|daggers?"),
    (Weapon.VEHICLE_RAMMING, r"(?:car|vehicle|truck)[ -]ramming|rammed"),
    (Weapon.BULLDOZER, r"bulldozers?|bulldozed"),
    (Weapon.TANK, r"tanks?(?! (?:of|farm|wagons?|cars?))"),
    (Weapon.TEAR_GAS, r"tear[ -]?gas|(?:ال)?غاز (?:ال)?مسيل للدموع"),
    (Weapon.WATER_CANNON, r"water cannons?"),
    (Weapon.CHEMICAL, r"chemical weapons?|chlorine|sarin|mustard gas|nerve agents?"),
    (Weapon.ARSON, r"fire-?bomb(?:s|ers)?|petrol bombs?|molotov cocktails?"),
)

#: Things that can be hit: pattern, canonical name, what kind of target they are.
OBJECTS: Final[tuple[tuple[str, str, TargetKind], ...]] = (
    (
        r"residential (?:building|propert(?:y|ies)|tower|block)s?|apartment (?:building|block|house)s?|tower blocks?|residential properties",
        "residential_building",
        TargetKind.HOMES,
    ),
    (r"homes?|houses?|dwellings?|huts?|apartments?|flats?|roofs?", "home", TargetKind.HOMES),
    (
        r"(?:residential |civilian |key |populated )?(?:areas?|neighbou?rhoods?|districts?)",
        "area",
        TargetKind.PLACE,
    ),
    (r"villages?|towns?|settlements?", "village", TargetKind.PLACE),
    (r"windows?|doors?|walls?|gates?", "fixture", TargetKind.MATERIEL),
    (r"schools?|colleges?|universit(?:y|ies)|kindergartens?", "school", TargetKind.PLACE),
    (r"hospitals?|clinics?|health cent(?:er|re)s?", "hospital", TargetKind.PLACE),
    (
        r"mosques?|church(?:es)?|temples?|synagogues?|monaster(?:y|ies)",
        "place_of_worship",
        TargetKind.PLACE,
    ),
    (
        r"markets?|bazaars?|shops?|stores?|cinemas?|restaurants?|caf(?:e|é)s?|eater(?:y|ies)|banks?|hotels?|baker(?:y|ies)|workshops?|garages?|kiosks?|stalls?|pharmac(?:y|ies)|bars?|petrol stations?",
        "market",
        TargetKind.PLACE,
    ),
    (r"police stations?", "police_station", TargetKind.PLACE),
    (
        r"(?:army |military |police |security )(?:posts?|bases?|checkpoints?|barracks|outposts?|headquarters|garrisons?|positions?)|barracks|garrisons?|outposts?|checkpoints?",
        "military_post",
        TargetKind.FORCE,
    ),
    (r"(?:army |military )?(?:convoys?|patrols?|columns?)", "convoy", TargetKind.FORCE),
    (
        r"(?:army|military|armou?red|combat|police|patrol|infantry) (?:trucks?|vehicles?|jeeps?|cars?|fighting vehicles?)|tanks?|(?:rocket )?launchers?|howitzers?|helicopters?",
        "military_vehicle",
        TargetKind.MATERIEL,
    ),
    (r"tents?|shelters?|(?:refugee )?camps?", "shelter", TargetKind.PLACE),
    (
        r"school bus(?:es)?|fire engines?|(?:mini)?bus(?:es)?|cars?|trucks?|lorr(?:y|ies)|vehicles?|taxis?|vans?|trains?|ambulances?|motorcycles?",
        "vehicle",
        TargetKind.MATERIEL,
    ),
    (
        r"boats?|ships?|tankers?|vessels?|canoes?|ferr(?:y|ies)|freighters?|trawlers?",
        "vessel",
        TargetKind.MATERIEL,
    ),
    (
        r"bus depots?|rail yards?|stations?|airports?|airfields?|ports?|bridges?|roads?|railways?|harbou?rs?|refiner(?:y|ies)|depots?|warehouses?|factor(?:y|ies)|power (?:plants?|lines?|stations?)|substations?|pipelines?|dams?|wells?|pylons?",
        "infrastructure",
        TargetKind.PLACE,
    ),
    (
        r"buildings?|compounds?|offices?|headquarters|facilit(?:y|ies)|structures?|sites?|locations?|ovens?|cemeter(?:y|ies)",
        "building",
        TargetKind.PLACE,
    ),
    (r"crops?|fields?|orchards?|olive trees?|farms?|granar(?:y|ies)", "farmland", TargetKind.PLACE),
)

NUMBER_WORDS: Final[dict[str, int]] = {
    "a": 1, "an": 1, "one": 1, "its": 1, "two": 2, "both": 2, "three": 3, "four": 4, "five": 5,
    "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
    "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
    "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
    **{f"{tens}-{unit}": t + u for tens, t in (("twenty", 20), ("thirty", 30), ("forty", 40), ("fifty", 50))
       for unit, u in (("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6),
                       ("seven", 7), ("eight", 8), ("nine", 9))},
}  # fmt: skip

WEAPON_PATTERN: Final = re.compile(
    "|".join(rf"(?P<w{i}>\b(?:{pattern})\b)" for i, (_, pattern) in enumerate(WEAPONS))
)
OBJECT_PATTERN: Final = re.compile(
    r"\b(?:(?P<lead>(?:(?:the|an?|its|their|his|her|several|many|some|all|more than|at least|over|about|around|"
    r"nearly|another|\d[\d,.]*|[a-z]+(?:-[a-z]+)?'s|"
    + "|".join(sorted(NUMBER_WORDS, key=lambda w: (-len(w), w)))
    # A verb among the words before the thing would belong to somebody who acts.
    + r") )+)(?:(?!\w+ed\b|\w+ing\b|hit\b|struck\b|by\b|on\b|in\b|at\b|and\b|of\b)[a-z-]+ ){0,2}?)?(?P<object>"
    + "|".join(f"(?P<o{i}>{pattern})" for i, (pattern, _, _) in enumerate(OBJECTS))
    + r")\b"
)

# How a thing is said to be hit, destroyed or aimed at.
DESTROYED: Final = (
    r"destroy(?:ed|ing|s)?|levell?ed|flattened|demolish(?:ed|ing)|razed|gutted|burned(?: down| out)?|burnt(?: down| out)?|torched|"
    r"wreck(?:ed|ing|s)?|obliterated|pulveri[sz]ed|tore up|torn apart|tore apart|blew up|blowing up|sank|sunk|collapsed|knocked out|"
    r"burned down|reduced to (?:rubble|ashes|ruins)|blown up|wiped out"
)
DAMAGED: Final = r"damag(?:ed|ing|es)|holed|smashed|scorched|cracked|blown out|blew out|disabled|set (?:on fire|ablaze|alight)|shattered|hit|struck|lost its roof"
ACTIVE: Final = re.compile(
    rf"\b(?:(?P<destroyed>{DESTROYED}|burning|torching)|(?P<damaged>damag(?:ed|ing|es)|shattered|shattering|smashed|smashing|blew out|blowing out|holed|disabled|scorched|setting|set))\s+$"
)
PASSIVE: Final = re.compile(
    rf"^(?:,?\s+[\w'-]+){{0,4}}?\s+(?:was|were|been|being|is|are|lay|left|had been)?\s*(?:\w+ly )?"
    rf"(?:(?P<destroyed>{DESTROYED})|(?P<damaged>{DAMAGED}))\b"
)
#: Behind a building: what of it is gone.
LOST: Final = re.compile(
    r"^(?:,? [\w'-]+){0,8}? lost (?:its|their|the|all its|most of its|part of its) (?:roofs?|windows?|generators?"
    r"|walls?|doors?|upper floors?|dome|minaret|ceiling|power|windowpanes|glass|fa[cç]ade)\b"
)
BURNT: Final = re.compile(r"\b(?:burnt|burned|destroyed|charred) $")
SET_FIRE: Final = re.compile(r"^\s+(?:on fire|ablaze|alight)\b")
AIMED: Final = re.compile(
    r"\b(?:on|at|against|hit|hits|hitting|struck|striking|strikes|targeted|targeting|targets|attacked|"
    r"attacking|bombed|shelled|shelling of|bombing of|bombardment of|bomb|raided|burned|burning|torched|stormed|"
    r"storming|pounded|into|through|destroyed|damaged|wrecked|looted|ransacked|plundered|demolished|blew up|tore up|set fire to|set ablaze|(?:looting|destruction|burning|demolition|raiding|siege|storming|attack|strike) of|roof of|stopped|seized|rammed|rocked|hijacked|besieged|ambushed|ambush of|under|outside)\s+$"
)
PASSIVE_AIM: Final = re.compile(
    r"^(?:[ ]\w+){0,3}? (?:was|were|been) (?:\w+ly )?(?:hit|struck|targeted|attacked|bombed|shelled|raided|"
    r"stormed|burned|torched|looted|destroyed|damaged|wrecked|ransacked|demolished|levelled|flattened|set on fire|set ablaze|blown up|seized|shot at|fired on)\b"
)
