"""The command line; one verb a file: parse, call the API, print.

Exit codes: 0 done, 1 a bug, 2 usage, 3 some inputs refused, 4 the ledger or an artefact cannot be
used, 5 a check failed.
"""

from __future__ import annotations

import importlib
import os
import sys

import click

from reportedly import __version__
from reportedly.errors import ReportedlyError

VERBS = {
    "read": "Read reports into a ledger.",
    "incidents": "List incidents: what, where, when, how many harmed, on whose word.",
    "show": "Show one incident with the words behind every value.",
    "reports": "List the reports of a ledger.",
    "report": "Show one report with its claims and who says them.",
    "findings": "List what is odd about the reports.",
    "trace": "Show which reports one report copies, or is copied by.",
    "search": "Find reports by the words in them.",
    "export": "Write the ledger in a format of the field.",
    "verify": "Check that nothing in the ledger was altered.",
    "rebuild": "Derive incidents and findings anew.",
}
INTERRUPTED = 130


class _Verbs(click.Group):
    """Loads a verb's module only when the verb is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in VERBS:
            return None
        command: click.Command = importlib.import_module(f"reportedly.cli.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section("Verbs"):
            formatter.write_dl(list(VERBS.items()))


@click.group(cls=_Verbs, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="reportedly")
def entry() -> None:
    """Read reporting on armed conflict into a ledger of attributed claims.

    It says what was reported, on whose word and by how many independent origins; it never says what
    is true.

    \b
    Example:
        reportedly read reports/ --ledger my.ledger
        reportedly incidents --ledger my.ledger
    """  # noqa: D301 - click reads the escape


def main() -> None:
    """Run the command line and exit with its code."""
    try:
        entry.main(standalone_mode=False)
    except ReportedlyError as error:
        click.echo(f"reportedly: {error}", err=True)
        sys.exit(error.exit_code)
    except click.exceptions.Exit as done:
        sys.exit(done.exit_code)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        click.echo("stopped; what was read so far is in the ledger", err=True)
        sys.exit(INTERRUPTED)
    except BrokenPipeError:
        # Nobody reads the pipe any more, so there is nobody to tell. A stdout on /dev/null keeps
        # the interpreter from complaining at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
