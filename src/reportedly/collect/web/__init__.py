"""Pages, feeds and sitemaps of the web; nothing here is used unless an address is given."""

from __future__ import annotations

from reportedly.collect.web.address import is_address, shown
from reportedly.collect.web.visit import read_address, read_list

__all__ = ["is_address", "read_address", "read_list", "shown"]
