"""Verbs that need a noun to say something: "issued a statement", "voiced alarm", "rejected the claim".

Speech nouns carry the code of the STATEMENT they make; ``None`` makes none.
"""

from __future__ import annotations

# fmt: off
ISSUING = frozenset(
    ["issued", "issues", "issue", "issuing", "released", "releases", "release", "releasing", "published", "publishes", "publish", "publishing", "circulated", "circulates", "distributed", "distributes", "posted", "posts", "posting", "sent", "sends", "sending", "delivered", "delivers", "gave", "gives", "giving", "made", "makes", "making", "read", "reads", "broadcast", "broadcasts", "aired", "airs", "uploaded", "uploads", "shared", "shares", "sharing", "presented", "presents", "submitted", "submits", "wrote", "writes", "put", "held", "holds"]
)
"""Verbs that bring out what somebody says."""

UTTERANCES = frozenset(
    ["statement", "statements", "communiqué", "communique", "communiqués", "communiques", "declaration", "release", "note", "notes", "bulletin", "message", "messages", "report", "reports", "letter", "letters", "video", "videos", "warning", "warnings", "advisory", "post", "posts", "tweet", "tweets", "recording", "appeal", "alert", "update", "dispatch", "memo", "memorandum", "briefing", "speech", "address", "remarks", "comments", "leaflet", "leaflets", "notice", "press-release", "paper", "complaint", "petition", "interview", "conference", "testimony", "affidavit", "filing", "assessment", "summary", "findings", "study", "dossier"]
)
"""What is brought out, and where something is said."""

SPEECH_VERBS = frozenset(
    ["expressed", "expresses", "express", "expressing", "voiced", "voices", "voice", "voicing", "conveyed", "conveys", "reiterated", "reiterates", "reiterating", "renewed", "renews", "repeated", "repeats", "made", "makes", "issued", "issues", "launched", "raised", "raises", "registered", "stated", "restated", "declared", "sounded", "offered", "offers", "announced", "extended"]
)
SPEECH_NOUNS: dict[str, str] = {
    noun: code
    for code, nouns in (
        ("concern", "concern concerns alarm worry worries dismay unease anxiety disquiet shock horror outrage indignation sorrow regret"),
        ("support", "support solidarity backing commitment readiness willingness sympathy condolences"),
        ("condemnation", "condemnation condemnations"),
        ("appeal", "call calls appeal appeals plea pleas demand demands"),
    )
    for noun in nouns.split()
}
"""Nouns that a verb of expressing makes a speech act, with its code."""

MINDS = frozenset(["concerned", "alarmed", "worried", "dismayed", "shocked", "appalled", "saddened", "outraged", "horrified", "troubled", "disturbed"])
"""States of mind that are told of their holder: "is alarmed by"."""

BLAMING = frozenset(
    ["pinned", "pins", "pinning", "laid", "lays", "put", "puts", "putting", "placed", "places", "placing", "heaped", "shifted", "held", "holds", "hold", "holding"]
)
LISTS = frozenset(["list", "lists", "names", "register", "registers", "tally", "toll", "count", "breakdown", "record", "records", "roll", "inventory", "table"])
"""What counts people by being brought out: "published a list of 43 wounded"."""
LISTING = frozenset(["published", "publishes", "released", "releases", "issued", "issues", "compiled", "compiles", "circulated", "posted", "shared", "passed", "gave", "gives", "provided", "provides", "drew", "drawn", "produced", "keeps", "kept", "holds", "presented", "submitted", "handed", "sent", "received"])
ASKED = frozenset(["interviewed", "contacted", "quoted", "heard", "questioned", "reached", "surveyed", "cited"])
"""What a body has done with people who then speak through it: "survivors interviewed by X"."""
PATIENTS = (
    r"\b(?:died of (?:earlier |their |his |her )?(?:wounds|injuries)|hospitals|patients|wounded|injur(?:ed|ies)|(?:deaths|killed|dead) in the (?:past|last) \d+ hours)\b"
)
"""Whom a ministry of health counts."""
PICTURES = frozenset(["footage", "video", "videos", "photo", "photos", "photograph", "photographs", "picture", "pictures", "image", "images", "imagery", "clip", "clips", "recording", "recordings", "cctv"])
"""What shows things."""
COURTS = frozenset(["court", "inquest", "inquiry", "tribunal", "hearing", "jury", "commission", "trial"])
"""Houses in which things are heard: "the inquest heard that"."""
SAW = frozenset(["saw", "heard", "witnessed", "survived", "fled", "escaped", "ran", "hid", "watched", "lost", "crawled"])
"""What makes a witness of a named person who does it."""
REJECTING = frozenset(
    ["rejected", "rejects", "reject", "rejecting", "dismissed", "dismisses", "dismiss", "dismissing", "refuted", "refutes", "refute", "refuting", "rebutted", "rebuts", "rebuffed", "disputed", "disputes", "dispute", "disputing", "contested", "contests", "contesting", "contradicted", "contradicts", "disavowed", "ridiculed"]
)
REJECTED = frozenset(
    ["accusation", "accusations", "allegation", "allegations", "claim", "claims", "report", "reports", "suggestion", "suggestions", "charge", "charges", "account", "accounts", "version", "assertion", "assertions", "rumour", "rumours", "rumor", "rumors", "narrative", "story", "statement", "statements", "announcement", "figure", "figures", "number", "numbers", "toll", "count", "tally", "total", "estimate", "estimates"]
)
"""What is denied where it is rejected; an offer or a plan is not."""

SUSPECTING = frozenset(["suspect", "suspects"])
RUNNING = frozenset(["read", "reads", "ran", "runs", "went", "goes", "carried", "carries", "continued"])
"""What a statement does when its words are given: "the statement went on"."""
DRAWING = frozenset(["drew", "draws", "drawn", "prompted", "prompts", "sparked", "sparks", "brought", "brings", "triggered", "triggers", "provoked", "provokes", "earned", "attracted", "met"])
"""What a deed does to those who then speak of it: "drew condemnation from X"."""
DRAWN: dict[str, str] = {
    noun: code
    for code, nouns in (
        ("condemnation", "condemnation condemnations criticism censure rebuke rebukes outrage anger fury protests"),
        ("concern", "concern alarm dismay worry"),
        ("support", "praise applause approval"),
    )
    for noun in nouns.split()
}
"""What is drawn, with the code of the STATEMENT."""
NAMING = frozenset(["called", "calls", "call", "calling", "branded", "brands", "termed", "terms", "labelled", "labeled", "pronounced", "described", "describes", "dubbed"])
"""Verbs that give a charge its name: "called the report untrue"."""

SENSED = frozenset(["saw", "heard", "witnessed", "watched", "found", "visited"])
"""What reporters do on the spot; other people do it without telling anybody."""

GOING_ON = frozenset(["went", "goes", "going", "gone", "able", "continued", "continues", "began", "begins", "first", "quick", "used", "uses", "took", "takes", "rushed", "moved", "hastened", "united", "responded", "rose", "stood", "lined", "joined"])
"""What stands before "to say" where something is said all the same."""
HANDED = frozenset(
    ["seen", "obtained", "reviewed", "viewed", "read", "examined", "interviewed", "contacted", "reached", "consulted", "quoted", "cited", "carried", "published", "broadcast", "aired", "relayed", "released", "verified", "analysed", "analyzed", "geolocated", "authenticated"]
)

BARE_TAIL = r"(?:[Mm]onitors?|NGOs?|[Ww]itnesses|[Pp]olice|[Oo]fficials?|[Aa]ctivists|[Mm]edics|[Rr]esidents|[Rr]eports|[Ss]ources|[Aa]rmy|[Mm]inistry|UN|Red Cross)"
"""Sources that a headline ends in."""
GOVERNS = r"(?:\b(?:a|an|the|of|from|by|with|to|for|in|on|at|against|and|or|two|three|four|\d+|aid|rights|army|war|local|human|ceasefire|UN|EU|OSCE|peace|election|medical|foreign|international|relief|kills?|killed|injures?|wounds?|seizes?|abducts?|kidnaps?|arrests?|detains?|targets?|hits?|attacks?|frees?|near)|['’]s?)\Z"
"""What makes the word behind it a part of what a headline tells."""
BESIDE = (
    r"(?:(?:[Ss]peaking|[Tt]alking|who (?:spoke|talked)|who was speaking|spoke) (?:by (?:tele)?phone )?(?:to|with)|"
    r"(?:as )?(?:quoted|cited|carried|relayed|published|broadcast|aired|interviewed|contacted|reached|seen|obtained|reviewed|viewed)(?: (?:\w+ ){0,2}?| on \w+ )by|"
    r"(?:[Ii]n|[Dd]uring|[Ii]n the course of) (?:an?|his|her|its|their)? ?(?:\w+ ){0,2}?(?:interviews?|conversations?|calls?|phone-in|exchange) (?:with|on|to|for|given to)|"
    r"(?:said|says|say|told \w+|claimed|added|warned|announced|declared|speaking|spoke)(?: \w+day)? on"
    r"(?= (?:the )?(?:Rad[iy]o |Rádio |[A-Z][\w'’-]*(?: [A-Z][\w'’-]*)* (?:TV|Radio|FM|Television)\b))|"
    r"(?:[Ii]n|[Tt]hrough|[Vv]ia) (?:an? |his |her |its |their )?(?:\w+ ){0,2}?"
    r"(?:statement|comments|remarks|message|letter|video|communiqué|recording|quotes) "
    r"(?:carried by|published by|broadcast by|aired by|quoted by|sent to|given to|to|relayed by|released to|shared with))"
    r" (?P<who>(?:the |this )?[^,;.:\"“”()\n]{2,60}?)"
    r"(?=[,;.\"“”(]| (?:on|that|by|from|late|early|last|in|after|during|said|says|claimed|who|this|as|says|say|has|had|yesterday|Monday|Tuesday|"
    r"Wednesday|Thursday|Friday|Saturday|Sunday)\b|$)"
)
"""An outlet that a speaker spoke to, or that quotes him."""

SURNAME = (
    r"(?:(?:Mr|Mrs|Ms|Dr|Gen|Col|Maj|Capt|Lt|General|Colonel|Major|Captain|Judge|Minister|President|Governor|Mayor|Commander|"
    r"Sheikh|Imam|Bishop|Father|Sister|Professor|Prof|Spokesman|Spokeswoman)\.? )?(?P<last>[A-ZÀ-Þ][\w'’-]+)"
)
FORENAMES = (
    r"(?!(?:In|On|At|The|From|After|Near|And|But|For)\b)(?:[A-ZÀ-Þ][\w'’-]+\.? (?:(?:al|el|bin|ibn|abu|de|da|van|von)[ -])?){1,3}"
)
POINTS_BACK = (
    r"(?:the|this|that) (?:[a-z-]+ )?(?:member|figure|leader|politician|officer|official|cleric|diplomat|chief|commander|"
    r"spokes\w+|man|woman|source|activist|lawmaker|envoy|organisation|organization|body|mission|agency|group|institution)"
)
SAME_PERSON = (
    r"(?:the|this|that) (?:senior |former |veteran |same |top |local |[a-z]+-year-old )?"
    r"(?:member|figure|politician|officer|cleric|diplomat|man|woman|source|activist|lawmaker|leader)"
)
"""A definite description that may take up a person met before."""
# fmt: on
