"""What tracing keeps of each report, so that a new one is compared with its neighbours alone."""

from __future__ import annotations

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

STATEMENTS = (
    # A cache, all three: they may be emptied at any time, and nothing is proved by them.
    """
    CREATE TABLE traced (
        place INTEGER PRIMARY KEY,
        report TEXT NOT NULL UNIQUE,
        reading INTEGER,
        revision INTEGER NOT NULL,
        day INTEGER NOT NULL,
        keys BLOB NOT NULL,
        sketch BLOB NOT NULL,
        own BLOB
    ) STRICT
    """,
    """
    CREATE TABLE mark (
        key INTEGER NOT NULL,
        day INTEGER NOT NULL,
        place INTEGER NOT NULL,
        PRIMARY KEY (key, day, place)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE likeness (
        a TEXT NOT NULL,
        b TEXT NOT NULL,
        body TEXT NOT NULL,
        PRIMARY KEY (a, b)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX likeness_b ON likeness (b, a)",
    "PRAGMA user_version = 3",
)


def upgrade() -> None:
    """Make the tables."""
    for statement in STATEMENTS:
        op.execute(statement)
