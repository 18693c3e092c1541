"""LOADED_LANGUAGE: loaded terms in the page's own voice, or one in the headline."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.check.page import Page
from reportedly.model import Finding
from reportedly.model.vocabulary import CheckCode, Holder

TERMS = 3
"""Distinct loaded terms in the page's own voice from which the check fires."""


def loaded_language(page: Page) -> Iterator[Finding]:
    """Fire on three distinct terms, or one in the headline; a source's words never count."""
    own = [term for term in page.reading.loaded_terms if term.voice is Holder.PAGE]
    distinct = {term.term.casefold() for term in own}
    headline = any(term.headline for term in own)
    if not headline and len(distinct) < TERMS:
        return
    where = "in the headline" if headline else "in the page's own voice"
    yield page.finding(
        CheckCode.LOADED_LANGUAGE,
        f"Loaded terms stand {where} ({len(distinct)} distinct in all).",
        evidence=(term.span for term in own),
    )
