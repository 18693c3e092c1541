"""The words of reports, indexed: by FTS5 in a file, by ``tsvector`` on a server.

Words are cut, folded and freed of accents here, before either sees them, and neither knows stems or
stop words: the same words find the same reports. Which of them is the better match each weighs in
its own way.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Any, Final

import sqlalchemy as sa

from reportedly.ledger.asking import is_server
from reportedly.ledger.schema import report, report_text

_ASKED: Final = re.compile(r'"([^"]*)"|(\S+)')
_WORD: Final = re.compile(r"[^\W_]+")

LONGEST: Final = 255
"""Characters of a word that are indexed on a server; a lexeme has to be short."""

ROOM: Final = 400_000
"""Bytes of different words of one report that are indexed on a server, which takes 1 MB in all."""

FURTHEST: Final = 16_383
"""The last place that a server can tell from those behind it."""

Found = tuple[str, float]


def index(connection: sa.Connection, seq: int, title: str, text: str) -> None:
    """Make a report findable by its words.

    Args:
        connection: In a writing transaction.
        seq: Number of the report's entry.
        title: Its title.
        text: Its text.
    """
    if is_server(connection):
        connection.exec_driver_sql(_INSERT, (seq, vector(title, text)))
    else:
        told = {"title": " ".join(folded(title)), "text": " ".join(folded(text))}
        connection.execute(_INDEX, {"rowid": seq} | told)


def clear(connection: sa.Connection) -> None:
    """Forget all words."""
    if is_server(connection):
        connection.exec_driver_sql("DELETE FROM report_text")
    else:
        connection.exec_driver_sql("INSERT INTO report_text(report_text) VALUES ('delete-all')")


def count(connection: sa.Connection) -> int:
    """Return how many reports can be found by their words."""
    held = "report_text" if is_server(connection) else "report_text_docsize"
    number: int = connection.exec_driver_sql(f"SELECT count(*) FROM {held}").scalar_one()  # noqa: S608 - names of our own
    return number


def search(connection: sa.Connection, words: str, limit: int) -> Iterator[Found]:
    """Yield head and rank of the reports that hold all these words, the best match first.

    Case and accents are ignored. Words between double quotes have to stand side by side, and a
    ``*`` at the end of a word stands for any ending. Nothing else has a meaning of its own.
    """
    if is_server(connection):
        query = as_tsquery(words)
        asked = (query, query, limit)
        found = connection.exec_driver_sql(_SEARCH, asked).all() if query else []
    else:
        query = as_match(words)
        found = connection.execute(_matches(query, limit)).all() if query else []
    for row in found:
        yield row.head, round(row.rank, 4)


def _matches(query: str, limit: int) -> sa.Select[Any]:
    return (
        sa.select(report.c.head, report_text.c.rank)
        .join_from(report_text, report, report.c.seq == report_text.c.rowid)
        .where(sa.literal_column("report_text").op("MATCH")(query))
        .order_by(report_text.c.rank, report.c.id)
        .limit(limit)
    )


def _terms(words: str) -> Iterator[tuple[str, bool]]:
    """Yield the terms of what a person asks, each with whether any ending will do."""
    for phrase, word in _ASKED.findall(words):
        term = (phrase or word).replace("\x00", " ")
        stem = term.rstrip("*")
        if any(c.isalnum() for c in stem):
            yield stem, stem != term and not phrase


def as_match(words: str) -> str:
    """Return a person's words as a query of FTS5 in which none of them is an operator."""
    terms = []
    for stem, open_ended in _terms(words):
        quoted = '"' + " ".join(folded(stem)) + '"'
        if quoted != '""':
            terms.append(quoted + "*" if open_ended else quoted)
    return " ".join(terms)


def as_tsquery(words: str) -> str:
    """Return a person's words as a query of PostgreSQL."""
    terms = []
    for stem, open_ended in _terms(words):
        parts = [f"'{word[:LONGEST]}'" for word in folded(stem)]
        if parts and open_ended:
            parts[-1] += ":*"
        terms += [f"({' <-> '.join(parts)})"] if parts else []
    return " & ".join(terms)


def vector(title: str, text: str) -> str:
    """Return the words of a report with their places, as PostgreSQL reads them.

    Between title and text one place stays empty, so that no phrase reaches over it.
    """
    places: dict[str, list[int]] = {}
    room, at = ROOM, 0
    for part in (title, text):
        for word in folded(part):
            at = min(at + 1, FURTHEST)
            short = word[:LONGEST]
            if short not in places:
                room -= len(short.encode())
                if room < 0:
                    continue
                places[short] = []
            # A server keeps 255 places of a word.
            if len(places[short]) < LONGEST:
                places[short].append(at)
        at = min(at + 1, FURTHEST)
    return " ".join(f"'{word}':{','.join(map(str, held))}" for word, held in places.items())


def folded(text: str) -> Iterator[str]:
    """Yield the words of a text in small letters, without accents, vowel points or ligatures."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(char for char in plain if not unicodedata.combining(char))
    return (found[0] for found in _WORD.finditer(bare))


_INDEX: Final = report_text.insert().values(
    rowid=sa.bindparam("rowid"), title=sa.bindparam("title"), text=sa.bindparam("text")
)
_INSERT: Final = "INSERT INTO report_text VALUES (%s, %s::tsvector)"
_SEARCH: Final = """
    SELECT report.head, -ts_rank(report_text.words, %s::tsquery) AS rank
    FROM report_text JOIN report ON report.seq = report_text.rowid
    WHERE report_text.words @@ %s::tsquery ORDER BY rank, report.id LIMIT %s
"""
