"""HTML pages: the text is what trafilatura finds, the capture keeps the page.

Nothing is fetched. A page's date is taken only from where a page declares it, and verbatim: dates
that merely occur in the text are for the reader, and a copyright year is no date of publication.
"""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from reportedly.collect.encoding import Decoding, check_codec, decide, decode
from reportedly.collect.fields import check_strings
from reportedly.collect.language import detect_language
from reportedly.collect.options import Collected, CollectOptions, Refused
from reportedly.collect.source import Content
from reportedly.errors import (
    EmptyInputError,
    InputError,
    MalformedError,
    NoTextError,
    TooLargeError,
    UsageError,
)
from reportedly.ids import digest
from reportedly.model import Capture, Link, Report

if TYPE_CHECKING:
    from lxml.html import HtmlElement  # type: ignore[import-untyped]

MEDIA_TYPE = "text/html"

MOST_TAGS = 100_000
"""Tags of a page. Long pages have some thousands; the time to read one grows with its tags."""

DEEPEST = 240
"""Tags within tags. The parser silently drops what is deeper than 256."""

LONGEST_TAG = 4_000
"""Code points of a tag without its quoted values. The parser holds every attribute of a tag against
all others, so that a tag of a million attributes would take hours."""

HEAD = 4096
"""Bytes in which a page may name its encoding."""

LEGACY = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254", "utf-16": "utf-8"}
"""What a page means by an encoding it names, where that differs from the name.

Source:
    WHATWG Encoding Standard, section 4.2; HTML Standard, section 13.2.3.2 for UTF-16.
"""

DATE_NAMES = (
    "article:published_time",
    "datepublished",
    "og:published_time",
    "publication_date",
    "pubdate",
    "publishdate",
    "publish-date",
    "published_time",
    "date.issued",
    "dc.date.issued",
    "dc.date",
    "dcterms.date",
    "dcterms.created",
    "citation_publication_date",
    "date",
)
"""Names under which a page's head declares its date of publication, most telling first."""

PARSER_FAILURES = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
)
"""What the libraries let slip on pages nobody foresaw, found by feeding them tags in any order."""

LONGEST_DATE = 60
"""Code points of a printed date; what is longer is a sentence."""

_TAG = re.compile(r"<[a-zA-Z]")
_MARKUP = re.compile(
    r"""<!--.*?(?:-->|\Z)
      | <(?:(script|style)\b|[a-z])
        ((?:[^>"']++|"[^"]*"|'[^']*')*+)
        (?(1)(?:>.*?(?:</\1|\Z))?)""",
    re.IGNORECASE | re.DOTALL | re.VERBOSE,
)
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
_CHARSET = re.compile(rb"(?i)<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([\w.:-]{1,40})")
_PUBLISHED = re.compile(r'"datePublished"\s{0,9}:\s{0,9}("(?:[^"\\]|\\.){4,60}")')
_ASIDE = frozenset({"nav", "footer", "aside", "form"})
_DATED = re.compile(r"(?i)(?:^|[\s_-])(?:date|published|posted|pubdate|timestamp)(?:$|[\s_-])")
_UPDATED = re.compile(r"updat|modif", re.IGNORECASE)
_TWO_LETTERS = re.compile(r"[a-zA-Z]{2}(?![a-zA-Z])")
_NO_PAGE = ("#", "javascript:", "mailto:", "tel:", "data:")
_LIBRARIES = ("trafilatura", "htmldate", "courlan", "justext")


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What was found in a page.

    Attributes:
        text: Of the report.
        title: As the page gives it.
        url: That the page says it has.
        sitename: Of the outlet, or its host.
        author: As the page gives it.
        published: The declared date, verbatim.
        language: The declared language.
        anchors: Address and words of links.
    """

    text: str | None
    title: str | None
    url: str | None
    sitename: str | None
    author: str | None
    published: str | None
    language: str | None
    anchors: tuple[tuple[str, str], ...]


def read_page(content: Content, options: CollectOptions) -> Iterator[Collected | Refused]:
    """Yield the one report of a page.

    Raises:
        InputError: The page cannot be read whole; one without text is yielded as refused.
    """
    raw, data = content.whole(options.max_bytes)
    try:
        yield _collected(content, raw, data, options)
    except InputError as error:
        yield Refused(address=content.item.address, error=error, sha256=digest(raw))


def _collected(content: Content, raw: bytes, data: bytes, options: CollectOptions) -> Collected:
    """Return the report of a page's bytes, given as received and unpacked."""
    item = content.item
    decoding = _decide(data, options.encoding, item.where)
    source = decode(data[decoding.signature :], decoding, item.where)
    if not source.strip():
        raise EmptyInputError(item.where, "there is nothing but blanks in it")
    capture = Capture(
        address=item.address,
        sha256=digest(raw),
        size=len(raw),
        media_type=MEDIA_TYPE,
        encoding=decoding.name,
        compression=content.compression,
    )
    report = extract(source, item.where, Report(name=item.stem, capture=capture.id, text=""))
    return Collected(capture=capture, data=raw, report=report)


def extract(source: str, where: str, blank: Report) -> Report:
    """Return a report with the text of a page and what the page says about it.

    Args:
        source: The page.
        where: For messages.
        blank: The report to fill; its name and capture are kept.

    Raises:
        NoTextError: Nothing in the page is a text.
        TooLargeError: It has too many tags, or one with too many attributes.
        MalformedError: It is nested too deep, or no HTML at all.
    """
    if sum(1 for _ in _TAG.finditer(source)) > MOST_TAGS:
        raise TooLargeError(where, f"the page has over {MOST_TAGS} tags")
    if any(_is_long(match[2] or "") for match in _MARKUP.finditer(source)):
        raise TooLargeError(where, f"a tag is over {LONGEST_TAG} characters without its values")
    if "<html" not in source[:HEAD].lower():
        source = f"<html><body>{source}</body></html>"
    with _quiet():
        page = _parse(source, where)
    if page is None or page.text is None or not page.text.strip():
        raise NoTextError(where, "no text was found in the page")
    text = page.text
    url = page.url or None
    report = replace(
        blank,
        text=text,
        title=page.title or None,
        url=url,
        outlet=_outlet(page.sitename, url),
        byline=page.author or None,
        published=page.published,
        language=detect_language(text) or page.language,
        links=tuple(_links(page.anchors, text, url)),
    )
    check_strings([report.text, report.title, report.url, report.outlet, report.byline], where)
    check_strings(
        [report.published, *(part for x in report.links for part in (x.url, x.text))], where
    )
    return report


def _is_long(tag: str) -> bool:
    """Tell whether the inside of a tag is long even without its quoted values."""
    return len(tag) > LONGEST_TAG and len(_QUOTED.sub("", tag)) > LONGEST_TAG


def _decide(data: bytes, declared: str | None, where: str) -> Decoding:
    """Tell a page's encoding: mark, option, what its head says, then as for any text."""
    named = _CHARSET.search(data[:HEAD])
    if declared is None and named:
        try:
            declared = check_codec(named.group(1).decode("ascii"))
        except UsageError:
            # An encoding nobody knows says nothing.
            declared = None
        else:
            declared = LEGACY.get(declared, declared)
        if declared == "cp1252" and not _fits(data, declared):
            declared = "iso8859-1"
    return decide(data, declared, where)


def _fits(data: bytes, codec: str) -> bool:
    """Tell whether bytes can be decoded."""
    try:
        data.decode(codec)
    except UnicodeDecodeError:
        return False
    return True


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep the libraries' own logging to themselves; what they cannot read is an error here."""
    loggers = [logging.getLogger(name) for name in _LIBRARIES]
    before = [logger.propagate for logger in loggers]
    handler = logging.NullHandler()
    for logger in loggers:
        logger.addHandler(handler)
        logger.propagate = False
    try:
        yield
    finally:
        for logger, propagate in zip(loggers, before, strict=True):
            logger.removeHandler(handler)
            logger.propagate = propagate


def _parse(source: str, where: str) -> Page | None:
    """Return what is found in a page's source; ``None`` where there is no page.

    Raises:
        MalformedError: The page is nested too deep or breaks the parser.
    """
    # Imported here: they take half a second, and a run over text files has no use for them.
    from lxml.etree import LxmlError  # type: ignore[import-untyped]  # noqa: PLC0415
    from trafilatura import bare_extraction, load_html  # noqa: PLC0415
    from trafilatura.settings import Document  # noqa: PLC0415

    failures = (*PARSER_FAILURES, LxmlError)
    try:
        tree = load_html(source)
    except failures as error:
        raise MalformedError(where, "the page cannot be parsed") from error
    if tree is None:
        return None
    _check_depth(tree, where)
    published, language = _declared(tree, source), _language(tree)
    anchors = tuple(_anchors(tree))
    try:
        found = bare_extraction(
            tree,
            fast=True,
            with_metadata=True,
            include_comments=False,
            date_extraction_params={"extensive_search": False, "max_date": "2100-01-01"},
        )
    except failures as error:
        raise MalformedError(where, "no text can be taken from the page") from error
    if not isinstance(found, Document):
        return None
    return Page(
        text=found.text,
        title=found.title,
        url=found.url,
        sitename=found.sitename,
        author=found.author,
        published=published,
        language=language,
        anchors=anchors,
    )


def _check_depth(tree: HtmlElement, where: str) -> None:
    """Refuse a page whose tags are nested so deep that the parser drops text.

    Raises:
        MalformedError: It is.
    """
    from lxml.etree import iterwalk  # noqa: PLC0415

    depth = 0
    for event, _ in iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > DEEPEST:
            raise MalformedError(where, f"tags are nested over {DEEPEST} deep")


def _declared(tree: HtmlElement, source: str) -> str | None:
    """Return the date of publication that a page declares, verbatim."""
    metas: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        metas.setdefault(name.strip().lower(), (meta.get("content") or "").strip())
    for name in DATE_NAMES[:2]:
        if metas.get(name):
            return metas[name]
    found = _PUBLISHED.search(source)
    if found:
        try:
            return str(json.loads(found.group(1)))
        except ValueError:
            pass
    return next((metas[name] for name in DATE_NAMES if metas.get(name)), None) or _printed(tree)


def _printed(tree: HtmlElement) -> str | None:
    """Return the date that is marked as one in the page's body: beside the text, not around it."""
    headline = False
    marked = None
    for element in tree.iter():
        if not isinstance(element.tag, str):
            continue
        headline = headline or element.tag == "h1"
        if not _is_dated(element) or _is_aside(element):
            continue
        words = element.get("datetime") or element.get("content") or _words(element)
        if not 0 < len(words) <= LONGEST_DATE or not any(map(str.isdigit, words)):
            continue
        if element.tag == "time" or element.get("itemprop"):
            return str(words)
        # A class called "date" above the headline is as often the day of the visit.
        if marked is None and headline:
            marked = str(words)
    return marked


def _is_dated(element: HtmlElement) -> bool:
    """Tell whether an element is marked as a date of publication."""
    if element.get("itemprop") == "datePublished":
        return True
    classes = f"{element.get('class') or ''} {element.get('id') or ''}"
    if _UPDATED.search(classes):
        return False
    return element.tag == "time" or bool(_DATED.search(classes))


def _is_aside(element: HtmlElement) -> bool:
    """Tell whether an element belongs to what stands around the text."""
    header = False
    for parent in element.iterancestors():
        if parent.tag in {"article", "main"}:
            return False
        if parent.tag in _ASIDE:
            return True
        header = header or parent.tag == "header"
    return header


def _words(element: HtmlElement) -> str:
    """Return the words in an element, blanks made single."""
    return " ".join("".join(element.itertext()).split())


def _language(tree: HtmlElement) -> str | None:
    """Return the language that a page says it is in."""
    found = _TWO_LETTERS.match((tree.get("lang") or "").strip())
    return found.group().lower() if found else None


def _anchors(tree: HtmlElement) -> Iterator[tuple[str, str]]:
    """Yield address and words of every link that does not stand around the text."""
    for anchor in tree.iter("a"):
        address = (anchor.get("href") or "").strip()
        if address and not address.lower().startswith(_NO_PAGE) and not _is_aside(anchor):
            yield address, _words(anchor)


def _links(anchors: tuple[tuple[str, str], ...], text: str, url: str | None) -> Iterator[Link]:
    """Yield the links whose words stand in the text, in the page's order."""
    flat = " ".join(text.split())
    for address, words in anchors:
        if not words or words not in flat:
            continue
        try:
            yield Link(url=urljoin(url, address) if url else address, text=words)
        except ValueError:
            yield Link(url=address, text=words)


def _outlet(sitename: str | None, url: str | None) -> str | None:
    """Return the name a page gives its outlet; the host of its address is no name."""
    if not sitename or (url and sitename.lower() in {_host(url), f"www.{_host(url)}"}):
        return None
    return sitename


def _host(url: str) -> str:
    """Return the host of an address without ``www.``."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""
