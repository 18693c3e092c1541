"""Words of a sentence, and the noun phrases that can name a source.

There is no parser here. A subject is read from the cue to the left until something that cannot
stand inside a noun phrase, a source behind a cue to the right in the same way.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from reportedly.read.lexica import cues as lexicon
from reportedly.read.lexica.sources import PEOPLE_TITLES

_TOKEN = re.compile(
    r"[^\W_]+\.(?:com|org|net|info|news|tv|ua|ru|pk|ng|uk|cd|ml)\b|\d[\d.,]*\d|(?:[^\W\d_]\.){2,}|[^\W_]+(?:[’'.\-][^\W_]+)*[’'](?=\s[^\W\d_])|[^\W_]+(?:[’'\-][^\W_]+)*|\S"
)
MARKS = frozenset(",;:.!?—–-\"“”«»()[]‘’'…")
QUOTES = frozenset('"“”«»„')
DETERMINERS = frozenset([
    "the", "a", "an", "its", "their", "his", "her", "our", "my", "this", "that", "these",
     "those", "one", "two", "three", "four", "five", "several", "some", "many",
])  # fmt: skip
PREPOSITIONS = frozenset([
    "of", "in", "at", "for", "from", "with", "near", "to", "by", "between", "inside", "within",
     "under", "against", "on", "around", "outside", "along", "close",
])  # fmt: skip
PRONOUNS = frozenset(["he", "she", "it", "they"])
MAX_SUBJECT = 24
"""Longest subject, in tokens."""
MAX_ASIDE = 34
"""Longest aside between a subject and its verb, in tokens."""
DASHES = frozenset({"-", "–", "—"})
MAX_ASIDES = 3
"""Asides between a subject and its verb, at most."""
MAX_NAME = 6
"""Longest name set off by a comma, with the comma."""
MAX_RELATIVE = 12
"""Longest restrictive clause between a subject and its verb, in tokens."""
MAX_TITLE = 12
"""Longest description set off by a comma, with the comma."""
SHORT = 5
"""Words in -ed and -ly shorter than this are something else."""


class Token(NamedTuple):
    """One word or mark.

    Attributes:
        start: First code point.
        end: One past the last.
        word: In lower case, with straight apostrophes.
        capital: Begins with a capital letter.
    """

    start: int
    end: int
    word: str
    capital: bool


def tokens(text: str, start: int, end: int) -> list[Token]:
    """Return words and marks of a stretch of text, in order."""
    shouted = text[start:end].isupper()
    return [
        Token(
            m.start(),
            m.end(),
            _lower(m[0], shouted=shouted),
            m[0][0].isupper(),
        )
        for m in _TOKEN.finditer(text, start, end)
    ]


def _lower(word: str, *, shouted: bool) -> str:
    """Return a word in lower case; "IS" in mixed text is a name and no verb."""
    if word == "IS" and not shouted:
        return "isis"
    return word.lower().replace("’", "'") if len(word) > 1 else word.lower()


def finite(toks: Sequence[Token], at: int) -> bool:
    """Tell whether a token is, by its form, the finite verb of a clause."""
    word = toks[at].word
    if word in lexicon.FINITE:
        return True
    if not word.endswith("ed") or len(word) < SHORT or toks[at].capital or "-" in word:
        return False
    if word in lexicon.ADJECTIVAL:
        return False
    before = toks[at - 1].word if at else ""
    after = toks[at + 1].word if at + 1 < len(toks) else ""
    if before in DETERMINERS or before.endswith("ly") or before in PREPOSITIONS:
        return False
    return after != "by"


def has_verb(toks: Sequence[Token], start: int, end: int) -> bool:
    """Tell whether tokens ``[start, end)`` hold a finite verb."""
    return any(finite(toks, at) for at in range(start, end))


def skip_auxiliaries(toks: Sequence[Token], at: int) -> tuple[int, bool]:
    """Step left over auxiliaries, adverbs and days before a cue.

    Returns:
        Index of the last token before them, and whether one of them negates.
    """
    negated = False
    while at >= 0:
        word = toks[at].word
        if word in lexicon.NEGATIONS or word.endswith("n't"):
            negated = True
        elif word in lexicon.DAYS and at and toks[at - 1].word in {"on", "last", "late", "early"}:
            at -= 1
        elif word in {"late", "early"} and _of_day(toks, at + 1):
            pass  # "the governor late on Monday accused"
        elif _names_on(toks, at) or not (word in lexicon.AUX | lexicon.DAYS or _adverb(word)):
            break
        at -= 1
    return at, negated


def _names_on(toks: Sequence[Token], at: int) -> bool:
    """Tell whether an auxiliary's word ends a name here: "Velm Now said"."""
    return at > 0 and toks[at].capital and toks[at - 1].capital and toks[at].word in lexicon.AUX


def _of_day(toks: Sequence[Token], at: int) -> bool:
    return at < len(toks) and toks[at].word in lexicon.DAYS | {"on", "in"}


def _adverb(word: str) -> bool:
    return (
        word.endswith("ly")
        and len(word) > SHORT
        and word not in {"family", "assembly", "italy", "weekly", "anomaly", "monthly"}
    )


def subject(toks: Sequence[Token], at: int, floor: int) -> tuple[int, int] | None:
    """Return the noun phrase that ends at token ``at``, as ``[start, end)`` of tokens.

    Args:
        toks: Tokens of the sentence.
        at: Its last token, or the comma behind a parenthesis that closes it.
        floor: First token it may hold.
    """
    if at < floor:
        return None
    if toks[at].word == ",":
        return _with_aside(toks, at, floor)
    if toks[at].word in DASHES:
        return _before_dashes(toks, at, floor)
    start = _walk(toks, at, floor)
    if start > at:
        described = _relative_head(toks, start, floor) if finite(toks, at) else None
        return subject(toks, described, floor) if described is not None else None
    head = _relative_head(toks, start, floor)
    if head is not None:
        found = subject(toks, head, floor)
        # "a man who called himself its commander"
        return (found[0], at + 1) if found and _styles(toks, head + 2) else found
    start = _joined(toks, start, floor)
    start = _without_adverbial(toks, start, at)
    return checked(toks, start, at + 1)


def _before_dashes(toks: Sequence[Token], at: int, floor: int) -> tuple[int, int] | None:
    """Return the noun phrase before an aside that a dash at ``at`` closes."""
    opened = next(
        (k for k in range(at - 1, max(floor, at - MAX_ASIDE), -1) if toks[k].word in DASHES),
        None,
    )
    while opened and toks[opened - 1].word in DASHES:
        opened -= 1
    return subject(toks, opened - 1, floor) if opened else None


_STYLED = frozenset(["called", "calls", "styled", "styles", "described", "describes", "presented"])
_STYLED |= {"identified", "identifies", "introduced", "named", "names", "gave"}
_SELF = frozenset(["himself", "herself", "themselves", "itself"])


def _relative_head(toks: Sequence[Token], start: int, floor: int) -> int | None:
    """Return the last token before a "who" whose clause runs up to the verb.

    In "survivors who reached the town say" the phrase before the verb is not the subject.
    """
    if start <= floor or toks[start].word in PRONOUNS:
        return None
    for here in range(start - 1, max(floor, start - MAX_RELATIVE) - 1, -1):
        word = toks[here].word
        if word == "that" and _owns(toks, here, floor):
            return here - 1
        if word in {"who", "whose"}:
            clear = here > floor and toks[here - 1].word not in MARKS | lexicon.BREAKS
            return here - 1 if clear and not toks[here - 1].word[0].isdigit() else None
        if (
            word in MARKS
            or (word in lexicon.BREAKS - {"as"} and here == start - 1)
            or word in PRONOUNS
        ):
            return None
    return None


def _owns(toks: Sequence[Token], that: int, floor: int) -> bool:
    """Tell whether "that" opens a clause about the noun before it: "the firm that owns them"."""
    if that <= floor + 1 or that + 1 >= len(toks):
        return False
    before, after = toks[that - 1].word, toks[that + 1]
    said = before in lexicon.WORDS or before in lexicon.NOUN_CUES or finite(toks, that - 1)
    verbal = finite(toks, that + 1) or (after.word.endswith("s") and not after.capital)
    return not said and before[0].isalpha() and verbal and after.word not in DETERMINERS


def _walk(toks: Sequence[Token], at: int, floor: int) -> int:
    """Return the first token of the run that ends at ``at`` and can be one noun phrase."""
    if toks[at].word in PRONOUNS:
        return at
    start, here = at + 1, at
    while here >= floor and at - here < MAX_SUBJECT:
        token = toks[here]
        if token.word == ")":
            opening = next(
                (k for k in range(here, max(floor, here - 8) - 1, -1) if toks[k].word == "("), None
            )
            if opening is None:
                break
            here, start = opening - 1, opening
            continue
        if stops(toks, here):
            break
        start = here
        before = toks[here - 1].word if here > floor else ""
        if (
            token.word in {"the", "a", "an"}
            and before not in PREPOSITIONS
            and before not in {"both", "all"}
            and not (before == "as" and _passes(toks, here - 1))
            and not _holding(toks, here - 1, floor)
        ):
            break
        here -= 1
    return start


def _holding(toks: Sequence[Token], at: int, floor: int) -> bool:
    """Tell whether a participle carries the phrase on: "people fleeing the town"."""
    word = toks[at].word if at > floor else ""
    return word.endswith("ing") and len(word) > SHORT and word not in lexicon.WORDS


def stops(toks: Sequence[Token], here: int) -> bool:
    """Tell whether a token cannot stand inside a noun phrase that names a source."""
    token = toks[here]
    word = token.word
    if word in {".", "'", "’"}:
        title = word == "." and here and toks[here - 1].word in PEOPLE_TITLES
        initial = word == "." and here and len(toks[here - 1].word) == 1
        return not (title or initial)
    if (word == "as" and _passes(toks, here)) or _styles(toks, here):
        return False
    if word in MARKS or word in lexicon.BREAKS | lexicon.BE or word in PRONOUNS:
        return True
    if word in lexicon.DAYS or (word in lexicon.MONTHS and token.capital and word != "may"):
        return not _dates(toks, here)
    if word == "may" and token.capital:
        return False
    return finite(toks, here) and not _reduced(toks, here)


def _dates(toks: Sequence[Token], here: int) -> bool:
    """Tell whether a day or month belongs to the noun: "its note of 8 May"."""
    first = here - 1 if here and toks[here - 1].word[0].isdigit() else here
    return first > 0 and toks[first - 1].word in {"of", "dated"}


def _passes(toks: Sequence[Token], here: int) -> bool:
    """Tell whether the "as" of "known as", "identified himself as" stands here."""
    before = toks[here - 1].word if here else ""
    return before in _PASSING_AS or (before in _SELF and _styles(toks, here - 2))


def _styles(toks: Sequence[Token], here: int) -> bool:
    """Tell whether "called himself" begins here: who passes for something is told by it."""
    after = toks[here + 1].word if 0 <= here < len(toks) - 1 else ""
    return after in _SELF and toks[here].word in _STYLED


_PASSING_AS = frozenset(
    ["known", "presented", "identified", "introduced", "posing", "described", "acting", "serving"]
)
"""What leads to what somebody is called: "a man known as the Fox"."""


def _reduced(toks: Sequence[Token], here: int) -> bool:
    """Tell whether a form in -ed opens a reduced clause ("officers stationed in the north")."""
    after = toks[here + 1].word if here + 1 < len(toks) else ""
    form = toks[here].word.endswith("ed") or (
        toks[here].word in lexicon.IRREGULAR and after == "by"
    )
    return (
        form
        and after in {"by", "with", "on", "to", "in", "from", "at", "near", "inside", "as"}
        and toks[here].word not in lexicon.WORDS
    )


def _joined(toks: Sequence[Token], start: int, floor: int) -> int:
    """Take in what "and" joins to the phrase, where no verb stands before it."""
    if start - 1 < floor or toks[start - 1].word not in {"and", "or", "&"}:
        return start
    if toks[start].word in PRONOUNS:
        return start  # "… told reporters, and he claimed"
    left = start - 2
    if left >= floor and toks[left].word == ",":
        left -= 1
    if left < floor or toks[left].word in PRONOUNS:
        return start
    other = _walk(toks, left, floor)
    comma = other - 1 > floor and toks[other - 1].word == "," and other <= left
    if comma and has_verb(toks, floor, other - 1):
        return other  # "… fell, police and residents said"
    while other - 1 > floor and toks[other - 1].word == "," and other <= left:
        further = _walk(toks, other - 2, floor)
        if further > other - 2:
            break
        other = further
    clean = other <= floor or toks[other - 1].word in {";", ":", '"', "“", "”"}
    return other if clean and other <= left and not _opens_adverbial(toks[other]) else start


def _opens_adverbial(token: Token) -> bool:
    return token.word in lexicon.ADVERBIAL_STARTS


def _without_adverbial(toks: Sequence[Token], start: int, at: int) -> int:
    """Drop what leads up to the subject: "On Tuesday the army", "In Kyiv officials"."""
    while start < at and _opens_adverbial(toks[start]):
        here = start + 1
        if toks[start].word in PREPOSITIONS or toks[start].word in {
            "during",
            "after",
            "before",
            "since",
        }:
            if here <= at and toks[here].word in DETERMINERS:
                here += 1
                while here <= at and toks[here].word not in DETERMINERS and not toks[here].capital:
                    here += 1
            else:
                while here <= at and (toks[here].capital or toks[here].word[0].isdigit()):
                    here += 1
        if here > at:
            return at + 1
        start = here
    return start


_SOME = frozenset({"some", "many", "several", "others", "another", "one"})


def checked(toks: Sequence[Token], start: int, end: int) -> tuple[int, int] | None:
    """Refuse what cannot name a source."""
    while end > start and toks[end - 1].word in PREPOSITIONS:
        end -= 1
    if end <= start:
        return None
    words = [token.word for token in toks[start:end]]
    if words[0] in lexicon.NO_SPEAKER or words[0] in PREPOSITIONS:
        return None
    if words[0] in {"there", "no", "nobody", "none", "nothing", "neither"} or (
        words[-1] in DETERMINERS and not (len(words) == 1 and words[0] in _SOME)
    ):
        return None
    if len(words) == 1 and words[0] in _SOME:
        return start, end
    if all(word in DETERMINERS or word in MARKS or word[0].isdigit() for word in words):
        return None
    return start, end


def _with_aside(toks: Sequence[Token], at: int, floor: int) -> tuple[int, int] | None:
    """Read a subject closed by an aside: "a baker, Ilma Torvald, said"."""
    span = range(at - 1, max(floor, at - MAX_ASIDE) - 1, -1)
    listed = next((k for k in span if k > floor + 1 and toks[k].word == "including"), None)
    if listed is not None and toks[listed - 1].word == "," and not has_verb(toks, listed, at):
        head = subject(toks, listed - 2, floor)
        return (head[0], at) if head else None
    comma = next((k for k in span if toks[k].word == ","), None)
    if comma is None:
        # A comma too many: "The minister of health, said that …"
        start = _walk(toks, at - 1, floor)
        start = _without_adverbial(toks, start, at - 1) if start <= floor + 1 else at
        return checked(toks, start, at)
    if comma + 1 == at:
        return None
    head = _before_asides(toks, comma, floor)
    if head is None or toks[head[0]].word in PRONOUNS:
        return None
    return _aside_of(toks, head, comma, at)


def _cited_at(toks: Sequence[Token], head: tuple[int, int]) -> int | None:
    """Return where ", quoting" or ", citing" leads a noun phrase, which then is no subject."""
    near = (at for at in (head[0], head[0] - 1) if at > 1)
    return next((at for at in near if toks[at].word in {"quoting", "citing"}), None)


def _before_asides(toks: Sequence[Token], comma: int, floor: int) -> tuple[int, int] | None:
    """Return the phrase before a comma; an age or "of Orsk" between leads further left."""
    for _ in range(MAX_ASIDES):
        head = subject(toks, comma - 1, floor) if comma - 1 >= floor else None
        cited = _cited_at(toks, head) if head is not None else None
        if cited is not None:
            comma = cited - 1  # "X, quoting Y, which cited Z, said"
            continue
        if head is not None and toks[head[0] - 1 if head[0] else 0].word != ",":
            return head
        stop = max(floor, comma - MAX_NAME) - 1
        before = next((k for k in range(comma - 1, stop, -1) if toks[k].word == ","), None)
        described = before is not None and (
            toks[before + 1].word[0].isdigit() or toks[before + 1].word in PREPOSITIONS
        )
        if before is None or not described:
            return head
        comma = before
    return None


def _aside_of(
    toks: Sequence[Token], head: tuple[int, int], comma: int, at: int
) -> tuple[int, int] | None:
    """Return the source with an aside that names it, without one that only tells of it."""
    first = toks[comma + 1]
    if first.word in {"who", "which", "whose", "where", "when"} or first.word.endswith("ing"):
        return head
    if first.word in lexicon.BROUGHT_IN:
        return head  # "the general, asked about the raid, said"
    if first.word in PREPOSITIONS | {"via", "through"}:
        return head
    told = next(
        (k for k in range(comma + 1, at) if toks[k].word in {"who", "which", "whose", "that"}), at
    )
    if has_verb(toks, comma + 1, told):
        return None
    if told < at:
        return head  # "X, a former aide who left in May, said"
    titled = first.word in DETERMINERS or first.word in lexicon.TITLES
    named = titled and comma + 2 < at and toks[comma + 2].capital  # "his employer, the Velm Mill,"
    names = first.capital or (titled and toks[head[0]].capital) or named
    number = first.word[0].isdigit() or first.word in PREPOSITIONS
    return (head[0], at) if names and not number else head


def _opening(toks: Sequence[Token], close: int, floor: int) -> int | None:
    """Return where the words in marks open that the mark at ``close`` closes."""
    partner = {'"': '"', "”": "“", "»": "«"}.get(toks[close].word)
    ahead = range(close - 1, floor - 1, -1)
    return next((k for k in ahead if toks[k].word == partner), None)


_CALLING = frozenset({"called", "named", "described"})
"""Verbs that stand inside noun phrases too: "a man called Marn"."""


def clause_subject(toks: Sequence[Token], at: int, floor: int) -> tuple[int, int] | None:
    """Return the subject of the clause that token ``at`` stands in: its first noun phrase."""
    start, here = floor, at - 1
    while here >= floor:
        opened = _opening(toks, here, floor) if toks[here].word in QUOTES else None
        if opened is not None and opened > floor:
            here = opened - 1  # "X called the fire “an outrage” and said …"
            continue
        if toks[here].word in {";", ":"} | QUOTES:
            start = here + 1
            break
        here -= 1
    while start < at and (_opens_adverbial(toks[start]) or toks[start].word == ","):
        if toks[start].word in {"but", "and", "yet", "still", "also", "so", ","}:
            start += 1
            continue
        comma = next((k for k in range(start, at) if toks[k].word == ","), None)
        if comma is None:
            start = min(at, _without_adverbial(toks, start, at - 1))
            break
        start = comma + 1
    stop = next(
        (
            k
            for k in range(start, at)
            if finite(toks, k)
            or toks[k].word in lexicon.AUX
            or (toks[k].word in _CALLING and toks[k + 1].word in DETERMINERS | QUOTES)
            or toks[k].word in {",", "--", "—", "that", "who"}
            or (toks[k].word in lexicon.WORDS and toks[k].word not in lexicon.AMBIGUOUS)
        ),
        at,
    )
    last, _ = skip_auxiliaries(toks, stop - 1)
    if stop == start or last < start:
        return None
    return subject(toks, last, start)
