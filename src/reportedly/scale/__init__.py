"""Backfills: the same stages over many files, on one machine or a cluster.

A *shard* is one input file, a *task* is one stage of one shard, and a *receipt* is the note that a
task is done. No engine writes a file or moves rows: it carries out tasks, in any order, more than
once if need be, and each task leaves the same files whoever carries it out. So an engine can be
replaced, killed and started again.

1. ``collect``: a file to its reports and refusals, and the passages that the encoder would see.
2. ``match``: a bucket of all reports, to find those that read alike, of which one is read.
3. ``encode``: a bucket of all passages, each encoded once in the whole job.
4. ``read``: the shard's reports to readings, with those passages at hand.

What several reports say together is not computed here: ``reportedly import`` brings the readings
into a ledger, where tracing and resolving go on as after any other reading. No rule of reading is
in this room; it hands files to ``collect`` and reports to ``read``.
"""

from reportedly.scale.backfill import Progress, Totals, backfill
from reportedly.scale.bring import Brought, bring
from reportedly.scale.engines import ENGINES
from reportedly.scale.job import Setting

__all__ = ["ENGINES", "Brought", "Progress", "Setting", "Totals", "backfill", "bring"]
