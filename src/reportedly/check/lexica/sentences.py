"""Words that name numbers, times, places, things, bodies and speakers."""

from __future__ import annotations

import re
from typing import Final

UNITS: Final = (
    "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
    "|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|dozens?"
    "|scores|hundreds?|thousands?|millions?|billions?|half|both"
)
IDIOM: Final = re.compile(
    r"\b(?:both|the|these|those) (?:two |three |four )?(?:sides|parties|countries|nations)\b"
    r"|\btwo[- ](?:state|sided)\b|\bone or two\b|\bat sixes and sevens\b"
    r"|\b(?:millions|thousands|hundreds|scores|dozens) of (?:lives|hearts|people)\b",
    re.IGNORECASE,
)
NUMBER: Final = re.compile(rf"\d|\b(?:{UNITS})\b", re.IGNORECASE)
TIME: Final = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|June|July|August"
    r"|September|October|November|December|(?:in|on|since|of|by) May|Jan\.|Feb\.|Aug\.|Sept?\."
    r"|Oct\.|Nov\.|Dec\."
    r"|(?i:yesterday|today|tonight|overnight|midnight|noon|dawn|dusk|daybreak|o'clock|[ap]\.?m\b"
    r"|(?:last|this|next|past|previous|following|same) (?:night|morning|afternoon|evening|week"
    r"|weekend|month|year|day|spring|summer|autumn|winter)|(?:days?|weeks?|months?|years?|hours?"
    r"|minutes?|decades?) (?:ago|later|earlier|before)|an hour|early hours)"
    r"|(?:1[6-9]|20)\d\d)\b"
)
NAME: Final = re.compile(
    r"\b[A-Z][\w'\u2019-]+(?:(?: (?:al|el|bin|ibn|de|van|von|of) |[ -])[A-Z][\w'\u2019-]+)*"
)
PLACED: Final = re.compile(
    r"\b(?:in|at|near|from|outside|inside|off|towards?|into|around|between|along|across|to|through"
    r"|over|of|on|and) (?:the )?(?:(?:north|south|east|west|centr)\w* |downtown |upper |lower )?$"
)
SITE: Final = re.compile(
    r"\b(?:[Vv]illages?|[Tt]owns?|[Dd]istricts?|[Qq]uarters?|[Nn]eighbou?rhoods?|[Cc]amps?|[Rr]oad"
    r"|[Ss]treet|[Bb]ridge|[Rr]iver|[Vv]alley|[Hh]ospital|[Cc]ounty|[Uu]niversity|[Cc]ollege"
    r"|[Ss]quare|[Aa]irport|[Pp]ort|[Pp]rison|[Mm]osque|[Cc]hurch|[Cc]athedral|[Ll]ake|[Ii]sland"
    r"|[Cc]rossing|[Cc]heckpoint|[Mm]arket)\b"
)
THING: Final = re.compile(
    r"\b(?:rifles?|guns?|pistols?|machetes?|kni(?:fe|ves)|grenades?|mortars?|rockets?|missiles?"
    r"|drones?|shells?|mines?|bombs?|explosives?|artillery|tanks?|helicopters?|aircraft|jets?"
    r"|warplanes?|warships?|frigates?|boats?|vessels?|ferry|tankers?|convoys?|lorr(?:y|ies)|trucks?"
    r"|cars?|buse?s|motorcycles?|motorbikes?|vehicles?|ambulances?|trains?|houses?|homes?|huts?"
    r"|schools?|clinics?|hospitals?|shops?|markets?|churches|mosques?|bridges?|pipelines?|stations?"
    r"|barracks|checkpoints?|battalions?|brigades?|regiments?|divisions?|squads?|platoons?"
    r"|warrants?|indictments?|tear gas|ammunition|bullets?|bodies|corpses|graves?)\b",
    re.IGNORECASE,
)
SPEECH: Final = (
    r"said|says|told|tells|announced|announces|reported|reports|stated|states|confirmed|confirms"
    r"|added|adds|wrote|writes|explained|explains|claimed|claims|argued|argues|denied|denies|warned"
    r"|warns|acknowledged|testified|recalled|insisted|estimated|estimates|described|noted|put the"
    r"|blamed|accused|condemned|tweeted|posted|recorded|documented|revealed|disclosed|maintained"
    r"|declared|admitted|quoted|asked|called|calls|urged|appealed"
)
"""Words after which, or before which, a source stands."""
SPEECH_WORD: Final = re.compile(
    rf"\b(?:{SPEECH}|according to|in a statement|citing|spokes\w+)\b", re.IGNORECASE
)
GO_ON: Final = re.compile(
    rf"\b(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t) (?:also |then |later |has |had |further )?(?:{SPEECH})\b"
    rf"|[\"\u201d\u2019'],? (?:he|she|they|it) (?:{SPEECH})\b"
)
WEAK: Final = re.compile(
    r"\b(?:must|ought to|need(?:s|ed)? to|it is (?:vital|essential|important|clear|time|hoped"
    r"|to be hoped|imperative)|remains? to be seen|let us|we |our |one thing is|the world (?:is|must"
    r"|watche[sd]|hold[s]?)|never been (?:more|greater)|only time will tell|hopes? (?:for|that))",
    re.IGNORECASE,
)
OPENERS: Final = frozenset(
    [
        "the",
        "a",
        "an",
        "this",
        "that",
        "these",
        "those",
        "it",
        "he",
        "she",
        "they",
        "we",
        "in",
        "on",
        "at",
        "as",
        "for",
        "but",
        "and",
        "when",
        "while",
        "after",
        "before",
        "since",
        "however",
        "meanwhile",
        "despite",
        "there",
        "no",
        "nobody",
        "some",
        "many",
        "most",
        "all",
        "both",
        "during",
        "according",
        "earlier",
        "later",
        "also",
        "among",
        "if",
        "by",
        "with",
        "from",
        "his",
        "her",
        "their",
        "its",
        "our",
        "my",
        "what",
        "who",
        "how",
        "why",
        "where",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "more",
        "several",
        "another",
        "other",
        "each",
        "every",
        "only",
        "such",
        "then",
        "now",
        "still",
        "yet",
        "so",
        "not",
    ]
)
BODIES: Final = re.compile(
    r"\b(?:police|army|military|navy|air force|minist(?:ry|er|ers)|government|governor(?:ate)?"
    r"|authorit(?:y|ies)|council|court|judges?|prosecutors?|hospital|agency|department|office"
    r"|commission(?:er)?|committee|mayor|presiden(?:t|cy)|parliament|embassy|union|party|federation"
    r"|observatory|monitors?|red (?:cross|crescent)|network"
    r"|company|university|institute|foundation|association|organi[sz]ation|coalition|junta|militia"
    r"|rebels?|insurgents?|gendarmerie|fire (?:service|brigade|department)|coast ?guard|sheriff"
    r"|prefect|chief|commander|general|colonel|captain|lieutenant|sergeant|administrator|director"
    r"|coroner|lawyer|attorney|secretary|envoy|ambassador|bishop|imam|principal|headmaster|headmistress"
    r"|head ?teacher|priest|pastor|rector|chair(?:man|woman|person)|matron|warden|administration)\b",
    re.IGNORECASE,
)
BODY: Final = BODIES.pattern.replace("(?:", "(?i:", 1)
PLACED_NAME: Final = (
    r"(?<!\bin )(?<!\bof )(?<!\bat )(?<!\bnear )(?<!\bfrom )(?<!\boutside )(?<!\baround )"
)
PERSON: Final = (
    rf"{PLACED_NAME}\b(?!(?:No|The|This|That|These|Those|It|There|Many|Some|Most|All|Others|Residents"
    r"|Witnesses|Eyewitnesses|Locals|Villagers|Officials|Reports|Sources|One|Two|Three|Four|Five"
    r"|Experts|Analysts|Observers|Relatives|Survivors|Nobody|Everyone|People|Local|Security|Medical"
    r"|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)(?:day)?\b)[A-Z][\w'\u2019-]+"
)
AUX: Final = r"(?:(?:has|had|have|later|also|then|earlier|further|himself|herself|itself) ){0,2}"
PLAIN: Final = r"(?: (?!(?:was|were|been|being|is|are|be|who|which|that)\b)[\w'\u2019-]+){0,6}"
SPEAKER: Final = re.compile(
    rf"{PERSON}(?:, [^,.;]{{2,80}},)? {AUX}(?:{SPEECH})\b"
    rf"|{BODY}{PLAIN},? {AUX}(?:{SPEECH})\b"
    rf"|{BODY}, [^,.;]{{2,80}}, {AUX}(?:{SPEECH})\b"
    r"|(?:\b(?:[Aa]ccording to|citing|quot(?:ed|ing))|[,\"'\u201d\u2019] (?:said|says|added|explained|wrote|warned))"
    r" (?:by |for )?(?:(?!(?:in|at|near|on|of|from|that|it|they|he|she|was|were)\b)[\w'\u2019-]+ ){0,4}?"
    rf"(?:{BODY}|{PERSON})"
    rf"|\bsaid the (?:[A-Z][\w'\u2019-]+ ){{1,3}}{BODY}"
    r"|\b[Ss]pokes(?:man|woman|person)\b|\bin a statement\b"
)
_GIVES: Final = (
    r"(?:gives?|gave|given|giving|provid(?:es?|ed|ing)|issu(?:es?|ed|ing)|releas(?:es?|ed|ing)"
    r"|publish(?:es|ed|ing)|present(?:s|ed|ing)|read(?:s|ing)? out|cit(?:es?|ed|ing)|offer(?:s|ed|ing)"
    r"|ma(?:de|kes|king) (?:known|public)|put(?:s|ting)?|count(?:s|ed|ing)?|list(?:s|ed|ing)?"
    r"|nam(?:es?|ed|ing)|suppl(?:y|ies|ied|ying)|tall(?:y|ies|ied)|rais(?:es?|ed|ing)"
    r"|lower(?:s|ed|ing)?|updat(?:es?|ed|ing)|correct(?:s|ed|ing)?)"
)
_ACCOUNT: Final = (
    r"(?:figures?|counts?|toll|numbers?|names?|accounts?|versions?|details|statements?|report|list"
    r"|tally|dead|killed|wounded|injured|deaths|victims|balance(?: sheet)?|total)"
)
_PAPER: Final = (
    r"(?:statements?|communiqu\w+|reports?|records?|notes?|letters?|dispatch(?:es)?|posts?|tweets?"
    r"|messages?|bulletins?|logs?|releases?|lists?|footage|registers?|data|figures|tall(?:y|ies))"
)
ACCOUNT: Final = re.compile(
    rf"(?:{BODY}|{PERSON})[^.;]{{0,60}}?\b(?:spoke\b[^.;]{{0,40}}?\bof|apologi[sz]ed for|regretted)\b|"
    rf"(?:{BODY}|{PERSON})[^.;]{{0,60}}?\b{_GIVES}\b[^.;]{{0,40}}?\b{_ACCOUNT}\b"
    rf"|\b(?:figures?|count|toll|numbers?|version)\b[^.;]{{0,40}}(?:{BODY}|{PERSON})[^.;]{{0,50}}?\b{_GIVES}\b"
    rf"|\b{_PAPER}\b[^.;]{{0,30}}?\b(?:by|of|from|kept at|seen by|issued by)\b[^.;]{{0,30}}(?:{BODY}|{PERSON})"
    rf"[^.;]{{0,40}}?\b(?:reads?|shows?|showed|speaks? of|spoke of|lists?|counts?|puts?|gives?|gave)\b"
    rf"|(?:{BODY}|{PERSON})['\u2019]s? (?:\w+ ){{0,2}}{_PAPER} (?:\w+ )?(?:reads?|shows?|showed|speaks? of|spoke of"
    r"|lists?|counts?|puts?|gives?|gave)\b"
    rf"|[\u2013\u2014-] (?:the )?(?:[\w'\u2019-]+ ){{0,4}}?(?:{BODY}|(?i:headquarters|staff))(?: [\w'\u2019-]+){{0,3}}[.!\s]*$"
    rf"|\([^()\n]{{0,40}}(?:{BODY}|\b[A-Z]{{2,6}}\b)[^()\n]{{0,40}}\)[.\s]*$"
)
"""Words that name who gave a count, a list or an account, or whose paper does."""
LABEL: Final = re.compile(
    rf"^(?:(?:[A-Z][\w'\u2019-]+|of|the|and|for|on) ){{0,8}}?(?:{BODY}|(?:[A-Z][\w'\u2019-]+ ){{1,3}}on"
    r" (?:Telegram|Facebook|Twitter|X|WhatsApp|Instagram|[Ss]tate \w+))[^.:;!?]{0,24}: |^For (?:the )?[^,.;]{0,50}"
    rf"{BODY}[^,.;]{{0,30}}, "
)
"""A source as a label before what it says, or "For the ministry, ..."."""
CREDIT: Final = re.compile(
    r"(?::|[,\u2013\u2014-]) (?!\d)(?:(?:the|local|state|rights|health|aid) )?(?:[\w'\u2019-]+ ){0,3}?"
    rf"(?:{BODY}|(?i:reports?|officials?|witness(?:es)?|sources?|residents|activists|ngos?|monitors?|medics|doctors|"
    r"media|agency|unions?|spokes\w+|lawyers?|prosecutors?)|[A-Z]{2,6})(?: (?:says?|chief|head|group))?\s*$"
)
"""A source at the end of a headline: "...: union"."""
