"""What a file is, and bringing an older ledger up to date."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

import sqlalchemy as sa

from reportedly.errors import NoLedgerError, NotALedgerError, SchemaVersionError, StorageError
from reportedly.ledger import outline, projections
from reportedly.ledger.asking import is_server
from reportedly.ledger.records import Mode
from reportedly.ledger.schema import APPLICATION_ID, SCHEMA
from reportedly.ledger.server import Where

MAKING: Final = (Mode.CREATE, Mode.COPY)
"""What a ledger may be opened for that is not there."""

WORDS: Final = 7
"""The revision from which on a file's words are folded as a server's are."""

MIGRATIONS: Final = Path(__file__).parent / "migrations"

_HEADER: Final = 100
_MAGIC: Final = b"SQLite format 3\x00"
_APPLICATION: Final = slice(68, 72)


@dataclass(frozen=True, slots=True)
class Identity:
    """The marks a database carries: which revision, and whether it holds any table.

    Attributes:
        version: Number of the revision, as every look at the file needs it.
        tables: How many tables and indices there are.
        step: Name of the last migration, by its own record; ``None`` where it keeps none.
    """

    version: int
    tables: int
    step: str | None = None

    @property
    def blank(self) -> bool:
        """Nothing was made in it yet, as after a kill in the first instant."""
        return self == Identity(0, 0)


def look_at_file(path: Path, mode: Mode) -> bool:
    """Refuse a path that cannot be a ledger, before any database library touches it.

    Returns:
        Whether a ledger is there, finished or begun. Otherwise nothing is there, or an empty file.

    Raises:
        NoLedgerError: Nothing is there, and nothing may be made.
        NotALedgerError: A folder, a device, or a file of another kind.
        StorageError: The file cannot be opened.
    """
    name = str(path)
    start = _beginning(path)
    if not start:
        if mode not in MAKING:
            raise NoLedgerError(name, "there is no such file, or it is empty")
        if not path.parent.is_dir():
            raise StorageError(name, "its folder does not exist")
        return False
    if not start.startswith(_MAGIC):
        raise NotALedgerError(name, "the file is something else")
    if start[_APPLICATION] != APPLICATION_ID.to_bytes(4, "big"):
        raise NotALedgerError(name, "it is a database of another program")
    return True


def _beginning(path: Path) -> bytes:
    """Return the first bytes of a file; none where it does not exist."""
    name = str(path)
    if path.is_dir():
        raise NotALedgerError(name, "it is a folder")
    if path.exists() and not path.is_file():
        raise NotALedgerError(name, "it is not a regular file")
    try:
        with path.open("rb") as stream:
            return stream.read(_HEADER)
    except (FileNotFoundError, NotADirectoryError):
        return b""
    except OSError as error:
        raise StorageError(name, f"it cannot be opened ({error.strerror})") from error


def identity(connection: sa.Connection) -> Identity:
    """Return the marks of an open database."""
    if is_server(connection):
        return _identity_on_server(connection)
    version = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
    tables = connection.exec_driver_sql("SELECT count(*) FROM sqlite_schema").scalar_one()
    kept = "SELECT count(*) FROM sqlite_schema WHERE name = 'alembic_version'"
    step = None
    if connection.exec_driver_sql(kept).scalar_one():
        step = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
    return Identity(version, tables, step)


def _identity_on_server(connection: sa.Connection) -> Identity:
    """Return the marks of a schema, whose revision Alembic's table alone tells."""
    tables = set(connection.exec_driver_sql(_TABLES).scalars())
    if not tables & {"entry", "alembic_version"}:
        return Identity(0, 0)
    step = None
    if "alembic_version" in tables:
        step = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
    version = int(step) if step is not None and step.isdecimal() else 0
    return Identity(version, len(tables), step)


_TABLES: Final = """
    SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema()
"""


def settle(connection: sa.Connection, path: Where, mode: Mode) -> None:
    """Bring an open database to the current revision, or say why it cannot be.

    Args:
        connection: In a transaction; a writing one unless ``mode`` is READ.
        path: For messages.
        mode: What it is opened for.

    Raises:
        SchemaVersionError: A newer revision, or an older one that may not be changed now.
        NoLedgerError: It was begun and never made, and nothing may be made now.
    """
    name, marks = str(path), identity(connection)
    if marks.version > SCHEMA:
        detail = f"it has schema {marks.version}; this version knows up to {SCHEMA}"
        raise SchemaVersionError(name, detail)
    if marks.step is not None and marks.step != f"{marks.version:04d}":
        detail = f"it has schema {marks.version}, but its last migration is {marks.step}"
        raise SchemaVersionError(name, detail)
    if marks.blank and mode not in MAKING:
        raise NoLedgerError(name, "it was begun and never made")
    if is_server(connection) and not marks.blank and marks.version == 0:
        raise NotALedgerError(name, "its tables are those of another program")
    if marks.version < SCHEMA:
        if mode is Mode.READ:
            detail = f"it has schema {marks.version} of {SCHEMA}, and is opened for reading alone"
            raise SchemaVersionError(name, detail)
        migrate(connection)
        if not marks.blank:
            _fill(connection, marks.version)


def _fill(connection: sa.Connection, before: int) -> None:
    """Fill what revisions have made anew, from what was there.

    Args:
        connection: In a writing transaction.
        before: The revision that the ledger had.
    """
    outline.fill(connection)
    if before < WORDS and not is_server(connection):
        projections.refill_words(connection)


def migrate(
    connection: sa.Connection, *, location: Path = MIGRATIONS, target: str = "head"
) -> None:
    """Run the revisions that are missing, inside the transaction of the connection.

    Args:
        connection: In a writing transaction. If a revision fails, roll it back and the file is
            as it was.
        location: Folder with ``env.py`` and ``versions/``.
        target: Revision to stop at.
    """
    # Imported here, since only a new or an old ledger needs it and it takes a while to load.
    from alembic.command import upgrade  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(location).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    upgrade(config, target)
