"""The revisions on a server: written for SQLite, and put into PostgreSQL's words as they run.

So a revision is written once. Types and table options are translated; what has no translation, the
triggers and the full-text index, is spelled out here by name. A revision that makes a trigger this
file does not know fails on a server, and in its tests.
"""

from __future__ import annotations

import re
from typing import Any, Final

import sqlalchemy as sa

_TYPES: Final = {"INTEGER": "BIGINT", "BLOB": "BYTEA", "TEXT": 'TEXT COLLATE "C"'}
"""Ids and words are compared by their bytes, as SQLite does, whatever the database's language."""

_TYPE: Final = re.compile(r"\b(?:INTEGER|BLOB|TEXT)\b")
_OPTIONS: Final = re.compile(r"\)\s*STRICT(?:\s*,\s*WITHOUT ROWID)?\s*$")
_MADE: Final = re.compile(r"\s*CREATE (TRIGGER|VIRTUAL TABLE) (\w+)")

_REFUSE: Final = """
    CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'the ledger is append-only'; END $$
"""
_ORDER: Final = """
    CREATE FUNCTION entry_in_order() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF NEW.seq IS DISTINCT FROM (SELECT coalesce(max(seq), 0) + 1 FROM entry) THEN
            RAISE EXCEPTION 'the ledger is append-only';
        END IF;
        RETURN NEW;
    END $$
"""


_IN_ORDER: Final = """
    CREATE TRIGGER entry_in_order BEFORE INSERT ON entry
    FOR EACH ROW EXECUTE FUNCTION entry_in_order()
"""


def _guard(table: str, event: str) -> str:
    each = "STATEMENT" if event == "TRUNCATE" else "ROW"
    return (
        f"CREATE TRIGGER {table}_no_{event.lower()} BEFORE {event} ON {table}"
        f" FOR EACH {each} EXECUTE FUNCTION refuse_change()"
    )


_NAMED: Final = {
    "entry_no_update": (_REFUSE, _guard("entry", "UPDATE"), _guard("entry", "TRUNCATE")),
    "entry_no_delete": (_guard("entry", "DELETE"),),
    "entry_in_order": (
        _ORDER,
        _IN_ORDER,
    ),
    "blob_no_update": (_guard("blob", "UPDATE"), _guard("blob", "TRUNCATE")),
    "blob_no_delete": (_guard("blob", "DELETE"),),
    # The primary key refuses a second insertion; there is no other way to replace a row.
    "blob_once": (),
    "report_text": (
        "CREATE TABLE report_text (rowid BIGINT PRIMARY KEY, words TSVECTOR NOT NULL)",
        "CREATE INDEX report_text_words ON report_text USING gin (words)",
    ),
}


def translated(statement: str) -> str:
    """Return a statement of a revision in the words of PostgreSQL."""
    if statement.lstrip().startswith("PRAGMA"):
        # The revision's number is kept by Alembic's own table.
        return "SELECT 1"
    made = _MADE.match(statement)
    if made is not None:
        return "; ".join(_NAMED[made[2]]) or "SELECT 1"
    if not statement.lstrip().startswith(("CREATE TABLE", "ALTER TABLE")):
        return statement
    return _TYPE.sub(lambda found: _TYPES[found[0]], _OPTIONS.sub(")", statement))


def translate_on(connection: sa.Connection) -> None:
    """Translate whatever runs on a connection from now on; it serves one migration."""

    @sa.event.listens_for(connection, "before_cursor_execute", retval=True)
    def _translate(
        _connection: sa.Connection,
        _cursor: Any,  # noqa: ANN401 - untyped driver
        statement: str,
        parameters: Any,  # noqa: ANN401
        _context: Any,  # noqa: ANN401
        _many: bool,  # noqa: FBT001
    ) -> tuple[str, Any]:
        return translated(statement), parameters
