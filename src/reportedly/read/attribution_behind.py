"""The noun phrase that begins behind a cue: "according to X", "said X", "told by X"."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.read.attribution_words import (
    DETERMINERS,
    MAX_NAME,
    MAX_SUBJECT,
    MAX_TITLE,
    PREPOSITIONS,
    PRONOUNS,
    Token,
    checked,
    has_verb,
    stops,
)
from reportedly.read.lexica import cues as lexicon


def behind(toks: Sequence[Token], at: int) -> tuple[int, int] | None:
    """Return the noun phrase that begins at token ``at``, as ``[start, end)`` of tokens."""
    here = at
    while here < len(toks) and here - at < MAX_SUBJECT and not _ends_phrase(toks, here, at):
        here += 1
    end = here
    while end > at and (
        toks[end - 1].word in PREPOSITIONS
        or toks[end - 1].word in {"and", "(", ".", "late", "early"}
    ):
        end -= 1
    found = checked(toks, at, end)
    return _with_name(toks, found) if found and found[1] == here else found


def _ends_phrase(toks: Sequence[Token], here: int, at: int) -> bool:
    """Tell whether a source behind a cue ends before token ``here``."""
    word = toks[here].word
    after = toks[here + 1] if here + 1 < len(toks) else None
    if word == "and":
        return _and_ends(toks, here, after)
    if word == "(":
        return after is None or not after.capital
    if word == ")":
        return False
    inside = here > at
    if inside and (word in PRONOUNS | _AFTER_SOURCE or _new_part(toks, here, after)):
        return True
    if inside and word in {"the", "a", "an"} and toks[here - 1].word[0].isalnum():
        # "according to witnesses the gunmen …": no article stands inside a noun phrase
        return toks[here - 1].word not in PREPOSITIONS | _BEFORE_ARTICLE
    return stops(toks, here) if word not in PRONOUNS else inside


_AFTER_SOURCE = frozenset({"to", "last", "late", "early", "told", "as", "after", "during"})


_BEFORE_ARTICLE = frozenset(["and", "or", "all", "both", "half", "who", "which", "that", "as"])


def _and_ends(toks: Sequence[Token], here: int, after: Token | None) -> bool:
    """Tell: "police and residents" is one source; "police, and a strike hit" is not."""
    if after is None or after.word in PRONOUNS or after.word in {"that", "the"}:
        return True
    return has_verb(toks, here + 1, min(len(toks), here + 6))


def _new_part(toks: Sequence[Token], here: int, after: Token | None) -> bool:
    """Tell whether a cue, a number or a date begins here rather than more of the name."""
    word = toks[here].word
    if (word in lexicon.WORDS and word not in lexicon.AMBIGUOUS) or word[0].isdigit():
        return toks[here - 1].word not in {"a", "an"}  # "an informed source"
    if word in {"shows", "showed"} or (word in lexicon.NUMBERS and _counts_anew(toks, here)):
        return True
    if after is None:
        return False
    if word in {"on", "in"}:
        dated = after.word in lexicon.DAYS or after.word in lexicon.MONTHS
        return dated or after.word[0].isdigit() or (word == "in" and after.word in {"a", "an"})
    bound = after.word in {"least", "most", "than"} or after.word[0].isdigit()
    return bound and word in {"at", "more", "nearly", "about", "around", "over"}


def _counts_anew(toks: Sequence[Token], here: int) -> bool:
    """Tell whether a number behind a noun begins what is said: "by the count of X nine died"."""
    before = toks[here - 1].word
    return before[0].isalnum() and before not in PREPOSITIONS | DETERMINERS | {"and", "or"}


def _with_name(toks: Sequence[Token], found: tuple[int, int]) -> tuple[int, int]:
    """Take in a name or a description set off by a comma."""
    start, end = found
    if end + 1 >= len(toks) or toks[end].word != ",":
        return found
    first = toks[end + 1]
    stop = next(
        (
            k
            for k in range(end + 1, min(len(toks), end + 14))
            if toks[k].word in {",", ".", ";", '"', "”", "“", "who", "whose"}
        ),
        None,
    )
    if stop is None or has_verb(toks, end + 1, stop) or stop == end + 1:
        return found
    named = first.capital and not toks[start].capital and stop - end <= MAX_NAME
    inner = (token.word for token in toks[end + 1 : stop])
    title = (first.word in {"a", "an", "the"} or first.word in lexicon.TITLES) and toks[
        start
    ].capital
    if (
        named
        and toks[stop].word in {",", ".", ";"}
        and not any(word in lexicon.BREAKS for word in inner)
    ):
        return start, stop
    if title and toks[stop].word in {".", ",", "who", "whose"} and stop - end <= MAX_TITLE:
        return start, stop
    return found
