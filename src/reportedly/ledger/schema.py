"""The tables, as the queries see them.

What makes them in a file is a revision under ``migrations/versions``; a test holds the two
together. ``entry`` and ``blob`` are the truth. The projections repeat parts of it so that they can
be found; the derived tables hold what was computed from all of it.
"""

from __future__ import annotations

from typing import Final

import sqlalchemy as sa

APPLICATION_ID: Final = 0x52505444
"""``RPTD``: tells a ledger from any other SQLite file."""

SCHEMA: Final = 7
"""The newest revision this code knows; kept in the file as ``user_version``."""

metadata: Final = sa.MetaData()

entry: Final = sa.Table(
    "entry",
    metadata,
    sa.Column("seq", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("kind", sa.Text),
    sa.Column("subject", sa.Text),
    sa.Column("actor", sa.Text),
    sa.Column("at", sa.Text),
    sa.Column("prev", sa.LargeBinary),
    sa.Column("hash", sa.LargeBinary),
    sa.Column("body", sa.Text),
)
blob: Final = sa.Table(
    "blob",
    metadata,
    sa.Column("sha256", sa.Text, primary_key=True),
    sa.Column("codec", sa.Text),
    sa.Column("size", sa.BigInteger),
    sa.Column("data", sa.LargeBinary),
)

capture: Final = sa.Table(
    "capture",
    metadata,
    sa.Column("seq", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("id", sa.Text),
    sa.Column("sha256", sa.Text),
)
report: Final = sa.Table(
    "report",
    metadata,
    sa.Column("seq", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("id", sa.Text),
    sa.Column("name", sa.Text),
    sa.Column("capture", sa.Text),
    sa.Column("outlet", sa.Text),
    sa.Column("language", sa.Text),
    sa.Column("earliest", sa.Text),
    sa.Column("latest", sa.Text),
    sa.Column("head", sa.Text),
    sa.Column("reading", sa.BigInteger),
    sa.Column("reader", sa.Text),
    sa.Column("splitter", sa.Text),
    sa.Column("atlas", sa.Text),
)
claim: Final = sa.Table(
    "claim",
    metadata,
    sa.Column("report", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("ord", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("id", sa.Text),
    sa.Column("type", sa.Text),
    sa.Column("kind", sa.Text),
    sa.Column("modality", sa.Text),
    sa.Column("polarity", sa.Text),
    sa.Column("root_type", sa.Text),
    sa.Column("place_id", sa.Text),
    sa.Column("country", sa.Text),
    sa.Column("earliest", sa.Text),
    sa.Column("latest", sa.Text),
)
sentence: Final = sa.Table(
    "sentence",
    metadata,
    sa.Column("hash", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("report", sa.BigInteger, primary_key=True, autoincrement=False),
)
refusal: Final = sa.Table(
    "refusal",
    metadata,
    sa.Column("seq", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("id", sa.Text),
)
decision: Final = sa.Table(
    "decision",
    metadata,
    sa.Column("seq", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("id", sa.Text),
    sa.Column("topic", sa.Text),
    sa.Column("superseded", sa.BigInteger),
)

report_text: Final = sa.table(
    "report_text", sa.column("rowid"), sa.column("title"), sa.column("text"), sa.column("rank")
)
"""The full-text index; it holds no text of its own. Its ``rowid`` is ``report.seq``."""

passage: Final = sa.Table(
    "passage",
    metadata,
    sa.Column("key", sa.Text, primary_key=True),
    sa.Column("body", sa.Text),
)
"""What an encoder said of a passage, by the hash of its words and the model's digest: a cache."""

traced: Final = sa.Table(
    "traced",
    metadata,
    sa.Column("place", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("report", sa.Text),
    sa.Column("reading", sa.BigInteger),
    sa.Column("revision", sa.BigInteger),
    sa.Column("day", sa.BigInteger),
    sa.Column("keys", sa.LargeBinary),
    sa.Column("sketch", sa.LargeBinary),
    sa.Column("own", sa.LargeBinary),
)
mark: Final = sa.Table(
    "mark",
    metadata,
    sa.Column("key", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("day", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("place", sa.BigInteger, primary_key=True, autoincrement=False),
)
likeness: Final = sa.Table(
    "likeness",
    metadata,
    sa.Column("a", sa.Text, primary_key=True),
    sa.Column("b", sa.Text, primary_key=True),
    sa.Column("body", sa.Text),
)
"""What tracing keeps of reports, see ``traces``: a cache, too."""

page: Final = sa.Table(
    "page",
    metadata,
    sa.Column("place", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("report", sa.Text),
    sa.Column("body", sa.LargeBinary),
)
filed: Final = sa.Table(
    "filed",
    metadata,
    sa.Column("block", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("place", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("ord", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("asks", sa.BigInteger),
)
tie: Final = sa.Table(
    "tie",
    metadata,
    sa.Column("place", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("ord", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("other_place", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("other_ord", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("strength", sa.BigInteger),
)
near: Final = sa.Table(
    "near",
    metadata,
    sa.Column("place", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("ord", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("rank", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("other_place", sa.BigInteger),
    sa.Column("other_ord", sa.BigInteger),
    sa.Column("strength", sa.BigInteger),
)
"""What resolving keeps of reports, see ``loom``: a cache."""

voice: Final = sa.Table(
    "voice",
    metadata,
    sa.Column("report", sa.Text, primary_key=True),
    sa.Column("claim", sa.Text, primary_key=True),
    sa.Column("root", sa.Text),
    sa.Column("relays", sa.BigInteger),
    sa.Column("unknown", sa.BigInteger),
    sa.Column("words", sa.BigInteger),
    sa.Column("name", sa.Text),
    sa.Column("type", sa.Text),
    sa.Column("kind", sa.Text),
    sa.Column("side", sa.Text),
    sa.Column("rests", sa.Text),
)
cited: Final = sa.Table(
    "cited",
    metadata,
    sa.Column("incident", sa.Text, primary_key=True),
    sa.Column("a", sa.Text, primary_key=True),
    sa.Column("b", sa.Text, primary_key=True),
    sa.Column("body", sa.Text),
)
"""What single incidents give to roots and relations that others share: a cache."""

kept: Final = sa.Table(
    "kept",
    metadata,
    sa.Column("name", sa.Text, primary_key=True),
    sa.Column("seq", sa.BigInteger),
    sa.Column("state", sa.Text),
)
"""Up to which entry a cache goes, and what it was made with."""

incident: Final = sa.Table(
    "incident",
    metadata,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("type", sa.Text),
    sa.Column("grade", sa.Text),
    sa.Column("corroboration", sa.Text),
    sa.Column("place_id", sa.Text),
    sa.Column("place", sa.Text),
    sa.Column("country", sa.Text),
    sa.Column("earliest", sa.Text),
    sa.Column("latest", sa.Text),
    sa.Column("origins", sa.BigInteger),
    sa.Column("body", sa.Text),
)
incident_claim: Final = sa.Table(
    "incident_claim",
    metadata,
    sa.Column("report", sa.Text, primary_key=True),
    sa.Column("claim", sa.Text, primary_key=True),
    sa.Column("incident", sa.Text, primary_key=True),
    sa.Column("name", sa.Text),
)
"""``name`` is the id that the incident would have if it were named after this claim."""

outline: Final = sa.Table(
    "outline",
    metadata,
    sa.Column("incident", sa.Text, primary_key=True),
    sa.Column("founder", sa.Text),
    sa.Column("parts", sa.Text),
    sa.Column("precision", sa.BigInteger),
    sa.Column("sums", sa.Text),
    sa.Column("unstated", sa.BigInteger),
    sa.Column("open", sa.BigInteger),
    sa.Column("asks", sa.Text),
)
aspect: Final = sa.Table(
    "aspect",
    metadata,
    sa.Column("kind", sa.Text, primary_key=True),
    sa.Column("code", sa.Text, primary_key=True),
    sa.Column("incident", sa.Text, primary_key=True),
)
"""What lists and questions ask of incidents, see ``outline``: a cache, both."""

link: Final = sa.Table(
    "link",
    metadata,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("a", sa.Text),
    sa.Column("b", sa.Text),
    sa.Column("body", sa.Text),
)
root: Final = sa.Table(
    "root",
    metadata,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("body", sa.Text),
)
root_claim: Final = sa.Table(
    "root_claim",
    metadata,
    sa.Column("report", sa.Text, primary_key=True),
    sa.Column("claim", sa.Text, primary_key=True),
    sa.Column("root", sa.Text),
)
"""Members of the roots: a root that all reports have would grow without end in one row."""

relation: Final = sa.Table(
    "relation",
    metadata,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("a", sa.Text),
    sa.Column("b", sa.Text),
    sa.Column("body", sa.Text),
)
finding: Final = sa.Table(
    "finding",
    metadata,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("report", sa.Text),
    sa.Column("code", sa.Text),
    sa.Column("severity", sa.Text),
    sa.Column("body", sa.Text),
)
derived_state: Final = sa.Table(
    "derived_state",
    metadata,
    sa.Column("one", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("head_seq", sa.BigInteger),
    sa.Column("head_hash", sa.LargeBinary),
    sa.Column("stages", sa.Text),
    sa.Column("digest", sa.Text),
)

PROJECTIONS: Final = (capture, report, claim, sentence, refusal, decision)
"""Tables that repeat parts of the entries; the full-text index is the seventh."""

OUTLINES: Final = (outline, aspect)
"""Tables that repeat parts of incidents so that lists are short to make."""

DERIVED: Final = (incident, incident_claim, link, root, root_claim, relation, finding)
"""Tables computed from all entries; dropped and rebuilt at will."""
