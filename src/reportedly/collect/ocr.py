"""Text of pictures of pages, by tesseract where it is installed.

What is read so is a guess and is marked as one. The engine is asked for its words with their boxes,
so that a claim leads back to the scan as to any other page; its own paragraphs are kept.
"""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from reportedly.collect.page_lines import Line, Word, around
from reportedly.errors import DocumentError, UsageError

PROGRAM: Final = "tesseract"
SECONDS: Final = 180
"""Wall time of one page."""

LEAST: Final = 20.0
"""Confidence, of 100, below which a word is noise of the paper."""

_NOT_LANGUAGES: Final = frozenset({"osd", "equ", "snum"})
_COLUMNS: Final = 12
_WORD_LEVEL: Final = "5"


@dataclass(frozen=True, slots=True)
class Recognised:
    """What was read on one page.

    Attributes:
        lines: In the engine's order, with its paragraphs.
        confidence: Mean of the words, of 100.
    """

    lines: tuple[Line, ...]
    confidence: float


@dataclass(frozen=True, slots=True)
class Recogniser:
    """The engine as it is installed.

    Attributes:
        path: Of the program.
        version: Of it.
        languages: It is to expect, as it calls them, with a plus between them.
    """

    path: str
    version: str
    languages: str

    @classmethod
    def find(cls, languages: str | None) -> Recogniser | None:
        """Return the engine; ``None`` where none is installed.

        Args:
            languages: To expect, as tesseract calls them (``eng+ara``); all that are installed
                where nothing is said.

        Raises:
            UsageError: A language is not installed.
        """
        path = shutil.which(PROGRAM)
        if path is None:
            return None
        known = sorted(set(_told(path, "--list-langs").splitlines()[1:]) - _NOT_LANGUAGES)
        wanted = languages.split("+") if languages else known
        if missing := sorted(set(wanted) - set(known)):
            there = ", ".join(known) or "none"
            raise UsageError(f"{PROGRAM} has no language {', '.join(missing)}; it has {there}")
        if not wanted:
            return None
        version = _told(path, "--version").split("\n")[0].removeprefix(PROGRAM).strip()
        return cls(path, version, "+".join(wanted))

    @property
    def name(self) -> str:
        """Program, version and languages, as they are noted beside a text."""
        return f"{PROGRAM} {self.version} {self.languages}"

    def read(self, picture: bytes, page: int, scale: float, where: str) -> Recognised:
        """Return what is read on a picture of a page.

        Args:
            picture: A portable grey map.
            page: Number of the page, from 1.
            scale: Dots of the picture a point of the page.
            where: For messages.

        Raises:
            DocumentError: The engine failed, or took too long.
        """
        command = [self.path, "-", "-", "-l", self.languages, "--dpi", str(round(72 * scale))]
        try:
            done = subprocess.run(  # noqa: S603 - a program of the machine, and no shell
                [*command, "tsv"], input=picture, capture_output=True, timeout=SECONDS, check=False
            )
        except subprocess.TimeoutExpired as error:
            raise DocumentError(where, f"page {page} took over {SECONDS} seconds") from error
        if done.returncode:
            raise DocumentError(where, f"{PROGRAM} cannot read page {page}")
        rows = done.stdout.decode("utf-8", "replace").splitlines()
        return recognised(rows, page, scale)


def recognised(rows: list[str], page: int, scale: float) -> Recognised:
    """Return the lines of a page that tesseract's table holds.

    Args:
        rows: Of the table, its head first.
        page: Number of the page, from 1.
        scale: Dots of the picture a point of the page.
    """
    found: dict[tuple[str, ...], list[tuple[Word, float]]] = {}
    for key, word, sure in _words(rows, scale):
        found.setdefault(key, []).append((word, sure))
    keys = list(found)
    lines = []
    for at, key in enumerate(keys):
        words = tuple(word for word, _ in found[key])
        after = keys[at + 1] if at + 1 < len(keys) else None
        ends = after is None or after[:-1] != key[:-1]
        # Over a block, as over a column, a sentence may go on.
        told = True if ends and after is not None and after[0] == key[0] else None
        box = around(word.box for word in words)
        lines.append(Line(page, words, box, told if ends else False))
    certain = [sure for held in found.values() for _, sure in held]
    return Recognised(tuple(lines), sum(certain) / len(certain) if certain else 0.0)


def _words(rows: list[str], scale: float) -> Iterator[tuple[tuple[str, ...], Word, float]]:
    """Yield block, paragraph and line of each word, the word, and how sure the engine is."""
    for row in rows[1:]:
        cells = row.split("\t")
        if len(cells) != _COLUMNS or cells[0] != _WORD_LEVEL or not cells[11].strip():
            continue
        left, top, width, height, sure = map(float, cells[6:11])
        if sure >= LEAST:
            box = (left / scale, top / scale, (left + width) / scale, (top + height) / scale)
            yield tuple(cells[2:5]), Word("".join(cells[11].split()), box), sure


def _told(path: str, option: str) -> str:
    """Return what the program says of itself."""
    done = subprocess.run(  # noqa: S603 - a program of the machine, and no shell
        [path, option], capture_output=True, text=True, timeout=SECONDS, check=False
    )
    return done.stdout or done.stderr
