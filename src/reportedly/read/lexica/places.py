"""Words that lead to a place, stand beside one, or only look like one.

Grouped by what they do, not by language; where a language matters the words are kept apart. Every
list is of whole word classes, lower case, matched on whole words.
"""

from __future__ import annotations

from reportedly.read.lexica import place_nouns as nouns

COMPASS = {
    "north": "N", "northeast": "NE", "east": "E", "southeast": "SE",
    "south": "S", "southwest": "SW", "west": "W", "northwest": "NW",
    "northern": "N", "northeastern": "NE", "eastern": "E", "southeastern": "SE",
    "southern": "S", "southwestern": "SW", "western": "W", "northwestern": "NW",
    "central": "centre", "centre": "centre", "center": "centre", "downtown": "centre",
    "ne": "NE", "se": "SE", "sw": "SW", "nw": "NW",
}  # fmt: skip
SIDED = frozenset({"lower", "upper", "near", "far", *COMPASS})
"""What a side of a town is called by: "the Near West Side"."""
STREETS = frozenset({
    "drive", "dr", "lane", "ln", "court", "ct", "way", "parkway", "pkwy", "terrace", "circle",
    "trail", "blvd", "ave", "st", "rd", "hwy", "place", "alley", "turnpike", "crescent", "elementary",
    "middle", "apartments",
})  # fmt: skip
"""Capital words behind a name that make it a street's, an estate's or a school's."""
WEEKDAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})

# A place before one of these is part of a name of a body or a matter, not where something was.
BODY = frozenset({
    "government", "army", "military", "troops", "forces", "soldiers", "officials", "official",
    "authorities", "ministry", "minister", "president", "parliament", "administration", "regime",
    "embassy", "police", "war", "conflict", "crisis", "ceasefire", "truce", "talks", "deal",
    "agreement", "process", "resolution", "policy", "peace", "accord", "summit", "conference",
    "media", "press", "newspaper", "times", "post", "university's", "football", "team", "club",
    "united", "fc", "party", "movement", "brigade", "brigades", "front's", "council", "court",
    "declaration", "convention", "protocol", "group", "bank", "university", "health", "foreign",
    "defence", "defense", "news", "tv", "radio", "television", "daily", "herald", "tribune",
    "gazette", "journal", "observer", "chronicle", "star", "mail", "times'", "politics",
    "economy", "separatists", "rebels", "fighters", "militants", "militias", "militia",
    "delegation", "ambassador", "envoy", "spokesman", "spokesperson", "spokeswoman", "diplomats",
    "leaders", "leader", "lawmakers", "sanctions", "reconstruction", "solidarity", "protests",
})  # fmt: skip
PEOPLES = frozenset({
    "shia", "shiite", "shi'a", "shi'ite", "sunni", "alawite", "druze", "coptic", "catholic",
    "hindu", "sikh", "sufi", "orthodox", "protestant", "anglican", "baptist", "evangelical",
    "buddhist", "yazidi", "yezidi", "ahmadi", "hazara", "tutsi", "hutu", "fulani", "hausa",
    "dinka", "nuer", "rohingya", "uyghur", "uighur", "tuareg", "pashtun", "baloch", "baluch",
    "tamil", "sinhalese", "tigrayan", "amhara", "oromo", "somali", "dogon", "peul", "hema",
    "lendu", "bedouin", "kurd", "tajik", "uzbek", "turkmen", "karen", "kachin", "chin", "shan",
    "mizo", "naga", "kuki", "meitei", "berom", "tiv", "igbo", "yoruba", "ijaw", "masalit",
    "zaghawa", "murle", "borana", "turkana", "pokot", "maasai", "creole", "roma", "quran",
    "koran", "bible", "friday", "telegram", "soviet", "ottoman", "nazi", "maoist", "marxist",
    "islamist", "jihadist", "salafi", "houthi", "houthis", "janjaweed", "naxalite", "wagner",
})  # fmt: skip
"""Adjectives of people and creeds, which qualify sites without naming where they are."""
ORG_WORDS = frozenset({
    "ministry", "council", "committee", "party", "agency", "commission", "organization",
    "organisation", "association", "company", "inc", "corp", "ltd", "group", "foundation",
    "union", "institute", "department", "court", "parliament", "congress", "senate", "army",
    "brigade", "brigades", "division", "battalion", "regiment", "corps", "force", "forces",
    "command", "front", "movement", "network", "center", "centre", "society", "club", "league",
    "bank", "news", "times", "post", "radio", "tv", "television", "herald", "gazette", "tribune",
    "press", "board", "authority", "office", "bureau", "fund", "programme", "program", "police",
    "navy", "guard", "guards", "coalition", "alliance", "federation", "assembly", "house",
    "university", "college", "hospital", "school", "mission", "initiative", "act", "war", "day",
    "week", "award", "games", "cup", "olympics", "championship", "state's", "crescent", "cross",
    "red", "nations", "services", "service", "media", "journal", "chronicle", "daily", "times'",
    "conference", "secretary", "government", "administration", "llc", "museum", "hotel", "church",
    "mosque",
})  # fmt: skip
TITLES = frozenset({
    "mr", "mrs", "ms", "dr", "gen", "general", "col", "colonel", "lt", "lieutenant", "maj",
    "major", "sgt", "sergeant", "capt", "captain", "president", "minister", "premier",
    "chancellor", "king", "queen", "prince", "princess", "sheikh", "imam", "pope", "father",
    "sister", "judge", "justice", "senator", "sen", "rep", "representative", "congressman",
    "governor", "gov", "mayor", "commander", "chief", "spokesman", "spokeswoman", "spokesperson",
    "ambassador", "secretary", "professor", "prof", "sir", "lady", "lord", "coach", "director",
    "chairman", "chairwoman", "activist", "journalist", "analyst", "author", "actor", "actress",
    "singer", "officer", "brigadier", "admiral", "marshal", "deputy", "superintendent",
    "detective", "attorney", "inspector", "emir", "ayatollah", "rabbi", "bishop", "archbishop",
    "cardinal", "pastor", "rev", "reverend", "named", "called", "st", "mullah", "haji", "abu",
    "bin", "ibn", "ben",
})  # fmt: skip

# Capitalised words that are no places although towns bear some of these names.
NEVER = frozenset({
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep",
    "sept", "oct", "nov", "dec", "monday", "tuesday", "wednesday", "thursday", "friday",
    "saturday", "sunday", "mon", "tue", "tues", "wed", "thu", "thurs", "fri", "sat", "sun",
    "ramadan", "christmas", "easter", "eid", "english", "arabic", "french", "spanish", "hebrew",
    "turkish", "parliament", "congress", "senate", "islam", "god", "allah", "internet",
    "facebook", "twitter", "telegram", "youtube", "whatsapp", "google", "reuters", "hamas",
    "hezbollah", "taliban", "covid", "i", "we", "he", "she", "it", "they", "you", "a", "the",
    "this", "that", "these", "those", "most", "of", "along", "nice", "an", "and", "or", "but",
    "if", "as", "at", "by", "for", "from", "in", "into", "on", "to", "with", "no", "not", "our",
    "his", "her", "its", "their", "my", "your", "one", "two", "three", "four", "five", "six",
    "seven", "eight", "nine", "ten", "many", "some", "all", "any", "both", "each", "few", "more",
    "other", "such", "than", "then", "there", "here", "when", "where", "while", "who", "what",
    "why", "how", "which", "also", "so", "after", "before", "during", "since", "until", "about",
    "above", "across", "against", "among", "around", "behind", "between", "beyond", "despite",
    "near", "off", "outside", "over", "through", "under", "within", "without", "government",
    "army", "police", "military", "president", "minister", "prime", "general", "officials",
    "official", "residents", "witnesses", "breaking", "update", "updated", "read", "photo",
    "image", "video", "source", "sources", "report", "reports", "reporting", "live", "watch",
    "middle", "men", "women", "children", "people", "islamic", "christian", "muslim", "jewish",
    "arab", "kurdish", "kurds", "western", "eastern", "northern", "southern", "central",
    "northwest", "northeast", "southwest", "southeast", "northwestern", "northeastern",
    "southwestern", "southeastern", "north", "south", "east", "west", "european", "african",
    "asian", "latin", "democrat", "democrats", "republican", "republicans", "house", "state",
    "city", "town", "village", "province", "region", "district", "county", "river", "sea",
    "university", "school", "hospital", "street", "road", "gulf", "bank", "church", "mosque",
    "college", "court", "park", "lake", "union", "international", "national", "federal", "royal",
    "united", "new", "old", "san", "santa", "saint", "al", "el", "de", "la", "le", "los", "las",
    "communique", "communiqué", "brief", "border", "convention", "protocol", "mr", "independence",
    "liberation", "freedom", "victory", "peace", "hope", "mass", "ours", "young", "long", "brown",
    "white", "black", "green", "early", "best", "same", "marines", "navy", "media", "several",
    "various", "certain", "another", "every", "olympic", "olympics", "euro", "nato", "eu", "pope",
    "foreign", "justice", "time", "conservation", "interior", "camp", "sector", "zone", "area",
    "ward", "block", "unit", "base", "gate", "square", "defence", "defense", "health", "finance",
    "wall", "trump", "putin", "biden", "bush", "obama", "first", "second", "third", "gmt", "am",
    "pm", "est", "utc", "a.m", "p.m",
})  # fmt: skip

# What may be named after where it happened: "the Kobane bombing".
HAPPENINGS = frozenset({
    "attack", "attacks", "bombing", "bombings", "blast", "blasts", "massacre", "siege", "clashes",
    "shelling", "shooting", "raid", "raids", "explosion", "explosions", "killings", "ambush",
    "strike", "strikes", "airstrike", "airstrikes", "fighting", "battle", "offensive",
    "abduction", "abductions", "kidnapping", "incident", "violence",
})  # fmt: skip

# Words that may follow a name without making it part of what they name.
AFTER_NAME = frozenset({
    "and", "or", "but", "in", "on", "at", "by", "to", "from", "for", "with", "of", "as", "after",
    "before", "when", "where", "while", "which", "who", "that", "since", "during", "until",
    "over", "under", "between", "near", "was", "were", "is", "are", "has", "have", "had", "will",
    "would", "could", "can", "may", "might", "overnight", "late", "early", "last", "this",
    "alone", "again", "into", "along", "amid", "then", "says", "said", "saw", "yesterday",
    "today", "tonight", "just", "about", "around", "because", "if", "so", "though", "although",
    "without", "shortly", "via", "through", "against", "also", "told", "left", "fell", "came",
    "earlier", "later", "now",
    "unless", "once", "whether", "than", "despite", "within", "beyond", "off", "up", "down", "out", "ahead", "following",
    "towards", "toward", "per", "except", "including", "here", "there", "soon", "still", "only", "even", "too", "not",
    "never", "already", "almost", "nearly", "it", "he", "she", "they", "we", "you", "these", "those", "their", "his",
    "her", "its", "our", "some", "several", "many", "all", "both", "each", "every", "another", "one", "two", "three",
    "four", "five", "six", "seven", "eight", "nine", "ten", "more", "less", "do", "does", "did", "must", "shall",
    "should", "cannot", "being", "been", "be", "went", "got", "lay", "lies", "remains", "remained", "stood",
    "stands", "became", "looks", "a", "an", "the", "no", "any", "next", "yet", "ever", "twice",
    "tomorrow", "across", "behind", "beside", "besides", "inside", "outside", "opposite", "upon", "like", "unlike",
    "whose", "whom", "why", "how", "what", "nor", "either", "neither", "rather", "instead", "meanwhile", "however",
})  # fmt: skip

# Nouns for those who speak: a place after them locates the speaker when a verb of speech follows.
SPEAKERS = (
    "officials?|authorities|authority|sources?|doctors?|medics?|nurses?|staff|mayor|governor|"
    "spokes\\w+|correspondents?|reporters?|journalists?|diplomats?|analysts?|activists?|"
    "residents?|general staff|government|embassy|ministry|prosecutors?|police|directorate|"
    "commander|command|administration|council|office|union|agency|witness(?:es)?|director|"
    "ambassador|expert|director|coroner|ministers?|headquarters|monitors?|junta|rulers?|regime|"
    "parliament|presidency|cabinet|leadership|leaders?|delegation|court|diocese|charity|"
    "newspaper|radio|broadcaster|television|movement|secretariat|commission|command|institute|network"
)
SPEECH = (
    "said|says|saying|told|tells|reported|reports|confirmed|confirms|announced|announces|added|"
    "claimed|claims|stated|states|wrote|acknowledged|noted|spoke|warned|denied|alleged|insisted|"
    "declared|described|relays?|counted|counts|put|acknowledges|reckons?"
)
# Verbs whose object may be a place that is hit, reached or left.
HIT = (
    "attack(?:s|ed|ing)?|hit|hits|hitting|struck|strikes?|striking|shell(?:s|ed|ing)|"
    "bomb(?:s|ed|ing)|bombard(?:s|ed|ing)?|pound(?:s|ed|ing)|target(?:s|ed|ing)?|"
    "raid(?:s|ed|ing)?|storm(?:s|ed|ing)?|enter(?:s|ed|ing)?|captur(?:es?|ed|ing)|"
    "seiz(?:es?|ed|ing)|reach(?:es|ed|ing)?|retak(?:es?|en|ing)|retook|recaptur(?:es?|ed|ing)|"
    "besieg(?:es?|ed|ing)|encircl(?:es?|ed|ing)|surround(?:s|ed|ing)?|overran|overrun|"
    "invad(?:es?|ed|ing)|liberat(?:es?|ed|ing)|control(?:s|led|ling)?|held|holds?|evacuat\\w+|"
    "loot(?:s|ed|ing)?|torch(?:es|ed|ing)?|burn(?:s|ed|t|ing)?|rock(?:s|ed|ing)?|infiltrat\\w+|"
    "defend(?:s|ed|ing)?|visit(?:s|ed|ing)?|fled|flee(?:s|ing)?|left|leav(?:es?|ing)|"
    "cross(?:es|ed|ing)?|approach(?:es|ed|ing)?|occup(?:y|ies|ied|ying)|bombarded|t(?:ook|ak(?:es?|en|ing))|"
    "quit(?:s|ting)?|abandon(?:s|ed|ing)?|strafed|mortared|rocketed|flattened|levell?ed|ransack(?:s|ed|ing)|"
    "pillag(?:es?|ed|ing)|blockad(?:es?|ed|ing)|garrison(?:ed|ing)|patroll(?:ed|ing)|lost|regain(?:s|ed|ing)?|freed"
)
LOCATIVE_OF = (
    "attack|attacks|bombing|bombardment|shelling|siege|battle|capture|fall|destruction|raid|"
    "mayor|governor|people|residents|inhabitants|streets?|outskirts|centre|center|heart|ruins|"
    "control|bombings|recapture|liberation|occupation|invasion|evacuation|parts?|areas?|"
    "countryside|suburbs|port|city|town|village|villages|district|province|region|state|"
    "governorate|neighbou?rhood|quarter|suburb|camp|settlement|capital|island|locality|commune|"
    "municipality|oblast|county|department|area|garrison|hamlet|airport|territory|kibbutz|"
    "(?:police|fire|railway|train|bus|power|radio) stations?|barracks|bases?|air ?bases?|airfields?|airstrips?|outposts?|"
    "hospitals?|clinics?|schools?|markets?|bazaars?|mosques?|churches|church|bridges?|prisons?|jails?|"
    "court ?house|town halls?|universit(?:y|ies)|refiner(?:y|ies)|mines?|dams?|cemeter(?:y|ies)|palace|"
    "strongholds?|bastions?|harbou?rs?|gates?|walls|defenders|recaptures?|seizure|loss|storming|hills?"
)

# Prepositions of other languages in Latin and Cyrillic script, by relation.
FOREIGN_IN = "en|à|au|aux|dans|sur|em|no|na|nas|nos|in|bei|aus|nach|a|в|во|у|на|під|під час"
FOREIGN_NEAR = "cerca de|cerca del|près de|près du|aux abords de|perto de|nahe|bei|под|возле|около|біля|поблизу"

# Arabic and Hebrew words before a place, by relation.
SEMITIC = {
    "في": "in", "على": "in", "داخل": "in", "بمدينة": "in", "مدينة": "in", "بلدة": "in",
    "ببلدة": "in", "قرية": "in", "بقرية": "in", "مخيم": "in", "بمخيم": "in", "محافظة": "in",
    "بمحافظة": "in", "ولاية": "in", "بولاية": "in", "قضاء": "in", "منطقة": "in", "بمنطقة": "in",
    "حي": "in", "بحي": "in", "أنحاء": "in", "ضاحية": "in", "إقليم": "in", "قطاع": "in", "ريف": "in",
    "بريف": "in", "عاصمة": "in", "العاصمة": "in",
    "قرب": "near", "بالقرب": "near", "محيط": "near", "بمحيط": "near", "أطراف": "near",
    "مشارف": "near", "خارج": "near", "جوار": "near",
    "شمال": "N", "شمالي": "N", "جنوب": "S", "جنوبي": "S", "شرق": "E", "شرقي": "E", "غرب": "W",
    "غربي": "W", "وسط": "centre",
    "من": "from", "إلى": "towards", "نحو": "towards", "صوب": "towards", "باتجاه": "towards",
    "بين": "between", "قبالة": "off",
    "ליד": "near", "סמוך": "near", "בעיר": "in", "מדרום": "S", "מצפון": "N", "העיר": "in",
}  # fmt: skip
SEMITIC_DIVISION = frozenset({"محافظة", "بمحافظة", "ولاية", "بولاية", "إقليم"})
SEMITIC_CAMP = frozenset({"مخيم", "بمخيم"})

# What stands before a name, first match first: the name of the rule and its pattern.
_DIR = r"(?:north|south)(?:[- ]?(?:east|west))?|east|west"
_FAR = r"(?:(?:[\d.,]+|a few|several|some|two|three|four|five|six|ten|twenty|dozens of) ?(?:km|kms|kilomet(?:re|er)s?|nautical miles?|miles?|mi|met(?:re|er)s|m) )"
_DIST = _FAR + "?"
_HEAD = rf"(?:the |an? )?(?:[\w'’-]+ ){{0,2}}?(?:{nouns.OF}) (?:of|called|named|known as) (?:the )?"
_TAIL = rf"(?:{_HEAD}|the )?"
_PARTS = rf"(?:in |into |across |inside |throughout |from |to |towards |near )?(?:the )?(?:far )?(?P<part>(?:{_DIR})ern|central) (?:parts?|areas?|regions?|side|suburbs|districts?|outskirts|countryside|fringes|half) of "
_WAY = r"(?:road|highway|motorway|track|route|railway|line|stretch)s? (?:that links |from |linking |connecting |between |running from )"
BEFORE: tuple[tuple[str, str], ...] = (
    ("part", _PARTS + _TAIL),
    ("part", rf"(?:in|into|across|hit|struck|to) the (?:far |extreme |deep )?(?P<heart>{_DIR}|centre|center|heart) of {_TAIL}"),
    ("part", rf"(?:(?:in|on|at|to|across) )?(?:the |its )?(?:far |near )?(?P<flank>{_DIR})(?:ern)?[- ]?side of {_TAIL}"),
    ("beside", rf"{_DIST}(?:to the |on the |just )?(?P<dir>{_DIR}) of {_TAIL}"),
    ("near", rf"(?:just )?(?:{_DIST}outside|{_FAR}(?:away )?from|near|outside|close to|next to|adjacent to|not far from|short of|around|above|across from|overlooking|opposite|in the vicinity of|(?:on |at |to |from |in )?the (?:[\w-]+ )?(?:outskirts|edge|edges|gates|fringes|entrance|entrances|approaches) (?:of|to)) {_TAIL}"),
    ("off", rf"(?:off|in (?:the )?waters (?:off|near)|at sea off) (?:the (?:[\w-]+ )?(?:coast|shore|port|coastline) of )?{_TAIL}"),
    ("along", rf"(?:along|alongside) {_TAIL}|on the (?:[\w-]+ )?(?:road|highway|motorway) (?:from|to|into|out of) {_TAIL}"),
    ("between", rf"{_WAY}(?:the )?[^,.;:]{{2,40}}? (?:and|with|to) {_TAIL}|(?:linking|connecting) {_TAIL}"),
    ("between", rf"between (?:the )?[^,.;:]{{2,40}}? and {_TAIL}|between {_TAIL}"),
    ("towards", rf"(?:towards|toward|en route (?:to|for)|bound for|destined for|(?:le(?:ft|av\w+)|se(?:t|tting) (?:off|out)|made|depart\w*|sail\w*|head\w*|fle\w+) for|heading to|on (?:its|their|his|her|the) way to) {_TAIL}"),
    ("from", rf"(?:from (?:(?:just )?(?:across|beyond|over|behind)|(?:positions|posts|bases|territory) (?:in|on|across)|(?:the )?(?:far|other|opposite|[\w]+ern) (?:side|bank|shore|end) of)(?: the (?:border|frontier) with)?|from|out of) {_TAIL}"),
    ("adjective", rf"(?:(?P<lead>in|into|across|inside|throughout|from|to|towards|near|over|at|on|of) )?(?:the )?(?P<adj>(?:{_DIR})(?:ern)?|(?-i:[NS][EW])|central|downtown|upper|lower) "),
    ("in", r"(?:(?:in|at|on|into) )?(?:nearby|neighbou?ring) "),
    ("in", r"(?:in|into|across|from|throughout|around) rural "),
    ("in", rf"(?:in|inside|within|at|across|throughout|into|over|through) {_TAIL}"),
    ("on", rf"(?:on|upon|against) {_TAIL}"),
    ("to", rf"(?<!according )(?<!thanks )(?<!due )(?<!belonging )(?<!married )(?<!spoke )(?<!talked )(?<!fire )(?<!damage )(?<!siege )(?<!waste )(?<!threat )to {_TAIL}"),
    ("hit", rf"(?:{HIT}) {_TAIL}"),
    ("of", rf"(?:{LOCATIVE_OF}) of (?:the )?"),
    ("from", r"(?:huyeron|huyen|huido|salieron|salen|desplazad[oa]s|abandonaron|fui|fuient|ont fui) (?:de|desde) "),
    ("foreign_near", rf"(?:{FOREIGN_NEAR}) (?:la |el |le )?"),
    ("romance", nouns.ROMANCE_OF + r"(?:El |La |el |la )?"),
    ("foreign_in", rf"(?:{FOREIGN_IN}) (?:la |el |le |los )?"),
)  # fmt: skip
