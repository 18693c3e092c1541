"""Readers of outside formats, each with whole samples that are damaged, for ``fuzz_documents``."""

from __future__ import annotations

import gzip
import importlib.util
import io
import json
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from bench.papers import Put, docx, odt, pdf
from reportedly.atlas.actor_files import load_actors
from reportedly.atlas.own_places import Source, read_places
from reportedly.atlas.series_files import SeriesFile, load_series
from reportedly.atlas.timeline_files import load_timeline
from reportedly.collect import CollectOptions, collect
from reportedly.collect.web.visit import read_list as read_addresses
from reportedly.compare.lists import Choice, read_list
from reportedly.export import claimreview, ged, geojson, prov, sqlite_file
from reportedly.export.annotations import read_annotations

LIMIT: Final = 256 * 1024
"""Bytes that a text may have."""

BOMB: Final = 24 * 2**20
"""Bytes that a bomb unpacks to."""

Make = Callable[[bytes], bytes]
Read = Callable[[Path], object]


def _same(body: bytes) -> bytes:
    return body


@dataclass(frozen=True, slots=True)
class Reader:
    """A reader of files.

    Attributes:
        file: Name of the file that it is given.
        samples: Whole ones, that are damaged.
        read: Reads the file.
        make: Makes the file of the damaged bytes.
    """

    file: str
    samples: tuple[bytes, ...]
    read: Read
    make: Make = _same


_CHAT: Final = {
    "name": "Watch",
    "type": "public_channel",
    "id": 7,
    "messages": [
        {"id": 1, "type": "service", "text": ""},
        {
            "id": 2,
            "type": "message",
            "date_unixtime": "1935655200",
            "from": "Watch",
            "from_id": "channel7",
            "forwarded_from": "Coast",
            "reply_to_message_id": 1,
            "text": ["Two shells fell on ", {"type": "bold", "text": "Ostrel"}, "."],
        },
    ],
}
_WHATSAPP: Final = (
    "\u200e[31/12/2023, 9:41:05\u202fPM] Ana: Two shells fell\non the yard.\n"
    "31.12.23, 21:41 - Ana: <Media omitted>\n12/31/23, 9:41 pm - ben changed it: x\n"
    "[1/1/24, 0:01] ~ Cem: IMG-1.jpg (file attached)\nok \u200e<This message was edited>\n"
)
_DOCX: Final = (
    "<w:p><w:r><w:t>Two shells fell.</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>Killed"
    "</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>13</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    "<w:p><w:del><w:r><w:t>gone</w:t></w:r></w:del><w:r><w:br/><w:tab/><w:t>x</w:t></w:r></w:p>"
)
_ODT: Final = (
    "<text:h>Shells</text:h><text:p>Two <text:s text:c='3'/>shells<text:note><text:note-body>"
    "<text:p>n</text:p></text:note-body></text:note></text:p><table:table><table:table-row>"
    "<table:table-cell><text:p>a</text:p></table:table-cell></table:table-row></table:table>"
)
_S: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_R: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_CELLS: Final = "xl/worksheets/s.xml"
_STYLES: Final = "xl/styles.xml"
_SHEET: Final = {
    "xl/workbook.xml": f"<workbook xmlns='{_S}' xmlns:r='{_R}'><sheets><sheet name='One' "
    "sheetId='1' r:id='a'/></sheets></workbook>",
    "xl/_rels/workbook.xml.rels": "<R><Relationship Id='a' Target='worksheets/s.xml'/></R>",
    "xl/styles.xml": f"<styleSheet xmlns='{_S}'><numFmts><numFmt numFmtId='200' formatCode='d/m/y'"
    "/></numFmts><cellXfs><xf numFmtId='0'/><xf numFmtId='200'/></cellXfs></styleSheet>",
    "xl/sharedStrings.xml": f"<sst xmlns='{_S}'><si><t>date</t></si><si><t>place</t></si></sst>",
    "xl/worksheets/s.xml": f"<worksheet xmlns='{_S}'><row r='1'><c r='A1' t='s'><v>0</v></c>"
    "<c r='B1' t='s'><v>1</v></c></row><row r='2'><c r='A2' s='1'><v>45727</v></c>"
    "<c r='B2' t='inlineStr'><is><t>Ostrel</t></is></c></row></worksheet>",
}
_CAS: Final = {
    "%FEATURE_STRUCTURES": [
        {"%ID": 1, "%TYPE": "uima.cas.Sofa", "sofaString": "Two shells fell on Ostrel."},
        {"%ID": 2, "%TYPE": "reportedly.Claim", "begin": 0, "end": 9, "identifier": "c1"},
        {"%ID": 3, "%TYPE": "reportedly.Figure", "begin": 0, "end": 3, "@claim": 2, "low": "2"},
    ]
}
_XMI: Final = (
    '<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" '
    'xmlns:r="http:///reportedly.ecore"><cas:Sofa xmi:id="1" sofaString="Two shells fell."/>'
    '<r:Claim xmi:id="2" begin="0" end="9" identifier="c1"/>'
    '<r:Figure xmi:id="3" begin="0" end="3" claim="2" low="2"/></xmi:XMI>'
)
_BRAT: Final = (
    "T1\tClaim 0 9\tTwo shell\n#1\tAnnotatorNotes T1\tclaim=c1; code=AIR_STRIKE\n"
    "T2\tFigure 0 3\tTwo\nR1\tOf Arg1:T2 Arg2:T1\nA1\tlow T2 2\n"
)
_LIST: Final = "id,date,place,lat,lon,type,killed\nk,2025-03-11,Ostrel,31.3,34.3,airstrike,9-12\n"
_PDF: Final = pdf(
    [
        [
            Put(50, 60 + 14 * n, line)
            for n, line in enumerate(("Two shells fell on", "Os-", "trel."))
        ],
        [Put(50, 60, "Ana"), Put(300, 60, "Ben"), Put(280, 810, "Page 2 of 2")],
    ],
    {"Title": "x"},
)
_ACCOUNT: Final = {
    "about": "Here is the data you requested.",
    "personal_information": {"user_id": 7, "first_name": "Ana"},
    "chats": {"about": "x", "list": [_CHAT, {**_CHAT, "id": 8, "type": "personal_chat"}]},
}
_TEXT: Final = "Two shells fell on the rail yard of Ostrel on Sunday, the harbour office said.\n"
_REPORT: Final = {
    "id": "yard-1",
    "headline": "Shells",
    "date": "2031-05-04",
    "body": _TEXT,
    "author": ["Ana", "Ben"],
    "outlet": {"name": "Coast"},
    "links": [{"href": "https://coast.example/1", "text": "x"}],
}
_TABLE: Final = (
    'id;headline;date;story\r\nyard-1;Shells;2031-05-04;"Two shells\nfell ""there"" on Ostrel."\r\n'
)
_GED: Final = (
    "id,date_start,date_end,where_prec,date_prec,latitude,longitude,country,adm_1,"
    "deaths_civilians,best,high,low\n"
    "1,2031-05-04 00:00:00.000,2031-05-05 00:00:00.000,1,2,31.3,34.3,Sudan,X,3,13,15,9\n"
)
_ACLED: Final = (
    "event_id_cnty,event_date,time_precision,sub_event_type,admin1,location,latitude,longitude,"
    "geo_precision,fatalities,country\n"
    "SUD1,04 May 2031,1,Air/drone strike,X,Ostrel,31.3,34.3,1,13,Sudan\n"
)
_AIRWARS: Final = (
    "code,date,date_end,location_name,latitude,longitude,geolocation_accuracy_slug,"
    "civilian_non_combatants_killed_min,civilian_non_combatants_killed_max\n"
    "SU1,2031-05-04,,Ostrel,31.3,34.3,village,9,13\n"
)
_PLACES: Final = (
    "name,aliases,lat,lon,country,admin1,kind,prec,population\n"
    "Ostrel,Ostrell|أوسترل,31.3,34.3,XV,X,settlement,1,1200\n"
)
_SHAPES: Final = {
    "type": "FeatureCollection",
    "features": [
        {"type": "Feature", "properties": {"name": f"Place {kind}", "kind": "site"}, "geometry": of}
        for kind, of in {
            "point": {"type": "Point", "coordinates": [34.3, 31.3]},
            "line": {"type": "LineString", "coordinates": [[34, 31], [35, 32, 9]]},
            "area": {"type": "Polygon", "coordinates": [[[34, 31], [35, 31], [35, 32], [34, 31]]]},
            "areas": {
                "type": "MultiPolygon",
                "coordinates": [[[[34, 31], [35, 31], [35, 32], [34, 31]]]],
            },
        }.items()
    ],
}
_NOWHERE: Final = {"type": "Feature", "properties": {"name": "Ostrel"}, "geometry": None}
_GEONAMES: Final = (
    "1\tX\tX\tEx\t31.0\t34.0\tA\tADM1\tXV\t\t01\t\t\t\t9000\t\t3\tAfrica/Cairo\t2031-05-04\n"
    "2\tOstrel\tOstrel\tOstrell,أوسترل\t31.3\t34.3\tP\tPPL\tXV\t\t01\t\t\t\t1200\t\t3\t\t2031-05-04\n"
)
_ACTORS: Final = (
    '[RED]\nname = "Red Column"\nkind = "armed_group"\nside = "X/A"\ncountry = ["XV"]\n'
    'aliases = ["Reds"]\naffiliations = [{to = "BLUE", as = "part_of", first = 2031-05-04}]\n'
)
_ACTORS_TABLE: Final = (
    "id,name,kind,country,aliases,affiliations\n"
    "RED,Red Column,armed_group,XV,Reds|Red ones,part_of BLUE 2031-05-04..2032-01-01\n"
)
_SERIES: Final = (
    "date,outcome,group,value,publisher,area,since\n"
    "2031-05-04,killed,civilian,13,Office,Ostrel,2031-05-01\n"
)
_SERIES_WIDE: Final = {
    "publisher": "Office",
    "days": [{"report_date": "2031-05-04", "killed_cum": 13, "injured_since_2031-05-01": "4"}],
}
_TIMELINE: Final = (
    "id,name,kind,first,last,place,country,names,words\n"
    "truce,The truce,event,2031-05-04,2031-05-09,Ostrel,XV,truce|ceasefire,x\n"
)
_ADDRESSES: Final = "# mine\nhttps://coast.example/1\nhttp://[::1]/x\n/etc/hosts\n"


def _collected(path: Path) -> object:
    return [type(one) for one in collect([str(path)], CollectOptions(max_bytes=LIMIT))]


def listed(path: Path) -> int:
    """Return how many rows a list has."""
    return len(read_list(path, Choice()).rows)


def _annotated(path: Path) -> object:
    return [len(one.marks) for one in read_annotations(path)]


def _places(path: Path) -> object:
    return sum(1 for _ in read_places(Source(path), path))


def _actors(path: Path) -> object:
    return len(load_actors(path.name, path.read_bytes()))


def _series(path: Path) -> object:
    return len(load_series(SeriesFile(path=path, publisher="x"), path.read_bytes()))


def _timeline(path: Path) -> object:
    return len(load_timeline(path.name, path.read_bytes()))


def _addresses(path: Path) -> object:
    return [type(one) for one in read_addresses(str(path))]


def _dumped(content: object) -> bytes:
    return json.dumps(content, ensure_ascii=False).encode()


def packed(files: dict[str, bytes]) -> bytes:
    """Return an archive of files; the same files give the same bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, body in files.items():
            archive.writestr(
                zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), body, zipfile.ZIP_DEFLATED
            )
    return out.getvalue()


def workbook(name: str, body: bytes) -> bytes:
    """Return a workbook with one of its parts replaced."""
    return packed({**{part: text.encode() for part, text in _SHEET.items()}, name: body})


def _book(name: str) -> Make:
    return partial(workbook, name)


def _bomb(around: bytes, piece: bytes) -> bytes:
    """Return XML or JSON that is one piece over and over; ``around`` has ``%s`` where they go."""
    before, _, after = around.partition(b"%s")
    return before + piece * (BOMB // len(piece)) + after


def bomb_pdf(size: int) -> bytes:
    """Return a PDF whose one page unpacks to so many bytes of words."""
    body = zlib.compress(b"BT /F1 9 Tf (Two shells) Tj ET\n" * (size // 31), 9)
    plain = pdf([[Put(50, 60, "Two shells fell.")]])
    start, end = plain.index(b"stream\n") + 7, plain.index(b"\nendstream")
    lengths = plain[plain.rindex(b"<<", 0, start) : start]
    filtered = b"<< /Filter /FlateDecode /Length %d >>\nstream\n" % len(body)
    return plain[: start - len(lengths)] + filtered + body + plain[end:]


_PLAIN_BOMB: Final = _bomb(b'{"text": "%s"}', b"Two shells fell. ")
_DOCX_XML: Final = zipfile.ZipFile(io.BytesIO(docx(_DOCX))).read("word/document.xml")
_ODT_XML: Final = zipfile.ZipFile(io.BytesIO(odt(_ODT))).read("content.xml")
_BOOK: Final = {name: text.encode() for name, text in _SHEET.items()}
_SHEET_BOMB: Final = _bomb(f"<worksheet xmlns='{_S}'>%s</worksheet>".encode(), b"<row><c/></row>")
_STRINGS_BOMB: Final = _bomb(f"<sst xmlns='{_S}'>%s</sst>".encode(), b"<si/>")
_PACKAGE_BOMB: Final = packed({"word/document.xml": _bomb(b"<a>%s</a>", b"<b/>")})


def _tables() -> Iterator[bytes]:
    """Yield a row of zeros under the columns of GED."""
    yield (",".join(ged.COLUMNS) + "\r\n" + ",".join("0" for _ in ged.COLUMNS) + "\r\n").encode()


def _written_json(path: Path) -> object:
    """Read a file as that of the formats in JSON which it begins like."""
    found: list[object] = []
    match path.read_bytes()[:14]:
        case b'{"@context": "':
            found += claimreview.read(path)
        case b'{"type": "Feat':
            found += geojson.read(path)
        case _:
            found += prov.read(path)
    return len(found)


def _base() -> bytes:
    """Return a file of SQLite with the tables that are written."""
    import sqlite3  # noqa: PLC0415 - here alone

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "x.sqlite"
        base = sqlite3.connect(path)
        for name in sqlite_file.TABLES:
            base.execute(f"CREATE TABLE {name} (id TEXT, text TEXT)")
            base.execute(f"INSERT INTO {name} VALUES ('a', 'Two shells fell.')")  # noqa: S608
        base.commit()
        base.close()
        return path.read_bytes()


def _based(path: Path) -> object:
    return [len(list(sqlite_file.read(path, name))) for name in sqlite_file.TABLES]


def _parquet() -> bytes:
    """Return a Parquet table of two reports."""
    import pyarrow as pa  # type: ignore[import-not-found]  # noqa: PLC0415 - an extra
    from pyarrow import parquet  # noqa: PLC0415

    out = io.BytesIO()
    rows = [{"id": f"yard-{n}", "text": _TEXT, "date": "2031-05-04", "n": n} for n in range(2)]
    parquet.write_table(pa.Table.from_pylist(rows), out)
    return out.getvalue()


def _readers() -> dict[str, Reader]:
    found = {
        "telegram": Reader("result.json", (_dumped(_CHAT), _dumped(_ACCOUNT)), _collected),
        "whatsapp": Reader("_chat.txt", (_WHATSAPP.encode(),), _collected),
        "text": Reader(
            "x.txt",
            (
                _TEXT.encode(),
                "Два снаряда упали на станцию.\n".encode("cp1251"),
                ("سقطت قذيفتان على المحطة.\n" * 3).encode("utf-16"),
            ),
            _collected,
        ),
        "json": Reader(
            "x.json",
            (
                _dumped(_REPORT),
                _dumped([_REPORT, {"text": _TEXT}]),
                _dumped({"meta": 1, "reports": [_REPORT]}),
                _dumped(_REPORT) * 2,
            ),
            _collected,
        ),
        "json_lines": Reader(
            "x.jsonl", (_dumped(_REPORT) + b"\n" + _dumped({"text": "x"}),), _collected
        ),
        "csv": Reader("x.csv", (_TABLE.encode(), b"id,text\n1,Two shells fell.\n"), _collected),
        "gzip": Reader(
            "x.jsonl.gz",
            (
                gzip.compress(_dumped(_REPORT), mtime=0),
                gzip.compress(b'{"text": "Two"}\n', mtime=0) * 3,
                gzip.compress(_PLAIN_BOMB, mtime=0),
            ),
            _collected,
        ),
        "pdf": Reader("x.pdf", (_PDF, bomb_pdf(BOMB)), _collected),
        "docx": Reader("x.docx", (docx(_DOCX), _PACKAGE_BOMB), _collected),
        "docx_xml": Reader(
            "x.docx",
            (_DOCX_XML,),
            _collected,
            lambda body: packed({"word/document.xml": body, "word/footnotes.xml": body}),
        ),
        "odt": Reader(
            "x.odt",
            (odt(_ODT), packed({"content.xml": _bomb(b"<a>%s</a>", b"<b/>")})),
            _collected,
        ),
        "odt_xml": Reader(
            "x.odt",
            (_ODT_XML,),
            _collected,
            lambda body: packed({"content.xml": body, "meta.xml": body}),
        ),
        "xlsx": Reader(
            "x.xlsx",
            (
                packed(_BOOK),
                packed({**_BOOK, _CELLS: _SHEET_BOMB}),
                packed({**_BOOK, "xl/sharedStrings.xml": _STRINGS_BOMB}),
            ),
            listed,
        ),
        "xlsx_sheet": Reader("x.xlsx", (_BOOK[_CELLS],), listed, _book(_CELLS)),
        "xlsx_styles": Reader("x.xlsx", (_BOOK[_STYLES],), listed, _book(_STYLES)),
        "list_csv": Reader(
            "x.csv", tuple(one.encode() for one in (_LIST, _GED, _ACLED, _AIRWARS)), listed
        ),
        "cas_json": Reader("x.json", (_dumped(_CAS),), _annotated),
        "cas_xmi": Reader("x.xmi", (_XMI.encode(),), _annotated),
        "cas_zip": Reader(
            "x.zip",
            (
                packed({"a.json": _dumped(_CAS), "b.xmi": _XMI.encode()}),
                packed({"a.xmi": _bomb(b"<a>%s</a>", b"<b/>")}),
            ),
            _annotated,
        ),
        "brat": Reader("x.ann", (_BRAT.encode(),), _annotated),
        "places": Reader(
            "x.csv",
            (_PLACES.encode(), _dumped([{"name": "Ostrel", "lat": 31.3, "lon": 34.3}])),
            _places,
        ),
        "geojson": Reader("x.geojson", (_dumped(_SHAPES), _dumped(_NOWHERE)), _places),
        "geonames": Reader("x.txt", (_GEONAMES.encode(),), _places),
        "actors": Reader("x.toml", (_ACTORS.encode(), _ACTORS_TABLE.encode()), _actors),
        "series": Reader("x.csv", (_SERIES.encode(), _dumped(_SERIES_WIDE)), _series),
        "timeline": Reader("x.csv", (_TIMELINE.encode(),), _timeline),
        "addresses": Reader("x.txt", (_ADDRESSES.encode(),), _addresses),
        "written_tables": Reader("x.csv", tuple(_tables()), lambda path: len(list(ged.read(path)))),
        "written_json": Reader(
            "x.json",
            (
                _dumped({"@context": claimreview.CONTEXT, "@graph": [{"@type": "Claim"}]}),
                _dumped(_SHAPES),
                _dumped({"prefix": {}, "entity": {"r:incident/1": {}}, "agent": {}}),
            ),
            _written_json,
        ),
        "written_sqlite": Reader("x.sqlite", (_base(),), _based),
    }
    if importlib.util.find_spec("pyarrow") is not None:
        found["parquet"] = Reader("x.parquet", (_parquet(),), _collected)
    return found


READERS: Final = _readers()
"""By name; ``parquet`` where its library is installed."""
