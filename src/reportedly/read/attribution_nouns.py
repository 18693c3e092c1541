"""Cues that are no verb of saying with a subject: "according to", "a statement by", "put at"."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.model.vocabulary import Modality
from reportedly.read.attribution_behind import behind
from reportedly.read.attribution_hit import ENDS, Hit
from reportedly.read.attribution_settle import clause_start, floor_of
from reportedly.read.attribution_words import (
    DETERMINERS,
    MARKS,
    PREPOSITIONS,
    QUOTES,
    Token,
    skip_auxiliaries,
    subject,
)
from reportedly.read.lexica import cues as lexicon
from reportedly.read.lexica import speech_nouns as nouns
from reportedly.read.lexica.cues import NOUN_CUES, PUT, WORDS, Cue

LONGEST_OWNER = 12
"""Most tokens of an owner."""
LONGEST_LIST = 9
"""Tokens behind "published" in which "a list of" stands."""
MIN_SEEN = 3
"""At least "which X has" stands before "seen"."""


def quoting(toks: Sequence[Token], first: int, last: int, cue: Cue) -> Hit | None:
    """Read "according to X", "quoting X", "citing X"."""
    if last >= len(toks) or not _can_cite(toks, first, last):
        return None
    found = behind(toks, last)
    if (
        found is None
        or toks[found[0]].word in {"plan", "plans", "schedule", "law", "tradition"}
        or toks[found[0]].word in lexicon.I_WE
    ):
        return None
    if toks[first].word in {"quoting", "citing"}:
        if toks[found[0]].word in QUOTES or (first and toks[first - 1].word in PREPOSITIONS):
            return None
        hit = Hit(cue, first, last, found, "host", rule="quoting")
        behind_it = toks[found[1]].word if found[1] < len(toks) else ""
        if behind_it in {"saying", "as"} or (behind_it == "who" and _who_says(toks, found[1])):
            hit.content = min(len(toks), found[1] + 1 + (toks[found[1]].word != "saying"))
        return hit
    hit = Hit(cue, first, last, found, "after", rule="according_to")
    opened = any(
        tok.word not in MARKS and tok.word not in {"but", "and", "while"}
        for tok in toks[clause_start(toks, first) : first]
    )
    if first > 1 and "that" in {toks[first - 1].word, toks[first - 2].word}:
        opened = toks[first - 1].word not in {"that", ","}  # "X said that, according to Y, …"
    if not opened:
        hit.place = "before"
        hit.content = found[1] + (found[1] < len(toks) and toks[found[1]].word == ",")
        return hit if hit.content < len(toks) - 1 else None
    return hit


def _can_cite(toks: Sequence[Token], first: int, last: int) -> bool:
    """Tell whether "per" and "based on" cite somebody here: behind a mark, and no unit or base."""
    if toks[first].word not in lexicon.LED_BY_MARK:
        return True
    led = first == 0 or toks[first - 1].word in MARKS
    then = toks[last]
    return led and (then.capital or then.word in DETERMINERS or then.word in lexicon.SPEAKERS)


def _who_says(toks: Sequence[Token], at: int) -> bool:
    """Tell whether "who" leads to what is said: not in "officials who asked not to be named"."""
    return any(tok.word in WORDS for tok in toks[at + 1 : at + 4])


def put(toks: Sequence[Token], at: int, hits: Sequence[Hit]) -> Hit | None:
    """Read "X put the toll at 12", "X gave the number of dead as six", "X lowered the toll"."""
    passive = _put_by(toks, at)
    if passive is not None:
        return passive
    ahead = [tok.word for tok in toks[at + 1 : at + 16]]
    if ahead[:1] == ["it"] and toks[at].word in {"put", "puts"}:
        return _put_it(toks, at)
    prepositions = PUT[toks[at].word]
    number = next(
        (
            k
            for k, w in enumerate(ahead)
            if w in prepositions and any(is_number(x) for x in ahead[k + 1 : k + 6])
        ),
        None,
    )
    toll = any(
        w
        in {
            "toll",
            "death",
            "deaths",
            "dead",
            "losses",
            "casualties",
            "number",
            "figure",
            "tally",
            "wounded",
            "killed",
            "injured",
            "count",
        }
        for w in ahead[: (number or 8)]
    )
    moved = toks[at].word == "placed" and any(w in {"them", "it"} for w in ahead[:1])
    if not (
        moved
        or (toll and number is not None)
        or (number == 1 and ahead[0] in {"it", "them", "those", "that"})
    ):
        return None
    return _counting(toks, at, at + 1, hits)


def listing(toks: Sequence[Token], at: int, hits: Sequence[Hit]) -> Hit | None:
    """Read "X has published a list of 43 wounded", "X passed on the names of nine missing"."""
    end = min(len(toks) - 2, at + LONGEST_LIST)
    noun = next((k for k in range(at + 1, end) if toks[k].word in nouns.LISTS), None)
    if noun is None or toks[noun + 1].word not in {"of", "with"}:
        return None
    if any(tok.word in MARKS | {"that"} for tok in toks[at + 1 : noun]):
        return None
    if not any(is_number(tok.word) for tok in toks[noun + 2 : noun + 6]):
        return None
    return _counting(toks, at, noun + 1, hits)


def _counting(toks: Sequence[Token], at: int, end: int, hits: Sequence[Hit]) -> Hit | None:
    """Return that the subject before ``[at, end)`` gives a count; ``None`` where it has none."""
    before, negated = skip_auxiliaries(toks, at - 1)
    if negated or before < 0 or toks[before].word in lexicon.BE:
        return None
    goes_on = toks[at].word.endswith("ing") or toks[before].word == "and"
    if goes_on and toks[before].word in {",", "and"}:
        said = [k for k, other in enumerate(hits) if other.place in {"before", "after"}]
        if not said or any(tok.word == ";" for tok in toks[hits[said[-1]].first : at]):
            return None
        counted = WORDS["counted"]
        return Hit(counted, at, end, None, "before", content=at + 1, same=said[-1], rule="put")
    found = subject(toks, before, floor_of(toks, before, hits))
    if found is None or toks[at].word.endswith("ing"):
        return None
    return Hit(WORDS["counted"], at, end, found, "before", content=at + 1, rule="put")


def _put_by(toks: Sequence[Token], at: int) -> Hit | None:
    """Read "the toll was put at nine by X"; a headline leaves "was" out."""
    ahead = [tok.word for tok in toks[at + 1 : at + 9]]
    by = next((k for k, word in enumerate(ahead) if word == "by"), None)
    if by is None or ahead[0] not in {"at", "to", "as", "from", "down", "up"}:
        return None
    if not any(is_number(word) for word in ahead[:by]):
        return None
    found = behind(toks, at + 2 + by)
    if found is None:
        return None
    return Hit(WORDS["counted"], at, at + 1, found, "after", rule="passive")


def _put_it(toks: Sequence[Token], at: int) -> Hit | None:
    """Read ", as X put it,"."""
    start = next((k for k in range(at - 1, max(-1, at - 12), -1) if toks[k].word == "as"), None)
    if start is None or start + 1 >= at:
        return None
    closed = at + 2 >= len(toks) or toks[at + 2].word in ENDS
    cue = Cue(frozenset({"say"}))
    found = (start + 1, at)
    return Hit(cue, at, at + 1, found, "inside", rule="in_words_of") if closed else None


def is_number(word: str) -> bool:
    """Tell whether a word states a number."""
    return word[0].isdigit() or word.rstrip("'") in lexicon.NUMBERS


def noun(toks: Sequence[Token], at: int) -> Hit | None:
    """Read "X's account of …", "a statement by X that …", "the testimony of X that …"."""
    stance, hedge = NOUN_CUES[toks[at].word]
    cue = Cue(frozenset({"say"}), stance, hedge)
    ahead = toks[at + 1].word if at + 1 < len(toks) else "."
    before = toks[at - 1].word if at else ""
    if before.endswith(("'s", "s'")) and before not in {"it's", "that's"}:
        return _is_that(toks, at, cue, ahead) or _owned(toks, at, cue, ahead)
    if ahead == "that" and toks[at].word == "reports" and _there_are(toks, at):
        return _reports_of(toks, at)
    if ahead not in {"of", "by", "from"}:
        return None
    if ahead == "of" and toks[at].word in {
        "reports",
        "report",
        "claims",
        "allegations",
        "accusations",
        "accounts",
    }:
        return _reports_of(toks, at)
    described = toks[at].word in {"words", "version", "account"} and ahead == "of"
    found = None if described and before != "the" else behind(toks, at + 2)
    if found is None or found[1] >= len(toks) or toks[found[1]].word != "that":
        return None
    return Hit(cue, at, at + 1, found, "noun", content=found[1] + 1, rule="cue_noun")


def _there_are(toks: Sequence[Token], at: int) -> bool:
    """Tell whether "there are (unconfirmed) reports" stands here."""
    near = [tok.word for tok in toks[max(0, at - 5) : at]]
    return "there" in near and not set(near) & MARKS


def _is_that(toks: Sequence[Token], at: int, cue: Cue, ahead: str) -> Hit | None:
    """Read "X's version is that …"."""
    if ahead not in {"is", "was"} or at + 3 >= len(toks) or toks[at + 2].word != "that":
        return None
    whose = subject(toks, at - 1, 0)
    return whose and Hit(cue, at, at + 1, whose, "noun", content=at + 3, rule="cue_noun")


def _owned(toks: Sequence[Token], at: int, cue: Cue, ahead: str) -> Hit | None:
    start = at - 1
    while (
        start > 0
        and (
            toks[start - 1].capital
            or toks[start - 1].word in {"the", "a", "an"}
            or (
                start - 1 >= 0
                and toks[start - 1].word
                in {
                    "defence",
                    "health",
                    "foreign",
                    "interior",
                    "rebel",
                    "rebels",
                    "hospital",
                    "ministry",
                    "of",
                    "police",
                    "district",
                    "local",
                    "state",
                }
            )
        )
        and toks[start - 1].word not in lexicon.BREAKS
    ):
        start -= 1
    owner = (start, at)
    if toks[at].word == "words":
        named = _owner(toks, at)
        if named is None or toks[named[0] - 1].word != "in":
            return None
        if named[0] == 1:
            content = at + 1 + (at + 1 < len(toks) and toks[at + 1].word == ",")
            place = "before" if content < len(toks) - 1 else "inside"
            return Hit(cue, at, at + 1, named, place, content=content, rule="in_words_of")
        return Hit(cue, at, at + 1, named, "inside", rule="in_words_of")
    if ahead in {"of", "that"} and toks[at].word != "words":
        if ahead == "of" and toks[at].word not in {
            "account",
            "accounts",
            "version",
            "report",
            "reports",
        }:
            return None
        return Hit(cue, at, at + 1, owner, "noun", content=at + 2, rule="cue_noun")
    return None


def _reports_of(toks: Sequence[Token], at: int) -> Hit | None:
    """Read "(there are) reports of clashes": nobody is named, and it is hedged."""
    if toks[at].word != "reports":
        return None
    start = at
    while start > 0 and toks[start - 1].word in {
        "unconfirmed",
        "initial",
        "early",
        "several",
        "new",
        "some",
        "conflicting",
        "local",
        "media",
        "multiple",
    }:
        start -= 1
    if start and (
        toks[start - 1].word in {"the", "these", "those", "denied", "rejected", "dismissed", "such"}
        or toks[start - 1].word.endswith("'s")
    ):
        return None
    cue = Cue(frozenset({"say"}), hedge=Modality.ALLEGED)
    return Hit(cue, at, at + 2, (start, at + 1), "noun", content=at + 2, rule="reports_of")


def _owner(toks: Sequence[Token], end: int) -> tuple[int, int] | None:
    """Return the owner's words between "by", "on" or "in" and ``end``, his "'s" included."""
    for here in range(end - 1, max(-1, end - LONGEST_OWNER), -1):
        word = toks[here].word
        if word in {"by", "on", "in", "per"}:
            return (here + 1, end) if here + 1 < end else None
        if (word in MARKS or word in lexicon.BREAKS - {"and"}) and word != ".":
            return None
    return None


def by_count(toks: Sequence[Token], at: int) -> Hit | None:
    """Read "By X's count, …" and "…, on X's account"."""
    start = at - 1
    while start > 0 and toks[start].word in {"own", "latest", "first", "last", "initial"}:
        start -= 1
    if not toks[start].word.endswith(("'s", "s'")):
        return None
    found = _owner(toks, start + 1)
    if found is None:
        return None
    cue = Cue(frozenset({"say"}))
    led = any(
        tok.word not in MARKS and tok.word not in {"but", "and"} for tok in toks[: found[0] - 1]
    )
    if led:
        parted = toks[found[0] - 2].word == "," or at + 1 >= len(toks) or toks[at + 1].word in ENDS
        return Hit(cue, at, at + 1, found, "after", rule="in_words_of") if parted else None
    content = at + 1 + (at + 1 < len(toks) and toks[at + 1].word == ",")
    if content >= len(toks) - 1:
        return None
    return Hit(cue, at, at + 1, found, "before", content=content, rule="in_words_of")


def has_seen(toks: Sequence[Token], at: int) -> Hit | None:
    """Read "a draft, which the weekly X has read, …": the outlet stands around everything."""
    if at < MIN_SEEN or toks[at - 1].word not in {"has", "had", "have"}:
        return None
    which = next(
        (k for k in range(at - 2, max(-1, at - 12), -1) if toks[k].word in {"which", "that"}), None
    )
    if which is None or which + 1 > at - 2 or not which:
        return None
    before = toks[which - 1].word
    if before != "," and before not in nouns.UTTERANCES:
        return None
    cue = Cue(frozenset({"say"}))
    return Hit(cue, at - 1, at + 1, (which + 1, at - 1), "host", rule="has_read", marks=(which, at))
