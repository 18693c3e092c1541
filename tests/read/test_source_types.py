"""The words of a source decide what kind it is, for every side alike."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model.vocabulary import SourceRole, SourceType
from reportedly.read.source_types import Setting, parties_of, type_source

KINDS = [
    ("the Ministry of Health in Velm", SourceType.HEALTH_AUTHORITY),
    ("doctors at Orsk hospital", SourceType.HEALTH_AUTHORITY),
    ("the district coroner", SourceType.HEALTH_AUTHORITY),
    ("the army of Velmaria", SourceType.PARTY),
    ("the Sudanese defence ministry", SourceType.PARTY),
    ("officials in Damascus", SourceType.PARTY),
    ("Moscow", SourceType.PARTY),
    ("a spokesman for the Red Dawn Brigades", SourceType.PARTY),
    ("Washington", SourceType.GOVERNMENT),
    ("the mayor of Tessen", SourceType.GOVERNMENT),
    ("traffic police", SourceType.GOVERNMENT),
    ("regional governors", SourceType.GOVERNMENT),
    ("the civil protection agency", SourceType.GOVERNMENT),
    ("officials", SourceType.GOVERNMENT),
    ("the Velm ambulance service", SourceType.HUMANITARIAN),
    ("the Tessen Observatory for Human Rights", SourceType.HUMANITARIAN),
    ("the Red Crescent", SourceType.HUMANITARIAN),
    ("the UN refugee agency", SourceType.INTL_BODY),
    ("the African Union", SourceType.INTL_BODY),
    ("Radio Tessen", SourceType.MEDIA),
    ("the Tessen Herald", SourceType.MEDIA),
    ("state television", SourceType.MEDIA),
    ("medical sources", SourceType.UNNAMED),
    ("two residents of the quarter", SourceType.UNNAMED),
    ("local media", SourceType.UNNAMED),
    ("a security official", SourceType.UNNAMED),
    ("initial reports", SourceType.UNNAMED),
    ("the dockers' union", SourceType.NAMED_OTHER),
    ("Ilma Torvald", SourceType.NAMED_OTHER),
    ("the prefect of Orsk", SourceType.GOVERNMENT),
    ("the gendarmerie", SourceType.GOVERNMENT),
    ("the national electoral commission", SourceType.GOVERNMENT),
    ("a police source", SourceType.GOVERNMENT),
    ("a rebel source", SourceType.PARTY),
    ("the Front for the Freedom of Orsk", SourceType.PARTY),
    ("the transitional military council", SourceType.PARTY),
    ("both sides", SourceType.PARTY),
    ("a tally by Radio Tessen", SourceType.MEDIA),
    ("the news site Velm24", SourceType.MEDIA),
    ("the journalists' union", SourceType.NAMED_OTHER),
    ("the fishermen's association", SourceType.NAMED_OTHER),
    ("the archdiocese of Orsk", SourceType.NAMED_OTHER),
    ("traditional leaders", SourceType.UNNAMED),
    ("footage of the fire", SourceType.UNNAMED),
    ("the Velm Nurses' Network", SourceType.HUMANITARIAN),
    ("the figures of the Red Crescent", SourceType.HUMANITARIAN),
]


@pytest.mark.parametrize(("words", "kind"), KINDS)
def test_words_of_a_class_give_their_kind(words: str, kind: SourceType) -> None:
    """Each class of the codebook has words that give it without any atlas."""
    assert type_source(words).type is kind


@pytest.mark.parametrize("side", ["Russian", "Ukrainian", "Israeli", "Sudanese", "Syrian"])
@pytest.mark.parametrize("organ", ["army", "officials", "foreign ministry", "health ministry"])
def test_the_same_words_give_the_same_kind_for_every_side(side: str, organ: str) -> None:
    """Symmetry: only the organ decides, not whose it is."""
    assert type_source(f"the {side} {organ}").type is type_source(f"the Congolese {organ}").type


def test_a_named_person_who_saw_it_is_a_witness() -> None:
    """Witness words in the sentence make the difference; the name alone does not."""
    seen = Setting(sentence="Ilma Torvald, who fled through the orchard, said two men fell.")
    assert type_source("Ilma Torvald", seen).type is SourceType.WITNESS_NAMED
    assert type_source("a baker, Ilma Torvald", Setting()).type is SourceType.NAMED_OTHER


def test_a_ministry_of_a_state_at_peace_is_government() -> None:
    """PARTY overrides GOVERNMENT only for a state that is a party."""
    there = Setting(parties=("SY",))
    assert type_source("the interior ministry", there).type is SourceType.PARTY
    assert type_source("the interior ministry", Setting()).type is SourceType.GOVERNMENT
    assert type_source("the interior ministry in Bishkek", there).type is SourceType.GOVERNMENT


def test_a_source_without_institution_keeps_its_role() -> None:
    """UNNAMED says nothing of the institution, the role says what they are."""
    medics = type_source("medical sources")
    assert (medics.type, medics.role, medics.named) == (
        SourceType.UNNAMED,
        SourceRole.MEDICAL,
        False,
    )


def test_an_unnamed_speaker_has_the_type_of_the_affiliation() -> None:
    """Rule: "A source from the brigades" speaks for the brigades, unnamed."""
    source = type_source("a source from the Red Dawn brigades")
    assert source.type is SourceType.PARTY
    assert not source.named


@dataclass(frozen=True)
class Entry:
    """An actor as an atlas gives it."""

    id: str
    name: str
    kind: str
    aligned: str | None = None
    side: str | None = None


class Atlas:
    """Knows three invented actors."""

    known: ClassVar = {
        "Tessen Front": Entry("TF", "Tessen Front", "armed_group", side="T/B"),
        "Tessen Front radio": Entry("TFR", "Radio of the Tessen Front", "media", aligned="TF"),
        "Velmaria": Entry("VE", "Government of Velmaria", "state", side="T/A"),
    }

    def find(self, words: str, country_hint: str | None = None) -> Entry | None:
        """Return the actor of exactly that name."""
        del country_hint
        return self.known.get(words)


def test_an_actor_of_the_atlas_gives_id_and_alignment() -> None:
    """The id stands only where the source is the actor or speaks as it."""
    setting = Setting(actors=Atlas())
    assert type_source("the Tessen Front", setting).actor_id == "TF"
    radio = type_source("the Tessen Front radio", setting)
    assert (radio.type, radio.actor_id, radio.aligned) == (SourceType.MEDIA, "TFR", "TF")
    assert type_source("Velmaria", setting).type is SourceType.PARTY


def test_states_are_listed_once_in_order_of_mention() -> None:
    """The first state named is the best hint."""
    assert parties_of("Kyiv and Moscow, then Kyiv again") == ("UA", "RU")


@given(st.text(max_size=80))
def test_any_words_get_a_type(words: str) -> None:
    """Nothing that stands in a text can break the typing."""
    assert type_source(words).type in SourceType
