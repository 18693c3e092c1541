"""Words for people, for harm, and for what harm covers.

Groups follow codebook part 5 and decision 19: nationality is not status; in doubt unknown. The
same word gets the same group whichever party uses it.
"""

from __future__ import annotations

from typing import Final

from reportedly.model.vocabulary import Group, Outcome, UpdateOp
from reportedly.read.lexica import casualty_phrases

PHRASES: Final = casualty_phrases.PHRASES
AROUND: Final = casualty_phrases.AROUND
NEED_NOUN: Final = casualty_phrases.NEED_NOUN

_SINGULAR: Final[dict[Group, str]] = {
    Group.CIVILIAN: """civilian villager patient farmer farmhand farmworker fisher teacher trader
        merchant clerk worshipper worshiper pilgrim tourist holidaymaker miner logger passenger bystander
        passer-by passerby shopkeeper vendor customer shopper commuter worker labourer laborer student herder
        herdsman shepherd peasant refugee evacuee migrant mourner monk priest nun pastor imam
        resident driver motorist cyclist butcher baker barber mechanic lecturer professor
        picnicker camper festival-goer festivalgoer partygoer concertgoer churchgoer beekeeper
        tailor cook cleaner porter stallholder non-combatant noncombatant townsperson hawker
        harvester woodcutter electrician plumber engineer shop-owner bricklayer carpenter grocer
        nomad pastoralist homeowner tenant aid-worker weaver potter blacksmith cobbler ferryman
        boatman fishmonger greengrocer seller carter trucker conductor cashier receptionist waiter
        waitress chef janitor caretaker gardener gravedigger deacon bishop rabbi cleric preacher
        muezzin catechist parishioner congregant devotee singer musician dancer actor artist poet
        athlete footballer spectator guest bride groom reveller celebrant hiker climber visitor
        traveller traveler pedestrian motorcyclist rider returnee asylum-seeker gatherer forager
        digger prospector quarryman picker sharecropper rancher cowherd goatherd lumberjack builder
        welder painter plasterer mason steelworker dockworker docker stevedore postman courier
        apprentice labourer-apprentice intern trainee librarian scientist researcher academic schoolteacher headteacher principal clergyman
        businesswoman stallkeeper wedding-goer householder breadseller baker-woman carpet-seller
        tractor-driver jeweller jeweler butcher-boy farmworker cane-cutter charcoal-burner
        fisherfolk mill-hand millworker factory-worker orchardman retiree pensioner
        novice seminarian seafarer mariner deckhand trawlerman steward stewardess attendant usher
        seamstress dressmaker shoemaker cabinetmaker locksmith roofer glazier surveyor typist
        bookkeeper accountant pharmacist optician hairdresser watchmaker goldsmith silversmith
        miller brewer tanner saddler stockman drover milkman newsagent bookseller peddler pedlar
        moneychanger money-changer salesman saleswoman barman bartender barmaid hotelier innkeeper
        landlord landlady housekeeper nanny babysitter gamekeeper beachgoer swimmer angler jogger
        schoolmaster schoolmistress governess undergraduate postgraduate smallholder winegrower
        guide servant islander innocent evangelist missionary sacristan altar-server
        beggar vagrant cabbie chauffeur muleteer bargeman longshoreman oilman driller geologist
        technician repairman linesman handyman headmaster hunter seaman maid nightwatchman doorman
        blogger organiser organizer lobbyist architect banker secretary employee onlooker diner
        writer coach referee entrepreneur landowner voter pollster interpreter translator fixer
        concierge courier dishwasher ploughman grazier notary deacon acolyte""",
    Group.COMBATANT: """soldier fighter militant rebel insurgent gunman terrorist militiaman trooper
        guerrilla sniper conscript recruit marine paratrooper serviceman servicewoman mercenary
        jihadist jihadi combatant deserter reservist infantryman commando legionnaire artilleryman
        tankman comrade extremist separatist commander gunner grenadier partisan
        airman cadet troop operative brigadier invader occupier warrior scout rifleman
        machine-gunner sapper signaller bombmaker warlord footsoldier foot-soldier draftee
        border-guard raider attacker assailant bomber saboteur infiltrator mujahid
        irregular auxiliary naxal naxalite maoist legionary crewman-gunner machinegunner
        takfiri skirmisher swordsman spearman bowman nco""",
    Group.CHILDREN: """child boy girl baby infant newborn toddler schoolgirl schoolboy teenager
        minor schoolchild kid adolescent toddlers orphan preschooler tot pupil choirboy preteen kindergartner kindergartener first-grader""",
    Group.WOMEN: """woman mother grandmother wife sister widow aunt niece housewife""",
    Group.MEDIC: """medic paramedic doctor nurse surgeon physician midwife stretcher-bearer
        anaesthetist orderly dentist vaccinator""",
    Group.JOURNALIST: """journalist reporter cameraman photographer correspondent photojournalist
        editor newsreader broadcaster presenter newscaster columnist camerawoman stringer
        announcer anchorwoman anchorman photo-reporter""",
    Group.UNKNOWN: """person man individual victim brother father son grandfather grandson
        daughter granddaughter cousin uncle nephew husband relative martyr hostage prisoner detainee captive inmate
        suspect policeman policewoman guard watchman bodyguard contractor official politician
        mayor lawyer judge activist protester protestor demonstrator rioter perpetrator settler foreigner citizen national youth youngster
        firefighter rescuer volunteer peacekeeper crewman sailor leader member friend
        neighbour neighbor colleague defendant ranger negotiator
        bandit gangster robber smuggler trafficker participant survivor
        expatriate american briton gendarme constable warder jailer marshal tribesman
        clansman kinsman pilot diplomat aide staffer delegate envoy chief headman elder councillor
        co-worker coworker classmate roommate girlfriend boyfriend ex-wife ex-husband ex-girlfriend
        ex-boyfriend stepfather stepmother stepson stepdaughter fiance fiancee shooter patron
        housemate sibling mom dad
        dacoit criminal thug outlaw looter hijacker kidnapper abductor captor pirate poacher
        candidate minister governor magistrate prosecutor ambassador dissident campaigner unionist
        engineer-officer deputy sheriff villager-guard councilman councilwoman alderman senator
        lawmaker chieftain deminer convict informer informant vigilante inspector detective ombudsman
        commissioner mullah imam-leader""",
}  # fmt: skip
#: Nouns for one's kin, which "his" or "her" introduces instead of pointing back.
KIN: Final = frozenset(
    [
        "brother", "sister", "father", "mother", "son", "daughter", "wife", "husband", "uncle",
        "aunt", "cousin", "nephew", "niece", "grandfather", "grandmother", "grandson",
        "granddaughter", "baby", "fiance", "fiancee", "friend", "neighbour", "neighbor",
        "colleague", "girlfriend", "boyfriend", "stepson", "stepdaughter", "stepmother",
        "stepfather", "parents", "sibling", "mom", "dad", "child",
    ]
)  # fmt: skip
_IRREGULAR: Final[dict[str, str]] = {
    "man": "men", "woman": "women", "child": "children", "fisherman": "fishermen",
    "person": "people", "passer-by": "passers-by", "passerby": "passersby", "baby": "babies",
    "infantryman": "infantrymen", "wife": "wives", "schoolchild": "schoolchildren",
    "townsperson": "townspeople", "stretcher-bearer": "stretcher-bearers", "thief": "thieves",
}  # fmt: skip


def _plural(word: str) -> str:
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith("man"):
        return f"{word[:-3]}men"
    if word.endswith("y") and word[-2] not in "aeiou":
        return f"{word[:-1]}ies"
    if word.endswith(("s", "x", "ch", "sh")):
        return f"{word}es"
    return f"{word}s"


#: Singular nouns for one person.
PERSON: Final[dict[str, Group]] = {
    word: group for group, words in _SINGULAR.items() for word in words.split()
} | {"fisherman": Group.CIVILIAN, "tribesman": Group.UNKNOWN, "businessman": Group.CIVILIAN}
#: Plural nouns for people.
PERSONS: Final[dict[str, Group]] = {_plural(word): group for word, group in PERSON.items()} | {
    "persons": Group.UNKNOWN, "troops": Group.COMBATANT, "personnel": Group.UNKNOWN,
    "police": Group.UNKNOWN, "staff": Group.UNKNOWN, "folk": Group.UNKNOWN,
    "crew": Group.CIVILIAN, "schoolchildren": Group.CHILDREN, "youths": Group.UNKNOWN,
    "passers-by": Group.CIVILIAN, "militia": Group.COMBATANT, "militiamen": Group.COMBATANT,
    "guerrillas": Group.COMBATANT, "guerillas": Group.COMBATANT, "twins": Group.UNKNOWN,
    "siblings": Group.UNKNOWN, "parents": Group.UNKNOWN, "grandparents": Group.UNKNOWN,
    "adults": Group.UNKNOWN, "males": Group.UNKNOWN, "females": Group.WOMEN,
    "teens": Group.CHILDREN, "under-18s": Group.CHILDREN, "gunmen": Group.COMBATANT,
    "officers": Group.UNKNOWN, "campers": Group.CIVILIAN, "revellers": Group.CIVILIAN,
    "revelers": Group.CIVILIAN, "grandchildren": Group.UNKNOWN, "casualties": Group.UNKNOWN,
    "peshmerga": Group.COMBATANT, "janjaweed": Group.COMBATANT, "clergy": Group.CIVILIAN,
    "gendarmes": Group.UNKNOWN, "tribesmen": Group.UNKNOWN, "clansmen": Group.UNKNOWN,
    "forces": Group.COMBATANT, "elements": Group.COMBATANT, "khwarij": Group.COMBATANT, "khawarij": Group.COMBATANT,
    "mujahideen": Group.COMBATANT, "mujahedin": Group.COMBATANT, "fedayeen": Group.COMBATANT,
    "locals": Group.CIVILIAN, "regulars": Group.COMBATANT,
    "under-fives": Group.CHILDREN, "infants": Group.CHILDREN, "loved": Group.UNKNOWN,
    "servicemembers": Group.COMBATANT, "lives": Group.UNKNOWN, "souls": Group.UNKNOWN,
}  # fmt: skip

#: A word before the noun that settles the group ("army officers", "health workers").
MODIFIERS: Final[dict[str, Group]] = {
    "civilian": Group.CIVILIAN, "health": Group.MEDIC, "medical": Group.MEDIC,
    "ambulance": Group.MEDIC, "hospital": Group.MEDIC, "media": Group.JOURNALIST,
    "army": Group.COMBATANT, "military": Group.COMBATANT, "rebel": Group.COMBATANT,
    "enemy": Group.COMBATANT, "service": Group.COMBATANT, "militant": Group.COMBATANT,
    "female": Group.WOMEN, "schoolgirl": Group.CHILDREN, "guerrilla": Group.COMBATANT,
    "child": Group.CHILDREN, "aid": Group.CIVILIAN, "relief": Group.CIVILIAN,
    "insurgent": Group.COMBATANT, "non-commissioned": Group.COMBATANT, "warrant": Group.COMBATANT,
    "commissioned": Group.COMBATANT, "naval": Group.COMBATANT, "infantry": Group.COMBATANT,
    "terrorist": Group.COMBATANT, "jihadist": Group.COMBATANT, "militia": Group.COMBATANT,
}  # fmt: skip
#: What people are members of, where it says that they do not fight.
MEMBERS_OF: Final[dict[str, Group]] = dict.fromkeys(
    ["crew", "family", "families", "household", "congregation", "parish", "orchestra", "choir",
     "cooperative", "audience", "ngo", "charity", "faculty", "staff"], Group.CIVILIAN
)  # fmt: skip
#: Nouns that such a word settles; the others keep their own group.
OPEN_NOUNS: Final = frozenset(
    [
        "people", "persons", "person", "individuals", "victims", "victim", "members", "member",
        "officers", "officer", "workers", "worker", "staff", "personnel", "leaders", "leader",
        "commanders", "men", "man", "employees", "employee", "crew", "casualties", "lives",
        "volunteers", "prisoners", "prisoner", "captives", "hostages", "hostage", "deaths",
        "dead", "fatalities", "bodies", "injuries", "injured", "wounded", "losses", "passengers",
        "soldiers", "others", "professionals", "driver", "drivers", "criminals", "criminal",
    ]
)  # fmt: skip
OCCUPATIONS: Final[dict[str, str]] = {
    "policeman": "police", "policemen": "police", "policewoman": "police",
    "policewomen": "police", "police": "police", "guard": "guard", "guards": "guard",
    "gendarme": "police", "gendarmes": "police", "constable": "police", "constables": "police",
    "warder": "guard", "warders": "guard", "watchman": "guard", "watchmen": "guard", "bodyguard": "guard", "bodyguards": "guard",
}  # fmt: skip
#: Singular nouns that need a neighbour to be a person.
SINGULAR_EXTRA: Final[dict[str, Group]] = {
    "officer": Group.UNKNOWN, "employee": Group.UNKNOWN, "teen": Group.CHILDREN,
    "serviceman": Group.COMBATANT, "professional": Group.UNKNOWN, "captain": Group.COMBATANT,
    "colonel": Group.COMBATANT, "lieutenant": Group.COMBATANT, "sergeant": Group.COMBATANT,
    "corporal": Group.COMBATANT, "toddler": Group.CHILDREN, "male": Group.UNKNOWN,
    "female": Group.WOMEN, "palestinian": Group.UNKNOWN, "israeli": Group.UNKNOWN,
}  # fmt: skip

#: Plural nouns in -ers, -ors, -ians … that are no people.
NOT_PEOPLE: Final = frozenset(
    [
        "launchers", "trailers", "containers", "bunkers", "computers", "towers", "shelters",
        "helicopters", "numbers", "quarters", "bombers", "carriers", "charters", "letters",
        "meters", "metres", "kilometers", "kilometres", "waters", "tankers", "trawlers",
        "freighters", "bulldozers", "boosters", "corridors", "motors", "tractors", "sectors",
        "reactors", "generators", "errors", "doors", "floors", "offers", "orders", "matters",
        "papers", "newspapers", "headquarters", "powers", "centers", "centres", "flowers",
        "summers", "winters", "chapters", "layers", "barriers", "borders", "covers", "cylinders",
        "daggers", "dollars", "drawers", "dinners", "excavators", "fibers", "fires", "filters",
        "hammers", "harbors", "harbours", "hangers", "hangars", "homes", "indicators",
        "interceptors", "ladders", "lasers", "lockers", "markers", "members", "mirrors",
        "monitors", "mortars", "observers", "papers", "pillars", "planers", "players", "posters",
        "printers", "processors", "projectors", "quarters", "radiators", "rumors", "rumours",
        "routers", "rivers", "scooters", "sensors", "servers", "speakers", "stickers",
        "strollers", "sweepers", "templars", "timers", "transformers", "transmitters",
        "transporters", "triggers", "vapors", "vectors", "visors", "vehicles", "wafers",
        "howitzers", "flyers", "fliers", "lighters", "revolvers", "detonators",
        "propellers", "rotors", "transponders", "burners",
        "cookers", "boilers", "freezers", "printers", "scanners", "canisters",
        "walkers", "warmers", "watchers", "weathers", "wonders", "lancers", "steamers",
        "cruisers", "destroyers", "liners", "ferries", "fighter-bombers", "minesweepers", "cars",
        "bars", "collars", "stars", "wars", "scars", "disasters", "encounters", "manoeuvres",
        "maneuvers", "quadcopters", "copters", "gliders", "loaders", "diggers", "crushers",
        "diapers", "counters", "others", "factors", "shutters", "rafters", "rosters", "clusters",
        "craters", "grants", "plants", "restaurants", "elephants", "lists", "trees", "committees",
        "fees", "degrees", "knees", "bees", "coffees", "employers", "answers", "gestures",
    ]
)  # fmt: skip
#: Bodies whose members are fighters, and words that make such a body one of civil life.
ARMED_BODIES: Final = frozenset(
    [
        "militia", "militias", "army", "armies", "brigade", "brigades", "battalion", "battalions",
        "corps", "column", "columns", "platoon", "platoons", "squad", "squads", "regiment",
        "regiments", "faction", "factions", "guerrilla", "guerrillas", "insurgency", "junta",
        "paramilitary", "paramilitaries", "rebel", "rebels", "insurgent", "insurgents", "militant",
        "militants", "jihadist", "jihadists", "commando", "commandos", "detachment", "detachments",
        "battlegroup", "marines", "garrison", "navy", "infantry", "separatists", "dissidents",
        "mujahideen", "mujahedeen", "fedayeen", "peshmerga", "gunmen", "fighters", "soldiers",
        "troops", "armed", "self-defence", "self-defense",
    ]
)  # fmt: skip
UNARMED_BODIES: Final = frozenset(
    [
        "family", "families", "medical", "medics", "rescue", "police", "council", "committee",
        "parliament", "union", "salvation", "club", "team", "association", "crew", "staff", "band",
        "wing-political", "political", "party", "families",
    ]
)  # fmt: skip
#: Names of armed groups, in small letters and joined by hyphens.
ARMED_NAMES: Final = frozenset(
    [
        "taliban", "isis", "isil", "daesh", "islamic-state", "iskp", "is-k", "al-qaeda", "al-qaida",
        "aqim", "aqap", "jnim", "iswap", "al-shabaab", "shabaab", "boko-haram", "hezbollah",
        "hizbollah", "hizbullah", "hamas", "al-qassam", "qassam-brigades", "islamic-jihad",
        "houthi", "houthis", "ansar-allah", "pkk", "ypg", "ypj", "sdf", "pjak", "tak", "farc",
        "eln", "auc", "clan-del-golfo", "m23", "adf", "fdlr", "codeco", "rsf", "janjaweed", "lra",
        "anti-balaka", "seleka", "upc", "3r", "npa", "milf", "moro", "biff", "abu-sayyaf", "ttp",
        "tehrik-i-taliban", "lashkar-e-taiba", "jaish-e-mohammed", "hizbul-mujahideen", "bla",
        "blf", "naxalite", "maoist", "maoists", "arakan-army", "kia", "knla", "pdf", "ltte",
        "plote", "eta", "ira", "tplf", "fano", "ola", "onlf", "polisario", "fln", "gia", "hts",
        "al-nusra", "nusra-front", "jaysh-al-islam", "fatah-al-islam", "asa'ib", "kataib", "wagner",
        "azov", "sendero-luminoso", "shining-path",
    ]
)  # fmt: skip
ANIMALS_AND_THINGS: Final = frozenset(
    [
        "cattle", "cows", "cow", "goats", "sheep", "donkeys", "horses", "mules", "dogs", "camels",
        "animals", "livestock", "chickens", "birds", "villages", "homes", "houses", "boats",
        "ships", "drones", "trucks", "vehicles", "tanks", "families", "households", "buildings",
        "schools", "hospitals", "clinics", "camps", "shops", "lorries", "canoes", "convoys",
        "bridges", "towns", "cities", "districts", "rockets", "missiles", "shells", "bombs",
        "rounds", "mines", "planes", "aircraft", "jets", "troops-deployed", "mule", "donkey",
        "goat", "horse", "dog", "camel",
    ]
)  # fmt: skip
#: Singulars that are things unless a noun for people follows ("a truck driver").
ONE_THING: Final = frozenset(
    [
        "family", "household", "home", "house", "building", "village", "town", "city", "school",
        "hospital", "clinic", "boat", "ship", "vessel", "truck", "lorry", "vehicle", "car", "bus",
        "tank", "drone", "plane", "helicopter", "rocket", "missile", "shell", "bomb", "mine",
        "shop", "bridge", "camp", "convoy", "church", "mosque", "hotel", "factory", "district",
    ]
)  # fmt: skip

NATIONS: Final = frozenset(
    [
        "palestinians", "israelis", "lebanese", "ukrainians", "russians", "syrians", "iraqis",
        "iranians", "afghans", "yemenis", "sudanese", "ethiopians", "eritreans", "somalis",
        "kenyans", "nigerians", "malians", "libyans", "egyptians", "jordanians", "saudis",
        "turks", "kurds", "armenians", "azerbaijanis", "georgians", "chechens", "poles",
        "germans", "french", "britons", "british", "americans", "canadians", "mexicans",
        "colombians", "venezuelans", "haitians", "cubans", "brazilians", "argentines", "chileans",
        "peruvians", "indians", "pakistanis", "bangladeshis", "burmese", "rohingya", "chinese",
        "japanese", "koreans", "filipinos", "indonesians", "thais", "vietnamese", "cambodians",
        "nepalis", "nepalese", "australians", "congolese", "rwandans", "ugandans", "burundians",
        "chadians", "cameroonians", "nigeriens", "ghanaians", "ivorians", "senegalese",
        "moroccans", "algerians", "tunisians", "spaniards", "italians", "greeks", "serbs",
        "croats", "bosnians", "albanians", "kosovars", "romanians", "bulgarians", "hungarians",
        "dutch", "belgians", "swedes", "norwegians", "danes", "finns", "jews", "muslims",
        "christians", "arabs", "druze", "yazidis", "hazaras", "tutsis", "hutus", "shiites",
        "sunnis", "copts", "salvadorans", "guatemalans", "hondurans", "nicaraguans",
    ]
)  # fmt: skip

#: Verbs of harm: lemma forms (base, third person, past participle, -ing) and the outcome.
_VERBS: Final[dict[Outcome, str]] = {
    Outcome.KILLED: """kill kills killed killing|murder murders murdered murdering|slay slays slain slaying|
        massacre massacres massacred massacring|execute executes executed executing|
        assassinate assassinates assassinated assassinating|behead beheads beheaded beheading|
        slaughter slaughters slaughtered slaughtering|butcher butchers butchered butchering|
        martyr martyrs martyred martyring|lynch lynches lynched lynching|
        electrocute electrocutes electrocuted electrocuting|
        strangle strangles strangled strangling|suffocate suffocates suffocated suffocating|
        decapitate decapitates decapitated decapitating|hang hangs hanged hanging|
        crush crushes crushed crushing|incinerate incinerates incinerated incinerating|
        drown drowns drowned drowning|exterminate exterminates exterminated exterminating|
        disembowel disembowels disembowelled disembowelling""",
    Outcome.INJURED: """wound wounds wounded wounding|injure injures injured injuring|hurt hurts hurt hurting|
        maim maims maimed maiming|shoot shoots shot shooting|
        hospitalise hospitalises hospitalised hospitalising|hospitalize hospitalizes hospitalized hospitalizing|
        stab stabs stabbed stabbing|mutilate mutilates mutilated mutilating|
        disfigure disfigures disfigured disfiguring|cripple cripples crippled crippling|
        lacerate lacerates lacerated lacerating|graze grazes grazed grazing|
        paralyse paralyses paralysed paralysing|concuss concusses concussed concussing|
        scald scalds scalded scalding""",
    Outcome.DISPLACED: """displace displaces displaced displacing|uproot uproots uprooted uprooting|
        evict evicts evicted evicting|dislodge dislodges dislodged dislodging""",
    Outcome.DETAINED: """detain detains detained detaining|arrest arrests arrested arresting|
        abduct abducts abducted abducting|kidnap kidnaps kidnapped kidnapping|
        capture captures captured capturing|imprison imprisons imprisoned imprisoning|
        apprehend apprehends apprehended apprehending|seize seizes seized seizing|
        snatch snatches snatched snatching|nab nabs nabbed nabbing|jail jails jailed jailing|
        incarcerate incarcerates incarcerated incarcerating|intern interns interned interning""",
    Outcome.CASUALTIES_UNSPECIFIED: """eliminate eliminates eliminated eliminating|
        neutralise neutralises neutralised neutralising|neutralize neutralizes neutralized neutralizing|
        liquidate liquidates liquidated liquidating""",
}  # fmt: skip

#: (outcome, form); form is base, past (also participle), ing.
VERB_FORMS: Final[dict[str, tuple[Outcome, str]]] = {
    form: (outcome, kind)
    for outcome, table in _VERBS.items()
    for entry in table.split("|")
    for form, kind in zip(entry.split(), ("base", "base", "past", "ing"), strict=True)
}

#: Nouns that carry their outcome: "19 dead", "48 deaths", "26 bodies", "three arrests".
OUTCOME_NOUNS: Final[dict[str, Outcome]] = {
    "dead": Outcome.KILLED, "deaths": Outcome.KILLED, "death": Outcome.KILLED,
    "fatalities": Outcome.KILLED, "fatality": Outcome.KILLED, "bodies": Outcome.KILLED,
    "body": Outcome.KILLED, "corpses": Outcome.KILLED, "corpse": Outcome.KILLED,
    "graves": Outcome.KILLED, "martyrs": Outcome.KILLED, "killings": Outcome.KILLED,
    "slayings": Outcome.KILLED,
    "wounded": Outcome.INJURED, "injured": Outcome.INJURED, "injuries": Outcome.INJURED,
    "missing": Outcome.MISSING, "displaced": Outcome.DISPLACED, "idps": Outcome.DISPLACED,
    "arrests": Outcome.DETAINED, "abductions": Outcome.DETAINED, "kidnappings": Outcome.DETAINED,
    "casualties": Outcome.CASUALTIES_UNSPECIFIED, "casualty": Outcome.CASUALTIES_UNSPECIFIED,
    "losses": Outcome.CASUALTIES_UNSPECIFIED,
}  # fmt: skip
#: Words that may stand between a number and such a noun.
NOUN_ADJECTIVES: Final = frozenset(
    [
        "confirmed", "civilian", "military", "combat", "more", "new", "additional", "further",
        "reported", "human", "other", "total", "palestinian", "israeli", "russian", "ukrainian",
        "lebanese", "enemy", "dead", "lifeless", "charred", "fresh", "serious", "severe",
        "critical", "minor", "suspected", "known", "documented", "recorded",
    ]
)  # fmt: skip
#: "the death of three miners": noun, then "of" and the people.
OF_NOUNS: Final[dict[str, Outcome]] = {
    "death": Outcome.KILLED, "deaths": Outcome.KILLED, "killing": Outcome.KILLED,
    "killings": Outcome.KILLED, "murder": Outcome.KILLED, "murders": Outcome.KILLED,
    "bodies": Outcome.KILLED, "body": Outcome.KILLED, "remains": Outcome.KILLED,
    "corpses": Outcome.KILLED, "execution": Outcome.KILLED, "assassination": Outcome.KILLED,
    "massacre": Outcome.KILLED, "loss": Outcome.KILLED, "martyrdom": Outcome.KILLED,
    "slaying": Outcome.KILLED, "slayings": Outcome.KILLED, "injury": Outcome.INJURED, "wounding": Outcome.INJURED,
    "injuring": Outcome.INJURED, "displacement": Outcome.DISPLACED,
    "detention": Outcome.DETAINED, "arrest": Outcome.DETAINED, "arrests": Outcome.DETAINED,
    "abduction": Outcome.DETAINED, "kidnapping": Outcome.DETAINED, "capture": Outcome.DETAINED,
    "disappearance": Outcome.MISSING,
}  # fmt: skip
HELD_NOUNS: Final = frozenset(
    {"prisoners", "hostages", "detainees", "captives", "abductees"}
)  # fmt: skip
RELEASE: Final = frozenset(
    [
        "release", "released", "releasing", "releases", "free", "freed", "freeing", "frees",
        "exchange", "exchanged", "exchanging", "swap", "swapped", "return", "returned",
        "returning", "rescued", "rescue", "escaped", "escape",
    ]
)  # fmt: skip

BE: Final = frozenset(
    [
        "was", "were", "be", "been", "being", "is", "are", "am", "has", "have", "had", "having",
        "got", "gets", "get", "'were", "'was",
    ]
)  # fmt: skip
ADVERBS: Final = frozenset(
    [
        "also", "still", "since", "now", "then", "already", "later", "either", "both", "all",
        "reportedly", "allegedly", "apparently", "confirmed", "reported", "said", "known",
        "believed", "thought", "presumed", "instantly", "immediately", "again", "subsequently",
        "severely", "seriously", "critically", "badly", "slightly", "lightly", "moderately",
        "fatally", "mortally", "officially", "recently", "previously", "only", "just", "so",
        "far", "to", "have", "thus", "themselves", "herself", "himself", "even", "there",
        "together", "once", "first", "mostly", "always", "never-again", "soon", "eventually",
        "apparently", "together", "sadly", "tragically", "brutally", "needlessly", "initially",
        "shortly", "afterwards", "accidentally", "deliberately", "simultaneously",
    ]
)  # fmt: skip
FEARED: Final = frozenset({"feared", "presumed", "believed", "thought"})
MODALS: Final = frozenset(
    [
        "could", "may", "might", "would", "should", "can", "will", "shall", "must", "if",
        "unless", "fear", "fears", "feared", "fearing", "risk", "risks", "risking", "threatened",
        "threatens", "threaten", "threatening", "plan", "plans", "planned", "planning",
        "plotting", "plot", "plotted", "assume", "assumes", "assumed", "expect", "expects",
        "expected", "estimate-that", "predicts", "predict", "predicted", "warn", "warns",
        "warned-that", "projected", "hypothetical", "prevent", "prevents", "preventing", "avoid",
        "avoids", "avoiding", "whether", "potential", "potentially", "likely-to", "exercise",
        "drill", "simulated", "simulation", "mock", "rehearsal", "scenario", "scenarios",
        "prophecy", "imagine", "suppose", "foiled", "thwarted",
    ]
)  # fmt: skip
EXERCISE: Final = frozenset(
    [
        "exercise", "drill", "drills", "war-games", "wargames", "simulated", "simulation", "mock", "rehearsal", "film", "movie",
        "novel", "video-game", "championship",
    ]
)  # fmt: skip
NEGATORS: Final = frozenset({"not", "never", "n't", "neither", "without"})

#: Words that end a noun phrase, and stand for no noun after a bare number.
STOPS: Final = frozenset(
    [
        "the", "a", "an", "and", "or", "but", "of", "in", "on", "at", "by", "from", "to", "into",
        "with", "without", "for", "after", "before", "when", "while", "as", "that", "which",
        "who", "whom", "whose", "where", "near", "since", "during", "until", "till", "over",
        "under", "between", "among", "amid", "around", "across", "along", "against", "off",
        "outside", "inside", "within", "through", "because", "if", "than", "then", "so", "nor",
        "yet", "was", "were", "is", "are", "be", "been", "being", "has", "have", "had", "do",
        "did", "does", "may", "might", "could", "would", "will", "shall", "should", "can", "must",
        "it", "its", "he", "she", "they", "their", "his", "her", "them", "him", "we", "our", "us",
        "you", "i", "this", "these", "those", "there", "here", "not", "no", "also", "still",
        "already", "later", "now", "overnight", "yesterday", "today", "tonight", "tomorrow",
        "early", "late", "more", "others", "said", "says", "told", "reported", "saying", "when",
        "including", "plus", "via", "per", "last", "this", "both", "each", "died", "killed",
        "wounded", "injured", "hurt", "dead", "missing", "fled", "dies", "die", "shot", "how",
        "why", "what", "alone", "every", "apiece", "combined", "elsewhere", "monday", "tuesday",
        "wednesday", "thursday", "friday", "saturday", "sunday", "so", "far", "up", "down", "out",
        "away", "instantly", "altogether", "respectively", "directly", "initially", "earlier",
        "nearby", "abroad", "worldwide", "nationwide", "countrywide", "beneath", "beside",
        "besides", "behind", "beyond", "above", "below", "despite", "unlike", "like", "took",
        "taken", "seized", "left", "lost", "came", "went", "began", "were-being",
    ]
)  # fmt: skip
CLAUSE_OPENERS: Final = frozenset(
    [
        "when", "while", "as", "because", "but", "that", "after", "before", "if", "unless",
        "though", "although", "whereas", "since", "until", "so", "who", "which", "whose",
    ]
)  # fmt: skip

#: Behind "another" and "a third" these tell of one more person, not of a share.
ONE_MORE_VERBS: Final = frozenset(
    [
        "was", "is", "remains", "remained", "lost", "died", "went", "suffered", "sustained", "has",
        "had", "dead", "missing", "seriously", "critically", "badly", "lightly", "slightly",
        "disappeared", "vanished", "drowned", "succumbed", "later",
    ]
)  # fmt: skip
#: Verbs by which somebody says what stands before or after.
SAYS: Final = frozenset(
    [
        "said", "says", "say", "told", "tells", "reported", "reports", "announced", "announces",
        "confirmed", "confirms", "added", "adds", "wrote", "writes", "stated", "states", "declared",
        "claimed", "claims", "explained", "recalled", "noted", "insisted", "alleged",
        "acknowledged", "testified", "posted", "tweeted",
    ]
)  # fmt: skip

# --- totals and updates
TOLL: Final[tuple[tuple[str, ...], ...]] = (
    ("death", "toll"), ("toll",), ("number", "of", "dead"), ("number", "of", "deaths"),
    ("number", "of", "fatalities"), ("number", "of", "casualties"), ("number", "of", "wounded"),
    ("number", "of", "injured"), ("number", "of", "killed"), ("number", "of", "missing"),
    ("number", "of", "displaced"), ("number", "of", "people", "killed"),
    ("number", "of", "those", "killed"), ("number", "of", "people", "wounded"),
    ("number", "of", "people", "injured"), ("number", "of", "people", "displaced"),
    ("number", "of", "injuries"), ("number", "of", "detainees"), ("number", "of", "bodies"),
    ("the", "dead"), ("the", "wounded"), ("the", "injured"), ("the", "missing"), ("total",),
    ("tally",), ("body", "count"), ("count", "of", "dead"), ("number", "killed"),
    ("number", "wounded"), ("number", "injured"), ("number", "missing"), ("number", "hurt"),
    ("number", "of", "those", "wounded"), ("number", "of", "those", "injured"),
    ("number", "of", "victims"), ("number", "of", "confirmed", "deaths"),
    ("number", "of", "dead", "and", "wounded"), ("correct", "number"), ("correct", "figure"), ("correct", "count"), ("correct", "toll"),
    ("right", "number"), ("right", "figure"), ("true", "number"), ("true", "figure"),
    ("number", "detained"), ("number", "arrested"),
    ("number", "of", "people", "detained"), ("number", "of", "people", "missing"),
    ("number", "of", "arrests"), ("number", "displaced"), ("number", "of", "refugees"),
    ("number", "of", "people", "who", "died"), ("number", "of", "lives", "lost"),
    ("the", "figure"), ("the", "tally"), ("the", "total"),
    ("the", "killed"), ("fatalities",), ("deaths",), ("casualties",), ("the", "number"),
    ("ukrainian", "losses"), ("losses",), ("killed", "and", "wounded"),
    ("'s", "dead"), ("'s", "wounded"), ("'s", "missing"), ("'s", "injured"), ("'s", "losses"),
    ("dead", "and", "wounded"), ("number", "of", "martyrs"), ("casualty", "toll"), ("count",),
)  # fmt: skip
TOLL_OUTCOMES: Final[dict[str, Outcome]] = {
    "dead": Outcome.KILLED, "deaths": Outcome.KILLED, "fatalities": Outcome.KILLED,
    "killed": Outcome.KILLED, "bodies": Outcome.KILLED, "martyrs": Outcome.KILLED,
    "wounded": Outcome.INJURED, "injured": Outcome.INJURED, "injuries": Outcome.INJURED,
    "hurt": Outcome.INJURED, "arrested": Outcome.DETAINED, "detained": Outcome.DETAINED,
    "arrests": Outcome.DETAINED, "refugees": Outcome.DISPLACED, "lives": Outcome.KILLED,
    "fled": Outcome.DISPLACED, "uprooted": Outcome.DISPLACED, "abducted": Outcome.DETAINED,
    "kidnapped": Outcome.DETAINED, "captured": Outcome.DETAINED, "held": Outcome.DETAINED,
    "slain": Outcome.KILLED, "disappeared": Outcome.MISSING,
    "died": Outcome.KILLED, "body": Outcome.KILLED,
    "missing": Outcome.MISSING, "displaced": Outcome.DISPLACED, "detainees": Outcome.DETAINED,
    "casualties": Outcome.CASUALTIES_UNSPECIFIED, "losses": Outcome.CASUALTIES_UNSPECIFIED,
}  # fmt: skip
TOLL_VERBS: Final[dict[str, UpdateOp | None]] = {
    "rises": UpdateOp.RAISES, "rose": UpdateOp.RAISES, "risen": UpdateOp.RAISES,
    "rising": UpdateOp.RAISES, "climbs": UpdateOp.RAISES, "climbed": UpdateOp.RAISES,
    "climbing": UpdateOp.RAISES, "increased": UpdateOp.RAISES, "increases": UpdateOp.RAISES,
    "grew": UpdateOp.RAISES, "grown": UpdateOp.RAISES, "jumped": UpdateOp.RAISES,
    "doubled": UpdateOp.RAISES, "tripled": UpdateOp.RAISES, "trebled": UpdateOp.RAISES,
    "swelled": UpdateOp.RAISES, "swollen": UpdateOp.RAISES, "surged": UpdateOp.RAISES,
    "leapt": UpdateOp.RAISES, "leaped": UpdateOp.RAISES, "spiked": UpdateOp.RAISES,
    "ballooned": UpdateOp.RAISES, "crept": UpdateOp.RAISES, "edged": UpdateOp.RAISES,
    "ticked": UpdateOp.RAISES, "grows": UpdateOp.RAISES, "mounts": UpdateOp.RAISES,
    "mounting": UpdateOp.RAISES, "increasing": UpdateOp.RAISES, "growing": UpdateOp.RAISES,
    "halved": UpdateOp.LOWERS, "slashed": UpdateOp.LOWERS, "trimmed": UpdateOp.LOWERS,
    "declined": UpdateOp.LOWERS, "decreased": UpdateOp.LOWERS, "downgraded": UpdateOp.LOWERS,
    "scaled": UpdateOp.LOWERS, "shrank": UpdateOp.LOWERS, "went": None, "gone": None,
    "amounted": None, "amounts": None, "totalled": None, "totaled": None, "totals": None,
    "jumps": UpdateOp.RAISES, "soared": UpdateOp.RAISES, "raised": UpdateOp.RAISES,
    "raises": UpdateOp.RAISES, "raising": UpdateOp.RAISES, "mounted": UpdateOp.RAISES,
    "lowered": UpdateOp.LOWERS, "lowers": UpdateOp.LOWERS, "lowering": UpdateOp.LOWERS,
    "reduced": UpdateOp.LOWERS, "cut": UpdateOp.LOWERS, "fell": UpdateOp.LOWERS,
    "dropped": UpdateOp.LOWERS, "revised": None, "revising": None, "corrected": None,
    "bringing": None, "brings": None, "brought": None, "taking": None, "takes": None,
    "took": None, "pushing": None, "pushed": None, "pushes": None,
    "stands": None, "stood": None, "reached": None, "reaches": None, "reaching": None,
    "numbered": None, "numbers": None, "is": None, "was": None, "at": None, "to": None,
    "as": None, "of": None, "passed": None, "exceeded": None, "exceeds": None, "hit": None,
    "hits": None, "topped": None, "surpassed": None, "were": None, "are": None, "now": None,
}  # fmt: skip

# --- periods
ROLLING: Final[tuple[tuple[str, ...], ...]] = (
    ("past", "24", "hours"), ("last", "24", "hours"), ("past", "day"), ("past", "week"),
    ("last", "week"), ("same", "week"), ("same", "month"), ("past", "month"), ("last", "month"), ("past", "48", "hours"),
    ("last", "48", "hours"), ("in", "24", "hours"), ("in", "48", "hours"), ("in", "72", "hours"),
    ("within", "48", "hours"), ("within", "72", "hours"), ("hours", "to"), ("previous", "24", "hours"), ("week", "before"), ("past", "few"),
    ("last", "few"), ("past", "two"), ("past", "three"), ("last", "three"), ("past", "year"),
    ("last", "two"), ("preceding", "24", "hours"), ("preceding", "week"), ("previous", "week"),
    ("this", "week"), ("this", "month"), ("previous", "day"), ("24-hour", "period"),
    ("past", "72", "hours"), ("last", "72", "hours"), ("within", "24", "hours"),
    ("during", "the", "week"), ("during", "the", "month"), ("over", "the", "week"),
    ("during", "the", "fortnight"), ("in", "the", "week"), ("throughout", "the", "week"),
    ("past", "seven"), ("past", "several"), ("past", "four"), ("last", "four"),
)  # fmt: skip
CUMULATIVE: Final[tuple[tuple[str, ...], ...]] = (
    ("so", "far", "this", "year"), ("this", "year"), ("since", "then"), ("thus", "far"),
    ("since", "the"), ("from", "the", "start", "of"), ("since", "it", "began"),
    ("during", "the", "war"), ("during", "the", "conflict"), ("throughout", "the", "war"),
    ("over", "the", "course", "of"),
)  # fmt: skip
SINCE_AFTER: Final = frozenset(
    [
        "the", "then", "it", "its", "january", "february", "march", "april", "may", "june",
        "july", "august", "september", "october", "november", "december", "jan", "feb", "mar",
        "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec", "monday", "tuesday",
        "wednesday", "thursday", "friday", "saturday", "sunday", "last", "dawn", "midnight",
        "morning", "early", "mid", "late", "israel", "hamas", "fighting", "war", "hostilities",
        "violence", "clashes", "when", "yesterday", "noon", "a",
    ]
)  # fmt: skip
SEVERAL_AFTER: Final = frozenset(
    [
        "attacks", "strikes", "airstrikes", "air-strikes", "raids", "blasts", "explosions",
        "bombings", "incidents", "shootings", "clashes", "ambushes", "assaults", "operations",
        "encounters", "battles", "accidents", "cases",
    ]
)  # fmt: skip
