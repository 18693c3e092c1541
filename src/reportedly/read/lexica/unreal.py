"""Words by which a text tells of no violence though its words are warlike.

``BY_HAND`` and ``ARMS`` are what nobody writes of a match, a budget or a boiler; the tables of
matters are what is left when they are absent. All are matched against folded words.
"""

from __future__ import annotations

import re
from typing import Final

# fmt: off
#: What is only compared with war: "as if a bomb had gone off", "as in wartime".
COMPARED: Final = re.compile(
    r"\b(?:as (?:if|though)|like|as in|just like|looked like|sounded like|felt like|reminiscent of|resembled) (?:an? |the |in )?(?:[\w'-]+ ){0,3}?(?:bombs?|bombing|war ?time|war zone|war|battlefield|air ?strikes?|attack|earthquake|missile|explosion|gunfire|battle|siege|hell)(?: had (?:gone off|hit|fallen|exploded))?\b"
    r"|\bdeclared war on (?!the (?:government|state|army)\b)(?:[\w-]+ ){0,2}[\w-]+|\b(?:not (?:an? )?|no )(?:hostile act|act of war|attack|terror\w*|foul play|sabotage|sign of (?:an attack|sabotage))\b"
    r"|\bruled out (?:an? |any )?(?:attack|terror\w*|sabotage|foul play|bomb)\b|\b(?:bomb disposal|fire ?bomb squad|stun grenade training)\b"
)
#: Deeds and means of violence that befalls people.
BY_HAND: Final = re.compile(
    r"\b(?:gunm[ae]n|gunfire|gunshots?|gunfight|militants?|insurgents?|guerrillas?|jihad\w*|extremists?|terror\w*|separatists?|paramilitar\w*|militia\w*|bandits?|pirates?|raiders|gangs?|cartels?|settlers?|vigilantes?"
    r"|suicide (?:bomb\w*|attack\w*)|bomb(?:s|ed|ers?|ings?|ing|ardment)?|car bombs?|grenades?|mortars?|missiles?|air ?strikes?|drones?|artillery|warplanes?|shell(?:s|ed|ing)|snipers?|bullets?|rifles?|rocket(?:s| fire)|land ?mines?|booby|improvised|explosive devices?|detonat\w*"
    r"|ammunition|munitions?|ordnance|arms (?:depot|dump|cache)|shot (?:dead|and|at|him|her|them|by)|shooting|shootings|opened fire|open fire|shoot-?outs?|ambush\w*|attack(?:s|ed|ers?|ing)?|assailants?|raid(?:s|ed|ing)?|hostages|hostage-tak\w*|held hostage|kidnap\w*|abduct\w*"
    r"|clash(?:es|ed)?|offensive|arson\w*|sabotage\w*|set (?:fire|ablaze|alight)|torched|tear gas|riot\w*|stabb\w*|machetes?|knife|knives|lynch\w*|mob|claimed responsibility|claim of responsibility|behind the|rebels?|tortur\w*|rap(?:ed|e|es|ing)|massacr\w*|execut\w*|assassinat\w*|murder\w*|strafed|limpet|fir(?:ed|ing) (?:on|at|into)|crossfire|front ?line|strikes? (?:on|hit|killed|killing|in|near)|(?:air|drone|missile|rocket|night|overnight|israeli|russian|ukrainian|american|us|coalition) strikes?|struck by (?!lightning|a (?:car|lorry|truck|bus|train|wave|falling))|(?:heavy|fierce|renewed|recent) fighting|fighting (?:in|between|around|near|erupted|broke|raged|continued)|violence|killings|loot\w*|hijack\w*|captured|seized|siege|besieg\w*|blockad\w*|ceasefire|truce|conflict|civil war|war crimes?|coup|junta|protest\w*|demonstrat\w*|curfew|occupation|invasion|invad\w*)\b"
)
#: Deeds of those who bear arms, and mines that are no pits: these are no mishaps either.
BY_FORCES: Final = re.compile(
    r"\b(?:soldiers?|troops|police(?:m[ae]n)?|army|military|forces|fighters|guards?|gendarmes|officers|armed (?:men|groups?)|men in uniform|unknown men|settlers) "
    r"(?:(?!said|say|says|told)[\w'-]+ ){0,6}?(?:kill\w*|shot|shoots|shooting|beat|beating|fired|wound\w*|burn(?:ed|t|ing)|storm(?:ed|ing)|loot\w*|dragg\w*|advanc\w*|retook|disappear\w*)\b"
    r"|\b(?:killed|beaten|wounded|shot|injured|burned|captured|seized) (?:[\w'-]+ ){0,3}?by (?:an? |the |two |three |four |some |unknown |unidentified |armed )*(?:[\w'-]+ ){0,2}?(?:soldiers?|troops|police\w*|army|military|forces|fighters|guards|gendarmes|men|groups?)\b"
    r"|\b(?:ran|drove|run|running|driving|rode|went|rolled) over an? (?:[\w'-]+ ){0,2}?mine|\b(?:stepp\w+|trod|tread\w*|hit|struck|touched|triggered|by) (?:an? |the )(?:[\w'-]+ ){0,2}?mines?\b(?! (?:collapse|accident|disaster|shaft|owner))|\b(?:mine blasts?|anti-?\w+ mines?|laid mines|minefields?)\b"
)
#: Whoever bears arms, and what only they do; figures of speech left out.
ARMS: Final = re.compile(
    r"\b(?:gunm[ae]n|gunfire|gunshots?|gunfight|militants?|insurgents?|guerrillas?|jihad\w*|extremists?|terroris\w*|separatists?|paramilitar\w*|militia\w*|bandits?|pirates?|cartels?|soldiers?|troops|army|military|armed|police\w*|gendarm\w*|fighters|commanders?|convoy"
    r"|suicide|bombs?|bombers?|bombings?|bombed|grenades?|mortars?|missiles?|air ?strikes?|drones?|artillery|warplanes?|shells|snipers?|bullets?|rifles?|land ?mines?|explosives?|explosive device|detonat\w*|tear gas|protest\w*|demonstrat\w*|riot\w*|march(?:ed|ers)|rall(?:y|ies|ied)"
    r"|hostages|held hostage|kidnap\w*|abduct\w*|attackers?|assailants?|shot dead|opened fire|stabb\w*|machetes?|torched|looted|displaced|refugees|evacuated|curfew|ceasefire|truce|detained|arrest\w*|prison\w*|jailed|tortur\w*|raped|massacred|bod(?:y|ies)|corpses?|dead|died|killing|killed (?!off)|forces|seized (?!control of the (?:tournament|match|game|tie|race|round))|captured|fell to|fallen to|took control|taken control|withdr\w*|deploy\w*|weapons?|civil war|fighting (?:in|between|around|near)|air ?force|navy|wounds|coup|war crimes?|occupation|invasion|border|embassy|sanctions)\b"
)
#: Mishap, illness and the forces of nature, beyond what a sentence needs for them.
MISHAP: Final = re.compile(
    r"\b(?:(?:fertili[sz]er|chemical|petrochemical|steel|gas|fireworks|firecracker|garment|textile|clothing|plastics?|paint|paper|sugar|rice|flour|cement|pharmaceutical|battery|rubber|tyre|food|fish|meat|dye|match|soap|biscuit|shoe|furniture|recycling|bottling|processing|packaging) "
    r"(?:plants?|factor(?:y|ies)|mills?|works|workshops?|warehouses?|units?|complex|facilit(?:y|ies)|stores?)"
    r"|ammonium nitrate|gas (?:cylinders?|canisters?|bottles?|leaks?|mains?|pipes?|stove|explosion)|boilers?|(?:faulty|defective) \w+|wiring|short[- ]circuit\w*|negligence|neglecting safety|safety (?:rules|standards|breaches|violations|lapses|inspectors?)|lax standards|fire ?safety|work(?:place)? safety|industrial (?:accident|safety|disaster)"
    r"|coal ?mine|colliery|methane|pit (?:collapse|accident)|mine (?:collapse|accident|disaster)|(?:miners|workers|builders) (?:are |were |remain )?trapped"
    r"|crash(?:ed)? (?:into|near|on|in|after|while|during)|crash-land\w*|bad weather|(?:thick|dense|heavy) fog|poor visibility|engine (?:failure|trouble)|technical (?:fault|problem|failure)|pilot error|left the road|skidded|overturned|veered|plunged (?:into|off|down|from)|ravine|head-on|collid\w*|collision|derail\w*|capsiz\w*|sank|drown\w*|run over by|knocked down|hit by an? (?:car|lorry|truck|bus|train|tram|van)|drink[- ]driv\w*|drunk(?:en)? driv\w*|pedestrian"
    r"|stampede|crushed to death|crowd crush|collaps\w* (?:in|at|of|on|onto|under|during|after|killing|late|early)|building collapsed|collapse of (?:the|an?) (?:[\w'-]+ ){0,4}?(?:building|factory|plaza|tower|bridge|mine|roof|school|stadium|dam|hotel|block|stand)|dam burst|burst (?:dam|pipe|tyre)|smoke inhalation|(?:fire|blaze) (?:at|in) an? (?:[\w'-]+ ){0,3}?(?:hotel|hospital|factory|warehouse|market|prison|dormitory|apartment|tower|block|nightclub|club|home|school|shop|restaurant|theatre|mall)|stray fireworks?|(?:chemical|gas|ammonia|chlorine) leak"
    r"|earthquakes?|quake|magnitude|tsunami|floods?|flooding|landslides?|landslips?|mudslides?|rockfalls?|hurricanes?|cyclones?|typhoons?|tornado(?:es)?|storms?|lightning|avalanches?|volcan\w*|wildfires?|bush ?fires?|forest fires?|heatwave|drought|cholera|malaria|ebola|measles|dengue|epidemic|pandemic|covid\S*|outbreak|climbers|hunters?|wol(?:f|ves)|bears?|crocodiles?|sharks?|locusts)\b"
)
#: What makes a mishap of one sentence doubtful in a report of violence.
BESIDE: Final = re.compile(
    r"\b(?:strikes?|struck|blasts?|explosions?|exploded|hit|assault|battles?|war|soldiers|troops|army|forces|police|conflict|fled|displac\w*|debris|wreckage|the (?:fire|fires))\b"
)
#: Matters whose words are those of war: words of theirs alone, and words of theirs among others.
MATTERS: Final[tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]] = tuple(
    (re.compile(rf"\b(?:{own})\b"), re.compile(rf"\b(?:{own}|{shared})\b"))
    for own, shared in (
        (
            (r"champions?|championship|coach|skipper|striker|goalkeeper|keeper|midfielder|team-?mates?|match|tournament|half-?time|first half|second half|extra time|stoppage time|penalt(?:y|ies)|goals?|own goal|scored?|scoring|equali[sz]er|home side|away end|red cards?|yellow cards?|sent off|referee|derby|"
            r"semi-?finals?|quarter-?finals?|bout|boxer|under par|\w+-under-par|birdie|wickets?|innings|batsm[ae]n|bowlers?|tries|try-line|scrum|set point|playoffs?|football|rugby|cricket|tennis|golf|basketball|ice hockey|\d{1,2}-\d{1,2}|[\w]+ \d, [\w]+ \d"),
            r"captain|players?|squad|club|fans|cup|league|title|tie|final|round|points|visitors|hosts|season|winner|defender|first minute|last minute|knocked out|stadium",
        ),
        (
            r"backbench\w*|both parties|budget|(?:finance|tax|pension|health|reform) bills?|bills|amendments?|motion|\d+ votes|donors|campaign trail|televised debate|leadership contest|tax\w*|reshuffle|lobby\w*|joked|party conference|question time",
            r"parliament|knesset|bundestag|senate|congress|duma|lower house|upper house|mps|lawmakers?|senators?|ministers?|chancellor|opposition|coalition part(?:y|ies)|coalition|ruling party|party|votes?|polls?|ballot|election|candidates?|nominee|campaign|debate|remarks|speech|reform",
        ),
        (
            r"shares|stocks?|bonds?|investors?|brokers?|bourse|pension funds?|hedge funds?|profits?|earnings|dividends?|takeover|merger|airlines?|price war|retailers?|supermarkets?|chip ?maker|car ?maker|chief executive|rate cut|inflation|start-?ups?",
            r"markets?|bank|banks|billion|bid|carriers?|customers?|brands?|company|companies|firm|currency|tariffs?|index",
        ),
        (
            r"hackers?|servers?|passwords?|malware|ransomware|software|gamers?|phishing|spam",
            r"website|online|data|players of|console|app|accounts|users|customers?|company",
        ),
        (
            r"films?|movie|novel|opera|musical|actors?|actress|premiere|cinema|extras|filmed|shot the scene|video ?game|screenplay|audience|season finale",
            r"play|series|episode|director|critics?|stage|screen|scenes?|theatre|exhibition|museum|show|album|band|singer|concert|curator|painting|book|author|readers|chapter|comic|game|players",
        ),
        (
            r"on strike|walkout|wages?|pay (?:rise|offer|deal|talks)|salar(?:y|ies)|laid off|redundan\w*|job cuts",
            r"teachers?|nurses|doctors|workers|drivers|pilots|unions?|employers?|management|cuts|government",
        ),
    )
)
#: So many different words of one matter, one of them its own, make it the matter of a text that
#: tells of no arms.
MOST: Final = 3
#: Controlled blasts and old bombs made safe.
MADE_SAFE: Final = re.compile(
    r"\bcontrolled (?:explosion|blast|detonation)\b|\b(?:wartime|world war (?:two|ii|2|one|i)|second world war|ww2|wwii)(?:-era)? (?:bombs?|shells?|mines?|ordnance)\b[^.;]*\b(?:defus\w*|disposal|made safe|removed|found)\b"
    r"|\b(?:bomb disposal|disposal) (?:experts?|teams?|squads?|officers?|units?) (?:\w+ )?(?:blew up|defused|destroyed|detonated|made safe|removed) (?:an? |the )?(?:[\w-]+ ){0,2}?(?:wartime|world war|second world war|unexploded wartime)\b"
    r"|\b(?:demolish\w*|demolition|brought down|blew up|tore down) (?:of )?(?:the |an? )?(?:old|former|disused|derelict|empty|abandoned) [^.;]{0,40}(?:with explosives|chimney|tower|barracks|stadium|bridge|power station)"
)
# fmt: on
