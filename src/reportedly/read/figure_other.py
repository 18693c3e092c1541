"""Counts in Spanish and French: a number beside a word of harm; Arabic has a grammar of its own.

Simpler than the English grammar on purpose: a number and its noun must touch a word that gives
the outcome, or a verb or noun of harm must come right before it. Part-and-whole and totals are
left out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from reportedly.model.vocabulary import Group, Outcome, Period, Qualifier
from reportedly.read.figure_arabic import arabic_figures
from reportedly.read.figure_arabic_people import split
from reportedly.read.figure_draft import Draft
from reportedly.read.figure_other_parts import other_parts
from reportedly.read.figure_tokens import Token, TokenKind
from reportedly.read.found import FoundFigure
from reportedly.read.lexica import casualties_other as lex
from reportedly.read.numbers import Quantity, quantities_in

_GAP: Final = 4
#: Verbs that take the people counted after them ("mató", "tuant").
_LINK: Final[dict[str, frozenset[str]]] = {
    "es": frozenset(
        [
            "fueron", "fue", "han", "sido", "resultaron", "hay", "quedaron", "habrían", "de", "a",
            "y", "e", "siguen", "están", "permanecen", "continúan", "resultó", "quedó", "ha", "son",
            "«", "»", '"', "“", "”", "gravemente", "levemente", "había", "habían", "haber",
            "encuentran", "se", "otras",
            "otros", "dados", "por", "estaban", "están", "es", "era", "eran", "hallados",
        ]
    ),
    "fr": frozenset(
        [
            "«", "»", '"', "“", "”", "ont", "été", "a", "sont", "de", "d", "'", "et", "étaient",
            "personnes", "portés",
            "portées", "porté", "grièvement", "légèrement", "gravement", "avaient", "avait",
            "était", "seraient", "toujours", "autres", "est", "retrouvés", "retrouvées", "aussi",
            "également", "en",
        ]
    ),
}  # fmt: skip
_BEFORE_NOUN: Final = frozenset({"de", "d", "d'", "'", "des", "otros", "otras", "autres", "«"})
_AND: Final = frozenset({"et", "y", "e"})
#: Before a French participle these make it active.
_PERFECT: Final = frozenset({"a", "ont", "et", "avait", "avaient", "aurait", "auraient"})
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
#: Auxiliaries of a Spanish passive that stands before its people: "fueron detenidas 12 personas".
_AUXILIARIES: Final = frozenset({"fueron", "fue", "resultaron", "resultó", "quedaron", "sido"})
_YEARS: Final = frozenset({"años", "año", "ans", "meses", "mois"})
_ELIDED: Final = frozenset({"d", "l", "qu", "n", "s", "j", "c", "m", "t", "jusqu", "lorsqu"})
_OTHERS: Final = frozenset({"otros", "otras", "autres"})
_SINCE: Final = frozenset({"desde", "depuis"})
_NEGATED: Final = frozenset({"no", "sin", "sans", "aucun", "aucune", "pas"})
_DOUBT: Final = frozenset(
    [
        "podría", "podrían", "pourrait", "pourraient", "si", "temen", "teme", "craint",
        "craignent",
    ]
)  # fmt: skip
_ZERO: Final[dict[str, dict[tuple[str, ...], Outcome]]] = {
    "es": {
        ("sin", "víctimas"): Outcome.CASUALTIES_UNSPECIFIED, ("sin", "heridos"): Outcome.INJURED,
        ("no", "hubo", "víctimas"): Outcome.CASUALTIES_UNSPECIFIED,
        ("nadie", "resultó", "herido"): Outcome.INJURED, ("nadie", "murió"): Outcome.KILLED,
        ("no", "dejó", "víctimas"): Outcome.CASUALTIES_UNSPECIFIED,
        ("no", "causó", "víctimas"): Outcome.CASUALTIES_UNSPECIFIED,
        ("ningún", "herido"): Outcome.INJURED, ("ningún", "muerto"): Outcome.KILLED,
        ("no", "hubo", "heridos"): Outcome.INJURED, ("no", "hubo", "muertos"): Outcome.KILLED,
    },
    "fr": {
        ("sans", "faire", "de", "victimes"): Outcome.CASUALTIES_UNSPECIFIED,
        ("aucune", "victime"): Outcome.CASUALTIES_UNSPECIFIED, ("aucun", "blessé"): Outcome.INJURED,
        ("aucun", "mort"): Outcome.KILLED, ("aucune", "perte", "humaine"): Outcome.KILLED,
        ("pas", "fait", "de", "victimes"): Outcome.CASUALTIES_UNSPECIFIED,
        ("pas", "de", "blessés"): Outcome.INJURED, ("pas", "de", "victimes"): (
            Outcome.CASUALTIES_UNSPECIFIED
        ),
    },
}  # fmt: skip


def without_and(tokens: Sequence[Token]) -> list[Token]:
    """Cut clitics off Arabic words ("and more than", "and 15") and drop signs that are not seen."""
    return split(tokens)


def without_elision(tokens: Sequence[Token]) -> list[Token]:
    """Part the French words that an apostrophe joins: "d'assaillants", "l'armée"."""
    out: list[Token] = []
    for token in tokens:
        head, mark, rest = token.low.partition("'")
        if token.kind is TokenKind.WORD and mark and rest and head in _ELIDED:
            cut = token.start + len(head) + 1
            out.append(Token(token.text[: len(head) + 1], f"{head}'", token.start, cut, token.kind))
            out.append(Token(token.text[len(head) + 1 :], rest, cut, token.end, token.kind))
        else:
            out.append(token)
    return out


def other_figures(
    tokens: list[Token], language: str, previous: Sequence[FoundFigure] = ()
) -> list[Draft]:
    """Return the counts of a sentence in ``ar``, ``es`` or ``fr``, in order.

    Args:
        tokens: Its tokens; in Arabic those that ``without_and`` gives.
        language: The lexicon to read with.
        previous: Figures of earlier sentences of the report.
    """
    if language == "ar":
        return arabic_figures(tokens, previous)
    words = [t.low for t in tokens]
    quantities = quantities_in(tokens, language)
    drafts = [d for q in quantities if (d := _counted(tokens, words, q, language)) is not None]
    drafts += _zeros(words, language)
    drafts = sorted(drafts, key=lambda d: (d.first, d.last))
    drafts = _of_same_kind(words, _apart(drafts))
    parts = other_parts(words, quantities, drafts, previous, language)
    drafts = [d for d in drafts if not any(d.first < p.last and p.first < d.last for p in parts)]
    area = len(drafts) > 1 and any(d.outcome is Outcome.DISPLACED for d in drafts)
    period = _period(words) or (Period.UNCLEAR if area else Period.INCIDENT)
    drafts = [replace(d, period=period, several=period is Period.UNCLEAR) for d in drafts]
    return sorted([*drafts, *(replace(p, period=p.period or period) for p in parts)], key=_place)


def _period(words: Sequence[str]) -> Period | None:
    """Return what the words of time say the counts cover, ``None`` where they say nothing."""
    if any(w in _SINCE for w in words):
        return Period.CUMULATIVE
    for phrase, period in lex.OTHER_PERIODS.items():
        if any(tuple(words[at : at + len(phrase)]) == phrase for at in range(len(words))):
            return period
    year = words[:1] == ["en"] and len(words) > 1 and _YEAR.fullmatch(words[1]) is not None
    return Period.CUMULATIVE if year and set(words) & lex.OTHER_PLURAL_EVENTS else None


def _place(draft: Draft) -> tuple[int, int]:
    return draft.first, draft.last


def _of_same_kind(words: Sequence[str], drafts: Sequence[Draft]) -> list[Draft]:
    """Let "otros cinco" and "cinq autres" be soldiers or villagers as those told right before."""
    out: list[Draft] = []
    for draft in drafts:
        before = out[-1] if out else None
        kept = before is not None and before.group in {Group.COMBATANT, Group.CIVILIAN}
        bare = set(words[max(draft.first - 1, 0) : draft.last + 1]) & _OTHERS
        if before is not None and kept and bare and draft.group is Group.UNKNOWN:
            draft = replace(draft, group=before.group)  # noqa: PLW2901
        out.append(draft)
    return out


def _counted(
    tokens: list[Token], words: Sequence[str], quantity: Quantity, language: str
) -> Draft | None:
    noun, group, last = _noun(words, quantity.last, language)
    outcome, trigger = _outcome(words, quantity, last, noun=noun, language=language)
    if outcome is None or (outcome is Outcome.DETAINED and _freed(words)):
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
    while index < len(words) and words[index] in _BEFORE_NOUN and index < at + 2:
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
    return _after(words, last, language) or _verb_before(words, quantity, language)


def _freed(words: Sequence[str]) -> bool:
    """Tell whether people held are told of as let go."""
    return any(w.startswith(("liberad", "liberó", "liberaron", "libéré", "libérat")) for w in words)


def _after(words: Sequence[str], last: int, language: str) -> tuple[Outcome, int] | None:
    """Return the outcome of a predicate after the people: "resultaron heridas", "perdu la vie"."""
    table, phrases = lex.OTHER_OUTCOMES[language], lex.OTHER_PHRASES[language]
    index = last
    if words[index : index + 1] == ["de"] and set(words[index + 2 : index + 3]) & _YEARS:
        # "Un niño de siete años murió".
        index, last = index + 3, last + 3
    while index < min(last + _GAP, len(words)) and words[index] in _LINK[language]:
        index += 1
    for phrase, outcome in phrases.items():
        if tuple(words[index : index + len(phrase)]) == phrase:
            return outcome, index
    if index >= len(words) or words[index] not in table or words[index] in lex.OTHER_ACTIVE:
        return None
    # "a tué six personnes et blessé douze autres": the second participle is active too.
    joined = words[index] in lex.OTHER_PERFECT and bool(_AND & set(words[last:index]))
    return None if joined else (table[words[index]], index)


def _verb_before(
    words: Sequence[str], quantity: Quantity, language: str
) -> tuple[Outcome | None, int]:
    """Return the outcome of a verb that takes the people after it."""
    index = quantity.first - 1
    while index >= max(quantity.first - _GAP, 0) and words[index] in _LINK[language]:
        index -= 1
    noun = lex.OTHER_OF_NOUNS.get(words[index]) if index >= 0 else None
    if noun is not None and words[index + 1] in {"de", "d'"}:
        return noun, index
    if index < 0 or words[index] not in lex.OTHER_OUTCOMES[language]:
        return None, quantity.first
    before = words[index - 1] if index else ""
    perfect = words[index] in lex.OTHER_PERFECT and before in _PERFECT
    joined = bool(_AND & set(words[index + 1 : quantity.first]))
    ahead = words[index] in lex.OTHER_INVERTED or (language == "es" and before in _AUXILIARIES)
    if perfect or words[index] in lex.OTHER_ACTIVE or (ahead and not joined):
        return lex.OTHER_OUTCOMES[language][words[index]], index
    return None, quantity.first


def _other_noun(tokens: list[Token], words: Sequence[str], at: int, language: str) -> bool:
    """Tell whether the number counts a noun that is not known for people."""
    if at >= len(tokens) or tokens[at].kind is not TokenKind.WORD:
        return False
    return words[at] not in _LINK[language] and words[at] not in lex.OTHER_OUTCOMES[language]


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
