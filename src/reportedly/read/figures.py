"""Counts of people harmed, read from one sentence.

``find_figures`` gives the counts of killed, injured, missing, displaced, detained and unspecified
casualties with their bounds, the part-and-whole between them, what they cover and how they change
an earlier count. English goes through the modules ``figure_people``, ``figure_attach``,
``figure_wholes``, ``figure_parts``, ``figure_shares``, ``figure_lists``, ``figure_tolls`` and
``figure_mass``; Arabic, Spanish and French go through ``figure_other``.

It does not decide: dates (``FigurePeriod.since`` and ``until`` stay ``None``), whose people were
counted beyond the words "own", and who says so. When no rule is sure, there is no figure.

Source:
    Codebook part 5 and decisions 16 to 20.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final

from reportedly.model import Figure, FigurePeriod, Span
from reportedly.model.vocabulary import Group, Outcome, Period, Qualifier
from reportedly.read.clauses import fold
from reportedly.read.event_hits import force_in
from reportedly.read.figure_ages import ages_and_years
from reportedly.read.figure_attach import Harmed, attach
from reportedly.read.figure_derived import as_many, entire_parts, graded_parts, out_of_total
from reportedly.read.figure_draft import Draft, Scene, counts_of, period_for, periods_in
from reportedly.read.figure_earlier import without_earlier
from reportedly.read.figure_lists import apposed_parts, described_ones, spread_out
from reportedly.read.figure_mass import masses, may_hold_figures, zeros
from reportedly.read.figure_moves import refugees
from reportedly.read.figure_other import other_figures, without_and, without_elision
from reportedly.read.figure_parts import (
    among_after,
    anaphoric_parts,
    led_out,
    listed_parts,
    of_the_told,
    told_parts,
)
from reportedly.read.figure_people import MentionKind, find_mentions
from reportedly.read.figure_shares import fractions
from reportedly.read.figure_sides import of_sides
from reportedly.read.figure_tokens import Token, TokenKind, guessed, language_of, tokens_of
from reportedly.read.figure_tolls import by_place, explained, inherited, tolls
from reportedly.read.figure_wholes import wholes
from reportedly.read.found import FoundFigure
from reportedly.read.lexica import casualties as lex
from reportedly.read.lexica import numbers as number_lex
from reportedly.read.modality import is_accident, is_no_event
from reportedly.read.numbers import quantities_in

_ORDINAL: Final = re.compile(r"\d{1,9}")

_WHY: Final = frozenset({"after", "when", "as"})
_MEMORY: Final = 200
"""Earlier figures of the report that words such as "of them" can mean."""

_DISPLACED: Final = re.compile(
    r"refugee|displac|migration|humanitarian|asylum|\bfle[de]|\bIOM\b|\bUNHCR\b|\bOCHA\b",
    re.IGNORECASE,
)
"""Words by which a report speaks of people who flee."""


def find_figures(
    text: str,
    start: int,
    end: int,
    *,
    language: str | None,
    previous: Sequence[FoundFigure] = (),
) -> list[FoundFigure]:
    """Return the counts of people harmed in one sentence, in order of the text.

    Args:
        text: The whole report's text.
        start: First code point of the sentence.
        end: One past its last; an empty stretch gives an empty list.
        language: The report's language, ``None`` unknown. The script decides for Arabic; a language
            without a lexicon gives an empty list.
        previous: What this function found in earlier sentences of the report, in order. Ids go on
            from there, and words such as "of them" look there.

    Returns:
        Figures with provisional ids ``f0``, ``f1`` … counted over the report. Those marked
        ``hypothetical`` are feared, planned or assumed, and may not become figures of a claim.
    """
    arabic = any("\u0620" <= c <= "\u06ff" for c in text[start:end])
    spoken = language or guessed(text[start:end].lower().split())
    english = spoken.lower().startswith("en") and not arabic
    if english and (not may_hold_figures(text, start, end) or _no_violence(fold(text[start:end]))):
        return []
    tokens = tokens_of(text, start, end)
    code = language_of(tokens, language)
    if code is None:
        return []
    if code == "ar":
        tokens = without_and(tokens)
    elif code == "fr":
        tokens = without_elision(tokens)
    drafts = (
        _english(tokens, previous, displaced=_first_displaced(text) <= end)
        if code == "en"
        else other_figures(tokens, code, previous[-_MEMORY:])
    )
    return _numbered(text, tokens, drafts, previous)


def _no_violence(sentence: str) -> bool:
    """Tell whether a folded sentence is of a drill, a film, a game, or of an accident alone."""
    return is_no_event(sentence) or (is_accident(sentence) and force_in(sentence) is None)


@lru_cache(maxsize=4)
def _first_displaced(text: str) -> int:
    """Return where a text first speaks of people displaced; past its end where it does not.

    Kept, because every sentence of the text asks.
    """
    found = _DISPLACED.search(text)
    return found.end() if found else len(text) + 1


def _english(
    tokens: list[Token], previous: Sequence[FoundFigure], *, displaced: bool
) -> list[Draft]:
    numbers = quantities_in(tokens, "en")
    aside = ages_and_years(tokens, numbers)
    mentions = tuple(find_mentions(tokens, [n for n in numbers if n not in aside]))
    scene = Scene(tokens, mentions, tuple(previous[-_MEMORY:]), displaced)
    if any(t.low in lex.EXERCISE for t in tokens):
        return []
    harmed = attach(tokens, mentions) if mentions else []
    # Half of all sentences name neither people nor numbers: they may say "none" or "many".
    drafts, graded = _counted(scene, harmed) if mentions or numbers else ([], [])
    zero = zeros(scene)
    drafts = [d for d in drafts if not _overlaps(d, zero) and not _by_verb_of(d, zero)] + zero
    said = [(d.first, max(d.last, d.trigger[1])) for d in drafts]
    drafts += masses(scene, said)
    drafts = without_earlier(tokens, explained(tokens, _sorted(drafts)))
    drafts = of_sides(tokens, drafts)
    drafts = of_the_told(scene, led_out(scene, _covered(scene, drafts)))
    drafts = _with_parts(scene, [*drafts, *_periods_of(graded, drafts)], harmed)
    return [d for d in _sorted(drafts) if _sound(d)]


def _counted(scene: Scene, harmed: Sequence[Harmed]) -> tuple[list[Draft], list[Draft]]:
    """Return the counts, and the graded parts that were taken out of them."""
    drafts = wholes(scene, harmed)
    drafts += [d for d in tolls(scene, drafts) if not _overlaps(d, drafts)]
    drafts = _sorted([*drafts, *refugees(scene, drafts)])
    drafts = by_place(scene, drafts)
    drafts += [d for d in inherited(scene, drafts) if not _overlaps(d, drafts)]
    drafts = _sorted([*drafts, *_evacuated(scene, drafts)])
    graded = graded_parts(scene, drafts)
    drafts = out_of_total(scene, [d for d in drafts if not _overlaps(d, graded)])
    return _sorted([*drafts, *as_many(scene, drafts)]), graded


def _evacuated(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """Return fighters evacuated beside fighters killed, which tells of wounds."""
    fallen = [d for d in drafts if d.group is Group.COMBATANT and d.outcome is Outcome.KILLED]
    out: list[Draft] = []
    for mention in scene.mentions:
        ahead = [t.low for t in scene.tokens[mention.last : mention.last + 2]]
        bare = mention.kind is MentionKind.BARE or mention.group is Group.COMBATANT
        if fallen and bare and mention.quantity is not None and ahead == ["were", "evacuated"]:
            qualifier, value, low, high = counts_of(mention)
            out.append(
                Draft(
                    mention.first, mention.last, Outcome.INJURED, Group.COMBATANT, qualifier, value,
                    low, high, "evacuated", (mention.last, mention.last + 2), own=fallen[-1].own,
                )
            )  # fmt: skip
    return out


def _periods_of(parts: Sequence[Draft], drafts: Sequence[Draft]) -> list[Draft]:
    """Give parts found early the period that their wholes have been given since."""
    periods = {d.first: d.period for d in drafts if d.parent is None}
    return [replace(p, period=periods.get(p.parent)) for p in parts if p.parent in periods]


def _overlaps(draft: Draft, others: Sequence[Draft]) -> bool:
    return any(draft.first < o.last and o.first < draft.last for o in others)


def _by_verb_of(draft: Draft, others: Sequence[Draft]) -> bool:
    """Tell whether a count's harm is told by words that another has: "nobody was hurt"."""
    return any(o.first <= draft.trigger[0] < o.last for o in others)


def _sorted(drafts: Sequence[Draft]) -> list[Draft]:
    return sorted(drafts, key=lambda d: (d.first, d.last, d.outcome.value))


def _sound(draft: Draft) -> bool:
    """Tell whether the bounds are in order; a hedge can empty them ("fewer than one")."""
    low, high = draft.low, draft.high
    return (low is None or low >= 0) and (high is None or high >= max(low or 0, 0))


def _covered(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """Say what each count covers, from the words of time and number in its clause."""
    words = periods_in(scene.tokens)
    told = _same_period(scene)
    out: list[Draft] = []
    for draft in drafts:
        if draft.period is not None:
            out.append(draft)
            continue
        period, several = period_for(scene.tokens, draft.first, words)
        period, several = (told, several) if told is not None else (period, several)
        ordinal = draft.rule == "ordinal"
        if draft.drawn is not None and period is Period.INCIDENT:
            period = _period_of(scene, draft.drawn)
        out.append(replace(draft, period=Period.CUMULATIVE if ordinal else period, several=several))
    ordinals = [replace(d, period=Period.CUMULATIVE) for d in _ordinals(scene, drafts)]
    if ordinals:
        # Who is the 52nd to die has died, whatever the words before say.
        at = ordinals[0].first
        out = [
            replace(d, outcome=Outcome.KILLED, period=Period.INCIDENT)
            if d.value == 1 and d.last <= at
            else d
            for d in out
            # "The fourth farmer to die" is no one victim beside the four.
            if not (d.value == 1 and d.first <= at < d.last)
        ]
    return out + ordinals


def _same_period(scene: Scene) -> Period | None:
    """Return what an earlier count covers, where this sentence covers it or tells it anew.

    "In the same period" counts as long; "the minister spoke of a few deaths" speaks of the total
    that was told before.
    """
    if not scene.previous:
        return None
    low = [t.low for t in scene.tokens]
    before = next((f.figure for f in reversed(scene.previous) if f.figure.subset_of is None), None)
    if before is None or before.period.kind is Period.INCIDENT:
        return None
    same = any(low[k : k + 3] == ["the", "same", "period"] for k in range(len(low)))
    spoke = any(
        w in {"spoke", "speaks", "talked"} and low[k + 1 : k + 2] == ["of"]
        for k, w in enumerate(low)
    )
    return before.period.kind if same or spoke else None


def _period_of(scene: Scene, drawn: int | str) -> Period:
    for found in scene.previous:
        if found.figure.id == drawn:
            return found.figure.period.kind
    return Period.INCIDENT


def _ordinals(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """Return the cumulative count in "the 52nd to die since October"."""
    out: list[Draft] = []
    tokens = scene.tokens
    for at, token in enumerate(tokens):
        count = _ordinal(token)
        ahead = [t.low for t in tokens[at + 1 : at + 8]]
        dies = "die" in ahead[:5] or ("killed" in ahead and "to" in ahead)
        if count is None or not at or tokens[at - 1].low != "the" or not dies:
            continue
        one = next((d for d in drafts if d.value == 1 and d.last <= at), None)
        person = next((t.low for t in tokens[at + 1 : at + 4] if t.low in lex.PERSON), "")
        group = lex.PERSON.get(person, one.group if one else Group.UNKNOWN)
        out.append(
            Draft(
                at - 1, at + 1, Outcome.KILLED, group, Qualifier.EXACT, count, count, count,
                "ordinal", (at, at + 1),
            )
        )  # fmt: skip
    return out


def _ordinal(token: Token) -> int | None:
    """Return the number of "52nd" or "fourth"; "first" and "last" count nothing up."""
    if token.kind is TokenKind.OTHER and token.low[-2:] in {"st", "nd", "rd", "th"}:
        digits = token.low[:-2].replace(",", "")
        return int(digits) if _ORDINAL.fullmatch(digits) else None
    return number_lex.ORDINALS_EN.get(token.low)


def _with_parts(scene: Scene, drafts: list[Draft], harmed: Sequence[Harmed]) -> list[Draft]:
    """Add the counts that are part of those found, and of those told before."""
    drafts = described_ones(scene, _sorted(drafts))
    listed = apposed_parts(scene, drafts)
    drafts = _sorted([*(d for d in drafts if not _overlaps(d, listed)), *listed])
    sites = spread_out(scene, drafts)
    if len(sites) > 1:
        # "Eight of them in one town, four in another": the four are no count beside the whole.
        starts = {site.first for site in sites}
        drafts = [d for d in drafts if d.first not in starts or d.parent is not None]
    for parts in (
        listed_parts(scene, drafts),
        entire_parts(scene, drafts),
        among_after(scene, drafts),
        sites,
        told_parts(scene, drafts, harmed),
        fractions(scene, drafts),
        anaphoric_parts(scene, drafts),
    ):
        drafts += [p for p in parts if not _stated(p, drafts) and not _explains(scene, p, drafts)]
    return _site_parts(drafts)


def _explains(scene: Scene, part: Draft, drafts: Sequence[Draft]) -> bool:
    """Tell whether a part only says why a toll changed: "to nine from seven after two died"."""
    if part.outcome is Outcome.KILLED and any(
        d.rule == "toll"
        and d.update is not None
        and d.last <= part.first
        and _WHY & {t.low for t in scene.tokens[d.last : part.first]}
        for d in drafts
    ):
        return True
    return any(
        d.update is not None
        and d.update.previous is not None
        and d.outcome is part.outcome
        and part.value is not None
        and abs((d.value or 0) - d.update.previous) == part.value
        for d in drafts
    )


def _stated(part: Draft, drafts: Sequence[Draft]) -> bool:
    """Tell whether a count stands at the same words, or a part uses some of them already."""
    return any(
        part.first == d.first
        or (d.rule == "entire" and part.first < d.last and d.first < part.last)
        for d in drafts
    )


def _site_parts(drafts: Sequence[Draft]) -> list[Draft]:
    """Count a part at one site as one event, where its whole covers several counted ones."""
    return [replace(d, period=d.period or Period.INCIDENT) for d in drafts]


def _numbered(
    text: str, tokens: Sequence[Token], drafts: Sequence[Draft], previous: Sequence[FoundFigure]
) -> list[FoundFigure]:
    """Give the drafts ids and spans."""
    ids: dict[int, str] = {}
    for number, draft in enumerate(drafts):
        ids.setdefault(draft.first, f"f{len(previous) + number}")
        if draft.parent is None:
            ids[draft.first] = f"f{len(previous) + number}"
    out: list[FoundFigure] = []
    for number, draft in enumerate(drafts):
        own_id = f"f{len(previous) + number}"
        figure = Figure(
            id=own_id,
            span=Span.of(text, tokens[draft.first].start, tokens[draft.last - 1].end),
            outcome=draft.outcome,
            group=draft.group,
            qualifier=draft.qualifier,
            value=draft.value,
            low=draft.low,
            high=draft.high,
            period=FigurePeriod(kind=draft.period or Period.INCIDENT),
            subset_of=_id_of(draft.parent, ids, own_id),
            drawn_from=_id_of(draft.drawn, ids, own_id),
            update=draft.update,
            occupation=draft.occupation,
            rule=draft.rule,
        )
        first, last = draft.trigger
        out.append(
            FoundFigure(
                figure=figure,
                outcome_start=tokens[min(first, len(tokens) - 1)].start,
                outcome_end=tokens[min(last, len(tokens)) - 1].end,
                several=draft.several,
                own=draft.own,
                hypothetical=draft.hypothetical,
            )
        )
    return out


def _id_of(key: int | str | None, ids: dict[int, str], own_id: str) -> str | None:
    found = ids.get(key) if isinstance(key, int) else key
    return None if found == own_id else found
