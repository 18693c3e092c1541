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
    r"(?: (?:that|of|having|claims? (?:that|of)|reports? (?:that|of)|allegations? (?:that|of)"
    r"|accusations? (?:that|of)|suggestions? (?:that|of)))* "
)
#: What is denied only points at what was told before.
POINTING: Final = re.compile(
    r"(?:this|it|that|so|them|these|those)(?= |$|[,.;])(?! \w+ (?:was|were|had|has|have)\b)"
    r"|(?:any|all|the|its|their|having (?:had )?any) (?:such )?(?:part|roles?|hand|involvement|responsibility|complicity|connections?|links?"
    r"|knowledge|charges?|accusations?|allegations?|claims?|reports?|accounts?|statements?|version|incident|wrongdoing|blame)\b"
    r"(?! (?:of|that) \w)"
    r"|(?:any|all) (?:such|similar) |responsibility|involvement|having (?:had )?(?:anything|something) to do\b|doing so\b|having done so\b"
)
#: Of these, the words that say nothing without the clause around them.
PRONOUN: Final = re.compile(
    r"(?:this|it|that|so|them|these|those|responsibility|involvement|(?:any|all|the|its|their|having (?:had )?any) (?!such)|having|doing)"
)
#: Who does not deny, or neither confirms nor denies, denies nothing.
NOT_DENIED: Final = re.compile(
    r"\b(?:nor|not|never|or|without|cannot|didn't|don't) (?:\w+ )?den(?:y|ied|ies|ying)\b"
)
#: A statement, not a count, is called untrue.
REJECTED: Final = re.compile(
    r"\b(?:call(?:ed|s)|dismiss(?:ed|es)|reject(?:ed|s)|describ(?:ed|es)|brand(?:ed|s)|term(?:ed|s)|denounc(?:ed|es))"
    r" (?:the|this|that|these|those|its|his|her|their|all|both) (?:[\w-]+ ){0,2}?(?:statements?|claims?|reports?|accounts?|versions?|stor(?:y|ies)|allegations?|assertions?|suggestions?)"
    r"(?: (?:as|to be|of (?:being )?))? ?['\"]?(?:[\w-]+ ){0,3}?(?:untrue|false|baseless|unfounded|groundless|inventions?|invented|fabricat\w+|propaganda|fiction|lies?|nonsense|hollow|absurd|fake|rubbish|slander|fantasy|wrong)\b"
)
#: Where a speaker who denies goes on to say something else.
FURTHER: Final = re.compile(
    r";|,? (?:and|but) (?:(?:it|he|she|they) )?(?:also )?(?:said|says|insist\w*|maintain\w*|blam\w+|accus\w+|call\w+|claim\w*|put|add\w+|told|report\w*|describ\w+)\b"
    r"|, (?:saying|insisting|adding|claiming|blaming|accusing|but|though|although|citing|calling)\b"
)
#: Where a clause that negates a deed ends.
CLAUSE_END: Final = re.compile(
    r"[,;](?= |$)|\.$|['\"]|,? and (?=[\w'-]+ (?:is|was|are|were|said|had|has)\b)"
)
#: Words of which one stands wherever a deed is negated.
NEGATIVE: Final = re.compile(r"\b(?:no|not|never|neither|nothing|none)\b|n't\b")
#: What somebody says was not done, up to the negated verb.
NEGATED: Final = re.compile(
    r"(?P<hand>\b(?:(?:we|it|they|he|she|i|(?:the|our|its|his|their) [\w'-]+) (?:had|have|has)(?: had)? (?:no|nothing|never had any?) ?"
    r"(?:hand|part|role|involvement|connections?|links?|responsibility)? ?(?:whatever |whatsoever |at all )?(?:in|to do with|with|to|for) (?=this|that|it\b|the |these|those|any))"
    r"|\b(?:neither|none)(?: of (?:the|its|his|our|their|them))?(?: [\w'-]+){0,2}? (?:had |has |have )?(?:taken|took) part in (?=\w)"
    r"|\b(?:it|they|he|she|we|its (?:men|forces|troops|fighters|units)) (?:was|were|is|are|had been|has been|have been) (?:not|n't|never|in no way) (?:involved|behind|responsible)\b)"
    r"|\b(?:it|they|we|he|she|(?:the|its|our|his) [\w'-]+) (?:was|were|is|are)(?: not|n't|nt) (?:holding|keeping|detaining)\b"
    r"|\b(?:no|not (?:a|one)(?: single)?) (?:[\w-]+ ){1,3}?(?:had|has|have|was|were)(?: ever)?(?: been)? (?=(?:hit|struck|fired|used|launched|touched|attacked|shelled|bombed|destroyed|flown)\b)"
    r"|(?P<there>\bthere (?:was|were|is|are|had been|have been|has been) (?:never|no|not)(?: (?:a|an|any|one))?(?: single)? (?=(?:armed|military|fighters?|weapons?|soldiers?|gunm[ae]n|rebels?|militants?|arms|ammunition|combatants?)\b))"
)
_ANY: Final = r"(?:any |the |a |an? single |its |their |his |that |this )?(?:[\w-]+ ){0,2}?"
_DRONES: Final = r"(?:drones?|uavs?|quadcopters?)"
_FOLK: Final = (
    r"(?:civilians?|anyone|anybody|people|persons?|women|children|villagers?|residents?|protest[eo]rs|demonstrators"
    r"|worshippers|patients|farmers|fishermen|workers|prisoners|detainees|journalists?|medics)"
)

_MEN: Final = r"(?:rebels?|soldiers?|troops|fighters?|forces|men|units?|gunm[ae]n|vehicles?|tanks?|militia\w*|column|convoy|garrison|army|guards?)"

#: Deed, type, subtype. UNSPECIFIED_FORCE takes the type of the event told before, if there is one.
DEEDS: Final[tuple[tuple[re.Pattern[str], T, str | None], ...]] = (
    (
        re.compile(
            r"^(?:any |a single |the )?(?:[\w-]+ ){0,3}?(?:fighters?|weapons?|arms|ammunition|munitions|rockets?|explosives|soldiers?|troops|gunm[ae]n|militants?|rebels?"
            r"|commanders?|cargo|command (?:post|cent(?:re|er))|military (?:equipment|cargo|vehicles?|hardware|presence|activity|personnel)|armed (?:men|man|people|group))"
            r" (?:(?:was|were|had been|have been|has been|is|are)(?: ever| being)? (?:\w+ )?(?:stored|kept|hidden|present|hiding|stationed|based|sheltering|housed|placed|aboard|on board|in|inside|at|near|under)\b"
            r"|(?:in|inside|at|near|on board|under) (?:the|that|this|its)\b)"
            r"|\b(?:used|using|turned|use of) (?:the |any |its |that |this )?(?:hospitals?|schools?|mosques?|church(?:es)?|buildings?|civilians?|homes?|houses?|clinic|compound) (?:as|for|to)\b"
        ),
        T.TARGET_STATUS,
        "military_use",
    ),
    (
        re.compile(
            r"\b(?:lay(?:ing)?|laid|plant(?:ed|ing)|plac(?:ed|ing)) (?:any |the |new |more )?(?:[\w-]+ ){0,2}?(?:land ?)?mines?\b"
        ),
        T.EXPLOSIVE_DEVICE,
        "landmine",
    ),
    (
        re.compile(
            r"\b(?:lay(?:ing)?|laid|plant(?:ed|ing)|plac(?:ed|ing)|detonat(?:ed|ing)|set(?:ting)? off) (?:any |the )?(?:[\w-]+ ){0,2}?(?:bombs?|explosives?|devices?|charges?|ieds?)\b"
        ),
        T.EXPLOSIVE_DEVICE,
        "ied",
    ),
    (
        re.compile(
            rf"\b{_MEN} (?:had |have |has )(?:[\w-]+ ){{0,2}}?(?:left|moved|quit|gone|departed|budged|shifted|been (?:moved|withdrawn))\b"
        ),
        T.FORCE_MOVEMENT,
        "withdraw",
    ),
    (
        re.compile(
            rf"\b(?:beat(?:en|ing)?|tortur\w+|mistreat\w*|ill-treat\w*|whipp(?:ed|ing)) {_ANY}{_FOLK}\b|\b{_FOLK} (?:was|were|had been|has been|have been) (?:beaten|tortured|whipped|mistreated|ill-treated)\b"
        ),
        T.DIRECT_VIOLENCE,
        None,
    ),
    (
        re.compile(
            rf"\b(?:expel\w+|evict\w+|remov(?:ed|ing)|forc(?:ed|ing) (?:out )?|driv(?:en|ing) (?:out )?|deport\w+|displac\w+|uproot\w+) {_ANY}(?:{_FOLK}|famil(?:y|ies)|communit(?:y|ies)|migrants|refugees)\b"
        ),
        T.DISPLACEMENT,
        None,
    ),
    (
        re.compile(
            r"\b(?:loot(?:ed|ing)|burn(?:ed|t|ing)|torch(?:ed|ing)|demolish\w+|bulldoz\w+|ransack\w+|pillag\w+|raz(?:ed|ing)|stol(?:en|e)|stealing) \w+"
        ),
        T.PROPERTY_DAMAGE,
        None,
    ),
    (
        re.compile(
            r"\b(?:met|meet(?:ing)?s?|talks|negotiat\w+|in contact|contacts|agreed to|ceasefire|truce|deal|agreement)\b"
        ),
        T.TALKS_AGREEMENT,
        None,
    ),
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
            r"\b(?:has|had|have) (?:been (?:captured|taken|overrun|seized|lost|retaken)|fallen)\b|\b(?:fell|falls) to\b|\bin (?:rebel|enemy|government|militia) hands\b|\b(?:los(?:t|ing)|giv(?:en|ing) up|fallen|seized|captured|taken) (?:control|any (?:ground|positions?|territory|village|post)"
            r"|the (?:town|city|village|base|airport))\b"
        ),
        T.TERRITORY_CONTROL,
        None,
    ),
    (
        re.compile(
            r"\b(?:hold(?:s|ing)?|held|detain(?:ed|ing)|tak(?:en|ing)|arrest(?:ed|ing)|abduct(?:ed|ing)|captur(?:ed|ing))"
            rf" (?:{_ANY}(?:prisoners?|hostages?|captives?|soldiers?|{_FOLK})|them|him|her|anyone|anybody|the (?:men|man|brothers|pair|students?|crew))\b"
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
            r"|\bopen(?:ed|ing) fire\b|^(?:having )?(?:hit|str(?:uck|iking)|hitting|target(?:ed|ing)|attack(?:ed|ing)|raid(?:ed|ing)|bombard(?:ed|ing)) \w+"
            r"|^(?:that )?(?:any|a single|its|the|his|our|their) (?:[\w'-]+ ){1,3}?(?:had |has |have )(?:\w+ly )?(?:hit|struck|targeted|attacked|bombarded|fired)\b"
            r"|\b(?:had|has|have|was|were)(?: ever)?(?: been)? (?:hit|struck|targeted|attacked|fired|used|launched|touched|destroyed)\b"
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
