"""Which people which word of harm is said of, by rules that need no syntax tree.

A transitive verb takes the people right after it, a passive or intransitive one the people before
it in the same clause, a bare participle or adjective those directly before it. People joined to
such people by a comma or "and" share their outcome. Where no rule applies nothing is attached.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from reportedly.model.vocabulary import Outcome
from reportedly.read.figure_people import Mention, MentionKind
from reportedly.read.figure_tokens import Token, TokenKind, matches
from reportedly.read.lexica import casualties as lex

_PASSIVE: Final = frozenset({"was", "were", "be", "been", "being", "is", "are", "got", "gets"})
_JOINERS: Final = frozenset({",", "and", "or", "plus", "&", "-", "–", "—", "while"})
_REACH: Final = 16
_NEAR: Final = 6
_GAP: Final = 7
_QUOTES: Final = frozenset("'\"‘’“”«»")
_WEAK: Final = frozenset({"captured", "capture", "captures", "capturing", "seized", "seize", "seizes",
                          "seizing", "executed", "execute", "executing"})  # fmt: skip
_STRENGTH: Final = {
    Outcome.KILLED: 5, Outcome.CASUALTIES_UNSPECIFIED: 4, Outcome.MISSING: 3, Outcome.DETAINED: 3,
    Outcome.INJURED: 2, Outcome.DISPLACED: 1,
}  # fmt: skip
_WRONG: Final = frozenset(
    """exaggerated false untrue baseless unfounded denied denies rejected rejects fabricated
    inaccurate incorrect wrong misleading""".split()
)
_LIMBS: Final = frozenset({"crowd", "group", "total", "team", "party", "family", "number", "rest"})
_SUBJECT_PREPOSITIONS: Final = frozenset(
    [
        "in",
        "with",
        "by",
        "near",
        "from",
        "to",
        "on",
        "at",
        "for",
        "into",
        "against",
        "about",
        "between",
        "among",
        "over",
        "under",
        "of",
        "including",
        "around",
        "behind",
        "beside",
        "following",
        "after",
        "before",
        "besides",
    ]
)


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


@dataclass(frozen=True, slots=True)
class Harmed:
    """People and what is said to have happened to them."""

    mention: Mention
    trigger: Trigger
    also: Trigger | None = None


def _phrase_at(tokens: list[Token], at: int) -> tuple[int, Outcome, str] | None:
    """Return (end, outcome, form) of the longest phrase of harm at ``at``."""
    best: tuple[int, Outcome, str] | None = None
    for phrase in _BY_FIRST.get(tokens[at].low, ()):
        if (best is None or len(phrase) > best[0] - at) and matches(tokens, at, phrase):
            outcome, form = lex.PHRASES[phrase]
            best = at + len(phrase), outcome, form
    if best is None and tokens[at].low in lex.VERB_FORMS:
        outcome, form = lex.VERB_FORMS[tokens[at].low]
        best = at + 1, outcome, form
    return best


def _index() -> dict[str, tuple[tuple[str, ...], ...]]:
    table: dict[str, list[tuple[str, ...]]] = {}
    for phrase in lex.PHRASES:
        table.setdefault(phrase[0], []).append(phrase)
    return {word: tuple(phrases) for word, phrases in table.items()}


_BY_FIRST: Final = _index()


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
    """Read one quoted participle after fighters counted ("22 soldiers 'removed'") as harm untold."""
    if tokens[at].low not in _QUOTES or at + 2 >= len(tokens):
        return None
    word, close = tokens[at + 1], tokens[at + 2]
    if not word.low.endswith("ed") or close.low not in _QUOTES or word.low in lex.VERB_FORMS:
        return None
    near = [m for m in mentions if m.last == at and m.quantity and m.group.value == "combatant"]
    if not near:
        return None
    return Trigger(at + 1, at + 2, Outcome.CASUALTIES_UNSPECIFIED, "adj", at)


def _with_auxiliaries(tokens: list[Token], trigger: Trigger) -> Trigger:
    """Add what stands before the word: auxiliaries, negation, modals."""
    at = trigger.first
    passive = negated = feared = False
    while at:
        low = tokens[at - 1].low
        if low in lex.BE:
            passive = passive or low in _PASSIVE
        elif low in lex.NEGATORS or low.endswith("n't"):
            negated = True
        elif low in lex.FEARED:
            feared = True
        elif low not in lex.ADVERBS and not low.endswith("ly") and low not in _QUOTES:
            if not _coordinated_verb(tokens, at):
                break
        at -= 1
    modal = _modal_before(tokens, at, trigger)
    possible = trigger.outcome is Outcome.MISSING and tokens[at - 1].low in {
        "may",
        "might",
        "could",
    }
    hypothetical = (feared or modal) and not (possible and at)
    return replace(trigger, chain=at, passive=passive, negated=negated, hypothetical=hypothetical)


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


def _modal_before(tokens: list[Token], at: int, trigger: Trigger) -> bool:
    """Tell whether the clause before the word puts the harm in doubt or in the future."""
    index, steps = at - 1, 0
    if index >= 0 and tokens[index].low == "to" and trigger.form in {"base", "intr"}:
        # "the 38th to die" tells of a death; "to kill" does not.
        return not (index and tokens[index - 1].low.endswith(("st", "nd", "rd", "th", "first")))
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


def _clause_words(low: str) -> bool:
    return low in lex.CLAUSE_OPENERS or low in {"said", "says", ";", ":", "told", "say"}


def _right_object(
    tokens: list[Token], trigger: Trigger, mentions: Sequence[Mention]
) -> Mention | None:
    """Return the people right after a transitive verb."""
    at = trigger.last
    while at < len(tokens) and (
        tokens[at].low in _QUOTES
        or tokens[at].low in {"also", "another", "at", "both", "and", "off"}
    ):
        if any(m.first == at for m in mentions):
            break
        if tokens[at].low == "and":
            return None
        at += 1
    for mention in mentions:
        crew = mention.noun == "crew" and mention.first == at + 1
        if mention.first == at or (crew and tokens[at].low in {"its", "the", "their"}):
            return mention if _may_be_object(trigger, tokens, mention) else None
    return None


def _may_be_object(trigger: Trigger, tokens: list[Token], mention: Mention) -> bool:
    after = tokens[mention.last].low if mention.last < len(tokens) else ""
    if mention.kind is MentionKind.BARE and lex.VERB_FORMS.get(after, (None, ""))[1] == "past":
        return False
    if mention.outcome in {Outcome.CASUALTIES_UNSPECIFIED, Outcome.INJURED} and mention.kind is (
        MentionKind.NOUN
    ):
        return False
    weak = tokens[trigger.first].low in _WEAK
    if weak and (mention.guessed or mention.kind is MentionKind.BARE):
        return False
    if mention.kind is MentionKind.MANY:
        # "beheaded babies" after a preposition describes; a subject has to stand before the verb.
        before = tokens[trigger.chain - 1].low if trigger.chain else "of"
        describes = before in _SUBJECT_PREPOSITIONS or before in lex.RELEASE
        return trigger.form == "past" and not describes and before not in {"the", ",", "and"}
    return mention.kind is not MentionKind.ONE or trigger.form in {"past", "ing", "base"}


def _direct_left(
    tokens: list[Token], trigger: Trigger, mentions: Sequence[Mention]
) -> Mention | None:
    """Return the people that stand directly before a bare participle or adjective."""
    at = trigger.chain
    for mention in mentions:
        if mention.last == at:
            return mention
        # "three people in Goma killed" is left out; "11 of them dead" is a part.
    return None


def _subject(tokens: list[Token], trigger: Trigger, mentions: Sequence[Mention]) -> Mention | None:
    """Return the people before a passive or intransitive verb, in its own clause."""
    by_last = {m.last: m for m in mentions}
    at = trigger.chain
    steps = 0
    while at > 0 and steps < _REACH:
        mention = by_last.get(at)
        if mention is not None:
            if _may_be_subject(tokens, mention):
                return mention
            at = mention.first
            continue
        low = tokens[at - 1].low
        if _clause_words(low) or low in lex.BE or (low == "and" and not steps):
            return None
        at, steps = at - 1, steps + 1
    return None


def _may_be_subject(tokens: list[Token], mention: Mention) -> bool:
    if mention.kind is MentionKind.PART:
        return True
    before = tokens[mention.first - 1].low if mention.first else ""
    if before == "not":
        return False
    if before == "of" and mention.first > 1:
        return (
            tokens[mention.first - 2].low in _LIMBS or tokens[mention.first - 2].low in lex.OF_NOUNS
        )
    return before not in _SUBJECT_PREPOSITIONS


def _pairs(
    tokens: list[Token], triggers: Sequence[Trigger], mentions: Sequence[Mention]
) -> list[tuple[Mention, Trigger]]:
    """Attach each word of harm to people by the rule of its form."""
    found: list[tuple[Mention, Trigger]] = []
    for trigger in triggers:
        mention: Mention | None = None
        if trigger.form == "intr" or trigger.passive or trigger.form == "adj":
            mention = _direct_left(tokens, trigger, mentions)
            if mention is None and (trigger.passive or trigger.form == "intr"):
                mention = _subject(tokens, trigger, mentions)
        else:
            mention = _right_object(tokens, trigger, mentions)
            if mention is None and trigger.form == "past":
                mention = _participle(tokens, trigger, mentions)
        if mention is not None and _bare_is_enough(tokens, trigger, mention):
            found.append((mention, trigger))
    return found


def _participle(
    tokens: list[Token], trigger: Trigger, mentions: Sequence[Mention]
) -> Mention | None:
    """Return the people before "killed" without auxiliary: "several killed when", "13 wounded"."""
    mention = _direct_left(tokens, trigger, mentions)
    if mention is None or mention.kind is MentionKind.MANY:
        return None
    nxt = tokens[trigger.last] if trigger.last < len(tokens) else None
    if nxt is not None and nxt.low in (lex.PERSON.keys() | lex.PERSONS.keys()):
        return None
    paired = nxt is not None and nxt.low in {"and", "or"}
    if paired and any(m.first == trigger.last + 2 for m in mentions):
        # "three gunmen shot and wounded four men": the second verb shows that both are active.
        second = tokens[trigger.last + 1].low
        if lex.VERB_FORMS.get(second, (None, ""))[1] == "past":
            return None
    active = nxt is not None and (
        nxt.low in {"the", "a", "an", "his", "her", "their", "its", "him", "them", "each"}
        or (nxt.kind is TokenKind.WORD and nxt.capital and nxt.low not in lex.STOPS
            and mention.quantity is not None and mention.kind is not MentionKind.BARE)
    )  # fmt: skip
    return None if active else mention


def _bare_is_enough(tokens: list[Token], trigger: Trigger, mention: Mention) -> bool:
    """Tell whether the mention is sure to be people harmed in this way."""
    words = tuple(t.low for t in tokens[trigger.first : trigger.last])
    ahead = tokens[trigger.last : trigger.last + 3]
    after = ahead[0].low if ahead else ""
    if mention.last < len(tokens) and tokens[mention.last].low in {"each", "apiece"}:
        return False
    if words[0] in {"fled", "fleeing"} and not _flees_home(tokens, trigger, mention):
        return False
    if words == ("trapped",) and after in {"in", "at", "inside", "between"}:
        # Trapped in a town is under siege; trapped in rubble is missing.
        return any(t.low in {"rubble", "debris", "ruins", "wreckage", "building"} for t in tokens)
    if words in lex.NEED_NOUN and mention.kind in {MentionKind.BARE, MentionKind.PART}:
        return False
    if mention.kind is MentionKind.MANY and trigger.outcome is Outcome.DISPLACED:
        return False
    if words[0] in _WEAK and mention.kind is MentionKind.BARE:
        return False
    return mention.noun not in {"casualties", "casualty", "losses", "injuries", "arrests"}


def _flees_home(tokens: list[Token], trigger: Trigger, mention: Mention) -> bool:
    """Tell whether people flee for safety; suspects and fighters who run off are not displaced."""
    ahead = {t.low for t in tokens[trigger.last : trigger.last + 4]}
    runs = ahead & {"scene", "foot", "car", "vehicle", "police", "custody", "prison", "jail"}
    armed = mention.group.value == "combatant" or mention.noun in {
        "suspects", "suspect", "attackers", "assailants", "inmates", "prisoners", "men", "boys",
    }  # fmt: skip
    return not runs and not armed and mention.kind is not MentionKind.ONE


def _spread(
    tokens: list[Token], pairs: list[tuple[Mention, Trigger]], mentions: Sequence[Mention]
) -> list[tuple[Mention, Trigger]]:
    """Let people joined by comma or "and" share the outcome of those beside them."""
    done = {m.first: t for m, t in pairs}
    out = list(pairs)
    for before, after in zip(mentions, mentions[1:], strict=False):
        if before.first in done and after.first not in done:
            trigger = done[before.first]
            if _joined_after(tokens, before, after, trigger):
                done[after.first] = trigger
                out.append((after, trigger))
    for after, before in zip(reversed(mentions), list(reversed(mentions))[1:], strict=False):
        trigger = done.get(after.first)
        if trigger is not None and before.first not in done:
            if trigger.first >= after.last and _joined_before(tokens, before, after):
                done[before.first] = trigger
                out.append((before, trigger))
    return out


def _gap(tokens: list[Token], before: Mention, after: Mention) -> list[str]:
    return [t.low for t in tokens[before.last : after.first] if t.low not in _QUOTES]


def _joined_after(tokens: list[Token], before: Mention, after: Mention, trigger: Trigger) -> bool:
    """Tell whether ``after`` goes on the object that ``before`` began: "4 soldiers and 3 others"."""
    gap = _gap(tokens, before, after)
    if not gap or (gap[-1] not in {"and", ",", "plus"} and gap[-2:] != ["well", "as"]):
        return False
    if len(gap) > 2 and gap[-2:] != ["well", "as"] and not _short_place(gap):
        return False
    if trigger.last > before.first and trigger.last > after.first:
        return False
    if after.kind is MentionKind.MANY or (gap == [","] and after.kind is MentionKind.ONE):
        return False
    return not _own_verb(tokens, after)


def _short_place(gap: Sequence[str]) -> bool:
    """Tell whether only a short "in such a place" stands between two members of a list."""
    if len(gap) > _GAP or gap[0] not in {"in", "at", "near", "from", "on", "across"}:
        return False
    return not any(w in lex.BE or w in lex.VERB_FORMS or _clause_words(w) for w in gap)


def _own_verb(tokens: list[Token], mention: Mention) -> bool:
    """Tell whether a verb of its own follows the mention."""
    if mention.last >= len(tokens):
        return False
    low = tokens[mention.last].low
    known = low in lex.BE or low in lex.VERB_FORMS or low in lex.MODALS
    return known or _clause_words(low) or (low,) in lex.PHRASES or (
        low.endswith("ed") and tokens[mention.last].kind is TokenKind.WORD
    ) or low in {"fled", "fell", "told", "took", "went", "came", "were", "did", "do"}  # fmt: skip


def _joined_before(tokens: list[Token], before: Mention, after: Mention) -> bool:
    """Tell whether ``before`` begins the subject that ``after`` ends: "a nurse and two drivers"."""
    gap = _gap(tokens, before, after)
    if not gap or len(gap) > 3 or any(w not in _JOINERS and w not in {"as", "well"} for w in gap):
        return False
    if before.kind is MentionKind.MANY or gap == ["or"]:
        return False
    previous = tokens[before.first - 1].low if before.first else ""
    if previous in lex.VERB_FORMS or previous in _SUBJECT_PREPOSITIONS:
        return previous == "including"
    return True


def _nouns(tokens: list[Token], mentions: Sequence[Mention]) -> list[tuple[Mention, Trigger]]:
    """Attach mentions whose noun carries the outcome, and those after "the death of"."""
    found: list[tuple[Mention, Trigger]] = []
    for mention in mentions:
        if mention.outcome is not None:
            if _rejected(tokens, mention):
                continue
            if mention.quantity is None or not _released(tokens, mention):
                trigger = Trigger(
                    mention.first, mention.last, mention.outcome, "noun", mention.first
                )
                found.append((mention, replace(trigger, hypothetical=_modal_before(
                    tokens, mention.first, trigger))))  # fmt: skip
        elif mention.first > 1 and tokens[mention.first - 1].low == "of":
            noun = tokens[mention.first - 2]
            if noun.low in lex.OF_NOUNS and mention.kind is not MentionKind.MANY:
                at = mention.first - 2
                trigger = Trigger(at, at + 1, lex.OF_NOUNS[noun.low], "noun", at)
                if noun.low != "loss" or mention.group.value == "combatant":
                    found.append((mention, replace(trigger, hypothetical=_modal_before(
                        tokens, at, trigger))))  # fmt: skip
    return found


def _rejected(tokens: list[Token], mention: Mention) -> bool:
    """Tell whether the sentence calls reports of such harm wrong."""
    if mention.first < 2 or tokens[mention.first - 1].low != "of":
        return False
    told = tokens[mention.first - 2].low in {"reports", "report", "claims", "allegations", "rumours",
                                             "rumors", "claim", "account", "accounts"}  # fmt: skip
    return told and any(t.low in _WRONG for t in tokens)


def _released(tokens: list[Token], mention: Mention) -> bool:
    """Tell whether people held are told of as being let go."""
    if mention.outcome is not Outcome.DETAINED:
        return False
    return any(t.low in lex.RELEASE for t in tokens)


def _specials(tokens: list[Token], mentions: Sequence[Mention]) -> list[tuple[Mention, Trigger]]:
    """Constructions that wrap around their people: lives lost or taken, hostages, lost men."""
    found: list[tuple[Mention, Trigger]] = []
    for mention in mentions:
        outcome = _wrapped(tokens, mention)
        if outcome is not None:
            at = mention.last if mention.last < len(tokens) else mention.first
            trigger = Trigger(at, at + 1, outcome, "wrap", mention.first)
            found.append((mention, replace(trigger, hypothetical=_modal_before(
                tokens, mention.first, trigger))))  # fmt: skip
    return found


def _wrapped(tokens: list[Token], mention: Mention) -> Outcome | None:
    after = [t.low for t in tokens[mention.last : mention.last + 3]]
    before = [t.low for t in tokens[max(mention.first - 2, 0) : mention.first]]
    last = before[-1] if before else ""
    if mention.noun == "lives":
        taken = {
            "claimed",
            "claiming",
            "claim",
            "taken",
            "took",
            "takes",
            "cost",
            "costing",
            "claims",
        }
        lost = after[:2] in (["were", "lost"], ["was", "lost"]) or after[:3] == [
            "have",
            "been",
            "lost",
        ]
        return Outcome.KILLED if last in taken or lost or after[:1] == ["lost"] else None
    if last == "of" and len(before) > 1 and before[0] in {"life", "lives"}:
        taking = {t.low[:4] for t in tokens[max(mention.first - 5, 0) : mention.first]}
        return Outcome.KILLED if taking & {"clai", "take", "took", "taki", "cost"} else None
    if mention.kind in {MentionKind.COUNTED, MentionKind.ONE} and after:
        if after[0] in {"hostage", "prisoner", "captive"} and not after[0].endswith("s"):
            return Outcome.DETAINED
        if last == "shot" and after[0] == "dead":
            return Outcome.KILLED
    if last in {"lost", "losing"} and mention.kind is MentionKind.COUNTED:
        return Outcome.KILLED if mention.group.value == "combatant" else None
    if last == "treated" and mention.quantity is not None and "for" in after:
        return Outcome.INJURED
    fell = after[:1] == ["fell"] and mention.group.value == "combatant"
    if fell and (len(after) == 1 or after[1] in {".", ",", ";", "and", "in", "there"}):
        return Outcome.KILLED
    return None


def _merge(pairs: Sequence[tuple[Mention, Trigger]]) -> list[Harmed]:
    """Give each mention one outcome: the gravest, or two that the words join."""
    by_mention: dict[int, list[tuple[Mention, Trigger]]] = {}
    for mention, trigger in pairs:
        by_mention.setdefault(mention.first, []).append((mention, trigger))
    out: list[Harmed] = []
    for first in sorted(by_mention):
        group = sorted(by_mention[first], key=lambda p: p[1].first)
        mention = group[0][0]
        certain = [t for _, t in group if not t.hypothetical] or [t for _, t in group]
        best = max(certain, key=lambda t: (_STRENGTH[t.outcome], -t.first))
        out.append(Harmed(mention, best, _later(certain, best)))
    return out


def _later(triggers: Sequence[Trigger], best: Trigger) -> Trigger | None:
    """Return the earlier, lesser harm of people who were hurt first and died later."""
    for trigger in triggers:
        if (
            trigger is not best
            and trigger.form in {"past", "adj"}
            and trigger.outcome is not best.outcome
        ):
            return trigger
    return None


def attach(tokens: list[Token], mentions: Sequence[Mention]) -> list[Harmed]:
    """Return the people of an English sentence to whom harm is attached, in order.

    Args:
        tokens: All tokens of the sentence.
        mentions: Its mentions of people, from ``figure_people.find_mentions``.
    """
    triggers = find_triggers(tokens, mentions)
    pairs = _pairs(tokens, triggers, mentions)
    pairs = [*pairs, *_specials(tokens, mentions), *_nouns(tokens, mentions)]
    harmed = _merge(_spread(tokens, pairs, mentions))
    return [_both(tokens, h, triggers) for h in harmed if not h.trigger.negated]


def _both(tokens: list[Token], harmed: Harmed, triggers: Sequence[Trigger]) -> Harmed:
    """Read "thousands killed and displaced": two outcomes joined on one mention."""
    at = harmed.trigger.last
    if harmed.also is None and at < len(tokens) and tokens[at].low == "and":
        for trigger in triggers:
            joined = trigger.first == at + 1 and trigger.form in {"past", "adj"}
            ends = trigger.last >= len(tokens) or not tokens[trigger.last].text[:1].isdigit()
            if joined and ends and trigger.outcome is not harmed.trigger.outcome:
                return replace(harmed, also=trigger)
    return harmed
