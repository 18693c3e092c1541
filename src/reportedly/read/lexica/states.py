"""States by name, people and seat of government, for those that no table of parties holds.

A state is a party where the report itself shows its forces in a fight; then its capital, its
ministries and its officials speak as a party too. ``PARTIES`` in ``sources`` holds the states that
need no such sign.
"""

from __future__ import annotations

# fmt: off
_ROWS = (
    "AL albania|albanian|tirana", "AO angola|angolan|luanda", "DZ algeria|algerian|algiers", "AR argentina|argentine|buenos aires",
    "AU australia|australian|canberra", "AT austria|austrian|vienna", "BD bangladesh|bangladeshi|dhaka", "BY belarus|belarusian|minsk",
    "BE belgium|belgian|brussels", "BJ benin|beninese|cotonou", "BO bolivia|bolivian|la paz", "BA bosnia|bosnian|sarajevo",
    "BW botswana|batswana|gaborone", "BR brazil|brazilian|brasília", "BG bulgaria|bulgarian|sofia", "KH cambodia|cambodian|phnom penh",
    "CA canada|canadian|ottawa", "CL chile|chilean|santiago", "CN china|chinese|beijing", "CO colombia|colombian|bogotá",
    "CG republic of congo|brazzaville|brazzaville", "CI ivory coast|ivorian|abidjan", "HR croatia|croatian|zagreb",
    "CU cuba|cuban|havana", "CY cyprus|cypriot|nicosia", "CZ czech republic|czech|prague", "DK denmark|danish|copenhagen",
    "DJ djibouti|djiboutian|djibouti", "EC ecuador|ecuadorean|quito", "EG egypt|egyptian|cairo", "SV el salvador|salvadoran|san salvador",
    "EE estonia|estonian|tallinn", "FI finland|finnish|helsinki", "FR france|french|paris", "GM gambia|gambian|banjul",
    "DE germany|german|berlin", "GH ghana|ghanaian|accra", "GR greece|greek|athens", "GT guatemala|guatemalan|guatemala city",
    "GN guinea|guinean|conakry", "GW guinea-bissau|bissau-guinean|bissau", "HT haiti|haitian|port-au-prince",
    "HN honduras|honduran|tegucigalpa", "HU hungary|hungarian|budapest", "ID indonesia|indonesian|jakarta", "IR iran|iranian|tehran",
    "IE ireland|irish|dublin", "IT italy|italian|rome", "JP japan|japanese|tokyo", "JO jordan|jordanian|amman",
    "KZ kazakhstan|kazakh|astana", "KE kenya|kenyan|nairobi", "KG kyrgyzstan|kyrgyz|bishkek", "KW kuwait|kuwaiti|kuwait city",
    "LA laos|laotian|vientiane", "LV latvia|latvian|riga", "LB lebanon|lebanese|beirut", "LR liberia|liberian|monrovia",
    "LY libya|libyan|tripoli", "LT lithuania|lithuanian|vilnius", "MK north macedonia|macedonian|skopje", "MG madagascar|malagasy|antananarivo",
    "MW malawi|malawian|lilongwe", "MY malaysia|malaysian|kuala lumpur", "MR mauritania|mauritanian|nouakchott", "MX mexico|mexican|mexico city",
    "MD moldova|moldovan|chisinau", "MN mongolia|mongolian|ulaanbaatar", "ME montenegro|montenegrin|podgorica", "MA morocco|moroccan|rabat",
    "NA namibia|namibian|windhoek", "NP nepal|nepalese|kathmandu", "NL netherlands|dutch|the hague", "NZ new zealand|new zealand|wellington",
    "NI nicaragua|nicaraguan|managua", "KP north korea|north korean|pyongyang", "NO norway|norwegian|oslo", "OM oman|omani|muscat",
    "PG papua new guinea|papua new guinean|port moresby", "PY paraguay|paraguayan|asunción", "PE peru|peruvian|lima",
    "PL poland|polish|warsaw", "PT portugal|portuguese|lisbon", "QA qatar|qatari|doha", "RO romania|romanian|bucharest",
    "SA saudi arabia|saudi|riyadh", "SN senegal|senegalese|dakar", "RS serbia|serbian|belgrade", "SL sierra leone|sierra leonean|freetown",
    "SK slovakia|slovak|bratislava", "SI slovenia|slovenian|ljubljana", "ZA south africa|south african|pretoria",
    "KR south korea|south korean|seoul", "ES spain|spanish|madrid", "LK sri lanka|sri lankan|colombo", "SE sweden|swedish|stockholm",
    "CH switzerland|swiss|bern", "TJ tajikistan|tajik|dushanbe", "TZ tanzania|tanzanian|dodoma", "TH thailand|thai|bangkok",
    "TG togo|togolese|lomé", "TN tunisia|tunisian|tunis", "TR turkey|turkish|ankara", "TM turkmenistan|turkmen|ashgabat",
    "UG uganda|ugandan|kampala", "AE united arab emirates|emirati|abu dhabi", "GB britain|british|london", "US united states|american|washington",
    "UY uruguay|uruguayan|montevideo", "UZ uzbekistan|uzbek|tashkent", "VE venezuela|venezuelan|caracas", "VN vietnam|vietnamese|hanoi",
    "EH western sahara|sahrawi|tifariti", "XK kosovo|kosovar|pristina", "ZM zambia|zambian|lusaka", "ZW zimbabwe|zimbabwean|harare",
)
# fmt: on

STATES: dict[str, str] = {name: row[:2] for row in _ROWS for name in row[3:].split("|")}
"""Names, peoples and capitals in lower case, to ISO 3166-1 codes."""

ADJECTIVES = frozenset(row[3:].split("|")[1] for row in _ROWS if row.count("|") > 0) | frozenset(
    [
        "afghan",
        "armenian",
        "azerbaijani",
        "azeri",
        "burkinabe",
        "burmese",
        "burundian",
        "cameroonian",
        "chadian",
        "congolese",
        "eritrean",
        "ethiopian",
        "georgian",
        "indian",
        "iranian",
        "iraqi",
        "israeli",
        "kurdish",
        "libyan",
        "malian",
        "mozambican",
        "nigerian",
        "nigerien",
        "pakistani",
        "palestinian",
        "philippine",
        "russian",
        "rwandan",
        "somali",
        "sudanese",
        "syrian",
        "ukrainian",
        "yemeni",
    ]
)
"""What is a state's or a people's own, in lower case: "ugandan"; every side of every war alike."""

# fmt: off
SEATS = frozenset(
    ["stepanakert", "tskhinvali", "sukhumi", "tiraspol", "donetsk", "luhansk", "lugansk", "aden",
     "benghazi", "tobruk", "mekelle", "mekele", "hargeisa", "raqqa", "sirte", "kidal", "qandil",
     "jaffna", "kilinochchi", "knin", "grozny", "laiza", "bukavu"]
)
"""Towns from which a side that is no recognised state is or was led, and by which it is meant."""
# fmt: on

FORCES = (
    r"soldiers?|troops?|forces|army|military|patrols?|positions?|gunners|artillery|tanks?|warplanes?|jets?|planes|aircraft|helicopters?|gunships?|"
    r"marines|navy|gunboats?|border guards?|border posts?|rangers|commandos?|conscripts|outposts?|paratroopers|servicem[ae]n|units?|gunfire|"
    r"air ?strikes?|shelling|shells|drones?|rockets?|missiles?|bombs|bombers"
)
"""What shows a state's hand beside the name of its people."""

FIGHTING = (
    r"fir(?:ed|es?|ing)|shell\w*|kill\w*|wound\w*|died|dead|attack\w*|clash\w*|shot|shoot\w*|bomb\w*|str(?:uck|ikes?)|hits?|raid\w*|"
    r"ambush\w*|fight\w*|fought|captur\w*|seiz\w*|repel\w*|repuls\w*|battl\w*|offensive|gunfire|machine[- ]guns?|shoot-?out|overr[au]n|storm\w*|"
    r"skirmish\w*|duels?|barrages?|intercepted|downed|destroyed"
)
"""Words of a sentence that tells of a fight."""

BETWEEN = r"(?:traded|exchanged|trade|exchange|swapped|fought|clashed|battled|at war|skirmish\w*)"
"""What two states named side by side do when they fight."""
