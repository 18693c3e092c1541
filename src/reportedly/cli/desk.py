"""``reportedly desk``: the ledger in the browser."""

from __future__ import annotations

from pathlib import Path

import click

from reportedly.cli.options import ledger_option, opened, person_option, ruler, tier_option
from reportedly.model.vocabulary import Tier


@click.command()
@click.option("--port", type=click.IntRange(0, 65535), default=8765, show_default=True,
              help="To listen on; 0 for any that is free.")  # fmt: skip
@click.option("--no-browser", "quiet", is_flag=True, help="Do not open the first page.")
@person_option
@ledger_option
@tier_option
def command(path: Path, *, tier: str, port: int, quiet: bool, person: str | None) -> None:
    """Serve the ledger to this machine's browser: incidents, reports, copies, findings.

    It answers this machine alone and asks nothing of any other host. Rulings made there are rows of
    the ledger; below the internal tier nothing can be ruled.

    \b
    Example:
        reportedly desk --ledger my.ledger
    """  # noqa: D301 - click reads the escape
    from reportedly.desk import serve  # noqa: PLC0415 - no other verb needs a server

    with opened(path, tier) as ledger:
        # What a tier sees is a copy, and a ruling on a copy would be lost.
        rules = ruler(person) if Tier(tier) is Tier.INTERNAL else None
        serve(ledger, port=port, browser=not quiet, person=rules)
