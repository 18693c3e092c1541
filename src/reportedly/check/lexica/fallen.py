"""Words for the people of states' forces and of their opponents, and for losses."""

from __future__ import annotations

import re
from typing import Final

STATE_PEOPLE: Final = (
    r"soldiers?|soldados?|troops?|troopers?|servicem[ae]n|service members?|jawans?|marines?"
    r"|polic(?:e|em[ae]n|ewomen)|constables?|gendarmes?|guards?(?:m[ae]n)?|rangers?|conscripts?"
    r"|recruits?|reservists?|airm[ae]n|pilots?|sailors?|security (?:personnel|men|forces)"
    r"|(?:army|police|military|naval) (?:\w+ )?(?:officers?|men|personnel)|officers?|paratroopers?"
    r"|cadets?|policías?|militares|soldats?|gendarmes|policiers?|commandos?"
)
OTHER_PEOPLE: Final = (
    r"militants?|insurgents?|rebels?|terrorists?|fighters?|guerrill\w*|bandits?|gunm[ae]n"
    r"|extremists?|jihadi\w*|islamists?|separatists?|militia(?:m[ae]n|s)?|mercenar\w+|gang members?"
    r"|cartel (?:members|gunmen)|combatientes|guerrilleros?|rebelles?|combattants?|insurrectos?"
    r"|hitm[ae]n|sicarios?|pirates?|infiltrators?|saboteurs?|attackers?|assailants?|maoists?|naxals?"
)
PUT_DOWN: Final = (
    r"(?:(?:eliminat|neutrali[sz]|liquidat|annihilat|decimat|exterminat)\w*|put out of action"
    r"|sent to (?:hell|their fate)|taken off the battlefield|wiped out|harvested)"
)
ENEMY_AFTER: Final = re.compile(
    r"\b(?:enemy|enemies|invaders?|occupiers?|aggressors?|hostile)\b"
    rf"|\b{PUT_DOWN}\b|['\u2018]destroyed['\u2019]",
    re.IGNORECASE,
)
OF_THEIRS: Final = re.compile(
    r"\bof (?:his|their) (?:men|soldiers|fighters|troops)\b", re.IGNORECASE
)
"""Of the enemy, or of the speaker: "30 of his soldiers", "four of their men"."""

ENEMY_BEFORE: Final = re.compile(
    rf"\b{PUT_DOWN}['\u2019]? (?:[\w-]+ ){{0,3}}$|\benemy[\w ]{{0,20}}$", re.IGNORECASE
)
THINGS: Final = re.compile(
    r"\b(?:bombs?|mines?|devices?|grenades?|shells?|explosives|drones?|missiles?|rockets?|ordnance"
    r"|threats?|teams?|players?)\b",
    re.IGNORECASE,
)
STATE_WORDS: Final = re.compile(
    r"\b(?:army|armed forces|military|ministry|minister|defen[cs]e|general staff|air force|navy|naval|marines?"
    r"|police|government|command|brigade commander|division|colonel|general|captain|lieutenant|major"
    r"|brigadier|security forces|coast ?guard|state (?:media|television|radio|news)|comandante|general|ejército"
    r"|coalition|regional force|task force)\b",
    re.IGNORECASE,
)
PEOPLE: Final = re.compile(
    rf"\b(?:(?P<state>{STATE_PEOPLE})|(?P<other>{OTHER_PEOPLE}))\b", re.IGNORECASE
)
GROUP_WORDS: Final = re.compile(
    rf"\b(?:{OTHER_PEOPLE}|(?:group|movement)['\u2019]s|(?<!korean )(?:liberation|independence|resistance|people's|republican|salvation|arakan|lord's|free syrian)(?<!people's liberation) (?:\w+ )?army)\b",
    re.IGNORECASE,
)
LOSSES_OF: Final = re.compile(
    rf"\b(?:(?P<state>army|military|government|police|{STATE_PEOPLE})"
    rf"|(?P<other>rebel|insurgent|militant|{OTHER_PEOPLE}))(?:'s?|\u2019s?)? (?:losses|casualties|dead"
    r"|deaths|fatalities|death toll)(?: \w+){0,3} ?$",
    re.IGNORECASE,
)
NATION: Final = re.compile(
    rf"[^A-Za-z]*(?:[a-z]+ ){{0,4}}?[\d,]*(?: ?[a-z-]+){{0,3}}? ?(?P<nation>[A-Z][a-z]+) (?:\w+ )?(?:{STATE_PEOPLE}|{OTHER_PEOPLE})\b"
)
"""A count of people with their nation: "740 Russian soldiers"."""

LOSER: Final = re.compile(
    r"\b(?P<nation>[A-Z]\w+)(?:['\u2019]s)? (?:(?:army|military|armed|air|ground|naval|forces?) ){0,2}"
    r"(?:(?:(?:has|had|have|also|already) ){0,2}(?:lost|loses|losing|suffered|sustained)"
    r"|(?:losses|casualties|dead|deaths|fatalities|death toll)(?: (?!and\b)[a-z]+){0,6})"
    r"(?: (?:at least|more than|about|some|nearly|around|over|up to|a further|another))?"
    r"(?: (?:losses|casualties) of)? ?$"
)
"""A nation before the count of what it lost: "Russia lost 1,140", "put Syrian losses at 101"."""

NAME: Final = re.compile(r"\b[A-Z][a-z]+\b")
OF_GROUP: Final = re.compile(
    r"\b(?:members?|men|cadres?|operatives?|elements?) of (?:the |a )?(?:[\w'\u2019-]+ ){0,4}?"
    r"(?:liberation|independence|resistance|people['\u2019]s|republican|salvation|lord['\u2019]s) (?:\w+ )?"
    r"(?:army|front|movement|forces?)\b",
    re.IGNORECASE,
)
"""People of a body that fights a state, by the name of the body."""

MEMBERS: Final = re.compile(
    r"\b(?:members?|men|cadres?|operatives?|elements?|personnel)\b", re.IGNORECASE
)
NEXT: Final = re.compile(r"[.;]|\band (?:a |an |one |two |three |\d)|, (?:while|and) ")
STATE_MEDIA: Final = re.compile(
    r"\bstate(?:-run|-owned|-controlled)? (?:\w+ )?(?:media|television|tv|radio|news|daily"
    r"|newspaper|agency|broadcaster)\b|\b(?:group|movement|militia|rebels|insurgents|brigades?|army|party|front)(?:['\u2019]s|s['\u2019]) (?:\w+ )?"
    r"(?:radio|news|media|television|tv|channel|website|agency|newspaper)\b|\b(?:in the (?:rebels|insurgents|militants)['\u2019] hands|(?:rebel|insurgent|militant|army|military)-run)\b",
    re.IGNORECASE,
)
FORCES: Final = re.compile(
    rf"(?:that )?(?:the )?(?P<nation>[A-Z]\w+) (?:\w+ ){{0,2}}?(?:forces|army|units|positions|side|{STATE_PEOPLE})\b"
)
"""Forces of a nation at the head of a clause: "Armenian forces"."""

ROUT: Final = re.compile(
    r"\b(?:wip(?:e[sd]?|ing) out|rout(?:s|ed|ing)?|crush(?:es|ed|ing)?|annihilat\w+"
    r"|defeat(?:s|ed|ing)?|decimat\w+)\b",
    re.IGNORECASE,
)
THEIR_DEED: Final = re.compile(
    r"\b(?:they|it|we|its (?:men|fighters|forces|troops|units)|our (?:men|fighters|forces|troops))"
    r" (?:had |have |has )?(?:also )?(?:killed|wounded|captured)\b"
    r"|\b(?:clashed|fought|skirmished|traded fire|exchanged fire) with (?!civilians|protest)[^.;]{3,60} and (?:killed|wounded|captured)\b",
    re.IGNORECASE,
)
ROUTED: Final = re.compile(
    r"(?:that )?(?:the )?(?:enemy|enemies|invaders?|occupiers?|aggressors?)\b[^.;]{0,40}\b(?:retreat|withdr|fle(?:d|e)|pull)\w*",
    re.IGNORECASE,
)
"""An opponent who gives way, in his enemy's words."""

DESTROYED: Final = re.compile(
    r"\b(?:its|our|his) (?:[\w-]+ ){1,3}(?:had |have |has )?(?:destroyed|knocked out|sunk|sank)"
    r" (?:[\w-]+ ){1,4}?(?:posts?|positions?|tanks?|launchers?|(?:armoured )?vehicles?|aircraft"
    r"|helicopters?|ammunition depots?|depots?|warships?|boats?|batter(?:y|ies)|radars?|bases?)\b",
    re.IGNORECASE,
)
