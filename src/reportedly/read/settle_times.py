"""Which of the times near a claim is the claim's own."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace

from reportedly.model import PageDate, TimeRef
from reportedly.read.found import FoundTime
from reportedly.read.settle import BEFORE_TIME, Stretch
from reportedly.read.written import WRITTEN

RECENT = dt.timedelta(days=6)
"""The recency default reaches this far back from a known page date."""

UNTRUSTED = frozenset({"header", "crawled", WRITTEN})
"""Roles of page dates that no undated happening is set beside."""

WHEN = re.compile(r",? when\b")
"""What joins an event to the day told right before it."""

NEXT = 10
"""So near to a day an event that happened then has to begin."""

LED_TIME = re.compile(r"\A(?:(?:early|late) )?(?:on|in|at|of|dated)\b")

DOCUMENTS = (
    r"(?:statements?|notes?|communiqu[eé]s?|bulletins?|briefings?|reports?|posts?|messages?|"
    r"letters?|videos?|broadcasts?|conferences?|releases?|interviews?|speech|updates?|tweets?|"
    r"telegrams?|website|channel|page|dispatch|radio|television|account|address|press)"
)

SAID_ON = re.compile(
    r"\b(?:said|says|told(?: (?!that\b)[\w'’.-]+){1,4}?|announced|reported|added|wrote|stated|"
    r"declared|confirmed|acknowledged|warned|denied|tweeted|posted)"
    r"(?: (?:in|at|on|through|via|by|over|to|from) (?:(?:an?|the|its|his|her|their) )?"
    rf"(?:[\w'’-]+ ){{0,3}}?{DOCUMENTS}| by (?:tele)?phone| (?:to )?(?:reporters|journalists)"
    r"| (?:in|from) [A-Z][\w'’-]+| (?:in|from|at) the (?:[a-z]+ ){0,2}(?:capital|city|town|port|"
    r"village|region|province|district|parliament|scene|ministry|hospital|court|base|border))*"
    r"(?: (?:early|late|earlier|again|here))? ?(?:on|in|at)? ?\Z"
    r"|\b(?:a|ont|avait|avaient) (?:indiqué|déclaré|annoncé|affirmé|précisé|rapporté|dit|confirmé|"
    r"ajouté|assuré|expliqué|fait savoir|reconnu|démenti)"
    r"(?: dans un \w+| à la presse| à l'\w+)? ?\Z"
    r"|\b(?:dijo|dijeron|informó|informaron|anunció|anunciaron|confirmó|confirmaron|señaló|indicó|"
    r"declaró|aseguró|denunció|denunciaron|reportó|reportaron|precisó|explicó|afirmó|comunicó|negó)"
    r"(?: en un \w+| a la prensa| a (?:los )?periodistas)?(?: el| este)? ?\Z"
)
"""A verb of saying, with how and to whom, right before a time."""

DOCUMENT_OF = re.compile(
    r"\b(?:statement|note|communiqu[eé]|bulletin|briefing|(?<!to )report|post|message|letter|video|"
    r"broadcast|release|interview|update|tweet|dispatch|comunicado|informe|rapport)"
    r"(?: (?:dated|issued|published|released|posted|sent|circulated|du|del?|from|of|on|late|"
    r"early))* ?\Z"
)
"""A document that a time tells the day of."""

COURT_ON = re.compile(
    r"\b(?:(?:pleaded|pled|pleads|plead) (?:not )?guilty|sentenced|convicted|indicted|arraigned"
    r"|charged|acquitted|found (?:not )?guilty|appear(?:ed|s|ing)? (?:in|before) [\w ]{0,20}?court"
    r"|testified|went on trial|booked|arrested|detained|jailed|(?:taken )?into custody|surrendered)"
    r"(?: [\w'’-]+){0,6}?(?: (?:on|in|at|early|late))? ?\Z",
    re.IGNORECASE,
)
"""What is done to a suspect, up to a time that is told of it: "pleaded guilty on Monday"."""

MOURNED = re.compile(
    r"\b(?:buried|laid to rest|interred|cremated|wreaths|mourn(?:ed|s|ing)|commemorat(?:ed|es|ing)|"
    r"remembered|honou?red|paid (?:tribute|homage)|(?:held|holds?|attended|gathered) [^,.;]{0,30}"
    r"(?:vigil|funerals?|memorial|service|prayers))\b[^,.;]{0,40}\Z"
)
"""What was done for the dead, right before its time."""

EARLIER_COUNT = re.compile(
    r"[,(–—] ?(?:up|down) (?:from|on) [^;]*\Z|\bcompared (?:with|to) [^;,]*\Z"
    r"|[,(–—] ?(?:as )?against [^;,]*\Z"
)
"""An earlier count, whose time is not that of the later one."""

RECENT_PREC = 3

EVENT_USES = frozenset({"event", "rolling", "history"})


def time_of(
    stretch: Stretch, times: Sequence[FoundTime], *, open_future: bool, speaks: bool = False
) -> TimeRef | None:
    """Return when the claim's event happened, by words in the claim, else beside it.

    Args:
        stretch: Where the claim stands.
        times: All times of the report.
        open_future: The event is planned or feared, so that a day to come may be its own.
        speaks: The event is an act of speech, so that the day of saying is its own.
    """
    uses = EVENT_USES | {"future"} if open_future else EVENT_USES
    opened = _opening(stretch, times)
    if opened is not None:
        return opened
    usable = [
        found
        for found in times
        if found.use in uses
        and stretch.reaches(found.start, found.end)
        and not _of_something_else(stretch, found, speaks=speaks)
    ]
    for near in (stretch.owns, stretch.shares, stretch.coordinated):
        chosen = [found for found in usable if near(found.start, found.end)]
        resolved = [found for found in chosen if found.time.date_prec is not None]
        if chosen:
            best = min(resolved or chosen, key=lambda f: (_gap(f, stretch.anchor), f.start))
            return best.time
    return None


def _opening(stretch: Stretch, times: Sequence[FoundTime]) -> TimeRef | None:
    """Return the day of "since Saturday, when gunmen killed five", said of the killing."""
    for found in times:
        first = found.time.earliest
        if found.use != "since" or first is None or found.end > stretch.anchor:
            continue
        between = stretch.text[found.end : max(found.end, stretch.start)]
        opens = between + stretch.text[stretch.start : stretch.anchor][:6]
        if stretch.start >= found.end and WHEN.match(opens) is not None and len(between) < NEXT:
            return replace(found.time, latest=first, date_prec=1)
    return None


def _of_something_else(stretch: Stretch, found: FoundTime, *, speaks: bool) -> bool:
    """Tell whether a time is that of saying, of a document, or of an earlier count.

    "Told reporters on Saturday", "its communiqué of 8 February", "up from two the evening before".
    """
    text = stretch.text
    ahead = text[max(stretch.line.start, found.start - BEFORE_TIME) : found.start]
    owns = text[found.end : found.end + 2] in {"'s", "’s"}
    if EARLIER_COUNT.search(ahead) is not None or MOURNED.search(ahead) is not None:
        return True
    if speaks or owns:
        return False
    if _in_court(stretch, found, ahead):
        return True
    led = LED_TIME.search(text, found.start, found.end)
    if led is not None:
        ahead += led.group()
    return SAID_ON.search(ahead) is not None or DOCUMENT_OF.search(ahead) is not None


def _in_court(stretch: Stretch, found: FoundTime, ahead: str) -> bool:
    """Tell whether a time is that of an arrest or a trial, and not of the deed it is for."""
    court = COURT_ON.search(ahead)
    if court is None:
        return False
    # What is named between the verb and the time may have that time, an arrest itself among it.
    return not found.start - len(ahead) + court.start() <= stretch.anchor < found.start


def _gap(found: FoundTime, anchor: int) -> int:
    return max(found.start - anchor, anchor - found.end, 0)


def recency(page: PageDate | None) -> TimeRef | None:
    """Return the recency default: the week that ends on a known page date."""
    if page is None or page.day is None or page.role in UNTRUSTED:
        return None
    return TimeRef(
        earliest=page.day - RECENT,
        latest=page.day,
        date_prec=RECENT_PREC,
        inferred=True,
        basis="recency_default",
    )


def lasting(stretch: Stretch, times: Sequence[FoundTime]) -> TimeRef | None:
    """Return the open interval of a state that is said to hold since a day."""
    for found in times:
        leads = found.end <= stretch.start and stretch.shares(found.start, found.end)
        if found.use == "since" and (leads or stretch.owns(found.start, found.end)):
            return found.time
    return None


def since_of(stretch: Stretch, times: Sequence[FoundTime]) -> dt.date | None:
    """Return the day a cumulative count begins, where the sentence resolves it."""
    for found in times:
        near = stretch.owns(found.start, found.end) or stretch.shares(found.start, found.end)
        if found.use == "since" and near:
            return found.time.earliest
    return None
