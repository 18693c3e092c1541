"""Words of reports, cut and folded here for both kinds of ledger, so that both find the same."""

from __future__ import annotations

from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

STATEMENTS = (
    # No table changes: ``migrate.settle`` fills the index of a file again.
    "PRAGMA user_version = 7",
)


def upgrade() -> None:
    """Note the revision."""
    for statement in STATEMENTS:
        op.execute(statement)
