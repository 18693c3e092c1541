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
    r"(?P<what>" + DOCUMENT + r")(?: (?:\w+ed|kept|drawn up|put together|put out|seen)(?: \w+ly)?(?: on \w+)?)? (?:by|from|of|for) (?P<who>.+)"
)
OWNERS = (
    r"(?P<who>.+?)(?:'s|(?<=s)') (?:own |latest |official |new |annual |internal |first |daily )*(?:"
    r"statement|tally|count|figures?|data|records?|statistics|report|communiqué|bulletin|database|findings|documentation|death toll|"
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
    r"bandits?|vigilantes?|vigilante (?:leaders?|groups?)|(?:self|civil)-defen[cs]e (?:groups?|forces?|units?|militias?|committees?)|"
    r"autodefensas?|cartels?|kidnappers|hijackers|assailants|attackers|(?:presidential|national|republican|praetorian|royal) guards?|"
    r"naval (?:spokes\w+|command|forces?|officers?)|(?:air|coastal) defen[cs]es?|pirates|(?:both|the two|two|the warring|warring|all) (?:sides|parties)|"
    r"belligerents|(?:transitional|ruling|sovereign\w*|revolutionary|supreme|national) (?:military )?(?:junta|military council|sovereign council|command council)|"
    r"military (?:government|rulers|leaders|council|authorities|administration|regime|leadership)|occupation authorities|task force|"
    r"(?:former|ex)-?\s?(?:rebel|militia) (?:fighters?|commanders?) (?:now|who)|emirate|caliphate|politburo|war council|operations room|hamas-run (?!health)|"
    r"defectors?|conscripts|recruits|snipers|drone operators?|pilots|veterans of the (?:army|front)"
)
GOVERNMENT_WORDS = (
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
    r"secret service|envoys?|diplomatic mission|counter-?terrorism (?:unit|police|agency)|bomb squad|troopers|sheriff\w*|constables?|detectives?"
)
MEDIA_WORDS = (
    r"agence|agencia|agentur|portals?|news ?(?:site|portal|room|desk|paper|letter|wire|reel)s?|media (?:cent(?:re|er)|network|foundation|house|group)|"
    r"press agency|press (?:tv|corps)|podcast|dailies|weeklies|monthly|tabloid|quarterly|bulletin board|(?:state|public|national|private|local|pro-\w+) broadcaster|"
    r"photographer|camera(?:man|woman|men)|film crew|(?:news|television|tv|radio) (?:crew|team|host|presenter|anchor|station)|fm"
)
MEDIA_NAMES_CASED = r"[\w-]*[A-Z][\w'-]*(?:24|FM|TV|News|Online|Press|Radio|Times|Post)|(?:[A-Z][\w'-]+ )+(?:FM|TV|Online|Radio|Media|Media Cent(?:re|er)|\d\d)"
"""Forms of outlets' names."""
GUILDS = r"(?:journalists?|press|media|reporters?|editors?|broadcasters?)'?s?'? (?:syndicate|union|association|federation|club|guild)"
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
    r"(?:community|traditional|tribal|religious|church|clan|youth|civic|civil|village|camp|local|herder|farmer|ethnic|opposition|district|protest) "
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
