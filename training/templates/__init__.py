"""The texts of ``training.generate``: what is said, in which words, one dictionary a file.

A key names the phenomenon, a value is its templates. How a template is written: ``generate``.
"""

from __future__ import annotations

from training.templates.counts import COUNTS
from training.templates.events import EVENTS
from training.templates.negatives import NEGATIVES
from training.templates.sources import SOURCES
from training.templates.stance import STANCE

TEMPLATES: dict[str, tuple[str, ...]] = STANCE | SOURCES | COUNTS | EVENTS | NEGATIVES
"""All templates, by phenomenon."""
