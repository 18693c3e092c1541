"""What resolving keeps of each report, and who goes back to a root, so that little is rewritten."""

from __future__ import annotations

from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

STATEMENTS = (
    # Derived rows: the members of a root, and the name that each claim would give its incident.
    # The old rows are emptied; they are derived anew at the next question.
    "DELETE FROM derived_state",
    "DELETE FROM incident",
    "DELETE FROM link",
    "DELETE FROM root",
    "DELETE FROM relation",
    "DELETE FROM finding",
    "DROP TABLE incident_claim",
    """
    CREATE TABLE incident_claim (
        report TEXT NOT NULL,
        claim TEXT NOT NULL,
        incident TEXT NOT NULL,
        name TEXT NOT NULL,
        PRIMARY KEY (report, claim, incident)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX incident_claim_incident ON incident_claim (incident)",
    "CREATE INDEX incident_claim_name ON incident_claim (name)",
    """
    CREATE TABLE root_claim (
        report TEXT NOT NULL,
        claim TEXT NOT NULL,
        root TEXT NOT NULL,
        PRIMARY KEY (report, claim)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX root_claim_root ON root_claim (root, report, claim)",
    # Caches, all of these: they may be emptied at any time, and nothing is proved by them.
    """
    CREATE TABLE page (
        place INTEGER PRIMARY KEY,
        report TEXT NOT NULL UNIQUE,
        body BLOB NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE filed (
        block INTEGER NOT NULL,
        place INTEGER NOT NULL,
        ord INTEGER NOT NULL,
        asks INTEGER NOT NULL,
        PRIMARY KEY (block, place, ord)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE tie (
        place INTEGER NOT NULL,
        ord INTEGER NOT NULL,
        other_place INTEGER NOT NULL,
        other_ord INTEGER NOT NULL,
        strength INTEGER NOT NULL,
        PRIMARY KEY (place, ord, other_place, other_ord)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE near (
        place INTEGER NOT NULL,
        ord INTEGER NOT NULL,
        rank INTEGER NOT NULL,
        other_place INTEGER NOT NULL,
        other_ord INTEGER NOT NULL,
        strength INTEGER NOT NULL,
        PRIMARY KEY (place, ord, rank)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX near_other ON near (other_place, other_ord)",
    """
    CREATE TABLE voice (
        report TEXT NOT NULL,
        claim TEXT NOT NULL,
        root TEXT NOT NULL,
        relays INTEGER NOT NULL,
        unknown INTEGER NOT NULL,
        words INTEGER NOT NULL,
        name TEXT,
        type TEXT,
        kind TEXT NOT NULL,
        side TEXT,
        rests TEXT,
        PRIMARY KEY (report, claim)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX voice_root ON voice (root, relays, unknown, words, report, claim)",
    """
    CREATE INDEX voice_side ON voice (root, relays, unknown, words, report, claim)
    WHERE side IS NOT NULL
    """,
    "CREATE INDEX voice_rests ON voice (root) WHERE rests IS NOT NULL",
    """
    CREATE TABLE cited (
        incident TEXT NOT NULL,
        a TEXT NOT NULL,
        b TEXT NOT NULL,
        body TEXT NOT NULL,
        PRIMARY KEY (incident, a, b)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX cited_pair ON cited (a, b)",
    """
    CREATE TABLE kept (
        name TEXT PRIMARY KEY,
        seq INTEGER NOT NULL,
        state TEXT NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    "PRAGMA user_version = 4",
)


def upgrade() -> None:
    """Make the tables."""
    for statement in STATEMENTS:
        op.execute(statement)
