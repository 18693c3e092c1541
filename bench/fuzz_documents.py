"""Readers of outside formats, fed with damaged and made-up files: no crash, no hang, flat memory.

Each reader runs in a process of its own for a while. Every case is a whole sample that was changed:
bytes flipped, cut out, repeated or put in, words of the format in the wrong place, and for archives
the files inside, which are then packed again. A case counts as a crash where anything but an error
with a code comes out, as a hang where it takes over twenty seconds. The cases are drawn by
Hypothesis from seeds that count up, so that a run can be repeated as far as it came.
"""

from __future__ import annotations

import io
import json
import resource
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from bench.common import Asked, Figures, apart, data_digest, peak_mb, store
from bench.papers import Put, docx, odt, pdf
from reportedly.collect import CollectOptions, collect
from reportedly.compare.lists import Choice, read_list
from reportedly.errors import BenchError, ReportedlyError
from reportedly.export.annotations import read_annotations

SECONDS: Final = 600
"""For each reader."""

SLOWEST: Final = 20.0
CASES: Final = 50
"""Drawn from one seed."""

LIMIT: Final = 256 * 1024
MEMORY: Final = 4 * 2**30

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
_WORDS: Final = (
    *(b'"', b"\\", b"{", b"[", b"}", b"]", b",", b":", b"<", b">", b"&", b"/", b"'", b"\n", b"\0"),
    *(b"99999999999999999999", b"-1", b"1e999", b"NaN", b"null", b"true", b'"\\ud800"', b"[[" * 99),
    *(b"</w:p>", b"<w:p>", b"<w:tr>", b"<w:tc>", b"stream", b"endobj", b"obj", b"/Kids [", b"0 R"),
    *("\u200e".encode(), "\u202f".encode(), b"31/12/23, 21:41 - ", b"[1/1/24, 0:01] ", b": "),
    *(b"T1\t", b" 0 9\t", b"begin=", b"xmi:id=", b"%ID", b"messages", b"text", b"<!DOCTYPE x [",
      b"<!ENTITY x 'y'>", b"&x;", b"[]" * 40, b"(" * 60, b"." * 60, b" " * 60, b"\xff\xfe"),
)  # fmt: skip

Make = Callable[[bytes], bytes]
Read = Callable[[Path], object]


def _collected(path: Path) -> object:
    return [type(one) for one in collect([str(path)], CollectOptions(max_bytes=LIMIT))]


def _listed(path: Path) -> object:
    return len(read_list(path, Choice()).rows)


def _annotated(path: Path) -> object:
    return [len(one.marks) for one in read_annotations(path)]


def _dumped(content: object) -> bytes:
    return json.dumps(content).encode()


def _packed(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, body in files.items():
            archive.writestr(name, body)
    return out.getvalue()


def _book(name: str) -> Make:
    """Return what makes a workbook with one of its parts replaced."""
    files = {part: text.encode() for part, text in _SHEET.items()}
    return lambda body: _packed({**files, name: body})


def _same(body: bytes) -> bytes:
    return body


READERS: Final[dict[str, tuple[str, bytes, Make, Read]]] = {
    "telegram": ("result.json", _dumped(_CHAT), _same, _collected),
    "whatsapp": ("_chat.txt", _WHATSAPP.encode(), _same, _collected),
    "pdf": ("x.pdf", _PDF, _same, _collected),
    "docx": ("x.docx", docx(_DOCX), _same, _collected),
    "docx_xml": (
        "x.docx",
        zipfile.ZipFile(io.BytesIO(docx(_DOCX))).read("word/document.xml"),
        lambda body: _packed({"word/document.xml": body, "word/footnotes.xml": body}),
        _collected,
    ),
    "odt_xml": (
        "x.odt",
        zipfile.ZipFile(io.BytesIO(odt(_ODT))).read("content.xml"),
        lambda body: _packed({"content.xml": body, "meta.xml": body}),
        _collected,
    ),
    "xlsx": ("x.xlsx", _packed({n: t.encode() for n, t in _SHEET.items()}), _same, _listed),
    "xlsx_sheet": ("x.xlsx", _SHEET[_CELLS].encode(), _book(_CELLS), _listed),
    "xlsx_styles": ("x.xlsx", _SHEET[_STYLES].encode(), _book(_STYLES), _listed),
    "list_csv": ("x.csv", _LIST.encode(), _same, _listed),
    "cas_json": ("x.json", _dumped(_CAS), _same, _annotated),
    "cas_xmi": ("x.xmi", _XMI.encode(), _same, _annotated),
    "brat": ("x.ann", _BRAT.encode(), _same, _annotated),
}
"""File name, whole sample, how changed bytes become a file, and what reads it."""


@st.composite
def changed(draw: st.DrawFn, sample: bytes) -> bytes:
    """Draw a sample with a few changes."""
    body = bytearray(sample)
    for _ in range(draw(st.integers(0, 8))):
        at = draw(st.integers(0, max(len(body) - 1, 0)))
        size = draw(st.integers(0, 60))
        match draw(st.integers(0, 5)):
            case 0:
                body[at : at + size] = b""
            case 1:
                body[at:at] = draw(st.sampled_from(_WORDS))
            case 2:
                body[at : at + 1] = bytes([draw(st.integers(0, 255))])
            case 3:
                body[at:at] = body[at : at + size] * draw(st.sampled_from((1, 2, 40, 900)))
            case 4:
                other = draw(st.integers(0, max(len(body) - 1, 0)))
                body[at:at] = body[other : other + size]
            case _:
                del body[at + size :]
    return bytes(body[: 4 * LIMIT])


def fuzz(name: str, seconds: int) -> Figures:
    """Feed one reader for a while, in this process; return what came of it."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    file, sample, make, read = READERS[name]
    tally = {"cases": 0, "read": 0, "refused": 0, "crashes": 0, "hangs": 0}
    slowest, first = 0.0, ""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / file
        (Path(folder) / "x.txt").write_text("Two shells fell on Ostrel.")
        read(_written(path, make(sample)))
        start_mb, until, number = peak_mb(), time.monotonic() + seconds, 0
        while time.monotonic() < until:
            number += 1
            for body in _drawn(sample, number):
                started = time.monotonic()
                tally["cases"] += 1
                try:
                    read(_written(path, make(body)))
                    tally["read"] += 1
                except ReportedlyError:
                    tally["refused"] += 1
                except Exception as error:  # noqa: BLE001 - what is looked for
                    tally["crashes"] += 1
                    first = first or f"seed {number}: {type(error).__name__}: {error}"[:300]
                took = time.monotonic() - started
                slowest = max(slowest, took)
                tally["hangs"] += took > SLOWEST
    grown = peak_mb() - start_mb
    return {
        **tally,
        "slowest_s": round(slowest, 2),
        "peak_mb": round(peak_mb(), 1),
        "peak_over_start_mb": round(grown, 1),
        "first_crash": first,
    }


def _drawn(sample: bytes, number: int) -> Iterable[bytes]:
    """Return the cases of one seed."""
    found: list[bytes] = []

    @seed(number)
    @settings(
        max_examples=CASES,
        database=None,
        deadline=None,
        phases=(Phase.generate,),
        suppress_health_check=list(HealthCheck),
    )
    @given(changed(sample))
    def gather(body: bytes) -> None:
        found.append(body)

    gather()
    return found


def _written(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def run(asked: Asked) -> Figures:
    """Feed every reader, each in a process of its own.

    Args:
        asked: Options ``seconds`` a reader, and ``only`` a reader.

    Raises:
        BenchError: A process died: a crash that no test could catch.
    """
    seconds = asked.number("seconds", SECONDS)
    chosen = [name for name in READERS if asked.options.get("only", name) == name]
    detail = {name: _of_reader(name, seconds) for name in chosen}
    figures: Figures = {"readers": len(detail), "seconds_a_reader": seconds}
    for key in ("cases", "read", "refused", "crashes", "hangs"):
        figures[key] = sum(int(one[key] or 0) for one in detail.values())
    figures["slowest_s"] = max(float(one["slowest_s"] or 0) for one in detail.values())
    figures["peak_over_start_mb"] = max(
        float(one["peak_over_start_mb"] or 0) for one in detail.values()
    )
    if len(detail) == len(READERS) and asked.options.get("store") != "no":
        store("fuzz_documents", data_digest([Path(__file__)]), figures, detail)
    else:
        figures |= {
            f"{name}_{key}": value for name, one in detail.items() for key, value in one.items()
        }
    return figures


def _of_reader(name: str, seconds: int) -> Figures:
    """Feed one reader in a fresh process."""
    try:
        return apart("bench.fuzz_documents", f"fuzz({name!r}, {seconds})")
    except BenchError as error:
        raise BenchError(f"the reader {name} died: {error.reason}") from error
