"""Words of harm in a sentence, with what stands before them: auxiliaries, negation, modals."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from reportedly.model.vocabulary import Group, Outcome
from reportedly.read.figure_people import Mention
from reportedly.read.figure_tokens import PhraseIndex, Token
from reportedly.read.lexica import casualties as lex

_PASSIVE: Final = frozenset({"was", "were", "be", "been", "being", "is", "are", "got", "gets"})
_FORCING: Final = (
    "caus", "forc", "compel", "prompt", "push", "drov", "driv", "made", "sent", "oblig", "led",
    "began", "begun", "continu", "start",
)  # fmt: skip
#: Before "to" these say that it was done: "managed to kill".
_DONE: Final = frozenset(
    {"managed", "able", "manages", "succeeded", "proceeded", "continued", "began", "started"}
)
_TO_COME: Final = frozenset(
    [
        "likely", "expected", "due", "set", "about", "bound", "going", "supposed", "meant",
        "liable", "doomed", "certain", "sure", "planned",
    ]
)  # fmt: skip
_REACH: Final = 16
_NEAR: Final = 6
QUOTES: Final = frozenset("'\"‘’“”«»")
_INDEX: Final = PhraseIndex(lex.PHRASES)


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word of harm.

    Attributes:
        first: Index of its first token.
        last: Index one past its last.
        outcome: What it says happened.
        form: ``base``, ``past``, ``ing``, ``intr``, ``adj`` or ``noun``.
        chain: Index where its auxiliaries begin.
        passive: An auxiliary makes it passive.
        negated: Its own clause denies it.
        hypothetical: Feared, planned, possible or assumed.
    """

    first: int
    last: int
    outcome: Outcome
    form: str
    chain: int
    passive: bool = False
    negated: bool = False
    hypothetical: bool = False


def _phrase_at(tokens: list[Token], at: int) -> tuple[int, Outcome, str] | None:
    """Return (end, outcome, form) of the longest phrase of harm at ``at``."""
    phrase = _INDEX.at(tokens, at)
    if phrase is not None:
        outcome, form = lex.PHRASES[phrase]
        return at + len(phrase), outcome, form
    if tokens[at].low in lex.VERB_FORMS:
        outcome, form = lex.VERB_FORMS[tokens[at].low]
        return at + 1, outcome, form
    return None


def find_triggers(tokens: list[Token], mentions: Sequence[Mention]) -> list[Trigger]:
    """Return the words of harm of an English sentence, in order."""
    inside = {i for m in mentions for i in range(m.first, m.last)}
    found: list[Trigger] = []
    at = 0
    while at < len(tokens):
        hit = None if at in inside else _phrase_at(tokens, at)
        if hit is None:
            quoted = _quoted_euphemism(tokens, at, mentions)
            if quoted:
                found.append(quoted)
            at += 1
            continue
        end, outcome, form = hit
        trigger = Trigger(at, end, outcome, form, at)
        found.append(_with_auxiliaries(tokens, trigger))
        at = end
    return [t for t in found if not _is_adjective(tokens, t)]


def _is_adjective(tokens: list[Token], trigger: Trigger) -> bool:
    """Tell whether the word only describes a thing: "the wounded man", "a killing spree"."""
    if trigger.form not in {"past", "adj", "ing"} or not trigger.first:
        return False
    return tokens[trigger.first - 1].low in {"the", "its", "their", "any", "a", "an", "his", "our"}


def _quoted_euphemism(tokens: list[Token], at: int, mentions: Sequence[Mention]) -> Trigger | None:
    """Read one quoted participle after fighters counted as harm that is not told."""
    if tokens[at].low not in QUOTES or at + 2 >= len(tokens):
        return None
    word, close = tokens[at + 1], tokens[at + 2]
    if not word.low.endswith("ed") or close.low not in QUOTES or word.low in lex.VERB_FORMS:
        return None
    begin = at
    while begin and tokens[begin - 1].low in lex.BE:
        begin -= 1
    near = [m for m in mentions if m.last == begin and m.quantity and m.group is Group.COMBATANT]
    if not near:
        return None
    return Trigger(at + 1, at + 2, Outcome.CASUALTIES_UNSPECIFIED, "adj", begin)


def _with_auxiliaries(tokens: list[Token], trigger: Trigger) -> Trigger:
    """Add what stands before the word: auxiliaries, negation, modals."""
    at = trigger.first
    passive = negated = feared = False
    while at:
        low = tokens[at - 1].low
        if low in lex.BE:
            # Who were shooting did so; who were being shot did not.
            active = trigger.form == "ing" and low not in {"being", "been", "be"}
            passive = passive or (low in _PASSIVE and not active)
        elif low in lex.NEGATORS or low.endswith("n't"):
            negated = True
        elif (low in lex.FEARED and not _held_true(tokens, at)) or _ahead_of_to(tokens, at):
            feared = True
        elif _aim(tokens, at) or not (_passed_over(low) or _coordinated_verb(tokens, at)):
            break
        at -= 1
    modal = modal_before(tokens, at, trigger)
    possible = trigger.outcome is Outcome.MISSING and tokens[at - 1].low in {
        "may",
        "might",
        "could",
    }
    hypothetical = (feared or modal) and not (possible and at)
    return replace(trigger, chain=at, passive=passive, negated=negated, hypothetical=hypothetical)


def _held_true(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether "are believed" before ``at`` hedges what has happened: "to have been killed"."""
    words = [t.low for t in tokens[at : at + 2]]
    return tokens[at - 1].low != "feared" and words == ["to", "have"]


def _aim(tokens: list[Token], at: int) -> bool:
    """Tell whether "to" before ``at`` leads what was only told or meant: "ordered to leave"."""
    known = tokens[at].low in {"have", "be", "die"}
    done = at > 1 and tokens[at - 2].low in _DONE
    return tokens[at - 1].low == "to" and not known and not done and not _forced(tokens, at)


def _forced(tokens: list[Token], at: int) -> bool:
    """Tell whether people were made to do what follows "to": "caused thousands to flee"."""
    before = [t.low for t in tokens[max(at - 10, 0) : at - 1]]
    return any(word.startswith(_FORCING) or word in {"had", "have"} for word in before)


def _ahead_of_to(tokens: list[Token], at: int) -> bool:
    """Tell whether "likely to be", "about to be" stands before ``at``: harm that is to come."""
    return tokens[at - 1].low in _TO_COME and at < len(tokens) and tokens[at].low == "to"


def _passed_over(low: str) -> bool:
    """Tell whether a word may stand between an auxiliary and its verb."""
    return low in lex.ADVERBS or low.endswith("ly") or low in QUOTES


def _coordinated_verb(tokens: list[Token], at: int) -> bool:
    """Tell whether the token before ``at`` is "and" or a comma after another word of harm."""
    low = tokens[at - 1].low
    if low in {"and", "or", ","} and at > 1:
        before = tokens[at - 2].low
        return before in lex.VERB_FORMS or before in {"tortured", "raped", "beaten", "missing", ","}
    return low in {"tortured", "raped", "beaten"} or (
        low in lex.VERB_FORMS
        and lex.VERB_FORMS[low][1] == "past"
        and at < len(tokens)
        and tokens[at].low in {"and", "or", ","}
    )


def modal_before(tokens: list[Token], at: int, trigger: Trigger) -> bool:
    """Tell whether the clause before the word puts the harm in doubt or in the future."""
    index, steps = at - 1, 0
    if index >= 0 and tokens[index].low == "to" and trigger.form in {"base", "intr"}:
        # "the 52nd to die" tells of a death; "to kill" does not.
        before = tokens[index - 1].low if index else ""
        return before not in _DONE and not before.endswith(("st", "nd", "rd", "th", "first"))
    reach = _NEAR if trigger.form == "noun" else _REACH
    while index >= 0 and steps < reach:
        low = tokens[index].low
        if low in {";", ":", ".", "after", "when", "which", "where", "who"}:
            return False
        if low == "that" and index and tokens[index - 1].low not in lex.MODALS:
            return False
        named = low == "may" and tokens[index].capital
        # "an expected incursion after an attack that killed 40" expects no dead.
        described = index > 0 and tokens[index - 1].low in {"a", "an", "the", "its", "their"}
        if low in lex.MODALS and not named and not (described and low.endswith("ed")):
            return True
        if low in {"said", "says", "and", "but"} and steps > 1 and low != "and":
            return False
        index, steps = index - 1, steps + 1
    return False


def opens_clause(low: str) -> bool:
    """Tell whether a word begins another clause, or ends this one."""
    return low in lex.CLAUSE_OPENERS or low in {"said", "says", ";", ":", "told", "say"}
