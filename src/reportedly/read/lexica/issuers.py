"""Forms in which a page says who issues it."""

from __future__ import annotations

# fmt: off
HOUR = r"(?:,? (?:at )?\d{1,2}[:.h]\d\d(?: ?[A-Za-z]{1,4})?)?"
"""The hour of a bulletin behind its date."""
SERIAL = (
    r"\s*(?P<who>[^\n,;:.!?]{3,60}): (?:[\w-]+ ){0,3}?(?:round-?up|bulletin|update|digest|briefing|summary|situation report|sitrep|log|"
    r"diary|communiqué|newsletter|monitoring report|flash|dispatch|alert|note|overview)\b(?P<rest>[^\n.]{0,60})\s*\Z"
)
"""A body that reports in numbers: "NAME: daily round-up for the north"."""
SIGNED = (
    r"(?:(?:^|\n)[ \t]*|[.!?…][ \t]+)(?:[-–—]{1,2} ?|(?:[Ss]igned|[Ii]ssued by|SIGNED)[:,]? )(?P<who>[^\n.;:–—]{3,90})\.?\s*\Z"
)
"""Who signs below."""
_MONTHS = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?"
)
_TO = r"(?: ?[-–—] ?| to | until | and | through )"
_DAY = rf"(?:(?:[a-z]+day,? )?(?:\d{{1,2}}(?:st|nd|rd|th)?\.? {_MONTHS}|{_MONTHS} \d{{1,2}}(?:st|nd|rd|th)?)(?:,? \d{{4}})?|\d{{4}}-\d\d-\d\d|\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}})"
PERIOD = (
    rf"(?:(?:as of|as at|dated?|issued(?: on)?|published(?: on)?|released(?: on)?|updated|week of|week ending|period of|reporting period|covering|for|between|from|on|late|early|mid-?) ?:? ?)*"
    rf"(?:{_DAY}(?:{_TO}{_DAY})?|\d{{1,2}}{_TO}\d{{1,2}} {_MONTHS}(?:,? \d{{4}})?|{_MONTHS} \d{{1,2}}{_TO}\d{{1,2}}(?:,? \d{{4}})?|{_MONTHS}(?:{_TO}{_MONTHS})?,? \d{{4}}|"
    rf"\d{{4}}(?:{_TO}\d{{4}})?|q[1-4] \d{{4}}|(?:first|second|third|fourth) (?:quarter|half)(?: of)? \d{{4}}|week \d{{1,2}}(?:,? \d{{4}})?)"
    rf"(?:,? (?:at )?\d{{1,2}}[:.h]\d\d(?: ?(?:hrs|hours|utc|gmt|local time|[ap]\.?m\.?))?)?"
)
"""A date or a period as a head gives it, folded."""
_NUMBER = r"(?:,? ?(?:no\.?|number|nr\.?|n[°º]|#|issue|vol\.?|edition|part)? ?#?\d{1,4}(?:[/-]\d{1,4})?)"
_DOCUMENTS = (
    r"(?:updates?|reports?|sitreps?|notes?|bulletins?|briefs?|briefings?|reviews?|communiqu[eé]s?|statements?|releases?|digests?|summar(?:y|ies)|round-?ups?|overviews?|alerts?|newsletters?|"
    r"snapshots?|dashboards?|dispatch(?:es)?|advisor(?:y|ies)|declarations?|circulars?|memorand(?:um|a)|memos?|monitoring reports?|trackers?|logs?|assessments?|outlooks?|chronolog(?:y|ies)|annual reports?|"
    r"fact ?sheets?|press notes?|bulletins? of losses|situation maps?|timeline|diary|war diary|notices?|appeals?|warnings?|spot checks?|field notes?|testimon(?:y|ies)|case files?|open letters?|press kits?|alert notes?|spot reports?|public summaries)"
)
_TOPICS = (
    r"(?:the )?(?:human rights|rights violations|violations(?: of [\w ]{3,40}?)?|abuses|civilian (?:harm|deaths|casualties)|casualties|deaths|victims|losses|killings|arrests|disappearances|detentions|attacks(?: on [\w ]{3,30}?)?|incidents|"
    r"mines?(?: and [\w ]{3,30}?)?|explosive (?:remnants|ordnance)[\w ]{0,20}?|displacement|protection(?: of civilians)?|humanitarian (?:situation|needs|access|response)|access|security(?: situation)?|the situation|violence|fighting|hostilities|war injuries)"
)
"""What a regular document is about."""
_KINDS = (
    r"(?:flash|situation|humanitarian|weekly|daily|monthly|fortnightly|bi-?weekly|bi-?monthly|quarterly|half-?yearly|mid-?year|annual|yearly|periodic|interim|final|special|joint|public|official|urgent|"
    r"press|media|news|information|operational|operations?|military|evening|morning|midday|noon|nightly|incident|security|protection|displacement|access|hazards?|mine|field|monitoring|mission|emergency|"
    r"casualty|conflict|violence|health|cluster|crisis|rapid|short|brief|thematic|country|regional|new|first|second|third|latest|war|front|combat|action|statistical|investigation|research|policy|"
    r"advance|preliminary|revised|updated|internal|open|legal|spot|fact-finding|early warning|alert)"
)
SERIES = (
    rf"(?:an? |the |our )?(?:{_KINDS},? (?:and )?)*{_DOCUMENTS}{_NUMBER}?(?: (?:for|of|on|to|covering|about) (?:the )?(?:[\w'’-]+ ?){{1,7}})?"
)
"""The name of a document, without who issues it: "weekly note 14", "situation report for May"."""
ON_A_TOPIC = rf"{_TOPICS}(?: (?:in|across|on|along|from|against) (?:the )?[\w'’ -]{{3,40}}?)? (?:in|during|for|between|from|since) (?:the )?{PERIOD}"
"""A document named by its matter and its time: "human rights in Velm in May 2021"."""
NUMBERED = rf"(?:{_KINDS} )*(?:no\.?|nr\.?|n[°º]|#|ref(?:erence)?\.?:?|serial) ?#?(?:[a-z]{{1,5}}[- /]?)?\d{{1,5}}(?:[/-]\d{{1,4}})?"
"""The number of a document without its name: "No. PR-112"."""
IN_TITLE = rf"(?:^|[:–—|,-] ?|\A)(?:{_KINDS} )*{_DOCUMENTS}{_NUMBER}?(?=[,:;|–—-]| of | for | on | from |\s*$)"
"""The name of a document inside a title: "Mines in the north: weekly update, the coast"."""
SERIES_BEHIND = (
    rf"(?:the )?(?P<who>[^\n|:;.!?]{{2,70}}?)(?:(?:'|’)s?)? (?:(?:{_KINDS}) )*{_DOCUMENTS}{_NUMBER}?(?: (?:for|of|on|to|covering|about) (?:the )?(?:[\w'’-]+ ?){{1,7}})?"
)
"""The same behind who issues it: "OCHA flash update 14", "the Mission's daily report"."""
SERIES_OF = rf"(?:an? |the )?(?:{_KINDS},? (?:and )?)*{_DOCUMENTS}{_NUMBER}? (?:of|by|from|issued by) (?:the )?(?P<who>[^\n|:;.!?]{{3,80}})"
"""The same before who issues it: "bulletin of the Northern Command"."""
HEAD_FROM = r"(?:extracts? |excerpts? |taken |translated |issued |published |prepared |compiled )?(?:from|by) "
"""What leads to the body in a head: "From the Mission's daily report"."""
DESK = (
    r"(?:the )?(?:(?:press|media|information|public affairs|public information|public relations|communications?|news|war media|military media|orientation|guidance|monitoring|documentation|research|field|operations|liaison|moral guidance) "
    r"(?:and \w+ )?(?:office|service|desk|department|unit|team|section|cent(?:re|er)|bureau|wing|directorate|branch|room)|headquarters|secretariat|general secretariat|spokes\w+(?:'s office)?|for immediate release|"
    r"embargoed|translation|unofficial translation|communiqu[eé]|statement|contact|confidential|public)"
)
"""A part of the body, or how its paper may be used."""
OFFICE = r"\b(?:office|service|desk|department|unit|team|section|cent(?:re|er)|bureau|wing|directorate|branch|room)\Z"
"""What a part of a body that speaks for it has for its head."""
CHANNEL = (
    r"(?:(?:the |on |via |from )?(?:its |their |his |her )?(?:official|verified|public|main|own|telegram|facebook|whatsapp|signal|viber|messenger|press|public information|operational|english|english-language|news) ?)+"
    r"(?:channel|account|page|feed|telegram|facebook|website|web ?site|bulletin board|line|service|update)s?(?: on [A-Z]\w+)?|(?:via|on|from) telegram|telegram|telegram channel|official"
)
"""What makes the words before it the name of a channel: its posts are its owner's word."""
DESCRIBED = (
    r"(?:an? |the )?(?:(?:independent|local|national|regional|casualty|conflict|war|violence|rights|human[- ]rights|women's|displacement|mine|relief|aid|medical|ambulance|monitoring|documentation|civil society|legal|volunteer|"
    r"rescue|armed|rebel|field|community|grassroots|state|town|city|district|provincial|municipal|non-profit|charitable|emergency|border|military|health|election|ceasefire|peace) )*"
    r"(?:monitors?|observatory|watchdog|network|ngo|organi[sz]ation|association|charity|clinic|hospital|group|cent(?:re|er)|foundation|league|brigade|battalion|militia|command|police|council|administration|authority|office|"
    r"service|mission|tracker|database|initiative|collective|committee)"
)
"""What a head says of the name before it: "X, casualty monitor"."""
HEAD_NOUNS = (
    r"(?:ministr(?:y|ies)|department|directorate|council|municipality|police|constabulary|gendarmerie|service|services|office|staff|command|headquarters|army|navy|force|forces|fighters|brigades?|battalions?|division|corps|regiment|"
    r"guards?|front|movement|militia|administration|authority|authorities|agency|committee|commission|mission|government|governorate|governor|mayor|prefecture|prefect|secretariat|bureau|board|crescent|cross|hospital|clinic|"
    r"observatory|watch|network|group|organi[sz]ation|association|union|league|foundation|cent(?:re|er)|society|defen[cs]e|coalition|alliance|cluster|relations|prosecutor|ombudsman|court|tribunal|parliament|presidency|spokes\w+)"
)
"""What an institution's name has for its head."""
OWN_FORCE = (
    r"(?<![\w'’])[Oo]ur (?:\w+ )?(?:fighters|units?|troops|forces|soldiers|men|army|brigades?|battalions?|aircraft|jets|comrades|drones|brothers|artillery|mortars?|guns|snipers|defen[cs]es|defenders|missile units?|air defen[cs]e|positions|ambush\w*|martyrs|heroes)(?![\w'’])|"
    r"(?<![\w'’])own (?:troops|forces|soldiers|positions|units|casualties|losses|side)(?![\w'’])|(?<![\w'’])[Tt]roops of (?:this|our) (?:unit|brigade|division|battalion)"
)
"""What a body that fights calls its own."""
OWN_STAFF = (
    r"(?<![\w'’])[Oo]ur (?:\w+ )?(?:ambulances?|vehicles|paramedics|medics|patients|emergency \w+|midwives|drivers|warehouses?|letters?|interviews|enquiries|enumerators|deminers|clearance \w+|rescuers|stretcher\w*|teams?|staff|monitors?|researchers?|volunteers?|field \w+|partners?|clinics?|hospitals?|surgeons?|nurses?|doctors|offices?|databases?|records?|registers?|network|observers|members|colleagues|correspondents in the field|count|lawyers)(?![\w'’])|"
    r"(?<![\w'’])[Ww]e (?:have |had |also )*(?:documented|recorded|registered|treated|distributed|evacuated|geolocated|verified|counted)(?![\w'’])"
)
"""What a body that helps, heals or counts calls its own."""
WE = (
    r"(?<![\w'’])(?:[Oo]ur (?:\w+ )?(?:fighters|units?|troops|forces|soldiers|men|side|army|brigades?|aircraft|comrades|crews|drones|teams?|staff|monitors|"
    r"researchers|volunteers|count|records|positions|losses|people|brothers|artillery|guns|defen[cs]es)|[Ww]e|ours|us|own (?:troops|forces|soldiers|units))(?![\w'’])"
)
"""By which a document speaks of its issuer."""
OF_OFFICES = frozenset(
    ["of", "the", "for", "and", "in", "at", "on", "to", "press", "service", "office", "information", "centre", "center", "department", "desk", "team", "media", "spokesperson", "spokesman", "unit",
     "command", "staff", "directorate", "humanitarian", "general", "operations", "section", "wing", "public", "affairs", "relations", "secretariat", "branch", "human", "rights", "war",
     "region", "regional", "province", "provincial", "district", "oblast", "governorate", "county", "city", "town", "municipality", "administration", "government", "council", "mission", "national", "northern", "southern", "eastern", "western"]
)
"""Words in small letters that an institution's line may hold; a headline has a verb among its own."""
# fmt: on
