"""The first schema: chain, blobs, projections, derived tables."""

from __future__ import annotations

from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

STATEMENTS = (
    # The truth.
    """
    CREATE TABLE entry (
        seq INTEGER PRIMARY KEY,
        kind TEXT NOT NULL CHECK (kind IN
            ('genesis', 'run', 'capture', 'report', 'reading', 'refusal', 'decision')),
        subject TEXT NOT NULL,
        actor TEXT NOT NULL,
        at TEXT NOT NULL,
        prev BLOB NOT NULL CHECK (length(prev) = 32),
        hash BLOB NOT NULL CHECK (length(hash) = 32),
        body TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE blob (
        sha256 TEXT PRIMARY KEY,
        codec TEXT NOT NULL CHECK (codec IN ('raw', 'zlib')),
        size INTEGER NOT NULL,
        data BLOB NOT NULL
    ) STRICT
    """,
    """
    CREATE TRIGGER entry_no_update BEFORE UPDATE ON entry
    BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END
    """,
    """
    CREATE TRIGGER entry_no_delete BEFORE DELETE ON entry
    BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END
    """,
    # REPLACE deletes without firing the trigger above, so what may be inserted is checked too.
    """
    CREATE TRIGGER entry_in_order BEFORE INSERT ON entry
    WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM entry)
    BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END
    """,
    """
    CREATE TRIGGER blob_no_update BEFORE UPDATE ON blob
    BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END
    """,
    """
    CREATE TRIGGER blob_no_delete BEFORE DELETE ON blob
    BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END
    """,
    """
    CREATE TRIGGER blob_once BEFORE INSERT ON blob
    WHEN EXISTS (SELECT 1 FROM blob WHERE sha256 = NEW.sha256)
    BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END
    """,
    # Projections.
    """
    CREATE TABLE capture (
        seq INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        sha256 TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE report (
        seq INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL,
        capture TEXT NOT NULL,
        outlet TEXT,
        language TEXT,
        earliest TEXT,
        latest TEXT,
        head TEXT NOT NULL,
        reading INTEGER,
        reader TEXT,
        splitter TEXT,
        atlas TEXT
    ) STRICT
    """,
    "CREATE INDEX report_name ON report (name)",
    """
    CREATE TABLE claim (
        report INTEGER NOT NULL,
        ord INTEGER NOT NULL,
        id TEXT NOT NULL,
        type TEXT,
        kind TEXT NOT NULL,
        modality TEXT NOT NULL,
        polarity TEXT NOT NULL,
        root_type TEXT,
        place_id TEXT,
        country TEXT,
        earliest TEXT,
        latest TEXT,
        PRIMARY KEY (report, ord)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE sentence (
        hash INTEGER NOT NULL,
        report INTEGER NOT NULL,
        PRIMARY KEY (hash, report)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE TABLE refusal (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE) STRICT",
    """
    CREATE TABLE decision (
        seq INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        topic TEXT NOT NULL,
        superseded INTEGER
    ) STRICT
    """,
    "CREATE INDEX decision_topic ON decision (topic)",
    """
    CREATE VIRTUAL TABLE report_text USING fts5 (
        title, text, content='', tokenize='unicode61 remove_diacritics 2'
    )
    """,
    # Derived.
    """
    CREATE TABLE incident (
        id TEXT PRIMARY KEY,
        type TEXT,
        grade TEXT,
        corroboration TEXT,
        place_id TEXT,
        place TEXT,
        country TEXT,
        earliest TEXT,
        latest TEXT,
        origins INTEGER NOT NULL,
        body TEXT NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE incident_claim (
        report TEXT NOT NULL,
        claim TEXT NOT NULL,
        incident TEXT NOT NULL,
        PRIMARY KEY (report, claim, incident)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE link (
        id TEXT PRIMARY KEY, a TEXT NOT NULL, b TEXT NOT NULL, body TEXT NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE TABLE root (id TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT, WITHOUT ROWID",
    """
    CREATE TABLE relation (
        id TEXT PRIMARY KEY, a TEXT NOT NULL, b TEXT NOT NULL, body TEXT NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE finding (
        id TEXT PRIMARY KEY,
        report TEXT NOT NULL,
        code TEXT NOT NULL,
        severity TEXT NOT NULL,
        body TEXT NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX link_a ON link (a)",
    "CREATE INDEX link_b ON link (b)",
    "CREATE INDEX relation_a ON relation (a)",
    "CREATE INDEX relation_b ON relation (b)",
    "CREATE INDEX finding_report ON finding (report)",
    """
    CREATE TABLE derived_state (
        one INTEGER PRIMARY KEY CHECK (one = 1),
        head_seq INTEGER NOT NULL,
        head_hash BLOB NOT NULL,
        stages TEXT NOT NULL,
        digest TEXT NOT NULL
    ) STRICT
    """,
    # Marks: what the file is, and which revision it has.
    "PRAGMA application_id = 1380996164",
    "PRAGMA user_version = 1",
)


def upgrade() -> None:
    """Make every table of revision 1."""
    for statement in STATEMENTS:
        op.execute(statement)
