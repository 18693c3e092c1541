"""Which event the triggers of one clause tell of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from reportedly.model.vocabulary import EventType as T
from reportedly.read.event_hits import Hit
from reportedly.read.lexica.triggers import Role
from reportedly.read.lexica.triggers_base import CLASSES


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


_AIRCRAFT = re.compile(rf"\b(?:{CLASSES['AIRCRAFT']}|aerial)\b")
_HELICOPTER = re.compile(r"\b(?:helicopters?|gunships?)\b")
_DRONE = re.compile(rf"\b(?:{CLASSES['DRONE']})\b")
_GROUND_FIRE = re.compile(
    r"\b(?:artillery|mortars?|rockets?|missiles?|howitzers?|tank fire|shells|katyusha|naval guns?)\b"
)
_THROWN = re.compile(r"\b(?:grenades?|explosives?|car bomb|suicide|bombs?|dynamite|landmines?)\b")
_TROOPS = re.compile(
    rf"\b(?:{CLASSES['FORCES']}|special forces|raiding|arrest\w*|detain\w*|stormed)\b"
)
_DEVICE = (
    ("vehicle_bomb", re.compile(r"\b(?:car|truck|vehicle|lorry|motorcycle)[ -]bomb")),
    ("suicide", re.compile(r"\bsuicide\b")),
    ("landmine", re.compile(r"\bmines?\b")),
    ("grenade", re.compile(r"\bgrenades?\b")),
)
_SHELL = (
    ("mortar", re.compile(r"\bmortars?\b")),
    ("rocket", re.compile(r"\b(?:rockets?|katyusha)\b")),
    ("missile", re.compile(r"\bmissiles?\b")),
    ("tank_fire", re.compile(r"\btanks?\b")),
    ("naval", re.compile(r"\b(?:naval|warships?|gunboats?)\b")),
    ("artillery", re.compile(r"\b(?:artillery|howitzers?)\b")),
)
_PERSONS_HARMED = re.compile(
    r"\b(?:killed|kill|killing|died|dead|wounded|wounding|injured|injuring|shot|murdered|massacred|hurt)\b"
)
_OUTCOME = re.compile(
    r"\b(?:killed|kills?|killing|died|dies|dead|deaths?|wounded|wounding|injured|injuring|injuries|hurt|casualties|"
    r"bodies|fatalities|lives|toll|wounds|losses|eliminated|liquidated|martyred|muert\w+|murieron|tués|morts)\b|قتل|شه"
)
_NUMBERED = re.compile(
    r"\b(?:\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
    r"twenty(?:-\w+)?|thirty|forty|fifty|dozens|scores|hundreds|thousands|several|many|tens|numerous)\b"
)
_SINCE = re.compile(
    r"\bsince (?!then\b|when\b)|\bso far (?:this|in|since)|\bthe (?:total|overall|cumulative)\b|\bin total\b|"
    r"\bas a result of the (?:war|conflict|fighting)\b|\b(?:total|overall) (?:death )?toll\b|\bto date\b|"
    r"\bthe(?: ongoing)? (?:war|conflict)(?: between [^,]{3,50})? has (?:killed|left|claimed|resulted|cost)"
)
_ROLLING = re.compile(
    r"\b(?:in|over|during|within) the (?:past|last|previous|preceding)(?: [\w-]+)? (?:hours?|days?|weeks?|months?|year)\b|"
    r"\b(?:in|over|during) the (?:past|last) (?:day|week|month|24 hours|48 hours)\b|\blast (?:week|month)\b(?=.*\btreated\b)"
)
_SINCE_LEAD = re.compile(r"(?:since|between|from) [^,]{5,80}, ")
_UPROOTED = re.compile(r"\b(?:displaced|desplazad[oa]s|déplacé(?:e?s)?)\b")
_FIGHTERS = (
    r"(?:soldiers?|troops|policem[ea]n|fighters?|rebels?|militants?|insurgents?|guerrillas?|militiam[ea]n|"
    r"servicemen|paramilitaries|marines)"
)
_FIGHTERS_HARMED = re.compile(
    rf"\b{_FIGHTERS} (?:[\w-]+ ){{0,3}}?'?(?:killed|wounded|injured|died|eliminated|dead|liquidated|martyred)\b|"
    rf"\b(?:killed|killing|wounded|wounding|injured|eliminated) (?:[\w-]+ ){{0,4}}?{_FIGHTERS}\b"
)
_SEVERAL = re.compile(
    rf"\b(?:{CLASSES['NUM']})(?: separate| different| coordinated| deadly| suicide| car| russian| israeli)* "
    r"(?:attacks|blasts|strikes|bombings|explosions|incidents|raids|airstrikes|air strikes|shootings|clashes)\b|"
    r"\b(?:attacks|strikes|raids|airstrikes|clashes|violence|incidents) (?:across|throughout|in several|in various|in different)\b"
)
_BARE_TOLL = re.compile(
    r"\b(?:death )?toll\b|\bnumber of (?:people |civilians |those )?(?:killed|dead|deaths)\b"
)
_DETERMINED = re.compile(r"\b(?:the|this|that|these|those|such|their|its|his)(?: (?:[\w-]+))?\s$")
_DETAIL = re.compile(
    r"^s?\s+(?:on|of|at|in|against|near|across|by|that|which|targeting|between|around|outside|along|into|over|from|"
    r"killing|wounding|has|have|had|was|were|is|are|took|thrown|earlier|hit|killed|left)\b"
)
_BARE = re.compile(
    r"^s?(?:\s*$|[,.;:]|\s+(?:and|as|but|or|when|while|to|for|after|before|began|comes|came|with|because|the)\b)"
)
_PHRASE = re.compile(
    r"(?:\b(?:the|an?|this|these|[\w-]+'s?|two|three|four|five|several|\d+)\s)?(?:[\w-]+ ){0,2}$"
)
_REMOTE = (T.AIR_STRIKE, T.SHELLING_ROCKET, T.EXPLOSIVE_DEVICE)
_COORDINATED = re.compile(r"^(?:,? (?:and|as well as)|,) (?:[\w-]+ ){0,2}$")
_RELATIVE = re.compile(r",? (?:who|which|that)(?: (?:was|were|is|are|had been|has been|have been))? (?:being )?$")
_COORDINATE = re.compile(r",? and (?:then |also |later )?$")
_RECORDS = frozenset({T.AID_RESCUE, T.TALKS_AGREEMENT, T.TARGET_STATUS})

#: Least sure first: a trigger of the later kind settles the type before one of the earlier.
_SURE: Final[dict[T, int]] = {
    T.AIR_STRIKE: 0,
    T.SHELLING_ROCKET: 0,
    T.EXPLOSIVE_DEVICE: 0,
    T.CROWD_FORCE: 1,
    T.TARGETED_KILLING: 1,
}


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
    force = [h for h in hits if h.role is Role.FORCE]
    harm = [h for h in hits if h.role in {Role.HARM, Role.WEAK_HARM}]
    toll = _toll(sentence, clause, means, force, harm)
    if toll is not None:
        return [toll]
    if means:
        return [_means(sentence, clause, hit) for hit in _chosen(sentence, means)]
    if force:
        best = next((h for h in force if not _points_back(sentence, h)), force[0])
        return [_generic(sentence, clause, best)]
    if harm and not accident:
        return _harm(hits, harm)
    return []


def _harm(hits: Sequence[Hit], harm: Sequence[Hit]) -> list[Sort]:
    """An outcome without a word for the force; beside another event it is that event's outcome."""
    strong = [h for h in harm if h.role is Role.HARM]
    others = [h for h in hits if h.role is Role.ACT and h.trigger.type not in _RECORDS]
    if others:
        return []
    if not strong and any(h.role is Role.ACT for h in hits):
        return []
    hit = strong[0] if strong else harm[0]
    rule = f"{hit.trigger.name}:outcome" + ("" if strong else ":weak")
    return [Sort(hit, hit.trigger.type, hit.trigger.subtype, rule=rule)]


def _chosen(sentence: str, means: Sequence[Hit]) -> list[Hit]:
    """Return the triggers that stand for events of their own."""
    first = min(means, key=lambda h: (_SURE.get(h.trigger.type, 2), h.start))
    chosen = [first]
    for hit in means:
        if any(hit.trigger.type is other.trigger.type for other in chosen):
            continue
        between = sentence[min(hit.end, first.end) : max(hit.start, first.start)]
        if _COORDINATED.match(between):
            chosen.append(hit)
    return chosen


def _means(sentence: str, clause: str, hit: Hit) -> Sort:
    """Settle the subtype where the means is named."""
    kind, subtype = hit.trigger.type, hit.trigger.subtype
    if kind is T.SHELLING_ROCKET:
        subtype = _first(_SHELL, hit.words) or _first(_SHELL, clause)
    elif kind is T.EXPLOSIVE_DEVICE and subtype in {None, "ied"}:
        subtype = _first(_DEVICE, hit.words) or subtype
    elif kind is T.AIR_STRIKE and subtype != "drone":
        subtype = _flown(clause) or subtype
    reference = _points_back(sentence, hit) and not _OUTCOME.search(clause)
    return Sort(
        hit,
        kind,
        subtype,
        hit.trigger.alternatives,
        reference=reference,
        rule=hit.trigger.name,
        phrase=_phrase(sentence, hit),
    )


def _flown(clause: str) -> str | None:
    if _DRONE.search(clause):
        return "drone"
    if _HELICOPTER.search(clause):
        return "helicopter"
    return "crewed" if _AIRCRAFT.search(clause) else None


def _generic(sentence: str, clause: str, hit: Hit) -> Sort:
    """Settle the type where the means is not in the trigger, by other words of the clause."""
    kind, subtype, alternatives = hit.trigger.type, hit.trigger.subtype, hit.trigger.alternatives
    name = hit.trigger.name
    if subtype == "explosions_heard":
        kind, alternatives = T.UNSPECIFIED_FORCE, ()
    elif _AIRCRAFT.search(clause) or _DRONE.search(clause):
        kind, subtype, alternatives, name = T.AIR_STRIKE, _flown(clause), (), f"{name}:aircraft"
    elif name == "force.attack" and _FIGHTERS_HARMED.search(clause):
        kind, subtype, alternatives = T.ARMED_CLASH, "attack_on_force", (T.UNSPECIFIED_FORCE,)
    elif name == "raid.raid":
        alternatives = () if _TROOPS.search(clause) else alternatives
    elif name.startswith("device."):
        subtype = _first(_DEVICE, clause)
    elif _GROUND_FIRE.search(clause):
        kind, subtype, alternatives, name = (
            T.SHELLING_ROCKET,
            _first(_SHELL, clause),
            (),
            f"{name}:fire",
        )
    elif _THROWN.search(clause):
        kind, subtype, alternatives, name = (
            T.EXPLOSIVE_DEVICE,
            _first(_DEVICE, clause),
            (),
            f"{name}:device",
        )
    reference = _points_back(sentence, hit) and not _OUTCOME.search(clause)
    return Sort(
        hit,
        kind,
        subtype,
        alternatives,
        reference=reference,
        rule=name,
        phrase=_phrase(sentence, hit),
    )


def _first(choices: Sequence[tuple[str, re.Pattern[str]]], words: str) -> str | None:
    return next((name for name, pattern in choices if pattern.search(words)), None)


def _points_back(sentence: str, hit: Hit) -> bool:
    """Whether a trigger is a bare definite noun, such as "the attack"."""
    if not _DETERMINED.search(sentence[: hit.start]) and not re.match(
        r"(?:the|this|that|these|those) ", hit.words
    ):
        return False
    after = sentence[hit.end :]
    return not _DETAIL.match(after) and _BARE.match(after) is not None


def _phrase(sentence: str, hit: Hit) -> int:
    """Return where the noun phrase around a trigger begins."""
    match = _PHRASE.search(sentence[: hit.start])
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
    if harm and not force and not means and _UPROOTED.search(clause) and _NUMBERED.search(clause):
        return Sort(harm[0], T.CASUALTY_TOLL, "area", physical=False, rule="toll.displaced")
    if not triggers or not _OUTCOME.search(clause) or not _NUMBERED.search(clause):
        return None
    hit = harm[0] if harm else triggers[0]
    how = None
    if _SINCE.search(clause):
        how = "cumulative"
    elif _ROLLING.search(clause) and not means:
        how = "rolling"
    elif _SEVERAL.search(clause) or (_BARE_TOLL.search(clause) and not means and not force):
        how = "area"
    if how is None:
        return None
    lead = _SINCE_LEAD.match(clause)
    offset = sentence.find(clause) + lead.end() if lead else None
    return Sort(hit, T.CASUALTY_TOLL, how, physical=False, rule=f"toll.{how}", start=offset)


def sort_acts(sentence: str, hits: Sequence[Hit]) -> list[Sort]:
    """Return the events of a clause that are no use of force, one of each type.

    Args:
        sentence: The folded sentence.
        hits: Triggers of the clause, offsets in the sentence.
    """
    found: dict[T, Sort] = {}
    for hit in hits:
        if hit.role is not Role.ACT and hit.trigger.type is not T.TARGET_STATUS:
            continue
        if hit.trigger.type in found or (_points_back(sentence, hit) and len(hits) > 1):
            continue
        found[hit.trigger.type] = _act(sentence, hit)
    return _compatible(list(found.values()), hits)


def _compatible(sorts: list[Sort], hits: Sequence[Hit]) -> list[Sort]:
    """Drop what is only the setting of another event: rescuers who find bodies, talks after a raid."""
    violent = any(h.role in {Role.MEANS, Role.FORCE, Role.HARM} for h in hits)
    return [s for s in sorts if not (violent and s.type is T.AID_RESCUE)]


def parted(sentence: str, sorts: list[Sort]) -> list[Sort]:
    """Part the stretches of events that a relative pronoun or a coordinated verb parts.

    Args:
        sentence: The folded sentence.
        sorts: The events of one clause.
    """
    found = sorted(sorts, key=lambda s: (s.hit.start, s.hit.end, s.type))
    for number in range(1, len(found)):
        first, second = found[number - 1], found[number]
        cut = _cut(sentence, second)
        if cut is not None and first.hit.end <= cut[0]:
            found[number - 1] = replace(first, end=cut[0])
            found[number] = replace(second, start=cut[1])
    return found


def _cut(sentence: str, sort: Sort) -> tuple[int, int] | None:
    """Return where the stretch before an event ends and its own begins."""
    left = sentence[: sort.hit.start]
    pattern = _RELATIVE if sort.type is T.TARGET_STATUS else _COORDINATE
    match = pattern.search(left)
    return None if match is None else (match.start(), match.end())


def _act(sentence: str, hit: Hit) -> Sort:
    start = None
    if hit.trigger.name == "control.hold" and hit.words.startswith("held by"):
        comma = sentence.rfind(", ", 0, hit.start)
        start = comma + 2 if comma >= 0 else None
    physical = hit.trigger.type in {
        T.PROPERTY_DAMAGE,
        T.CROWD_FORCE,
        T.MATERIEL_CAPTURE,
        T.SEXUAL_VIOLENCE,
    }
    return Sort(
        hit,
        hit.trigger.type,
        hit.trigger.subtype,
        hit.trigger.alternatives,
        physical=physical,
        reference=_points_back(sentence, hit),
        rule=hit.trigger.name,
        start=start,
        phrase=_phrase(sentence, hit),
    )
