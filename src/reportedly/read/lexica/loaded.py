"""Words that take a side: names for actors, and evaluations.

The list is the same for every party. A word counts only where the page or a source uses it of an
actor or an act of the conflict; the literal uses below do not count.
"""

from __future__ import annotations

import re
from typing import Final

#: Names for actors that carry a judgement.
ACTOR_NAMING: Final[tuple[str, ...]] = (
    r"occupation (?:army|forces?|soldiers|troops|authorities)",
    r"occupying (?:army|forces|troops|power)",
    r"(?:israeli|russian|zionist|turkish|american|rwandan|ethiopian|foreign) occupation(?! of)",
    r"the occupation(?! of)",
    r"zionist (?:entity|army|soldiers|forces|enemy|regime|state)",
    r"zionists",
    r"resistance(?: (?:fighters|forces|men|movement))?",
    r"terrorists?",
    r"terror (?:group|organi[sz]ation|gangs?|cells?|state)",
    r"orcs?",
    r"nazis?",
    r"neo-nazis",
    r"regime",
    r"puppet (?:government|regime|state)",
    r"liberators",
    r"bandits",
    r"invaders?",
    r"occupiers?",
    r"aggressors?",
    r"mercenaries",
    r"thugs",
    r"butchers?",
    r"infidels?",
    r"khawarij",
    r"criminals?(?: gang)? (?:army|forces|militia|regime)",
    r"traitors?",
    r"militants of evil",
    r"rats",
    r"cockroaches",
    r"vermin",
    r"martyrs?",
    r"freedom fighters",
    r"brave (?:sons|soldiers|fighters|men|warriors|defenders)",
    r"extremist (?:regime|entity)",
)

#: Evaluations of acts.
EVALUATIVE: Final[tuple[str, ...]] = (
    r"shocking",
    r"peaceful (?:town|village|city)",
    r"(?:full-scale |brutal )?invasion",
    r"brutal(?:ly|ity)?",
    r"blatant(?:ly)?",
    r"oppress(?:ion|ive|ors?)",
    r"aggressive behaviou?r",
    r"acts? of aggression",
    r"aggression",
    r"audacious",
    r"resounding (?:victory|success|defeat)",
    r"dominance",
    r"formidable(?: strength)?",
    r"hero(?:es|ic|ically|ism)",
    r"triumph(?:s|ed|ant)?",
    r"(?:heavy|severe|crushing|devastating) blows?",
    r"(?:sheer )?impunity",
    r"out of desperation",
    r"massacres?",
    r"massacred",
    r"(?:ongoing )?genocid(?:e|al)",
    r"far-right extremists?",
    r"eliminated",
    r"neutrali[sz]ed",
    r"liquidated",
    r"martyred",
    r"martyrdom",
    r"liberated",
    r"barbari(?:c|sm|ty|ans?)",
    r"savage(?:ly|ry|s)?",
    r"hidden agendas?",
    r"poignant",
    r"atroci(?:ty|ties|ous)",
    r"heinous",
    r"cowardly",
    r"vicious(?:ly)?",
    r"ruthless(?:ly)?",
    r"monstrous",
    r"evil",
    r"despicable",
    r"treacherous",
    r"glorious",
    r"valiant(?:ly)?",
    r"innocent (?:lives|blood|civilians|people|children)",
    r"bloodthirsty",
    r"cold-blooded",
    r"slaughter(?:ed|ing)?",
    r"carnage",
    r"bloodbath",
    r"butchered",
    r"ethnic cleansing",
    r"war crimes?",
    r"horrific",
    r"horrendous",
    r"merciless(?:ly)?",
    r"indiscriminate(?:ly)?",
    r"show of force",
    r"crush(?:ed|es)?(?= (?:the )?(?:\w+ )?(?:regime|enemy|garrison|rebels|terrorists))",
    r"wip(?:ed|es) out",
    r"sent to (?:hell|their fate)",
    r"genocidaires?",
)

#: Uses in which such words say nothing about a party.
LITERAL: Final = re.compile(
    r"\b(?:(?:antibiotic|antimicrobial|drug|insulin|electrical|air|water|heat|wind|stiff|fierce|armed|strong|little|no|"
    r"political|met with|offer(?:ed|ing)?|put up|some|any|passive|non-?violent|peaceful|pockets? of) resistance(?! (?:fighters|forces|men|movement))|resistance (?:to|from|against|training|band)"
    r"|counter-?terrorists?|anti-?terrorists?|bio-?terrorists?|regime change|(?:sanctions|tax|visa|legal|fitness|training|exchange-rate|licensing|trade|inspection|weather) regimes?"
    r"|home invasion|invasion of privacy|(?:pitch|court|stage) invasion|brutal (?:winter|weather|honesty|heat|tackle|match|schedule)"
    r"|occupation(?:al)? (?:of|as|therapy|health|was|is)|by occupation|criminal court|war crimes (?:court|tribunal|prosecutors?|investigators?|unit|trial)|genocide (?:convention|memorial|museum|scholars?|case)"
    r"|(?:special rapporteur|convention) on \w+|evil eye|lab rats?|martyrs'? (?:square|street|hospital|cemetery|mosque|day|brigades?)|al-aqsa martyrs"
    r"|title triumph|triumphs? (?:over|in) (?:the )?(?:final|cup|league)|eliminated (?:from|in) (?:the )?(?:world|cup|final|tournament|competition|semi|quarter|group|race|first)"
    r"|polio (?:was|has been) eliminated|eliminat\w+ (?:poverty|disease|tariffs|polio|malaria|jobs|waste)|butcher(?:'s)? shop|slaughter ?houses?|slaughter of (?:cattle|pigs|animals|sheep|poultry))\b"
)

# fmt: off
PATTERN: Final = re.compile(
    rf"\b(?:(?P<actor>{'|'.join(ACTOR_NAMING)})|(?P<evaluative>{'|'.join(EVALUATIVE)}))\b"
)
#: Cheap test that spares most sentences the long pattern.
HINT: Final = re.compile(
    r"occup|zionis|resistan|terror|\borcs?\b|nazi|regime|puppet|liberat|bandit|invad|invasion|aggress|mercenar|thug|butcher|infidel|"
    r"khawarij|criminal|traitor|vermin|cockroach|\brats\b|martyr|freedom f|brave|shocking|peaceful|brutal|blatant|oppress|audacious|"
    r"resounding|dominance|formidable|hero|triumph|blow|impunity|desperation|massacre|genocid|extremist|eliminat|neutrali|liquidat|"
    r"barbari|savage|hidden|poignant|atroci|heinous|cowardly|vicious|ruthless|monstrous|evil|despicab|treacher|glorious|valiant|innocent|"
    r"blood|carnage|slaughter|cleansing|war crime|horrific|horrend|merciless|indiscrim|show of force|crush|wip|sent to"
)
LABELS: Final = re.compile(
    r"\b(?:massacres?|massacred|genocid(?:e|al)|(?:liquidated (?:militants|terrorists|rebels))|terrorists?|liberat(?:ed|ion|ors)|eliminated|liquidated|neutrali[sz]ed|"
    r"martyr(?:s|ed|dom)?|wip(?:ed|es) out|taken off the battlefield|harvested|put out of action|sent to (?:hell|their fate)|"
    r"regime|heroe?s|heroic|invaders?|occupiers?|occupation (?:army|forces)|zionist|savages?|innocent|barbaric|brutal(?:ly)?|aggression|"
    r"aggressors?|ethnic cleansing|war crimes?|atroci(?:ty|ties)|slaughter(?:ed)?|cowardly|blatant|heinous|orcs|nazis|infidels|bandits|mercenaries)\b"
)

CALLED = re.compile(
    r"\b(?:call(?:s|ed|ing)?(?! (?:off|for|on|in|up)\b)|label(?:s|l?ed|l?ing)?|brand(?:s|ed|ing)?|dub(?:s|bed|bing)?|term(?:s|ed|ing)|"
    r"(?:describ|characteri[sz]|denounc|decr|condemn|refer|portray|depict|slam|regard)\w*(?: to)? [^;:.]{1,80} as)\b[^;:.]{0,90}\Z"
)
"""What stands before a word that somebody gives to something."""
