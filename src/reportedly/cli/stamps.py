"""``reportedly stamps``: timestamp tokens beside captures."""

from __future__ import annotations

from pathlib import Path

import click
from rich.text import Text

import reportedly
from reportedly.cli.options import json_option, ledger_option, person_option, ruler
from reportedly.cli.outcomes import REFUSED_EXIT
from reportedly.cli.screen import Row, aside, flat, json_lines, screen, show
from reportedly.cli.words import counted
from reportedly.errors import CheckError, InputError, UsageError
from reportedly.ledger import Where

HANG = 8
FILE = click.Path(path_type=Path, exists=True, dir_okay=False)


@click.command()
@click.argument("tokens", nargs=-1, type=FILE)
@click.option("--over", type=FILE, help="List of SHA-256 digests that was stamped in their place.")
@person_option
@click.option("--certificate", type=FILE, help="Check all by the authorities of this file (PEM).")
@ledger_option
@json_option
def command(
    tokens: tuple[Path, ...],
    path: Where,
    *,
    over: Path | None,
    person: str | None,
    certificate: Path | None,
    as_json: bool,
) -> None:
    """Keep timestamp TOKENS (RFC 3161) beside what they are about; list those that are kept.

    A token is kept where it is about the bytes of a capture, or of the archive a capture is from.
    Exits 3 when one is about nothing here, 5 when one does not hold by the certificates given.

    \b
    Example:
        reportedly stamps page.tsr --as "A. Keeper" --ledger my.ledger
    """  # noqa: D301 - click reads the escape
    if over is not None and not tokens:
        raise UsageError("--over says what a token is about; name the token too")
    with reportedly.open(path, create=False) as ledger:
        told = ledger.stamp(*tokens, person=ruler(person), over=over) if tokens else ()
        refused = [one for one in told if isinstance(one, InputError)]
        found = list(ledger.stamps(certificate))
    for error in refused:
        aside().print(f"refused  {flat(str(error))}")
    if as_json:
        json_lines(found)
    for one in () if as_json else found:
        held = "kept" if certificate is None else "holds"
        label = "fails" if one.wrong else held
        about = ", ".join(map(flat, one.addresses))
        words = f"{one.stamp.at}  {about}" + (f": {one.wrong}" if one.wrong else "")
        show(screen(), [Row(Text(words), Text(label), HANG)])
    failed = sum(one.wrong is not None for one in found)
    aside().print(f"{counted(len(found), 'stamp')}, {failed} that do not hold")
    if failed:
        raise click.exceptions.Exit(CheckError.exit_code)
    if refused:
        raise click.exceptions.Exit(REFUSED_EXIT)
