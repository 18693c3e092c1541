"""Words that name what is done to property, arms, and the life of civilians."""

from __future__ import annotations

from reportedly.model.vocabulary import EventType as T
from reportedly.read.lexica.triggers_base import Role, Row

# fmt: off
THINGS_ROWS: tuple[Row, ...] = (
    # ---------------------------------------------------------------- property
    ("property.arson", Role.ACT, T.PROPERTY_DAMAGE, "arson", (),
     ("burned burnt burn burning torched torching torch fire afire ablaze alight arson fire-bombed fire-bombers"
     " firebombed gutted flames petrol ashes set torching"),
     (r"(?:burned|burnt)(?: down)?(?! (?:to death|out by|with cigarettes|(?:\w+ ){0,2}alive|straw|stubble|calories|fuel|coal|rubbish|waste|himself|herself|themselves|(?:an? |the )?(?:[\w-]+ )?(?:flags?|effig\w+|tyres|tires|candles)|tyres))"
     r"|burn (?:down )?(?:the |their |your |its |his |her |our |every |all )+(?:[\w-]+ ){0,3}?(?:boats?|houses?|homes?|huts?|villages?|crops|shops?|church(?:es)?|mosques?|fields|trucks|lorries|vehicles|camps?|towns?|city|granaries|offices?|schools?|markets?|bridges?)"
     r"|torch(?:ed|ing)(?! relay)|set afire|set(?:ting|s)? (?:[\w'-]+ ){0,4}?(?:on fire|fire to|ablaze|alight)"
     r"|(?:burning|torching|burning down) (?:of )?(?:the |an? |their |several |two |three |four |five |\d+ )?(?:\w+ )?(?:houses?|homes?|huts?|shops?|villages?|crops|church(?:es)?|chapels?|mosques?|schools?|granaries|clinics?|offices?|markets?|temples?|vehicles|trucks)|arson(?: attacks?)?|fire-?bombed"
     r"|gutted by (?:fire|fire-bombers|arson\w*|flames)|put (?:[\w-]+ ){0,3}?to the torch|went up in flames|reduced (?:[\w-]+ ){0,3}?to ashes")),
    ("property.fire", Role.ACT, T.PROPERTY_DAMAGE, None, (),
     "fire ablaze", r"(?:be|was|were|is) on fire|caught fire"),
    ("property.loot", Role.ACT, T.PROPERTY_DAMAGE, "looting", (),
     ("looted looting loot loots looters pillaged pillaging pillage ransacked ransacking plundered plundering cattle livestock goats sheep cows camels stole stolen steal stealing rustled"
     " made carted hauled emptied stripped robbed drove driving driven head off herded took taking"),
     (r"(?:drove|driving|driven|made|making|ran|herded|took|taking) (?:off|away) (?:with )?(?:[\w,-]+ ){0,5}?(?:{GOODS}|(?:\d[\d,]*|hundred|thousand|dozens?) head)|(?:took|taking) (?:the |all (?:the |their )?|their |its |his |her )(?:[\w-]+ ){0,2}?(?:food|grain|flour|cattle|livestock|sheep|goats|cows|camels|fuel|medicines?|rice|maize)(?=$|[,.;]| and | from )|loot(?:ed|ing|s)?|looters {2} (?:took|broke|emptied|stripped|carried)|pillag(?:ed|ing|e)|ransack(?:ed|ing)|plunder(?:ed|ing)|(?:cattle|livestock|goats|sheep|cows|camels|animals|vehicles|motorcycles|food stocks?|grain|medicines) {2} (?:were |was |had been |been )"
     r"(?:taken|stolen|rustled|driven off|carried off)|(?:cattle|livestock|goats|sheep|cows|camels|animals|herds?), [^,;]{3,60}, (?:were |was |had been |have been )(?:taken|stolen|rustled|driven off|driven away|carried off)|(?:stole|rustled|stealing|stolen|steal) (?:[\w,]+ ){0,4}?{GOODS}|cattle (?:raiding|rustling)"
     r"|(?:made off|ran off|drove off|left) with (?:[\w,-]+ ){0,5}?{GOODS}|(?:carted|hauled|carried) (?:away|off) (?:[\w,-]+ ){0,4}?{GOODS}"
     r"|(?:emptied|stripped) (?:an? |the |\w+ )?(?:[\w-]+ ){0,2}?(?:warehouses?|shops?|stores?|depots?|clinics?|hospitals?|pharmac(?:y|ies)|houses|homes|offices?|granar(?:y|ies)|markets?)|robbed (?=the|an?|\w+ (?:travellers|passengers|villagers|shops))")),
    ("property.demolish", Role.ACT, T.PROPERTY_DAMAGE, "demolition", (),
     "demolish demolishes demolished demolishing demolition demolitions bulldozed bulldozing bulldoze razed razing raze down tore torn knocked pulled tearing knocking pulling",
     (r"demolish(?:ed|ing|es)?|demolitions?(?= of|s)|bulldoz(?:ed|ing|e)|raz(?:ed|ing)|(?:tore|torn|tearing|knocked|knocking|pulled|pulling) down (?:an? |the |\w+ ){0,3}?{BUILT}"
     r"|{BUILT} {2} (?:torn|knocked|pulled) down")),
    ("property.vandal", Role.ACT, T.PROPERTY_DAMAGE, "unspecified", (),
     "vandalised vandalized vandalism uprooted desecrated smashed defaced wrecked trashed daubed cut",
     (r"vandali[sz]ed|vandals|desecrat(?:ed|ing)|defaced|(?:uprooted|cut down|felled) (?:[\w-]+ ){0,3}?(?:trees|olive|crops|vines)"
     r"|(?:smashed|wrecked|trashed) (?:an? |the |their |up )?(?:[\w-]+ ){0,3}?(?:windows?|doors?|shops?|offices?|cars?|vehicles?|equipment|furniture|graves|statues?|altar|headstones|printing press|clinic|stalls?)")),
    ("property.break", Role.ACT, T.PROPERTY_DAMAGE, "unspecified", (),
     "smashed smashing broke breaking slashed slashing toppled toppling overturned daubed scrawled spray-painted poisoned sabotaged sabotage sawed sawn hacked breached cut wrecked destroyed tore vandals",
     (r"(?:smash(?:ed|ing)|broke|breaking|slash(?:ed|ing)|toppl(?:ed|ing)|overturn(?:ed|ing)|knock(?:ed|ing) over|hack(?:ed|ing) (?:at|down)|tore (?:up|out)) (?:up )?(?:the |an? |its |their |every |all |several |dozens of |two |three |four |\d+ )*(?:[\w'-]+ ){0,3}?(?:windows?|doors?|altar|font|graves?|headstones?|tombs?|statues?|icons?|crosses|tyres?|tires?|cars?|vehicles?|stalls?|shopfronts?|cameras?|equipment|furniture|machinery|solar panels|beehives|water tanks?|pumps?|pipes|fences?|monument|memorial|trees|vines|saplings)(?! (?:record|even))"
      r"|(?:daubed|scrawled|spray-painted|painted) (?:[\w'-]+ ){0,5}?(?:on|over|across) (?:the |an? |its |several )(?:[\w'-]+ ){0,2}?(?:walls?|doors?|synagogues?|mosques?|church(?:es)?|graves?|homes?|houses?|shops?|school)"
      r"|poison(?:ed|ing) (?:the |a |several |their )?(?:[\w-]+ )?(?:wells?|water (?:supply|tanks?|sources?)|cattle|livestock|sheep)"
      r"|sabotag(?:ed|ing)(?! (?:the |his |her |their |any |our |its )?(?:[\w-]+ )?(?:talks|deal|peace|agreement|process|negotiations|efforts?|elections?|vote|careers?|plans?|truce|ceasefire|bid))|acts? of sabotage|(?:sawed|sawn|cut|cutting|severed|breached|dug) (?:through )?(?:an? |the |two |three |several )?(?:[\w-]+ ){0,2}?(?:pylons?|cables?|pipelines?|railway lines?|rails|power lines?|phone lines?|masts?|dykes?|dams?|fences?)(?= |$|[,.;])")),
    ("property.help", Role.ACT, T.PROPERTY_DAMAGE, "looting", (),
     "helped helping looters robbed robbing emptied stripped thieves theft",
     (r"help(?:ed|ing) themselves to (?=\w)|(?:emptied|stripped|cleaned out|picked clean|cleared out) by (?:looters|thieves|the (?:mob|crowd|fighters|raiders)|soldiers|militiamen|rebels|armed men)|robb(?:ed|ing) (?:[\w'-]+ ){1,8}?of (?:their|his|her|its|the) (?:[\w-]+ ){0,2}?(?:phones?|cash|money|belongings|goods|valuables|vehicles?|motorcycles?|cargo|livestock|possessions|jewellery|food|savings)"
      r"|theft of (?:[\w,-]+ ){0,4}?{GOODS}")),
    ("property.seize", Role.ACT, T.PROPERTY_DAMAGE, "seizure", (),
     "hijacked hijack hijacking seized seizing seize confiscated confiscate confiscating expropriated impounded commandeered requisitioned appropriated",
     (r"(?:seiz(?:ed|ing|e)|hijack(?:ed|ing)?|confiscat(?:ed|ing|e)|expropriated|impounded|commandeered|requisitioned|appropriated) (?:[\w,-]+ ){0,4}?(?:land|lands|property|properties|houses?|homes?|farms?|dunams|hectares|herds?"
     r"|acres|taxis|ships?|vessels?|tankers?|freighters?|carriers?|container ships?|trawlers?|dhows?|yachts?|barges?|cargo ships?|vehicles?|cars|trucks|lorries|tractors|buildings?|offices?|ambulances?|phones|equipment|motorcycles|boats?|livestock|cattle|aid|food|grain|crops|harvest)")),
    # ---------------------------------------------------------------- arms
    ("materiel.defuse", Role.MEANS, T.MATERIEL_CAPTURE, "interception", (),
     "cleared removed disposed lifted destroyed defused disarmed deactivated safe defuse squad squads sappers deminers engineers experts",
     (r"(?:[\w-]+ )?(?:bombs?|mines?|devices?|explosives?|grenades?|shells?|ieds?) (?:[\w-]+ ){0,5}?(?:defused|disarmed|deactivated|made safe)"
     r"|(?:bomb squads?|sappers|deminers|engineers|bomb disposal (?:teams?|experts?|officers)|clearance teams|experts|technicians) (?:\w+ )?(?:cleared|removed|destroyed|disposed of|dealt with|lifted|carried away) (?:[\w-]+ ){0,4}?(?:shells?|mines?|bombs?|ordnance|devices?|munitions?|rockets?|grenades?|landmines|(?:two|three|four|five|six|several|\d+) (?:more|others)|(?:a|the) (?:second|third|other)(?: one| device)?)"
     r"|(?<!an )(?<!a )(?<!the )(?<!\d )(?:defused?|disarmed|deactivated|made safe) (?:an? |the |[\w-]+ ){0,4}?(?:bombs?|mines?|devices?|explosives?|ieds?|car bombs?|shells?|grenades?|mortars?|rockets?|ordnance|(?:second|third|fourth|further)(?= (?:one|device|bomb)|$|[,.;]))")),
    ("materiel.intercept", Role.ACT, T.MATERIEL_CAPTURE, "interception", (),
     "defences defenses defence defense destroyed suppressed neutralised neutralized repelled eliminated shot shoot shooting brought downed down intercepted foiled thwarted foil thwart intercept intercepts intercepting",
     (r"(?:air|anti-aircraft|missile) defen[cs]es?(?: (?:systems?|units?|forces|crews?|troops))? (?:\w+ ){0,2}?(?:destroyed|downed|suppressed|neutrali[sz]ed|repelled|eliminated|stopped|intercepted|shot down)|(?:destroyed|suppressed|neutrali[sz]ed|repelled|eliminated) (?:[\w,-]+ ){0,4}?(?:drones|uavs|missiles)(?= (?:over|above|in the (?:air|sky))| (?:overnight|during the night))|(?:shot|shoot|shooting) down(?! (?:the )?(?:government|prices|inflation|proposal|idea|motion|bill|claims?))|(?:brought|bring|brings|bringing) down (?:[\w'-]+ ){0,6}?(?:{AIRCRAFT}|{DRONE}|missiles?|rockets?|balloons?|projectiles?|targets?|su-\d+\w*|mig-\d+\w*|f-\d+\w*|cessna|\d+)|(?:{AIRCRAFT}|{DRONE}|missiles?|rockets?|su-\d+\w*|mig-\d+\w*|f-\d+\w*)[^;.]{0,60}? (?:was |were |been |had been )brought down|downed (?=\w+|\d)|intercept(?:ed|ing|s)?(?! (?:calls?|messages?|communications?))"
     r"|(?:foil|thwart)(?:ed|s|ing)? (?:an? |the |\w+ ){0,3}?(?:plan|plot|attempt)")),
    ("materiel.disable", Role.ACT, T.MATERIEL_CAPTURE, "weapons", (),
     "knocked disabled captured destroyed",
     (r"(?:knocked out|disabled) (?:[\w,-]+ ){0,4}?(?:tanks?|armou?red (?:vehicles?|cars?|personnel carriers?)|guns?|artillery|launchers?|batter(?:y|ies)|radars?|vehicles?|howitzers?)")),
    ("materiel.tunnels", Role.ACT, T.MATERIEL_CAPTURE, "tunnels", (),
     "tunnel tunnels",
     (r"(?:located|discovered|found|uncovered|exposed|unearthed|destroyed|destroying|blew up|sealed|demolished) (?:[\w,-]+ ){0,5}?tunnels?(?: shafts?)?"
     r"|tunnels?(?: shafts?)? {5} (?:located|discovered|found|uncovered|exposed|unearthed|destroyed)")),
    ("materiel.weapons", Role.ACT, T.MATERIEL_CAPTURE, "weapons", (),
     "took taken taking left abandoned haul seized seize seizing captured confiscated located discovered found uncovered unearthed recovered dismantled dug took carried made walked capturing intact surrendered",
     (r"(?:seiz(?:ed|ing|e)|captur(?:ed|ing)|confiscated|located|discovered|found|uncovered|unearthed|recovered|dismantled|dug up)"
     r" (?:(?!that\b)[\w,-]+ ){0,6}?{ARMS}|t(?:ook|aken|aking) (?:[\w,-]+ ){0,3}?{ARMS}[^.;]{0,40}? with them|(?:took away|carried off|made off with|walked off with) (?:[\w,-]+ ){0,3}?{ARMS}|(?:left behind|abandoned) (?:[\w,-]+ ){0,4}?{ARMS}|(?:arms|weapons) (?:haul|search|seizure)s?|haul of (?:[\w,-]+ ){0,4}?{ARMS}|(?:rifles?|guns?|weapons|pistols|machine guns?|launchers) (?:were|was|had been|been) (?:carried|taken|made) off|(?:vehicles?|technicals?|pick-?ups?|motorcycles) (?:(?:were|was|had been|have been) )?(?:captured|seized)(?=$|[,.;]| (?:and|from|by|on|in|at|near))|(?:rifles?|guns?|weapons|pistols|ammunition|cartridges) and (?:[\w-]+ ){0,4}?(?:were|was) (?:\w+ )?(?:recovered|seized|found|captured|confiscated)|{ARMS} {5} (?:were|was|been) (?:\w+ )?(?:seized|found|recovered|captured|discovered|confiscated|uncovered|unearthed|dismantled)|{ARMS} (?:captured|seized|recovered|confiscated)(?=$|[,.;]| (?:and|from|by|on|in|at))")),
    # ---------------------------------------------------------------- civilian harm
    ("restrict.siege", Role.ACT, T.RESTRICTION, "blockade", (),
     "siege besieged besieging besiege isolated cut sealed blockade blockades blockaded blockading encircled encircling encirclement surrounded surrounding",
     (r"siege|besieg(?:ed|ing|e)|blockad(?:e[sd]?|ing)|encircl(?:ed|ing|ement)|(?:{MIL}|have|has) (?:\w+ )?(?:surrounded|surround) (?:the )?(?:[\w'-]+ ){0,3}?(?:town|city|village|camp|hospital|district|quarter|compound|monastery|headquarters)"
     r"|surrounded by (?:the )?(?:[\w-]+ )?{MIL}"
     r"|(?:towns?|city|cities|villages?|districts?|camps?|areas?|regions?|quarters?|neighbou?rhoods?|islands?|valley|enclave|province|county|suburbs?|hospital) (?:of [\w'-]+ )?(?:has |have |had |was |were |is |are |been |remains? |stays? ){1,2}(?:now |still |also |completely |largely |all but |effectively )?(?:cut off|sealed off|encircled|besieged|surrounded)(?= since|$|[,.;]| for | from (?:the|all|aid|supplies|its)| by (?!hills|mountains|forest|water|walls?|trees|fields|sea|snow|floods?|flooding|landslides?|rain)| and )")),
    ("restrict.curfew", Role.ACT, T.RESTRICTION, "curfew", (), "curfew curfews lockdown", r"curfews?|(?:under|imposed an?|military) lockdown"),
    ("restrict.evacuate", Role.ACT, T.RESTRICTION, "evacuation_order", (),
     "evacuation ordered told evacuate orders warned instructed urged asked given leaflets leave gave hours days until",
     (r"evacuation (?:orders?|warnings?|notices?)"
     r"|(?:ordered|told|instructed|warned|asked|gave|given) (?:[\w'-]+ ){0,14}?to (?:leave|evacuate|flee|clear out|get out|pack up|move(?= (?:out|south|north|east|west|away|to|at|by|before|within|from|inland)|$|[,.;]))|(?:have|has|had|given|gave|giving) (?:[\w'-]+ ){0,4}?(?:until [\w'-]+(?: [\w'-]+)?|[\w-]+ (?:hours|days)) (?:in which )?to (?:leave|evacuate|get out|move out)|ordered the (?:compulsory |mandatory |forced |forcible |immediate |full |partial |urgent |complete |obligatory )?evacuation of|ordered (?:[\w'-]+ ){0,5}?(?:out|evacuated|moved out)(?= of|$|[,.;])"
     r"|ordered (?:[\w'-]+ ){0,5}?to be (?:moved|evacuated|relocated|emptied)|leaflets (?:\w+ ){0,3}?(?:telling|ordering|warning|urging)")),
    ("restrict.aid", Role.ACT, T.RESTRICTION, "aid_denial", (),
     "letting allowing permitting permit withdrew revoked cancelled turn turning been waiting stuck clearance permits blocked block blocking barred denied denying prevented preventing prevent obstructed obstructing turned aid access refused refusing refuse allowed allow let held stranded halted impeded restricting suspended entry permitted permit passage permission",
     (r"(?:block(?:ed|ing|s)?|barr(?:ed|ing)|obstruct(?:ed|ing|s)|turn(?:ed|ing)? (?:back|away)|halted|prevent(?:ed|ing|s)?|den(?:ied|ying)|imped(?:ed|ing)|withheld|withholding|h(?:eld|olding) up|restricting|suspended)"
     r" (?:[\w'-]+ ){0,4}?(?:aid|relief|food|convoys?|medical|humanitarian|supplies|access to|entry of|ambulances?|trucks|lorries|deliveries|ships? (?:carrying|with)|boats? (?:carrying|with)|vessels? (?:carrying|with)|travellers|patients|returnees)"
     r"|(?:withdrew|revoked|suspended|cancelled) (?:the )?(?:permits?|licen[cs]es?|accreditation|registration) of (?:[\w-]+ ){0,4}?(?:agencies|agency|organi[sz]ations?|ngos?|charit\w+)"
     r"|{RELIEF} {6} (?:turned (?:back|away)|blocked|barred|denied (?:entry|access|passage)|obstructed|halted|refused (?:entry|passage)|held up|stuck|stranded|stopped (?:at|by)|barred)"
     r"|(?:not|never|n't)(?: yet)? been (?:let|allowed|permitted|admitted|cleared) (?:in|into|through|out|past|to (?:enter|cross|pass|reach|leave|return|proceed|unload))(?= |$|[,.;])|(?:not|never|n't|refus(?:ed|es|ing) to|stopped) (?:let(?:ting)?|allow(?:ed|ing)?|permit(?:ted|ting)?) (?:[\w'-]+ ){1,6}?(?:in|into|through|out|past|enter|cross|pass|reach|leave|return)(?= |$|[,.;])"
     r"|(?:was|were|been|are|is) (?:\w+ )?(?:refused|denied) (?:access|entry|passage|permission|a permit)(?! to food)"
     r"|(?:refus(?:ed|ing|es)|not|stopped|never) (?:[\w-]+ ){0,3}?(?:let|letting|allow(?:ed|ing)?|permit(?:ted|ting)?) (?:[\w'-]+ ){0,4}?{RELIEF}"
     r"|no {RELIEF} (?:\w+ ){0,2}?(?:has|have|had|was|were) (?:been )?(?:allowed|let|entered|reached|permitted|delivered|admitted)|(?:denied|refused|without) (?:humanitarian )?access to (?:food|water|medical)")),
    ("restrict.close", Role.ACT, T.RESTRICTION, "movement", (),
     "closed close closing shut sealed sealing restricted closure blocks blocking block closes cuts barred checkpoints roadblock roadblocks blocked restrictions cordoned cordon cut cutting severed ban banned barred confined off",
     (r"(?:was|were|been|is|are|remains?|remained|stays?|stayed|kept) (?:\w+ )?(?:closed|shut|sealed|blocked|barred) (?:off )?to (?:all |any |most |both )?(?:[\w-]+ )?(?:traffic|barges?|boats?|vehicles?|aid|trucks?|lorries|civilians|shipping|ships?|aircraft|flights?|convoys?|travellers|pedestrians|outsiders|journalists|vessels?|movement|fishermen|goods|cars|buses|the public|foreigners|farmers|residents|tankers?)"
     r"|(?:{SIDE}|{MIL}|it|they|who|that|which) (?:is |are |has |have |had |still |now ){0,2}(?:block(?:s|ed|ing)?|clos(?:es|ed|ing)|shuts?|cut(?:s|ting)?|seal(?:s|ed|ing)) (?:off )?(?:the |all |every |both |this |that )+(?:[\w-]+ ){0,2}?(?:crossings?|borders?|roads?|highways?|bridges?|river|gates?|routes?|airport|port|pass|canal|strait)"
     r"|closure of (?:the |all |an? )?(?:[\w'-]+ ){0,2}?(?:crossings?|borders?|roads?|highways?|bridges?|airports?|ports?|routes?|airspace)"
     r"|(?:crossings?|borders?|roads?|checkpoints?|highways?|bridges?|airports?|ports?|rivers?|canals?|straits?|waterways?|lakes?|ferr(?:y|ies)|entrances?|gates?|routes?|tracks?)(?: (?:at|in|to|of|between|into|from|out of)"
     r" [\w'-]+(?: [\w'-]+)?)? (?:\w+ ){0,3}?(?:closed|shut|sealed|blocked|cut(?: off)?|severed|impassable)"
     r"|(?:clos(?:ed?|ing)|shut|sealed off|sealed|sealing off|blocked|cordon(?:ed|ing) off|cordoned) (?:off )?(?:the |all |an? |its |several |both |every )?(?:[\w'-]+ ){0,3}?(?:crossings?|borders?"
     r"|roads?|highways?|bridges?|entrances?|gates?|villages?|town|city|quarters?|districts?|streets?|market|camp|area|neighbou?rhoods?|airspace|checkpoints?|airport|port|harbou?r|hospital|campus|valley|island|river|square|compound|mosque|university|scene)"
     r"|(?:cut|cutting|severed) (?:off )?(?!(?:[\w'-]+ ){0,2}?(?:internet|phone|mobile|water|power|electricity|telephone)\b)(?:the |all |main )*(?:[\w'-]+ ){0,2}?(?:roads?|highways?|routes?|bridges?|town|village|city|access|district)(?! (?:short|back))|cut off (?:from|by) (?:the |all )?(?!snow|floods?)"
     r"|(?:checkpoints?|roadblocks?|barricades|barriers) (?:have |had |has |were |was )?(?:been )?(?:gone up|went up|appeared|set up|sprung up|sprang up|erected|put up|thrown up)(?= )|(?:set up|erected|manned|put up|mounted) (?:[\w-]+ ){0,3}?(?:checkpoints?|roadblocks?|barriers)"
     r"|(?:movement|travel|access|fishing|entry) (?:[\w-]+ ){0,5}?restricted|restrictions on (?:movement|travel|access|fishing)|(?:travel|fishing|movement) ban|banned (?:[\w-]+ ){0,3}?from (?:leaving|travelling|entering|moving|returning|fishing)"
     r"|banned (?:all )?(?:public )?(?:gatherings|assemblies|protests|demonstrations)|ban on (?:public )?(?:gatherings|assemblies|protests|movement|travel|demonstrations)")),
    ("restrict.kept", Role.ACT, T.RESTRICTION, "blockade", (),
     "kept keep keeping keeps stopping stopped preventing prevented barring barred",
     r"(?:kept|keep|keeps|keeping|stopp(?:ed|ing)|prevent(?:ed|ing)|barr(?:ed|ing)) (?:[\w'-]+ ){0,3}?(?:lorries|trucks|tankers|convoys?|boats|ships|barges|fuel|food|goods|grain|traffic|vehicles|buses|supplies|flour|traders|cargo) (?:[\w'-]+ )?from (?:entering|reaching|leaving|getting|passing|crossing|docking|landing|sailing|arriving)"),
    ("restrict.held_up", Role.ACT, T.RESTRICTION, "movement", (),
     "stopped held turned halted detained",
     r"(?:convoys?|buses|bus|lorries|lorry|trucks?|vehicles?|cars?|boats?|travellers|passengers|evacuees|villagers|families|they) (?:was|were|had been|have been|has been) (?:stopped|held(?: up)?|turned (?:back|away)|halted|detained) (?:for (?:[\w-]+ ){1,3}?(?:hours?|days?|minutes) )?(?:at|by) (?:an? |the |several |army |police )?(?:[\w-]+ ){0,2}?(?:checkpoints?|roadblocks?|crossings?|barriers?|border|soldiers at)"),
    ("restrict.missions", Role.ACT, T.RESTRICTION, "aid_denial", (),
     "missions mission",
     r"(?:aid|humanitarian|relief|medical|planned|un|joint|coordinated) (?:\w+ )?missions? (?:[\w-]+ ){0,4}?(?:refused|denied|rejected|impeded|blocked|cancelled|delayed|obstructed|turned back)"),
    ("restrict.forbid", Role.ACT, T.RESTRICTION, "movement", (),
     "confined trapped surrounded besieged encircled deliveries supplies delivery left leave entered reached passed got forbidden forbade forbid forbids banned ban bars barred prohibited prohibits outlawed allowed permitted let denied refused shut closed",
     (r"(?:is|are|was|were|been|being) (?:now |still )?(?:forbidden|banned|prohibited|not (?:allowed|permitted)|barred) (?:from |to )(?:[\w'-]+ )?(?:mov\w+|travel\w*|fish\w*|leav\w+|enter\w*|cross\w*|sail\w*|go(?:ing)? out|driv\w+|circulat\w+|return\w*|farm\w*|graz\w+|gather\w*|assembl\w+|work\w*|visit\w*|access\w*)"
      r"|(?:{SIDE}|{MIL}|police|soldiers|men|authorities|commander|governor|gunmen|gangs|they|it) (?:have |has |had )?(?:since |also |now )?(?:banned|forbidden|forbade|prohibited|outlawed) (?:the (?:use|sale|movement) of )?(?:all )?(?:[\w-]+ ){0,2}?(?:motorcycles?|motorbikes?|bicycles?|vehicles?|boats?|cars?|movement|travel|fishing|gatherings?|traffic|taxis|lorries|trucks|farming|grazing|phones|sim cards|journalists|flights|donkey carts?|trade)(?= (?:from|in|on|at|after|between|for|near)|$|[,.;])"
      r"|(?:is|are|was|were|been|remain|remains) (?:still |now )?barred from (?:the|an?|entering|leaving|visiting)|(?:left|leaving|kept|keeping) (?:[\w,.'-]+ ){1,5}?confined|(?:people|residents|families|villagers|civilians|muslims|christians|refugees|soldiers|thousands|hundreds|\d[\d,]*)(?: [\w-]+){0,2}? (?:remain|remains|are|were) (?:still )?(?:confined|surrounded|trapped|besieged|encircled|cut off)(?= (?:in|to|inside|at|by)|$|[,.;])(?! (?:in|under) (?:the )?(?:rubble|wreck\w*|debris|elevator|lift|car))"
      r"|(?:had|have|has) (?:had )?no (?:food|aid|medical|water|relief|fuel) (?:deliver(?:y|ies)|supplies|convoys?)|den(?:ied|ies|ying) (?!that|any|having|all|reports|claims)(?:[\w'-]+ ){0,4}?(?:passage|entry|exit|transit)(?! (?:of|that))"
      r"|no (?:[\w-]+ ){0,2}?(?:convoys?|trucks?|lorr(?:y|ies)|ships?|vessels?|boats?|bus(?:es)?|cars?|aid|food|fuel|flour|medicines?|supplies|tankers?|flights?|trains?|civilians?|patients|goods|barges?|help|relief) (?:has|have|had) (?:been (?:able|allowed|permitted) to )?(?:left|leave|entered|enter|got (?:in|out|through)|get (?:in|out|through)|reached|passed|been let (?:in|out|through))(?: (?:it|the))?(?= since|$|[,.;]| for | in | (?:terminal|port|town|camp|city|quarter))")),
    ("restrict.worship", Role.ACT, T.RESTRICTION, "worship", (),
     "worshippers prayers prayer mosque church faithful shrine",
     (r"(?:prevent|barr|stopp|block|turn|bann)(?:ed|ing) (?:away )?(?:[\w-]+ ){0,4}?(?:worshippers|prayers?|faithful|pilgrims)"
     r"|(?:worshippers|faithful|pilgrims) {2} (?:barred|stopped|prevented|turned (?:away|back)|blocked|banned|kept)")),
    ("restrict.services", Role.ACT, T.RESTRICTION, "services_cut", (),
     "schools school banks shops cut cuts cutting severed disconnected electricity internet power water blackout communications network networks mobile phone telephone shut",
     (r"(?:cut|cuts|cutting|severed|shut|disconnected) (?:off )?(?:the |all )?(?:[\w-]+ ){0,3}?(?:electricity|power|water|internet|communications|phones?|mobile|telephone|gas)"
     r"|(?:electricity|power|water|internet|communications?|phones?|mobile|telephone|networks?|gas)(?: (?:and|or) [\w-]+)?(?: (?:suppl(?:y|ies)|services?|networks?|lines?|links?|access))? (?:[\w-]+ ){0,3}?"
     r"(?:(?:was|were|been|is|are|being|remain(?:s|ed)?) (?:\w+ )?(?:cut(?: off)?|severed|disconnected|shut (?:off|down)|switched off|suspended)|went (?:down|off|dead)|(?:is|are|was|were|been) (?:down|dead)(?= since|$|[,.;]| in | after | across ))"
     r"|(?:schools?|universit(?:y|ies)|banks|shops|clinics|markets|courts) (?:[\w'-]+ ){0,4}?(?:(?:were|was|have been|had been) )(?:ordered )?(?:shut|closed|suspended)(?= (?:on (?:\w+day|the orders)|by|after|over|because)|$|[,.;])(?! on sundays?)"
     r"|(?:communications|internet|power|phone) (?:blackout|shutdown)")),
)
