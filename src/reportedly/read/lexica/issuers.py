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
    r"fact ?sheets?|press notes?|bulletins? of losses|situation maps?|timeline|diary|war diary|testimon(?:y|ies)|case files?|open letters?|press kits?|alert notes?|spot reports?|public summaries)"
)
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
SERIES_BEHIND = (
    rf"(?:the )?(?P<who>[^\n|:;.!?]{{2,70}}?)(?:(?:'|’)s?)? (?:(?:{_KINDS}) )*{_DOCUMENTS}{_NUMBER}?(?: (?:for|of|on|to|covering|about) (?:the )?(?:[\w'’-]+ ?){{1,7}})?"
)
"""The same behind who issues it: "OCHA flash update 14", "the Mission's daily report"."""
HEAD_FROM = r"(?:extracts? |excerpts? |taken |translated |issued |published |prepared |compiled )?(?:from|by) "
"""What leads to the body in a head: "From the Mission's daily report"."""
DESK = (
    r"(?:the )?(?:(?:press|media|information|public affairs|public relations|communications?|news|war media|military media|monitoring|documentation|research|field|operations|liaison|moral guidance) "
    r"(?:and \w+ )?(?:office|service|desk|department|unit|team|section|cent(?:re|er)|bureau|wing|directorate|branch|room)|headquarters|secretariat|general secretariat|spokes\w+(?:'s office)?|for immediate release|"
    r"embargoed|translation|unofficial translation|communiqu[eé]|statement|contact|confidential|public)"
)
"""A part of the body, or how its paper may be used."""
OWN_FORCE = (
    r"(?<![\w'’])[Oo]ur (?:\w+ )?(?:fighters|units?|troops|forces|soldiers|men|army|brigades?|battalions?|aircraft|jets|comrades|drones|brothers|artillery|mortars?|guns|snipers|defen[cs]es|positions|ambush\w*|martyrs|heroes)(?![\w'’])|"
    r"(?<![\w'’])own (?:troops|forces|soldiers|positions|units|casualties|losses|side)(?![\w'’])|(?<![\w'’])[Tt]roops of (?:this|our) (?:unit|brigade|division|battalion)"
)
"""What a body that fights calls its own."""
OWN_STAFF = (
    r"(?<![\w'’])[Oo]ur (?:\w+ )?(?:teams?|staff|monitors?|researchers?|volunteers?|field \w+|partners?|clinics?|hospitals?|surgeons?|nurses?|doctors|offices?|databases?|records?|registers?|network|observers|members|colleagues|correspondents in the field|count|lawyers)(?![\w'’])"
)
"""What a body that helps, heals or counts calls its own."""
WE = (
    r"(?<![\w'’])(?:[Oo]ur (?:\w+ )?(?:fighters|units?|troops|forces|soldiers|men|side|army|brigades?|aircraft|comrades|crews|drones|teams?|staff|monitors|"
    r"researchers|volunteers|count|records|positions|losses|people|brothers|artillery|guns|defen[cs]es)|[Ww]e|ours|us|own (?:troops|forces|soldiers|units))(?![\w'’])"
)
"""By which a document speaks of its issuer."""
OF_OFFICES = frozenset(
    ["of", "the", "for", "and", "in", "at", "on", "to", "press", "service", "office", "information", "centre", "center", "department", "desk", "team", "media", "spokesperson", "spokesman", "unit",
     "command", "staff", "directorate", "humanitarian", "general", "operations", "section", "wing", "public", "affairs", "relations", "secretariat", "branch", "human", "rights", "war"]
)
"""Words in small letters that an institution's line may hold; a headline has a verb among its own."""
# fmt: on
