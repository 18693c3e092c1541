"""Words that name combat, raids, control of places and the movement of forces."""

from __future__ import annotations

from reportedly.model.vocabulary import EventType as T
from reportedly.read.lexica.triggers_base import Role, Row

# fmt: off
GROUND_ROWS: tuple[Row, ...] = (
    # ---------------------------------------------------------------- combat
    ("clash.clash", Role.MEANS, T.ARMED_CLASH, "clash", (),
     ("clash clashes clashed clashing firefight firefights gunfight gunfights gunbattle gunbattles"
     " skirmish skirmishes skirmished skirmishing shootout shootouts shoot-out shoot-outs"), ""),
    ("clash.fire", Role.MEANS, T.ARMED_CLASH, "clash", (),
     ("fire crossfire cross-fire encounter encounters engaged exchange exchanged exchanges exchanging gun crossfire close-quarters encounters combat trading"
     " traded trade firing fired shot first opened returned back encounter encounters engaged fight fights brawl brawls inmates gang gangs"),
     (r"caught in (?:the |a )?cross-?fire|(?:intense |heavy |fierce )?fire exchanges?|(?:troops|forces|soldiers|army|police) (?:\w+ )?engaged the (?:[\w'-]+ ){0,3}?(?:location|hide-?out|position|group|militants?|terrorists?|gunmen|khwarij)"
      r"|(?:in|during) (?:an? |the |another |a separate )?(?:[\w-]+ )?encounters?(?= (?:in|at|near|on|between) (?!the (?:film|street|corridor|lobby|lift))| with (?:the )?(?:security|police|army|troops|soldiers|militants|forces|terrorists))|(?:fired|shot) (?:the )?first(?: shots?)?(?=$|[,.;]| (?:on|at|and|when|in|near|across|during))|opened fire first|returned fire|(?:fired|shot|shooting|firing) back(?! with)"
     r"|opened up (?:with|on|from) (?:[\w-]+ ){0,4}?(?:machine ?guns?|machine-?guns?|rifles?|small arms|automatic (?:weapons|fire|rifles)|kalashnikovs|troops|soldiers|positions?)"
     r"|(?:killed?|killing|died|fell|wounded|captured|lost) (?:[\w'-]+ ){0,8}?in (?:combat|action|battle)(?= |$|[,.;])|(?:killed|shot(?: dead)?|gunned down|slain|injured|wounded|died|neutrali[sz]ed|hurt) (?:[\w'-]+ ){0,7}?in (?:an? |the |another )?(?:[\w-]+ ){0,2}?encounters?"
     r"|(?:gun|armed|police|fierce|brief) encounters?(?! with (?:the )?(?:reporters|journalists|press|fans|voters|media|paparazzi))|encounters? (?=broke out|started|ensued|erupted|began|between (?:the )?(?:security|police|army|militants|troops|soldiers)|with (?:the )?(?:security|police|army|militants|troops|soldiers|rebels|gunmen|maoists|insurgents|fighters))"
     r"|shot it out|(?:shot|fired|shooting|firing|opened fire) (?:at|on) (?:each other|one another)|engaged (?:the |an? )?(?:[\w-]+ ){0,2}?(?:{ARMED}|enemy|column|patrol|convoy) (?=in|at|near|on|with|outside|along|north|south|east|west)|{MIL} (?:\w+ )?engaged in (?:\w+ )?(?:combat|fighting|a firefight)"
     r"|(?:fights?|fighting|brawls?|feuds?) (?:broke out |erupted )?(?:between|among) (?:[\w-]+ ){0,2}?(?:gangs?|inmates|prisoners|detainees|factions|groups|clans|tribes|tribesmen|villagers|herders|farmers|militias|communities|youths|cartels|sects?)"
     r"|(?:gangs?|prison|jail|clan|tribal|communal|inter-?communal|factional|inter-gang|turf) (?:fights?|fighting|battles?|brawls?|feuds?|shoot-?outs?)|(?:gang|turf|clan) wars?(?= (?:in|over|between|left|killed))|exchang(?:e|es|ed|ing)(?: of)?(?: \w+){0,2} (?:fire|gunfire|shots)|gun battles?|(?:traded?|trading) (?:\w+ )?(?:fire|shots|blows)"
     r"|close-quarters (?:encounters?|combat|battles?|fighting)|(?:heavy|fierce|ground|close) combat"
     r"|combat (?=broke|raged|took|between|erupted|continued|resumed)")),
    ("clash.fighting", Role.MEANS, T.ARMED_CLASH, "clash", (),
     "fighting fought fight battle battles battled battling hostilities locked",
     (r"(?:street |house-to-house |hand-to-hand )?(?<!stop )(?<!end )(?<!halt )(?<!cease )(?<!suspend )fighting(?! (?:for|against) (?:breath|survival|(?:his|her|their) (?:life|lives)|cancer|corruption"
     r"|poverty|disease|inflation|fires?)| (?:spirit|chance|words|fires?|season))"
     r"|fought(?! (?:off|for(?! (?:control|the (?:town|city|bridge|airport|hill)))|hard|back tears|cancer|corruption|a (?:campaign|case)))"
     r"|(?:fierce|heavy|intense|bloody|deadly|violent|pitched|running|street|fresh|renewed|tank|ground) battles?"
     r"|battles? (?:with|between|in|near|for|around|over|at|raged?|raging|erupted|broke|took place|continued|resumed|(?:which|that) (?:took|raged|broke|erupted))"
     r"|battl(?:ed|ing)(?! (?:cancer|illness|blaze|fire|fires|floods?|inflation|depression|the (?:blaze|flames|elements)))|locked in (?:\w+ )?battles?"
     r"|(?<!escalation of )(?<!end of )(?<!end to )(?<!cessation of )hostilities (?=broke|resumed|erupted|continued|in|between|flared|have|had|were|intensified|around|near|along|on)")),
    ("clash.kill", Role.FORCE, T.ARMED_CLASH, "attack_on_force", (T.UNSPECIFIED_FORCE,),
     "kill kills killed killing",
     (r"(?:troops|soldiers|security forces|army|police|marines|commandos|rangers|paramilitaries|guards) (?:have |had |has |also |then )?(?:kill|kills|killed) (?:at least |more than |some |about |over |up to |nearly )?(?:\d[\d,]*|an?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens of|several|scores of|\w+teen|\w+ty) (?:(?!(?:in|by|with|at)\b)[\w'-]+ ){0,3}?(?:fighters?|militants?|rebels?|insurgents?|guerrillas?|terrorists?|gunm[ae]n|jihadists?|bandits?|maoists?|extremists?)")),
    ("clash.ambush", Role.MEANS, T.ARMED_CLASH, "ambush", (),
     "ambush ambushes ambushed ambushing wait waylaid",
     r"ambush(?:e[sd]|ing)?|(?:lay|laid|lain|lying) in wait for|waylaid"),
    ("clash.on_force", Role.MEANS, T.ARMED_CLASH, "attack_on_force", (),
     ("attack attacks attacked attacking assault assaulted stormed storming overran crushed crush crushes wiped wipes"
     " assaults opened raided raid fire fired firing shot shooting smash smashed smashes crushing annihilated routed destroyed"),
     (r"(?:attack(?:s|ed|ing)?|(?<!sexually )assault(?:s|ed|ing)?|storm(?:ed|ing)|opened fire|opened up|(?:fired|firing|shot|shooting)(?= (?:on|at|upon) )) (?:on |against |at |upon )?"
     r"(?:an? |the |two |three |four |several |its |their |another |\d+ )?(?:[\w-]+ ){0,2}?{POST}"
     r"|raid(?:ed|s|ing)? (?:on )?(?:an? |the |two |three |several |its |their )?(?:[\w-]+ ){0,1}?(?:(?:army|military|police|security|border|au|un|african union|peacekeeping|amisom|government|nato|air|naval)"
     r" (?:\w+ )?(?:posts?|bases?|barracks|camps?|stations?|checkpoints?|outposts?)|barracks|garrisons?|(?<=their )(?:post|base|checkpoint|outpost))"
     r"|{POST} {4} (?:came|come|coming|were|was|been) under (?!mortar|artillery|rocket|missile|air|drone|tank|shell)(?:\w+ )?(?:fire|attack)"
     r"|{MIL} (?:\w+ ){0,2}?(?:came|come|were|was) under (?:\w+ )?(?:fire|attack)"
     r"|{POST} {4} (?:was|were|been) (?:attacked|assaulted|stormed)"
     r"|(?:{POST}|policem[ae]n|police officers) {8} (?:was|were|been|being|came) (?:fired (?:up)?on|fired at|shot at|shot up)"
     r"|(?:its|our|their|his) (?:own )?(?:men|soldiers|troops|fighters|forces|boys|patrols?) (?:had been|were|was|have been|has been|being) (?:shot at|fired (?:up)?on|fired at|attacked|shelled)"
     r"|(?:crush(?:ed|es|ing)?|smash(?:ed|es)?|annihilated|rout(?:ed|s)) (?:[\w'-]+ ){0,4}?(?:garrison|force|column|brigade|unit|troops|convoy|militia|rebels|insurgents|militants|battalion|patrol|regiment)"
     r"|wip(?:ed|es) out (?:\w+ ){0,3}?(?:garrison|column|unit|force|brigade|battalion)")),
    ("clash.blow", Role.FORCE, T.ARMED_CLASH, "clash", (),
     "deal dealing dealt deals inflicted inflicting inflicts",
     r"(?:dealt|deals?(?= (?:an? |the |heavy |severe |painful |crushing |decisive |new |fresh |major ))|dealing|inflict(?:ed|ing|s)) (?:[\w'-]+ ){0,6}?(?:blows?|defeats?|losses|casualties)"),
    ("clash.repel", Role.MEANS, T.ARMED_CLASH, "clash", (),
     "repelled repulsed repelling repels repel beat beaten fought pushed drove driven fended held warded thrown back off foils foiled frustrates frustrated thwarts thwarted encounters encountered confronts confronted blocks blocked stops stopped",
     (r"(?:{ARMED}|{SIDE}|enemy|attack|assault|offensive|incursion|advance|raid|attempt)s? (?:(?:was|were|been|being|is|are) )(?:\w+ )?(?:rep(?:elled|ulsed)|(?:beaten|driven|pushed|thrown|forced) back|(?:beaten|fought|fended|driven) off)"
     r"|rep(?:elled|ulsed|elling) (?:the |an? |[\w-]+ ){0,3}?['\"]?(?:enemy|{ARMED}|{SIDE})|(?:rep(?:elled|ulsed|elling|els)|(?:beat(?:en)?|fought|pushed|drove|driven|threw|thrown) (?:back|off)|(?:fended|held|warded) off)"
     r" (?:[\w-]+ ){0,4}?(?:attacks?|assaults?|offensives?|incursions?|advances?|attackers|raiders|attempts?)"
     r"|(?:beat(?:en)?|fought|driven|drove|fended|warded) off (?:the |an? |[\w-]+ ){0,2}?['\"]?{ARMED}"
     r"|(?:{MIL}|{SIDE}) (?:\w+ ){0,2}?(?:foil(?:s|ed)|frustrat(?:es|ed)|thwart(?:s|ed)|encounter(?:s|ed)|confront(?:s|ed)|block(?:s|ed)|stop(?:s|ped)|repels?) (?:(?!(?:suicide|bomb|drone|rocket|car|plot|plan|aid|relief)\b)[\w'-]+ ){0,4}?(?:attacks?|assaults?|offensives?|incursions?|infiltrations?|advances?)(?: attempts?)?(?= (?:on|against|by|in|near|at|from|towards?)|$|[,.;])")),
    # ---------------------------------------------------------------- raids
    ("raid.raid", Role.FORCE, T.GROUND_RAID, "raid", (T.AIR_STRIKE, T.DIRECT_VIOLENCE),
     "raid raids raided raiding", ""),
    ("raid.storm", Role.MEANS, T.GROUND_RAID, "raid", (),
     "stormed storming storm storms",
     (r"storm(?:ed|ing)(?! (?:out|off|ahead|into (?:the )?(?:final|lead|office)))"
     r"|(?:to|will|would|could|might|may|can) storm (?=the|an?|into|[\w'-]+'s)|{FORCES} storms? (?=the|an?|into|\w+)")),
    ("raid.burst", Role.MEANS, T.GROUND_RAID, "raid", (),
     "burst broke break breaking breaks swooped swoop descended forced kicked swept cordoned cordon sealed",
     (r"(?:{MIL}|{ARMED}|officers|agents|gendarmes|pirates) {5} (?:burst|broke|breaks?|breaking|forced their way|barged) into(?! (?:tears|song|laughter|applause|a (?:run|sweat)))|police {2} (?:burst|broke|breaks?|forced their way) into"
     r"|(?:{FORCES}|police|agents) {2} (?:swooped|descended) on|{FORCES} {2} swept through|kicked (?:in|down) (?:the |their |his |her )?doors?"
      r"|(?:troops|soldiers|security forces|army|commandos|paratroopers|paramilitaries) (?:[\w-]+ ){0,2}?(?:cordoned off|threw a cordon around|sealed off) (?:the |an? )(?:[\w-]+ ){0,2}?(?:hamlet|village|house|building|orchard|neighbou?rhood)")),
    ("raid.incursion", Role.MEANS, T.GROUND_RAID, "incursion", (),
     ("incursion incursions invaded invade invades invading entered enter enters entering invasion pushed crossed crossing rolled moved thrust drove"
     " swept poured penetrated stole cross crossing push move go march drive roll rode walked marched"),
     (r"incursions?|{MIL} {3} cross(?:ed|ing|es)? (?:over )?(?:the |into |its |their )*(?:[\w-]+ ){0,2}?(?:border|frontier|demarcation line|line of control|ceasefire line)(?! (?:crossing|post|town))"
     r"|{MIL} (?:will|would|shall|are to|is to) (?:\w+ )?(?:cross|push|move|go|march|drive|roll) (?:over )?into(?! (?:talks|an? (?:deal|agreement)))|{ARMED} {3} (?:entered|enters?|(?<!from )entering|invaded|invades?|invading|rode into|drove into|walked into|marched into)(?= (?:the |an? |its |their |two |three |several |his )?[\w'-]+)(?! (?:talks|negotiations|an? (?:agreement|deal)|the (?:race|fray|market|final|service|police|army|force)))|(?:{MIL}|vehicles|jeeps|bulldozers|army|convoy) {5} (?:entered|enters?|(?<!from )entering|pushed into|crossed (?:the border )?into|crossing into|rolled into"
     r"|moved into|thrust into|drove into|swept into|poured into|invaded|invades?|invading|penetrated)(?! (?:talks|negotiations|an? (?:agreement|deal)|the (?:race|fray|market|final|service)))"
     r"|(?:ground|full-scale|land|armed) invasion")),
    ("raid.operation", Role.FORCE, T.GROUND_RAID, "operation", (),
     "operation operations sweep sweeps crackdown manhunt",
     (r"(?:launch(?:ed|es|ing)?|conduct(?:ed|ing|s)?|carr(?:ied|ying|y) out|mount(?:ed|ing)|began|begin|start(?:ed|ing)?|staged|resumed|ended|during|in|continu(?:e|es|ed|ing)|expand(?:ed|ing))"
     r" (?:an? |the |its |their |\w+ ){0,3}?(?:{OPERATION}|(?:intelligence[- ]based|search|clearance|cordon|clearing|joint|special|rescue and search|sanitisation) operations?)(?! (?:room|cent))"
     r"|(?:{FORCES}|police|agents) {3} (?:conducted|launched|mounted|carried out|began|started|conducts?|launch(?:es)?) an? (?:[\w-]+ ){0,2}?operations? (?=in|near|at|against|on|around|to (?:clear|find|arrest|capture|hunt|search))|{OPERATION} (?:in|on|against|near|at|around|began|targeted)(?! (?:general|the agenda))|(?:army|military|security|police) (?:crackdown|manhunt)")),
    ("raid.search", Role.MEANS, T.GROUND_RAID, "search", (),
     "operation operations searched searching search combed combing scoured house door house-to-house door-to-door",
     (r"(?:clearance|clearing|cleansing|mopping-up|search|combing|cordon-and-search) operations? (?:launched|mounted|begun|against|in the)(?= )(?! (?:missing|survivors|hills for))|(?:sanitisation|sanitization|clearance|clearing|mopping-up|search|combing|cordon-and-search) operations? (?:is|was|are|were|has been|had been) (?:[\w ]{0,12})?(?:carried out|under way|underway|conducted|launched|in progress|continuing|mounted)|{FORCES} (?:\w+ ){0,2}?search(?:ed|ing|es)? (?:the |nearby |surrounding )?(?:[\w-]+ ){0,2}?(?:hills?|forests?|mountains?|area|bush|woods?|swamps?|fields|district|town|valley)|(?:{FORCES}|agents) (?:\w+ ){0,2}?search(?:ed|ing|es)? (?:[\w-]+ ){0,2}?(?:houses?|homes?|cars?|vehicles?|buildings?|shops?"
     r"|offices?|hospital|camp|villages?|apartments?)|(?:{FORCES}|agents) {2} (?:combed|combing|scoured|scouring)"
     r"|(?:{FORCES}|agents) {2} (?:went|going|go|moved) (?:from )?(?:house to house|door to door)|(?:house-to-house|door-to-door) search(?:es)?"
     r"|{FORCES} {2} carried out (?:[\w-]+ ){0,2}?searches")),
    # ---------------------------------------------------------------- control
    ("control.take", Role.ACT, T.TERRITORY_CONTROL, None, (),
     ("captured captures seized seizes seize recaptured retook overran overrun overruns conquered liberated control took take takes fell fallen falls"
     " retaken taken capture capturing recapture retake seizing hands flag over hoisted reclaimed regained occupied gain gains gained gaining won win wins winning wrested wrest regain regains assume assumes re-establish re-establishing re-established establish establishing established wresting consolidating tightening clawed full"),
     (r"(?<!\bthe )(?<!\ba )(?<!\ban )(?<!\bin )(?<!\bfrom )(?<!\bof )(?<!newly )(?<!recently )(?<!\bits )(?<!\btheir )(?<!russian-)(?<!israeli-)(?:captur(?:ed?|es|ing)|recaptur(?:ed?|es|ing)|ret(?:ook|aken?|akes|aking)|overran|overrun(?:s|ning)?|conquer(?:ed|ing)?|seiz(?:ed?|es|ing)|liberat(?:ed|ing)|occupied"
     r"|re(?:gained|claimed)|t(?:ook|aken?|akes|aking) over|(?:re)?capture of|seizure of|fall of) {PLACEWORD}"
     r"|{SIDE} (?:(?!(?:said|says|say|that|told|claimed|announced)\b)[\w'-]+ ){0,2}?(?:have |has |had )?(?:took|taken|takes) {PLACEWORD}"
     r"|(?:it|they|we|who|(?:its|our|their|his) (?:own )?(?:men|people|boys|sons)|{MIL}|{ARMED}) (?:have |has |had |also |now |since |already ){0,3}(?:took|taken|takes?) (?:over )?{GROUND}"
     r"|{PLACEWORD}(?: of [\w-]+)? (?:has |have |had |was |were |is |are |been )+(?:\w+ )?(?:captured|recaptured|retaken|overrun|conquered|seized|liberated|occupied)"
     r"|(?:took|takes?|taken|taking|seiz(?:e[sd]?|ing)|gain(?:s|ed|ing)?|assum(?:e[sd]?|ing)|regain(?:s|ed|ing)?|w[io]n|wrest(?:s|ed|ing)?|recaptur(?:e[sd]?|ing)|(?:re-?)?establish(?:es|ed|ing)?|tighten(?:s|ed|ing)?|consolidat(?:e[sd]?|ing)) (?:back )?(?:full |complete |partial |absolute |more )?control"
     r"|(?:gain(?:s|ed|ing)?|won|wins|winning) (?:more |new |some |fresh )?(?:territory|ground)(?= (?:in|from|around|near|at|north|south|east|west|against|on)\b|$|[,.;])|(?:won|wrested|clawed|taken|took) back (?:control of )?{PLACEWORD}"
     r"(?: of| over)?|(?:fell|fallen|falls|fall) (?:in)?to (?:the |an? )?(?:[\w'-]+ ){0,3}?(?:{ARMED}|{FORCES}|{SIDE})|(?:fell|fallen|falls) into (?:[\w']+ )?hands|chang(?:ed|ing|es) hands"
     r"|(?:raised|hoisted|planted) (?:its|their|the|an?) (?:[\w'-]+ )?flags?|flags? (?:[\w'-]+ ){0,4}?(?:was|were|been) (?:raised|hoisted|planted)"
     r"|(?:town|city|village|base|capital|stronghold|garrison|airport)s?(?: of [\w'-]+)? (?:has |have |had )?(?:fallen|fell|falls)(?= (?:on|after|without|last|this|early|late|to)|$|[,.;])")),
    ("control.take.named", Role.ACT, T.TERRITORY_CONTROL, None, (),
     ("captured captures seized seizes seize recaptured retook overran overrun overruns conquered liberated took take takes retaken taken capture"
     " capturing recapture retake seizing retaking regained reclaimed entered occupied"),
     (r"(?<!was )(?<!were )(?<!been )(?:captur(?:ed?|es|ing)|recaptur(?:ed?|es|ing)|ret(?:ook|aken?|akes?|aking)|overran|overruns?|conquer(?:ed)?|liberat(?:ed|ing)|regained|reclaimed) {NAME}"
     r"|(?:it|they|we|brigade|battalion|units?|its (?:men|fighters|troops|forces)) (?:had |have |has )(?:now |since |fully |just |already )?(?:taken|retaken|seized) {NAME}|{SIDE} {2} (?:have |has |had )?(?:seized?|took|taken|takes|occupied) {NAME}|(?:to|will|would|could) (?:seize|take) {NAME}(?= from|$|[,.;]| by| before| after)|(?:re)?capture of {NAME}|fall of {NAME}")),
    ("control.lost.opens", Role.ACT, T.TERRITORY_CONTROL, None, (),
     "captured recaptured retaken overrun conquered seized liberated fell fallen falls taken",
     r"{NAME} (?:has |have |had |was |were |been |is |are )+(?:\w+ly )?(?:recaptured|retaken|overrun|conquered|liberated|(?:captured|seized|taken) by (?:the |an? )?(?:[\w'-]+ ){0,3}?{SIDE})"),
    ("control.drive", Role.ACT, T.TERRITORY_CONTROL, None, (),
     "drove driven drive pushed ousted expelled dislodged flushed cleared chased routed purged forced",
     (r"(?:drove|driven|drive|pushed|push|ousted|expelled|dislodged?|flushed|chased|routed|forced) (?:out )?(?:the |[\w'-]+ ){0,3}?(?:{ARMED}|{SIDE}) (?:out )?(?:of|from)"
     r"|clear(?:ed|ing) (?:the |all |\w+ ){0,3}?(?:town|city|village|area|district|hills?|forest|neighbou?rhoods?|[\w'-]+)s? of (?:the )?(?:[\w'-]+ ){0,2}?(?:{ARMED})"
     r"|(?:{ARMED}|{SIDE}) (?:have |has |had |were |was |been )+(?:driven|pushed|forced|flushed|chased|ousted) (?:out|back)?(?: of| from)")),
    ("control.lose", Role.ACT, T.TERRITORY_CONTROL, None, (),
     "lost lose loses losing ceded surrendered handed",
     (r"(?:lost|losing) (?:the |an? |another |two |three |several )(?:towns?|villages?|city|cities|bases?|posts?|outposts?|positions?|airport|garrison|hills?|heights)|(?:lost|lose|loses|losing|ceded|surrendered|relinquished) (?:full |complete )?control(?: of| over)?|ceded (?:the )?{PLACEWORD}"
     r"|(?:surrendered|handed over|abandoned) (?:the |their |its )?(?:[\w-]+ ){0,2}?(?:positions?|town|city|village|base|post|airport|garrison)")),
    ("control.hold", Role.ACT, T.TERRITORY_CONTROL, "presence", (),
     "full complete held holds control controlled controls controlling presence hold hands occupies occupying occupied",
     (r"(?:who|which|that|they|we|it|{SIDE}|{MIL}) (?:have |has |had |still |now |also ){0,3}(?:held|controlled|occupied) (?:the |most of |all of |much of |parts of |half of )+(?:[\w'-]+ ){0,2}?(?:towns?|city|villages?|areas?|districts?|quarter|region|province|valley|hills?|heights|post|base|airport|port|camp|crossing|road|islands?|territory|county|suburbs?)(?= since|$|[,.;]| for (?:the past|[\w-]+ (?:days|weeks|months|years)))"
     r"|(?:hold|holds|holding|controls?|controlled|controlling|occup(?:y|ies|ying)) (?:now )?(?:about |some |nearly |over |more than )?(?:two[- ]thirds|three[- ]quarters|a third|a quarter|half|the (?:eastern|western|northern|southern) (?:half|part|side|edge)|[\w-]+ (?:per cent|percent)|all) of|(?:towns?|cit(?:y|ies)|villages?|territory|areas?|districts?|regions?|provinces?|base|port|airport|crossing|camp|island) held by|(?:still|now|currently) (?:held|holds?|controls?|controlled|occup(?:y|ies|ied)) (?:the |most of |part of |parts of )*\w+"
     r"|(?:under|subject to) (?:(?:the )?(?:full |complete )?(?:[\w'-]+ ){1,2}?control|the control of|control of)|presence of (?:[\w'-]+ ){0,3}?(?:forces|troops|soldiers|army)"
     r"|(?:is|are|was|were|remains?|remained|be) (?:now |still |again )?in (?:full |complete |partial |total )?control(?: of)?"
     r"|(?:is|are|was|were|been|being|remains?|remained) (?:now |still |also |mainly |largely |mostly |fully |entirely |partly |already |again |previously |currently |firmly ){0,2}(?:controlled|held) by (?:the |an? )?(?:[\w'-]+ ){0,4}?{SIDE}"
     r"|{SIDE} (?:now |still |also |already |currently |fully )?(?:controls?|holds?) (?:the |all |both |several |two |three |that |this )+(?:[\w'-]+ ){0,3}?(?:towns?|city|cities|villages?|districts?|airports?|base|port|crossings?|roads?|highway|provinces?|territory|areas?|neighbou?rhoods?|quarters?|bridges?|hills?|heights|valley|island)"
     r"|(?:full|complete|total|undisputed) control (?=of|over)"
     r"|(?:in|into) (?:the )?(?:rebel|government|militia|insurgent|opposition|army|enemy)(?:'s|s')? hands|in the hands of (?:the )?(?:[\w'-]+ ){0,2}?{SIDE}"
     r"|(?:hold|holds|controls?|controlled|controlling|occup(?:y|ies|ying)) (?:much|most|parts|large|swathes|nearly all|the (?:town|city|area|village|region|road|border))")),
    # ---------------------------------------------------------------- movement
    ("move.advance", Role.ACT, T.FORCE_MOVEMENT, "advance", (),
     ("advanced advance advances advancing pushed pushing moved moving pressed marching closing inched gained headed drawn thrust headway"),
     (r"{MIL} {4} (?:advanced|advancing|advances?(?! (?:was|is|has|on the))|pushed (?:deeper|further|farther|towards?|forward|on)"
     r"|pushing (?:deeper|further|farther|towards?|forward|on)|mov(?:ed|ing|e) (?:towards?|closer|up|on|to within|north|south|east|west|northwards?|southwards?|forward)"
     r"|press(?:ed|ing) (?:towards?|on|forward)|marching (?:on|towards?)|clos(?:ed|ing) in|inched|gained ground|headed (?:for|towards?))"
     r"|(?:the|an|rapid|rebel|army'?s?|military|their|its|{SIDE}|{SIDE}'s) advances? (?=on|towards?|in|into|by|against|through)|(?:made|making|makes?|mak(?:e|ing)) (?:[\w-]+ ){0,3}?(?:advances|headway) (?=in|on|against|towards?|into|around|near|north|south|east|west)"
     r"|(?:{SIDE}|{MIL}) (?:[\w-]+ ){0,3}?advanc(?:e[sd]?|ing) (?=on|towards?|into|north|south|east|west|through|up|along|deeper|further)")),
    ("move.withdraw", Role.ACT, T.FORCE_MOVEMENT, "withdraw", (),
     ("withdrew withdrawn withdrawal withdrawals withdraw withdraws withdrawing retreated retreat retreats retreating pulled left leave fled flee flees run ran deserted"
     " pull pulls pulling pullout pull-out vacated abandoned evacuated fallen fell depart vacate"),
     (r"{MIL} {5} (?:withdrew|withdrawn|withdraws?|withdrawing|withdrawals?|retreat(?:ed|ing|s)?|pull(?:ed|ing|s)? (?:out|back)|pull-?outs?|fell back|fallen back|vacated)(?! (?:the |its |their )?(?:bid|offer|support|funding|candidac\w+|claim|statement|remarks?))"
     r"|(?:withdrew|withdrawn|withdraws?|withdrawing|withdrawals? of|retreat of|pull-?outs? of|pull(?:ed|ing|s)? (?:out|back)) (?:[\w'-]+ ){0,6}?{MIL}|pull(?:ed|ing|s)? (?:[\w'-]+ ){0,3}?{MIL} (?:out|back)"
     r"|(?:withdrew|withdrawn|withdraws?|withdrawing|withdrawal|retreat(?:ed|ing)?|pull(?:ed|ing|s)? (?:out|back)) (?:of|from) (?:the |its |their |all |several )?(?:[\w-]+ ){0,3}?"
     r"(?:towns?|cit(?:y|ies)|villages?|areas?|territor(?:y|ies)|positions?|districts?|bases?|outskirts|camps?|regions?|front ?lines?|border)"
     r"|(?:its|his|her|our|their) (?:own )?(?:men|fighters|units|boys) (?:have |had |has )?(?:fled|r[au]n away|pulled (?:out|back)|retreated|left (?:the |their )(?:posts?|positions?|town|village|city))"
     r"|(?:{MIL}|colonels?|officers|generals?|militia|militants|enemy|contingent|mission|base personnel) (?:have |had |has )?(?:since |now |also |already |all )?(?:left(?! behind| (?:at least|\d|(?:two|three|four|five|six|many|dozens)))|fle[de]s?|flees|abandoned their (?:posts?|positions?)|r[au]n away|deserted(?: (?:their|the) (?:posts?|positions?))?)"
     r"|{MIL} (?:[\w-]+ ){0,2}?(?:will|would|(?:is|are|was|were) to|must|should) (?:all |also |now |then |soon )?(?:leave|withdraw|depart|pull (?:out|back)|vacate)(?! (?:behind|dead))"
     r"|(?:forced|made|compelled|obliged) to (?:retreat|withdraw|pull (?:back|out)|fall back)(?! (?:the|its|his|her|their) (?:bid|offer|claim|statement|remarks?))")),
    ("move.withdraw.named", Role.ACT, T.FORCE_MOVEMENT, "withdraw", (),
     "withdrew withdrawn withdrawal withdraw withdraws withdrawing retreated retreat retreating pulled pull pulling",
     r"(?:withdrew|withdrawn|withdraws?|withdrawing|withdrawal|retreat(?:ed|ing)?|pull(?:ed|ing|s)? (?:out|back)) (?:of|from) {NAME}(?! (?:cup|league|agreement|treaty|accord|deal|talks|race|conference|summit|convention|court|pact))"),
    ("move.deploy", Role.ACT, T.FORCE_MOVEMENT, "deploy", (),
     ("deployed deploy deploys deploying deployment deployments redeployed redeploy redeploying redeployment send sent sends sending"
     " dispatched dispatching reinforcements massed massing amassed amassing reached arrived arriving lending moved rushed flown airlifted transferred positions"
     " fanned ordered way route heading headed underway trenches digging dug fortified fortifying foxholes companies platoon platoons gendarmes regiments build-up buildup move moves transfer shift shifted mobilised mobilized reservists reinforced beefed"),
     (r"(?:re)?deploy (?=(?:[\w,-]+ ){0,5}?(?:{MIL}|police|officers|policemen|gendarmes|guards|missiles?|batter(?:y|ies)|jets)\b)|(?:re)?deploy(?:ed|s|ing|ments? of|ment)(?! (?:airbags?|parachutes?|(?:by|in|to) the (?:app|company|cloud)))"
     r"|(?:(?:send|sent|sends|sending)(?! to (?:hell|their (?:fate|graves?|deaths?|doom)|the (?:hell|other world|next world)|hospital|prison|jail))|move|moves|moving|transfer|shift|shifted|dispatch(?:ed|ing)|massed|massing|amass(?:ed|ing)|lending|rushed|flew|airlifted|transferred|moved) (?:[\w,']+ ){0,4}?(?:troops|soldiers|forces"
     r"|instructors|reinforcements|warships?|advisers|fighters|pilots|battalions?|brigades?|peacekeepers|tanks|divisions?|units|armou?red vehicles|paratroopers|marines|gendarmes|policemen|police officers|(?:(?:two|three|four|five|six|several|more|extra|additional|\d+) )compan(?:y|ies)|platoons?|commandos?|regiments?|gunboats?|frigates?|destroyers?|contingents?|riot police)"
     r"|(?:{MIL}|convoys?) {2} (?:on (?:their|its) way|en route|under ?way (?:to|from)|hea(?:ded|ding) (?:to|for|from))(?: home)?"
     r"|{MIL} {4} (?:sent|dispatched|rushed|flown|airlifted|transferred|moved) (?:to|into|from)(?! (?:hell|the (?:hell|other world|next world)|their (?:fate|graves?|deaths?|doom)|(?:a |the )?(?:hospital|clinic|morgue)|court|trial|prison))"
     r"|{MIL} {3} (?:(?:a)?mass(?:ed|ing)|assembl(?:ed|ing)|fanned out|poured in|t(?:ook|aken|aking) up (?:\w+ )?positions|set up positions|dug in)"
     r"|(?:reinforcements|convoys?(?! (?:with|carrying|of) (?:\w+ )?(?:food|aid|relief|flour))|troops|army trucks|military (?:vehicles|trucks|convoys?)|soldiers) (?:[\w']+ ){0,4}?(?:reached|arriv(?:ed|ing))"
     r"|convoys? of (?:[\w-]+ ){0,3}?(?:army|military|armou?red) (?:trucks|vehicles|lorries) (?:\w+ ){0,2}?(?:arrived|reached|moved|headed|set out|left)"
     r"|(?:military|troop|force) (?:build-?up|movements?)|mobili[sz](?:ed|ing) (?:[\w,-]+ ){0,3}?(?:troops|reservists|forces|soldiers)|(?:reinforced|beefed up) (?:its|their|the) (?:[\w-]+ ){0,2}?(?:positions?|presence|garrison|forces|troops)"
     r"|{MIL} (?:\w+ ){0,2}?(?:digging|dug) (?:trenches|foxholes|ditches|fortifications|firing positions)|(?:fortif(?:ied|ying)) (?:its|their) positions")),
    ("move.leaving", Role.ACT, T.FORCE_MOVEMENT, "withdraw", (),
     "withdrawal withdrawals pullback pull-back pullout retreat leave ran run rest follow buses reach fled left",
     (r"(?:made|making|carried out|ordered|announced|began|completed|conducted) (?:an? |the |its |their )['\"]?(?:[\w-]+ ){0,2}?['\"]?(?:withdrawal|pull-?back|pull-?out|retreat|redeployment)s?['\"]?"
      r"|(?:foreign |all |the |remaining |its |their )*(?:fighters|troops|soldiers|forces|mercenaries|rebels|gunmen|units|militias?) (?:are|is|were|was) (?:due |expected |set )?to (?:leave|withdraw|pull out|depart)"
      r"|(?:survivors|remnants|rest|attackers|enemy) (?:of (?:the )?(?:[\w'-]+ ){1,3}?)?(?:ran|fled|scattered|retreated|withdrew)(?= (?:across|into|towards?|over|from|to|back|off|away|north|south|east|west|and)|$|[,.;])")),
    ("move.push", Role.ACT, T.FORCE_MOVEMENT, "advance", (T.GROUND_RAID,),
     "pushed push pushing pushes thrust",
     (r"(?:gangs?|gang members|{MIL}|{SIDE}) (?:[\w'-]+ ){0,2}?(?:pushed|push|pushing|pushes) (?:deeper |further |farther )?into (?:the )?(?:[\w'-]+ ){0,3}?(?:neighbou?rhoods?|districts?|suburbs?|quarters?|areas?|outskirts|city|town|[\w'-]+)")),
    ("move.sent", Role.ACT, T.FORCE_MOVEMENT, "deploy", (),
     "sent deployed despatched dispatched brought called moved flown airlifted rushed bussed bused ferried",
     r"{MIL} (?:[\w-]+ ){0,2}?(?:was|were|been|being|be) (?:sent|deployed|despatched|dispatched|brought|called|moved|flown|airlifted|rushed|bussed|bused|ferried) (?:out|in|up|into|to|onto)(?! (?:hell|hospital|court|prison|trial|the (?:world cup|summit)))"),
    ("move.ordered", Role.ACT, T.FORCE_MOVEMENT, "deploy", (),
     "ordered",
     r"ordered (?:[\w,']+ ){0,4}?(?:troops|soldiers|forces|reinforcements|warships?|battalions?|brigades?|peacekeepers|tanks|divisions?|units|marines)(?= (?:to|into))"),
    ("move.promised.ordered", Role.ACT, T.FORCE_MOVEMENT, "deploy", (),
     "promised promises pledged pledges",
     r"(?:promis(?:ed|es)|pledg(?:ed|es)) (?:\d[\d,]*|(?:some |another |more )?[\w-]+)(?: (?:more|extra|additional|army))? (?:soldiers|troops|policemen|reinforcements|police officers|gendarmes|peacekeepers|marines)"),
    ("move.rotate", Role.ACT, T.FORCE_MOVEMENT, "rotate", (),
     "replaced relieved rotated rotating rotation",
     (r"(?:brigades?|battalions?|regiments?|divisions?|units?|troops|contingents?|garrison) {3} (?:replaced|relieved|rotat(?:ed|ing))(?= (?:by|out|from|in|with|the)|$|[,.;])"
     r"|rotation of (?:[\w-]+ ){0,2}?(?:troops|forces|units|peacekeepers|soldiers)")),
    ("move.presence", Role.ACT, T.FORCE_MOVEMENT, "presence", (),
     "still stationed remain remained remains based positioned encamped garrisoned camped",
     (r"{MIL} {4} (?:still |stationed |positioned |encamped |camped |garrisoned |based )+(?=at|in|on|near|outside|around|along|inside|across|there)"
     r"|{MIL} (?:\w+ ){0,2}?(?:remain|remained|remains) (?:in place )?(?=at|in|on|near|outside|around|along|inside)")),
)
