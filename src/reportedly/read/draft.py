"""Events and figures of one sentence joined into drafts of claims.

A draft is one proposition by one chain of sources. A figure joins the event of its own clause; else
the event of its sentence under the same chain; else it makes a draft of its own, whose type comes
from the event told before it.
"""

from __future__ import annotations

import dataclasses
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.model.vocabulary import TYPES, ClaimKind, EventType, Group, Outcome, Period
from reportedly.read.chain import Chain, chain_of, chain_of_act, trimmed, without_cues
from reportedly.read.clauses import innermost
from reportedly.read.denied import ECHO
from reportedly.read.figure_tolls import ELSEWHERE
from reportedly.read.found import FoundEvent, FoundFigure, Frame, Line

HARM = {Outcome.KILLED, Outcome.INJURED, Outcome.MISSING, Outcome.CASUALTIES_UNSPECIFIED}
TOLL_SUBTYPE = {
    Period.CUMULATIVE: "cumulative",
    Period.ROLLING: "rolling",
    Period.UNCLEAR: "area",
    Period.INCIDENT: "area",
}

SITE = re.compile(
    r"\s+(?:of (?:them|the \w+)\s+)?"
    r"(?:in|at|near|outside|inside|around|on|along|when|as|after|from)\s+"
    r"(?:[a-z][\w'’-]*[\s,]+){0,12}?[A-Z\u0600-\u06ff]"
)
"""What follows a part of a total that is told with its site."""

ONE_OF = re.compile(
    r"\s+(?:of (?:them|whom)\s+)?in (?:a single|just one|one|the worst|the deadliest) "
)
"""What follows a part of a total that was counted in one of several events."""

RELATIVE = re.compile(r",\s+(?:where|in which|from which|during which)\s+")
"""What opens a clause about a place or an event, with a count of its own."""

SITES = 2
"""So many sites make a count a total over several events."""

NAMELESS = 32
"""A toll of no more code points names no people and no event."""

PUT_AT = re.compile(
    r"the (?:dead|killed|wounded|injured|death toll|toll) at (?:[a-z]+ ){0,2}[\w,-]+"
)
"""A toll that says no more than its number, told with who put it there."""

TELLER_GAP = 20
"""Who puts a number stands at most so many code points before it."""

PART_END = re.compile(r"[\s,;]*(?:\band\b(?:\s+\w+(?:ed|ing|hurt))?)?[\s,;]*$")
"""What stands between one part of a total and the next."""


RESUMED = re.compile(
    r"['\"‘“]?(?:killing|wounding|injuring|eliminating|neutrali[sz]ing|hurting|maiming|leaving"
    r"|displacing|capturing|detaining)\b"
)
"""A participle that goes on with what was told."""

ASIDE = re.compile(r"\s*,[^,;.]{3,80},\s*")
"""Words between commas that break into a sentence to name its source."""

IN_WHICH = re.compile(
    r",? (?:in|during|after|from) which"
    r"(?:,? (?:the |its |his |an? )?[\w'’ -]{2,40} (?:says?|said|claims?|claimed|insists?),)? ?"
)
"""What leads to the outcome of an event just named, with who gives it."""

OF_WOUNDS = re.compile(
    r"\bafter [^,;.]{0,60}\b(?:died|succumbed)\b(?: [\w'’]+){0,3}? (?:wounds|injuries)\b",
    re.IGNORECASE,
)
"""Why a toll was raised: those who died later are in it already."""

LATE_DEATH = re.compile(
    r"\b(?:died|succumbed)\b(?: (?:of|to|from))? (?:his|her|their|the) (?:wounds|injuries|burns)\b"
    r"[^;.]{0,60}?"
    r"\b(?:took|taking|brought|bringing|raised|raising|lifted|lifting|pushed|pushing)"
    r" (?:the|its|their) (?:[\w'’-]+ ){0,4}?(?:number|toll|total|count|dead|deaths)\b",
    re.IGNORECASE,
)
"""A death that only says what the toll has come to."""

RAISED = re.compile(
    r"\b(?:rais(?:ed|es|ing)|rose|risen|rises|climb(?:ed|s)|increas(?:ed|es)|went up|goes up"
    r"|revised|updated|up from)\b",
    re.IGNORECASE,
)
"""A toll has grown."""


@dataclass(frozen=True, slots=True)
class Draft:
    """One proposition before places, times and actors are settled.

    Attributes:
        start: First code point of the stretch that states it.
        end: One past its last.
        chain: Who stands behind it.
        event: The event; ``None`` where only figures tell of one.
        figures: Its figures.
        toll: The figures cover more than one incident.
        part_of: The stretch that tells of the total it is a part of; its type comes from there.
    """

    start: int
    end: int
    chain: Chain
    event: FoundEvent | None = None
    figures: tuple[FoundFigure, ...] = ()
    toll: bool = False
    part_of: tuple[int, int] | None = None

    @property
    def anchor(self) -> int:
        """A code point at the heart of the proposition."""
        if self.event is not None:
            return self.event.trigger_start
        return self.figures[0].figure.span.start if self.figures else self.start


def is_toll(found: FoundFigure) -> bool:
    """Tell whether a figure covers more than one incident by its own words."""
    return found.several or found.figure.period.kind in {Period.CUMULATIVE, Period.ROLLING}


def in_a_window(draft: Draft) -> bool:
    """Tell whether people fled within days or a week, which is one flight and no sum of several."""
    return all(
        found.figure.outcome is Outcome.DISPLACED and found.figure.period.kind is Period.ROLLING
        for found in draft.figures
    ) and bool(draft.figures)


def taken_in_battle(draft: Draft) -> bool:
    """Tell whether fighters are counted as captured beside fighters killed, which is a battle."""
    event = draft.event
    if event is None or (event.type, event.subtype) != (EventType.DETENTION, "capture_combatant"):
        return False
    lost = {Outcome.KILLED, Outcome.CASUALTIES_UNSPECIFIED}
    return any(
        found.figure.outcome in lost and found.figure.group is Group.COMBATANT
        for found in draft.figures
    )


def fits(event: FoundEvent, found: FoundFigure) -> bool:
    """Tell whether people with that outcome can have come to it in such an event."""
    if event.kind not in {ClaimKind.INCIDENT, ClaimKind.BACKGROUND, ClaimKind.FIGURE}:
        return False
    outcome = found.figure.outcome
    if outcome is Outcome.DETAINED:
        return event.type in {
            EventType.DETENTION,
            EventType.GROUND_RAID,
            EventType.ARMED_CLASH,
            EventType.CASUALTY_TOLL,
        }
    if outcome is Outcome.DISPLACED:
        return event.type in {EventType.DISPLACEMENT, EventType.CASUALTY_TOLL} or (
            TYPES[event.type].force
        )
    return TYPES[event.type].force or event.type in {
        EventType.CASUALTY_TOLL,
        EventType.MATERIEL_CAPTURE,
        EventType.DETENTION,
        EventType.SEXUAL_VIOLENCE,
        EventType.DEMONSTRATION,
    }


def drafts(
    text: str,
    line: Line,
    clauses: Sequence[tuple[int, int]],
    frames: Sequence[Frame],
    found: tuple[Sequence[FoundEvent], Sequence[FoundFigure]],
) -> list[Draft]:
    """Join what was found in one sentence.

    Args:
        text: Of the report.
        line: The sentence.
        clauses: Its clauses.
        frames: All frames of the report.
        found: Events and figures of the sentence.

    Returns:
        Drafts in order of their first code point.
    """
    events = [e for e in found[0] if not _counted_already(text, line, e.trigger_end)]
    figures = _as_totals(text, _siblings(text, found[1]))
    open_drafts = [_from_event(text, frames, event) for event in events]
    home: dict[str, int] = {}
    spread = False
    for index, item in enumerate(figures):
        if item.hypothetical or _counted_already(text, line, item.outcome_end):
            continue
        chain = chain_of(frames, item.figure.span.start, item.figure.span.end)
        parent = item.figure.subset_of
        place = home.get(parent) if parent is not None else None
        apart = place is not None and open_drafts[place].toll and not is_toll(item)
        apart = apart and not _over_days(open_drafts[place or 0])
        if place is None:
            place = _best(open_drafts, item, chain)
        spread = spread or item.figure.rule == ELSEWHERE
        apart = apart or (spread and SITE.match(text, item.figure.span.end) is not None)
        if place is not None and apart:
            following = figures[index + 1] if index + 1 < len(figures) else None
            part = _part(text, line, open_drafts[place], (item, following))
            _set_apart(text, open_drafts, place, part)
            continue
        if place is None:
            open_drafts.append(_from_figure(text, line, clauses, frames, (item, chain)))
            place = len(open_drafts) - 1
        else:
            open_drafts[place] = _joined(open_drafts[place], item, line)
        home[item.figure.id] = place
    ordered = sorted(open_drafts, key=lambda draft: (draft.start, draft.end))
    return _resumed(text, _with_captives(ordered))


def _with_captives(ordered: Sequence[Draft]) -> list[Draft]:
    """Join fighters captured to the fight in whose clause others are told as killed."""
    found: list[Draft] = []
    for draft in ordered:
        at = next((k for k, one in enumerate(found) if _same_fight(one, draft)), None)
        if at is None:
            found.append(draft)
        else:
            figures = (*found[at].figures, *draft.figures)
            found[at] = dataclasses.replace(found[at], figures=figures)
    return found


def _same_fight(fight: Draft, draft: Draft) -> bool:
    """Tell whether a clause tells of a fight, and again of those captured in it."""
    held = draft.event is None or draft.event.type is EventType.DETENTION
    if fight.event is None or not held:
        return False
    fighters = {Group.COMBATANT} == {f.figure.group for f in (*fight.figures, *draft.figures)}
    taken = {Outcome.DETAINED} == {f.figure.outcome for f in draft.figures}
    within = fight.start <= draft.start and draft.end <= fight.end
    force = TYPES[fight.event.type].force and fight.chain.frames == draft.chain.frames
    return fighters and taken and within and force and bool(fight.figures)


def _resumed(text: str, ordered: Sequence[Draft]) -> list[Draft]:
    """Join what goes on by a participle behind the words that name the source.

    "Gunships attacked hideouts, the army said, killing 15": the 15 are of that attack.
    """
    found: list[Draft] = []
    for draft in ordered:
        first = found[-1] if found else None
        if first is not None and first.event is not None and _resumes(text, first, draft):
            found[-1] = dataclasses.replace(
                first, end=max(first.end, draft.end), figures=(*first.figures, *draft.figures)
            )
        else:
            found.append(draft)
    return found


def _resumes(text: str, first: Draft, draft: Draft) -> bool:
    if IN_WHICH.fullmatch(text, first.end, draft.start) and not (draft.toll or first.toll):
        zero = draft.event is None or draft.event.rule.endswith(":outcome:zero")
        return zero and bool(draft.figures)
    others = bool(draft.chain.sources) and draft.chain.sources != first.chain.sources
    if not draft.figures or draft.toll or first.toll or others:
        return False
    if not first.chain.sources or RESUMED.match(text, draft.start) is None:
        return False
    if ASIDE.fullmatch(text, first.end, draft.start) is None or first.event is None:
        return False
    return all(fits(first.event, item) for item in draft.figures)


def _counted_already(text: str, line: Line, end: int) -> bool:
    """Tell whether words only say who raised the toll that the sentence gives."""
    late = LATE_DEATH.search(text, line.start, line.end)
    if late is not None and end <= late.end():
        return True
    why = OF_WOUNDS.search(text, line.start, min(end + len(" of their injuries"), line.end))
    return why is not None and RAISED.search(text, line.start, why.start()) is not None


def _siblings(text: str, figures: Sequence[FoundFigure]) -> list[FoundFigure]:
    """Mark bare counts in a row, each with its site, as parts of the total before them.

    "12 people, seven of them in Bare, three in Ulah and two in Tanga": the first says that it is a
    part, the rest are what it is. Without "of them" their sum has to be the total.
    """
    marked = list(figures)
    for at, whole in enumerate(figures):
        if whole.figure.value is None or whole.figure.subset_of is not None or is_toll(whole):
            continue
        row = _row_behind(text, whole, figures[at + 1 :])
        told = bool(row) and row[0].figure.subset_of == whole.figure.id
        # "Three in Bare, two in Ulah and one in Tanga" are six, though two and one are three.
        end = whole.figure.span.end
        if (
            row
            and not told
            and SITE.match(text, end)
            and ":" not in text[end : row[0].figure.span.start]
        ):
            continue
        total = sum(item.figure.value or 0 for item in row)
        fits_in = total <= whole.figure.value if told else total == whole.figure.value
        if len(row) < SITES or not fits_in:
            continue
        for number, item in enumerate(row, start=at + 1):
            group = whole.figure.group if item.figure.group is Group.UNKNOWN else item.figure.group
            part = dataclasses.replace(item.figure, subset_of=whole.figure.id, group=group)
            marked[number] = dataclasses.replace(item, figure=part)
    return marked


def _row_behind(
    text: str, whole: FoundFigure, following: Sequence[FoundFigure]
) -> list[FoundFigure]:
    """Return the counts with sites that follow a total in one row, without a noun of their own."""
    row: list[FoundFigure] = []
    end = whole.figure.span.end
    for item in following:
        span = item.figure.span
        gap = text[end : span.start]
        own = item.figure.subset_of in {None, whole.figure.id}
        bare = BARE_COUNT.fullmatch(span.quote) is not None
        if not own or not bare or item.figure.outcome is not whole.figure.outcome:
            break
        if not ROW_GAP.search(gap) or BREAK.search(gap) or SITE.match(text, span.end) is None:
            break
        row.append(item)
        end = span.end
    return row


BARE_COUNT = re.compile(r"[\w-]+(?: (?:of them|others?|more))?")
"""A count without a noun."""

ROW_GAP = re.compile(r"(?:[,:(\u2013\u2014-]| and| plus) $")
"""What stands right before a count in a row."""

BREAK = re.compile(r"[.;]|, (?:which|who|while|but)\b")
"""What ends a row of counts."""


def _as_totals(text: str, figures: Sequence[FoundFigure]) -> list[FoundFigure]:
    """Mark a count that is told again site by site as a total over several events."""
    parts: Counter[str] = Counter()
    first: dict[str, int] = {}
    for item in figures:
        parent = item.figure.subset_of
        if parent is not None and SITE.match(text, item.figure.span.end):
            parts[parent] += 1
            # One part in "a single raid" leaves the rest to others.
            parts[parent] += ONE_OF.match(text, item.figure.span.end) is not None
            first.setdefault(parent, item.figure.span.start)
    # "Eleven killed and 27 wounded: four in …": what is told beside the total covers as much.
    begun = [first[total] for total, sites in parts.items() if sites >= SITES]
    return [
        _as_total(item)
        if item.figure.subset_of is None
        and any(item.figure.span.end <= at for at in begun)
        and not is_toll(item)
        else item
        for item in figures
    ]


def _as_total(item: FoundFigure) -> FoundFigure:
    period = dataclasses.replace(item.figure.period, kind=Period.UNCLEAR)
    figure = dataclasses.replace(item.figure, period=period)
    return dataclasses.replace(item, figure=figure, several=True)


def _from_event(text: str, frames: Sequence[Frame], event: FoundEvent) -> Draft:
    chain = chain_of(frames, event.trigger_start, event.trigger_end)
    speaks = event.type is EventType.STATEMENT or event.rule == ECHO
    if not chain.frames and speaks:
        chain = chain_of_act(frames, event.trigger_start, event.trigger_end)
    start, end = event.start, event.end
    if chain.end is not None and not speaks:
        start, end = max(start, chain.start), min(end, chain.end)
    if not speaks:
        start, end = without_cues(frames, start, end, event.trigger_start)
    start, end = trimmed(text, start, end)
    if start <= event.trigger_start < end < event.trigger_end <= event.end:
        # "Told by the army to leave": who says so stands inside the words of the act.
        end = event.end
    if not start <= event.trigger_start < end:
        start, end = event.trigger_start, event.trigger_end
    source = chain.sources[-1].span if chain.sources else None
    if (
        source is not None
        and PUT_AT.fullmatch(text, start, end)
        and 0 < start - source.end < TELLER_GAP
    ):
        start = source.start
    return Draft(start, end, chain, event=event, toll=event.type is EventType.CASUALTY_TOLL)


def _from_figure(
    text: str,
    line: Line,
    clauses: Sequence[tuple[int, int]],
    frames: Sequence[Frame],
    found: tuple[FoundFigure, Chain],
) -> Draft:
    item, chain = found
    span = item.figure.span
    low, high = min(span.start, item.outcome_start), max(span.end, item.outcome_end)
    start, end = innermost(clauses, (low, high), (line.start, line.end))
    if chain.end is not None:
        start, end = max(start, chain.start), min(end, chain.end)
    start, end = without_cues(frames, start, end, span.start)
    opened = [m.end() for m in RELATIVE.finditer(text, start, low)]
    start, end = trimmed(text, min(max([start, *opened]), span.start), max(end, span.end))
    start = _with_teller(line, chain, item, (start, end))
    return Draft(start, end, chain, figures=(item,), toll=is_toll(item))


def _with_teller(line: Line, chain: Chain, item: FoundFigure, span: tuple[int, int]) -> int:
    """Return where a claim begins that is no more than "the number at 12": at who put it there."""
    start, end = span
    source = chain.sources[-1].span if chain.sources else None
    if item.figure.rule != "toll" or end - start > NAMELESS or source is None:
        return start
    near = line.start <= source.start < start and start - source.end < TELLER_GAP
    return source.start if near else start


def _part(
    text: str, line: Line, whole: Draft, found: tuple[FoundFigure, FoundFigure | None]
) -> Draft:
    """Return the draft of one part of a total: "five in the market, two at the bridge".

    It reaches to the next part, takes the type of the event that the whole tells of, and is an
    incident of its own.
    """
    item, following = found
    span = item.figure.span
    limit = line.end if whole.chain.end is None else min(line.end, whole.chain.end)
    # "By one paper's count: four in Orven": what is told stands on both sides of who tells it.
    limit = limit if span.end < limit else line.end
    end = following.figure.span.start if following is not None else limit
    end = max(span.end, min(end, limit))
    words = PART_END.sub("", text[span.start : end])
    start, end = trimmed(text, span.start, span.start + max(len(words), len(span)))
    part_of = whole.part_of or (whole.start, whole.end)
    return Draft(start, end, whole.chain, figures=(item,), part_of=part_of)


def _set_apart(text: str, open_drafts: list[Draft], place: int, part: Draft) -> None:
    """Add a part beside its whole, in place of the draft of the event that the part names."""
    open_drafts[place] = _cut(text, open_drafts[place], part.start)
    own = _own_event(open_drafts, part)
    if own is None:
        open_drafts.append(part)
    else:
        open_drafts[own] = dataclasses.replace(part, event=open_drafts[own].event)


def _own_event(open_drafts: Sequence[Draft], part: Draft) -> int | None:
    """Return the draft of the event that a part itself names: "three when a bomb went off"."""
    for index, draft in enumerate(open_drafts):
        if draft.event is None or draft.figures or draft.toll:
            continue
        if part.start <= draft.anchor < part.end and fits(draft.event, part.figures[0]):
            return index
    return None


def _cut(text: str, whole: Draft, end: int) -> Draft:
    """Return the total without the parts that follow it."""
    if not whole.anchor < end < whole.end:
        return whole
    words = PART_END.sub("", text[whole.start : end])
    start, last = trimmed(text, whole.start, whole.start + len(words))
    return dataclasses.replace(whole, start=start, end=last)


def _best(open_drafts: Sequence[Draft], item: FoundFigure, chain: Chain) -> int | None:
    """Return the draft a figure joins: in its own clause first, then nearest in the sentence."""
    toll = is_toll(item)
    span = item.figure.span
    ranked: list[tuple[bool, int, int, int]] = []
    for index, draft in enumerate(open_drafts):
        if draft.chain.frames != chain.frames:
            continue
        counted = draft.toll and draft.event is not None
        counted = counted and (not draft.figures or _over_days(draft))
        if draft.toll != toll and not (toll and _becomes_toll(draft)) and not counted:
            continue
        if draft.event is not None and not fits(draft.event, item):
            continue
        inside = draft.start <= span.start and span.end <= draft.end
        if (toll or counted or draft.part_of is not None) and not inside:
            continue
        gap = max(draft.start - span.end, span.start - draft.end, 0)
        ranked.append((not inside, gap, draft.end - draft.start, index))
    return min(ranked)[-1] if ranked else None


def _over_days(draft: Draft) -> bool:
    """Tell whether a clause counts from one day to another: all its counts are over that time."""
    return draft.event is not None and draft.event.rule == "toll.window"


def _becomes_toll(draft: Draft) -> bool:
    """Tell whether a clause that names means is told as one count over an area or a period."""
    return draft.event is not None and not draft.figures and draft.event.kind is ClaimKind.INCIDENT


def _joined(draft: Draft, item: FoundFigure, line: Line) -> Draft:
    span = item.figure.span
    start, end = min(draft.start, span.start), max(draft.end, span.end)
    if end < item.outcome_end <= line.end and item.outcome_start - end < len("  were then also "):
        end = item.outcome_end
    return dataclasses.replace(
        draft,
        start=start,
        end=end,
        figures=(*draft.figures, item),
        toll=draft.toll or is_toll(item),
    )
