"""Cues in -ing and infinitives: "…, saying …", "accusing X of …, Y left", "went on to say …"."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.read.attribution_acts import issuer
from reportedly.read.attribution_hit import ENDS, Hit
from reportedly.read.attribution_settle import fits, floor_of, settle
from reportedly.read.attribution_words import (
    PREPOSITIONS,
    QUOTES,
    Token,
    clause_subject,
    finite,
    skip_auxiliaries,
    subject,
)
from reportedly.read.lexica import cues as lexicon
from reportedly.read.lexica import speech_nouns as nouns
from reportedly.read.lexica.cues import NOUN_CUES, WORDS, Cue

LONGEST_WITH = 10
"""Most tokens between "with" and the participle of whoever speaks."""
MIN_INFINITIVE = 3
"""A subject and a verb stand before "to condemn"."""


def leading(toks: Sequence[Token], cue: Cue) -> Hit | None:
    """Read "Accusing the army of it, the rebels left": the speaker is the subject that follows."""
    if not cue.strong and cue.speech is None:
        return None
    comma = next((k for k in range(2, len(toks) - 2) if toks[k].word == ","), None)
    if comma is None:
        return None
    stop = next(
        (
            k
            for k in range(comma + 1, len(toks))
            if finite(toks, k) or toks[k].word in lexicon.AUX or toks[k].word in WORDS
        ),
        None,
    )
    found = subject(toks, stop - 1, comma + 1) if stop is not None else None
    if found is None or found[0] != comma + 1:
        return None
    hit = Hit(cue, 0, 1, found, "before", content=1, stop=comma, rule="leading")
    return hit if fits(toks, hit) else None


def participle(
    toks: Sequence[Token], first: int, last: int, cue: Cue, hits: Sequence[Hit]
) -> Hit | None:
    """Read ", saying …", "a statement by X claiming that …" and "X is urging"."""
    before = toks[first - 1].word
    if before in {"after", "while", "by"} and cue.strong and "say" in cue.takes:
        return _after_saying(toks, first, last, cue)
    if last >= len(toks) or before in PREPOSITIONS | _BEFORE_NOUNS:
        return None
    if before in lexicon.BE:
        return _progressive(toks, first, last, cue, hits)
    if toks[last].word in {"from", "on", "to", "in", "for"} and cue.speech is None:
        return None
    hit = Hit(cue, first, last, None, "before", content=last, rule="participle")
    hit.source = _with_speaker(toks, first) if {"say", "tell", "thing"} & cue.takes else None
    if hit.source is None:
        _find_speaker(toks, hit, hits)
    if hit.source is None and hit.same is None:
        return None
    return _if_fits(toks, hit)


_BEFORE_NOUNS = frozenset({"after", "before", "without", "while", "when"})


def _after_saying(toks: Sequence[Token], first: int, last: int, cue: Cue) -> Hit | None:
    """Read "X left after saying …"."""
    found = clause_subject(toks, first - 1, 0)
    hit = Hit(cue, first, last, found, "before", content=last, rule="participle")
    return _if_fits(toks, hit) if found is not None else None


def _with_speaker(toks: Sequence[Token], first: int) -> tuple[int, int] | None:
    """Read "…, with residents reporting …": who speaks stands between."""
    if toks[first - 1].word in ENDS:
        return None
    for here in range(first - 2, max(0, first - LONGEST_WITH), -1):
        if toks[here].word in ENDS or finite(toks, here):
            return None
        if toks[here].word == "with":
            return here + 1, first
    return None


def _find_speaker(toks: Sequence[Token], hit: Hit, hits: Sequence[Hit]) -> None:
    """Give a participle its source, or the earlier cue whose source it shares."""
    before = toks[hit.first - 1].word
    brought = issuer(toks, hit.first, hits) if before != "and" else None
    if brought is not None:
        hit.source = brought
    elif before in {",", "and"} | QUOTES:
        said = [k for k, other in enumerate(hits) if other.place not in {"noun", "host"}]
        hit.same = said[-1] if said else None
        hit.source = None if said else clause_subject(toks, hit.first - 1, 0)
    elif toks[hit.last].word == "that" or _of_noun(toks, hit.first):
        _attach(toks, hit, hits)


def _of_noun(toks: Sequence[Token], first: int) -> bool:
    """Tell whether a participle stands behind "a statement by X"."""
    found = subject(toks, first - 1, 0)
    return found is not None and _last_owner(toks, found) != found


def _attach(toks: Sequence[Token], hit: Hit, hits: Sequence[Hit]) -> None:
    """Give a participle without a comma its source: the owner of a noun cue, or the last one."""
    found = subject(toks, hit.first - 1, 0)
    if found is None:
        return
    owner = _last_owner(toks, found)
    if owner == found and hits and hits[-1].place != "host":
        hit.same = hits[-1].same if hits[-1].source is None else len(hits) - 1
    else:
        hit.source = owner


def _if_fits(toks: Sequence[Token], hit: Hit) -> Hit | None:
    if hit.content < len(toks) and toks[hit.content].word == "that":
        hit.content += 1
    return hit if fits(toks, hit) else None


def _last_owner(toks: Sequence[Token], found: tuple[int, int]) -> tuple[int, int]:
    """In "a statement by the army claiming", the source is the army."""
    for at in range(found[1] - 1, found[0], -1):
        if toks[at].word in {"by", "from"} and toks[at - 1].word in NOUN_CUES:
            return at + 1, found[1]
    return found


def _progressive(
    toks: Sequence[Token], first: int, last: int, cue: Cue, hits: Sequence[Hit]
) -> Hit | None:
    """Read "X is urging"."""
    if not (cue.strong or cue.speech or "say" in cue.takes):
        return None
    before, negated = skip_auxiliaries(toks, first - 2)
    found = None if negated or before < 0 else subject(toks, before, floor_of(toks, before, hits))
    if found is None:
        return None
    hit = Hit(cue, first, last, found, "before", content=last, rule="cue_verb")
    settle(toks, hit)
    return hit if fits(toks, hit) else None


def infinitive(toks: Sequence[Token], first: int, last: int, cue: Cue) -> Hit | None:
    """Read "X went on to say …", "X moved to condemn …"; other infinitives report nothing."""
    if first < MIN_INFINITIVE or not (cue.strong or cue.speech or cue.takes & {"say", "tell"}):
        return None
    at = first - 2
    while at > 0 and (toks[at].word.endswith("ly") or toks[at].word in {"on", "out", "up"}):
        at -= 1
    verb = toks[at].word
    took = _took_to(toks, first - 1)
    if verb not in nouns.GOING_ON and took is None:
        return None
    at = at if took is None else took
    found = clause_subject(toks, at + 1, 0)
    if found is None or found[1] > at or any(_negates(tok) for tok in toks[found[1] : first]):
        return None
    hit = Hit(cue, first, last, found, "before", content=last, rule="infinitive")
    settle(toks, hit)
    return hit if fits(toks, hit) else None


def _negates(token: Token) -> bool:
    return token.word in lexicon.NEGATIONS or token.word.endswith("n't")


def _took_to(toks: Sequence[Token], at: int) -> int | None:
    """Return the verb of "took to Telegram to say", "used a press conference to accuse"."""
    for here in range(at - 1, max(0, at - 8), -1):
        if toks[here].word in {"took", "takes", "used", "uses", "called", "convened", "held"}:
            return here
        if toks[here].word in ENDS or toks[here].word in WORDS:
            return None
    return None
