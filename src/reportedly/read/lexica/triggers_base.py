"""What a trigger is, and the word classes that triggers share.

A trigger is a pattern over folded text (lower case, straight quotes, same length as the original).
It is tried only where one of its ``keys`` stands in the sentence as a whole word, so a sentence
without any key costs one look-up per word. In patterns ``{n}`` stands for up to ``n`` words in
between, ``{ORD}``, ``{IMPACT}`` and the like for the word classes below.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from reportedly.model.vocabulary import EventType as T


class Role(StrEnum):
    """What a trigger contributes to a clause."""

    #: names the means of force; settles the type
    MEANS = "means"
    #: names force without its means
    FORCE = "force"
    #: names what force did to people or things; the type comes from elsewhere
    HARM = "harm"
    #: like HARM, but as often from illness or accident as from force
    WEAK_HARM = "weak_harm"
    #: an event of its own that is no use of force
    ACT = "act"
    #: a speech act
    SPEECH = "speech"


@dataclass(frozen=True, slots=True)
class Trigger:
    """One way of naming an event.

    Attributes:
        name: Stable name, kept in ``FoundEvent.rule``.
        role: What it contributes.
        type: Event type it gives.
        keys: Words of which at least one must stand in the sentence.
        pattern: What must match.
        subtype: Code of the type's list.
        alternatives: Other types the words would bear.
    """

    name: str
    role: Role
    type: T
    keys: tuple[str, ...]
    pattern: re.Pattern[str]
    subtype: str | None = None
    alternatives: tuple[T, ...] = ()


#: Capitalised words that a verb of taking may have behind it and that are no place.
NO_PLACE = frozenset(
    [
        "i",
        "he",
        "she",
        "it",
        "they",
        "we",
        "you",
        "him",
        "her",
        "them",
        "his",
        "their",
        "its",
        "this",
        "that",
        "these",
        "those",
        "on",
        "in",
        "at",
        "by",
        "for",
        "to",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "mr",
        "mrs",
        "ms",
        "dr",
        "president",
        "gen",
        "general",
        "col",
        "colonel",
        "palestinians",
        "israelis",
        "russians",
        "ukrainians",
        "syrians",
        "sudanese",
        "iraqis",
        "afghans",
    ]
)

PERSON_NOUNS = (
    "people|persons?|civilians?|men|man|women|woman|children|child|boys?|girls?|teenagers?|villagers?"
    "|residents?|farmers?|fishermen|fisherman|miners?|workers?|teachers?|students?|pupils?"
    "|pilgrims?|worshippers?|passengers?|traders?|vendors?|shopkeepers?|drivers?|protesters?"
    "|demonstrators?|journalists?|reporters?|doctors?|nurses?|medics?|paramedics?|priests?|imams?"
    "|pastors?|mayors?|officials?|judges?|politicians?|leaders?|commanders?|soldiers?|troops"
    "|policem[ea]n|police officers?|officers?|guards?|fighters?|militants?|rebels?|insurgents?"
    "|gunm[ea]n|militiam[ea]n|terrorists?|peasants?|nuns?|bishops?|activists?|refugees?|migrants?"
    "|youths?|family|families|couple|brothers?|sisters?|mothers?|fathers?|sons?|daughters?|others"
    "|palestinians|israelis|ukrainians|russians|syrians|sudanese|victims?|suspects?|prisoners?"
    "|hostages?|captives?|detainees?|aid workers?|peacekeepers?|citizens?|herders?|elders?"
    "|crew(?: members?)?|crewm[ea]n|sailors?|seafarers?|seam[ae]n|deckhands?|schoolboys?|schoolgirls?"
    "|schoolchildren|tourists?|foreigners?|engineers?|technicians?|electricians?|staff|employees?"
    "|clerks?|tailors?|shepherds?|herdsm[ae]n|monks?|novices?|clerics?|preachers?|conscripts?|recruits?"
    "|cadets?|reservists?|constables?|rangers?|labou?rers?|contractors?|chiefs?|lawyers?|editors?"
    "|councillors?|candidates?|travellers?|motorists?|shoppers?|customers?|guests?|lecturers?"
    "|headmasters?|relatives|neighbou?rs|toddlers?|orphans?|patients?|volunteers?|inmates?|minors?"
    r"|teens?|males?|females?|adults?|juveniles?|infants?|\d{1,2}-year-olds?"
)

#: Armed groups that reports name without a word such as "fighters".
GROUPS = (
    r"taliban|hamas|hezbollah|hizbollah|hizbullah|islamic state|isis|isil|daesh|al-?qa'?(?:e|i)da|al-?shabaa?b"
    r"|boko haram|iswap|houthis?|m23|rsf|fdlr|farc|eln|fmln|contras|pkk|ypg|sdf|naxals|naxalites|wagner"
    r"|janjaweed|codeco|anti-balaka|seleka|rebel alliance|pyd|ypj|hts|fsa|al-?nusra|nusra front|jabhat al-?nusra|jnim|plo"
    r"|islamic jihad|ansar ?allah|hashd|saf|lna|tplf|tdf|fano|ola|adf|lra|mai-mai|wazalendo|ulfa|ltte|tamil tigers"
    r"|arakan army|kachin independence army|npa|milf|biff|abu sayyaf|shining path|auc|clan del golfo|azov|national guard"
)

CLASSES: dict[str, str] = {
    "ORD": (
        r"(?<!tear-smoke )(?<!tear smoke )(?<!tear gas )(?<!tear-gas )(?<!teargas )(?<!smoke )(?<!pellet )(?<!stun )(?:(?:katyusha|grad|ballistic|cruise|guided|anti-tank|artillery|mortar|tank|stray|several"
        r"|surface-to-surface) )?(?:rockets?|missiles?|projectiles?|shells?|mortars?"
        r"|katyushas?|grads|qassams?|scuds?|iskanders?|smerch(?:es)?|himars|rpgs?|rocket-propelled grenades?|(?<=tank )rounds?"
        r"|(?:mortar|artillery) (?:rounds?|bombs?))"
    ),
    "IMPACT": (
        r"(?:hit|hits|hitting|struck|strikes?|striking|fell|fall|falls|falling|fallen|landed|land|lands"
        r"|landing|slammed|slams|crashed|crashes|exploded|explodes|exploding|came down|comes down"
        r"|(?:gone|went|goes) astray|ripped|tore|tears|torn|knocked|buried|missed|set off|smashed|smashes|ploughed|plowed|sliced|punched"
        r"|wrecked|wrecks|shattered|gutted|rocked|demolished|maimed|went through|goes through|pierced|penetrated|detonated|plunged|blew|ignited|obliterated|levelled|flattened|killed|kills|killing|wounded|wounds|injured"
        r"|injures|damaged|damages|destroyed|destroys|targeted|targets|targeting|rained|burst"
        r"|impacted|pounded|set|(?:had|has|have) (?:just )?(?:come down|fallen|landed|struck|hit))"
    ),
    "AIRCRAFT": (
        r"(?:(?:fighter )?jets?|war ?planes?|aircraft|air force|bombers|planes|helicopters?|gunships?"
        r"|fighter(?:-bombers?| planes)|(?:war|fighter|military) ?aircraft)"
    ),
    "DRONE": (
        r"(?:(?:fpv |kamikaze |suicide |attack |explosive-laden )?(?:drones?|uavs?|quadcopters?)|fpvs?"
        r"|loitering munitions?|unmanned (?:aerial vehicles?|aircraft)|shaheds?)"
    ),
    "ARMED": (
        rf"(?:{GROUPS}|terrorists?|mercenaries|islamists|separatists|khwarij|invaders|occupiers|gunm[ea]n|armed m[ea]n|attackers?|assailants?|militants?|militiam[ea]n|raiders?|bandits?"
        r"|rebels?|insurgents?|guerrillas?|fighters?|extremists?|jihadists?|settlers?|soldiers?"
        r"|troops|forces|police(?: officers?)?|policem[ea]n|security forces|army|military|snipers?"
        r"|death squads?|gang members?|gangs?|mob|men (?:in|on|with|armed))"
    ),
    "FORCES": (
        r"(?:troops?|soldiers?|forces|army|military|police|tanks?|armou?red vehicles?|bulldozers?"
        r"|commandos?|brigades?|battalions?|fighters?|rebels?|militias?|militiamen|paramilitaries"
        r"|gunmen|guerrillas|units?|marines|patrols?|convoys?)"
    ),
    "OPERATION": (
        r"(?:(?:military|ground|security|army|police|counter-?terrorism|clearance|cordon|offensive)"
        r" (?:operations?|sweeps?))"
    ),
    "MIL": (
        r"(?:troops?|soldiers?|forces|army|military|tanks?|(?<!body )armou?r|armou?red (?:vehicles?|cars?|columns?)|commandos?"
        r"|brigades?|battalions?|divisions?|regiments?|fighters?|rebels?|insurgents?|guerrillas?|militias?"
        r"|militiamen|paramilitaries|gunmen|units?|marines|garrisons?|columns?|reinforcements|servicemen"
        r"|peacekeepers|contingents?|warships?|artillery|mercenaries|reservists|(?:army|military) trucks"
        r"|special forces|paratroopers?)"
    ),
    "SIDE": (
        rf"(?:{GROUPS}|army|troops|soldiers|forces|military|rebels?|insurgents?|guerrillas|militants|militias?"
        r"|militiamen|fighters|gunmen|jihadists|islamists|separatists|junta|coalition|alliance|front"
        r"|movement|group|government|regime|opposition|brigades?|paramilitaries|marines|gangs?|peshmerga|cartel)"
    ),
    "FOLK": (
        r"(?:people|persons|residents|villagers|civilians|families|households|inhabitants|refugees"
        r"|herders|women|children|townspeople|locals|farmers|population|men|communities|pastoralists"
        r"|migrants|evacuees|citizens|thousands|hundreds|dozens|many|others|students|labourers)"
    ),
    "REFUGEES": (
        r"(?:people|persons|residents|villagers|civilians|families|households|inhabitants|refugees|townspeople"
        r"|evacuees|displaced|migrants|pastoralists|asylum seekers|women and children)"
    ),
    "HOMES": r"(?:homes?|houses?|villages?|land|farms?|towns?|neighbou?rhoods?|apartments?|flats?|settlements?)",
    "CROWD": (
        r"(?:protest[eo]rs|demonstrators|marchers|crowds?|rioters|activists|students|mourners|strikers"
        r"|picketers|residents|women|relatives|supporters|youths|thousands|hundreds|dozens)"
    ),
    "ATTACKS": (
        r"(?:attacks?|bombings?|bombs?|blasts?|explosions?|killings?|murders?|strikes?|ambush(?:es)?|raids?|shootings?"
        r"|abductions?|kidnappings?|assaults?|assassinations?|mines?|rockets?|mortars?|drones?|shelling|operation)"
    ),
    "GOODS": (
        r"(?:cattle|cows|goats|sheep|camels|livestock|animals|food|grain|flour|medicines?|supplies|equipment"
        r"|vehicles?|cars?|fuel|money|cash|belongings|valuables|stocks|furniture|motorcycles?|lorries"
        r"|trucks|crops|harvest|generators?|solar panels|rice|wheat|maize|sorghum|sugar|sacks|tonnes|bags|boats?|phones|jewellery)"
    ),
    "RELIEF": (
        r"(?:aid|relief|food|flour|humanitarian|medical|supplies|medicines?|fuel|convoys?|trucks|lorries"
        r"|ambulances?|aid workers|water tankers?|shipments?)"
    ),
    "BUILT": (
        r"(?:houses?|homes?|buildings?|walls?|huts?|shops?|schools?|mosques?|church(?:es)?|villages?|fences?"
        r"|shelters?|tents?|structures?|stalls?|barns?|gates?|statues?|monuments?|blocks?|market"
        r"|greenhouses?|wells?|clinics?|shrines?|temples?)"
    ),
    "NAME": r"(?:the |all of |most of |parts of |central |northern |southern |eastern |western )*[\w'-]+",
    "POST": (
        r"(?:(?:army|military|police|security|naval|air|border|national guard) (?:\w+ ){0,1}?"
        r"(?:posts?|bases?|positions?|convoys?|patrols?|checkpoints?|barracks|garrisons?|outposts?"
        r"|camps?|stations?|headquarters|vehicles?|units?|columns?)|checkpoints?|border posts?|garrisons?|barracks|outposts?"
        r"|soldiers|troops|militants|rebels|fighters|patrols?|platoons?"
        r"|(?:african union|au|un|nato|amisom|peacekeep\w+|french|us|american|russian|ethiopian|kenyan|ugandan|coalition|rebel|militia|government|enemy) (?:[\w-]+ ){0,1}?(?:bases?|positions?|posts?|outposts?|convoys?|columns?))"
    ),
    "PERSONS": rf"(?:{PERSON_NOUNS})",
    "ARMS": (
        r"(?:dynamite|gunpowder|tnt|semtex|ammonium nitrate|ak-47s?|assault rifles?|shotguns?|revolvers?|magazines|weapons?|arms|ammunition|munitions|rifles?|guns?|explosives|rocket launchers?|launchers?"
        r"|missiles?|grenades?|mortars?|howitzers?|field guns?|artillery pieces?|tanks?|armou?red (?:cars|vehicles|personnel carriers?)|detonators?|ordnance|cartridges|drones|bullets|pistols|kalashnikovs|bombs|tunnels?|tunnel shafts?|documents?|arms caches?"
        r"|weapons caches?|caches?|depots?|machine guns?|firearms|landmines|mines|rockets|shells)"
    ),
    "NUM": (
        r"(?:\d[\d.,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|dozens of"
        r"|a (?:series|string|wave|spate) of|separate|twin|simultaneous)"
    ),
    "GROUND": (
        r"(?:the )?(?:(?!(?:from|in|at|to|on|with|by|near|into|and|up|part|people|men|women|children|prisoners?|hostages?)\b)"
        r"[\w'-]+ ){0,4}?(?:posts?|outposts?|bases?|camps?|garrisons?|barracks|positions|strongholds?|trenches"
        r"|hills?|hilltops?|heights|ridges?|towns?|villages?|city|cities|districts?|quarters?|suburbs?|neighbou?rhoods?"
        r"|airports?|airfields?|islands?|crossings?|bridges?|dams?|headquarters)"
        r"(?! (?:bus|buses|train|trains|hall|council|road|workers?|elders?|guards?|for the (?:night|day)))"
    ),
    "PLACEWORD": (
        r"(?:the )?(?:[\w'-]+ ){0,3}?(?:(?:customs |border |frontier )?posts?|outposts?|strongholds?|garrisons?|trenches|heights|hilltops?|ridges?|checkpoints?|crossroads|outskirts|highway|road|roads|towns?|city|cities|villages?|districts?|base|airport|hills?"
        r"|areas?|region|province|provinces|capital|territory|neighbou?rhoods?|airstrips?|airfields?|air ?bases?|(?:police )?(?:sub-?)?stations?|commissariats?|compounds?|hamlets?|enclaves?|oil ?fields?|gas ?fields?|farmlands?|suburbs?|quarters?|crossing|camp|port"
        r"|dam|bridge|valley|islands?|settlements?|corridor|headquarters|positions?|barracks)"
    ),
}


# A number with its signs counts as one word wherever words may stand in between.
_FIGURE = r"(?:[.,]\d+)*"
# Behind a word of saying another sentence begins.
_NO_SAYING = r"(?!(?:said|says|denied|denies|claimed|announced|insisted)\b)"


def _pattern(template: str) -> re.Pattern[str]:
    filled = re.sub(r"\{([A-Z]+)\}", lambda m: CLASSES[m.group(1)], template)
    filled = re.sub(
        r" ?\{(\d)\} ",
        lambda m: rf"(?:,? {_NO_SAYING}[\w'%-]+{_FIGURE}){{0,{m.group(1)}}}?,? ",
        filled,
    )
    for word in (r"[\w-]+ )", r"[\w'-]+ )", r"\w+ )", r"[\w']+ )"):
        filled = filled.replace(f"(?:{word}", f"(?:{word[:-2]}{_FIGURE} )")
    return re.compile(rf"\b(?:{filled})\b")


#: name, role, type, subtype, alternatives, keys, pattern ("" takes the keys themselves)
Row = tuple[str, Role, T, str | None, tuple[T, ...], str, str]


def trigger(row: Row) -> Trigger:
    """Build a trigger from its row; an empty pattern stands for the keys themselves."""
    name, role, type_, subtype, alternatives, keys, pattern = row
    words = tuple(dict.fromkeys(keys.split()))
    shape = pattern or "|".join(re.escape(w) for w in sorted(words, key=lambda w: (-len(w), w)))
    return Trigger(name, role, type_, words, _pattern(shape), subtype, alternatives)
