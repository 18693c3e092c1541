"""Words for people and bodies that name nobody in particular, by sort."""

from __future__ import annotations

SORTS: tuple[tuple[str, str], ...] = (
    (
        "COMBATANTS",
        (
            r"gunm[ae]n|militants?|militiam[ae]n|militias?|rebels?|insurgents?|fighters?|combatants?"
            r"|attackers?|assailants?|jihadists?|guerrillas?|terrorists?|extremists?|raiders?|gangs?"
            r"|gang members?|bandits?|mercenar(?:y|ies)|warriors?|partisans?|mutineers?|separatists?"
            r"|kidnappers?|snipers?|bombers?|suicide bombers?|armed (?:men|group|groups|persons|people)"
            r"|مسلح(?:ون|ين)?|مقاتل(?:ون|ين)?"
        ),
    ),
    (
        "FORCES",
        (
            r"soldiers?|troops?|army|armies|military|armed forces|security forces|servicem[ae]n"
            r"|servicewom[ae]n|forces|conscripts?|recruits?|paratroopers?|commandos?|marines?|navy"
            r"|air force|warplanes?|fighter jets?|garrison|battalion|brigade|regiment|infantry"
            r"|peacekeepers?|coast ?guards?|border guards?|gendarmes?|جنود|الجيش|جندي(?:ا|ان|ين)?"
        ),
    ),
    (
        "POLICE",
        (r"police|policem[ae]n|policewom[ae]n|police officers?|prison guards?|الشرطة"),
    ),
    (
        "OFFICIALS",
        (
            r"officials?|authorities|ministers?|mayors?|governors?|spokesm[ae]n|spokeswom[ae]n"
            r"|spokespersons?|government|ministry|lawmakers?|judges?|prosecutors?|diplomats?"
        ),
    ),
    (
        "CIVILIANS",
        (
            r"civilians?|residents?|villagers?|locals?|families|family|famil(?:y|ies)|children|child"
            r"|wom[ae]n|girls?|boys?|students?|pupils?|teachers?|schoolgirls?|schoolboys?|patients?"
            r"|worshippers?|farmers?|herders?|fishermen|fisherman|traders?|shoppers?|passengers?"
            r"|passers-by|bystanders?|refugees?|migrants?|pilgrims?|miners?|nurses?|doctors?|medics?"
            r"|paramedics?|journalists?|reporters?|aid workers?|humanitarian workers?|clerks?|commuters?"
            r"|mourners?|babies|baby|infants?|toddlers?|pensioners?|mothers?|fathers?|مدني(?:ا|ون|ين)?"
            r"|أطفال|نساء"
        ),
    ),
)
