"""One report to its claims: segments, sentences, attributions, events, figures, places, times.

Reading is a pure function of one report and the atlas. ``RulesReader`` is the deterministic reader.
"""

from reportedly.read.rules import RulesReader

__all__ = ["RulesReader"]
