"""Words that say of what was struck that it was military."""

from __future__ import annotations

import re
from typing import Final

ARMS: Final = (
    r"(?:command(?: and control)? (?:post|cent(?:re|er)|room)|(?:arms|weapons?|ammunition|missile|drone|rocket|explosives?|munitions?)"
    r"(?: (?:storage|production))? ?(?:store|depot|cache|dump|warehouse|factory|workshop|site|facility)?"
    r"|(?:artillery|firing|military|fortified|mortar|militant|rebel|terrorist|sniper) (?:position|post|base|target|site|objective|"
    r"headquarters|infrastructure|compound|use|purposes?|cargo|equipment|hideout)s?|barracks|hideout|training camp|launch(?:er|ing) (?:site|pad)?|tunnels?|"
    r"(?:terror\w*|militants?|insurgents?|rebels?|fighters|militia\w*|operatives?|commanders?|gunmen|snipers?|troops|soldiers|mercenar\w+|ammunition|weapons|arms|explosives|rockets|meeting place))"
)
PLACES: Final = (
    r"(?:schools?|hospitals?|clinics?|mosques?|church(?:es)?|monaster(?:y|ies)|temples?|houses?|homes?|buildings?|compounds?|yards?|roofs?"
    r"|camps?|markets?|flats?|apartments?|universit(?:y|ies)|hotels?|kindergartens?|shops?|bakery|factory|farms?)"
)
"""Places that are not military by themselves."""
USE: Final = re.compile(
    rf"\b(?:(?:(?:was|were|is|are|had been|has been|been|being) (?:being |actively )?)?(?:used|using|turned)\b[^.;]{{0,50}}\b(?:as|for|into|to (?:store|hide|launch|fire|shelter|plan|stage|keep))"
    rf"|(?:was|were|is|are|had been|been|being|which) (?:\w+ )?(?:serving|served) as|loaded with|housed|housing|sheltered|sheltering|harboured|harbouring|hid|hiding|stored|storing|kept|keeping|stashed|stashing|deployed|stationed)\b[^.;]{{0,60}}\b{ARMS}\b"
    rf"|\bused by\b[^.;]{{0,30}}\b{ARMS}\b"
    rf"|\b{PLACES}\b[^.;]{{0,60}}\b(?:was|were|is|had been) (?:in fact |really |actually |also )?(?:an?|the|one of the) (?:[\w'-]+ ){{0,3}}?"
    r"(?:(?:command|arms|weapons?|ammunition|munitions?|rocket|missile|drone|military|militant|rebel|terrorist|insurgent|sniper|firing|training) (?:[\w-]+ )?"
    r"(?:store|depot|cache|dump|post|position|cent(?:re|er)|base|camp|workshop|factory|shelter|site|headquarters|barracks|hideout|nest)"
    r"|[A-Z]{2,6} (?:shelter|base|hideout|position|post|headquarters|camp)|hideout|barracks|stronghold)\b"
    r"|\b(?:was|were|is|are|as|been) (?:an? |the )?[\"\u201c\u2018']?(?:(?:legitimate|lawful|valid) (?:military )?|military )(?:targets?|objectives?)"
    r"|\b(?:fir(?:ed|ing)|launch(?:ed|ing)|shoot(?:ing)?|shot)\b[^.;]{0,40}\bfrom (?:inside |within |near |behind )?(?:the|a|an|its|their) (?:[\w'-]+ ){0,2}?"
    rf"{PLACES}\b",
    re.IGNORECASE,
)
"""What says that a place was used for arms, fighters or command."""

PUT: Final = re.compile(
    r"\b(?:placed|positioned|set up|mounted|installed|dug in|parked|put) (?:an?|the|its|their|some|several) (?:[\w-]+ ){0,2}?"
    r"(?:mortars?|guns?|launchers?|rockets?|missiles?|weapons|artillery|tanks?|howitzers?|command post|position|fighters|snipers?)"
    r" (?:[\w-]+ )?(?:in|inside|behind|beside|at|on|near|next to|within|under)\b",
    re.IGNORECASE,
)
"""What says that arms were put at a place."""

AIM: Final = re.compile(
    r"\b(?:(?:its|our) (?:aircraft|jets|drones?|forces|troops|artillery|planes|warplanes|missiles?|air force)"
    r"(?: had| have| has)?|(?:the|its) (?:strike|raid|attack|missile|drone|shell|bombing)s?(?: had| have| has| was| were)?"
    rf"|\bit(?: had| has)?) (?:aimed at|targeted|targeting|hit|struck|directed at)\b[^.;]{{0,40}}\b{ARMS}\b",
    re.IGNORECASE,
)
PARTY_SAYS: Final = re.compile(
    r"\b(?:(?:rebel|separatist|militia|army|military|insurgent|coalition) (?:commander|spokes\w+|leader|official)|army|military|defen[cs]e (?:ministry|minister)|ministry of defen[cs]e|armed forces|coalition|air force|general staff|junta|"
    r"rebels|insurgents|militants)(?:'s \w+)?(?:(?:,? [\w' -]{0,40}?)? (?:said|says|claimed|claims|maintained|insisted|announced|stated)\b|: )",
    re.IGNORECASE,
)
"""A party to a fight as a speaker."""

CAPITAL_SAYS: Final = re.compile(
    r"\s*([A-Z]\w+(?: [A-Z]\w+)?) (?:said|says|claimed|claims|maintained|insisted|announced|stated)\b"
)
"""A capital at the head of a clause as a speaker."""

NEGATED: Final = re.compile(
    r"\b(?:no|not|never|den(?:y|ies|ied)|rejected|without)\b", re.IGNORECASE
)
