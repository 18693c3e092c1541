"""Words that name events other than the use of force."""

from __future__ import annotations

from reportedly.model.vocabulary import EventType as T
from reportedly.read.lexica.triggers_base import Role, Row

# fmt: off
ACT_ROWS: tuple[Row, ...] = (
    # ---------------------------------------------------------------- detention
    ("detain.arrest", Role.ACT, T.DETENTION, "arrest", (),
     ("arrest arrests arrested arresting detain detained detains detaining detention detentions"
     " custody jailed imprisoned rounded"),
     (r"arrest(?:s|ed|ing)?(?! warrants?)|detain(?:s|ed|ing)?|(?:the )?detentions? of|taken into custody|jailed"
     r"|imprisoned|rounded up")),
    ("detain.moved", Role.ACT, T.DETENTION, None, (),
     "prisoners detainees captives",
     r"(?:prisoners|detainees|captives) (?:\w+ ){0,2}?(?:moved|transferred|taken)"),
    ("detain.hostage", Role.ACT, T.DETENTION, "hostage", (),
     ("abduct abducted abducting abduction abductions kidnap kidnapped kidnapping kidnappings hostage"
     " hostages carried"),
     (r"abduct(?:s|ed|ing|ions?)?|kidnap(?:s|ped|ping|pings)?(?:pers)?|(?:taken|took|taking|held|holding|seized|seizing)"
     r" (?:\w+ ){0,4}?hostages?|hostage (?:crisis|taking|situation)|hostage-taking|carried off (?=its|the|her|his"
     r"|\w+ {PERSONS}|their|\d)")),
    ("detain.disappear", Role.ACT, T.DETENTION, "disappearance", (),
     "disappearance disappearances disappeared",
     r"(?:enforced|forced) disappearances?|forcibly disappeared"),
    ("detain.capture", Role.ACT, T.DETENTION, "capture_combatant", (),
     "captured capturing prisoner",
     (r"captur(?:ed|ing) (?:an? |the |\w+ ){0,3}?(?:soldiers?|fighters?|militants?|commanders?|troops|rebels?)"
     r"|taken prisoner")),
    ("detain.release", Role.ACT, T.DETENTION, "release", (),
     "released release releasing freed freeing",
     (r"(?:releas(?:ed|ing|e)|free(?:d|ing))(?= (?:an? |the |all |\w+ ){0,4}?(?:prisoners?|hostages?|detainees?"
     r"|captives?|soldiers?|abductees?))"
     r"|(?:prisoners?|hostages?|detainees?|captives?|men|women|girls|boys|students|abductees?) (?:\w+ ){0,3}?"
     r"(?:were|was|been) (?:released|freed)|release of (?:\w+ ){0,4}?(?:prisoners?|hostages?|detainees?|captives?)")),
    # ---------------------------------------------------------------- crowds
    ("crowd.protest", Role.ACT, T.DEMONSTRATION, "unspecified", (),
     ("protest protests protested protesting protesters demonstration demonstrations demonstrated"
     " demonstrators rally rallied rallies marched streets sit-in riot riots rioted rioters rioting"),
     (r"(?<!acts of )(?<!in )protest(?! (?:letter|note|vote))|(?<!acts of )protests(?! (?:letter|note|vote))|protested|protesting|(?:protesters|demonstrators) (?:\w+ ){0,2}?(?:gathered"
     r"|blocked|marched|took|clashed|threw|set|stormed)|demonstrations?|demonstrated (?=against|in|outside|over)"
     r"|(?:rally|rallies) (?=against|outside|in support|in solidarity)|rallied (?=in|against|outside)"
     r"|marched (?=through|to|on|in|against)|took to the streets|sit-ins?|riot(?:s|ed|ing)(?! (?:police|gear))")),
    ("crowd.force", Role.ACT, T.CROWD_FORCE, "less_lethal", (),
     "tear teargas rubber water dispersed disperse dispersing",
     (r"tear[ -]?gas(?:sed)?|rubber[- ](?:coated )?(?:steel )?bullets|water cannons?"
     r"|dispers(?:ed|e|ing) (?:\w+ ){0,3}?(?:protest\w*|crowds?|demonstrat\w+|rally)")),
    ("crowd.live", Role.MEANS, T.CROWD_FORCE, "live_fire", (),
     "fired fire firing shot protesters crowd demonstrators",
     (r"(?:fired|firing|fire) (?:live \w+ |shots )?(?:at|on|upon|into) (?:the |a )?(?:\w+ ){0,2}?(?:crowds?|protesters"
     r"|demonstrators|marchers)")),
    ("crowd.clash", Role.MEANS, T.CROWD_FORCE, "unspecified", (T.DEMONSTRATION,),
     "clashes clashed clash",
     (r"clash(?:es|ed)? (?:broke out |erupted )?(?:between|with) (?:[\w-]+ ){0,4}?(?:police|security forces|protesters"
     r"|worshippers|demonstrators|students|riot police)(?: and (?:[\w-]+ ){0,2}?(?:protesters|worshippers"
     r"|demonstrators|students|residents|youths|police))"
     r"|(?:protesters|demonstrators|worshippers) (?:\w+ ){0,2}?clashed with (?:\w+ ){0,2}?(?:police|security forces)")),
    # ---------------------------------------------------------------- property, materiel
    ("property.arson", Role.ACT, T.PROPERTY_DAMAGE, "arson", (),
     ("burned burnt burning torched torching fire afire ablaze alight arson fire-bombed fire-bombers"
     " firebombed gutted"),
     (r"(?:burned|burnt)(?: down)?(?! (?:to death|out by))|torch(?:ed|ing)|set afire|set (?:[\w']+ ){0,4}?(?:on fire|fire to|ablaze"
     r"|alight)|setting (?:[\w']+ ){0,4}?(?:on fire|fire to|ablaze|alight)|arson(?: attacks?)?|fire-?bombed"
     r"|gutted by (?:fire|fire-bombers|arson\w*|flames)")),
    ("property.fire", Role.ACT, T.PROPERTY_DAMAGE, None, (),
     "fire ablaze", r"(?:be|was|were|is) on fire|caught fire"),
    ("property.loot", Role.ACT, T.PROPERTY_DAMAGE, "looting", (),
     "looted looting loot pillaged pillaging ransacked plundered cattle livestock goats sheep cows camels stole rustled",
     (r"loot(?:ed|ing)|pillag(?:ed|ing)|ransacked|plundered|(?:cattle|livestock|goats|sheep|cows|camels) (?:were|was|had been)"
     r" (?:taken|stolen|rustled|driven off)|(?:stole|rustled) (?:[\w,]+ ){0,3}?(?:cattle|livestock|goats|sheep|cows|camels)")),
    ("property.demolish", Role.ACT, T.PROPERTY_DAMAGE, "demolition", (),
     "demolish demolished demolishing demolition demolitions bulldozed bulldozing razed",
     r"demolish(?:ed|ing|es)?|demolitions?(?= of|s)|bulldoz(?:ed|ing)|razed"),
    ("property.vandal", Role.ACT, T.PROPERTY_DAMAGE, "unspecified", (),
     "vandalised vandalized vandalism uprooted desecrated",
     r"vandali[sz]ed|desecrated|uprooted (?:\w+ ){0,3}?(?:trees|olive|crops)"),
    ("property.seize", Role.ACT, T.PROPERTY_DAMAGE, "seizure", (),
     "seized seizing confiscated expropriated",
     (r"(?:seiz(?:ed|ing)|confiscated|expropriated) (?:[\w,]+ ){0,4}?(?:land|lands|property|houses?|homes?|farms?|dunams"
     r"|acres|vehicles|cars|tractors)")),
    ("materiel.intercept", Role.ACT, T.MATERIEL_CAPTURE, "interception", (),
     "shot shooting downed intercepted intercept intercepting foiled thwarted foil defused",
     (r"(?:shot|shooting|brought) down|downed (?=\w+|\d)|intercept(?:ed|ing|s)?(?! (?:calls?|messages?|communications?))"
     r"|(?:foil|thwart)(?:ed|s|ing)? (?:an? |the |\w+ ){0,3}?(?:plan|plot|attempt|attack|bombing|assault)"
     r"|defused (?:an? |the |\w+ ){0,3}?(?:bombs?|mines?|devices?|explosives?)")),
    ("materiel.weapons", Role.ACT, T.MATERIEL_CAPTURE, "weapons", (),
     "seized captured confiscated located discovered found uncovered recovered dismantled destroyed",
     (r"(?:seized|captured|confiscated|located|discovered|found|uncovered|recovered|dismantled|capturing|seizing)"
     r" (?:[\w,-]+ ){0,6}?{ARMS}")),
    ("toll.total", Role.ACT, T.CASUALTY_TOLL, "cumulative", (), "total toll count",
     r"the (?:\w+ )?(?:total|death toll|toll|count)(?: since [^,;]{3,40}?)? to (?:at least |more than |over |about )?\d[\d,]*"),
    ("toll.ordinal", Role.ACT, T.CASUALTY_TOLL, "cumulative", (),
     "die killed death victim fatality",
     r"the \d+(?:st|nd|rd|th) (?:[\w-]+ ){0,2}?(?:to (?:die|be killed)|killed|death|victim|fatality)"),
    # ---------------------------------------------------------------- control, movement
    ("control.take", Role.ACT, T.TERRITORY_CONTROL, None, (),
     ("captured seized recaptured retook overran overrun conquered liberated control took fell fallen"
     " retaken taken capture capturing recapture seizing"),
     (r"(?:captured|recaptured|retook|retaken|overran|overrun|conquered|seized|liberated|capturing|seizing|recapture of"
     r"|capture of) {PLACEWORD}"
     r"|(?:took|taken|taking|seized|seizing|gained|gaining|assumed|regained|wrested|recaptured) (?:full |complete |partial )?control"
     r"(?: of| over)?|(?:fell|fallen|falls) to (?:the )?(?:{ARMED}|{FORCES})|fell into (?:\w+ )?hands")),
    ("control.hold", Role.ACT, T.TERRITORY_CONTROL, "presence", (),
     "held holds control controlled controls presence hold",
     (r"(?:towns?|cit(?:y|ies)|villages?|territory|areas?|districts?|regions?|provinces?|base|port|airport|crossing|camp|island) held by|(?:still|now|currently) (?:held|holds|controls?|controlled) (?:the )?\w+"
     r"|(?:under|subject to) (?:the )?(?:[\w'-]+ ){0,2}?control|presence of (?:[\w'-]+ ){0,3}?(?:forces|troops|soldiers|army)"
     r"|(?:hold|holds|control|controls|controlled) (?:much|most|parts|large|swathes|the (?:town|city|area|village|region))")),
    ("move.advance", Role.ACT, T.FORCE_MOVEMENT, "advance", (),
     "advanced advance advances advancing pushed",
     (r"{FORCES} (?:[\w'-]+ ){0,4}?(?:advanced|advancing|advance|advances|pushed (?:deeper|further|towards?|forward))"
     r"|(?:the|an|rapid|rebel|army'?s?|military) advance (?=on|towards?|in|into|by)")),
    ("move.withdraw", Role.ACT, T.FORCE_MOVEMENT, "withdraw", (),
     ("withdrew withdrawn withdrawal withdraw withdrawing retreated retreat retreating pulled left fled"
     " pull pulling"),
     (r"(?:withdrew|withdrawn|withdrawing|withdraw|withdrawals?)(?= (?:from|to|of|its|their|his|troops|forces|all|after|by)|$|[,.;])"
     r"|retreat(?:ed|ing)?(?= (?:from|to|towards?)|$|[,.;])|pull(?:ed|ing)? (?:out|back)(?= (?:of|from|its|their|troops|to)|$|[,.;])"
     r"|(?:troops|soldiers|forces|army|colonels?|officers|fighters|rebels|generals?|garrison) (?:have |had |has )?(?:left|fled)")),
    ("move.deploy", Role.ACT, T.FORCE_MOVEMENT, "deploy", (),
     ("deployed deploy deploys deploying deployment deployments redeployed send sent sends sending"
     " dispatched reinforcements massed massing reached arrived lending"),
     (r"(?:re)?deploy(?:ed|s|ing|ments? of)(?! (?:airbags?|parachutes?))"
     r"|(?:send|sent|sends|sending|dispatched|massed|massing|lending) (?:[\w,']+ ){0,4}?(?:troops|soldiers|forces"
     r"|instructors|reinforcements|warships?|advisers|fighters|pilots|battalions?|brigades?|peacekeepers)"
     r"|(?:reinforcements|convoys?(?! (?:with|carrying) (?:food|aid|relief))|troops) (?:[\w']+ ){0,4}?(?:reached|arrived)")),
    ("move.presence", Role.ACT, T.FORCE_MOVEMENT, "presence", (),
     "still stationed remain remained",
     (r"(?:forces|troops|soldiers|fighters|army|tanks) (?:\w+ ){0,2}?(?:were|was|are|is|remain|remained)"
     r" (?:still |stationed |positioned )+(?=at|in|on|near|outside|around)")),
    # ---------------------------------------------------------------- civilian harm
    ("restrict.siege", Role.ACT, T.RESTRICTION, "blockade", (),
     "siege besieged besieging blockade blockaded blockading encircled",
     r"siege|besieg(?:ed|ing)|blockad(?:e|ed|ing)"),
    ("restrict.curfew", Role.ACT, T.RESTRICTION, "curfew", (), "curfew curfews", ""),
    ("restrict.evacuate", Role.ACT, T.RESTRICTION, "evacuation_order", (),
     "evacuation ordered told evacuate orders warned",
     (r"evacuation (?:orders?|warnings?|notices?)"
     r"|(?:ordered|told|instructed|warned) (?:[\w'-]+ ){0,9}?to (?:leave|evacuate|flee|move (?:out|south|north|away))")),
    ("restrict.aid", Role.ACT, T.RESTRICTION, "aid_denial", (),
     "blocked blocking barred denied prevented obstructed turned aid access",
     (r"(?:blocked|blocking|barred|obstructed|turned back|halted|prevented|preventing|denied|denying)"
     r" (?:[\w'-]+ ){0,4}?(?:aid|relief|food|convoys?|medical|humanitarian|supplies|access to|entry of|ambulances?)"
     r"|(?:aid|relief|humanitarian|food) (?:\w+ ){0,3}?(?:was|were|been|being|is|are) (?:blocked|barred|denied|obstructed|halted)")),
    ("restrict.close", Role.ACT, T.RESTRICTION, "movement", (),
     "closed shut sealed restricted closure checkpoints blocked restrictions",
     (r"(?:crossings?|borders?|roads?|checkpoints?|highways?|bridges?|airports?|entrances?|gates?)(?: (?:at|in|to|of|between)"
     r" [\w'-]+(?: [\w'-]+)?)? (?:\w+ ){0,3}?(?:closed|shut|sealed|blocked)"
     r"|(?:closed|shut|sealed off|sealed|blocked) (?:off )?(?:the |all |a |its |several )?(?:[\w-]+ ){0,3}?(?:crossings?|borders?"
     r"|roads?|highways?|bridges?|entrances?|gates?|villages?|town)"
     r"|(?:movement|travel|access|fishing|entry) (?:[\w-]+ ){0,5}?restricted|restrictions on (?:movement|travel|access|fishing)")),
    ("restrict.worship", Role.ACT, T.RESTRICTION, "worship", (),
     "worshippers prayers prayer",
     r"(?:prevent|barr|stopp)(?:ed|ing) (?:\w+ ){0,4}?(?:worshippers|prayers?)"),
    ("restrict.services", Role.ACT, T.RESTRICTION, "services_cut", (),
     "cut electricity internet power water blackout communications",
     (r"(?:cut|cutting|severed) (?:off )?(?:the )?(?:[\w-]+ ){0,3}?(?:electricity|power|water|internet|communications|phone)"
     r"|(?:communications|internet) blackout")),
    ("displace.flight", Role.ACT, T.DISPLACEMENT, "flight", (),
     ("fled flee flees fleeing displaced displacing displacement drove driven uprooted crossed homes"
     " displace"),
     (r"(?:fled|flees?|fleeing)(?! (?:the scene|on foot|into the|after the (?:attack|shooting)))|displac(?:ed|ing|e)(?! (?:people|persons|families)"
     r" (?:shelter|living|sheltering|in (?:camps?|tents?)))"
     r"|displacement of|(?:drove|driven|forced|uprooted) (?:[\w-]+ ){0,5}?(?:out of|from) (?:their (?:homes?|villages?|land)|[\w-]+)"
     r"|(?:left|leave|leaving|abandoned|abandoning) their (?:homes?|houses|villages)|people (?:have |had )?crossed (?=into|at|the border)")),
    ("displace.evict", Role.ACT, T.DISPLACEMENT, "eviction", (),
     "evicted eviction evictions evict evicting", ""),
    ("displace.expel", Role.ACT, T.DISPLACEMENT, "expulsion", (),
     "expelled expulsion deported deportation deportations deporting",
     (r"expelled (?:[\w-]+ ){0,4}?(?:{PERSONS})|{PERSONS} (?:\w+ ){0,3}?expelled|expulsions? of (?!the ambassador)"
     r"|deport(?:ed|ations?|ing)")),
    ("displace.return", Role.ACT, T.DISPLACEMENT, "return", (),
     "returned returning return",
     r"(?:returned|returning|return) (?:home|to their (?:homes|houses|villages|towns?))"),
    # ---------------------------------------------------------------- records
    ("aid.rescue", Role.ACT, T.AID_RESCUE, "rescue", (),
     "rescue rescued rescuers rescuing emergency civil",
     (r"rescu(?:ed|ing)|rescuers|to rescue|rescue (?:workers|teams|crews|operations?|efforts?)"
     r"|(?:mobili[sz](?:ed|ing)|dispatched|deployed) (?:\w+ )?(?:emergency|rescue) (?:services|teams|crews)")),
    ("aid.medical", Role.ACT, T.AID_RESCUE, "medical", (),
     "medical ambulances treated treating paramedics evacuated",
     (r"medical (?:personnel|teams|staff|crews) (?:\w+ ){0,3}?(?:dispatched|sent|rushed|arrived|treated)"
     r"|ambulances (?:\w+ ){0,2}?(?:rushed|arrived|dispatched)|(?:hospitals?|clinic|doctors|medics) (?:\w+ ){0,2}?treat(?:ed|ing)")),
    ("aid.deliver", Role.ACT, T.AID_RESCUE, "delivery", (),
     "aid relief trucks lorries convoy convoys airdrop airdropped airdrops humanitarian food flour supplies",
     (r"(?:aid|relief|humanitarian|food) (?:trucks|lorries|convoys?|supplies|shipments?|deliver(?:y|ies))(?! (?:was|were) hit)"
     r"|(?:trucks|lorries|convoys?) (?:[\w-]+ ){0,6}?(?:entered|waited|waiting|crossed|arrived|left|carrying (?:aid|food|relief|flour|medic\w+))"
     r"|convoys? with (?:food|aid|relief)|air-?drop(?:ped|s)?(?: of)?|(?:deliver(?:ed|ing)|distribut(?:ed|ing)) (?:[\w,]+ ){0,4}?"
     r"(?:aid|food|relief|supplies|flour|medicines?|tents|blankets|water)")),
    ("talks.talks", Role.ACT, T.TALKS_AGREEMENT, "talks", (),
     ("talks negotiations negotiate negotiating negotiators mediate mediated mediation mediators broker"
     " brokering brokered dialogue"),
     (r"(?:peace |truce |ceasefire |indirect |direct |new )?(?:talks|negotiations)(?= (?:with|between|in|on|to|resumed|began|are|were|have"
     r"|collapsed|broke|stalled|aimed|over|aim|continue|continued|held|failed))|(?:held|resumed|began|opened|suspended) (?:\w+ ){0,2}?(?:talks|negotiations)"
     r"|(?:to )?broker(?:ing)? (?:an? |the )?(?:\w+ )?(?:ceasefire|truce|deal|peace|agreement)|mediat(?:ed|ing|ion) (?=between|by|efforts|in|to)")),
    ("talks.ceasefire", Role.ACT, T.TALKS_AGREEMENT, "ceasefire", (),
     "ceasefire cease-fire truce armistice",
     (r"(?:agreed|signed|declared|announced|accepted|reached|brokered|proclaimed|violated|broke|extended|ordered) (?:[\w'-]+ ){0,4}?(?:ceasefire"
     r"|cease-fire|truce|armistice)"
     r"|(?:ceasefire|cease-fire|truce|armistice) (?:[\w-]+ ){0,4}?(?:took effect|takes effect|came into|comes into|entered into|held"
     r"|holding|collapsed|broke down|expired|was (?:agreed|signed|declared|announced|violated|broken)|went into)")),
    ("talks.deal", Role.ACT, T.TALKS_AGREEMENT, "agreement", (),
     "agreement deal accord peace",
     r"(?:signed|reached|concluded|struck) (?:an? |the )?(?:[\w-]+ ){0,3}?(?:agreement|deal|accord|pact)(?= |[.,;]|$)(?! to (?:sell|buy|merge))"),
    ("talks.impasse", Role.ACT, T.TALKS_AGREEMENT, "impasse", (),
     "impasse deadlock deadlocked stalled",
     r"(?:at|reached|in) an? (?:impasse|deadlock|stalemate)|deadlocked|(?:talks|negotiations) (?:\w+ )?(?:stalled|collapsed|broke down|failed)"),
    ("talks.exchange", Role.ACT, T.TALKS_AGREEMENT, "exchange", (),
     "exchanged swapped swap",
     (r"(?:exchanged|swapped) (?:[\w,]+ ){0,3}?(?:prisoners|bodies|captives|hostages)|(?:prisoner|hostage) (?:swap|exchange)"
     r" (?=was|took|took place|on|in)")),
    # ---------------------------------------------------------------- character of what was struck
    ("status.use", Role.SPEECH, T.TARGET_STATUS, "military_use", (),
     "used operating operated housed hosted contained concealed hid hiding command base shields",
     (r"(?:being |was |were |been |is |are )?used (?:by [\w\s,'-]{2,50}? )?(?:to|as|for) (?:an? |the )?(?:[\w-]+ ){0,2}?(?:store|storing|stor"
     r"|plan|planning|launch|launching|hide|command|military|weapons|ammunition|bases?|headquarters|cover|shield|produc\w+|firing)(?:age|ing)?"
     r"|operating (?:inside|from|within|out of|in) (?:an? )?(?:[\w-]+ ){0,3}?(?:command|cent(?:er|re)|school|hospital|mosque|compound|base)"
     r"|(?:housed|hosted|contained|concealed|hid|hiding) (?:an? |the )?(?:[\w-]+ ){0,2}?(?:command|weapons|ammunition|rocket\w*|arms|military|fighters"
     r"|militants|terrorists)(?: [\w-]+)?|(?:as|using) (?:\w+ )?human shields|association with militant")),
    ("status.military", Role.SPEECH, T.TARGET_STATUS, "military_use", (),
     "target targets base headquarters post objective objectives site sites facility facilities command",
     (r"(?:was|were|is|are) (?:an? |the )?(?:legitimate |purely |active )?(?:military|command|hamas|rebel|militant|enemy) (?:targets?|base|headquarters"
     r"|command (?:cent(?:er|re)|post)|objectives?|sites?|facilit(?:y|ies))")),
    ("status.civilian", Role.SPEECH, T.TARGET_STATUS, "civilian_use", (),
     "civilian presence activity installations installation",
     (r"(?:was|were|is|are) (?:an? |the )?(?:purely |entirely |only )?civilian (?:sites?|facilit(?:y|ies)|areas?|buildings?|infrastructure|objects?)"
     r"|no (?:military|militant|armed) (?:presence|activity|targets?|installations?)")),
)
