"""Reports come in one by one; each touches its neighbourhood and nothing else.

Whom a report is compared with follows from all reports that are there, not from the order in which
they came: two are neighbours where they hold one key and stand near each other in the list of those
that do, sorted by day and id. A sentence of a thousand pages thus costs no more than one of forty,
and a text that five hundred pages print is still linked from each to the next.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from reportedly.model import ReportHead, Sentence
from reportedly.model.post import Post
from reportedly.trace.judge import Judge
from reportedly.trace.marks import (
    Role,
    likeness,
    marks_of,
    naming,
    of_role,
    role_of,
    sketch_of,
)
from reportedly.trace.shelf import Shelf

NEAR = 16
"""Places in the list of a key's holders up to which two reports are compared."""

HOPELESS = 0.0625
"""Likeness of sketches below which two texts are not compared word by word.

Of texts with a Jaccard of 0.15, one or two pairs in a thousand fall below it.
"""

REPEATS = 3
"""Pages of a site, each unlike the others, from which a sentence on them is its furniture."""

UNLIKE = 0.3
"""Likeness of sketches below which two pages of a site are unlike each other.

Versions and extracts of one story are above; pages two fifths of which are furniture are below.
"""

LOOKED_AT = 64
"""Holders of a site's sentence that are looked at to find these pages."""

Sides = tuple[Sequence[str], Sequence[str]]
"""Holders of a key before and after one of them, the nearest first."""

Reach = Mapping[int, Sides]
"""Who stands near a report, by key."""

_COMPARED = (Role.TEXT, Role.FACTS, Role.CITES, Role.FORWARDED)


def no_post(_: str) -> Post | None:
    """Say that a report is no message of a messenger."""
    return None


@dataclass(slots=True)
class Tracer:
    """Takes in reports.

    Attributes:
        shelf: Where marks and relations are kept.
        head_of: Gives a report's head by its id.
        text_of: Gives its text.
        sentences: Gives its sentences.
        post_of: Gives what a messenger knows of it.
    """

    shelf: Shelf
    head_of: Callable[[str], ReportHead]
    text_of: Callable[[str], str]
    sentences: Callable[[str], Sequence[Sentence]]
    post_of: Callable[[str], Post | None] = no_post
    _judge: Judge = field(init=False)
    _furniture: dict[str, frozenset[int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Set up the comparing of texts."""
        self._judge = Judge(
            self.head_of, self.text_of, self.sentences, self.furniture, self.post_of
        )

    def add(self, reports: Iterable[str]) -> None:
        """Take in reports that are not there yet, by id."""
        for report in reports:
            self._add(report)

    def furniture(self, report: str) -> frozenset[int]:
        """Return the keys of the sentences of a report that its site repeats."""
        known = self._furniture.get(report)
        if known is None:
            keys = self.shelf.held(self.shelf.marks(report).of_role(Role.SITE), report)
            known = self._furniture[report] = self._repeated_of(keys)
        return known

    def _repeated_of(self, keys: Iterable[int]) -> frozenset[int]:
        """Return those of some keys of a site that it repeats."""
        return frozenset(key for key in keys if self._repeated(key))

    def _add(self, report: str) -> None:
        marks = marks_of(
            self.head_of(report),
            self.text_of(report),
            self.sentences(report),
            self.post_of(report),
        )
        sites = self.shelf.held(marks.of_role(Role.SITE), report)
        before = self._repeated_of(sites)
        self.shelf.put(report, marks)
        after = self._repeated_of(sites)
        changed = {holder for key in before ^ after for holder in self.shelf.first(key, None)}
        reach = self._reach(report)
        self._part(reach)
        for touched in changed:
            self._furniture.pop(touched, None)
        self._furniture[report] = after
        for touched in sorted(changed | {report}):
            self._judge.forget(touched)
            self.shelf.set_own(touched, self._own_sketch(touched))
        for touched in sorted(changed | {report}):
            self._compare(touched, reach if touched == report else self._reach(touched))

    def _own_sketch(self, report: str) -> Sequence[int]:
        """Return the sketch of what is left of a report; of most, that of the whole text."""
        if not self.furniture(report):
            return self.shelf.marks(report).sketch
        return sketch_of(self._judge.shingles(report))

    def _repeated(self, key: int) -> bool:
        """Tell whether a site's sentence stands on enough pages that are unlike each other."""
        chosen: list[Sequence[int]] = []
        holders = self.shelf.first(key, LOOKED_AT)
        if len(holders) < REPEATS:
            return False
        for holder in holders:
            sketch = self.shelf.marks(holder).sketch
            if all(likeness(sketch, other) < UNLIKE for other in chosen):
                chosen.append(sketch)
            if len(chosen) == REPEATS:
                return True
        return False

    def _part(self, reach: Reach) -> None:
        """Forget relations of reports that a new one has moved too far from each other."""
        parted: set[tuple[str, str]] = set()
        for before, after in reach.values():
            # The two stood exactly NEAR places apart, and the new report between them.
            parted.update(
                (one, after[NEAR - 1 - at])
                for at, one in enumerate(before)
                if NEAR - 1 - at < len(after)
            )
        for one, other in sorted(parted):
            if other in self.shelf.related(one) and not self._roles(one, other):
                self.shelf.drop(one, other)

    def _roles(self, one: str, other: str) -> frozenset[Role]:
        """Return what the keys may show that two reports hold near each other."""
        keys = set(self.shelf.marks(other).keys)
        stated = {Role.POSTED} if other in self._forwards(one) else set()
        return frozenset(stated).union(
            role_of(key)
            for key in self.shelf.marks(one).of_role(*_COMPARED)
            if key in keys and other in self._near(key, one)
        )

    def _neighbours(self, report: str, reach: Reach) -> dict[str, set[Role]]:
        """Return the reports near one, and what the keys may show that they share."""
        found: dict[str, set[Role]] = {}
        for key, sides in reach.items():
            for other in self._telling(key, report, sides):
                found.setdefault(other, set()).add(role_of(key))
        for other in self._forwards(report):
            found.setdefault(other, set()).add(Role.POSTED)
        return found

    def _forwards(self, report: str) -> set[str]:
        """Return the messages that one was forwarded from or to, however far from it."""
        marks = self.shelf.marks(report)
        found: set[str] = set()
        for mine, theirs in (
            (Role.FORWARDED, Role.POSTED),
            (Role.POSTED, Role.FORWARDED),
        ):
            for key in marks.of_role(mine):
                found.update(self.shelf.first(of_role(key, theirs), None))
        return found - {report}

    def _reach(self, report: str) -> Reach:
        """Return who stands near a report, by each key that shows something and another holds."""
        keys = self.shelf.held(self.shelf.marks(report).of_role(*_COMPARED), report)
        return {key: self.shelf.around(key, report, NEAR) for key in keys}

    def _near(self, key: int, report: str) -> Iterator[str]:
        """Yield the reports near one in the list of a key, as far as the key tells of both."""
        return self._telling(key, report, self.shelf.around(key, report, NEAR))

    def _telling(self, key: int, report: str, sides: Sides) -> Iterator[str]:
        """Yield those near a report in the list of a key of whom the key tells, and of it."""
        citing = set(self._naming(key))
        if role_of(key) is Role.CITES and not citing:
            return
        for side in sides:
            for other in side:
                if role_of(key) is not Role.CITES or {report, other} & citing:
                    yield other

    def _naming(self, key: int) -> Sequence[str]:
        """Return those of the holders of a key that name the outlet it stands for."""
        return self.shelf.first(naming(key), None) if role_of(key) is Role.CITES else ()

    def _compare(self, report: str, reach: Reach) -> None:
        """Compare a report with those near it."""
        sketch = self.shelf.own(report)
        for other, roles in sorted(self._neighbours(report, reach).items()):
            if likeness(sketch, self.shelf.own(other)) < HOPELESS:
                roles.discard(Role.TEXT)
            found = self._judge(report, other, frozenset(roles)) if roles else None
            if found is not None:
                self.shelf.keep(found)
            else:
                self.shelf.drop(report, other)
