"""LOADED_LANGUAGE: loaded terms in the page's own voice, or one in the headline."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportedly.check.page import Page
from reportedly.check.rule import Need, Remark, Rule
from reportedly.model.vocabulary import CheckCode, Holder, Severity

_FORM = re.compile(r"(?:ly|e?d|e?s|ists?|ism|e)$")
"""Endings that make no other term: "terrorist" and "terrorists", "massacre" and "massacred"."""

TERMS = 3
"""Distinct loaded terms in the page's own voice from which the check fires."""


def loaded_language(page: Page) -> Iterator[Remark]:
    """Loaded terms stand in the page's own voice.

    Fires on three distinct terms of the lexicon (titles and slurs for actors, words that evaluate)
    in the page's own voice, or on one in the headline. The terms are shown.
    Silent on a source's words, quoted or reported.
    """
    own = [term for term in page.reading.loaded_terms if term.voice is Holder.PAGE]
    distinct = {_FORM.sub("", term.term.casefold()) for term in own}
    headline = any(term.headline for term in own)
    if not headline and len(distinct) < TERMS:
        return
    where = "in the headline" if headline else "in the page's own voice"
    yield Remark(
        message=f"Loaded terms stand {where} ({len(distinct)} distinct in all).",
        evidence=(term.span for term in own),
    )


RULE = Rule(
    code=CheckCode.LOADED_LANGUAGE, severity=Severity.INFO, needs=(Need.TEXT,), find=loaded_language
)
