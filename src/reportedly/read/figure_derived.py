"""Counts that only make sense beside another: "as many", "all of them civilians", "one critically".

The number comes from the count before: "killed four and wounded twice as many" wounds eight. A part
is made only where its whole is known in the sentence.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from reportedly.model.vocabulary import Group, Outcome, Qualifier
from reportedly.read.figure_draft import Draft, Scene, counts_of
from reportedly.read.figure_people import Mention, MentionKind
from reportedly.read.figure_tokens import PhraseIndex, Token, matches
from reportedly.read.lexica import casualties as lex
from reportedly.read.lexica import numbers as number_words

_TIMES: Final[dict[str, int]] = {"twice": 2, "double": 2, "thrice": 3}
_SAME: Final[tuple[tuple[str, ...], ...]] = (
    ("as", "many"), ("the", "same", "number"), ("an", "equal", "number"), ("that", "number"),
)  # fmt: skip
_SAME_INDEX: Final = PhraseIndex(_SAME)
_MORE: Final = frozenset({"others", "more", "again"})
_HARM: Final = frozenset(
    {Outcome.KILLED, Outcome.INJURED, Outcome.MISSING, Outcome.DETAINED, Outcome.DISPLACED}
)
_ALL: Final[tuple[tuple[str, ...], ...]] = (
    ("all", "of", "them"), ("all", "of", "whom"), ("both", "of", "them"), ("both", "of", "whom"),
    ("all",), ("both",), ("each", "of", "them"), ("every", "one", "of", "them"),
)  # fmt: skip
_ALL_INDEX: Final = PhraseIndex(_ALL)
_WERE: Final = frozenset({"were", "are", "being"})
#: How badly somebody is hurt; alone after a number it tells of a part of the wounded.
_GRAVITY: Final = frozenset(
    [
        "seriously", "critically", "gravely", "severely", "badly", "slightly", "lightly",
        "moderately", "grievously",
    ]
)  # fmt: skip
_STATES: Final[tuple[tuple[str, ...], ...]] = (
    ("in", "serious", "condition"), ("in", "critical", "condition"), ("with", "serious"),
    ("in", "a", "serious", "condition"), ("in", "a", "critical", "condition"),
    ("of", "them", "seriously"), ("of", "them", "critically"), ("of", "them", "badly"),
    ("of", "them", "severely"), ("of", "them", "in"), ("in", "grave", "condition"),
)  # fmt: skip


def as_many(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """Return the counts of "wounding as many" and "injured twice as many"."""
    out: list[Draft] = []
    for at in range(len(scene.tokens)):
        found = _same_number(scene.tokens, at)
        if found is None:
            continue
        factor, first, last = found
        outcome = _verb(scene.tokens, first)
        whole = [d for d in drafts if d.last <= first and d.parent is None and d.value]
        if outcome is None or not whole or outcome is whole[-1].outcome:
            continue
        count = (whole[-1].value or 0) * factor
        spread = whole[-1].qualifier is not Qualifier.EXACT
        last, group = _people_after(scene.tokens, last)
        out.append(
            replace(
                whole[-1], first=first, last=last, outcome=outcome, group=group,
                value=count, low=_times(whole[-1].low, factor) if spread else count,
                high=_times(whole[-1].high, factor) if spread else count, rule="as_many",
                trigger=(first - 1, first), update=None, occupation=None,
            )
        )  # fmt: skip
    return out


def _times(bound: int | None, factor: int) -> int | None:
    return None if bound is None else bound * factor


def _same_number(tokens: list[Token], at: int) -> tuple[int, int, int] | None:
    """Return (factor, first token, index past) of "as many", "twice as many", "three times …"."""
    phrase = _SAME_INDEX.at(tokens, at)
    if phrase is None:
        return None
    last = at + len(phrase)
    if last < len(tokens) and tokens[last].low == "as":
        return None
    before = tokens[at - 1].low if at else ""
    if before in _TIMES:
        return _TIMES[before], at - 1, last
    if before == "times" and at > 1:
        factor = number_words.UNITS_EN.get(tokens[at - 2].low)
        return (factor, at - 2, last) if factor else None
    return (1, at, last) if phrase != ("that", "number") else None


def _verb(tokens: Sequence[Token], at: int) -> Outcome | None:
    """Return the outcome of the verb of harm right before ``at``."""
    low = tokens[at - 1].low if at else ""
    if low in {"almost", "nearly", "about", "roughly", "at", "another"} and at > 1:
        low = tokens[at - 2].low
    outcome, form = lex.VERB_FORMS.get(low, (None, ""))
    return outcome if outcome in _HARM and form in {"past", "ing", "base"} else None


def _people_after(tokens: Sequence[Token], at: int) -> tuple[int, Group]:
    """Return (index past it, group) of the people named after "as many"."""
    group = Group.UNKNOWN
    if at < len(tokens) and tokens[at].low in _MORE:
        at += 1
    if at < len(tokens) and tokens[at].low in lex.PERSONS:
        group, at = lex.PERSONS[tokens[at].low], at + 1
    return at, group


def out_of_total(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """Return the counts with the whole of "of the 32 injured 19 were in hospital" beside its part.

    Where an earlier sentence told the whole, it is not told again.
    """
    tokens = scene.tokens
    for mention in scene.mentions:
        lead = [t.low for t in tokens[max(mention.first - 2, 0) : mention.first]]
        led = lead == ["of", "the"] or (lead[-1:] == ["of"] and tokens[mention.first].low == "the")
        begins = mention.first - len(lead) <= 0 or tokens[mention.first - 3].low in {",", ";"}
        if not (led and begins) or mention.quantity is None or mention.quantity.value is None:
            continue
        outcome = _told_harm(tokens, mention)
        if outcome is None or any(d.first == mention.first for d in drafts):
            continue
        qualifier, value, low, high = counts_of(mention)
        if any((f.figure.outcome, f.figure.value) == (outcome, value) for f in scene.previous):
            continue
        whole = Draft(
            mention.first, mention.last, outcome, mention.group, qualifier, value, low, high,
            "total", (mention.last, mention.last + 1),
        )  # fmt: skip
        rest = [_within(d, whole) for d in drafts]
        return [whole, *rest]
    return list(drafts)


def _told_harm(tokens: Sequence[Token], mention: Mention) -> Outcome | None:
    """Return the harm that the word right after a number names: "the 32 injured"."""
    if mention.outcome is not None:
        return mention.outcome
    word = tokens[mention.last].low if mention.last < len(tokens) else ""
    if word in {"injured", "wounded", "dead", "missing", "killed", "hurt", "detained"}:
        return lex.OUTCOME_NOUNS.get(word) or lex.VERB_FORMS[word][0]
    return None


def _within(draft: Draft, whole: Draft) -> Draft:
    like = draft.outcome is whole.outcome and draft.parent is None and draft.first >= whole.last
    fits = like and (draft.value or draft.low or 0) <= (whole.value or 0)
    return replace(draft, parent=whole.first) if fits else draft


def entire_parts(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """Return the parts of "all of them civilians", "both fishermen", "all but one … women"."""
    out: list[Draft] = []
    for at in range(len(scene.tokens)):
        part = _entire(scene, drafts, at)
        if part is not None and not any(p.first <= at < p.last for p in out):
            out.append(part)
    return out


def _entire(scene: Scene, drafts: Sequence[Draft], at: int) -> Draft | None:
    tokens = scene.tokens
    lead = _ALL_INDEX.at(tokens, at)
    if lead is None:
        return None
    whole = _whole_before(drafts, at)
    after, missing = _all_but(tokens, at + len(lead)) if lead == ("all",) else (at + len(lead), 0)
    aside = bool(at) and tokens[at - 1].low in {",", "(", "-", "–", "—", "were", "and"}
    if whole is None or after is None or not aside:
        return None
    if after < len(tokens) and tokens[after].low in _WERE:
        after += 1
    group, last = _group_of(tokens, after)
    if group is None or whole.value is None or (lead[0] == "both" and whole.value != 2):  # noqa: PLR2004
        return None
    return _of_whole(whole, (at, last), group, missing)


def _of_whole(whole: Draft, span: tuple[int, int], group: Group, missing: int) -> Draft:
    """Return all of a count, less so many, as its part."""
    value = (whole.value or 0) - missing
    low = None if whole.low is None else whole.low - missing
    high = None if whole.high is None else whole.high - missing
    return replace(
        whole, first=span[0], last=span[1], group=group, value=value, low=low, high=high,
        rule="entire", parent=whole.first, update=None, occupation=None,
    )  # fmt: skip


def _whole_before(drafts: Sequence[Draft], at: int) -> Draft | None:
    whole = [d for d in drafts if d.last <= at and d.parent is None and d.low != 0]
    return whole[-1] if whole else None


def _all_but(tokens: list[Token], at: int) -> tuple[int | None, int]:
    """Read "but one of them" after "all": (index past it, how many are left out)."""
    if at >= len(tokens) or tokens[at].low != "but":
        return at, 0
    number = number_words.UNITS_EN.get(tokens[at + 1].low) if at + 1 < len(tokens) else None
    if number is None:
        return None, 0
    at += 2
    if any(matches(tokens, at, ("of", word)) for word in ("them", "whom")):
        at += 2
    return at, number


def _group_of(tokens: Sequence[Token], at: int) -> tuple[Group | None, int]:
    """Return (group, index past it) of a plural noun that says who they were."""
    index = at
    while index < min(at + 3, len(tokens)):
        low = tokens[index].low
        if low in lex.PERSONS:
            group = lex.PERSONS[low]
            return (group, index + 1) if group is not Group.UNKNOWN else (None, at)
        if low in lex.STOPS or not tokens[index].text.isalpha():
            return None, at
        index += 1
    return None, at


def graded_parts(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """Return the parts of "four were wounded, one critically"."""
    out: list[Draft] = []
    for mention in scene.mentions:
        if mention.kind not in {MentionKind.BARE, MentionKind.PART} or not _graded(scene, mention):
            continue
        hurt = [
            d
            for d in drafts
            if d.last <= mention.first and d.outcome is Outcome.INJURED and d.parent is None
        ]
        qualifier, value, low, high = counts_of(mention)
        if not hurt or (hurt[-1].high is not None and (low or 0) > hurt[-1].high):
            continue
        out.append(
            replace(
                hurt[-1], first=mention.first, last=mention.last, qualifier=qualifier, value=value,
                low=low, high=high, rule="graded", parent=hurt[-1].first, update=None,
            )
        )  # fmt: skip
    return out


def _graded(scene: Scene, mention: Mention) -> bool:
    tokens, at = scene.tokens, mention.last
    lead = tokens[mention.first - 1].low if mention.first else ""
    if at >= len(tokens) or lead not in {",", "(", "-", "–", "—", "and", "with"}:
        return False
    alone = at + 1 >= len(tokens) or tokens[at + 1].low not in lex.VERB_FORMS
    return (tokens[at].low in _GRAVITY and alone) or any(matches(tokens, at, s) for s in _STATES)
