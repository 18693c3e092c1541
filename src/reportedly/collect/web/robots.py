"""The rules by which sites keep robots out of some of their pages.

Source:
    RFC 9309, Robots Exclusion Protocol: groups by product token, the longest matching rule wins,
    allow wins a tie, ``*`` and ``$`` in paths, all open where there are no rules (4xx), all closed
    where they cannot be had (5xx, no answer).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, MutableMapping
from dataclasses import dataclass, field
from typing import Final

from reportedly.collect.source import gather, gunzip
from reportedly.collect.web.address import Address, parse
from reportedly.collect.web.fetch import PRODUCT, Answer, Before, Fetcher
from reportedly.collect.web.pace import Pace
from reportedly.errors import (
    ForbiddenAddressError,
    InputError,
    RobotsError,
    UnreachableError,
)

PATH: Final = "/robots.txt"
LARGEST: Final = 500 * 1024
"""Bytes of the rules that are looked at; the rest of a longer file is as if it were not there."""

KEPT: Final = 24 * 3600.0
"""Seconds for which rules are not asked for again."""

UNHEARD: Final = 600.0
"""Seconds after which rules that could not be had are asked for again."""

TOO_MANY: Final = 429
_ERRORS: Final = range(400, 500)
_DONE: Final = range(200, 300)
_TOKEN: Final = re.compile(r"[A-Za-z_-]+")
_LINE: Final = re.compile(r"\s*([A-Za-z-]+)\s*:\s*([^#]*)")
_ESCAPE: Final = re.compile(r"%([0-9A-Fa-f]{2})|([^\x00-\x7f]+)")
_UNRESERVED: Final = re.compile(r"[A-Za-z0-9._~-]")


@dataclass(frozen=True, slots=True)
class Rules:
    """What one site asks of this program.

    Attributes:
        lines: Pattern of a path, and whether what matches it may be fetched.
    """

    lines: tuple[tuple[str, bool], ...] = ()

    def allow(self, target: str) -> bool:
        """Tell whether a path with its query may be fetched."""
        plain = _plain(target)
        if plain.partition("?")[0] == PATH:
            return True
        met = [(len(line), allowed) for line, allowed in self.lines if _matches(line, plain)]
        return max(met, default=(0, True))[1]


@dataclass(frozen=True, slots=True)
class Kept:
    """Rules of a site as they are remembered.

    Attributes:
        text: The file; ``""`` where there is none, ``None`` where it could not be had.
        until: Moment until which they hold, in seconds.
    """

    text: str | None
    until: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Robots:
    """Asks each site for its rules once, and holds addresses against them.

    Attributes:
        fetcher: Fetches the rules.
        now: The present moment in seconds.
        kept: Rules that are known, by what begins all addresses of a site.
    """

    fetcher: Fetcher
    now: Callable[[], float]
    kept: MutableMapping[str, Kept] = field(default_factory=dict)

    def check(self, address: Address, *, named_by: Address | None) -> None:
        """Return where an address may be fetched by a robot.

        Raises:
            RobotsError: The site's rules say no.
            UnreachableError: They cannot be had.
            ForbiddenAddressError: The site is none of the public internet.
        """
        held = self.kept.get(address.root)
        if held is None or held.until <= self.now():
            held = self._asked(address, named_by)
            self.kept[address.root] = held
        if held.text is None:
            raise UnreachableError(str(address), "the site's rules for robots cannot be had")
        if not parse_rules(held.text).allow(address.target):
            raise RobotsError(str(address), "the site's rules keep robots out of it")

    def _asked(self, address: Address, named_by: Address | None) -> Kept:
        """Return a site's rules as it gives them now."""
        try:
            answer = self.fetcher.get(parse(address.root + PATH), named_by=named_by)
            return Kept(*self._found(answer))
        except ForbiddenAddressError:
            raise
        except InputError:
            return Kept(None, self.now() + UNHEARD)

    def _found(self, answer: Answer) -> tuple[str | None, float]:
        status = answer.response.status
        if status in _DONE:
            body = answer.response.body
            if answer.compression:
                body = gather(gunzip(iter([body]), PATH), LARGEST, PATH)
            return body[:LARGEST].decode("utf-8", "replace"), self.now() + KEPT
        if status in _ERRORS and status != TOO_MANY:
            return "", self.now() + KEPT
        return None, self.now() + UNHEARD


def obedient(start: Address, robots: Robots, pace: Pace) -> Before:
    """Return what waits for a host's turn before each hop, and asks other sites for their rules.

    Args:
        start: Whose own site has been asked already.
        robots: Asks.
        pace: Keeps requests apart.
    """

    def before(hop: Address) -> None:
        if hop.root != start.root:
            robots.check(hop, named_by=start)
        pace.turn(hop)

    return before


def parse_rules(text: str, product: str = PRODUCT) -> Rules:
    """Return what a file of rules says to a product: its own groups, else those for all."""
    groups: dict[str, list[tuple[str, bool]]] = {}
    named: list[str] = []
    begun = False
    for key, value in _lines(text):
        if key == "user-agent":
            named = [value.lower()] if begun else [*named, value.lower()]
            begun = False
            for name in named:
                groups.setdefault(name, [])
        elif key in {"allow", "disallow"}:
            begun = True
            if value:
                rule = (_plain(value if value[0] in "/*" else f"/{value}"), key == "allow")
                for name in named:
                    groups[name].append(rule)
    own = groups.get(product.lower(), groups.get("*", []))
    return Rules(tuple(own))


def _lines(text: str) -> Iterator[tuple[str, str]]:
    """Yield the lines of a file of rules; the name of a product without what follows it."""
    for line in text.removeprefix("\ufeff").splitlines():
        found = _LINE.match(line)
        if found is None:
            continue
        key, value = found[1].lower(), found[2].strip()
        if key == "user-agent" and value != "*":
            token = _TOKEN.match(value)
            value = token[0] if token else ""
        yield key, value


def _plain(text: str) -> str:
    """Return a path in one spelling: what needs no escape without, all else with one."""

    def spelt(found: re.Match[str]) -> str:
        if found[2]:
            return "".join(f"%{byte:02X}" for byte in found[2].encode("utf-8", "replace"))
        sign = chr(int(found[1], 16))
        return sign if _UNRESERVED.match(sign) else f"%{found[1].upper()}"

    return _ESCAPE.sub(spelt, text)


def _matches(pattern: str, target: str) -> bool:
    """Tell whether a pattern matches the beginning of a path, or with ``$`` all of it.

    Each part between stars is looked for where it first stands, which is right whenever any place
    is; so no pattern takes longer than its parts times the path.
    """
    ends = pattern.endswith("$")
    first, *rest = pattern.removesuffix("$").split("*")
    if not target.startswith(first):
        return False
    at = len(first)
    for place, part in enumerate(rest, start=1):
        if ends and place == len(rest):
            return len(target) - len(part) >= at and target.endswith(part)
        found = target.find(part, at)
        if found < 0:
            return False
        at = found + len(part)
    return not ends or at == len(target)
