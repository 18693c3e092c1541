"""Who stands behind a stretch in the constructions of daily news. All examples are invented."""

from __future__ import annotations

import pytest

from reportedly.model.vocabulary import Modality
from reportedly.read.attribution import find_frames
from reportedly.read.chain import chain_of
from reportedly.read.found import Frame
from reportedly.read.segments import segment
from reportedly.read.sentences import lines


def frames_of(text: str, language: str = "en") -> list[Frame]:
    """Read a text as a page."""
    return find_frames(text, lines(text, segment(text, title=None)), language=language)


def kinds(text: str, words: str, language: str = "en") -> str:
    """Return the kinds of the sources behind some words, outermost first."""
    at = text.index(words)
    chain = chain_of(frames_of(text, language), at, at + len(words))
    return " ".join(source.type.value for source in chain.sources)


ENGLISH = [
    (
        "Kenyan troops shelled Tesk, Nairobi's defence ministry said a day later.",
        "shelled",
        "PARTY",
    ),
    ("Six men were hanged, the governor said the next morning.", "Six men", "GOVERNMENT"),
    (
        "Radio Orsk, quoting a nurse, who in turn cited two drivers, said six men were hanged.",
        "six men",
        "MEDIA UNNAMED UNNAMED",
    ),
    (
        "A colonel told Reuters that, according to survivors, gunmen shot the drivers.",
        "gunmen shot",
        "MEDIA PARTY UNNAMED",
    ),
    ("Fighting went on, with residents describing shelling near the mill.", "shelling", "UNNAMED"),
    ("Police suspect a cell of the Red Dawn.", "Red Dawn", "GOVERNMENT"),
    (
        "The Tesk Front took it, it said. One of its commanders, Bo Lam, said six soldiers died.",
        "six soldiers",
        "PARTY",
    ),
    (
        "Police said two were shot. Captain Ode Tal put the number of arrests at 40.",
        "40",
        "GOVERNMENT",
    ),
    ("The army said two were shot. Captain Ode Tal said the gang fled.", "the gang fled", "PARTY"),
    (
        "A volunteer medic counted nine dead. He added that shells had hit the school.",
        "shells had hit",
        "UNNAMED",
    ),
    ("Mambas bit six, the colonel told reporters, and he claimed nine died.", "nine died", "PARTY"),
    ("A UN report of 4 May says militiamen burned 40 homes.", "burned 40", "INTL_BODY"),
    ("The coroner identified three of the dead as policemen.", "three of", "HEALTH_AUTHORITY"),
    ("Zambia will host the talks, its foreign ministry announced.", "host the talks", "GOVERNMENT"),
    ("Mali will send troops, its foreign ministry announced.", "send troops", "PARTY"),
    ("Hospital sources told the Tesk agency that two men fell.", "two men", "MEDIA UNNAMED"),
    (
        "We will burn the boats, a commander said in a message that the weekly Kurun has heard.",
        "burn the boats",
        "MEDIA PARTY",
    ),
    ("A commander known as the Fox said his men shot the guards.", "shot the guards", "PARTY"),
    ("Residents said by telephone that shells fell.", "shells fell", "UNNAMED"),
    ("A list compiled by the Tesk Human Rights Centre names 31 prisoners.", "31", "HUMANITARIAN"),
    ("Two were shot, Bo Lam, a spokesman for the column, said.", "Two were", "PARTY"),
]


@pytest.mark.parametrize(("text", "words", "expected"), ENGLISH)
def test_the_speaker_is_found(text: str, words: str, expected: str) -> None:
    """One construction a row."""
    assert kinds(text, words) == expected


IN_THE_MIDDLE = [
    ("The depot, the army said, was used by rebels.", "was used", "PARTY"),
    ("It was, the governor said, a raid on the mill.", "a raid", "GOVERNMENT"),
    ("Rebels have, according to the army, lost forty men.", "lost forty", "PARTY"),
    ("The bomb was left, police believe, by two men.", "by two men", "GOVERNMENT"),
    ("Even if the dam holds, the mayor said, boats burn.", "boats burn", "GOVERNMENT"),
    ("They were shot, the indictment says, and thrown away.", "thrown away", "GOVERNMENT"),
    ("Forty rockets came, most of which, the army said, fell short.", "fell short", "PARTY"),
    ("Militants fired on a post, in which, police say, nobody fell.", "fired on", ""),
    ("Two fell and, the mayor said, six huts burned.", "six huts", "GOVERNMENT"),
    ("Two fell and, the mayor said, six huts burned.", "Two fell", ""),
    ("Two fell, the mayor said, and a shell hit the mill.", "a shell", "GOVERNMENT"),
    ("Two fell, the mayor said, but a shell hit the mill.", "a shell", ""),
]


@pytest.mark.parametrize(("text", "words", "expected"), IN_THE_MIDDLE)
def test_a_speaker_in_the_middle_of_a_clause_says_both_halves(
    text: str, words: str, expected: str
) -> None:
    """What is unfinished before the cue, or told on with "and", goes on behind it."""
    assert kinds(text, words) == expected


def test_it_behind_a_colon_is_who_gave_the_account() -> None:
    """Not whoever was named in the sentence before."""
    text = (
        "The army said nine men fell. The traders' union gave another account: the shell, it "
        "said, hit a mill."
    )
    assert kinds(text, "hit a mill") == "NAMED_OTHER"


NEWSROOM = [
    ("Two fell, the army said in a statement issued in Orsk.", "Two fell", "PARTY"),
    ("Police said in a statement posted on their site that two fell.", "two fell", "GOVERNMENT"),
    ("The general, asked about the raid, said two fell.", "two fell", "PARTY"),
    ("Two fell, according to a tally kept by the Red Cross.", "Two fell", "HUMANITARIAN"),
    ("By the count of the Red Cross nine men fell.", "nine men", "HUMANITARIAN"),
    ("Nine fell. The rights group's satellite analysis shows that a hut burned.", "a hut",
     "HUMANITARIAN"),
    ("Residents fear an attack on Orsk.", "an attack", "UNNAMED"),
    ("The Red Cross has published a list of 43 missing men.", "43 missing", "HUMANITARIAN"),
    ("Two fell, local media reported, quoting rangers who asked not to be named.", "Two fell",
     "UNNAMED GOVERNMENT"),
    ("Two fell, the Orsk Courier quoted the mayor as saying.", "Two fell", "MEDIA GOVERNMENT"),
    ("The Orsk Courier cited an informed source as saying two fell.", "two fell",
     "MEDIA UNNAMED"),
    ("The mayor confirmed to Radio Orsk on Monday that two fell.", "two fell",
     "MEDIA GOVERNMENT"),
    ("A gang leader admitted to him that two fell.", "two fell", "PARTY"),
    ("There are reports that two men fell in Orsk.", "two men", "UNNAMED"),
    ("Two fell, the governor posted on X.", "Two fell", "GOVERNMENT"),
    ("The mayor: 'Two men fell by the mill.'", "Two men fell", "GOVERNMENT"),
    ("The army on Monday ordered people out, saying that shells would fall.", "shells would",
     "PARTY"),
    ("Red Cross crews were digging; their team leader, Ali Sa, said six were there.", "six were",
     "HUMANITARIAN"),
    ("Dan Oro, who runs the traders' union, said, \"Two men fell.\"", "Two men", "NAMED_OTHER"),
    ("Rebels left under a deal that the two sides concluded on Monday, state media said.",
     "Rebels left", "MEDIA"),
    ("A mine of the Q4 rebels went off. A Q4 spokesman said two fell.", "two fell", "PARTY"),
    ("Fell rebels left. Two men fell, a Ukrainian officer said.", "Two men", "PARTY"),
    ("The health office counted nine. Two fell, according to the same office.", "Two fell",
     "HEALTH_AUTHORITY"),
    ("He told Radio Orsk nine fell. An inspector quoted by the same station says two fell.",
     "two fell", "MEDIA UNNAMED"),
    ("The tanker was hit. The ship's managers, Aegean Bulk, said two fell.", "two fell",
     "NAMED_OTHER"),
    ("A statement on the interior ministry's website said two fell.", "two fell", "GOVERNMENT"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "expected"), NEWSROOM)
def test_constructions_of_newsrooms_have_their_speaker(
    text: str, words: str, expected: str
) -> None:
    """One construction a row."""
    assert kinds(text, words) == expected


def test_a_name_with_a_trade_is_not_the_office_that_spoke_before() -> None:
    """A bare name behind "the mayor" is his; one that comes with a trade is somebody else."""
    text = "Two fell, the mayor said. Ana Rus, who sells juice there, said men had fired shots."
    assert kinds(text, "men had fired") == "WITNESS_NAMED"
    text = "Two fell, the mayor said. Ana Rus said men had fired shots."
    assert kinds(text, "men had fired") == "GOVERNMENT"


def test_the_owner_of_a_ship_is_a_private_body() -> None:
    """Of a stall nobody knows the owner."""
    assert kinds("The tanker was hit off Orsk, its owner said.", "The tanker") == "NAMED_OTHER"
    assert kinds("The stall was hit in Orsk, its owner said.", "The stall") == "UNNAMED"


def test_a_reply_with_tear_gas_says_nothing() -> None:
    """A verb of answering takes words, not weapons."""
    assert kinds("Youths burned a bus and riot police replied with tear gas.", "a bus") == ""


def test_a_name_beside_rebels_may_be_a_place() -> None:
    """Where the report puts things at a name, it names no group."""
    text = "Orsk rebels left. Two fell in Orsk. An Orsk spokesman said a hut burned."
    assert kinds(text, "a hut") != "PARTY"


OF_A_BODY = [
    ("Nine died, said Dr Ana Rus, who runs the clinic at Tesk.", "Nine", "HEALTH_AUTHORITY"),
    ("Nine died, Ana Rus, who heads the tailors' union, said.", "Nine", "NAMED_OTHER"),
    ("The mission's spokeswoman said two observers fell.", "two observers", "INTL_BODY"),
    ("The unit's commander, Bo Lam, said two men fell.", "two men", "PARTY"),
    ("In a joint note, the two factions said they had taken Tesk.", "taken", "PARTY"),
]


@pytest.mark.parametrize(("text", "words", "expected"), OF_A_BODY)
def test_whoever_runs_or_serves_a_body_speaks_for_it(text: str, words: str, expected: str) -> None:
    """A relative clause or a possessor names the body."""
    assert kinds(text, words) == expected


NOBODY = [
    ("Families were told by the army to leave the valley.", "leave the valley"),
    ("Two died, the governor said; a third was reportedly abducted.", "a third"),
    ("Two died, the governor said; the army has yet to comment.", "the army has"),
    ("Two died; nine were hurt, said the mayor.", "Two died"),
    ("A boy was among the dead, she added.", "A boy"),
]


@pytest.mark.parametrize(("text", "words"), NOBODY)
def test_the_page_speaks_itself(text: str, words: str) -> None:
    """An order, a hedge, a silence and a clause of its own have no source."""
    assert kinds(text, words) == ""


DENIED = [
    ("The ministry of defence called reports that its planes hit the dam absurd.", "planes hit"),
    ("The rebels branded the claim that they had shelled Orsk a lie.", "they had shelled"),
]


@pytest.mark.parametrize(("text", "words"), DENIED)
def test_who_calls_a_report_untrue_denies_it(text: str, words: str) -> None:
    """What the report said is denied, on the word of whoever calls it untrue."""
    at = text.index(words)
    chain = chain_of(frames_of(text), at, at + len(words))
    assert chain.hedge is Modality.DENIED
    assert [source.type.value for source in chain.sources] == ["PARTY"]


def test_a_second_quotation_in_single_marks_stays_with_its_speaker() -> None:
    """The outlet that heard the first has heard the second."""
    text = "'We buried nine,' the mayor told Radio Orsk. 'Two were girls.'"
    assert kinds(text, "Two were") == "MEDIA GOVERNMENT"


def test_an_apostrophe_opens_no_quotation() -> None:
    """Plural owners and words in marks are no sentences."""
    text = "The 'bandits' fled, the mayor said. The traders' stalls burned. It was 'a mess'."
    assert kinds(text, "stalls burned") == ""


ISSUED = [
    "Velm humanitarian office of the UN, Tessen, 3 May 2021\n\nNine huts burned at Orsk on Sunday.",
    "Ministry of Defence of Velm, press service\n3 May 2021, 9:00\n\nNine huts burned. We left",
    "Velm Conflict Monitor: weekly round-up\n3 May 2021\n\n- Nine huts burned at Orsk.",
    "VELM AID OFFICE OF THE UN | FLASH UPDATE 9 | 1-7 MAY 2021. Nine huts burned at Orsk.",
    "Orsk Rights Watch, weekly note 14, 3 May 2021. Nine huts burned at Orsk.",
    "COMMUNIQUÉ - THIRD BRIGADE OF THE ARMY\n\nOrsk, 3 May 2021\n\nNine huts burned.",
    "Orsk Rights Council\nNote for May 2021\n\nNine huts burned at Orsk.",
    "Yearly review, January to June 2021\n\nCoalition for Civil Rights\n\nNine huts burned.",
    "From the Mission's daily report, 3 May 2021: Nine huts burned at Orsk.",
    "Sudan: Weekly Note (1-7 May 2021)\nUN Office for Relief\n\nNine huts burned at Orsk.",
    "General Command of the Army – Media Office, 3 May 2021\n\nNine huts burned. Our units left.",
    "MINES IN THE NORTH: BRIEF\n\nOPEN FIELDS, 3 May 2021\n\nNine huts burned. Our teams saw it.",
    "Nine huts burned and our fighters left. – Velm People's Defence Force, information team",
]


@pytest.mark.parametrize("text", ISSUED)
def test_a_document_speaks_on_its_issuers_word(text: str) -> None:
    """The head of the page, or its signature, stands behind what has no other source."""
    assert kinds(text, "Nine huts") in {"INTL_BODY", "PARTY", "HUMANITARIAN"}


NOT_ISSUED = [
    "Army Kills Nine\n3 May 2021\n\nNine huts burned at Orsk. 'Our units left,' an officer said.",
    "Tessen Police\n3 May 2021\n\nNine huts burned at Orsk.",
    "Nine huts burned at Orsk. – Ilo Marn",
    "UN Report Finds Abuse\n\n3 May 2021\n\nNine huts burned at Orsk.",
    "Daily Report | Velm Times | 3 May 2021\n\nNine huts burned at Orsk.",
    "Sudan: weekly report, 3 May 2021\n\nNine huts burned at Orsk.",
    "ORSK, May 3 (Northline) - Nine huts burned at Orsk.",
]


@pytest.mark.parametrize("text", NOT_ISSUED)
def test_a_headline_or_a_name_issues_nothing(text: str) -> None:
    """Without "we" of its own a body above a date is a headline or a label."""
    assert kinds(text, "Nine huts") == ""


def test_a_document_takes_up_its_issuer() -> None:
    """In a document of the Rights Council "the Council" is no council of a town."""
    text = (
        "Orsk Rights Council\nNote for May 2021\n\nNine huts burned at Orsk. Since January the "
        "Council has recorded 40 bodies."
    )
    assert kinds(text, "40 bodies").split()[-1] == "HUMANITARIAN"


def test_a_surgeon_there_speaks_for_the_hospital_before() -> None:
    """With no hospital before, nobody knows where "there" is."""
    text = "The hospital in Orsk counted nine dead. A surgeon there, Mo Lin, said two were girls."
    assert kinds(text, "two were girls") == "HEALTH_AUTHORITY"
    text = "Nine huts burned in Orsk. A surgeon there said two were girls."
    assert kinds(text, "two were girls") == "UNNAMED"


def test_an_unknown_name_that_reported_is_an_outlet() -> None:
    """A full name is a person, whatever it does."""
    assert kinds("Nine huts burned, Al-Nur reported.", "Nine huts") == "MEDIA"
    assert kinds("Nine huts burned, Ilo Marn reported.", "Nine huts") != "MEDIA"


def test_a_communique_denies_what_does_not_correspond_to_reality() -> None:
    """The report it names is denied on the issuer's word."""
    text = (
        "COMMUNIQUÉ OF THE NORTHERN COMMAND\n\n"
        "Reports on enemy channels that a bridge was blown up do not correspond to reality."
    )
    at = text.index("a bridge")
    chain = chain_of(frames_of(text), at, at + len("a bridge was blown up"))
    assert chain.hedge is Modality.DENIED
    assert [source.type.value for source in chain.sources] == ["PARTY"]


ROMANCE = [
    ("El alcalde, citado por la emisora Ecos, habló de seis.", "seis", "MEDIA GOVERNMENT", "es"),
    ("El comandante Luis Paz, un veterano, negó que hubiera fuego.", "fuego", "PARTY", "es"),
    (
        "Murieron seis pastores, según la Cruz Roja, que envió un equipo.",
        "seis",
        "HUMANITARIAN",
        "es",
    ),
    ("Cayeron dos puentes, dijo un camionero.", "dos puentes", "UNNAMED", "es"),
    ("«Eran unos veinte», contó Rosa Paz, una panadera.", "unos veinte", "WITNESS_NAMED", "es"),
    ("Tres heridos en Tarra: policía", "Tres heridos", "GOVERNMENT", "es"),
    ("Six bergers sont morts, a dit à l'AFP un habitant.", "Six", "MEDIA UNNAMED", "fr"),
    ("Le maire, un ancien officier, évoque dix morts.", "dix", "GOVERNMENT", "fr"),
    ("Un médecin de l'hôpital de Tesk a compté neuf corps.", "neuf", "HEALTH_AUTHORITY", "fr"),
    (
        "Six morts, a dit le préfet. Parmi eux figurent deux élèves.",
        "deux élèves",
        "GOVERNMENT",
        "fr",
    ),
    ("L'armée accuse les rebelles d'avoir brûlé Tesk.", "brûlé", "PARTY", "fr"),
]


@pytest.mark.parametrize(("text", "words", "expected", "language"), ROMANCE)
def test_spanish_and_french_speakers_are_found(
    text: str, words: str, expected: str, language: str
) -> None:
    """Appositions, relays, breakdowns and headlines."""
    assert kinds(text, words, language) == expected
