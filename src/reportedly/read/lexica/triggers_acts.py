"""Words that name events other than the use of force."""

from __future__ import annotations

from reportedly.model.vocabulary import EventType as T
from reportedly.read.lexica.triggers_base import Role, Row

# fmt: off
ACT_ROWS: tuple[Row, ...] = (
    ("toll.total", Role.ACT, T.CASUALTY_TOLL, "cumulative", (), "total toll count",
     r"the (?:\w+ )?(?:total|death toll|toll|count)(?: since [^,;]{3,40}?)? to (?:at least |more than |over |about )?\d[\d,]*"),
    ("toll.ordinal", Role.ACT, T.CASUALTY_TOLL, "cumulative", (),
     "die killed death victim fatality",
     r"the \d+(?:st|nd|rd|th) (?:[\w-]+ ){0,2}?(?:to (?:die|be killed)|(?<!brigade )(?<!division )(?<!battalion )(?<!regiment )(?<!corps )(?<!army )killed|death|victim|fatality)"),
    # ---------------------------------------------------------------- records
    ("aid.rescue", Role.ACT, T.AID_RESCUE, "rescue", (),
     "rescue rescued rescuers rescuing emergency civil pulled dug brought carried searched searching search",
     (r"(?:pulled|dug|brought|carried) (?:out )?(?:alive|(?:from|out of) (?:the )?(?:rubble|debris|wreckage|ruins|river|sea|water) alive)|search(?:ed|ing)? (?:the )?(?:waters?|river|lake|sea|rubble|debris|wreckage|ruins)(?= (?:all (?:night|day|morning)|for (?:survivors|bodies|the missing|others)|through|until|with)|$|[,.;])|rescu(?:ed|ing)|rescuers|to rescue|rescue (?:workers|teams|crews|operations?|efforts?)"
     r"|(?:mobili[sz](?:ed|ing)|dispatched|deployed) (?:\w+ )?(?:emergency|rescue) (?:services|teams|crews)")),
    ("aid.medical", Role.ACT, T.AID_RESCUE, "medical", (),
     "medical ambulances treated treating paramedics evacuated wounded injured victims casualties survivors",
     (r"(?:wounded|injured|victims|casualties|survivors) (?:\w+ ){0,2}?(?:were|was|are|being) (?:\w+ )?(?:taken|rushed|evacuated|brought|carried|airlifted|transferred|ferried) (?:to|by)|"
     r"medical (?:personnel|teams|staff|crews) (?:\w+ ){0,3}?(?:dispatched|sent|rushed|arrived|treated)"
     r"|ambulances (?:\w+ ){0,2}?(?:rushed|arrived|dispatched)|(?:hospitals?|clinic|doctors|medics) (?:\w+ ){0,2}?treat(?:ed|ing)")),
    ("aid.deliver", Role.ACT, T.AID_RESCUE, "delivery", (),
     ("rations seeds tools unloaded unloading dropped dropping parachuted aid relief trucks lorries convoy convoys airdrop airdropped airdrops humanitarian food flour supplies blankets tents handed water medicines kits kit rations"
      " parcels baskets airlift airlifts vaccines received cash mats fuel generators"),
     (r"(?:aid|relief|humanitarian|food) (?:trucks|lorries|convoys?|supplies|shipments?|deliver(?:y|ies))(?! (?:was|were) hit)"
     r"|(?:(?<!army )(?<!military )(?<!pick-up )(?<!pickup )(?<!armed )(?<!in )trucks|lorries|(?<!military )(?<!army )convoys?(?! of (?:[\w-]+ ){0,3}?(?:army|military|armou?red))) (?:(?!(?:that|which|who)\b)[\w-]+(?:[.,]\d+)* ){0,9}?(?:entered|waited|waiting|crossed|arrived|reached|left(?! (?:burning|burnt|ablaze|in (?:flames|ruins)|smouldering|behind|abandoned))|carrying (?:aid|food|relief|flour|medic\w+))"
     r"|convoys? with (?:food|aid|relief)|air-?drop(?:ped|s)?(?: of)?|(?:dropped|dropping|parachuted) (?:[\w-]+ ){0,2}?(?:food|aid|relief supplies|parcels|medicines?|flour|rations|water)(?= )|air-?lifts? of (?=[\w ]{0,20}?(?:aid|food|relief|medic\w+|blankets|tents|supplies|flour))|(?:deliver(?:ed|ing)|distribut(?:ed|ing|es)|hand(?:ed|ing) out) (?:[\w,]+ ){0,4}?"
     r"(?:aid|food|relief|supplies|flour|medicines?|tents|blankets|water|rice|bread|soap|plastic sheet(?:s|ing)|tarpaulins|buckets|milk|maize|beans|sleeping mats|hygiene kits)"
     r"|(?:kits?|blankets|tents|mats|(?:food|hygiene) (?:parcels|baskets)|medicines?|medical supplies|vaccines|rations|flour|generators|mattresses) (?:\w+ ){0,2}?(?:were|was|been|are|is) (?:\w+ )?(?:flown|trucked|delivered|distributed|handed (?:out|over)|airlifted|sent|shipped|brought|dropped|unloaded|given)"
     r"|(?:families|households|people|residents|refugees|evacuees|villagers|survivors|returnees|patients|women|children|population|inhabitants)(?: (?:of|in|at) [\w'-]+(?: [\w'-]+)?)? (?:have |had |each |also )?received (?:[\w,-]+ ){0,4}?(?:tents?|cash|food|aid|blankets|kits|relief|rations|water|medicines?|mats|shelter|assistance|mattresses|seeds|tools|flour|rice|supplies|vaccines)"
     r"|(?:distribut(?:ed|ing|es)|deliver(?:ed|ing)|provid(?:ed|ing)|hand(?:ed|ing) out|unload(?:ed|ing)) (?:[\w,-]+ ){0,3}?(?:rations|seeds|kits|parcels|baskets|vaccines|cash|fuel|mattresses|tarpaulins|rice|generators)(?= (?:to|in|at|for|among|over)|$|[,.;])"
     r"|(?:plane|flight|aircraft|ship|barge|train|lorries|trucks) (?:with|carrying) (?:[\w.,-]+ ){0,4}?(?:tents|food|aid|relief|blankets|medicines?|supplies|flour|rice|water|kits)(?: [\w-]+){0,3}? (?:had |has |have )?(?:landed|arrived|docked|reached|entered)")),
    ("aid.people", Role.ACT, T.AID_RESCUE, "delivery", (),
     "partners reached assisted provided moved evacuated food drops convoy convoys trucks",
     (r"(?:partners|agencies|teams|volunteers|charity|charities|cluster|unicef|wfp|msf|red cross|red crescent|organi[sz]ations?|clinics?) (?:[\w-]+ ){0,3}?(?:reached|assisted|served|provided|supplied|treated|helped) (?:some |about |around |over |more than |nearly )?(?:\d[\d,.]*|[\w-]+) (?:[\w-]+ )?(?:people|families|households|children|women|patients|persons)"
      r"|(?:red cross|red crescent|rescuers|volunteers|civil defence|helmets|unhcr|peacekeepers|mission|it|they|we) (?:had |has |have )?(?:moved|evacuated|brought|taken|escorted|led) (?:some |about |over |nearly |more than )?(?:\d[\d,.]*|[\w-]+) (?:families|people|civilians|women|children|patients|wounded|residents|households|orphans) (?:out|to safety|away|from)|(?:ships?|helicopters?|planes?|ambulances?|boats?|convoys?|teams?|volunteers) (?:had |has |have )?(?:evacuated|ferried|airlifted|carried) (?:some |about |over |nearly |more than )?(?:\d[\d,.]*|[\w-]+) (?:[\w-]+ )?(?:patients|wounded|people|civilians|injured)")),
    ("aid.planned", Role.ACT, T.AID_RESCUE, "planned", (),
     "drops convoy convoys trucks deliveries distribution distributions airdrops flight",
     (r"(?:(?:food|aid|relief|air) ?(?:drops?|deliver(?:y|ies)|distributions?|convoys?|flights?|shipments?)|convoys? (?:of|with) (?:[\w,]+ ){0,4}?(?:trucks|lorries|aid|food|supplies|medicines?)|airdrops?)(?: (?:from|to|for|of) (?:[\w-]+ ){0,3}?[\w-]+)? (?:(?:is|are) (?:expected|due|planned|scheduled|set|to (?:begin|start|leave|resume|arrive))|will (?:begin|start|leave|resume|arrive))")),
    ("talks.talks", Role.ACT, T.TALKS_AGREEMENT, "talks", (),
     ("elders chiefs leaders commanders officials officers delegates delegations envoys negotiators representatives talks negotiations negotiate negotiating negotiators mediate mediated mediation mediators broker"
     " brokering brokered dialogue"),
     (r"(?:elders|chiefs|leaders|representatives|delegates|commanders|officials|mediators|envoys|officers)(?: (?:of|from) (?:[\w'-]+ ){0,4}?[\w'-]+)? (?:met|gathered|sat down|meet)(?= [^.;]{0,90}?\bto (?:talk about|discuss|negotiate|agree) (?:an? |the )?(?:[\w-]+ ){0,2}?(?:truce|ceasefire|peace|end|agreement|deal|exchange|release|withdrawal))|(?:next |new |further |another |first |second |third |final )?rounds? of (?:[\w-]+ )?(?:talks|negotiations|consultations)|(?:host|hosts|hosted|hosting|convene[ds]?) (?:[\w-]+ ){0,3}?(?:talks|negotiations)"
     r"|(?:peace |truce |ceasefire |indirect |direct |new )?(?:talks|negotiations)(?= (?:with|between|in|on|to|resumed|began|are|were|have"
     r"|collapsed|broke|stalled|aimed|over|aim|continue|continued|held|failed))|(?:held|resumed|began|opened|suspended) (?:\w+ ){0,2}?(?:talks|negotiations)"
     r"|(?:to )?broker(?:ing)? (?:an? |the )?(?:\w+ )?(?:ceasefire|truce|deal|peace|agreement)|(?:delegates|delegations|envoys|negotiators|representatives) (?:[\w'-]+ ){0,6}?(?:met (?=in|with|on|at|for)|(?:will|(?:are|is) (?:due|set|expected|scheduled|to)(?: to)?) meet(?= |$|[,.;]))|mediat(?:ed|ing|ion) (?=between|by|efforts|in|to)")),
    ("talks.met", Role.ACT, T.TALKS_AGREEMENT, "talks", (),
     "met meet meets meeting meetings held progress consultations contacts discussed summit conference dialogue negotiating",
     (r"(?:mediators?|negotiators?|envoys?|delegations?) (?:[\w'-]+ ){0,3}?(?:is|are|was|were|will|would) (?:due |set |expected |scheduled )?(?:to )?(?:meet|hold talks with) (?=[\w'-]+)|(?:mediators?|negotiators?|envoys?|delegat(?:es|ions?)|intermediaries|facilitators) (?:from [\w' -]{2,40} )?(?:[\w'-]+ ){0,3}?(?:met|meets?|held (?:a )?(?:[\w-]+ )?meetings?|sat down) (?:with )?(?:an? |the |with |in |on |for |their |its )"
      r"|(?:diplomats?|foreign ministers?|presidents?|officials|elders|chiefs|commanders|representatives) (?:[\w'-]+ ){0,3}?(?:met|meets?) (?:with )?(?=(?:the |an? |their )?(?:[\w'-]+ ){0,3}?(?:rebels?|militia|delegation|faction|insurgents?|armed group|guerrillas?|warring|mediators?|taliban|captors|kidnappers))"
      r"|progress (?:on|in|over|towards?) (?:the |an? )?(?:[\w-]+ ){0,3}?(?:lists?|talks|negotiations|deal|agreement|truce|ceasefire|exchange|terms|draft|text)"
      r"|(?:held|holding|hold) (?:[\w-]+ ){0,3}?(?:meetings?|consultations|contacts|discussions) (?:with|between|in|on)(?= (?:the )?(?:[\w'-]+ ){0,4}?(?:rebels?|government|side|parties|delegation|leaders?|mediators?|group|movement|army|faction|junta|opposition|commanders?))")),
    ("talks.concluded", Role.ACT, T.TALKS_AGREEMENT, "agreement", (),
     "agreed agree agreement deal accord pact concluded signed reached brokered struck sealed negotiated undertook",
     (r"(?:agreed|have agreed|had agreed|undertook) to (?:let|allow|open|reopen|lift|hand over|(?:release|free)(?= (?:[\w-]+ ){0,4}?(?:prisoners|hostages|captives|detainees|soldiers|bodies))|withdraw|pull|suspend|cease|end|resume|respect|admit|form|share|halt|stop|lay down)(?! (?:talks|fighting|hostilities))(?= )"
      r"|(?:agreement|deal|accord|pact|understanding) (?:that |which )?(?:the |an? )?(?:[\w'-]+ ){0,8}?(?:concluded|signed|reached|brokered|struck|sealed|negotiated|mediated)(?= |$|[,.;])|(?:concluded|sealed|brokered|clinched|signed|reached|struck) (?:an? |the )?(?:[\w-]+ ){0,3}?(?:agreement|deal|accord|pact|understanding|peace treaty)")),
    ("talks.ceasefire", Role.ACT, T.TALKS_AGREEMENT, "ceasefire", (),
     "guns silent pauses lull halt truces ceasefires corridor corridors agreed ceasefire cease-fire truce armistice hostilities fighting pause",
     (r"guns (?:(?:are|were|will|would|had|have) )?(?:to |due to |set to )?(?:fall|fell|fallen|falling) silent|(?:agreed|agree|agreeing) (?:on|to) (?:an? |the |\w+ )?(?:[\w-]+ ){0,3}?(?:pauses?|lull|truces?|cease-?fires?|corridors?|windows?)|(?:cessation of|(?:agreed|agreeing) to (?:\w+ )?(?:stop|halt|end|cease|suspend)(?: the| all)?) (?:hostilities|fighting|attacks)|humanitarian pause|"
     r"(?:agree[sd]?|sign(?:s|ed|ing)?|declar(?:e[sd]?|ing)|announc(?:e[sd]?|ing)|accept(?:s|ed)?|reach(?:ed|ing)?|broker(?:ed|ing)?|proclaim(?:ed|ing)?|violat(?:e[sd]?|ing)|br(?:eak|eaks|oke|oken)|breach(?:ed|ing)?|exten(?:d|ds|ded|ding)|ordered|renew(?:ed|ing)?|suspend(?:ed|ing)?|terminat(?:e[sd]?|ing)|end(?:ed|ing)?|call(?:ed|ing) off|implement(?:ed|ing)?|observ(?:e[sd]?|ing)|respect(?:ed|ing)?|offer(?:ed|ing)?|propos(?:e[sd]?|ing)|monitor(?:ed|ing)?|enforc(?:e[sd]?|ing)|establish(?:ed|ing)?|decreed) (?:(?!(?:of|after|before|during|since|until|when|as|that|while|on|in)\b)[\w'-]+ ){0,4}?(?:ceasefire"
     r"|cease-fire|truce|armistice)"
     r"|(?:ceasefire|cease-fire|truce|armistice)(?= (?:[\w-]+ ){0,2}?(?:is|are|was|were) (?:due|set|expected|scheduled))"
     r"|(?:ceasefire|cease-fire|truce|armistice) (?:[\w-]+ ){0,8}?(?:took effect|takes effect|came into|comes into|entered into|went into|held(?= |$|[,.;])"
     r"|holding|holds|lasted|began|ended|collapsed|broke down|expired|(?:was|been) (?:agreed|signed|declared|announced|violated|broken)|went into)")),
    ("talks.deal", Role.ACT, T.TALKS_AGREEMENT, "agreement", (),
     "agreement deal accord peace",
     r"(?:signed|reached|concluded|struck) (?:an? |the )?(?:[\w-]+ ){0,3}?(?:agreement|deal|accord|pact)(?= |[.,;]|$)(?! to (?:sell|buy|merge))"),
    ("talks.impasse", Role.ACT, T.TALKS_AGREEMENT, "impasse", (),
     "impasse deadlock deadlocked stalled collapsed broke failed stalemate",
     r"(?:at|reached|in) an? (?:impasse|deadlock|stalemate)|deadlocked|(?:talks|negotiations|dialogue|mediation)(?: between [\w\s'-]{3,50}?| in [\w'-]+)? (?:\w+ )?(?:stalled|collapsed|broke down|failed)"),
    ("talks.exchange", Role.ACT, T.TALKS_AGREEMENT, "exchange", (),
     "exchanged swapped swap exchange",
     (r"(?:agreed|agree|agreeing) to (?:exchange|swap)(?= )|(?:exchange|swap) of (?=[\w ]{0,20}?(?:prisoners|bodies|captives|hostages|detainees))|(?:exchanged|swapped) (?:[\w,]+ ){0,3}?(?:prisoners|bodies|captives|hostages)|(?:prisoner|hostage) (?:swap|exchange)"
     r" (?=was|took|took place|on|in)")),
    # ---------------------------------------------------------------- character of what was struck
    ("status.use", Role.SPEECH, T.TARGET_STATUS, "military_use", (),
     "used operating operated housed hosted contained concealed hid hiding command base shields doubled served serving",
     (r"(?:doubled|served|serving|functioned) as (?:an? |the )?(?:[\w-]+ ){0,2}?(?:command|base|barracks|headquarters|weapons|ammunition|arms|military|launch\w*)(?: [\w-]+)?|"
     r"(?:being |was |were |been |is |are )?used (?:by [\w\s,'-]{2,50}? )?(?:to|as|for) (?:an? |the )?(?:[\w-]+ ){0,2}?(?:store|storing|stor"
     r"|plan|planning|launch|launching|hide|command|military|weapons|ammunition|bases?|headquarters|cover|shield|produc\w+|firing)(?:age|ing)?"
     r"|operating (?:inside|from|within|out of|in) (?:an? )?(?:[\w-]+ ){0,3}?(?:command|cent(?:er|re)|school|hospital|mosque|compound|base)"
     r"|(?:housed|hosted|contained|concealed|hid|hiding) (?:an? |the )?(?:[\w-]+ ){0,2}?(?:command|weapons|ammunition|rocket\w*|arms|military|fighters"
     r"|militants|terrorists)(?: [\w-]+)?|(?:as|using) (?:\w+ )?human shields|association with militant")),
    ("status.using", Role.SPEECH, T.TARGET_STATUS, "military_use", (),
     "using used use housed hosted loaded packed carrying stored kept sheltering turned converted served aimed lived",
     (r"(?:which|that|where)(?:, (?:it|he|she|they|the army) (?:said|says|claimed),)? (?:the |a )?(?:[\w'-]+ ){1,4}?(?:(?:was|were|had been|have been|has been|is|are) using|used|had used|use|uses) (?:it |them )?(?:as|to|for)(?= (?:an? |the )?(?:[\w-]+ ){0,2}?(?:store|storing|stor|plan|launch|hide|command|base|depot|headquarters|weapons|arms|ammunition|drones?|barracks|rockets|fuel|assembl\w+|mak(?:e|ing)|produc\w+|fir(?:e|ing)))"
      r"|(?:being |was |were |been |is |are )used (?:by [\w\s,'-]{2,50}? )?as (?:an? |the )?(?:meeting (?:place|point|room)|hide-?out|hiding place|shelter|safe house|rest house|assembly point|staging (?:post|area|point|ground)|(?:arms|weapons|ammunition|munitions|fuel|supply|drone) (?:store|depot|dump|cache|factory|workshop)|observation post|firing position|sniper\w* (?:nest|post|position)|launch\w* (?:site|pad|position)|garrison|billet|prison)"
      r"|(?:wagons?|trucks?|lorr(?:y|ies)|vehicles?|train|ship|boat|convoy|warehouse|building|house|school|hospital|depot|container|plane|cars?|mosque|church)s?(?:, (?:it|he|she|they) (?:said|says|added),)? (?:was|were|had been|is|are) (?:loaded with|packed with|full of|carrying|filled with|stocked with|crammed with|sheltering|hiding) (?:[\w-]+ ){0,2}?(?:ammunition|weapons|arms|munitions|explosives|shells|rockets|missiles|fighters|soldiers|troops|militants|mercenaries|gunmen|rebels|fuel for)"
      r"|(?:turned|converted) into (?:an? |the )?(?:[\w-]+ ){0,2}?(?:barracks|base|garrison|command (?:post|cent(?:er|re))|(?:arms|weapons|ammunition) (?:store|depot|dump)|headquarters|fortress|firing position|military \w+)")),
    ("status.use.was.quoted", Role.SPEECH, T.TARGET_STATUS, "military_use", (),
     "struck hit at targeted bombed destroyed attacked shelled",
     (r"(?:(?<=struck \")|(?<=hit \")|(?<=at \")|(?<=targeted \")|(?<=bombed \")|(?<=destroyed \")|(?<=attacked \")|(?<=shelled \"))(?:an? |the |two |several )?(?:[\w'-]+ ){0,4}?(?:depots?|stores?|dumps?|caches?|(?:command|army|military|observation) (?:posts?|cent(?:er|re)s?|transports?|vehicles?|boats?|convoys?)|headquarters|(?:military|rebel|terrorist|enemy|legitimate) (?:bases?|positions?|targets?|infrastructure|sites?|hideouts?)|launch(?:ing)? (?:sites?|pads?)|workshops?)")),
    ("status.use.was.placed", Role.SPEECH, T.TARGET_STATUS, "military_use", (),
     "placed positioned mounted installed parked dug",
     r"(?:placed|positioned|mounted|installed|parked|set up|dug in) (?:an? |the |two |three |several |its |their )(?:[\w-]+ ){0,2}?(?:mortars?|guns?|launchers?|howitzers?|tanks?|batter(?:y|ies)|rockets?|snipers?|radars?) (?:behind|beside|in|inside|near|next to|on the roof of|in the (?:yard|grounds|courtyard) of|under|among) (?:the |an? |that )(?:[\w-]+ ){0,2}?(?:building|school|hospital|clinic|mosque|church|house|houses|homes|market|camp|tents|temple|kindergarten|flats)"),
    ("status.use.was", Role.SPEECH, T.TARGET_STATUS, "military_use", (),
     "was were served used",
     (r"(?:it|(?:the|that|this) (?:\w+ )?(?:airfield|airport|airstrip|port|church|mosque|tower|boat|compound|building|house|site|school|hospital|factory|warehouse|villa|hotel|farm|workshop|complex|plant|station|substation|depot|bridge|ship|vessel|camp|cafe|block))(?: there| itself)? (?:was|had been|is) ['\"]?(?:an? |the |in fact (?:an? )?)['\"]?(?:[\w-]+ ){0,2}?(?:(?:gun|firing|mortar|sniper|rebel|army|military|enemy) (?:positions?|posts?|nests?)|(?:legitimate )?military (?:targets?|objectives?|objects?|installation)|communications? cent(?:er|re)|command (?:cent(?:er|re)|post)|headquarters|barracks|(?:arms|weapons|ammunition|munitions|fuel) (?:dump|depot|store|cache)|training (?:camp|cent(?:er|re)|base)|operations (?:room|cent(?:er|re))|military (?:base|target|site|facility)|launch(?:ing)? (?:site|pad)|drone (?:workshop|factory)|bomb factory|hide-?out|safe house)"
      r"|(?:compound|building|house|site|school|hospital|factory|warehouse|villa|workshop|complex|plant|station|substation|bridge|line|road|port|airport|depot) (?:had |has )?(?:been )?(?:served|used) (?:by (?:[\w-]+ ){1,3})?to (?:bring|move|supply|store|make|assemble|launch|hide|smuggle|transport|ferry) (?:[\w-]+ ){0,3}?(?:weapons|arms|ammunition|troops|fighters|soldiers|munitions|explosives|drones|missiles|fuel|reinforcements)"
      r"|(?:compound|building|house|villa|workshop|flat|apartment) (?:had been |was |has been )used by an? (?:[\w-]+ ){0,2}?(?:cell|gang|militia|group|unit|network|squad|commander|leader)")),
    ("status.civilian.was", Role.SPEECH, T.TARGET_STATUS, "civilian_use", (),
     "was were use used",
     (r"(?:it|(?:the|that|this) (?:\w+ )?(?:compound|building|house|site|factory|warehouse|villa|complex|plant|block)) (?:was|had been|is) (?:only |just |in fact )?(?:an? |the )(?:[\w-]+ ){0,2}?(?:clinic|school|hospital|kindergarten|family home|private house|bakery|mosque|church|orphanage|shelter|food (?:store|warehouse)|flour mill|guest ?house|wedding hall|dairy|block of flats|dormitory|library|civilian \w+)(?=$|[,.;\"']| and | that | for | where | not | with | above )"
      r"|(?:boat|ship|vessel|ferry|plane|aircraft|bus|train|convoy|lorr(?:y|ies)|trucks?) (?:was|were|had been) (?:on (?:its|their|an?) (?:[\w-]+ ){0,2}?(?:civilian|passenger|commercial|humanitarian|relief|fishing|school) (?:run|trip|voyage|flight|mission|route|journey)|carrying (?:only )?(?:civilians|pilgrims|traders|passengers|food|flour|grain|aid)(?= (?:only|and nothing|not)|$|[,.;]))"
      r"|(?:he|she|they|the (?:man|woman|boy|girl|victim|dead man|youth)) (?:was|were|had been) (?:an? )?(?:[\w-]+ ){0,2}?(?:barbers?|farmers?|shepherds?|students?|teachers?|traders?|bakers?|drivers?|tailors?|fishermen|labou?rers?|shopkeepers?|nurses?|clerks?|mechanics?|carpenters?|vendors?|cooks?) (?:who (?:had|was|were)|(?:fetching|going|walking|returning|driving|working|carrying|selling|herding|on (?:his|her|their) way|coming))"
      r"|only (?:[\w-]+ ){0,2}?(?:trains|buses|civilians|patients|families|farmers|children|lorries with food) (?:use|used|lived in|live in) (?:the |this |that |it)(?:[\w-]+)?")),
    ("status.combatant.was", Role.SPEECH, T.TARGET_STATUS, "combatant", (),
     "was were had been led",
     (r"(?:he|she|the (?:man|woman|boy|girl|victim|dead man|youth|driver|passenger)) (?:was|had been|is) (?:in fact )?an? (?:[\w-]+ ){0,3}?(?:gunm[ae]n|fighter|militant|rebel|insurgent|commander|sniper|bomb-?maker|courier|operative|member of)(?! of parliament)"
      r"|(?:he|she|the (?:man|woman)|they) (?:had |has )?(?:led|commanded|headed) (?:the |an? )(?:[\w-]+ ){0,2}?(?:cell|squad|unit|gang|group|network|brigade|attack|raid)")),
    ("status.aimed", Role.SPEECH, T.TARGET_STATUS, "combatant", (),
     "aimed targeted target directed meant intended",
     (r"(?:strike|raid|attack|fire|missile|drone|shelling|bombing|operation|shell)s? (?:had |has |have )?(?:was|were|been) (?:aimed at|directed at|meant for|intended for|targeting) (?:an? |the |two |three |several )(?:[\w'-]+ ){0,4}?(?:operatives?|commanders?|fighters?|militants?|terrorists?|gunm[ae]n|leaders?|members?|cells?|officers?|snipers?|squad|militiamen)")),
    ("status.lived", Role.SPEECH, T.TARGET_STATUS, "civilian_use", (),
     "lived living sheltered home families inhabited housed",
     (r"(?:displaced |homeless |only )?(?:families|civilians|refugees|displaced people|patients|children|pupils|students|nuns|orphans|workers|elderly people)(?: from [\w'-]+)? (?:lived|were living|were sheltering|slept|had been living|were staying|had taken shelter|were housed) (?:there|in (?:it|the (?:building|house|school|block|compound)))")),
    ("status.military", Role.SPEECH, T.TARGET_STATUS, "military_use", (),
     "target targets base headquarters post objective objectives site sites facility facilities command only exclusively solely purely military",
     (r"(?:the|its|their|our) (?:\w+ ){0,2}?targets? (?:was|were|is|are|had been|has been|have been) (?!hit|struck|destroyed|not)(?:an? |the |two |three |several )?(?:[\w'-]+ ){0,6}?(?:officers?|soldiers?|troops|army|military|fighters?|militants?|bases?|depots?|barracks|positions?|command\w*|headquarters|weapons|ammunition|convoys?|intelligence|rebels?|mercenaries|launch\w*|airfields?|warehouses?|factory|factories|stores?|dumps?|terrorists?|police)"
     r"|only (?:[\w-]+ ){0,2}?(?:military|army|militant|rebel|enemy|legitimate|terrorist|armed) (?:[\w-]+ )?(?:targets?|positions?|sites?|objects?|objectives?|facilities|installations|bases|infrastructure|assets|groups|elements)(?: (?:had been|have been|has been|was|were|are|is) (?:\w+ )?(?:hit|struck|targeted|attacked|bombed|shelled))?"
     r"|(?:hit|hits|struck|strikes?|targets?|targeted|attacks?|attacked|aimed|fired|bombed|shelled) (?:at |on )?(?:only|exclusively|solely|purely|nothing but) (?:[\w-]+ ){0,2}?(?:military|army|militant|rebel|enemy|legitimate|terrorist|armed)(?: [\w-]+)?|(?:was|were|is|are) (?:an? |the )?(?:legitimate |purely |active )?(?:military|command|hamas|rebel|militant|enemy) (?:targets?|base|headquarters"
     r"|command (?:cent(?:er|re)|post)|objectives?|sites?|facilit(?:y|ies))")),
    ("status.civilian", Role.SPEECH, T.TARGET_STATUS, "civilian_use", (),
     "civilian presence activity installations installation fighters militants weapons soldiers gunmen combatants nothing ordinary innocent unarmed civilians just simply only merely more than",
     (r"(?:they|the (?:\w+ )?(?:men|women|people|dead|victims|workers|passengers|travellers|youths|boys)|those killed|all|both|he|these) (?:were|was|are|had been) (?:all |mere |[\w-]+ ){0,4}?[\w-]+, (?:nothing (?:else|more)|no more than that|not (?:an? )?(?:fighters?|soldiers?|rebels?|militants?|combatants?))"
     r"|(?:they|the (?:\w+ )?(?:men|women|people|dead|victims|workers|passengers|travellers|youths|boys)|those killed|all|both|he) (?:were|was|are|had been) (?:all )?(?:just|only|simply|merely|nothing (?:more than|but)|ordinary|innocent|unarmed|all civilians) ?(?:[\w-]+ ){0,2}?(?:civilians?|farmers?|villagers?|workers?|traders?|students?|fishermen|herders?|shepherds?|labou?rers?|teachers?|drivers?|carpenters?|miners?|people|men|women|children|worshippers?|boys?|pupils?|vendors?|tailors?|guests?|mourners?)?(?=$|[,.;]| who | and | on | at | in )|(?:was|were|is|are) (?:an? |the )?(?:purely |entirely |only )?civilian (?:sites?|facilit(?:y|ies)|areas?|buildings?|infrastructure|objects?)"
     r"|no (?:military|militant|armed) (?:presence|activity|targets?|installations?)"
     r"|no (?:fighters|militants|weapons|soldiers|gunmen|combatants|rebels|armed men) (?:\w+ ){0,2}?(?:in|inside|at|near|among|present|there|anywhere)")),
    ("status.combatant", Role.SPEECH, T.TARGET_STATUS, "combatant", (),
     "killed dead wounded slain victims casualties soldiers fighters militants combatants rebels gunmen terrorists spies informers insurgents mercenaries agents members",
     (r"(?:they|the (?:\w+ )?(?:men|women|people|dead|victims|workers|passengers|travellers|detainees|youths|boys|farmers|drivers)|those killed|all|both|he|these) (?:were|was|are|had been|have been) (?:all |in fact |actually |really |mostly |armed |known |active |disguised |rather |an? |undercover |enemy |foreign ){0,3}(?:soldiers?|fighters?|militants?|combatants?|rebels?|gunmen|terrorists?|spies|spy|informers?|insurgents?|mercenaries|agents|intelligence officers?|members of (?:the|an?) )(?: [\w-]+){0,2}?(?: in (?:civilian|plain) clothes| disguised as [\w-]+)?(?=$|[,.;]| and | in | who )|(?:those|the|all|most|many|some|three|two|four|five|of the|of them|everyone|ones) (?:of (?:those|the) )?(?:\w+ )?(?:killed|dead|wounded|slain|victims|casualties) (?:were|was|are|had been) (?:all |mostly |known |armed |mainly )?"
     r"(?:fighters?|militants?|combatants?|terrorists?|gunmen|rebels?|insurgents?|members? of)")),
)
