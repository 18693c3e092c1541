"""Feeds watched for a ledger: addresses in, what is due beside the ledger, reports out."""

from __future__ import annotations

import itertools
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from reportedly.collect import check_options, read_content
from reportedly.collect.options import DEFAULT, CollectOptions, Refused
from reportedly.collect.web.address import parse, shown
from reportedly.collect.web.queue import Queue
from reportedly.collect.web.visit import read_list
from reportedly.collect.web.watch import WATCHING, Sighting, Watch, WatchOptions
from reportedly.errors import InputError

__all__ = ["Sighting", "Watch", "WatchOptions", "watching"]


@contextmanager
def watching(
    feeds: Sequence[str],
    ledger: Path,
    options: CollectOptions = DEFAULT,
    how: WatchOptions = WATCHING,
    stop: threading.Event | None = None,
) -> Iterator[tuple[Watch, list[Refused]]]:
    """Give what watches some feeds, and those of them that are no addresses.

    Args:
        feeds: Addresses of feeds, sitemaps or single pages; those in ``options.lists`` come behind.
        ledger: What is due is kept in a file beside it.
        options: As for ``collect``.
        how: How often, and which pages again.
        stop: Set, it ends a round after the fetch in hand.

    Raises:
        UsageError: The options name an encoding, a field or a host there is not.
        LockedError: Another process watches for this ledger.
        StorageError: The file beside it cannot be made.
    """
    check_options(options)
    named: dict[str, None] = {}
    wrong: list[Refused] = []
    for given in itertools.chain(feeds, *map(read_list, options.lists)):
        if isinstance(given, Refused):
            wrong.append(given)
            continue
        try:
            named.setdefault(str(parse(given)))
        except InputError as error:
            wrong.append(Refused(address=shown(given), error=error))
    with Queue.open(ledger) as queue:
        watch = Watch(
            queue=queue, options=options, how=how, read=read_content, stop=stop or threading.Event()
        )
        queue.watch(tuple(named), watch.now(), at_once=how.once)
        yield watch, wrong
