"""Words and signs that join clauses, and words that show a finite verb."""

from __future__ import annotations

import re
from typing import Final

FINITE_WORDS: Final = (
    "is|are|was|were|has|have|had|will|would|could|may|might|should|can|did|does|do|said|says|told|"
    "hit|struck|fell|fled|shot|left|took|came|went|began|broke|blew|burst|held|holds|sent|drove|fought|"
    "lost|saw|died|dies|killed|kills|wounded|injured|set|put|made|gave|rose|led|found|met|spoke|wrote|"
    "accuses|denies|calls|ran|threw|caught|kept|became|remain|remains|continue|continues|report|reports|"
    "estimate|counts|land|lands|fall|cost|beat|cut|shut|let|won|stood|brought|bought|built|sank"
)
#: Words in -ed that stand before a noun and are no verb.
ADJECTIVES: Final = (
    r"(?!(?:armed|unarmed|unidentified|masked|hooded|suspected|united|uniformed|unnamed|retired|armou?red|"
    r"disputed|hundred|sacred|indeed|allied|combined|need|speed|unprecedented|so-called)\b)"
)
FINITE: Final = re.compile(rf"\b(?:{FINITE_WORDS}|{ADJECTIVES}[a-z]{{2,}}(?:ed))\b")
VERB_FIRST: Final = re.compile(
    rf"^(?:{FINITE_WORDS}|{ADJECTIVES}[a-z]{{2,}}(?:ed|ing)|then|later|also|to)\b"
)

TIME_APART: Final = (
    r"(?:(?:an?|one|two|three|four|five|six|several|\d+|just|only|about|some|a few|shortly|soon) )*"
    r"(?:(?:minutes?|hours?|days?|weeks?|months?|years?) (?:earlier|later )?)?"
)
JOINT: Final = re.compile(
    r"(?P<semi>;\s*)"
    r"|(?P<colon>:\s+)"
    r"|(?P<dash>\s+[-–—]\s+)"
    r"|(?P<total>,?\s+(?:bringing|taking|raising|pushing|lifting|(?:and|which) (?:brought|brings|took|takes|raised|raises|lifted|pushed)) (?=(?:the|its|their|to) "
    r"(?:[\w'-]+ ){0,3}?(?:toll|total|number|count|dead|deaths|figure)\b))"
    rf"|(?P<apart>,\s+{TIME_APART}(?:after|before)\s|\s(?:just |only )?(?:(?:an?|one|two|three|\d+|several) )?(?:minutes?|hours?|days?|weeks?|months?) (?:after|before)\s)"
    r"|(?P<aside>,\s+(?:ce que|ce qui|lo que|lo cual|something(?: that)?|an? (?:claim|charge|figure|account|version|allegation)(?: that| which)?)\s+)"
    r"|(?P<speech>,\s+(?:saying|insisting|adding|claiming|arguing|stating|noting|alleging|denying)\s+(?:that\s+)?)"
    r"|(?P<comma>,\s+(?P<conj>and|but|while|whereas|although|though|yet|so|as|when|after|before|because|since|until)\s)"
    r"|(?P<bare>\s(?P<word>and|but|while|whereas|although|though|when|after|before|as|because|until)\s)"
    r"|(?P<plain>,\s+)"
)
#: Behind "before" or "after" such words tell a time and open no clause.
TIMES: Final = re.compile(
    r"(?:the )?(?:dawn|sunrise|sunset|dusk|noon|midnight|midday|daybreak|nightfall|dark|breakfast|curfew|first light|\d|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:morning|noon|evening|friday|dawn) (?:prayers?|mass)|prayers|weekend|christmas|ramadan|eid)\b"
)
ALONE: Final = re.compile(r"(?:and|but|when|while|as|,|;)\s?")
COORDINATE: Final = frozenset({"and", "but", "yet", "so"})

# Arabic, over ``arabic_script.fold_letters``. A verb behind "and" opens a clause of its own.
_VERBS: Final = (
    r"(?:قصف|استهدف|اعتقل|اقتحم|احرق|هدم|شن|اطلق|انسحب|سيطر|اختطف|اندلع|فرض|نزح|هاجم|دمر|قتل|اصيب|جرح|استشهد|توغل|"
    r"داهم|اغلق|حاصر|اسقط|اعترض|افرج|نفذ|فجر|انفجر|سقط|ادان|دعا|اتهم|هدد|تبني|احتجز|صادر|منع|نشر|انتشل|تظاهر|"
    r"لم|كان|وقع|اسفر|ادي)(?:ت|وا|تا)?"
)
ARABIC_JOINT: Final = re.compile(
    r"(?P<semi>\s*[؛;]\s*)"
    r"|(?P<while>\s*،?\s+و?(?:فيما|بينما|في حين|في الوقت الذي|غير ان|الا ان|في المقابل)\s+|\s*،\s*(?:كما|لكن|ولكن|حيث)\s+)"
    rf"|(?P<and>\s*،?\s+و(?={_VERBS} ))"
)
