"""Guesses what a place is to the claim, from the words around it."""

from __future__ import annotations

import re

from reportedly.model.vocabulary import PlaceRole
from reportedly.read.lexica import places as lexicon
from reportedly.read.place_mention import Sentence

_SPEAKER = re.compile(
    rf"(?<!\w)(?:{lexicon.SPEAKERS})(?! (?:schools?|hospitals?|clinic|building|compound|post|"
    r"stations?|bases?|camp|market|positions?|checkpoint|convoy|vehicles?|forces|troops|"
    r"soldiers|secondary|"
    r"primary|girls|boys)\b)"
    r"(?: (?!(?:was|were|been|being|is|are|had|has|have|who|died|killed|wounded)\b)[\w'’-]+){0,4}"
    r" (?:in|at|from|based in)"
    r"(?: the| a| an)?(?: [\w-]+ (?:of|in))?(?: the)? \Z",
    re.IGNORECASE,
)
_SITE_SPEAKER = re.compile(
    r"\A(?: [\w'’-]+){0,2} (?:doctor|medic|nurse|official|spokes\w+|director|source|mayor|"
    r"governor|correspondent|resident)s?\b",
    re.IGNORECASE,
)
_TELLS = (
    "raised|lowered|revised|identified|recorded|listed|registered|gave|gives|estimated|estimates|"
    "published|issued|recalled"
)
_SAYS_AFTER = re.compile(
    rf"\A(?:, (?:where|which) [^.;,\"“”]{{0,60}},)?[^.;\"“”]{{0,60}}?"
    rf"\b(?:{lexicon.SPEECH}|{_TELLS})\b",
    re.IGNORECASE,
)
#: Last words of whatever leads from a speaker to a place.
_COMPASS = ("north", "south", "east", "west", "to the ")
_LED = (" in ", " at ", " from ", " the ", " a ", " an ", " of ")
#: "Said in Tema", "announced on Friday in Amman": where somebody spoke.
_SAID_IN = re.compile(
    r"\b(?:said|says|announced|declared|added|decided|agreed|ordered|pledged|vowed|warned|"
    r"urged|voted|"
    r"demanded|stated|claimed|confirmed|denied|promised|resolved|"
    r"told (?:the )?[\w'’-]+(?: [\w'’-]+)?)"
    r"(?: (?:early |late )?on [A-Z]\w+day| later| yesterday)? (?:in|from)(?: the)? \Z"
)
_SAYS_BEFORE = re.compile(
    rf"(?:\b(?:{lexicon.SPEECH}|according to|quoting|cited|citing)\b)[^.;]{{0,40}}\Z",
    re.IGNORECASE,
)
_REPORTER = re.compile(
    r"(?<!\w)(?<!was )(?<!were )(?<!been )(?<!are )(?<!is )(?<!being )"
    r"(?:reporting|reports|reported|report|speaking|broadcasting|told [\w ]{0,40}?"
    r"|writes|correspondent)"
    r" (?:live )?(?:from|in)(?: the)? \Z",
    re.IGNORECASE,
)
_FROM_TO = re.compile(r"\A[^.;,]{0,40}? to (?=(?:the )?[A-Z])")
_TO_AFTER_FROM = re.compile(r"\bfrom [^.;,]{2,40} to (?:the )?\Z")
_ORIGIN = re.compile(
    r"(?:fired|launched|fled|flown|crossed|sent|came|coming|moved|departed|displaced|transferred|"
    r"deported|travel(?:l)?ed|arriv\w+|returned) (?:[\w-]+ ){0,3}from"
    r"(?: the| [\w-]+ern| central)? \Z",
    re.IGNORECASE,
)
_CARE = re.compile(
    r"\b(?:died|dying|dies|treated|treatment|admitted|taken|brought|rushed|carried|flown|airlifted|"
    r"transferred|evacuated|pronounced|recovering|succumbed|operated on|bodies|morgue|surgery)\b"
    r"[^.,;]{0,30}\b(?:hospitals?|clinics?|morgues?|infirmary|mortuary|medical cent(?:re|er)s?)"
    r" (?:in|at|near|of)(?: the)?(?: [\w'’-]+ (?:in|of))? \Z",
    re.IGNORECASE,
)
"""Where people were cared for or died of wounds is not where they were hurt."""
_AIRED = re.compile(
    r"\b(?:read|shown|aired|broadcast|published|posted|released|issued|distributed|"
    r"based|headquartered|speaking|interviewed)(?: out)?"
    r"(?: (?:on|by|over|to) (?:[\w'’-]+ ?){1,3})? in(?: the)? \Z"
    r"|\b(?:visit|trip|tour|stopover)(?: (?:to|of|in))? (?:the )?\Z|\b(?:visiting|"
    r"touring) (?:the )?\Z"
)
"""Where words were spread, or where somebody was reached."""
_HEADED = re.compile(
    r"\b(?:move|moved|moving|flee|fled|fleeing|evacuate|evacuated|leave|go|went|head|"
    r"headed|withdraw|"
    r"withdrew|retreat|retreated|relocate|displaced|pushed|driven)(?: (?:to|for|towards?))?"
    r"(?: the)?(?: areas?)? ?\Z"
)
_DATELINE = re.compile(
    r"\s*(?P<place>[A-ZÀ-Þ][\w'’.\- À-Þ]{1,40}?(?:, [A-Z][\w.' ]{1,25}?)?)"
    r"(?:, (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8})(?:,? \d{4})?)?"
    r" ?(?P<agency>\([^)\n]{2,40}\))? ?(?:[-–—]{1,2}|:) "
)


def dateline_end(text: str, sentence: Sentence) -> int:
    """Return where the dateline that opens a sentence ends; its start where there is none.

    A dateline is a place in capitals, or a place with an agency in brackets, before a dash.
    """
    match = _DATELINE.match(text, sentence.start, min(sentence.end, sentence.start + 120))
    if match is None:
        return sentence.start
    place = match.group("place").split(",")[0]
    return match.end() if match.group("agency") or place.isupper() else sentence.start


def role_of(text: str, sentence: Sentence, outer: int, start: int, end: int) -> PlaceRole:
    """Return the best guess of a place's role; ``event`` where no words say otherwise.

    Args:
        text: The whole report.
        sentence: The sentence it stands in.
        outer: First code point of the mention with its preposition.
        start: First code point of the name.
        end: One past its last.
    """
    ahead = text[max(sentence.start, start - 90) : start]
    behind = text[end : min(sentence.end, end + 90)]
    lead = text[outer:start].lower()
    headed = lead.startswith(_COMPASS) and _HEADED.search(
        text, max(sentence.start, outer - 40), outer
    )
    if headed or _TO_AFTER_FROM.search(ahead):
        return PlaceRole.TARGET_AREA
    if lead.startswith("from ") and (_FROM_TO.match(behind) or _ORIGIN.search(ahead)):
        told = _of_words(ahead, behind)
        return PlaceRole.ORIGIN if told is PlaceRole.EVENT else told
    return _of_words(ahead, behind)


def _of_words(ahead: str, behind: str) -> PlaceRole:
    """Return the role of a place where words were said or people were cared for."""
    if _REPORTER.search(ahead):
        return PlaceRole.REPORTER_LOCATION
    led = ahead.endswith(_LED)
    said = _speaks(ahead, behind, led=led) or (led and _SAID_IN.search(ahead))
    if said or _AIRED.search(ahead):
        return PlaceRole.SPEAKER_LOCATION
    return PlaceRole.BACKGROUND if _CARE.search(ahead) else PlaceRole.EVENT


def _speaks(ahead: str, behind: str, *, led: bool) -> bool:
    speaker = _SPEAKER.search(ahead) if led else None
    if speaker is not None:
        return (
            _SAYS_AFTER.match(behind) is not None
            or _SAYS_BEFORE.search(ahead[: speaker.start()]) is not None
        )
    return _SITE_SPEAKER.match(behind) is not None and (
        _SAYS_AFTER.match(behind) is not None or _SAYS_BEFORE.search(ahead) is not None
    )
