"""What was fetched, as an archive: read again it gives the same captures."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

import reportedly
from bench.site import Page, Site, serve
from reportedly.api import Ledger
from reportedly.collect import Collected, CollectOptions, collect
from reportedly.errors import ExportError
from reportedly.export import FORMATS
from tests.collect.web.conftest import RAIL
from tests.collect.web.conftest import _no_network as _no_network  # noqa: PLC0414 - the fixture


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[tuple[Ledger, Site]]:
    """A ledger of two pages, one of them in two versions and behind a redirect, and of a file."""
    (tmp_path / "brief.txt").write_text("The harbour office said that the line was mended.")
    with serve(Site()) as site, reportedly.open(tmp_path / "a.ledger", reader="rules") as opened:
        site.publish("/rail", Page(RAIL.title, RAIL.text))
        site.publish("/port", Page("Port closed", "The port of Ostrel was closed on Monday."))
        options = CollectOptions(allow_hosts=(site.root.removeprefix("http://"),), pause=0)
        opened.read(f"{site.root}/rail", f"{site.root}/do/chunked", options=options)
        site.edit("/rail", "13 people", "17 people")
        to = f"{site.root}/do/to?u=/rail"
        opened.read(to, f"{site.root}/port", tmp_path / "brief.txt", options=options)
        yield opened, site


def written(ledger: Ledger, folder: Path) -> Path:
    """Export a ledger and return the package."""
    return ledger.export("wacz", folder / "out.wacz").path


def test_what_was_exported_is_read_again_as_the_same_captures(
    ledger: tuple[Ledger, Site], tmp_path: Path
) -> None:
    """Address, bytes and moment; and so the same reports under the same names."""
    opened, _ = ledger
    heads = [head for head in opened.reports() if "://" in head.name]
    wanted = {opened.report(head.id).capture: opened.fetch(head.id) for head in heads}
    found = [one for one in collect([str(written(opened, tmp_path))]) if isinstance(one, Collected)]
    assert {one.capture.id for one in found} == set(wanted)
    for one in found:
        fetch, was = one.capture.fetch, wanted[one.capture.id]
        assert fetch is not None
        assert was is not None
        assert (fetch.at, fetch.status, fetch.server) == (was.at, was.status, was.server)
    assert {one.report.id for one in found} == {head.id for head in heads}


def test_the_same_ledger_gives_the_same_package(
    ledger: tuple[Ledger, Site], tmp_path: Path
) -> None:
    """And the loss of what was not fetched is told."""
    first = written(ledger[0], tmp_path).read_bytes()
    done = ledger[0].export("wacz", tmp_path / "again" / "out.wacz")
    assert done.path.read_bytes() == first
    assert (
        dict(done.losses)[
            "captures that were not fetched as they are, or may not be seen at this tier"
        ]
        == 1
    )


def test_at_the_public_tier_no_capture_is_in_it(
    ledger: tuple[Ledger, Site], tmp_path: Path
) -> None:
    """A page as it was captured withholds nothing."""
    path = ledger[0].export("wacz", tmp_path / "out.wacz", tier="public").path
    assert not [one for one in collect([str(path)]) if isinstance(one, Collected)]


def test_the_validator_finds_what_was_altered(ledger: tuple[Ledger, Site], tmp_path: Path) -> None:
    """One letter in the archive, and its digest tells."""
    path = written(ledger[0], tmp_path)
    altered = tmp_path / "altered.wacz"
    with zipfile.ZipFile(path) as package, zipfile.ZipFile(altered, "w") as copy:
        for info in package.infolist():
            data = package.read(info)
            copy.writestr(
                info, data.replace(b"Captures", b"captures") if "data" in info.filename else data
            )
    with pytest.raises(ExportError):
        FORMATS["wacz"].validate(altered)
    (tmp_path / "none.wacz").write_bytes(b"no package")
    with pytest.raises(ExportError):
        FORMATS["wacz"].validate(tmp_path / "none.wacz")


def test_the_fields_own_library_reads_it(ledger: tuple[Ledger, Site], tmp_path: Path) -> None:
    """Warcio finds each record, undoes nothing twice, and its digests agree."""
    pytest.importorskip("warcio", reason="warcio is not installed: uv pip install --group formats")
    from warcio.archiveiterator import ArchiveIterator  # noqa: PLC0415 - it may be absent

    opened, site = ledger
    path, bodies, kinds = written(opened, tmp_path), [], []
    with zipfile.ZipFile(path) as package, package.open("archive/data.warc.gz") as stream:
        for record in ArchiveIterator(stream, check_digests="raise"):
            kinds.append(record.rec_type)
            body = record.content_stream().read()
            if record.rec_type == "response" and record.http_headers.get_statuscode() == "200":
                assert record.rec_headers.get_header("WARC-Target-URI").startswith(site.root)
                bodies.append(body)
    heads = [head for head in opened.reports() if "://" in head.name]
    assert sorted(bodies) == sorted(opened.capture(head.id) for head in heads)
    assert kinds[0] == "warcinfo"
    assert kinds.count("request") == len(bodies)


# The tool leaves files open.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.filterwarnings("ignore::ResourceWarning")
def test_the_fields_own_validator_finds_it_valid(
    ledger: tuple[Ledger, Site], tmp_path: Path
) -> None:
    """Its index, list of pages, description and every digest, by the tool that makes such files."""
    main = pytest.importorskip(
        "wacz.main", reason="wacz is not installed: uv pip install --group formats"
    )
    assert main.main(["validate", "-f", str(written(ledger[0], tmp_path))]) == 0
