"""Feeds and sitemaps: which pages they name, and nothing of what they say about them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from reportedly.collect.web.address import Address, is_address, join
from reportedly.errors import AddressError, MalformedError

if TYPE_CHECKING:
    from lxml.etree import _Element  # type: ignore[import-untyped]

MOST: Final = 50_000
"""Pages of one listing that are looked at, as many as a sitemap may name."""

HEAD: Final = 2048
"""Bytes in which a listing shows what it is."""

_XML: Final = re.compile(rb"<(?:[\w.-]+:)?(rss|feed|rdf|urlset|sitemapindex)\b", re.IGNORECASE)
_PAGE: Final = re.compile(rb"<(?:!doctype\s+html|html)\b", re.IGNORECASE)
_JSON: Final = re.compile(rb'"version"\s*:\s*"https?:(?:\\?/){2}jsonfeed\.org', re.IGNORECASE)
_CHANGED: Final = ("updated", "modified", "lastmod", "date_modified", "pubDate", "date")


@dataclass(frozen=True, slots=True)
class Entry:
    """What a listing names; ``changed`` is when it says that this was changed, verbatim."""

    address: Address
    changed: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """What a feed or sitemap names.

    Attributes:
        pages: In its order, each once.
        listings: Further sitemaps, in its order.
        passed: How many entries name no address that may be fetched.
    """

    pages: tuple[Entry, ...]
    listings: tuple[Entry, ...] = ()
    passed: int = 0


def is_listing(data: bytes) -> bool:
    """Tell whether bytes begin like a feed or a sitemap."""
    head = data[:HEAD].lstrip(b"\xef\xbb\xbf \t\r\n")
    if head.startswith(b"{"):
        return _JSON.search(head) is not None
    # A feed may speak of pages, and a page of feeds: whichever comes first is the root.
    found, page = _XML.search(head), _PAGE.search(head)
    return found is not None and head[:1] == b"<" and (page is None or found.start() < page.start())


def parse_listing(data: bytes, base: Address) -> Listing:
    """Return what a feed (RSS, RDF, Atom, JSON Feed) or a sitemap names.

    Args:
        data: Unpacked.
        base: Where it came from; what it names by part of an address is joined to it.

    Raises:
        MalformedError: It is none, or too broken to tell.
    """
    if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        return _listing(_from_json(data, base), base)
    return _listing(_from_xml(data, base), base)


def _listing(named: Iterator[tuple[str, str | None, bool]], base: Address) -> Listing:
    """Gather what was named: a reference, when it changed, whether it is a listing itself."""
    pages: dict[Address, Entry] = {}
    listings: dict[Address, Entry] = {}
    passed = 0
    for reference, changed, nested in named:
        try:
            address = join(base, reference.strip())
        except AddressError:
            passed += 1
            continue
        (listings if nested else pages).setdefault(address, Entry(address, changed))
        if len(pages) + len(listings) >= MOST:
            break
    return Listing(pages=tuple(pages.values()), listings=tuple(listings.values()), passed=passed)


def _from_json(data: bytes, base: Address) -> Iterator[tuple[str, str | None, bool]]:
    try:
        feed = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise MalformedError(str(base), "the feed is no JSON") from error
    items = feed.get("items") if isinstance(feed, dict) else None
    if not isinstance(items, list):
        raise MalformedError(str(base), "the feed has no list of items")
    for item in items:
        if not isinstance(item, dict):
            continue
        reference = next(
            (item[key] for key in ("url", "external_url", "id") if isinstance(item.get(key), str)),
            "",
        )
        changed = item.get("date_modified")
        yield reference, changed if isinstance(changed, str) else None, False


def _from_xml(data: bytes, base: Address) -> Iterator[tuple[str, str | None, bool]]:
    from lxml.etree import LxmlError, XMLParser, fromstring  # noqa: PLC0415 - as in `page`

    # Nothing outside is looked up, no entity is expanded, and what is broken is mended.
    parser = XMLParser(
        recover=True, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    try:
        root = fromstring(data, parser)
    except (LxmlError, ValueError) as error:
        raise MalformedError(str(base), "the feed is no XML") from error
    if root is None:
        raise MalformedError(str(base), "the feed is no XML")
    for element in root.iter():
        match _name(element):
            case "item":
                yield _item(element), _changed(element), False
            case "entry":
                yield _entry(element, base), _changed(element), False
            # A feed's picture has an address too, in an element of the same name.
            case "url" if _name(element.getparent()) == "urlset":
                yield _text(element, "loc"), _changed(element), False
            case "sitemap" if _name(element.getparent()) == "sitemapindex":
                yield _text(element, "loc"), _changed(element), True
            case _:
                continue


def _name(element: _Element | None) -> str:
    """Return an element's name without its namespace; ``""`` for comments and the like."""
    if element is None or not isinstance(element.tag, str):
        return ""
    return element.tag.rpartition("}")[2]


def _text(element: _Element, name: str) -> str:
    """Return the text of the first child of a name."""
    found = (child for child in element if _name(child) == name)
    return next((text for child in found if (text := (child.text or "").strip())), "")


def _item(element: _Element) -> str:
    """Return what an item of RSS leads to: its link, else an id that is an address."""
    link, identifier = _text(element, "link"), _text(element, "guid")
    return link or (identifier if is_address(identifier) else "")


def _entry(element: _Element, base: Address) -> str:
    """Return what an entry of Atom leads to."""
    for child in element:
        kind = (child.get("rel") or "alternate") if _name(child) == "link" else ""
        if kind == "alternate" and child.get("href"):
            inner = child.base
            return str(join(join(base, inner), child.get("href"))) if inner else child.get("href")
    return _text(element, "link")


def _changed(element: _Element) -> str | None:
    """Return when an entry says that its page changed."""
    return next((text for name in _CHANGED if (text := _text(element, name))), None)
