"""How far what a source says reaches within its sentence.

A cue in front of what is said holds to the end of the sentence, or to a semicolon, or to the next
cue that a conjunction sets beside it. A cue behind it covers the sentence back to the cue before,
and what follows behind a semicolon, but not what follows behind a comma.
"""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.read.attribution_hit import Hit
from reportedly.read.attribution_words import (
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    QUOTES,
    Token,
    finite,
    has_verb,
)
from reportedly.read.lexica import cues as lexicon

BESIDE = frozenset({"and", "but", "while", "whereas", "although", "though", "yet", "or"})
SUBORDINATING = frozenset(
    {"although", "though", "while", "whereas", "as", "after", "when", "since", "if", "because"}
)
EARLY = 6
"""A subordinate clause that opens a sentence has its subject within so many tokens."""
QUOTATION = 2
"""Fewer tokens than these before a cue are no content."""
LAST_NUMBER = 4
"""Tokens at the end of a sentence among which a number without a noun stands."""
ROUNDING = frozenset(
    {
        "about",
        "around",
        "some",
        "at",
        "least",
        "more",
        "than",
        "nearly",
        "almost",
        "over",
        "only",
        "just",
    }
)
OWN_VOICE = frozenset(
    ["reportedly", "allegedly", "apparently", "supposedly", "purportedly", "comment", "commented",
     "respond", "responded", "reply", "replied", "since"]
)  # fmt: skip
"""Words behind a semicolon by which the page speaks again: a hedge, or that somebody is silent."""
_PARTING = frozenset({",", "and", "but", "while", ";"})
TRIM = frozenset(",;:.-–—")


def scopes(toks: Sequence[Token], hits: Sequence[Hit]) -> list[list[tuple[int, int]]]:
    """Return what each hit covers, as lists of ranges of tokens; none where nothing is said."""
    found: list[list[tuple[int, int]]] = []
    for index, hit in enumerate(hits):
        if hit.place == "host":
            found.append([])
        elif hit.place == "after":
            found.append(_around(toks, hits, index))
        elif hit.place == "inside":
            found.append([(0, len(toks))])
        else:
            found.append([_before_content(toks, hits, index)])
    _share_with_hosts(toks, hits, found)
    found = _around_asides(hits, found)
    for index, hit in enumerate(hits):
        others = (found[k] for k in range(len(hits)) if k != index and hits[k].place != "host")
        if hit.rule == "told_aside" and any(others):
            found[index] = []  # "The raid, first reported by X, killed nine, Y said"
    return [
        [_trim(toks, a, b) for a, b in ranges if _trim(toks, a, b)[0] < _trim(toks, a, b)[1]]
        for ranges in found
    ]


def _apart(
    hits: Sequence[Hit], found: Sequence[Sequence[tuple[int, int]]], index: int
) -> tuple[int, int] | None:
    """Return the tokens that a hit takes out of what others say."""
    if hits[index].aside is not None:
        return hits[index].aside
    rejected = any(
        other.cue.speech == "denial" and other.rule == "cue_act" and other.last <= hits[index].first
        for other in hits[:index]
    )
    account = hits[index].place == "noun" and hits[index].rule == "cue_noun"
    return found[index][0] if account and rejected and found[index] else None


def _around_asides(
    hits: Sequence[Hit], found: list[list[tuple[int, int]]]
) -> list[list[tuple[int, int]]]:
    """Take out of what others say what one source alone says: ", which X said …", "X's account"."""
    for index in range(len(hits)):
        told = _apart(hits, found, index)
        if told is None:
            continue
        low, high = told
        for other, ranges in enumerate(found):
            if other == index:
                continue
            parted = [
                part
                for a, b in ranges
                for part in ([(a, low), (high, b)] if a <= low and high <= b else [(a, b)])
            ]
            found[other] = [(a, b) for a, b in parted if a < b]
    return found


def _before_content(toks: Sequence[Token], hits: Sequence[Hit], index: int) -> tuple[int, int]:
    hit = hits[index]
    start, end = hit.content, hit.stop or len(toks)
    semicolon = next((k for k in range(start, end) if toks[k].word == ";"), None)
    if semicolon is not None and not _goes_on(toks, semicolon, end):
        end = semicolon
    if (
        hit.rule == "reports_of"
        or (hit.cue.takes <= {"act"} and hit.cue.speech)
        or (hit.place == "noun" and toks[hit.content - 1].word == "of")
    ):
        end = min(end, _phrase_end(toks, start, end))
    end = _main_clause(toks, hit, start, end)
    for other in hits[index + 1 :]:
        if other.first < hit.last or other.place in {"host", "inside"}:
            continue
        cut = _cut(toks, hit, other)
        if cut is not None and start < cut < end:
            end = cut
    return start, end


def _main_clause(toks: Sequence[Token], hit: Hit, start: int, end: int) -> int:
    """In "Although X says that …, the footage shows …" X's words end at the comma."""
    if toks[0].word not in SUBORDINATING or hit.begin > EARLY:
        return end
    for at in range(start + 1, end - 2):
        subject_like = toks[at + 1].capital or toks[at + 1].word in DETERMINERS | PRONOUNS
        if toks[at].word == "," and subject_like and has_verb(toks, at + 2, end):
            return at
    return end


def _phrase_end(toks: Sequence[Token], start: int, end: int) -> int:
    """A noun phrase ends at a comma, a bracket or a new clause."""
    for at in range(start, end):
        word = toks[at].word
        if word in {",", ";", "(", "–", "—"}:
            return at
    return end


def _cut(toks: Sequence[Token], hit: Hit, other: Hit) -> int | None:
    """Return where a later cue of the sentence ends the content of an earlier one."""
    begin = other.begin
    if other.place == "after":
        return begin - 1 if begin and toks[begin - 1].word == "," else begin
    at = begin - 1
    if _inside_content(toks, other, at):
        return None
    if other.source is None or (other.rule == "participle" and toks[other.first - 1].word == ","):
        while (
            at > 0
            and toks[at].word in BESIDE | {",", "also", "has", "have", "had"}
            and at > hit.last
        ):
            at -= 1
        return at + 1
    if toks[at].word == "the" and at:
        at -= 1
    if toks[at].word in BESIDE | {";"}:
        return at - 1 if toks[at - 1].word == "," else at
    if toks[at].word == "," and not _listed(toks, hit, at):
        return at
    return None


def _inside_content(toks: Sequence[Token], other: Hit, at: int) -> bool:
    """Tell whether a later cue opens what the earlier one introduces: "said that, according to"."""
    if toks[at].word in {"said", "that"} and other.source is not None:
        return True
    return other.rule == "according_to" and at > 0 and toks[at - 1].word == "that"


def _listed(toks: Sequence[Token], hit: Hit, comma: int) -> bool:
    """Tell whether the comma belongs to an adverbial inside what the first source says."""
    first = toks[hit.content] if hit.content < len(toks) else None
    return (
        first is not None
        and (first.word in lexicon.ADVERBIAL_STARTS)
        and not has_verb(toks, hit.content, comma)
    )


def _goes_on(toks: Sequence[Token], semicolon: int, end: int) -> bool:
    """Tell whether what follows a semicolon is still reported: "; that …", "; they had …"."""
    after = [tok.word for tok in toks[semicolon + 1 : min(end, semicolon + 3)]]
    return bool(after) and (after[0] == "that" or after == ["and", "that"])


def _around(toks: Sequence[Token], hits: Sequence[Hit], index: int) -> list[tuple[int, int]]:
    """What a cue behind it covers, and what goes on behind a cue in the middle."""
    ranges = _behind_content(toks, hits, index)
    if hits[index].rule == "reduced" or not ranges:
        return ranges
    return _interrupted(toks, hits, index, ranges[0][0]) or ranges


def _behind_content(
    toks: Sequence[Token], hits: Sequence[Hit], index: int
) -> list[tuple[int, int]]:
    hit = hits[index]
    if hit.rule == "reduced":
        return [(hit.content, hit.first)]
    start = 0
    for other in hits[:index]:
        if other.place == "after":
            start = max(start, other.end)
        elif other.place in {"before", "noun"} and other.last <= hit.begin:
            beside = _beside(toks, other.last, hit.begin)
            if beside is not None:
                start = max(start, beside)
    quoted = hit.begin > QUOTATION and any(
        toks[k].word in QUOTES | {"'", "’"} for k in (hit.begin - 1, hit.begin - 2)
    )
    for at in range(hit.begin - 1, start, -1):
        parted = (
            hit.rule == "inverted" and has_verb(toks, start, at) and has_verb(toks, at, hit.begin)
        )
        own = any(tok.word in OWN_VOICE for tok in toks[start:at]) and toks[at].word == ";"
        if toks[at].word == ";" and (
            quoted or parted or own or any(other.end <= at for other in hits[:index])
        ):
            start = at + 1
            break
    ranges = [(start, hit.begin)]
    ranges += _following(toks, hits, index, start)
    return ranges


def _interrupted(
    toks: Sequence[Token], hits: Sequence[Hit], index: int, start: int
) -> list[tuple[int, int]] | None:
    """Read "most of which, it said, were intercepted": the cue stands in the middle of a clause.

    Returns:
        What is said before and behind the cue; ``None`` where a clause is over before it, which
        what follows need not belong to.
    """
    hit = hits[index]
    mark = _past_adjunct(toks, hit.end)
    if mark + 1 >= len(toks) or not hit.begin or toks[mark].word != ",":
        return None
    if toks[hit.begin - 1].word != "," or hit.begin - 1 <= start:
        return None
    after = (other.begin for other in hits[index + 1 :] if other.place != "host")
    end = next((k for k in range(mark + 1, len(toks)) if toks[k].word == ";"), len(toks))
    rest = (mark + 1, min(end, *after, len(toks)))
    colon = (k + 1 for k in range(hit.begin - 2, start, -1) if toks[k].word == ":")
    start = next(colon, start)
    left = toks[start : hit.begin - 1]
    if not left or rest[0] >= rest[1]:
        return None
    last = left[-1].word
    if last in {"and", "but"}:
        return [rest]
    if last in {"which", "who", "whom", "whose"}:
        mark = next((k for k in range(len(left) - 1, 0, -1) if left[k].word == ","), -1)
        return [(start + mark + 1, hit.begin - 1), rest]
    goes_on = (
        last in _UNFINISHED
        or not has_verb(toks, start, hit.begin - 1)
        or (left[0].word in _LEADING_UP and not any(tok.word == "," for tok in left))
        or _continues(toks, rest)
        or _told_on(toks, rest)
    )
    return [(start, hit.begin - 1), rest] if goes_on else None


def _past_adjunct(toks: Sequence[Token], at: int) -> int:
    """Step over "on Sunday", "in a statement" behind a cue that stands after what is said."""
    if at >= len(toks) or toks[at].word not in _ADJUNCT:
        return at
    ahead = range(at, min(len(toks), at + LONGEST_ADJUNCT))
    mark = next((k for k in ahead if toks[k].word in {",", ";"} | QUOTES), None)
    return at if mark is None or has_verb(toks, at, mark) else mark


LONGEST_ADJUNCT = 14
"""Longest adjunct behind a cue, in tokens."""
_ADJUNCT = (
    PREPOSITIONS
    | lexicon.DAYS
    | {"late", "early", "earlier", "later", "last", "this", "during", "via", "through", "after"}
)
"""What opens an adjunct of time, place or means."""
_UNFINISHED = lexicon.BE | {"has", "have", "had", "will", "would", "could", "did", "not", "also"}
"""What a clause cannot end in."""
_LEADING_UP = SUBORDINATING | {"even", "to", "despite", "unless", "once", "whether", "until"}
"""What opens a clause that waits for another."""


def _told_on(toks: Sequence[Token], rest: tuple[int, int]) -> bool:
    """Tell whether ", and a shell hit the mill" goes on telling; what is to come is the page's."""
    words = {tok.word for tok in toks[rest[0] : rest[1]]}
    return toks[rest[0]].word == "and" and "will" not in words and has_verb(toks, *rest)


def _continues(toks: Sequence[Token], rest: tuple[int, int]) -> bool:
    """Tell whether words have no subject of their own: "by two men", "and thrown into a river"."""
    first = toks[rest[0]].word
    if first == "and" and rest[0] + 1 < rest[1]:
        then = toks[rest[0] + 1].word
        return then.endswith(("ed", "wn", "ken", "ten")) or finite(toks, rest[0] + 1)
    if first.endswith("ing") and first not in _NO_PARTICIPLE and not toks[rest[0]].capital:
        return True  # "…, X said, killing two"
    return first in PREPOSITIONS | {"after", "when"} and not has_verb(toks, *rest)


_NO_PARTICIPLE = frozenset(
    ["according", "including", "during", "following", "morning", "evening", "nothing", "something"]
)
"""Words in -ing that do not go on with a clause."""


def _beside(toks: Sequence[Token], start: int, end: int) -> int | None:
    """Return where a clause set beside an earlier one begins ("…, but 12 died, X said")."""
    for at in range(end - 1, start, -1):
        if toks[at].word in {"but", "while", "whereas"} and toks[at - 1].word == ",":
            return at + 1
    return None


def _following(
    toks: Sequence[Token], hits: Sequence[Hit], index: int, start: int
) -> list[tuple[int, int]]:
    """What goes on behind a cue that stands after what is said."""
    hit = hits[index]
    after = next((other.begin for other in hits[index + 1 :] if other.place != "host"), len(toks))
    at = hit.end
    while at < len(toks) and toks[at].word not in {",", ";"} | QUOTES:
        at += 1
    if at >= len(toks):
        return []
    if toks[at].word == "," and at + 1 < len(toks) and toks[at + 1].word in lexicon.STILL_SAID:
        stop = next((k for k in range(at, len(toks)) if toks[k].word == ";"), len(toks))
        return [(at + 1, min(stop, after))] if after > at + 2 else []
    if toks[at].word == ";":
        # "…, X said; a third man is missing": the page goes on, but not with "it had hit one more"
        told = any(tok.word == "had" for tok in toks[at + 1 :])
        return [(at + 1, len(toks))] if told and after == len(toks) else []
    if (
        toks[at].word == ","
        and not has_verb(toks, start, hit.begin)
        and not _quoted(toks, hit.begin)
    ):
        stop = next((k for k in range(at, len(toks)) if toks[k].word == ";"), len(toks))
        return [(at + 1, min(stop, after))] if after > at + 1 else []
    return []


def _quoted(toks: Sequence[Token], begin: int) -> bool:
    return begin > 0 and (toks[begin - 1].word in QUOTES or toks[begin - 2].word in QUOTES)


def _share_with_hosts(
    toks: Sequence[Token], hits: Sequence[Hit], found: list[list[tuple[int, int]]]
) -> None:
    """Give "quoting X" and "which Y has read" what the sentence's other cue introduces."""
    for index, hit in enumerate(hits):
        if hit.place != "host":
            continue
        if hit.content:
            found[index] = [(hit.content, len(toks))]
            continue
        near = [k for k, other in enumerate(hits) if other.place != "host" and found[k]]
        before = [k for k in near if hits[k].begin < hit.first]
        chosen = before[-1] if before and hit.rule == "quoting" else (near[0] if near else None)
        if chosen is not None:
            low, high = found[chosen][0]
            high = hit.first if low < hit.first < high and hit.rule == "quoting" else high
            found[index] = [(low, high)]
        elif hit.source is not None:
            found[index] = [_alone(toks, hit)]


def _alone(toks: Sequence[Token], hit: Hit) -> tuple[int, int]:
    """Without another cue, a citation covers what stands before it, or else what follows."""
    if hit.first > QUOTATION:
        return 0, hit.first
    at = hit.end
    return (at + 1, len(toks)) if at < len(toks) and toks[at].word == "," else (0, 0)


def _trim(toks: Sequence[Token], start: int, end: int) -> tuple[int, int]:
    while start < end and (
        toks[start].word in TRIM
        or (toks[start].word in {"and", "but", "that", "while"} and toks[start].word != "that")
    ):
        start += 1
    while end > start and (
        toks[end - 1].word in TRIM or toks[end - 1].word in {"and", "but", "while"}
    ):
        end -= 1
    return start, end


def _number(token: Token) -> bool:
    return token.word[0].isdigit() or token.word in lexicon.NUMBERS


def _bare_number(
    toks: Sequence[Token], hit: Hit, scope: tuple[int, int]
) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """Read "X counted 20 bodies, the army four": a second source with nothing but a number."""
    start, end = scope
    if not hit.cue.takes & {"say", "count", "of"} or hit.place != "before":
        return None
    for at in range(end - 1, max(start, end - LAST_NUMBER), -1):
        if not _number(toks[at]):
            continue
        first = at
        while toks[first - 1].word in ROUNDING:
            first -= 1
        comma = next(
            (k for k in range(first - 1, max(start, first - 8), -1) if toks[k].word in _PARTING),
            None,
        )
        if comma is None or comma + 1 >= first or has_verb(toks, comma + 1, end):
            return None
        led = toks[comma + 1]
        if not (led.word in DETERMINERS or led.capital) or _number(led):
            return None
        told = any(_number(tok) for tok in toks[start:comma])
        return ((comma + 1, first), (first, end)) if told else None
    return None


def gapped(
    toks: Sequence[Token], hit: Hit, scope: tuple[int, int]
) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """Read a second source whose verb is left out.

    "X spoke of 19 dead and Y of more than 30"; "X says a shell fell short, Y that it was bombed".

    Returns:
        Tokens of the second source and of what it says.
    """
    link = "of" if "of" in hit.cue.takes and hit.place == "before" else "that"
    link = "at" if hit.rule == "put" else link
    start, end = scope
    bare = _bare_number(toks, hit, scope)
    if bare is not None:
        return bare
    if link == "that" and "say" not in hit.cue.takes:
        return None
    for at in range(start + 2, end - 1):
        if toks[at].word != link or toks[at - 1].word in {",", "and", "but"} | PRONOUNS:
            continue
        opening = next(
            (
                k
                for k in range(at - 1, max(start, at - 8), -1)
                if toks[k].word in {",", "and", "but", "while"}
            ),
            None,
        )
        if opening is None or opening + 1 >= at or has_verb(toks, opening + 1, at):
            continue
        if link != "that" and not any(_number(tok) for tok in toks[at + 1 : at + 4]):
            continue
        if link == "that" and (
            toks[opening].word != ","
            or (toks[opening + 1].word not in {"the", "a", "its"} and not toks[opening + 1].capital)
        ):
            continue
        return (opening + 1, at), (at + 1, end)
    return None
