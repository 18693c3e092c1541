"""Accounts of a server's database that may read a ledger as a tier sees it, and nothing else.

A tier's copy is a schema of its own beside the ledger's. An account is given that schema and none
of the ledger's tables, so what is withheld is not there for it to see, whatever it asks; the server
itself holds it to that. Rows of the ledger cannot be shared out one by one: a name stands inside
the text of a report, and in the chain, which is one.
"""

from __future__ import annotations

import re
from typing import Final

import sqlalchemy as sa

from reportedly.errors import UsageError
from reportedly.ledger.server import Server, connect, guarded
from reportedly.model.vocabulary import Tier

_PATH: Final = re.compile(r"-c\s*search_path=\S*")


def schema_of(where: Server) -> str:
    """Return the schema that a ledger is in.

    Raises:
        ServerError: The server cannot be reached.
    """
    engine = connect(where)
    try:
        with guarded(str(where)), engine.connect() as connection:
            return str(connection.exec_driver_sql("SELECT current_schema()").scalar_one())
    finally:
        engine.dispose()


def in_schema(where: Server, name: str) -> Server:
    """Return the address of another schema of the same database."""
    url = sa.make_url(where.address)
    given = url.query.get("options", "")
    others = _PATH.sub("", given if isinstance(given, str) else " ".join(given)).strip()
    options = f"{others} -csearch_path={name}".strip()
    changed = url.update_query_dict({"options": options})
    return Server(changed.render_as_string(hide_password=False))


def check_role(where: Server, role: str, tier: Tier) -> None:
    """Refuse an account that is not there, or that could read what its tier withholds.

    Raises:
        UsageError: It is one of them.
        ServerError: The server cannot be reached.
    """
    engine = connect(where)
    try:
        with guarded(str(where)), engine.connect() as connection:
            found = connection.execute(_ROLE, {"role": role}).first()
            if found is None:
                raise UsageError(
                    f"the server has no account {role}: make it with createuser {role}"
                )
            if tier is Tier.INTERNAL:
                return
            if found.above or connection.execute(_READS, {"role": role}).scalar_one():
                raise UsageError(
                    f"the account {role} may read the ledger itself, and would see what is withheld"
                )
    finally:
        engine.dispose()


_ROLE: Final = sa.text(
    "SELECT rolsuper OR rolbypassrls OR rolcreaterole OR rolreplication AS above"
    " FROM pg_roles WHERE rolname = :role"
)
_READS: Final = sa.text(
    "SELECT coalesce(bool_or(has_table_privilege(:role, c.oid, 'SELECT')"
    " OR has_any_column_privilege(:role, c.oid, 'SELECT')), false)"
    " OR pg_has_role(:role, (SELECT nspowner FROM pg_namespace WHERE nspname = current_schema()),"
    " 'MEMBER')"
    " FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
    " WHERE n.nspname = current_schema() AND c.relkind IN ('r', 'v', 'm', 'p')"
)


class Sharing:
    """Changes schemas and rights of a ledger's database.

    Args:
        where: The ledger.

    Raises:
        UsageError: The driver is not installed.
    """

    def __init__(self, where: Server) -> None:
        self._name = str(where)
        self._engine = connect(where)

    def close(self) -> None:
        """Close all connections."""
        self._engine.dispose()

    def begin(self, schema: str) -> None:
        """Make an empty schema; what an earlier try left in it is gone.

        Raises:
            StorageError: This account may make none.
        """
        self._do(f"DROP SCHEMA IF EXISTS {self._quoted(schema)} CASCADE",
                 f"CREATE SCHEMA {self._quoted(schema)}")  # fmt: skip

    def put(self, scratch: str, schema: str) -> None:
        """Put a finished schema in the place of another; rights on that one are carried over."""
        readers = self._readers(schema)
        new, old = self._quoted(scratch), self._quoted(schema)
        grants = [line for one in readers for line in self._grants(schema, one)]
        self._do(
            f"DROP SCHEMA IF EXISTS {old} CASCADE", f"ALTER SCHEMA {new} RENAME TO {old}", *grants
        )

    def grant(self, schema: str, role: str) -> None:
        """Let an account read a schema, and lead it there when it connects.

        Raises:
            StorageError: This account may not grant that.
        """
        self._do(*self._grants(schema, role))

    def _grants(self, schema: str, role: str) -> tuple[str, ...]:
        place, reader = self._quoted(schema), self._quoted(role)
        return (
            f"GRANT USAGE ON SCHEMA {place} TO {reader}",
            f"GRANT SELECT ON ALL TABLES IN SCHEMA {place} TO {reader}",
            # Tables that a later revision adds.
            f"ALTER DEFAULT PRIVILEGES IN SCHEMA {place} GRANT SELECT ON TABLES TO {reader}",
        )

    def _readers(self, schema: str) -> list[str]:
        """Return the accounts that were let into a schema, by name."""
        with guarded(self._name), self._engine.connect() as connection:
            return list(connection.execute(_READERS, {"schema": schema}).scalars())

    def _do(self, *statements: str) -> None:
        with guarded(self._name), self._engine.connect() as connection:
            writing = connection.execution_options(write=True)
            with writing.begin():
                for statement in statements:
                    writing.exec_driver_sql(statement)

    def _quoted(self, name: str) -> str:
        return self._engine.dialect.identifier_preparer.quote_identifier(name)


_READERS: Final = sa.text(
    "SELECT r.rolname FROM pg_namespace n, aclexplode(n.nspacl) a JOIN pg_roles r"
    " ON r.oid = a.grantee WHERE n.nspname = :schema AND a.privilege_type = 'USAGE'"
    " AND a.grantee <> n.nspowner ORDER BY r.rolname"
)
