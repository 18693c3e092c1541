"""An account of the database sees what its tier may see, and the server holds it to that."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import sqlalchemy as sa

import reportedly
from reportedly.errors import StorageError, UsageError
from reportedly.ids import digest
from reportedly.ledger import Server
from reportedly.ledger.roles import in_schema, schema_of
from reportedly.model.vocabulary import Tier
from reportedly.moving import move
from reportedly.sharing import share
from tests.desk.conftest import PRIVATE, named_ledger  # noqa: F401 - the fixture
from tests.homes import needs_server, on_server

DENIED = r"permission denied|does not exist"
WITHHELD = tuple(word for word in PRIVATE if word.isascii())


@dataclass(frozen=True, slots=True)
class Team:
    """A ledger of a team, with two accounts that only read.

    Attributes:
        place: The ledger.
        press: An account.
        partner: Another.
    """

    place: Server
    press: str
    partner: str


def run(place: Server, *statements: str) -> None:
    """Change the database as its owner."""
    engine = sa.create_engine(place.url, isolation_level="AUTOCOMMIT")
    try:
        with engine.connect() as connection:
            for statement in statements:
                connection.exec_driver_sql(statement)
    finally:
        engine.dispose()


@pytest.fixture
def team(named_ledger: Path, tmp_path: Path) -> Iterator[Team]:  # noqa: F811 - the fixture
    """A ledger with names of private people in every field."""
    place = on_server(tmp_path / "team.ledger")
    file = Path(shutil.copy(named_ledger, tmp_path / "named.ledger"))
    move(file, place)
    end = digest(str(tmp_path).encode())[:8]
    made = Team(place, f"press_{end}", f"partner_{end}")
    run(place, f"CREATE ROLE {made.press} LOGIN", f"CREATE ROLE {made.partner} LOGIN")
    yield made
    schema = schema_of(place)
    run(
        place,
        *(f"DROP SCHEMA IF EXISTS {schema}_tier_{tier} CASCADE" for tier in Tier),
        *(
            f"{line} {role}"
            for role in (made.press, made.partner)
            for line in ("DROP OWNED BY", "DROP ROLE")
        ),
    )


def as_account(place: Server, role: str) -> Server:
    """Return an address under another account."""
    url = sa.make_url(place.address).set(username=role)
    return Server(url.render_as_string(hide_password=False))


def everything(place: Server) -> str:
    """Return every value of every table, in every schema, that an account can read."""
    engine = sa.create_engine(place.url)
    found = []
    tables = (
        "SELECT quote_ident(table_schema) || '.' || quote_ident(table_name)"
        " FROM information_schema.tables WHERE left(table_schema, 3) <> 'pg_'"
        " AND table_schema <> 'information_schema'"
    )
    with engine.connect() as connection:
        for table in list(connection.exec_driver_sql(tables).scalars()):
            for row in connection.exec_driver_sql(f"SELECT * FROM {table}"):  # noqa: S608
                found += [
                    bytes(value).decode("utf8", "replace")
                    if isinstance(value, bytes | memoryview)
                    else str(value)
                    for value in row
                ]
    engine.dispose()
    return "\n".join(found).casefold()


@needs_server
@pytest.mark.slow
def test_an_account_sees_its_tier_and_nothing_else(team: Team) -> None:
    """No name that is withheld is in any column of any table that it can read."""
    with reportedly.open(team.place) as ledger:
        whole = sum(1 for _ in ledger.reports())
        public = share(ledger, Tier.PUBLIC, [team.press])
        share(ledger, Tier.RESTRICTED, [team.partner])
    assert any(word in everything(team.place) for word in WITHHELD)
    seen = everything(as_account(public, team.press))
    assert "khan younis" in seen
    assert not [word for word in WITHHELD if word in seen]

    there = as_account(public, team.press)
    with reportedly.open(there) as ledger:
        assert sum(1 for _ in ledger.reports()) == whole
        assert list(ledger.incidents())
        assert ledger.search("civil defence")
        for _ in ledger.verify():
            pass
        incident = next(iter(ledger.incidents())).id
        with pytest.raises(StorageError, match="may not write"):
            ledger.decide("grade", incident, person="A", reason="x", value='"FAIR"')
    for place in (team.place, in_schema(team.place, f"{schema_of(team.place)}_tier_restricted")):
        denied = as_account(place, team.press)
        for table in ("entry", "report", "blob", "report_text"):
            with pytest.raises(sa.exc.ProgrammingError, match=DENIED):
                run(denied, f"SELECT * FROM {table}")  # noqa: S608


@needs_server
@pytest.mark.slow
def test_a_renewed_copy_is_changed_at_once_and_keeps_its_readers(
    team: Team, tmp_path: Path
) -> None:
    """Who was let in reads the new copy; nobody else does."""
    with reportedly.open(team.place, reader="rules") as ledger:
        public = share(ledger, Tier.PUBLIC, [team.press])
        (tmp_path / "rain.txt").write_text("Rain fell in Khan Younis.", "utf8")
        ledger.read(tmp_path / "rain.txt")
        before = sum(1 for _ in ledger.reports()) - 1
        with reportedly.open(as_account(public, team.press)) as shown:
            assert sum(1 for _ in shown.reports()) == before
        assert share(ledger, Tier.PUBLIC) == public
    with reportedly.open(as_account(public, team.press)) as shown:
        assert sum(1 for _ in shown.reports()) == before + 1
    with pytest.raises(sa.exc.ProgrammingError, match=DENIED):
        run(as_account(public, team.partner), "SELECT * FROM report")


@needs_server
def test_an_account_that_could_see_more_is_refused(team: Team) -> None:
    """One that reads the ledger, one above all rights, one that is not there."""
    with reportedly.open(team.place) as ledger:
        with pytest.raises(UsageError, match="no account"):
            share(ledger, Tier.PUBLIC, ["nobody-at-all"])
        with pytest.raises(UsageError, match="the ledger itself"):
            share(ledger, Tier.PUBLIC, [str(sa.make_url(team.place.address).username)])
        share(ledger, Tier.INTERNAL, [team.partner])
        with pytest.raises(UsageError, match="the ledger itself"):
            share(ledger, Tier.PUBLIC, [team.partner])
    with reportedly.open(as_account(team.place, team.partner)) as ledger:
        assert list(ledger.incidents())


def test_a_file_has_no_accounts(named_ledger: Path) -> None:  # noqa: F811 - the fixture
    """Said in words."""
    with (
        reportedly.open(named_ledger) as ledger,
        pytest.raises(UsageError, match="on a server"),
    ):
        share(ledger, Tier.PUBLIC)


def test_another_schema_is_the_same_address_otherwise() -> None:
    """Password, port and other options stay."""
    given = Server("postgresql://ana:secret@db:5433/r?options=-csearch_path%3Da%20-cjit%3Doff")
    made = in_schema(given, "b")
    assert made.url.password == "secret"  # noqa: S105 - of nobody
    assert made.url.query["options"] == "-cjit=off -csearch_path=b"
    assert in_schema(Server("postgresql:///r"), "b").url.query["options"] == "-csearch_path=b"
