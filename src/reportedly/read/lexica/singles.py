"""Words between two verbs or nouns that make them tell of one happening."""

from __future__ import annotations

import re
from typing import Final

#: A second verb of the same subject or object follows at once.
AND_THEN: Final = re.compile(
    r"(?:,| and) (?:then |later |afterwards |had been |were |was )*(?:\w+ly )?$"
)
#: A participle that only says which people are meant ("37 prisoners taken from a school").
REDUCED: Final = re.compile(
    r"(?:(?:prisoners|detainees|captives|hostages) )?(?:taken|seized|held|detained|arrested|captured|abducted|kidnapped)\b"
)
#: Before it: the killing, and those who were killed.
VICTIM: Final = re.compile(
    r"\b(?:murders?|killings?|deaths?|executions?|massacre) of (?:[\w-]+ ){0,5}$"
)
#: What leads to a raid that is only where something else was done.
DURING: Final = re.compile(
    r"\b(?:in|during|after|following) (?:an? |the |its |their |two |several |separate |pre-dawn |overnight |dawn |joint |large |\w+'s )*(?:[\w-]+ ){0,2}$"
)
HOUSE_TO_HOUSE: Final = re.compile(r"\bhouse[ -]to[ -]house\b|\bdoor[ -]to[ -]door\b")
#: What leads to a fight that came before.
AFTER: Final = re.compile(
    r"\b(?:after|following) (?:an? |the |\w+ (?:hours|days|weeks|months) of )?(?:[\w-]+ ){0,2}$"
)
#: What leads to a gathering at which something was done.
AT: Final = re.compile(
    r"\b(?:at|in|during|from|after|amid|dispersing|breaking up)(?: (?:an?|the|this|that|\w+day's|\w+'s|a night of|nights? of))?(?: [\w-]+){0,2} $"
)
AMID: Final = re.compile(r"(?:in|during|amid) ")
#: Who shoots at a gathering and is no authority.
DOERS: Final = re.compile(
    r"\b(?:gunm[ae]n|attackers?|assailants?|militants?|bombers?|snipers?|settlers?|rebels?|men on|masked|by (?:an? )?(?:unknown|unidentified))\b"
)
POLICE: Final = re.compile(
    r"\b(?:police\w*|gendarmes?|security forces|soldiers?|troops|officers?|guards?|army|military|forces)\b"
)
#: What led to a flight, told by a bare plural: "flee after raids".
CAUSE: Final = re.compile(r"\b(?:after|amid|following|over|escaping|fleeing) (?:[\w-]+ )?$")
DRIVES: Final = re.compile(
    r"(?:(?:has |have |had )?(?:displac|uproot|forc|driv|sen[dt]|push)\w*|drove)\b"
)
#: Between what drove people out and its verb: where and when it was.
SUBJECT: Final = re.compile(
    r"(?: (?:in|on|near|around|at|between|along|by|across|of|against|from) [^,;]{2,60}?)? (?:(?:has|have|had|also) ){0,2}"
)
#: Vehicles that burned, with nobody who set fire to them.
VEHICLES: Final = re.compile(
    r"\b(?:vehicles|pick-?ups|trucks|lorries|tanks|cars|jeeps|carriers|humvees|technicals|tankers) (?:were |was |had been |also )*$"
)
