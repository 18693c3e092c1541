"""Cues that are no verb of saying with a subject: "according to", "a statement by", "put at"."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.model.vocabulary import Modality
from reportedly.read.attribution_hit import Hit
from reportedly.read.attribution_settle import clause_start, floor_of
from reportedly.read.attribution_words import (
    MARKS,
    PREPOSITIONS,
    QUOTES,
    Token,
    behind,
    skip_auxiliaries,
    subject,
)
from reportedly.read.lexica import cues as lexicon
from reportedly.read.lexica.cues import NOUN_CUES, PUT, WORDS, Cue

MIN_SEEN = 3
"""At least "which X has" stands before "seen"."""


def quoting(toks: Sequence[Token], first: int, last: int, cue: Cue) -> Hit | None:
    """Read "according to X", "quoting X", "citing X"."""
    if last >= len(toks):
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
        if found[1] < len(toks) and toks[found[1]].word in {"saying", "who", "as"}:
            hit.content = min(len(toks), found[1] + 1 + (toks[found[1]].word != "saying"))
        return hit
    hit = Hit(cue, first, last, found, "after", rule="according_to")
    opened = any(
        tok.word not in MARKS and tok.word not in {"but", "and", "while"}
        for tok in toks[clause_start(toks, first) : first]
    )
    if not opened:
        hit.place = "before"
        hit.content = found[1] + (found[1] < len(toks) and toks[found[1]].word == ",")
        return hit if hit.content < len(toks) - 1 else None
    return hit


def put(toks: Sequence[Token], at: int, hits: Sequence[Hit]) -> Hit | None:
    """Read "X put the toll at 12", "X gave the number of dead as six", "X lowered the toll"."""
    ahead = [tok.word for tok in toks[at + 1 : at + 16]]
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
    before, negated = skip_auxiliaries(toks, at - 1)
    if negated or before < 0 or toks[before].word in lexicon.BE:
        return None
    found = subject(toks, before, floor_of(toks, before, hits))
    if found is None:
        return None
    cue = WORDS["counted"]
    return Hit(cue, at, at + 1, found, "before", content=at + 1, rule="put")


def is_number(word: str) -> bool:
    """Tell whether a word states a number."""
    return word[0].isdigit() or word in lexicon.NUMBERS


def noun(toks: Sequence[Token], at: int) -> Hit | None:
    """Read "X's account of …", "a statement by X that …", "the testimony of X that …"."""
    stance, hedge = NOUN_CUES[toks[at].word]
    cue = Cue(frozenset({"say"}), stance, hedge)
    ahead = toks[at + 1].word if at + 1 < len(toks) else "."
    before = toks[at - 1].word if at else ""
    if before.endswith(("'s", "s'")) and before not in {"it's", "that's"}:
        return _owned(toks, at, cue, ahead)
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
    if toks[at].word in {"words", "version", "account"} and ahead == "of" and before != "the":
        return None
    found = behind(toks, at + 2)
    if found is None or found[1] >= len(toks) or toks[found[1]].word != "that":
        return None
    return Hit(cue, at, at + 1, found, "noun", content=found[1] + 1, rule="cue_noun")


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
                in {"defence", "health", "foreign", "interior", "rebel", "rebels"}
            )
        )
        and toks[start - 1].word not in lexicon.BREAKS
    ):
        start -= 1
    owner = (start, at)
    if toks[at].word == "words":
        if start == 0 or toks[start - 1].word != "in":
            return None
        return Hit(cue, at, at + 1, owner, "inside", rule="in_words_of")
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


def has_seen(toks: Sequence[Token], at: int) -> Hit | None:
    """Read "a draft, which the weekly X has read, …": the outlet stands around everything."""
    if at < MIN_SEEN or toks[at - 1].word not in {"has", "had", "have"}:
        return None
    which = next(
        (k for k in range(at - 2, max(-1, at - 12), -1) if toks[k].word in {"which", "that"}), None
    )
    if which is None or which + 1 > at - 2 or not which or toks[which - 1].word != ",":
        return None
    cue = Cue(frozenset({"say"}))
    return Hit(cue, at - 1, at + 1, (which + 1, at - 1), "host", rule="has_read", marks=(which, at))
