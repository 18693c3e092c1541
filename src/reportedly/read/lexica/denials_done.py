"""Deeds put as a plain past, as whoever saw them would tell them: "they laid mines".

They are looked up where a denial has turned them into "laying mines" or "any mines had been laid".
"""

from __future__ import annotations

import re
from typing import Final

from reportedly.model.vocabulary import EventType as T

#: Participles whose past is not their own form.
PAST: Final = {
    "striking": "struck", "hitting": "hit", "shooting": "shot", "laying": "laid", "taking": "took",
    "holding": "held", "keeping": "kept", "setting": "set", "beating": "beat", "leaving": "left",
    "withdrawing": "withdrew", "losing": "lost", "giving": "gave", "having": "had", "sending": "sent",
    "breaking": "broke", "stealing": "stole", "flying": "flew", "driving": "drove", "throwing": "threw",
    "selling": "sold", "bringing": "brought", "buying": "bought", "building": "built", "blowing": "blew",
    "cutting": "cut", "letting": "let", "shutting": "shut", "digging": "dug", "hiding": "hid",
    "seeking": "sought", "feeding": "fed", "leading": "led", "lending": "lent", "making": "made",
    "meeting": "met", "sinking": "sank", "standing": "stood", "starting": "started", "being": "was",
    "taken": "took", "fallen": "fell", "withdrawn": "withdrew", "beaten": "beat", "given": "gave",
    "broken": "broke", "stolen": "stole", "flown": "flew", "driven": "drove", "thrown": "threw",
    "gone": "went", "begun": "began", "sunk": "sank", "hidden": "hid", "been": "was", "done": "did",
    "overrun": "overran", "blown": "blew", "ridden": "rode", "come": "came",
}  # fmt: skip
_THEY: Final = (
    r"(?:they|it|he|she|its?|(?:[\w'-]+ ){0,3}?(?:troops?|soldiers?|men|fighters?|rebels?|units?|forces?|officers?|guards?|"
    r"vehicles?|tanks?|columns?|convoys?|armou?r|artillery|guns?|ships?|boats?|people|members?))"
)
_ARMS: Final = r"(?:weapons?|arms|ammunition|munitions?|missiles?|rockets?|drones?|tanks?|launchers?|explosives?|materiel|guns?)"

#: Deed put as a plain past, type, subtype. As in ``DEEDS``, generic force takes the type told before.
DONE: Final[tuple[tuple[re.Pattern[str], T, str | None], ...]] = (
    (
        re.compile(
            r"\b(?:laid|planted|buried|sowed|scattered|placed|used) (?:[\w-]+ ){0,2}?(?:land)?mines?\b"
        ),
        T.EXPLOSIVE_DEVICE,
        "landmine",
    ),
    (
        re.compile(
            r"\b(?:laid|planted|buried|placed|used|set off|detonated|rigged) (?:[\w-]+ ){0,2}?(?:booby[- ]traps?|bombs?|explosives?|ieds?|charges?)\b"
        ),
        T.EXPLOSIVE_DEVICE,
        "ied",
    ),
    (
        re.compile(
            r"\b(?:took part|had (?:a |any )?(?:part|role|hand)|participated|was involved|were involved) in (?:[\w'-]+ ){0,3}?"
            r"(?:killings?|murders?|massacres?|executions?|lynching|beatings?|torture)\b"
        ),
        T.DIRECT_VIOLENCE,
        None,
    ),
    (
        re.compile(
            r"\b(?:held|kept|had|detained|took|arrested|seized) (?:them|him|her|anyone|anybody|any of (?:them|the [\w-]+)|the (?:two |three |four |\d+ )?(?:men|women|boys|girls|brothers|"
            r"activists?|journalists?|students?|workers?|teachers?|drivers?|priests?|missing [\w-]+))\b|\bin (?:its|their|his|our|army|police|our men's) custody\b"
        ),
        T.DETENTION,
        None,
    ),
    (
        re.compile(
            rf"\b(?:military|armed|troops?|soldiers?|fighters?|militants?|gunmen|gunman|rebels?|insurgents?|combatants?|hostages?|tunnels?|command (?:post|cent(?:re|er))|headquarters|barracks|base|depot|"
            rf"{_ARMS}) (?:[\w-]+ ){{0,3}}?(?:was|were|is|are|had been|hid|stayed|operated|sheltered|based|stored|kept|present) (?:[\w-]+ )?(?:at|in|inside|on|under|beneath|near|among|aboard|there)\b"
            r"|\bthere (?:was|were|is|are) (?:[\w'-]+ ){0,4}?(?:armed (?:man|men|person|people)|fighters?|militants?|soldiers?|troops|gunmen|rebels?|weapons?|military \w+|base|tunnel|combatants?) (?:[\w-]+ ){0,2}?(?:at|in|inside|on|under|near|among|aboard|there)\b"
            r"|\bused (?:the |a |any )?(?:hospitals?|schools?|mosques?|church(?:es)?|homes?|houses?|buildings?|clinics?|ambulances?|camps?|civilians?|shelters?)\b(?=.*\b(?:as|for|to|shields?)\b)"
        ),
        T.TARGET_STATUS,
        "military_use",
    ),
    (
        re.compile(
            rf"\b{_THEY} (?:moved|left|fled|retreated|withdrew|pulled (?:out|back)|fell back|gave (?:ground|way)|ran|abandoned|redeployed|deserted|surrendered the)\b"
        ),
        T.FORCE_MOVEMENT,
        "withdraw",
    ),
    (
        re.compile(
            r"\b(?:sent|deployed|massed|moved|lent|dispatched|stationed|hired|recruited) (?:[\w'-]+ ){0,3}?(?:troops?|soldiers?|men|fighters?|mercenar(?:y|ies)|tanks?|forces?|advis[eo]rs?|pilots?|instructors?|units?|"
            r"reinforcements|contractors?)\b"
        ),
        T.FORCE_MOVEMENT,
        "deploy",
    ),
    (
        re.compile(
            r"\b(?:fell|changed hands)(?! (?:on|from|near|into|inside|at|short|apart|ill))(?: to (?:the )?[\w-]+)?\b|\b(?:was|were) (?:lost|captured|taken|overrun|seized|surrounded|encircled|cut off)\b"
            r"|\b(?:took|captured|seized|overran|lost|entered) (?:[\w'-]+ ){0,2}?(?:town|city|village|base|airport|camp|bridge|hill|positions?|outposts?|posts?|crossing|quarter)\b"
        ),
        T.TERRITORY_CONTROL,
        None,
    ),
    (
        re.compile(
            r"\b(?:crossed|entered|violated|set foot (?:in|on)|strayed into|flew (?:over|into)|operated (?:in|on|inside)) (?:[\w'-]+ ){0,3}?(?:border|frontier|territory|soil|airspace|line|waters)\b"
        ),
        T.GROUND_RAID,
        "incursion",
    ),
    (
        re.compile(
            r"\b(?:held|had|met|opened|entered|resumed|sought|agreed to|accepted|signed|reached|struck|offered) (?:[\w'-]+ ){0,3}?(?:talks|contacts?|negotiations?|deal|truce|ceasefire|agreement|pact|exchange|terms)\b"
            r"|\b(?:talks|contacts|negotiations|a deal|an agreement|a truce|a ceasefire) (?:was|were|is|are|took|had)\b"
        ),
        T.TALKS_AGREEMENT,
        None,
    ),
    (
        re.compile(
            r"\b(?:blocked|stopped|withheld|obstructed|delayed|diverted|restricted|shut|closed|cut|barred|prevented|besieged|turned back) (?:[\w'-]+ ){0,3}?"
            r"(?:aid|relief|food|convoys?|trucks?|lorries|medicines?|access|supplies|crossings?|roads?|water|electricity|internet|access|evacuations?|ambulances?|journalists?|observers?|monitors?)\b"
        ),
        T.RESTRICTION,
        None,
    ),
    (
        re.compile(
            r"\b(?:expelled|deported|evicted|displaced|drove|forced|uprooted|pushed back|transferred) (?:[\w'-]+ ){0,3}?(?:out|from|people|residents?|families|civilians?|refugees?|migrants?|villagers?|children|anyone)\b"
        ),
        T.DISPLACEMENT,
        "expulsion",
    ),
    (
        re.compile(
            r"\b(?:burned|burnt|torched|looted|stole|robbed|plundered|demolished|destroyed|bulldozed|vandali[sz]ed|damaged|desecrated|set (?:alight|ablaze|on fire|(?:the |any )?fires?))\b"
        ),
        T.PROPERTY_DAMAGE,
        None,
    ),
    (
        re.compile(
            rf"\b(?:lost) (?:[\w'-]+ ){{0,3}}?(?:jets?|planes?|aircraft|helicopters?|{_ARMS}|ships?|vehicles?)\b|\b(?:jets?|planes?|aircraft|helicopters?|drones?|ships?|vessels?) (?:was|were) (?:lost|shot|downed|hit|sunk)\b"
        ),
        T.MATERIEL_CAPTURE,
        None,
    ),
    (
        re.compile(
            r"\b(?:raped|sexually|molested|assaulted (?:women|girls)|rapes?|sexual (?:violence|abuse|assaults?|slavery))\b"
        ),
        T.SEXUAL_VIOLENCE,
        None,
    ),
    (
        re.compile(
            r"\b(?:beat|tortured|abused|mistreated|ill-treated|maltreated|whipped|flogged|executed|murdered|lynched|beheaded|stabbed|recruited (?:[\w-]+ )?children|disappeared)\b"
        ),
        T.DIRECT_VIOLENCE,
        None,
    ),
    (
        re.compile(
            r"\b(?:struck|hit|targeted|attacked|fired|shot|aimed|bombarded|opened fire|launched|used (?:force|weapons?|live|lethal|chemical|cluster|banned|heavy|white|toxic|incendiary|excessive)|was (?:hit|struck|targeted|attacked)|"
            r"were (?:hit|struck|targeted|attacked))\b"
        ),
        T.UNSPECIFIED_FORCE,
        "attack",
    ),
)
