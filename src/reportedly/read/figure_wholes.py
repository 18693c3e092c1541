"""Counts that are part of no other: one a mention, or one for single victims listed one by one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from reportedly.model import Update
from reportedly.model.vocabulary import Group, Outcome, Qualifier, UpdateOp
from reportedly.read.figure_attach import Harmed
from reportedly.read.figure_captives import of_merchant_ship
from reportedly.read.figure_draft import Draft, Scene, counts_of
from reportedly.read.figure_leads import is_part
from reportedly.read.figure_people import Mention, MentionKind
from reportedly.read.figure_tokens import Token, TokenKind
from reportedly.read.lexica import casualties as lex

_NEAR: Final = 160
#: "Four bodies had been listed" tells of an earlier count.
_EARLIER: Final = (["counted"], ["listed"], ["registered"], ["logged"], ["tallied"])
#: Groups that a number without a noun keeps from the count before it.
_ENDS_LIST: Final = frozenset({"and", "with", "alongside"})
_KEPT: Final = frozenset({Group.COMBATANT, Group.CIVILIAN})
_STATUS: Final = frozenset({"civilians", "non-combatants", "noncombatants"})


def wholes(scene: Scene, harmed: Sequence[Harmed]) -> list[Draft]:
    """Return the counts that are part of no other, with lists of single victims joined."""
    whole = [
        h
        for h in harmed
        if h.mention.kind is not MentionKind.PART
        and not is_part(scene.tokens, h.mention)
        and not _repeated(scene, h)
    ]
    drafts: list[Draft] = []
    at = 0
    while at < len(whole):
        run = _run(scene, whole, at)
        if len(run) > 1:
            drafts += _listed(run)
        else:
            drafts += _drafts_of(scene, whole[at], drafts)
        at += len(run)
    return drafts


def _repeated(scene: Scene, harmed: Harmed) -> bool:
    """Tell whether a definite "the man" points back at someone counted before."""
    mention = harmed.mention
    if harmed.trigger.form == "wrap" and harmed.trigger.outcome is Outcome.DETAINED:
        # "A bus with its driver": whose driver it is was just told.
        return False
    definite = scene.tokens[mention.first].low in {"the", "his", "her", "their", "its"}
    if mention.kind is MentionKind.ONE and definite:
        # "The militia's commander" is told of by whose he is, not pointed back at.
        owned = any(t.kind is TokenKind.OWNS for t in _words(scene, mention))
        owned = owned or (mention.noun in lex.KIN and scene.tokens[mention.first].low != "the")
        # "Ten policemen and their driver": beside those just told.
        owned = owned or (
            scene.tokens[mention.first].low != "the"
            and mention.first > 1
            and scene.tokens[mention.first - 1].low == "and"
            and any(m.last == mention.first - 1 for m in scene.mentions)
        )
        return bool(scene.previous) and not owned
    after = [t.low for t in scene.tokens[mention.last : mention.last + 5]]
    again = "twice" in after and "counted" in after
    earlier = after[:2] == ["had", "been"] and after[2:3] in _EARLIER
    return earlier or again


def _drafts_of(scene: Scene, harmed: Harmed, before: Sequence[Draft]) -> list[Draft]:
    """Return the count of one mention; two where two harms are joined on it."""
    mention, trigger = harmed.mention, harmed.trigger
    qualifier, value, low, high = counts_of(mention)
    group = _group(scene, mention, trigger.outcome, before)
    last = mention.last
    if qualifier is Qualifier.VAGUE and mention.kind is MentionKind.BARE and trigger.last > last:
        # "Dozens were wounded": a vague word alone says little, so the verb goes with it.
        last = trigger.last if trigger.last - mention.first <= 5 else last  # noqa: PLR2004
    draft = Draft(
        mention.first, last, trigger.outcome, group, qualifier, value, low, high,
        _rule(scene, harmed), (trigger.first, trigger.last), occupation=mention.occupation,
        own=mention.own, hypothetical=trigger.hypothetical, update=_raises(scene, harmed),
    )  # fmt: skip
    if mention.noun == "officers" and mention.occupation is None and mention.own:
        draft = replace(draft, group=Group.COMBATANT)
    draft = replace(draft, drawn=_drawn(scene, harmed))
    also = harmed.also
    if also is not None and also.first > trigger.first and also.first <= trigger.last + 1:
        return [draft, replace(draft, outcome=also.outcome, last=max(last, also.last))]
    return [draft]


def _rule(scene: Scene, harmed: Harmed) -> str:
    before = min(harmed.mention.first, harmed.trigger.first)
    words = {t.low for t in scene.tokens[max(before - 1, 0) : harmed.trigger.last]}
    return "treated" if "treated" in words else harmed.trigger.form


def _goes_on(scene: Scene, before: Draft) -> bool:
    """Tell whether a number without a noun counts people like those counted before it.

    "Four civilians were killed and eleven wounded" are civilians; those wounded beside four miners
    may be anybody.
    """
    words = {t.low for t in scene.tokens[before.first : before.last]}
    status = before.group is Group.CIVILIAN and bool(words & _STATUS)
    return before.group is Group.COMBATANT or status


def _group(scene: Scene, mention: Mention, outcome: Outcome, before: Sequence[Draft]) -> Group:
    """Let a number without a noun take over fighters counted just before it."""
    if mention.group is Group.UNKNOWN and of_merchant_ship(scene.tokens, mention):
        return Group.CIVILIAN
    vague_couple = (
        mention.kind is MentionKind.BARE
        and mention.quantity is not None
        and (
            mention.quantity.value is None and mention.quantity.low == mention.quantity.high == 2  # noqa: PLR2004
        )
    )
    if vague_couple:
        return Group.UNKNOWN
    return _kept(scene, mention, outcome, before)


def _kept(scene: Scene, mention: Mention, outcome: Outcome, before: Sequence[Draft]) -> Group:
    """Return the group that a number without a noun of its own keeps from those before it."""
    last = before[-1] if before else None
    if mention.kind is MentionKind.BARE and last is None and _fighters_before(scene, outcome):
        # "The rebels said they had killed 35", of the soldiers counted before.
        return Group.COMBATANT
    if last is None:
        return mention.group
    if mention.kind is MentionKind.BARE and _goes_on(scene, last):
        return last.group
    # "Two soldiers died and five others were hurt": the five are soldiers too.
    others = mention.noun == "others" and last.outcome is not outcome and last.group in _KEPT
    return last.group if others or mention.noun == "another" else mention.group


def _fighters_before(scene: Scene, outcome: Outcome) -> bool:
    """Tell whether a side says whom it killed, right behind a count of fighters killed."""
    last = scene.previous[-1].figure if scene.previous else None
    if last is None or last.outcome is not outcome or last.group is not Group.COMBATANT:
        return False
    low = [t.low for t in scene.tokens]
    return any(
        one in {"they", "we"} and {"killed", "had", "have"} & set(low[k + 1 : k + 4])
        for k, one in enumerate(low)
    )


def _raises(scene: Scene, harmed: Harmed) -> Update | None:
    """Return the update of bodies found later and of wounded who died."""
    quantity = harmed.mention.quantity
    more = quantity is not None and (
        quantity.more or any(t.low == "more" for t in _words(scene, harmed.mention))
    )
    if more and harmed.mention.noun in {"bodies", "corpses"}:
        return Update(op=UpdateOp.RAISES)
    died_later = (
        harmed.also is not None
        and harmed.also.outcome is Outcome.INJURED
        and harmed.trigger.outcome is Outcome.KILLED
        and harmed.also.first < harmed.trigger.first
        and harmed.trigger.form == "intr"
        and harmed.trigger.first - harmed.also.last > 2  # noqa: PLR2004
        and any(t.low in {"hospital", "wounds", "later"} for t in scene.tokens)
    )
    return Update(op=UpdateOp.RAISES) if died_later else None


def _words(scene: Scene, mention: Mention) -> list[Token]:
    return scene.tokens[mention.first : mention.last]


def _drawn(scene: Scene, harmed: Harmed) -> str | None:
    """Return the earlier count of patients that people who die are drawn from."""
    if harmed.trigger.outcome is not Outcome.KILLED or not scene.previous:
        return None
    treated = [f for f in scene.previous[-3:] if f.figure.rule == "treated"]
    if not treated:
        return None
    last = treated[-1].figure
    near = scene.tokens[0].start - last.span.end < _NEAR
    died = scene.tokens[harmed.trigger.first].low in {"died", "succumbed"}
    qualifier, value, low, _ = counts_of(harmed.mention)
    least = value if value is not None else low
    fits = last.high is None or least is None or least <= last.high
    return last.id if near and died and fits and qualifier is not Qualifier.NONE else None


def _run(scene: Scene, whole: Sequence[Harmed], at: int) -> list[Harmed]:
    """Return the single victims listed one by one from ``at``: "a couple and their son"."""
    run = [whole[at]]
    household = _own_kin(scene, whole[at]) and whole[at].mention.noun in lex.KIN
    if not _countable(whole[at].mention, first=True):
        return run
    for nxt in whole[at + 1 :]:
        gap = [t.low for t in scene.tokens[run[-1].mention.last : nxt.mention.first]]
        kin = len(gap) > 1 and gap[-1] in {"his", "her", "their"}
        gap = gap[:-1] if kin else gap
        household = household or _own_kin(scene, nxt)
        beside = gap in (["together", "with"], ["along", "with"], ["alongside"])
        listed = beside or (bool(gap) and len(gap) <= 2 and set(gap) <= {",", "and"})  # noqa: PLR2004
        same = nxt.trigger.first == run[0].trigger.first
        if not (
            listed
            and same
            and not _callings(run[-1], nxt)
            and (
                _countable(nxt.mention, first=False)
                or ((kin or household) and _kin(nxt))
                or _with_leader(scene, run, nxt)
            )
        ):
            break
        run.append(nxt)
    if len(run) > 1:
        last = scene.tokens[run[-2].mention.last : run[-1].mention.first]
        # "As a nurse, my son …": a comma alone sets two descriptions side by side.
        run = run if any(t.low in _ENDS_LIST for t in last) else run[:1]
    fighters = {h.mention.group is Group.COMBATANT for h in run}
    return run if len(fighters) == 1 else run[:1]


def _with_leader(scene: Scene, run: Sequence[Harmed], nxt: Harmed) -> bool:
    """Tell whether fighters are counted beside one told by name: "Captain … and three soldiers"."""
    first = run[0].mention
    named = sum(t.capital for t in _words(scene, first)) > 1 and first.kind is MentionKind.ONE
    fighters = {first.group, nxt.mention.group} == {Group.COMBATANT}
    return len(run) == 1 and named and fighters and _kin(nxt)


def _callings(one: Harmed, other: Harmed) -> bool:
    """Tell whether two victims belong to groups that are counted apart: a nurse and a farmer."""
    apart = {one.mention.group, other.mention.group} & {Group.MEDIC, Group.JOURNALIST}
    return bool(apart) and one.mention.group is not other.mention.group


def _own_kin(scene: Scene, harmed: Harmed) -> bool:
    """Tell whether one person is led as kin of the one before: "his brother"."""
    return scene.tokens[harmed.mention.first].low in {"his", "her", "their"}


def _kin(harmed: Harmed) -> bool:
    """Tell whether exactly counted kin end the list: "and her two daughters"."""
    quantity = harmed.mention.quantity
    return quantity is not None and quantity.qualifier is Qualifier.EXACT


def _size(mention: Mention) -> int:
    if mention.quantity is None:
        return 1
    return mention.quantity.value or mention.quantity.low or 1


def _countable(mention: Mention, *, first: bool) -> bool:
    return mention.kind is MentionKind.ONE or (first and _is_couple(mention))


def _is_couple(mention: Mention) -> bool:
    quantity = mention.quantity
    pair = quantity is not None and quantity.value is None
    return (
        pair
        and mention.kind is MentionKind.BARE
        and quantity is not None
        and (
            quantity.low == quantity.high == 2  # noqa: PLR2004
        )
    )


def _listed(run: Sequence[Harmed]) -> list[Draft]:
    """Return one count for single victims that are listed, and the parts it is sure of."""
    couple = _is_couple(run[0].mention)
    total = sum(_size(h.mention) for h in run)
    groups = {h.mention.group for h in run if not _is_couple(h.mention)}
    kin = {Group.CIVILIAN, Group.CHILDREN, Group.WOMEN}
    if Group.CIVILIAN in groups and not couple:
        # The brother of a tailor is no fighter.
        kin |= {Group.UNKNOWN}
    group = next(iter(groups)) if len(groups) == 1 and not couple else Group.UNKNOWN
    if group is Group.UNKNOWN and groups and groups <= kin:
        group = Group.CIVILIAN
    trigger = run[0].trigger
    whole = Draft(
        run[0].mention.first, run[-1].mention.last, trigger.outcome, group, Qualifier.EXACT, total,
        total, total, "listed", (trigger.first, trigger.last), hypothetical=trigger.hypothetical,
    )  # fmt: skip
    out = [whole]
    for harmed in run:
        mention = harmed.mention
        if len(groups) + couple < 2 or mention.group not in {Group.CHILDREN, Group.WOMEN}:  # noqa: PLR2004
            continue
        # A couple may hold a woman too, so one named woman is the least there is.
        least = couple and mention.group is Group.WOMEN
        part = replace(
            whole, first=mention.first, last=mention.last, group=mention.group,
            value=_size(mention), low=_size(mention),
            high=None if least else _size(mention), parent=whole.first,
            qualifier=Qualifier.AT_LEAST if least else Qualifier.EXACT,
        )  # fmt: skip
        out.append(part)
    return out
