"""``reportedly desk``: the ledger in the browser."""

from __future__ import annotations

from pathlib import Path

import click

from reportedly.cli.options import ledger_option, opened, tier_option


@click.command()
@click.option("--port", type=click.IntRange(0, 65535), default=8765, show_default=True,
              help="To listen on; 0 for any that is free.")  # fmt: skip
@click.option("--no-browser", "quiet", is_flag=True, help="Do not open the first page.")
@ledger_option
@tier_option
def command(path: Path, *, tier: str, port: int, quiet: bool) -> None:
    """Serve the ledger to this machine's browser: incidents, reports, copies, findings.

    It answers this machine alone, asks nothing of any other host and changes nothing.

    \b
    Example:
        reportedly desk --ledger my.ledger
    """  # noqa: D301 - click reads the escape
    from reportedly.desk import serve  # noqa: PLC0415 - no other verb needs a server

    with opened(path, tier) as ledger:
        serve(ledger, port=port, browser=not quiet)
