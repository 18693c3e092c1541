"""Words that say of what was struck that it was military."""

from __future__ import annotations

import re
from typing import Final

ARMS: Final = (
    r"(?:command(?: and control)? (?:post|cent(?:re|er)|room)|(?:arms|weapons?|ammunition|missile|drone|rocket|explosives?|munitions?)"
    r"(?: (?:storage|production))? ?(?:store|depot|cache|dump|warehouse|factory|workshop|site|facility)?"
    r"|(?:artillery|firing|military|fortified|mortar|militant|rebel|terrorist|sniper) (?:position|post|base|target|site|objective|"
    r"headquarters|infrastructure|compound|use|purposes?|cargo|equipment|hideout)s?|barracks|hideout|training camp|launch(?:er|ing) (?:site|pad)?|tunnels?|"
    r"(?:terror\w*|militants?|insurgents?|rebels?|fighters|militia\w*|operatives?|commanders?|gunmen|snipers?|troops|soldiers|meeting place))"
)
USE: Final = re.compile(
    rf"\b(?:(?:(?:was|were|is|are|had been|has been|been|being) (?:being |actively )?)?(?:used|using|turned)\b[^.;]{{0,50}}\b(?:as|for|into|to (?:store|hide|launch|fire|shelter|plan|stage|keep))"
    rf"|(?:was|were|is|are|had been|been|being|which) (?:\w+ )?(?:serving|served) as|loaded with|housed|housing|sheltered|sheltering|harboured|harbouring|hid|hiding|stored|storing)\b[^.;]{{0,60}}\b{ARMS}\b"
    rf"|\bused by\b[^.;]{{0,30}}\b{ARMS}\b",
    re.IGNORECASE,
)
"""What says that a place was used for arms, fighters or command."""

AIM: Final = re.compile(
    r"\b(?:(?:its|our) (?:aircraft|jets|drones?|forces|troops|artillery|planes|warplanes|missiles?|air force)"
    r"(?: had| have| has)?|(?:the|its) (?:strike|raid|attack|missile|drone|shell|bombing)s?(?: had| have| has| was| were)?"
    rf"|\bit(?: had| has)?) (?:aimed at|targeted|targeting|hit|struck|directed at)\b[^.;]{{0,40}}\b{ARMS}\b",
    re.IGNORECASE,
)
PARTY_SAYS: Final = re.compile(
    r"\b(?:army|military|defen[cs]e (?:ministry|minister)|ministry of defen[cs]e|armed forces|coalition|air force|general staff|junta|"
    r"rebels|insurgents|militants)(?:'s \w+)?(?:,? [\w' -]{0,40}?)? (?:said|says|claimed|claims|maintained|insisted|announced|stated)\b",
    re.IGNORECASE,
)
"""A party to a fight as a speaker."""

NEGATED: Final = re.compile(
    r"\b(?:no|not|never|den(?:y|ies|ied)|rejected|without)\b", re.IGNORECASE
)
