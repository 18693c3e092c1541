"""Which event the triggers of one clause tell of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportedly.model.vocabulary import EventType as T
from reportedly.read.event_hits import Hit
from reportedly.read.lexica import sorting as words
from reportedly.read.lexica.triggers import Role

_TAKEN = frozenset({"detain.taken", "detain.from_home", "detain.crew"})
_ON_FORCE = frozenset({"force.attack", "force.fired_at", "force.hit"})


@dataclass(frozen=True, slots=True)
class Sort:
    """One event of a clause, before its words are looked at more closely.

    Attributes:
        hit: The trigger that names it.
        type: What kind of event.
        subtype: A code of the type's list.
        alternatives: Other types the words would bear.
        physical: Things can be hit in it.
        reference: The words only point back at an event told elsewhere.
        rule: The trigger's name, with the rule that settled the type behind a colon.
        start: Where the stretch begins at the earliest, in the sentence; ``None`` as the clause.
        end: Where it ends at the latest; ``None`` as the clause.
        phrase: Where the noun phrase of the trigger begins.
    """

    hit: Hit
    type: T
    subtype: str | None
    alternatives: tuple[T, ...] = ()
    physical: bool = True
    reference: bool = False
    rule: str = ""
    start: int | None = None
    end: int | None = None
    phrase: int | None = None


def sort_force(sentence: str, clause: str, hits: Sequence[Hit], *, accident: bool) -> list[Sort]:
    """Settle what use of force, or what toll, the triggers of a clause tell of.

    The word for the means gives the type, a word for the outcome only the outcome; two words for
    one event in one clause are one event, unless they are coordinated.

    Args:
        sentence: The folded sentence.
        clause: The folded clause.
        hits: Triggers of the clause, offsets in the sentence.
        accident: The sentence speaks of illness, accident or disaster.
    """
    means = [h for h in hits if h.role is Role.MEANS]
    # What a place was used for ("to plan attacks") is no attack.
    used = min((h.start for h in hits if h.trigger.name == "status.use"), default=len(sentence))
    force = [h for h in hits if h.role is Role.FORCE and h.start < used]
    harm = [h for h in hits if h.role in {Role.HARM, Role.WEAK_HARM}]
    toll = _toll(sentence, clause, means, force, harm)
    if toll is not None:
        return [toll]
    if means:
        return [_aimed(clause, _means(sentence, clause, hit)) for hit in _chosen(sentence, means)]
    if accident:
        # A gas main or a boiler that blew up is no device.
        force = [h for h in force if h.trigger.name != "device.blast"]
    if force and not (words.RHETORIC.search(sentence) and _rhetoric(clause, force)):
        best = next((h for h in force if not _points_back(sentence, h)), force[0])
        return [_generic(sentence, clause, best)]
    if harm and not accident:
        return _harm(sentence, hits, harm)
    return []


def _rhetoric(clause: str, force: Sequence[Hit]) -> bool:
    """Whether all that speaks of force is a bare "attack", without harm or arms."""
    bare = all(h.trigger.name == "force.attack" for h in force)
    armed = words.OUTCOME.search(clause) or words.ARMED.search(clause)
    return bare and not armed


def _harm(sentence: str, hits: Sequence[Hit], harm: Sequence[Hit]) -> list[Sort]:
    """An outcome without a word for the force; beside another event it is that event's outcome."""
    strong = [h for h in harm if h.role is Role.HARM]
    taken = [h for h in hits if h.trigger.name == "detain.capture"]
    if strong and taken and strong[0].end <= taken[0].start:
        # Who kills fighters and takes others prisoner has fought them.
        return [Sort(strong[0], T.ARMED_CLASH, "clash", rule="clash.losses")]
    others = [h for h in hits if h.role is Role.ACT and h.trigger.type not in words.RECORDS]
    if others:
        return []
    if not strong and any(h.role is Role.ACT for h in hits):
        return []
    hit = strong[0] if strong else harm[0]
    rule = f"{hit.trigger.name}:outcome" + ("" if strong else ":weak")
    if words.NOBODY.search(sentence[: hit.start]):
        rule = f"{hit.trigger.name}:outcome:zero"
    kind, subtype = hit.trigger.type, hit.trigger.subtype
    left = sentence[: hit.start]
    named = words.OF_THOSE.search(left) is not None
    named = named or (hit.words in words.HARMED and words.THE_HARMED.search(left) is not None)
    by = words.BY_MEANS.search(sentence, hit.end)
    if by is not None and hit.trigger.name != "harm.property":
        kind, subtype = _by_means(by.group())
        rule = f"{hit.trigger.name}:by"
    return [Sort(hit, kind, subtype, reference=named, rule=rule)]


def _by_means(named: str) -> tuple[T, str | None]:
    """Return the event that the thing which harmed people tells of."""
    if words.DRONE.search(named):
        return T.AIR_STRIKE, "drone"
    if words.GROUND_FIRE.search(named) or words.ONE_SHELL.search(named):
        return T.SHELLING_ROCKET, _first(words.SHELL, named)
    return T.EXPLOSIVE_DEVICE, _first(words.DEVICE, named)


def _chosen(sentence: str, means: Sequence[Hit]) -> list[Hit]:
    """Return the triggers that stand for events of their own."""
    first = min(means, key=lambda h: (words.SURE.get(h.trigger.type, words.UNSURE), h.start))
    chosen = [first]
    for hit in means:
        if any(hit.trigger.type is other.trigger.type for other in chosen):
            continue
        between = sentence[min(hit.end, first.end) : max(hit.start, first.start)]
        if (
            words.COORDINATED.match(between)
            or words.BESIDE.search(between)
            or words.ENSUED.match(sentence, hit.end)
        ):
            chosen.append(hit)
    return chosen


def _means(sentence: str, clause: str, hit: Hit) -> Sort:
    """Settle the subtype where the means is named."""
    kind, subtype = hit.trigger.type, hit.trigger.subtype
    if kind in {T.SHELLING_ROCKET, T.EXPLOSIVE_DEVICE} and words.FROM_THE_AIR.search(clause):
        kind, subtype = T.AIR_STRIKE, None
    if kind is T.SHELLING_ROCKET:
        subtype = subtype or _first(words.SHELL, hit.words) or _first(words.SHELL, clause)
    elif kind is T.EXPLOSIVE_DEVICE and subtype in {None, "ied"}:
        subtype = _first(words.DEVICE, hit.words) or subtype
    elif kind is T.AIR_STRIKE and subtype not in {"drone", "guided"}:
        subtype = _flown(clause) or subtype
    elif hit.trigger.name == "clash.fire" and words.GUNS.search(clause):
        kind, subtype = T.SHELLING_ROCKET, _first(words.SHELL, clause) or "artillery"
    if hit.trigger.name == "raid.incursion" and words.UNOPPOSED.search(clause):
        kind, subtype = T.TERRITORY_CONTROL, "nonviolent_transfer"
    reference = _points_back(sentence, hit) and not words.OUTCOME.search(clause)
    return Sort(
        hit,
        kind,
        subtype,
        hit.trigger.alternatives,
        reference=reference,
        rule=hit.trigger.name,
        phrase=_phrase(sentence, hit),
    )


def _aimed(clause: str, sort: Sort) -> Sort:
    """Take force for an attack on one person where the words say that it was for that person.

    From afar that is one commander killed, or an official whom a bomb missed; at close quarters one
    person of rank who is shot at home, by name, or for what he or she had done.
    """
    subtype = None
    if sort.type in words.REMOTE:
        if words.KILLED_ONE.search(clause):
            subtype = "completed"
        elif words.MISSED_ONE.search(clause):
            subtype = "attempt"
    elif sort.type is T.DIRECT_VIOLENCE and sort.subtype in {"shooting", None}:
        ranked = words.ONE_OF_RANK.search(clause) and words.LOOKED_FOR.search(clause)
        if ranked or words.STOOD.search(clause):
            subtype = "completed"
    if subtype is None:
        return sort
    return replace(sort, type=T.TARGETED_KILLING, subtype=subtype, alternatives=(sort.type,))


def _flown(clause: str) -> str | None:
    if words.DRONE.search(clause):
        return "drone"
    if words.HELICOPTER.search(clause):
        return "helicopter"
    return "crewed" if words.AIRCRAFT.search(clause) else None


def _generic(sentence: str, clause: str, hit: Hit) -> Sort:
    """Settle the type where the means is not in the trigger, by other words of the clause."""
    kind, subtype, alternatives = hit.trigger.type, hit.trigger.subtype, hit.trigger.alternatives
    name = hit.trigger.name
    if subtype == "explosions_heard" or _only_heard(sentence, clause, hit):
        kind, subtype, alternatives = T.UNSPECIFIED_FORCE, "explosions_heard", ()
    elif (
        words.AIRCRAFT.search(clause)
        or words.DRONE.search(clause)
        or (name == "device.bombing" and words.AIRCRAFT.search(sentence))
    ):
        kind, subtype, alternatives, name = T.AIR_STRIKE, _flown(clause), (), f"{name}:aircraft"
    elif name == "device.bombing" and _bombarded(sentence, hit):
        kind, subtype, name = T.UNSPECIFIED_FORCE, "bombardment", "force.bombard"
        alternatives = (T.AIR_STRIKE, T.SHELLING_ROCKET)
    elif name == "force.attack" and _by_gunmen(sentence, clause, hit):
        kind, subtype, alternatives = T.DIRECT_VIOLENCE, None, (T.UNSPECIFIED_FORCE,)
    elif name in _ON_FORCE and (
        words.FIGHTERS_HARMED.search(clause) or words.TO_TAKE.match(sentence, hit.end)
    ):
        kind, subtype, alternatives = T.ARMED_CLASH, "attack_on_force", (T.UNSPECIFIED_FORCE,)
    elif name == "raid.raid":
        alternatives = () if words.TROOPS.search(clause) else alternatives
    elif name.startswith("device."):
        subtype = _first(words.DEVICE, clause)
    else:
        kind, subtype, alternatives, name = _fired_or_thrown(clause, hit)
    further = words.FURTHER_RAID.search(sentence[: hit.start])
    back = subtype != "explosions_heard" and (_points_back(sentence, hit) or further)
    reference = (
        bool(back)
        and not words.OUTCOME.search(clause)
        and not words.FURTHER_RAID.search(sentence[: hit.start])
    )
    return Sort(
        hit,
        kind,
        subtype,
        alternatives,
        reference=reference,
        rule=f"{name}:outcome" if (back and not reference) or _only_hit(sentence, hit) else name,
        phrase=_phrase(sentence, hit),
    )


def _only_heard(sentence: str, clause: str, hit: Hit) -> bool:
    """Whether a blast is told by its sound or its tremor, with nobody hurt and no device named."""
    if hit.trigger.name != "device.blast":
        return False
    return words.SHOOK.match(sentence, hit.end) is not None and not (
        words.OUTCOME.search(clause) or words.THROWN.search(clause)
    )


def _by_gunmen(sentence: str, clause: str, hit: Hit) -> bool:
    """Whether gunmen attack a place and kill people there who are no fighters."""
    if words.GUNMEN.search(sentence[: hit.start]) is None or words.FIGHTERS_HARMED.search(clause):
        return False
    if words.ARMS_NAMED.search(clause):
        return False
    if words.BY_HAND.search(sentence[: hit.start]):
        return True
    return words.KILLING.match(sentence[hit.end :]) is not None


def _fired_or_thrown(clause: str, hit: Hit) -> tuple[T, str | None, tuple[T, ...], str]:
    """Return type, subtype, alternatives and rule of force by the arms that its clause names."""
    if words.GROUND_FIRE.search(clause):
        rule = f"{hit.trigger.name}:fire"
        return T.SHELLING_ROCKET, _first(words.SHELL, clause), (), rule
    if words.THROWN.search(clause):
        rule = f"{hit.trigger.name}:device"
        return T.EXPLOSIVE_DEVICE, _first(words.DEVICE, clause), (), rule
    return hit.trigger.type, hit.trigger.subtype, hit.trigger.alternatives, hit.trigger.name


def _bombarded(sentence: str, hit: Hit) -> bool:
    """Whether a bombing is told as what an army does, and not as the blast of one device."""
    if hit.words == "bombed":
        return True
    left, right = sentence[: hit.start], sentence[hit.end :]
    return words.BOMBED_BY.search(left) is not None or words.BOMBING_ON.match(right) is not None


def _only_hit(sentence: str, hit: Hit) -> bool:
    """Whether things are told to have been hit, and neither by whom nor by what."""
    if hit.trigger.name != "force.hit" or not words.WERE_HIT.search(hit.words):
        return False
    return not sentence[hit.end :].lstrip().startswith(("by ", "with ", "from "))


def _first(choices: Sequence[tuple[str, re.Pattern[str]]], words: str) -> str | None:
    return next((name for name, pattern in choices if pattern.search(words)), None)


def _points_back(sentence: str, hit: Hit) -> bool:
    """Whether a trigger is a bare definite noun, such as "the attack"."""
    if not words.DETERMINED.search(sentence[: hit.start]) and not re.match(
        r"(?:the|this|that|these|those) ", hit.words
    ):
        return False
    if not words.NOUN.search(hit.words) or words.GOVERNING.search(hit.words):
        return False
    if words.NEXT.match(hit.words):
        return False
    after = sentence[hit.end :]
    return not words.DETAIL.match(after) and words.BARE.match(after) is not None


def _phrase(sentence: str, hit: Hit) -> int:
    """Return where the noun phrase around a trigger begins."""
    match = words.PHRASE.search(sentence[: hit.start])
    return match.start() if match else hit.start


def points_back(sentence: str, hit: Hit) -> bool:
    """Tell whether the trigger only points back at an event told elsewhere ("the attack").

    Args:
        sentence: The folded sentence.
        hit: The trigger.
    """
    return _points_back(sentence, hit)


def _toll(
    sentence: str, clause: str, means: Sequence[Hit], force: Sequence[Hit], harm: Sequence[Hit]
) -> Sort | None:
    """Tell whether a clause counts over more than one incident, and how."""
    triggers = [*harm, *force, *means]
    if (
        harm
        and not force
        and not means
        and words.UPROOTED.search(clause)
        and words.NUMBERED.search(clause)
    ):
        return Sort(harm[0], T.CASUALTY_TOLL, "area", physical=False, rule="toll.displaced")
    if not triggers or not words.OUTCOME.search(clause) or not words.NUMBERED.search(clause):
        return None
    hit = harm[0] if harm else triggers[0]
    clause = words.RELATIVE_CLAUSE.sub("", clause)
    how = None
    if not force and not means and words.THOUSANDS.search(clause):
        how = "area"
    if words.SINCE.search(clause) and not words.SINCE_EVENT.search(clause):
        how = "cumulative"
    elif _rolling(clause, means, harm):
        how = "rolling"
    elif words.SEVERAL.search(clause) or (
        words.BARE_TOLL.search(clause) and not means and not force
    ):
        how = "area"
    if how is None:
        return None
    lead = words.SINCE_LEAD.match(clause)
    offset = sentence.find(clause) + lead.end() if lead else None
    rule = "toll.window" if how == "rolling" and not words.ROLLING.search(clause) else f"toll.{how}"
    return Sort(hit, T.CASUALTY_TOLL, how, physical=False, rule=rule, start=offset)


def _rolling(clause: str, means: Sequence[Hit], harm: Sequence[Hit]) -> bool:
    """Whether a clause counts over the last days, or over days or a month that it names."""
    if words.ROLLING.search(clause) and not means:
        return True
    return bool(harm) and _over_days(clause)


def _over_days(clause: str) -> bool:
    """Whether harm is counted over days or a month, outside one battle that goes on."""
    if words.KEPT.search(clause) or words.MONTHLY.search(clause):
        return True
    return words.WINDOW.search(clause) is not None and words.ONGOING.search(clause) is None


def sort_acts(sentence: str, clause: str, hits: Sequence[Hit]) -> list[Sort]:
    """Return the events of a clause that are no use of force, one of each type.

    Args:
        sentence: The folded sentence.
        clause: The folded clause.
        hits: Triggers of the clause, offsets in the sentence.
    """
    found: dict[T | str, Sort] = {}
    for hit in hits:
        if hit.role is not Role.ACT and hit.trigger.type is not T.TARGET_STATUS:
            continue
        if _of_another(sentence, hit, hits):
            continue
        if hit.trigger.subtype == "release" and hit.trigger.type in found:
            # Of the captured who are let go, the news is that they are let go.
            found[hit.trigger.type] = _act(sentence, hit)
            continue
        # A crowd may burn a shop and loot another: two deeds, each with its own verb.
        deed = hit.trigger.subtype if hit.trigger.type is T.PROPERTY_DAMAGE else None
        key = deed or hit.trigger.type
        if key in found or (_points_back(sentence, hit) and len(hits) > 1):
            continue
        found[key] = _act(sentence, hit)
    sorts = [_summed(clause, sort) for sort in found.values()]
    return _compatible(sorts, hits)


def _summed(clause: str, sort: Sort) -> Sort:
    """Take people counted since a day as a count over many events, and not as one."""
    since = {T.DISPLACEMENT: words.SINCE, T.DETENTION: words.SINCE_LONG}.get(sort.type)
    if (
        since is None
        or not since.search(clause)
        or words.SINCE_DAY.search(clause)
        or not words.PEOPLE_COUNTED.search(clause)
    ):
        return sort
    return replace(
        sort, type=T.CASUALTY_TOLL, subtype="cumulative", physical=False, rule="toll.since"
    )


def _of_another(sentence: str, hit: Hit, hits: Sequence[Hit]) -> bool:
    """Whether the words belong to another event, or to none that is told.

    "Two others arrested in a gun battle" is part of the battle; "another 20,000 could follow" tells
    of flight only where others are said to have fled.
    """
    if hit.trigger.name == "displace.follow" and "follow" in hit.words:
        return words.FLED.search(sentence[: hit.start]) is None
    if hit.trigger.type is not T.DETENTION:
        return False
    return any(
        other.role is Role.MEANS
        and other.trigger.type is T.ARMED_CLASH
        and words.WITHIN.match(sentence[hit.end : other.start])
        for other in hits
        if other.start >= hit.end
    )


def _compatible(sorts: list[Sort], hits: Sequence[Hit]) -> list[Sort]:
    """Drop what is only the setting of another event: rescuers who find bodies."""
    violent = any(h.role in {Role.MEANS, Role.FORCE, Role.HARM} for h in hits)
    # Nor is relief delivered that is looted on its way.
    violent = violent or any(s.type is T.PROPERTY_DAMAGE for s in sorts)
    violent = violent or any(s.subtype == "aid_denial" for s in sorts)
    return [s for s in sorts if not (violent and s.type is T.AID_RESCUE)]


def parted(sentence: str, sorts: list[Sort]) -> list[Sort]:
    """Part the stretches of events that a relative pronoun or a coordinated verb parts.

    Args:
        sentence: The folded sentence.
        sorts: The events of one clause.
    """
    tolls = any(sort.type is T.CASUALTY_TOLL for sort in sorts)
    kept = [s for s in sorts if not (tolls and s.type is T.DISPLACEMENT)]
    kept = _seizing(sentence, kept)
    found = sorted(kept, key=lambda s: (s.hit.start, s.hit.end, s.type))
    if len(found) > 1:
        found = [_adjunct(sentence, sort) for sort in found]
    for number in range(1, len(found)):
        first, second = found[number - 1], found[number]
        if second.type is T.TARGET_STATUS and words.COPULA.fullmatch(
            sentence[first.hit.end : max(first.hit.end, second.hit.start)]
        ):
            # "The house that our mortars hit was used as a post": the first ends with its verb.
            found[number - 1] = replace(first, end=first.hit.end)
            continue
        cut = _cut(sentence, second)
        if cut is not None and first.hit.end <= cut[0]:
            found[number - 1] = replace(first, end=cut[0])
            found[number] = replace(second, start=cut[1])
    return found


def _seizing(sentence: str, sorts: list[Sort]) -> list[Sort]:
    """Take "broke into a school and marched off 19 pupils" for the one event that it is."""
    raid = next((s for s in sorts if s.type is T.GROUND_RAID), None)
    taking = next((s for s in sorts if s.type is T.DETENTION), None)
    if raid is None or taking is None or taking.subtype != "hostage":
        return sorts
    if raid.hit.trigger.name == "raid.incursion":
        # Who enters a town does more than come for those taken.
        return sorts
    if taking.hit.start < raid.hit.end or words.THEN.search(sentence[: taking.hit.start]) is None:
        return sorts
    return [s for s in sorts if s is not raid]


def tells_harm(clause: str) -> bool:
    """Tell whether folded words count people harmed.

    Args:
        clause: Folded words.
    """
    return words.OUTCOME.search(clause) is not None and words.NUMBERED.search(clause) is not None


def _adjunct(sentence: str, sort: Sort) -> Sort:
    """Shrink an event told by a noun behind a preposition, beside another event, to its phrase."""
    left = sentence[: sort.hit.start]
    named = words.NOUN.search(sort.hit.words) or sort.hit.trigger.name == "talks.concluded"
    if sort.start is None and named and words.GOVERNED.search(left):
        return replace(sort, start=sort.phrase)
    return sort


def _cut(sentence: str, sort: Sort) -> tuple[int, int] | None:
    """Return where the stretch before an event ends and its own begins."""
    left = sentence[: sort.hit.start]
    driven = words.CAUSATIVE.search(left)
    if words.ENSUED.match(sentence, sort.hit.end):
        ensuing = words.AND_THE.search(left)
        if ensuing is not None:
            return ensuing.start(), ensuing.start("begin")
    if sort.type is T.DISPLACEMENT and words.DRIVES.match(sort.hit.words):
        begin = driven.start() if driven else sort.hit.start
        return begin, begin
    if words.USED_AS.match(sort.hit.words):
        return sort.hit.start, sort.hit.start
    beside = list(words.BESIDE.finditer(left))
    if beside and not tells_harm(left[: beside[-1].start()]):
        return beside[-1].start(), beside[-1].end()
    pattern = words.RELATIVE if sort.type is T.TARGET_STATUS else words.COORDINATE
    match = pattern.search(left)
    return None if match is None else (match.start(), match.end())


def _aims(sentence: str, hit: Hit) -> bool:
    """Whether what was struck is told by who aimed at it, with no deed beside it."""
    return sentence[: hit.start].endswith('aimed at "')


def _act(sentence: str, hit: Hit) -> Sort:
    start = None
    end = None
    if hit.trigger.name == "status.use.was.quoted" and not _aims(sentence, hit):
        start = hit.start
    elif hit.trigger.name == "control.hold" and hit.words.startswith("held by"):
        comma = sentence.rfind(", ", 0, hit.start)
        start = comma + 2 if comma >= 0 else None
    elif hit.trigger.name == "control.hold" and hit.words.startswith(("who ", "which ")):
        comma = sentence.find(", ", hit.end)
        start, end = hit.start, comma if comma >= 0 else None
    subtype = hit.trigger.subtype
    # A trigger may begin with who acts ("soldiers took two brothers").
    ahead = sentence[: hit.start] + hit.words.split(" ", 1)[0]
    official = words.OFFICE.search(ahead) or words.CUSTODY.search(sentence[hit.end :])
    if hit.trigger.name in _TAKEN and official:
        subtype = "arrest"
    if hit.trigger.name.startswith("control.") and words.UNOPPOSED.search(sentence):
        subtype = "nonviolent_transfer"
    physical = hit.trigger.type in {
        T.PROPERTY_DAMAGE,
        T.CROWD_FORCE,
        T.MATERIEL_CAPTURE,
        T.SEXUAL_VIOLENCE,
    }
    return Sort(
        hit,
        hit.trigger.type,
        subtype,
        hit.trigger.alternatives,
        physical=physical,
        reference=_points_back(sentence, hit),
        rule=hit.trigger.name,
        start=start,
        end=end,
        phrase=_phrase(sentence, hit),
    )
