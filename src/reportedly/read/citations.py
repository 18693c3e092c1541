"""What a page cites in its lists and fields of sources, and in its links.

The quality of a citation is told by the shape of its address alone: nothing is fetched, and no
list of outlets is kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from urllib.parse import SplitResult, urlsplit

from reportedly.model import Citation, Link, Segment, Span
from reportedly.model.vocabulary import LinkQuality, SegmentKind
from reportedly.read.lexica.furniture import SOURCE_FIELDS, SOURCE_LISTS

LONG_SLUG = 4
"""Words of the last part of an address that make it an article."""

SECTION_PARTS = 3
"""Parts of an address up to which words alone name a section."""

_I = re.IGNORECASE
_LABEL = re.compile(rf"[\W_]*(?:{SOURCE_LISTS}|{SOURCE_FIELDS})\s*:\s*", _I)
_MARKDOWN = re.compile(r"!?\[([^\]\n]{0,300})\]\(\s*([^)\s]{0,2000}+)[^)\n]{0,200}+\)")
_BARE = re.compile(r"https?://[^\s<>\"\u201d)\]]+", _I)
_ITEMS = re.compile(r"[,;|\n\u060c\u061b\u2022]|\s[-\u2013\u2014]\s|\band\b|\s\u0648(?=\w)")
_EDGE = " \t\r\n-\u2013\u2014*\u2022\u25aa.,;:|()[]\"'\u201c\u201d"
_NUMBERED = re.compile(r"^\d{1,2}[.)]\s*")
_DOCUMENT = re.compile(r"\.(?:pdf|docx?|xlsx?|csv|pptx?|odt|ods)$", _I)
_SOCIAL_HOST = re.compile(
    r"(?:^|\.)(?:twitter|x|facebook|fb|instagram|tiktok|youtube|youtu|t|telegram|vk|threads|reddit|bsky|"
    r"mastodon|weibo|linkedin|truthsocial)\.(?:com|me|be|org|net|social|app)$",
    _I,
)
_SOCIAL_POST = re.compile(
    r"/(?:status(?:es)?|posts?|videos?|reel|p|permalink|photo|comments|wall)/?[\w.-]|/watch|/shorts/|/\d+/?$"
    r"|^/[\w.]+/\d+|[?&](?:v|story_fbid|fbid)=|^/@[\w.]+/(?:\d|post)",
    _I,
)
_INDEX = re.compile(r"^(?:index|default|home|main|en|ar|es|fr|de|www)(?:\.\w{2,5})?$", _I)
_DATED = re.compile(r"/(?:19|20)\d\d/\d{1,2}(?:/|$)|/(?:19|20)\d\d-?\d\d-?\d\d")
_SECTION = re.compile(
    r"^(?:news|world|latest|tags?|categor(?:y|ies)|topics?|section|sections|search|author|authors|live|archive|"
    r"middle-?east|africa|asia|europe|americas|politics|video|videos|international|local|feed|rss)$",
    _I,
)
_NUMBER = re.compile(r"\d{5,}")


def find_citations(
    text: str, segments: Sequence[Segment], links: Sequence[Link]
) -> tuple[Citation, ...]:
    """Return what a page cites, in order of the text.

    Args:
        text: Of the report.
        segments: Its parts; lists and fields of sources are read whole, other parts for links.
        links: Addresses given in the page beside its text; they lend an address to a name that
            carries the same words.

    Returns:
        One citation a source. A field or list with nothing in it gives one of quality EMPTY.
    """
    known = {_plain(link.text): link.url for link in links if link.text and link.url}
    found: list[Citation] = []
    lists = {SegmentKind.SOURCE_FIELD, SegmentKind.SOURCE_LIST}
    for number, segment in enumerate(segments):
        if segment.kind in lists:
            after = segments[number + 1].kind if number + 1 < len(segments) else None
            found += _listed(text, segment, known, after)
        else:
            found += (_linked(text, segment.span.start, match) for match in _links(segment))
    return tuple(found)


def _links(segment: Segment) -> Iterator[re.Match[str]]:
    """Yield the markdown links of a segment, images left out."""
    for match in _MARKDOWN.finditer(segment.span.quote):
        if not match[0].startswith("!") and match[2]:
            yield match


def _linked(text: str, offset: int, match: re.Match[str]) -> Citation:
    """Return the citation of a markdown link."""
    return Citation(
        span=Span.of(text, offset + match.start(), offset + match.end()),
        name=match[1].strip() or None,
        url=match[2],
        quality=link_quality(match[2]),
    )


def _listed(
    text: str, segment: Segment, known: dict[str, str], after: SegmentKind | None
) -> Iterator[Citation]:
    """Yield the citations of a list or field."""
    words, offset = segment.span.quote, segment.span.start
    label = _LABEL.match(words)
    start = label.end() if label else 0
    linked = list(_links(segment))
    if linked:
        yield from (_linked(text, offset, match) for match in linked)
        return
    addresses = list(_BARE.finditer(words, start))
    for match in addresses:
        url = match[0].rstrip(".,;")
        span = Span.of(text, offset + match.start(), offset + match.start() + len(url))
        yield Citation(span=span, url=url, quality=link_quality(url))
    if addresses:
        return
    names = list(_names(words, start))
    for low, high in names:
        name = words[low:high]
        url_known = known.get(_plain(name))
        quality = link_quality(url_known) if url_known else LinkQuality.NAME_ONLY
        span = Span.of(text, offset + low, offset + high)
        yield Citation(span=span, name=name, url=url_known, quality=quality)
    if not names and label and after is not segment.kind:
        yield Citation(span=segment.span, quality=LinkQuality.EMPTY)


def _names(words: str, start: int) -> Iterator[tuple[int, int]]:
    """Yield where the names of sources stand that are set apart by commas, dashes or lines."""
    low = start
    for stop in [*(match.span() for match in _ITEMS.finditer(words, start)), (len(words),) * 2]:
        first, last = low, stop[0]
        numbered = _NUMBERED.match(words[first:last].lstrip())
        if numbered:
            first += len(words[first:last]) - len(words[first:last].lstrip()) + numbered.end()
        while first < last and words[first] in _EDGE:
            first += 1
        while last > first and words[last - 1] in _EDGE:
            last -= 1
        if any(char.isalpha() for char in words[first:last]):
            yield first, last
        low = stop[1]


def _plain(words: str) -> str:
    return " ".join(words.casefold().split())


def link_quality(url: str) -> LinkQuality:
    """Return what an address leads to, by its shape.

    Returns:
        HOMEPAGE for a host alone, SECTION_INDEX for a path of section names, SOCIAL_POST for one
        post of a network, DOCUMENT for a file, ARTICLE for all else; NONE for what is no web
        address.
    """
    if "://" not in url and re.match(r"[\w-]+(?:\.[\w-]+)+(?:/|$)", url):
        url = "https://" + url
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        return LinkQuality.NONE
    if parts.scheme not in {"http", "https"} or "." not in host:
        return LinkQuality.NONE
    if _DOCUMENT.search(parts.path):
        return LinkQuality.DOCUMENT
    path = [part for part in parts.path.split("/") if part and not _INDEX.match(part)]
    if _SOCIAL_HOST.search(host):
        return _social(parts, path)
    if not path:
        return LinkQuality.ARTICLE if re.search(r"[?&](?:p|id)=\d", url) else LinkQuality.HOMEPAGE
    return LinkQuality.ARTICLE if _is_article(parts.path, path) else LinkQuality.SECTION_INDEX


def _social(parts: SplitResult, path: list[str]) -> LinkQuality:
    if not path:
        return LinkQuality.HOMEPAGE
    address = parts.path + ("?" + parts.query if parts.query else "")
    return LinkQuality.SOCIAL_POST if _SOCIAL_POST.search(address) else LinkQuality.SECTION_INDEX


def _is_article(path: str, parts: list[str]) -> bool:
    """Tell whether a path leads to one page rather than to a section."""
    last = re.sub(r"\.\w{2,5}$", "", parts[-1])
    if _SECTION.match(last):
        return False
    if _NUMBER.search(last) or (_DATED.search(path) and not last.isdigit()):
        return True
    words = [word for word in re.split(r"[-_+]|%20", last) if word]
    if len(words) >= LONG_SLUG:
        return True
    return len(parts) > SECTION_PARTS or parts[-1].endswith((".html", ".htm", ".php", ".aspx"))
