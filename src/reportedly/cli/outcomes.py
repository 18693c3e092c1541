"""What became of inputs, told alike by every verb that brings reports into a ledger."""

from __future__ import annotations

import click
from rich.console import Console

from reportedly.cli.screen import aside, flat, json_lines
from reportedly.cli.words import counted
from reportedly.ledger import Where
from reportedly.pipeline import Outcome, ReadSummary, State

REFUSED_EXIT = 3


def tell(outcome: Outcome, console: Console, *, quiet: bool, as_json: bool) -> None:
    """Tell of one input: a refusal always, the rest as asked."""
    if as_json:
        json_lines([record(outcome)])
    if outcome.error is not None or not (as_json or quiet):
        console.print(line(outcome))


def close(summary: ReadSummary, ledger: Where) -> None:
    """Tell what was done in all.

    Raises:
        Exit: Some inputs were refused.
    """
    unread = summary.refused + summary.unread
    known = f", {summary.known} known before" if summary.known else ""
    claims = counted(summary.claims, "claim")
    aside().print(flat(f"{summary.read} read{known}, {unread} refused; {claims}; ledger {ledger}"))
    if summary.dropped:
        reasons = ", ".join(f"{number} {reason}" for reason, number in summary.dropped)
        aside().print(flat(f"dropped at the gate: {reasons}"))
    if summary.passed:
        what = ", ".join(f"{number:,} {reason}" for reason, number in summary.passed)
        aside().print(flat(f"passed over: {what}"))
    if unread:
        raise click.exceptions.Exit(REFUSED_EXIT)


def line(outcome: Outcome) -> str:
    """Return what became of one input, in one line."""
    if outcome.error is not None:
        return f"refused  {flat(str(outcome.error))}"
    name = flat(outcome.name or outcome.address)
    if outcome.state is State.KNOWN:
        return f"known    {name}"
    claims = counted(outcome.claims, "claim")
    if outcome.version_of is None:
        return f"read     {name}  {claims}"
    return f"changed  {name}  {claims}; {flat('; '.join(outcome.changes))}"


def record(outcome: Outcome) -> dict[str, object]:
    """Return what became of one input, for machines."""
    error = outcome.error
    return {
        "state": outcome.state,
        "address": outcome.address,
        "report": outcome.report,
        "name": outcome.name,
        "claims": outcome.claims,
        "version_of": outcome.version_of,
        "changes": list(outcome.changes),
        "dropped": dict(outcome.dropped),
        "code": error.code if error else None,
        "reason": error.reason if error else None,
        "remedy": error.remedy if error else None,
    }
