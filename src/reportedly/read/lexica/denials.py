"""What is denied in words that name no event when they are asserted.

"Any shots had been fired", "having flown drones that day", "any civilian had been harmed": such
words tell what somebody is said to have done only where somebody denies it. All patterns run over
folded text (lower case, straight quotes), behind the word of denying.
"""

from __future__ import annotations

import re
from typing import Final

from reportedly.model.vocabulary import EventType as T

#: The words that deny, up to where the deed begins.
OPENING: Final = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|(?:rejects?|rejected|dismiss(?:es|ed)|refut(?:es|ed)|disput(?:es|ed))"
    r"(?: [\w'-]+){0,3}? (?:claims?|accusations?|allegations?|reports?|charges?|suggestions?|accounts?))"
    r"(?: (?:in|on|to|through|by) (?:[\w'-]+ ){0,4}?[\w'-]+)?(?:,[^,;]{2,60},)?"
    r"(?: (?:that|of|any|all|having|claims? (?:that|of)|reports? (?:that|of)|allegations? (?:that|of)"
    r"|accusations? (?:that|of)|suggestions? (?:that|of)))* "
)
_ANY: Final = r"(?:any |the |a |an? single |its |their |his |that |this )?(?:[\w-]+ ){0,2}?"
_DRONES: Final = r"(?:drones?|uavs?|quadcopters?)"
_FOLK: Final = (
    r"(?:civilians?|anyone|anybody|people|persons?|women|children|villagers?|residents?|protest[eo]rs|demonstrators"
    r"|worshippers|patients|farmers|fishermen|workers|prisoners|detainees|journalists?|medics)"
)

#: Deed, type, subtype. UNSPECIFIED_FORCE takes the type of the event told before, if there is one.
DEEDS: Final[tuple[tuple[re.Pattern[str], T, str | None], ...]] = (
    (
        re.compile(
            rf"\b(?:fl(?:ew|own|ying)|us(?:ed|ing)|launch(?:ed|ing)|operat(?:ed|ing)|sen[dt]|sending) {_ANY}{_DRONES}\b"
            rf"|\b{_DRONES} (?:[\w-]+ ){{0,2}}?(?:flown|flew|used|launched|operating|over|in the (?:air|area))\b"
        ),
        T.AIR_STRIKE,
        "drone",
    ),
    (
        re.compile(
            r"\b(?:jets?|aircraft|planes?|helicopters?|warplanes?|air force) (?:[\w-]+ ){0,3}?"
            r"(?:flown|flew|in the (?:air|area)|active|operat\w+|over)\b|\bflown (?:any )?(?:sorties|missions)\b"
        ),
        T.AIR_STRIKE,
        None,
    ),
    (
        re.compile(
            r"\b(?:r[au]n(?:ning)? away|fled|fleeing|retreat\w*|withdr[ae]w\w*|given (?:ground|way)|giving ground"
            r"|abandon\w+ (?:[\w-]+ ){0,2}?(?:positions?|posts?|town|city|village)|desert(?:ed|ing)|pulled (?:out|back))\b"
        ),
        T.FORCE_MOVEMENT,
        "withdraw",
    ),
    (
        re.compile(
            r"\b(?:cross(?:ed|ing) (?:[\w-]+ ){0,2}?(?:border|frontier|line|river)|set(?:ting)? foot (?:in|on|across)"
            r"|stray(?:ed|ing) (?:into|over|across)|entered|entering|been (?:in|inside|anywhere near) (?:the )?"
            r"(?:town|village|city|camp|area|territory))\b"
        ),
        T.GROUND_RAID,
        "incursion",
    ),
    (
        re.compile(
            r"\b(?:los(?:t|ing)|giv(?:en|ing) up|fallen|seized|captured|taken) (?:control|any (?:ground|positions?|territory|village|post)"
            r"|the (?:town|city|village|base|airport))\b"
        ),
        T.TERRITORY_CONTROL,
        None,
    ),
    (
        re.compile(
            r"\b(?:hold(?:s|ing)?|held|detain(?:ed|ing)|tak(?:en|ing)|arrest(?:ed|ing)|abduct(?:ed|ing)|captur(?:ed|ing))"
            rf" {_ANY}(?:prisoners?|hostages?|captives?|soldiers?|{_FOLK})\b"
        ),
        T.DETENTION,
        None,
    ),
    (
        re.compile(
            r"\b(?:block(?:ed|ing)|stopp(?:ed|ing)|obstruct(?:ed|ing)|prevent(?:ed|ing)|withh(?:eld|olding)|restrict(?:ed|ing))"
            rf" {_ANY}(?:aid|relief|food|convoys?|trucks?|lorries|medicines?|access|supplies)\b"
        ),
        T.RESTRICTION,
        "aid_denial",
    ),
    (
        re.compile(
            r"\b(?:shots?|rounds?|bullets?|guns?|weapons?|rockets?|missiles?|shells?|mortars?) (?:[\w-]+ ){0,3}?(?:fired|firing|used|launched)\b"
            r"|\b(?:fir(?:ed|ing)|us(?:ed|ing)|launch(?:ed|ing)|dropp(?:ed|ing)) (?:[\w-]+ ){0,3}?"
            r"(?:shots?|rounds?|bullets?|weapons?|rockets?|missiles?|shells?|mortars?|bombs?|ammunition|munitions|fire|gas|on|at|into|towards?|in that direction)\b"
            r"|\bopen(?:ed|ing) fire\b"
        ),
        T.UNSPECIFIED_FORCE,
        "attack",
    ),
    (
        re.compile(
            rf"\b{_FOLK} (?:[\w-]+ ){{0,2}}?(?:had |have |has |was |were |been )+(?:\w+ )?(?:harmed|hurt|hit|touched|killed|injured|wounded|shot|targeted|mistreated|abused|beaten|affected)\b"
            rf"|\b(?:harm(?:ed|ing)|hurt(?:ing)?|hit(?:ting)?|touch(?:ed|ing)|kill(?:ed|ing)|injur(?:ed|ing)|shoot(?:ing)?|shot|target(?:ed|ing)|mistreat(?:ed|ing)|abus(?:ed|ing)|aim(?:ed|ing) at) {_ANY}{_FOLK}\b"
        ),
        T.UNSPECIFIED_FORCE,
        "attack",
    ),
    (
        re.compile(
            r"\b(?:(?:tak(?:en|ing) |had |having )?(?:any )?(?:part|role|hand|involvement|share) in|involved in|participat(?:ed|ing) in|behind|responsib(?:le|ility) for"
            r"|(?:anything|nothing) to do with|carried out|carrying out|involvement|responsibility)\b"
        ),
        T.UNSPECIFIED_FORCE,
        "attack",
    ),
)

#: Spanish and French words of denying that a clause follows.
FOREIGN: Final = re.compile(
    r"\b(?:neg(?:ó|aron|aba)|niegan?|desmint(?:ió|ieron)|desmienten?|rechaz(?:ó|aron) (?:las? )?(?:acusaci(?:ón|ones)|denuncias?|versi(?:ón|ones)) de)"
    r"(?: [\w'-]+){0,5}? (?:que|haber) |\b(?:ni(?:e|ent|é|ait)|dém(?:ent|enti|entent)|réfut(?:e|é|ent)) "
    r"(?:[\w'-]+ ){0,3}?(?:que |qu'|avoir |être )"
)
