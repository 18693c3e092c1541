"""An incident, or the incidents that are chosen, as one page to keep: the export ``html``.

It is made for whoever is outside: names of private people are withheld as in every public export,
whoever asks for it. It comes as a file to be saved and never runs at the desk's address.
"""

from __future__ import annotations

import itertools
import tempfile
from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response

from reportedly.api import Ledger
from reportedly.desk.overview import DOSSIER, chosen
from reportedly.desk.page import rules_of
from reportedly.errors import UsageError
from reportedly.ids import shown
from reportedly.model.vocabulary import Tier


def of_one(ledger: Ledger, request: Request) -> Response:
    """Return the dossier of one incident, under the rules that the address asks for."""
    one = ledger.incident(request.path_params["key"])
    return _file(ledger, request, [one.id], f"incident-{shown(one.id)}.html")


def of_chosen(ledger: Ledger, request: Request) -> Response:
    """Return the dossier of the incidents that the address asks for.

    Raises:
        UsageError: There is none, or they are too many for one.
    """
    found = ledger.incidents(chosen(request.query_params))
    ids = [one.id for one in itertools.islice(found, DOSSIER + 1)]
    if not ids or len(ids) > DOSSIER:
        raise UsageError(f"a dossier holds 1 to {DOSSIER} incidents; choose others")
    return _file(ledger, request, ids, "incidents.html")


def _file(ledger: Ledger, request: Request, ids: list[str], name: str) -> Response:
    with tempfile.TemporaryDirectory(prefix="reportedly-") as folder:
        path = Path(folder) / name
        ledger.export("html", path, tier=Tier.PUBLIC, rules=rules_of(request), incidents=ids)
        data = path.read_bytes()
    headers = {"content-disposition": f'attachment; filename="{name}"'}
    return Response(data, media_type="text/html; charset=utf-8", headers=headers)
