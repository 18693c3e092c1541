"""A ledger on a server, shared with accounts of its database, each as its tier may see it."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.api import Ledger
from reportedly.errors import UsageError
from reportedly.ledger import Server
from reportedly.ledger.roles import Sharing, check_role, in_schema, schema_of
from reportedly.model.vocabulary import Tier
from reportedly.moving import move

SCRATCH = "_new"


def share(ledger: Ledger, tier: Tier, roles: Sequence[str] = ()) -> Server:
    """Make or renew a tier's copy of a ledger beside it, and let accounts read that alone.

    The copy is a ledger in a schema of its own, verified before it takes the place of the one
    before, in one step; who was let in stays let in. The internal tier is the ledger itself.

    Args:
        ledger: On a server, open.
        tier: Who will see it.
        roles: Accounts of the database that are let in.

    Returns:
        The address of what the tier sees.

    Raises:
        UsageError: The ledger is in a file; or an account is not there, or could read more.
        LedgerError: This account may make no schema, or the ledger was changed meanwhile.
    """
    where = ledger.path
    if not isinstance(where, Server):
        raise UsageError("a file has no accounts: share is for a ledger on a server")
    for role in roles:
        check_role(where, role, tier)
    own = schema_of(where)
    schema = own if tier is Tier.INTERNAL else f"{own}_tier_{tier}"
    sharing = Sharing(where)
    try:
        if tier is not Tier.INTERNAL:
            with ledger.at(tier) as seen:
                sharing.begin(schema + SCRATCH)
                move(seen.path, in_schema(where, schema + SCRATCH))
            sharing.put(schema + SCRATCH, schema)
        for role in roles:
            sharing.grant(schema, role)
    finally:
        sharing.close()
    return in_schema(where, schema)
