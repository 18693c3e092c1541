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
     r"the \d+(?:st|nd|rd|th) (?:[\w-]+ ){0,2}?(?:to (?:die|be killed)|killed|death|victim|fatality)"),
    # ---------------------------------------------------------------- records
    ("aid.rescue", Role.ACT, T.AID_RESCUE, "rescue", (),
     "rescue rescued rescuers rescuing emergency civil",
     (r"rescu(?:ed|ing)|rescuers|to rescue|rescue (?:workers|teams|crews|operations?|efforts?)"
     r"|(?:mobili[sz](?:ed|ing)|dispatched|deployed) (?:\w+ )?(?:emergency|rescue) (?:services|teams|crews)")),
    ("aid.medical", Role.ACT, T.AID_RESCUE, "medical", (),
     "medical ambulances treated treating paramedics evacuated wounded injured victims casualties survivors",
     (r"(?:wounded|injured|victims|casualties|survivors) (?:\w+ ){0,2}?(?:were|was|are|being) (?:\w+ )?(?:taken|rushed|evacuated|brought|carried|airlifted|transferred|ferried) (?:to|by)|"
     r"medical (?:personnel|teams|staff|crews) (?:\w+ ){0,3}?(?:dispatched|sent|rushed|arrived|treated)"
     r"|ambulances (?:\w+ ){0,2}?(?:rushed|arrived|dispatched)|(?:hospitals?|clinic|doctors|medics) (?:\w+ ){0,2}?treat(?:ed|ing)")),
    ("aid.deliver", Role.ACT, T.AID_RESCUE, "delivery", (),
     "aid relief trucks lorries convoy convoys airdrop airdropped airdrops humanitarian food flour supplies blankets tents handed water medicines",
     (r"(?:aid|relief|humanitarian|food) (?:trucks|lorries|convoys?|supplies|shipments?|deliver(?:y|ies))(?! (?:was|were) hit)"
     r"|(?:(?<!army )(?<!military )trucks|lorries|(?<!military )(?<!army )convoys?(?! of (?:[\w-]+ ){0,3}?(?:army|military|armou?red))) (?:[\w-]+ ){0,6}?(?:entered|waited|waiting|crossed|arrived|reached|left|carrying (?:aid|food|relief|flour|medic\w+))"
     r"|convoys? with (?:food|aid|relief)|air-?drop(?:ped|s)?(?: of)?|(?:deliver(?:ed|ing)|distribut(?:ed|ing|es)|hand(?:ed|ing) out) (?:[\w,]+ ){0,4}?"
     r"(?:aid|food|relief|supplies|flour|medicines?|tents|blankets|water)")),
    ("talks.talks", Role.ACT, T.TALKS_AGREEMENT, "talks", (),
     ("delegates delegations envoys negotiators representatives talks negotiations negotiate negotiating negotiators mediate mediated mediation mediators broker"
     " brokering brokered dialogue"),
     (r"(?:peace |truce |ceasefire |indirect |direct |new )?(?:talks|negotiations)(?= (?:with|between|in|on|to|resumed|began|are|were|have"
     r"|collapsed|broke|stalled|aimed|over|aim|continue|continued|held|failed))|(?:held|resumed|began|opened|suspended) (?:\w+ ){0,2}?(?:talks|negotiations)"
     r"|(?:to )?broker(?:ing)? (?:an? |the )?(?:\w+ )?(?:ceasefire|truce|deal|peace|agreement)|(?:delegates|delegations|envoys|negotiators|representatives) (?:[\w'-]+ ){0,6}?met (?=in|with|on|at|for)|mediat(?:ed|ing|ion) (?=between|by|efforts|in|to)")),
    ("talks.ceasefire", Role.ACT, T.TALKS_AGREEMENT, "ceasefire", (),
     "ceasefire cease-fire truce armistice hostilities fighting pause",
     (r"(?:cessation of|(?:agreed|agreeing) to (?:\w+ )?(?:stop|halt|end|cease|suspend)(?: the| all)?) (?:hostilities|fighting|attacks)|humanitarian pause|"
     r"(?:agreed|signed|declared|announced|accepted|reached|brokered|proclaimed|violated|broke|extended|ordered) (?:[\w'-]+ ){0,4}?(?:ceasefire"
     r"|cease-fire|truce|armistice)"
     r"|(?:ceasefire|cease-fire|truce|armistice) (?:[\w-]+ ){0,4}?(?:took effect|takes effect|came into|comes into|entered into|held"
     r"|holding|collapsed|broke down|expired|was (?:agreed|signed|declared|announced|violated|broken)|went into)")),
    ("talks.deal", Role.ACT, T.TALKS_AGREEMENT, "agreement", (),
     "agreement deal accord peace",
     r"(?:signed|reached|concluded|struck) (?:an? |the )?(?:[\w-]+ ){0,3}?(?:agreement|deal|accord|pact)(?= |[.,;]|$)(?! to (?:sell|buy|merge))"),
    ("talks.impasse", Role.ACT, T.TALKS_AGREEMENT, "impasse", (),
     "impasse deadlock deadlocked stalled collapsed broke failed stalemate",
     r"(?:at|reached|in) an? (?:impasse|deadlock|stalemate)|deadlocked|(?:talks|negotiations|dialogue|mediation)(?: between [\w\s'-]{3,50}?| in [\w'-]+)? (?:\w+ )?(?:stalled|collapsed|broke down|failed)"),
    ("talks.exchange", Role.ACT, T.TALKS_AGREEMENT, "exchange", (),
     "exchanged swapped swap exchange",
     (r"(?:exchanged|swapped) (?:[\w,]+ ){0,3}?(?:prisoners|bodies|captives|hostages)|(?:prisoner|hostage) (?:swap|exchange)"
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
    ("status.military", Role.SPEECH, T.TARGET_STATUS, "military_use", (),
     "target targets base headquarters post objective objectives site sites facility facilities command",
     (r"(?:was|were|is|are) (?:an? |the )?(?:legitimate |purely |active )?(?:military|command|hamas|rebel|militant|enemy) (?:targets?|base|headquarters"
     r"|command (?:cent(?:er|re)|post)|objectives?|sites?|facilit(?:y|ies))")),
    ("status.civilian", Role.SPEECH, T.TARGET_STATUS, "civilian_use", (),
     "civilian presence activity installations installation fighters militants weapons soldiers gunmen combatants",
     (r"(?:was|were|is|are) (?:an? |the )?(?:purely |entirely |only )?civilian (?:sites?|facilit(?:y|ies)|areas?|buildings?|infrastructure|objects?)"
     r"|no (?:military|militant|armed) (?:presence|activity|targets?|installations?)"
     r"|no (?:fighters|militants|weapons|soldiers|gunmen|combatants|rebels|armed men) (?:\w+ ){0,2}?(?:in|inside|at|near|among|present|there|anywhere)")),
    ("status.combatant", Role.SPEECH, T.TARGET_STATUS, "combatant", (),
     "killed dead wounded slain victims casualties",
     (r"(?:those|the|all|most|many|some|three|two|four|five|of the|of them|everyone|ones) (?:of (?:those|the) )?(?:\w+ )?(?:killed|dead|wounded|slain|victims|casualties) (?:were|was|are|had been) (?:all |mostly |known |armed |mainly )?"
     r"(?:fighters?|militants?|combatants?|terrorists?|gunmen|rebels?|insurgents?|members? of)")),
)
