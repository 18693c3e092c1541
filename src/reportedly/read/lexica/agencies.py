"""Bodies known by name or by a calling of one country: services, charities, paramilitaries, outlets.

Patterns that end in ``_CASED`` are matched against the words as they stand, the others in lower
case. What is listed here means one kind wherever it is met; forms that many bodies share stand in
``bodies``.
"""

from __future__ import annotations

# fmt: off
OF_STATES = (
    r"(?:[Tt]he |[Aa]n? )?(?:[a-z]+ )?(?:UN|U\.N\.|United Nations|African Union|European Union|Arab League|OSCE|ECOWAS|IGAD)(?:'s)? "
    r"(?!ambassadors?\b|envoys? to\b|(?:[\w-]+ )?(?:journalists?|reporters?|correspondents?)\b)[\w(]"
)
"""Whoever belongs to a union of states: "the UN Mine Action Service"."""
STATE_SERVICES = (
    r"(?:state|district|county|general|circuit|city|federal|commonwealth(?:'s)?) attorneys?(?:'s)?(?: office)?|(?:inspector|attorney|solicitor|surveyor|auditor|prosecutor|advocate|director|commissioner|registrar|controller)s?-general|inspectors? general|levies|levy force|"
    r"(?:public|people's|human rights|citizens'?|rights|military) (?:defender|advocate|protector|prosecutor|commissioner)s?(?:'s)?(?: office)?|"
    r"(?:emergenc(?:y|ies)|rescue and emergency|disaster|relief|prison|prisons|penitentiary|penal|correction(?:s|al)|probation|parole|border control|fire and rescue|demining|mine action|"
    r"archives?|meteorological|hydrological|seismological|statistical|postal|forest|forestry|wildlife|parks?|coast|maritime|harbou?r|traffic|highways?|roads?|"
    r"railways?|aviation|nuclear|radiation|water|power|grid|energy|food|grain|refugee|displacement|resettlement|reconstruction|reintegration|heritage|antiquities|land|"
    r"humanitarian(?: aid| affairs)?|relief and rehabilitation) (?:services?|commissions?|situations ministry|regulator|inspectorate|administration|directorate|committee of the state)|"
    r"(?:emergenc(?:y|ies)|emergency situations|humanitarian affairs|social affairs|displacement|refugees?|martyrs|prisoners(?:' affairs)?|awqaf|religious|endowments) (?:ministr(?:y|ies)|ministers?)|"
    r"(?:the |an? )?(?:[\w'-]+ )?(?:maritime|shipping|transport|aviation|space|nuclear|food|drug|environment|water|meteorolog\w+|statistics) (?:safety )?agency|"
    r"(?:civil-?|civil )?military administrations?|military (?:courts?|tribunals?|prosecut\w+|judges?)|"
    r"barangays?|panchayats?|sarpanch(?:es)?|gram pradhan|patwari|tehsildars?|zamindar|(?:district|deputy|revenue) collectors?|(?:sub-?divisional|district) magistrates?|sub-?divisional officers?|"
    r"subdistrict (?:heads?|chiefs?)|kampong chiefs?|lurah|bupati|kepala desa|(?:the|a|an|local|village|town) (?:wali|mukhtar|muhtar|omda|akim|hokim|vali|regent|payam|boma chief)|wali of|mutasarrifs?|qaimaqams?|kaymakams?|akimat|hromada|starosta|"
    r"alcaldes?|alcaldesa|alcald[ií]a|prefeitos?|prefeitura|intendentes?|gobernaci[oó]n|gobernador\w*|maires?|mairie|bourgmestres?|sous-pr[eé]fets?|pr[eé]fets?|pr[eé]fecture|chef de village|"
    r"chefs? de (?:secteur|quartier|localit[eé])|ward (?:councillors?|chairm[ae]n|officers?)|sub-?count(?:y|ies) (?:chiefs?|administrators?)|kebele|woreda|zone administrators?|"
    r"county executives?|selectm[ae]n|supervisors? of the county|reeve|landrat|landespolizei|bundespolizei|volkspolizei|"
    r"(?:arrest |search )?warrants?|affidavits?(?: of \w+)?|(?:criminal|police) complaints?|incident reports?|police reports?|charge sheets?|charging documents|court (?:papers|documents|records|filings?|file)|autopsy reports?|"
    r"(?:police |federal |state |homicide |crime |murder |war crimes |military )?(?:investigators|detectives)|law enforcement|government(?:'s)? (?:media|press|information) (?:office|service|cent(?:re|er))|"
    r"(?:federal|state|national|criminal|financial|counter-?narcotics|anti-?narcotics|anti-?terror\w*|anti-?corruption) (?:bureau|investigators?|detectives?|agents?)"
)
"""Services, offices and local authorities of a state that are no side of a war by themselves."""
STATE_CASED = (
    r"[A-Z]{1,4}PD|SHO|DPO|DSP|SSP|RPO|CPO|CCPO|IGP|DIG|ASP|CTD|SP [A-Z]\w+(?: [A-Z]\w+)+|Station House Officer|Deputy Superintendent|UKMTO|(?:UK|United Kingdom|British) Maritime Trade Operations|MARAD|NTSB|FEMA|AFAD|NEMA|SEMA|KEMA|NDMA|PDMA|SDMA|NDRRMC|OCD|BNPB|BASARNAS|Basarnas|Indeci|UNGRD|DSNS|SESU|EMERCOM|MChS|INDECI|"
    r"FBI|DEA|BKA|Carabinieri|Polic[ií]a (?:Nacional|Federal|Militar|Civil|Estatal|Local)|Guardia (?:Civil|Urbana)|Mossos d'Esquadra|Ertzaintza|Gendarmerie|Garda[ií]?|Met Police|Scotland Yard|"
    r"Rescue Coordination Cent(?:re|er)|Humanitarian Aid Commission|Humanitarian Affairs Commission|Relief and Rehabilitation Commission|Joint Rescue Coordination \w+|"
    r"(?:National|State|Federal|Royal|Independent|Provincial|Afghan(?:istan)? Independent|Ethiopian|Kenya National|Government) (?:Commission (?:for|on) )?Human Rights(?: Commission| Council| Committee)?|"
    r"Human Rights Commission of [A-Z]\w+|[A-Z]\w+(?: [A-Z]\w+)? (?:Human Rights Commission|Prisons? Service|Police Service|Wildlife Service|Electoral Commission|Revenue Authority|Ports Authority)"
)
"""Short and full names of such services."""
PARAMILITARY_CASED = (
    r"Karen National Union|Kachin Independence Organi[sz]ation|Chin National Front|New Mon State Party|Karenni National Progressive Party|Congo River Alliance|Alliance Fleuve Congo|"
    r"Sudan People's Liberation Movement(?:-\w+)?|Tigray People's Liberation Front|National Liberation Army|Second Marquetalia|Segunda Marquetalia|Estado Mayor Central|Gulf Clan|Gaitanist \w+|ISPR|Inter[- ]Services Public Relations|DGPR|CRPF|BSF|CISF|ITBP|SSB|Assam Rifles|Rashtriya Rifles|Frontier Corps|Frontier Constabulary|Pakistan Rangers|Sindh Rangers|Punjab Rangers|Border Security Force|Central Reserve Police(?: Force)?|"
    r"Rapid Action Battalion|RAB|Special Task Force|CoBRA|District Reserve Guards?|Guardia Nacional|Guarda Nacional|Rosgvardi[yi]?a|National Guard|Basij|Quds Force|Popular Mobili[sz]ation\w*|"
    r"Shin Bet|Shabak|Mossad|FSB|SBU|GUR|HUR|GRU|SVR|ISI|NDS|GDI|NISS|NISA|Spetsnaz|CENTCOM|Centcom|AFRICOM|Africom|EUCOM|Central Command|Africa Command|Barkhane|Takuba|Operation Inherent Resolve|"
    r"Akhmat|Kadyrovtsy|Desert (?:Hawks|Lions)|Territorial Defen[cs]e(?: Forces?)?|Civilian Joint Task Force|CJTF|Dozo|Koglweogo|VDP|Volunteers for the Defen[cs]e of the Homeland|Kamajors?|Rondas Campesinas|CAFGU|"
    r"Eagle (?:Brigade|Command)|Security Belt|Giants Brigades?|Southern Resistance|Joint Forces on the West Coast|Darfur Joint Forces?|Joint Protection Force"
)
"""Forces that fight though their names do not say army."""
RELIEF_CASED = (
    r"Magen David Adom|MDA|(?:United )?Hatzal(?:a|ah|o|oh)|ZAKA|Zaka|Edhi(?: Foundation| Welfare\w*| ambulance\w*)?|Chhipa(?: \w+)?|Al-Khidmat(?: Foundation)?|Rescue 1122|Jamaat relief wing|Star of Life|"
    r"HALO Trust|The HALO Trust|HALO|Mines Advisory Group|Danish Demining Group|FSD|Norwegian People's Aid|Norwegian Church Aid|Christian Aid|ActionAid|Action Against Hunger|ACF|ACTED|CESVI|INTERSOS|COOPI|"
    r"Catholic Relief Services|CRS|CAFOD|Trócaire|Trocaire|Tearfund|Medair|Malteser(?: International)?|Johanniter|Diakonie|Welthungerhilfe|Brot für die Welt|Solidarit[eé]s(?: International)?|Première Urgence|Premiere Urgence|"
    r"World Central Kitchen|WCK|Anera|ANERA|UNRWA USA|Medical Aid for Palestinians|Palestine Children's Relief Fund|PCRF|War Child|Plan International|Concern Worldwide|SOS Children's Villages|Terre des Hommes|"
    r"Jesuit Refugee Service|Refugees International|International Medical Corps|Relief International|Samaritan's Purse|Sant'Egidio|Aga Khan \w+|BRAC|Gift of the Givers|Hand in Hand|Qatar Charity|IHH|"
    r"SOS M[eé]diterran[eé]e|Sea-?Watch|Sea-?Eye|Open Arms|Mediterranea|Proactiva|No More Deaths|Aegean Boat Report|"
    r"SAMS|UOSSM|Syrian American Medical Society|Independent Doctors Association|Medical Relief for \w+|Human Rights First|Peace Brigades International|Peace Direct|International Alert|Nonviolent Peaceforce|Christian Peacemaker Teams|Human Rights Watch|Frontline Defenders|Front Line Defenders|Freedom House|Article 19|ARTICLE 19|Access Now|NetBlocks|PEN (?:International|America)|Index on Censorship|Minority Rights Group|"
    r"Euro-?Med(?:iterranean)?(?: Human Rights)? Monitor|Euro-Med HRM|Hengaw|Iran Human Rights|IHRNGO|Syrians for Truth and Justice|STJ|Violations Documentation Cent(?:re|er)|VDC|Deir ?ez-?Zor 24|Airwars|"
    r"Breaking the Silence|Peace Now|HaMoked|Ir Amim|Al-?Mezan|Addameer|Prisoners' Club|Kvinna till Kvinna|Truth Hounds|ZMINA|Kharkiv Human Rights Protection Group|OVD-Info|Viasna|"
    r"Karen (?:Human Rights|Rivers Watch|Women's Organi[sz]ation|Peace Support Network)\w*|Fortify Rights|Burma Human Rights Network|Free Burma Rangers|AAPP|Progressive Voice|Chin Human Rights Organi[sz]ation|"
    r"Kivu Security Tracker|Kivu Barometer|LUCHA|Filimbi|CEPADHO|CENCO|DefyHateNow|Darfur Bar Association|Darfur Network for \w+|Sudan Doctors'? Network|Emergency Response Rooms?|SUDO|REDRESS|African Centre for Justice\b.*|"
    r"KontraS|Kontras|Karapatan|KARAPATAN|Imparsial|Odhikar|Ain o Salish Kendra|INSEC|Advocacy Forum|Indepaz|INDEPAZ|Codhes|CODHES|Cinep|CINEP|Provea|PROVEA|Foro Penal|COFAVIC|Cristosal|RNDDH|"
    r"(?:[A-Z][\w'-]+ )+(?:Rights Watch|Tracker|Observatory|Documentation Cent(?:re|er)|Data Project|Bodies Count|Body Count|Casualty Recorders?)|(?!(?:Night|Neighbou?rhood|Market|Fashion|Sports?|Media|Swatch) )(?:[A-Z][\w'-]+ )+Watch"
)
"""Relief, rights and counting bodies by name; "NAME Watch", "NAME Tracker" by form."""
INTL_CASED = (
    r"Frontex|FRONTEX|Europol|Eurojust|Interpol|INTERPOL|Eurocontrol|CTBTO|ICAO|IMO|IMB|International Maritime (?:Bureau|Organi[sz]ation)|ICMP|WMO|UNODC|UN Women|UN-Habitat|UNAIDS|UNDSS|UNVMC|MAPP(?:/OEA)?|TIPH|MFO|EUMM|EULEX|ALTHEA|"
    r"Aspides|ASPIDES|Atalanta|ATALANTA|Irini|IRINI|Combined Maritime Forces|JMIC|EUNAVFOR|CTSAMM|CTSAMVM|JMEC|R-JMEC|RJMEC|SMM|MISAHEL|MISCA|EACRF|G5 Sahel|Lake Chad Basin Commission|"
    r"(?:North|South|East|West|Central|Southern|Northern|Eastern|Western|Latin|South-?[Ee]ast)(?:ern)? (?:African?|Asian|American|European|Arab) (?:bloc|community|standby force|regional force)"
)
OUTLETS_CASED = (
    r"[A-Z][\w-]*\.(?:com|org|net|ru|ua|tv|pk|ng|cd|info|news)|[Aa]l[- ](?:Masirah|Aqsa|Ikhbariya|Hadath|Ghad|Araby|Akhbar|Quds al-Arabi|Watan|Ahram|Masry al-Youm|Sumaria|Iraqiya|Forat|Monitor|Mamlaka|Thawra|Sharq|Shorouk|Baath|Alam|Kahera|Qahera|Jadeed|Mashhad|Mayadin|Nahar|Bayan|Ittihad|Riyadh|Rai|Ayyam|Hayat|Sabah|Ekhbariya|Youm)|"
    r"[Aa]n-?[Nn]ahar|[Aa]s-?[Ss]afir|Asharq(?: Al-Awsat)?|L'Orient(?: Today|-Le Jour)?|Naharnet|Rudaw|Kurdistan 24|Shafaq|Hawar|ANHA|ANF|Enab Baladi|SANA|WAFA|Saba|SUNA|KUNA|QNA|MENA|MAP|APS|Petra|NNA|"
    r"TOLO ?[Nn]ews|Tolo|Khaama|Pajhwok|Ariana|Ukrainska Pravda|Ukrinform|UNIAN|Interfax(?:-Ukraine)?|Hromadske|Kyiv (?:Independent|Post)|NEXTA|Mediazona|Novaya Gazeta|Kommersant|RBC|Gazeta\.ru|Izvestia|Vedomosti|Baza|Mash|Rybar|ASTRA|Astra|"
    r"Daily Trust|Vanguard|Punch|Premium Times|Sahara Reporters|SaharaReporters|HumAngle|Addis Standard|Dabanga|Sudan Tribune|Radio Okapi|Actualit[eé](?:\.cd)?|Jeune Afrique|Studio Tamani|Garowe|Hiiraan|Shabelle|Goobjoog|"
    r"Le Figaro|Lib[eé]ration|Le Parisien|El Pa[ií]s|El Mundo|El Tiempo|El Espectador|La Jornada|Reforma|Milenio|Prensa Libre|La Prensa|El Universal|Clar[ií]n|La Naci[oó]n|G1|Folha|O Globo|Estad[aã]o|Der Standard|Bild|Spiegel|Corriere|La Repubblica|"
    r"Rappler|Inquirer|Irrawaddy|Mizzima|Myanmar Now|DVB|Khit Thit|Frontier Myanmar|NDTV|PTI|ANI|IANS|Geo|ARY|Samaa|Dawn|Kantipur|Prothom Alo|Daily Star|Kompas|Tempo|Antara|Bernama|Yonhap|KCNA|NHK|Asahi|CGTN|CCTV|"
    r"Ynet|Kan|Walla|Maariv|Ma'ariv|Yedioth\w*|Jerusalem Post|Times of Israel|Army Radio|Channel \d+|IRIB|IRNA|ISNA|Mehr|Press TV|TRT|Anadolu|Demir[oö]ren|DHA|IHA|Cumhuriyet|H[uü]rriyet|Sabah|Sputnik|Al-Masdar(?: News)?|AMN|FNA|RIA|NNA|Ahram Online|Rudaw English|Axios|Politico|Vice|ProPublica|The Intercept|Bellingcat"
)
"""Outlets that no word in their names gives away."""
OUTLET_FORM = (
    r"(?:the |an? )?(?:[\w'-]+ ){0,3}?(?:news ?site|site|web ?site|web page|portal|tv channel|channel|(?:radio|tv|television|news) (?:station|network)|news wire|daily|weekly|monthly|paper|newspaper|magazine|broadcaster|blog|newsletter|"
    r"Telegram channel|podcast|news outlet) (?:called |named )?[A-Z0-9][\w'.-]*(?: [A-Z0-9][\w'.-]*)*"
)
"""An outlet told as one before its name: "the site Pamir Express"."""
JOURNALISTS = (
    r"(?:(?:[Aa]n?|[Oo]ne|[Tt]wo|[Tt]hree|[Ss]everal|[Ss]ome|[Ll]ocal|[Ii]ndependent|[Ff]reelance|[Cc]itizen|[Aa]nother|[Vv]eteran|[Pp]ro-[A-Za-z]+|[Mm]ilitary|[Ww]ar) )+(?:journalists?|reporters?|photographers?|bloggers?)"
    r"(?:(?: (?:in|at|near|on|who|based)\b| there\b)[^A-Z]*(?:[A-Z][\w'’-]*)?[^,]*)?(?:,? (?:called |named )?[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)+)?"
)
"""Journalists of whom no outlet is told."""
THE_OUTLET = r"(?:the|that|this) (?:same )?(?:radio |tv |television |news )?(?:station|paper|site|portal|outlet)"
"""An outlet that only a noun names: "the station"."""
STATE_MEDIA = r"(?:the |a )?(?:official|state|state-run|state-owned|government|government-run|party|national|public|ruling party) (?:news )?(?:media|press|outlets?|news|broadcasters?|television|tv|radio|airwaves)(?: in [A-Z].*)?"
PEOPLES_MEDIA = r"(?:the )?(?:[A-Z][a-z]+(?:ian|ese|ish|eli|aqi|ani|eni|asi|sh|[ae]n|[a-z]i)|local|regional|foreign|arab|western|hebrew|opposition|rebel|independent|private|social|partisan|loyalist|exile|diaspora) (?:media|press|outlets|newspapers|websites|channels|news outlets|media outlets|news sites)"
"""The press of a people or of a kind: nobody in particular."""

PUBLIC_DOCTORS = r"(?:government|state|public|municipal|camp|prison|army medical|military medical|ministry) (?:doctors?|medics?|physicians?|surgeons?|nurses?|health workers?)"
"""Doctors of the state's own service."""
AT_HOUSE = r"(?:[Aa]n?|[Oo]ne|[Tt]he|[Tt]wo|[Aa]nother|[Ss]everal) (?:[a-z-]+ )?(?:doctor|nurse|surgeon|medic|physician|midwife|anaesthetist|orderly)s? (?:at|from|with) (?:the )?[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*"
"""Medical people of a house that only its name tells: "a nurse at Al-Velm"."""
MEDICAL_THERE = r"(?:doctors?|surgeons?|nurses?|medics?|paramedics?|physicians?|orderl(?:y|ies)|staff|pathologists?|midwi(?:fe|ves)|administrators?|directors?) (?:there|on duty|on call|on the ward)\b"
"""Medical people of the house that was named before."""
RESPONDERS = r"health agenc(?:y|ies)|^(?:the |a |one |another )?monitor$|(?:activists?'?|campaign|pressure|opposition monitoring) (?:groups?|networks?|collectives?)|groups? (?:tracking|monitoring|documenting|counting|recording) [\w' -]+|(?:(?:local|first|emergency|community|volunteer|medical|frontline|front-line|civil) )+responders?|first[- ]aiders?|stretcher[- ]bearers?|lifeguards?|search and rescue (?:teams?|crews?|workers?|officials?)|rescue(?:-and-| and )search teams?|lifeboat (?:crews?|service)"
STATE_SOURCES = r"(?:(?:an?|the|two|three|several|some|senior|other|another|one) )*(?P<state>[a-z-]+(?: [a-z]+)?) (?:military|army|defen[cs]e|naval|air force) (?:sources?|officials?|officers?)"
"""Unnamed people of a state's forces: "a Syrian military source"."""
ALLIES: tuple[tuple[str, str, str], ...] = (
    ("NATO", r"NATO|Nato|[Aa]lliance|[Cc]oalition|ISAF|Isaf|Resolute Support", r"nato|(?:an|the) alliance|alliance spokes\w+|isaf|resolute support"),
    ("AU", r"African Union|AU|AMISOM|Amisom|ATMIS", r"african union|au|amisom|atmis"),
    ("ECOWAS", r"ECOWAS|Ecowas", r"ecowas"),
)
"""Alliances that can be a side: a code, their names in a report, their names in the words of a source."""
ALLIED_FORCES = r"(?:(?:'|’)s|-led|-backed)? (?:[\w-]+ )?(?:warplanes?|jets?|aircraft|planes|air ?strikes?|strikes?|bombs|bombing|bombers|helicopters?|gunships?|drones?|artillery|shelling|shells|missiles?)\b"
"""What shows the hand of an alliance; its peacekeepers are no side."""
AMERICAN_FORCES = r"(?<![\w.])(?:US|U\.S\.|American|United States)(?:(?:'|’)s|-led)? (?:[\w-]+ )?(?:coalition|"
OWN_TROOPS = r"\b(?:government|state|regime|federal|central government|pro-government) (?:forces|troops|soldiers|army|warplanes|aircraft|jets|helicopters|artillery|positions|tanks|fighters)\b"
"""What shows that a government fights, though no state is named beside it."""
RULERS = r"(?:(?:transitional|federal|central|interim|unity|national|military|provisional|new|internationally recognised|internationally recognized|un-backed) )*(?:government|regime|presidency|president's office)(?:'s)?(?: spokes\w+| officials?| statement| representative)?"
"""Who rules a state, without the state's name."""
OFFICES = (
    r"(?:(?:the|an?|its|their|local|main|central|regional|provincial|district|city|town|village|county|state) )*(?!law |legal |press |media |party |head |box |ticket |union |newspaper |company |rights |relief |aid |human |branch |field |information |"
    r"booking |betting |post-|political |family |liaison |humanitarian |sub-|front |back |doctor|medical |health )[a-z][a-z-]+ (?:affairs )?"
    r"(?:offices?|directorates?|departments?|inspectorates?|bureaus?|bureaux|authorit(?:y|ies)|registr(?:y|ies)|boards?|commissariats?)(?:(?:'s)? (?:director|head|chief|spokes\w+|officials?))?(?: (?:in|of|for|at) .*)?"
)
"""What looks after one matter for a state: "the education office", "the refugee directorate"."""
LONE_HELPERS = r"(?:(?:an?|one|another|the same|two|three|several|some|local|foreign|international|senior) )+(?:[a-z]+ )?(?:aid|relief|humanitarian|charity|ngo) (?:workers?|volunteers?|staff(?:ers)?|employees?)(?: (?:who|in|at|near|there|on)\b.*)?"
"""People who help, of whom nobody says for whom."""
POLICE_RANKS = r"(?:(?:[Cc]hief|[Dd]eputy|[Aa]ssistant|[Ll]ead|[Pp]olice|[Ss]enior|[Hh]omicide) )*(?:Det(?:ective)?|Dets|Deputy|Officer|Trooper|Patrolman|Undersheriff|Sheriff|Investigator|Constable)(?:\.|s)? (?:(?:Sgt|Lt|Insp|Cpl|Capt)\.? )?[A-Z]\w+.*"
"""Ranks that only the police have, before a name."""
SHARED_RANKS = r"(?:[\w' ]+ )?(?:Lt|Lieutenant|Sgt|Sergeant|Cpl|Corporal|Capt|Captain|Maj|Major(?! League| Crimes)|Col|Colonel|Gen|General(?! (?:Electric|Motors|Mills|Dynamics|Assembly|Directorate|Secretariat|Council|Security|Union|Federation|Hospital|Manager|Secretary|Confederation|Commission|Authority|Administration|Election|Staff|Command)\b)|Brig|Brigadier|Cmdr|Commander)\.?(?: (?:Gen|General|Col|Colonel|Lt)\.?)? [A-Z]\w+.*"
"""Ranks that the police and the forces share, before a name: what the report tells of decides."""
FORMER = (
    r"(?:(?:the|a|an|one|another|two|three|several|some|senior|top|local) )*(?:former|ex-?|retired|one-time|onetime|erstwhile|ousted|deposed|exiled|dismissed) ?(?:[\w'-]+ ){0,4}?"
    r"(?:officials?|officers?|ministers?|inspectors?|governors?|mayors?|ambassadors?|diplomats?|generals?|colonels?|commanders?|soldiers?|detectives?|police\w*|chiefs?|presidents?|premiers?|prosecutors?|judges?|"
    r"lawmakers?|senators?|advisers?|aides?|agents?|spies|spy|intelligence \w+|spokes\w+|prefects?|commissioners?|deput(?:y|ies)|secretar(?:y|ies)|envoys?|guards?|wardens?|admirals?|captains?|majors?|sergeants?|conscripts?|leaders?)\b.*"
)
"""Who has left an office speaks for himself."""
OPPOSITION_BODIES = r"opposition (?:political )?(?:fronts?|blocs?|alliances?|coalitions?|part(?:y|ies)|councils?|movements?|platforms?|groups?|umbrella|committees?)"
"""The opposition as a body: a side where there is war, a party of politics where there is none."""
FAITHS = (
    r"(?:muslim|islamic|christian|catholic|protestant|orthodox|evangelical|jewish|druze|yazidi|coptic|sunni|shia|shiite|buddhist|hindu|sikh|bishops'|ulema|church|churches'?|interfaith|inter-religious|priests'|clerics'|imams'|elders'|religious|"
    r"tribal|clan|traditional) (?:affairs |leaders'? |elders'? |supreme |higher )?(?:councils?|conference|assembly|union|association|federation|forum|board|alliance|communit(?:y|ies))"
)
"""Bodies of a faith or a tribe."""
SHORT_SPEAKS = r"(?:[Aa]n? |[Tt]he )?(?P<who>[A-Z]{2,6}) (?:spokes\w+|commanders?|officials?|leaders?|fighters?|officers?|statement|sources?|communiqu[eé]|representatives?)(?: .*|, .*)?"
"""Who speaks for a body with a short name."""
OPPOSITION = r"opposition (?:leaders?|figures?|politicians?|candidates?|lawmakers?|mps?|activists?|spokes\w+|members?|chiefs?)"
SIDES = r"(?:each|either|neither|the other|one|any|our|their|his) side|each of the (?:two )?(?:sides|parties|armies|camps)|the enemy|enemy (?:\w+ )?(?:headquarters|command|staff|side|radio|forces?|spokes\w+|officers?|commanders?)|village (?:defen[cs]e (?:groups?|forces?|committees?|parties)|guards)|(?:both|the two|rival|opposing) (?:camps|armies|governments)"
SHIP_PEOPLE = r"(?:ship|vessel|tanker|freighter|boat|ferry|trawler|dhow|carrier|fleet|rig|mine|pipeline|refinery|airline)'?s?'? (?:[\w-]+ )?(?:owners?|managers?|operators?|agents?|charterers?|insurers?|management)|(?:shipowners?|shipping agents|charterers|salvors|underwriters)"
"""Whoever owns or runs a ship or a works: a private body."""
ITS_OWNER = r"(?:its|their|her) (?:[\w-]+ )?(?:owners?|managers?|operators?|charterers?|agents?)"
SHIPS = r"tankers?|vessels?|ships?|freighters?|dhows?|trawlers?|bulk carriers?|container ships?|ferry|ferries|tugs?|supertankers?"
"""What a private body owns and runs, so that "its owner" is one."""
TRADE = r"who (?:\w+ )?(?:sells|sold|works as|worked as|drives|drove|keeps|owns|rents|studies|teaches|farms|herds|fishes|bakes|mends|lives|lived|shines|weaves) "
"""What a relative clause tells of an ordinary person: "who sells juice at the corner"."""
BORDER_FORCES = r"border (?:guards?|troops|forces|service|detachments?|outposts?)|frontier (?:guards?|troops|forces)"
"""Who guards a border; in a fight over it a side."""
UNIONS = r"unions?|associations?|syndicates?|guilds?|federations?|councils?|chambers?|boards?"
"""Bodies of a trade, which are no member of it."""
SENT = r"\b(?:military|force|mission|police|army|field|contingent|observer|peacekeeping)\b"
"""What an international body has besides its secretariat: "its force commander"."""
INTERIOR = (
    r"\b(?:interior|home|internal affairs) (?:ministry|ministers?|secretary)|(?:ministry|minister) of (?:the )?(?:interior|internal affairs)"
)
ARMED_NAME = (
    r"(?P<before>(?:\b[A-Z0-9][A-Z0-9-]+|\b[A-Z][\w'-]+ [A-Z][\w'-]+(?: [A-Z][\w'-]+)?|(?<![.!?] )(?<!^)(?<!\n)\b[A-Z0-9][\w'-]+)) (?:rebels?|fighters?|militants?|militia(?:m[ae]n)?|insurgents?|gunm[ae]n|guerrillas?|jihadists?|separatists?|paramilitar(?:y|ies)|dissidents)\b|"
    r"\b(?:rebels|fighters|militants|militiamen|insurgents|gunmen|guerrillas|jihadists|separatists|members) (?:of|from|with|loyal to) (?:the )?(?:armed group |rebel group |militia |armed movement |group )(?:called |known as )?(?P<behind>[A-Z0-9][\w'-]+(?: [A-Z][\w'-]+){0,2})"
)
"""A name beside the word for those who bear arms under it."""
NO_GROUP = frozenset(["the", "armed", "islamist", "foreign", "local", "pro-government", "anti-government", "some", "two", "muslim", "christian", "kurdish", "arab", "tuareg", "houthi", "at", "in", "on", "then", "mr", "suspected", "masked", "north", "south", "east", "west", "government", "former", "hundreds", "dozens", "several"])
AT_PLACE = r"(?:in|at|near|outside|around|across|inside|over|towards?|into|to|north of|south of|east of|west of|centre of|center of|city of|town of)(?: the)?"
"""What stands before a place and before no group."""
FOR_GROUP = r"(?:spokes\w+|leaders?|commanders?|officers?|statements?|sources?|members?|chiefs?|representatives?|delegates?|negotiators?|communiqu[eé]s?|channel|fighters?|rebels?|militants?)"
"""Who speaks for a group."""
STATE_OFFICER = r"(?:an?|the|one|another|two|three|several|some|senior) (?:senior |junior |serving |field |front-?line |top )?[a-z'-]+ (?:staff |intelligence |security )?(?:officers?|commanders?|generals?|colonels?|majors?|captains?|servicem[ae]n)(?: (?:in|at|near|on|from|there)\b.*)?"
"""An officer of whom only the state is said: "a Ukrainian officer"."""
HEAD_OF_STATE = (
    r"^(?:[\w'-]+ )?(?:president|prime minister|premier|foreign minister|defen[cs]e (?:minister|secretary)|secretary of (?:state|defen[cs]e)|chancellor|king|supreme leader|"
    r"foreign secretary|leader) (?:[\w'-]+ )?(?=[\w'-]+$)"
)
"""Title and forename before the name of who leads a state."""
LEADERS: dict[str, str] = {
    name: row[:2]
    for row in (
        "SY assad al-assad sharaa al-sharaa muallem", "RU putin lavrov shoigu peskov zakharova konashenkov gerasimov medvedev belousov",
        "UA zelensky zelenskyy zelenskiy poroshenko zaluzhny syrsky yermak kuleba podolyak", "IL netanyahu gallant gantz hagari halevi katz herzog sharon olmert",
        "IR khamenei rouhani raisi pezeshkian araghchi zarif salami", "AZ aliyev", "AM pashinyan", "ET abiy", "ER isaias afwerki", "CD tshisekedi kabila", "RW kagame",
        "SD burhan al-burhan bashir al-bashir hemedti hemeti dagalo", "SS kiir machar", "LY haftar hifter dbeibah dbeibeh sarraj", "IN modi jaishankar rajnath", "PK munir",
        "AF ghani karzai mujahid", "NG tinubu buhari", "BF traoré traore", "ML goïta goita", "NE tiani tchiani", "MM hlaing", "YE hadi saleh al-alimi saree", "PH duterte marcos",
        "GE saakashvili", "IQ maliki abadi al-abadi sudani", "US obama biden trump kerry blinken austin rubio hegseth", "TR erdogan erdoğan cavusoglu fidan yildirim", "FR macron hollande fabius",
        "GB cameron johnson starmer lammy", "DE merkel scholz merz", "CN xi", "VE maduro", "CO petro santos uribe duque", "MX sheinbaum", "EG sisi al-sisi morsi mubarak",
        "KE ruto kenyatta", "UG museveni", "LB mikati salam aoun berri", "JO safadi",
    )
    for name in row[3:].split()
}
"""Heads of states, ministers and spokesmen whom reports name by the surname alone, to their states."""
SINGLES = r"(?:critics|opponents|supporters|commentators|insiders|someone|somebody|organi[sz]ers|sceptics|skeptics|campaigners|well-wishers|loyalists|bloggers|users|posters|onlookers|attendees|participants|protesters|marchers|strikers)(?: (?:of|in|at|on|from) .*)?"
"""People in the plural that a capital at the head of a sentence makes no name."""
UNREST = r"\b(?:riot police|water cannon|protest(?:s|er|ers|ors)?|demonstrat\w+|marchers|rall(?:y|ies)|tear[- ]gas|crowd control|strikers)\b"
WARFARE = r"\b(?:shell(?:s|ed|ing)?|artillery|rockets?|missiles?|air ?strikes?|warplanes?|jets?|drones?|militants?|rebels?|insurgents?|fighters|troops|soldiers|army|militia\w*|frontline|front line|ceasefire|truce|ambush\w*|bombing|bombs?|gunmen|mortars?)\b"
"""A report of the one without the other tells of policing, not of war."""
POLICING = r"\b(?:police|sheriff|deputies|detectives?|officers|homicide|precinct|prosecutors?|suspects?|arrested)\b"
# fmt: on
