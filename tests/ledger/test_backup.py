"""A backup that was never brought back is none: both kinds are, on a real server."""

from __future__ import annotations

import gzip
import os
import subprocess
import sys
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
import sqlalchemy as sa

import reportedly
from bench.kill import Package
from reportedly.ledger import Server
from reportedly.moving import move
from tests.demo_ledger import demo_ledger
from tests.homes import needs_server, on_server
from tools.test_postgres import program

ROOT = Path(__file__).resolve().parent.parent.parent


def dropped(place: Server) -> None:
    """Lose a ledger."""
    engine = sa.create_engine(place.url)
    with engine.begin() as connection:
        connection.exec_driver_sql(f"DROP SCHEMA {schema_of(place)} CASCADE")
    engine.dispose()


def schema_of(place: Server) -> str:
    """Return the name of a ledger's schema."""
    return parse_qs(urlsplit(place.address).query)["options"][0].rpartition("=")[2]


@needs_server
@pytest.mark.slow
def test_a_ledger_that_is_lost_is_brought_back(tmp_path: Path) -> None:
    """By the script of the example, and by the server's own programs; each proves itself."""
    place = on_server(tmp_path / "team.ledger")
    move(demo_ledger(tmp_path), place)
    with reportedly.open(place) as ledger:
        incident = next(iter(ledger.incidents())).id
        ledger.decide("grade", incident, person="A", reason="x", value='"FAIR"')
        ledger.refresh()
        tip = ledger.tip()
    package = Package(tmp_path)
    before = package.content(place)
    (tmp_path / "desk").mkdir()
    (tmp_path / "desk" / "reports.accounts").write_text("{}", "utf8")
    program_ = tmp_path / "reportedly"
    program_.write_text(
        f'#!/bin/sh\nexec {sys.executable} -c "from reportedly.cli import main; main()" "$@"\n',
        "utf8",
    )
    program_.chmod(0o755)

    told = subprocess.run(
        [ROOT / "docs" / "deploy" / "backup.sh", tmp_path / "desk", tmp_path / "backups"],
        env=os.environ | {"REPORTEDLY": str(program_), "REPORTEDLY_LEDGER": place.address},
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    dump = tmp_path / "ledger.dump"
    server = place.address.partition("&options")[0].partition("?options")[0]
    subprocess.run(
        [program("pg_dump"), "-Fc", "-n", schema_of(place), "-f", dump, server], check=True
    )
    dropped(place)

    (folder,) = (tmp_path / "backups").iterdir()
    assert told == f"{folder}\n"
    assert {one.name for one in folder.iterdir()} == {
        "reports.accounts",
        "reports.ledger.gz",
        "verified.txt",
    }
    assert tip.hash in (folder / "verified.txt").read_text("utf8")
    file = tmp_path / "restored.ledger"
    file.write_bytes(gzip.decompress((folder / "reports.ledger.gz").read_bytes()))
    fresh = on_server(tmp_path / "restored")
    assert move(file, fresh) == tip
    assert package.content(fresh) == before

    subprocess.run([program("pg_restore"), "-d", server, dump], check=True)
    with reportedly.open(place) as ledger:
        for _ in ledger.verify(rederive=True):
            pass
        assert ledger.tip() == tip
    assert package.content(place) == before
