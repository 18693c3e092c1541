"""Words that tell documents, pictures of speech, and sources that are nobody."""

from __future__ import annotations

import re
from typing import Final

DOCUMENT: Final = re.compile(
    r"\b(?:communiqu\u00e9|communique|press release|press statement|(?:situation|field|flash|weekly|monthly"
    r"|daily|incident|monitoring|protection) (?:report|update|bulletin|brief|note|alert|overview)"
    r"|sitrep|bulletin|briefing note|public statement|statement (?:by|of|from|no)|report no|update no"
    r"|flash update|news release|media release|dispatch no|order of the day"
    r"|(?:media|press) (?:office|cell|cent(?:re|er)|service|department|wing)|public relations"
    r"|information (?:desk|office|department|directorate)|spokesperson's (?:unit|office)|general command"
    r"|(?:telegram |official |public |information )?channel (?:of|for|:)|on telegram|telegram channel"
    r"|(?:operational |daily |evening |morning |weekly )?(?:summary|digest|overview) (?:for|of|as of)"
    r"|(?:military|civil|regional|district|provincial|state) administration (?:of|[,|:\u2013\u2014-]))\b",
    re.IGNORECASE,
)
PLAY: Final = re.compile(
    r"\b(?:goals|goalkeeper|keeper|match(?:es)?|league|striker|midfielder|innings|wicket"
    r"|tournament|cup|semi-?final|quarter-?final|halftime|penalty shoot-?out|playoffs?"
    r"|shares|stocks?|bourse|investors|brokers|futures|bonds|film|movie|novel|album"
    r"|exhibition|video game|chess|box office|exercises?|drills?|simulated"
    r"|re-?enact\w*|rehears\w+)\b",
    re.IGNORECASE,
)
"""Words of games, markets and stages, where words of war are often pictures."""
AFFILIATED: Final = re.compile(
    r"(?<!^)\b(?!(?:\w+(?:ian|ese|ish|i|an)s?)\b)[A-Z]\w+ (?:\w+ )?(?:officers?|officials?|sources?|fighters?"
    r"|soldiers?|members?|staff|employees?|workers?|commanders?)\b"
    r"|\b(?:police|army|military|hospital|government|ministry|court) "
)
"""An institution before the word for its people: it lends them its kind."""
NOBODY: Final = re.compile(
    r"\b(?:witness\w*|eyewitness\w*|residents?|inhabitants?|villagers?|locals?|neighbou?rs?|sources?"
    r"|officials?|relatives?|famil(?:y|ies)|workers?|medics?|doctors?|nurses?|people|reports?"
    r"|media|press|activists?|travellers?|survivors?|passengers?|drivers?|traders?|shopkeepers?"
    r"|farmers?|herders?|students?|users?|accounts?|rumou?rs?|word|everyone|many|some|others"
    r"|diplomats?|observers?|analysts?|experts?|refugees?|parents?|mothers?|fathers?|women|men"
    r"|man|woman|fighters?|soldiers?|officers?|elders?|leaders?|members?|staff|employees?)\b",
    re.IGNORECASE,
)
