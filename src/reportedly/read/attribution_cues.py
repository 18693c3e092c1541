"""Cues of one sentence: which word says that somebody says something, and who.

A ``Hit`` is a cue with its source and its position; what it covers is settled in
``attribution_scope``, because that depends on the other hits of the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from reportedly.model.vocabulary import Modality
from reportedly.read.attribution_words import (
    MARKS,
    PREPOSITIONS,
    PRONOUNS,
    QUOTES,
    Token,
    behind,
    clause_subject,
    finite,
    has_verb,
    skip_auxiliaries,
    subject,
)
from reportedly.read.lexica import cues as lexicon
from reportedly.read.lexica.cues import NOUN_CUES, PHRASE_HEADS, PHRASES, PUT, WORDS, Cue

ENDS = frozenset(",;.:!?)—–-\"”»…")
INVERTING = frozenset("said says say reported reports added announced wrote warned confirmed explained told claimed stated declared insisted noted".split())


@dataclass(slots=True)
class Hit:
    """A cue with its source, while a sentence is being read.

    Attributes:
        cue: What the cue does.
        first: First token of the cue.
        last: One past its last token.
        source: Tokens of the source; ``None`` where it is that of the hit before.
        place: ``before`` (the cue stands before what is said), ``after``, ``inside`` (between two
            parts of it), ``host`` (quoting: what is said is the other hit's), ``noun``.
        content: First token of what is said, for ``before``.
        outlet: Tokens of the outlet that was told.
        stop: One past the last token of what is said, where the construction fixes it.
        same: Source of an earlier hit, by its index, where it is not repeated.
        rule: Name of the construction.
    """

    cue: Cue
    first: int
    last: int
    source: tuple[int, int] | None
    place: str
    content: int = 0
    outlet: tuple[int, int] | None = None
    stop: int | None = None
    same: int | None = None
    rule: str = ""
    marks: tuple[int, int] | None = field(default=None)

    @property
    def begin(self) -> int:
        """First token of source and cue together."""
        return min(self.first, self.source[0]) if self.source else self.first

    @property
    def end(self) -> int:
        """One past the last token of source, cue and hearer together."""
        ends = [self.last]
        ends += [self.source[1]] if self.source else []
        ends += [self.outlet[1]] if self.outlet else []
        return max(ends)


def find_hits(toks: Sequence[Token]) -> list[Hit]:
    """Return the cues of one sentence that have a source, in order."""
    hits: list[Hit] = []
    at = 0
    while at < len(toks):
        hit, at = _hit_at(toks, at, hits)
        if hit is not None:
            hits.append(hit)
    return hits


def _hit_at(toks: Sequence[Token], at: int, hits: Sequence[Hit]) -> tuple[Hit | None, int]:
    word = toks[at].word
    if word in PHRASE_HEADS:
        for size in (4, 3, 2):
            cue = PHRASES.get(tuple(tok.word for tok in toks[at : at + size]))
            if cue is not None:
                hit = _read(toks, at, at + size, cue, hits)
                return hit, (max(at + size, hit.last) if hit else at + size)
    cue = WORDS.get(word)
    if cue is not None:
        hit = _read(toks, at, at + 1, cue, hits)
        return hit, at + 1
    if word in PUT:
        return _put(toks, at, hits), at + 1
    if word in NOUN_CUES:
        return _noun(toks, at), at + 1
    if word in {"read", "seen", "obtained", "reviewed"}:
        return _has_seen(toks, at), at + 1
    return None, at + 1


def _read(toks: Sequence[Token], first: int, last: int, cue: Cue, hits: Sequence[Hit]) -> Hit | None:
    before = toks[first - 1].word if first else ""
    if "quote" in cue.takes:
        return _quoting(toks, first, last, cue, hits)
    if toks[first].word.endswith("ing") and first:
        return _participle(toks, first, last, cue, hits)
    if before == "to":
        return _infinitive(toks, first, last, cue)
    if before in lexicon.BE or _passive(toks, first):
        return _by(toks, first, last, cue)
    if before in {"that", "'s", "of", "who"} and toks[first].word in lexicon.AMBIGUOUS:
        return None
    turned = _inverted(toks, first, last, cue)
    if turned is not None and _closes(toks, turned):
        return turned
    found = _source_before(toks, first, cue, hits)
    if found is None:
        return turned
    source, same = found
    if source is None and toks[first].word in lexicon.AMBIGUOUS:
        return None
    if toks[first].word in lexicon.AMBIGUOUS and not _verbal(toks, first, last, source):
        return None
    hit = Hit(cue, first, last, source, "before", content=last, same=same, rule="cue_verb")
    _settle(toks, hit, hits)
    return hit if _fits(toks, hit) else turned


def _closes(toks: Sequence[Token], hit: Hit) -> bool:
    """Tell whether nothing is said behind an inverted cue and its source."""
    at = hit.end
    return at >= len(toks) or toks[at].word in ENDS or toks[at].word in {"on", "in", "after", "who", "as", "late", "during", "at", "by", "told"}


def _passive(toks: Sequence[Token], first: int) -> bool:
    at = first - 1
    while at >= 0 and (toks[at].word.endswith("ly") or toks[at].word in {"also", "not", "been"}):
        at -= 1
    return at >= 0 and toks[at].word in lexicon.BE


def _source_before(
    toks: Sequence[Token], first: int, cue: Cue, hits: Sequence[Hit]
) -> tuple[tuple[int, int] | None, int | None] | None:
    """Return the source left of a cue, or the earlier hit whose source it shares."""
    at, negated = skip_auxiliaries(toks, first - 1)
    if negated and cue.speech != "responsibility_claim":
        return None
    if negated or at < 0:
        return None
    word = toks[at].word
    if word in {"and", "but", "or"} or (word == "," and at and toks[at - 1].word in QUOTES):
        return _shared(toks, at, hits)
    floor = _floor(toks, at, hits)
    found = subject(toks, at, floor)
    if found is None:
        return None
    if toks[found[0]].word in lexicon.I_WE:
        return None
    return found, None


def _floor(toks: Sequence[Token], at: int, hits: Sequence[Hit]) -> int:
    """The first token a subject may hold: not those of an earlier cue, except an aside's."""
    for hit in reversed(hits):
        if hit.place == "host" and toks[at].word == ",":
            continue
        if hit.last <= at:
            return hit.last
    return 0


def _shared(toks: Sequence[Token], at: int, hits: Sequence[Hit]) -> tuple[tuple[int, int] | None, int | None] | None:
    """Read "and said": the source is that of the hit before, or the subject of the clause."""
    for index in range(len(hits) - 1, -1, -1):
        if hits[index].place in {"before", "after"} and hits[index].source is not None:
            clear = not any(tok.word == ";" for tok in toks[hits[index].first : at])
            return (None, index) if clear else None
    found = clause_subject(toks, at, 0)
    return (found, None) if found else None


def _verbal(toks: Sequence[Token], first: int, last: int, source: tuple[int, int] | None) -> bool:
    """Tell whether a word that may be a noun is the verb here."""
    after = toks[last].word if last < len(toks) else "."
    before = toks[first - 1].word
    if after in {"of", "by", "on", "about", "in", "is", "was", "were", "are", "for", "and", "came", "from", "to", "has", "had"}:
        return False
    if source is None:
        return True
    head = toks[source[1] - 1]
    bare = source[1] - source[0] == 1
    if before.endswith("'s") or (bare and head.capital and re.search(r"(?:ian|ese|ish|eli|aqi|ani|[a-z]i)$", head.word)):
        return False
    if toks[first].word.endswith("s") and head.word.endswith("s") and not head.capital:
        return False  # a plural subject takes no form in -s: "rights reports"
    base = not toks[first].word.endswith(("s", "ed"))
    plural = head.word.endswith("s") or head.word in {"media", "police", "people", "they", "men", "women", "staff"} or "and" in {t.word for t in toks[source[0]:source[1]]}
    if base and not plural:
        return False
    if after in ENDS:
        return first > 1 and any(tok.word in {",", "”", '"'} for tok in toks[: source[0]])
    return True


def _settle(toks: Sequence[Token], hit: Hit, hits: Sequence[Hit]) -> None:
    """Find out where what is said stands, and who was told."""
    at = hit.last
    if "of" in hit.cue.takes and at < len(toks) and toks[at].word in {"of", "about"}:
        hit.content = at + 1
        return
    if "tell" in hit.cue.takes:
        at = _told(toks, hit)
    if hit.cue.speech is not None and "say" not in hit.cue.takes:
        hit.content = at
        return
    if "accuse" in hit.cue.takes:
        hit.content = at
        return
    at = _past_adjunct(toks, at, hit)
    hit.content = at
    begun = hit.begin
    opened = begun > 0 and any(tok.word not in MARKS and tok.word not in {"and", "but", "as"} for tok in toks[_clause(toks, begun, hits) : begun])
    closed = at >= len(toks) or toks[at].word in ENDS - {":", "\""}
    if toks[begun - 1].word in {"as"} and begun:
        closed, opened = True, opened
    if closed and (opened or _led_by_quote(toks, begun)) and hit.same is None:
        hit.place = "after"


def _led_by_quote(toks: Sequence[Token], begun: int) -> bool:
    return begun > 0 and toks[begun - 1].word in QUOTES | {","}


def _clause(toks: Sequence[Token], begun: int, hits: Sequence[Hit]) -> int:
    """First token of the clause group that ``begun`` stands in, after a semicolon if there is one."""
    for at in range(begun - 1, -1, -1):
        if toks[at].word == ";" :
            return at + 1
    return 0


def _told(toks: Sequence[Token], hit: Hit) -> int:
    """Step over the hearer; keep it where it can be an outlet."""
    at = hit.last
    if at >= len(toks):
        return at
    first = toks[at]
    if first.word in lexicon.HEARERS and first.word not in {"the", "a", "an", "state"}:
        return at + 1
    if first.capital and first.word not in lexicon.DAYS:
        end = at
        while end < len(toks) and (toks[end].capital or toks[end].word in {"news", "radio", "television", "tv", "agency", "satellite", "channel", "newspaper", "of", "al", "for"} or (toks[end].word == "." and toks[end - 1].word in {"u.s", "u"})):
            end += 1
        while toks[end - 1].word in {"of", "for"}:
            end -= 1
        hit.outlet = (at, end)
        return end
    if first.word in {"the", "a", "an", "state", "local"} or first.word in lexicon.HEARERS:
        end = at + 1
        while end < len(toks) and end - at < 9 and toks[end].word not in MARKS and toks[end].word not in {"that", "on", "the", "he", "she", "it", "they", "there", "a", "an", "how", "in", "to"} and not finite(toks, end):
            end += 1
        if end < len(toks) and toks[end].word == "to":
            return at
        hit.outlet = (at, end)
        return end
    return at


def _past_adjunct(toks: Sequence[Token], at: int, hit: Hit) -> int:
    """Step over "on Tuesday", "in a statement", "late Monday" between cue and content."""
    stop = at
    while stop < len(toks) and stop - at < 16 and toks[stop].word not in {";", ",", ".", '"', "“", "«", ":"}:
        if toks[stop].word == "that":
            early = not has_verb(toks, at, stop)
            return stop + 1 if early and (stop == at or _opens_adjunct(toks[at])) else at
        stop += 1
    if stop == at:
        # "said, in a statement, that"
        return _aside(toks, at)
    if not _opens_adjunct(toks[at]):
        return at
    if not has_verb(toks, at, stop):
        rest_is_adjunct = stop >= len(toks) or toks[stop].word in ENDS
        if rest_is_adjunct and (hit.begin > 0 or stop >= len(toks)):
            return stop
    here = at
    if toks[here].word in {"on", "late", "early", "last", "in"} and here + 1 < len(toks) and toks[here + 1].word in lexicon.DAYS:
        return here + 2
    if toks[here].word in lexicon.DAYS or toks[here].word in {"earlier", "later"}:
        return here + 1
    if toks[here].word == "in" and here + 2 < len(toks) and toks[here + 2].word in {"statement", "report", "interview", "message", "post"}:
        return here + 3
    return at


def _aside(toks: Sequence[Token], at: int) -> int:
    if at < len(toks) and toks[at].word == ",":
        comma = next((k for k in range(at + 1, min(len(toks) - 1, at + 12)) if toks[k].word == ","), None)
        if comma is not None and comma + 1 < len(toks) and toks[comma + 1].word == "that":
            return comma + 2
    return at


def _opens_adjunct(token: Token) -> bool:
    return token.word in PREPOSITIONS | {"on", "in", "at", "during", "after", "late", "early", "last", "earlier", "later", "via", "through", "by", "when", "as", "while", "this", "yesterday", "today", "and"} or token.word in lexicon.DAYS or token.word.endswith("ly")


def _fits(toks: Sequence[Token], hit: Hit) -> bool:
    """Tell whether the cue has something said in a form that it can take."""
    takes = hit.cue.takes
    if hit.place == "after":
        return bool(takes & {"say", "tell", "thing", "count"})
    at = hit.content
    if hit.last < len(toks) and toks[hit.last].word in {"nothing", "goodbye", "hello", "so"}:
        return False
    if at >= len(toks) or (toks[at].word in {".", ";", "!", "?", ")"}):
        return hit.cue.speech in {"responsibility_claim"}
    after = toks[hit.last].word if hit.last < len(toks) else "."
    if "of" in takes and not takes & {"say", "tell"}:
        if toks[hit.last - 1].word != "of" and after not in {"of", "about"}:
            return False
        return True
    if after == "to" and not hit.cue.speech and hit.cue.hedge is not Modality.PLANNED:
        return False
    if takes == {"count"}:
        return _counts(toks, at)
    if takes <= {"thing"}:
        return not toks[at].word == "as"
    if "say" in takes and not takes & {"thing", "act", "count"} and not hit.cue.strong:
        return _clausal(toks, at)
    if "count" in takes:
        return _counts(toks, at) or _clausal(toks, at)
    return True


def _counts(toks: Sequence[Token], at: int) -> bool:
    return any(tok.word[0].isdigit() or tok.word in _NUMBERS or tok.word in {"toll", "dead", "deaths"} for tok in toks[at : at + 9])


_NUMBERS = frozenset(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty "
    "forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands dozens dozen scores several".split()
)


def _clausal(toks: Sequence[Token], at: int) -> bool:
    """Tell whether a clause begins here: "that", how, a quotation, or words with a verb."""
    word = toks[at].word
    if word in {"that", "how", "why", "what", "whether", "where"} or word in QUOTES | {":", ","} or toks[at - 1].word == "that":
        return True
    stop = next((k for k in range(at, len(toks)) if toks[k].word in {",", ";"}), len(toks))
    return has_verb(toks, at + 1, stop)


def _inverted(toks: Sequence[Token], first: int, last: int, cue: Cue) -> Hit | None:
    """Read "…, said the coroner"."""
    if not first or toks[first].word not in INVERTING or last >= len(toks):
        return None
    if toks[first - 1].word not in QUOTES | {",", "’", "'", "?", "!"} or toks[last].word in {"that", ","}:
        return None
    if not takes_clause(cue):
        return None
    found = behind(toks, last)
    if found is None or toks[found[0]].word in lexicon.I_WE or toks[found[0]].word in QUOTES:
        return None
    if toks[found[0]].word in lexicon.HEARERS and toks[first].word == "told":
        return None
    return Hit(cue, first, last, found, "after", rule="inverted")


def takes_clause(cue: Cue) -> bool:
    """Tell whether a cue can stand behind what is said."""
    return bool(cue.takes & {"say", "tell", "thing"})


def _by(toks: Sequence[Token], first: int, last: int, cue: Cue) -> Hit | None:
    """Read the passive: "was announced by X", "X was quoted by Y as saying"."""
    if last >= len(toks) or toks[last].word != "by":
        return None
    found = behind(toks, last + 1)
    if found is None or cue.speech is not None:
        return None
    return Hit(cue, first, last + 1, found, "after", rule="passive")


def _participle(toks: Sequence[Token], first: int, last: int, cue: Cue, hits: Sequence[Hit]) -> Hit | None:
    """Read ", saying …" and "a statement by X claiming that …"."""
    before = toks[first - 1].word
    if last >= len(toks) or before in PREPOSITIONS | {"after", "before", "without", "while", "when"}:
        return None
    if before in lexicon.BE:
        at = first - 1
        return _progressive(toks, first, last, cue, hits, at)
    if before not in {",", "and"} | QUOTES:
        found = subject(toks, first - 1, 0)
        clause = toks[last].word == "that"
        if found is None or not clause:
            return None
        found = _last_owner(toks, found)
        return Hit(cue, first, last, found, "before", content=last + 1, rule="participle")
    for index in range(len(hits) - 1, -1, -1):
        if hits[index].place != "noun" and hits[index].place != "host":
            return _if_fits(toks, Hit(cue, first, last, None, "before", content=last, same=index, rule="participle"))
    found = clause_subject(toks, first - 1, 0)
    if found is None:
        return None
    return _if_fits(toks, Hit(cue, first, last, found, "before", content=last, rule="participle"))


def _if_fits(toks: Sequence[Token], hit: Hit) -> Hit | None:
    if hit.content < len(toks) and toks[hit.content].word == "that":
        hit.content += 1
    return hit if _fits(toks, hit) else None


def _last_owner(toks: Sequence[Token], found: tuple[int, int]) -> tuple[int, int]:
    """In "a statement by the army claiming", the source is the army."""
    for at in range(found[1] - 1, found[0], -1):
        if toks[at].word in {"by", "from"} and toks[at - 1].word in NOUN_CUES:
            return at + 1, found[1]
    return found


def _progressive(
    toks: Sequence[Token], first: int, last: int, cue: Cue, hits: Sequence[Hit], at: int
) -> Hit | None:
    """Read "X is urging"."""
    if not (cue.strong or cue.speech):
        return None
    before, negated = skip_auxiliaries(toks, at - 1)
    found = None if negated or before < 0 else subject(toks, before, _floor(toks, before, hits))
    if found is None:
        return None
    hit = Hit(cue, first, last, found, "before", content=last, rule="cue_verb")
    _settle(toks, hit, hits)
    return hit if _fits(toks, hit) else None


def _infinitive(toks: Sequence[Token], first: int, last: int, cue: Cue) -> Hit | None:
    """Read "X has responded swiftly to condemn …"; other infinitives report nothing."""
    if cue.speech not in {"condemnation", "appeal"} or first < 3 or "act" not in cue.takes:
        return None
    verb = toks[first - 2].word
    if not (verb.endswith("ly") or verb in {"united", "moved", "rushed", "responded"}):
        return None
    found = clause_subject(toks, first - 1, 0)
    if found is None:
        return None
    return Hit(cue, first, last, found, "before", content=last, rule="infinitive")


def _quoting(toks: Sequence[Token], first: int, last: int, cue: Cue, hits: Sequence[Hit]) -> Hit | None:
    """Read "according to X", "quoting X", "citing X"."""
    if last >= len(toks):
        return None
    found = behind(toks, last)
    if found is None or toks[found[0]].word in {"plan", "plans", "schedule", "law", "tradition"} or toks[found[0]].word in lexicon.I_WE:
        return None
    if toks[first].word in {"quoting", "citing"}:
        if toks[found[0]].word in QUOTES or (first and toks[first - 1].word in PREPOSITIONS):
            return None
        hit = Hit(cue, first, last, found, "host", rule="quoting")
        if found[1] < len(toks) and toks[found[1]].word in {"saying", "who", "as"}:
            hit.content = min(len(toks), found[1] + 1 + (toks[found[1]].word != "saying"))
        return hit
    hit = Hit(cue, first, last, found, "after", rule="according_to")
    opened = any(tok.word not in MARKS and tok.word not in {"but", "and", "while"} for tok in toks[_clause(toks, first, hits) : first])
    if not opened:
        hit.place = "before"
        hit.content = found[1] + (found[1] < len(toks) and toks[found[1]].word == ",")
        return hit if hit.content < len(toks) - 1 else None
    return hit


def _put(toks: Sequence[Token], at: int, hits: Sequence[Hit]) -> Hit | None:
    """Read "X put the toll at 12", "X gave the number of dead as six", "X lowered the toll"."""
    ahead = [tok.word for tok in toks[at + 1 : at + 16]]
    prepositions = PUT[toks[at].word]
    number = next((k for k, w in enumerate(ahead) if w in prepositions and any(_number(x) for x in ahead[k + 1 : k + 6])), None)
    toll = any(w in {"toll", "death", "deaths", "dead", "losses", "casualties", "number", "figure", "tally", "wounded", "killed", "injured", "count"} for w in ahead[: (number or 8)])
    moved = toks[at].word in {"placed"} and any(w in {"them", "it"} for w in ahead[:1])
    if not (moved or (toll and number is not None) or (number == 1 and ahead[0] in {"it", "them", "those", "that"})):
        return None
    before, negated = skip_auxiliaries(toks, at - 1)
    if negated or before < 0 or toks[before].word in lexicon.BE:
        return None
    found = subject(toks, before, _floor(toks, before, hits))
    if found is None:
        return None
    cue = WORDS["counted"]
    return Hit(cue, at, at + 1, found, "before", content=at + 1, rule="put")


def _number(word: str) -> bool:
    return word[0].isdigit() or word in _NUMBERS


def _noun(toks: Sequence[Token], at: int) -> Hit | None:
    """Read "X's account of …", "a statement by X that …", "the testimony of X that …"."""
    stance, hedge = NOUN_CUES[toks[at].word]
    cue = Cue(frozenset({"say"}), stance, hedge)
    ahead = toks[at + 1].word if at + 1 < len(toks) else "."
    before = toks[at - 1].word if at else ""
    if before.endswith(("'s", "s'")) and before not in {"it's", "that's"}:
        return _owned(toks, at, cue, ahead)
    if ahead not in {"of", "by", "from"}:
        return None
    if ahead == "of" and toks[at].word in {"reports", "report", "claims", "allegations", "accusations", "accounts"}:
        return _reports_of(toks, at)
    if toks[at].word in {"words", "version", "account"} and ahead == "of" and before != "the":
        return None
    found = behind(toks, at + 2)
    if found is None or found[1] >= len(toks) or toks[found[1]].word != "that":
        return None
    return Hit(cue, at, at + 1, found, "noun", content=found[1] + 1, rule="cue_noun")


def _owned(toks: Sequence[Token], at: int, cue: Cue, ahead: str) -> Hit | None:
    start = at - 1
    while start > 0 and (toks[start - 1].capital or toks[start - 1].word in {"the", "a", "an"} or (start - 1 >= 0 and toks[start - 1].word in {"defence", "health", "foreign", "interior", "rebel", "rebels"})) and toks[start - 1].word not in lexicon.BREAKS:
        start -= 1
    owner = (start, at)
    if toks[at].word == "words":
        if start == 0 or toks[start - 1].word != "in":
            return None
        return Hit(cue, at, at + 1, owner, "inside", rule="in_words_of")
    if ahead in {"of", "that"} and toks[at].word not in {"words"}:
        if ahead == "of" and toks[at].word not in {"account", "accounts", "version", "report", "reports"}:
            return None
        return Hit(cue, at, at + 1, owner, "noun", content=at + 2, rule="cue_noun")
    return None


def _reports_of(toks: Sequence[Token], at: int) -> Hit | None:
    """Read "(there are) reports of clashes": nobody is named, and it is hedged."""
    if toks[at].word not in {"reports"}:
        return None
    start = at
    while start > 0 and toks[start - 1].word in {"unconfirmed", "initial", "early", "several", "new", "some", "conflicting", "local", "media", "multiple"}:
        start -= 1
    if start and (toks[start - 1].word in {"the", "these", "those", "denied", "rejected", "dismissed", "such"} or toks[start - 1].word.endswith("'s")):
        return None
    cue = Cue(frozenset({"say"}), hedge=Modality.ALLEGED)
    return Hit(cue, at, at + 2, (start, at + 1), "noun", content=at + 2, rule="reports_of")


def _has_seen(toks: Sequence[Token], at: int) -> Hit | None:
    """Read "a draft, which the weekly X has read, …": the outlet stands around everything."""
    if at < 3 or toks[at - 1].word not in {"has", "had", "have"}:
        return None
    which = next((k for k in range(at - 2, max(-1, at - 12), -1) if toks[k].word in {"which", "that"}), None)
    if which is None or which + 1 > at - 2 or not which or toks[which - 1].word != ",":
        return None
    cue = Cue(frozenset({"say"}))
    return Hit(cue, at - 1, at + 1, (which + 1, at - 1), "host", rule="has_read", marks=(which, at))
