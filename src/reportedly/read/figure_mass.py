"""Counts without a number: an asserted zero, and mass words such as "heavy losses".

A zero needs a negated word of harm that is asserted; a lack of news ("no reports of casualties") is
none. A mass word needs a verb of causing or suffering beside it, and no verb of avoiding.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from reportedly.model.vocabulary import Group, Outcome, Period, Qualifier
from reportedly.read.figure_draft import Draft, Scene
from reportedly.read.figure_tokens import Token
from reportedly.read.lexica import casualties as lex

_NO: Final = frozenset({"no", "without", "zero"})
_MIDDLE: Final = frozenset(
    {"civilian", "military", "human", "reported", "known", "personnel", "immediate", "any", "own",
     "combat", "physical", "bodily"}
)  # fmt: skip
_ZERO_NOUNS: Final[dict[str, Outcome]] = {
    "casualties": Outcome.CASUALTIES_UNSPECIFIED, "casualty": Outcome.CASUALTIES_UNSPECIFIED,
    "losses": Outcome.CASUALTIES_UNSPECIFIED, "victims": Outcome.CASUALTIES_UNSPECIFIED,
    "injuries": Outcome.INJURED, "injury": Outcome.INJURED, "wounded": Outcome.INJURED,
    "deaths": Outcome.KILLED, "fatalities": Outcome.KILLED, "dead": Outcome.KILLED,
}  # fmt: skip
_NOBODY: Final = frozenset({"nobody", "none", "no-one"})
_MASS: Final[dict[str, Outcome]] = {
    "casualties": Outcome.CASUALTIES_UNSPECIFIED, "losses": Outcome.CASUALTIES_UNSPECIFIED,
    "injuries": Outcome.INJURED, "deaths": Outcome.KILLED, "fatalities": Outcome.KILLED,
}  # fmt: skip
_DEGREE: Final = frozenset(
    [
        "heavy",
        "significant",
        "severe",
        "major",
        "substantial",
        "huge",
        "considerable",
        "human",
        "serious",
        "massive",
        "great",
        "many",
        "numerous",
        "several",
        "multiple",
        "civilian",
        "military",
        "further",
        "more",
        "additional",
        "mass",
        "enormous",
        "painful",
        "direct",
        "confirmed",
    ]
)
_MANY: Final = frozenset({"numerous", "several", "many", "multiple"})
_CAUSES: Final = frozenset(
    [
        "cause",
        "causes",
        "caused",
        "causing",
        "suffer",
        "suffers",
        "suffered",
        "suffering",
        "inflict",
        "inflicts",
        "inflicted",
        "inflicting",
        "sustain",
        "sustained",
        "sustaining",
        "leave",
        "leaves",
        "left",
        "leaving",
        "took",
        "taken",
        "report",
        "reported",
        "reporting",
        "are",
        "were",
        "was",
        "faced",
        "facing",
        "claimed",
        "acknowledged",
        "admitted",
        "incurred",
    ]
)
_AFTER: Final = frozenset({"mounting", "mount", "rising", "mounted"})
_LEAD_TO: Final = frozenset(
    {"resulting", "resulted", "result", "results", "led", "leading", "leads", "ended"}
)
_WARY: Final = frozenset(
    [
        "avoid",
        "avoiding",
        "avoided",
        "prevent",
        "preventing",
        "minimize",
        "minimise",
        "minimizing",
        "minimising",
        "reduce",
        "reducing",
        "risk",
        "number",
        "any",
        "potential",
        "possible",
        "further",
        "fear",
        "fears",
        "against",
        "limit",
        "limiting",
        "of",
        "despite",
        "if",
        "could",
        "may",
        "might",
        "would",
        "should",
        "about",
        "financial",
        "economic",
        "material",
        "job",
        "equipment",
        "crop",
        "territorial",
        "to",
        "for",
        "estimate",
        "estimates",
        "will",
        "treat",
        "treating",
        "assess",
    ]
)
_PLURAL_EVENTS: Final = frozenset(
    [
        "attacks",
        "strikes",
        "airstrikes",
        "clashes",
        "operations",
        "raids",
        "violence",
        "fighting",
        "areas",
        "hostilities",
        "sides",
        "battles",
        "conflict",
        "war",
        "months",
        "weeks",
        "years",
        "campaign",
        "escalation",
        "incidents",
        "explosions",
    ]
)


def zeros(scene: Scene) -> list[Draft]:
    """Return the zeros a sentence asserts, in order."""
    out: list[Draft] = []
    for at, token in enumerate(scene.tokens):
        draft = None
        if token.low in _NO or token.low in {"any", "cause"}:
            draft = _no_noun(scene.tokens, at)
        if draft is None and (token.low in _NOBODY or token.low == "no"):
            draft = _nobody(scene.tokens, at)
        if draft is not None:
            out.append(draft)
    return out


def _zero(first: int, last: int, outcome: Outcome, group: Group) -> Draft:
    return Draft(first, last, outcome, group, Qualifier.NONE, 0, 0, 0, "zero", (first, last))


def _no_noun(tokens: Sequence[Token], at: int) -> Draft | None:
    """Read "no casualties", "without injury", "not cause any injuries"."""
    first = at
    if tokens[at].low == "any" and not _denied_cause(tokens, at):
        return None
    if tokens[at].low == "cause" and not (at and tokens[at - 1].low in {"not", "n't", "didn't"}):
        return None
    index, group = at + 1, Group.UNKNOWN
    while index < len(tokens) and (tokens[index].low in _MIDDLE or tokens[index].capital):
        group = {"civilian": Group.CIVILIAN, "military": Group.COMBATANT}.get(
            tokens[index].low, group
        )
        index += 1
    if index >= len(tokens):
        return None
    outcome = _ZERO_NOUNS.get(tokens[index].low)
    if tokens[index].low == "loss" and index + 2 < len(tokens) and tokens[index + 2].low == "life":
        outcome, index = Outcome.KILLED, index + 2
    uncertain = {t.low for t in tokens[max(at - 4, 0) : at]} & {"if", "hope", "hoped", "ensure"}
    if outcome is None or uncertain:
        return None
    if (
        index + 2 < len(tokens)
        and tokens[index + 1].low == "or"
        and outcome is not Outcome.DETAINED
    ):
        other = _ZERO_NOUNS.get(tokens[index + 2].low)
        if other is not None and other is not outcome:
            outcome, index = Outcome.CASUALTIES_UNSPECIFIED, index + 2
    return _zero(first, index + 1, outcome, group)


def _denied_cause(tokens: Sequence[Token], at: int) -> bool:
    words = {t.low for t in tokens[max(at - 3, 0) : at]}
    return bool(words & {"not", "without", "didn't"}) and bool(
        words & {"cause", "suffer", "without"}
    )


def _nobody(tokens: Sequence[Token], at: int) -> Draft | None:
    """Read "nobody was hurt", "no one was killed or injured", "no civilians were harmed"."""
    index, group = at + 1, Group.UNKNOWN
    if tokens[at].low == "no":
        if index >= len(tokens):
            return None
        noun = tokens[index].low
        if noun != "one" and noun not in lex.PERSONS:
            return None
        group = lex.PERSONS.get(noun, Group.UNKNOWN)
        index += 1
    if index + 1 >= len(tokens) or tokens[index].low not in {
        "was",
        "were",
        "is",
        "has",
        "have",
        "had",
    }:
        return None
    while index < len(tokens) and (tokens[index].low in lex.BE or tokens[index].low in lex.ADVERBS):
        index += 1
    word = tokens[index].low if index < len(tokens) else ""
    outcome = lex.VERB_FORMS.get(word, (None, ""))[0]
    outcome = {"died": Outcome.KILLED, "harmed": Outcome.INJURED}.get(word, outcome)
    if outcome is None or outcome is Outcome.CASUALTIES_UNSPECIFIED:
        return None
    if index + 2 < len(tokens) and tokens[index + 1].low == "or":
        other = lex.VERB_FORMS.get(tokens[index + 2].low, (outcome, ""))[0]
        if other is not outcome:
            return _zero(at, index + 3, Outcome.CASUALTIES_UNSPECIFIED, group)
    return _zero(at, index + 1, outcome, group)


def masses(scene: Scene, taken: Sequence[tuple[int, int]]) -> list[Draft]:
    """Return the mass words that state harm: "heavy losses", "civilian casualties".

    Args:
        scene: The sentence.
        taken: Token stretches that other counts already use.
    """
    out: list[Draft] = []
    for at, token in enumerate(scene.tokens):
        if token.low in _MASS and not any(a <= at < b for a, b in taken):
            draft = _mass(scene.tokens, at)
            if draft is not None:
                out.append(draft)
    return out


def _mass(tokens: Sequence[Token], at: int) -> Draft | None:
    first = at
    while first and (tokens[first - 1].low in _DEGREE):
        first -= 1
    words = [t.low for t in tokens[first:at]]
    before = [t.low for t in tokens[max(first - 3, 0) : first]]
    if set(before) & _WARY - (
        {"of", "to", "about", "for", "further"} if _caused(before) else set()
    ):
        return None
    after = tokens[at + 1].low if at + 1 < len(tokens) else ""
    heavy = bool(set(words) & (_DEGREE - {"civilian", "military", "more", "further"}))
    caused = _caused(before)
    if not caused and after not in _AFTER:
        return None
    if tokens[at].low == "losses" and (
        after in {"of", "in"} or not (heavy or _meant(before, words))
    ):
        if after == "of" or not heavy:
            return None
    group = Group.UNKNOWN
    if "civilian" in words:
        group = Group.CIVILIAN
    elif "military" in words:
        group = Group.COMBATANT
    low = 2 if set(words) & _MANY else 1
    plural = {t.low for t in tokens} & _PLURAL_EVENTS
    last = at + 2 if after in _AFTER else at + 1
    return Draft(
        first, last, _MASS[tokens[at].low], group, Qualifier.VAGUE, None, low, None, "mass",
        (at, at + 1), Period.UNCLEAR if plural else None, several=bool(plural),
    )  # fmt: skip


def _caused(before: Sequence[str]) -> bool:
    """Tell whether a verb of causing or suffering stands right before."""
    if not before:
        return False
    if before[-1] in _CAUSES or (len(before) > 1 and before[-1] == "the" and before[-2] in _CAUSES):
        return before[-1] not in {"was", "were", "are"} or (
            len(before) > 1 and before[-2] == "there"
        )
    return len(before) > 1 and before[-1] in {"in", "to"} and before[-2] in _LEAD_TO


def _meant(before: Sequence[str], words: Sequence[str]) -> bool:
    """Tell whether losses are said of people by the verb or adjective."""
    inflicted = any(w.startswith(("inflict", "suffer", "sustain")) for w in before)
    return inflicted or bool({"human", "civilian", "military"} & set(words))


_HINT: Final = re.compile(
    r"kill|dead|die[ds]?\b|death|wound|injur|hurt|casualt|fatalit|bod(?:y|ies)|corpse|grave|martyr|"
    r"slain|slay|murder|massacr|execut|assassin|behead|slaughter|butcher|lynch|toll|total|perish|"
    r"drown|succumb|li(?:fe|ves)\b|lost|losing|loss|missing|unaccounted|trapped|buried|disappear|"
    r"displac|uproot|homeless|fle[de]|forced|driven|homes|detain|detention|arrest|abduct|kidnap|captur|"
    r"seiz|hostage|prison|captive|custody|carried off|taken|rounded|surrender|laid down|eliminat|"
    r"neutrali|liquidat|wiped out|battlefield|out of action|fate|shot|shoot|gunned|stab|maim|hospital|"
    r"treat|condition|hit\b|fell\b|burn|hacked|beaten|put to|electrocut|['\u2018]\w+ed['\u2019]|evacuat|"
    r"tortur|starv|froze|blown|of them|of wh|of th[eo]se|of the \d|among them|including|all (?:\d|[a-z]+) were|"
    r"cross|arriv|regist|numbered|harmed|no one|nobody|arms\b|spoke|treated|crew|inmate",
    re.IGNORECASE,
)


def may_hold_figures(text: str, start: int, end: int) -> bool:
    """Tell quickly whether a stretch has any English word that a count could rest on."""
    return _HINT.search(text, start, end) is not None
