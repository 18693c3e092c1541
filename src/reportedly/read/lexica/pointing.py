"""Words by which a report takes up a body that it has named: "its chairman", "one of their aides"."""

from __future__ import annotations

# fmt: off
OWNED = r"(?:(?:one|two|three|several|some|another|many|all|both|a number) of )?(?:its|their)\s"
ONE_PERSON = (
    r"(?:an?|one|another|the) (?:[\w'’-]+ ){0,5}?(?:officer|soldier|fighter|rebel|militant|guerrilla|resident|villager|witness|survivor|neighbour|"
    r"neighbor|teacher|farmer|trader|driver|fisherman|shopkeeper|baker|tailor|student|worker|volunteer|medic|paramedic|surgeon|aide|adviser|lawyer|"
    r"relative|brother|sister|father|mother|son|daughter|cousin|uncle|aunt|widow|husband|wife|member|chairman|chairwoman|elder|imam|priest|pastor|"
    r"monk|nun|abbot|sheikh|analyst|expert|diplomat|journalist|reporter|correspondent|photographer|activist|councillor|lawmaker|senator|deputy|clerk|"
    r"guard|captain|sailor|engineer|manager|owner|herder|refugee|man|woman|boy|girl|deserter|defector|prisoner|detainee|policeman|gendarme|paratrooper)\b"
    r"(?! (?:group|network|organi[sz]ation|association|union|statement|report|committee|council|league|body|channel|site))"
)
"""One person, told by what he or she is."""
BODY_NOUN = (
    r"(?:(?:a|an|the) (?:\w+ )?spokes\w+ (?:for|of) )?(?:the|this|that) (?:same )?(?P<noun>organi[sz]ations?|groups?|body|institution|agency|charity|ngo|network|movement|militia|"
    r"faction|force|mission|monitor|watchdog|union|company|firm|operator|station|channel|newspaper|paper|broadcaster)"
    r"(?:'s [^,]*)?(?:,.*)?\Z"
)
"""A body that only a noun names, and whoever speaks for it: "the force's spokeswoman, Ilma Rus"."""
_HAPPENED = (
    r"(?:has |had |have )?(?:\w+ed|fell|hit|struck|left|blew|tore|went|broke|came|sank|cost|swept|shook|brought|took|sent|set|cut|burnt)\b"
)
GIVEN = (
    r"\b(?:the|an?|both|two|three|four|several|those|that|this|\d+|[A-Z][\w-]+day['’]s) (?:[\w'’-]+ ){0,4}?[\w-]+ "
    rf"(?:that|which) (?={_HAPPENED})[^,;]*"
)
"""A thing that a relative clause tells to have happened: "the bomb that went off in Velm"."""
AGE = r",? (?:\(\d{1,2}\)|(?:aged )?\d{1,2}(?=[,.;]| (?:said|says)))"
"""The age of a person behind the name."""
MEETING = r"\b(?:council|assembly|parliament|conference|meeting|briefing|court|tribunal|session|summit|hearing|committee of ministers)\b"
"""What is addressed and passes nothing on."""
STAFF = (
    r"\b(?:advis[eo]rs?|aides?|negotiators?|representatives?|delegates?|commanders?|officers?|officials?|members?|leaders?|spokes\w+|chair\w*|"
    r"secretar\w+|deput\w+|heads?|chiefs?|directors?|managers?|superintendents?|coordinators?|investigators?|staff|envoys?|monitors?|field \w+|"
    r"teams?|researchers?|observers?|lawyers?|doctors?|medics?|nurses?|surgeons?|engineers?|agents?|branch(?:es)?|bureau|offices?|wing|arm)\b"
)
"""Who belongs to a body and speaks for it."""
ORGAN = (
    r"(?:its|their) (?P<organ>(?:\w+ )?(?:ministr\w+|government|presidency|president|embassy|army|military|police|general staff|navy|air force)\b.*)"
)
"""What a state has: "Angola will host the talks, its foreign ministry said"."""
SPEAKS_FOR = r"spokes\w+ (?:for|of) (?P<who>(?:the|this|that) (?:[a-z-]+ )?(?P<head>[a-z-]+))\Z"
SPEAKS_OF = (
    r"(?P<who>(?:the|this|that) (?:[a-z-]+ )?(?P<head>[a-z-]+))'s (?:[a-z-]+ ){0,2}(?:spokes\w+|chair\w*|leader|commander|secretary|director|head|chief|"
    r"deputy|envoy|coordinator|representative|adviser|press officer|information officer|(?:media|political|armed|military|information) (?:arm|wing|office|bureau|department|team)|website|channel|office|statement|communiqué|channel|count|tally|figures|data|records|report|"
    r"analysis|imagery|findings|survey|investigation|database|monitors|staff|researchers)\b"
)
"""Who speaks for a body that only a noun names: "a spokesman for the unit", "the unit's leader"."""
RUNS = (
    r",? who (?:now |also |has )?(?:runs?|heads?|leads?|led|directs?|commands?|manages?|chairs?|coordinates|oversees|works? (?:at|for|in|with)|speaks for|represents|serves (?:in|with|on)) "
    r"(?P<who>(?:the |a |an |its |their )?[^,;.:\n\"“”]{3,60}?)(?=,|\.| (?:said|says|told|and|but|in|near|at|on)\b)"
)
"""What a named person runs or serves tells for whom he speaks: "Dr X, who runs the clinic"."""
POLICE = r"police|gendarm|constabulary|sheriff|law enforcement|officers"
ARMED = (
    r"army|armed forces|military|navy|air force|command|brigade|division|guards?|marines|soldiers|troops|ministry of defen[cs]e|(?<!civil )defen[cs]e"
)
RANKED = (
    r"(?:[\w'-]+, )?(?:captain|capt|major|maj|lieutenant|lt|sergeant|sgt|colonel|col|commander|cmdr|inspector|superintendent|chief)\b"
)
"""Ranks that the police and the forces share; the service named before decides."""
OUR_OWN = (
    r"(?:(?:one|two|some) of )?our (?:own )?(?:[\w'-]+ )?(?:correspondents?|reporters?|stringers?|photographers?|colleagues?)\b|"
    r"this (?:newspaper|paper|station|site|website|agency)(?:'s|’s) (?:[\w'-]+ )?(?:correspondents?|reporters?|stringers?)\b"
)
"""People of the page itself."""
OWN_PEOPLE = (
    r"(?:(?:our|its|the) )?(?:own )?(?:(?:field|mobile|survey|assessment|monitoring|research|medical|ambulance|rescue|emergency|local|displacement|legal|response|tracking) )*"
    r"(?:teams?|staff|monitors?|researchers?|enumerators?|field ?workers|observers|focal points|personnel|volunteers|investigators|data|records|figures|registers?|database|key informants)"
)
"""Whose work a document tells of when it says no more: "field teams estimate"."""
OWN_NOUN = (
    r"(?:the|this|our) (?:league|organi[sz]ation|group|network|office|agency|cent(?:re|er)|council|committee|command|service|department|directorate|mission|foundation|association|union|charity|ngo|observatory|"
    r"bureau|authority|administration|municipality|institute|society|initiative|coalition|alliance|cluster|secretariat|ministry|collective|clinic|hospital|movement|front|staff|media office|press service|monitor)"
)
"""What a document calls its issuer: "the league recorded 41 killings"."""
# fmt: on
