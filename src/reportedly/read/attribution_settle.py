"""Where what a cue introduces stands, and whether the cue can take it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reportedly.model.vocabulary import Modality
from reportedly.read.attribution_hit import ENDS, Hit
from reportedly.read.attribution_words import (
    MARKS,
    PREPOSITIONS,
    QUOTES,
    Token,
    finite,
    has_verb,
)
from reportedly.read.lexica import cues as lexicon
from reportedly.read.lexica import speech_nouns as nouns
from reportedly.read.lexica.cues import Cue

LONGEST_HEARER = 9
"""Most tokens of a described hearer."""
LONGEST_ADJUNCT = 16
"""Most tokens between a cue and its content."""
QUOTED = 2
"""Tokens of the shortest quotation before a cue."""
COUNT_WITHIN = 9
"""Tokens behind a counting verb in which the number must stand."""


def takes_clause(cue: Cue) -> bool:
    """Tell whether a cue can stand behind what is said."""
    return bool(cue.takes & {"say", "tell", "thing"})


def settle(toks: Sequence[Token], hit: Hit) -> None:
    """Find out where what is said stands, and who was told."""
    at = hit.last
    link = _link(toks, at) if "of" in hit.cue.takes else None
    if link is not None:
        hit.content = link + 1
        return
    at = _told(toks, hit) if "tell" in hit.cue.takes else _told_to(toks, hit)
    hit.content = at
    if (hit.cue.speech is not None and "say" not in hit.cue.takes) or "accuse" in hit.cue.takes:
        return
    at = _past_adjunct(toks, at, hit)
    hit.content = at
    begun = hit.begin
    led = toks[clause_start(toks, begun) : begun]
    opened = any(tok.word not in MARKS and tok.word not in {"and", "but", "as"} for tok in led)
    comma = begun > 0 and toks[begun - 1].word == ","
    if comma and at < len(toks) and toks[at].word == ":" and has_verb(toks, 0, begun):
        hit.place = "inside"  # "…, the police said: nine in …"
        return
    closed = at >= len(toks) or toks[at].word in ENDS - {":", '"'} | lexicon.AFTERWARDS
    closed = closed or (comma and _says_of(toks, at, begun))
    if _led_by_mark(toks, begun) and not closed:
        closed = toks[at].word not in QUOTES | {":", "that", "how"} and toks[at - 1].word != "that"
    if closed and (opened or _led_by_quote(toks, begun)) and hit.same is None:
        hit.place = "after"
        if hit.source is not None and not _led_by_quote(toks, begun):
            hit.source = _shortest(toks, hit.source)


def _link(toks: Sequence[Token], at: int) -> int | None:
    """Return where "of" or "about" leads to what is said: "spoke on Monday of nine dead"."""
    for here in range(at, min(len(toks), at + LONGEST_TIME)):
        if toks[here].word in {"of", "about"}:
            return here
        if toks[here].word not in _TIME:
            return None
    return None


LONGEST_TIME = 5
"""Most tokens between a verb and its "of", with it."""
_TIME = lexicon.DAYS | frozenset(
    [
        "on",
        "that",
        "this",
        "last",
        "late",
        "early",
        "earlier",
        "later",
        "night",
        "evening",
        "week",
        "morning",
        "also",
        "again",
        "only",
        "in",
        "a",
        "statement",
        "to",
        "reporters",
    ]
)
"""What may stand there."""


def _shortest(toks: Sequence[Token], source: tuple[int, int]) -> tuple[int, int]:
    """Where no comma parts speakers from what they say, keep only the words that name them."""
    start, end = source
    if toks[end - 1].word not in lexicon.SPEAKERS:
        return source
    at = end - 1
    while at > start and (
        toks[at - 1].word in lexicon.BEFORE_SPEAKERS
        or re.search(r"(?:ian|ish|ese|aqi|eli)$", toks[at - 1].word)
    ):
        at -= 1
    return source if at > start and toks[at - 1].word in {"and", "or"} else (at, end)


def _led_by_mark(toks: Sequence[Token], begun: int) -> bool:
    """Tell whether a quotation ends right before: "“Nine died,” she said of the fire"."""
    return begun > QUOTED and toks[begun - 1].word in {"”", "»"}


def _led_by_quote(toks: Sequence[Token], begun: int) -> bool:
    return begun > 0 and toks[begun - 1].word in QUOTES | {","}


def clause_start(toks: Sequence[Token], begun: int) -> int:
    """Return the first token behind the last semicolon before ``begun``."""
    return next((at + 1 for at in range(begun - 1, -1, -1) if toks[at].word == ";"), 0)


def _told(toks: Sequence[Token], hit: Hit) -> int:
    """Step over the hearer; keep it where it can be an outlet."""
    at = hit.last
    if at >= len(toks):
        return at
    first = toks[at]
    if first.word in {"our", "my"}:
        return at + 2  # "told our volunteer": the page, or the issuer, itself
    described = first.word in {"the", "a", "an", "state", "local"}
    if first.word in lexicon.HEARERS and not described:
        return at + 1
    if first.capital and first.word not in lexicon.DAYS:
        return _named_hearer(toks, hit, at)
    return _described_hearer(toks, hit, at) if described else at


def _told_to(toks: Sequence[Token], hit: Hit) -> int:
    """Step over the hearer of "confirmed to X that", "admitted to him that"."""
    at = hit.last
    if at + 2 >= len(toks) or toks[at].word != "to":
        return at
    then = toks[at + 1]
    if then.word in _WHOM or then.word in {"reporters", "journalists"}:
        end = at + 2
    elif then.capital or then.word in {"the", "a", "an", "state", "our"}:
        end = at + 2
        while end < min(len(toks), at + LONGEST_HEARER) and (
            toks[end].capital or toks[end].word in lexicon.IN_OUTLET_NAMES | _HEARER_NOUNS
        ):
            end += 1
    else:
        return at
    if end >= len(toks) or toks[end].word not in {"that", "how", ",", "on"} | lexicon.DAYS:
        return at
    if then.word not in _WHOM | {"our", "reporters", "journalists"}:
        hit.outlet = (at + 1, end)
    return end


_WHOM = frozenset({"him", "her", "them", "us", "me"})
_HEARER_NOUNS = frozenset(
    {"site", "website", "paper", "correspondent", "weekly", "daily", "station"}
)


def _named_hearer(toks: Sequence[Token], hit: Hit, at: int) -> int:
    end = at
    while end < len(toks) and (toks[end].capital or toks[end].word in lexicon.IN_OUTLET_NAMES):
        end += 1
    while toks[end - 1].word in {"of", "for"}:
        end -= 1
    hit.outlet = (at, end)
    beside = end < len(toks) and toks[end].word in {"correspondent", "reporter", "reporters"}
    return end + 1 if beside else end


def _described_hearer(toks: Sequence[Token], hit: Hit, at: int) -> int:
    end = at + 1
    stop = min(len(toks), at + LONGEST_HEARER)
    while end < stop and not _after_hearer(toks, end):
        end += 1
    if end < len(toks) and toks[end].word == "to":
        return at
    hit.outlet = (at, end)
    return end


def _after_hearer(toks: Sequence[Token], at: int) -> bool:
    word = toks[at].word
    counted = word[0].isdigit() or word in lexicon.NUMBERS
    return word in MARKS or word in lexicon.AFTER_HEARER or counted or finite(toks, at)


def _past_adjunct(toks: Sequence[Token], at: int, hit: Hit) -> int:
    """Step over "on Tuesday", "in a statement", "late Monday" between cue and content."""
    stop = at
    while stop < min(len(toks), at + LONGEST_ADJUNCT) and toks[stop].word not in _ADJUNCT_ENDS:
        stop += 1
    read = _past_reading(toks, at, min(stop + 1, len(toks)))
    if stop == at:
        opens = at < len(toks) and toks[at].word == "that"
        return at + 1 if opens else _aside(toks, at)  # "said, in a statement, that"
    if read is not None:
        return read
    if not (_opens_adjunct(toks[at]) or _timed(toks, at, stop)) or _tells(toks, at, stop):
        return at + _short_adjunct(toks, at)
    if stop < len(toks) and toks[stop].word == "that":
        return stop + 1
    rest = stop >= len(toks) or toks[stop].word in ENDS
    if rest and (hit.begin > 0 or stop >= len(toks)):
        return stop
    return at + _short_adjunct(toks, at)


def _says_of(toks: Sequence[Token], at: int, begun: int) -> bool:
    """Tell whether "Both shot first, X says of the exchange" stands here."""
    return toks[at].word == "of" and has_verb(toks, 0, begun)


def _tells(toks: Sequence[Token], at: int, stop: int) -> bool:
    """Tell whether a verb stands here, other than that of "a statement issued in the town"."""
    made = nouns.HANDED | lexicon.REDUCED | nouns.ISSUING
    return any(
        finite(toks, k) and not (toks[k].word in made and toks[k - 1].word in nouns.UTTERANCES)
        for k in range(at, stop)
    )


_WHEN = frozenset(["later", "earlier", "afterwards", "ago", "before"])
_UNITS = frozenset(["day", "morning", "afternoon", "evening", "night", "week", "month", "hour"])
_WHICH_DAY = frozenset(["next", "same", "following", "previous"])


def _timed(toks: Sequence[Token], at: int, stop: int) -> bool:
    """Tell whether "a day later", "the next morning" stands between cue and content."""
    ahead = [tok.word for tok in toks[at : at + 3]]
    if ahead[:1] == ["the"] and ahead[1:2] and ahead[1] in _WHICH_DAY:
        return ahead[-1] in _UNITS
    return any(tok.word in _WHEN for tok in toks[at + 1 : min(stop, at + 5)])


def _past_reading(toks: Sequence[Token], at: int, stop: int) -> int | None:
    """Step over "in a message that the weekly X has heard", which is no content."""
    which = next(
        (
            k
            for k in range(at + 1, stop)
            if toks[k].word in {"that", "which"} and toks[k - 1].word in nouns.UTTERANCES
        ),
        None,
    )
    if which is None:
        return None
    for here in range(which + 2, min(len(toks), which + 10)):
        if toks[here].word in lexicon.SEEN and toks[here - 1].word in {"has", "have", "had"}:
            return here + 1
    return None


_ADJUNCT_ENDS = frozenset({";", ",", ".", '"', "“", "«", ":", "that"})


def _short_adjunct(toks: Sequence[Token], at: int) -> int:
    """Return how many tokens of a day or of "in a statement" stand here."""
    words = [tok.word for tok in toks[at : at + 3]] + ["", "", ""]
    if words[0] in {"on", "late", "early", "last", "in"} and words[1] in lexicon.DAYS:
        return 2
    if words[0] in lexicon.DAYS or words[0] in {"earlier", "later"}:
        return 1
    return 3 if words[0] == "in" and words[2] in lexicon.UTTERANCES else 0


def _aside(toks: Sequence[Token], at: int) -> int:
    if at < len(toks) and toks[at].word == ",":
        comma = next(
            (k for k in range(at + 1, min(len(toks) - 1, at + 12)) if toks[k].word == ","), None
        )
        if comma is not None and comma + 1 < len(toks) and toks[comma + 1].word == "that":
            return comma + 2
    return at


def _opens_adjunct(token: Token) -> bool:
    return (
        token.word
        in PREPOSITIONS
        | {
            "on",
            "in",
            "at",
            "during",
            "after",
            "late",
            "early",
            "last",
            "earlier",
            "later",
            "via",
            "through",
            "by",
            "when",
            "as",
            "while",
            "this",
            "yesterday",
            "today",
            "and",
        }
        or token.word in lexicon.DAYS
        or token.word.endswith("ly")
    )


def fits(toks: Sequence[Token], hit: Hit) -> bool:
    """Tell whether the cue has something said in a form that it can take."""
    takes = hit.cue.takes
    if hit.place == "inside":
        return bool(takes & {"say", "tell", "thing"})
    if _is_deed(toks, hit):
        return False
    if hit.place == "after":
        led = hit.begin > 0 and toks[hit.begin - 1].word in QUOTES | {","}
        return bool(takes & {"say", "tell", "thing", "count"}) or ("that" in takes and led)
    after = toks[hit.last].word if hit.last < len(toks) else "."
    if hit.content >= len(toks) or toks[hit.content].word in {".", ";", "!", "?", ")"}:
        return hit.cue.speech == "responsibility_claim"
    infinitive = (
        after == "to"
        and hit.content <= hit.last + 1
        and not hit.cue.speech
        and hit.cue.hedge is not Modality.PLANNED
    )
    if infinitive and "say" in takes and "tell" not in takes and hit.last + 1 < len(toks):
        done = toks[hit.last + 1].word  # "claimed to have …", "admitted to killing …"
        infinitive = done != "have" and not (done.endswith("ing") and "thing" in takes)
        hit.content += not infinitive
    if after in {"nothing", "goodbye", "hello", "so"} or infinitive:
        return False
    return _takes(toks, hit)


def _is_deed(toks: Sequence[Token], hit: Hit) -> bool:
    """Tell whether a cue does something: "told X to leave", "replied with tear gas"."""
    if "tell" in hit.cue.takes and hit.place == "before" and _ordered(toks, hit.content):
        return True
    armed = hit.last < len(toks) and toks[hit.last].word == "with"
    return armed and toks[hit.first].word in _ANSWERED


def _ordered(toks: Sequence[Token], at: int) -> bool:
    """Tell whether "told X to leave" stands here: an order is an act and reports nothing."""
    for here in range(at, len(toks)):
        word = toks[here].word
        if word == "to":
            return here == at or toks[here - 1].word not in _SENT
        if word in MARKS | {"that", "how", "what"} or finite(toks, here):
            return False
    return False


_ANSWERED = frozenset(["replied", "responded", "answered", "countered", "retorted", "continued"])


_SENT = frozenset({"letter", "message", "statement", "close", "loyal", "according", "due", "up"})


def _takes(toks: Sequence[Token], hit: Hit) -> bool:
    """Tell whether what stands behind a cue is of the form that this cue takes."""
    takes, at = hit.cue.takes, hit.content
    if "of" in takes and not takes & {"say", "tell"}:
        return toks[hit.last - 1].word == "of" or toks[at - 1].word in {"of", "about"}
    if takes == {"that"}:
        return toks[at - 1].word == "that" or toks[at].word == "that"
    if takes == {"thing"}:
        return toks[at].word != "as"
    if "count" in takes:
        told = _counts(toks, at) or ("say" in takes and _clausal(toks, at))
        return told or _pictures(toks, hit)
    if takes == {"say"} and not hit.cue.strong:
        return _clausal(toks, at)
    return True


_SHOWING = frozenset(["showed", "shows", "show", "showing", "captured"])


def _pictures(toks: Sequence[Token], hit: Hit) -> bool:
    """Tell whether pictures are the source: they show things, and say nothing."""
    source = range(*hit.source) if hit.source is not None else range(0)
    showing = toks[hit.first].word in _SHOWING
    return showing and any(toks[at].word in nouns.PICTURES for at in source)


def _counts(toks: Sequence[Token], at: int) -> bool:
    return any(
        tok.word[0].isdigit()
        or tok.word in lexicon.NUMBERS
        or tok.word in {"toll", "dead", "deaths"}
        for tok in toks[at : at + COUNT_WITHIN]
    )


def _clausal(toks: Sequence[Token], at: int) -> bool:
    """Tell whether a clause begins here: "that", how, a quotation, or words with a verb."""
    word = toks[at].word
    if (
        word in {"that", "how", "why", "what", "whether", "where"}
        or word in QUOTES | {":", ","}
        or toks[at - 1].word == "that"
    ):
        return True
    stop = next((k for k in range(at, len(toks)) if toks[k].word in {",", ";"}), len(toks))
    return has_verb(toks, at + 1, stop)


def floor_of(toks: Sequence[Token], at: int, hits: Sequence[Hit]) -> int:
    """The first token a subject may hold: not those of an earlier cue, except an aside's."""
    for hit in reversed(hits):
        if (hit.place == "host" or hit.stop == at) and toks[at].word == ",":
            continue
        if hit.last <= at:
            return hit.last
    return 0
