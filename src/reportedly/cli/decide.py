"""``reportedly decide``: what people rule, and what waits for them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Final, TypeVar

import click
from rich.text import Text

import reportedly
from reportedly.api import Ledger
from reportedly.cli.options import json_option, key, ledger_option, person_option, ruler
from reportedly.cli.screen import Row, aside, flat, json_lines, screen, show
from reportedly.cli.words import place_words, time_words, type_words
from reportedly.errors import UnknownIdError, UsageError
from reportedly.ids import canonical, shown
from reportedly.ledger import Ruling, Where
from reportedly.model import GRADE, UNDO, VALUE, ClaimRef, Decision, Incident
from reportedly.model.vocabulary import Grade
from reportedly.review.acts import (
    DIFFERENT,
    SAME,
    By,
    in_form,
    joining,
    named,
    parting,
    ruling,
    subjects_of,
    telling_apart,
)
from reportedly.review.agreement import agreement_of, opinions_of
from reportedly.review.questions import Question, Waiting
from reportedly.review.second import second_opinions
from reportedly.review.values import value_of

HANG: Final = 12
LISTED: Final = 20

Verb = TypeVar("Verb", bound=Callable[..., Any])


def _by(verb: Verb) -> Verb:
    """Add what every ruling needs."""
    reason = click.option("--reason", required=True, callback=key, help="Why; needed.")
    return reason(person_option(ledger_option(verb)))


@click.group(subcommand_metavar="WHAT [ARGS]...")
def command() -> None:
    """Rule on incidents and claims, take rulings back, list them and what waits.

    Every ruling is a row of the ledger with person, time and reason; incidents obey it at once.

    \b
    Example:
        reportedly decide questions --ledger my.ledger
        reportedly decide same 5cf51b91 97db7a99 --reason "one square"
    """  # noqa: D301 - click reads the escape


# ------------------------------------------------------------------ ruling


@command.command()
@click.argument("one", callback=key)
@click.argument("other", callback=key)
@_by
def same(path: Where, *, one: str, other: str, person: str | None, reason: str) -> None:
    r"""Rule that two incidents, or two claims (REPORT/CLAIM), are one happening.

    \b
    Example:
        reportedly decide same 5cf51b91 97db7a99 --reason "one square"
    """
    _on_two(path, SAME, (one, other), By(ruler(person), reason))


@command.command()
@click.argument("one", callback=key)
@click.argument("other", callback=key)
@_by
def different(path: Where, *, one: str, other: str, person: str | None, reason: str) -> None:
    r"""Rule that two incidents, or two claims (REPORT/CLAIM), are two happenings.

    \b
    Example:
        reportedly decide different 5cf51b91 97db7a99 --reason "two quarters of the town"
    """
    _on_two(path, DIFFERENT, (one, other), By(ruler(person), reason))


@command.command()
@click.argument("incident", callback=key)
@click.argument("claims", nargs=-1, required=True)
@_by
def part(
    path: Where, *, incident: str, claims: tuple[str, ...], person: str | None, reason: str
) -> None:
    r"""Rule that some claims of an incident are a happening of their own.

    \b
    Example:
        reportedly decide part 5cf51b91 vpa-0312/c2 vpa-0312/c3 --reason "the day after"
    """
    by = By(ruler(person), reason)
    with reportedly.open(path, create=False) as ledger, ledger.holding() as held:
        out = [_ref(held, one) for one in claims]
        _store(held, parting(by, held.incident(incident), out))


@command.command()
@click.argument("claim", callback=key)
@click.argument("field", callback=key)
@click.argument("value", required=False)
@click.option("--id", "place", metavar="ID", help="Of a place whose name has several.")
@click.option(
    "--machine", is_flag=True, help="Take back what was ruled: the machine's holds again."
)
@_by
def value(  # noqa: PLR0913 - one parameter an option
    path: Where,
    *,
    claim: str,
    field: str,
    value: str | None,
    place: str | None,
    machine: bool,
    person: str | None,
    reason: str,
) -> None:
    r"""Rule on a value of a claim (REPORT/CLAIM): its type, place, time or a figure.

    FIELD is type, place, time or figure/ID. VALUE is a code; a name; a day or DAY..DAY; 12, 12+,
    9-12 or a group; none for nothing; or JSON.

    \b
    Example:
        reportedly decide value vpa-0312/c2 figure/f1 12+ --reason "the list of the hospital"
    """
    if machine == (value is not None):
        raise UsageError("give a VALUE, or --machine to take back what was ruled")
    by, made = By(ruler(person), reason), None if value is None else value_of(field, value, place)
    with reportedly.open(path, create=False) as ledger, ledger.holding() as held:
        ref = _ref(held, claim)
        in_form(VALUE, (named(ref),), field, made)
        _store(held, ruling(by, VALUE, named(ref), field=field, value=made))


@command.command()
@click.argument("incident", callback=key)
@click.argument("grade", required=False, type=click.Choice([one.value for one in Grade]))
@click.option(
    "--machine", is_flag=True, help="Take back what was ruled: the machine's holds again."
)
@_by
def grade(
    path: Where,
    *,
    incident: str,
    grade: str | None,
    machine: bool,
    person: str | None,
    reason: str,
) -> None:
    r"""Give an incident a grade; the machine's stays beside it.

    \b
    Example:
        reportedly decide grade 5cf51b91 FAIR --reason "photographs of two agencies"
    """
    if machine == (grade is not None):
        raise UsageError("give a GRADE, or --machine to take back what was ruled")
    made = None if grade is None else canonical(Grade(grade)).decode()
    by = By(ruler(person), reason)
    with reportedly.open(path, create=False) as ledger, ledger.holding() as held:
        _store(held, ruling(by, GRADE, held.incident(incident).id, value=made))


@command.command()
@click.argument("decisions", nargs=-1, required=True)
@_by
def undo(path: Where, *, decisions: tuple[str, ...], person: str | None, reason: str) -> None:
    r"""Take rulings back, named by their ids; what they had superseded holds again.

    \b
    Example:
        reportedly decide undo 339269fd93 --reason "a slip"
    """
    with reportedly.open(path, create=False) as ledger, ledger.holding() as held:
        _tell(held.undo(*decisions, person=ruler(person), reason=reason))


def _on_two(path: Where, verb: str, ends: tuple[str, str], by: By) -> None:
    with reportedly.open(path, create=False) as ledger, ledger.holding() as held:
        if all("/" in one for one in ends):
            pair = [named(_ref(held, one)) for one in ends]
            in_form(verb, pair, None, None)
            _store(held, ruling(by, verb, *pair))
            return
        if any("/" in one for one in ends):
            raise UsageError("name two incidents or two claims, not one of each")
        one, other = (held.incident(end) for end in ends)
        if one.id == other.id:
            raise UsageError("these are one incident already; take claims out of it with: part")
        made = joining(by, one, other) if verb == SAME else telling_apart(by, one, other)
        _store(held, made)


def _ref(ledger: Ledger, written: str) -> ClaimRef:
    """Return the claim that ``REPORT/CLAIM`` names, the report by its name or id.

    Raises:
        UsageError: It names none.
    """
    report, slash, claim = written.strip().rpartition("/")
    if not slash:
        raise UsageError(f"{written!r} is no claim; name one as REPORT/CLAIM")
    ref = ClaimRef(ledger.report(report).id, claim)
    ledger.claim(ref)
    return ref


def _store(held: Ledger, decision: Decision) -> None:
    _tell([held.store.add_decision(decision)])


def _tell(stored: Iterable[str]) -> None:
    for one in stored:
        aside().print(f"stored   {shown(one)}")


# ------------------------------------------------------------------ asking


@command.command("list")
@click.argument("incident", required=False, callback=key)
@ledger_option
@json_option
def list_(path: Where, *, incident: str | None, as_json: bool) -> None:
    r"""List the rulings, the latest last; with INCIDENT, those on it and on its claims.

    \b
    Example:
        reportedly decide list --ledger my.ledger
    """
    with reportedly.open(path, create=False) as ledger:
        told = list(ledger.decisions())
        if incident is not None:
            told = _about(told, ledger.incident(incident))
        if as_json:
            json_lines(told)
        elif not show(screen(), (row for one in told for row in _rows(ledger, one))):
            aside().print("no rulings")


def _about(told: Iterable[Ruling], incident: Incident) -> list[Ruling]:
    mine = subjects_of(incident.members)
    return [one for one in told if not mine.isdisjoint(one.decision.subject)]


def _rows(ledger: Ledger, one: Ruling) -> Iterator[Row]:
    decision = one.decision
    verb = "taken back" if decision.verb == UNDO else decision.verb
    head = Text(verb, style="bold")
    subject = ", ".join(_subject(ledger, part) for part in decision.subject)
    head.append(f"  {flat(subject)}", style="not bold")
    if decision.field:
        head.append(f"  {flat(decision.field)}", style="not bold")
    if decision.value is not None and decision.verb in {VALUE, GRADE}:
        head.append(f" = {flat(decision.value)}", style="not bold")
    if not one.in_force:
        head.append("  not in force", style="dim not bold")
    yield Row(head, Text(shown(one.id)), HANG)
    yield Row(Text(flat(f"{decision.person}, {decision.at}: {decision.reason}")), hang=HANG)


def _subject(ledger: Ledger, subject: str) -> str:
    report, slash, claim = subject.rpartition("/")
    if not slash:
        return shown(subject)
    try:
        return f"{ledger.head(report).name}/{claim}"
    except UnknownIdError:
        return subject


@command.command()
@click.option("--limit", type=click.IntRange(1), default=LISTED, show_default=True,
              help="How many to list.")  # fmt: skip
@click.option("--second", is_flag=True, help="Those that one other person has answered.")
@person_option
@ledger_option
@json_option
def questions(path: Where, *, limit: int, second: bool, person: str | None, as_json: bool) -> None:
    r"""List the questions that wait, those first whose answer changes most.

    \b
    Example:
        reportedly decide questions --limit 5 --ledger my.ledger
    """
    with reportedly.open(path, create=False) as ledger:
        ledger.refresh()
        if second:
            told: Sequence[Question] = second_opinions(ledger.store, ruler(person))
        else:
            told = Waiting.of(ledger.store).queue()
        if as_json:
            json_lines(told[:limit])
        elif not show(screen(), (row for one in told[:limit] for row in _asked(ledger, one))):
            aside().print("no question waits")
        elif len(told) > limit:
            aside().print(f"{len(told) - limit} more; see --limit")


def _asked(ledger: Ledger, one: Question) -> Iterator[Row]:
    head = Text({"same": "same?", "place": "which place?", "group": "whom?"}[one.kind], "bold")
    if one.effect is not None:
        people, grades = one.effect.people, one.effect.grades
        head.append(f"  changes up to {people:,} people, {grades} grades", style="not bold")
    elif one.bound:
        head.append(f"  changes at most {one.bound:,} people", style="not bold")
    yield Row(head, Text(shown(one.id)), HANG)
    for name in one.incidents:
        incident = ledger.incident(name)
        words = f"{time_words(incident.time)}, {type_words(incident.type)}, "
        yield Row(Text(flat(f"{shown(name)}  {words}{place_words(incident.place)}")), hang=HANG)
    for ref in () if one.kind == "same" and one.incidents else one.claims:
        field = f"  {one.field}" if one.field else ""
        yield Row(Text(flat(_subject(ledger, named(ref)) + field)), hang=HANG)
    if one.options:
        yield Row(Text(flat(f"one of {', '.join(one.options)}")), hang=HANG)
    if one.reason:
        yield Row(Text(flat(f"left open: {one.reason}")), hang=HANG)


@command.command()
@ledger_option
@json_option
def agreement(path: Where, *, as_json: bool) -> None:
    r"""Show how often two people rule the same, and the questions on which they do not.

    \b
    Example:
        reportedly decide agreement --ledger my.ledger
    """
    with reportedly.open(path, create=False) as ledger:
        opinions = opinions_of(ledger.decisions())
        figures = agreement_of(opinions)
        if as_json:
            json_lines(figures)
            return
        for one in figures:
            words = "not defined" if one.kappa is None else f"{one.kappa:.2f}"
            line = f"{one.agreed} of {one.questions} agreed, kappa {words}"
            show(screen(), [Row(Text(line), Text(one.kind), HANG)])
        differing = [one for one in opinions if not one.agree and not one.settled]
        for one_ in differing:
            for side in (one_.first, one_.second):
                show(screen(), _rows(ledger, side))
        if not opinions:
            aside().print("no question has been answered by two people")
