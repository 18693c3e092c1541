"""Indices by which a page of a long list is found without reading the list."""

from __future__ import annotations

from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

STATEMENTS = (
    # No column changes, so the derived rows and their digest stay as they are.
    "CREATE INDEX incident_date ON incident ((earliest IS NULL), earliest, latest, id)",
    "CREATE INDEX incident_type ON incident (type, earliest)",
    "CREATE INDEX incident_place ON incident (place)",
    "CREATE INDEX finding_severity ON finding (severity, code)",
    "CREATE INDEX finding_code ON finding (code, severity)",
    "CREATE INDEX finding_told ON finding (report, severity, code)",
    "DROP INDEX finding_report",
    "CREATE INDEX report_listed ON report (name, id)",
    "DROP INDEX report_name",
    "PRAGMA user_version = 5",
)


def upgrade() -> None:
    """Make the indices."""
    for statement in STATEMENTS:
        op.execute(statement)
