"""Which checks a ledger runs: the built-in ones but those switched off, and those switched on.

A switch is a decision in the ledger, so that everyone who opens it sees the findings of the same
checks, and when and why one was switched stays on record.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from reportedly.check.plugins import Plugin, installed
from reportedly.check.rule import Rule
from reportedly.errors import PluginError
from reportedly.ids import decode
from reportedly.model import Decision
from reportedly.model.vocabulary import CheckCode

VERB = "check"
"""Verb of the decisions that switch a check; the subject is its code."""

ON, OFF = "on", "off"


def known(switched: Mapping[str, bool]) -> tuple[str, ...]:
    """Return every code there is: built-in, installed, and switched by people before."""
    own: list[str] = [*CheckCode]
    others = {plugin.code for plugin in installed()} | switched.keys()
    return (*own, *sorted(others - {*own}))


def switches(decisions: Iterable[Decision]) -> dict[str, bool]:
    """Return which checks people switched on and off, of the decisions in force."""
    return {
        code: decode(decision.value, str) == ON
        for decision in decisions
        if decision.verb == VERB and decision.value is not None
        for code in decision.subject
    }


def select(rules: Iterable[Rule], switched: Mapping[str, bool]) -> tuple[Rule, ...]:
    """Return the checks to run: the built-in ones, then those of other packages by code.

    Raises:
        PluginError: One that is switched on is not installed, or cannot be used.
    """
    own = tuple(rule for rule in rules if switched.get(rule.code, True))
    return (*own, *(_loaded(code, plugin) for code, plugin in _wanted(switched)))


def versions(switched: Mapping[str, bool]) -> tuple[tuple[str, str, str], ...]:
    """Return code, package and version of other packages' checks that are switched on, by code.

    Package and version are empty where the check is not installed.
    """
    return tuple(
        (code, plugin.package, plugin.version) if plugin else (code, "", "")
        for code, plugin in _wanted(switched)
    )


def _wanted(switched: Mapping[str, bool]) -> list[tuple[str, Plugin | None]]:
    codes = sorted(code for code, on in switched.items() if on and code not in set(CheckCode))
    # Entry points are searched on disk, which a ledger without such checks must not pay for.
    there = {plugin.code: plugin for plugin in installed()} if codes else {}
    return [(code, there.get(code)) for code in codes]


def _loaded(code: str, plugin: Plugin | None) -> Rule:
    if plugin is None:
        raise PluginError(code, "this ledger has it switched on and it is not installed")
    return plugin.load()
