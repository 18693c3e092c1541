"""Annotations as INCEpTION and brat give them back: the text, and our kinds of mark in it.

Read are UIMA CAS JSON, UIMA XMI, brat's standoff with its text, and archives of the first two.
Marks of other layers, such as sentences and tokens, are passed over. Whatever else a person changed
comes back as it is: an unknown code is judged by whoever compares it with what was exported.

Source:
    UIMA CAS JSON 0.4 and XMI, as INCEpTION and dkpro-cassis write them; brat standoff format.
"""

from __future__ import annotations

import io
import json
import re
import struct
import zipfile
import zlib
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any, Final

from reportedly.errors import AnnotationFileError
from reportedly.export.cas import PREFIX, units
from reportedly.export.marks import CLAIM, FEATURES

LARGEST: Final = 64 * 2**20
"""Bytes of one file that is read."""

MOST_VALUES: Final = 4_000_000
"""Tags, or commas, of one file; each takes many times the memory of its letters."""

ENDINGS: Final = (".json", ".xmi", ".ann", ".zip")
_SOFA: Final = "uima.cas.Sofa"
_XMI: Final = "{http://www.omg.org/XMI}id"
_CAS: Final = "{http:///uima/cas.ecore}Sofa"
_OURS: Final = "{http:///reportedly.ecore}"
_BROKEN: Final = (
    *(zipfile.BadZipFile, zlib.error, struct.error, LookupError, NotImplementedError, EOFError),
    *(OSError, OverflowError, RuntimeError, ValueError),
)
"""What the standard library raises over archives that are not as they should be."""

_NO_JSON: Final = (
    *(ValueError, KeyError, TypeError, AttributeError, StopIteration, RecursionError),
)
_TEXT_BOUND: Final = re.compile(r"(T\S+)\t(\S+) (\d{1,9} \d{1,9}(?:;\d{1,9} \d{1,9})*)(?:\t.*)?")
_NOTE: Final = re.compile(r"#\S*\t\S+ (T\S+)\t(.*)")
_RELATION: Final = re.compile(r"R\S+\tOf Arg1:(T\S+) Arg2:(T\S+)\s*")
_ATTRIBUTE: Final = re.compile(r"[AM]\S+\t(\S+) (T\S+) (\S+)\s*")


@dataclass(frozen=True, slots=True)
class Returned:
    """A mark as it comes back.

    Attributes:
        kind: A key of ``FEATURES``.
        claim: Id of the claim it belongs to; ``None`` where nothing says so.
        start: First code point.
        end: One past the last.
        told: What is told of it.
    """

    kind: str
    claim: str | None
    start: int
    end: int
    told: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Annotated:
    """One file.

    Attributes:
        name: As messages call it.
        text: That was annotated.
        marks: Ours, in the order of the file.
    """

    name: str
    text: str
    marks: tuple[Returned, ...]


def files_of(path: Path) -> Iterator[Path]:
    """Yield the files of annotations that a path names: itself, or those below a folder."""
    if path.is_dir():
        yield from (one for one in sorted(path.rglob("*")) if one.suffix.lower() in ENDINGS)
    else:
        yield path


def read_annotations(path: Path) -> Iterator[Annotated]:
    """Yield what is annotated in a file; archives hold several.

    Raises:
        AnnotationFileError: It cannot be read, or is of no form that is understood.
    """
    try:
        data = _bytes(path)
        match path.suffix.lower():
            case ".ann":
                text = _bytes(path.with_suffix(".txt")).decode("utf-8")
                yield Annotated(path.name, text, tuple(_brat(data.decode("utf-8"), text)))
            case ".zip":
                yield from _archive(data, path.name)
            case _:
                yield _one(data, path.name)
    except UnicodeDecodeError as error:
        raise AnnotationFileError(path.name, "it is no UTF-8") from error
    except OSError as error:
        why = error.strerror or type(error).__name__
        raise AnnotationFileError(path.name, f"it cannot be read: {why.lower()}") from error


def _bytes(path: Path) -> bytes:
    with path.open("rb") as file:
        return _held(file, path.name)


def _held(stream: IO[bytes], name: str) -> bytes:
    """Return all that a file holds, unless that is too much."""
    data = stream.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise AnnotationFileError(name, f"it is over {LARGEST} bytes")
    return data


def _archive(data: bytes, name: str) -> Iterator[Annotated]:
    """Yield what is in an archive of CAS files, as INCEpTION exports them."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for one in sorted(archive.namelist()):
                if not one.lower().endswith((".json", ".xmi")) or "typesystem" in one.lower():
                    continue
                with archive.open(one) as part:
                    held = _held(part, f"{name}:{one}")
                yield _one(held, f"{name}:{one}")
    except _BROKEN as error:
        raise AnnotationFileError(name, "the archive is damaged or locked") from error


def _one(data: bytes, name: str) -> Annotated:
    xml = data.lstrip()[:1] == b"<"
    if data.count(b"<" if xml else b",") > MOST_VALUES:
        raise AnnotationFileError(name, f"it holds over {MOST_VALUES} values")
    return _xmi(data, name) if xml else _json(data, name)


def _json(data: bytes, name: str) -> Annotated:
    try:
        structures = json.loads(data)["%FEATURE_STRUCTURES"]
        found = {one["%ID"]: one for one in structures}
        text = next(one["sofaString"] for one in structures if one["%TYPE"] == _SOFA)
        rows = [
            _Row(
                kind=one["%TYPE"].removeprefix(PREFIX),
                begin=int(one.get("begin", 0)),
                end=int(one.get("end", 0)),
                own={key: str(value) for key, value in one.items() if isinstance(value, str | int)},
                claim=found.get(one.get("@claim"), {}).get("identifier"),
            )
            for one in structures
            if one["%TYPE"].startswith(PREFIX)
        ]
        return Annotated(name, text, tuple(_marks(rows, text)))
    except _NO_JSON as error:
        raise AnnotationFileError(name, "it is no UIMA CAS JSON") from error


def _xmi(data: bytes, name: str) -> Annotated:
    from lxml import etree  # type: ignore[import-untyped]  # noqa: PLC0415 - few need it

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(data, parser)
        text = next(one for one in root.iter(_CAS)).attrib["sofaString"]
        ours = [one for one in root if isinstance(one.tag, str) and one.tag.startswith(_OURS)]
        known = {one.attrib[_XMI]: one.attrib.get("identifier") for one in ours}
        rows = [
            _Row(
                kind=one.tag.removeprefix(_OURS),
                begin=int(one.attrib.get("begin", 0)),
                end=int(one.attrib.get("end", 0)),
                own=dict(one.attrib),
                claim=known.get(one.attrib.get("claim")),
            )
            for one in ours
        ]
        return Annotated(name, text, tuple(_marks(rows, text)))
    except (etree.XMLSyntaxError, ValueError, KeyError, StopIteration) as error:
        raise AnnotationFileError(name, "it is no UIMA XMI") from error


@dataclass(frozen=True, slots=True)
class _Row:
    """A mark of a CAS, its offsets in UTF-16 units."""

    kind: str
    begin: int
    end: int
    own: Mapping[str, Any]
    claim: str | None


def _marks(rows: list[_Row], text: str) -> Iterator[Returned]:
    """Yield the marks of a CAS, their offsets in code points.

    Raises:
        ValueError: One lies outside the text.
    """
    places = units(text)
    for row in rows:
        if row.kind not in FEATURES:
            continue
        if not 0 <= row.begin < row.end <= places[-1]:
            raise ValueError(row.begin)
        start, end = (bisect_right(places, one) - 1 for one in (row.begin, row.end))
        told = {name: row.own[name] for name in FEATURES[row.kind] if row.own.get(name)}
        claim = row.own.get("identifier") if row.kind == CLAIM else row.claim
        # A mark that was moved to another claim keeps the name of the old one beside the link.
        yield Returned(row.kind, claim or row.own.get("identifier"), start, end, told)


def _brat(lines: str, text: str) -> Iterator[Returned]:
    """Yield the marks of a file of brat; lines of other kinds are passed over."""
    bound: dict[str, tuple[str, int, int]] = {}
    told: dict[str, dict[str, str]] = {}
    links: dict[str, str] = {}
    for line in lines.split("\n"):
        if found := _TEXT_BOUND.fullmatch(line):
            pieces = [tuple(map(int, one.split())) for one in found[3].split(";")]
            bound[found[1]] = (found[2], pieces[0][0], pieces[-1][1])
        elif found := _NOTE.fullmatch(line):
            pairs = (pair.partition("=") for pair in found[2].split(";"))
            named = {name.strip(): value.strip() for name, sign, value in pairs if sign}
            told.setdefault(found[1], {}).update(named)
        elif found := _ATTRIBUTE.fullmatch(line):
            told.setdefault(found[2], {})[found[1].lower()] = found[3]
        elif found := _RELATION.fullmatch(line):
            links[found[1]] = found[2]
    for key, (kind, start, end) in bound.items():
        if kind in FEATURES and 0 <= start < end <= len(text):
            own = told.get(key, {})
            linked = told.get(links.get(key, ""), {}).get("claim")
            kept = {name: own[name] for name in FEATURES[kind] if own.get(name)}
            yield Returned(kind, linked or own.get("claim"), start, end, kept)
