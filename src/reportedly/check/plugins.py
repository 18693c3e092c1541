"""Checks of other packages, by entry points of the group ``reportedly.checks``.

The name of an entry point is the code of its check, its object is a ``Rule``. A package's check is
loaded when a ledger has it switched on or a user asks for it, never because it is installed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import EntryPoint, entry_points

from reportedly.check.rule import Rule
from reportedly.errors import PluginError
from reportedly.model.vocabulary import CheckCode

GROUP = "reportedly.checks"

_CODE = re.compile(r"[A-Z][A-Z0-9_]{2,63}")
_OWN = frozenset(CheckCode)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plugin:
    """A check of another package, not yet loaded.

    Attributes:
        code: The name of its entry point.
        package: Name of the distribution that brings it; empty where it names none.
        version: The distribution's version.
        entry: The entry point.
    """

    code: str
    package: str
    version: str
    entry: EntryPoint

    def load(self) -> Rule:
        """Return the check.

        Raises:
            PluginError: It cannot be imported, or is no check of that code.
        """
        try:
            found = self.entry.load()
        except (ImportError, AttributeError) as error:
            raise PluginError(self.code, f"{self._named()} cannot be imported: {error}") from error
        if not isinstance(found, Rule) or found.code != self.code:
            raise PluginError(self.code, f"{self._named()} gives no check of that code")
        if not found.definition:
            raise PluginError(self.code, f"{self._named()} gives it no definition")
        return found

    def _named(self) -> str:
        return f"the package {self.package or self.entry.value}"


def installed() -> Iterator[Plugin]:
    """Yield the checks of installed packages by code, none of them loaded.

    Raises:
        PluginError: Two packages give one code, or one takes the code of a built-in check or a
            code that is none.
    """
    seen: set[str] = set()
    found = [_plugin(entry) for entry in entry_points(group=GROUP)]
    for plugin in sorted(found, key=lambda one: (one.code, one.package)):
        if not _CODE.fullmatch(plugin.code):
            raise PluginError(plugin.code, "a code is of capital letters, digits and underscores")
        if plugin.code in seen or plugin.code in _OWN:
            raise PluginError(plugin.code, "two checks have this code")
        seen.add(plugin.code)
        yield plugin


def _plugin(entry: EntryPoint) -> Plugin:
    package = entry.dist.name if entry.dist else ""
    version = entry.dist.version if entry.dist else ""
    return Plugin(code=entry.name, package=package, version=version, entry=entry)
