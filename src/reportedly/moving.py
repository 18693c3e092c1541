"""A ledger copied from a file to a server, back, or to another file, and proved to be the same."""

from __future__ import annotations

from reportedly.errors import ChainError
from reportedly.ledger import Mode, Store, Tip, Where


def move(source: Where | str, target: Where | str) -> Tip:
    """Copy a ledger, and verify the copy; the source stays as it is.

    Captures, chain, decisions and what was derived are the same rows with the same hashes. The
    source may be written to meanwhile; what is copied is one moment of it.

    Args:
        source: A file or the address of a server.
        target: Another, where nothing is, or a ledger without a row.

    Returns:
        The last row, of both.

    Raises:
        LedgerError: The source cannot be read, the target cannot be written or holds rows; or the
            copy fails verification, which names the row.
    """
    with Store.open(source) as given, Store.open(target, Mode.COPY) as made:
        tip = made.copy(given)
    with Store.open(target) as copied:
        for _ in copied.verify():
            pass
        if copied.tip() != tip:
            raise ChainError(str(copied.path), "the last row is not that of the source", tip.seq)
    return tip
