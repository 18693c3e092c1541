"""Words that tell what kind of source speaks.

Each table is a regular expression over lower-case words unless its name says otherwise. The same
words give the same kind whichever party is concerned. States stand in ``PARTIES`` when they have
been a party to an armed conflict in this century in which both sides are reported on; the table
decides only between PARTY and GOVERNMENT.
"""

from __future__ import annotations

PARTIES: dict[str, str] = {
    "afghanistan": "AF", "afghan": "AF", "kabul": "AF", "islamic emirate": "AF",
    "armenia": "AM", "armenian": "AM", "yerevan": "AM",
    "azerbaijan": "AZ", "azerbaijani": "AZ", "azeri": "AZ", "baku": "AZ",
    "burkina faso": "BF", "burkinabe": "BF", "burkinabè": "BF", "ouagadougou": "BF",
    "burundian": "BI", "bujumbura": "BI",
    "cameroonian": "CM", "yaoundé": "CM", "yaounde": "CM",
    "central african": "CF", "bangui": "CF",
    "chadian": "TD", "n'djamena": "TD", "ndjamena": "TD",
    "congolese": "CD", "kinshasa": "CD",
    "eritrea": "ER", "eritrean": "ER", "asmara": "ER",
    "ethiopia": "ET", "ethiopian": "ET", "addis ababa": "ET",
    "georgian": "GE", "tbilisi": "GE",
    "india": "IN", "indian": "IN", "new delhi": "IN", "delhi": "IN",
    "iranian": "IR", "tehran": "IR",
    "iraq": "IQ", "iraqi": "IQ", "baghdad": "IQ",
    "israel": "IL", "israeli": "IL", "tel aviv": "IL",
    "libyan": "LY", "tripoli": "LY",
    "mali": "ML", "malian": "ML", "bamako": "ML",
    "mozambican": "MZ", "maputo": "MZ",
    "myanmar": "MM", "burmese": "MM", "naypyidaw": "MM", "naypyitaw": "MM",
    "niger": "NE", "nigerien": "NE", "niamey": "NE",
    "nigeria": "NG", "nigerian": "NG", "abuja": "NG",
    "pakistan": "PK", "pakistani": "PK", "islamabad": "PK",
    "philippine": "PH", "manila": "PH",
    "russia": "RU", "russian": "RU", "moscow": "RU", "kremlin": "RU",
    "rwanda": "RW", "rwandan": "RW", "kigali": "RW",
    "somalia": "SO", "somali": "SO", "mogadishu": "SO",
    "south sudan": "SS", "south sudanese": "SS", "juba": "SS",
    "sudan": "SD", "sudanese": "SD", "khartoum": "SD", "port sudan": "SD",
    "syria": "SY", "syrian": "SY", "damascus": "SY",
    "ukraine": "UA", "ukrainian": "UA", "kyiv": "UA", "kiev": "UA",
    "yemen": "YE", "yemeni": "YE", "sanaa": "YE", "sana'a": "YE",
}  # fmt: skip
"""Names, peoples and capitals of states party to a conflict, to ISO 3166-1 codes."""

SHARED_NAMES = {"georgia": "GE", "chad": "TD"}
"""Names of such states that other things bear too: only beside their capital or people."""

CAPITALS = [
    "kabul",
    "yerevan",
    "baku",
    "ouagadougou",
    "bujumbura",
    "yaoundé",
    "bangui",
    "ndjamena",
    "n'djamena",
    "kinshasa",
    "asmara",
    "tbilisi",
    "tehran",
    "baghdad",
    "jerusalem",
    "tripoli",
    "bamako",
    "maputo",
    "naypyidaw",
    "niamey",
    "abuja",
    "islamabad",
    "manila",
    "moscow",
    "kremlin",
    "kigali",
    "mogadishu",
    "juba",
    "khartoum",
    "damascus",
    "kyiv",
    "kiev",
    "sanaa",
    "sana'a",
    "delhi",
    "beirut",
    "washington",
    "london",
    "paris",
    "berlin",
    "beijing",
    "ankara",
    "cairo",
    "doha",
    "riyadh",
    "amman",
    "warsaw",
    "brussels",
    "geneva",
    "vienna",
    "rome",
    "madrid",
    "tokyo",
    "canberra",
    "ottawa",
    "pretoria",
    "nairobi",
    "kampala",
    "luanda",
    "algiers",
    "rabat",
    "tunis",
    "muscat",
    "kuwait",
    "manama",
    "seoul",
    "pyongyang",
    "hanoi",
    "bangkok",
    "jakarta",
    "bogotá",
    "caracas",
    "havana",
    "budapest",
    "bucharest",
    "vilnius",
    "riga",
    "tallinn",
    "helsinki",
    "stockholm",
    "oslo",
    "copenhagen",
    "athens",
    "belgrade",
    "sofia",
    "minsk",
    "astana",
    "tashkent",
    "bishkek",
    "dushanbe",
    "islamabad",
    "dhaka",
    "colombo",
    "kathmandu",
]
"""Capitals that speak for their government when they stand as a speaker."""

COUNTRIES = (
    r"united states|u\.?s\.?a?|america|united kingdom|uk|britain|france|germany|italy|spain|china|"
    r"japan|canada|australia|turkey|türkiye|egypt|jordan|qatar|saudi arabia|kuwait|oman|bahrain|"
    r"united arab emirates|uae|iran|lebanon|algeria|morocco|tunisia|kenya|uganda|south africa|angola|"
    r"tanzania|zambia|ghana|senegal|poland|hungary|romania|greece|sweden|norway|finland|denmark|"
    r"netherlands|belgium|austria|switzerland|ireland|brazil|mexico|argentina|chile|colombia|"
    r"indonesia|malaysia|thailand|vietnam|north korea|south korea|bangladesh|nepal|belarus|"
    r"kazakhstan|kyrgyzstan|tajikistan|uzbekistan|several countries|many countries|other countries"
)

REPORTS = (
    r"(?:(?:initial|early|first|preliminary|unconfirmed|unverified|published|further|conflicting|local|various|some|other|several|many|"
    r"new|multiple|separate|earlier|recent|the|these|those|media|news|press|tv|online) )*(?:reports|"
    r"accounts|rumou?rs?|posts|testimonies)\b.*|word from .*|(?:local|social|arab|western|foreign) "
    r"(?:media|press|outlets)|(?:media|news) (?:outlets|reports)|news from .*|(?:the )?media|(?:preliminary|initial|first|early|unconfirmed) (?:information|indications|findings|word)"
)

GENERIC_SOURCE = (
    r"(?:(?:a|an|the|two|three|four|several|some|many|other|another|one|both|multiple|various|well-informed|"
    r"informed|reliable|credible|private|independent|anonymous|unnamed|unidentified|senior|local|news|industry|shipping|port|"
    r"field|tribal|official|diplomatic|medical|security|military|intelligence|opposition|rebel|political|"
    r"western|regional|church|judicial|humanitarian|hospital|police|government|[a-z]+ese|[a-z]+ian|[a-z]+ni|[a-z]+aeli|"
    r"iraqi|arab|turkish|kurdish|afghan) )*(?:sources?|insiders?)"
)

MEDIA = (
    r"rad[iy]o|rádio|canal [a-z]\w+|television|televisi[oó]n|tv|news ?agency|news ?agencies|newspapers?|daily|weekly|broadcasters?|"
    r"correspondents?|journalists?|reporters?|magazine|news website|website|blog|state media|"
    r"wire service|news service|news channel|media outlets?|media office|channel|the press|editor|"
    r"reuters|afp|agence france-presse|associated press|bbc|cnn|al[ -]jazeera|al[ -]arabiya|al[ -]mayadeen|al[ -]manar|"
    r"tass|interfax|ria novosti|xinhua|anadolu|irna|fars|tasnim|haaretz|bloomberg|guardian|"
    r"new york times|washington post|wall street journal|le monde|der spiegel|cbs|nbc|abc news|fox news|sky news|"
    r"deutsche welle|dpa|efe|ansa|kyodo|ukrinform|suspilne|meduza|rfi|rfe|voa|channel \d+"
)
MEDIA_CASED = (
    r"(?:Wire|Ledger|Clarion|Advertiser|Insider|Dispatch|Courier|Echo|Globe|Review|Argus|Examiner|Inquirer|Sentinel|Bugle|Times|Post|Herald|Tribune|Gazette|Mirror|Chronicle|Monitor|Observer|News|Press|Weekly|Today|"
    r"Standard|Guardian|Telegraph|Journal|Mail|Star|Daily|Page|AP|SANA|WAFA|DPA|RT|WSJ|NPR|PBS)"
)
"""Last words of outlets' names; cased."""

HEALTH = (
    r"health (?:ministry|ministers?|directorate|department|offices?|officers?|officials?|authority|authorities|service|"
    r"bureau|cluster|administration|secretary)|(?:ministry|minister|department|directorate) of (?:public )?health|"
    r"hospitals?|clinics?|coroner|morgue|mortuary|forensic|matron|pathologist|blood bank|medical (?:complex|centre|center|director|authorities|superintendent|officers?|chief|coordinator|department|corps|examiner)|"
    r"health (?:posts?|cent(?:re|er)s?|stations?)|chief medic|infirmary|dispensary|maternity (?:ward|unit|home)|trauma (?:unit|centre|center|ward)|emergency (?:ward|department)|"
    r"chief surgeon|head (?:nurse|surgeon|doctor|physician)|intensive care"
)
MEDICAL = (
    r"medics?|doctors?|paramedics?|nurses?|surgeons?|physicians?|health workers?|medical (?:workers?|staff|"
    r"personnel|teams?|crews?|officials?)"
)

INTL_CASED = (
    r"UN|U\.N\.|UNICEF|UNHCR|UNRWA|OCHA|UNFPA|UNESCO|UNIFIL|MONUSCO|MINUSMA|UNAMA|UNAMI|UNMISS|UNITAMS|OHCHR|IOM|WFP|WHO|FAO|ICC|"
    r"ICJ|Unicef|Unhcr|Unrwa|Ocha|Unesco|Unifil|Monusco|Minusca|Minusma|Unama|Unami|Unmiss|Unitams|Nato|Ecowas|Igad|Asean|Amisom|Atmis|Unsmil|Unamid|Sadc|EU|AU|OSCE|IAEA|OPCW|ECOWAS|IGAD|NATO|OIC|GCC|SADC|ICRC-UN"
)
INTL = (
    r"united nations|(?:regional |resident |un )?(?:and )?humanitarian coordinators?|resident coordinators?|world food program(?:me)?|world health organi[sz]ation|international criminal court|"
    r"international court of justice|african union|european (?:union|commission)|arab league|"
    r"security council|human rights council|secretary-general|peacekeep\w+|international organi[sz]ation for "
    r"migration|mediators?|special envoy|un (?:agency|panel|refugee agency)|league of arab states|"
    r"gulf cooperation council|world bank|international monetary fund|organi[sz]ation of american states|organi[sz]ation for security|atomic energy agency|development community|the commonwealth|prohibition of chemical weapons|regional bloc|the bloc|international (?:observers|monitors|inspectors|mediators)|blue helmets|high commissioner|special rapporteur"
)

HUMANITARIAN = (
    r"\w+-based (?:rights |monitoring |advocacy |aid )*(?:group|organi[sz]ation|network)|"
    r"red cross|red crescent|icrc|civil defen[cs]e|white helmets|ambulances?|rescuers?|rescue (?:workers?|service|"
    r"services|teams?|crews?|volunteers?|officials?)|first responders|human rights|rights (?:group|groups|organi[sz]ation|"
    r"organi[sz]ations|networks?|watch\w*|activists? group|body|monitors?)|monitors?|monitoring (?:group|groups|network|organi[sz]ation)|"
    r"observatory|watchdog|amnesty|airwars|oxfam|save the children|doctors without borders|"
    r"médecins sans frontières|msf|aid (?:groups?|agency|agencies|workers?|organi[sz]ations?|officials?)|relief (?:group|agency|"
    r"agencies|organi[sz]ation|workers?)|charity|charities|ngos?|non-governmental|civil society|"
    r"volunteers?(?! (?:medic|doctor|nurse|paramedic|surgeon|teacher|driver|fighter|soldier|militia|battalion|brigade|unit)\w*)|"
    r"reporters without borders|committee to protect|caritas|refugee (?:council|agency|committee)|"
    r"(?:doctors|medical|coordination|lawyers|media freedom|medics|nurses)'? (?:network|group|committee|committees)|emergency (?:committee|response rooms?|rooms?)|"
    r"local coordination committee|resistance committees?|humanitarian (?:agency|agencies|organi[sz]ations?|groups?|workers?)"
)

POLICE = (
    r"police\w*|carabiner[io]s?|gendarm\w+|polic[ií]a|guardia civil|constabulary|prosecutors?|prosecution|mayors?|governors?|governorate|municipal\w*|(?:city|town|village|district|local|provincial|"
    r"regional|county) (?:council|councils|councillor|officials?|authority|authorities|administration|administrator|government|chief|head)|"
    r"civil protection|emergency (?:services?|ministry|department|management|agency|authority|office|headquarters)|(?:operational|operations) (?:headquarters|staff)|fire (?:service|brigade|department)|firefighters|commissioners?|"
    r"village (?:chief|head)s?|coast ?guard|attorney general|border guards? service|civil administration"
)

FORCES = (
    r"army|armies|(?:northern|southern|eastern|western|central|north|south|east|west|centre|vostok|zapad|tsentr|sever|yug|dnepr) (?:army )?grouping|grouping of (?:forces|troops)|armed forces|armed groups?|armed wing|militar(?:y|ies)(?! (?:analysts?|experts?|sources?|observers?))|"
    r"(?:ground |government |pro-government |regime |security |special |rebel |occupation |democratic |national |federal |rapid support |joint |state |coalition |allied |paramilitary |defen[cs]e |local )*"
    r"forces?|troops|soldiers?|general staff|air force|navy|fleet|defen[cs]e (?:ministry|ministers?|officials?|department|secretary)|"
    r"(?:ministry|minister|department|secretary) of defen[cs]e|brigades?|battalions?|militias?|militiam[ae]n|militants?|fighters?|rebels?|"
    r"insurgents?|guerrillas?|jihadists?|jihadis|gunm[ae]n|junta|commanders?|command|regiment|garrison|division|coalition|"
    r"gangs?|deserters?|spokesperson's unit|resistance|factions?|warlords?|(?<!secretary )(?<!attorney )(?<!director )(?<!inspector )(?<!consul )generals?(?! (?:manager|secretary|director|attorney|assembly|hospital|strike|council|practitioner|public|prosecut\w+|consul\w*|counsel|union|workers|security|federation|confederation|union|election|treasurer|coordinator|delegat\w+|direct\w+))|colonel|lieutenant|sergeant|brigadier|"
    r"mercenar(?:y|ies)|paramilitar(?:y|ies)|opposition fighters|separatists?|extremists?|terrorists?|squadron|militia spokesman|"
    r"taliban|ansar allah|hamas|hezbollah|hizbullah|houthis?|ansar allah|al[ -]shabaab|boko haram|islamic state|isis|isil|daesh|m23|"
    r"pkk|ypg|sdf|al[ -]qaeda|al[ -]qaida|islamic jihad|wagner|tplf|eln|farc|polisario|revolutionary guards?|irgc|idf|"
    r"al[ -]nusra|nusra front|liberation (?:army|front)|war office|military zone"
)
"""Armed forces, groups and those who command or serve in them."""

STATE_ORGANS = (
    r"interior (?:ministry|ministers?|officials?)|foreign (?:ministry|ministers?|secretary|office)|(?:ministry|minister) of (?:the )?(?:interior|foreign affairs)|"
    r"government|authorities|presiden\w+|prime minister|premier|officials?|cabinet|king|leaders?|leadership|spokesm[ae]n|spokeswom[ae]n|"
    r"spokespersons?|envoy|ambassador|security (?:service|services|council|agency)|intelligence (?:service|agency|directorate)|state security"
)
"""Organs that speak for a state as a whole: its own party where it is a belligerent."""

GOVERNMENT = (
    r"ministr(?:y|ies)|ministers?|government|authorit(?:y|ies)|presiden\w+|prime minister|premier|officials?|cabinet|parliament|lawmakers?|"
    r"senators?|congress\w*|inquests?|tribunals?|jur(?:y|ies)|magistrates?|deput(?:y|ies)|embassy|ambassador|consulate|administration|administrators?|court|judges?|"
    r"white house|state department|pentagon|foreign office|downing street|king|chancellor|secretary of state|customs|council|"
    r"intelligence|security service|state agency|directorate|department|governing body"
)

PRIVATE = (
    r"union|guild|association|company|companies|corporation|firm|operator|bank|university|institute|"
    r"think[ -]tank|lawyers?|attorney|analysts?|experts?|professor|researcher|historian|bishop|priest|imam|archbishop|church|"
    r"traders?|airline|chamber|federation|club|party|campaign|tribe|elders?"
)
BODIES = (
    r"union|guild|association|company|companies|corporation|firm|operator|bank|university|institute|"
    r"think[ -]tank|airline|chamber|federation|party|campaign"
)
"""Private bodies: NAMED_OTHER even where only described."""

WITNESS = (
    r"residents?|villagers?|(?:eye-?)?witness(?:es)?|survivors?|relatives?|cousins?|neighbou?rs?|shopkeepers?|inhabitants|"
    r"locals|townspeople|activists?|travell?ers?|drivers?|fisherm[ae]n|farmers?|father|mother|brother|sister|son|daughter|wife|"
    r"husband|uncle|aunt|grandmother|grandfather|widow|famil(?:y|ies)|owner|refugees?|displaced|evacuees?|passengers?|passers-by|"
    r"students?|teachers?|bystanders?|migrants|arrivals|wom[ae]n|m[ae]n|girls?|boys?|people|patients?|herders?|miners?|workers?|"
    r"merchants?|vendors?|imam|pastor|priest|headmaster|worshippers|protesters|demonstrators|civilians|parents?|children|victims?|"
    r"traders?|employees?|guards?|mourners|pedestrians|motorists|shoppers|detainees|prisoners"
)
SAW = (
    r"\b(?:who|which|he|she|they)\s+(?:had |have )?(?:fled|saw|survived|escaped|witnessed|lost|lives?|lived|heard|was there|ran|hid|was (?:wounded|injured|hit|in|on|at|inside|near))|"
    r"\bsurviv\w+|\bi (?:saw|heard|ran|was)|\bwe (?:saw|heard|ran|were)|\bsaid (?:he|she) (?:saw|heard|had seen|ran|fled)|"
    r"\b(?:his|her|my|our) (?:house|home|shop|son|daughter|brother|sister|wife|husband|family|children|neighbou?r)|\bwhose (?:\w+ )?(?:house|home|shop|son|daughter|brother|sister|wife|husband|father|mother|family|children|cousin|uncle)"
)
"""Words about a named person that make a witness of them."""

ACRONYMS: dict[str, tuple[tuple[str, str], ...]] = {
    "rsf": ((r"press|reporters?|journalists?|media freedom", "HUMANITARIAN"), (r"", "PARTY")),
    "agency": (
        (r"un|unrwa|unhcr|unicef|wfp|iom|iaea|ohchr|ocha|unfpa|united nations", "INTL_BODY"),
        (r"aid|relief|refugees?|food|humanitarian|displaced|shelter", "HUMANITARIAN"),
        (r"", "MEDIA"),
    ),
    "is": ((r"", "PARTY"),),
    "sna": ((r"", "PARTY"),),
    "saf": ((r"", "PARTY"),),
    "pdf": ((r"", "PARTY"),),
}
"""Short names that stand for several bodies: words of the sentence and the type they point to, in order."""

ROLES: tuple[tuple[str, str], ...] = (
    ("spokesperson", r"spokes(?:man|woman|men|person|people|persons)\w*|spokesperson's"),
    (
        "document",
        r"statement|communiqué|communique|report|draft|note|document|memo|letter|bulletin|findings|dossier",
    ),
    (
        "footage",
        r"footage|imagery|clips?|recordings?|cctv|video|images|photographs|pictures|photos",
    ),
    ("correspondent", r"correspondents?|journalists?|reporters?"),
    ("medical", MEDICAL + r"|hospitals?|clinics?|medical|coroner|matron|morgue|forensic"),
    (
        "rescue",
        r"rescuers?|rescue|ambulances?|civil defen[cs]e|civil protection|white helmets|first responders|firefighters",
    ),
    (
        "local_authority",
        r"mayor|governor|municipal\w*|commissioner|local|provincial|district|city|village|locality",
    ),
    ("human_rights", r"human rights|rights (?:group|groups|organi[sz]ation|monitors?)|observatory"),
    ("activist", r"activists?"),
    ("analyst", r"analysts?|experts?|researchers?|professor"),
    (
        "relative",
        r"relatives?|cousins?|father|mother|brother|sister|son|daughter|wife|husband|uncle|aunt|widow|famil(?:y|ies)|parents?",
    ),
    ("resident", r"residents?|villagers?|inhabitants|locals|neighbou?rs?|townspeople"),
    ("eyewitness", r"(?:eye-?)?witness(?:es)?|survivors?|travell?ers?|" + WITNESS),
    (
        "military",
        r"army|military|soldiers?|commanders?|command|security|fighters?|general|colonel|force|deserters?",
    ),
    (
        "official",
        r"officials?|authorities|minister|president|diplomats?|police|secretary|secretary-general",
    ),
    ("political", r"politburo|polit bureau|political|party|deputy|lawmakers?|leaders?"),
    ("collective", r"community|countries|nations|world"),
)
"""Role codes by words, the first that fits."""

PEOPLE_TITLES = [
    "mr",
    "mrs",
    "ms",
    "dr",
    "prof",
    "professor",
    "gen",
    "general",
    "col",
    "colonel",
    "lt",
    "lieutenant",
    "maj",
    "major",
    "capt",
    "captain",
    "sgt",
    "brig",
    "brigadier",
    "cmdr",
    "commander",
    "president",
    "minister",
    "governor",
    "mayor",
    "sheikh",
    "imam",
    "father",
    "bishop",
    "alhaji",
    "haji",
    "mullah",
    "ayatollah",
    "sir",
    "lady",
    "lord",
    "judge",
    "sen",
    "rep",
]

NO_INSTITUTION = (
    r"(?:(?:a|an|the|two|three|several|senior|local|other|former) )*(?:security|western|foreign|intelligence) (?:officials?|diplomats?|officers?)(?: (?:there|(?:in|at|from|near) .*))?|"
    r"(?:(?:a|an|two|three|several|western|senior) )*(?:\w+ )?diplomats?(?:[ ,].*)?"
)
"""Officials of whom nobody says whose they are."""
