"""The command line; one verb a file: parse, call the API, print.

Exit codes: 0 done, 1 a bug, 2 usage, 3 some inputs refused, 4 the ledger or an artefact cannot be
used, 5 a check failed, 130 stopped by the keyboard.
"""

from __future__ import annotations

import difflib
import importlib
import os
import sys

import click

from reportedly import __version__
from reportedly.errors import ReportedlyError

VERBS = {
    "read": "Read reports into a ledger.",
    "backfill": "Read many files by many processes, into a folder.",
    "import": "Bring a finished backfill into a ledger.",
    "watch": "Poll feeds and read what they name.",
    "incidents": "List incidents: what, where, when, how many, on whose word.",
    "show": "Show one incident with the words behind every figure.",
    "reports": "List the reports of a ledger.",
    "report": "Show one report with its claims and who says them.",
    "findings": "List what is odd about the reports.",
    "checks": "List the checks, what each means; switch them on and off.",
    "trace": "Show which reports one report copies, or is copied by.",
    "families": "List which publishers belong together; load them from a file.",
    "search": "Find reports by the words in them.",
    "names": "List the names of persons and who may see each; release or withhold one.",
    "decide": "Rule on incidents and claims, take rulings back, list what waits.",
    "compare": "Hold an existing incident list against the ledger.",
    "corrections": "Take corrections made in INCEpTION or brat as decisions.",
    "export": "Write the ledger in a format of the field.",
    "desk": "Serve the ledger to this machine's browser.",
    "accounts": "Make, change and list who may open the desk, and in which role.",
    "stamps": "Keep timestamp tokens beside captures, and check them.",
    "move": "Copy a ledger from a file to a server, or back, and verify it.",
    "share": "Let accounts of a server's database read a ledger as a tier sees it.",
    "verify": "Check that nothing in the ledger was altered.",
    "rebuild": "Derive incidents and findings anew.",
    "atlas": "Add places, actors, series and happenings of your own; ask what a name means.",
}
FILES = {"import": "import_"}
"""Verbs that Python keeps for itself, and what their files are called."""

INTERRUPTED = 130
COMPLETE = "_REPORTEDLY_COMPLETE"


class _Verbs(click.Group):
    """Loads a verb's module only when the verb is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in VERBS:
            near = difflib.get_close_matches(cmd_name, VERBS, n=1)
            meant = f"did you mean {near[0]}?" if near else f"there is {', '.join(VERBS)}."
            ctx.fail(f"No verb {cmd_name}; {meant}")
        name = FILES.get(cmd_name, cmd_name)
        command: click.Command = importlib.import_module(f"reportedly.cli.{name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section("Verbs"):
            formatter.write_dl(list(VERBS.items()))


@click.group(
    cls=_Verbs,
    subcommand_metavar="VERB [ARGS]...",
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(__version__, prog_name="reportedly")
def entry() -> None:
    """Read reporting on armed conflict into a ledger of attributed claims.

    It says what was reported, on whose word and by how many independent origins; it never says what
    is true.

    Data goes to stdout, words to stderr. Exit codes: 0 done, 2 usage, 3 some inputs were refused,
    4 the ledger cannot be used, 5 a check failed.

    \b
    Example:
        reportedly read reports/ --ledger my.ledger
        reportedly incidents --ledger my.ledger
    """  # noqa: D301 - click reads the escape


def main() -> None:
    """Run the command line and exit with its code."""
    if COMPLETE in os.environ:
        entry.main(prog_name="reportedly")
    # Signs that the terminal's encoding lacks are replaced; they are no reason to stop.
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="replace")  # type: ignore[union-attr]
    try:
        # Not `entry.main`, which turns a broken pipe into the exit code of a bug.
        with entry.make_context("reportedly", sys.argv[1:]) as context:
            entry.invoke(context)
        sys.stdout.flush()
    except ReportedlyError as error:
        sys.exit(_failed(error))
    except click.exceptions.Exit as done:
        sys.exit(done.exit_code)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        click.echo("stopped; whatever the ledger had stored is kept", err=True)
        sys.exit(INTERRUPTED)
    except BrokenPipeError:
        # Nobody reads the pipe any more, so there is nobody to tell. Streams on /dev/null keep the
        # interpreter from complaining at exit.
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.dup2(nowhere, sys.stderr.fileno())
        sys.exit(0)


def _failed(error: ReportedlyError) -> int:
    """Tell an error in one line and return its exit code."""
    from reportedly.cli.screen import flat  # noqa: PLC0415 - only a failure needs it

    click.echo(f"reportedly: {flat(str(error))}", err=True)
    return error.exit_code
