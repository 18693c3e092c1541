"""What people tell a ledger: rulings on claims and incidents, on checks, families and names."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING

from reportedly.errors import UsageError
from reportedly.ids import canonical
from reportedly.ledger import Ruling, Store
from reportedly.model import FAMILY, UNDO, Family, families_of
from reportedly.model.vocabulary import Tier
from reportedly.review.acts import By, in_form, ruling, undoing

if TYPE_CHECKING:
    from reportedly.review.taking import Taken


class Deciding:
    """The part of a ``Ledger`` by which people rule; it has no use by itself."""

    __slots__ = ()

    _store: Store

    def _writing(self) -> AbstractContextManager[Store]:
        """Give the store, open for writing."""
        raise NotImplementedError

    def decide(
        self,
        verb: str,
        *subject: str,
        person: str,
        reason: str,
        field: str | None = None,
        value: str | None = None,
    ) -> str:
        """Record what a person ruled; incidents obey it from the next question on.

        An earlier ruling on the same subject is superseded and stays on record.

        Args:
            verb: ``same``, ``different`` or ``undecided``, of two claims; ``value``, of a claim;
                ``grade``, of an incident; ``check``, ``family`` or ``name``.
            subject: Two claims as ``report/claim``, or one claim or incident, or a check's code.
            person: Who rules.
            reason: Why.
            field: For ``value``: ``type``, ``place``, ``time`` or ``figure/`` with its id.
            value: For ``value``, ``grade`` and ``check``: JSON of the new value; nothing takes back
                an earlier ruling on the value or grade.

        Returns:
            The decision's id.

        Raises:
            UsageError: A ruling on a pair, a value or a grade that is not in its form.
        """
        in_form(verb, subject, field, value)
        decision = ruling(By(person, reason), verb, *subject, field=field, value=value)
        with self._writing() as store:
            return store.add_decision(decision)

    def take_corrections(
        self, *paths: Path | str, person: str, reason: str, dry: bool = False
    ) -> Taken:
        """Rule on the values that were corrected in an annotation program, in one act.

        Args:
            paths: Files that INCEpTION or brat made of an export of this ledger, or folders.
            person: Who corrected.
            reason: Why.
            dry: Only tell what would be ruled.

        Returns:
            What came back: values, changes that no ruling holds, files that were refused.

        Raises:
            LedgerError: It cannot be written; nothing was ruled.
        """
        from reportedly.review.taking import find, rulings  # noqa: PLC0415 - seldom asked

        by = By(person, reason)
        if dry:
            return find(self._store, map(Path, paths), by)
        with self._writing() as store:
            found = find(store, map(Path, paths), by)
            store.add_decisions(rulings(found.corrections, by))
        return found

    def undo(self, *keys: str, person: str, reason: str) -> tuple[str, ...]:
        """Take back rulings in one act; what they had superseded holds again.

        Args:
            keys: Ids of the decisions, or the first characters of them.
            person: Who takes them back.
            reason: Why.

        Returns:
            The ids of the decisions that do so.

        Raises:
            UnknownIdError: There is no such decision.
            ConflictError: One is not in force any more.
            UsageError: One is itself an undoing.
        """
        with self._writing() as store:
            found = [store.ruling(key) for key in keys]
            if any(one.decision.verb == UNDO for one in found):
                raise UsageError("what was taken back is ruled again, not undone twice")
            by = By(person, reason)
            return store.add_decisions([undoing(by, one.id) for one in found])

    def standing(self, verb: str, *subject: str, field: str | None = None) -> Ruling | None:
        """Return the ruling in force on a subject; ``None`` where nobody ruled.

        Args:
            verb: As for ``decide``; ``same`` and ``different`` are one question.
            subject: As for ``decide``.
            field: As for ``decide``.
        """
        return self._store.standing(ruling(By("", ""), verb, *subject, field=field))

    def ruling(self, key: str) -> Ruling:
        """Return one decision by its id or the first characters of it.

        Raises:
            UnknownIdError: There is none.
            AmbiguousIdError: There are several.
        """
        return self._store.ruling(key)

    def switch_check(self, code: str, *, on: bool, person: str, reason: str) -> str:
        """Switch a check on or off for this ledger; findings obey it from the next question on.

        The switch is a decision on record. Checks of this package are on until they are switched
        off, those of other packages off until they are switched on.

        Args:
            code: The check.
            on: Whether it is to run.
            person: Who switches it.
            reason: Why.

        Returns:
            The decision's id.

        Raises:
            UsageError: There is no check of that code.
            PluginError: It is switched on and cannot be used.
        """
        from reportedly import check  # noqa: PLC0415 - queries that check nothing need no checks

        switched = check.switches(self._store.decisions())
        if code not in check.known(switched):
            raise UsageError(f"no check {code}; there is {', '.join(check.known(switched))}")
        if on:
            check.select((), {code: True})
        value = canonical(check.ON if on else check.OFF).decode()
        return self.decide(check.VERB, code, person=person, reason=reason, value=value)

    def switched_checks(self) -> dict[str, bool]:
        """Return the checks that people switched in this ledger, and whether they are on."""
        from reportedly.check import switches  # noqa: PLC0415

        return switches(self._store.decisions())

    def set_families(self, path: Path | str, *, person: str, reason: str) -> tuple[Family, ...]:
        """Record which publishers belong together, as a file of families says.

        Each family is a decision on record. One that the file does not name any more is taken
        back; one that it names as before stays as it is.

        Args:
            path: TOML, with ``name``, ``kind`` and ``outlets`` under each ``[[family]]``.
            person: Who says so.
            reason: Why.

        Returns:
            The families now in force.

        Raises:
            FamilyFileError: The file cannot be read, or is not as described.
        """
        from reportedly import trace  # noqa: PLC0415 - queries trace nothing

        wanted = {family.name: family for family in trace.read_families(Path(path))}
        known = {family.name: family for family in self.families()}
        gone = [dataclasses.replace(known[name], outlets=()) for name in known.keys() - wanted]
        changed = [family for name, family in wanted.items() if known.get(name) != family]
        for family in sorted([*gone, *changed], key=lambda one: one.name):
            value = trace.as_value(family)
            self.decide(FAMILY, family.name, person=person, reason=reason, value=value)
        return self.families()

    def families(self) -> tuple[Family, ...]:
        """Return the families of publishers in force, by name."""
        return families_of(self._store.decisions())

    def decisions(self) -> Iterator[Ruling]:
        """Yield every decision in the order it was made, superseded ones too."""
        yield from self._store.rulings()

    def rule_on_name(self, name: str, tier: Tier, *, person: str, reason: str) -> str:
        """Record the widest tier at which a name may be shown; exports obey it from now on.

        Args:
            name: As a report spells it; spellings that fold alike are one name.
            tier: ``public`` releases it, ``internal`` withholds it.
            person: Who rules.
            reason: Why.

        Returns:
            The decision's id.

        Raises:
            UsageError: The name has no letters.
        """
        from reportedly.export.withhold import VERB, key_of  # noqa: PLC0415

        if not key_of(name):
            raise UsageError("a name needs letters")
        return self.decide(VERB, name, person=person, reason=reason, value=canonical(tier).decode())
