"""Reports that tell of no violence: mishaps, matches, budgets, films, whose words are warlike.

Whether "bombarded" is meant is seldom to be seen in its sentence; the report shows it. A report
without a deed or a means of violence that tells of a mishap, or without anybody who bears arms that
tells of another matter, tells of no event. In doubt it tells of one.
"""

from __future__ import annotations

from functools import lru_cache

from reportedly.read.lexica import unreal as lexicon

SHORT = 400
"""Code points of a report in which two words of a matter are enough."""


@lru_cache(maxsize=4)
def is_unreal(folded: str) -> bool:
    """Tell whether a report tells of no violence at all.

    Args:
        folded: All its folded words.
    """
    if lexicon.MISHAP.search(folded) is None and not _of_matter(folded):
        return False
    plain = lexicon.COMPARED.sub(" ", folded)
    if not _is_done(plain) and lexicon.MISHAP.search(plain) is not None:
        return True
    return lexicon.ARMS.search(plain) is None and _of_matter(plain)


def _of_matter(folded: str) -> bool:
    """Tell whether a report is of a match, a vote, a market, a film or a strike of workers."""
    most = lexicon.MOST if len(folded) > SHORT else lexicon.MOST - 1
    return any(
        own.search(folded) is not None
        and len({found.group() for found in shared.finditer(folded)}) >= most
        for own, shared in lexicon.MATTERS
    )


@lru_cache(maxsize=256)
def is_mishap(folded: str) -> bool:
    """Tell whether a folded sentence tells of a mishap and of nobody's violence."""
    if lexicon.MISHAP.search(folded) is None or lexicon.BESIDE.search(folded) is not None:
        return False
    return not _is_done(lexicon.COMPARED.sub(" ", folded))


def _is_done(plain: str) -> bool:
    """Tell whether words tell of what people with arms do, or of what they leave behind."""
    return lexicon.BY_HAND.search(plain) is not None or lexicon.BY_FORCES.search(plain) is not None
