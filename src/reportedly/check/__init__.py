"""A report to its findings: what is odd about the text, with the words that show it.

One check a file, one code a check. No check looks at who publishes, and no sum is made of findings.
"""

from __future__ import annotations

from reportedly.check.anachronism import RULE as _ANACHRONISM
from reportedly.check.attribution_mismatch import RULE as _ATTRIBUTION_MISMATCH
from reportedly.check.citation_empty import RULE as _CITATION_EMPTY
from reportedly.check.citation_not_supporting import RULE as _CITATION_NOT_SUPPORTING
from reportedly.check.corpus_conflict import RULE as _CORPUS_CONFLICT
from reportedly.check.date_conflict import RULE as _DATE_CONFLICT
from reportedly.check.enemy_loss import RULE as _ENEMY_LOSS
from reportedly.check.headline_unsupported import RULE as _HEADLINE_UNSUPPORTED
from reportedly.check.internal_contradiction import RULE as _INTERNAL_CONTRADICTION
from reportedly.check.loaded_language import RULE as _LOADED_LANGUAGE
from reportedly.check.near_copy import RULE as _NEAR_COPY
from reportedly.check.padded_text import RULE as _PADDED_TEXT
from reportedly.check.page import Page
from reportedly.check.place_bearing import RULE as _PLACE_BEARING
from reportedly.check.place_unresolved import RULE as _PLACE_UNRESOLVED
from reportedly.check.plugins import GROUP, Plugin, installed
from reportedly.check.rule import Need, Remark, Rule
from reportedly.check.run import Checks
from reportedly.check.selection import OFF, ON, VERB, known, select, switches, versions
from reportedly.check.stale_figure import RULE as _STALE_FIGURE
from reportedly.check.target_status import RULE as _TARGET_STATUS
from reportedly.check.undated import RULE as _UNDATED
from reportedly.check.unsourced import RULE as _UNSOURCED

__all__ = [
    "GROUP",
    "OFF",
    "ON",
    "RULES",
    "VERB",
    "Checks",
    "Need",
    "Page",
    "Plugin",
    "Remark",
    "Rule",
    "installed",
    "known",
    "select",
    "switches",
    "versions",
]

RULES: tuple[Rule, ...] = (
    _UNDATED,
    _DATE_CONFLICT,
    _STALE_FIGURE,
    _ANACHRONISM,
    _PLACE_BEARING,
    _PLACE_UNRESOLVED,
    _UNSOURCED,
    _CITATION_EMPTY,
    _CITATION_NOT_SUPPORTING,
    _ATTRIBUTION_MISMATCH,
    _ENEMY_LOSS,
    _TARGET_STATUS,
    _PADDED_TEXT,
    _LOADED_LANGUAGE,
    _HEADLINE_UNSUPPORTED,
    _NEAR_COPY,
    _INTERNAL_CONTRADICTION,
    _CORPUS_CONFLICT,
)
"""Every check of this package, in the order of findings of one gravity."""
