"""Cues of one sentence: which word says that somebody says something, and who.

A ``Hit`` is a cue with its source and its position; what it covers is settled in
``attribution_scope``, because that depends on the other hits of the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from reportedly.read.attribution_acts import act, issuer
from reportedly.read.attribution_behind import behind
from reportedly.read.attribution_hit import ENDS, Hit
from reportedly.read.attribution_nouns import by_count, has_seen, listing, noun, put, quoting
from reportedly.read.attribution_participles import infinitive, leading, participle
from reportedly.read.attribution_relay import as_saying, citing_in_turn, quoted
from reportedly.read.attribution_settle import fits, floor_of, settle, takes_clause
from reportedly.read.attribution_words import (
    MARKS,
    PREPOSITIONS,
    QUOTES,
    Token,
    clause_subject,
    finite,
    has_verb,
    skip_auxiliaries,
    subject,
)
from reportedly.read.lexica import cues as lexicon
from reportedly.read.lexica import speech_nouns as nouns
from reportedly.read.lexica.cues import NOUN_CUES, PHRASE_HEADS, PHRASES, PUT, WORDS, Cue

_WITH_NOUN = (
    nouns.MINDS
    | nouns.SPEECH_VERBS
    | nouns.REJECTING
    | nouns.BLAMING
    | nouns.SUSPECTING
    | nouns.NAMING
    | nouns.LISTING
    | nouns.DRAWING
    | nouns.RUNNING
)
_STARTS = frozenset(
    set(WORDS) | set(PUT) | set(NOUN_CUES) | PHRASE_HEADS | lexicon.SEEN | lexicon.QUOTED_AS
    | lexicon.COUNTS_OF | nouns.SENSED | _WITH_NOUN
)  # fmt: skip
_WHO = frozenset({"who", "which"})
_TALKING = re.compile(lexicon.TALKING)


def find_hits(toks: Sequence[Token]) -> list[Hit]:
    """Return the cues of one sentence that have a source, in order."""
    hits: list[Hit] = []
    at, last = 0, len(toks) - 1
    while at < len(toks):
        if toks[at].word not in _STARTS and toks[min(at + 1, last)].word != "that":
            at += 1  # most words of a text are no cue
            continue
        hit, at = _hit_at(toks, at, hits)
        if hit is not None:
            hits.append(hit)
    return hits


def _hit_at(toks: Sequence[Token], at: int, hits: Sequence[Hit]) -> tuple[Hit | None, int]:
    """Read the cue that begins at a token, and return where to look on."""
    word = toks[at].word
    if at and toks[at].capital and _is_name(toks, at):
        return None, at + 1
    size = _phrase(toks, at)
    if size:
        cue = PHRASES[tuple(tok.word for tok in toks[at : at + size])]
        return _read(toks, at, at + size, cue, hits), at + size
    hit: Hit | None = None
    if word in WORDS:
        hit = _read(toks, at, at + 1, WORDS[word], hits)
    elif word in PUT:
        hit = put(toks, at, hits)
    elif word in lexicon.SEEN:
        hit = has_seen(toks, at)
    if hit is None:
        hit = _with_noun(toks, at, hits) or _unknown_verb(toks, at, hits)
    if hit is not None and hit.rule == "cue_act":
        return hit, hit.last
    return hit, at + 1


def _is_name(toks: Sequence[Token], at: int) -> bool:
    """Tell whether a cue with a capital is part of a name: "United States", "in Tell Abyad"."""
    before = toks[at - 1]
    if before.capital:
        return toks[at].word in lexicon.AMBIGUOUS | {"states"}
    led = before.word in PREPOSITIONS | {"and", "the"}
    return led and at + 1 < len(toks) and toks[at + 1].capital


def _with_noun(toks: Sequence[Token], at: int, hits: Sequence[Hit]) -> Hit | None:
    """Read cues that need more than one word: "voiced alarm", "quoted X as saying", "X's count"."""
    word = toks[at].word
    listed = listing(toks, at, hits) if word in nouns.LISTING else None
    if listed is not None:
        return listed
    if word in lexicon.QUOTED_AS:
        return quoted(toks, at, hits) or citing_in_turn(toks, at)
    if word in nouns.SENSED:
        return _sensed(toks, at, hits)
    if word in _WITH_NOUN:
        return act(toks, at, hits)
    if word in lexicon.COUNTS_OF and at and toks[at - 1].word != "the":
        counted = by_count(toks, at)
    else:
        counted = None
    return counted or (noun(toks, at) if word in NOUN_CUES else None)


def _unknown_verb(toks: Sequence[Token], at: int, hits: Sequence[Hit]) -> Hit | None:
    """Read "the spokesman whines that …": whatever the verb, a speaker's "that" is speech."""
    word = toks[at].word
    if not at or at + 2 >= len(toks) or toks[at + 1].word != "that":
        return None
    verbal = (word.endswith(("s", "ed")) and not word.endswith("ss")) and word not in WORDS
    if not verbal or word in NOUN_CUES or _TALKING.fullmatch(toks[at - 1].word) is None:
        return None
    found = subject(toks, at - 1, floor_of(toks, at - 1, hits))
    if found is None:
        return None
    cue = Cue(frozenset({"that"}))
    return Hit(cue, at, at + 1, found, "before", content=at + 2, rule="cue_verb")


def _sensed(toks: Sequence[Token], at: int, hits: Sequence[Hit]) -> Hit | None:
    """Read "a reporter of X saw …": what reporters see they report."""
    before = _source_before(toks, at, hits)
    if before is None or before[0] is None:
        return None
    head = toks[before[0][0] : before[0][1]]
    if head[-1].word in nouns.COURTS and at + 2 < len(toks) and toks[at + 1].word == "that":
        cue = Cue(frozenset({"that"}), strong=True)
        return Hit(cue, at, at + 1, before[0], "before", content=at + 2, rule="cue_verb")
    named = len(head) > 1 and head[-2].capital  # "a Reuters witness"
    if not any(tok.word in lexicon.REPORTERS for tok in head) and not (
        named and head[-1].word in {"witness", "team", "crew"}
    ):
        return None
    cue = Cue(frozenset({"thing"}))
    return Hit(cue, at, at + 1, before[0], "before", content=at + 1, rule="cue_verb")


def _phrase(toks: Sequence[Token], at: int) -> int:
    """Return how many tokens of a cue of several words stand here; 0 for none."""
    if toks[at].word not in PHRASE_HEADS:
        return 0
    sizes = (4, 3, 2)
    return next((n for n in sizes if tuple(t.word for t in toks[at : at + n]) in PHRASES), 0)


def _read(
    toks: Sequence[Token], first: int, last: int, cue: Cue, hits: Sequence[Hit]
) -> Hit | None:
    """Choose the construction by the words around a cue."""
    before = toks[first - 1].word if first else ""
    if "quote" in cue.takes:
        return quoting(toks, first, last, cue)
    if toks[first].word.endswith("ing"):
        hit = as_saying(toks, first, cue) if before == "as" else None
        other = participle(toks, first, last, cue, hits) if first else leading(toks, cue)
        return hit or other
    if before == "to":
        return infinitive(toks, first, last, cue)
    if before in lexicon.BE or _passive(toks, first):
        return _court_told(toks, first, cue) or _by(toks, first, last, cue)
    turned = _inverted(toks, first, last, cue)
    if turned is not None and _closes(toks, turned) and not _led_by_name(toks, first):
        return turned
    return _straight(toks, first, last, cue, hits) or turned


def _court_told(toks: Sequence[Token], first: int, cue: Cue) -> Hit | None:
    """Read "the court was told that …": what a court hears hangs on the court."""
    if toks[first].word != "told" or first + 2 >= len(toks) or toks[first + 1].word != "that":
        return None
    at, negated = skip_auxiliaries(toks, first - 2)
    found = None if negated or at < 0 else subject(toks, at, 0)
    if found is None or not any(tok.word in nouns.COURTS for tok in toks[found[0] : found[1]]):
        return None
    return Hit(cue, first, first + 1, found, "before", content=first + 2, rule="cue_verb")


def _led_by_name(toks: Sequence[Token], first: int) -> bool:
    """Tell whether nothing but a speaker and his name in commas stands before a cue."""
    if toks[first - 1].word != "," or has_verb(toks, 0, first):
        return False
    found = subject(toks, first - 1, 0)
    return (
        found is not None and found[0] == 0 and any(tok.word == "," for tok in toks[1 : found[1]])
    )


def _straight(
    toks: Sequence[Token], first: int, last: int, cue: Cue, hits: Sequence[Hit]
) -> Hit | None:
    """Read "X said …" and "…, X said"."""
    doubtful = toks[first].word in lexicon.AMBIGUOUS
    ahead = toks[last].word if last < len(toks) else "."
    accused = "accuse" in cue.takes and ahead in {"of", "for", "on"}
    means = toks[last + 1].word if last + 1 < len(toks) else "."
    if (ahead == "by" and means not in _MEANS) or accused:  # "a boy accused of it" accuses nobody
        told = toks[first].word in lexicon.TOLD_BY
        return _reduced(toks, first, last, cue) if told else None
    before = toks[first - 1].word if first else ""
    if doubtful and before in {"that", "'s", "of", "who", "and", "but", "or"}:
        return None
    withheld = cue.speech == "denial" and _withholds(toks, last)
    found = None if withheld else _source_before(toks, first, hits)
    if found is None:
        return None
    source, same = found
    if doubtful and not _verbal(toks, first, last, source):
        return None
    hit = Hit(cue, first, last, source, "before", content=last, same=same, rule="cue_verb")
    settle(toks, hit)
    if source is not None and _in_relative(toks, source[1], first):
        hit.stop = next((k for k in range(hit.content, len(toks)) if toks[k].word == ","), None)
    _set_apart(toks, hit)
    if hit.place == "after" and source and toks[source[0]].word in {"something", "anything"}:
        return None  # "…, something residents deny"
    return hit if fits(toks, hit) else None


def _set_apart(toks: Sequence[Token], hit: Hit) -> None:
    """Let "the raid, which X said hit a post, …" be X's words between its commas and no further."""
    led = hit.source[0] - 1 if hit.source is not None else 0
    if led < 1 or toks[led].word not in {"which", "whom"} or toks[led - 1].word != ",":
        return
    ahead = range(hit.content, len(toks))
    hit.stop = next((k for k in ahead if toks[k].word in {",", ";"}), hit.stop)
    if hit.place == "before":
        hit.aside = (led, hit.stop or len(toks))


def _withholds(toks: Sequence[Token], at: int) -> bool:
    """Tell whether somebody is denied something: "denied the mission passage" is no denial."""
    for tok in toks[at : at + 6]:
        if tok.word in _CONTENT or tok.word in MARKS:
            return False
        if tok.word in _WITHHELD:
            return True
    return False


_CONTENT = frozenset(["that", "any", "having", "it", "this", "all", "reports", "claims"])
"""What opens the content of a denial."""

_WITHHELD = frozenset(
    [
        "access",
        "entry",
        "passage",
        "permission",
        "permits",
        "visas",
        "asylum",
        "bail",
        "exit",
        "transit",
        "treatment",
        "use",
    ]
)
"""What people are denied by those who could grant it."""


def _in_relative(toks: Sequence[Token], at: int, first: int) -> bool:
    """Tell whether a cue stands inside "X, who said …,", not behind it."""
    if toks[at].word != "," or toks[at + 1].word not in _WHO:
        return False
    return not any(tok.word == "," for tok in toks[at + 1 : first])


_MEANS = frozenset(
    [
        "phone",
        "telephone",
        "email",
        "e-mail",
        "text",
        "message",
        "radio",
        "video",
        "letter",
        "satellite",
        "cell",
        "mobile",
        "fax",
    ]
)
"""By what somebody says something: "said by phone"."""


def _reduced(toks: Sequence[Token], first: int, last: int, cue: Cue) -> Hit | None:
    """Read "the shelling described by two traders": the source stands behind the noun alone."""
    hit = _by(toks, first, last, cue)
    if hit is None or "accuse" in cue.takes:
        return None
    led = first - 1
    while led > 0 and toks[led].word in _ADVERBS:
        led -= 1
    if led > 1 and toks[led].word == "," and hit.end < len(toks) and toks[hit.end].word == ",":
        hit.rule, hit.place = "told_aside", "inside"
        return hit
    start = first - 1
    while start > 0 and not (
        finite(toks, start - 1)
        or toks[start - 1].word in ENDS | lexicon.AUX | lexicon.BREAKS
        or toks[start - 1].word in PREPOSITIONS - {"of", "at", "near", "in"}
    ):
        start -= 1
    hit.rule, hit.content = "reduced", start
    return hit


_ADVERBS = frozenset({"first", "also", "widely", "as", "earlier", "originally", "previously"})
"""What stands before "reported by" between commas."""


def _closes(toks: Sequence[Token], hit: Hit) -> bool:
    """Tell whether nothing is said behind an inverted cue and its source."""
    at = hit.end
    return (
        at >= len(toks)
        or toks[at].word in ENDS
        or toks[at].word in {"on", "in", "after", "who", "as", "late", "during", "at", "by", "told"}
    )


def _passive(toks: Sequence[Token], first: int) -> bool:
    at = first - 1
    while at >= 0 and (toks[at].word.endswith("ly") or toks[at].word in {"also", "not", "been"}):
        at -= 1
    return at >= 0 and toks[at].word in lexicon.BE


def _source_before(
    toks: Sequence[Token], first: int, hits: Sequence[Hit]
) -> tuple[tuple[int, int] | None, int | None] | None:
    """Return the source left of a cue, or the earlier hit whose source it shares."""
    at, negated = skip_auxiliaries(toks, first - 1)
    if negated or at < 0:
        return None
    word = toks[at].word
    if word in {"and", "but", "or"} or (word == "," and at and toks[at - 1].word in QUOTES):
        return _shared(toks, at, hits)
    if word in {"which", "that", "who"}:
        found = _antecedent(toks, at, hits)
        return (found, None) if found is not None else None
    found = subject(toks, at, floor_of(toks, at, hits))
    return (found, None) if found is not None and _can_be_subject(toks, found) else None


def _can_be_subject(toks: Sequence[Token], found: tuple[int, int]) -> bool:
    first = toks[found[0]].word
    if first == "we" and found[0] == 0:
        return True  # the issuer of a document speaks of itself
    led = toks[found[0] - 1].word if found[0] else ""
    return first not in lexicon.I_WE and led not in lexicon.BE | {"to"}


def _antecedent(toks: Sequence[Token], at: int, hits: Sequence[Hit]) -> tuple[int, int] | None:
    """Read "It was X who said …" and "X issued a note which says …"."""
    if at > 1 and toks[at - 1].word == ",":
        return subject(toks, at - 2, 0)
    if toks[at].word != "who":
        return issuer(toks, at, hits)
    start = next((k for k in range(at - 1, max(-1, at - 14), -1) if toks[k].word in lexicon.BE), 0)
    if not start or toks[start - 1].word != "it" or toks[at - 1].word == ",":
        return None
    return start + 1, at


def _shared(
    toks: Sequence[Token], at: int, hits: Sequence[Hit]
) -> tuple[tuple[int, int] | None, int | None] | None:
    """Read "and said": the source is that of the hit before, or the subject of the clause."""
    for index in range(len(hits) - 1, -1, -1):
        if hits[index].place not in {"before", "after"} or hits[index].rule == "quoted":
            continue
        if hits[index].source is not None:
            clear = not any(tok.word == ";" for tok in toks[hits[index].first : at])
            return (None, index) if clear else None
    found = clause_subject(toks, at, 0)
    return (found, None) if found else None


def _verbal(toks: Sequence[Token], first: int, last: int, source: tuple[int, int] | None) -> bool:
    """Tell whether a word that may be a noun is the verb here."""
    after = toks[last].word if last < len(toks) else "."
    handed = after in nouns.HANDED | lexicon.REDUCED  # "a police report seen by"
    if handed or (after in WORDS and not after.endswith("ing")):
        return False  # "a police report says"
    noun_like = after in lexicon.AFTER_NOUN and (toks[first].word, after) not in _WITH_LINK
    if noun_like or toks[first - 1].word.endswith("'s"):
        return False  # but "the governor posted on X"
    if source is None:
        return True
    if not _agrees(toks, first, source):
        return False
    if after in ENDS:
        return first > 1 and source[0] > 0 and toks[source[0] - 1].word in QUOTES | {","}
    return True


_WITH_LINK = frozenset({("posted", "on"), ("boasts", "of"), ("boast", "of")})
"""Verbs that are seldom nouns before such a word: "the governor posted on X"."""


def _agrees(toks: Sequence[Token], first: int, source: tuple[int, int]) -> bool:
    """Tell whether subject and verb agree in number; a noun's neighbours often do not."""
    owner = next((k for k in range(source[0], source[1]) if toks[k].word.endswith("'s")), source[0])
    stop = next((k for k in range(owner + 1, source[1]) if toks[k].word in PREPOSITIONS), source[1])
    while stop - 1 > source[0] and toks[stop - 1].word in lexicon.REDUCED | nouns.HANDED:
        stop -= 1
    head = toks[stop - 1]
    if source[1] - source[0] == 1 and head.capital and _PEOPLE.search(head.word):
        return False  # "Israeli claims"
    verb = toks[first].word
    if verb.endswith("s"):
        return head.capital or not head.word.endswith("s") or head.word.endswith(_SINGULAR_S)
    joined = any(tok.word == "and" for tok in toks[source[0] : source[1]])
    plural = head.word.endswith("s") or head.word in lexicon.PLURALS or joined
    return verb.endswith("ed") or plural


_SINGULAR_S = ("sis", "ss", "us")
"""Endings of singular nouns: "the analysis shows"."""
_PEOPLE = re.compile(r"(?:ian|ese|ish|eli|aqi|ani|[a-z]i)$")


def _inverted(toks: Sequence[Token], first: int, last: int, cue: Cue) -> Hit | None:
    """Read "…, said the coroner"."""
    known = toks[first].word in lexicon.INVERTING
    if not known and toks[first - 1].word in QUOTES:
        known = toks[first].word not in lexicon.AMBIGUOUS and toks[first].word.endswith("ed")
    if not first or last >= len(toks) or not (known or cue.strong):
        return None
    led = toks[first - 1].word in QUOTES | {",", "’", "'", "?", "!"}
    if not takes_clause(cue) or toks[last].word in {"that", ","}:
        return None
    found = behind(toks, last)
    if found is None or toks[found[0]].word in lexicon.I_WE | QUOTES:
        return None
    counted = toks[found[0]].word in lexicon.NUMBERS or toks[found[0]].word[0].isdigit()
    if counted and toks[found[1] - 1].word in lexicon.CASUALTIES:
        return None
    hit = Hit(cue, first, last, found, "after", rule="inverted")
    if not known:
        return hit if led and _closes(toks, hit) and "tell" not in cue.takes else None
    return hit if led or _bare_inversion(toks, hit) else None


def _bare_inversion(toks: Sequence[Token], hit: Hit) -> bool:
    """Tell whether "… said Ilma Torvald" ends a sentence that lacks its comma."""
    name = toks[hit.last]
    dated = name.word in lexicon.DAYS or name.word in lexicon.MONTHS
    alone = hit.end >= len(toks) or toks[hit.end].word in {".", "”", '"'}
    described = hit.source is not None and hit.source[1] - hit.source[0] > 1
    led = has_verb(toks, 0, hit.first)
    return name.capital and not dated and alone and described and led


def _by(toks: Sequence[Token], first: int, last: int, cue: Cue) -> Hit | None:
    """Read the passive: "was announced by X", "X was quoted by Y as saying"."""
    if last >= len(toks) or toks[last].word != "by":
        return None
    found = behind(toks, last + 1)
    takes = cue.takes & {"say", "tell", "thing", "count"}
    if found is not None and "accuse" in cue.takes:
        return _accused_by(toks, first, last, cue, found)
    if found is not None and found[1] < len(toks) and toks[found[1]].word == "to":
        done = found[1] + 1 < len(toks) and toks[found[1] + 1].word == "have"
        # "was reported by X to have killed nine"; but "were told by the army to leave" is an order
        # that reports nothing, though it shows who can speak
        content, rule = (found[1] + 2, "passive") if done and takes else (len(toks), "ordered")
        return Hit(cue, first, last + 1, found, "before", content=content, rule=rule)
    if found is not None and cue.speech in {"condemnation", "support"}:
        return Hit(cue, first, last + 1, found, "after", rule="cue_act")
    if found is None or cue.speech is not None or not takes:
        return None
    return Hit(cue, first, last + 1, found, "after", rule="passive")


def _accused_by(
    toks: Sequence[Token], first: int, last: int, cue: Cue, found: tuple[int, int]
) -> Hit | None:
    """Read "X is accused by Y of burning the mill"."""
    end = next(
        (k for k in range(found[0] + 1, found[1]) if toks[k].word in {"of", "on", "for"}), found[1]
    )
    if end >= len(toks) or toks[end].word not in {"of", "on", "for"}:
        return None
    return Hit(cue, first, last + 1, (found[0], end), "before", content=end + 1, rule="passive")
