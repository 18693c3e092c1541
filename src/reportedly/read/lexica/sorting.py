"""Words of a clause that settle which event its triggers tell of."""

from __future__ import annotations

import re
from typing import Final

from reportedly.model.vocabulary import EventType as T
from reportedly.read.lexica.states import ADJECTIVES
from reportedly.read.lexica.triggers_base import CLASSES

AIRCRAFT: Final = re.compile(rf"\b(?:{CLASSES['AIRCRAFT']}|aerial)\b")
HELICOPTER: Final = re.compile(r"\b(?:helicopters?|gunships?)\b")
DRONE: Final = re.compile(rf"\b(?:{CLASSES['DRONE']})\b")
GROUND_FIRE: Final = re.compile(
    r"\b(?:artillery|mortars?|rockets?(?! launchers?)|missiles?(?! launchers?)|howitzers?|tank fire|shells|katyusha|naval guns?)\b"
)
#: Of a fight that makes people leave, the verb begins what is told of them.
DRIVES: Final = re.compile(
    r"(?:forc(?:ed|ing)|driv(?:en|ing)|drove|sent|sending|displac(?:ed|ing)|uproot(?:ed|ing)|pushed)\b"
)
CAUSATIVE: Final = re.compile(r"\b(?:has|have|had) (?:\w+ly |since |already |also )?$")
COPULA: Final = re.compile(r"\s*(?:(?:was|were|had|has|been|being|is|are) )*")
#: A relative clause that says what a place was used for.
USED_AS: Final = re.compile(r"(?:which|that|where)\b")
#: What a rocket or a bomb came from.
FROM_THE_AIR: Final = re.compile(
    rf"\b(?:rockets?|missiles?|bombs?|munitions?|grenades?)(?: (?:was|were|that|which|had been))* (?:fired|launched|dropped|released)"
    rf" (?:by|from) (?:an? |the |two |three |its |their |\w+ ){{0,3}}?(?:{CLASSES['DRONE']}|{CLASSES['AIRCRAFT']}|jet|plane|helicopter)\b"
    rf"|\b(?:{CLASSES['DRONE']}|{CLASSES['AIRCRAFT']}|jet|plane) (?:[\w-]+ ){{0,2}}?(?:fired|launched|dropped|released) (?:[\w-]+ ){{0,4}}?(?:rockets?|missiles?|bombs?|munitions?|grenades?)\b"
)
_STATES = "|".join(map(re.escape, sorted(ADJECTIVES)))
#: Words by which a bombing is bombardment by an army, and no single device: what bombed, or that it
#: goes on, or that a verb tells of it.
BOMBED_BY: Final = re.compile(
    rf"\b(?:{CLASSES['MIL']}|regime|opposition|rebels?|state|government|junta|coalition|alliance|allied|nato|us|u\.s\.|{_STATES}"
    r"|heavy|intense|intensive|relentless|continued|continuous|daily|"
    r"constant|indiscriminate|aerial|saturation|carpet|massive|fierce|joint|nightly|is|are|was|were|been|of|by|been|started|stopped?|stopping|halt"
    r"|keep|kept|began|resumed|for|and) $"
)
BOMBING_ON: Final = re.compile(
    r"^ (?:campaigns?|(?:carried out |conducted )?by (?:the )?(?:[\w'-]+ )?(?:army|forces|coalition|regime|government|air force|jets|military|alliance)"
    r"|(?:the|its|their|our|an?) [\w-]+)\b"
)
THROWN: Final = re.compile(
    r"\b(?:grenades?|explosives?|car bomb|suicide|bombs?|dynamite|landmines?)\b"
)
TROOPS: Final = re.compile(
    rf"\b(?:{CLASSES['FORCES']}|special forces|raiding|arrest\w*|detain\w*|stormed)\b"
)
DEVICE: Final = (
    (
        "vehicle_bomb",
        re.compile(
            r"\b(?:car|truck|vehicle|lorry|motorcycle)[ -]bomb"
            r"|\b(?:bombs?|explosives) (?:[\w-]+ )?(?:in|inside|on) (?:an? )?(?:[\w-]+ )?"
            r"(?:car|truck|van|lorry|motorcycle|motorbike|taxi|minibus|rickshaw|pick-?up)\b"
        ),
    ),
    ("suicide", re.compile(r"\bsuicide\b")),
    ("landmine", re.compile(r"\bmines?\b")),
    ("grenade", re.compile(r"\bgrenades?\b")),
)
SHELL: Final = (
    ("mortar", re.compile(r"\bmortars?\b")),
    ("rocket", re.compile(r"\b(?:rockets?|katyusha)\b")),
    ("missile", re.compile(r"\bmissiles?\b")),
    ("tank_fire", re.compile(r"\btanks?\b")),
    ("naval", re.compile(r"\b(?:naval|warships?|gunboats?)\b")),
    ("artillery", re.compile(r"\b(?:artillery|howitzers?)\b")),
)
OUTCOME: Final = re.compile(
    r"\b(?:killed|kills?|killings?|died|dies|dead|deaths?|wounded|wounding|injured|injuring|injuries|hurt|casualties|"
    r"bodies|fatalities|lives|toll|wounds|losses|eliminated|liquidated|martyred|muert\w+|murieron|tués|morts)\b|قتل|شه"
)
NUMBERED: Final = re.compile(
    r"\b(?:(?!(?:19|20)\d\d\b)\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
    r"twenty(?:-\w+)?|thirty|forty|fifty|dozens|scores|hundreds|thousands|several|many|tens|numerous)\b"
)
_MONTH: Final = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
)
SINCE: Final = re.compile(
    r"\bsince (?:the|last|early|late|mid|\d|this|jan|feb|mar|apr|may\b|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|war|fighting|hostilities|its|it began)|\bso far\b|\bthe (?:total|overall|cumulative)\b|\bin total\b|"
    rf"\b(?:between|from) (?:late |early |mid-)?{_MONTH} (?:and|to|until|through) (?:late |early |mid-)?{_MONTH}\b|\bin the (?:first|second|last) (?:half|quarter|six months|three months|nine months) of\b|"
    r"\bas a result of the (?:war|conflict|fighting)\b|\b(?:total|overall) (?:death )?toll\b|\bto date\b|"
    r"\bthe(?: ongoing)? (?:war|conflict)(?: between [^,]{3,50})? has (?:killed|left|claimed|resulted|cost)"
)
ROLLING: Final = re.compile(
    r"\b(?:in|over|during|within) the (?:past|last|previous|preceding)(?: [\w-]+)? (?:hours?|days?|weeks?|months?|year)\b|"
    r"\b(?:in|over|during) the (?:past|last) (?:day|week|month|24 hours|48 hours)\b|\b(?:in|during|over) (?:the same|that) (?:week|month|period)\b|\btreated\b.*\blast (?:week|month)\b"
)
# More than any one incident is likely to kill.
THOUSANDS: Final = re.compile(
    r"\b(?:\d{1,3},\d{3}|(?!(?:19|20)\d\d\b)\d{4,})\b(?: [\w-]+){0,6}? (?:killed|dead|deaths|died|wounded|injured)\b|\b(?:tens|hundreds) of thousands\b|\bthousands (?:have been |were |of people )?(?:killed|dead)\b"
)
#: A beginning a few days back: one flight that goes on, and no count over the war.
SINCE_DAY: Final = re.compile(
    r"(?<!registered )(?<!registered in camps )\bsince (?:last |early |late |early on |late on )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|dawn|the weekend|then)\b"
)
#: Between two days, or in a month that somebody keeps count of: a count over that time.
WINDOW: Final = re.compile(
    rf"\b(?:between|from) (?:\w+day |the )?\d{{1,2}}(?: {_MONTH})?(?: \d{{4}})? (?:and|to|until|through) (?:\w+day )?\d{{1,2}} {_MONTH}\b"
    rf"|\b(?:between|from) {_MONTH} \d{{1,2}} (?:and|to|until|through) (?:{_MONTH} )?\d{{1,2}}\b"
    r"|\bbetween (?:mon|tues|wednes|thurs|fri|satur|sun)day (?:morning |evening |night )?and (?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
)
KEPT: Final = re.compile(
    rf"\b(?:recorded|documented|registered|counted|verified|logged|tallied|treated|admitted|received|brought in|took in)\b[^;]*(?:\b(?:in|during) (?:the month of |all of )?{_MONTH}\b)"
)
#: Deeds counted by the month ("41 killings in September").
MONTHLY: Final = re.compile(
    rf"\b(?:\d+|[\w-]+) (?:[\w-]+ ){{0,2}}?(?:killings|murders|executions|deaths|abductions|kidnappings|assassinations) (?:[\w ]{{1,30}} )?in {_MONTH}\b"
)
#: A fight that came of what is told before it in the same sentence, and its clause's beginning.
ENSUED: Final = re.compile(
    r"s? (?:that followed|which followed|that ensued|lasted|broke out|ensued|erupted|followed|raged)\b"
)
AND_THE: Final = re.compile(r",? and (?P<begin>(?:the |an? )?(?:[\w-]+ ){0,2})$")
#: One battle or wave that goes on for days.
ONGOING: Final = re.compile(
    r"\b(?:fighting|clashes|battles?|offensive|bombardment|shelling|siege|unrest|riots?)\b"
)
#: An aside on something else, whose times are not the count's.
RELATIVE_CLAUSE: Final = re.compile(
    r", (?:which|who|where|whose|wanted|held|run|ruled|led|sought|blamed|besieged|known) [^,]*"
)
#: A day on which something happened, counted from: one event ("missing since Saturday's attack").
SINCE_EVENT: Final = re.compile(
    r"\bmissing since (?:last |early |late )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|the|yesterday)\b"
)
SINCE_LEAD: Final = re.compile(r"(?:since|between|from) [^,]{5,80}, ")
UPROOTED: Final = re.compile(r"\b(?:displaced|desplazad[oa]s|déplacé(?:e?s)?)\b")
FIGHTERS: Final = (
    r"(?:soldiers?|troops|policem[ea]n|fighters?|rebels?|militants?|insurgents?|guerrillas?|militiam[ea]n|"
    r"servicemen|paramilitaries|marines)"
)
FOES: Final = (
    r"(?:terrorists?|gunm[ae]n|extremists?|takfiris?|jihadists?|mujahideen|subversives?|mercenaries|combatants?|separatists?|loyalists?|conscripts?|commandos?"
    r"|(?:isis|isil|daesh|nusra|taliban|al-shabaab|ypg|pkk|hezbollah|hamas|m23|rsf) (?:members?|elements|men))"
)
FIGHTERS_HARMED: Final = re.compile(
    rf"\b{FIGHTERS} (?:[\w-]+ ){{0,3}}?'?(?:killed|wounded|injured|died|eliminated|dead|liquidated|martyred)\b|"
    rf"\b(?:kill(?:s|ed|ing)|wounded|wounding|injur(?:ed|ing)|eliminated) (?:(?!(?:by|in|when|as|and)\b)[\w-]+ ){{0,4}}?(?:{FIGHTERS}|{FOES})\b"
    rf"|\b{FOES} (?:[\w-]+ ){{0,2}}?(?:were|was|have been|had been) (?:killed|wounded|injured|eliminated)\b"
)
SEVERAL: Final = re.compile(
    rf"\b(?:{CLASSES['NUM']})(?: separate| different| coordinated| deadly| suicide| car| russian| israeli)* "
    r"(?:attacks|blasts|strikes|bombings|explosions|accidents|incidents|raids|airstrikes|air strikes|shootings|clashes)\b|"
    r"\b(?:attacks|strikes|raids|airstrikes|clashes|violence|incidents) (?:across|throughout|in several|in various|in different)\b"
    r"|\b(?:on|along|across) (?:the whole|the entire|all|every) (?:front|fronts|sector|sectors)\b"
)
BARE_TOLL: Final = re.compile(
    r"\b(?:death )?toll\b|\bnumber of (?:people |civilians |those )?(?:killed|dead|deaths)\b"
)
DETERMINED: Final = re.compile(
    r"(?:\b(?:the|this|that|these|those|such|their|its|his|la|le|les|el|los|las|cette|cet|ces|este|esta|ese|esa)(?: (?:[\w-]+))?\s|\bl')$"
)
DETAIL: Final = re.compile(
    r"^s?\s+(?!in (?:the )?(?:strongest|harshest|clearest|strong|harsh)\b|(?:is|are|was|were) (?:an? (?:clear |blatant |flagrant |direct |serious )?(?:message|violation|crime|act|reminder|sign|warning|turning|tragedy|mistake|provocation)|unacceptable|cowardly|barbaric|condemned|criminal|deplorable|inexcusable|unjustifi\w+|meant|intended|designed)\b)(?:on|of|at|in|against|near|across|by|that|which|targeting|between|around|outside|along|into|over|from|"
    r"lasted|raged|went on|continued|spread|dragged on|killing|wounding|has|have|had|was|were|is|are|took|thrown|earlier|hit|killed|left|de|del|en|à|sur|contre|dans|qui|que)\b"
)
BARE: Final = re.compile(
    r"^s?(?:\s*$|[,.;:]|\s+(?:in (?:the )?(?:strongest|harshest|clearest|strong|harsh)\b|as (?:an? |')?\w+|an? (?:outrage|atrocity|\w+ act|crime|disgrace|massacre)|(?:may|might|could|would) (?:amount|constitute|violate|be (?:a |war ))|(?:is|are|was|were) (?:an? (?:clear |blatant |flagrant |direct |serious )?(?:message|violation|crime|act|reminder|sign|warning|response|turning|tragedy|mistake|provocation)|unacceptable|cowardly|barbaric|condemned|criminal|deplorable|inexcusable|unjustifi\w+|meant|intended|designed)\b|and|as|but|or|when|while|to|for|after|before|began|comes|came|with|because|the)\b)"
)
NOUN: Final = re.compile(
    r"\b(?:(?:air)?(?:attack|strike|raid|bombing|bombardment|blast|explosion|assault|operation|killing|murder|massacre|"
    r"protest|demonstration|arrest|detention|kidnapping|abduction|shooting|eviction|incursion|ceasefire|truce|offensive|"
    r"clashe?|execution|assassination|rape|deployment|withdrawal|riot|deportation|displacement|expulsion)s?"
    r"|attaques?|ataques?|attentats?|atentados?|bombardements?|bombardeos?|embuscades?|emboscadas?|combates?|enfrentamientos?|affrontements?|explosion(?:es)?|explosión"
    r"|shelling|ambush(?:es)?|fighting|onslaught|siege|blockade|curfew|talks|negotiations|agreement|deal|advance|sweep)$"
)
#: A verb and its object ("declared a truce") is told, not pointed back at.
GOVERNING: Final = re.compile(r"^[\w-]+ .*\b(?:the|an?|its|their|two|three|several)\b ")
PHRASE: Final = re.compile(
    r"(?:\b(?:the|an?|this|these|[\w-]+'s?|two|three|four|five|several|\d+)\s)?(?:[\w-]+ ){0,2}$"
)
#: Another of what was told before ("two more raids followed").
FURTHER_RAID: Final = re.compile(r"\b(?:more|another|further|second|fresh|additional) $")
REMOTE: Final = (T.AIR_STRIKE, T.SHELLING_ROCKET, T.EXPLOSIVE_DEVICE)
COORDINATED: Final = re.compile(r"^(?:,? (?:and|as well as)|,) (?:[\w-]+ ){0,2}$")
RELATIVE: Final = re.compile(
    r",? (?:who|which|that)(?: (?:was|were|is|are|had been|has been|have been))? (?:being )?$"
)
COORDINATE: Final = re.compile(r",? and (?:then |also |later )?$")
RECORDS: Final = frozenset({T.AID_RESCUE, T.TALKS_AGREEMENT, T.TARGET_STATUS})

#: Least sure first: a trigger of the later kind settles the type before one of the earlier.
SURE: Final[dict[T, int]] = {
    T.AIR_STRIKE: 0,
    T.SHELLING_ROCKET: 0,
    T.EXPLOSIVE_DEVICE: 0,
    T.CROWD_FORCE: 1,
    T.TARGETED_KILLING: 1,
    T.ARMED_CLASH: 2,
    T.GROUND_RAID: 4,
}
UNSURE: Final = 3
"""Place in that order of what has none of its own."""

GOVERNED: Final = re.compile(
    r"\b(?:of|for|over|under|after|before|during|following|amid|against|about|despite|since)"
    r" (?:the |an? |\w+'s )?(?:[\w-]+ ){0,2}$"
)

#: A thing that was hit, and ends there.
WERE_HIT: Final = re.compile(r"\b(?:was|were|been) (?:\w+ )?(?:hit|struck)$")
#: Who kills by hand, before a verb; and the killing of people behind it.
GUNMEN: Final = re.compile(
    r"\b(?:gunm[ae]n|armed m[ae]n|attackers|assailants|bandits|raiders|militiam[ae]n|settlers|gang members|gangs?|men (?:in|on|with|armed) [\w ]{2,30}?)"
    r"(?: (?:on|in|from|with|wearing|riding) (?:[\w'-]+ ){1,4}?)?(?: (?:have|had|also|then))? ?$"
)
ARMS_NAMED: Final = re.compile(
    r"\b(?:grenades?|rockets?|mortars?|bombs?|explosives?|drones?|shells?|missiles?)\b"
)
KILLING: Final = re.compile(
    r"[^;]{0,120}?,? (?:and )?(?:kill(?:ed|ing)|massacr(?:ed|ing)|murder(?:ed|ing)|slaughter(?:ed|ing)) (?:at least |more than |about |some |up to |nearly |around |an? |the )?[\w-]+"
)
#: One person of rank whom an attack is for, behind its verb or before it.
RANK: Final = (
    r"(?:(?:deputy |former |senior |top |local |field |regional |district |provincial |military |retired |taliban |rebel |militia |militant |army |police |chief )*"
    r"(?:commanders?|leader|chief|emir|general|colonel|warlord|governor|mayor|minister|judge|prosecutor|candidate|spokesman|ambassador|president|senator|councillor|editor|journalist|reporter|presenter|activist|cleric))"
)
KILLED_ONE: Final = re.compile(
    rf"\b(?:killed|kills|killing|targeted and killed|assassinated) (?:an? |the )(?:[\w'-]+ ){{0,2}}?{RANK}(?!s)\b(?! (?:and (?:\d+|two|three|four|five|six|seven|eight|nine|ten|several|his|her|at)))"
    rf"|\b(?:commander|leader|chief|emir|warlord) (?:[\w'-]+ ){{0,3}}?(?:was |has been |is )?killed (?:in|by) (?:an? |the )?(?:[\w-]+ ){{0,2}}?(?:drone|air ?strike|strike|missile|bomb)"
)
MISSED_ONE: Final = re.compile(
    rf"\b(?:missed|spared) (?:an? |the |his |her )(?:[\w'-]+ ){{0,2}}?{RANK}\b"
    rf"|\b{RANK}(?: of [\w' -]{{3,30}})?,? (?:narrowly |also )?(?:survived|escaped|was (?:unhurt|unharmed|not hurt))\b"
    rf"|\b(?:under|attached to|stuck to|beneath) (?:the )?(?:his|her|[\w'-]+'s) (?:car|vehicle)\b[^;]*\b{RANK}\b"
)
ONE_OF_RANK: Final = re.compile(rf"\b(?:an?|the|his|her) (?:[\w'-]+ ){{0,2}}?{RANK}\b")
#: Where or how somebody is killed who was looked for.
LOOKED_FOR: Final = re.compile(
    r"\b(?:(?:outside|in front of|at|in|near|inside) (?:the (?:gate|door|entrance) of )?(?:his|her) (?:own )?(?:house|home|door|gate|office|car|shop|doorstep|apartment|flat|residence)"
    r"|by name|who had (?:exposed|denounced|testified|investigated|criticised|criticized|reported on|written (?:about|on)|spoken out)"
    r"|(?:standing|running|campaigning|a candidate) (?:in|for) (?:the )?[\w ]{0,20}?(?:elections?|council|parliament|office|mayor|seat)"
    r"|(?:had )?(?:received|had) (?:death )?threats)\b"
)
STOOD: Final = re.compile(
    r"\b(?:standing|running|campaigning) (?:in|for) (?:the )?[\w ]{0,20}?(?:elections?|council|parliament|office|mayor|seat)\b"
)

#: Behind such words a clause goes on to something else that happens beside it.
BESIDE: Final = re.compile(
    r", (?:with(?! the exception)|including|backed by|supported by|accompanied by|as well as|amid) "
)

#: Words of politics and the press, beside which a bare "attack" is one of words.
RHETORIC: Final = re.compile(
    r"\b(?:tweet(?:s|ed)?|twitter|campaign(?:s|ed|ing)?|candidates?|nominee|debate[sd]?|rivals?|senators?|opponents?|"
    r"elections?|interview|speech|lawsuit|ads?|editorial|op-ed|critics?|criticism|republicans?|democrats?|ballot|voters?)\b"
)
#: A place that changes hands and nobody fights for it.
UNOPPOSED: Final = re.compile(
    r"\b(?:without (?:an? |any |firing a )?(?:fight|fighting|shot|resistance|bloodshed|clashes|opposition)|unopposed|peacefully|no resistance)\b"
)
ARMED: Final = re.compile(
    rf"\b(?:{CLASSES['ARMED']}|{CLASSES['FORCES']}|terror\w*|armed|suicide|bombs?|rockets?|compound|weapons?)\b"
)
#: Before an outcome: that nobody suffered it.
NOBODY: Final = re.compile(
    r"\b(?:no|nobody|none|without|neither|zero)\b(?! (?:fewer|less|longer))(?: [\w-]+){0,3} ?$"
)

#: Somebody supposes an event; the words of the condition are no event themselves.
CONDITIONAL: Final = re.compile(
    r"(?:^|[\s,;\"'(])(?:if|unless|in case|provided(?: that)?|as long as|in the event (?:of|that))\b[^,;]*$"
)
#: A count of occasions ("the third such attack this month") tells no event of its own.
ORDINAL: Final = re.compile(
    r"\b(?:is|was|were|be|been|marks|marked|makes|made(?: it)?|becomes?|became) (?:at least |only |already )?(?:the )"
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|latest|worst|deadliest|"
    r"most serious|\d+(?:st|nd|rd|th))(?: [\w-]+){0,2} $"
)
#: Who takes people by right of office.
OFFICE: Final = re.compile(
    r"\b(?:police|soldiers|troops|officers|agents|gendarmes|forces|authorities|army|intelligence|marines|security)\b"
)
#: What people are taken to by such.
CUSTODY: Final = re.compile(
    r"^[^,;]{0,60}?(?:\b(?:in handcuffs|handcuffed)\b|\b(?:in|into|to|for|by) (?:the |an? )?(?:\w+ )?(?:police|custody|questioning|barracks|cells?|prison|jail)\b)"
)
FLED: Final = re.compile(r"\b(?:fled|fleeing|left|leave|displaced|uprooted|abandoned|homes)\b")
#: Between an arrest and the fight in which it was made.
WITHIN: Final = re.compile(r"^ (?:in|during|after|following) (?:an? |the )?(?:[\w'-]+ ){0,3}$")
#: A second verb of those who broke in, which says what they came for.
THEN: Final = re.compile(r",? and (?:then |later |also )?$")
#: What harmed people, told behind the word for the harm.
BY_MEANS: Final = re.compile(
    r"(?<= )(?:by|from|in|to|of|after|when|under|with) [^,;]{0,40}?\b(?:(?:hand |stun )?grenades?|land ?mines?|anti-(?:personnel|tank|vehicle) mines?"
    r"|(?:roadside |home-?made |car |time )?bombs?|booby[ -]traps?|explosives?|(?:explosive|improvised) (?:devices?|charges?)"
    rf"|{CLASSES['DRONE']}|mortars?|rockets?|(?:artillery|mortar|tank) (?:shells?|rounds?|fire)|shells?|missiles?)\b"
    r"(?! (?:factory|depot|disposal|squad|threat|shelter|alert|were (?:found|seized|recovered|defused)))"
)
#: A beginning so far back that those taken since were not taken at once.
SINCE_LONG: Final = re.compile(
    rf"\bsince (?:early |late |mid-|last )?(?:{_MONTH}\b|\d{{4}}\b|(?:spring|summer|autumn|winter)\b|the (?:start|beginning) of)"
)
#: People in numbers; families and households are no count of people.
PEOPLE_COUNTED: Final = re.compile(
    r"\b(?:\d[\d,.]*|hundreds|thousands|dozens|scores)(?: of)?(?: [\w-]+){0,3}? (?:people|persons|civilians|villagers|residents|"
    r"refugees|inhabitants|migrants|seafarers|sailors|women|children|men|students|workers|others|syrians|sudanese|have been registered|were registered)\b"
    r"|\b\d{1,3},\d{3} (?:have|had|were)\b"
)
#: Only the next of its kind, which is none that was told of.
NEXT: Final = re.compile(r"(?:next|new|further|another|second|third|fourth|final) ")
#: "What it called a massacre": a name that somebody gives to what is told elsewhere.
NAMED_AS: Final = re.compile(
    r"\b(?:called|calls?|calling|termed|described as|branded|labell?ed|dubbed|denounced as|condemned as)"
    r" (?:it |this |that )?(?:as )?(?:an? |the )(?:[\w'-]+ ){0,2}$"
)
#: A speaker's own earlier figure, which the news has overtaken.
EARLIER: Final = re.compile(
    r"\b(?:he|she|it|they) (?:had|has|have) (?:earlier|previously|initially|at first|first) (?:given|put|reported|said|spoken|counted)\b"
)
#: Behind an act a sentence goes on to something else that the same people do.
GOES_ON: Final = re.compile(r",? and (?:then [a-z]+|are|is|were|was|have|has|had|will|said|says)\b")
#: A clause before the main one that only says when.
LEADING: Final = re.compile(
    r"(?:when|as|after|once|while|by the time) [^,;]{8,100}, (?=it |he |she |they |we |the |a |an |\d)"
)
#: People told of by what befell them, and not what befell them: "most of those killed were".
OF_THOSE: Final = re.compile(
    r"\b(?:those|(?:the|his|her|their) (?:[\w-]+ ){1,2}who)(?: (?:was|were|is|are|had been|has been|have been))? $"
)
THE_HARMED: Final = re.compile(r"\b(?:the|their|our|its|wish(?:es|ed) the) $")
HARMED: Final = frozenset({"dead", "wounded", "injured", "killed", "dies"})
#: Behind a toll or a danger: what it may come to.
MAY_RISE: Final = re.compile(
    r" (?:[\w-]+ ){0,4}?(?:could|may|might|will|would|is (?:likely|expected|feared|set) to|was (?:likely|expected|feared) to)"
    r" (?:\w+ ){0,2}?(?:rise|climb|increase|grow|go up|worsen)\b"
)
#: What is looked into or kept from happening, before a word of harm.
KEPT_FROM: Final = re.compile(
    r"\b(?:allegations? of|avoid(?:s|ed|ing)?|avert(?:s|ed|ing)?|minimi[sz](?:e|es|ed|ing)|limit(?:s|ed|ing)?|reduc(?:e|es|ed|ing))"
    r" (?:any |all |further |possible |potential |such |unnecessary )*(?:civilian |human )?$"
)
#: Behind force: what such deeds are in law, whoever does them.
IN_LAW: Final = re.compile(
    r"(?: (?:on|against|upon|of) (?:[\w'-]+ ){0,5}?[\w'-]+)? (?:may|might|could|would|can|must|is|are) (?:all )?"
    r"(?:constitute|amount to|be (?:considered|treated|regarded|punished|prosecuted)|never be|war crimes?|an? war crime|prohibited|forbidden under|unlawful)\b"
)
#: A time or a place that an event only gives its name to: "on the eve of the attack".
TIME_OF: Final = re.compile(
    r"\b(?:eve|night|day|morning|evening|time|hours?|scene|site|spot|place|aftermath|wake|anniversary|victims?) of (?:the|that|this) $"
)
#: How long it has lasted, set beside what is told: ", the third day of fighting".
DAY_OF: Final = re.compile(
    r", (?:on |in |now )?(?:the|its|their) (?:[\w-]+ )?[\w-]+ (?:day|night|week|month|year) of (?:[\w-]+ )?$"
)
#: Who says that something is not known to have happened.
UNCONFIRMED: Final = re.compile(
    r"\b(?:not|n't|never|unable to|cannot)(?: yet| so far| been able to| immediately| independently)* "
    r"(?:confirm(?:ed)?|verif(?:y|ied)|establish(?:ed)?) (?:that|whether|if|reports?|the (?:report|claim))\b[^;]*$"
)
#: Those who made off after a deed: no force moves.
MADE_OFF: Final = re.compile(
    r"(?:(?:the |two |three |four |\w+ )?(?:attackers|gunm[ae]n|raiders|assailants|bandits|killers|robbers|suspects|assassins))"
    r" (?:[\w-]+ ){0,3}?(?:fle[de]s?|ran|escaped|left|scattered|made off|gone)"
)
#: The wounded who are carried away: no force moves.
CARRIED: Final = re.compile(r"\b(?:wounded|injured|hurt|dead|bodies)\b")
#: How bodies are told as a count or a find; who carries or buries them tells of no deed.
BODIES: Final = re.compile(
    r"\b(?:found|find|finds|recover\w*|pull\w*|dug|dig|unearth\w*|exhum\w*|discover\w*|receiv\w*|brought|bring\w*|arriv\w*|saw|see|seen|retriev\w*|collect\w*"
    r"|lay|lie|lying|strewn|littered|washed|wash|floating|dump\w*|left|return\w*|hand\w*|pick\w*|took|taken|counted (?!twice)|registered|identified|count|(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens of|several|scores of|hundreds of|[a-z]+teen|[a-z]+ty(?:-\w+)?)(?: \w+){0,3} (?:bodies|corpses))\b"
)
TWICE: Final = re.compile(r"\b(?:counted|listed|registered) (?:twice|double|two times|at two)\b")
#: Ground that an attack is to take.
TO_TAKE: Final = re.compile(
    r"[^.;]{0,80}?\b(?:to|aimed at|aiming to|in (?:an? )?(?:\w+ )?(?:bid|attempt|effort) to) (?:re-?)?(?:take|tak\w+|capture|captur\w+|seiz\w+|gain\w*|clear\w*|open\w*|conquer\w*|liberat\w+"
    r"|advanc\w+|driv\w+ (?:the |out )|push\w* (?:the |back |out )|dislodg\w+|break (?:the |through|out|a )|encircl\w+|cut (?:off )?(?:the |supply|supplies))\b"
)
#: Arms for killing by hand, and those who come with them.
BY_HAND: Final = re.compile(
    r"\b(?:men|m[ae]n|youths|mob|group|gang|attackers|assailants|raiders|villagers|herders|gunm[ae]n|warriors|clansmen|tribesmen|people)"
    r" (?:[\w,-]+ ){0,3}?(?:with|armed with|wielding|carrying|brandishing) (?:[\w,-]+ ){0,5}?(?:knives|machetes|axes|bows|spears|swords|sticks|clubs|cutlasses|pangas|shotguns|hatchets|cudgels|iron bars|home-?made guns)\b"
)
#: Guns whose duel is shelling.
GUNS: Final = re.compile(
    r"\b(?:artillery|guns|mortars?|howitzers?|gunners|batteries|rocket launchers)(?: (?!fire\b)[\w'-]+){0,6}? (?:trad(?:ed|ing)|exchang(?:ed|ing|e))\b"
    r"|\b(?:exchang(?:ed?|es|ing)|trad(?:ed|ing))(?: of)? (?:[\w-]+ )?(?:artillery|mortar|rocket|shell|tank)\b"
)
ONE_SHELL: Final = re.compile(r"\b(?:shells?|(?:artillery|tank|mortar) rounds?)\b")
#: A number of explosions, or their sound, with nobody hurt.
SHOOK: Final = re.compile(
    r"s? (?:\w+ )?(?:shook|shakes?|rattled|rattles?|rocked|rocks?|echoed|reverberated|rang out|sounded)\b"
)

#: What somebody does not say, or asks: no event is told in it.
INDIRECT: Final = re.compile(
    r"\b(?:mention(?:ed|s|ing)? (?:no|neither|nothing)|(?:gave|gives?|given|provid(?:ed|es|ing)|released|offered) no (?:figures?|details?|numbers?|tolls?|counts?|breakdown|estimates?|information) (?:for|of|on|about))\b[^,;]{0,60}$|"
    r"\b(?:inquir(?:y|ies)|investigations?|probes?) (?:in)?to (?:all |the |those |these |his |her |their |every )*(?:[\w-]+ )?$|"
    r"\b(?:say|clear|known|know|tell|asked|asking|disclose|reveal|specify|confirm) (?:how many|how much|whether|if|who|what|when|where|why)\b[^,;]*$"
)
