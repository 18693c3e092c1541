"""Words by which a report tells of its main incident's dead and hurt without counting them.

They are patterns over one sentence in lower case. What names a charge that nobody died of, a body
of investigators, or a thing ("attempted murder", "homicide detectives", "deadly weapon") is blanked
out before death is looked for.
"""

from __future__ import annotations

import re
from typing import Final

NOT_DEATH: Final = re.compile(
    r"(?:attempt(?:ed|ing|s)?|tr(?:y|ied|ying)|conspir\w+|intent|intend\w*|threat\w*|want\w*|plan\w*|"
    r"plot\w*|solicit\w*|going|about)\s+(?:\S+\s+){0,6}?(?:murder|homicide|manslaughter|kill(?:ing)?)\b"
    r"|\b(?:homicide|murder|death|fatality)\s+(?:detectives?|investigators?|unit|bureau|division|"
    r"squad|section|task|det|sgt|lt|sergeant|lieutenant|capt|captain|commander|bureaus|rate|rates|"
    r"penalty|row|threats?|cases?\s+(?:unit|division))\b"
    r"|\b(?:robbery|crimes?)[-/ ]homicide\b|\bhomicide[-/ ]robbery\b|\bcapital crimes\b"
    r"|\bdeadly (?:weapons?|conduct|force|missiles?)\b|\bdead (?:end|heat|serious|line|bolt)\b"
    r"|\b(?:nearly|almost|could have|might have|would have|could|can)\s+(?:been\s+|be\s+)?"
    r"(?:killed|died|dead|fatal|kill|die)\b"
    r"|\bleft for dead\b|\bnon-?\s?(?:fatal|deadly)\w*|\b(?:not|n't|no) (?:been )?(?:fatal|deadly|die)\b"
    r"|\bto (?:kill|die|murder)\b|\bwalking dead\b|\bplay(?:ing|ed)? dead\b|\bdrop dead\b"
    r"|\bno (?:one|body) (?:was |has |had |else )?(?:been )?(?:was )?(?:killed|died|dead)\b"
    r"|\bno (?:deaths|fatalities)\b|\bif (?:\S+ ){1,4}(?:dies|died)\b|\bwill (?:die|kill)\b"
    r"|\bbrain[- ]dead\b|\b(?:not|never) (?:\S+ )?killed\b"
    r"|\b(?:life|matter) (?:and|or) death\b|\bdeath (?:or|and) serious\b"
)
"""What stands for no death."""

DEATH: Final = re.compile(
    r"\b(?:killed|kills|died|dies|dead(?!-end)|fatal(?:ly|ity|ities)?|murdered|slain|slayings?|"
    r"succumbed|(?:shooting|stabbing|beating) deaths?|deaths? of|lost (?:his|her|their) li(?:fe|ves)|"
    r"passed away|(?:did not|didn.t) survive|gunned down|executed|deadly shooting|(?:\w+'s|\w+\u2019s|his|her|their) deaths?|"
    r"(?:murder|killing|homicide|slaying) of|charged with (?:\S+ ){0,3}(?:murder|homicide|manslaughter))"
    r"(?!\w)"
)
"""What tells that somebody died."""

DEATH_HINT: Final = re.compile(
    r"\b(?:deaths?|murders?|murderer|homicides?|manslaughter|killings?|killer|suicide|funeral|"
    r"deceased|coroner|medical examiner|autopsy|memorial service|body (?:of|was))\b"
)
"""What speaks of death, but of that of others as well; counts at the top, or where it returns."""

COUNTS_OF: Final = re.compile(
    r"\b(two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) counts? (?:each )?of "
    r"(?:(?:\w+-degree|first|second|capital|aggravated|felony|open|malice|criminal) ){0,3}"
    r"(?:murder|homicide)"
)
"""A charge for every one who died."""

WOUND: Final = re.compile(
    r"\b(?:shot|wound(?:ed|s|ing)?|injur(?:ed|y|ies|ing)|gunshot|hospitali[sz]ed|struck|grazed|"
    r"shooting of|condition|surviv\w+|hurt|self-inflicted)\b"
)
"""What tells that somebody was hurt, in a report of a shooting that nobody died in."""

THEN_SELF: Final = re.compile(
    r"\b(?:then|before|and then|later|afterwards?|and) (?:\S+ ){0,3}?(?:kill(?:ed|ing)|shot|shooting|"
    r"fatally shot|fatally shooting|shot and killed|shoots|kills) (?:himself|herself|self)\b"
    r"|\bturn(?:ed|s|ing)? (?:the|his|her|a|that) (?:\S+ )?(?:gun|weapon|rifle|pistol|handgun|shotgun|"
    r"firearm) on (?:himself|herself|self)\b"
    r"|\b(?:before|and|then|,) (?:taking|took|takes) (?:his|her) own life\b"
    r"|,? (?:and|then) (?:himself|herself|self)\b"
)
"""What tells that the one who killed others died by the same hand."""

OWN_HAND: Final = re.compile(r"self-inflicted|\b(?:his|her) own life\b|\bsuicide\b|\bself\b")
"""What tells, beside a dead person, that this is the one who killed."""

MURDER_SUICIDE: Final = re.compile(r"\bmurder[-\u2013 ]suicide")

SHOOTER_DEAD: Final = re.compile(
    r"\b(?:police|officers?|deput(?:y|ies)|troopers?|agents?) (?:\S+ )?(?:fatally )?(?:shot|kill(?:ed)?) "
    r"(?:and killed )?(?:him|her|the (?:gunman|suspect|shooter|attacker|man))\b"
    r"|\b(?:gunman|suspect|shooter|attacker)(?: is| was)? (?:also |later |then )?(?:dead|dies|died)\b"
    r"|\b(?:gunman|suspect|shooter|attacker)(?: is| was)? (?:also |later |then )?(?:shot and )?"
    r"killed(?= by| after| when|\W*$|[;,])"
    r"|\bbefore (?:being|he was|she was) (?:shot and |fatally )?(?:killed|shot)"
)
"""What tells that the one who killed others was killed, or died."""

INCLUDING: Final = re.compile(
    r"\bincluding (?:\S+ ){0,4}?(?:gunman|suspect|shooter|attacker|himself|herself|perpetrator|"
    r"husband|father|mother|officer)"
)
"""What tells that a count holds the one who killed."""

MULTIPLE: Final = {"double": 2, "triple": 3, "quadruple": 4, "quintuple": 5}
DEADLY_NOUNS: Final = (
    "homicide|murder|slaying|killing|fatal|fatality|murders|homicides|slayings|killings"
)
MULTIPLE_DEATH: Final = re.compile(
    rf"\b({'|'.join(MULTIPLE)})[- ](?:fatal (?:shooting|stabbing)|(?:{DEADLY_NOUNS})\b)"
)
"""Words such as "double murder", which count their dead."""

MULTIPLE_SHOT: Final = re.compile(rf"\b({'|'.join(MULTIPLE)})[- ](?:non-?fatal )?shooting\b")
"""Words such as "triple shooting", which count the people hit."""

_NUMBER: Final = r"(two|three|four|five|six|seven|eight|nine|ten|\d{1,2})"
VICTIMS: Final = re.compile(
    rf"\b{_NUMBER} (?:(?:adult|gunshot|shooting|gunfire|male|female|young|juvenile|teenage) ){{0,3}}"
    rf"victims\b|\bshooting of {_NUMBER} (?!counts?|days?|hours?|years?|times)\w+"
)
"""People hit, by a word that leaves open who lived."""

ORDINALS: Final = {"third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8}
ORDINAL_VICTIM: Final = re.compile(
    rf"\b({'|'.join(ORDINALS)}) (?:(?:gunshot|shooting|male|female) )?"
    r"(?:victim|person (?:shot|hit|wounded|injured|hurt))\b"
)
"""A victim told with the place in a row, which says how many there are at least."""

ALIVE: Final = re.compile(
    r"\bsurviv(?:ed?|es|ing)\b|\brecovering\b|\b(?:stable|fair|good|serious|critical) condition\b|"
    r"\breleased from\b|\btreated and released\b|\bexpected to (?:live|recover)\b|"
    r"\b(?:remains?|remained|is|are) (?:hospitali[sz]ed|in (?:the |a )?hospital)\b"
)
"""What tells that somebody hurt lived."""

OTHER_INCIDENT: Final = re.compile(
    r"\b(?:unrelated|separate|another|different|earlier|previous|other|prior|second|third) "
    r"(?:\S+ )?(?:shootings?|incidents?|homicides?|murders?|killings?|attacks?|slayings?|cases?)\b"
    r"|\bsimilar (?:shootings?|incidents?|cases?)\b"
)
"""What begins the telling of something else."""

HISTORY: Final = re.compile(
    r"\b(?:(?:comes?|came) (?:just |only )?(?:\S+ ){1,3}after|so far this (?:year|month)|this year|last (?:year|month|summer|winter|fall|spring)|"
    r"(?:months|years|decades|weeks) (?:ago|earlier|before)|since (?:the )?(?:start|beginning|"
    r"january|february|march|april|may|june|july|august|september|october|november|december|\d{4})|"
    r"over the (?:past|last)|in the (?:past|last) (?:\S+ )?(?:years?|months?|weeks?|decades?|days?)|"
    r"(?:of|for) the year|nationwide|across the (?:country|nation|city|state|u\.s)|per year|"
    r"every (?:year|day|month)|each (?:year|day|month)|a year|statistics|on average|"
    r"year-to-date|to date|citywide|(?:violent|deadly|bloody) (?:weekend|week|month|year|summer|night))\b"
)
"""What places a count outside the incident."""

ELSEWHERE: Final = re.compile(
    r"^\W*(?:also read|read more|related|more from|more news|see also|recommended|trending|most read|"
    r"other (?:stories|news)|in other news|elsewhere|previous (?:story|coverage)|you may also|"
    r"top stories|latest news|more stories|around the web|popular)\b"
)
"""A line behind which the page tells of other things."""

SEVERAL: Final = re.compile(
    r"\bseparate\b|\bcitywide\b|\bshootings (?:on|in|since|across|over|around|from|between)\b|"
    r"\bin (?:\S+ )?shootings\b|\b(?:in|over) (?:two|three|four|five|six|seven|\d+) days\b|"
    r"\bweekend (?:shootings|violence)\b|\bspate of\b"
)
"""What makes the counts of a sentence a total over several incidents."""

FATALLY: Final = re.compile(
    r"\b(?:one|two|three|four|five|1|2|3|4|5)(?: of (?:them|whom))? fatally\b"
)
"""What makes the people hurt in a sentence hold the dead."""

ACCIDENT: Final = re.compile(r"\baccident")

SHOT: Final = frozenset({"shot", "shoot", "shoots", "shooting", "hit", "struck"})
"""Words of harm that leave open whether people lived."""

NOT_NAMES: Final = frozenset(
    [
        "police", "county", "street", "avenue", "road", "drive", "boulevard", "lane", "park",
        "city", "state", "department", "sheriff", "sheriffs", "court", "school", "hospital",
        "center", "centre", "university", "church", "apartments", "apartment", "club", "bar",
        "hotel", "inn", "memorial", "medical", "district", "judge", "january", "february",
        "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
        "sunday", "news", "channel", "north", "south", "east", "west", "northeast", "northwest",
        "southeast", "southwest", "american", "united", "states", "national", "new", "fire",
        "rescue", "authorities", "officials", "investigators", "detectives", "witnesses", "the",
        "a", "an", "in", "on", "at", "of", "and", "but", "he", "she", "they", "it", "his",
        "her", "their", "this", "that", "these", "those", "when", "while", "after", "before",
        "as", "if", "there", "two", "three", "four", "five", "six", "seven", "eight", "nine",
        "ten", "one", "another", "some", "several", "many", "man", "woman", "men", "women",
        "boy", "girl", "teen", "teens", "child", "children", "people", "suspect", "suspects",
        "victim", "victims", "gunman", "mother", "father", "son", "daughter", "brother",
        "sister", "husband", "wife", "both", "all", "no", "emergency", "crews", "family",
        "friends", "neighbors", "residents", "according", "mr", "mrs", "ms", "dr", "st",
        "photo", "video", "update", "updated", "high", "middle", "elementary", "college",
        "public", "safety", "bureau", "office", "attorney", "district", "u.s", "us", "emts",
        "paramedics", "shooting", "crime", "stoppers", "prosecutors", "deputies", "officers",
        "troopers", "homicide", "who", "what", "where", "why", "how", "also", "then", "now",
        "later", "earlier", "meanwhile", "though", "although", "despite", "during", "since",
        "for", "from", "with", "by", "to", "into", "over", "under", "near", "outside", "inside",
        "around", "between", "through", "up", "down",
    ]
)  # fmt: skip
"""Words that begin or hold capitalised runs that name no person."""

TITLES: Final = frozenset(
    [
        "officer", "deputy", "sheriff", "chief", "sgt", "sgt.", "sergeant", "lt", "lt.",
        "lieutenant", "capt", "capt.", "captain", "det", "det.", "detective", "cpl", "cpl.",
        "corporal", "trooper", "agent", "dr", "dr.", "mr", "mr.", "mrs", "mrs.", "ms", "ms.",
        "rev", "rev.", "pastor", "judge", "pfc.", "pvt.", "private", "col.", "colonel", "maj.",
        "major",
    ]
)  # fmt: skip
"""Words that lead a person's name and are no part of it."""

MALE: Final = frozenset(
    [
        "man", "men", "boy", "boys", "son", "father", "dad", "brother", "husband", "boyfriend",
        "uncle", "grandfather", "nephew", "male", "grandson", "gunman", "he", "him", "himself",
        "fiance", "stepfather", "stepson", "businessman",
    ]
)  # fmt: skip
FEMALE: Final = frozenset(
    [
        "woman", "women", "girl", "girls", "daughter", "mother", "mom", "sister", "wife",
        "girlfriend", "widow", "aunt", "grandmother", "niece", "female", "granddaughter", "she",
        "herself", "fiancee", "stepmother", "stepdaughter",
    ]
)  # fmt: skip
YOUNG: Final = frozenset(
    ["boy", "girl", "child", "toddler", "baby", "infant", "kid", "schoolboy", "schoolgirl"]
)
GROWN: Final = frozenset(
    [
        "man", "woman", "father", "mother", "husband", "wife", "officer", "deputy",
        "grandfather", "grandmother", "gunman",
    ]
)  # fmt: skip

HURT: Final = frozenset(
    [
        "wounded", "wounding", "wound", "wounds", "injured", "injuring", "injures", "injure",
        "injuries", "hurt", "hurting", "hospitalized", "hospitalised", "critical", "critically",
        "grazed", "survived",
    ]
)  # fmt: skip
"""Words of harm that say people live."""

NUMBERS: Final = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10,
}  # fmt: skip
