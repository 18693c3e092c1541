"""Whole classes of named bodies: the head noun and what stands before it give the kind."""

from __future__ import annotations

import pytest

from reportedly.model.vocabulary import SourceType
from reportedly.read.source_types import Setting, fighting_of, type_source, unrest_of

CLASSES: dict[SourceType, tuple[str, ...]] = {
    SourceType.HUMANITARIAN: (
        "a prisoners' support network",
        "the Association of Families of the Disappeared",
        "the women's collective Tumaini",
        "a mine-clearance charity",
        "the press-freedom group Free Pages",
        "the migrant hotline Alarm Phone",
        "the town's burial committee",
        "a war-crimes documentation centre",
        "the election monitoring group",
        "the volunteer ambulance corps",
        "the Broadcasters' Safety Alliance of Velm, a journalists' protection network",
        "local responders",
        "Magen David Adom",
        "Velm Rights Watch",
        "the Orsk Coalition for Civil Rights",
        "the Delta Rights Council",
        "the Tessen Conflict Tracker",
        "Monitor",
        "an activist group",
        "a group tracking the violence",
    ),
    SourceType.GOVERNMENT: (
        "the regional emergency service",
        "the provincial relief office",
        "the attorney general's office",
        "the woreda administration",
        "the local government chairman",
        "the chief inspector of fisheries",
        "the district director of roads",
        "the fire chief",
        "the town clerk",
        "the village headman",
        "Inspector Jane Okello",
        "the Tessen-installed mayor",
        "the prison director",
        "the inspector-general",
        "the public defender's office",
        "the emergencies ministry",
        "the State's humanitarian commission",
        "the Orsk regional military administration",
        "a military court",
        "a tehsildar",
        "the British maritime agency UKMTO",
        "Levies officials",
        "the penitentiary service",
        "investigators",
        "an affidavit",
        "the criminal complaint",
        "SP City Ali Marn",
        "Tessen's government media office",
    ),
    SourceType.INTL_BODY: (
        "the Lake Velm Basin Commission",
        "the ceasefire monitoring mission",
        "Norwegian facilitators",
        "the mediator's office",
        "a UN panel of experts",
        "the West African bloc",
        "the EU naval force Atalanta",
        "the UN humanitarian coordinator",
    ),
    SourceType.PARTY: (
        "a defence spokeswoman",
        "an artillery officer",
        "the chief of staff",
        "the breakaway unit",
        "a volunteer battalion",
        "the Cartel de Tessen",
        "a navy captain",
        "each side",
        "a CRPF officer",
        "the enemy headquarters",
        "the regime",
        "the opposition",
        "the Karen National Union",
        "the Velm Democratic Forces' media office",
    ),
    SourceType.HEALTH_AUTHORITY: (
        "the medical superintendent",
        "a nurse at the health post",
        "the head of the emergency ward",
        "the clinic's head nurse",
        "government doctors in the enclave",
    ),
    SourceType.UNNAMED: (
        "a volunteer medic",
        "the parish priest",
        "a church worker",
        "a clerk at the customs shed",
        "the hotel manager",
        "a rickshaw driver",
        "a security guard at the bank",
        "a former police inspector",
        "a retired general",
        "an opposition politician",
        "Critics",
        "Unverified reports",
        "Velmian media",
    ),
    SourceType.NAMED_OTHER: (
        "the shipping firm Baltic Lines",
        "the owner, Orsk Fisheries",
        "the truckers' federation",
        "the student union",
        "the mining company",
        "a doctors' union",
        "the vessel's owners",
        "the former minister Ilo Marn",
        "a community leader, Ilo Marn",
    ),
    SourceType.MEDIA: (
        "the Orsk Courier",
        "Radyo Tessen",
        "the Delta Dispatch",
        "the site Velm Express",
        "the channel Al-Nur",
        "state media",
        "Velmnews.com",
    ),
}


@pytest.mark.parametrize(
    ("words", "kind"), [(words, kind) for kind, rows in CLASSES.items() for words in rows]
)
def test_a_class_of_bodies_has_one_kind(words: str, kind: SourceType) -> None:
    """No atlas, no context: the words alone decide."""
    assert type_source(words, Setting(parties=("SD",))).type is kind


def test_a_named_person_of_a_trade_is_a_witness_of_a_fight_alone() -> None:
    """A tailor asked about a raid was there; one asked about cloth, or a chairman, was not."""
    raid = Setting(sentence="Gunmen shot at the stalls and burned nine of them.")
    assert type_source("Pavo Lind, a tailor", raid).type is SourceType.WITNESS_NAMED
    assert type_source("the abbot, Sao Lin", raid).type is SourceType.WITNESS_NAMED
    assert type_source("Pavo Lind, a tailor", Setting()).type is SourceType.NAMED_OTHER
    chairman = type_source("the tailors' chairman, Pavo Lind", raid)
    assert chairman.type is SourceType.NAMED_OTHER


def test_an_interior_ministry_that_polices_a_crowd_is_an_authority() -> None:
    """A report of protests without a word of war has no belligerent; one of shelling has."""
    protest = "Riot police fired tear gas at protesters in Khartoum."
    assert unrest_of(protest)
    assert not unrest_of(protest + " A shell hit the market.")
    crowd = Setting(parties=("SD",), unrest=True)
    assert type_source("the interior ministry", crowd).type is SourceType.GOVERNMENT
    war = Setting(parties=("SD",))
    assert type_source("the interior ministry", war).type is SourceType.PARTY


def test_heads_of_states_need_no_title() -> None:
    """A surname alone stands for the state; in small letters it is a common word."""
    assert type_source("Putin", Setting()).type is SourceType.PARTY
    assert type_source("Obama", Setting()).type is SourceType.GOVERNMENT
    assert type_source("Obama", Setting(fighting=frozenset({"US"}))).type is SourceType.PARTY
    assert type_source("bashir", Setting()).type is not SourceType.PARTY


def test_border_guards_of_a_state_that_fights_are_its_forces() -> None:
    """Elsewhere they are an authority."""
    fight = Setting(fighting=frozenset({"TJ"}))
    assert type_source("an officer of the Tajik border guards", fight).type is SourceType.PARTY
    calm = type_source("an officer of the Tajik border guards", Setting())
    assert calm.type is SourceType.GOVERNMENT


def test_a_state_whose_forces_fight_in_the_report_speaks_as_a_party() -> None:
    """Its capital and its ministries are the party's; at peace they are a government's."""
    fought = "Kenyan soldiers shelled the post at dawn. Peru and Ecuador traded fire on Monday."
    fighting = fighting_of(fought)
    assert fighting == {"KE", "PE", "EC"}
    at_war = Setting(fighting=fighting)
    for words in ("Nairobi", "Lima", "the Kenyan foreign ministry", "Quito's foreign ministry"):
        assert type_source(words, at_war).type is SourceType.PARTY
        assert type_source(words, Setting()).type is SourceType.GOVERNMENT


@pytest.mark.parametrize(
    "text",
    [
        "The Kenyan army band played. A bus crash killed nine.",
        "Kenyan farmers attacked the decree.",
        "Kenya and Uganda signed a treaty.",
    ],
)
def test_a_force_without_a_fight_shows_no_party(text: str) -> None:
    """A force must stand in the sentence of the fight."""
    assert fighting_of(text) == frozenset()


def test_the_seat_of_an_unrecognised_side_speaks_as_that_side() -> None:
    """The town alone as the speaker; as part of a name it is a place."""
    assert type_source("Stepanakert").type is SourceType.PARTY
    assert type_source("a baker in Stepanakert").type is SourceType.UNNAMED
