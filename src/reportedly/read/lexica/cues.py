"""Cues: words that say who says something.

A row gives all forms of one lemma, what it takes, and what it does:

* ``say``: a clause, before or after it ("X said that …", "…, X said")
* ``tell``: the same, with a hearer between
* ``thing``: the content may be a noun phrase ("X announced a truce")
* ``count``: the content must hold a number or a toll ("X counted 12 bodies")
* ``of``: the content stands after "of" or "about"
* ``that``: a clause that "that" opens, and nothing less
* ``accuse``: somebody is accused of it
* ``act``: a speech act about a thing or a hearer ("X condemned the strike", "X urged Y to …")
* ``quote``: the source stands behind it ("quoting X")

An exclamation mark means that the word always speaks of saying, so that any person or body may be
its subject; other cues need a subject that is known to be able to speak.
"""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.model.vocabulary import Modality, Stance

N, D, E = Stance.NEUTRAL, Stance.DOUBTING, Stance.ENDORSING
ALLEGED, DENIED = Modality.ALLEGED, Modality.DENIED
HYPOTHETICAL, PLANNED = Modality.HYPOTHETICAL, Modality.PLANNED


@dataclass(frozen=True, slots=True)
class Cue:
    """What one cue word does.

    Attributes:
        takes: What it governs; see the module's docstring.
        stance: The writer's distance.
        hedge: Modality lent to the content.
        speech: Code of a STATEMENT where the act itself is worth a claim.
        strong: Any person or body may be its subject.
    """

    takes: frozenset[str]
    stance: Stance = N
    hedge: Modality | None = None
    speech: str | None = None
    strong: bool = False


# fmt: off
_ROWS: tuple[tuple[str, str, Stance, Modality | None, str | None], ...] = (
    ("said say says saying", "say !", N, None, None),
    ("told tell tells telling", "tell !", N, None, None),
    ("stated states stating", "say !", N, None, None),
    ("announced announces announce announcing", "say thing !", N, None, None),
    ("declared declares declare declaring proclaimed proclaims proclaiming", "say !", N, None, None),
    ("added adds adding", "say !", N, None, None),
    ("reported reports report reporting", "say thing", N, None, None),
    ("wrote writes write writing written tweeted tweets posted", "say of !", N, None, None),
    (("replied replies responded answered commented continued recalled recounted remarked recalls recount recounts "
     "remembered remembers remember"), "say", N, None, None),
    ("mentioned mentions mentioning", "say count", N, None, None),
    ("retorted retorts countered objected remarked opined quipped cautioned cautions mused fumed", "say !", N, None, None),
    ("complained complains complaining lamented laments lamenting bemoaned", "say of !", N, None, None),
    ("described describes describing", "thing", N, None, None),
    ("warned warns warn warning", "tell of !", N, None, None),
    ("informed informs inform notified notifies", "tell of", N, None, None),
    ("predicted predicts expects expected anticipates forecast", "say", N, HYPOTHETICAL, None),
    ("feared fears fear", "say thing", N, HYPOTHETICAL, None),
    ("worries hoped", "that", N, HYPOTHETICAL, None),
    ("believes believe believed thinks think thought reckons reckon reckoned", "say", N, None, None),
    ("suspects suspect suspected assumes assumed supposes", "that", N, ALLEGED, None),
    (("argued argues argue arguing stressed stresses stress stressing emphasized emphasised emphasizes emphasises emphasising "
     "emphasizing underlined underlines underlining underscored underscores reiterated reiterates reiterating repeated repeats "
     "affirmed affirms affirming reaffirmed clarified clarifies specified specifies"), "say !", N, None, None),
    ("indicated indicates indicate indicating signalled signaled", "say count", N, None, None),
    ("relays relayed relates related relaying recounting", "say thing", N, None, None),
    ("testified testifies testify testifying", "say of !", N, None, None),
    ("assessed assesses assess", "that", N, None, None),
    (("swore swears sworn agreed agrees accepted accepts recognised recognized learned learnt learns understands understood "
     "notified realised realized"), "that", N, None, None),
    (("counted counts count recorded records record registered registers tallied tallies logged listed tracked recording "
     "registering"), "count", N, None, None),
    ("estimated estimates estimate estimating calculated calculates", "say count", N, None, None),
    ("boasted boasts boast boasting bragged brags", "say of !", N, None, None),
    ("spoke speaks speak speaking talked", "of", N, None, None),
    ("ruled", "that", N, None, None),
    ("names", "count", N, None, None),
    ("lists listed identified", "count", N, None, None),
    ("charged charge", "that", N, ALLEGED, None),
    ("denied denies deny denying", "say thing act !", N, DENIED, "denial"),
    (("condemned condemns condemn condemning denounced denounces denounce denouncing deplored deplores deplore deploring "
     "decried decries decrying slammed slamming lambasted criticised criticized criticises criticizes criticising criticizing"), "act", N, None, "condemnation"),
    ("accused accuses accuse accusing", "accuse", N, ALLEGED, "accusation"),
    ("blamed blames blame blaming attributed attributes attributing ascribed faulted faults", "accuse", N, ALLEGED, "accusation"),
    ("urged urges urge urging appealed appeals appealing implored implores beseeched exhorted", "act", N, None, "appeal"),
    ("demanded demands demand demanding", "say act", N, None, "appeal"),
    ("threatened threatens threaten threatening", "say act", N, HYPOTHETICAL, "threat"),
    ("vowed vows vow vowing pledged pledges pledge pledging promised promises promising", "say act", N, PLANNED, None),
    ("welcomed welcomes welcoming hailed hails hailing", "act", N, None, "support"),
    ("claimed claims claim claiming", "say thing", D, None, None),
    ("alleged alleges allege alleging", "say thing !", D, None, None),
    ("insisted insists insist insisting", "say of !", D, None, None),
    ("maintained maintains maintain maintaining", "say", D, None, None),
    ("asserted asserts assert asserting contended contends contend contending", "say !", D, None, None),
    ("purported purports", "say", D, None, None),
    ("suggested suggests suggest suggesting", "say", D, None, None),
    ("confirmed confirms confirm confirming corroborated corroborates corroborating", "say thing", E, None, None),
    ("verified verifies verifying", "say count", E, None, None),
    ("revealed reveals reveal revealing disclosed discloses disclosing divulged", "say thing", E, None, None),
    ("showed shows show showing shown", "say count", E, None, None),
    ("proved proves disproved disproves exposed exposes", "say", E, None, None),
    ("noted notes note noting observed observes", "say", E, None, None),
    ("acknowledged acknowledges acknowledge acknowledging", "say thing", E, None, None),
    ("admitted admits admit admitting conceded concedes concede conceding confessed confesses confessing",
     "say thing !", E, None, None),
    ("explained explains explain explaining", "say !", E, None, None),
    ("documented documents documenting", "say count", E, None, None),
    ("concluded concludes conclude concluding", "that", E, None, None),
    ("found finds finding established establishes determined determines ascertained discovered judged", "that", E, None, None),
    ("quoting citing per", "quote", N, None, None),
)

_PHRASES: tuple[tuple[str, str, Stance, Modality | None, str | None], ...] = (
    ("according to", "quote", N, None, None),
    ("in the words of|on the word of|by the count of|by the account of|by the reckoning of", "quote", N, None, None),
    ("pointed out|points out|point out|pointing out|drew attention to|recalled that", "say !", E, None, None),
    (("called on|calls on|call on|calling on|called upon|calls upon|appealed to|appeals to|pleaded for|appealed for|"
     "appeals for|appealing for|appealing to"), "act", N, None, "appeal"),
    ("called for|calls for|call for|calling for|pressed for|asked for an|asked for a", "act", N, None, "appeal"),
    ("lashed out at|hit out at", "act", N, None, "condemnation"),
    (("continues to assert|continue to assert|continued to assert|continues to claim|continued to claim|"
     "continues to maintain|continues to insist"), "say", D, None, None),
    ("spoke only of|speaks only of", "of", N, None, None),
    (("made clear|makes clear|made it clear|made known|made it known|let it be known|let be known|has it that|have it that|"
     "had it that|went on record that|took the view that|is adamant that|are adamant that|was adamant that|is certain that|"
     "is sure that|are sure that|are certain that|is convinced that|are convinced that"), "say !", N, None, None),
    ("gave assurances|gives assurances|gave an assurance", "say", N, None, None),
    (("claimed responsibility|claims responsibility|claim responsibility|claiming responsibility|took responsibility|"
     "takes responsibility|taken responsibility|assumed responsibility|assumes responsibility|claimed the attack|said it carried out"), "act", N, None, "responsibility_claim"),
    ("owned up to|owns up to", "say thing !", E, None, None),
    (("as reported by|as announced by|as stated by|as confirmed by|as documented by|as recorded by|as told by|as verified by|as noted by|as shown by|as quoted by|as cited by|"
     "based on information from|based on reports from|based on data from|based on figures from|on the basis of"), "quote", N, None, None),
    ("as claimed by|as alleged by", "quote", D, None, None),
    ("turned out", "", N, None, None),
)


def _cue(takes: str, stance: Stance, hedge: Modality | None, speech: str | None) -> Cue:
    words = takes.split()
    return Cue(frozenset(w for w in words if w != "!"), stance, hedge, speech, "!" in words)


WORDS: dict[str, Cue] = {
    form: _cue(takes, stance, hedge, speech)
    for forms, takes, stance, hedge, speech in _ROWS
    for form in forms.split()
}
"""Single cue words, in lower case."""

PHRASES: dict[tuple[str, ...], Cue] = {
    tuple(phrase.split()): _cue(takes, stance, hedge, speech)
    for phrases, takes, stance, hedge, speech in _PHRASES
    for phrase in phrases.split("|")
    if takes
}
"""Cues of several words; the longest wins."""

PHRASE_HEADS: frozenset[str] = frozenset(words[0] for words in PHRASES)

PUT: dict[str, tuple[str, ...]] = {
    "put": ("at",), "puts": ("at",), "placed": ("at", "in"), "places": ("at",), "gave": ("as",), "gives": ("as",),
    "lowered": ("to",), "raised": ("to",), "revised": ("to",), "updated": ("to",), "cut": ("to",), "cuts": ("to",),
    "reduced": ("to",), "brought": ("to",), "increased": ("to",), "adjusted": ("to",), "corrected": ("to",), "lowers": ("to",),
    "raises": ("to",), "revises": ("to",), "putting": ("at",), "placing": ("at",), "bringing": ("to",), "raising": ("to",), "lowering": ("to",), "revising": ("to",),
}
"""Verbs that state a toll, with the preposition before the number."""

NOUN_CUES: dict[str, tuple[Stance, Modality | None]] = {
    "statement": (N, None), "testimony": (N, None), "account": (N, None), "accounts": (N, None), "report": (N, None),
    "reports": (N, None), "words": (N, None), "claim": (D, None), "claims": (D, None), "allegation": (D, None),
    "allegations": (D, None), "announcement": (N, None), "assertion": (D, None), "assertions": (D, None),
    "statements": (N, None), "testimonies": (N, None), "version": (N, None), "accusations": (N, ALLEGED), "accusation": (N, ALLEGED),
    "position": (N, None), "view": (N, None), "contention": (D, None), "insistence": (D, None), "conclusion": (E, None),
    "finding": (E, None), "findings": (E, None), "warning": (N, None), "estimate": (N, None), "belief": (N, None),
}
"""Nouns that can carry a source: "a statement by X", "X's account of …"."""

AMBIGUOUS = frozenset(
    ["names", "reports", "report", "claims", "claim", "counts", "count", "notes", "note", "states", "estimates", "estimate", "records", "record", "documents", "shows", "show", "blame", "fears", "fear", "fear", "expected", "thought", "posted", "demands", "demand", "appeals", "stress", "warning", "showing", "believed", "feared", "exposed", "shown", "purported", "related", "registered", "recorded", "documented", "suspect", "suspects", "charge", "charges", "finding", "finds", "boast", "boasts", "hopes", "lists", "logs", "talks", "slams", "laments", "tweets", "mentions", "lists", "listed", "faults"]
)
"""Forms that are as often a noun, a participle or another verb."""

HEARERS = frozenset(
    ["reporters", "journalists", "her", "him", "them", "us", "me", "it", "you", "parliament", "lawmakers", "mps", "residents", "people", "troops", "supporters", "delegates", "council", "members", "colleagues", "investigators", "police", "families", "relatives", "soldiers", "staff", "crowds", "crowd", "the", "a", "an", "visitors", "everyone"]
)
"""Who is told something without being an outlet."""

PRONOUNS_BEFORE = frozenset(["he", "she", "it", "they", "i", "we", "you"])
CASUALTIES = frozenset(["dead", "killed", "wounded", "injured", "deaths", "casualties", "missing", "others", "more", "people", "bodies", "fatalities"])
"""Heads of counted phrases that are no speakers behind a cue: "confirmed five dead"."""
TOLD_BY = frozenset(["described", "reported", "documented", "recorded", "counted", "verified", "confirmed", "announced", "estimated", "mentioned", "recounted", "alleged", "listed", "registered", "tallied"])
"""Participles whose "by" tells the source of the noun before them."""
NO_SPEAKER = frozenset(["however", "sadly", "despite", "once", "perhaps", "yet", "among", "amid", "throughout", "upon", "per", "via", "unlike", "like", "without", "thus", "hence", "indeed", "still", "even", "not", "too", "very", "just", "having", "being"])
"""Words that cannot begin a subject that speaks."""
STILL_SAID = frozenset(["until", "when", "because", "before", "since", "unless", "where", "which", "including"])
"""What goes on with a clause behind ", X said,"."""
TALKING = (
    r"spokes\w+|officials?|minist(?:er|ry)|statement|communiqué|commander|governor|mayor|army|police|report|editorial"
)
"""Subjects whose "that" is speech whatever the verb: "the spokesman whines that"."""
BE = frozenset(["was", "were", "is", "are", "been", "being", "be"])
AUX = frozenset(["has", "have", "had", "also", "later", "earlier", "then", "now", "just", "since", "already", "reportedly", "again", "further", "never", "only", "both", "all", "did", "does", "do", "will", "would", "could", "can", "may", "might", "to", "should", "must"])  # fmt: skip
NEGATIONS = frozenset(["not", "never", "n't", "neither", "nor", "no"])
I_WE = frozenset(["i", "we", "you", "who", "whom", "which", "that", "what"])

ADVERBIAL_STARTS = frozenset(
    ["on", "in", "at", "during", "after", "before", "since", "by", "from", "amid", "following", "despite", "until", "late", "early", "earlier", "later", "meanwhile", "however", "moreover", "furthermore", "separately", "overnight", "yesterday", "today", "tonight", "but", "and", "yet", "still", "also", "so", "nor", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "last", "this", "when", "while", "as", "although", "though", "if", "because", "notably", "additionally", "instead", "elsewhere", "nevertheless", "according", "speaking", "asked", "with", "for", "under", "over", "for", "then", "there", "here", "meantime", "hours", "days", "weeks", "minutes"]
)
DAYS = frozenset(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "yesterday", "tomorrow"])
MONTHS = frozenset(["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"])

BREAKS = frozenset(
    ["and", "but", "or", "while", "as", "after", "when", "because", "although", "though", "whereas", "that", "which", "if", "since", "before", "until", "where", "yet", "who", "whom", "whose", "than", "then", "so", "nor", "what", "how", "why", "whether"]
)
FINITE = frozenset(
    ["was", "were", "is", "are", "has", "have", "had", "will", "would", "could", "can", "may", "might", "did", "does", "do", "said", "says", "died", "fell", "left", "hit", "went", "came", "took", "saw", "made", "ran", "held", "shot", "fled", "broke", "began", "fought", "struck", "set", "lost", "won", "sent", "gave", "got", "kept", "stood", "rose", "led", "met", "found", "told", "left", "blew", "brought", "became", "burnt", "drove", "flew", "threw", "wrote", "cut", "built", "bought", "caught", "chose", "spread", "entered", "sank", "swam", "burst", "ate", "drank", "rode", "shook", "slept", "spent", "stole", "swept", "tore", "woke", "wore", "hid", "hung", "knew", "paid", "sat", "sought", "sold", "slid", "spoke", "swung", "withdrew", "dealt", "dug", "bled", "crept", "drew", "forbade", "froze", "grew", "sprang", "flung", "overran", "retook", "laid", "should", "must", "shall", "cannot"]
)
ADJECTIVAL = frozenset(
    ["dated", "signed", "armed", "wounded", "united", "injured", "displaced", "trapped", "based", "appointed", "elected", "backed", "led", "detained", "named", "called", "affiliated", "occupied", "besieged", "retired", "allied", "aligned", "unidentified", "unnamed", "uniformed", "captured", "self-declared", "disputed", "so-called", "bearded", "masked", "unconfirmed", "listed", "authorized", "concerned", "informed", "involved", "exiled", "jailed", "imprisoned", "red", "hundred", "advanced", "mohammed", "ahmed", "mohamed", "hamed", "saeed", "khaled", "walid", "majed", "hundred", "fahed", "sayed", "syed"]
)
"""Words in -ed that stand inside noun phrases."""

QUOTED_AS = frozenset(["quoted", "quotes", "quote", "cited", "cites", "cite"])
"""Cues with "as saying": "X quoted Y as saying"."""
COUNTS_OF = frozenset(["count", "tally", "account", "reckoning", "estimate", "estimates", "admission", "telling", "records", "version", "assessment"])
"""By whose count something is told: "by X's count"."""
REPORTERS = frozenset(["reporter", "reporters", "correspondent", "correspondents", "journalist", "journalists", "photographer", "photographers", "stringer", "crew"])
TITLES = frozenset(["head", "director", "chief", "spokesman", "spokeswoman", "spokesperson", "leader", "member", "mayor", "governor", "minister", "commander", "president", "secretary", "coordinator", "chairman", "chairwoman", "chair", "deputy", "manager", "representative", "adviser", "professor", "analyst", "researcher", "resident", "administrator", "commissioner", "prosecutor", "founder", "envoy", "ambassador", "prefect", "doctor", "nurse"])
"""Nouns that, set off by commas, tell what a named person is."""
REDUCED = frozenset(["compiled", "collected", "gathered", "released", "published", "issued", "posted", "provided", "verified", "produced", "kept", "prepared", "drawn", "obtained", "seen"])
"""Participles between a document and whoever made it."""

DENIAL_WORDS = (
    r"fantas\w+|hollow|absurd\w*|ridiculous|laughable|rubbish|slander\w*|libel\w*|far-fetched|preposterous|disinformation|misinformation|smears?|incorrect|inaccurate|distort\w+|exaggerat\w+|"
    r"overblown|inflated|fiction|lies?|fabricat\w+|false\w*|untrue|baseless|unfounded|groundless|never happened|hoax|invent\w+|propaganda|not true|fake|nonsense"
)
"""What a claim is called when it is denied without a verb of denying."""

BROUGHT_IN = frozenset(["asked", "contacted", "reached", "interviewed", "quoted", "cited", "pressed", "questioned", "visited", "based", "founded", "led", "backed", "supported", "deployed", "stationed", "known", "appointed", "elected", "responding", "replying"])
"""Participles that tell of a speaker in an aside: "the general, asked about the raid, said"."""
IRREGULAR = frozenset(["kept", "drawn", "seen", "held", "given", "put", "made", "taken", "led", "run", "written", "sent", "shown", "read", "built", "bought", "brought", "won", "set"])
"""Participles without -ed that may open a reduced clause: "a tally kept by the council"."""
# fmt: on

NOTHING = rf"(?:none of (?:it|that|this)|nothing of the (?:sort|kind)|no such|never took place|did not (?:happen|take place)|{DENIAL_WORDS})"
DENIED_OF = (
    rf"(?P<lead>[^.;:]{{0,80}}?\b{NOTHING}\b[^.;:]{{0,40}}?)[,”\"'’]+ (?:(?:say|says|said) (?P<last>[^,.;:]{{2,60}}?)"
    rf"|(?P<first>[^,.;:]{{2,60}}?) (?:say|says|said)) of (?P<what>[^.;]+)"
)
"""What a speaker calls untrue, and of what he says so."""
SILENCE = (
    r"(?:(?:has|have|had) (?:not|yet to|so far not|made no|given no|offered no|issued no|said nothing)|(?:did|does|do) not|"
    r"(?:hasn|haven|hadn|didn)['’]t|declined to|refused to|made no|gave no|issued no|said nothing|was not available|were not available|could not be reached)\b"
    r"(?: \w+){0,4}? ?\b(?:comment\w*|statement|respon\w+|answer\w*|repl\w+|explanation|for comment|nothing|(?<=said nothing) about|issue\w* a\w* \w+)"
)
"""A speaker who says nothing: neither a denial nor a confirmation."""

INVERTING = frozenset(["said", "says", "say", "reported", "reports", "added", "announced", "wrote", "warned", "confirmed", "explained", "claimed", "stated", "declared", "insisted", "noted"])  # fmt: skip

NUMBERS = frozenset(["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred", "hundreds", "thousand", "thousands", "dozens", "dozen", "scores", "several"])  # fmt: skip

SPEAKERS = frozenset(["sources", "source", "residents", "witnesses", "eyewitnesses", "officials", "activists", "medics", "doctors", "police", "media", "rescuers", "monitors", "villagers", "relatives", "authorities", "locals"])  # fmt: skip

BEFORE_SPEAKERS = frozenset(["local", "medical", "security", "military", "health", "hospital", "government", "opposition", "rebel", "state", "official", "senior", "several", "two", "three", "tribal", "field", "diplomatic", "aid", "rescue", "provincial", "district", "police", "un", "us", "other", "western", "the", "some", "many", "community", "informed", "well-informed"])  # fmt: skip

PLURALS = frozenset(["media", "data", "police", "people", "they", "men", "women", "staff"])
"""Heads that take a plural verb without an s."""
AFTER_NOUN = frozenset(["as", "could", "would", "until", "against", "with", "of", "by", "on", "about", "in", "is", "was", "were", "are", "for", "and", "came", "from", "to", "has", "had"])  # fmt: skip
"""What follows a noun rather than a verb of saying."""
SEEN = frozenset(
    [
        "read",
        "seen",
        "obtained",
        "reviewed",
        "heard",
        "viewed",
        "watched",
        "verified",
        "examined",
        "received",
    ]
)
"""What an outlet has done with a document: "a draft, which X has seen"."""
AFTERWARDS = frozenset(["after", "when", "while", "before"])
"""Conjunctions behind a cue that stands after what is said."""
LED_BY_MARK = frozenset(["per", "based"])
"""Words of citing that cite only behind a mark or at the head: "per day", "forces based on reports"."""
IN_OUTLET_NAMES = frozenset(["news", "radio", "television", "tv", "agency", "satellite", "channel", "newspaper", "of", "al", "for"])  # fmt: skip
"""Lower-case words inside the name of an outlet."""
AFTER_HEARER = frozenset(
    ["that", "on", "the", "he", "she", "it", "they", "there", "a", "an", "how", "in", "to"]
)
"""What begins behind a hearer."""
UTTERANCES = frozenset(["statement", "report", "interview", "message", "post"])

WORD_FROM = r"(?P<who>(?:Word|News|Rumou?rs?) from (?:the )?[\w' -]{2,40}?) (?:is|was|has it) that (?P<what>[^;]+)"
CHARGE = (
    r"\b(?:charge|claim|allegation|accusation|report|suggestion|assertion|rumou?r)s?(?: (?:on|in|by|from|of) [^,;.]{2,40}?)? that (?P<what>[^,;]+?),? "
    rf"(?:(?:is|was|are|were)\b(?P<rest>.*?\b(?:{DENIAL_WORDS})\b)|(?:do|does|did)(?: not|n['’]t) (?:correspond|match|conform|agree)\b|"
    r"(?:have|has|had) (?:no|nothing)\b[^.;]{0,30}?\b(?:basis|foundation|truth|reality|facts?)\b)"
)
HEADLINE = r"\b[Hh]eadline[,:]?\s+(?P<mark>['‘\"“])(?P<what>[^'’\"”]{4,160})['’\"”]"
_COUNT_WORDS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty"
PARTITIVE = (
    r"(?:Out of|Of|Among) (?:them|those|these|the (?:\d+|dead|wounded|injured|victims|killed))\b|"
    r"(?:All|Both|Most|Half|Some|None|Many|Several|Another|The others?|The rest|A quarter|A third)? ?"
    rf"(?:(?:(?:\d{{1,3}}|(?i:{_COUNT_WORDS})) )?(?:of (?:them|those) )?)"
    r"(?:were|was|are|is|had|have|died|remain\w*)\b"
)
"""A part of those whom only the sentence before has counted, or the rest of them; "three others" are told anew."""
HEADLESS = (
    rf"(?:Out of|Of|Among|Another|All|Both|Most|Half|(?i:{_COUNT_WORDS})|The others?|The rest|Some of"
    r"|None of|\d{1,3})\b"
)
