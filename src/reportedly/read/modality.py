"""How far a clause commits itself to an event, and whether it says that it happened."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from reportedly.model.vocabulary import Modality, Polarity
from reportedly.read.arabic_script import fold_letters, has_arabic
from reportedly.read.lexica import modality as lexicon
from reportedly.read.lexica.unreal import MADE_SAFE


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the words say of an event's standing.

    Attributes:
        modality: The commitment of whoever speaks.
        polarity: Said to have happened or not.
        why: The rule that decided.
    """

    modality: Modality
    polarity: Polarity
    why: str


# Behind such a word a new clause begins, which what stands before it does not govern.
_SUBORDINATE = re.compile(r"^.*(?:\b(?:after|when|while|before|as|because|until)\b|;)")
_FAILED = re.compile(r"\b(?:not|never|failed to|fails to)\b|n't\b")
_FOILED = re.compile(r"\b(?:foil|thwart|prevent|disrupt|avert|uncover|stop|block)(?:ed|s|ing)?\b")

_PLAIN = Judgement(Modality.ASSERTED, Polarity.POSITIVE, "")
_PLOT = Judgement(Modality.PLANNED, Polarity.NEGATIVE, "plot")


def judge(left: str, right: str, *, words: str = "", force: bool = True) -> Judgement:
    """Judge an event by the words before and after its trigger in the same clause.

    Args:
        left: Folded words of the clause before the trigger.
        right: Folded words of the clause behind it.
        words: The trigger's own words.
        force: The trigger tells of force or another event. For a trigger that only gives an
            outcome ("killed"), a negation before it denies the outcome and not the event.

    Returns:
        Modality and polarity as far as the clause tells; a frame's hedge may override it.
    """
    if has_arabic(words):
        return _arabic(fold_letters(left), fold_letters(right), force=force)
    if lexicon.GIVEN.search(left) or (
        lexicon.GIVEN_AFTER.match(right) and lexicon.GIVEN_BEFORE.search(left)
    ):
        left = ""  # "denied firing the shell that hit the mill": the mill was hit
    charged = lexicon.CHARGE.search(left) and lexicon.DENIED_AFTER.match(right)
    if charged or lexicon.DENIED.search(left):
        why = "charge_denied" if charged else "denied"
        return Judgement(Modality.DENIED, Polarity.NEGATIVE, why)
    near = _SUBORDINATE.sub("", left)
    if force and _negated(near, right, words):
        return Judgement(Modality.ASSERTED, Polarity.NEGATIVE, "negated")
    if force and lexicon.STOPPED.search(near):
        return _PLOT
    plain = _open(left, near, right, words)
    if plain is _PLAIN and force and " " in words:
        # A trigger of several words may hold the words that qualify it ("jets may have bombed").
        inner = words.rsplit(" ", 1)[0] + " "
        plain = _open(left + inner, near + inner, "")
    return plain


def _arabic(left: str, right: str, *, force: bool) -> Judgement:
    """Judge an event that Arabic words tell of."""
    if lexicon.AR_DENIED.search(left) or lexicon.AR_DENIED_AFTER.match(right):
        return Judgement(Modality.DENIED, Polarity.NEGATIVE, "denied")
    if force and lexicon.AR_NEGATION.search(left):
        return Judgement(Modality.ASSERTED, Polarity.NEGATIVE, "negated")
    for pattern, modality in (
        (lexicon.AR_HYPOTHETICAL, Modality.HYPOTHETICAL),
        (lexicon.AR_PLANNED, Modality.PLANNED),
        (lexicon.AR_ALLEGED, Modality.ALLEGED),
    ):
        if pattern.search(left):
            return Judgement(modality, Polarity.POSITIVE, modality.value)
    return _PLAIN


def _negated(near: str, right: str, words: str) -> bool:
    if _FAILED.search(words) or lexicon.NEGATION.search(near) or lexicon.FAILED.search(near):
        return True
    if lexicon.FAILED_AFTER.match(right) and lexicon.TRIED.search(near):
        return True
    return lexicon.NEGATION_AFTER.match(right) is not None


def _open(left: str, near: str, right: str, words: str = "") -> Judgement:
    """Judge words that deny nothing."""
    if lexicon.PLOT.search(near):
        foiled = _FOILED.search(left) is not None
        return _PLOT if foiled else Judgement(Modality.PLANNED, Polarity.POSITIVE, "plot")
    supposed = lexicon.CONDITION.search(left) or lexicon.HYPOTHETICAL_AFTER.match(right)
    if supposed or lexicon.HYPOTHETICAL.search(near) or lexicon.PURPOSE.search(near):
        return Judgement(Modality.HYPOTHETICAL, Polarity.POSITIVE, "hypothetical")
    aimed = lexicon.AIM.search(near) or lexicon.PLANNED.search(near)
    if aimed or _for_a_purpose(near, words) or lexicon.PLANNED_AFTER.match(right):
        return Judgement(Modality.PLANNED, Polarity.POSITIVE, "planned")
    if lexicon.ALLEGED.search(left) or lexicon.ALLEGED_AFTER.match(right):
        return Judgement(Modality.ALLEGED, Polarity.POSITIVE, "alleged")
    return _PLAIN


def _for_a_purpose(near: str, words: str) -> bool:
    """Whether a trigger is a bare verb behind "to", which says what something was done for."""
    if lexicon.BARE_VERB.match(words) is None:
        return False
    to = lexicon.PURPOSE_OF.search(near)
    return to is not None and lexicon.BROUGHT_ABOUT.search(near[: to.start()]) is None


def is_background(clause: str, page_year: int | None, *, state: bool = False) -> bool:
    """Tell whether folded words speak of habit or of history, not of the news.

    A year counts as history where it ended more than twelve months before the page, so the year
    before the page's own is left open. Without the page's year only habits count, and years that a
    standing state is measured from.

    Args:
        clause: Folded words of the clause.
        page_year: Year of the page, where known.
        state: The event is a standing state (control, restriction).
    """
    if lexicon.HABIT.search(clause):
        return True
    if has_arabic(clause):
        return _arabic_background(fold_letters(clause), page_year)
    for match in lexicon.YEAR.finditer(clause):
        year = int(match["year"])
        if page_year is not None and year < page_year - 1:
            # "Since 2014" dates the beginning of something that goes on, unless it is a state.
            return state or match["prep"] != "since"
        if page_year is None and match["prep"] == "since" and state:
            return True
    return False


def _arabic_background(clause: str, page_year: int | None) -> bool:
    """Tell whether Arabic words speak of habit, or of a year more than twelve months back."""
    if lexicon.AR_BACKGROUND.search(clause):
        return True
    years = [int(match["year"]) for match in lexicon.AR_YEAR.finditer(clause)]
    return page_year is not None and any(year < page_year - 1 for year in years)


_RELATIVE = re.compile(r"\s*(?:in which|when|where|which|during which|that)\b")
_ADJUNCT = re.compile(
    r"\s*(?:on|in|since|during|from|of|at|by|for|when|last|early|late|after|before|until|en|desde|depuis|durante)\b"
    r"(?! which\b)"
)


def segment_of(clause: str, at: int) -> str:
    """Return the words between commas that hold ``at``, with adjuncts beside them.

    Args:
        clause: Folded words.
        at: Offset of the trigger in them.
    """
    start = clause.rfind(", ", 0, at) + 1
    end = clause.find(", ", at)
    end = len(clause) if end < 0 else end
    before = clause.rfind(", ", 0, max(0, start - 1)) + 1
    if start > 0 and (_ADJUNCT.match(clause[before:start]) or _RELATIVE.match(clause, start)):
        start = before
    after = clause.find(", ", end + 1) if end < len(clause) else -1
    after = len(clause) if after < 0 else after
    if _ADJUNCT.match(clause[end + 1 : after]):
        end = after
    return clause[start:end].strip(" ,")


def _is_drill(sentence: str) -> bool:
    """Tell whether a sentence is of a drill in which nobody is really hurt."""
    if not any(word in sentence for word in lexicon.DRILLS):
        return False
    return lexicon.DRILL.search(sentence) is not None and not lexicon.REAL_HARM.search(sentence)


def _is_figurative(sentence: str) -> bool:
    """Tell whether a sentence is of a matter that only takes its words from war."""
    if lexicon.ANY_TOPIC.search(sentence) is None:
        return False
    if lexicon.MARTIAL.search(lexicon.PARTY_REBELS.sub("", sentence)) is not None:
        return False
    return any(
        len({match.group() for match in topic.finditer(sentence)}) >= 2  # noqa: PLR2004
        for topic in lexicon.TOPICS
    )


@lru_cache(maxsize=256)
def is_no_event(sentence: str) -> bool:
    """Tell whether a folded sentence is of a drill, a film, a scenario or a game.

    Args:
        sentence: Folded words of the whole sentence.
    """
    if lexicon.EXERCISE.search(sentence) or lexicon.FICTION.search(sentence):
        return lexicon.AMID_IT.search(sentence) is None
    if MADE_SAFE.search(sentence):
        return True
    if lexicon.SCENARIO.search(sentence):
        return True
    if _is_drill(sentence) or _is_figurative(sentence):
        return True
    sport = len({match.group() for match in lexicon.SPORT.finditer(sentence)}) >= 2  # noqa: PLR2004
    return sport and lexicon.AT_A_MATCH.search(sentence) is None


@lru_cache(maxsize=256)
def is_accident(sentence: str) -> bool:
    """Tell whether a folded sentence speaks of illness, accident or disaster."""
    return lexicon.ACCIDENT.search(sentence) is not None


def is_dated(sentence: str) -> bool:
    """Tell whether a folded sentence names a day of its own."""
    return lexicon.DAY.search(sentence) is not None


def is_ahead(sentence: str) -> bool:
    """Tell whether a folded sentence speaks of what is to come, as a drill's programme does."""
    return lexicon.AHEAD.search(sentence) is not None


def is_dated_back(sentence: str) -> bool:
    """Tell whether a folded sentence turns to another year ("in 2006")."""
    return lexicon.OTHER_YEAR.search(sentence) is not None
