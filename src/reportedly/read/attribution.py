"""Attribution: which stretch of a report stands on whose word.

``find_frames`` gives frames over code points of the report's text. The chain of a claim is the
frames that cover it, outermost first. In doubt there is no frame: a wrong root costs more than the
page's own voice.

Speech acts worth a claim of their own carry their code in ``Frame.speech``; their stretch begins
with the cue, so that the act itself stands on the speaker's word. A speaker's silence is a frame of
no length: nothing stands on it.
"""

from __future__ import annotations

import dataclasses
import functools
import re
from collections.abc import Sequence

from reportedly.model import Source, Span
from reportedly.model.vocabulary import Modality, SegmentKind, SourceRole, SourceType, Stance
from reportedly.read.arabic_script import mostly_arabic
from reportedly.read.attribution_context import (
    Page,
    before_quote,
    go_on_quoting,
    inherit,
    silences,
    special,
)
from reportedly.read.attribution_cues import find_hits
from reportedly.read.attribution_documents import behind_the_rest, find_issuer, find_wire
from reportedly.read.attribution_foreign import foreign_frames
from reportedly.read.attribution_given import without_given
from reportedly.read.attribution_hit import Hit
from reportedly.read.attribution_memory import BODY, PLURAL, SINGULAR, Memory
from reportedly.read.attribution_order import in_order
from reportedly.read.attribution_people import introduce, of_age, of_patients
from reportedly.read.attribution_quotes import find_quotes
from reportedly.read.attribution_relay import (
    headline,
    headline_kinds,
    split_relay,
    through_outlets,
)
from reportedly.read.attribution_scope import gapped, scopes
from reportedly.read.attribution_told import still_told, told_outlet
from reportedly.read.attribution_words import Token, clause_subject, tokens
from reportedly.read.found import Frame, Line
from reportedly.read.lexica import cues as lexicon
from reportedly.read.lexica import pointing
from reportedly.read.lexica import speech_nouns as nouns
from reportedly.read.source_types import (
    ActorLookup,
    Setting,
    Typed,
    armed_of,
    fighting_of,
    parties_of,
    rules_by_force,
    type_source,
    unrest_of,
    war_of,
)

UNREAD = {SegmentKind.SOURCE_LIST, SegmentKind.SOURCE_FIELD, SegmentKind.DATE_LINE}
MAX_SENTENCE = 4000
"""Longest sentence that is read, in code points."""

_OUTER = {"told_outlet"}
_POINTING = SINGULAR | BODY | PLURAL | {"him", "her", "them"}
_SAW_AHEAD = 240
"""Code points behind a source in which witness words are looked for."""


@functools.cache
def _gate() -> re.Pattern[str]:
    words = sorted(
        set(lexicon.WORDS) | set(lexicon.PUT) | set(lexicon.NOUN_CUES) | lexicon.PHRASE_HEADS
        | lexicon.SEEN | nouns.SENSED | lexicon.QUOTED_AS | lexicon.COUNTS_OF | nouns.SPEECH_VERBS
        | nouns.MINDS | nouns.REJECTING | nouns.BLAMING | nouns.SUSPECTING | nouns.NAMING
        | nouns.DRAWING
        | {"word", "charge", "comment", "answer", "respond", "explanation"}
    )  # fmt: skip
    return re.compile(r"(?<!\w)(?:" + "|".join(words) + r")(?!\w)", re.IGNORECASE)


def find_frames(
    text: str,
    lines: Sequence[Line],
    *,
    language: str | None,
    actors: ActorLookup | None = None,
    issuer: Source | None = None,
    outlet: str | None = None,
) -> list[Frame]:
    """Return who says what in one report.

    Args:
        text: Of the report.
        lines: Its sentences.
        language: ISO 639-1 code; ``None`` reads as English.
        actors: Finds canonical actors; without it sources have no ids.
        issuer: Who issues the report as a document of its own; its head is read where absent.
        outlet: Who publishes the page; being told something by its own sources adds no link.

    Returns:
        Frames in order of their first code point, an outer one before those it holds. Every span
        quotes the text. Empty where no cue has a source.
    """
    top = text[:20000]
    setting = Setting(
        parties=parties_of(top),
        actors=actors,
        fighting=fighting_of(top),
        unrest=unrest_of(top),
        armed=armed_of(top),
        war=war_of(top),
        at_war=rules_by_force(top),
    )
    readable = [line for line in lines if line.segment not in UNREAD]
    issuer = issuer or find_issuer(text, lines, setting, outlet)
    tongue = "ar" if language is None and mostly_arabic(text) else language
    if tongue in {"ar", "es", "fr", "fa"}:
        frames = foreign_frames(text, readable, tongue, setting)
    else:
        wire = find_wire(text, lines)
        page = Page(
            text, readable, setting, find_quotes(text), Memory(), [], _own(text, lines, outlet)
        )
        page.body = wire[1] if wire is not None else 0
        page.issuer = issuer
        if page.issuer is not None:
            _remember(page, page.issuer)
        for line in readable:
            _read_line(page, line)
        go_on_quoting(page)
        frames = page.frames
        frames += _wired(text, readable, frames, outlet)
    frames = headline_kinds(lines, frames)
    if issuer is not None:
        frames += behind_the_rest(text, readable, frames, issuer)

    return in_order(frames)


def _remember(page: Page, issuer: Source) -> None:
    """Let "the Council" in a document of the Council be the Council itself."""
    typed = Typed(
        type=issuer.type,
        role=issuer.role,
        named=bool(issuer.named),
        actor_id=issuer.actor_id,
        aligned=issuer.aligned,
    )
    page.memory.keep(issuer.name, typed, issuer.span.start if issuer.span else 0)


def _own(text: str, lines: Sequence[Line], outlet: str | None) -> frozenset[str]:
    """Return names of the page's own outlet, in lower case.

    An outlet that two speakers of one report talk to, and that is never cited otherwise, is the
    page's own; so is the agency in its credit.
    """
    names = {outlet.lower()} if outlet else set()
    wire = find_wire(text, lines)
    if wire is not None and not outlet:
        names.add(wire[0].quote.lower())
    credit = _CREDIT.search(text)
    if credit is not None and type_source(credit["who"]).type is SourceType.MEDIA:
        names.add(credit["who"].lower())
    told = re.findall(r"\btold (?:the )?((?:[A-Z][\w'’]+ ?)+)", text)
    heads = [name.split()[-1] for name in told if name.split()]
    for head in sorted(set(heads)):
        cited = re.search(
            rf"\b{re.escape(head)} (?:\w+ )?(?:reported|reports|said|says)\b|"
            rf"(?:according to|citing) [\w ]*{re.escape(head)}",
            text,
        )
        if heads.count(head) > 1 and not cited:
            names.update(name.strip().lower() for name in told if name.split()[-1] == head)
    return frozenset(names)


_CREDIT = re.compile(
    r"\n\s*(?:[-–—(] ?)?(?P<who>[A-ZÀ-Þ][\w'’.-]*(?: [A-ZÀ-Þ][\w'’.-]*){0,4})\)?\s*\Z"
)
"""The name of an outlet or an agency alone on the last line."""


def _wired(
    text: str, lines: Sequence[Line], frames: Sequence[Frame], outlet: str | None
) -> list[Frame]:
    """Return the agency of a wire credit around every stretch that has a source.

    Only on another outlet's page: there the speakers are heard through the agency.
    """
    wire = find_wire(text, lines)
    if wire is None or outlet is None or wire[0].quote.lower() in outlet.lower():
        return []
    span = wire[0]
    source = Source(
        name=span.quote, type=SourceType.MEDIA, span=span, stance=Stance.NEUTRAL, named=True
    )
    told = {(f.start, f.end) for f in frames if f.source.name == span.quote}
    ranges = {(f.start, f.end) for f in frames if f.end > max(f.start, span.end)} - told
    return [Frame(source, start, end, rule="wire") for start, end in sorted(ranges)]


def _read_line(page: Page, line: Line) -> None:
    text = page.text
    if line.end - line.start > MAX_SENTENCE:
        return
    if _gate().search(text, line.start, line.end) is None:
        before = len(page.frames)
        before_quote(page, line)
        _heading(page, line)
        inherit(page, line, page.frames[before:])
        return
    inside = line.start < page.body < line.end
    toks = tokens(text, page.body if inside else line.start, line.end)
    hits = find_hits(toks)
    ranges = scopes(toks, hits)
    before = len(page.frames)
    made: list[Frame | None] = []
    silences(page, line, toks)
    for index, hit in enumerate(hits):
        if hit.rule == "ordered":
            _source(page, toks, hit)  # it says nothing; whoever gives orders can speak later
        made.append(_frame(page, line, toks, (hit, ranges[index]), made))
    special(page, line)
    before_quote(page, line)
    if len(page.frames) > before:
        through_outlets(page, line, page.frames[before:])
    else:
        _heading(page, line)
    inherit(page, line, page.frames[before:])


def _heading(page: Page, line: Line) -> None:
    """Read who speaks in a headline; titles in a document name its subjects and no speakers."""
    if page.issuer is None:
        headline(page, line)


def _frame(
    page: Page,
    line: Line,
    toks: Sequence[Token],
    found: tuple[Hit, list[tuple[int, int]]],
    made: Sequence[Frame | None],
) -> Frame | None:
    hit, ranges = found
    if not ranges and hit.cue.speech is None:
        return None
    text = page.text
    parted = split_relay(page, toks, hit.source) if hit.source and not hit.outlet else None
    if parted is not None:
        hit.source, hit.outlet = parted
    if hit.source is None:
        shared = made[hit.same] if hit.same is not None and hit.same < len(made) else None
        if shared is None:
            return None
        source = shared.source
    else:
        known = _source(page, toks, hit)
        if known is None:
            return None
        source = known
    cue = Span.of(text, toks[hit.first].start, toks[_cue_end(toks, hit) - 1].end)
    source = dataclasses.replace(source, cue=_cue_span(text, toks, hit, cue), stance=hit.cue.stance)
    spread = without_given(text, hit, _spread(page, line, toks, hit, ranges))
    first: Frame | None = None
    for number, (start, end) in enumerate(spread):
        speech = hit.cue.speech if number == 0 else None
        frame = Frame(
            source,
            start,
            end,
            hedge=_hedge(hit, text[start:end]),
            speech=_speech(hit, source, text[start:end], speech),
            rule=hit.rule,
        )
        if frame.speech not in {None, "denial"}:
            frame = _with_act(frame, cue)
        first = first or frame
        told_outlet(page, toks, hit, frame)
        still_told(page, line, hit, frame)
        page.frames.append(frame)
        _gap(page, toks, hit, ranges[number] if number < len(ranges) else None)
    page.last = first or page.last
    return first


def _cue_end(toks: Sequence[Token], hit: Hit) -> int:
    return max(hit.first + 1, min(hit.last, len(toks)))


def _cue_span(text: str, toks: Sequence[Token], hit: Hit, cue: Span) -> Span:
    """Take the auxiliary into the cue: "had told", "have claimed"."""
    before = toks[hit.first - 1] if hit.first else None
    if before is not None and before.word in {"has", "have", "had"} and hit.rule == "cue_verb":
        return Span.of(text, before.start, cue.end)
    if hit.rule == "cue_verb" and "of" in hit.cue.takes and hit.content == hit.last + 1:
        return Span.of(text, cue.start, toks[hit.last].end)
    return cue


def _hedge(hit: Hit, content: str) -> Modality | None:
    if toks_warn(hit):
        future = re.search(
            r"\b(?:will|would|could|may|might|if|risk\w*|shall)\b", content, re.IGNORECASE
        )
        return Modality.HYPOTHETICAL if future else None
    return hit.cue.hedge


def toks_warn(hit: Hit) -> bool:
    """Tell whether a cue is one of warning."""
    return hit.cue is lexicon.WORDS["warned"] or hit.cue.takes == lexicon.WORDS["warned"].takes


def _speech(hit: Hit, source: Source, content: str, speech: str | None) -> str | None:
    if toks_warn(hit) and source.type is SourceType.PARTY and _hedge(hit, content) is not None:
        return "threat"
    return speech


def _with_act(frame: Frame, cue: Span) -> Frame:
    """Let the stretch of a speech act begin with its cue."""
    start, end = frame.start, frame.end
    if frame.speech == "responsibility_claim":
        return dataclasses.replace(frame, start=cue.start, end=cue.end)
    return dataclasses.replace(frame, start=min(start, cue.start), end=max(end, cue.end))


def _source(page: Page, toks: Sequence[Token], hit: Hit) -> Source | None:
    """Return the source of a hit with its type; ``None`` where it can be no speaker."""
    if hit.source is None:
        return None
    first, last = hit.source
    start, end = toks[first].start, toks[last - 1].end
    start = _past_number(page.text, start, end)
    words = page.text[start:end]
    if _of_the_house(page, words):
        return _issuer_speaks(page, hit, Span.of(page.text, start, end))
    if hit.rule in {"cue_noun", "in_words_of"}:
        words = re.sub(r"(?:['’]s|(?<=s)['’])\Z", "", words)
        end = start + len(words)
    around = page.text[max(0, toks[0].start) : end + _SAW_AHEAD]
    setting = dataclasses.replace(page.setting, sentence=around)
    introduce(page, words, start)
    known = _known(page, toks, hit, words, setting)
    if known is not None and page.issuer is not None and _points_at_issuer(words, known):
        return dataclasses.replace(page.issuer, span=Span.of(page.text, start, end))
    if known is None or not _is_speaker(toks, hit, words, known[1]):
        return None
    name, typed = known
    typed = of_patients(page.text[toks[0].start : toks[-1].end], words, known)
    typed = _publisher(hit, words, _by_what_he_runs(page, typed, end))
    typed = of_age(page.text, words, typed, end)
    low = words.lower()
    if low not in _POINTING:
        page.memory.keep(words if name == words else name, typed, start)
    if hit.rule == "reports_of":
        typed = dataclasses.replace(
            typed, type=SourceType.UNNAMED, role=SourceRole.REPORTS, named=False
        )
    told = name if low in _POINTING else words
    return typed.source(Span.of(page.text, start, end), name=told, stance=None)


def _known(
    page: Page, toks: Sequence[Token], hit: Hit, words: str, setting: Setting
) -> tuple[str, Typed] | None:
    """Return name and type behind some words; ``None`` for a pronoun of nobody."""
    return (
        _before_colon(page, toks, hit, words)
        or page.memory.resolve(words, setting)
        or _subject_before(page, toks, hit, setting)
    )


_PUBLISHING = lexicon.WORDS["reported"].takes
_LONE_NAME = re.compile(r"(?:[Tt]he )?[A-ZÀ-Þ][\w'’.-]*\Z")


def _publisher(hit: Hit, words: str, typed: Typed) -> Typed:
    """Type one proper name of which nothing is known, and that "reported", as an outlet."""
    unknown = typed.type is SourceType.NAMED_OTHER and not typed.sure and not typed.person
    if not unknown or hit.cue.takes != _PUBLISHING or _LONE_NAME.match(words) is None:
        return typed
    return dataclasses.replace(typed, type=SourceType.MEDIA, sure=True, role=None)


_RUNS = re.compile(pointing.RUNS)


def _by_what_he_runs(page: Page, typed: Typed, end: int) -> Typed:
    """Type "Dr Lina Aru, who runs the clinic" by the clinic."""
    if typed.type is not SourceType.NAMED_OTHER or not typed.person:
        return typed
    found = _RUNS.match(page.text, end)
    whom = type_source(found["who"], page.setting) if found is not None else None
    if whom is None or not whom.sure or whom.type in _PRIVATE:
        return typed
    return dataclasses.replace(typed, type=whom.type, aligned=whom.aligned)


_PRIVATE = {SourceType.NAMED_OTHER, SourceType.UNNAMED, SourceType.WITNESS_NAMED}
_NUMBERED = re.compile(r"\d{1,2}[.)]\s+")


def _past_number(text: str, start: int, end: int) -> int:
    """Step over the number of a point in a statement, which is no part of who speaks."""
    numbered = _NUMBERED.match(text, start, end)
    return start if numbered is None else numbered.end()


_OUR_OWN = re.compile(pointing.OUR_OWN, re.IGNORECASE)
_OWN_PEOPLE = re.compile(pointing.OWN_PEOPLE, re.IGNORECASE)
_OWN_NOUN = re.compile(pointing.OWN_NOUN, re.IGNORECASE)


def _of_the_house(page: Page, words: str) -> bool:
    """Tell whether the page speaks of itself: its "we", its reporters, an issuer's own teams."""
    own = words.lower() == "we" or _OUR_OWN.match(words) is not None
    return own or (page.issuer is not None and _OWN_PEOPLE.fullmatch(words) is not None)


def _points_at_issuer(words: str, known: tuple[str, Typed]) -> bool:
    """Tell whether "the league" is whoever issues the document: no other body explains it."""
    if _OWN_NOUN.fullmatch(words) is None:
        return False
    typed = type_source(words) if known[0] == words else known[1]
    return typed.type in _PRIVATE or not typed.sure


def _issuer_speaks(page: Page, hit: Hit, span: Span) -> Source | None:
    """Return the issuer of a document for its "we"."""
    if page.issuer is None or not hit.cue.strong:
        return None
    return dataclasses.replace(page.issuer, span=span)


def _before_colon(
    page: Page, toks: Sequence[Token], hit: Hit, words: str
) -> tuple[str, Typed] | None:
    """Read "X gave another account: the strike, it said, hit …": the pronoun is X."""
    if hit.place != "after" or hit.source is None or words.lower() not in BODY | PLURAL:
        return None
    colon = next((k for k in range(hit.source[0] - 1, 1, -1) if toks[k].word == ":"), None)
    found = clause_subject(toks, colon, 0) if colon is not None else None
    if found is None:
        return None
    name = page.text[toks[found[0]].start : toks[found[1] - 1].end]
    typed = type_source(name, page.setting)
    return (name, typed) if typed.sure else None


def _subject_before(
    page: Page, toks: Sequence[Token], hit: Hit, setting: Setting
) -> tuple[str, Typed] | None:
    """Read a pronoun without an earlier source: the subject of its sentence."""
    if hit.source is None or hit.place == "after":
        return None  # "A boy was among the dead, she added": she is not the boy
    found = clause_subject(toks, hit.source[0], 0)
    if found is None:
        return None
    words = page.text[toks[found[0]].start : toks[found[1] - 1].end]
    if words.lower() in SINGULAR | BODY | PLURAL or re.match(r"(?i)(?:his|her|their)\b", words):
        return None
    typed = type_source(words, setting)
    return (words, typed) if typed.sure else None


def _is_speaker(toks: Sequence[Token], hit: Hit, words: str, typed: Typed) -> bool:
    """Tell whether words of a kind can be the source of a cue where they stand."""
    if not _can_speak(hit, words, typed) or (hit.rule == "cue_act" and _deed(words)):
        return False
    unnamed = typed.type is SourceType.UNNAMED
    if hit.rule == "gapping" and not typed.sure:
        return False
    if hit.rule == "has_read":
        own = words.lower().startswith(("this ", "our "))
        return not own and not typed.person and typed.type in _READERS
    if hit.rule == "state_of_mind" and unnamed:
        return False
    return typed.sure or not unnamed or _opens(toks, hit)


_READERS = {SourceType.MEDIA, SourceType.NAMED_OTHER}


def _opens(toks: Sequence[Token], hit: Hit) -> bool:
    """Tell whether a source begins a clause; the end of another phrase is no subject."""
    first = hit.source[0] if hit.source else 0
    if hit.rule != "cue_verb" or first == 0:
        return True
    before = toks[first - 1]
    return not before.word[0].isalnum() or before.word in lexicon.BREAKS


def _can_speak(hit: Hit, words: str, typed: Typed) -> bool:
    if typed.sure:
        return hit.cue.strong or not _thing(words)
    if _thing(words):
        return False
    if hit.cue.strong or hit.rule in {
        "according_to",
        "inverted",
        "quoting",
        "has_read",
        "in_words_of",
        "as_saying",
        "quoted",
    }:
        return len(words) > 1
    return typed.type is SourceType.NAMED_OTHER


_THINGS = re.compile(
    r"\b(?:(?:move|attack|strike|airstrike|deal|death|incident|clash(?:e)?|situation|campaign|blast|explosion|raid|offensive|assault|"
    r"operation|conflict|war|ceasefire|truce|decision|law|plan|sign|price|crisis|toll|event|visit|killing|thing|bombing|arrest|"
    r"headline|fact|way|year|month|week|day|idea|result|number|level|other|case|action|tactic|development|advance|escalation|"
    r"withdrawal|invasion|abuse|violation|blockade|siege|closure|detention|shortage|image|presence|absence|displacement)s?|crises|"
    r"violence|fighting|story|shelling|fire|unrest|bloodshed|destruction|damage|conduct|behaviou?r|use|lack)\Z",
    re.IGNORECASE,
)
"""What happens or is done: it can be spoken of, and cannot speak."""

_HEAD_ENDS = re.compile(
    r" (?:of|in|on|by|against|at|near|between|over|to|for|and|from|since|that|which)\b"
)
"""What stands behind the head of a phrase in English."""


def _thing(words: str) -> bool:
    return _THINGS.search(words) is not None


def _deed(words: str) -> bool:
    """Tell whether a phrase is headed by what happens: "the escalation of hostilities in X"."""
    end = _HEAD_ENDS.search(words)
    return _thing(words if end is None else words[: end.start()])


def _spread(
    page: Page, line: Line, toks: Sequence[Token], hit: Hit, ranges: list[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Turn ranges of tokens into code points, and let quotations run over sentences."""
    spread = [(toks[a].start, toks[b - 1].end) for a, b in ranges]
    if not spread:
        return [(toks[hit.first].start, toks[hit.last - 1].end)] if hit.cue.speech else []
    if hit.place == "after":
        begun = toks[hit.begin].start
        quote = page.quotes.ending_at(max(line.start - 1, begun - 4), begun)
        if quote is not None:
            start, end = spread[0]
            spread[0] = (min(start, quote[0]) if quote[0] < line.start else start, end)
    else:
        start, end = spread[-1]
        for quote in page.quotes.opening_in(start, end):
            if quote[1] > line.end:
                spread[-1] = (start, quote[1])
        inside = page.quotes.around(toks[hit.first].start)
        if inside is not None and inside[0] > line.start - 2 and end > inside[1] > start:
            spread[-1] = (start, inside[1])
    return spread


def _gap(page: Page, toks: Sequence[Token], hit: Hit, scope: tuple[int, int] | None) -> None:
    """Add a second source whose verb is left out, and end the first one's stretch before it."""
    found = gapped(toks, hit, scope) if scope is not None else None
    if found is None or scope is None:
        return
    _gap(page, toks, hit, (scope[0], found[0][0] - 1))
    (first, last), (begin, end) = found
    again = Hit(
        hit.cue, hit.first, hit.last, (first, last), "before", content=begin, rule="gapping"
    )
    source = _source(page, toks, again)
    if source is None:
        return
    at = max(k for k, frame in enumerate(page.frames) if frame.rule not in _OUTER)
    shorter = page.frames[at]
    if shorter.start < toks[first - 2].end:
        page.frames[at] = dataclasses.replace(shorter, end=min(shorter.end, toks[first - 2].end))
    cue = Span.of(page.text, toks[hit.first].start, toks[hit.last - 1].end)
    source = dataclasses.replace(source, cue=cue, stance=hit.cue.stance)
    page.frames.append(Frame(source, toks[begin].start, toks[end - 1].end, rule="gapping"))
