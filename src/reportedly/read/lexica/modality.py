"""Words that tell how far a text commits itself to an event.

All patterns run over folded text (lower case, straight quotes).
"""

from __future__ import annotations

import re
from typing import Final

# Left of the trigger, a few words at most lie between.
_NEAR: Final = r"(?:[ ]+[\w'-]+){0,4}[ ]*$"

NEGATION: Final = re.compile(
    r"\b(?:no|not|never|without|neither|nor|cannot|nobody|no one|no-one|none|(?:did|was|were|has|have|had|is|are|do|does|could)n't)"
    r"(?! (?:only|fewer|less|more|longer|immediately|yet clear|clear|known|mention|say|said|confirm|rule|specify|name|identify|explain))(?:[ ]+[\w'-]+){0,2}[ ]*$"
    r"|\bno (?:dates?|venue|plans?|agreement)\b[^,;]{0,40}? (?:for|on|to) (?:[\w'-]+ ){0,4}$"
)
#: A condition stated before what would follow from it.
CONDITION: Final = re.compile(
    r"(?:^|[;:\"] ?|\bthat )(?:if|unless|should)\b[^;]{0,120}, [^;]{0,60}\b(?:will|would|could|may|might|shall)\b[^;]{0,30}$"
)
#: Somebody tries and does not succeed.
FAILED: Final = re.compile(
    r"\b(?:fail(?:ed|s|ing)? (?:to|in (?:an?|their|its) (?:attempt|bid|effort)s? to)|(?:failed|unsuccessful|abortive|aborted) "
    r"(?:[\w-]+ ){0,2}?(?:to )?|(?:was|were|been) unable to|stopped short of|refrained from|unsuccessfully (?:tried|attempted|sought) to)"
    r"(?:[\w'-]+ ){0,2}$"
)
TRIED: Final = re.compile(
    r"\b(?:attempts?|bids?|efforts?|tr(?:y|ied|ying)|attempted|sought) (?:to|at|by [\w ]{2,30} to) (?:[\w'-]+ ){0,2}$"
)
FAILED_AFTER: Final = re.compile(
    r"^[^,;]{0,60}?(?:,? but)? ?\b(?:failed|was (?:foiled|thwarted|repelled|unsuccessful)|were (?:foiled|thwarted|repelled|unsuccessful|pushed back|beaten back|driven back|repulsed)|came to nothing|without success)\b"
)
#: What was to happen and was stopped.
STOPPED: Final = re.compile(
    r"\b(?:foil|thwart|forestall)(?:ed|s|ing)? (?:[\w'-]+ ){0,5}$"
    r"|\b(?:averted|prevented|disrupted) (?:an? |the |two |another |what [\w ]{2,20} )(?:[\w'-]+ ){0,3}$"
)

NEGATION_AFTER: Final = re.compile(
    r"^ (?:out )?no (?:[\w-]+ ){0,2}?(?:strikes?|raids?|sorties|attacks?|operations?|flights?|bombings?|fire)\b|^(?:[ ]+[\w'-]+){0,1}[ ]+(?:(?:did|has|have|had|was|were|is|are)(?:n't| not| never)(?: been)? "
    r"(?:take place|taken place|occur|happen|go off|explode|detonate|carried out|planned)"
    r"|never (?:took place|happened|occurred))"
    r"|^(?:[ ]+[\w'-]+){0,8}?[ ]+(?:fail(?:ed|s) to|did not|didn't|never) (?:explode|detonate|go off|ignite|reach|exploded|detonated|went off)\b"
    r"|^(?:[ ]+[\w'-]+){0,4}?[ ]+(?:were|was) (?:not|never) (?:fired|used)\b"
)

#: What somebody is about, behind which the verb is a purpose and no deed.
AIM: Final = re.compile(
    r"\b(?:offensives?|operations?|campaigns?|bids?|pushe?s?|battles?|battl(?:ed|ing)|fight(?:ing)?|counter-?(?:attacks?|offensives?)|efforts?|"
    r"missions?|orders?|mandate|intention|intent|trying|seek(?:s|ing)?|sought|want(?:s|ed|ing)?|hop(?:es?|ed|ing)|aim(?:s|ed|ing)|"
    r"in order|so as|designed|determined|struggl(?:ed|ing)|demand(?:s|ed|ing)?|urg(?:ed|es|ing) [\w ]{2,30}?|unable|refus(?:ed|es|ing)|"
    r"wait(?:ed|ing)|threaten(?:ed|s|ing)?|promis(?:ed|es|ing)|vow(?:ed|s|ing)?|intend(?:s|ed|ing)?|prepar(?:ed|es|ing)|mobili[sz]ed|poised) to (?:[\w-]+ ){0,1}$"
)

# The month is no verb.
_MAY: Final = (
    r"(?<!\d )(?<!in )(?<!of )(?<!on )(?<!by )(?<!to )(?<!from )(?<!since )(?<!until )(?<!last )(?<!this )"
    r"(?<!early )(?<!late )(?<!mid-)(?<!before )(?<!after )(?<!and )may(?! \d)"
)
HYPOTHETICAL: Final = re.compile(
    rf"(?:\b(?:could|might|{_MAY}|would|should|can)(?: (?:also|still|soon|have|be|well|again|even))*"
    r"(?:[ ]+[\w'-]+){0,1}[ ]*"
    r"|\b(?:if|unless|in case|in the event of|lest|whether)\b[^,;]{0,60}"
    r"|\b(?:fears?|feared|fearing|threat(?:s|en|ens|ened|ening)?|risks?|risking|possib(?:le|ility)|"
    r"potential|prospect|hypothetical|hint(?:s|ed|ing) at|imminent|avert(?:ed|ing)?|"
    r"prevent(?:ed|ing)?|avoid(?:ed|ing)?|deter(?:red|ring)?|against any|any|future|"
    r"warn(?:s|ed|ing) (?:of|against)|expect(?:s|ed|ing)?(?! to\b)|anticipat(?:es|ed|ing)|brac(?:es|ed|ing) for|await(?:s|ed|ing)?|foresees?|predict(?:s|ed|ing)?)\b"
    + _NEAR[:-1]
    + r")$"
)

#: Behind a noun: what it would do if it came about.
HYPOTHETICAL_AFTER: Final = re.compile(
    r"^(?:[ ][\w'-]+){0,5}[ ](?:could|would|might)(?! (?:not |later |reportedly )?have)\b"
)

#: Before a bare verb: what is done for, unless a verb says that it was brought about.
PURPOSE_OF: Final = re.compile(r"\bto (?:\w+ly )?$")
BROUGHT_ABOUT: Final = re.compile(
    r"\b(?:us(?:e|ed|es|ing)|help(?:ed|s|ing)?|allow(?:ed|s|ing)?|enabl(?:ed?|es|ing)|forc(?:ed|ing)|led|caused)\b[^,;]{0,50}$"
    r"|\b(?:manag(?:ed|es|ing)|(?<!un)able|continu(?:ed?|es|ing)|beg[aiu]n(?:s|ning)?|start(?:ed|s|ing)?|went on|go(?:es|ing)? on|tr(?:y|ied|ying)"
    r"|proceed(?:ed|s)|said|reported|believed|thought|known|alleged|claimed|seen|admitted|agreed|due) $"
)
#: Verbs of taking ground, of going there and of truces, in the form that follows "to".
BARE_VERB: Final = re.compile(
    r"(?:seize|take|capture|recapture|retake|liberate|drive|push|dislodge|expel|clear|regain|gain|win|wrest|deploy|withdraw"
    r"|retreat|enter|negotiate|mediate|broker|declare|extend|establish|re-establish|occupy|conquer|oust|advance|reinforce|invade|release|free)(?= |$)"
)

PLANNED: Final = re.compile(
    r"\b(?:will(?! not)|shall|plans?(?: to| for)|planned(?: to)?|planning|set to|about to|intends? to|"
    r"intended to|due to(?= \w+$)|preparing (?:to|for)|prepar(?:es|ed) to|pledged to|vow(?:ed|s|ing) to|"
    r"upcoming|impending|scheduled|decided to|going to|aims? to|ordered (?:the|its|his|their)|"
    r"prepar(?:es|ed|ing) (?:an?|its|their|another|new)|is to|are to|expected to|agreed to|approved|prepar(?:es|ed|ing|ations) (?:to|for)|poised to|ready to|gearing up (?:to|for))(?:[ ]+[\w'-]+){0,3}[ ]*$"
    r"|\b(?:(?:is|are|was|were) (?:expected|due|scheduled)|(?:will|would) (?:travel|go|fly|come|meet|visit|return|gather|convene|host))\b[^,;]{0,60}$"
)
PLANNED_AFTER: Final = re.compile(
    r"^(?:[ ]+[\w'-]+){0,7}?[ ]+(?:is|are|was|were|remains?) (?:still |now |also |being )?(?:planned|scheduled|due|expected|set)(?= (?:for|on|to|in|at|next|tomorrow|later|this)\b|$|[,.;])"
    r"|^(?:[ ]+[\w'-]+){0,3}[ ]+(?:(?:it|they|he|she|which|that)(?:[ ]+[\w'-]+){0,3} would (?:carry|conduct|launch|"
    r"be)|(?:planned|scheduled|set) for|will (?:take place|begin|start|be carried))"
)
PLOT: Final = re.compile(
    r"\b(?:plan|plans|plot|plots|attempt|attempts|bid|plotting|plotted|conspiring|conspired) (?:to|of|for)"
    r"(?:[ ]+[\w'-]+){0,2}[ ]*$"
)

ALLEGED: Final = re.compile(
    r"\b(?:reportedly|allegedly|alleged|apparently|purportedly|purported|supposedly|supposed|"
    r"unconfirmed|initial reports? (?:suggest|indicate)s?|early reports? (?:suggest|indicate)s?|"
    r"reports? of|rumou?rs? (?:of|that)|claims of|allegations? of|accus(?:ed|es|ing|e)[^,;]{0,60}? of|"
    r"suspected of(?! (?:belonging|being|having))|suspected(?= (?:[\w-]+ )?(?:attack|strike|bombing|arson|raid|airstrike|drone|suicide))|"
    r"(?:was|were|is|are) (?:said|believed|thought|understood|alleged|reported) to|"
    r"(?:speak|speaks) of|accusations? of)\b[^;]*$"
)
ALLEGED_AFTER: Final = re.compile(
    r"^[^;]{0,80}?(?:\breportedly\b|\ballegedly\b|, (?:it is|it was) (?:said|claimed|alleged|rumou?red)\b"
    r"|\b(?:is|are|was|were) (?:said|believed|reported) to\b)"
)

DENIED: Final = re.compile(
    r"\b(?:(?<!not )(?<!n't )(?<!never )den(?:y|ies|ied|ying)(?! (?:entry|access|aid|food))|rejected (?:the |any )?(?:claims?|accusations?|allegations?|"
    r"reports?|suggestions?)|dismiss(?:ed|es) (?:the |any )?(?:claims?|accusations?|allegations?|reports?|suggestions?)|"
    r"(?:neither|none)(?: of)? (?:[\w'-]+ ){0,4}?(?:had |has |have )?(?:took|taken) part in|"
    r"refut(?:ed|es)|ruled out)\b(?:(?!\b(?:and|but) (?:(?:it|he|she|they) )?(?:said|says|added|insisted|claimed|told|blamed|maintained|maintains|put|reported)\b)[^;])*$"
    r"|\bthere (?:was|were|had been|has been|is|are|have been) no (?!(?:[\w-]+ )?(?:signs?|evidence|indications?|links?|word|comment|claims?|information|"
    r"suggestion|reason|doubt|warning|connection|way|trace|question|let-?up|end|respite)\b)(?:[\w'-]+ ){0,4}$"
)
#: A thing told before a verb of its own: "the shell that" hit the mill, and the thing itself.
GIVEN: Final = re.compile(
    r"\b(?:the|an?|both|two|three|four|several|those|this|\d+|[\w-]+day's) (?:[\w'-]+ ){1,5}?(?:that|which) (?:has |had |have |also |later )?$"
)
GIVEN_BEFORE: Final = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|accus\w+|blam\w+)\b.*\b(?:for|fir\w+|launch\w+|carr\w+ out|any \w+ in|involvement in|role in|part in|to do with|behind|responsibility for|planting|laying) (?:the|an?|both|two|three) (?:[\w'-]+ ){0,3}$"
)
GIVEN_AFTER: Final = re.compile(
    r"s? (?:that|which) (?:has |had |have )?(?:\w+ed|fell|hit|struck|left|blew|tore|went|broke|came|sank|cost|swept|shook|brought|took|sent|set)\b"
)
#: Words that deny whatever else a sentence names.
NO_SUCH: Final = re.compile(
    r"\bnothing of the (?:sort|kind)\b|\bno such (?:thing|[\w-]+)(?: [\w-]+){0,2}? (?:took place|happened|occurred|was carried out|ever)\b"
    r"|\b(?:did not|didn't|never) (?:happen|happened|take place|took place|occur|occurred)\b|\bnever happened\b"
)
DENIED_AFTER: Final = re.compile(
    r"^[^;]{0,120}?\b(?:is|are|was|were|as)\b[^;]{0,40}?\b(?:fiction|fabricat(?:ed|ion)|false|untrue|baseless|"
    r"a lie|lies|invention|invented|groundless|unfounded|nonsense|propaganda|a hoax|rumou?rs)\b"
    r"|^[^;]{0,120}?\b(?:do|does|did) not (?:correspond to|match|reflect|square with) (?:the )?(?:reality|truth|facts)\b"
    r"|^[^;]{0,120}? ['\"]?(?:untrue|false|fabricated|baseless|unfounded|nonsense|fiction|lies|fake|invented|groundless|propaganda)['\"]?[.!]?$"
)
CHARGE: Final = re.compile(
    r"\b(?:information|statements?|news|messages?|announcements?)(?: (?:on|by|in|from|of) (?:[\w-]+ ){0,4}?[\w-]+)? that\b|\bwhat [^,;]{3,60}? (?:says?|reports?|claims?|writes?|publish(?:es)?|alleges?|said|reported|claimed) (?:about|of|on|that)\b|"
    r"\b(?:charges?|claims?|allegations?|reports?|accusations?|suggestions?|rumou?rs?|assertions?|accounts|stories|talk)(?: (?:on|by|in|from|of) (?:[\w-]+ ){0,4}?[\w-]+)? that\b"
)

HABIT: Final = re.compile(
    r"\b(?:frequent(?:ly)?|regular(?:ly)?|often|routinely|habitually|traditionally|historically|usually|"
    r"commonly|over the years|for (?:decades|years|centuries|generations)|in the past(?! (?:\d|few|two|three|four|"
    r"five|six|seven|day|week|month|hours?|24|48))|history of|every (?:day|night|week|month|year)|"
    r"(?:years|decades|centuries) ago|whenever|every time|(?:multiple|several|many|innumerable|countless) times(?! (?:in|with|at) the)|(?:has|have|had) (?:long|previously) (?:been|come|had)|has (?:long )?been subject to|last saw|^known for|dates? back|"
    r"has a record of|since time|ongoing (?:clashes|fighting))\b"
)
YEAR: Final = re.compile(
    r"\b(?:(?P<prep>in|since|of|from|during|until|after|before|by|around|the)\s)?(?:the )?"
    r"(?:(?:january|february|march|april|may|june|july|august|september|october|november|december|"
    r"early|late|mid-?|summer|spring|autumn|winter|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.? ?(?:of )?(?:\d{1,2}, ?)?)?"
    r"(?P<year>1[89]\d\d|20\d\d)(?P<decade>s)?\b(?!(?<!in \d{4})(?<!since \d{4})(?<!during \d{4}) (?:people|men|women|troops|soldiers|fighters|drones|rockets|homes|"
    r"houses|prisoners|tons|tonnes|others|civilians|wounded|dead|were))"
)
#: How a whole war began, behind which its beginnings are told.
ORIGIN: Final = re.compile(
    r"\b(?:conflict|war|uprising|revolution|crisis|insurgency|revolt|rebellion)(?:'s)? (?:\w+ )?(?:began|started|erupted|broke out|flared)\b[^;]*$"
    r"|\b(?:locked|mired|engulfed|embroiled) in (?:an? )?(?:[\w-]+ ){0,2}?(?:war|conflict)\b[^;]*$"
)
STATE: Final = re.compile(
    r"\b(?:subject to|under|restricted|controlled|held|occupied|home to|banned|blockaded?|besieged|control)\b"
)

# Whole sentences that tell of no event, however warlike their words.
EXERCISE: Final = re.compile(
    r"\b(?:during|in|as part of|at|for)(?: (?:the|an?|this|that|its|their|joint|annual|military|naval|live-fire|training|"
    r"large-scale|week-long|national|emergency|civil|defen[cs]e))* (?:exercises?|drills?|war ?games?|manoeuvres|maneuvers|dry runs?|"
    r"rehearsals?)\b|\bmock (?:[\w-]+ ){0,2}?(?:attack|village|raid|casualt\w+|battle|assault|strike|victims?|bomb\w*|ambush|invasion|hostages?|prisoners?|missile)|\bsimulat(?:ed|es|ing|ion)\b|"
    r"\bplay(?:ed|ing|s)? (?:the )?(?:wounded|victims|injured|casualties|hostages)\b|\btest(?:ed|ing|s)? (?:its|their|the) (?:[\w-]+ )?(?:sirens?|alarms?|alerts?|warning system|system)\b|"
    r"\bre-?enact(?:ed|ment|ing)\b|\b(?:drop(?:ped|ping)?|fir(?:e|ed|ing)) live (?:bombs|rounds|ammunition|shells|rockets|munitions|missiles) (?:on|at|over) (?:an? |the )?(?:[\w-]+ )?ranges?\b|\b(?:firing|bombing|artillery|gunnery|training|practice) ranges?\b|\b(?:military|training|live-fire|evacuation|civil defen[cs]e|emergency) (?:exercises?|drills?)\b|\brehears(?:ed|es|ing)\b|\brole-?play\w*\b"
)
#: One of these stands in every sentence of a drill.
DRILLS: Final = ("drill", "exercise", "wargame", "war game", "manoeuvre", "maneuver")
#: A drill named with whatever goes before it, in a sentence without anybody really hurt.
DRILL: Final = re.compile(
    r"\b(?:of|in) the exercise\b(?! (?:of|in)\b)|\b(?:during|in|of|as part of|at|for|throughout|ended|closed|opened|concluded)(?: (?!(?:fired|killed|attacked|and|after|that|which|who)\b)[\w'-]+){0,7}? (?:drills|exercises|wargames|war games|manoeuvres|maneuvers)\b"
    r"|\b(?:during|in|as part of|throughout) (?:an? |the |this |that |its )?(?:[\w'-]+ ){0,3}?(?:drill|exercise)(?= |$|[,.;])(?! (?:of|in (?:restraint|futility))\b)"
)
REAL_HARM: Final = re.compile(
    r"(?<!['\"])\b(?:killed|died|dead|wounded|injured|ambushed|accident\w*|by mistake|misfired|blown up|crossfire|crashed)\b(?!['\"])"
)
#: Matters in which words of war are figures of speech, as soon as two words of one of them stand in
#: a sentence without anybody hurt.
TOPICS: Final[tuple[re.Pattern[str], ...]] = (
    re.compile(
        r"\b(?:bourse|stock (?:exchange|market)s?|shares|brokers?|investors?|analysts?|bonds?|currency|indices|rate (?:decision|cut|rise|hike)|interest rates?"
        r"|basis points|earnings|dividends?|shareholders?|takeover|bidders?|hedge funds?|short[- ]sellers?|equities|stocks|profit warning|sell-?off|in the red"
        r"|commodities|yields|inflation|market share|supermarkets?|price war|retailers?|start-?ups?|advertis\w+)\b"
    ),
    re.compile(
        r"\b(?:budget|ruling party|finance minister|knesset|coalition part(?:y|ies)|bills?|lower house|upper house|whips?|lawmakers?|backbench rebels?|\d+ votes|joked|council approved|municipal council|amendments?|backbench\w*|benches|filibuster|motion|question time|committee stage|second reading|no-confidence|confidence vote"
        r"|opposition's|party conference|leadership (?:contest|race|bid)|pollsters?|electorate|caucus|veto\w*|cabinet reshuffle|tax (?:plan|bill|reform)"
        r"|spin doctors?|televised debate|campaign trail|austerity|pension reform)\b"
    ),
    re.compile(
        r"\b(?:chefs?|recipes?|oven|chilli|dessert|diners|tasting|sauce|cookery|pastry|menu)\b"
    ),
    re.compile(
        r"\b(?:software|servers?|hackers?|inbox|spam|malware|browser|passwords?|data centre|trolls?|gamers?|console)\b"
    ),
    re.compile(
        r"\b(?:orchestra|choir|album|drummer|guitar\w*|singer|encore|exhibition|canvas(?:es)?|curator|poems?|novelist|sculpt\w+|ballet|conductor|opera"
        r"|critics?|reviewers?|dialogue|finale|screenplay|filming|episodes?|extras|box office)\b"
    ),
    re.compile(
        r"\b(?:mosquito\w*|locusts?|pests?|weeds?|caterpillars?|beetles?|aphids|termites|rats|wasps|hornets?|gardeners?|allotments?|vineyards?|blight|fungus)\b"
    ),
    re.compile(
        r"\b(?:immune|tumou?rs?|virus|bacteria|antibiotics?|vaccine|infection|therapy|symptoms|allerg\w+)\b"
    ),
)
#: Any word of theirs, to look for first.
ANY_TOPIC: Final = re.compile("|".join(topic.pattern for topic in TOPICS))
#: Members of parliament who vote against their own.
PARTY_REBELS: Final = re.compile(
    r"\b(?:rebels? (?:in|within|inside) (?:the |his |her |its |their )?(?:[\w-]+ ){0,2}?(?:party|coalition|caucus|cabinet|benches)|(?:party|backbench|tory|labour|coalition) rebels?)\b"
)
#: People, places and things of war without which such a sentence tells of no force.
MARTIAL: Final = re.compile(
    r"\b(?:killed|wounded|injured|dead|died|gunm[ae]n|soldiers?|troops|militants?|rebels?|insurgents?|militia\w*|fighters|police\w*|grenades?|mortars?|rockets?|missiles?|shells?|drones?|air ?strikes?|warplanes?|jets|bombs?|bomber|explosi\w+|guns?|rifles?|bullets|kidnapp\w+|abducted|hostages?|curfew|army|shot (?:dead|at|him|her)|gunfire|snipers?|knife|machetes?|stabbed|shell(?:ed|ing)|bomb(?:ed|ing|ings)|strafed|torched|looted|burn(?:ed|t|ing)|arson|detained|arrested|fled|displaced|evacuated|armed|attackers?|assailants?|gangs?|pirates|beaten|raped|tear gas|demonstrators|protest[eo]rs|mob|riot\w*|ceasefire|truce|security forces|casualties (?:at|in|on)|hospital)\b"
)
FICTION: Final = re.compile(
    r"\b(?:[\w-]+'s (?:[\w-]+ )?(?:novel|thriller|movie|opera|musical|ballet)|(?:museum|gallery)'s (?:[\w-]+ )?(?:show|exhibits?|display)|"
    r"(?:photo|photography|photographic|art|travelling|museum) (?:exhibition|display|retrospective)s?|exhibition (?:on|of|about)|among the exhibits|(?:subject|theme|topic) of an? (?:[\w-]+ )?(?:lecture|talk|book|exhibition|film|play|series|seminar|novel|concert)|for the cameras|stunt ?m[ae]n|stunt performers?|television series|under the script|(?:the|a|this|its|his|her) (?:new |latest |hit |television |tv |historical |war |six-part |second |third |\w+-part )+(?:series(?! of (?:attacks|strikes|raids|bombings|blasts|explosions|killings|incidents|protests|talks))|drama|film|movie|novel|play|game|show|serial|opera|musical|comedy|thriller)(?! of (?:force|strength|talks))|battle scenes?|fight scenes?|the (?:film|movie|novel|series(?! of)|sequel|play(?! of)|opera|thriller|documentary|comic|drama|video game)|box office|"
    r"screenplay|starring|(?:shot|filmed) (?:the|its|his|her|most|many|these|those|all|both) (?:[\w-]+ ){0,3}?scenes?|on (?:screen|stage),|cinematographer|playwright|choreographer|video ?games?|in the (?:film|movie|novel|series|play)|fictional|episode|plot twist|"
    r"(?:\d+|ten|twenty|thirty|forty|fifty|hundred|hundreds of|dozens of) extras|film (?:week|festival|director|studio|maker)s?|filmmakers?|blank cartridges|film critics?|"
    r"(?:strategy|shooter|role-playing|computer|board|mobile) (?:games?|titles?)|gamers|players of '|saved games|expansion pack|playthrough|"
    r"(?:opens|ends|begins|closes) with an? [^,.;]{3,60} before the (?:titles|credits)|opening credits|closing credits|opening night|the stage version|"
    r"(?:new|latest|final|first|second|third) season of|season (?:finale|premiere)|(?:for|in|of) (?:his|her|their|a new|the new) (?:[\w-]+ )?(?:film|movie|novel|play|opera|thriller|musical)|toy soldiers|refought|"
    r"best-?seller|blockbuster|soundtrack|theatregoers|cinemagoers|filmgoers|this season's (?:opera|play)|wax figures?|diorama|storyline|scriptwriters?|comic book|box set)\b"
)
SCENARIO: Final = re.compile(
    r"\b(?:contingency plans?|scenarios?|wargam\w+|hypothetical\w*|worst[- ]case|assumes?|forecasts?|projections?|"
    r"risk assessment)\b"
)
SPORT: Final = re.compile(
    r"\b(?:players?|(?:first|second) half(?! of)|\d+ (?:points|runs|tries)|half-?century|goalkeepers?|goalless|midfielders?|strikers?|penalt(?:y|ies)|half-?time|coach(?:es)?|fixtures?|derby|wickets?|keepers?|(?:shots?|efforts?) on (?:target|goal)|(?:right|left) flank|ninety minutes|stoppage time|added time|extra time|wingers?|full-?backs?|centre-(?:half|back|forward)s?|"
    r"away (?:side|end|fans)|substitutes?|offside|hat-?trick|scrums?|fly-half|stumps|bowled|tie-?break|straight sets|peloton|grand prix|crossbar|(?:goal)?posts? (?:three|twice)|headers?|free-kicks?|dressing room|rugby|football(?:ers?)?|cricket(?:ers?)?|tennis|boxers?|bout|knockout|ringside|"
    r"innings|tournaments?|scor(?:ed|er|ers|eline|ing)|kick-?off|quarter-?finals?|semi-?finals?|home side|visitors|hosts|"
    r"defenders?|league|champions?|championship|cup|match(?:es)?|late strike|opener|equali[sz]er|set-?piece|"
    r"kill(?:ed|s|ing)?(?: off)? the (?:game|match|tie|contest)|last (?:twenty|ten|fifteen) minutes|goals?|"
    r"playoffs?|season|batsm[ae]n|bowlers?|quarterback|touchdown|team-?mates?|referee|the attack line|free kick|"
    r"corner kick|visitors' defence|title|\d{1,2}-\d{1,2}(?! (?:vote|majority|ruling|years?|days?|people|hours?|\w+day))|sports?:|relegation|unbeaten|knock-?out|captain said)(?!\w)"
)
#: Violence at a match or a show, which is none of the game.
AT_A_MATCH: Final = re.compile(
    r"\b(?:gunm[ae]n|soldiers|militants|suicide|bombs?|bomber|grenades?|missiles?|mortars?|drones?|police|tear gas|riot\w*|explosion|abducted|kidnapped|stabbed|shot dead|opened fire)\b"
)
#: Violence that befalls those at an exercise, a festival or a rehearsal.
AMID_IT: Final = re.compile(
    r"\b(?:were|was|been|came) (?:\w+ )?(?:attacked|ambushed|under (?:real )?attack|hit|struck|shot dead|killed|kidnapped|abducted)\b(?: \w+)? (?:by|in|near|at|when|on|outside) (?:an? |the |real )?(?:\w+ )?(?:gunm[ae]n|insurgents?|militants?|rebels?|drone|missile|rocket|bomb|attackers?|soldiers|fighters)"
    r"|\b(?:missiles?|drones?|rockets?|shells?|bombs?|gunm[ae]n|militants|attackers|a suicide bomber) (?:has |have |had )?(?:struck|hit|attacked|stormed|killed|slammed into|landed on|exploded (?:at|in|near|outside)) [^.;]*(?:festival|venue|theatre|concert|exhibition|museum|cinema|stadium|studio|training ground|drill|exercise)"
)
ACCIDENT: Final = re.compile(
    r"\b(?:earthquakes?|quake|tsunami|floods?|flooding|landslides?|mudslides?|hurricanes?|cyclones?|typhoons?|tornado(?:es)?|"
    r"storms?|heatwave|drought|wildfires?|lightning|cholera|malaria|ebola|measles|epidemic|pandemic|covid(?:-19)?|virus|"
    r"disease|cancer|illness|old age|heart (?:attack|failure|disease)|pneumonia|stroke|overdose|car crash|plane crash|train crash|"
    r"plunged (?:into|off|down) (?:an? |the )?(?:\w+ )?(?:ravine|gorge|river|valley|cliff|ditch|lake|bridge)|collided|head-on collision|veered off|skidded|(?:bus|lorry|truck|car|train|ferry) (?:accident|collision)|crash-landed|"
    r"bus crash|road accidents?|traffic accidents?|crash(?:ed)? (?:into|near|on)|overturned|derail(?:ed|ment)|capsi[sz]ed|"
    r"shipwreck|sank|sinking|drowned|collaps(?:ed|e) of a (?:building|bridge|mine)|gas leak|gas explosion|boiler|"
    r"(?:left|ran off|came off|went off|slid off) the (?:road|runway|track|rails)|rolled over|(?:thick|dense|heavy) fog|"
    r"collapse of (?:the |an? )[^.;]{3,60}?\bin which\b|(?:fire|blaze) (?:that )?(?:swept|raced|ripped|tore) through|"
    r"(?:explosions?|blasts?|fires?|blaze) (?:\w+ ){0,3}?(?:at|in|through|inside) (?:an? |the )?(?:[\w'-]+ ){0,2}?(?:chemicals?|fertili[sz]er|petrochemicals?|fireworks?|firecrackers?|paint|plastics?|textiles?|garment|steel|sugar|paper|battery|shoe|furniture|rubber|pharmaceuticals?|cement|flour|ammonia|grain) (?:plants?|factor(?:y|ies)|works|warehouses?|mills?|silos?|depots?)|"
    r"(?:forest|bush|grass|brush|scrub|heath) ?fires?|bushfires?|faulty (?:generators?|wiring|cables?|heaters?|stoves?|plugs?|sockets?|lamps?|cookers?|fridges?|brakes?|equipment)|electrical (?:fires?|short\w*)|cooking fires?|unattended (?:candles?|stoves?|cookers?|fires?)|kitchen fires?|welder'?s? torch|short-circuit\w*|overheat\w+|dropped cigarette|"
    r"gas (?:cylinders?|canisters?|bottles?|mains?|pipes?|stove)|methane|firedamp|(?:worn|faulty|leaking) (?:valves?|wiring|pipes?|cables?)|electrical fault|inspector of mines|colliery|mine (?:collapse|accident)|fireworks (?:factory|store|depot|display)|engine failure|technical fault|mechanical (?:failure|fault)|pilot error|industrial accident|sunstroke|heatstroke|food poisoning|"
    r"(?:cranes?|scaffold\w*|balcon(?:y|ies)|grandstands?|stands?|lifts?|elevators?|marquees?|stages?|quarry|pit|mine ?shafts?|shafts?|hoardings?) (?:\w+ ){0,2}?(?:collapsed|caved in|gave way|toppled|fell down|came down|crashed down)|"
    r"factory fire|house fire|stampede|avalanche|volcan\w+|eruption|suicide note|natural causes|famine|malnutrition|hunger|"
    r"peacefully|surrounded by (?:his|her) family|survived by|obituary|short circuit)\b"
)
LITERAL: Final = re.compile(
    r"\b(?:(?:police(?:m[ae]n)?|officers|investigators|detectives|firefighters|forensic teams?) (?:have |had |has |also |then |quickly )*(?:sealed|cordoned|taped|roped|blocked|closed) off (?:the |an? )?(?:[\w-]+ )?(?:streets?|scene|area|site|road|block|building)"
    r"|(?:fired|fires|firing|fire|shot) (?:off )?(?:an? |the |its |their |\w+ )?(?:[\w-]+ ){0,3}?(?:salutes?|blanks?|warning flares?|flares?|starting (?:gun|pistol)|confetti|cannon salutes?|fireworks|questions?|e-?mails?|letters?|memos?|tweets?)(?: of \w+ (?:shots|guns|rounds))?"
    r"|(?:(?:torrential|heavy|monsoon) )?(?:rains?|slips?|rockfalls?|washouts?|mudflows?|snow(?:fall)?|floods?|floodwaters?|flooding|landslides?|mudslides?|storms?|gales?|winds?|ice|fog|avalanches?) (?:have |has |had )?(?:cut|cuts|closed|closes|blocked|shut|severed|destroyed|damaged|killed|hit|battered)"
    r"|(?:fight(?:s|ing)?|fought|battl(?:ed|es|ing)) (?:an? |the )?(?:[\w-]+ )?(?:outbreak|epidemic|infection|plague|infestation|blazes?|wildfires?|forest fires?|locusts?|drought|deficit|debt|stigma|prejudice|addiction)"
    r"|(?:attacks?|assault|offensive|raid) on (?:the |its |their )?(?:[\w-]+ )?(?:tablet|smartphone|phone|car|housing|energy|bond|stock|software|consumer|online|retail|beer|wine|drinks|pc|advertising|streaming|mortgage) markets?"
    r"|(?:raid|loot|plunder)(?:ed|s|ing)? (?:the |their |his |her |its |our )(?:[\w-]+ )?(?:reserves?|savings|pensions?|treasury|fridge|coffers|piggy bank|rainy-day fund|budget)"
    r"|shot by (?:an? |the )?(?:[\w-]+ ){0,2}?(?:photographers?|camera(?:man|men|woman|crew)|film-?makers?|directors?|film crew)"
    r"|(?:came|comes|coming|come|is|was|were|are|been|remains?) under (?:\w+ )?fire (?:from|for|over|by) (?:[\w-]+ ){0,2}?(?:investors?|shareholders?|critics?|customers|fans|voters|lawmakers|mps|the opposition|users|readers|unions?|regulators?|watchdogs?|campaigners|activists|bosses|senators|pundits|parents|teachers|economists|analysts)"
    r"|shot down by (?:\d+|[\w-]+) votes|(?:bombard|shell|pelt|pepper|ambush|assail|besieg|storm|raid|invad)(?:ed|ing|s)? (?:[\w'-]+ ){0,5}?(?:with|by) (?:[\w-]+ )?(?:questions|offers|bids|proposals|requests|complaints|demands|accountants|lawyers|bailiffs|auditors|investors|shareholders|visitors|customers|bargain[- ]hunters|diners|guests|readers|viewers|lobbyists|advisers|consultants|bankers|brokers|suitors|shoppers|fans|tourists)(?= |$|[,.;])"
    r"|(?:besieged|bombarded) (?:[\w'-]+ ){0,3}?for (?:\w+ )?(?:days|weeks|months) with (?:\w+ )?(?:questions|offers|bids|calls|letters)|(?:shares?|stocks?|films?|plays?|shows?|albums?|bonds?|debut|launch) (?:\w+ ){0,2}?bombed"
    r"|battles? for (?:the |an? |control of the )?(?:[\w-]+ )?(?:airline|company|firm|bank|brand|title|nomination|presidency|leadership|votes?|ratings|viewers|customers|takeover|club|trophy|championship|audience)"
    r"|storm(?:ed|ing|s) the (?:bar|buffet|stage|pitch|tills|charts|dance floor|catwalk)|(?:is|was|like) an? (?:small |little |tiny |visual )?explosion(?= ?$|[,.;'\"])|i (?:was|got|have been|am|get) killed"
    r"|shots? (?:on|at) (?:target|goal)|knocked out (?:in|of) the"
    r"|(?:\w+[- ]gun )?salute of \w+ (?:shots|guns|rounds)|(?:twenty-one|21|nineteen|19)-gun salute"
    r"|bl(?:ew|own?|owing|ows) up in (?:[\w']+ ){1,3}(?:faces?|hands)"
    r"|(?:under siege|besieged|bombarded|haunted|ambushed|attacked|assaulted|pounded|battered|hit|stormed|invaded|overrun|shelled|hammered|swamped) (?:by|with|from) (?:the |a |an |his |her |their |some |\d[\d,]* |many |hundreds of |thousands of |old |new |angry )*(?:memor(?:y|ies)|doubts?|grief|guilt|creditors|debts?|reporters|fans|photographers|paparazzi|tourists|holidaymakers|day-trippers|shoppers|weeds|ivy|e-?mails|letters|calls|requests|lawsuits|amendments|questions|complaints|critics|reviewers|mosquitoes|locusts|rats|ants|wasps|jellyfish|pigeons|gulls|storms?|waves|rain|winds?|gales?|hail|snow|frost|heat|drought|inflation|costs|taxes|tariffs|competition|rivals|cheap imports|nostalgia|regrets?|loneliness|depression|illness|pain|migraine|flu)"
    r"|storms? of (?:protests?|criticism|outrage|controversy|indignation)|(?:fired|fires|firing|fire|launched|unleashed)(?: off)? (?:the |an? |another |its |their )?(?:first |opening |fresh )?(?:salvos?|broadsides?|volleys?|barrages?)(?: (?:of|at|in) (?:praise|criticism|complaints|questions|abuse|insults|the (?:price|critics|press|debate|campaign|row|ministry)|price))?(?! (?:of|at|into|on) (?:rockets?|missiles?|shells?|artillery))|(?:bomb|war|minefield|battle) (?:of|on) (?:clich[eé]s?|words|wits|waste|paperwork|plastic)|war zone|declared war on (?:[\w-]+ ){0,2}?(?:owners|waste|litter|plastic|crime|corruption|drugs|obesity|red tape|clich\w+|rats|mosquitoes)|one shot from|wip(?:ed|es|ing) out (?:half |all |most )?(?:of )?(?:all |the |its |their )?(?:saved|gains|profits|savings|debts?|losses|jobs|data|files|lead|deficit|surplus|value|margins?|stocks?|shares?)|captur(?:ed?|es|ing) (?:the |their |public |our |his |her )?(?:[\w-]+ )?(?:moods?|imaginations?|attention|essence|spirit|hearts?|moments?|scenes?|headlines|beauty|votes?|share|"
    r"screenshots?|images?|photos?|sounds?)|(?:seiz(?:ed?|es|ing)|tak(?:en?|es|ing)|took) the (?:opportunity|moment|initiative|day|chance|stage|title|lead|prize)|"
    r"t(?:ook|ak(?:es?|en|ing)) over (?:as|the (?:firm|company|business|role|reins|helm|presidency|chair|job|family))|"
    r"fighting (?:inflation|crime|fraud|racism|wildfires|obesity|smuggling|extortion|misinformation)|strikes? by (?:\w+ )?(?:teachers|nurses|doctors|"
    r"drivers|workers|staff|pilots|lawyers|civil servants|students|unions?)|"
    r"(?:team|side|club|home goal|defen[cs]e) (?:[\w'-]+ ){0,4}?under siege|shelling (?:peas|beans|prawns|nuts|out)|"
    r"closed for (?:\w+ )?(?:repairs?|maintenance|renovations?|the (?:holidays?|winter|season)|a (?:marathon|parade|race|festival|wedding))|"
    r"(?:closed|shut|cut|blocked) (?:off )?(?:by|due to|because of) (?:heavy )?(?:snow|floods?|flooding|ice|fog|landslides?|mudslides?|weather|storms?|rain|fallen trees)|shot (?:him|her|it|them|my|our|your)sel(?:f|ves) in the foot|shoot(?:ing)? (?:him|her|it|them)sel(?:f|ves) in the foot|"
    r"(?:massacred|slaughtered|murdered|hammered|crushed|routed|demolished|annihilated|thrashed|wiped out|battered|destroyed|ambushed|bombed|attacked|killed|executed|buried)"
    r" (?:[\w-]+ )?(?:at|in|by) the (?:polls?|ballots?|ballot box|elections?|primar(?:y|ies)|box office|markets?|ratings|debates?|voters|critics|press|tabloids|referendum)|"
    r"(?:heart|panic|asthma|anxiety|verbal|scathing|blistering|media|cyber-?|ransomware|hacking|legal|personal|shark|dog|"
    r"bear|political|denial-of-service|phishing|counter-?) ?attacks?(?: on)?"
    r"|(?:cyber-?)attacks?"
    r"|attack(?:s|ed|ing)? (?:on |against )?(?:his|her|their|the|its|our|my)(?: [\w']+){0,2} (?:budgets?|records?|polic(?:y|ies)|character|"
    r"speech|plans?|proposals?|bills?|credibility|integrity|reputation|reforms?|values|press freedom|democracy|rights|freedoms?|"
    r"independence|motion|law|constitution|opponents?|rivals?|government's)"
    r"|attack(?:s|ed|ing)? (?:on|against) (?:democracy|free speech|press freedom|human rights|freedom|truth|the truth|women's rights)"
    r"|bombard(?:ed|ing|s)? (?:[\w']+ ){0,3}?(?:with|by) (?:questions|calls|messages|letters|requests|emails|ads|advertis\w+|complaints|images|information)"
    r"|(?:hunger|general|rail|teachers'?|workers'?|doctors'?|nurses'?|drivers'?|transport|prison|pilots'?|miners'?|students'?|labou?r|wildcat|"
    r"solidarity|warning|day-long|one-day|indefinite|nationwide|late) strikes?"
    r"|(?:on|went on|go on|going on|gone on|call(?:ed)? (?:for )?an?|calling an?|joined the|end(?:ed)? (?:the|their)|began an?) strikes?(?: action)?(?= |[.,;]|$)(?! (?:on|against|at))"
    r"|strike (?:action|ballot|fund|pay|committee)|str(?:ike|uck|iking) (?:an?|the) (?:\w+ )?(?:deal|balance|agreement|chord|tone|note|bargain|pose|accord)"
    r"|struck (?:by (?:how|the (?:beauty|fact)|lightning)|off|out|down (?:the|a) (?:law|ruling|rule))|strike (?:out|down) "
    r"|(?:earthquakes?|quake|hurricanes?|cyclones?|typhoons?|tornado(?:es)?|storms?|floods?|disaster|tragedy|drought|lightning|pandemic|heatwave) "
    r"(?:struck|hit|hits|strikes|killed)"
    r"|(?:war|battles?|fight(?:ing)?|fought|battl(?:ed|ing)) (?:on|against|with|for) (?:cancer|drugs|poverty|corruption|crime|inflation|disease|hunger|obesity|addiction|"
    r"illness|covid(?:-19)?|malaria|terror financing|climate change|smuggling|fires?|the (?:blaze|fires?|flames|virus|disease|pandemic|elements))"
    r"|(?:legal|court|custody|election|electoral|political|price|bidding|diplomatic|courtroom|copyright) (?:battles?|wars?|clash(?:es)?|fights?)"
    r"|clash(?:ed|es)? (?:over|of) (?:the (?:budget|bill|plan|policy|date|wording)|cultures?|personalities|opinions?|ideas|colou?rs?)"
    r"|explosi(?:ve|on) (?:growth|remarks?|allegations?|report|testimony|in (?:the )?(?:use|number|popularity|demand|population))|population explosion"
    r"|(?:air[- ]raid|rocket|missile) (?:sirens?|alerts?|warnings?|shelters?|alarms?|drills?)"
    r"|shot (?:a|the|his|her|their) (?:videos?|films?|photos?|pictures?|movies?|scenes?|clips?|documentary|footage|look|glance)|shot (?:at|for) the (?:title|goal|cup)"
    r"|(?:screen|mug|long|snap|big|head|moon|hot|drug|flu|booster|vaccine)[ -]?shots?|shot (?:on (?:film|location)|up(?! (?:an?|the|his|her|their|two|several) ))"
    r"|kill(?:ed|s|ing)?(?: off)? (?:the |a |this )?(?:game|match|tie|contest|bill|deal|mood|time|joke|proposal|amendment|jobs?|trees?|weeds?|pests?|off)"
    r"|(?:coal|gold|copper|salt|diamond|cobalt|iron|coltan|silver|lithium|uranium) mines?"
    r"|storm(?:ed|s|ing) (?:out|off|into the lead|to victory|clouds?|surge|damage)"
    r"|raid(?:ed|s|ing)? (?:the |their |his |her )?(?:fridge|savings|pension|pantry|piggy|reserves?|treasury|larder)"
    r"|(?:police|drugs?) raid on (?:a |the )?(?:brothel|nightclub|cannabis)"
    r"|dead(?:line| heat| end|lock|pan| sea| letter)|death (?:sentence|penalty|row|threats?|certificates?|tax|metal)"
    r"|market (?:crash|attack)|(?:rocket|missile|satellite|space) launch(?:es)? (?:site|pad|vehicle|into orbit)|into orbit"
    r"|(?:hit|hits|hitting) (?:the )?(?:markets?|shelves|headlines|target|targets|record|records|a record|theatres|road|streets? running|peak|bottom|back at|out at)"
    r"|hard[- ]hit|hit (?:hard )?by (?:inflation|sanctions|drought|recession|the pandemic|floods?|the crisis)"
    r"|under siege (?:for|from) (?:the last|critics|the press|reporters)|siege mentality"
    r"|(?:defence|defense|goal) was under siege|targeted (?:sanctions|advertis\w+|support|measures|reforms?)"
    r"|loot(?:ed)? (?:box|boxes)|injured (?:pride|reserve)|injury time|hurt (?:feelings|the economy|business|sales|exports)"
    r"|protests? (?:his|her|their) innocence|(?:diplomatic|formal|official) (?:protests?|demonstration)"
    r"|product demonstrations?|demonstrat(?:ed|ion|ions) (?:that|how|of (?:the|a|an|its)|his|her|its|their|a|the)"
    r"|house arrest warrant|cardiac arrest|under arrest warrant|arrest(?:ing)? (?:the )?(?:decline|slide|development)"
    r"|deployed (?:the|an?) (?:app|software|system|model|strategy|tactic|argument|parachute)"
    r"|troop carrier|advance(?:d)? (?:notice|payment|technology|warning|weapons?|degree|age|stage|economies)"
    r"|release(?:d)? (?:a|the|its|their|his) (?:report|statement|film|album|video|figures|data|results|single|book)"
    r"|fled? the (?:scene|nest)|kidnap(?:ping)? (?:thriller|plot line)|trade (?:war|talks)|wage talks|"
    r"pay talks|climate talks|salary negotiations"
    r"|number of casualties (?:remains|is|was) (?:uncertain|unclear|unknown)"
    r"|(?:not (?:yet |immediately )?(?:known|clear)|unclear|unknown|unsure|investigating|asked|wondered) "
    r"(?:who|whether|if|what|how|why)\b[^.;]*)(?!\w)"
)
PURPOSE: Final = re.compile(
    r"\b(?:to (?:prevent|avoid|avert|stop|end|reduce|minimi[sz]e|mitigate|limit|halt)|prevent(?:ing)?|avoid(?:ing)?)\b[^,;]{0,60}$"
)

# Arabic, over ``arabic_script.fold_letters``; ``$`` is where the trigger begins.
_FEW: Final = r"(?: \w+){0,3} ?$"
AR_NEGATION: Final = re.compile(
    rf"\b[وف]?(?:لم|لن|ليس|ليست|دون|بدون|عدم|بلا)(?! (?:يقل|يزل|تزل|يعرف|تعرف|يتضح|تتضح)){_FEW}"
)
AR_HYPOTHETICAL: Final = re.compile(
    rf"\b(?:[وف]?(?:قد [يت]\w+|ربما|اذا|لو|ان لم|في حال|خشية|مخاوف|خوفا|احتمال\w*|يحتمل|[يت]خشي|خطر|تهديد\w*|[يت]هدد|"
    rf"[ول]*(?:تفادي|تجنب|منع|احباط|وقف))(?: من| ب)?){_FEW}|\b(?:احبط|احبطت|افشل){_FEW}"
)
AR_PLANNED: Final = re.compile(
    rf"\b[وف]?(?:سوف|[يت]عتزم|[يت]خطط|[يت]نوي|[يت]ستعد|مقرر|المقرر|تعهد\w*|قرر\w*|خطة|خطط|امر|اوامر){_FEW}"
)
AR_ALLEGED: Final = re.compile(
    r"\b[وف]?(?:[يت]عتقد|[يت]زعم|مزاعم|[يت]رجح|[يت]شتبه|انباء|شائعات|اتهامات|متهم\w*|اتهم\w*|مفترض|غير مؤكدة|تقارير اولية|"
    r"معلومات اولية)\b[^؛]*$"
)
AR_DENIED: Final = re.compile(r"\b[وف]?(?:نفي|نفت|نفوا|[يت]نفي|لا صحة|انكر\w*|فند\w*)\b[^؛]*$")
AR_DENIED_AFTER: Final = re.compile(
    r"^[^؛.]{0,80}?(?:لا اساس لها?|غير صحيح\w*|عار(?:ية)? (?:عن|من) الصحة|لم [يت](?:حدث|قع)|كاذب\w*|مفبرك\w*)"
)
AR_BACKGROUND: Final = re.compile(
    r"\b(?:عادة|غالبا|مرارا|دائما|منذ (?:سنوات|عقود|عقدين|اعوام)|قبل (?:سنوات|عقود|عامين|\d+ (?:عام|سن)\w*))\b"
)
AR_YEAR: Final = re.compile(r"\b[وف]?(?:في |منذ )?(?:ال)?(?:عام|سنة) (?P<year>1[89]\d\d|20\d\d)\b")
#: Left of a speech act: nobody did it.
NO_ONE: Final = re.compile(
    r"(?:\bn'(?:a|ont) pas(?: encore)?(?: été)? |\b(?:aucune?|personne|ning[uú]n\w*|nadie)\b.{0,40}|\bno (?:ha|han|fue) (?:sido )?)$"
    r"|\b(?:no|nobody|none|neither|no-one|not|yet to)\b(?: [\w-]+){0,3} ?$"
)
#: A state that is mentioned as long known.
HELD_SINCE: Final = re.compile(
    r"\bheld by\b.*\bsince\b|\b(?:who|which) (?:have |has |had )?(?:held|controlled|occupied)\b.*\bsince\b"
)
AUXILIARY: Final = re.compile(
    r"\b(?:will|would|do|does|did|has|have|had|is|are|was|were|could|can) $"
)
#: Somebody who acts has not done it.
NOT_DONE: Final = re.compile(
    r"\b(?:army|military|troops|soldiers|forces|police|units?|guns|jets|aircraft|drones|fighters|rebels|men|militia|"
    r"government|ministry|we|it|they|he|she|movement|group)(?: [\w'-]+){0,2}? (?:(?:has|have|had|did)(?: not|n't| never)|never)\b"
)
#: What a charge is called, or how it is set against the facts.
VERDICT: Final = re.compile(
    r",? (?:do|does|did) not (?:correspond|match|reflect|square)\b|,? (?:is|are|was|were)\b|,? ['\"]?(?:untrue|false|fabricated|baseless|nonsense)\b"
)
#: A thing of which none is said to have been hit.
NONE_WERE: Final = re.compile(
    r"\b(?:no|not (?:a|one)(?: single)?|none of (?:its|our|their|the)) (?:[\w-]+ ){1,3}?"
    r"(?:had|has|have|was|were)(?: ever)?(?: been)? (?:hit|struck|targeted|attacked|shelled|bombed|destroyed|shot down)\b"
)
WOULD: Final = re.compile(r"\b(?:would|will)(?: (?:also|soon|then))? (?:[\w-]+ ){0,2}$")
#: Behind a noun: what is going to be done with it.
WOULD_BE: Final = re.compile(
    r" (?:\w+ ){0,3}?(?:would|will) (?:also |then )?(?:be|go into|take|come into) (?:imposed|lifted|extended|enforced|held|force|effect|place|introduced|in force|declared|reimposed)"
)
#: Those who speak will do it themselves.
SELF: Final = re.compile(
    r"\b(?:it|they|we|(?:its|our|their) (?:forces|jets|troops|army|men|fighters|aircraft|units)) (?:would|will) (?:\w+ )?(?:[a-z]+)?$"
)
DOUBT: Final = re.compile(r"\b(?:if|unless|fears?|feared|warn\w*|could|might)\b")
#: The year that a clause with "when" or "in which" goes on from.
WHEN_IN: Final = re.compile(
    r"\b(?P<date>(?:in|of|since|from) (?:(?:early|late|mid-) ?)?(?:[a-z]+ )?(?:19|20)\d\d),? (?:when|where|in which|during which) $"
)
AHEAD: Final = re.compile(r"\b(?:will|(?:is|are) (?:due|set|to|expected|scheduled))\b")
OTHER_YEAR: Final = re.compile(r"\bin (?:19|20)\d\d\b")
DAY: Final = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|overnight|last night"
    r"|\d{1,2} (?:january|february|march|april|may|june|july|august|september|october|november|december)"
    r"|(?:january|february|march|april|may|june|july|august|september|october|november|december) \d{1,2})\b"
)
