"""The desk: a ledger in the browser, served on this machine alone.

Pages are made on the server and need no script to be read; scripts add the map. Nothing is asked of
any other host. Source text is shown as text, never as a page of its own.
"""

from __future__ import annotations

from reportedly.desk.app import make_app
from reportedly.desk.serve import Listening, serve

__all__ = ["Listening", "make_app", "serve"]
