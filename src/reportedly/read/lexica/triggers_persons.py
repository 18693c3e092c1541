"""Words that name violence against persons, detention, crowds and flight."""

from __future__ import annotations

from reportedly.model.vocabulary import EventType as T
from reportedly.read.lexica.triggers_base import Role, Row

#: Those who make off after a deed are not displaced.
_CULPRITS = "".join(
    f"(?<!{who} )(?<!{who} who )"
    for who in (
        "attackers",
        "gunmen",
        "assailants",
        "terrorists",
        "bandits",
        "raiders",
        "suspects",
        "militants",
        "robbers",
        "killers",
        "assassins",
    )
)

# fmt: off
PERSONS_ROWS: tuple[Row, ...] = (
    # ---------------------------------------------------------------- violence
    ("persons.execute", Role.MEANS, T.DIRECT_VIOLENCE, "execution", (),
     "executed execution executions summarily beheaded beheading lined shot tied bound hands wrists execution-style",
     (r"(?:summary|extrajudicial|mass) executions?|(?:summarily |publicly )?executed (?=(?:[\w,-]+ ){0,4}?(?:{PERSONS}|members)\b)"
     r"|{PERSONS} {5} (?:were |was |been )?(?:summarily )?executed(?! (?:for|by (?:hanging|lethal)|on charges))|behead(?:ed|ing)"
     r"|lined (?:\w+ ){0,3}?up (?:on|against|in|and|before)|shot (?:dead )?in (?:groups|batches|pairs|cold blood)|shot (?:\w+ )?in the (?:back of the (?:head|neck))|shot dead by (?:their|his) own|execution-style"
     r"|(?:hands|wrists|arms) (?:\w+ ){0,2}?(?:tied|bound)(?= |$|[,.;])")),
    ("persons.shoot", Role.MEANS, T.DIRECT_VIOLENCE, "shooting", (),
     "shot gunned shoot shooting shootings sniper snipers gunshot bullet bullets opened firing fired open opens drive-by gunfire",
     (r"shot (?:dead|and (?:killed|wounded|injured))|shot up (?:an? |the |two |several )(?=\w)|gunned down|shot to death|drive-by|{PERSONS}, shot (?=while|in|by|at|near|as|dead|when|outside)"
     r"|(?:shot|fired|firing|shooting) (?:at|on|into) (?:(?<=into )(?:an? |the |two |several )(?:[\w-]+ ){0,2}?(?:markets?|church|mosque|bars?|cafes?|bus(?:es)?|school|hall|wedding|funeral|queue|restaurants?|shops?|club|congregation|party|dormitory|minibus(?:es)?|taxis?|pool hall|barber ?shop)|anyone|everyone|anybody|everybody|anything|whoever|people|passers-by|bystanders|families|pedestrians|houses|homes|huts|cars|the (?:houses|homes|market|congregation|crowd of))|(?:shot|fired|shooting|firing) (?:indiscriminately|randomly|at random)"
     r"|shot (?!back|down|up|out\b)(?:at )?(?:an? |the |two |three |four |five |six |\d+ |several |her |him |them |his |their |our )"
     r"?(?:[\w-]+ ){0,3}?(?:{PERSONS}|him|them|her|himself)"
     r"|{PERSONS} (?:\w+ ){0,2}?(?:was |were |been |being )?shot(?= (?:on|in|by|at|near|while|as|after|when|dead|outside)|$|[,.;])"
     r"|(?:was|were|been|being|got) (?:\w+ly |also |later |each |all )?shot(?! (?:down|back|up|out|off|on (?:film|location|camera|video)|in (?:black|colou?r|one take)|(?:at|by) (?:an? |the )?[\w ]{0,20}?(?:photograph|camera|director|film|studio)))(?= |$|[,.;])|fatally shot|grazed by (?:an? )?(?:\w+ )?bullets?|shooting (?:at least |about |some |more than )?(?:[\w-]+ ){1,3}?(?:dead|{PERSONS})(?= |$|[,.;])"
     r"|(?:{PERSONS}|\d+|two|three|four|five|six|seven|eight|nine|ten|dozens) shot(?= (?:on|in|by|at|near|while|as|after|when|dead|outside|during|over)|$|[,.;])(?! (?:on film|by [\w ]{0,20}?photograph))"
     r"|(?<!thousands of )(?<!every )(?<!hundreds of )shootings?(?! (?:victims?|incidents?|statistics|spree in the (?:film|movie)|stars?|range|a (?:film|video)|the film))|sniper fire|open(?:ed|s)? fire|police firing"
     r"|(?:killed|wounded|injured|hit|struck) by (?!(?:an? )?stray)(?:an? |the )?(?:\w+ ){0,2}?(?:snipers?|gunfire|bullets?|gunshots?)|snipers? (?:\w+ ){0,2}?(?:killed|kill|kills|wounded|shot|hit|fired)"
     r"|(?:fired|firing|fire) (?:live \w+ |shots )?(?:at|on|upon|into) (?:an? |the |two |three |several |\d+ |their |his )?(?:[\w-]+ ){0,2}?"
     r"(?:civilians|farmers?|villagers?|residents|worshippers|shoppers|mourners|passengers|fishermen|miners|shepherds?|travellers|herders|workers|women|children|students|aid workers|journalists?|family|wedding)")),
    ("persons.bullets", Role.MEANS, T.DIRECT_VIOLENCE, "shooting", (),
     "bullets gunfire sprayed riddled raked peppered pellets shot shots fired trigger shoots shoot machine-gunned machinegunned firing",
     (r"(?:spray(?:ed|ing|s)|riddl(?:ed|ing)|rak(?:ed|ing|es)|pepper(?:ed|ing)|hos(?:ed|ing)) (?:[\w'-]+ ){0,12}?(?:with (?:\w+ )?(?:bullets|gunfire|automatic (?:fire|weapons)|machine[- ]gun fire|shots)|(?=on |in |at |from |,|$))(?<!pellets )"
      r"|machine-?gunned|(?:fired|firing|shot|shooting) (?:(?:several |two |three |\d+ |dozens of |many )(?:\w+ )?(?:shots|bullets|rounds) )?from (?:an? |the |inside )(?:[\w-]+ ){0,3}?(?:cars?|van|vehicles?|motorcycles?|motorbikes?|pick-?up|window|rooftop|roof|jeep|taxi|minibus|suv|truck)(?!s? (?:bed|mounted|launchers?))"
      r"|fired (?:at least )?(?:several|two|three|four|five|six|\d+|dozens of|multiple|many) (?:shots|bullets|rounds)(?= (?:at|into|in|from|through|before|inside|outside)|$|[,.;])|pulled the trigger"
      r"|(?:who|that) (?:had |have |has |was |were |been )+(?:fatally )?shot(?! (?:down|on film|in (?:black|colou?r)))|(?:after|before|when|being|got|get|gets) (?:being |getting |he was |she was |they were )?(?:fatally )?shot(?= (?:in|by|at|on|dead|near|outside|while|late|early|multiple|several|twice|once)|$|[,.;])"
      r"|shoots? (?:dead )?(?:an? |the |two |three |four |five |\d+ |several |dead )(?:[\w-]+ ){0,3}?{PERSONS}|shoots? dead|(?:shoots?|kills?) (?:an? |the |two |three |four |five |six |seven |\d+ |several )(?:[\w-]+ )?dead")),
    ("persons.hand", Role.MEANS, T.DIRECT_VIOLENCE, None, (),
     "knife machete axe sword stabbing hatchet cleaver hammer axes",
     r"(?:knife|machete|axe|sword|stabbing|hatchet|cleaver|hammer|spear)[ -](?:attacks?|assaults?|rampages?)"),
    ("persons.gun", Role.MEANS, T.DIRECT_VIOLENCE, "shooting", (),
     "gun shooting", r"(?:gun|shooting|sniper)[ -](?:attacks?|assaults?|rampages?|spree)(?! (?:in|of) the (?:film|movie))"),
    ("persons.bodies", Role.MEANS, T.DIRECT_VIOLENCE, None, (),
     "went going moved moving body bodies corpse corpses door house marks signs",
     (r"(?:bod(?:y|ies)|corpses?) {8} (?:with|bearing|bore|showing|had|riddled with|carrying) (?:[\w-]+ ){0,3}?(?:bullet|gunshot|stab|machete|knife) (?:wounds?|holes?)"
      r"|(?:[\w-]+ )?(?:went|going|moved|moving) (?:from )?(?:door to door|house to house|hut to hut|home to home)[^.;]{0,30}? (?:killing|shooting|executing|murdering|slaughtering)(?= )")),
    ("persons.marks", Role.MEANS, T.DIRECT_VIOLENCE, "torture", (),
     "marks signs traces",
     r"(?:marks|signs|traces|evidence) of (?:\w+ )?(?:torture|beatings?|ill-treatment|strangulation)"),
    ("persons.verbs", Role.MEANS, T.DIRECT_VIOLENCE, "execution", (),
     "executes execute executing executed beheads hangs hanged",
     (r"(?:executes?|executing|executed|beheads?|crucif(?:ies|ied)) (?:at least |some |about |more than |over |up to |nearly )?(?:an? |the |\d[\d,]* |two |three |four |five |six |seven |eight |nine |ten |dozens of |several )(?:[\w-]+ ){0,3}?(?:{PERSONS}|hostages?|captives?|pilots?|members)")),
    ("persons.blade", Role.MEANS, T.DIRECT_VIOLENCE, None, (),
     "acid beat beaten beating stoned kicked trampled tortured clubbed burned burnt stabbed stabbing stabbings hacked machete machetes knifed slaughtered lynched lynching throats throat decapitated bayoneted strangled alive",
     (r"acid attacks?|(?:threw|throw(?:n|ing)|hurled|splashed|poured|doused) (?:[\w-]+ ){0,2}?(?:with )?acid|stabb(?:ed|ings?)|hacked (?!into|off)(?:[\w-]+ ){0,4}?(?:to (?:death|pieces)|with)|(?:with|wielding) machetes?|knifed|(?<!as )lynch(?:ed|ing)"
     r"|slit (?:the |their |his |her )?throats?|throats? (?:\w+ ){0,2}?(?:slit|cut)|decapitat(?:ed|ing)|bayoneted|strangled|(?:beat|beaten|beating|clubbed|kicked|stoned|trampled|tortured|burned|burnt) (?:[\w'-]+ ){1,4}?to death|burn(?:ed|t) (?:\w+ ){0,3}?alive|burn(?:ed|t) to death")),
    ("persons.beat", Role.MEANS, T.DIRECT_VIOLENCE, "beating", (),
     "kicking punching slapped slapping hitting clubbing beaten beat beating beatings clubbed flogged whipped kicked punched bludgeoned manhandled lashed",
     (r"(?:was|were|been|being|severely|badly) beaten(?! (?:by (?:\d|a (?:goal|point))|in the final|back|off))|beat up"
     r"|(?:{ARMED}|guards|officers|agents|settlers) (?:\w+ ){0,2}?beat(?! (?:back|off|the (?:drum|team|odds|record)))|beat(?:en|ing)? (?:an? |the |two |three |\d+ |several )?(?:\w+ ){0,2}?{PERSONS}"
     r"|(?:beaten|beat) (?:\w+ )?to death|beatings? of|clubbed|flogged|whipped(?= (?:\w+ )?{PERSONS}| by| for| in)|bludgeoned|manhandled|lashed (?=with|\w+ {PERSONS})"
     r"|(?:kick(?:ed|ing)|punch(?:ed|ing)|beat|beating|beaten|clubb(?:ed|ing)|slapp(?:ed|ing)|whipp(?:ed|ing)) (?:me|him|her|us|them)(?= |$|[,.;])(?! (?:to (?:it|the punch)|in the (?:final|election)))|(?:kicked|punched) (?:and \w+ )?(?:an? |the |two |three |several )?(?:\w+ )?{PERSONS}")),
    ("persons.torture", Role.MEANS, T.DIRECT_VIOLENCE, "torture", (),
     "torture tortured torturing electric shocks waterboarded ill-treated ill-treatment cigarettes mistreated",
     (r"tortur(?:ed|ing)|(?:tortures?) (?:of|by|in|at|and)|(?:under|subjected to|to) torture|electric shocks|waterboarded|(?:ill-treat|mistreat)(?:ed|ment)|burned with cigarettes")),
    ("persons.grave", Role.MEANS, T.DIRECT_VIOLENCE, "mass_killing", (),
     "mass", r"mass (?:graves?|killings?)"),
    ("persons.murder", Role.MEANS, T.DIRECT_VIOLENCE, None, (),
     "murdered murder murders slaughtered slaughter massacred butchered",
     r"murdered|(?:the|a|double|of the) murders? of|slaughtered (?:\w+ ){0,3}?{PERSONS}|massacred|butchered (?:\w+ ){0,3}?{PERSONS}"),
    ("persons.killers", Role.MEANS, T.DIRECT_VIOLENCE, None, (),
     ("gunmen gunman men attackers assailants militiamen militants bandits raiders robbers mob snipers"
     " squad squads settlers gang gangs"),
     (r"(?:gunm[ea]n|armed m[ea]n|men (?:in|on|with|armed) [\w -]{2,30}?|unidentified men|attackers|assailants"
     r"|bandits|raiders|militiamen|death squads?|settlers|gang members|gangs?|mob)"
     r"(?: (?:on|in|from|with|wearing|armed with|disguised as|dressed as|riding|aboard) (?:[\w'-]+ ){0,3}?[\w'-]+)? (?:have |had |also |then )?(?:killed|kill|kills|murdered|wounded|injured|abused)"
     r"|(?:attack|killed|murdered|wounded|slain|assault|killings?)(?:s|ed)? by (?:\w+ ){0,3}?(?:gunm[ea]n|armed m[ea]n"
     r"|bandits|raiders|militiamen|assailants|attackers|death squads?|settlers|gangs?|a mob)")),
    ("target.kill", Role.MEANS, T.TARGETED_KILLING, "completed", (),
     "assassinated assassination assassinations assassinate assassinates assassinating targeted assassins waiting wait waited followed following watched tracked stalked trailed",
     (r"(?:who |they |and )?(?:had been |had |were )?(?:lying in wait|waiting|lain in wait|waited|laid in wait) for [^;.]{2,70}?(?:shot|killed|gunned|stabbed) (?:him|her)(?: dead| down)?|assassinat(?:ed|ion|ions|ing|es?)(?! attempts?)|targeted killings?|(?:killed|died|dead|slain) in a targeted|targeted (?:strike|attack|raid) (?:on|against) (?:his|her)"
     r"|assassins {2} (?:killed|shot|struck)"
     r"|(?:shot (?:dead|and killed)|gunned down|killed|murdered|stabbed to death)(?! (?:in|by) an? (?:air|drone)?strike)[^,;]{0,80}? by (?:[\w-]+ ){1,8}?who (?:had been |had |were )?(?:lying in wait|waiting|lain in wait|waited|followed|following|watched|tracked|stalked|trailed)(?: for)? (?:him|her)?")),
    ("target.attempt", Role.MEANS, T.TARGETED_KILLING, "attempt", (),
     "assassination attempt assassinate kill",
     (r"assassination (?:attempts?|bid|plot)|attempted assassination|attempt on (?:[\w'-]+ ){1,4}?life"
     r"|(?:tried|attempt(?:ed|s)?|sought|plot(?:ted)?) to (?:assassinate|kill (?:the |an? )?(?:[\w-]+ ){0,2}?(?:president|minister|governor|mayor|chief|commander|general|leader|judge|prosecutor|editor|bishop|senator|king|ambassador))")),
    ("sexual.rape", Role.ACT, T.SEXUAL_VIOLENCE, None, (),
     "rape raped rapes raping gang-raped gang sexual sexually molested",
     r"(?:gang[ -])?rap(?:e|ed|es|ing)|sexual(?:ly)? (?:violence|assault(?:s|ed)?|abuse[ds]?|slavery|exploitation)|molested"),
    # ---------------------------------------------------------------- detention
    ("detain.arrest", Role.ACT, T.DETENTION, "arrest", (),
     ("whisked stopped halted intercepted seized arrest arrests arrested arresting detain detained detains detaining detention detentions"
     " custody jailed imprisoned rounded round rounding apprehended nabbed picked led taken held hauled brought questioning dragged marched incommunicado remanded bars"),
     (r"arrest(?:s|ed|ing)?(?! warrants?)|detain(?:s|ed|ing)?|(?:the )?detentions? of|(?:taken|took|taking) (?:[\w-]+ ){0,4}?into custody|jailed"
     r"|imprisoned|round(?:ed|ing)? up|apprehended|nabbed|(?:police|agents|soldiers|officers|forces|men) (?:\w+ ){0,2}?picked up"
     r"|(?:was|were|been|being|are|is) (?:taken|led|driven|dragged|marched|hauled|carted) (?:away|off)(?= (?:by|in|to|from|at|blindfolded|for|after|on)|$|[,.;])"
     r"|(?:is|are|being|was|were|been|still) held (?:without|incommunicado|in (?:detention|custody|prison|jail|solitary|an? (?:\w+ )?(?:prison|jail|cell)))|held incommunicado|remanded|(?<!bodies )(?:taken|hauled) in(?: for questioning)?(?= for questioning|$|[,.;])|(?:taken|brought) in for questioning|(?:stopped|halted|intercepted|seized) [^.;]{0,70}? and (?:were )?held (?:them )?for (?:\w+ )?(?:[\w-]+ )?(?:hours?|days?|weeks?)|(?:was|were|been) picked up|under house arrest|behind bars|(?:is|are|was|were|remains?|still|remained|been) in (?:police |military |army )?(?:custody|detention)|whisked (?:[\w'-]+ ){1,4}?(?:to|off|away)(?! (?:an? |the )?(?:hospital|clinic|safety))"
     r"|(?:soldiers|police|agents|gunmen|men|troops) {2} (?:led|dragged|hauled|took|marched) (?:[\w-]+ ){1,4}?(?:away|off)(?! (?:on|the))")),
    ("detain.hold", Role.ACT, T.DETENTION, "arrest", (),
     "hold holding holds",
     r"(?:police|gendarmes|army|soldiers|authorities|security services) (?:now |still |also |are |is )?(?:holds?|holding) (?:an? |the |two |three |four |five |six |\d+ |several )(?:[\w-]+ ){0,2}?(?:{PERSONS}|youths?|men|man|woman)(?! (?:responsible|accountable|talks))"),
    ("detain.moved", Role.ACT, T.DETENTION, None, (),
     "prisoners detainees captives",
     r"(?:prisoners|detainees|captives) (?:\w+ ){0,2}?(?:moved|transferred|taken)"),
    ("detain.hostage", Role.ACT, T.DETENTION, "hostage", (),
     ("abduct abducts abducted abducting abduction abductions abductors kidnap kidnaps kidnapped kidnapping kidnappings hostage"
     " hostages carried captive captives seized seize seizing snatched snatch grabbed made took ransom bundled"),
     (r"abduct(?:s|ed|ing|ions?)?|kidnap(?:s|ped|ping|pings)?|(?:taken|took|taking|takes?|held|holding|seized|seizing|keeping|kept)"
     r" (?:[\w-]+ ){0,5}?(?:hostages?|captive)|hostage (?:crisis|taking|situation)|hostage-taking|carried off (?=its|the|her|his"
     r"|\w+ {PERSONS}|their|\d)|(?:seiz(?:ed|ing|e)|snatch(?:ed|ing)|grabb(?:ed|ing)) (?:an? |the |two |three |several |at least |\d+ |\w+ )(?:[\w-]+ ){0,2}?"
     r"(?:people|m[ae]n|wom[ae]n|girls?|boys?|children|students?|villagers|workers|aid workers|passengers|travellers|engineers?|priests?|nuns?|doctors?|journalists?|teachers?|drivers?|staff|residents|pupils|crew|foreigners|tourists|officials?)"
     r"|(?:{PERSONS}|engineers?|crew|staff|travellers|foreigners|tourists|nurse) {3} (?:was|were|been|being) (?:seized|snatched|grabbed|bundled|carried off)"
     r"|(?:was|were|been|being) (?:snatched|bundled into)|(?:made off|ran off|left) with (?:an? |the |two |three |four |several |\d+ )?(?:[\w-]+ ){0,2}?{PERSONS}|held for ransom|(?:took|taken|taking) (?!(?:[\w,'-]+ ){0,7}?(?:{ARMS}|{GOODS}|laptops?|computers?|documents|flags?) )(?:[\w'-]+ ){1,5}?(?:away )?with them(?! (?:food|their))")),
    ("detain.taken", Role.ACT, T.DETENTION, "hostage", (),
     ("took take takes taken taking led leading marched marching carried dragged dragging drove driven whisked spirited herded hustled carted hauled bundled forced holding hold held"
      " keeping seized hijacked away off"),
     (r"(?:took|takes?|taken|taking|led|leading|marched|marching|carried|carrying|hauled|hauling|dragged|dragging|drove|driven|driving|whisked|spirited|herded|hustled|carted) (?:away|off)(?: with)?"
     r" (?:(?:the|an?|all|at least|about|around|some|more than|over|nearly|up to|as many as|another|his|her|its|their|our|[\w,-]+ of(?: (?:his|her|its|their|the))?|\d[\d,]*) )*(?:[\w'-]+ ){0,3}?{PERSONS}"
     r"|(?:dragged|marched|hauled|herded) (?:(?:the|an?|all|two|three|four|at least|about|some|his|her|their|\d[\d,]*) )*(?:[\w'-]+ ){0,2}?{PERSONS} out(?! of the (?:rubble|water|wreck\w*|debris|river|sea|flames|ruins))"
     r"|(?:took|takes?|taken|taking|drove|driven|carried|led|marched|dragged|herded|hauled|hustled) (?:(?:the|an?|all|at least|about|some|more than|up to|another|his|her|its|their|\d[\d,]*) )*(?:[\w'-]+ ){0,3}?{PERSONS} (?:(?:and|with) (?:[\w'-]+ ){1,4})?(?:away|off|captive|into (?:the )?(?:bush|forest|jungle|hills|mountains|desert))"
     r"|(?:bundled|forced|herded|dragged|pushed) (?:[\w'-]+ ){1,6}?into (?:an? |the |their |\w+ )?(?:[\w-]+ )?(?:cars?|vans?|vehicles?|boats?|trucks?|pick-?ups?|lorry|lorries|minibus|taxi|jeep)"
     r"|(?:is|are|was|were|still|been) (?:still )?(?:being )?(?:holding|keeping) (?:(?:the|an?|all|at least|about|some|her|its|his|their|\d[\d,]*) )*(?:[\w'-]+ ){0,3}?{PERSONS}"
     r"|{PERSONS} (?:[\w-]+ ){0,2}?(?:are|is|were|was|been) (?:still |being )*held (?:at sea|at gunpoint|captive|by (?:[\w-]+ ){0,3}?(?:gunmen|pirates|rebels|militia\w*|bandits|kidnappers|insurgents|fighters|a gang|the group))"
     r"|(?:took|taken|seized|hijacked|commandeered) (?:an? |the |two |three )?(?:[\w-]+ ){0,2}?(?:bus|buses|minibus|van|lorry|truck|taxi|boat|trawler|ship|vessel|tanker|dhow|plane) (?:with|and) (?:[\w-]+ ){0,5}?{PERSONS}"
     r"|{PERSONS} (?:taken|seized|held)(?= since| this year| so far)"
     r"|{PERSONS} (?:\w+ ){0,2}?(?:was|were|been|had been|have been) (?:forcibly )?(?:marched|led|carried|taken|driven|hauled|dragged|spirited|whisked|herded) (?:away|off|into (?:the )?(?:bush|forest|jungle|hills|mountains))(?! (?:to|for) (?:an? |the )?(?:hospital|clinic|treatment|safety|surgery))")),
    ("detain.crew", Role.ACT, T.DETENTION, "hostage", (),
     "took take takes taken taking seized seize snatched abducted grabbed holding hold held keeping",
     (r"(?:took|taken|taking|takes|seized|snatched|grabbed|are holding|is holding|were holding|holding) (?:(?:all|at least|about|some|up to|most) )?(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|\w+teen|twenty(?:-\w+)?|several|dozens) of (?:(?:its|their|the|his|her) )(?:[\w-]+ ){0,2}?(?:crew|passengers|staff|sailors|seafarers|occupants|pupils|guests|workers|men|women|children|companions|colleagues)"
      r"|(?:are|is|were|was|still) (?:holding|keeping) (?:its|the|their|all|his) (?:[\w-]+ ){0,2}?(?:crew|passengers|sailors|seafarers|captain|staff)"
      r"|(?:(?:gunm[ae]n|pirates|kidnappers|armed men|raiders|bandits|rebels|attackers|men|soldiers|militiamen|agents|corps|police)\b[^.;]{0,140}?) (?:took|seized|snatched|taken) (?:(?:away|the) )?(?:(?:two|three|four|five|six|seven|eight|nine|ten|\d+) )?(?:sailors|seafarers|crew(?:m[ae]n| members)?|fishermen|brothers|sisters|captain|cousins|officers and)(?! to (?:hospital|safety))")),
    ("detain.from_home", Role.ACT, T.DETENTION, "hostage", (),
     "took taken dragged seized pulled led removed hauled",
     (r"(?:took|taken|dragged|seized|pulled|led|hauled) (?!off\b)(?:[\w'-]+,? ){1,7}?(?:out )?(?:from|off|out of) (?:his|her|their|the|an?|two|\w+'s) (?:[\w'-]+ ){0,3}?(?:homes?|houses?|beds?|bus(?:es)?|coach(?:es)?|cars?|vehicles?|minibus(?:es)?|taxis?|lorr(?:y|ies)|trucks?|shops?|offices?|schools?|mosques?|church(?:es)?|hostel|hospital|dormitor(?:y|ies)|farms?|train|boats?)(?! (?:and )?(?:to|for) (?:a |the )?(?:hospital|clinic|treatment|safety|burial|morgue))"
      r"|(?:was|were|been|being) (?:taken|dragged|seized|pulled|led|hauled|removed) (?:from|off|out of) (?:his|her|their|the|an?|two|three|\w+'s) (?:[\w'-]+ ){0,3}?(?:homes?|houses?|beds?|bus(?:es)?|coach(?:es)?|cars?|vehicles?|minibus(?:es)?|taxis?|shops?|offices?|schools?|mosques?|church(?:es)?|hostel|dormitor(?:y|ies)|farms?|train|boats?)")),
    ("detain.them", Role.ACT, T.DETENTION, None, (),
     "took taken led marched dragged drove hauled bundled whisked",
     r"(?:took|taken|led|marched|dragged|drove|hauled|bundled|whisked) (?:him|her|them|me|us|both|the (?:two|three|four|pair)) (?:away|off)(?= |$|[,.;])(?! (?:to (?:the |a )?(?:hospital|clinic|safety|school|meet)|on (?:holiday|a trip)|their feet|his feet|her feet|the (?:pitch|road|course|track)))"),
    ("detain.missing", Role.ACT, T.DETENTION, "disappearance", (),
     "missing",
     (r"{PERSONS} (?:[\w-]+ ){0,3}?(?:is|are|was|were|has been|have been|went|gone|reported) missing (?:since|after) (?:(?:armed |masked |uniformed )?(?:gunm[ae]n|men|soldiers|police|agents|militiamen|assailants)\b[^.;]{0,60}?(?:stopped|halted|intercepted|boarded|came|took|raided|stormed)|(?:being|they were|he was|she was) (?:stopped|taken|seized|arrested|detained|picked up))")),
    ("detain.back", Role.ACT, T.DETENTION, "release", (),
     "home ransom returned paid",
     (r"(?:came|come|returned|returns|sent|brought) (?:back )?home(?=[^.;]{0,80}\b(?:ransom|paid|rupees|dollars|pesos|naira|captivity|captors|kidnappers))|(?:released|freed|let go|returned) (?:[\w'-]+ ){0,6}?(?:after (?:the |an? |his |her |their )?(?:[\w-]+ )?(?:ransom|payment))")),
    ("detain.disappear", Role.ACT, T.DETENTION, "disappearance", (),
     "disappearance disappearances disappeared missing vanished seen",
     (r"(?:enforced|forced) disappearances?|forcibly disappeared|(?:went|gone|go|going) missing|(?:people|men|women|students?|residents?|journalists?|activists?|villagers|who) (?:\w+ ){0,3}?(?:disappeared|vanished)"
     r"|disappeared (?=after being|from (?:his|her|their)|while in)|(?:not|never) been (?:seen|heard (?:from|of)) (?:again |alive )?since")),
    ("detain.capture", Role.ACT, T.DETENTION, "capture_combatant", (),
     "captured capturing capture captures prisoner prisoners surrendered surrender",
     (r"captur(?:ed?|es|ing) (?:an? |the |[\w-]+ ){0,4}?(?:soldiers?|fighters?|militants?|commanders?|troops|rebels?|insurgents?|officers?|combatants?|guerrillas?|pilots?|servicemen)(?! (?:posts?|positions?|bases?))"
     r"|(?:taken|took|taking|takes?) (?:[\w-]+ ){0,5}?prisoners?|(?:soldiers?|fighters?|militants?|commanders?|troops|rebels?|insurgents?|officers?|pilots?) {3} (?:was|were|been) captured"
     r"|(?:soldiers|fighters|militants|troops|rebels|insurgents|guerrillas|garrison) {3} (?:surrendered|surrendering|gave themselves up|given themselves up)")),
    ("detain.release", Role.ACT, T.DETENTION, "release", (),
     "released release releases releasing freed frees freeing free go bail handed",
     (r"(?:releas(?:ed|ing|es?)|free(?:d|ing|s))(?= (?:an? |the |all |[\w-]+ ){0,4}?(?:prisoners?|hostages?|detainees?"
     r"|captives?|soldiers?|abductees?|inmates|students|children|girls|boys|nuns?|priests?|bishop|workers|journalists?|activists?|women|men|people|passengers|crew|villagers|engineers?|doctors?|teachers?|pupils|sailors)\b)"
     r"|(?:{PERSONS}|girls|abductees?|inmates|passengers|crew|nun|bishop|captives?|engineers?|nurse|pupils|sailors) (?:\w+ ){0,5}?"
     r"(?:were|was|been|be) (?:released|freed|set free|let go)|(?:ship|vessel|tanker|boat|trawler|dhow|freighter|crew) (?:[\w,'-]+ ){0,12}?(?:was|were|been) (?:freed|released|set free) |(?:were|was) set free(?= (?:on|in|by|after|without|unharmed|at|from|near|against|this|last|early|late)|$|[,.;])|(?:prisoners?|hostages?|captives?|detainees?) [^.;]{0,60}?(?:will|would|are to|to) be (?:handed over|released|freed)|(?:he|she|they|who|all|both|others|hundreds|dozens|some|many|most|\d+|two|three|four|five|six) (?:\w+ ){0,3}?(?:was|were|been|be) (?:released|freed|set free|let go)(?= (?:by|on bail|on|in|during|after|against|without|unharmed|from|for lack|in exchange|yesterday|later|last|this)|$|[,.;])"
     r"|release of (?:[\w-]+ ){0,4}?(?:prisoners?|hostages?|detainees?|captives?|students|girls|journalists?|activists?|soldiers?|children)|walked free|let (?:[\w'-]+ ){0,3}?(?:{PERSONS}|hostages?|captives?|abductees|them|him|her) go(?= |$|[,.;])(?! (?:of|to|ahead|into|through|up|down))|(?:ordered|granted) (?:[\w'-]+ ){1,5}?(?:release|freed|bail)(?= |$|[,.;])|released (?:on bail|without charge|unharmed)")),
    # ---------------------------------------------------------------- crowds
    ("crowd.protest", Role.ACT, T.DEMONSTRATION, "unspecified", (),
     ("gathered assembled massed camped protest protests protested protesting protesters protestors demonstration demonstrations demonstrate demonstrated demonstrating"
     " demonstrators rally rallied rallies marched march marches marchers marching streets sat lay knelt stood lined formed camped sit-in sit-ins vigil vigils picket picketed crowd crowds"),
     (r"(?<!acts of )(?<!in )(?<!under )protest(?! (?:letter|note|vote|song|singer|album|movement))|(?<!acts of )protests(?! (?:letter|note|vote))|protested|protesting"
     r"|{CROWD} (?:\w+ ){0,2}?(?:gathered|rallied|massed|assembled|marched|took to|clashed|set up barricades|set fire|stormed|chant(?:ed|ing)|demonstrated)"
     r"|(?:protest[eo]rs|demonstrators|residents|students|youths|women|mothers|villagers|farmers|families|teachers|monks|nuns|workers|drivers|supporters) (?:\w+ ){0,2}?(?:sat (?:down |in )?|lay down |knelt |stood |lined up |formed (?:an? )?(?:human )?(?:chain|wall) |camped )(?:on|in front of|across|before|outside|around|along) (?:the |an? )?(?:[\w-]+ ){0,2}?(?:roads?|highways?|streets?|bridges?|squares?|gates?|entrances?|junctions?|rails?|tracks?|ministry|court\w*|parliament|barracks|base|station|prison|embassy|tanks?|bulldozers?)"
     r"|(?:our|their|the|an?|this|another) (?:[\w-]+ ){0,2}?(?:march|marches|procession)(?= (?:of (?:[\w-]+ )?(?:women|mothers|teachers|students|workers|families|thousands|hundreds|veterans|residents|traders|nurses|farmers|monks)|was (?:over|planned|broken|banned|peaceful|called|stopped|due)|is planned|for peace|against|ended (?:at|by|in|without)|passed off|to the (?:parliament|palace|ministry|governor\w*|embassy|court)))"
     r"|(?:mothers|families|parents|wives|farmers|workers|teachers|villagers|drivers|nurses|doctors|pensioners|veterans|relatives|traders) (?:\w+ ){0,2}?(?:gathered|assembled|massed|camped|sat) [^.;]{3,60}? (?:to demand|demanding|to protest|in protest|chanting|calling for|to call for)"
     r"|march(?:es)?(?= (?:of|by) (?:[\w'-]+ ){1,4}?(?:is|are|was|were|will|had been|has been) (?:planned|due|set|called|scheduled|banned|expected|broken|dispersed|stopped))"
     r"|(?:protest[eo]rs|demonstrators|residents|students|youths|women) (?:\w+ ){0,2}?(?:block(?:ed|ing)|barricad(?:ed|ing)|occup(?:ied|ying)) (?:[\w-]+ ){0,4}?(?:roads?|highways?|streets?|bridges?|squares?|ministry|gates?|entrances?|junctions?)(?: with burning tyres)?"
     r"|(?<!product )demonstrations?|demonstrat(?:ed|ing|e) (?=against|in|outside|over|to demand|on)"
     r"|(?:rally|rallies) (?=against|outside|in|to demand|was|were|is|are|will|called|planned|of|took|by|for)|rallied (?=in|against|outside|for)|(?:mass|solidarity|peace|protest|anti-\w+|pro-\w+) (?:rally|rallies|march(?:es)?)"
     r"|(?<!band )(?<!soldiers )(?<!troops )(?<!army )march(?:ed|ing|es)? (?:peacefully |silently |quietly )?(?=(?:through|to|on|in|against|towards?|for|past|outside)\b)(?!on to|in step)|(?:took|taking|take|takes|taken) to the streets|sit-ins?|(?:candlelit |candlelight )?vigils?"
     r"|picketed|(?:held|staged|organi[sz]ed|joined|attended|led) (?:[\w-]+ ){0,4}?(?:rally|rallies|march|marches|protest|picket|procession)")),
    ("crowd.riot", Role.ACT, T.DEMONSTRATION, "violent", (),
     "tyres tires throw hurl fling lob thrown riot riots rioted rioters rioting stones rocks bottles bricks flares fireworks petrol molotov molotovs firebombs disturbances unrest violence barricades night stone-throwing",
     (r"riot(?:s|ed|ing)(?! (?:police|gear|shields?))|riot (?=broke|in|at|over|left|by|on)|(?:crowds?|protest[eo]rs|demonstrators|rioters|marchers|youths?|young (?:men|people)|residents|supporters|villagers|people) (?:(?:had |have |has |then |first |also |later |who ){0,3})(?:burn(?:ed|t) (?:[\w-]+ ){0,2}?(?:tyres|tires|barricades)|set (?:[\w-]+ ){0,2}?(?:tyres|tires|barricades) (?:alight|ablaze|on fire))|(?:burning|flaming) (?:tyres|tires)|(?:by|with) (?:thrown|hurled|flying) (?:stones|bottles|rocks|bricks|missiles)|(?:throw|hurl|fling|lob) (?:stones|rocks|bottles|bricks|petrol bombs|fireworks)|{CROWD} (?:\w+ ){0,2}?(?:threw|hurled|began to throw|pelted)|rioters (?:\w+ ){0,2}?(?:smashed|attacked|clashed)"
     r"|(?:pelted|pelting) (?:[\w'-]+ ){0,4}?with (?:stones|rocks|bottles)|(?:threw|hurled|throwing|hurling|flung) (?:[\w-]+ ){0,3}?(?:stones|rocks|bottles|bricks|flares|petrol bombs|fireworks|paving stones|molotov cocktails|molotovs|firebombs)(?! and (?:\w+ )?grenades)|(?:in|during|amid) (?:the |a |two |three )?(?:\w+ )?(?:disturbances|rioting|street violence|looting and rioting)(?= (?:in|on|at|across|over|around|near|that|which)|$|[,.;])|night of (?:barricades|riots|unrest|disturbances)|stone-throwing")),
    ("crowd.attack", Role.MEANS, T.DEMONSTRATION, "violent", (),
     "crowd crowds protesters protestors demonstrators rioters marchers youths",
     (r"(?<!armed )(?:crowds?|protest[eo]rs|demonstrators|rioters|marchers|youths) (?:of [\w-]+ (?:\w+ )?)?(?:(?:had |have |has |then |first |also |later |who ){0,3})(?:attacked|stormed|stoned|overturned|ransacked|besieged|charged) (?!with\b)")),
    ("crowd.mob", Role.MEANS, T.DEMONSTRATION, "mob", (),
     "mob mobs crowd",
     r"(?:angry |furious |enraged )?mobs? (?:of [\w-]+ (?:\w+ )?)?(?:\w+ )?(?:attack(?:ed|s)?|stormed|beat|surrounded|dragged|chased|lynched)|(?:angry|furious|enraged) crowds? (?:\w+ ){0,2}?(?:attacked|stormed|beat|surrounded)"),
    ("crowd.force", Role.ACT, T.CROWD_FORCE, "less_lethal", (),
     "pellet pellets answered replied responded smoke tear-smoke tear teargas rubber plastic water dispersed disperse dispersing broke break breaking baton batons stun pepper charged truncheons smoke sound",
     (r"(?:answered|replied|responded|retaliated|reacted) (?:to [\w -]{3,25} )?with (?:[\w-]+ ){0,3}?(?:pellets?|tear[ -]?(?:gas|smoke)|batons?|rubber (?:bullets|rounds)|stun grenades|water cannon|truncheons)|tear[ -]smoke(?: shells?)?|pellet (?:guns?|shells|cartridges|fire)|tear[ -]?gas(?:sed)?|(?:rubber|plastic)[- ](?:coated )?(?:steel )?bullets|water cannons?|pepper spray|(?:stun|sound) (?:grenades?|bombs?)(?: (?:\w+ ){0,2}?(?:at|into|against) [\w ]{2,20}?(?:crowds?|protest\w+|demonstrators|worshippers))?|smoke bombs"
     r"|baton charges?|(?:with|using|wielding) (?:batons|truncheons)|charged (?:at )?(?:the |a )?(?:\w+ )?(?:crowds?|protest[eo]rs|demonstrators|marchers)"
     r"|dispers(?:ed|e|ing) (?:[\w-]+ ){0,3}?(?:protest\w*|crowds?|demonstrat\w+|rally|march\w*|mourners|gathering)|br(?:oke|eak|eaking|oken) up (?:an? |the |\w+ ){0,3}?(?:protests?|march(?:es)?|demonstrations?|rally|rallies|sit-ins?|crowds?|gathering|procession|vigil)")),
    ("crowd.live", Role.MEANS, T.CROWD_FORCE, "live_fire", (),
     "fired fire firing shot protesters crowd crowds demonstrators marchers live",
     (r"(?:opened fire|fired|firing|shot|shooting|opening fire) (?:live \w+ |shots )?(?:at|on|into) (?:the |some |about |around |unarmed |hundreds of |thousands of |[\w-]+ )?(?:workers|miners|farmers|residents|villagers|students|pupils|teachers|strikers|people|youths|women|men|thousands|hundreds|nurses|traders|drivers|herders|settlers|monks|pilgrims|refugees|migrants|supporters) (?:who (?:were|had|was) )?(?:block(?:ing|ed|ading)|barricading|protesting|demanding|marching|demonstrating|picketing|rallying|striking|chanting|gathered|gathering|occupying|queu(?:e)?ing to protest)"
     r"|(?:police|guards|soldiers|troops|security forces|gendarmes|officers|army) (?:\w+ )?(?:opened fire|fired|shot|shooting|opening fire|firing) (?:live \w+ |shots )?(?:on|at|into) (?:an? |the |\w+ )?(?:[\w-]+ ){0,2}?(?:(?:road ?)?blockades?|roadblocks?|pickets?|processions?|march(?:es)?|rally|rallies|sit-ins?|demonstrations?|protests?|funerals?|barricades?|gatherings?|rioters)"
     r"|(?<!tanks )(?<!tank )(?<!artillery )(?<!guns )(?<!gunships )(?<!helicopters )(?<!drones )(?<!jets )(?<!gunboats )(?:fired|firing|fire|shot|shooting) (?:live \w+ |shots |dead |bullets )?(?:at |on |upon |into |towards? )?(?:the |an? |two |three |four |five |six |several |\d+ |at least \w+ |unarmed )?(?:[\w-]+ ){0,2}?(?:crowds?|protest[eo]rs|demonstrators"
     r"|marchers|mourners|strikers)|(?:protest[eo]rs|demonstrators|marchers|rioters|mourners|strikers) (?:\w+ ){0,2}?(?:was|were) shot|live (?:rounds|fire|ammunition|bullets) (?:\w+ ){0,2}?(?:was|were|had been) (?:fired|used)|(?:used|fired|using|firing) live (?:rounds|fire|ammunition|bullets)(?! (?:at|on|into))")),
    ("crowd.clash", Role.MEANS, T.CROWD_FORCE, "unspecified", (T.DEMONSTRATION,),
     "clashes clashed clash",
     (r"clash(?:es|ed)? (?:broke out |erupted )?(?:between|with) (?:[\w-]+ ){0,4}?(?:police|security forces|protest[eo]rs"
     r"|worshippers|demonstrators|students|riot police)(?: and (?:[\w-]+ ){0,2}?(?:protest[eo]rs|worshippers"
     r"|demonstrators|students|residents|youths|police))"
     r"|(?:protest[eo]rs|demonstrators|worshippers|students|marchers|strikers) (?:\w+ ){0,2}?clashed with (?:\w+ ){0,2}?(?:police|security forces|soldiers|troops)"
     r"|police (?:\w+ ){0,2}?clashed with (?:\w+ ){0,2}?(?:protest[eo]rs|demonstrators|students|marchers|strikers)")),
    # ---------------------------------------------------------------- flight
    ("displace.flight", Role.ACT, T.DISPLACEMENT, "flight", (),
     ("fled flee flees fleeing displaced displacing displacement displacements drove driven uprooted crossed crossing homes"
     " displace refuge shelter abandoned abandoning exodus poured streamed streaming pouring escaped escaping left leave leaving trekked evacuated forced sleeping sheltering camping registered gone moved living housed emptied deserted packed follow"),
     (rf"{_CULPRITS}(?:fled|flees?|fleeing)(?! (?:the scene|on foot|into the|after the (?:attack|shooting)))|displac(?:ed|ing|e)(?! (?:people|persons|families|civilians|residents|population|communities|villagers|households|women|children|salvadorans|syrians|palestinians)\b)"
     r"(?<!the displaced)(?<!for displaced)(?<!of displaced)|mass displacements?"
     r"|displacement of|(?:drove|driven|drives|driving|forced|forcing|uprooted|uprooting) (?!to (?:retreat|withdraw|pull|fall)\b)(?!(?:[\w'-]+ ){0,3}?(?:{ARMED}|{SIDE})\b)(?:[\w-]+ ){0,6}?(?:out of|from) (?:their (?:homes?|villages?|land|houses)|[\w-]+)"
     r"|(?:forced|forcing|compelled) (?:[\w-]+ ){0,6}?to (?:leave|flee|abandon|move)|(?:was|were|been) forced (?:out|from)"
     r"|(?:left|leave|leaving|abandoned|abandoning|quit) (?:their|all|the) (?:[\w-]+ )?(?:homes?|houses|villages|rooms?|flats?|apartments?|huts?|farms?|hamlets?|neighbou?rhoods?|settlements?|belongings|everything)"
     r"|{FOLK} (?:have |had |has |also |now |since |already ){0,3}(?:left|gone)(?= (?:on foot|by (?:boat|bus|lorry|truck|car|sea|road)|that (?:night|day|evening|morning)|overnight|since|in (?:panic|haste|fear|buses|cars|lorries|boats)|at (?:dawn|dusk|night)|during the|after the|the same (?:day|night)|last (?:night|week|month)|this (?:week|month)|so far|with (?:what|only|their|nothing)|for (?:safer|the (?:hills|forest|bush|border|capital|coast|interior)|neighbou?ring))\b)"
     r"|{FOLK} (?:have |had |has )?packed (?:up|their)|(?:hamlets?|villages?|towns?|camps?|quarters?|districts?|settlements?|suburbs?) (?:has |have |had |was |were |been |is |are |stand |lie ){0,2}(?:largely |almost |now |all but )?(?:emptied|deserted|abandoned by)(?= overnight| of |$|[,.;]| after| since| as)"
     r"|{FOLK} (?:who|that) (?:have |had |has )?(?:left|fled|escaped)(?! behind)(?= (?:that|the|their|on|in|since|last|at|by|after|for|from|home|overnight)|$|[,.;])"
     r"|{FOLK} {2} (?:are|were|have been|had been|is|was|been) (?:\w+ )?(?:registered|sleeping|sheltering|camping|camped|living|housed|lodged|staying|put up|crammed|packed) (?:rough |out )?(?:in|at|around|near|inside|with|under|into) (?:the |an? |\w+ )?(?:[\w-]+ ){0,2}?(?:camps?|shelters?|schools?|classrooms?|church(?:es)?|mosques?|halls?|tents?|stadiums?|sites?|cent(?:re|er)s?|monaster(?:y|ies)|the open|trees|relatives|host families|warehouses?|basements?|yards?|compounds?|tunnels)"
     r"|{FOLK} (?:have |had |has )?(?:abandoned|evacuated) (?:the |their )?(?:\w+ )?(?:villages?|homes?|towns?|city|camps?|area|district|settlement)"
     r"|{FOLK} {2} (?:crossed|crossing) (?:[\w-]+ ){0,3}?(?=into|at|from|the border)|{FOLK} (?:have |had |has )?(?:left|vacated) (?:the |their )?(?:[\w-]+ ){0,2}?(?:area|town|city|village|district|region|camp|country|province|neighbou?rhoods?|settlement|valley|capital|island)|{FOLK} {2} (?:poured|pouring|streamed|streaming|trekked|escaped) (?:out of|out|into|across|towards?|from|to)"
     r"|{FOLK} {3} (?:t(?:ook|aken|aking)|sought|seeking|found) (?:refuge|shelter)|(?:mass )?exodus (?=of|from)|uprooted (?=\w+ {FOLK}|[\d,]+)")),
    ("displace.follow", Role.ACT, T.DISPLACEMENT, "flight", (),
     "follow join flee leave uprooted displaced",
     (r"(?:another|a further|up to|as many as|more than|at least|tens of|hundreds of|\d[\d,]*|thousands|many) (?:[\w,-]+ ){0,4}?(?:could|may|might|would|will) (?:soon |also |now |yet |well )?(?:follow|join them|flee|leave|be (?:uprooted|displaced))")),
    # People in numbers who are on the way, or have got somewhere; nobody drives troops so.
    ("displace.reach.named", Role.ACT, T.DISPLACEMENT, "flight", (),
     "reached entered left crossed arrived headed set made walked trekked moved come",
     (r"{REFUGEES} (?:[\w'-]+ ){0,3}?(?:have |had |has )?(?:since |already |now |also |reportedly )?(?:reached|entered|left for|(?:crossed|moved|come|walked|trekked) (?:over )?(?:in)?to|arrived (?:in|at)|set (?:off|out) for|made for|headed (?:for|to)) {NAME}"
      r"(?! (?:for|to) (?:the |a |an )?(?:hajj|umrah|pilgrimage|festival|carnival|games|match|concert|funeral|wedding|summit|conference|holidays?|fair|mass))(?! (?:the )?(?:final|agreement|deal|retirement|pension|polls?|university|parliament|safety\b))")),
    ("displace.arrive", Role.ACT, T.DISPLACEMENT, "flight", (),
     "arrived arriving came shelter refuge bus buses boat",
     (r"(?:{REFUGEES}|(?:several |many )?(?:hundreds?|thousands?|dozens))(?: of)?(?: (?:people|families|women and children|others|households))? (?:\w+ )?(?:arrived|came|have arrived|had arrived|arriving) (?:on foot|by (?:bus|boat|lorry|truck|road|sea|cart|donkey|motorbike))"
      r"|(?:{REFUGEES}) (?:[\w-]+ ){0,2}?(?:arrived|arriving|have arrived) (?:at|in) (?:the |an? )?(?:[\w'-]+ ){0,3}?(?:camp|camps|shelters?|reception cent(?:er|re)|displacement site|border)"
      r"|(?:women and children|civilians|residents|families|villagers|inhabitants|people) (?:were|was|have been|had been) (?:taken|moved|driven|bussed|bused|ferried|transferred) (?:by (?:bus|boat|lorry|truck|train) |in buses )(?:to|out|from|away)")),
    ("displace.road", Role.ACT, T.DISPLACEMENT, "flight", (),
     "road roads move hiding sheltering stranded camped camping sleeping trapped run way foot",
     (r"(?:{REFUGEES}|(?:some|about|around|nearly|over|roughly|at least|more than|a further|another|an estimated) \d[\d,.]* )(?: (?:from|of) (?:[\w'-]+ ){1,4}?| )?"
      r"(?:are|were|is|was|have been|had been|remain|remained) (?:\w+ly |still |now |also )?(?:on the (?:road|roads|move|run)(?! again)|on their way (?:to|out)|on foot|(?:hiding|sheltering|stranded|camped|camping|sleeping)(?= (?:in|at|on|under|along|around|near|by|outside|rough|out)))")),
    ("displace.moved", Role.ACT, T.DISPLACEMENT, "flight", (),
     "moved relocated evacuated transferred taken walking streaming trekking heading mattresses bundles belongings suitcases bedding",
     (r"{FOLK}(?: (?:of|from|in) (?:[\w'-]+ ){0,3}?[\w'-]+)? (?:was|were|is|are|have been|has been|had been|are being|were being) (?:\w+ly )?(?:moved|relocated|evacuated|transferred|taken|bussed) (?:to|into|in) (?:the |an? |some |\d+ |several |[\w-]+ ){0,3}?(?:shelters?|schools?|camps?|stadiums?|safer (?:areas|ground|places)|evacuation cent(?:er|re)s?|displacement sites?|halls?|gyms?|tents|hotels|safety)"
      r"|{FOLK} (?:[\w-]+ ){0,2}?(?:with|carrying) (?:[\w-]+ ){0,3}?(?:mattresses|bundles|belongings|suitcases|bedding|possessions)(?: [\w'-]+){0,4}? (?:were |are |could be seen |was )?(?:walking|streaming|trekking|heading|moving|leaving|fleeing|on the road)")),
    ("displace.walked", Role.ACT, T.DISPLACEMENT, "flight", (),
     "walked trudged trekked waded drove emptied",
     (r"{FOLK} (?:\w+ ){0,2}?(?:walked|trudged|trekked|waded) [^.;]{0,40}?(?:to reach |towards |to )(?:the (?:border|camp|frontier|river|hills|capital)|safety)"
      r"|(?:town|city|village|quarter|district|suburb|camp|hamlet)s? (?:has |have |had )?emptied(?= |$|[,.;])(?! (?:its|their|the))")),
    ("displace.all_gone", Role.ACT, T.DISPLACEMENT, "flight", (),
     "every everyone everybody nobody whole entire no-one all",
     (r"(?:every|each|the whole|the entire|all) (?:family|families|household|inhabitants?|residents?|population|village|quarter|community)(?: (?:in|of|from) (?:[\w'-]+ ){0,2}?[\w'-]+)? (?:has |have |had |is |are )(?:now |since |already )?(?:left|gone|fled|moved (?:out|away))"
      r"|(?:everyone|everybody)(?: (?:in|from) (?:[\w'-]+ ){0,2}?[\w'-]+)? (?:has |have |had )(?:now |since |already )?(?:left|gone|fled)"
      r"|(?:nobody|no one|no-one) (?:is|was) left in (?:the )?(?:village|town|camp|hamlet|quarter|[\w'-]+)")),
    ("displace.driven", Role.ACT, T.DISPLACEMENT, "flight", (),
     "forced driven drove sent sending forcing displaced pushed",
     (r"(?:forced|forcing|drove|driven|driving|sent|sending|pushed|pushing) (?:(?:some|about|around|nearly|over|roughly|at least|more than|an estimated|up to|almost|another) )?(?:\d[\d,.]*|[a-z]+|hundreds of|thousands of|dozens of|scores of) (?:more )?(?:people|persons|families|households|residents|villagers|civilians|inhabitants|refugees|women|children)"
      r" (?:to flee|from (?:their|the|\w+) (?:[\w-]+ )?(?:homes?|hamlets?|villages?|houses|camps?|towns?|districts?|neighbou?rhoods?|land)|fleeing|out of|over the border|into the (?:bush|forest|hills|open)|on to the roads?)")),
    ("displace.flight.named", Role.ACT, T.DISPLACEMENT, "flight", (),
     "left leave leaving quit deserted",
     r"{FOLK} (?:have |had |has |were |are )?(?:since |already |now |also )?(?:left|leaving|quit|deserted|leave) {NAME}"),
    ("displace.evict", Role.ACT, T.DISPLACEMENT, "eviction", (),
     "evicted eviction evictions evict evicts evicting thrown turned kicked ejected removed forcibly turfed",
     (r"evict(?:ed|ing|ions?|s)?|(?:thrown|threw|turned|kicked|turfed|ejected|removed|put) (?:[\w-]+ ){0,3}?(?:out of|from) (?:their|its|the) {HOMES}"
     r"|forcibly (?:removed|relocated|moved|transferred)")),
    ("displace.expel", Role.ACT, T.DISPLACEMENT, "expulsion", (),
     "pushed sent driven forced expelled expulsion expulsions deported deportation deportations deporting deports deport expelling",
     (r"(?:{FOLK}|{PERSONS}|asylum seekers|[\w-]+) (?:was|were|been|being) (?:forcibly |summarily )?(?:pushed|sent|driven) back (?:into|across|over) (?!the (?:lead|game|line-up))|expel(?:led|ling) (?:[\w-]+ ){0,4}?(?:{PERSONS}|families)|{PERSONS} (?:\w+ ){0,3}?expelled|expulsions? of (?!the ambassador)"
     r"|deport(?:ed|ations?|ing|s)?")),
    ("displace.return", Role.ACT, T.DISPLACEMENT, "return", (),
     "returned returning return returnees gone went come came going",
     (r"(?:returned|returning|return) (?:home|to their (?:homes|houses|villages|towns?|land|farms))|{FOLK} {2} (?:gone|went|going|come|came|coming) (?:back )?(?:home|to their (?:homes|houses|villages|towns?|land|farms))"
     r"|{FOLK} {2} (?:returned|returning) (?=to|from)")),
)
