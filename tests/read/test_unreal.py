"""Reports whose warlike words tell of no violence, and violence in such settings. All invented."""

from __future__ import annotations

import pytest

from reportedly.model import Report
from reportedly.read import RulesReader

NOTHING = [
    # Mishaps, though a blast or an army stands in them.
    "Nine died when an explosion ripped through a paint factory. Inspectors spoke of negligence.",
    "A gas cylinder exploded in a bakery, killing four. It felt as if a bomb had gone off.",
    "Three soldiers died when their lorry left the road in thick fog near Tesk.",
    "A ferry capsized on the lake, killing seven.",
    "The collapse of the Orsk Plaza factory in April, in which 900 workers died, shook the trade.",
    "Doctors are fighting a losing battle against malaria, which killed 300 children.",
    # Matches, votes, markets, machines, films, strikes of workers, drills.
    "The Bears lost two players to injury and were shelled for 40 points in the first half.",
    "The minister survived an ambush by backbenchers; the budget was shot down by 12 votes.",
    "Shares in the chip maker were hammered after the bank's raid on its pension fund.",
    "Hackers attacked its servers and took its customer data hostage.",
    "In the second act a platoon is ambushed and twelve men die; Ana Rus shot the scene in Orsk.",
    "In Ana Rus's novel a captain is kidnapped by rebels in an unnamed war.",
    "Teachers went on strike for a third week; pay talks with the government broke down.",
    "Some 4,000 troops opened an exercise. On Wednesday jets will drop live bombs on a range.",
    # What nobody says that it happened.
    "Police have not confirmed that anyone was abducted.",
    "The statement mentioned no civilian deaths.",
    "Attacks on peacekeepers may constitute war crimes, the spokesman said.",
    "Police sealed off the street.",
]

VIOLENCE = [
    "A bomb exploded at a football stadium in Orsk during a match, killing two players.",
    "A drone hit a paint factory outside Orsk, injuring six workers.",
    "A lawmaker was wounded when gunmen ambushed his convoy.",
    "A missile struck a film festival venue in Orsk, wounding four.",
    "Soldiers taking part in an exercise were attacked by insurgents; two died.",
    "An explosion killed three people in a market in Orsk.",
    "Police shot dead three coal miners during a strike in Orsk.",
    "A fire broke out at an oil depot in Orsk after a drone attack.",
    "Two herders died when their cart ran over a mine near Orsk, the hunters' guild said.",
    "Soldiers killed three villagers in Orsk. Floods had cut the road last month.",
    "Police beat two students to death in Orsk. Storms had closed the road.",
    "Four farmers were killed by unknown men near Orsk. Crops there failed in the drought.",
]


def claims(reader: RulesReader, text: str) -> list[str]:
    """Return the words of each claim of a text."""
    report = Report(name="x", capture="c", text=text, language="en")
    return [claim.span.quote for claim in reader.read(report).claims]


@pytest.mark.parametrize("text", NOTHING)
def test_a_report_without_violence_gives_no_claim(reader: RulesReader, text: str) -> None:
    """A false casualty costs more than a miss."""
    assert claims(reader, text) == []


@pytest.mark.parametrize("text", VIOLENCE)
def test_violence_at_a_match_or_a_factory_is_told(reader: RulesReader, text: str) -> None:
    """Neither the place nor the occasion silences a deed."""
    assert claims(reader, text)
