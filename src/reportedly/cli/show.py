"""``reportedly show``: one incident, and the words behind every figure."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import click
from rich.console import Console
from rich.text import Text

from reportedly.api import Ledger
from reportedly.cli.annotate import note
from reportedly.cli.incidents import rows
from reportedly.cli.matrix import difference_rows, matrix_rows
from reportedly.cli.members import Words, sentence_of, told_of
from reportedly.cli.options import (
    json_option,
    key,
    ledger_option,
    opened,
    rules_option,
    tier_option,
)
from reportedly.cli.places import where_words
from reportedly.cli.screen import Row, flat, json_lines, screen, show
from reportedly.cli.stale import tell_if_stale
from reportedly.cli.times import when_words
from reportedly.cli.words import (
    OPEN,
    OUTCOME_WORDS,
    chain_words,
    estimate_words,
    figure_words,
    group_words,
    in_order,
    place_words,
    report_words,
    time_words,
    type_words,
)
from reportedly.ids import shown
from reportedly.ledger import Where
from reportedly.model import (
    Claim,
    ClaimRef,
    Estimate,
    Figure,
    Ground,
    Incident,
    ReportHead,
    Written,
)
from reportedly.model.vocabulary import RuleSet

HANG = 12
INSET = 6


@dataclass(frozen=True, slots=True)
class Member:
    """A claim of an incident, with what is needed to show it.

    Attributes:
        number: By which the output refers to it.
        head: Of its report.
        claim: The claim.
        sentence: The sentences it stands in, its own words marked.
        figures: All figures of the reading, by id.
        written: When its text was written by its own evidence.
    """

    number: int
    head: ReportHead
    claim: Claim
    sentence: Text
    figures: Mapping[str, Figure]
    written: Written | None

    @property
    def label(self) -> str:
        """How the output refers to it."""
        return f"[{self.number}]"


@click.command()
@click.argument("incident_id", callback=key)
@rules_option
@ledger_option
@tier_option
@json_option
def command(incident_id: str, path: Where, *, tier: str, rules: str, as_json: bool) -> None:
    """Show one incident; INCIDENT_ID may be shortened.

    First the counts with their grounds, then who says what: facets down, origins across, with a
    sign and a word in each cell; below, sentences that contradict each other side by side. Every
    claim has a number in brackets, by which the rest refers to it. With --json: the incident, the
    matrix, then each claim with its report's name.

    \b
    Example:
        reportedly show 3fa91c --ledger my.ledger
    """  # noqa: D301 - click reads the escape
    with opened(path, tier) as ledger:
        incident = ledger.incident(incident_id, rules=RuleSet(rules))
        members = _members(ledger, incident)
        if as_json:
            matrix = {"matrix": ledger.matrix(incident.id)}
            json_lines(itertools.chain([incident, matrix], map(_record, members.values())))
            return
        console = screen()
        below = details(ledger, incident, members, console)
        show(console, itertools.chain(rows(incident), below))
        tell_if_stale(ledger)


def _record(member: Member) -> dict[str, object]:
    head = member.head
    return {"report": head.id, "name": head.name, "claim": member.claim}


def _members(ledger: Ledger, incident: Incident) -> dict[ClaimRef, Member]:
    """Return the claims of an incident and of its contradictions, numbered as the reports run."""
    members: dict[ClaimRef, Member] = {}
    for one in told_of(ledger, incident):
        sentence = _sentence(sentence_of(one.reading, one.claim))
        when = one.reading.written if one.reading else None
        number = len(members) + 1
        members[one.ref] = Member(number, one.head, one.claim, sentence, one.figures, when)
    return members


def _sentence(words: Words) -> Text:
    """Return the sentences that a claim stands in, its own words between brackets."""
    parts = Text("“")
    parts.append(_open(words.before), style="dim")
    parts.append(f"[{flat(words.claim)}]")
    parts.append(_open(words.after), style="dim")
    return parts.append("”")


def _open(words: str) -> str:
    """Return words on one line; a blank at either end stays, as it parts them from others."""
    inner = flat(words)
    left = " " if words[:1].isspace() else ""
    right = " " if words[-1:].isspace() and inner else ""
    return f"{left}{inner}{right}"


def details(
    ledger: Ledger, incident: Incident, members: Mapping[ClaimRef, Member], console: Console
) -> Iterator[Row]:
    """Yield what stands below an incident's head: grade, counts, matrix, claims, links."""
    matrix = ledger.matrix(incident.id)
    if incident.grade_reason:
        yield Row(Text(f"because: {flat(incident.grade_reason)}"), hang=HANG)
    yield from _ruled(incident, members)
    rules = sorted({estimate.rule_set for estimate in incident.estimates})
    if rules:
        yield from _title(f"counts, by the rule set {flat(', '.join(rules))}")
    for estimate in in_order(incident.estimates):
        yield from _count(estimate, members)
    yield from _title("who says what")
    yield from matrix_rows(matrix, console)
    if incident.contradictions:
        yield from _title("accounts differ")
        yield from difference_rows(incident, members, console)
    yield from _title("claims")
    for _, group in itertools.groupby(members.values(), key=lambda member: member.head.id):
        yield from _report(list(group))
    yield from _links(ledger, incident)


def _ruled(incident: Incident, members: Mapping[ClaimRef, Member]) -> Iterator[Row]:
    """Yield what people ruled, each beside what the machine gave."""
    for one in incident.ruled:
        number = f" {members[one.claim].label}" if one.claim and one.claim in members else ""
        words = f"ruled{number}: {one.field} {one.value}; the machine: {one.machine or 'nothing'}"
        yield Row(Text(flat(words)), hang=HANG)


def _title(words: str) -> Iterator[Row]:
    yield Row(Text())
    yield Row(Text(words, style="bold"))


def _count(estimate: Estimate, members: Mapping[ClaimRef, Member]) -> Iterator[Row]:
    """Yield one estimate with the figures it comes from and those it passes over."""
    words = [f"{OUTCOME_WORDS[estimate.outcome]}:", group_words(estimate), estimate_words(estimate)]
    yield Row(Text(flat(" ".join(word for word in words if word))), hang=2)
    for line in _grounds(estimate, members):
        yield Row(Text(line), hang=4)
    for ref in estimate.used:
        member = members[ref]
        for figure in _counting(member.claim, estimate):
            shown_as = f"{figure_words(figure, member.figures)}: “{flat(figure.span.quote)}”"
            where = f"  {flat(member.head.name)} {member.claim.id}"
            body = Text(shown_as)
            body.append(where, style="dim")
            yield Row(body, Text(f"    {member.label}"), INSET + 4)
    reasons: dict[str, list[str]] = {}
    for ref, reason in estimate.left_out:
        if ref in members:
            reasons.setdefault(reason, []).append(members[ref].label)
    for reason, labels in reasons.items():
        left_out = f"not used: {' '.join(dict.fromkeys(labels))} {flat(reason)}"
        yield Row(Text(left_out, style="dim"), hang=4)


def _grounds(estimate: Estimate, members: Mapping[ClaimRef, Member]) -> Iterator[str]:
    """Yield why low, best and high are what they are; what one claim sets in one line."""
    alike: dict[tuple[int | None, tuple[ClaimRef, ...]], list[Ground]] = {}
    for ground in estimate.grounds:
        alike.setdefault((ground.value, ground.claims), []).append(ground)
    for (value, refs), grounds in alike.items():
        numbers = ", ".join(ground.number for ground in grounds)
        labels = "".join(f" {members[ref].label}" for ref in refs if ref in members)
        reasons = "; ".join(dict.fromkeys(flat(ground.reason) for ground in grounds))
        yield f"{numbers} {OPEN if value is None else f'{value:,}'}:{labels} {reasons}"


def _counting(claim: Claim, estimate: Estimate) -> list[Figure]:
    """Return the figures of a claim that an estimate can come from; all, where none fits."""
    like = [figure for figure in claim.figures if figure.outcome is estimate.outcome]
    same = [figure for figure in like if figure.group is estimate.group]
    return same or like or list(claim.figures)


def _report(group: list[Member]) -> Iterator[Row]:
    """Yield the claims of one report, each with its sentence and its chain."""
    head = group[0].head
    line = report_words(head.name, head.page_date, head.outlet)
    yield Row(line, hang=2)
    for member in group:
        label = Text(f"  {member.label}")
        yield Row(member.sentence, label, INSET + 2)
        chain = Text(f"{member.claim.id}  ", style="dim")
        chain.append(flat(chain_words(member.claim)), style="cyan")
        yield Row(chain, hang=INSET + 2)
        yield Row(Text(note(member.claim, member.figures), style="dim"), hang=INSET + 2)
        yield Row(Text(where_words(member.claim.places), style="dim"), hang=INSET + 2)
        when = when_words(member.claim.time, head.page_date, member.written)
        yield Row(Text(when, style="dim"), hang=INSET + 2)


def _links(ledger: Ledger, incident: Incident) -> Iterator[Row]:
    links = sorted(ledger.links(incident.id), key=lambda link: (link.verdict, link.a, link.b))
    if links:
        yield from _title("near incidents")
    for link in links:
        near = ledger.incident(link.b if link.a == incident.id else link.a)
        words = [time_words(near.time), type_words(near.type), place_words(near.place)]
        yield Row(Text(flat(", ".join(words))), Text(f"  {shown(near.id)}", style="dim"), HANG + 2)
        yield Row(Text(f"{link.verdict}: {flat(link.reason)}"), hang=HANG + 2)
