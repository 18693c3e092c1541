"""What a page cites is told from the shape of its lists and addresses."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model import Link
from reportedly.model.vocabulary import LinkQuality as Quality
from reportedly.read.citations import find_citations, link_quality
from reportedly.read.segments import segment


def cited(text: str, links: tuple[Link, ...] = ()) -> list[tuple[str | None, str | None, Quality]]:
    """Return the citations of a text as name, address and quality."""
    found = find_citations(text, segment(text, title=None), links)
    for one in found:
        one.span.check(text)
    return [(one.name, one.url, one.quality) for one in found]


@given(st.text(max_size=60))
def test_any_address_has_a_quality(url: str) -> None:
    """No address is an error."""
    assert link_quality(url) in set(Quality)


@pytest.mark.parametrize(
    ("url", "quality"),
    [
        ("https://ostra.test/", Quality.HOMEPAGE),
        ("https://ostra.test/index.html", Quality.HOMEPAGE),
        ("https://ostra.test/en", Quality.HOMEPAGE),
        ("ostra.test", Quality.HOMEPAGE),
        ("https://ostra.test/news", Quality.SECTION_INDEX),
        ("https://ostra.test/world/middle-east", Quality.SECTION_INDEX),
        ("https://ostra.test/2021/05/03/shells", Quality.ARTICLE),
        ("https://ostra.test/news/shells-fall-on-the-port-of-ostra", Quality.ARTICLE),
        ("https://ostra.test/news/world-1234567", Quality.ARTICLE),
        ("https://ostra.test/papers/toll.pdf", Quality.DOCUMENT),
        ("https://x.com/ostra/status/123456", Quality.SOCIAL_POST),
        ("https://t.me/ostra/77", Quality.SOCIAL_POST),
        ("https://x.com/ostra", Quality.SECTION_INDEX),
        ("mailto:desk@ostra.test", Quality.NONE),
    ],
)
def test_the_shape_of_an_address_tells_what_it_leads_to(url: str, quality: Quality) -> None:
    """Only articles, documents and posts can support a claim."""
    assert link_quality(url) is quality


def test_lists_fields_and_links_are_cited() -> None:
    """Names without an address are names; an address given beside the text is lent to its name."""
    text = (
        "Shells fell on Ostra. See [the toll](https://ostra.test/toll.pdf).\n\n"
        "Sources: Ostra Post, Radio Kasr"
    )
    links = (Link(url="https://ostra.test/", text="Ostra Post"),)
    assert cited(text, links) == [
        ("the toll", "https://ostra.test/toll.pdf", Quality.DOCUMENT),
        ("Ostra Post", "https://ostra.test/", Quality.HOMEPAGE),
        ("Radio Kasr", None, Quality.NAME_ONLY),
    ]


def test_an_empty_field_is_an_empty_citation() -> None:
    """Its span is the label."""
    assert cited("Shells fell on Ostra.\nSource :\n\nLeave a Comment") == [
        (None, None, Quality.EMPTY)
    ]


def test_a_label_over_a_list_is_not_empty() -> None:
    """The items below it are its content."""
    text = "Shells fell.\n\nSources:\n\n– [A](https://a.test/)\n\n– [B](https://b.test/news)"
    assert [quality for _, _, quality in cited(text)] == [Quality.HOMEPAGE, Quality.SECTION_INDEX]
