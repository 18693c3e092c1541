"""Small PDFs, Word and OpenDocument files, made by hand so that every word's place is known."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

WIDTH, HEIGHT = 595, 842


@dataclass(frozen=True)
class Put:
    """Words at a place: left edge and baseline, in points from the upper left corner."""

    x: float
    y: float
    text: str
    size: float = 11


def pdf(
    pages: Sequence[Iterable[Put]], info: Mapping[str, str] | None = None, turn: int = 0
) -> bytes:
    """Return a PDF with words in Helvetica on pages of A4."""
    bodies = [_content(page, turn) for page in pages]
    return _assembled(bodies, "<< /Font << /F1 3 0 R >> >>", info or {}, turn)


def scan(width: int, height: int, dots: bytes) -> bytes:
    """Return a PDF of one page that is a grey picture and nothing else."""
    body = f"{WIDTH} 0 0 {HEIGHT} 0 0 cm /I1 Do".encode()
    packed = zlib.compress(dots)
    picture = (
        f"<< /Type /XObject /Subtype /Image /Width {width} /Height {height} /ColorSpace /DeviceGray"
        f" /BitsPerComponent 8 /Filter /FlateDecode /Length {len(packed)} >>\nstream\n"
    ).encode()
    extra = picture + packed + b"\nendstream"
    return _assembled([body], "<< /XObject << /I1 {extra} 0 R >> >>", {}, 0, extra)


def _content(page: Iterable[Put], turn: int) -> bytes:
    parts = []
    for put in page:
        words = put.text.encode("cp1252").decode("latin-1")
        words = words.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
        # On paper that is shown turned, words run upwards, so that they are shown upright.
        at = f"0 1 -1 0 {put.y} {put.x}" if turn else f"1 0 0 1 {put.x} {HEIGHT - put.y}"
        parts.append(f"BT /F1 {put.size} Tf {at} Tm ({words}) Tj ET")
    return "\n".join(parts).encode("latin-1")


def _assembled(
    bodies: Sequence[bytes],
    resources: str,
    info: Mapping[str, str],
    turn: int,
    extra: bytes | None = None,
) -> bytes:
    first = 5
    kids = " ".join(f"{first + 2 * n} 0 R" for n in range(len(bodies)))
    told = " ".join(f"/{key} ({value})" for key, value in info.items())
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(bodies)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        f"<< {told} >>".encode(),
    ]
    last = first + 2 * len(bodies)
    for number, body in enumerate(bodies):
        objects.append(
            (
                f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] /Rotate {turn}"
                f" /Contents {first + 2 * number + 1} 0 R"
                f" /Resources {resources.replace('{extra}', str(last))} >>"
            ).encode()
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(body), body))
    if extra is not None:
        objects.append(extra)
    out = io.BytesIO(b"%PDF-1.4\n")
    out.seek(0, io.SEEK_END)
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    out.writelines(b"%010d 00000 n \n" % place for place in places)
    out.write(
        b"trailer\n<< /Size %d /Root 1 0 R /Info 4 0 R >>\nstartxref\n%d\n%%%%EOF\n"
        % (len(objects) + 1, start)
    )
    return out.getvalue()


W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"


def docx(body: str, **parts: str) -> bytes:
    """Return a document of Word with this body."""
    head = f'<?xml version="1.0"?><w:document xmlns:w="{W}" xmlns:mc="{MC}"><w:body>'
    files = {"word/document.xml": f"{head}{body}</w:body></w:document>"}
    return _packed({"[Content_Types].xml": "<Types/>", **files, **parts})


ODF = "urn:oasis:names:tc:opendocument:xmlns"


def odt(body: str, manifest: str = "<x/>") -> bytes:
    """Return an OpenDocument text with this body."""
    names = " ".join(
        f'xmlns:{one}="{ODF}:{one}:1.0"' for one in ("office", "text", "table", "meta")
    )
    head = f"<office:document-content {names}><office:body><office:text>"
    content = f"{head}{body}</office:text></office:body></office:document-content>"
    meta = (
        f'<office:document-meta {names} xmlns:dc="http://purl.org/dc/elements/1.1/">'
        "<office:meta><dc:title>Yard</dc:title></office:meta></office:document-meta>"
    )
    mimetype = "application/vnd.oasis.opendocument.text"
    files = {"mimetype": mimetype, "content.xml": content, "meta.xml": meta}
    return _packed({**files, "META-INF/manifest.xml": manifest})


def _packed(files: Mapping[str, str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, body in files.items():
            # Told from other archives by this one file, which stands first and is not packed.
            kind = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(name, body, kind)
    return out.getvalue()
