"""Which people which word of harm is said of, by rules that need no syntax tree.

A transitive verb takes the people right after it, a passive or intransitive one the people before
it in the same clause, a bare participle or adjective those directly before it. People joined to
such people by a comma or "and" share their outcome. Where no rule applies nothing is attached.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from reportedly.model.vocabulary import Group, Outcome
from reportedly.read.figure_around import agrees, before_who, ends_at, over_aside, over_relative
from reportedly.read.figure_leads import whole_behind
from reportedly.read.figure_nouns import noun_pairs, phrase_pairs
from reportedly.read.figure_people import Mention, MentionKind
from reportedly.read.figure_pronouns import by_pronoun
from reportedly.read.figure_tokens import Token, TokenKind
from reportedly.read.figure_triggers import (
    QUOTES,
    Trigger,
    find_triggers,
    modal_before,
    opens_clause,
)
from reportedly.read.lexica import casualties as lex

#: These open a clause of time, with no verb of the people before them.
_THEN: Final = frozenset({"before", "after", "when", "while", "as", "since", "until"})
_SUBJECTS: Final = frozenset({"he", "she", "it", "they", "we", "i", "you"})
_JOINERS: Final = frozenset({",", "and", "or", "plus", "&", "-", "–", "—", "while"})
_REACH: Final = 16
_GAP: Final = 7
_SHORT: Final = 3
#: Verbs that are said of things as often as of people.
_WEAK: Final = frozenset(
    [
        "captured", "capture", "captures", "capturing", "seized", "seize", "seizes", "seizing",
        "executed", "execute", "executing",
    ]
)  # fmt: skip
_STRENGTH: Final = {
    Outcome.KILLED: 5,
    Outcome.CASUALTIES_UNSPECIFIED: 4,
    Outcome.MISSING: 3,
    Outcome.DETAINED: 3,
    Outcome.INJURED: 2,
    Outcome.DISPLACED: 1,
}
_LIMBS: Final = frozenset({"crowd", "group", "total", "team", "party", "family", "number", "rest"})
_SUBJECT_PREPOSITIONS: Final = frozenset(
    [
        "in", "with", "by", "near", "from", "to", "on", "at", "for", "into", "against", "about",
        "between", "among", "over", "under", "of", "including", "around", "behind", "beside",
        "following", "after", "before", "besides",
    ]
)  # fmt: skip
_RUNS: Final = frozenset(["scene", "foot", "car", "vehicle", "police", "custody", "prison", "jail"])
_RUNNERS: Final = frozenset(
    ["suspects", "suspect", "attackers", "assailants", "inmates", "prisoners", "men", "boys"]
)
_POSSESSIVE: Final = frozenset({"his", "her", "their", "the"})
_HARMED: Final = frozenset({"killed", "killing", "wounded", "wounding", "dead", "slain"})
_CUSTODY: Final = frozenset(
    [
        "police", "soldiers", "troops", "checkpoint", "questioning", "security", "agents", "army",
        "roadblock", "patrol", "officers", "intelligence", "gendarmes", "militia", "militiamen",
        "gunmen", "interrogation",
    ]
)  # fmt: skip
#: Right after a participle these show that it is active: "killed the", "hurt nobody".
_ACTIVE_BEFORE: Final = frozenset(
    ["the", "a", "an", "his", "her", "their", "its", "him", "them", "each", "nobody", "no-one",
     "none", "anyone", "anybody"]
)  # fmt: skip
#: After a participle these show that it is passive: "killed in", "detained by".
_REDUCED: Final = frozenset(
    ["in", "on", "near", "by", "during", "at", "since", "when", "last", "while", "outside", "after"]
)
_WERE: Final = frozenset({"was", "were"})
#: A second verb stands at most so many tokens behind the auxiliary it shares.
_ASIDE: Final = 24
_AIMED_AT: Final = frozenset(
    ["them", "him", "her", "us", "me", "it", "police", "officers", "soldiers", "troops", "each",
     "one", "someone", "somebody", "people", "anyone", "men", "officer", "deputies", "guards",
     "vehicles", "cars", "another"]
)  # fmt: skip
_MISSTEP: Final = frozenset({"himself", "in", "the", "foot"})
_RUBBLE: Final = frozenset(["rubble", "debris", "ruins", "wreckage", "building"])
_LISTS: Final = frozenset({"casualties", "casualty", "losses", "injuries", "arrests"})


@dataclass(frozen=True, slots=True)
class Harmed:
    """People and what is said to have happened to them."""

    mention: Mention
    trigger: Trigger
    also: Trigger | None = None


def _right_object(
    tokens: list[Token], trigger: Trigger, mentions: Sequence[Mention]
) -> Mention | None:
    """Return the people right after a transitive verb."""
    at = trigger.last
    while at < len(tokens) and (
        tokens[at].low in QUOTES
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
    own = lex.VERB_FORMS.get(after, (None, ""))[1] == "past"
    if own and (mention.kind is MentionKind.BARE or mention.noun == "others"):
        return False
    if mention.outcome in {Outcome.CASUALTIES_UNSPECIFIED, Outcome.INJURED} and mention.kind is (
        MentionKind.NOUN
    ):
        return False
    weak = tokens[trigger.first].low in _WEAK and not _after_harm(tokens, trigger.first, mention)
    if weak and (mention.guessed or mention.kind is MentionKind.BARE):
        return False
    if mention.kind is MentionKind.MANY:
        # "beheaded babies" after a preposition describes; a subject has to stand before the verb.
        before = tokens[trigger.chain - 1].low if trigger.chain else "of"
        describes = before in _SUBJECT_PREPOSITIONS or before in lex.RELEASE
        return trigger.form == "past" and not describes and before not in {"the", ",", "and"}
    return mention.kind is not MentionKind.ONE or trigger.form in {"past", "ing", "base"}


def _direct_left(trigger: Trigger, mentions: Sequence[Mention]) -> Mention | None:
    """Return the people that stand directly before a bare participle or adjective."""
    at = trigger.chain
    for mention in mentions:
        if mention.last == at:
            return mention
    return None


def _subject(tokens: list[Token], trigger: Trigger, mentions: Sequence[Mention]) -> Mention | None:
    """Return the people before a passive or intransitive verb, in its own clause."""
    related = before_who(tokens, trigger.chain, mentions)
    if related is not None:
        # What stands before people says nothing of their own clause: "for the 71 who were killed".
        return related
    aside = over_aside(tokens, trigger.chain, mentions)
    if aside is not None and _may_be_subject(tokens, aside):
        return aside
    by_last = {m.last: m for m in mentions}
    at = trigger.chain
    steps = 0
    while at > 0 and steps < _REACH:
        mention = by_last.get(at)
        if mention is not None:
            mention = whole_behind(tokens, mention, mentions) or mention
            agreed = not steps or agrees(tokens[trigger.chain].low, mention)
            if agreed and _may_be_subject(tokens, mention):
                return mention
            at, steps = mention.first, steps + (not agreed)
            continue
        low = tokens[at - 1].low
        pointing = low == "that" and at > 1 and tokens[at - 2].low in {"of", "by", "in", "from"}
        if (opens_clause(low) and not pointing) or low in lex.BE or (low == "and" and not steps):
            break
        if low in _SUBJECTS and not steps:
            # "The medics took him to a clinic where he was …": the verb has its own subject.
            return None
        at, steps = at - 1, steps + 1
    behind = over_relative(tokens, trigger.chain, mentions)
    return behind if behind is not None and _may_be_subject(tokens, behind) else None


def _may_be_subject(tokens: list[Token], mention: Mention) -> bool:
    if mention.kind is MentionKind.PART:
        return True
    before = tokens[mention.first - 1].low if mention.first else ""
    if before in {"not", "as"}:
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
            mention = _direct_left(trigger, mentions)
            if mention is not None:
                mention = whole_behind(tokens, mention, mentions) or mention
            elif trigger.passive or trigger.form == "intr":
                mention = _subject(tokens, trigger, mentions)
            if mention is not None and not agrees(tokens[trigger.chain].low, mention):
                # "The bus with 40 passengers was hit".
                mention = None
        else:
            mention = _right_object(tokens, trigger, mentions)
            if mention is None and trigger.form == "past":
                mention = (
                    _participle(tokens, trigger, mentions)
                    or _reduced(tokens, trigger, mentions)
                    or _second_verb(tokens, trigger, mentions)
                )
        if mention is not None and _bare_is_enough(tokens, trigger, mention):
            found.append((mention, _of_main_clause(tokens, trigger, mention)))
    return found


def _of_main_clause(tokens: list[Token], trigger: Trigger, mention: Mention) -> Trigger:
    """Leave a modal verb of "two men who would not pay" out of what befell them."""
    related = mention.last < trigger.chain and tokens[mention.last].low in {"who", "whose"}
    if not (trigger.hypothetical and related):
        return trigger
    return replace(trigger, hypothetical=modal_before(tokens, mention.first, trigger))


def _participle(
    tokens: list[Token], trigger: Trigger, mentions: Sequence[Mention]
) -> Mention | None:
    """Return the people before "killed" without auxiliary: "several killed when", "13 wounded"."""
    mention = _direct_left(trigger, mentions)
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
    active = nxt is not None and trigger.last == trigger.first + 1 and (
        nxt.low in _ACTIVE_BEFORE
        or (nxt.kind is TokenKind.WORD and nxt.capital and nxt.low not in lex.STOPS
            and mention.quantity is not None and mention.kind is not MentionKind.BARE)
    )  # fmt: skip
    return None if active else mention


def _reduced(tokens: list[Token], trigger: Trigger, mentions: Sequence[Mention]) -> Mention | None:
    """Return the people a comma sets before "killed in": "two nurses of the clinic, killed on"."""
    at = trigger.chain
    ahead = tokens[trigger.last].low if trigger.last < len(tokens) else ""
    if at < 2 or tokens[at - 1].low != "," or ahead not in _REDUCED:  # noqa: PLR2004
        return None
    for mention in mentions:
        counted = mention.kind in {MentionKind.COUNTED, MentionKind.ONE}
        if counted and ends_at(tokens, mention, at - 1) and _may_be_subject(tokens, mention):
            return mention
    return None


def _second_verb(
    tokens: list[Token], trigger: Trigger, mentions: Sequence[Mention]
) -> Mention | None:
    """Return the people of "14 passengers were taken off two buses near Orven and shot dead"."""
    at = trigger.first
    if at < 3 or tokens[at - 1].low not in {"and", "then"}:  # noqa: PLR2004
        return None
    by_last = {m.last: m for m in mentions}
    for index in range(at - 2, max(at - _ASIDE, 0), -1):
        low = tokens[index].low
        if opens_clause(low) or low in {";", ":", "."} or low in lex.SAYS:
            return None
        if low in _WERE:
            mention = by_last.get(index) or over_aside(tokens, index, mentions)
            fits = mention is not None and agrees(low, mention) and _may_be_subject(tokens, mention)
            return mention if fits else None
    return None


def _bare_is_enough(tokens: list[Token], trigger: Trigger, mention: Mention) -> bool:
    """Tell whether the mention is sure to be people harmed in this way."""
    words = tuple(t.low for t in tokens[trigger.first : trigger.last])
    after = tokens[trigger.last].low if trigger.last < len(tokens) else ""
    unsure = mention.kind in {MentionKind.BARE, MentionKind.PART}
    # To shoot oneself in the foot is a figure of speech.
    foot = words[-1] == "shot" and {t.low for t in tokens[trigger.last :]} >= _MISSTEP
    each = mention.last < len(tokens) and tokens[mention.last].low in {"each", "apiece"}
    by_boat = words[0].startswith("pick") and not _CUSTODY & {t.low for t in tokens}
    # "A hospital where thousands were sheltering" tells of where people are.
    sheltering = words[-1] in {"sheltering", "shelter"} and not _numbered(mention)
    by_boat = by_boat and words[1:] == ("up",)
    at_others = _shoots_at(tokens, words, trigger)
    if each or foot or by_boat or sheltering or at_others or mention.noun in _LISTS:
        return False
    if unsure and words in lex.NEED_NOUN and not _after_fighters(tokens, words, mention):
        return False
    weak = words[0] in _WEAK - ({"executed"} if mention.last <= trigger.first else set())
    weak = weak and not _after_harm(tokens, trigger.first, mention)
    if weak and (mention.kind is MentionKind.BARE or mention.guessed):
        return False
    if words[0] in {"fled", "fleeing"}:
        return _flees_home(tokens, trigger, mention)
    if words == ("trapped",) and after in {"in", "at", "inside", "between"}:
        # Trapped in a town is under siege; trapped in rubble is missing.
        return any(t.low in _RUBBLE for t in tokens)
    return mention.kind is not MentionKind.MANY or trigger.outcome is not Outcome.DISPLACED


def _shoots_at(tokens: list[Token], words: tuple[str, ...], trigger: Trigger) -> bool:
    """Tell whether people shot at somebody: "two men shot at them", "shot at the officers"."""
    if words[-1] not in {"shot", "shooting", "shoot"} or trigger.passive:
        return False
    ahead = [t.low for t in tokens[trigger.last : trigger.last + 3]]
    if ahead[:1] in (["back"], ["into"], ["towards"], ["toward"]):
        return True
    return ahead[:1] == ["at"] and bool(_AIMED_AT & set(ahead[1:]))


def _after_harm(tokens: list[Token], at: int, mention: Mention) -> bool:
    """Tell whether a bare number captured goes on people harmed: "killed 35 and captured ten"."""
    told = {t.low for t in tokens[: min(at, mention.first)]}
    ahead = tokens[mention.last].low if mention.last < len(tokens) else "."
    ends = ahead in {".", ",", ";", "and", "alive", "in", "after"} or ahead in lex.VERB_FORMS
    return mention.kind is MentionKind.BARE and ends and bool(told & _HARMED)


def _numbered(mention: Mention) -> bool:
    return mention.quantity is not None and mention.quantity.value is not None


def _after_fighters(tokens: list[Token], words: tuple[str, ...], mention: Mention) -> bool:
    """Tell whether a bare number surrendered beside fighters: "ten rebels died and 17 …"."""
    before = tokens[: mention.first]
    if words == ("gave", "themselves", "up"):
        return True
    return words == ("surrendered",) and any(
        lex.PERSONS.get(t.low) is Group.COMBATANT for t in before
    )


def _flees_home(tokens: list[Token], trigger: Trigger, mention: Mention) -> bool:
    """Tell whether people flee for safety; suspects and fighters who run off are not displaced."""
    ahead = {t.low for t in tokens[trigger.last : trigger.last + 4]}
    armed = mention.group is Group.COMBATANT or mention.noun in _RUNNERS
    return not ahead & _RUNS and not armed and mention.kind is not MentionKind.ONE


def _beside(
    tokens: list[Token],
    triggers: Sequence[Trigger],
    mentions: Sequence[Mention],
    pairs: Sequence[tuple[Mention, Trigger]],
) -> list[tuple[Mention, Trigger]]:
    """Return the people of "he was killed along with two guards", where he is not counted."""
    done = {m.first for m, _ in pairs}
    by_last = {t.last: t for t in triggers if t.passive or t.form == "intr"}
    found: list[tuple[Mention, Trigger]] = []
    for mention in mentions:
        for lead in (("along", "with"), ("together", "with"), ("alongside",)):
            at = mention.first - (tokens[mention.first - 1].low in _POSSESSIVE | {"her"})
            trigger = by_last.get(at - len(lead))
            led = [t.low for t in tokens[max(at - len(lead), 0) : at]] == list(lead)
            if led and trigger is not None and mention.first not in done:
                found.append((mention, trigger))
    return found


def _spread(
    tokens: list[Token], pairs: list[tuple[Mention, Trigger]], mentions: Sequence[Mention]
) -> list[tuple[Mention, Trigger]]:
    """Let people joined by comma or "and" share the outcome of those beside them."""
    done = {m.first: t for m, t in pairs}
    out = list(pairs)
    for before, after in pairwise(mentions):
        shared = done.get(before.first)
        if shared is None or after.first in done:
            continue
        if _joined_after(tokens, before, after, shared):
            done[after.first] = shared
            out.append((after, shared))
    for after, before in pairwise(reversed(mentions)):
        shared = done.get(after.first)
        if shared is None or before.first in done or shared.first < after.last:
            continue
        if _joined_before(tokens, before, after):
            done[before.first] = shared
            out.append((before, shared))
    return out


def _gap(tokens: list[Token], before: Mention, after: Mention) -> list[str]:
    return [t.low for t in tokens[before.last : after.first] if t.low not in QUOTES]


def _joined_after(tokens: list[Token], before: Mention, after: Mention, trigger: Trigger) -> bool:
    """Tell whether ``after`` goes on what ``before`` began: "4 soldiers and 3 others"."""
    gap = _gap(tokens, before, after)
    if _another(tokens, before, after, gap) or (_with(gap) and trigger.last <= after.first):
        return not _own_verb(tokens, after)
    gap = _past_of(tokens, before, after, gap)
    if len(gap) > 1 and gap[-1] in _POSSESSIVE:
        gap = gap[:-1]
    if not _links(gap) or (trigger.last > before.first and trigger.last > after.first):
        return False
    if gap[-1] == "," and before.last <= trigger.first < after.first:
        # "Two villagers perished, the mayor said": the comma ends the clause.
        return False
    if after.kind is MentionKind.MANY or (gap == [","] and after.kind is MentionKind.ONE):
        return False
    return not _own_verb(tokens, after)


def _short_place(gap: Sequence[str]) -> bool:
    """Tell whether only a short "in such a place" stands between two members of a list."""
    if len(gap) > _GAP or gap[0] not in {"in", "at", "near", "from", "on", "across"}:
        return False
    return not any(w in lex.BE or w in lex.VERB_FORMS or opens_clause(w) for w in gap)


def _links(gap: Sequence[str]) -> bool:
    """Tell whether words are short enough to join people on either side of them."""
    well = list(gap[-2:]) == ["well", "as"]
    if not gap or (gap[-1] not in {"and", ",", "plus"} and not well):
        return False
    return len(gap) < _SHORT or well or _short_place(list(gap))


def _past_of(tokens: list[Token], before: Mention, after: Mention, gap: list[str]) -> list[str]:
    """Return what stands between people, a short "of the security forces" behind them left out."""
    for index in range(before.last + 1, after.first):
        if tokens[index].low in {"and", ","} and ends_at(tokens, before, index):
            return [t.low for t in tokens[index : after.first] if t.low not in QUOTES]
    return gap


def _another(tokens: list[Token], before: Mention, after: Mention, gap: list[str]) -> bool:
    """Tell whether "and another 23" goes on "killed 19 people outside the town"."""
    more = tokens[after.first].low in {"another", "other"} or after.noun == "others"
    more = more or any(t.low == "more" for t in tokens[after.first : after.last])
    short = bool(gap) and gap[-1] == "and" and len(gap) <= _REACH and before.quantity is not None
    plain = not any(w in lex.BE or w in lex.VERB_FORMS or opens_clause(w) for w in gap)
    return more and short and plain


def _with(gap: Sequence[str]) -> bool:
    """Tell whether people share the harm of others beside them: "together with his two sons"."""
    rest = list(gap)
    if rest and rest[-1] in _POSSESSIVE | {"her"}:
        rest = rest[:-1]
    return rest in (["together", "with"], ["along", "with"], ["alongside"], ["as", "well", "as"])


def _own_verb(tokens: list[Token], mention: Mention) -> bool:
    """Tell whether a verb of its own follows the mention."""
    if mention.last >= len(tokens):
        return False
    low = tokens[mention.last].low
    known = low in lex.BE or low in lex.VERB_FORMS or low in lex.MODALS
    return known or (opens_clause(low) and low not in _THEN) or (low,) in lex.PHRASES or (
        low.endswith("ed") and tokens[mention.last].kind is TokenKind.WORD
    ) or low in {"fled", "fell", "told", "took", "went", "came", "were", "did", "do"}  # fmt: skip


def _joined_before(tokens: list[Token], before: Mention, after: Mention) -> bool:
    """Tell whether ``before`` begins the subject that ``after`` ends: "a nurse and two drivers"."""
    gap = _past_of(tokens, before, after, _gap(tokens, before, after))
    if len(gap) > 1 and gap[-1] in _POSSESSIVE:
        gap = gap[:-1]
    if (
        not gap
        or len(gap) > _SHORT
        or any(w not in _JOINERS and w not in {"as", "well"} for w in gap)
    ):
        return False
    told = before.kind is MentionKind.PART and gap == [","]
    if before.kind is MentionKind.MANY or gap == ["or"] or told:
        return False
    previous = tokens[before.first - 1].low if before.first else ""
    if previous == "as" or previous in lex.VERB_FORMS or previous in _SUBJECT_PREPOSITIONS:
        return previous == "including"
    return True


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
    pairs = [*pairs, *phrase_pairs(tokens, mentions), *noun_pairs(tokens, mentions)]
    pairs = [*pairs, *by_pronoun(tokens, triggers, mentions, {m.first for m, _ in pairs})]
    pairs = [*pairs, *_beside(tokens, triggers, mentions, pairs)]
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
