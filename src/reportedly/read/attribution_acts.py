"""Cues that are a verb with a noun: "issued a statement saying", "rejected the claim"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from reportedly.model.vocabulary import Modality
from reportedly.read.attribution_behind import behind
from reportedly.read.attribution_hit import Hit
from reportedly.read.attribution_settle import fits, floor_of, settle
from reportedly.read.attribution_words import (
    DETERMINERS,
    MARKS,
    PREPOSITIONS,
    Token,
    clause_subject,
    has_verb,
    skip_auxiliaries,
    subject,
)
from reportedly.read.lexica import cues as lexicon
from reportedly.read.lexica import speech_nouns as nouns
from reportedly.read.lexica.cues import Cue

WITHIN = 7
"""Tokens behind a verb in which its speech noun must stand."""
ADJUNCTS = 14
"""Tokens between "a statement" and the participle that tells what it says."""
STATEMENT = re.compile(r"(?:" + lexicon.DENIAL_WORDS + r")\Z")


def act(toks: Sequence[Token], at: int, hits: Sequence[Hit]) -> Hit | None:
    """Read a verb that says something only together with a noun.

    Args:
        toks: Tokens of the sentence.
        at: The verb.
        hits: Cues before it.
    """
    word = toks[at].word
    drawn = _drawn(toks, at) if word in nouns.DRAWING else None
    if drawn is not None:
        return drawn
    for words, read in _ACTS:
        if word in words:
            return read(toks, at, hits)
    return None


def _object(toks: Sequence[Token], at: int, among: frozenset[str] | dict[str, str]) -> int | None:
    """Return where the noun that a verb governs stands, within its noun phrase."""
    for here in range(at + 1, min(len(toks), at + 1 + WITHIN)):
        word = toks[here].word
        if word in among:
            return here
        if (word in MARKS and word != ",") or word in PREPOSITIONS | lexicon.BREAKS - {"and"}:
            return None
    return None


def _speaker(
    toks: Sequence[Token], at: int, hits: Sequence[Hit]
) -> tuple[tuple[int, int] | None, int | None] | None:
    """Return the subject of a verb, or the earlier cue that it shares its source with."""
    before, negated = skip_auxiliaries(toks, at - 1)
    if negated or before < 0 or toks[before].word in lexicon.BE | {"to"}:
        return None
    if toks[before].word in {"and", "but"}:
        for index in range(len(hits) - 1, -1, -1):
            if hits[index].source is not None and hits[index].place in {"before", "after"}:
                return None, index
        found = clause_subject(toks, before, 0)
        return (found, None) if found else None
    if toks[at].word.endswith("ing"):
        return None
    found = subject(toks, before, floor_of(toks, before, hits))
    if found is None or toks[found[0]].word in lexicon.I_WE:
        return None
    return found, None


def _express(toks: Sequence[Token], at: int, hits: Sequence[Hit]) -> Hit | None:
    """Read "X has voiced its alarm over …", "X renewed its call for …"."""
    noun = _object(toks, at, nouns.SPEECH_NOUNS)
    if noun is None or noun + 1 >= len(toks) or toks[noun - 1].word in {"phone", "telephone"}:
        return None
    who = _speaker(toks, at, hits)
    if who is None:
        return None
    cue = Cue(frozenset({"act"}), speech=nouns.SPEECH_NOUNS[toks[noun].word], strong=True)
    return Hit(cue, at, noun + 1, who[0], "before", content=noun + 1, same=who[1], rule="cue_act")


def _drawn(toks: Sequence[Token], at: int) -> Hit | None:
    """Read "the burning drew condemnation from X": who speaks stands behind."""
    noun = _object(toks, at, nouns.DRAWN)
    if noun is None or noun + 2 >= len(toks) or toks[noun + 1].word not in {"from", "by"}:
        return None
    found = behind(toks, noun + 2)
    if found is None or at == 0:
        return None
    cue = Cue(frozenset({"act"}), speech=nouns.DRAWN[toks[noun].word], strong=True)
    return Hit(cue, at, noun + 2, found, "after", rule="cue_act")


def _runs(toks: Sequence[Token], at: int, hits: Sequence[Hit]) -> Hit | None:
    """Read "…, the statement went on" and "the note reads: …"; only what is written runs so."""
    size = 1 + (at + 1 < len(toks) and toks[at + 1].word == "on")
    if size == 1:
        then = toks[at + 1].word if at + 1 < len(toks) else "."
        if toks[at].word not in {"read", "reads", "ran", "runs"} or then not in MARKS | {"in"}:
            return None
    who = _speaker(toks, at, hits)
    if who is None or who[0] is None:
        return None
    head = toks[who[0][1] - 1].word
    if head not in nouns.UTTERANCES and not head.startswith("spokes"):
        return None
    hit = Hit(_SAYS, at, at + size, who[0], "before", content=at + size, rule="cue_verb")
    settle(toks, hit)
    return hit if fits(toks, hit) else None


_SAYS = Cue(frozenset({"say"}), strong=True)


def _mind(toks: Sequence[Token], at: int, hits: Sequence[Hit]) -> Hit | None:
    """Read "X is deeply alarmed by …"; only a body or an office tells of its mind in public."""
    if at + 1 >= len(toks) or toks[at + 1].word not in {"about", "by", "over", "at", "that"}:
        return None
    here = at - 1
    while here > 0 and (toks[here].word.endswith("ly") or toks[here].word in {"also", "very"}):
        here -= 1
    if here < 1 or toks[here].word not in lexicon.BE:
        return None
    before, negated = skip_auxiliaries(toks, here - 1)
    if negated or before < 0:
        return None
    found = subject(toks, before, floor_of(toks, before, hits))
    if found is None or toks[found[0]].word in lexicon.I_WE:
        return None
    cue = Cue(frozenset({"act"}), speech="concern")
    return Hit(cue, at, at + 1, found, "before", content=at + 2, rule="state_of_mind")


def _reject(toks: Sequence[Token], at: int, hits: Sequence[Hit]) -> Hit | None:
    """Read "X rejected the accusation that …", "X dismissed the figure as propaganda"."""
    noun = _object(toks, at, nouns.REJECTED)
    end = len(toks)
    if noun is None:
        called = _called(toks, at)
        if called is None:
            return None
        content, end = at + 1, called
    else:
        content = noun + 1
        after = toks[content].word if content < len(toks) else "."
        if after in {"that", "of"}:
            content += 1
        elif after not in {"as", ",", "."} and after not in PREPOSITIONS:
            return None
        else:
            content = at + 1
    who = _speaker(toks, at, hits)
    if who is None or content >= len(toks):
        return None
    cue = Cue(frozenset({"act"}), hedge=Modality.DENIED, speech="denial", strong=True)
    hit = Hit(cue, at, at + 1, who[0], "before", content=content, same=who[1], rule="cue_act")
    hit.stop = end
    return hit


def _blame(toks: Sequence[Token], at: int, hits: Sequence[Hit]) -> Hit | None:
    """Read "X pinned the blame on Y", "X held Y responsible for …"."""
    end = min(len(toks), at + 1 + ADJUNCTS)
    holding = toks[at].word in {"held", "holds", "hold", "holding"}
    key = {"responsible", "accountable"} if holding else {"blame", "responsibility"}
    found = next((k for k in range(at + 1, end) if toks[k].word in key), None)
    if found is None or any(toks[k].word in MARKS for k in range(at + 1, found)):
        return None
    links = {"for"} if holding else {"on", "at", "with"}
    ahead = toks[found + 1 : found + 4]
    link = next((k for k, tok in enumerate(ahead, found + 1) if tok.word in links), None)
    who = _speaker(toks, at, hits)
    if link is None or link + 1 >= len(toks) or who is None:
        return None
    cue = Cue(frozenset({"accuse"}), hedge=Modality.ALLEGED, speech="accusation")
    last, content = (at + 1, at + 1) if holding else (link + 1, link + 1)
    return Hit(cue, at, last, who[0], "before", content=content, same=who[1], rule="cue_act")


def _suspect(toks: Sequence[Token], at: int, hits: Sequence[Hit]) -> Hit | None:
    """Read "Police suspect a cell of X": suspecting somebody accuses him."""
    if at + 1 >= len(toks) or not at or toks[at - 1].word in DETERMINERS:
        return None
    led = toks[at + 1]
    whom = led.word in DETERMINERS - {"that"} or led.capital or led.word in {"members", "militants"}
    stop = next(
        (k for k in range(at + 1, len(toks)) if toks[k].word in MARKS | {"and", "who", "of"}),
        len(toks),
    )
    who = None if has_verb(toks, at + 1, stop) else _speaker(toks, at, hits)
    if not whom or who is None or who[0] is None or toks[who[0][0]].word in lexicon.PRONOUNS_BEFORE:
        return None
    cue = Cue(frozenset({"accuse"}), hedge=Modality.ALLEGED, speech="accusation")
    return Hit(cue, at, at + 1, who[0], "before", content=at + 1, rule="cue_act")


def _name(toks: Sequence[Token], at: int, hits: Sequence[Hit]) -> Hit | None:
    """Read "X called reports that … untrue", "X branded the charge a lie"."""
    noun = _object(toks, at, nouns.REJECTED)
    if noun is None:
        return None
    stop = next(
        (k for k in range(noun + 1, len(toks)) if toks[k].word in {";", ":", "."}), len(toks)
    )
    word = next((k for k in range(noun + 1, stop) if STATEMENT.match(toks[k].word)), None)
    who = _speaker(toks, at, hits)
    if word is None or who is None:
        return None
    end = word
    while toks[end - 1].word in _BEFORE_DENIAL | DETERMINERS | MARKS and end > noun + 1:
        end -= 1
    told = toks[noun + 1].word in {"that", "of"}
    content = noun + 2 if told else at + 1
    cue = Cue(frozenset({"act"}), hedge=Modality.DENIED, speech="denial", strong=True)
    last = content if told else at + 1
    hit = Hit(cue, at, last, who[0], "before", content=content, same=who[1], rule="cue_act")
    hit.stop = max(end, content + 1)
    return hit


_BEFORE_DENIAL = frozenset(
    [
        "completely",
        "entirely",
        "simply",
        "totally",
        "utterly",
        "wholly",
        "tired",
        "pure",
        "mere",
        "plain",
        "absolute",
        "as",
    ]
)
"""What stands between what is denied and the word that denies it."""


def _called(toks: Sequence[Token], at: int) -> int | None:
    """Return where "as false", "as a lie" stands in the clause of a verb."""
    for here in range(at + 2, min(len(toks) - 1, at + ADJUNCTS)):
        if toks[here].word in {";", ":", "."}:
            return None
        ahead = [tok.word for tok in toks[here + 1 : here + 4]]
        if toks[here].word == "as" and any(STATEMENT.match(word) for word in ahead):
            return here
    return None


def issuer(toks: Sequence[Token], at: int, hits: Sequence[Hit]) -> tuple[int, int] | None:
    """Return who brings out the statement that a participle or relative at ``at`` belongs to.

    "The council on Monday released a statement on its website condemning …": the council.
    """
    noun = None
    for here in range(at - 1, max(-1, at - ADJUNCTS), -1):
        word = toks[here].word
        if word in nouns.UTTERANCES:
            noun = here
            break
        if word in {";", ":", ".", "that"} or word in lexicon.PRONOUNS_BEFORE:
            return None
    if noun is None:
        return None
    for here in range(noun - 1, max(-1, noun - WITHIN - 1), -1):
        word = toks[here].word
        if word in nouns.ISSUING and toks[here - 1].word not in DETERMINERS:
            who = _speaker(toks, here, hits)
            return who[0] if who else None
        if word in {",", ";", "by", "from"}:
            return None
    return None


_ACTS: tuple[tuple[frozenset[str], Callable[..., Hit | None]], ...] = (
    (nouns.MINDS, _mind),
    (nouns.REJECTING, _reject),
    (nouns.BLAMING, _blame),
    (nouns.SUSPECTING, _suspect),
    (nouns.NAMING, _name),
    (nouns.RUNNING, _runs),
    (nouns.SPEECH_VERBS, _express),
)
"""Which verbs are read how, in order."""
