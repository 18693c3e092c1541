"""What a trained encoder said of passages, so that words seen before are not read again."""

from __future__ import annotations

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

STATEMENTS = (
    # A cache: it may be emptied at any time, and nothing is proved by it.
    """
    CREATE TABLE passage (
        key TEXT PRIMARY KEY,
        body TEXT NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    "PRAGMA user_version = 2",
)


def upgrade() -> None:
    """Make the table."""
    for statement in STATEMENTS:
        op.execute(statement)
