"""What whoever runs a desk asks it: is it up, can it answer, how much does it do.

``/healthz`` says that the process answers, ``/readyz`` that the ledger does, ``/metrics`` what was
counted since the start, in the text format of Prometheus. They stand before the desk's own door, so
that no log-in is needed, and hold no word of the ledger; the numbers are for this machine alone.
"""

from __future__ import annotations

import ipaddress
import os
import resource
import time
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence
from typing import Final

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from reportedly import __version__
from reportedly.api import Ledger
from reportedly.desk.guard import HEADERS
from reportedly.desk.logs import tell
from reportedly.errors import ReportedlyError

HEALTH: Final = "/healthz"
READY: Final = "/readyz"
METRICS: Final = "/metrics"

BOUNDS: Final = (0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)
"""Seconds by which answers are counted."""

METHODS: Final = frozenset({"GET", "HEAD", "POST"})
TEXT: Final = "text/plain; version=0.0.4; charset=utf-8"
THROUGH: Final = ("forwarded", "x-forwarded-for", "x-forwarded-proto", "x-forwarded-host", "via")
"""What a proxy puts on a request, so that it was not made on this machine."""


class Tally:
    """What was counted since the start; changed by the event loop alone, so no lock is needed."""

    def __init__(self) -> None:
        self.began = time.time()
        self.answers: Counter[tuple[str, str, int]] = Counter()
        self.waits: defaultdict[str, list[int]] = defaultdict(lambda: [0] * (len(BOUNDS) + 1))
        self.seconds: Counter[str] = Counter()
        self.in_hand = 0

    def add(self, page: str, method: str, status: int, seconds: float) -> None:
        """Count an answer."""
        self.answers[page, method, status] += 1
        self.seconds[page] += seconds  # type: ignore[assignment]  # typeshed counts in whole numbers
        for number, bound in enumerate(BOUNDS):
            self.waits[page][number] += seconds <= bound
        self.waits[page][-1] += 1

    def lines(self, ledger: Ledger) -> Iterator[str]:
        """Yield what was counted, in the text format of Prometheus.

        Raises:
            ReportedlyError: The ledger does not answer.
        """
        name = "reportedly_desk_answers_total"
        yield from _head(name, "counter", "Answers by page, method and status.")
        for (page, method, status), count in sorted(self.answers.items()):
            yield f'{name}{{page="{page}",method="{method}",status="{status}"}} {count}'
        name = "reportedly_desk_answer_seconds"
        yield from _head(name, "histogram", "Time to the end of an answer.")
        for page, waits in sorted(self.waits.items()):
            for bound, count in zip((*map(str, BOUNDS), "+Inf"), waits, strict=True):
                yield f'{name}_bucket{{page="{page}",le="{bound}"}} {count}'
            yield f'{name}_sum{{page="{page}"}} {self.seconds[page]:.6f}'
            yield f'{name}_count{{page="{page}"}} {waits[-1]}'
        used = resource.getrusage(resource.RUSAGE_SELF)
        tip = ledger.tip()
        for name, kind, words, value in (
            ("reportedly_desk_in_hand", "gauge", "Requests being answered.", self.in_hand),
            ("reportedly_ledger_rows", "gauge", "Rows of the ledger's chain.", tip.seq),
            ("reportedly_ledger_stale", "gauge", "Whether incidents are older than the rows.",
             int(ledger.is_stale())),
            ("process_cpu_seconds_total", "counter", "Processor time.",
             round(used.ru_utime + used.ru_stime, 3)),
            ("process_resident_memory_bytes", "gauge", "Memory held.", _resident()),
            ("process_start_time_seconds", "gauge", "Start, seconds since 1970.",
             round(self.began, 3)),
        ):  # fmt: skip
            yield from _head(name, kind, words)
            yield f"{name} {value}"
        yield from _head("reportedly_version", "gauge", "The version, as a label.")
        yield f'reportedly_version{{version="{__version__}"}} 1'


def _head(name: str, kind: str, words: str) -> tuple[str, str]:
    return f"# HELP {name} {words}", f"# TYPE {name} {kind}"


def _resident() -> int:
    """Return the memory that this process holds, in bytes; 0 where the system does not tell."""
    try:
        with open("/proc/self/statm", encoding="ascii") as stream:  # noqa: PTH123 - no path of ours
            return int(stream.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        return 0


class Service:
    """A desk with what whoever runs it asks.

    Args:
        app: The desk, with all that stands around it.
        desk: The desk itself, for the names of its pages.
        ledger: Open.
        prefix: Path under which the desk stands.
    """

    def __init__(self, app: ASGIApp, desk: Starlette, ledger: Ledger, prefix: str = "") -> None:
        self._app, self._ledger, self._prefix = app, ledger, prefix
        self._pages = frozenset(_pages(desk))
        self.tally = Tally()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, count it, and write a line about it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        if scope["path"] in {HEALTH, READY, METRICS}:
            await (await self._asked(scope))(scope, receive, send)
            return
        page, began, status = self._page(scope["path"]), time.perf_counter(), 500
        method = scope["method"] if scope["method"] in METHODS else "other"

        async def sent(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        self.tally.in_hand += 1
        try:
            await self._app(scope, receive, sent)
        finally:
            seconds = time.perf_counter() - began
            self.tally.in_hand -= 1
            self.tally.add(page, method, status, seconds)
            tell("answered", page=page, method=method, status=status, ms=round(1000 * seconds, 1))

    def _page(self, path: str) -> str:
        """Return the kind of a page; what is behind it may be an id or words."""
        first = path.removeprefix(self._prefix).strip("/").partition("/")[0]
        return (first or "overview") if first in self._pages or not first else "other"

    async def _asked(self, scope: Scope) -> Response:
        path = scope["path"]
        if scope["method"] not in {"GET", "HEAD"}:
            return _plain("only to be asked for", 405)
        if path == HEALTH:
            return _plain("up")
        if path == METRICS and not _from_here(scope):
            return _plain("nothing is here", 404)
        try:
            if path == READY:
                await run_in_threadpool(self._ledger.tip)
                return _plain("ready")
            lines: Sequence[str] = await run_in_threadpool(
                lambda: list(self.tally.lines(self._ledger))
            )
        except ReportedlyError as error:
            return _plain(f"the ledger does not answer ({error.code})", 503)
        return PlainTextResponse("\n".join([*lines, ""]), media_type=TEXT, headers=dict(HEADERS))


def _plain(words: str, status: int = 200) -> Response:
    return PlainTextResponse(words + "\n", status, dict(HEADERS) | {"cache-control": "no-store"})


def _from_here(scope: Scope) -> bool:
    """Tell whether a request was made on this machine, and by no proxy for somebody else."""
    client = scope.get("client")
    headers = Headers(scope=scope)
    if client is None or any(name in headers for name in THROUGH):
        return False
    try:
        return ipaddress.ip_address(client[0]).is_loopback
    except ValueError:
        return False


def _pages(desk: Starlette) -> Collection[str]:
    """Return the first words of the paths of a desk."""
    return {getattr(route, "path", "").strip("/").partition("/")[0] for route in desk.routes} - {""}
