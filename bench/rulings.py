"""Two people rule on one incident at once, and the desk is killed meanwhile: is a ruling lost?

For each kill a desk of the examples is served by a process of its own. Two clients open the page of
one incident again and again, and each gives it a grade with a reason nobody else has. At a moment
drawn from a hash the desk is ended by SIGKILL. Then the ledger has to verify, its incidents have to
be what its entries give, and every ruling that was confirmed has to be in it: besides those at most
one a client, whose answer the kill cut off. A ruling that was refused must not be there.
"""

from __future__ import annotations

import html
import http.client
import multiprocessing
import re
import shutil
import signal
import socket
import tempfile
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final
from urllib.parse import urlencode

import uvicorn

import reportedly
from bench.common import ROOT, Asked, Figures, data_digest, store
from bench.kill import fraction
from reportedly.desk import make_app
from reportedly.errors import BenchError

KILLS: Final = 100
CLIENTS: Final = 2

LONGEST: Final = 3.0
"""Seconds from the first confirmed ruling within which the desk is killed."""

PATIENCE: Final = 60.0
GRADES: Final = ("FAIR", "WEAK", "CONTESTED")
EXAMPLES: Final = ROOT / "examples"


@dataclass(slots=True)
class Told:
    """What one client was told of its rulings, by their reasons.

    Attributes:
        confirmed: Stored, by what the desk said.
        refused: Not stored, by what the desk said.
        cut: Sent, and the desk was gone before it answered.
        failed: Answers that are none of these, by their status.
        seconds: From sending to the answer, for each confirmed one.
    """

    confirmed: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    cut: list[str] = field(default_factory=list)
    failed: list[int] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)


def serve(ledger: Path, listening: socket.socket) -> None:
    """Serve a ledger until killed."""
    with reportedly.open(ledger) as opened:
        config = uvicorn.Config(make_app(opened, "A. Reader"), log_level="error", lifespan="off")
        uvicorn.Server(config).run(sockets=[listening])


def client(port: int, incident: str, name: str, told: Told, until: threading.Event) -> None:
    """Give an incident one grade after the other until the desk is gone."""
    number = 0
    while not until.is_set():
        number += 1
        reason = f"ruling {number} of {name}"
        sent = False
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
        try:
            connection.request("GET", f"/incident/{incident}")
            form = _form(connection.getresponse().read().decode())
            body = urlencode(form | {"grade": GRADES[number % len(GRADES)], "reason": reason})
            begun, sent = time.monotonic(), True
            connection.request(
                "POST", f"/incident/{incident}/rule", body,
                {"content-type": "application/x-www-form-urlencoded"},
            )  # fmt: skip
            status = connection.getresponse().status
        except (OSError, http.client.HTTPException):
            if sent:
                told.cut.append(reason)
            return
        finally:
            connection.close()
        if status == http.client.SEE_OTHER:
            told.confirmed.append(reason)
            told.seconds.append(time.monotonic() - begun)
        elif status == http.client.CONFLICT:
            told.refused.append(reason)
        else:
            told.failed.append(status)
            return


def _form(page: str) -> dict[str, str]:
    """Return the hidden fields of the form by which a grade is given."""
    at = page.rindex("<form", 0, page.index('<select name="grade"'))
    fields = re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)">', page[at:])
    return {name: html.unescape(value) for name, value in fields[:2]}


def kill_once(ledger: Path, incident: str, number: int) -> list[Told]:
    """Serve a ledger, rule on an incident, and kill the desk; return what each client was told."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        port = listening.getsockname()[1]
        # Forked, so that the time to a kill is spent in ruling and not in imports.
        process = multiprocessing.get_context("fork").Process(
            target=serve, args=(ledger, listening)
        )
        process.start()
    told = [Told() for _ in range(CLIENTS)]
    until = threading.Event()
    threads = [
        threading.Thread(target=client, args=(port, incident, f"client {n}", one, until))
        for n, one in enumerate(told)
    ]
    for thread in threads:
        thread.start()
    try:
        _first(told)
        time.sleep(fraction(number) * LONGEST)
    finally:
        process.kill()
        until.set()
        process.join()
    for thread in threads:
        thread.join()
    if process.exitcode != -signal.SIGKILL:
        raise BenchError(f"the desk ended with exit code {process.exitcode}")
    return told


def _first(told: list[Told]) -> None:
    """Wait until a ruling was confirmed."""
    begun = time.monotonic()
    while not any(one.confirmed for one in told):
        if time.monotonic() - begun > PATIENCE or all(one.failed for one in told):
            failed = [status for one in told for status in one.failed]
            raise BenchError(f"no ruling was confirmed, and the desk answered with {failed}")
        time.sleep(0.01)


def hold(ledger: Path, told: list[Told]) -> tuple[int, int]:
    """Hold a ledger against what clients were told of it.

    Returns:
        How many confirmed rulings are not in it, and how many it holds that nobody was told of.

    Raises:
        BenchError: It holds a ruling that was refused, or one nobody sent.
        ChainError: It does not verify.
    """
    with reportedly.open(ledger) as opened:
        opened.refresh()
        for _ in opened.verify(rederive=True):
            pass
        stored = [one.decision.reason for one in opened.decisions()]
    failed = [status for one in told for status in one.failed]
    if failed:
        raise BenchError(f"the desk answered with {failed}")
    confirmed = {reason for one in told for reason in one.confirmed}
    cut = {reason for one in told for reason in one.cut}
    refused = {reason for one in told for reason in one.refused}
    beyond = set(stored) - confirmed
    if len(stored) != len(set(stored)) or beyond & refused or not beyond <= cut:
        raise BenchError("the ledger holds a ruling that was refused, or twice")
    return len(confirmed - set(stored)), len(beyond)


def run(asked: Asked) -> Figures:
    """Kill desks and return what was met; see the module.

    Args:
        asked: Option ``kills``.
    """
    kills = asked.number("kills", KILLS)
    started = time.monotonic()
    everything: list[Told] = []
    lost = beyond = 0
    with tempfile.TemporaryDirectory() as place:
        whole = Path(place) / "whole.ledger"
        # By rules: the encoder leaves threads behind, and a fork beside threads may stand still.
        places, actors = [EXAMPLES / "places.csv"], [EXAMPLES / "actors.toml"]
        with reportedly.open(whole, reader="rules", places=places, actors=actors) as made:
            made.read(EXAMPLES / "reports")
            incident = max(made.incidents(), key=lambda one: (len(one.members), one.id)).id
        for number in range(kills):
            ledger = Path(place) / f"{number}.ledger"
            shutil.copyfile(whole, ledger)
            told = kill_once(ledger, incident, number)
            missing, more = hold(ledger, told)
            lost, beyond = lost + missing, beyond + more
            everything += told
    seconds = sorted(one for told in everything for one in told.seconds)
    figures: Figures = {
        "kills": kills,
        "clients": CLIENTS,
        "rulings_confirmed": len(seconds),
        "rulings_refused_as_overtaken": sum(len(told.refused) for told in everything),
        "rulings_cut_off": sum(len(told.cut) for told in everything),
        "of_these_stored": beyond,
        "confirmed_rulings_lost": lost,
        "seconds_to_confirm_median": round(seconds[len(seconds) // 2], 3),
        "seconds_to_confirm_95": round(seconds[int(len(seconds) * 0.95)], 3),
        "seconds": round(time.monotonic() - started, 1),
    }
    files = sorted(path for path in (EXAMPLES / "reports").rglob("*") if path.is_file())
    store("rulings", data_digest(files), figures)
    return figures
