"""Triggers found in one sentence, without those in metaphors and set phrases."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reportedly.model.vocabulary import EventType
from reportedly.read.arabic_script import has_arabic, view
from reportedly.read.lexica.modality import LITERAL
from reportedly.read.lexica.triggers import NO_PLACE, Role, Trigger, by_key, triggers

_WORD = re.compile(r"[^\W\d_]+(?:[-'][^\W\d_]+)*")
_CLITIC = re.compile(r"^(?:[وفبلك]{0,2}ال|لل|[وفبلك])")
# Words of a literal use that must stand for the pattern to be worth trying are the triggers' own,
# so the pattern runs only where a trigger was found.


@dataclass(frozen=True, slots=True)
class Hit:
    """One trigger at one place of a sentence; offsets count from the sentence's beginning."""

    start: int
    end: int
    trigger: Trigger
    words: str

    @property
    def role(self) -> Role:
        """What the trigger contributes."""
        return self.trigger.role


def find_hits(folded: str, cased: str = "") -> list[Hit]:
    """Find every trigger of a folded sentence, longest first where they overlap.

    Args:
        folded: The folded sentence.
        cased: The same words as written; a trigger that holds a name counts only where the name
            begins with a capital. Without them no such trigger counts.

    Returns:
        Hits in order of the text, none overlapping another of the same weight.
    """
    # Arabic letters are matched in one form and without vowel signs; places lead back.
    seen = view(folded, 0, len(folded)) if has_arabic(folded) else None
    plain = folded if seen is None else seen.words
    numbers = _candidates(plain, arabic=seen is not None)
    if not numbers:
        return []
    literal = [match.span() for match in LITERAL.finditer(folded)]
    every = triggers()
    found = []
    for number in numbers:
        trigger = every[number]
        for match in trigger.pattern.finditer(plain):
            start, end = match.span()
            if seen is not None:
                start, end = seen.at(start), seen.at(end)
            if start == end or any(a < end and start < b for a, b in literal):
                continue
            hit = Hit(start, end, trigger, match.group())
            if _is_named(cased, hit):
                found.append(hit)
    return _apart(found)


def _is_named(cased: str, hit: Hit) -> bool:
    """Whether the name that a trigger ends or begins with is written as one, if it needs one."""
    if not hit.trigger.name.endswith((".named", ".opens")):
        return True
    words = cased[hit.start : hit.end].split()
    if hit.trigger.name.endswith(".opens"):
        words = words[1:2] if words[:1] in (["The"], ["the"]) else words[:1]
    return bool(words) and words[-1][:1].isupper() and words[-1].lower() not in NO_PLACE


def force_in(words: str) -> tuple[EventType, str | None] | None:
    """Return the type and subtype of the force that a folded stretch names, the means first."""
    hits = [hit for hit in find_hits(words) if hit.role in {Role.MEANS, Role.FORCE}]
    best = min(hits, key=lambda hit: (_WEIGHT[hit.role], hit.start), default=None)
    return None if best is None else (best.trigger.type, best.trigger.subtype)


def _candidates(folded: str, *, arabic: bool) -> list[int]:
    keys = by_key()
    found: set[int] = set()
    for word in _WORD.findall(folded):
        found.update(keys.get(word, ()))
        if "'" in word or "-" in word:
            for part in re.split(r"['-]", word):
                found.update(keys.get(part, ()))
        if arabic:
            found.update(keys.get(_CLITIC.sub("", word), ()))
            found.update(keys.get(word[1:], ()))
    return sorted(found)


_WEIGHT = {
    Role.MEANS: 0,
    Role.ACT: 1,
    Role.SPEECH: 2,
    Role.FORCE: 3,
    Role.HARM: 4,
    Role.WEAK_HARM: 5,
}


def _apart(hits: list[Hit]) -> list[Hit]:
    """Keep, of overlapping hits, the one that says most; harm inside a longer hit stays."""
    chosen: list[Hit] = []
    for hit in sorted(hits, key=_rank):
        rivals = [other for other in chosen if other.start < hit.end and hit.start < other.end]
        if not any(_excludes(other, hit) for other in rivals):
            chosen.append(hit)
    return sorted(chosen, key=lambda hit: (hit.start, hit.end, hit.trigger.name))


def _rank(hit: Hit) -> tuple[int, int, int, str]:
    return (_WEIGHT[hit.role], hit.start - hit.end, hit.start, hit.trigger.name)


def _excludes(first: Hit, second: Hit) -> bool:
    """Whether a chosen hit leaves no room for another that shares words with it."""
    harm = {Role.HARM, Role.WEAK_HARM}
    return not (second.role in harm and first.role not in harm and first.end < second.end)
