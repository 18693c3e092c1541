"""Counts that are part of another: "including two children", "9 of them", "All three were …".

A part names the count that contains it and is never added to it. Where the containing count is not
found, or is smaller than the part, nothing is made.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from reportedly.model import Figure
from reportedly.model.vocabulary import Group, Outcome, Period
from reportedly.read.figure_attach import Harmed
from reportedly.read.figure_draft import Draft, Scene, counts_of
from reportedly.read.figure_leads import LEAD_INDEX, LEAD_OUTCOMES, lead_outcome, whole_behind
from reportedly.read.figure_people import Mention, MentionKind, group_of_predicate
from reportedly.read.figure_tokens import Token, matches
from reportedly.read.figure_triggers import Trigger
from reportedly.read.lexica import casualties as lex

_OUT_OF: Final[tuple[tuple[str, ...], ...]] = (
    ("out", "of", "them"), ("of", "them"), ("of", "these"), ("of", "those"), ("of", "whom"),
    ("of", "the", "dead"), ("of", "the", "total"), ("of", "the", "victims"), ("of", "which"),
    ("of", "the", "wounded"), ("of", "the", "injured"), ("of", "those", "killed"),
    ("of", "the", "killed"), ("of", "those", "wounded"),
)  # fmt: skip
#: So far behind a person a verb of saying is looked for.
_SPEAKER_REACH: Final = 12
_ASIDE: Final = 9
_MOVES_ON: Final = frozenset(
    ["transferred", "moved", "shifted", "flown", "airlifted", "evacuated", "referred", "taken",
     "rushed", "discharged", "released", "operated"]
)  # fmt: skip
_TREATED_SO: Final = frozenset(
    ["hacked", "burned", "burnt", "blindfolded", "bound", "tied", "tortured", "mutilated",
     "handcuffed", "decapitated", "beheaded", "strangled", "stabbed", "gagged", "charred", "beaten",
     "identified", "shot"]
)  # fmt: skip
_WORST: Final = frozenset({"worst", "deadliest", "bloodiest", "biggest", "largest", "gravest"})
_TOLD_NEAR: Final = 6
_FILL: Final = frozenset({"was", "were", "is", "are", ",", "the"})
#: Before a single site, where a part of several events is one event.
_SITE: Final = frozenset({"at", "outside", "inside", "near"})
_PLACE: Final = frozenset({"in", "at", "near", "outside", "on", "from"})


def _smaller(low: int | None, value: int | None, parent_high: int | None) -> bool:
    """Tell whether a part can lie inside its parent."""
    least = value if value is not None else low
    return parent_high is None or least is None or least <= parent_high


def parent_before(drafts: Sequence[Draft], at: int) -> Draft | None:
    """Return the nearest whole count before ``at`` in this sentence."""
    whole = [d for d in drafts if d.last <= at and d.parent is None and d.low != 0]
    return whole[-1] if whole else None


def _from_previous(scene: Scene, low: int | None, outcome: Outcome | None = None) -> str | None:
    """Return the id of the latest whole count of an earlier sentence that can hold ``low``."""
    for found in reversed(scene.previous[-6:]):
        figure = found.figure
        if figure.subset_of is None and figure.high != 0 and not found.hypothetical:
            if outcome is not None and figure.outcome is not outcome:
                continue
            fits = figure.high is None or low is None or low <= figure.high
            return figure.id if fits else None
    return None


def _known(scene: Scene, parent_id: str) -> Figure:
    return next(found.figure for found in scene.previous if found.figure.id == parent_id)


def part_of(
    scene: Scene, mention: Mention, parent: Draft | str, group: Group, *, first: int | None = None
) -> Draft | None:
    """Return the part of ``parent`` that a mention states, ``None`` where it does not fit."""
    qualifier, value, low, high = counts_of(mention)
    if isinstance(parent, Draft):
        outcome, period, top = parent.outcome, parent.period, parent.high
        key: int | str = parent.first
        trigger, hypothetical = parent.trigger, parent.hypothetical
    else:
        known = _known(scene, parent)
        outcome, period, top, key = known.outcome, known.period.kind, known.value, parent
        trigger, hypothetical = (mention.first, mention.last), False
    if group is Group.UNKNOWN and mention.noun is None and mention.occupation is None:
        # "Ten of them" are what the whole is.
        group = parent.group if isinstance(parent, Draft) else _known(scene, parent).group
    if not _smaller(low, value, top):
        return None
    return Draft(
        first if first is not None else mention.first, mention.last, outcome, group, qualifier,
        value, low, high, "part", trigger, period, key,
        occupation=mention.occupation, hypothetical=hypothetical,
    )  # fmt: skip


def _chain(scene: Scene, at: int, *, verb: int) -> list[Mention]:
    """Return the mentions listed after a lead that ends at ``at``.

    Args:
        scene: The sentence.
        at: Index past the lead.
        verb: Index of the verb of the whole; behind the list it is that of no listed one.
    """
    out: list[Mention] = []
    for mention in scene.mentions:
        if mention.first < at or mention.kind is MentionKind.PART:
            continue
        gap = [t.low for t in scene.tokens[at : mention.first]]
        first = not out and (all(low in _FILL for low in gap) or _past_occasion(gap))
        later = bool(out) and bool(gap) and gap[-1] in {",", "and"} and len(gap) <= 6  # noqa: PLR2004
        if later and any(low in lex.VERB_FORMS or low in lex.BE for low in gap):
            break
        if not first and not later:
            break
        own = _verb_follows(scene.tokens, mention) and not mention.last <= verb <= mention.last + 2
        behind_comma = bool(out) or "," in gap
        if (out and own) or (behind_comma and _speaks(scene, mention)):
            break
        out.append(mention)
        at = mention.last
    return out


def _past_occasion(gap: Sequence[str]) -> bool:
    """Recognise "among the dead in the blast at the mosque were …": an occasion, then the verb."""
    led = gap[:1] and gap[0] in {"in", "of", "from", "at"}
    ends = bool(gap) and gap[-1] in {"were", "was", "are", "is"}
    told = any(low in lex.VERB_FORMS or low in {",", ";"} or low in lex.SAYS for low in gap)
    return bool(led) and ends and not told and len(gap) <= _SPEAKER_REACH


def _speaks(scene: Scene, mention: Mention) -> bool:
    """Tell whether a person behind a comma ends no list, but says what stands before.

    "Among them two guards, a doctor at the clinic said": one who belongs to a list is led by "and",
    or has another after.
    """
    tokens = scene.tokens
    if tokens[mention.first - 1].low == "and":
        return False
    if mention.kind not in {MentionKind.ONE, MentionKind.COUNTED}:
        # "…, hospital officials said".
        return mention.last < len(tokens) and tokens[mention.last].low in lex.SAYS
    says = False
    for token in tokens[mention.last : mention.last + _SPEAKER_REACH]:
        if token.low in lex.SAYS:
            says = True
        if says or token.low in lex.BE or token.low in lex.CLAUSE_OPENERS:
            break
    follows = any(
        m.first > mention.last
        and [t.low for t in tokens[mention.last : m.first]] in (["and"], [",", "and"], [","])
        for m in scene.mentions
    )
    return not follows and (says or mention.kind is MentionKind.ONE)


def _verb_follows(tokens: Sequence[Token], mention: Mention) -> bool:
    if mention.last >= len(tokens):
        return False
    low = tokens[mention.last].low
    return low in lex.BE or low in lex.VERB_FORMS or (low,) in lex.PHRASES or low in lex.SAYS


def listed_parts(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """Return the parts after "including", "among them were" and their like."""
    out: list[Draft] = []
    for at in range(len(scene.tokens)):
        lead = LEAD_INDEX.at(scene.tokens, at)
        if lead is None:
            continue
        whole = parent_before(drafts, at)
        verb = whole.trigger[0] if whole is not None else -1
        for mention in _chain(scene, at + len(lead), verb=verb):
            parent: Draft | str | None = whole
            if parent is None and lead != ("including",):
                parent = _from_previous(scene, counts_of(mention)[2], lead_outcome(lead))
            if parent is None and mention.noun != "others" and (named := lead_outcome(lead)):
                out.append(_unwhole(mention, named, (at, at + len(lead))))
            if parent is None or mention.noun == "others":
                continue
            first = at if mention.kind is MentionKind.MANY and lead == ("including",) else None
            part = part_of(scene, mention, parent, mention.group, first=first)
            if part:
                out.append(part)
    return out


def among_after(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """Return the parts of "three women and a guard were among the dead"."""
    out = _among_counted(scene, drafts)
    for at in range(2, len(scene.tokens)):
        lead = LEAD_INDEX.at(scene.tokens, at)
        outcome = lead_outcome(lead) if lead is not None and lead[0] == "among" else None
        verb = _before_adverb(scene.tokens, at - 1)
        if lead is None or outcome is None or scene.tokens[verb].low not in _FILL - {",", "the"}:
            continue
        for mention in _joined_before(scene, _before_aside(scene.tokens, verb)) or (
            _over_participle(scene, verb)
        ):
            like = [d for d in drafts if d.outcome is outcome]
            parent = parent_before(like, mention.first)
            found = parent or _from_previous(scene, counts_of(mention)[2], outcome)
            part = part_of(scene, mention, found, mention.group) if found is not None else None
            out.append(part or _unwhole(mention, outcome, (at, at + len(lead))))
    return sorted(out, key=lambda d: d.first)


def _over_participle(scene: Scene, at: int) -> list[Mention]:
    """Return the people of "two guards travelling in the bus" before ``at``."""
    before = [m for m in scene.mentions if m.last < at and m.kind is not MentionKind.PART]
    if not before:
        return []
    gap = [t.low for t in scene.tokens[before[-1].last : at]]
    led = gap[0].endswith(("ing", "ed")) or gap[0] in {"on", "in", "aboard", "from", "of", "at"}
    told = any(w in lex.BE or w in lex.SAYS or w in {";", ":", "and"} for w in gap)
    harm = any(w in lex.VERB_FORMS for w in gap)
    return [before[-1]] if led and not (told or harm) else []


def _among_counted(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """Return the parts of "three children were among at least 19 people killed"."""
    out: list[Draft] = []
    for whole in drafts:
        at = whole.first - 1
        at -= at > 0 and scene.tokens[at].low == "the"
        if at < 1 or scene.tokens[at].low != "among" or whole.parent is not None:
            continue
        verb = _before_adverb(scene.tokens, at - 1)
        end = verb if scene.tokens[verb].low in lex.BE else at
        for told in _joined_before(scene, end):
            mention = whole_behind(scene.tokens, told, scene.mentions) or told
            part = part_of(scene, mention, whole, mention.group)
            if part is not None and not any(d.first == mention.first for d in drafts):
                out.append(part)
    return out


def _before_adverb(tokens: Sequence[Token], at: int) -> int:
    """Return the index of the verb before an adverb at ``at``: "are reportedly among"."""
    adverb = tokens[at].low in lex.ADVERBS or tokens[at].low.endswith("ly")
    return at - 1 if adverb and at and tokens[at].low not in lex.BE else at


def _before_aside(tokens: Sequence[Token], at: int) -> int:
    """Return the index of the comma that opens an aside before ``at``, else ``at``."""
    if at < 2 or tokens[at - 1].low != ",":  # noqa: PLR2004
        return at
    opens = [k for k in range(max(at - _ASIDE, 0), at - 1) if tokens[k].low == ","]
    return opens[-1] if opens else at


def _joined_before(scene: Scene, at: int) -> list[Mention]:
    """Return the mentions that "and" and commas join up to ``at``, where their verb stands."""
    out: list[Mention] = []
    for mention in reversed(scene.mentions):
        gap = [t.low for t in scene.tokens[mention.last : at]]
        joined = bool(out) and bool(gap) and set(gap) <= {",", "and"}
        if mention.last > at or mention.kind in {MentionKind.PART, MentionKind.BARE}:
            continue
        if not joined and (out or gap):
            break
        out.append(mention)
        at = mention.first
    return out


def _unwhole(mention: Mention, outcome: Outcome, lead: tuple[int, int]) -> Draft:
    """Return the count of people named among the dead, where no total is told."""
    qualifier, value, low, high = counts_of(mention)
    return Draft(
        mention.first, mention.last, outcome, mention.group, qualifier, value, low, high,
        "among", lead, Period.INCIDENT, occupation=mention.occupation,
    )  # fmt: skip


def told_parts(scene: Scene, drafts: Sequence[Draft], harmed: Sequence[Harmed]) -> list[Draft]:
    """Return the parts of "9 of them", "six of them women", "7 of the 30 had died"."""
    triggers = {h.mention.first: h.trigger for h in harmed}
    out: list[Draft] = []
    for mention in (m for m in scene.mentions if m.kind is MentionKind.PART):
        trigger = triggers.get(mention.first)
        parent = _parent_of(scene, drafts, mention)
        if parent is None:
            out += _alone(scene, mention, trigger)
            continue
        part = part_of(scene, mention, parent, mention.group)
        if part is None or (trigger is None and not _stands_alone(scene, mention, parent)):
            continue
        if trigger is not None and trigger.outcome is not part.outcome:
            if _graver(trigger.outcome, part.outcome):
                part = _drawn_from(part, mention, trigger)
            elif not _apposed_part(scene.tokens, mention):
                continue
        site = mention.last < len(scene.tokens) and scene.tokens[mention.last].low in _SITE
        if isinstance(parent, Draft) and parent.several and site:
            part = replace(part, period=Period.INCIDENT)
        out.append(part)
    return out


def _graver(told: Outcome, before: Outcome) -> bool:
    """Tell whether what befell some of those counted may be told as their own harm."""
    # "Two of the dead had been abducted in March".
    abducted = told is Outcome.DETAINED and before is Outcome.KILLED
    return told is Outcome.KILLED or before is Outcome.CASUALTIES_UNSPECIFIED or abducted


def _drawn_from(part: Draft, mention: Mention, trigger: Trigger) -> Draft:
    """Return some of those counted as a count of its own, of another harm."""
    # Those who were abducted once need not be what all the dead are.
    group = part.group if trigger.outcome is Outcome.KILLED else mention.group
    return replace(
        part, outcome=trigger.outcome, group=group, drawn=part.parent, parent=None,
        trigger=(trigger.first, trigger.last), rule="drawn",
    )  # fmt: skip


def _alone(scene: Scene, mention: Mention, trigger: Trigger | None) -> list[Draft]:
    """Return the count of "two of the wounded died", where no earlier count is known."""
    outcome = trigger.outcome if trigger is not None else None
    if trigger is None and mention.group is not Group.UNKNOWN:
        outcome = _told_outcome(scene.tokens, mention)
    if outcome is None:
        return []
    words = (trigger.first, trigger.last) if trigger else (mention.first, mention.last)
    qualifier, value, low, high = counts_of(mention)
    draft = Draft(
        mention.first, mention.last, outcome, mention.group, qualifier, value, low, high,
        "part", words, hypothetical=trigger is not None and trigger.hypothetical,
    )  # fmt: skip
    return [draft]


def _told_outcome(tokens: Sequence[Token], mention: Mention) -> Outcome | None:
    """Return the harm that "two of the dead" or "one of those hurt" names."""
    ahead = tokens[mention.last].low if mention.last < len(tokens) else ""
    words = [t.low for t in tokens[mention.first : mention.last]]
    named = next((LEAD_OUTCOMES[word] for word in words if word in LEAD_OUTCOMES), None)
    if named is None and words[-1:] in (["those"], ["these"]):
        named = LEAD_OUTCOMES.get(ahead) or ({"held": Outcome.DETAINED}.get(ahead))
    return named


def _stands_alone(scene: Scene, mention: Mention, parent: Draft | str) -> bool:
    """Tell whether "four of them" without a word of harm of its own shares its whole's harm."""
    if mention.noun is not None or mention.group is not Group.UNKNOWN:
        return True
    ahead = [t.low for t in scene.tokens[mention.last : mention.last + 4]]
    one = mention.quantity is not None and mention.quantity.value == 1
    if one and {"identified", "named"} & set(ahead[:3]):
        # "One of the dead was identified as …" tells who, not how many.
        return False
    if _moved_on(ahead, _outcome_of(scene, parent)) or _handled(ahead, _outcome_of(scene, parent)):
        return True
    if not isinstance(parent, Draft):
        return False
    after = scene.tokens[mention.last].low if mention.last < len(scene.tokens) else "."
    return after in _PLACE | _SITE | {",", ".", ";", ")"} or after.endswith("ly")


def _apposed_part(tokens: Sequence[Token], mention: Mention) -> bool:
    """Tell whether "two of them children," is set between commas: the harm behind is of others."""
    described = mention.noun is not None or mention.group is not Group.UNKNOWN
    ends = mention.last >= len(tokens) or tokens[mention.last].low in {",", ".", ";", ")", "–", "—"}
    return described and ends


def _outcome_of(scene: Scene, parent: Draft | str) -> Outcome:
    return parent.outcome if isinstance(parent, Draft) else _known(scene, parent).outcome


def _moved_on(ahead: Sequence[str], outcome: Outcome) -> bool:
    """Recognise "nine of whom were transferred to the capital", said of the wounded."""
    were = ahead[:1] in (["were"], ["was"]) or ahead[:2] in (["have", "been"], ["had", "been"])
    return outcome is Outcome.INJURED and were and bool(_MOVES_ON & set(ahead[1:]))


def _handled(ahead: Sequence[str], outcome: Outcome) -> bool:
    """Recognise "two of them had been hacked", "three were bound", said of the dead."""
    were = ahead[:1] in (["were"], ["was"]) or ahead[:2] in (["have", "been"], ["had", "been"])
    return outcome is Outcome.KILLED and were and bool(_TREATED_SO & set(ahead[1:3]))


def led_out(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """Make counts led by "out of them" parts of the count told before, of like harm."""
    quantities = {m.first: m for m in scene.mentions}
    out: list[Draft] = []
    for draft in drafts:
        mention = quantities.get(draft.first)
        if mention is not None and draft.parent is None and _led_out(scene.tokens, mention):
            parent = _from_previous(scene, draft.low, draft.outcome)
            out.append(replace(draft, parent=parent))
        else:
            out.append(draft)
    return out


def _parent_of(scene: Scene, drafts: Sequence[Draft], mention: Mention) -> Draft | str | None:
    if mention.total is None:
        outcome = _told_outcome(scene.tokens, mention)
        if outcome is not None:
            like = parent_before([d for d in drafts if d.outcome is outcome], mention.first)
            return like or _from_previous(scene, counts_of(mention)[2], outcome)
        return parent_before(drafts, mention.first) or _from_previous(scene, counts_of(mention)[2])
    for draft in drafts:
        if draft.value == mention.total and draft.parent is None:
            return draft
    for found in reversed(scene.previous):
        if found.figure.value == mention.total and found.figure.subset_of is None:
            return found.figure.id
    return None


def _people_verbs(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].low in {"were", "are", "was"}


def anaphoric_parts(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """Return the parts of "All three were bystanders" and "Out of them, 242 were women"."""
    out: list[Draft] = []
    taken = {d.first for d in drafts}
    for mention in scene.mentions:
        if mention.quantity is None or mention.first in taken:
            continue
        group = group_of_predicate(scene.tokens, mention.last)
        whole = scene.tokens[mention.first].low == "all" and mention.kind is MentionKind.BARE
        if (
            whole
            and _people_verbs(scene.tokens, mention.last)
            and group not in {None, Group.UNKNOWN}
        ):
            parent = _same_count(scene, drafts, mention)
        elif _led_out(scene.tokens, mention):
            parent = parent_before(drafts, mention.first) or _from_previous(
                scene, mention.quantity.low
            )
        else:
            continue
        part = part_of(scene, mention, parent, group or mention.group) if parent else None
        if part:
            out.append(part)
    return out


def of_the_told(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """Make counts parts of a total told before, where their words say so.

    "Twenty of the civilians died near …" are some of the civilians counted before; who died "in the
    worst attack" died in one of those that a total covers.
    """
    return [_part_of_told(scene, d) if d.parent is None else d for d in drafts]


def _part_of_told(scene: Scene, draft: Draft) -> Draft:
    words = [t.low for t in scene.tokens[draft.first : draft.last]]
    some = "of" in words[:-1] and words[words.index("of") + 1] == "the"
    named = words[-1] if some and words[-1] in lex.PERSONS else None
    worst = [t.low for t in scene.tokens[:4]]
    in_worst = worst[:2] == ["in", "the"] and bool(_WORST & set(worst[2:]))
    if not (some or in_worst) or draft.value is None:
        return draft
    for found in reversed(scene.previous[-_TOLD_NEAR:]):
        figure = found.figure
        if figure.outcome is not draft.outcome:
            continue
        size = figure.value or figure.low or 0
        like = figure.period.kind is not Period.INCIDENT
        if some:
            known = draft.group is not Group.UNKNOWN or named in figure.span.quote.lower().split()
            like = figure.group is draft.group and known
        if like and draft.value <= size:
            period = figure.period.kind if some else draft.period
            return replace(draft, parent=figure.subset_of or figure.id, period=period)
    return draft


def _led_out(tokens: list[Token], mention: Mention) -> bool:
    at = mention.first
    if at and tokens[at - 1].low == ",":
        at -= 1
    return any(
        matches(tokens, at - len(lead), lead)
        and (at - len(lead) <= 1 or tokens[at - len(lead) - 1].low in {",", "(", "-", "–", "—"})
        for lead in _OUT_OF
    )


def _same_count(scene: Scene, drafts: Sequence[Draft], mention: Mention) -> Draft | str | None:
    value = mention.quantity.value if mention.quantity else None
    for draft in reversed(drafts):
        if draft.value == value and draft.last <= mention.first and draft.parent is None:
            return draft
    for found in reversed(scene.previous[-8:]):
        if found.figure.value == value and found.figure.subset_of is None:
            return found.figure.id
    return None
