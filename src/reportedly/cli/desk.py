"""``reportedly desk``: the ledger in the browser."""

from __future__ import annotations

from pathlib import Path

import click

from reportedly.cli.options import ledger_option, opened, person_option, ruler, tier_option
from reportedly.errors import UsageError
from reportedly.ledger import Where
from reportedly.model.vocabulary import Tier


@click.command()
@click.option("--port", type=click.IntRange(0, 65535), default=8765, show_default=True,
              help="To listen on; 0 for any that is free.")  # fmt: skip
@click.option("--no-browser", "quiet", is_flag=True, help="Do not open the first page.")
@click.option(
    "--host",
    default="127.0.0.1",
    show_default=True,
    metavar="ADDRESS",
    help="Address to listen on; another than this machine's own needs accounts.",
)
@click.option(
    "--name",
    "names",
    multiple=True,
    metavar="NAME",
    help="A name by which browsers may call the desk; may be repeated.",
)
@click.option(
    "--certificate",
    type=click.Path(dir_okay=False, exists=True, path_type=Path),
    help="Certificate chain for HTTPS, PEM.",
)
@click.option("--key", type=click.Path(dir_okay=False, exists=True, path_type=Path),
              help="Its private key, PEM.")  # fmt: skip
@click.option(
    "--proxy",
    "proxies",
    multiple=True,
    metavar="ADDRESS",
    help="A reverse proxy to believe where requests come from; may be repeated.",
)
@click.option("--prefix", default="", metavar="PATH", help="Path under which the desk stands.")
@click.option("--log", "lines", is_flag=True, help="Write a line of JSON for each answer.")
@click.option(
    "--layer",
    "layers",
    multiple=True,
    type=click.Path(dir_okay=False, exists=True, path_type=Path),
    metavar="FILE",
    help="GeoJSON to draw on the maps; may be repeated.",
)
@person_option
@ledger_option
@tier_option
def command(  # noqa: PLR0913 - one parameter an option
    path: Where,
    *,
    tier: str,
    port: int,
    quiet: bool,
    host: str,
    names: tuple[str, ...],
    certificate: Path | None,
    key: Path | None,
    proxies: tuple[str, ...],
    prefix: str,
    lines: bool,
    layers: tuple[Path, ...],
    person: str | None,
) -> None:
    """Serve the ledger to this machine's browser: incidents, reports, copies, findings.

    It answers this machine alone, unless there are accounts (reportedly accounts) and a
    certificate, and asks nothing of any other host. Rulings made there are rows of the ledger;
    below the internal tier nothing can be ruled.

    \b
    Example:
        reportedly desk --ledger my.ledger
    """  # noqa: D301 - click reads the escape
    # No other verb needs a server.
    from reportedly.desk import Listening, serve  # noqa: PLC0415
    from reportedly.desk.accounts import Accounts  # noqa: PLC0415
    from reportedly.desk.behind import check_prefix, check_proxy  # noqa: PLC0415
    from reportedly.desk.layers import read_layers  # noqa: PLC0415

    where = Listening(
        host=host,
        port=port,
        names=names,
        certificate=certificate,
        key=key,
        proxies=tuple(map(check_proxy, proxies)),
        prefix=check_prefix(prefix),
        lines=lines,
        layers=read_layers(layers),
    )

    with opened(path, tier) as ledger:
        if person is not None and Accounts(path).all():
            raise UsageError("there are accounts: whoever logs in rules, and --as names nobody")
        # What a tier sees is a copy, and a ruling on a copy would be lost.
        rules = ruler(person) if Tier(tier) is Tier.INTERNAL else None
        serve(ledger, where, browser=not quiet, person=rules)
