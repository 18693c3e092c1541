"""What lists, the map and the questions ask of incidents, kept beside them."""

from __future__ import annotations

from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

STATEMENTS = (
    # Caches, both: ``migrate.settle`` fills them once all revisions have run.
    """
    CREATE TABLE outline (
        incident TEXT PRIMARY KEY,
        founder TEXT,
        parts TEXT NOT NULL,
        precision INTEGER,
        sums TEXT NOT NULL,
        unstated INTEGER NOT NULL,
        open INTEGER NOT NULL,
        asks TEXT NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX outline_precision ON outline (precision, incident)",
    "CREATE INDEX outline_unstated ON outline (unstated, incident)",
    "CREATE INDEX outline_open ON outline (open, incident)",
    """
    CREATE TABLE aspect (
        kind TEXT NOT NULL,
        code TEXT NOT NULL,
        incident TEXT NOT NULL,
        PRIMARY KEY (kind, code, incident)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX aspect_incident ON aspect (incident)",
    "PRAGMA user_version = 6",
)


def upgrade() -> None:
    """Make the tables."""
    for statement in STATEMENTS:
        op.execute(statement)
