"""Run by Alembic, never imported: hands it the connection of a transaction that is already open.

All revisions run in that one transaction, tables, triggers and version marks alike, so that a
failed or killed migration leaves the file as it was.
"""

from __future__ import annotations

from alembic import context

from reportedly.ledger.asking import is_server
from reportedly.ledger.server_schema import translate_on

connection = context.config.attributes["connection"]
if is_server(connection):
    translate_on(connection)
context.configure(
    connection=connection,
    transactional_ddl=True,
    transaction_per_migration=False,
)
with context.begin_transaction():
    context.run_migrations()
