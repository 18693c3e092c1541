"""Who speaks from one sentence to the next, and where the page speaks again. All invented."""

from __future__ import annotations

import pytest

from tests.read.test_attribution_reach import kinds

SCOPE = [
    # Behind the cue in the middle a participle goes on; so does "and" behind an adjunct.
    (
        "Guards fired at the crowd in Orsk, according to witnesses, killing two.",
        "killing",
        "UNNAMED",
    ),
    (
        "Pirates boarded a tanker, the ship's manager said on Sunday, and took five of the crew.",
        "took five",
        "NAMED_OTHER",
    ),
    (
        "Men stormed the studio, Radio Orsk said on its website, beating two of its staff.",
        "beating",
        "MEDIA",
    ),
    # What a relative clause gives to another source is that source's alone.
    (
        "The raid, which the army said hit a depot, killed nine guests, villagers said.",
        "hit a depot",
        "PARTY",
    ),
    (
        "The raid, which the army said hit a depot, killed nine guests, villagers said.",
        "killed nine",
        "UNNAMED",
    ),
    # Behind a semicolon the page goes on, unless the tense still reports.
    ("A shell hit the mill, the mayor said; a third man is missing.", "missing", ""),
    ("A shell hit the mill, the mayor said; another had hit a barn.", "had hit", "GOVERNMENT"),
    # Parts of those counted stay with who counted them; others beside them are told anew.
    ("Nine were hurt, police said. Two of them were children.", "children", "GOVERNMENT"),
    ("Nine were hurt, police said. Three others are missing.", "missing", ""),
    # What a denial or an accusation takes for granted is the page's.
    ("The Tesk Front denied firing the shell that hit the mill on Monday.", "hit the mill", ""),
    ("The mayor blamed the army for the bomb that exploded in Orsk.", "exploded", ""),
    ("The army denied it had shelled the camp.", "shelled", "PARTY"),
]

TOLD = [
    ("Survivors told the UN mission that soldiers had killed nine.", "killed", "INTL_BODY UNNAMED"),
    ("Two drivers told the charity that gunmen opened fire.", "fire", "HUMANITARIAN UNNAMED"),
    ("A minister told the UN Security Council that two jets fell.", "jets fell", "GOVERNMENT"),
    ("Her father told Velmia that soldiers shot her.", "shot", "MEDIA UNNAMED"),
    # "He" right behind speaks to the same outlet.
    (
        "The mayor told Radio Orsk that huts burned. Two men died, he added.",
        "died",
        "MEDIA GOVERNMENT",
    ),
    # "The paper" without another one named is the page's own.
    ("Huts burned, the mayor told the paper.", "burned", "GOVERNMENT"),
    ("Radio Orsk Now said huts burned.", "burned", "MEDIA"),
    ("The fire, first reported by the news site Orsk Post, killed nine.", "killed", "MEDIA"),
    ("The court was told that the men had ambushed a bus.", "ambushed", "GOVERNMENT"),
    ("Huts burned in Orsk on Monday – the prefecture.", "burned", "GOVERNMENT"),
]

TAKEN_UP = [
    # A body that has been named and has not spoken.
    (
        "Police in Orsk arrested nine men, the force's spokeswoman, Ana Rus, said.",
        "arrested",
        "GOVERNMENT",
    ),
    (
        "A United Nations helicopter came under fire near Orsk, the organisation said.",
        "under fire",
        "INTL_BODY",
    ),
    (
        "Drones hit the gate of Saint Ilo hospital, its director said, and three were hurt.",
        "hurt",
        "HEALTH_AUTHORITY",
    ),
    (
        "Nine were taken to the hospital in Orsk. Five died, a nurse there told Radio Orsk.",
        "died",
        "MEDIA HEALTH_AUTHORITY",
    ),
    # One person told by what he is can be "he".
    ("A guerrilla officer said a jet bombed Orsk. Six died, he said.", "died", "PARTY"),
    (
        "Inspector General of Police Ilo Marn said huts burned. A bus blew up, Marn said.",
        "blew up",
        "GOVERNMENT",
    ),
    ('"The roof came down," said Marta, 34. Both boys died, she said.', "died", "WITNESS_NAMED"),
    ("A farmer who got away, Ilo Marn, said soldiers fired.", "fired", "WITNESS_NAMED"),
    (
        'The foreign ministry of Mali called the raid "an outrage" and said six had died.',
        "died",
        "PARTY",
    ),
]

KINDS = [
    ("A witness who asked to be known only as Kofi said guards fired.", "fired", "UNNAMED"),
    (
        "The Tesk Front said in a statement sent to the Orsk Ledger that huts burned.",
        "burned",
        "MEDIA PARTY",
    ),
    ("Video footage showed guards beating two men.", "beating", "UNNAMED"),
    ("A video released by the rebels shows six captives.", "captives", "PARTY"),
    ("A Reuters witness saw soldiers firing.", "firing", "MEDIA"),
    ("Our correspondent in Orsk says soldiers looted shops.", "looted", ""),
    ("The inquest heard that he was shot.", "shot", "GOVERNMENT"),
    ("The raid was reported by the Orsk Times to have killed nine.", "killed", "MEDIA"),
    ("Survivors interviewed by Human Rights Watch said six died.", "died", "HUMANITARIAN UNNAMED"),
    (
        "A UN note, seen by Reuters, quotes a nurse as saying six died.",
        "died",
        "MEDIA INTL_BODY UNNAMED",
    ),
    ("Olena, a resident of Orsk, said six died.", "died", "WITNESS_NAMED"),
    ("The Front-linked agency Velmia said six died.", "died", "MEDIA"),
    ("A nurse at Al-Orsk said six died.", "died", "HEALTH_AUTHORITY"),
    ("The clan elder Ilo Marn said six huts burned.", "burned", "NAMED_OTHER"),
    ("State television spoke that night of nine dead.", "nine dead", "MEDIA"),
    ("The army rejected the rebels' account of the strike on the market.", "strike", "PARTY"),
    ("The ministry said 11 had died of their wounds.", "died", "HEALTH_AUTHORITY"),
    ("IS said in a statement that its men had fired on a bus.", "fired", "PARTY"),
    ("The OPD said two men were shot.", "shot", "GOVERNMENT"),
    ("Orsk's military administration said a shell fell.", "shell fell", "GOVERNMENT"),
    ("The authorities of breakaway Velm said a shell fell.", "shell fell", "PARTY"),
    ("The website of the rebels said six soldiers died.", "died", "PARTY"),
    ("Human rights monitors with the United Nations said six died.", "died", "INTL_BODY"),
    ("Two residents and a church network leader said six died.", "died", "UNNAMED"),
    ("A journalist in the town said both sides fired.", "fired", "UNNAMED"),
    ("The emergency agency said 900 people fled.", "fled", "GOVERNMENT"),
    ("His employer, the Velm Mill Company, said he was killed.", "killed", "NAMED_OTHER"),
    ("A nurse, Ilo Marn, said she treated five wounded.", "treated", "WITNESS_NAMED"),
    ("Shells fell near Tell Marn, the charity said.", "Shells fell", "HUMANITARIAN"),
]


@pytest.mark.parametrize(("text", "words", "expected"), SCOPE + TOLD + TAKEN_UP + KINDS)
def test_each_stretch_stands_on_the_right_word(text: str, words: str, expected: str) -> None:
    """The words behind a claim decide whose word it is."""
    assert kinds(text, words) == expected
