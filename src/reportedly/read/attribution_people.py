"""Speakers whom a report has introduced before they speak.

A pronoun, a bare surname, "the senior member" and "its director" may take up somebody who has only
acted so far. They are looked for when such words come up, never in advance.
"""

from __future__ import annotations

import bisect
import dataclasses
import functools
import re
from collections.abc import Sequence

from reportedly.model.vocabulary import SourceRole, SourceType
from reportedly.read.attribution_context import Page
from reportedly.read.attribution_memory import BODY, PLURAL, SINGULAR
from reportedly.read.attribution_mentions import keep_house, keep_named, keep_owner
from reportedly.read.attribution_words import Token, clause_subject, tokens
from reportedly.read.lexica import agencies, pointing
from reportedly.read.lexica import cues as lexicon
from reportedly.read.lexica import speech_nouns as nouns
from reportedly.read.source_types import Typed, type_source

BACK = 2
"""Sentences before a pronoun in which its speaker may have acted."""
FAR = 600
"""Code points between them, at most."""
AHEAD = 80
"""Code points before a name in which its description begins."""
WINDOW = 20_000
"""Code points before a surname in which the full name is looked for."""
DESCRIBED = 8
"""Words before a name that can describe its bearer."""
_THERE = re.compile(rf"\b{agencies.MEDICAL_THERE}")
_PAST = re.compile(r"(?:\w+(?:ed|en|wn|ught)|hit|hurt|shot|struck|cut|found|held|lost|met|made)\Z")
_SURNAME = re.compile(nouns.SURNAME)
_DESCRIBED_PERSON = re.compile(nouns.POINTS_BACK)
_BREAK = re.compile(r"[,;.:\n\"“”()]|\b(?:and|but|said|says|that|by|of|with|to|from)\b")
_TITLE_WORDS = re.compile(r"[A-Za-z][\w'’-]*")


def introduce(page: Page, words: str, at: int) -> None:
    """Let the memory know whoever acted just before some words that only point back.

    Args:
        page: The report being read.
        words: A source that may point back.
        at: Where it stands.
    """
    low = words.lower().replace("’", "'")
    keep_named(page, low, at)
    if _THERE.search(low) is not None:
        keep_house(page, at)
    owned = low.startswith(("its ", "their ")) or " of their " in low or " of its " in low
    if low in SINGULAR | BODY | PLURAL or owned or _points(low):
        _actors_before(page, at, same=owned)
        if owned:
            keep_owner(page, at)
        return
    found = _SURNAME.fullmatch(words)
    if found is None or any(found["last"] in known.name for known in page.memory.known):
        return
    typed = type_source(words, page.setting)
    if not typed.sure or typed.type is SourceType.NAMED_OTHER:
        _full_name(page, found["last"], at)


def _points(low: str) -> bool:
    return _DESCRIBED_PERSON.fullmatch(low) is not None


def _actors_before(page: Page, at: int, *, same: bool) -> None:
    here = bisect.bisect_right(page.lines, at, key=lambda line: line.start) - 1
    first = max(0, here - BACK)
    for index in range(first, here + (1 if same else 0)):
        line = page.lines[index]
        if at - line.start > FAR or line.end - line.start > FAR:
            continue
        end = min(line.end, at)
        parted = page.text.rfind(";", line.start, end)
        if parted > 0:
            _keep_subject(page, line.start, parted)  # "Crews were digging; their leader said"
        _keep_subject(page, line.start, end)


def _keep_subject(page: Page, start: int, end: int) -> None:
    if any(start <= known.at < end for known in page.memory.known):
        return
    toks = tokens(page.text, start, end)
    found = clause_subject(toks, len(toks), 0) if toks else None
    if found is None:
        return
    verb = _verb(toks, found[1])
    if verb is None:
        return
    begin, stop = toks[found[0]].start, toks[found[1] - 1].end
    words = page.text[begin:stop]
    if words.lower() in SINGULAR | BODY | PLURAL:
        return
    typed = _described(page, words, stop, page.text[start:end])
    if typed.type is SourceType.NAMED_OTHER and typed.person and verb in nouns.SAW:
        typed = dataclasses.replace(typed, type=SourceType.WITNESS_NAMED)
    if typed.sure and (typed.person or typed.type is not SourceType.UNNAMED):
        page.memory.keep(words, typed, begin)
        page.memory.known.sort(key=lambda known: known.at)


def _verb(toks: Sequence[Token], at: int) -> str | None:
    """Return the verb behind a subject; ``None`` for a passive, whose subject acts not."""
    while at < len(toks) and (toks[at].word in lexicon.AUX or toks[at].word.endswith("ly")):
        at += 1
    if at >= len(toks):
        return ""
    after = toks[at + 1].word if at + 1 < len(toks) else ""
    passive = toks[at].word in lexicon.BE and (_PAST.match(after) or after == "being")
    return None if passive else toks[at].word


def _described(page: Page, words: str, end: int, sentence: str = "") -> Typed:
    """Type words with the apposition behind them, which tells what a bare name is."""
    setting = dataclasses.replace(page.setting, sentence=sentence)
    aside = re.compile(r", ([^,;.:\n\"“”]{3,80}),").match(page.text, end)
    typed = type_source(words, setting)
    if aside is None or (typed.sure and typed.type is not SourceType.NAMED_OTHER):
        return typed
    whole = type_source(f"{words}, {aside[1]}", setting)
    return dataclasses.replace(whole, person=typed.person or whole.person)


@functools.lru_cache(maxsize=256)
def _full(last: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?P<name>{nouns.FORENAMES}{re.escape(last)})(?!\w)")


def _full_name(page: Page, last: str, at: int) -> None:
    """Remember the bearer of a surname by the last place before that gives the full name."""
    found = None
    for found in _full(last).finditer(page.text, max(0, at - WINDOW), at):  # noqa: B007
        pass
    if found is None:
        return
    begin = found.start("name")
    words = page.text[begin : found.end("name")]
    led = _BREAK.split(page.text[max(0, begin - AHEAD) : begin])[-1]
    before = " ".join(_TITLE_WORDS.findall(led)[-DESCRIBED:])
    typed = _described(page, f"{before} {words}".strip(), found.end("name"))
    if typed.type is SourceType.NAMED_OTHER and not typed.sure:
        return
    page.memory.keep(words, dataclasses.replace(typed, person=True), begin)
    page.memory.known.sort(key=lambda known: known.at)


_AGE = re.compile(pointing.AGE)
_NO_BODY = re.compile(r"[A-ZÀ-Þ][\w'’-]*(?: [A-ZÀ-Þ][\w'’-]*){0,3}\Z")


def of_age(text: str, words: str, typed: Typed, end: int) -> Typed:
    """Type a bare name with an age as that of somebody who was there: "Marta, 34"."""
    if typed.type is not SourceType.NAMED_OTHER or _NO_BODY.match(words) is None:
        return typed
    if _AGE.match(text, end) is None:
        return typed
    return dataclasses.replace(
        typed, type=SourceType.WITNESS_NAMED, role=SourceRole.EYEWITNESS, sure=True, person=True
    )


_PATIENTS = re.compile(nouns.PATIENTS)


def of_patients(sentence: str, words: str, known: tuple[str, Typed]) -> Typed:
    """Type "the ministry" of which nothing is told as that of health where it counts patients."""
    name, typed = known
    bare = words.lower() in {"the ministry", "the ministry's spokesman"} and name == words
    if not bare or _PATIENTS.search(sentence) is None:
        return typed
    return dataclasses.replace(typed, type=SourceType.HEALTH_AUTHORITY)
