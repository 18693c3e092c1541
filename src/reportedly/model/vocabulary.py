"""The closed vocabularies of the codebook, as enums and tables.

Written by ``tools/make_vocabulary.py`` from ``codes.toml``; change that file, not this one.

Source:
    The project's codebook and ontology, version 0.1.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ClaimKind(StrEnum):
    """What sort of proposition a claim is."""

    #: one event or outcome at a place and time
    INCIDENT = "incident"
    #: an aggregate count over several events
    FIGURE = "figure"
    #: a speech act that is itself reported
    STATEMENT = "statement"
    #: standing fact, history, definition or habit
    BACKGROUND = "background"
    #: a state that lasts, without a bounded event
    SITUATION = "situation"
    #: an evaluation: victory, failure, significance
    ASSESSMENT = "assessment"


class Modality(StrEnum):
    """How far the root, the innermost source, commits itself to the event."""

    #: presented as fact
    ASSERTED = "asserted"
    #: the wording hedges or accuses
    ALLEGED = "alleged"
    #: said not to have happened, or not to be theirs
    DENIED = "denied"
    #: conditional, feared, threatened or possible
    HYPOTHETICAL = "hypothetical"
    #: intended, ordered or scheduled
    PLANNED = "planned"
    #: habit, definition or history apart from the reported occasion
    GENERIC_BACKGROUND = "generic_background"


class Polarity(StrEnum):
    """Whether the event is said to have happened."""

    #: said to have happened or to hold
    POSITIVE = "positive"
    #: said not to have happened or not to hold
    NEGATIVE = "negative"


class Stance(StrEnum):
    """The distance a cue takes from what it introduces."""

    #: takes no position
    NEUTRAL = "neutral"
    #: keeps the writer away from the content
    DOUBTING = "doubting"
    #: presupposes that the content is so
    ENDORSING = "endorsing"


class SourceType(StrEnum):
    """Kinds of source. PAGE and NONE never stand in a chain: an empty chain is the page's own voice."""

    #: a party to the conflict or its organ
    PARTY = "PARTY"
    #: a public authority that is no party, or acts outside its military role
    GOVERNMENT = "GOVERNMENT"
    #: health ministry or directorate, hospital, forensic service
    HEALTH_AUTHORITY = "HEALTH_AUTHORITY"
    #: United Nations, court, regional organisation, mediator
    INTL_BODY = "INTL_BODY"
    #: relief or rights organisation, casualty monitor, rescuers outside the health authority
    HUMANITARIAN = "HUMANITARIAN"
    #: an outlet or its correspondent
    MEDIA = "MEDIA"
    #: a named person said to have seen or suffered the event
    WITNESS_NAMED = "WITNESS_NAMED"
    #: a named person or private body of another kind
    NAMED_OTHER = "NAMED_OTHER"
    #: a source whose institution is not given
    UNNAMED = "UNNAMED"


class SourceRole(StrEnum):
    """What a source is said to be."""

    SPOKESPERSON = "spokesperson"
    OFFICIAL = "official"
    MILITARY = "military"
    POLITICAL = "political"
    MEDICAL = "medical"
    EYEWITNESS = "eyewitness"
    RESIDENT = "resident"
    RELATIVE = "relative"
    CORRESPONDENT = "correspondent"
    ANALYST = "analyst"
    ACTIVIST = "activist"
    RESCUE = "rescue"
    COLLECTIVE = "collective"
    NATIONAL_SIDE = "national_side"
    FOOTAGE = "footage"
    DOCUMENT = "document"
    REPORTS = "reports"
    LOCAL_AUTHORITY = "local_authority"
    HUMAN_RIGHTS = "human_rights"


class Outcome(StrEnum):
    """What happened to the people counted."""

    #: dead, by any word for it
    KILLED = "killed"
    #: hurt and alive as far as told
    INJURED = "injured"
    #: unaccounted for, trapped
    MISSING = "missing"
    #: driven from home
    DISPLACED = "displaced"
    #: held, abducted, captured
    DETAINED = "detained"
    #: killed or injured, not told apart
    CASUALTIES_UNSPECIFIED = "casualties_unspecified"


class Group(StrEnum):
    """Who was counted. Nationality is not status; in doubt unknown."""

    #: said to be civilians, or of a plainly civilian calling
    CIVILIAN = "civilian"
    #: members of an armed force or group
    COMBATANT = "combatant"
    #: under eighteen unless the text says otherwise
    CHILDREN = "children"
    WOMEN = "women"
    #: health personnel
    MEDIC = "medic"
    #: media workers
    JOURNALIST = "journalist"
    #: people, persons, a nation's people, bodies, police
    UNKNOWN = "unknown"


class Qualifier(StrEnum):
    """How a count is hedged; the bounds follow from it."""

    #: [N, N]
    EXACT = "exact"
    #: [N, open]
    AT_LEAST = "at_least"
    #: [N + 1, open]
    MORE_THAN = "more_than"
    #: [open, N]
    UP_TO = "up_to"
    #: [open, N - 1]
    LESS_THAN = "less_than"
    #: [floor(0.9 N), ceil(1.1 N)]
    ABOUT = "about"
    #: [floor(0.9 N), N - 1]
    NEARLY = "nearly"
    #: [A, B]
    RANGE = "range"
    #: by the word: dozens, several, heavy losses
    VAGUE = "vague"
    #: [0, 0], an asserted zero
    NONE = "none"


class Period(StrEnum):
    """What stretch of time a count covers."""

    #: one event
    INCIDENT = "incident"
    #: since a beginning
    CUMULATIVE = "cumulative"
    #: a moving window, such as the past day
    ROLLING = "rolling"
    #: an area, or several events
    UNCLEAR = "unclear"


class UpdateOp(StrEnum):
    """How a count changes an earlier one."""

    NEW = "new"
    RAISES = "raises"
    LOWERS = "lowers"
    RESTATES = "restates"


class DamageExtent(StrEnum):
    """How badly a thing was hit."""

    DESTROYED = "destroyed"
    DAMAGED = "damaged"
    UNSPECIFIED = "unspecified"


class Weapon(StrEnum):
    """The means named in the text."""

    FIGHTER_JET = "fighter_jet"
    HELICOPTER = "helicopter"
    DRONE = "drone"
    ARTILLERY = "artillery"
    MORTAR = "mortar"
    TANK = "tank"
    ROCKET = "rocket"
    MISSILE = "missile"
    NAVAL_GUN = "naval_gun"
    SMALL_ARMS = "small_arms"
    SNIPER = "sniper"
    IED = "ied"
    LANDMINE = "landmine"
    GRENADE = "grenade"
    VEHICLE_BOMB = "vehicle_bomb"
    SUICIDE_VEST = "suicide_vest"
    KNIFE = "knife"
    VEHICLE_RAMMING = "vehicle_ramming"
    BULLDOZER = "bulldozer"
    ARMOURED_VEHICLE = "armoured_vehicle"
    INFANTRY = "infantry"
    TEAR_GAS = "tear_gas"
    RUBBER_BULLETS = "rubber_bullets"
    WATER_CANNON = "water_cannon"
    CHEMICAL = "chemical"
    ARSON = "arson"
    UNSPECIFIED = "unspecified"


class PlaceRelation(StrEnum):
    """How the event lies to the place named."""

    IN = "in"
    PART_OF_N = "part_of_N"
    PART_OF_NE = "part_of_NE"
    PART_OF_E = "part_of_E"
    PART_OF_SE = "part_of_SE"
    PART_OF_S = "part_of_S"
    PART_OF_SW = "part_of_SW"
    PART_OF_W = "part_of_W"
    PART_OF_NW = "part_of_NW"
    PART_OF_CENTRE = "part_of_centre"
    NEAR = "near"
    N_OF = "N_of"
    NE_OF = "NE_of"
    E_OF = "E_of"
    SE_OF = "SE_of"
    S_OF = "S_of"
    SW_OF = "SW_of"
    W_OF = "W_of"
    NW_OF = "NW_of"
    BETWEEN = "between"
    TOWARDS = "towards"
    FROM = "from"
    ALONG = "along"
    AT_SEA_OFF = "at_sea_off"
    UNSPECIFIED = "unspecified"


class PlaceRole(StrEnum):
    """What a place is to the claim."""

    #: where it happened
    EVENT = "event"
    #: where it came from
    ORIGIN = "origin"
    #: where it was going
    TARGET_AREA = "target_area"
    #: where the reporter stands
    REPORTER_LOCATION = "reporter_location"
    #: where the speaker belongs
    SPEAKER_LOCATION = "speaker_location"
    #: mentioned apart from the event
    BACKGROUND = "background"
    #: named in the date line
    DATELINE = "dateline"


class ActorRole(StrEnum):
    """What an actor is to the event."""

    PERPETRATOR = "perpetrator"
    INITIATOR = "initiator"
    PARTICIPANT = "participant"
    SPEAKER = "speaker"
    ACCUSED = "accused"
    MEDIATOR = "mediator"
    PARTY = "party"
    RESPONDER = "responder"
    HOLDER = "holder"
    USER_OF_TARGET = "user_of_target"


class TargetKind(StrEnum):
    """What was hit or aimed at."""

    PLACE = "place"
    PERSONS = "persons"
    ACTOR = "actor"
    HOMES = "homes"
    MATERIEL = "materiel"
    FORCE = "force"


class Holder(StrEnum):
    """Whose word a moral or legal label is."""

    #: the page's own voice
    PAGE = "page"
    #: a source's
    SOURCE = "source"


class SegmentKind(StrEnum):
    """What a stretch of a report is."""

    #: a printed date or place-and-date line
    DATE_LINE = "date_line"
    HEADLINE = "headline"
    SUBHEADING = "subheading"
    BODY = "body"
    #: a question heading of a question-and-answer part
    QUESTION = "question"
    #: its answer
    ANSWER = "answer"
    BYLINE = "byline"
    #: a list of sources or links
    SOURCE_LIST = "source_list"
    #: a field such as "Source:", filled or empty
    SOURCE_FIELD = "source_field"
    #: site furniture
    BOILERPLATE = "boilerplate"


class LinkQuality(StrEnum):
    """What a cited source leads to; only article, document and social_post can support a claim."""

    ARTICLE = "article"
    SECTION_INDEX = "section_index"
    HOMEPAGE = "homepage"
    SOCIAL_POST = "social_post"
    DOCUMENT = "document"
    NAME_ONLY = "name_only"
    EMPTY = "empty"
    NONE = "none"


class Verdict(StrEnum):
    """Whether two claims tell of one happening."""

    #: all five conditions hold
    SAME = "same"
    #: type, place and time agree; a discriminator or a resolved date is missing
    POSSIBLE = "possible"
    #: a test fails
    DIFFERENT = "different"


class Contradiction(StrEnum):
    """In what two claims of one incident exclude each other."""

    #: what kind of event it was
    KIND = "KIND"
    #: places differ beyond their precision
    PLACE = "PLACE"
    #: days differ beyond their precision
    DATE = "DATE"
    #: who did it
    ACTOR = "ACTOR"
    #: bounds of the same count do not overlap
    COUNT = "COUNT"
    #: what came of it
    OUTCOME = "OUTCOME"
    #: one source denies that it happened
    OCCURRENCE = "OCCURRENCE"


class Corroboration(StrEnum):
    """On whose word an incident stands."""

    #: a page's own voice
    C0 = "C0"
    #: one root
    C1 = "C1"
    #: several roots of one alignment, or not shown to be independent
    C2 = "C2"
    #: independent roots of different alignment, one of them no party
    C3 = "C3"
    #: acknowledged by the party held responsible, or established by court, inquiry or verification
    C4 = "C4"


class Grade(StrEnum):
    """How well an incident is supported; never a judgement of truth."""

    CONFIRMED = "CONFIRMED"
    FAIR = "FAIR"
    WEAK = "WEAK"
    CONTESTED = "CONTESTED"
    DISCOUNTED = "DISCOUNTED"
    UNSOURCED = "UNSOURCED"
    NOT_GRADED = "NOT_GRADED"


class Severity(StrEnum):
    """How much a finding asks for attention."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


class Scope(StrEnum):
    """What a finding is about."""

    #: the whole text
    REPORT = "report"
    #: only the claims it lists
    CLAIMS = "claims"


class RelationKind(StrEnum):
    """How one report depends on another."""

    #: Jaccard of 5-word shingles at least 0.50
    NEAR_COPY = "near_copy"
    #: 0.15 to 0.50, or shared key facts
    DERIVED_REWRITE = "derived_rewrite"
    #: names the other as a source
    CITES = "cites"


class Direction(StrEnum):
    """Which of two reports was made from which."""

    A_FROM_B = "a_from_b"
    B_FROM_A = "b_from_a"
    BOTH = "both"


class Tier(StrEnum):
    """Who may see what is given out."""

    #: anybody: private names withheld, places of shelter and care coarsened, notes dropped
    PUBLIC = "public"
    #: partners bound to keep it: also names of adults among the dead, places as they stand
    RESTRICTED = "restricted"
    #: those who work on the ledger: nothing withheld
    INTERNAL = "internal"


class Withheld(StrEnum):
    """Why a name is not given to anybody: what words beside it speak of, the most protective first."""

    #: a child, or an age under eighteen
    CHILD = "child"
    #: people held, taken or missing
    DETAINEE = "detainee"
    #: people hurt, or sexual violence
    SURVIVOR = "survivor"
    #: somebody who saw or told it
    WITNESS = "witness"
    #: named on social media alone
    SOCIAL = "social"
    #: a person ruled so
    RULED = "ruled"
    #: an adult killed, with an age
    DEAD = "dead"
    #: none of these; also a capitalised word that nothing explains
    PRIVATE = "private"


class RuleSet(StrEnum):
    """By which rules the figures of an incident become an estimate."""

    #: low and high over the latest figure of each origin, best of the origin nearest to the count
    CODEBOOK = "codebook"
    #: one number: the lowest, until independent origins give a higher one; after ACLED
    LOWEST = "lowest"
    #: least and most of all origins, least from zero where it is disputed who the people were; after Airwars
    MIN_MAX = "min_max"
    #: lowest, likeliest and highest, none of them open; after UCDP GED
    LOW_BEST_HIGH = "low_best_high"


class OriginKind(StrEnum):
    """What stands at the inner end of a chain of sources."""

    #: a body, whoever speaks for it
    INSTITUTION = "institution"
    #: a person who speaks for no body
    PERSON = "person"
    #: a source that is described and not named, through one outlet
    UNNAMED = "unnamed"
    #: an outlet that names no source of its own, as far as the ledger knows
    OUTLET = "outlet"
    #: the page itself; it is no origin and is never counted
    OWN_VOICE = "own_voice"


class Interest(StrEnum):
    """Whether what an origin says is to its own disadvantage."""

    #: a party owns to an act, or to losses of its own
    AGAINST = "against"
    #: a party blames the other side, counts its losses, or denies what it is blamed for
    SERVING = "serving"
    #: it belongs to no party, or what it says helps neither
    NONE = "none"


class Standing(StrEnum):
    """What an origin says of one value that another gives."""

    #: it gives the same
    AGREES = "agrees"
    #: it gives what excludes it
    CONTRADICTS = "contradicts"
    #: it gave this once and gives something later
    SUPERSEDED = "superseded"
    #: it gives something else that may stand beside it, or cannot be compared
    DIFFERS = "differs"
    #: it says nothing of it
    SILENT = "silent"


class EventType(StrEnum):
    """What kind of event."""

    #: munitions from an aircraft, helicopter or uncrewed aircraft
    AIR_STRIKE = "AIR_STRIKE"
    #: fire from ground or sea: artillery, mortar, tank gun, rocket, missile, naval gun
    SHELLING_ROCKET = "SHELLING_ROCKET"
    #: an explosive laid, carried or thrown: mine, car bomb, vest, grenade, unexploded ordnance
    EXPLOSIVE_DEVICE = "EXPLOSIVE_DEVICE"
    #: force whose means is not stated or cannot be told
    UNSPECIFIED_FORCE = "UNSPECIFIED_FORCE"
    #: fire exchanged between armed actors, ambush, attack on a position
    ARMED_CLASH = "ARMED_CLASH"
    #: ground forces enter a place, without two-sided combat or a change of control
    GROUND_RAID = "GROUND_RAID"
    #: a change or assertion of control over a named place
    TERRITORY_CONTROL = "TERRITORY_CONTROL"
    #: forces deploy, advance, rotate or withdraw, without combat
    FORCE_MOVEMENT = "FORCE_MOVEMENT"
    #: violence at close range against people who take no part in combat
    DIRECT_VIOLENCE = "DIRECT_VIOLENCE"
    #: an attack whose stated aim is one identified person
    TARGETED_KILLING = "TARGETED_KILLING"
    #: sexual violence by an armed or political actor
    SEXUAL_VIOLENCE = "SEXUAL_VIOLENCE"
    #: people deprived of liberty, or released
    DETENTION = "DETENTION"
    #: collective public action by people not organised as an armed group
    DEMONSTRATION = "DEMONSTRATION"
    #: force or means of dispersal used against a crowd
    CROWD_FORCE = "CROWD_FORCE"
    #: destruction, arson, looting or seizure of property as the event itself
    PROPERTY_DAMAGE = "PROPERTY_DAMAGE"
    #: an opponent's weapons, tunnels, documents or munitions captured, disabled or intercepted
    MATERIEL_CAPTURE = "MATERIEL_CAPTURE"
    #: siege, blockade, denial of aid, curfew, evacuation order, limits on movement or worship
    RESTRICTION = "RESTRICTION"
    #: people leave their homes or are made to
    DISPLACEMENT = "DISPLACEMENT"
    #: rescue, medical response, relief
    AID_RESCUE = "AID_RESCUE"
    #: negotiation, truce or agreement, or its failure
    TALKS_AGREEMENT = "TALKS_AGREEMENT"
    #: a speech act that is itself the reported event
    STATEMENT = "STATEMENT"
    #: a claim about the military or civilian character of what was struck
    TARGET_STATUS = "TARGET_STATUS"
    #: a count over more than one incident
    CASUALTY_TOLL = "CASUALTY_TOLL"


class CheckCode(StrEnum):
    """What a finding says."""

    #: no page date
    UNDATED = "UNDATED"
    #: the page date lies outside what the text's own evidence allows
    DATE_CONFLICT = "DATE_CONFLICT"
    #: a cumulative figure is more than three days older than the page
    STALE_FIGURE = "STALE_FIGURE"
    #: a dated event from elsewhere is presented as recent
    ANACHRONISM = "ANACHRONISM"
    #: a compass word disagrees with the map
    PLACE_BEARING = "PLACE_BEARING"
    #: an event place below district is in no gazetteer
    PLACE_UNRESOLVED = "PLACE_UNRESOLVED"
    #: the main event stands on nobody's word but the page's or the unnamed's
    UNSOURCED = "UNSOURCED"
    #: a source field with nothing in it
    CITATION_EMPTY = "CITATION_EMPTY"
    #: cited links lead to home pages or sections
    CITATION_NOT_SUPPORTING = "CITATION_NOT_SUPPORTING"
    #: a figure credited to one source is another's published series
    ATTRIBUTION_MISMATCH = "ATTRIBUTION_MISMATCH"
    #: a party's losses on its opponent's word, or nobody's
    ENEMY_LOSS_UNCONFIRMED = "ENEMY_LOSS_UNCONFIRMED"
    #: only the attacker says that the target was military
    TARGET_STATUS_UNCONFIRMED = "TARGET_STATUS_UNCONFIRMED"
    #: few checkable claims or specifics for its length
    PADDED_TEXT = "PADDED_TEXT"
    #: three or more loaded terms in the page's own voice, or one in the headline
    LOADED_LANGUAGE = "LOADED_LANGUAGE"
    #: the headline says more than the body, or drops its attribution
    HEADLINE_UNSUPPORTED = "HEADLINE_UNSUPPORTED"
    #: the text stands in another report
    NEAR_COPY = "NEAR_COPY"
    #: two claims of one report exclude each other
    INTERNAL_CONTRADICTION = "INTERNAL_CONTRADICTION"
    #: a claim contradicts another report's
    CORPUS_CONFLICT = "CORPUS_CONFLICT"


@dataclass(frozen=True, slots=True)
class TypeEntry:
    """What the ontology says of one event type.

    Attributes:
        family: Types of one family can name one event.
        record: Kept as a claim, never counted as an incident.
        force: Armed force is used; such a type is compatible with UNSPECIFIED_FORCE.
        subtypes: The codes ``Claim.subtype`` may take.
    """

    family: str
    record: bool
    force: bool
    subtypes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CheckEntry:
    """What the ontology says of one check.

    Attributes:
        severity: How much its finding asks for attention.
        needs: What it must be given.
        rule: What it says, in one line.
    """

    severity: Severity
    needs: tuple[str, ...]
    rule: str


TYPES: dict[EventType, TypeEntry] = {
    EventType.AIR_STRIKE: TypeEntry(
        "remote",
        False,
        True,
        (
            "crewed",
            "helicopter",
            "drone",
            "guided",
            "unspecified",
        ),
    ),
    EventType.SHELLING_ROCKET: TypeEntry(
        "remote",
        False,
        True,
        (
            "artillery",
            "mortar",
            "tank_fire",
            "rocket",
            "missile",
            "naval",
            "unspecified",
        ),
    ),
    EventType.EXPLOSIVE_DEVICE: TypeEntry(
        "remote",
        False,
        True,
        (
            "ied",
            "landmine",
            "vehicle_bomb",
            "suicide",
            "grenade",
            "uxo",
            "unspecified",
        ),
    ),
    EventType.UNSPECIFIED_FORCE: TypeEntry(
        "any_force",
        False,
        True,
        (
            "attack",
            "explosions_heard",
            "bombardment",
            "chemical_or_other_cbrn",
        ),
    ),
    EventType.ARMED_CLASH: TypeEntry(
        "ground",
        False,
        True,
        (
            "clash",
            "ambush",
            "attack_on_force",
        ),
    ),
    EventType.GROUND_RAID: TypeEntry(
        "ground",
        False,
        True,
        (
            "raid",
            "incursion",
            "operation",
            "search",
        ),
    ),
    EventType.TERRITORY_CONTROL: TypeEntry(
        "ground",
        False,
        True,
        (
            "state_gain",
            "nonstate_gain",
            "nonviolent_transfer",
            "presence",
            "contested",
        ),
    ),
    EventType.FORCE_MOVEMENT: TypeEntry(
        "ground",
        False,
        False,
        (
            "deploy",
            "advance",
            "withdraw",
            "rotate",
            "presence",
        ),
    ),
    EventType.DIRECT_VIOLENCE: TypeEntry(
        "persons",
        False,
        True,
        (
            "shooting",
            "beating",
            "torture",
            "execution",
            "mass_killing",
            "unspecified",
        ),
    ),
    EventType.TARGETED_KILLING: TypeEntry(
        "persons",
        False,
        True,
        (
            "attempt",
            "completed",
        ),
    ),
    EventType.SEXUAL_VIOLENCE: TypeEntry("persons", False, False, ("unspecified",)),
    EventType.DETENTION: TypeEntry(
        "persons",
        False,
        False,
        (
            "arrest",
            "capture_combatant",
            "hostage",
            "disappearance",
            "release",
        ),
    ),
    EventType.DEMONSTRATION: TypeEntry(
        "crowd",
        False,
        False,
        (
            "peaceful",
            "violent",
            "mob",
            "unspecified",
        ),
    ),
    EventType.CROWD_FORCE: TypeEntry(
        "crowd",
        False,
        True,
        (
            "less_lethal",
            "live_fire",
            "unspecified",
        ),
    ),
    EventType.PROPERTY_DAMAGE: TypeEntry(
        "property",
        False,
        False,
        (
            "demolition",
            "looting",
            "arson",
            "seizure",
            "unspecified",
        ),
    ),
    EventType.MATERIEL_CAPTURE: TypeEntry(
        "property",
        False,
        False,
        (
            "weapons",
            "tunnels",
            "documents",
            "interception",
        ),
    ),
    EventType.RESTRICTION: TypeEntry(
        "civilian_harm",
        False,
        False,
        (
            "blockade",
            "aid_denial",
            "curfew",
            "movement",
            "evacuation_order",
            "worship",
            "services_cut",
        ),
    ),
    EventType.DISPLACEMENT: TypeEntry(
        "civilian_harm",
        False,
        False,
        (
            "flight",
            "eviction",
            "expulsion",
            "return",
        ),
    ),
    EventType.AID_RESCUE: TypeEntry(
        "response",
        True,
        False,
        (
            "rescue",
            "medical",
            "delivery",
            "planned",
        ),
    ),
    EventType.TALKS_AGREEMENT: TypeEntry(
        "diplomacy",
        True,
        False,
        (
            "talks",
            "ceasefire",
            "agreement",
            "impasse",
            "exchange",
            "aid_access",
        ),
    ),
    EventType.STATEMENT: TypeEntry(
        "speech",
        True,
        False,
        (
            "condemnation",
            "concern",
            "accusation",
            "appeal",
            "denial",
            "threat",
            "responsibility_claim",
            "justification",
            "announcement",
            "support",
            "silence",
            "concealment",
            "publication",
        ),
    ),
    EventType.TARGET_STATUS: TypeEntry(
        "speech",
        True,
        False,
        (
            "military_use",
            "civilian_use",
            "combatant",
        ),
    ),
    EventType.CASUALTY_TOLL: TypeEntry(
        "toll",
        True,
        False,
        (
            "cumulative",
            "rolling",
            "area",
        ),
    ),
}

CHECKS: dict[CheckCode, CheckEntry] = {
    CheckCode.UNDATED: CheckEntry(Severity.WARNING, ("text",), "no page date"),
    CheckCode.DATE_CONFLICT: CheckEntry(
        Severity.ERROR,
        (
            "text",
            "page_date",
        ),
        "the page date lies outside what the text's own evidence allows",
    ),
    CheckCode.STALE_FIGURE: CheckEntry(
        Severity.ERROR,
        (
            "text",
            "page_date",
            "series",
        ),
        "a cumulative figure is more than three days older than the page",
    ),
    CheckCode.ANACHRONISM: CheckEntry(
        Severity.WARNING,
        (
            "text",
            "timeline",
            "context_date",
        ),
        "a dated event from elsewhere is presented as recent",
    ),
    CheckCode.PLACE_BEARING: CheckEntry(
        Severity.INFO,
        (
            "text",
            "gazetteer",
        ),
        "a compass word disagrees with the map",
    ),
    CheckCode.PLACE_UNRESOLVED: CheckEntry(
        Severity.INFO,
        (
            "text",
            "gazetteer",
        ),
        "an event place below district is in no gazetteer",
    ),
    CheckCode.UNSOURCED: CheckEntry(
        Severity.WARNING,
        ("text",),
        "the main event stands on nobody's word but the page's or the unnamed's",
    ),
    CheckCode.CITATION_EMPTY: CheckEntry(
        Severity.WARNING, ("text",), "a source field with nothing in it"
    ),
    CheckCode.CITATION_NOT_SUPPORTING: CheckEntry(
        Severity.WARNING, ("text",), "cited links lead to home pages or sections"
    ),
    CheckCode.ATTRIBUTION_MISMATCH: CheckEntry(
        Severity.WARNING,
        (
            "text",
            "series",
        ),
        "a figure credited to one source is another's published series",
    ),
    CheckCode.ENEMY_LOSS_UNCONFIRMED: CheckEntry(
        Severity.WARNING, ("text",), "a party's losses on its opponent's word, or nobody's"
    ),
    CheckCode.TARGET_STATUS_UNCONFIRMED: CheckEntry(
        Severity.INFO, ("text",), "only the attacker says that the target was military"
    ),
    CheckCode.PADDED_TEXT: CheckEntry(
        Severity.WARNING, ("text",), "few checkable claims or specifics for its length"
    ),
    CheckCode.LOADED_LANGUAGE: CheckEntry(
        Severity.INFO,
        ("text",),
        "three or more loaded terms in the page's own voice, or one in the headline",
    ),
    CheckCode.HEADLINE_UNSUPPORTED: CheckEntry(
        Severity.WARNING,
        ("text",),
        "the headline says more than the body, or drops its attribution",
    ),
    CheckCode.NEAR_COPY: CheckEntry(
        Severity.INFO,
        (
            "text",
            "corpus",
        ),
        "the text stands in another report",
    ),
    CheckCode.INTERNAL_CONTRADICTION: CheckEntry(
        Severity.WARNING, ("text",), "two claims of one report exclude each other"
    ),
    CheckCode.CORPUS_CONFLICT: CheckEntry(
        Severity.INFO,
        (
            "text",
            "corpus",
        ),
        "a claim contradicts another report's",
    ),
}
