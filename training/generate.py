"""Training passages from templates, for what news says rarely.

Every passage and every name in it is invented. A template is plain text with labelled brackets
and slots; labels are taken while the slots are filled, so a span is where its bracket was and
nothing is ever searched for. Draws are hashes of the template and a counter: the same templates
give the same file.

    [s1|{party}] [c1|said] [q1|[a1|{force}] [e1=SHELL|shelled] [p1|{town}], killing
    [f1=k>1|{n} {ppl}]].

A bracket holds one label or several, then ``|``, then text, slots and brackets:

- ``sN``, ``cN``, ``qN``: source, cue and content of attribution N; ``sN=TYPE`` where no slot says
  what kind of source it is;
- ``eN=CODE``, ``eN=CODE/m``: trigger of event N, its type, its modality (one letter); ``@M`` or
  ``@page`` names who says it where that is not the innermost content around it;
- ``aN gN pN tN wN``: agent, target, place, time, weapon of event N;
- ``fN=o``: a figure with its outcome; ``:group:qualifier:low:high`` where slots do not say it;
  ``>E`` its event, ``<F`` the figure it is part of, ``%c`` cumulative, ``%r`` rolling.

A slot ``{kind}`` draws from a pool; the same slot twice in a template draws once, so ``{town}`` and
``{town2}`` are two towns. ``{n-3}`` counts from ``{n}``. A template that starts with ``^`` is a
headline.

    python -m training.generate
"""

from __future__ import annotations

import hashlib
import json
import math
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from reportedly.model.vocabulary import SourceType
from training.templates import TEMPLATES
from training.templates.pools import (
    MODALITIES,
    NUMBERS,
    OUTCOME_LETTERS,
    POOLS,
    TENS,
    TYPES,
    WORDS,
)

OUT = Path(__file__).parent / "annotations/generated.jsonl"
AT_PEOPLE = {"DIRECT_VIOLENCE", "DETENTION", "TARGETED_KILLING"}
HARM = {"killed", "died", "wounded", "perished", "eliminated", "neutralised", "liquidated"}
ROUNDS = 2
JOINED = 150
"""Tries at a passage of two."""

PART = re.compile(r"\[[^\[\]|{}]+\||\]|\{[^{}]+\}|[^\[\]{}]+")
SLOT = re.compile(r"([a-z_]+?)(\d*)(?:([-+/])(\d+))?")
LABEL = re.compile(r"([a-z])(\d+)(?:=(.*))?")
FIGURE = re.compile(r"([^>%<]*)(?:>(\d+))?(?:<(\d+))?(?:%([cr]))?")
EVENT = re.compile(r"([A-Z]+)(?:/([a-z]))?(?:@(\w+))?")
ROLES = {"a": "agent", "g": "target", "p": "place", "t": "time", "w": "weapon"}
PIECES = {"s": "source", "c": "cue", "q": "content"}
SOURCE_TYPES = {one.value for one in SourceType} | {"NONE"}
PERIODS = {"c": "cumulative", "r": "rolling"}
SPELT = 9
"""Counts up to here are written in letters."""
HUNDRED = 100
ROUND = 1000
"""From here on, rounded counts are whole hundreds; below, tens."""


def draw(key: str, count: int) -> int:
    """Return a number below ``count`` that the key alone decides."""
    return int.from_bytes(hashlib.sha256(key.encode()).digest()[:6]) % count


def spell(number: int) -> str:
    """Return a number below 100 in letters; a larger one in digits."""
    if number < len(WORDS):
        return WORDS[number]
    if number < HUNDRED:
        tens, ones = divmod(number, 10)
        return TENS[tens - 2] + (f"-{WORDS[ones]}" if ones else "")
    return f"{number:,}"


def bounds(qualifier: str, number: int) -> tuple[int | None, int | None]:
    """Return the least and the most of a qualified count, by part 5 of the codebook."""
    return {
        "at_least": (number, None),
        "more_than": (number + 1, None),
        "up_to": (None, number),
        "less_than": (None, number - 1),
        "about": (math.ceil(number * 9 / 10), number * 11 // 10),
        "nearly": (min(math.ceil(number * 9 / 10), number - 1), number - 1),
    }.get(qualifier, (number, number))


@dataclass(slots=True)
class Open:
    """A bracket that is being filled, and what its slots said so far."""

    labels: list[str]
    start: int
    said: dict[str, str] = field(default_factory=dict)
    numbers: list[int] = field(default_factory=list)


@dataclass(slots=True)
class Filling:
    """One passage in the making."""

    key: str
    headline: bool
    text: str = ""
    drawn: dict[str, tuple[str, str]] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)
    stack: list[Open] = field(default_factory=list)
    attributions: dict[int, dict[str, Any]] = field(default_factory=dict)
    events: dict[int, dict[str, Any]] = field(default_factory=dict)
    figures: dict[int, dict[str, Any]] = field(default_factory=dict)
    by: dict[int, str | None] = field(default_factory=dict)

    def begins(self) -> bool:
        """Tell whether the next word begins a sentence."""
        return re.search(r"(?:^|[.?!]\s+|\n)[\"“‘]*$", self.text) is not None

    def slot(self, name: str) -> None:
        """Write what a slot draws."""
        match = SLOT.fullmatch(name)
        if not match:
            raise ValueError(f"{self.key}: no slot {name}")
        kind, _, sign, change = match.groups()
        base = kind + match[2]
        if kind in NUMBERS:
            number = self.count(kind, base)
            number = {
                "+": lambda: number + int(change),
                "-": lambda: number - int(change),
                "/": lambda: number // int(change),
            }.get(sign, lambda: number)()
            self.number(number)
            return
        words, said = self.choose(kind, base)
        for place, value in enumerate(re.split(r"\{(\w+)\}", words)):
            if place % 2:
                self.write(self.choose(re.sub(r"\d", "", value), value)[0])
            elif value:
                self.write(value)
        for bracket in self.stack:
            bracket.said.setdefault(kind, said)

    def count(self, kind: str, base: str) -> int:
        """Return the count a slot stands for; other slots of the kind have other counts."""
        if base not in self.counts:
            least, most = NUMBERS[kind]
            number = least + draw(f"{self.key}/{base}", most - least + 1)
            if kind == "even":
                number -= number % 2
            if kind == "big" and draw(f"{self.key}/{base}/round", 4):
                number -= number % (100 if number > ROUND else 10)
            while number in self.counts.values():
                number += 2 if kind == "even" else 1
            self.counts[base] = number
        return self.counts[base]

    def number(self, number: int) -> None:
        """Write a count: small ones, and one that begins a sentence, in letters."""
        letters = number <= SPELT or draw(self.key + "/style", 4) == 0
        if self.begins() and not self.headline:
            letters = True
        if letters and number < HUNDRED and not (self.headline and number > SPELT):
            self.write(spell(number))
        else:
            self.write(f"{number:,}" if draw(self.key + "/comma", 3) else str(number))
        for bracket in self.stack:
            bracket.numbers.append(number)

    def choose(self, kind: str, base: str) -> tuple[str, str]:
        """Return the words of a slot, the same for every place of the passage."""
        if base not in self.drawn:
            pool = POOLS[kind]
            taken = {words for words, _ in self.drawn.values()}
            at = draw(f"{self.key}/{base}", len(pool))
            while pool[at][0] in taken:
                at = (at + 1) % len(pool)
            self.drawn[base] = pool[at]
        return self.drawn[base]

    def write(self, words: str) -> None:
        """Add words, with a capital where a sentence begins."""
        begins = self.begins()
        if self.headline:
            words = re.sub(r"^(?:the|an?) (?=\w)", "", words)
        if begins:
            words = words[:1].upper() + words[1:]
        self.text += words

    def close(self) -> None:
        """Take the labels of the bracket that ends here."""
        bracket = self.stack.pop()
        if bracket.start == len(self.text):
            raise ValueError(f"{self.key}: empty bracket {bracket.labels}")
        span = [bracket.start, len(self.text)]
        for label in bracket.labels:
            match = LABEL.fullmatch(label)
            if not match:
                raise ValueError(f"{self.key}: no label {label}")
            letter, number, value = match[1], int(match[2]), match[3]
            if letter in PIECES:
                self.attribution(letter, number, value, span, bracket)
            elif letter in ROLES:
                self.events.setdefault(number, {}).setdefault(ROLES[letter], []).append(span)
            elif letter == "e":
                self.event(number, value, span)
            elif letter == "f":
                self.figures[number] = self.figure(value, span, bracket)
            else:
                raise ValueError(f"{self.key}: no label {label}")

    def attribution(
        self, letter: str, number: int, value: str | None, span: list[int], bracket: Open
    ) -> None:
        """Take a piece of an attribution."""
        one = self.attributions.setdefault(
            number, {"source": [], "cue": [], "content": [], "type": "NONE"}
        )
        one[PIECES[letter]].append(span)
        if letter == "s":
            kinds = [said for said in bracket.said.values() if said in SOURCE_TYPES]
            one["type"] = value or kinds[0]

    def event(self, number: int, value: str, span: list[int]) -> None:
        """Take the trigger of an event."""
        match = EVENT.fullmatch(value or "")
        if not match:
            raise ValueError(f"{self.key}: no event {value}")
        event = {"trigger": span, "type": TYPES[match[1]], "modality": MODALITIES[match[2] or "a"]}
        self.events[number] = event | self.events.get(number, {})
        self.by[number] = match[3]

    def figure(self, value: str, span: list[int], bracket: Open) -> dict[str, Any]:
        """Return the figure of a bracket: what its label says, else what its slots say."""
        match = FIGURE.fullmatch(value)
        if not match:
            raise ValueError(f"{self.key}: no figure {value}")
        cells = [*match[1].split(":"), "", "", "", ""]
        said = bracket.said
        groups = [said[kind] for kind in ("one", "sub", "civ", "troop", "ppl") if kind in said]
        qualifier = cells[2] or said.get("qual") or ("vague" if "vague" in said else "exact")
        number = bracket.numbers[0] if bracket.numbers else 1
        low, high = bounds(qualifier, number)
        if qualifier == "range" and len(bracket.numbers) > 1:
            low, high = bracket.numbers[0], bracket.numbers[1]
        if "vague" in said and not bracket.numbers:
            low, high = (int(end) if end else None for end in said["vague"].split("-"))
        if cells[3] or cells[4]:
            low, high = self.bound(cells[3]), self.bound(cells[4])
        figure = {
            "span": span,
            "outcome": OUTCOME_LETTERS[cells[0]],
            "group": cells[1] or next(iter(groups), "unknown"),
            "qualifier": qualifier,
            "low": low,
            "high": high,
        }
        links = {"of": match[2], "in": match[3]}
        figure |= {name: int(link) for name, link in links.items() if link}
        return figure | ({"period": PERIODS[match[4]]} if match[4] else {})

    def bound(self, cell: str) -> int | None:
        """Return a bound as written, or counted from a slot: ``n/2+1``."""
        if cell in {"", "-"}:
            return None
        total = 0
        for place, part in enumerate(cell.split("+")):
            name, _, divisor = part.partition("/")
            value = int(name) if name.isdigit() else self.count(name, name)
            total += value // int(divisor or 1) if not place else int(part)
        return total

    def row(self) -> dict[str, list[dict[str, Any]]]:
        """Return the labels, each link as a place in its list."""
        names = {
            kind: sorted(getattr(self, kind)) for kind in ("attributions", "events", "figures")
        }
        events = []
        for number in names["events"]:
            event = dict(self.events[number])
            said = self.by[number]
            by = self.around(event["trigger"]) if said is None else None
            if said is not None and said != "page":
                by = int(said)
            place = None if by is None else names["attributions"].index(by)
            head = {name: event.pop(name) for name in ("trigger", "type", "modality")}
            events.append(head | {"by": place} | event)
        self.victims(events, names["events"])
        for figure in self.figures.values():
            for link, kind in (("of", "events"), ("in", "figures")):
                if link in figure:
                    figure[link] = names[kind].index(figure[link])
        return {
            "attributions": [self.attributions[number] for number in names["attributions"]],
            "events": events,
            "figures": [self.figures[number] for number in names["figures"]],
            "entities": [],
        }

    def victims(self, events: Sequence[dict[str, Any]], names: Sequence[int]) -> None:
        """Make the people counted the target of an event that is done to people by its kind."""
        for figure in self.figures.values():
            if "of" not in figure or "in" in figure or figure["high"] == 0:
                continue
            event = events[names.index(figure["of"])]
            word = self.text[slice(*event["trigger"])].lower()
            aimed = event["type"] in AT_PEOPLE or word in HARM
            target = self.events[figure["of"]].get("target")
            if aimed and target is None:
                event.setdefault("target", []).append(figure["span"])

    def around(self, trigger: Sequence[int]) -> int | None:
        """Return the attribution with the smallest content around a trigger."""
        contents = [
            (end - start, number)
            for number, one in self.attributions.items()
            for start, end in one["content"]
            if start <= trigger[0] and trigger[1] <= end
        ]
        return min(contents)[1] if contents else None


def fill(template: str, key: str) -> Filling:
    """Return a template filled by the draws of a key.

    Raises:
        ValueError: The template is no template.
    """
    made = Filling(key, headline=template.startswith("^"))
    for part in PART.findall(template.removeprefix("^")):
        if part[0] == "[":
            made.stack.append(Open(part[1:-1].split(), len(made.text)))
        elif part == "]":
            made.close()
        elif part[0] == "{":
            made.slot(part[1:-1])
        else:
            made.text += part
    if made.stack:
        raise ValueError(f"{key}: open bracket {made.stack[-1].labels}")
    return made


def rows() -> Iterator[dict[str, Any]]:
    """Yield every template filled ``ROUNDS`` times; a passage that comes out twice is kept once."""
    seen: set[str] = set()
    for phenomenon, templates in TEMPLATES.items():
        for template in templates:
            name = hashlib.sha256(f"{phenomenon}/{template}".encode()).hexdigest()[:8]
            for number in range(ROUNDS):
                made = fill(template, f"{name}/{number}")
                if made.text in seen:
                    continue
                seen.add(made.text)
                row = {"id": f"g{name}{number}", "text": made.text, "phenomenon": phenomenon}
                yield row | made.row()


def moved(value: Any, by: dict[str, int]) -> Any:  # noqa: ANN401
    """Return labels with spans moved on and links counted from the rows before."""
    if isinstance(value, list):
        if len(value) == 2 and all(isinstance(end, int) for end in value):  # noqa: PLR2004
            return [end + by["text"] for end in value]
        return [moved(one, by) for one in value]
    if isinstance(value, dict):
        links = {"by": "attributions", "of": "events", "in": "figures"}
        return {
            name: one + by[links[name]] if name in links and one is not None else moved(one, by)
            for name, one in value.items()
        }
    return value


def joined(first: dict[str, Any], second: dict[str, Any]) -> dict[str, Any]:
    """Return two passages as one."""
    text = first["text"] + " "
    kinds = ("attributions", "events", "figures", "entities")
    by = {"text": len(text)} | {kind: len(first[kind]) for kind in kinds}
    return {
        "id": f"j{first['id'][1:5]}{second['id'][1:5]}",
        "text": text + second["text"],
        "phenomenon": "joined",
    } | {kind: first[kind] + moved(second[kind], by) for kind in kinds}


def pairs(made: Sequence[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Yield passages of two, the second under no doubt whose words it is.

    A sentence of the page after one with a source could be read as the source's still, so the
    second has a source of its own or the first has none.
    """
    for number in range(JOINED):
        first = made[draw(f"first/{number}", len(made))]
        second = made[draw(f"second/{number}", len(made))]
        whole = all(one["text"][-1] in '.!"' for one in (first, second))
        sourced = bool(second["attributions"]) and second["attributions"][0]["source"]
        if first is not second and whole and (sourced or not first["attributions"]):
            yield joined(first, second)


def written() -> str:
    """Return the file: a row a line."""
    made = list(rows())
    made += list(pairs(made))
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in made)


def main() -> int:
    """Write the file."""
    OUT.write_text(written(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
