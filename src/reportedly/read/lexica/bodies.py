"""Forms of name that tell what kind of body speaks, beyond the plain words of ``sources``.

Patterns that end in ``_CASED`` are matched against the words as they stand, the others in lower
case. Short names stand here only where they mean one body; the same test holds for every side.
"""

from __future__ import annotations

# fmt: off
DOCUMENT = (
    r"(?:(?:an?|the|its|their|one|this|that|new|latest|internal|joint|official|preliminary|confidential|leaked|written|draft|initial|recent|"
    r"separate|earlier|previous|detailed|daily|weekly|monthly|annual|final|brief|short|press|news|public|video|military|statistical|"
    r"independent|interim|unverified|\d{4}) )*"
    r"(?:statement|tally|tallies|count|figures?|data|records?|statistics|numbers|report|study|survey|communiqué|communique|press release|"
    r"bulletin|note|memo|memorandum|letter|dossier|document|documents|assessment|analysis|database|findings|testimony|account|update|"
    r"investigation|inquiry|probe|review|message|post|posts|video|recording|toll|list|estimate|estimates|logs?|register|draft|text|"
    r"spokes(?:man|woman|person|people)|representatives?|officials?|members?|leaders?|heads?|director)"
)
"""What somebody has made, or who speaks for somebody."""
BARE_DOCUMENT = (
    r"(?:(?:an?|the|its|their|one|this|that|another|new|latest|recent|earlier|\d{4}) )*"
    r"(?:study|survey|poll|review|audit|paper|book|article|analysis|probe|inquiry|investigation|dossier|cable|memo|memorandum)"
)
OWNED_BY = (
    r"(?P<what>" + DOCUMENT + r"|(?:(?:an?|the|one) )?(?:[\w'-]+ )?(?:web ?site|web page|(?:telegram |facebook |social media )?(?:channel|page|account)|mouthpiece))(?: (?:\w+ed|kept|drawn up|put together|put out|seen)(?: \w+ly)?(?: on \w+)?)? (?:by|from|of|for) (?P<who>.+)"
)
OWNERS = (
    r"(?P<who>.+?)(?:'s|(?<=s)') (?:own |latest |official |new |annual |internal |first |daily )*(?:"
    r"statement|tally|count|figures?|data|records?|statistics|report|communiqué|bulletin|database|findings|documentation|death toll|"
    r"(?:military |war )?(?:media|press|information|public relations) (?:offices?|service|wing|arm|cent(?:re|er)|bureau|department|unit)|"
    r"(?:satellite |video |image |visual |field |legal |open-source )?(?:analysis|imagery|investigation|research|monitoring|survey|assessment|footage|dossier|website|web page|account|page|radio station's website|log|logs|register|tracker|map)|"
    r"spokes(?:man|woman|person|people)|representatives?|bureau|secretariat|headquarters|leadership)\b.*"
)

HUMANITARIAN_CASED = (
    r"HRW|NRC|DRC Danish|ACLED|AAPP|SOHR|SNHR|PHR|FIDH|IRC|ICRC|IFRC|MSF|PCHR|CPJ|IBC|UCDP|CJA|PRCS|SARC|IMC|ALIMA|"
    r"Mercy Corps|World Vision|Islamic Relief|CARE(?: International)?|Oxfam|Save the Children|Caritas|Airwars|Amnesty|"
    r"Iraq Body Count|Every Casualty|B'?Tselem|Yesh Din|Al-?Haq|Al Mezan|Hrana|HRANA|Mwatana|Adalah|GISHA|Gisha|Memorial|"
    r"Armed Conflict Location|Médecins (?:Sans Frontières|du Monde)|Handicap International|Humanity & Inclusion|"
    r"Physicians for Human Rights|International Rescue Committee|Danish Refugee Council|Emergency Lawyers|Insecurity Insight|"
    r"Global Rights Compliance|Genocide Watch|Justice for \w+|Yale Humanitarian Research Lab|Conflict Observatory"
)
INTL_CASED = (
    r"UNOCHA|UNDP|UNMAS|UNOPS|UNEP|AMISOM|ATMIS|AUSSOM|MINUSCA|MINUSTAH|BINUH|UNDOF|UNTSO|UNSOM|UNSMIL|UNAMID|UNISFA|UNITAD|HRMMU|"
    r"EUFOR|EULEX|EUAM|KFOR|EUTM|SAMIDRC|SAMIM|OAS|ASEAN|CARICOM|ECCAS|CEMAC|ICGLR|IMF|ILO|CICIG|IIMM|EEAS|CSTO|SCO|G7|G20"
)
PARTY_CASED = (
    r"Clan del? \w+|C[aá]rtel de(?:l| los| las| la)? [A-Z]\w+|Mara Salvatrucha|Barrio 18|MS-13|Comando Vermelho|Primeiro Comando\b.*|Tren de Aragua|Viv Ansanm|G9|400 Mawozo|"
    r"ADF|FDLR|JNIM|ISWAP|ISGS|ISIL-K|ISKP|IS-K|KNLA|KNU|KIA|KIO|TNLA|MNDAA|CNF|LNA|GNA|PLO|AQAP|AQIM|AQIS|GSIM|EIGS|CODECO|LRA|OLA|"
    r"OLF|SPLA(?:-\w+)?|SPLM(?:-\w+)?|FARDC|FACA|SSPDF|ENDF|SDF|HTS|YPJ|PMF|PMU|TTP|BLA|BLF|NPA|BIFF|MILF|RNDF|NRF|AFF|FNL|UPC|CPC|"
    r"MFDC|FLEC|TPLA|ELN|AGC|ONLF|IPOB|ESN|DKBA|SSA|UWSA|DPR|LPR|DNR|LNR|STC|SLA|SLM|JEM|M23|AFC|RED-Tabara|MLC|Séléka|Seleka|"
    r"Fatah|Azov|Renamo|RENAMO|Frelimo|Ansar (?:al|ul|ud|Allah)[ -]?\w*|Ansaru|Jaysh al|Jaish|Jamaat|Liwa|Lashkar|Harakat|Hayat Tahrir|"
    r"Saraya|Kata'?ib|Asa'?ib|Wagner|Africa Corps|Janjaweed|Tatmadaw|Kornet|Peshmerga|Fano|Imbonerakure|Interahamwe|Mai[- ]Mai|"
    r"(?:[A-Z][\w'-]+ )*(?:People's Republic|Emirate|Liberation \w+|Military Council|Sovereign(?:ty)? Council|Revolutionary Council|"
    r"Transitional Council|Revolutionary (?:Front|Army|Command|Committee)|Resistance (?:Movement|Front|Army|Forces?|Axis)|"
    r"Salvation (?:Front|Army|Movement)|Defen[cs]e (?:Forces?|Units?|Groups?|Committees?|Army)|Popular (?:Front|Mobili[sz]ation \w+|Forces?)|"
    r"People's (?:Army|Militia|Defence Forces?|Defense Forces?|Protection Units)|Self-Defence \w+|Self-Defense \w+)|"
    r"(?:[A-Z][\w'-]+ )+(?:Front|Brigades?|Battalions?|Militia|Insurgency|Clan|Cartel)|Front for (?:the )?\w+|"
    r"(?:(?!Green|Women|Youth|Civic|Civil|Peace|Student|Protest|Labou?r|Democracy)[A-Z][\w'-]+ )+Movement|Movement (?:for|of) (?:the )?[A-Z]\w+"
)
"""Names of armed parties by form, and short names that mean one."""

PARTY_WORDS = (
    r"(?:breakaway|separatist|secessionist|rebel|insurgent|self-proclaimed|self-declared)(?:-(?:run|held|controlled))? (?!health|hospital)(?:[\w'-]+ ){0,3}?(?:authorit(?:y|ies)|government|administration|leaderships?|officials?|republics?|regions?|ministr(?:y|ies)|ministers?|president|parliament)|"
    r"(?:authorit(?:y|ies)|government|administration|leaders?|leadership|officials?|president|spokes\w+) (?:of|in|for) (?:the )?(?:breakaway|separatist|secessionist|self-proclaimed|self-declared)\b|"
    r"(?<!civil )defen[cs]e (?:spokes\w+|sources?|forces|chiefs?|staff|attach\w+|headquarters|department)|volunteer (?:battalions?|brigades?|fighters?|units?|soldiers?)|"
    r"(?:artillery|infantry|armou?red|tank|signals|air force|staff|cavalry|reconnaissance|naval|paratroop|ground forces|drone|air defen[cs]e) officers?|chiefs? of (?:the )?(?:general|defen[cs]e|army|naval|air) staff|"
    r"(?:army|military|rebel|armed forces|navy|air force|brigade|division|militia)(?:'s)? chiefs? of staff|^(?:the |a )?chiefs? of staff$|"
    r"field marshals?|admirals?|commodores?|warrant officers?|corporals?|"
    r"high command|servicem[ae]n|marines|legionnaires|commandos?|paratroopers|(?:breakaway|rebel|guerrilla|militia|military|army|armed|dissident|border|elite|combat) (?:units?|columns?|cells?|wings?|squads?)|"
    r"bandits?|vigilantes?|vigilante (?:leaders?|groups?)|(?:self|civil)-defen[cs]e (?:groups?|forces?|units?|militias?|committees?)|"
    r"autodefensas?|cartels?|kidnappers|hijackers|assailants|attackers|(?:presidential|national|republican|praetorian|royal) guards?|"
    r"naval (?:spokes\w+|command|forces?|officers?)|(?:air|coastal) defen[cs]es?|pirates|(?:both|the two|two|the warring|warring|all) (?:sides|parties)|(?:both|the two|the three|rival|warring) (?:groups|factions|armies|militias)|"
    r"belligerents|^(?:the )?(?:[\w'-]+ )?(?:regime|opposition)(?:'s .*)?$|(?:transitional|ruling|sovereign\w*|revolutionary|supreme|national) (?:military )?(?:junta|military council|sovereign council|command council)|"
    r"military (?:government|rulers|leaders|council|authorities|administration|regime|leadership)|occupation authorities|task force|"
    r"(?:former|ex)-?\s?(?:rebel|militia) (?:fighters?|commanders?) (?:now|who)|emirate|caliphate|politburo|war council|operations room|hamas-run (?!health)|"
    r"defectors?|conscripts|recruits|snipers|drone operators?|pilots|veterans of the (?:army|front)"
)
GOVERNMENT_CASED = r"(?:Chief |Deputy |Detective |Assistant )*(?:Inspector|Superintendent|Constable|Patrolman|Sheriff|Marshal)(?:[- ]General)?,? [A-Z]\w+"
"""Ranks of the police before a name."""
GOVERNMENT_WORDS = (
    r"(?:prison|port|harbou?r|fire|traffic|immigration|border|customs|transport|relief|station|jail|tax|wildlife|forestry|civil defen[cs]e) (?:directors?|captains?|masters?|chiefs?|officers?|wardens?|governors?|inspectors?|superintendents?)|"
    r"headm[ae]n|(?:the|a) (?:town|county|city|borough|village|district|council) clerks?|"
    r"(?:sub-?)?prefects?|(?:sub-?)?prefecture|gendarm\w+|registrars?|registry|inspectorate|ombuds\w+|customs|border (?:guards?|police|force|agency|service|patrol)|"
    r"rangers?|park (?:service|authority|wardens?)|immigration|alderm[ae]n|councillors?|councilors?|burgomaster|bourgmestre|"
    r"(?:electoral|election|land|truth|inquiry|investigative|investigation|public|government|state|national|presidential|parliamentary|federal|royal|anti-corruption) "
    r"(?:[\w-]+ )?(?:commission|committee|bureau|agency|service|office|board|inquiry|council)|commission of inquiry|(?:the|a) commission|"
    r"(?:chief|head|leader|administrator|mayor) of (?:the )?(?:\w+ )?(?:village|town|district|locality|commune|quarter|municipality|county|sector|settlement)|"
    r"(?:customary|paramount|township) (?:chief|administrator|officer)s?|town hall|city hall|statehouse|state house|port authority|"
    r"disaster (?:management|response|agency|risk)\b.*|emergency (?:management|operations) (?:\w+)|civil aviation|aviation authority|"
    r"(?:roads?|water|power|energy|education|transport|agriculture|labou?r|finance|trade|tourism|environment|justice|culture|religious affairs) "
    r"(?:ministry|minister|department|authority|board)|tribunal|magistrates?|investigating judge|indictment|prison (?:service|authorities|officials?)|"
    r"correctional service|warden|correctional officials?|mps?|members? of parliament|speaker|legislators?|assembly|senate|intelligence services?|"
    r"(?:provincial|regional|district|county|state|municipal|city|town|federal|national|local|village|communal|cantonal|departmental|zonal|woreda|borough|township|prefectural|"
    r"oblast|governorate|island|metropolitan|central|interim|de facto) (?:[\w'-]+ ){0,3}?(?:offices?|department|agency|bureau|board|council|authorit(?:y|ies)|administration|commission|service|"
    r"directorate|secretariat|registry|headquarters|treasury|inspectorate|director|head|secretary|coordinator|inspector|superintendent|engineer|registrar|spokes\w+)|"
    r"(?:civil protection|civil status|welfare|social (?:services?|welfare|affairs)|statistics|census|land|passport|tax|revenue|fisheries|forestry|mines|mining|transport|public works|"
    r"electricity|labou?r|veterinary|relief and rehabilitation|resettlement|pensions|prisons?|probation) (?:offices?|department|bureau|board|service|directorate|secretariat|authority|inspectorate)|"
    r"(?:prosecutor|attorney|sheriff|solicitor|coroner|district attorney|state attorney|county attorney|mayor|governor|minister|president|premier|chancellor|commissioner|administrator|ombudsman|magistrate|prefect|solicitor|advocate)(?:'s|-general's)? "
    r"(?:office|department|cabinet|staff|press service|secretariat)|(?:chief |deputy |assistant )?(?:directors?|inspectors?|superintendents?|controllers?|registrars?|heads?|secretar(?:y|ies)) of (?:the )?"
    r"(?:[\w-]+ )?(?:transport|roads|education|mines|fisheries|agriculture|forests?|prisons?|ports?|customs|immigration|information|land|water|electricity|works|labou?r|trade|security|"
    r"police|planning|statistics|public \w+|social \w+|civil protection)|(?:council|assembly|county|district|town|village|city|local government) (?:chairm[ae]n|chairwom[ae]n|chairpersons?|"
    r"leaders?|members?|presidents?|secretar(?:y|ies)|clerks?)|"
    r"undersheriffs?|district attorneys?|(?:state|commonwealth|county|city|general|circuit)(?:'s)? attorneys?|justices? of the peace|law[- ]enforcement (?:sources?|officials?|officers?|agenc(?:y|ies))|secret service|envoys?|diplomatic mission|counter-?terrorism (?:unit|police|agency|service|directorate|bureau|department)|bomb squad|troopers|sheriff\w*|constables?|detectives?"
)
MEDIA_WORDS = (
    r"[\w'-]+-(?:linked|affiliated|aligned|run|owned|backed|controlled|leaning|funded|based) (?:news )?(?:agency|channel|station|web ?site|site|outlet|media|newspaper|paper|daily|weekly|tv|portal)|"
    r"agence|agencia|agentur|portals?|news ?(?:site|portal|room|desk|paper|letter|wire|reel)s?|media (?:cent(?:re|er)|network|foundation|house|group)|"
    r"press agency|press (?:tv|corps)|podcast|dailies|weeklies|monthly|tabloid|quarterly|bulletin board|(?:state|public|national|private|local|pro-\w+) broadcaster|"
    r"photographer|camera(?:man|woman|men)|film crew|(?:news|television|tv|radio) (?:crew|team|host|presenter|anchor|station)|fm"
)
MEDIA_NAMES_CASED = r"[\w-]*[A-Z][\w'-]*(?:24|FM|TV|News|Online|Press|Radio|Times|Post)|(?:[A-Z][\w'-]+ )+(?:FM|TV|Online|Radio|Media|Media Cent(?:re|er)|\d\d)"
"""Forms of outlets' names."""
REGIONAL_CASED = (
    r"(?:[A-Z][\w-]+ )*(?:Gulf of [A-Z]\w+|(?:[A-Z]\w+ )?(?:Basin|River|Lakes?|Sea|Ocean|Sahel|Horn|Delta|Islands?)|Lake [A-Z]\w+|Horn of Africa|"
    r"Economic Community|Inter-[A-Z]\w+|Pan-[A-Z]\w+|International|Intergovernmental) (?:[A-Z]\w+ )?"
    r"(?:Commission|Authority|Community|Secretariat|Conference|Organi[sz]ation|Forum)|(?:International|Joint|Ceasefire|Truce|Verification) (?:[A-Z]\w+ )?"
    r"(?:Monitoring|Observer|Observation|Verification) (?:Mission|Mechanism|Team|Group|Commission)|International (?:Maritime|Contact|Joint) \w+"
)
"""Bodies of several states: a gulf, a basin or a continent gives them their name."""
WITH_STATES = r"(?:with|from|at|for) (?:the )?(?:united nations|un|u\.n\.|african union|european union|osce|arab league)"
"""Whoever serves a union of states: "monitors with the United Nations"."""
FACILITATORS = (
    r"facilitators?(?:'s?)?|facilitation|mediat(?:ion|or's|ors') (?:team|office|panel|support|committee|unit|mission)|"
    r"(?:ceasefire|cease-fire|truce|peace|armistice|disengagement|election|border|verification|monitoring|observer|observation|stabili[sz]ation|peacekeeping|"
    r"police training|advisory) (?:monitoring |observer |verification )?(?:mission|mechanism|observers|monitors)|(?:truce|ceasefire|cease-fire) (?:supervis\w+|commission|committee)|"
    r"fact-finding mission|panel of experts|group of experts|contact group|(?:un|eu|au|peace|regional|international) (?:envoy|mission)(?:'s)?|blue berets|"
    r"^(?:the )?mission$|joint maritime (?:centre|center)|maritime (?:information|security) (?:centre|center)"
)
"""Who stands between the sides by a mandate of several states."""
_CIVIC_WHO = (
    r"mothers'?|wom[ae]n'?s|victims'?|survivors'?|relatives'?|famil(?:y|ies)'?|widows'?|detainees'?|prisoners'?|captives'?|hostages'? families|refugees?'?|displaced(?: people's| persons')?|"
    r"returnees'?|migrants?'?|children'?s|peace|peacebuilding|solidarity|civic|citizens'?|civil liberties|anti-(?:torture|war|violence|landmine|mine|slavery|trafficking|corruption|impunity)|"
    r"missing[- ]persons?|disappeared|disappearances?|demining|de-mining|mine[- ](?:clearance|action|awareness)|(?:press|media|religious|academic|internet)[- ]freedom|free[- ](?:speech|expression)|"
    r"freedom of (?:expression|the press)|legal[- ]aid|war[- ]crimes?|justice|accountability|documentation|casualty[- ](?:recording|monitoring|tracking)|conflict[- ](?:monitoring|tracking|mapping|data)|"
    r"relief|aid|charit(?:y|able)|rescue|search[- ]and[- ]rescue|protection|advocacy|pro-democracy|grassroots|local aid|mutual aid|volunteer|indigenous rights|land rights|"
    r"environmental|disability|anti-war|neighbou?rhood (?:aid|relief|emergency|resistance)|human[- ]rights|rights"
)
_CIVIC_BODY = (
    r"groups?|networks?|alliances?|coalitions?|collectives?|platforms?|organi[sz]ations?|associations?|committees?|initiatives?|forums?|cent(?:re|er)s?|"
    r"foundations?|societ(?:y|ies)|clubs?|bod(?:y|ies)|teams?|watchdogs?|trackers?|campaigners?|defenders?|advocates?|movements?|charit(?:y|ies)|institutes?|hotlines?|projects?"
)
CIVIC = (
    r"(?:church|interfaith|faith-based|parish) (?:networks?|relief \w+|aid \w+|charit(?:y|ies))|^(?:our |its |the |local |humanitarian |field |implementing )*partners?(?: organi[sz]ations?)?$|"
    rf"(?:{_CIVIC_WHO}) (?:and )?(?:(?!sports?|football|book|fashion|arts)[\w'-]+ ){{0,2}}?(?:{_CIVIC_BODY})|(?<!human )rights councils?|(?:{_CIVIC_BODY}) (?:of|for) (?:the )?(?:(?:the )?(?:defen[cs]e|protection|promotion) of )?(?:civil rights|civic rights|women'?s? rights|rights|justice|accountability|democracy|non-?violence|refugees|returnees|war victims|torture victims|mothers|victims|survivors|relatives|families|prisoners|detainees|the disappeared|"
    r"disappeared|missing|human rights|civil liberties|peace)|(?:media|press|journalists?'?|reporters'?|broadcasters'?) (?:alliance|coalition|network|watchdog|freedom \w+|rights \w+|safety \w+|"
    r"protection \w+|defence \w+)|(?:community|soup|communal) kitchens?|burial (?:teams?|societ(?:y|ies)|committees?)|(?:casualty|violence|conflict|atrocity|war|strike) (?:tracker|monitor|recorders?|database)|"
    r"alarm phone|hotline for migrants|blood donors' \w+|stretcher-bearers"
)
"""Civil society: who they stand for and the form of their body. Trades and callings have unions instead."""
OF_THE_STATE = r"departments?|ministr\w+|government|governmental|federal|directorate|police|army|military|prosecut\w+|presidential|parliamentary"
"""What makes a centre for refugees or a rights council one of the state."""
INSTALLED = (
    r"[\w'-]+-(?:installed|appointed|imposed|backed|run|held|controlled) (?:[\w-]+ ){0,2}?"
    r"(?:heads?|leaders?|chiefs?|officials?|authorities|administrations?|administrators?|mayors?|governors?|councils?|prosecutors?|police|municipality|emergency services)|"
    r"occupation (?:administrations?|officials|mayor|governor)"
)
"""Local authorities of somebody's making."""
CALLINGS = (
    r"priests?|monks?|nuns?|abbots?|abbess|deacons?|vicars?|pastors?|preachers?|clergym[ae]n|missionar(?:y|ies)|sextons?|muezzins?|imams?|elders?|rabbis?|catechists?|"
    r"[a-z-]*workers?|staffers?|employees?|clerks?|guards?|watchm[ae]n|forem[ae]n|engineers?|pharmacists?|dentists?|vets?|midwi(?:fe|ves)|butchers?|grocers?|bakers?|tailors?|barbers?|carpenters?|"
    r"masons?|plumbers?|electricians?|weavers?|potters?|beekeepers?|gravediggers?|undertakers?|porters?|waiters?|waitress(?:es)?|cooks?|chefs?|nann(?:y|ies)|maids?|gardeners?|janitors?|"
    r"caretakers?|[a-z-]*keepers?|[a-z-]*owners?|[a-z-]*sellers?|[a-z-]*vendors?|[a-z-]*drivers?|[a-z-]*teachers?|headm(?:aster|istress)(?:es)?|principals?|lecturers?|students?|pupils?|[a-z-]*farmers?|"
    r"[a-z-]*traders?|merchants?|hawkers?|growers?|herders?|shepherds?|fishers?|hunters?|loggers?|miners?|sailors?|dockers?|seamstress(?:es)?|mechanics?|welders?|bricklayers?|labou?rers?|"
    r"[a-z]*(?:smith|monger|wright|herd|hand|folk|rider|picker|cleaner|sweeper)s?|(?:fisher|ferry|boat|herds|crafts|work|milk|post|sales|trades|country|towns|business)(?:m[ae]n|wom[ae]n)|"
    r"managers?|receptionists?|supervisors?|musicians?|singers?|artists?|poets?|writers?|photographers?|translators?|interpreters?|guides?|hoteliers?|innkeepers?|landlords?|tenants?|lodgers?|pensioners?|residents?|villagers?|"
    r"neighbou?rs?|relatives?|cousins?|m[ae]n|wom[ae]n|boys?|girls?|youths?|parishioners|worshippers|passengers?|passers-by|witness(?:es)?|survivors?|colleagues?|friends?|famil(?:y|ies)|"
    r"mothers?|fathers?|brothers?|sisters?|sons?|daughters?|wi(?:fe|ves)|husbands?|widows?|uncles?|aunts?|grandmothers?|grandfathers?|parents?|nephews?|nieces?"
)
"""What a person is by trade or kin: without a name, nobody in particular; with one, no institution."""
FIRMS_CASED = (
    r"Fisheries|Shipping|Lines?|Ltd|Limited|Holdings?|Energy|Mining|Mines|Oil|Petroleum|Airlines?|Airways|Telecoms?|Resources|Industries|Logistics|Maritime|Steel|Cement|Foods|Estates|"
    r"Trading|Transport|Construction|Contractors|Insurance|Plc|PLC|Inc|Corp|Corporation|GmbH|Pipelines?|Minerals|Plantations?|Motors|Railways?|Electric|Gas|Refiner(?:y|ies)|Tankers|Carriers|"
    r"Enterprises?|Workers|Teamsters|Dockers|Partners|Brothers|Sons|Works|Mills|Breweries|Sugar|Cotton|Rubber|Timber|Cooperative|Freight|Couriers|Salvage|Towing|Dredging|Offshore|Marine"
)
"""Last words of firms' names."""
HEAD_ENDS = (
    r",| (?:of|in|at|from|near|with|for|on|by|to|who|whose|which|that|based|reached|contacted|living|working|speaking|asking|requesting|inside|outside|among|around)\b"
)
"""Where the head of a noun phrase is over."""
DATED = r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
OUTLET_FORM = r"(?:[Tt]he )?(?:[A-Z][\w'’-]+ )+(?:agency|channel|wire|site|network|station|portal|outlet|page|programme|program|service)"
"""What is told something by its form an outlet: "told the Tessen agency"."""
GUILDS = r"(?:union|syndicate|association|federation|guild|club|chamber) of (?:[\w'-]+ ){0,3}?(?:journalists?|reporters?|editors?|broadcasters?|correspondents|the press)|(?:journalists?|press|media|reporters?|editors?|broadcasters?)'?s?'? (?:syndicate|union|association|federation|club|guild)"
"""Bodies of journalists, which are no outlets."""

BODY_WORDS = (
    r"syndicate|cooperatives?|co-operatives?|committee|utility|cathedral|dioceses?|archdiocese|parish|bishops'? conference|episcopal conference|"
    r"synod|council of (?:churches|elders|bishops|ulema|scholars)|church(?:es)? council|patriarchate|mosque|monastery|convent|league|forum|crisis group|"
    r"bar association|confederation|consortium|contractors?|shipping (?:line|firm|company)|insurers?|refinery|mines?|factory|plant|brewery|"
    r"conference of bishops|church|clans?|tribes?|royal house|school|madrasa|academy|orchestra|theatre|hotel|restaurant|estate|plantation|"
    r"power (?:company|station)|telecoms? (?:company|operator|provider)|lab|laboratory|collective|crisis group|foundation|trust|society|advocacy group"
)
LEADERS = (
    r"(?:(?:a|an|the|two|three|several|some|local|senior|other|another|one|many|area|prominent|unnamed) )*"
    r"(?:community|indigenous|traditional|tribal|religious|church|clan|youth|civic|civil|village|camp|local|herder|farmer|ethnic|opposition|district|protest) "
    r"(?:leaders?|elders?|chiefs?|figures?|heads?|sheikhs?)|(?:(?:a|an|the|two|three|several|some|local|many) )*(?:elders?|notables|dignitaries|sheikhs?|chiefs?|chieftains?)"
)
"""People who lead others and no institution: they are unnamed with a role."""
PEOPLE = (
    r"observers?|investigators?|inspectors?|truckers?|lorry drivers|porters|fishers?|sailors?|crew(?: members?)?|seafarers|pilgrims|tourists?|"
    r"campers|hunters|loggers|boatm[ae]n|ferrym[ae]n|bakers?|tailors?|barbers?|hawkers|stallholders|pensioners?|tenants|landlords?|couples?|"
    r"twins|toddlers?|teenagers?|youths?|adolescents|orphans?|in-laws|nephews?|nieces?|grandsons?|granddaughters?|grandparents|stepm?fathers?|"
    r"fianc[eé]e?s?|friends?|colleagues?|classmates|roommates|acquaintances|tribesm[ae]n|clansm[ae]n|nomads?|pastoralists|shepherds?|peasants?|"
    r"smallholders|labou?rers?|clerks?|cooks?|cleaners?|caretakers?|watchm[ae]n|night guards|mechanics?|electricians?|taxi drivers?|motorcyclists?|"
    r"cyclists|commuters|returnees|deportees|hostages|abductees|captives|inmates|former detainees|lodgers|householders|homeowners"
)
SHOWN = r"(?:(?:\w+ )*(?:footage|videos?|video clips?|images|image|imagery|photographs|photos|pictures|recordings?|clips?|satellite data|cctv))(?: (?!by ).*)?"
"""Pictures: nobody's word, with the role of footage."""
AFFILIATED = r"(?:(?:an?|the|two|three|several|some|other|another|one|senior|local|well-informed|informed|reliable) )*(?P<of>police|army|rebel|militia|government|ministry|navy|air force|presidential|palace|gendarmerie|junta|court|municipal|prosecution|insurgent|separatist) sources?"
"""Sources whose institution is given before them."""
SPEAK_AS_PARTY = r"army|rebel|militia|navy|air force|junta|insurgent|separatist"
PEACEFUL = (
    r"british|french|german|italian|spanish|polish|japanese|chinese|australian|canadian|dutch|belgian|norwegian|swedish|danish|finnish|greek|"
    r"jordanian|qatari|egyptian|omani|kuwaiti|brazilian|mexican|argentine|chilean|indonesian|malaysian|thai|vietnamese|bulgarian|romanian|hungarian|czech|"
    r"slovak|estonian|latvian|lithuanian|swiss|austrian|irish|portuguese|south korean|singaporean|new zealand|ghanaian|senegalese|tanzanian|zambian"
)
"""Peoples of states that are no party in this century: their ministries of defence are governments."""
# fmt: on
