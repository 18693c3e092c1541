"""Words that name the use of force, and what it does to people and things."""

from __future__ import annotations

from reportedly.model.vocabulary import EventType as T
from reportedly.read.lexica.triggers_base import Role, Row

# fmt: off
_REMOTE = (T.AIR_STRIKE, T.SHELLING_ROCKET)

FORCE_ROWS: tuple[Row, ...] = (
    # ---------------------------------------------------------------- from the air
    ("air.strike", Role.MEANS, T.AIR_STRIKE, "unspecified", (),
     "airstrike airstrikes air aerial planes plane jets jet warplanes warplane aircraft sorties bombing",
     (r"airstrikes?|air[ -]?(?:strikes?|raids?|attacks?|bombardments?|bombings?|assaults?)"
     r"|aerial (?:bombardments?|bombings?|attacks?|strikes?|raids?)|(?:bombed|bombing) from the air"
     r"|(?:attack(?:s|ed)?|strikes?|struck|fire|hit) (?:[\w'-]+ ){0,5}?from the air|(?:strikes?|attacks?|raids?|bombs? dropped) by (?:[\w-]+ ){0,3}?(?:{AIRCRAFT}|plane)"
     r"|sorties (?=against|over|on)|bombing (?:raids?|runs?)")),
    ("air.drone", Role.MEANS, T.AIR_STRIKE, "drone", (),
     "drone drones uav uavs quadcopter quadcopters unmanned loitering shahed shaheds fpv fpvs",
     (r"{DRONE}(?: \w+){0,1} (?:strikes?|attacks?|raids?|bombings?|assaults?)|{DRONE} {4} {IMPACT}"
     r"|(?:hit|struck|attacked|targeted|killed|launched|fired|sent) (?:by|with)? ?(?:\w+ ){0,3}?{DRONE}"
     r"|(?:hit|struck|attacked|bombed|targeted|raided|pounded|burned) (?:[\w'-]+ ){1,8}?(?:with|using) (?:[\w-]+ ){0,3}?{DRONE}"
     r"(?! (?:pilots?|operators?|footage|instructors?))|{DRONE} {2} (?:dropped|fired|attack(?:ed)?|bombed|used to)")),
    ("air.craft", Role.MEANS, T.AIR_STRIKE, "crewed", (),
     ("jet jets warplane warplanes aircraft bombers planes helicopter helicopters gunship gunships"
     " force fighter-bombers"),
     (r"{AIRCRAFT} {4} (?:bomb|bombed|bombing|bombs|struck|strikes?|hit|hits|attacked|targeted|pounded"
     r"|strafed|strafing|(?:dropped|drops|dropping)(?! (?:[\w-]+ ){0,2}?(?:food|aid|supplies|leaflets|relief|parcels|medicines?|water|flour|rice|troops|paratroopers|blankets|flares))|fired|raided|blasted|levell?ed|flattened|destroyed|rocketed|killed|carried out|conducted (?:\w+ )?(?:air|strikes?))"
     r"|{AIRCRAFT} (?:will|would|could|might|may|can|to) (?:\w+ )?(?:bomb|strike|attack|hit)"
     r"|(?:bombed|hit|struck|attacked|strafed|targeted|killed|destroyed|bombing) by (?:[\w-]+ ){0,3}?(?:{AIRCRAFT}|a plane)")),
    ("air.dropped", Role.MEANS, T.AIR_STRIKE, "crewed", (),
     "dropped dropping barrel guided glide gliding laser-guided aerial parachute thermobaric bomb bombs",
     r"(?:guided|glide|gliding|laser-guided|satellite-guided|aerial|parachute) bombs?|dropp(?:ed|ing) (?:\w+ ){0,3}?(?:barrel bombs?|bombs?|a barrel|munitions|explosives)|barrel bombs?|bombs? (?:\w+ ){0,2}?dropped (?:by|from|on|over)|(?<!mortar )(?<!petrol )(?<!fire )(?<!artillery )bombs (?:had |have |also )?(?:fell|fallen|fall|landed|rained)(?: down)? (?=on|in|near|into|short|around)"),
    ("air.debris", Role.MEANS, T.AIR_STRIKE, "drone", (),
     "debris fragments wreckage",
     r"(?:debris|fragments|wreckage) (?:of|from) (?:[\w-]+ ){0,3}?{DRONE} {3} (?:{IMPACT}|caused|started|sparked)"),
    # ---------------------------------------------------------------- from ground or sea
    ("shell.shelling", Role.MEANS, T.SHELLING_ROCKET, None, (),
     "shell shelling shelled shellfire answered replied responded retaliated back opened round rounds shells rockets missiles mortars hit struck",
     (r"shelling|shelled|shellfire|(?:to|will|would|could|may|might) shell (?=the|its|their|an?|any|every|our|your|\w+$)"
     r"|(?:answered|replied|responded|retaliated|(?:hit|struck|fired|shot) back|opened up) (?:to the fire )?with (?:[\w-]+ ){0,3}?(?:artillery|mortars?|tanks?|rockets?|howitzers?|missiles?|cannons?|(?<!smoke )(?<!gas )shells?|heavy guns)"
     r"|(?:hit|struck|attacked|targeted|pounded|battered) (?:[\w'-]+ ){1,8}?with (?:[\w-]+ ){0,4}?(?:artillery|mortars?|rockets?|howitzers?|missiles?|shells?|(?<!live )(?<!rubber )rounds?)")),
    ("shell.fire", Role.MEANS, T.SHELLING_ROCKET, None, (),
     "artillery mortar rocket rockets missile missiles tank tanks cannon cannons howitzer howitzers naval guns gunners rocket-propelled gunboats gunboat warships warship navy batteries",
     (r"(?:artillery|mortar|rockets?|missiles?|tank|cannon|howitzer|naval)(?: and (?:artillery|mortar"
     r"|rocket|missile))? (?:fire|barrages?|strikes?|attacks?|bombardments?|salvo(?:e?s)?|assaults?"
     r"|volleys?|duels?|exchanges?)|(?:artillery|tanks?|cannons?) (?:hit|struck|killed|wounded"
     r"|injured|pounded|targeted|destroyed|damaged)"
     r"|(?:artillery|tanks?|howitzers?|gunboats?|warships?|navy|batteries|gunners|guns) (?:(?!and\b|police|troops|soldiers)[\w-]+ ){0,3}?(?:open(?:ed|ing) (?:fire|up)|fired|shelled|bombarded)"
     r"|(?:shelled|bombarded|pounded|fired (?:on|at)|hit) by (?:\w+ ){0,2}?(?:gunboats?|warships?|tanks?|artillery)")),
    ("shell.impact", Role.MEANS, T.SHELLING_ROCKET, None, (),
     ("katyusha katyushas grads qassam scud scuds iskander smerch himars rpg rpgs grenade grenades rocket rockets missile missiles projectile projectiles shell shells mortar mortars round"
     " rounds artillery bombs"),
     (r"(?<!unexploded )(?<!old )(?<!leftover ){ORD} {5} {IMPACT}|{ORD} (?:kept|were|was|are|came|come) (?:still |also )?(?:falling|coming|landing|raining|one after|down|in (?:from|over|at)|over)|(?:hit|struck|killed|wounded|injured|damaged|destroyed|caused) by"
     r" (?:an? |the )?(?:\w+ ){0,3}?{ORD}|(?<!live )(?<!rubber )(?<!of )rounds (?:had |have )?(?:landed|fell|fallen|hit|struck|came down|come down|exploded)|took (?:at least |some |about |over |more than )?(?:\d+|[\w-]+) (?:direct )?(?:mortar|artillery|rocket|tank|shell) (?:rounds?|hits?|shells?)")),
    ("shell.fired", Role.MEANS, T.SHELLING_ROCKET, None, (),
     "katyushas katyusha grads grad launches used using fired fires firing fire launched launching launches launch lobbed lobbing sent rained unleashed",
     (r"(?:fired|fires?|firing|launch(?:ed|ing|es)?|lobb(?:ed|ing)|sent|rained|unleashed) (?:[\w',-]+ ){0,5}?{ORD}"
     r"|{ORD} {3} (?:fired|launched|lobbed)|(?:had |has |have )?us(?:ed|ing) (?!the word)(?:[\w'-]+ ){0,3}?(?:rockets?|missiles?|mortars?|howitzers?|artillery)(?! (?:parts|fuel|technology|sirens?))(?= (?:against|in|on|to (?:hit|attack|shell|strike))|$|[,.;])"
     r"|(?:counted|recorded|registered|detected|logged) (?:about |some |around |nearly |more than |at least )?(?:\d[\d,]*|[\w-]+) (?:rocket |missile )?launches")),
    # ---------------------------------------------------------------- laid, carried, thrown
    ("device.vehicle", Role.MEANS, T.EXPLOSIVE_DEVICE, "vehicle_bomb", (),
     "car truck vehicle vehicle-borne motorcycle lorry motorbike van minibus taxi tanker ambulance pickup bicycle",
     (r"(?:car|truck|vehicle|motorcycle|lorry|motorbike)[ -]bomb(?:s|ing|ings)?(?: attacks?)?"
     r"|vehicle-borne (?:\w+ ){0,2}?(?:device|explosives?|bomb)"
     r"|(?:explosives?|bomb)-(?:laden|packed|filled|rigged) (?:car|truck|vehicle|lorry|van|motorcycle|tanker|ambulance|bicycle)"
     r"|(?:car|truck|vehicle|lorry|van|minibus|taxi|motorcycle|motorbike|tanker|ambulance|pickup|bicycle) (?:\w+ )?(?:packed|laden|loaded|rigged|filled|stuffed|crammed) with (?:[\w-]+ )?(?:explosives?|dynamite|tnt)"
     r"|(?:parked )?(?:car|truck|lorry|van|motorcycle|motorbike|vehicle) (?:exploded|explodes|blew up|detonated)")),
    ("device.suicide", Role.MEANS, T.EXPLOSIVE_DEVICE, "suicide", (),
     "suicide blew blown vest vests belt detonated detonating bomber bombers",
     (r"(?:lone |woman |female |teenage )?bombers? (?:kills?|killed|strikes?|struck|hits?|targets?|targeted|attacks?|attacked|wounds?|wounded|detonates|detonated|blows|blew|rammed)|suicide (?:bomb(?:er|ers|ing|ings|s)?|attacks?|attackers?|blasts?|vests?)"
     r"|(?:set off|blew up|exploded|triggered|detonated) (?:his|her|their|an?|the) (?:[\w-]+ )?(?:vests?|belts?|jackets?)|bl(?:ew|own) (?:himself|herself|themselves|itself) up"
     r"|(?:detonat|explod|trigger)(?:ed|ing) (?:his|her|their|an?|the) (?:\w+ )?(?:vests?|belts?)|explosive (?:vests?|belts?)")),
    ("device.ied", Role.MEANS, T.EXPLOSIVE_DEVICE, "ied", (),
     ("roadside ied ieds improvised booby booby-trap booby-trapped magnetic sticky explosive charge charges device devices tripwire homemade home-made planted hidden"
     " explosives"),
     (r"(?:roadside|magnetic|sticky|homemade|home-made) (?:bombs?|explosives?)(?: attacks?)?(?! (?:was|were|had been) (?:\w+ )?(?:recovered|seized|found|discovered|confiscated|uncovered))|ieds?(?! (?:was|were|had been) (?:\w+ )?(?:recovered|seized|found|discovered|confiscated|uncovered))"
     r"|improvised explosive devices?|explosive devices?|booby[ -]trap(?:ped|s)?"
     r"|(?:roadside|explosive|improvised|hidden|buried|planted) charges?|charges? {4} (?:went off|exploded|detonated|killed|wounded|injured|tore|ripped)"
     r"|(?:hit|struck|triggered|detonated|tripped|set off|ran over|drove over|stepped on) (?:an? |the )(?:[\w-]+ ){0,2}?(?:devices?|ieds?|booby trap|tripwire|roadside bomb)"
     r"|explosives? {4} (?:went off|exploded|detonated|set off)|(?:planted|hidden|concealed|buried|remote-controlled|remotely detonated) (?:\w+ )?(?:devices?|explosives?|charges?)")),
    ("device.parcel", Role.MEANS, T.EXPLOSIVE_DEVICE, "ied", (),
     "parcel parcels package packages suitcase backpack rucksack bag box briefcase letter bombs bomb trap",
     (r"(?:parcel|letter|package|suitcase|nail|pipe|petrol)[ -]bombs?(?! (?:thrown|hurled) at (?:police|officers))|(?:parcels?|packages?|suitcases?|backpacks?|rucksacks?|bags?|box(?:es)?|briefcases?|barrels?|fridge|pram) {8} (?:exploded|explodes|went off|gone off|blew up|detonated)")),
    ("device.mine", Role.MEANS, T.EXPLOSIVE_DEVICE, "landmine", (),
     "landmine landmines mine mines land anti-personnel",
     (r"lost (?:[\w-]+ ){1,5}to an? (?:[\w-]+ )?(?:land ?)?mine|(?<!of )mines? (?:that|which) (?:{IMPACT}|maimed|wrecked)|(?:landmines?|land mines?|anti-(?:personnel|tank|vehicle) mines?) {3} (?:{IMPACT}|went off"
     r"|detonated|blasts?|explosions?)"
     r"|(?:ran over|running over|drove over|driving over|stepped on|stepping on|trod on|treading on|hit|hitting|struck|triggered|set off|detonated|by) (?:an? |the )"
     r"(?:\w+[ -]){0,2}?(?:land ?)?mines?(?! (?:shaft|workers?|owners?|site))"
     r"|(?:to|from|on|over|onto|in|against) (?:an? |the |old |unmarked |buried )+(?:[\w-]+ ){0,1}?(?:land ?mines?|anti-(?:personnel|tank|vehicle) mines?)"
     r"|(?<!coal )(?<!gold )(?<!copper )(?<!salt )(?:land ?)?mines? (?:blasts?|explosions?|exploded|explodes"
     r"|went off|detonated|kills?|killed|wounds|injures)")),
    ("device.grenade", Role.MEANS, T.EXPLOSIVE_DEVICE, "grenade", (),
     "grenade grenades",
     (r"(?<!gas )(?<!stun )(?<!sound )(?<!smoke )grenades?(?: (?:hits|rips|wounds|injures|attacks?|blasts?|explosions?|thrown|explodes|exploded|went off"
     r"|hit|landed|killed|kills|(?:had been |was |were )(?:thrown|hurled|lobbed|tossed|used|detonated))| {6} (?:thrown|exploded|went off|gone off|detonated))"
     r"|(?<!gas )(?<!stun )(?<!sound )(?<!smoke )(?<!propelled )grenades? (?:had |has )?(?:blew|blown|destroyed|damaged|shattered|wrecked|ripped|tore|killed|wounded|injured|landed|struck)\b|(?:threw|thrown|throwing|hurled|lobbed|tossed) (?:\w+ ){0,3}?(?:grenades?)")),
    ("device.bomb", Role.MEANS, T.EXPLOSIVE_DEVICE, "ied", (),
     "bomb bombs dynamite device devices",
     (r"(?<!mortar )(?<!artillery )(?<!cluster )(?<!guided )(?<!glide )(?<!gliding )(?<!aerial )(?:bombs?|dynamite(?: charges?| sticks?)?|devices?) {8} (?:exploded|explodes|exploding|went off"
     r"|go off|goes off|gone off|detonated|placed|planted|(?:kills?|killed|wound(?:s|ed)|injured"
     r"|damaged|destroyed|ripped|tore|targeted|targets|hit|hits|struck|blasted|rocked|missed|maimed|thrown|hurled|lobbed|tossed))(?<!dropped)"
     r"|(?:plant(?:ed|ing)?|plac(?:ed|ing)|detonat(?:ed|ing)|set off|thr(?:ew|own)|hurled|lobbed|tossed|flung) (?:[\w-]+ ){0,3}?"
     r"(?:bombs?|dynamite|explosive charges?)|bomb (?:attacks?|blasts?|explosions?)|bombs under"
     r"|bomb under")),
    ("device.handled", Role.MEANS, T.EXPLOSIVE_DEVICE, None, (),
     "picked kicked touched handling handled playing played",
     r"(?:picked up|kicked|touched|handl(?:ed|ing)|play(?:ed|ing) with) (?:an? |the |what [\w ]{2,20} )(?:[\w-]+ ){0,2}?(?:devices?|fuses?|grenades?|bomblets?|shells?|mines?|munitions?|rockets?|detonators?|explosives?)"),
    ("device.uxo", Role.MEANS, T.EXPLOSIVE_DEVICE, "uxo", (),
     "unexploded shell shells ordnance remnants bomblet bomblets submunition submunitions munition munitions cluster",
     (r"(?:shells?|mortars?|grenades?|mines?|bombs?|rockets?|munitions?|ordnance|explosives) (?:left|left over|remaining|dating|that dated|abandoned) from (?:the |a |an |last )?(?:[\w'-]+ ){0,3}?(?:war|fighting|conflict|battles?|occupation|siege|\d{4})|(?:cluster )?(?:bomblets?|sub-?munitions?|(?<=cluster )munitions?|(?<=cluster )bombs?) {8} (?:went off|gone off|exploded|blew up|detonated)|unexploded (?:ordnance|shells?|bombs?|munitions?|rockets?|grenades?|mortars?|mines?) {6} (?:exploded|went off|gone off|blew|detonated|killed|kills|wounded|wounds|injured|maimed|hurt)"
     r"|(?:by|from|with|handling|handled|touched|stepped on|struck|hit) (?:an? |the |some )?(?:[\w-]+ ){0,1}?unexploded (?:ordnance|shells?|bombs?|munitions?|rockets?|grenades?|mortars?|mines?|bomblets?|sub-?munitions?|devices?|cluster (?:bombs?|munitions?))(?= (?:which|that|exploded|blast|in|outside|near|at|while|on|when|as|east|west|north|south)|$|[,.;])"
     r"|(?:old|war-era|leftover) (?:shells?|ordnance|bombs?|mortars?) {6} (?:exploded|went off|gone off"
     r"|detonated)")),
    ("device.blew", Role.MEANS, T.EXPLOSIVE_DEVICE, None, (),
     "blew blow blowing blows blown dynamited",
     (r"bl(?:ew|ow|ows|owing|own) up(?! (?:the )?(?:photo|picture|image|issue|scandal|deal))|dynamited"
     r"|blew (?:the |an? )?(?:\w+ ){1,3}?up")),
    ("device.bombing", Role.FORCE, T.EXPLOSIVE_DEVICE, None, (T.AIR_STRIKE,),
     "bombing bombings bombed", ""),
    ("device.to_bomb", Role.FORCE, T.EXPLOSIVE_DEVICE, None, (T.AIR_STRIKE,),
     "bomb", r"(?<=to )bomb(?= (?:the|an?|his|her|their|our|its|[\w'-]+)\b)"),
    ("device.blast", Role.FORCE, T.EXPLOSIVE_DEVICE, None, (T.UNSPECIFIED_FORCE,),
     "blast blasts explosion explosions",
     r"(?:blasts?|explosions?)(?! (?:walls?|radius|of (?:colou?r|anger|joy|laughter)))"),
    # ---------------------------------------------------------------- chemical
    ("force.chemical", Role.MEANS, T.UNSPECIFIED_FORCE, "chemical_or_other_cbrn", (),
     "chemical chlorine sarin gas nerve toxic gassing gassed",
     (r"(?:us(?:e|ed|es|ing)|deploy(?:ed|ing)|fired|releas(?:ed|ing)|dropp(?:ed|ing)) (?:of )?(?:[\w-]+ ){0,2}?(?:chemical (?:weapons|agents|munitions)|chlorine|sarin|poison gas|toxic gas|nerve agents?|mustard gas)|gass(?:ed|ing) (?=\w)|(?:chemical(?: weapons?)?|chlorine|sarin|poison gas|toxic gas|mustard gas|nerve agent) (?:attacks?"
     r"|strikes?|bombs?)|(?:chlorine|sarin) (?:gas )?(?:was |had been )?(?:dropped|used|released)")),
    # ---------------------------------------------------------------- force, means unsaid
    ("force.heard", Role.FORCE, T.UNSPECIFIED_FORCE, "explosions_heard", (),
     "explosions explosion blasts blast gunfire gunshots shots bangs fire",
     (r"(?:gunfire|shots|gunshots|bursts of fire) (?:rang out|echoed|erupted|crackled|could be heard)|(?:heard|hearing|saw|seen|seeing|felt|sounds? of|reported)(?: [\w'-]+){0,4} (?:explosions?|blasts?|gunfire|gunshots"
     r"|bangs)|(?:explosions?|blasts?|gunfire|gunshots|bangs|shots|shelling|sirens|(?:automatic|heavy|machine-?gun|small-arms|artillery) fire)(?: and (?:[\w-]+ ){0,2}?[\w-]+)? (?:(?:were |was |could be "
     r"|can be |had been )?heard)|(?:recorded|registered|logged|counted) (?:\d[\d,]*|[\w-]+) (?:[\w-]+ )?explosions|(?:wrote|written|spoke|spoken|told|tell|speak)(?: (?:in|on|to|by) (?:[\w'-]+ ){1,4}?| )of (?:[\w-]+ ){0,4}?(?:explosions|blasts|bangs)")),
    ("shell.counted", Role.MEANS, T.SHELLING_ROCKET, None, (),
     "counted heard recorded logged spoke speak reported registered saw",
     r"(?:counted|heard|recorded|logged|spoke of|speak of|reported|registered|saw) (?:at least |about |some |around |more than |up to |nearly )?(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|dozens of|several|scores of|hundreds of) (?:incoming |mortar |artillery |tank )?(?:shells|rockets|missiles|mortar bombs|rounds of artillery|projectiles)(?= |$|[,.;])(?! (?:in (?:the|a) (?:house|cellar|store|depot|car|truck|cache)|left|buried|were found))"),
    ("force.bombard", Role.FORCE, T.UNSPECIFIED_FORCE, "bombardment", _REMOTE,
     "bombardment bombardments bombarded bombarding pounded pounding", ""),
    ("force.strike", Role.FORCE, T.UNSPECIFIED_FORCE, "attack", _REMOTE,
     "strike strikes struck striking",
     (r"(?:an?|the|this|that|another|two|three|several|multiple|deadly|overnight|recent|precise"
     r"|precision|retaliatory|israeli|russian|ukrainian|us|american|turkish|saudi|coalition|military"
     r"|\w+'s|\w+day|of|by|in|from|after|and|ahead of|[0-9]+) strikes?"
     r"(?! (?:a |an )(?:deal|balance|chord|agreement))"
     r"|^(?:\w+ ){0,3}?strikes? (?:on|in|at|across|against|near|hits?|kills?|killed|hit)"
     r"|strikes (?:on|in|at|across|against|hit|killed)"
     r"|(?:would|will|could|to|can|may|might|should) strike"
     r"|struck (?:the |an? |by (?:an? )?(?:strike|attack)|targets|several|two|three)")),
    ("force.hit", Role.FORCE, T.UNSPECIFIED_FORCE, "attack", _REMOTE,
     "hit struck targeted targeting destroyed destroying",
     (r"(?:{MIL}|we|{ARMED}) (?:have |had |has |also |again ){0,2}?(?:hit|struck) (?:an? |the |two |three |several |our |their )(?:[\w'-]+ ){0,3}?(?:posts?|bases?|positions?|convoys?|columns?|barracks|headquarters|depots?|camps?|stations?|hospitals?|schools?|markets?|houses?|villages?|towns?|trains?|bus(?:es)?|ships?|vessels?|bridges?|plants?|factor(?:y|ies)|refiner(?:y|ies)|airfields?|airports?|ports?|warehouses?|hangars?|trucks?|lorries|launchers?|targets?|sites?|facilit(?:y|ies)|compounds?|buildings?)|{MIL} {3} (?:destroyed|destroying) (?:[\w-]+ ){0,4}?(?:tanks?|launchers?|howitzers?|(?<!field )guns|armou?red vehicles?|(?:ammunition|fuel|arms) depots?|command posts?|batter(?:y|ies)|radars?|warships?|boats)|(?:building|house|home|school|hospital|mosque|church|market|tent|shelter|clinic|convoy|car|monastery|vessel|ferry|tanker|tug|barge|trawler|freighter|minibus|van|tractor|canteen|dam|substation|kiosk|camp|bakery|warehouse|depot|bridge|station|port|airport|factory|refinery|plant|university|orphanage|kindergarten|hotel|shop|temple"
     r"|vehicle|bus|ambulance|block|truck|lorry|boat|ship|village|town|neighbou?rhood|compound|office)s? (?:was |were |had been |been |also )*(?:directly |repeatedly |also )?(?:hit|targeted|(?<=was )struck|(?<=were )struck|(?<=been )struck)"
     r"|(?:{FORCES}|{ARMED}) (?:\w+ ){0,3}?(?:targeted|targeting)|(?:deliberately|repeatedly) target(?:ed|ing)"
     r"|targeted (?:the |an? |two |three |several |residential|civilian|key|multiple|\w+ )+(?:areas?|homes?"
     r"|houses?|buildings?|towns?|villages?|neighbou?rhoods?|positions?|sites?|facilit\w+|schools?"
     r"|hospitals?|camps?)")),
    ("air.guided", Role.MEANS, T.AIR_STRIKE, "guided", (),
     "guided glide gliding aerial",
     r"(?:(?:laser-|satellite-|precision-)?guided (?:aerial )?bombs?|glid(?:e|ing) bombs?|aerial bombs?)(?: (?:attacks?|strikes?|hits?|(?:had |has )?(?:hit|struck|fell|landed|damaged|destroyed|killed)))?"),
    ("clash.offensive", Role.FORCE, T.ARMED_CLASH, "attack_on_force", (T.UNSPECIFIED_FORCE,),
     "offensive offensives counterattack counterattacks counter-attack counter-attacks counteroffensive counter-offensive counteroffensives counter-offensives",
     (r"counter-?(?:attacks?|attacked|offensives?)|(?:ground|large-scale|wide|wider|all-out|full-scale|rebel|army|government|joint|winter|spring|summer|autumn|fresh|renewed|ongoing|latest) offensives?"
      r"|(?:launch(?:ed|es|ing)?|mount(?:ed|ing)|began|begun|begin|start(?:ed|ing)?|wag(?:ed|ing)|unleash(?:ed|ing)|resum(?:ed|ing)|press(?:ed|ing)|continu(?:ed|ing)) (?:an? |the |its |their |another )?(?:(?!(?:diplomatic|charm|peace|media|legal|air|aerial|propaganda|political|economic)\b)[\w-]+ ){0,3}?offensives?"
      r"|(?<!air )(?<!aerial )(?<!charm )(?<!peace )(?<!media )(?<!legal )(?<!diplomatic )(?<!political )offensives?(?= (?:against|on|in|by|launched|around|near|towards?|that|which|aimed|to (?:re)?(?:take|capture|seize|open)))(?! (?:in (?:the )?(?:markets?|talks|debate)))")),
    ("force.attack", Role.FORCE, T.UNSPECIFIED_FORCE, "attack", _REMOTE,
     "attack attacks attacked attacking assault assaults assaulted assaulting onslaught offensive offensives onslaughts",
     (r"attack(?:s|ed|ing)?|(?<!sexually )(?<!sexual )assault(?:s|ed|ing)?(?! rifles?)|onslaughts?"
     r"|(?:military|ground|new|major|launched an?|the|their|an?) offensive(?! (?:remarks?|language|words?))")),
    ("force.fired_at", Role.FORCE, T.UNSPECIFIED_FORCE, "attack", (T.DIRECT_VIOLENCE,),
     "fired firing fire fires shots",
     (r"(?:fired|firing|fires?) (?:live \w+ |shots |\w+ shots )?(?:at|on|upon|into|towards?)(?! the (?:bank|idea|air))"
     r"|(?:came|come|comes|coming|were|was|been) under (?:heavy |sustained |intense |constant |hostile )?fire(?! (?:for|over|from (?:critics|the (?:press|opposition|media))))|shots (?:were |was )?fired")),
    ("force.debris", Role.MEANS, T.UNSPECIFIED_FORCE, "attack", _REMOTE,
     "debris fragments wreckage shrapnel",
     r"(?:debris|fragments|wreckage) (?:{IMPACT}|caused|started|sparked)(?: (?:an? |the )?(?:[\w-]+ ){0,3}?(?:on fire|ablaze|alight)| fire to)?"),
    ("force.debris.some", Role.FORCE, T.UNSPECIFIED_FORCE, "attack", _REMOTE,
     "fell landed hit struck damaged destroyed exploded",
     r"^(?:(?:at least |only |about )?(?:one|two|three|four|five|six|seven|eight|nine|ten|several|some|most|many|another|others|the (?:first|second|third|other|others|rest))) (?:of (?:them|these|the \w+) )?(?:fell|landed|hit|struck|damaged|destroyed|exploded|came down)(?! (?:in love|ill|asleep|behind|silent|apart|short of|to|sick|by|unconscious|off|and (?:broke|hurt)))"),
    ("force.massacre", Role.FORCE, T.UNSPECIFIED_FORCE, "attack", (T.DIRECT_VIOLENCE,),
     "massacre massacres", ""),
    # ---------------------------------------------------------------- ground
    # ---------------------------------------------------------------- persons
    # ---------------------------------------------------------------- outcomes
    ("harm.gunshot", Role.HARM, T.DIRECT_VIOLENCE, "shooting", (),
     "gunshot bullet", r"(?:gunshot|bullet) (?:wounds?|injur(?:y|ies))"),
    ("harm.stray", Role.HARM, T.UNSPECIFIED_FORCE, "attack", (),
     "stray", r"(?:killed|wounded|injured|hit|struck|caught|grazed|hurt) by (?:an? |the )?stray (?:bullets?|rounds?|shots?|gunfire|fire)|stray (?:bullets?|rounds?|shots?) (?:had |has |have )?(?:hit|struck|killed|wounded|grazed|injured)"),
    ("harm.killed", Role.HARM, T.UNSPECIFIED_FORCE, "attack", (),
     ("killed kill kills killing killings slain martyred eliminated liquidated neutralised neutralized"
     " graves bodies corpses taken put laid harvested"),
     (r"(?:have |had |has )?(?:been )?killed|kill|kills|killing|killings|slain|martyred"
     r"|(?:'|\")?(?:eliminated|liquidated|neutrali[sz]ed|harvested)(?:'|\")?|graves|corpses"
     r"|bodies|(?:'|\")?taken off the battlefield(?:'|\")?|put out of action")),
    ("harm.wounded", Role.HARM, T.UNSPECIFIED_FORCE, "attack", (),
     "wounded wounding wounds martyrdom", r"wounded|wounding|wounds(?! (?:of|healed))|martyrdom"),
    ("harm.losses", Role.HARM, T.UNSPECIFIED_FORCE, "attack", (),
     "losses casualties fatalities loss",
     (r"(?:human|heavy|significant|\w+n|combat) losses|casualties|fatalities"
     r"|loss of (?:\w+ ){1,3}?(?:men|soldiers|fighters|troops|members)")),
    ("harm.died", Role.WEAK_HARM, T.UNSPECIFIED_FORCE, "attack", (),
     ("gave died dies dead death deaths injured injuring injures injuries hurt perished lives life toll"
     " die treated hit treatment"),
     (r"(?:gave|given) (?:his|her|their) (?:life|lives)|died|die|dies|dead|deaths?|injured|injuring|injures|injuries|hurt|perished"
     r"|(?:lost|lose|claimed|cost|claiming|taken)(?: [\w'-]+){0,3} (?:life|lives)|(?:are|is|were|was|still) (?:still )?(?:being )?treated"
     r"|{PERSONS} (?:\w+ ){0,3}?(?:was|were) hit|under treatment")),
    ("harm.property", Role.WEAK_HARM, T.PROPERTY_DAMAGE, "unspecified", (),
     "destroyed damaged levelled leveled flattened destroying damaging holed burnt ablaze left lost",
     (r"(?:was|were|been|being|completely|partially|badly|heavily|partly) (?:\w+ )?(?:destroyed|damaged"
     r"|levell?ed|flattened|holed)|destroy(?:ed|ing)|damag(?:ed|ing)|levell?ed|flattened|left (?:burning|ablaze|in (?:flames|ruins)|smouldering)"
     r"|(?:schools?|clinics?|church(?:es)?|mosques?|hospitals?|houses?|homes?|buildings?|markets?|shops?|blocks?|halls?|stations?|bakery|monastery|orphanage|library|museum|hotel|cafe|temple|shrine|ward|flats?|cottages?|cinema)(?: (?:for|of|in|at|on|near|nearby|across|next|opposite) (?:[\w'-]+ ){0,6}?| nearby | next door | )(?:had |has |have )?lost (?:its|their|the|all its|most of its|part of its) (?:roofs?|windows?|generators?|walls?|doors?|upper floors?|dome|minaret|ceiling|power|windowpanes|glass|fa[cç]ade)")),
)
