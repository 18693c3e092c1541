"""Words that name the use of force, and what it does to people and things."""

from __future__ import annotations

from reportedly.model.vocabulary import EventType as T
from reportedly.read.lexica.triggers_base import Role, Row

# fmt: off
_REMOTE = (T.AIR_STRIKE, T.SHELLING_ROCKET)

FORCE_ROWS: tuple[Row, ...] = (
    # ---------------------------------------------------------------- from the air
    ("air.strike", Role.MEANS, T.AIR_STRIKE, "unspecified", (),
     "airstrike airstrikes air aerial",
     (r"airstrikes?|air[ -]?(?:strikes?|raids?|attacks?|bombardments?|bombings?|assaults?)"
     r"|aerial (?:bombardments?|bombings?|attacks?|strikes?|raids?)|(?:bombed|bombing) from the air")),
    ("air.drone", Role.MEANS, T.AIR_STRIKE, "drone", (),
     "drone drones uav uavs quadcopter quadcopters unmanned loitering shahed shaheds",
     (r"{DRONE}(?: \w+){0,1} (?:strikes?|attacks?|raids?|bombings?|assaults?)|{DRONE} {4} {IMPACT}"
     r"|(?:hit|struck|attacked|targeted|killed|launched|fired|sent) (?:by|with)? ?(?:\w+ ){0,3}?{DRONE}"
     r"(?! (?:pilots?|operators?|footage|instructors?))|{DRONE} {2} (?:dropped|fired|attacked|bombed)")),
    ("air.craft", Role.MEANS, T.AIR_STRIKE, "crewed", (),
     ("jet jets warplane warplanes aircraft bombers planes helicopter helicopters gunship gunships"
     " force fighter-bombers"),
     (r"{AIRCRAFT} {4} (?:bombed|bombing|bombs|struck|strikes?|hit|hits|attacked|targeted|pounded"
     r"|strafed|dropped|drops|fired|raided|blasted|carried out|conducted (?:\w+ )?(?:air|strikes?))")),
    ("air.dropped", Role.MEANS, T.AIR_STRIKE, "crewed", (),
     "dropped dropping barrel",
     r"dropp(?:ed|ing) (?:\w+ ){0,3}?(?:barrel bombs?|bombs?|a barrel|munitions|explosives)|barrel bombs?"),
    # ---------------------------------------------------------------- from ground or sea
    ("shell.shelling", Role.MEANS, T.SHELLING_ROCKET, None, (),
     "shelling shelled shellfire", ""),
    ("shell.fire", Role.MEANS, T.SHELLING_ROCKET, None, (),
     "artillery mortar rocket rockets missile missiles tank cannon howitzer naval rocket-propelled",
     (r"(?:artillery|mortar|rockets?|missiles?|tank|cannon|howitzer|naval)(?: and (?:artillery|mortar"
     r"|rocket|missile))? (?:fire|barrages?|strikes?|attacks?|bombardments?|salvo(?:e?s)?|assaults?"
     r"|volleys?|duels?|exchanges?)|(?:artillery|tanks?|cannons?) (?:hit|struck|killed|wounded"
     r"|injured|pounded|targeted|destroyed|damaged)")),
    ("shell.impact", Role.MEANS, T.SHELLING_ROCKET, None, (),
     ("rocket rockets missile missiles projectile projectiles shell shells mortar mortars round"
     " rounds artillery bombs"),
     (r"{ORD} {5} {IMPACT}|(?:hit|struck|killed|wounded|injured|damaged|destroyed|caused) by"
     r" (?:an? |the )?(?:\w+ ){0,3}?{ORD}")),
    ("shell.fired", Role.MEANS, T.SHELLING_ROCKET, None, (),
     "fired fires firing fire launched launching launches launch lobbed sent",
     (r"(?:fired|fires|firing|launched|launching|launches|lobbed|sent) (?:[\w',-]+ ){0,5}?{ORD}"
     r"|{ORD} {3} (?:fired|launched|lobbed)")),
    # ---------------------------------------------------------------- laid, carried, thrown
    ("device.vehicle", Role.MEANS, T.EXPLOSIVE_DEVICE, "vehicle_bomb", (),
     "car truck vehicle vehicle-borne motorcycle lorry motorbike",
     (r"(?:car|truck|vehicle|motorcycle|lorry|motorbike)[ -]bomb(?:s|ing|ings)?(?: attacks?)?"
     r"|vehicle-borne (?:\w+ ){0,2}?(?:device|explosives?|bomb)")),
    ("device.suicide", Role.MEANS, T.EXPLOSIVE_DEVICE, "suicide", (),
     "suicide blew blown",
     (r"suicide (?:bomb(?:er|ers|ing|ings|s)?|attacks?|attackers?|blasts?|vests?)"
     r"|bl(?:ew|own) (?:himself|herself|themselves|itself) up")),
    ("device.ied", Role.MEANS, T.EXPLOSIVE_DEVICE, "ied", (),
     ("roadside ied ieds improvised booby booby-trap booby-trapped magnetic sticky explosive"
     " explosives"),
     (r"(?:roadside|magnetic|sticky|homemade|home-made) (?:bombs?|explosives?)(?: attacks?)?|ieds?"
     r"|improvised explosive devices?|explosive devices?|booby[ -]trap(?:ped|s)?"
     r"|explosives? {2} (?:went off|exploded|detonated)")),
    ("device.mine", Role.MEANS, T.EXPLOSIVE_DEVICE, "landmine", (),
     "landmine landmines mine mines land anti-personnel",
     (r"(?:landmines?|land mines?|anti-(?:personnel|tank|vehicle) mines?) {3} (?:{IMPACT}|went off"
     r"|detonated|blasts?|explosions?)"
     r"|(?:ran over|drove over|stepped on|trod on|hit|struck|triggered|set off|detonated|by) (?:an? |the )"
     r"(?:\w+[ -]){0,2}?(?:land ?)?mines?(?! (?:shaft|workers?|owners?|site))"
     r"|(?<!coal )(?<!gold )(?<!copper )(?<!salt )(?:land ?)?mines? (?:blasts?|explosions?|exploded|explodes"
     r"|went off|detonated|kills?|killed|wounds|injures)")),
    ("device.grenade", Role.MEANS, T.EXPLOSIVE_DEVICE, "grenade", (),
     "grenade grenades",
     (r"grenades?(?: (?:attacks?|blasts?|explosions?|thrown|explodes|exploded|went off|had|was|were"
     r"|hit|landed|killed|kills)| {6} (?:thrown|exploded|went off|gone off|detonated))"
     r"|(?:threw|thrown|throwing|hurled|lobbed|tossed) (?:\w+ ){0,3}?(?:grenades?)")),
    ("device.bomb", Role.MEANS, T.EXPLOSIVE_DEVICE, "ied", (),
     "bomb bombs dynamite device devices",
     (r"(?:bombs?|dynamite(?: charges?| sticks?)?|devices?) {5} (?:exploded|explodes|exploding|went off"
     r"|go off|goes off|gone off|detonated|placed|planted|(?:kills?|killed|wound(?:s|ed)|injured"
     r"|damaged|destroyed|ripped|tore))"
     r"|(?:plant(?:ed|ing)?|plac(?:ed|ing)|detonat(?:ed|ing)|set off|thr(?:ew|own)|hurled) (?:[\w-]+ ){0,3}?"
     r"(?:bombs?|dynamite|explosive charges?)|bomb (?:attacks?|blasts?|explosions?)|bombs under"
     r"|bomb under")),
    ("device.uxo", Role.MEANS, T.EXPLOSIVE_DEVICE, "uxo", (),
     "unexploded shell shells ordnance remnants",
     (r"unexploded (?:ordnance|shells?|bombs?|munitions?|rockets?|grenades?)"
     r"|(?:old|war-era|leftover) (?:shells?|ordnance|bombs?|mortars?) {6} (?:exploded|went off|gone off"
     r"|detonated)")),
    ("device.blew", Role.MEANS, T.EXPLOSIVE_DEVICE, None, (),
     "blew blow blowing blown dynamited",
     (r"bl(?:ew|ow|owing|own) up(?! (?:the )?(?:photo|picture|image|issue|scandal|deal))|dynamited"
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
     "chemical chlorine sarin gas nerve toxic",
     (r"(?:chemical(?: weapons?)?|chlorine|sarin|poison gas|toxic gas|mustard gas|nerve agent) (?:attacks?"
     r"|strikes?|bombs?)|(?:chlorine|sarin) (?:gas )?(?:was |had been )?(?:dropped|used|released)")),
    # ---------------------------------------------------------------- force, means unsaid
    ("force.heard", Role.FORCE, T.UNSPECIFIED_FORCE, "explosions_heard", (),
     "explosions explosion blasts blast gunfire shots bangs",
     (r"(?:heard|hearing|saw|seen|seeing|felt|sounds? of|reported)(?: [\w'-]+){0,4} (?:explosions?|blasts?|gunfire|gunshots"
     r"|bangs)|(?:explosions?|blasts?|gunfire|gunshots|bangs)(?: and [\w-]+)? (?:were |was |could be"
     r" |had been )?heard")),
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
     "hit targeted targeting",
     (r"(?:building|house|home|school|hospital|mosque|church|market|tent|shelter|clinic|convoy|car"
     r"|vehicle|bus|ambulance|block)s? (?:was |were |had been |been )?(?:hit|targeted)"
     r"|(?:{FORCES}|{ARMED}) (?:\w+ ){0,3}?(?:targeted|targeting)|(?:deliberately|repeatedly) target(?:ed|ing)"
     r"|targeted (?:the |an? |two |three |several |residential|civilian|key|multiple|\w+ )+(?:areas?|homes?"
     r"|houses?|buildings?|towns?|villages?|neighbou?rhoods?|positions?|sites?|facilit\w+|schools?"
     r"|hospitals?|camps?)")),
    ("force.attack", Role.FORCE, T.UNSPECIFIED_FORCE, "attack", _REMOTE,
     "attack attacks attacked attacking assault assaults assaulted onslaught offensive",
     (r"attack(?:s|ed|ing)?|assault(?:s|ed)?(?! rifles?)|onslaught"
     r"|(?:military|ground|new|major|launched an?|the|their|an?) offensive(?! (?:remarks?|language|words?))")),
    ("force.fired_at", Role.FORCE, T.UNSPECIFIED_FORCE, "attack", (T.DIRECT_VIOLENCE,),
     "fired firing fire",
     r"(?:fired|firing|fire) (?:live \w+ |shots )?(?:at|on|upon|into)(?! the (?:bank|idea))"),
    ("force.massacre", Role.FORCE, T.UNSPECIFIED_FORCE, "attack", (T.DIRECT_VIOLENCE,),
     "massacre massacres", ""),
    # ---------------------------------------------------------------- ground
    ("clash.clash", Role.MEANS, T.ARMED_CLASH, "clash", (),
     ("clash clashes clashed clashing firefight firefights gunfight gunfights gunbattle gunbattles"
     " skirmish skirmishes shootout shootouts shoot-out shoot-outs"), ""),
    ("clash.fire", Role.MEANS, T.ARMED_CLASH, "clash", (),
     ("exchange exchanged exchanges exchanging gun crossfire close-quarters encounters combat trading"
     " traded"),
     (r"exchang(?:e|es|ed|ing)(?: of)?(?: \w+){0,2} (?:fire|gunfire|shots)|gun battles?|(?:traded|trading) fire"
     r"|close-quarters (?:encounters?|combat|battles?|fighting)|(?:heavy|fierce|ground|close) combat")),
    ("clash.fighting", Role.MEANS, T.ARMED_CLASH, "clash", (),
     "fighting fought battle battles battled battling",
     (r"fighting(?! (?:for|against) (?:breath|survival|(?:his|her|their) (?:life|lives)|cancer|corruption"
     r"|poverty|disease|inflation|fires?)| (?:spirit|chance|words|fires?|season))"
     r"|fought(?! (?:off|for|hard|back tears|cancer|corruption|a (?:campaign|case)))"
     r"|battles? (?:with|between|in|near|for|around|over|at|raged|erupted|broke)|battl(?:ed|ing)"
     r"(?! (?:cancer|illness|blaze|fire|fires|floods?|inflation|depression))")),
    ("clash.ambush", Role.MEANS, T.ARMED_CLASH, "ambush", (),
     "ambush ambushes ambushed ambushing", ""),
    ("clash.on_force", Role.MEANS, T.ARMED_CLASH, "attack_on_force", (),
     ("attack attacks attacked attacking assault assaulted stormed overran crushed crush wiped wipes"
     " assaults"),
     (r"(?:attack(?:s|ed|ing)?|assault(?:s|ed)?|storm(?:ed|ing)|opened fire) (?:on |against |at )?"
     r"(?:an? |the |two |three |several |its |their )?(?:\w+ ){0,2}?{POST}"
     r"|crush(?:ed|es)? (?:[\w']+ ){0,4}?(?:garrison|force|column|brigade|unit|troops)"
     r"|wip(?:ed|es) out (?:\w+ ){0,3}?(?:garrison|column|unit|force|brigade|battalion)")),
    ("clash.repel", Role.MEANS, T.ARMED_CLASH, "clash", (),
     "repelled repulsed repelling",
     r"rep(?:elled|ulsed|elling) (?:an? |the |\w+ ){0,3}?(?:attacks?|assaults?|offensives?|incursions?|advance)"),
    ("raid.raid", Role.FORCE, T.GROUND_RAID, "raid", (T.AIR_STRIKE, T.DIRECT_VIOLENCE),
     "raid raids raided raiding", ""),
    ("raid.storm", Role.MEANS, T.GROUND_RAID, "raid", (),
     "stormed storming stormed",
     r"storm(?:ed|ing)(?! (?:out|off|ahead|into (?:the )?(?:final|lead|office)))"),
    ("raid.incursion", Role.MEANS, T.GROUND_RAID, "incursion", (),
     "incursion incursions invaded entered invasion broke",
     (r"incursions?|{FORCES} (?:\w+ ){0,2}?(?:entered|broke into|pushed into|invaded)"
     r"|(?:ground|full-scale|land) invasion")),
    ("raid.operation", Role.FORCE, T.GROUND_RAID, "operation", (),
     "operation operations sweep sweeps",
     (r"(?:launch(?:ed|ing)|conduct(?:ed|ing|s)?|carr(?:ied|ying|y) out|mounted|began|started|staged|resumed|ended|during|in|continu(?:e|es|ed|ing))"
     r" (?:an? |the |its |their |\w+ ){0,3}?{OPERATION}(?! (?:room|cent))"
     r"|{OPERATION} (?:in|on|against|near|at|around|began|targeted)(?! (?:general|the agenda))")),
    ("raid.search", Role.MEANS, T.GROUND_RAID, "search", (),
     "searched searching",
     (r"{FORCES} (?:\w+ ){0,2}?search(?:ed|ing) (?:\w+ ){0,2}?(?:houses?|homes?|cars?|vehicles?|buildings?|shops?"
     r"|offices?|hospital|camp|villages?)")),
    # ---------------------------------------------------------------- persons
    ("persons.execute", Role.MEANS, T.DIRECT_VIOLENCE, "execution", (),
     "executed execution executions summarily beheaded beheading lined shot",
     (r"(?:summary|extrajudicial|mass) executions?|(?:summarily |publicly )?executed (?=\w+ ?(?:\w+ )?{PERSONS})"
     r"|{PERSONS} (?:\w+ ){0,3}?(?:were |was |been )?(?:summarily )?executed|behead(?:ed|ing)"
     r"|lined (?:\w+ ){1,3}?up (?:on|against|in|and|before)|shot dead by (?:their|his) own")),
    ("persons.shoot", Role.MEANS, T.DIRECT_VIOLENCE, "shooting", (),
     "shot gunned shooting shootings sniper snipers gunshot bullet bullets opened firing",
     (r"shot (?:dead|and (?:killed|wounded|injured))|gunned down"
     r"|shot (?:at )?(?:an? |the |two |three |four |five |six |\d+ |several |her |him |them |his |their |our )"
     r"?(?:[\w-]+ ){0,3}?(?:{PERSONS}|him|them|her|himself)"
     r"|{PERSONS} (?:\w+ ){0,2}?(?:was |were |been |being )?shot(?= (?:on|in|by|at|near|while|as|after|when|dead|outside)|$|[,.;])"
     r"|(?<!thousands of )(?<!every )(?<!hundreds of )shootings?(?! (?:victims?|incidents?|statistics|spree in the (?:film|movie)|stars?|range|a (?:film|video)|the film))|sniper fire|opened fire|police firing")),
    ("persons.blade", Role.MEANS, T.DIRECT_VIOLENCE, None, (),
     "stabbed stabbing stabbings hacked machete machetes knifed slaughtered lynched lynching",
     r"stabb(?:ed|ings?)|hacked (?=\w+ (?:to death|\w+))(?!into)|(?:with|wielding) machetes?|knifed|lynch(?:ed|ing)"),
    ("persons.beat", Role.MEANS, T.DIRECT_VIOLENCE, "beating", (),
     "beaten beat beating beatings",
     (r"(?:was|were|been|being|severely|badly) beaten(?! (?:by (?:\d|a (?:goal|point))|in the final))|beat up"
     r"|(?:beaten|beat) (?:\w+ )?to death|beatings? of")),
    ("persons.torture", Role.MEANS, T.DIRECT_VIOLENCE, "torture", (),
     "torture tortured torturing",
     r"tortur(?:ed|ing)|(?:tortures?) (?:of|by|in|at|and)|(?:under|subjected to|to) torture"),
    ("persons.grave", Role.MEANS, T.DIRECT_VIOLENCE, "mass_killing", (),
     "mass", r"mass (?:graves?|killings?)"),
    ("persons.murder", Role.MEANS, T.DIRECT_VIOLENCE, None, (),
     "murdered murder murders slaughtered slaughter massacred",
     r"murdered|(?:the|a|double|of the) murders? of|slaughtered (?:\w+ ){0,3}?{PERSONS}|massacred"),
    ("persons.killers", Role.MEANS, T.DIRECT_VIOLENCE, None, (),
     ("gunmen gunman men attackers assailants militiamen militants bandits raiders robbers mob snipers"
     " squad squads settlers gang gangs"),
     (r"(?:gunm[ea]n|armed m[ea]n|men (?:in|on|with|armed) [\w -]{2,30}?|unidentified men|attackers|assailants"
     r"|bandits|raiders|militiamen|death squads?|settlers|gang members|gangs?|mob)"
     r" (?:have |had |also |then )?(?:killed|kill|kills|murdered|wounded|injured|abused)"
     r"|(?:attack|killed|murdered|wounded|slain|assault|killings?)(?:s|ed)? by (?:\w+ ){0,3}?(?:gunm[ea]n|armed m[ea]n"
     r"|bandits|raiders|militiamen|assailants|attackers|death squads?|settlers|gangs?|a mob)")),
    ("target.kill", Role.MEANS, T.TARGETED_KILLING, "completed", (),
     "assassinated assassination assassinations assassinate assassinating targeted",
     r"assassinat(?:ed|ion|ions|ing|e)(?! attempts?)|targeted killings?"),
    ("target.attempt", Role.MEANS, T.TARGETED_KILLING, "attempt", (),
     "assassination attempt assassinate",
     (r"assassination attempts?|attempted assassination|attempt on (?:\w+ ){1,3}?life"
     r"|(?:tried|attempt(?:ed|s)?) to assassinate")),
    ("sexual.rape", Role.ACT, T.SEXUAL_VIOLENCE, None, (),
     "rape raped rapes raping gang-raped sexual sexually",
     r"(?:gang-)?rap(?:e|ed|es|ing)|sexual(?:ly)? (?:violence|assault(?:s|ed)?|abuse[ds]?)"),
    # ---------------------------------------------------------------- outcomes
    ("harm.gunshot", Role.HARM, T.DIRECT_VIOLENCE, "shooting", (),
     "gunshot bullet", r"(?:gunshot|bullet) (?:wounds?|injur(?:y|ies))"),
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
     ("died dies dead death deaths injured injuring injures injuries hurt perished lives life toll"
     " die treated hit treatment"),
     (r"died|die|dies|dead|deaths?|injured|injuring|injures|injuries|hurt|perished"
     r"|(?:lost|lose|claimed|cost|claiming|taken)(?: [\w'-]+){0,3} (?:life|lives)|(?:are|is|were|was|still) (?:still )?(?:being )?treated"
     r"|{PERSONS} (?:\w+ ){0,3}?(?:was|were) hit|under treatment")),
    ("harm.property", Role.WEAK_HARM, T.PROPERTY_DAMAGE, "unspecified", (),
     "destroyed damaged levelled leveled flattened destroying damaging holed burnt ablaze",
     (r"(?:was|were|been|being|completely|partially|badly|heavily|partly) (?:\w+ )?(?:destroyed|damaged"
     r"|levell?ed|flattened|holed)|destroy(?:ed|ing)|damag(?:ed|ing)|levell?ed|flattened")),
)
