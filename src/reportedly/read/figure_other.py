"""Counts in Arabic, Spanish and French: a number beside a word of harm.

Simpler than the English grammar on purpose: a number and its noun must touch a word that gives
the outcome, or a verb or noun of harm must come right before it. Part-and-whole and totals are
left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from reportedly.model.vocabulary import Group, Outcome, Period, Qualifier
from reportedly.read.figure_draft import Draft
from reportedly.read.figure_tokens import Token, TokenKind
from reportedly.read.lexica import casualties_other as lex
from reportedly.read.lexica import numbers as number_words
from reportedly.read.numbers import Quantity, quantities_in

_GAP: Final = 3
#: Verbs that take the people counted after them ("mató", "tuant").
_ACTIVE: Final = frozenset(
    ["mató", "mataron", "hirió", "hirieron", "secuestró", "secuestraron", "tuant", "blessant"]
)
_LINK: Final[dict[str, frozenset[str]]] = {
    "es": frozenset(
        [
            "fueron", "fue", "han", "sido", "resultaron", "hay", "quedaron", "habrían", "de", "a",
            "y", "e",
        ]
    ),
    "fr": frozenset(["ont", "été", "a", "sont", "de", "d", "'", "et", "étaient", "personnes"]),
    "ar": frozenset(["من", "في"]),
}  # fmt: skip
_SINCE: Final = frozenset({"desde", "depuis", "منذ"})
_NEGATED: Final = frozenset(
    {"no", "sin", "sans", "aucun", "aucune", "pas", "لا", "لم", "دون", "نفي", "نفت"}
)
_DOUBT: Final = frozenset(
    [
        "podría", "podrían", "pourrait", "pourraient", "si", "قد", "temen", "teme", "craint",
        "craignent", "يخشي", "تخشي", "لو", "اذا",
    ]
)  # fmt: skip
_ZERO: Final[dict[str, dict[tuple[str, ...], Outcome]]] = {
    "es": {
        ("sin", "víctimas"): Outcome.CASUALTIES_UNSPECIFIED, ("sin", "heridos"): Outcome.INJURED,
        ("no", "hubo", "víctimas"): Outcome.CASUALTIES_UNSPECIFIED,
        ("no", "hubo", "heridos"): Outcome.INJURED, ("no", "hubo", "muertos"): Outcome.KILLED,
    },
    "fr": {
        ("sans", "faire", "de", "victimes"): Outcome.CASUALTIES_UNSPECIFIED,
        ("aucune", "victime"): Outcome.CASUALTIES_UNSPECIFIED, ("aucun", "blessé"): Outcome.INJURED,
        ("aucun", "mort"): Outcome.KILLED,
    },
    "ar": {
        ("دون", "اصابات"): Outcome.INJURED, ("دون", "وقوع", "اصابات"): Outcome.INJURED,
        ("دون", "خسائر", "بشرية"): Outcome.CASUALTIES_UNSPECIFIED,
        ("دون", "وقوع", "ضحايا"): Outcome.CASUALTIES_UNSPECIFIED,
    },
}  # fmt: skip


def _plain(token: Token, language: str) -> str:
    """Return the word without the Arabic "and" or article that is written onto it."""
    low = token.low
    if language != "ar":
        return low
    table = lex.OTHER_OUTCOMES["ar"]
    for cut in (low, low.removeprefix("و"), low.removeprefix("ال"), low.removeprefix("وال")):
        if cut in table or cut in lex.OTHER_PEOPLE["ar"] or cut in lex.DUALS_AR:
            return cut
    return low


def without_and(tokens: Sequence[Token]) -> list[Token]:
    """Take the Arabic "and" off a word that begins a hedge ("and more than")."""
    heads = {phrase[0] for phrase in number_words.BEFORE_OTHER["ar"]}
    heads |= {phrase[0] for phrase in number_words.VAGUE_OTHER["ar"]}
    out: list[Token] = []
    for token in tokens:
        cut = token.low[1:]
        if token.low.startswith("و") and cut in heads:
            out.append(replace(token, text=token.text[1:], low=cut, start=token.start + 1))
        else:
            out.append(token)
    return out


def other_figures(tokens: list[Token], language: str) -> list[Draft]:
    """Return the counts of a sentence in ``ar``, ``es`` or ``fr``, in order."""
    words = [_plain(t, language) for t in tokens]
    drafts = [
        d
        for q in quantities_in(tokens, language)
        if (d := _counted(tokens, words, q, language)) is not None
    ]
    if language == "ar":
        drafts += _duals(words, drafts)
    drafts += _zeros(words, language)
    drafts = sorted(drafts, key=lambda d: (d.first, d.last))
    drafts = _apart(drafts)
    since = any(w in _SINCE for w in words)
    area = len(drafts) > 1 and any(d.outcome is Outcome.DISPLACED for d in drafts)
    period = Period.CUMULATIVE if since else Period.UNCLEAR if area else Period.INCIDENT
    return [replace(d, period=period, several=period is Period.UNCLEAR) for d in drafts]


def _counted(
    tokens: list[Token], words: Sequence[str], quantity: Quantity, language: str
) -> Draft | None:
    noun, group, last = _noun(words, quantity.last, language)
    outcome, trigger = _outcome(words, quantity, last, noun=noun, language=language)
    if outcome is None:
        return None
    if noun is None and last == quantity.last and _other_noun(tokens, words, last, language):
        return None
    lead = min(trigger, quantity.first)
    before = words[max(lead - 4, 0) : lead]
    if any(w in _NEGATED for w in before):
        return None
    return Draft(
        quantity.first, last, outcome, group, quantity.qualifier, quantity.value, quantity.low,
        quantity.high, f"{language}:beside", (trigger, trigger + 1),
        hypothetical=any(w in _DOUBT for w in before),
    )  # fmt: skip


def _noun(words: Sequence[str], at: int, language: str) -> tuple[str | None, Group, int]:
    """Return (noun, group, index past it) of the people counted at ``at``."""
    index = at
    while index < len(words) and words[index] in {"de", "d", "'", "des", "من"} and index < at + 2:
        index += 1
    if index < len(words):
        word = words[index]
        group = lex.OTHER_PEOPLE[language].get(word)
        if group is not None:
            return word, group, index + 1
        if word in lex.OTHER_OUTCOMES[language]:
            return word, Group.UNKNOWN, index + 1
    return None, Group.UNKNOWN, at


def _outcome(
    words: Sequence[str], quantity: Quantity, last: int, *, noun: str | None, language: str
) -> tuple[Outcome | None, int]:
    """Return the outcome and the index of the word that gives it."""
    table = lex.OTHER_OUTCOMES[language]
    if noun is not None and noun in table:
        return table[noun], last - 1
    index = last
    while index < min(last + _GAP, len(words)) and words[index] in _LINK[language]:
        index += 1
    passive = index < len(words) and words[index] not in _ACTIVE
    if language != "ar" and passive and words[index] in table:
        return table[words[index]], index
    index = quantity.first - 1
    while index >= max(quantity.first - _GAP, 0) and words[index] in _LINK[language]:
        index -= 1
    if index >= 0 and words[index] in table:
        takes_people = language == "ar" or words[index] in _ACTIVE
        if takes_people:
            return table[words[index]], index
    return None, quantity.first


def _other_noun(tokens: list[Token], words: Sequence[str], at: int, language: str) -> bool:
    """Tell whether the number counts a noun that is not known for people."""
    if at >= len(tokens) or tokens[at].kind is not TokenKind.WORD:
        return False
    return words[at] not in _LINK[language] and words[at] not in lex.OTHER_OUTCOMES[language]


def _duals(words: Sequence[str], drafts: Sequence[Draft]) -> list[Draft]:
    """Return Arabic duals beside a word of harm: two of the noun."""
    out: list[Draft] = []
    for at, word in enumerate(words):
        if word not in lex.DUALS_AR or any(d.first <= at < d.last for d in drafts) or not at:
            continue
        outcome = lex.OTHER_OUTCOMES["ar"].get(words[at - 1])
        if word in {"قتيلان", "قتيلين", "شهيدان", "شهيدين"}:
            outcome = Outcome.KILLED
        elif word in {"جريحان", "مصابان"}:
            outcome = Outcome.INJURED
        if outcome is None or any(w in _NEGATED for w in words[max(at - 4, 0) : at]):
            continue
        out.append(
            Draft(
                at, at + 1, outcome, lex.DUALS_AR[word], Qualifier.EXACT, 2, 2, 2, "ar:dual",
                (at - 1, at),
            )
        )  # fmt: skip
    return out


def _apart(drafts: Sequence[Draft]) -> list[Draft]:
    """Leave out counts whose words another count already uses."""
    out: list[Draft] = []
    for draft in drafts:
        if not out or draft.first >= out[-1].last:
            out.append(draft)
    return out


def _zeros(words: Sequence[str], language: str) -> list[Draft]:
    return [
        Draft(
            at, at + len(phrase), outcome, Group.UNKNOWN, Qualifier.NONE, 0, 0, 0,
            f"{language}:zero", (at, at + len(phrase)),
        )
        for phrase, outcome in _ZERO[language].items()
        for at in range(len(words) - len(phrase) + 1)
        if tuple(words[at : at + len(phrase)]) == phrase
    ]  # fmt: skip
