"""Counts without a number: an asserted zero, and mass words such as "heavy losses".

A zero needs a negated word of harm that is asserted; a lack of news ("no reports of casualties") is
none. A mass word needs a verb of causing or suffering beside it, and no verb of avoiding.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from reportedly.model.vocabulary import Group, Outcome, Period, Qualifier
from reportedly.read.figure_draft import Draft, Scene
from reportedly.read.figure_tokens import Token
from reportedly.read.lexica import casualties as lex

_CAUSING: Final = frozenset({"causing", "inflicting", "suffering", "incurring", "sustaining"})
_NO: Final = frozenset({"no", "without", "zero"})
_MIDDLE: Final = frozenset(
    {"civilian", "military", "human", "reported", "known", "personnel", "immediate", "any", "own",
     "combat", "physical", "bodily"}
)  # fmt: skip
_ZERO_NOUNS: Final[dict[str, Outcome]] = {
    "injured": Outcome.INJURED, "killed": Outcome.KILLED,
    "casualties": Outcome.CASUALTIES_UNSPECIFIED, "casualty": Outcome.CASUALTIES_UNSPECIFIED,
    "losses": Outcome.CASUALTIES_UNSPECIFIED, "victims": Outcome.CASUALTIES_UNSPECIFIED,
    "injuries": Outcome.INJURED, "injury": Outcome.INJURED, "wounded": Outcome.INJURED,
    "deaths": Outcome.KILLED, "fatalities": Outcome.KILLED, "dead": Outcome.KILLED,
    "death": Outcome.KILLED, "fatality": Outcome.KILLED,
}  # fmt: skip
#: Behind such a noun these say that a count, and no harm, is missing: "no death toll".
_ABOUT_HARM: Final = frozenset(
    {"toll", "tolls", "count", "counts", "figure", "figures", "list", "lists", "numbers", "penalty",
     "certificate", "certificates", "threat", "threats", "squad", "squads", "rate", "estimate"}
)  # fmt: skip
_MIDDLE_GROUPS: Final = {"civilian": Group.CIVILIAN, "military": Group.COMBATANT}
_HOPES: Final = frozenset({"if", "hope", "hoped", "hopes", "ensure", "ensuring"})
_BE_OR_HAVE: Final = frozenset({"was", "were", "is", "has", "have", "had"})
_NOBODY: Final = frozenset({"nobody", "none", "no-one", "neither"})
_NOBODY_HIT: Final = frozenset({"nobody", "no-one", "no", "none", "anyone", "anybody"})
#: Between nobody and the verb: "nobody on board was hurt".
_WHERE: Final = frozenset({"on", "in", "aboard", "at", "inside", "near", "from", "among", "there"})
_LONGEST_PLACE: Final = 6
_HARMS: Final = frozenset({Outcome.KILLED, Outcome.INJURED})
_EXCEPT: Final = frozenset({"but", "except", "other", "else", "besides", "of", "who", "in"})
_OF_WHOM: Final = frozenset({"the", "them", "our", "its", "his", "her", "their", "those"})
_MASS: Final[dict[str, Outcome]] = {
    "casualties": Outcome.CASUALTIES_UNSPECIFIED, "losses": Outcome.CASUALTIES_UNSPECIFIED,
    "injuries": Outcome.INJURED, "deaths": Outcome.KILLED, "fatalities": Outcome.KILLED,
}  # fmt: skip
_DEGREE: Final = frozenset(
    [
        "heavy", "significant", "severe", "major", "substantial", "huge", "considerable", "human",
        "serious", "massive", "great", "many", "numerous", "several", "multiple", "civilian",
        "military", "further", "more", "additional", "mass", "enormous", "painful", "direct",
        "confirmed",
    ]
)  # fmt: skip
_MANY: Final = frozenset({"numerous", "several", "many", "multiple"})
_CAUSES: Final = frozenset(
    [
        "cause", "causes", "caused", "causing", "suffer", "suffers", "suffered", "suffering",
        "inflict", "inflicts", "inflicted", "inflicting", "sustain", "sustained", "sustaining",
        "leave", "leaves", "left", "leaving", "took", "taken", "report", "reported", "reporting",
        "are", "were", "was", "faced", "facing", "claimed", "acknowledged", "admitted",
        "incurred",
    ]
)  # fmt: skip
#: "The enemy was repelled with losses": fighters, who lost some of their own.
_REPELLED: Final = frozenset(
    ["repelled", "repulsed", "retreated", "withdrew", "back", "off", "away", "fled", "driven",
     "beaten", "defeated"]
)  # fmt: skip
_FORCE: Final = frozenset(
    ["force", "patrol", "column", "troops", "soldiers", "unit", "ambush", "ambushed", "enemy",
     "army", "garrison", "outpost", "barracks", "positions", "rebels", "militants", "fighters"]
)  # fmt: skip
_AFTER: Final = frozenset({"mounting", "mount", "rising", "mounted"})
_LEAD_TO: Final = frozenset(
    {"resulting", "resulted", "result", "results", "led", "leading", "leads", "ended"}
)
_WARY: Final = frozenset(
    [
        "avoid", "avoiding", "avoided", "prevent", "preventing", "minimize", "minimise",
        "minimizing", "minimising", "reduce", "reducing", "risk", "number", "any", "potential",
        "possible", "further", "fear", "fears", "against", "limit", "limiting", "of", "despite",
        "if", "could", "may", "might", "would", "should", "about", "financial", "economic",
        "material", "job", "equipment", "crop", "territorial", "to", "for", "estimate",
        "estimates", "will", "treat", "treating", "assess",
    ]
)  # fmt: skip
_PLURAL_EVENTS: Final = frozenset(
    [
        "attacks", "strikes", "airstrikes", "clashes", "operations", "raids", "violence",
        "fighting", "areas", "hostilities", "sides", "battles", "conflict", "war", "months",
        "weeks", "years", "campaign", "escalation", "incidents", "explosions",
    ]
)  # fmt: skip


_MENTIONING: Final = frozenset({"mentioned", "mentions", "mentioning", "cited", "listed", "named"})


def zeros(scene: Scene) -> list[Draft]:
    """Return the zeros a sentence asserts, in order."""
    out: list[Draft] = []
    for at, token in enumerate(scene.tokens):
        if token.low == "neither":
            out += _neither(scene.tokens, at)
            continue
        draft = _zero_at(scene.tokens, at)
        if draft is not None and _of_us(scene.tokens, draft):
            draft = replace(draft, own=True)
        if draft is not None and not (out and draft.first < out[-1].last):
            out.append(draft)
    return out


def _zero_at(tokens: Sequence[Token], at: int) -> Draft | None:
    low = tokens[at].low
    draft = _no_noun(tokens, at) if low in _NO or low in {"any", "cause"} else None
    if draft is None and low in {"not", "without", "nor"}:
        draft = _not_one(tokens, at)
    if draft is None and (low in _NOBODY or low == "no"):
        draft = _nobody(tokens, at)
    if draft is None and low in _NOBODY_HIT:
        draft = _hurt_nobody(tokens, at)
    return draft


def _neither(tokens: Sequence[Token], at: int) -> list[Draft]:
    """Read "neither dead nor wounded": one zero for each."""
    found: list[Draft] = []
    for index in range(at + 1, min(at + 6, len(tokens))):
        outcome = _ZERO_NOUNS.get(tokens[index].low)
        if outcome is not None:
            found.append(_zero(index, index + 1, outcome, Group.UNKNOWN))
    return found if len(found) > 1 else []


def _zero(first: int, last: int, outcome: Outcome, group: Group) -> Draft:
    return Draft(first, last, outcome, group, Qualifier.NONE, 0, 0, 0, "zero", (first, last))


def _no_noun(tokens: Sequence[Token], at: int) -> Draft | None:
    """Read "no casualties", "without injury", "not cause any injuries"."""
    low = tokens[at].low
    if low == "no" and at and tokens[at - 1].low in _MENTIONING:
        return None  # "mentioned no civilian deaths" says nothing of them
    if (low == "any" and not _denied_cause(tokens, at)) or (
        low == "cause" and not (at and tokens[at - 1].low.endswith(("not", "n't")))
    ):
        return None
    index, group = at + 1, Group.UNKNOWN
    while index < len(tokens) and (tokens[index].low in _MIDDLE or tokens[index].capital):
        group = _MIDDLE_GROUPS.get(tokens[index].low, group)
        index += 1
    index += index < len(tokens) and low == "without" and tokens[index].low in _CAUSING
    index += index < len(tokens) and low == "without" and tokens[index].low in {"any", "a"}
    hoped = {t.low for t in tokens[max(at - 4, 0) : at]} & _HOPES
    if index >= len(tokens) or hoped:
        return None
    if at and tokens[at - 1].low in _PASSED_OVER:
        return None
    found = _zero_noun(tokens, index)
    return _zero(at, found[1], found[0], group) if found else None


#: Who does not mention deaths says nothing of how many there were.
_PASSED_OVER: Final = frozenset({"mentioned", "mention", "mentions", "mentioning"})


def _zero_noun(tokens: Sequence[Token], at: int) -> tuple[Outcome, int] | None:
    """Return (outcome, index past it) of the noun denied; "deaths or injuries" is joint."""
    if tokens[at].low == "loss" and at + 2 < len(tokens) and tokens[at + 2].low == "life":
        return Outcome.KILLED, at + 3
    outcome = _ZERO_NOUNS.get(tokens[at].low)
    ahead = tokens[at + 1].low if at + 1 < len(tokens) else ""
    if outcome is None or ahead in _ABOUT_HARM:
        return None
    if at + 2 < len(tokens) and tokens[at + 1].low == "or":
        other = _ZERO_NOUNS.get(tokens[at + 2].low)
        if other is not None and other is not outcome:
            return Outcome.CASUALTIES_UNSPECIFIED, at + 3
    return outcome, at + 1


def _denied_cause(tokens: Sequence[Token], at: int) -> bool:
    words = {t.low for t in tokens[max(at - 3, 0) : at]}
    return bool(words & {"not", "without", "didn't"}) and bool(
        words & {"cause", "suffer", "without"}
    )


def _not_one(tokens: Sequence[Token], at: int) -> Draft | None:
    """Read "not one casualty", "without a single loss", "not a single soldier was hurt"."""
    words = [t.low for t in tokens[at + 1 : at + 3]]
    single = words in (["a", "single"], ["one", "single"])
    if not single and words[:1] != ["one"]:
        return None
    index = at + 2 + single
    noun = tokens[index].low if index < len(tokens) else ""
    outcome = _ZERO_NOUNS.get(noun)
    if outcome is not None:
        return _zero(at, index + 1, outcome, Group.UNKNOWN)
    if noun not in lex.PERSON:
        return None
    return _told_of(tokens, at, index + 1, lex.PERSON[noun])


def _nobody(tokens: Sequence[Token], at: int) -> Draft | None:
    """Read "nobody was hurt", "no one was killed or injured", "no civilians were harmed"."""
    who = _denied_people(tokens, at)
    if who is None:
        return None
    index, group = who
    if group is None:
        return _zero(at, index, Outcome.KILLED, Group.UNKNOWN)
    return _told_of(tokens, at, index, group)


def _told_of(tokens: Sequence[Token], at: int, index: int, group: Group) -> Draft | None:
    """Return the zero that the verb at ``index`` tells of nobody, named from ``at`` on."""
    index = _past_place(tokens, index)
    if index >= len(tokens):
        return None
    elliptic = tokens[index].low not in _BE_OR_HAVE | {"died"}
    if elliptic and lex.VERB_FORMS.get(tokens[index].low, (None, ""))[1] != "past":
        return None
    while index < len(tokens) and (tokens[index].low in lex.BE or tokens[index].low in lex.ADVERBS):
        index += 1
    outcome = _verb_outcome(tokens, index)
    if outcome is None or outcome is Outcome.CASUALTIES_UNSPECIFIED:
        return None
    other = _verb_outcome(tokens, index + 2) if _is_or(tokens, index + 1) else None
    last = index + 1 if other is None or other is outcome else index + 3
    if elliptic and last < len(tokens) and tokens[last].low in {"a", "an", "the", "more", "any"}:
        return None
    if other is not None and other is not outcome:
        return _zero(at, last, Outcome.CASUALTIES_UNSPECIFIED, group)
    return _zero(at, last, outcome, group)


def _past_place(tokens: Sequence[Token], at: int) -> int:
    """Return the index past "on board" or "in the building" at ``at``, up to its verb."""
    if at >= len(tokens) or tokens[at].low not in _WHERE:
        return at
    for index in range(at + 1, min(at + _LONGEST_PLACE, len(tokens))):
        low = tokens[index].low
        if low in _BE_OR_HAVE:
            return index
        if low in lex.VERB_FORMS or low in lex.CLAUSE_OPENERS or low in {",", ";", ":", "and"}:
            break
    return at


def _hurt_nobody(tokens: Sequence[Token], at: int) -> Draft | None:
    """Read "injuring no one", "hurt nobody", "without wounding anyone", "did not hurt anybody"."""
    low = tokens[at].low
    last = at + 1 + (low == "no")
    if low == "no" and (last > len(tokens) or tokens[last - 1].low != "one"):
        return None
    ahead = tokens[last].low if last < len(tokens) else ""
    found = lex.VERB_FORMS.get(tokens[at - 1].low) if at else None
    if found is None or ahead in _EXCEPT or found[0] not in _HARMS:
        return None
    first, outcome = at - 1, found[0]
    if first > 1 and tokens[first - 1].low in {"or", "and"}:
        other = lex.VERB_FORMS.get(tokens[first - 2].low)
        if other is not None and other[0] in _HARMS:
            first -= 2
            if other[0] is not outcome:
                outcome = Outcome.CASUALTIES_UNSPECIFIED
    before = [t.low for t in tokens[max(first - 3, 0) : first]]
    denied = any(w in {"without", "not", "never"} or w.endswith("n't") for w in before)
    if low in {"anyone", "anybody"} and not denied:
        return None
    # "We have killed nobody" denies a deed; "to hurt nobody" tells an aim.
    unsure = set(before[-2:]) & (lex.MODALS | {"to", "have", "has", "had"})
    return None if unsure else _zero(first, last, outcome, Group.UNKNOWN)


def _of_us(tokens: Sequence[Token], draft: Draft) -> bool:
    """Tell whether a zero is said of the speaker's own: "we have no dead", "none on our side"."""
    near = [*tokens[max(draft.first - 4, 0) : draft.first], *tokens[draft.first : draft.last + 3]]
    return any(t.low in {"we", "our", "ours", "us"} for t in near)


def _denied_people(tokens: Sequence[Token], at: int) -> tuple[int, Group | None] | None:
    """Return (index past them, group) of nobody, none of …, no soldiers; no group for lives."""
    index = at + 1
    noun = tokens[index].low if index < len(tokens) else ""
    if tokens[at].low != "no":
        return _none_of(tokens, index + 1) if noun == "of" else (index, Group.UNKNOWN)
    if noun == "lives" and _lost(tokens, index + 1):
        return index + 1, None
    if noun != "one" and noun not in lex.PERSONS and noun not in lex.PERSON:
        return None
    return index + 1, lex.PERSONS.get(noun, lex.PERSON.get(noun, Group.UNKNOWN))


def _lost(tokens: Sequence[Token], at: int) -> bool:
    return [t.low for t in tokens[at : at + 2]] in (["were", "lost"], ["was", "lost"])


def _none_of(tokens: Sequence[Token], at: int) -> tuple[int, Group]:
    """Return (index past it, group) of the people in "none of the 12 passengers"."""
    group = Group.UNKNOWN
    for index in range(at, min(at + 6, len(tokens))):
        low = tokens[index].low
        if low in lex.PERSONS:
            return index + 1, lex.PERSONS[low]
        if low == "them":
            return index + 1, group
        if low not in _OF_WHOM and not tokens[index].text.isalnum():
            break
    return at, group


def _is_or(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].low == "or"


def _verb_outcome(tokens: Sequence[Token], at: int) -> Outcome | None:
    low = tokens[at].low if at < len(tokens) else ""
    if low in lex.VERB_FORMS:
        return lex.VERB_FORMS[low][0]
    return {"died": Outcome.KILLED, "harmed": Outcome.INJURED}.get(low)


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
    doubtful = after in {"of", "in"} or not (heavy or _meant(before, words))
    beaten = len(before) > 1 and before[-1] == "with" and before[-2] in _REPELLED
    if tokens[at].low == "losses" and doubtful and (after == "of" or not (heavy or beaten)):
        return None
    group = Group.UNKNOWN
    if "civilian" in words:
        group = Group.CIVILIAN
    elif "military" in words or beaten or (_inflicted(before) and _on_force(tokens)):
        group = Group.COMBATANT
    low = 2 if set(words) & _MANY else 1
    plural = {t.low for t in tokens} & _PLURAL_EVENTS
    last = at + 2 if after in _AFTER else at + 1
    return Draft(
        first, last, _MASS[tokens[at].low], group, Qualifier.VAGUE, None, low, None, "mass",
        (at, at + 1), Period.UNCLEAR if plural else None, several=bool(plural),
    )  # fmt: skip


def _inflicted(before: Sequence[str]) -> bool:
    return bool(before) and before[-1].startswith("inflict")


def _on_force(tokens: Sequence[Token]) -> bool:
    """Tell whether a sentence speaks of those who fight as the ones hit."""
    return any(t.low in _FORCE for t in tokens)


def _caused(before: Sequence[str]) -> bool:
    """Tell whether a verb of causing or suffering stands right before."""
    if not before:
        return False
    if before[-1] in _CAUSES or (len(before) > 1 and before[-1] == "the" and before[-2] in _CAUSES):
        return before[-1] not in {"was", "were", "are"} or (
            len(before) > 1 and before[-2] == "there"
        )
    if len(before) > 1 and before[-1] == "with" and before[-2] in _REPELLED:
        return True
    return len(before) > 1 and before[-1] in {"in", "to"} and before[-2] in _LEAD_TO


def _meant(before: Sequence[str], words: Sequence[str]) -> bool:
    """Tell whether losses are said of people by the verb or adjective."""
    inflicted = any(w.startswith(("inflict", "suffer", "sustain")) for w in before)
    return inflicted or bool({"human", "civilian", "military"} & set(words))


#: Stems of all words that an English count can rest on; most sentences have none.
_HINT: Final = re.compile(
    r"kill|dead|die[ds]?\b|death|wound|injur|hurt|casualt|fatal|bod(?:y|ies)|corpse|grave|martyr|"
    r"slain|slay|murder|massacr|execut|assassin|behead|slaughter|butcher|lynch|toll|total|perish|"
    r"drown|succumb|li(?:fe|ves)\b|lost|losing|loss|missing|unaccounted|trapped|buried|disappear|"
    r"displac|uproot|homeless|fle[de]|forced|driven|homes|detain|detention|arrest|abduct|kidnap|"
    r"captur|seiz|hostage|prison|captive|custody|carried|taken|rounded|surrender|laid|eliminat|"
    r"neutrali|liquidat|wiped|battlefield|action|fate|shot|shoot|gunned|stab|maim|hospital|treat|"
    r"condition|hit\b|fell\b|burn|hacked|beaten|electrocut|[\u2018']\w+ed['\u2019]|evacuat|tortur|"
    r"starv|froze|blown|of\sthem|of\swh|of\sth[eo]se|of\sthe\s\d|among\sthem|including|spoke|"
    r"inmate|all\s\w+\swere|cross|arriv|regist|numbered|harmed|no\sone|nobody|crew|"
    r"deceased|buried|burying|boarded|operat|admit|embrace|received|\b(?:people|residents|villagers|civilians|"
    r"persons|families)\s(?:\w+\s){0,2}?(?:left|reached|moved|streamed|poured|headed|hiding|camp|on\sthe)|"
    r"\d\s(?:\w+\s){0,2}?(?:hiding|left|reached)|"
    r"(?:number|figure|count|tally|\bit)\s(?:at|as|to)\s|burial|contact|anyone|anybody|whereabouts|\bfate\b|refuge|holding|\bwho\b",
    re.IGNORECASE,
)

_LETTERS: Final = re.compile(r"[a-z]+")
#: The longest word of each phrase of harm, and the verbs.
_KEYS: Final = frozenset(max(phrase, key=len) for phrase in lex.PHRASES) | lex.VERB_FORMS.keys()


def may_hold_figures(text: str, start: int, end: int) -> bool:
    """Tell quickly whether a stretch has any English word that a count could rest on."""
    if not _KEYS.isdisjoint(_LETTERS.findall(text[start:end].lower())):
        return True
    return _HINT.search(text, start, end) is not None
