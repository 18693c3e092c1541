"""Words for numbers, hedges and units, by language.

Bounds of the vague words follow codebook part 5. Words are lower case; Arabic words are written
without vowel signs, with bare alef and with final ya, as ``figure_tokens.fold`` gives them.
"""

from __future__ import annotations

from typing import Final

from reportedly.model.vocabulary import Qualifier

UNITS_EN: Final[dict[str, int]] = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS_EN: Final[dict[str, int]] = {
    "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60,
    "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
ORDINALS_EN: Final[dict[str, int]] = {
    word: number
    for number, word in enumerate(
        [
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth",
        ],
        start=2,
    )
}
SCALES_EN: Final[dict[str, int]] = {"thousand": 1_000, "million": 1_000_000, "billion": 10**9}

#: Vague words and their bounds; the value stays null. Longest phrase first where they share a head.
VAGUE_EN: Final[dict[tuple[str, ...], tuple[int, int | None]]] = {
    ("hundreds", "of", "thousands"): (100_000, 999_999),
    ("tens", "of", "thousands"): (10_000, 99_999),
    ("several", "thousand"): (1_000, 999_999),
    ("several", "thousands"): (1_000, 999_999),
    ("a", "few", "thousand"): (1_000, 999_999),
    ("many", "thousands"): (1_000, 999_999),
    ("several", "hundred"): (100, 999),
    ("several", "hundreds"): (100, 999),
    ("a", "few", "hundred"): (100, 999),
    ("many", "hundreds"): (100, 999),
    ("several", "dozen"): (12, 99),
    ("several", "dozens"): (12, 99),
    ("a", "few", "dozen"): (12, 99),
    ("a", "large", "number"): (2, None),
    ("large", "numbers"): (2, None),
    ("a", "handful"): (2, None),
    ("a", "number"): (2, None),
    ("an", "unknown", "number"): (1, None),
    ("an", "unspecified", "number"): (1, None),
    ("thousands",): (1_000, 999_999),
    ("hundreds",): (100, 999),
    ("dozens",): (12, 99),
    ("scores",): (20, 99),
    ("tens",): (10, 99),
    ("several",): (2, None),
    ("quite", "a", "few"): (2, None),
    ("a", "few"): (2, None),
    ("many",): (2, None),
    ("numerous",): (2, None),
    ("multiple",): (2, None),
    ("scores", "upon", "scores"): (20, 99),
    ("untold", "numbers"): (2, None),
    ("an", "untold", "number"): (2, None),
    ("a", "good", "many"): (2, None),
    ("a", "great", "many"): (2, None),
    ("a", "small", "number"): (2, None),
    ("an", "undisclosed", "number"): (1, None),
    ("an", "undetermined", "number"): (1, None),
    ("scores", "and", "scores"): (20, 99),
    ("hundreds", "upon", "hundreds"): (100, 999),
    ("dozens", "upon", "dozens"): (12, 99),
    ("countless",): (2, None),
    ("various",): (2, None),
    ("a", "couple"): (2, 2),
    ("an", "elderly", "couple"): (2, 2),
    ("an", "old", "couple"): (2, 2),
    ("a", "young", "couple"): (2, 2),
    ("a", "married", "couple"): (2, 2),
    ("a", "newlywed", "couple"): (2, 2),
    ("a", "retired", "couple"): (2, 2),
    ("a", "trio"): (3, 3),
    ("a", "pair"): (2, 2),
    ("both",): (2, 2),
}

#: Hedges before a number.
BEFORE_EN: Final[dict[tuple[str, ...], Qualifier]] = {
    ("at", "least"): Qualifier.AT_LEAST,
    ("at", "the", "very", "least"): Qualifier.AT_LEAST,
    ("no", "fewer", "than"): Qualifier.AT_LEAST,
    ("no", "less", "than"): Qualifier.AT_LEAST,
    ("no", "lower", "than"): Qualifier.AT_LEAST,
    ("not", "fewer", "than"): Qualifier.AT_LEAST,
    ("not", "less", "than"): Qualifier.AT_LEAST,
    ("a", "minimum", "of"): Qualifier.AT_LEAST,
    ("more", "than"): Qualifier.MORE_THAN,
    ("well", "over"): Qualifier.MORE_THAN,
    ("just", "over"): Qualifier.MORE_THAN,
    ("over",): Qualifier.MORE_THAN,
    ("above",): Qualifier.MORE_THAN,
    ("upwards", "of"): Qualifier.MORE_THAN,
    ("upward", "of"): Qualifier.MORE_THAN,
    ("in", "excess", "of"): Qualifier.MORE_THAN,
    ("exceeding",): Qualifier.MORE_THAN,
    ("more", "than", "an", "estimated"): Qualifier.MORE_THAN,
    ("a", "little", "over"): Qualifier.MORE_THAN,
    ("a", "little", "more", "than"): Qualifier.MORE_THAN,
    ("slightly", "over"): Qualifier.MORE_THAN,
    ("slightly", "more", "than"): Qualifier.MORE_THAN,
    ("somewhat", "more", "than"): Qualifier.MORE_THAN,
    ("way", "over"): Qualifier.MORE_THAN,
    ("beyond",): Qualifier.MORE_THAN,
    ("north", "of"): Qualifier.MORE_THAN,
    ("not", "many", "fewer", "than"): Qualifier.NEARLY,
    ("little", "short", "of"): Qualifier.NEARLY,
    ("just", "short", "of"): Qualifier.NEARLY,
    ("approaching",): Qualifier.NEARLY,
    ("slightly", "under"): Qualifier.NEARLY,
    ("slightly", "fewer", "than"): Qualifier.NEARLY,
    ("slightly", "less", "than"): Qualifier.NEARLY,
    ("a", "little", "under"): Qualifier.NEARLY,
    ("as", "few", "as"): Qualifier.AT_LEAST,
    ("a", "maximum"): Qualifier.UP_TO,
    ("in", "the", "region", "of"): Qualifier.ABOUT,
    ("in", "the", "order", "of"): Qualifier.ABOUT,
    ("on", "the", "order", "of"): Qualifier.ABOUT,
    ("the", "region", "of"): Qualifier.ABOUT,
    ("something", "over"): Qualifier.MORE_THAN,
    ("perhaps",): Qualifier.ABOUT,
    ("maybe",): Qualifier.ABOUT,
    ("nigh", "on"): Qualifier.NEARLY,
    ("virtually",): Qualifier.NEARLY,
    ("circa",): Qualifier.ABOUT,
    ("up", "to"): Qualifier.UP_TO,
    ("as", "many", "as"): Qualifier.UP_TO,
    ("at", "most"): Qualifier.UP_TO,
    ("no", "more", "than"): Qualifier.UP_TO,
    ("not", "more", "than"): Qualifier.UP_TO,
    ("a", "maximum", "of"): Qualifier.UP_TO,
    ("fewer", "than"): Qualifier.LESS_THAN,
    ("less", "than"): Qualifier.LESS_THAN,
    ("under",): Qualifier.LESS_THAN,
    ("below",): Qualifier.LESS_THAN,
    ("about",): Qualifier.ABOUT,
    ("around",): Qualifier.ABOUT,
    ("approximately",): Qualifier.ABOUT,
    ("approx",): Qualifier.ABOUT,
    ("roughly",): Qualifier.ABOUT,
    ("some",): Qualifier.ABOUT,
    ("an", "estimated"): Qualifier.ABOUT,
    ("estimated",): Qualifier.ABOUT,
    ("a", "good"): Qualifier.ABOUT,
    ("something", "like"): Qualifier.ABOUT,
    ("nearly",): Qualifier.NEARLY,
    ("almost",): Qualifier.NEARLY,
    ("close", "to"): Qualifier.NEARLY,
    ("just", "under"): Qualifier.NEARLY,
}

#: Hedges after a number.
AFTER_EN: Final[dict[tuple[str, ...], Qualifier]] = {
    ("or", "more"): Qualifier.AT_LEAST,
    ("and", "more"): Qualifier.AT_LEAST,
    ("or", "so"): Qualifier.ABOUT,
    ("or", "fewer"): Qualifier.UP_TO,
    ("or", "less"): Qualifier.UP_TO,
    ("plus",): Qualifier.AT_LEAST,
    ("at", "least"): Qualifier.AT_LEAST,
    ("at", "most"): Qualifier.UP_TO,
}
#: Hedges after the noun: "ten people or more".
AFTER_NOUN_EN: Final[dict[tuple[str, ...], Qualifier]] = {
    ("or", "more"): Qualifier.AT_LEAST,
    ("at", "least"): Qualifier.AT_LEAST,
    ("at", "a", "minimum"): Qualifier.AT_LEAST,
    ("at", "the", "least"): Qualifier.AT_LEAST,
    ("at", "the", "very", "least"): Qualifier.AT_LEAST,
    ("if", "not", "more"): Qualifier.AT_LEAST,
    ("at", "most"): Qualifier.UP_TO,
    ("at", "the", "most"): Qualifier.UP_TO,
    ("or", "fewer"): Qualifier.UP_TO,
    ("or", "so"): Qualifier.ABOUT,
}
#: Endings joined to a number by a hyphen.
SUFFIX_HEDGES: Final[dict[str, Qualifier]] = {
    "odd": Qualifier.ABOUT,
    "plus": Qualifier.AT_LEAST,
}
#: Before "from 8 to 10" these show a spread of people counted, not a change.
SPREAD_FROM: Final = frozenset(
    [
        "killed", "wounded", "injured", "anywhere", ",", "killing", "wounding", "injuring",
        "arrested", "detained", "hurt",
    ]
)  # fmt: skip

#: Words that stand between a hedge and its number, or lead a number, and belong to the mention.
LEADS_EN: Final[tuple[tuple[str, ...], ...]] = (
    ("a", "total", "of"), ("the", "other"), ("a", "further"), ("an", "additional"),
    ("another",), ("further",), ("the",), ("all",), ("those",), ("these",), ("only",), ("just",),
    ("another", "estimated"),
)  # fmt: skip
#: Leads that add to a count given before.
MORE_EN: Final = frozenset({"another", "further", "additional"})

FRACTIONS_EN: Final[dict[tuple[str, ...], tuple[int, int]]] = {
    ("half",): (1, 2), ("one", "half"): (1, 2), ("a", "half"): (1, 2),
    ("a", "third"): (1, 3), ("one", "third"): (1, 3), ("one-third",): (1, 3),
    ("two", "thirds"): (2, 3), ("two-thirds",): (2, 3),
    ("a", "quarter"): (1, 4), ("one", "quarter"): (1, 4), ("one-quarter",): (1, 4),
    ("three", "quarters"): (3, 4), ("three-quarters",): (3, 4),
    ("a", "fifth"): (1, 5), ("one", "fifth"): (1, 5), ("a", "tenth"): (1, 10),
}  # fmt: skip
MOST_EN: Final[tuple[tuple[str, ...], ...]] = (
    ("more", "than", "half"), ("over", "half"), ("the", "majority"), ("a", "majority"),
    ("the", "vast", "majority"), ("most",),
)  # fmt: skip

#: What follows a number that counts no people: units of measure, time and money.
UNITS_AFTER: Final = frozenset(
    [
        "%", "percent", "per-cent", "percentage", "pct", "km", "kms", "kilometre", "kilometres",
        "kilometer", "kilometers", "mile", "miles", "metre", "metres", "meter", "meters", "m",
        "mm", "cm", "feet", "foot", "ft", "inch", "inches", "yard", "yards", "acre", "acres",
        "hectare", "hectares", "kg", "kilogram", "kilograms", "kilo", "kilos", "gram", "grams",
        "tonne", "tonnes", "ton", "tons", "litre", "litres", "liter", "liters", "barrels", "year",
        "years", "month", "months", "week", "weeks", "day", "days", "hour", "hours", "minute",
        "minutes", "second", "seconds", "night", "nights", "decade", "decades", "century",
        "centuries", "morning", "evening", "time", "times", "a.m", "p.m", "am", "pm", "gmt",
        "utc", "o'clock", "hrs", "dollar", "dollars", "euro", "euros", "pound", "pounds",
        "shekel", "shekels", "ruble", "rubles", "rouble", "roubles", "yen", "yuan", "rupee",
        "rupees", "cents", "degree", "degrees", "mph", "kph", "knots", "watts", "megawatts",
        "calibre", "caliber", "round", "rounds", "points", "goals", "street", "avenue", "ave",
        "block", "road", "highway", "st", "blvd", "january", "february", "march", "april", "may",
        "june", "july", "august", "september", "october", "november", "december", "jan", "feb",
        "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec", "años", "año",
        "meses", "días", "día", "horas", "hora", "minutos", "kilómetros", "km", "metros", "por",
        "euros", "dólares", "ans", "mois", "jours", "jour", "heures", "heure", "minutes",
        "kilomètres", "mètres", "pour", "euros", "dollars", "عاما", "عام", "سنة", "سنوات", "يوما",
        "يوم", "ايام", "شهرا", "شهر", "اشهر", "ساعة", "ساعات", "دقيقة", "كيلومترا", "كيلومتر",
        "كيلومترات", "كلم", "مترا", "متر", "كم", "بالمئة", "بالمائة", "دولار", "يورو",
    ]
)  # fmt: skip
#: Such words, before people, say where or when these work: "two road workers", "a night guard".
WORK_PLACES: Final = frozenset(
    ["road", "street", "highway", "night", "day", "line", "round", "block", "second", "month"]
)
#: What stands before a number that names something instead of counting it.
PLACES_BEFORE: Final = frozenset(
    ["avenue", "road", "street", "route", "highway", "interstate", "unit", "ward", "room", "gate",
     "terminal", "zone", "sector", "lot", "section", "pier", "platform", "block", "exit", "lane",
     "building", "tower", "checkpoint", "district", "area", "line", "station"]
)  # fmt: skip
NAMES_BEFORE: Final = frozenset(
    [
        "route", "road", "highway", "no", "number", "nr", "#", "article", "resolution", "section",
        "chapter", "flight", "unit", "brigade", "division", "battalion", "regiment", "line",
        "page", "figure", "area", "zone", "sector", "gate", "room", "apartment", "building",
        "bus", "aged", "age", "ages", "channel", "world", "agenda", "vision", "operation", "day",
        "part", "phase", "class", "grade", "version", "block", "january", "february", "march",
        "april", "june", "july", "august", "september", "october", "november", "december", "jan",
        "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec", "covid",
        "boeing", "airbus", "$", "€", "£", "¥", "₪", "us$",
    ]
)  # fmt: skip
MONTHS: Final = frozenset(
    [
        "january", "february", "march", "april", "may", "june", "july", "august", "september",
        "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug",
        "sept", "sep", "oct", "nov", "dec", "enero", "febrero", "marzo", "abril", "mayo", "junio",
        "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre", "janvier",
        "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
        "novembre", "décembre", "يناير", "فبراير", "مارس", "ابريل", "مايو", "يونيو", "يوليو",
        "اغسطس", "سبتمبر", "اكتوبر", "نوفمبر", "ديسمبر", "كانون", "شباط", "اذار", "نيسان", "ايار",
        "حزيران", "تموز", "اب", "ايلول", "تشرين",
    ]
)  # fmt: skip
#: Before a four-digit number these make it a year.
YEAR_BEFORE: Final = frozenset(
    [
        "in", "since", "of", "by", "until", "till", "from", "during", "early", "late", "mid",
        "before", "after", "between", "year", "spring", "summer", "autumn", "fall", "winter",
        "en", "desde", "de", "del", "año", "depuis", "à", "année", "عام", "سنة", "منذ", "في",
    ]
)  # fmt: skip

UNITS_ES: Final[dict[str, int]] = {
    "un": 1, "una": 1, "uno": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6,
    "siete": 7, "ocho": 8, "nueve": 9, "diez": 10, "once": 11, "doce": 12, "trece": 13,
    "catorce": 14, "quince": 15, "dieciséis": 16, "diecisiete": 17, "dieciocho": 18,
    "diecinueve": 19, "veinte": 20, "veintiuno": 21, "veintiún": 21, "veintidós": 22,
    "veintitrés": 23, "veinticuatro": 24, "veinticinco": 25, "veintiséis": 26, "veintisiete": 27,
    "veintiocho": 28, "veintinueve": 29, "treinta": 30, "cuarenta": 40, "cincuenta": 50,
    "sesenta": 60, "setenta": 70, "ochenta": 80, "noventa": 90, "cien": 100, "ciento": 100,
    "doscientos": 200, "doscientas": 200, "trescientos": 300, "trescientas": 300,
    "cuatrocientos": 400, "cuatrocientas": 400, "quinientos": 500, "quinientas": 500,
    "seiscientos": 600, "seiscientas": 600, "setecientos": 700, "setecientas": 700,
    "ochocientos": 800, "ochocientas": 800, "novecientos": 900, "novecientas": 900,
}  # fmt: skip
SCALES_ES: Final[dict[str, int]] = {
    "mil": 1_000, "millón": 1_000_000, "millones": 1_000_000,
}  # fmt: skip
UNITS_FR: Final[dict[str, int]] = {
    "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7,
    "huit": 8, "neuf": 9, "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14,
    "quinze": 15, "seize": 16, "vingt": 20, "vingts": 20, "trente": 30, "quarante": 40,
    "cinquante": 50, "soixante": 60, "septante": 70, "huitante": 80, "octante": 80, "nonante": 90,
    "cent": 100, "cents": 100,
}  # fmt: skip
SCALES_FR: Final[dict[str, int]] = {
    "mille": 1_000, "million": 1_000_000, "millions": 1_000_000,
}  # fmt: skip
UNITS_AR: Final[dict[str, int]] = {
    "واحد": 1, "واحدة": 1, "اثنان": 2, "اثنين": 2, "اثنتان": 2, "اثنتين": 2,
    "ثلاثة": 3, "ثلاث": 3, "اربعة": 4, "اربع": 4, "خمسة": 5, "خمس": 5, "ستة": 6, "ست": 6,
    "سبعة": 7, "سبع": 7, "ثمانية": 8, "ثماني": 8, "ثمان": 8, "تسعة": 9, "تسع": 9,
    "عشرة": 10, "عشر": 10, "عشرون": 20, "عشرين": 20, "ثلاثون": 30, "ثلاثين": 30,
    "اربعون": 40, "اربعين": 40, "خمسون": 50, "خمسين": 50, "ستون": 60, "ستين": 60,
    "سبعون": 70, "سبعين": 70, "ثمانون": 80, "ثمانين": 80, "تسعون": 90, "تسعين": 90,
    "مئة": 100, "مائة": 100, "مئتان": 200, "مئتين": 200, "مائتان": 200, "مائتين": 200,
    "ثلاثمئة": 300, "ثلاثمائة": 300, "اربعمئة": 400, "اربعمائة": 400, "خمسمئة": 500,
    "خمسمائة": 500, "ستمئة": 600, "ستمائة": 600, "سبعمئة": 700, "سبعمائة": 700,
    "ثمانمئة": 800, "ثمانمائة": 800, "تسعمئة": 900, "تسعمائة": 900, "مئتا": 200, "مئتي": 200,
    "احد": 1, "احدي": 1, "اثنا": 2, "اثني": 2, "اثنتا": 2, "اثنتي": 2,
}  # fmt: skip
SCALES_AR: Final[dict[str, int]] = {
    "الف": 1_000, "الفا": 1_000, "الاف": 1_000, "الفان": 2_000, "الفين": 2_000,
    "مليون": 1_000_000, "مليونا": 1_000_000, "ملايين": 1_000_000, "مليوني": 2_000_000,
    "مليونان": 2_000_000, "مليونين": 2_000_000,
}  # fmt: skip

#: Nouns for a round number, led by "un" or "une": about so many.
ROUND_OTHER: Final[dict[str, dict[str, int]]] = {
    "es": {
        "decena": 10, "quincena": 15, "veintena": 20, "treintena": 30,
        "cincuentena": 50, "centena": 100, "centenar": 100, "millar": 1_000,
    },
    "fr": {
        "huitaine": 8, "dizaine": 10, "quinzaine": 15, "vingtaine": 20, "trentaine": 30,
        "quarantaine": 40, "cinquantaine": 50, "soixantaine": 60, "centaine": 100,
        "millier": 1_000,
    },
}  # fmt: skip

VAGUE_OTHER: Final[dict[str, dict[tuple[str, ...], tuple[int, int | None]]]] = {
    "es": {
        ("decenas", "de", "miles"): (10_000, 99_999),
        ("cientos", "de", "miles"): (100_000, 999_999),
        ("una", "docena"): (12, 12), ("media", "docena"): (6, 6), ("un", "par"): (2, 2),
        ("docenas",): (12, 99), ("decenas",): (10, 99), ("cientos",): (100, 999),
        ("centenares",): (100, 999), ("miles",): (1_000, 999_999), ("millares",): (1_000, 999_999),
        ("varios",): (2, None), ("varias",): (2, None), ("algunos",): (2, None),
        ("algunas",): (2, None), ("numerosos",): (2, None), ("numerosas",): (2, None),
        ("muchos",): (2, None), ("muchas",): (2, None),
    },
    "fr": {
        ("des", "dizaines", "de", "milliers"): (10_000, 99_999),
        ("des", "centaines", "de", "milliers"): (100_000, 999_999),
        ("une", "demi-douzaine"): (6, 6), ("une", "douzaine"): (12, 12),
        ("des", "dizaines"): (10, 99),
        ("plusieurs", "dizaines"): (10, 99), ("des", "centaines"): (100, 999),
        ("plusieurs", "centaines"): (100, 999), ("des", "milliers"): (1_000, 999_999),
        ("plusieurs", "milliers"): (1_000, 999_999), ("dizaines",): (10, 99),
        ("centaines",): (100, 999), ("milliers",): (1_000, 999_999), ("plusieurs",): (2, None),
        ("quelques",): (2, None), ("de", "nombreux"): (2, None), ("de", "nombreuses"): (2, None),
    },
    "ar": {
        ("عشرات", "الالاف"): (10_000, 99_999), ("مئات", "الالاف"): (100_000, 999_999),
        ("عشرات", "الاف"): (10_000, 99_999),
        ("العشرات",): (10, 99), ("عشرات",): (10, 99), ("المئات",): (100, 999),
        ("مئات",): (100, 999), ("الالاف",): (1_000, 999_999), ("الاف",): (1_000, 999_999),
        ("عدد", "من"): (2, None), ("عدة",): (2, None), ("بضعة",): (2, None),
        ("بضع",): (2, None), ("العديد", "من"): (2, None),
    },
}  # fmt: skip
BEFORE_OTHER: Final[dict[str, dict[tuple[str, ...], Qualifier]]] = {
    "es": {
        ("al", "menos"): Qualifier.AT_LEAST, ("por", "lo", "menos"): Qualifier.AT_LEAST,
        ("como", "mínimo"): Qualifier.AT_LEAST, ("no", "menos", "de"): Qualifier.AT_LEAST,
        ("más", "de"): Qualifier.MORE_THAN, ("hasta",): Qualifier.UP_TO,
        ("menos", "de"): Qualifier.LESS_THAN, ("unos",): Qualifier.ABOUT,
        ("unas",): Qualifier.ABOUT, ("cerca", "de"): Qualifier.ABOUT,
        ("alrededor", "de"): Qualifier.ABOUT, ("aproximadamente",): Qualifier.ABOUT,
        ("casi",): Qualifier.NEARLY,
    },
    "fr": {
        ("au", "moins"): Qualifier.AT_LEAST, ("pas", "moins", "de"): Qualifier.AT_LEAST,
        ("plus", "de"): Qualifier.MORE_THAN, ("plus", "d"): Qualifier.MORE_THAN,
        ("plus", "d'"): Qualifier.MORE_THAN, ("près", "d'"): Qualifier.NEARLY,
        ("moins", "d'"): Qualifier.LESS_THAN, ("pas", "moins", "d'"): Qualifier.AT_LEAST,
        ("autour", "d'"): Qualifier.ABOUT,
        ("jusqu'à",): Qualifier.UP_TO, ("moins", "de"): Qualifier.LESS_THAN,
        ("environ",): Qualifier.ABOUT, ("quelque",): Qualifier.ABOUT,
        ("autour", "de"): Qualifier.ABOUT, ("près", "de"): Qualifier.NEARLY,
        ("presque",): Qualifier.NEARLY,
    },
    "ar": {
        ("ما", "لا", "يقل", "عن"): Qualifier.AT_LEAST, ("لا", "يقل", "عن"): Qualifier.AT_LEAST,
        ("علي", "الاقل"): Qualifier.AT_LEAST, ("اكثر", "من"): Qualifier.MORE_THAN,
        ("ما", "يزيد", "علي"): Qualifier.MORE_THAN, ("يزيد", "علي"): Qualifier.MORE_THAN,
        ("ما", "يربو", "علي"): Qualifier.MORE_THAN, ("يفوق",): Qualifier.MORE_THAN, ("ما", "يزيد", "عن"): Qualifier.MORE_THAN,
        ("يزيد", "عن"): Qualifier.MORE_THAN, ("اقل", "من"): Qualifier.LESS_THAN,
        ("ما", "يصل", "الي"): Qualifier.UP_TO, ("نحو",): Qualifier.ABOUT,
        ("حوالي",): Qualifier.ABOUT, ("قرابة",): Qualifier.NEARLY,
        ("زهاء",): Qualifier.ABOUT, ("ما", "يقارب"): Qualifier.ABOUT,
        ("ما", "يقرب", "من"): Qualifier.ABOUT, ("ما", "يناهز"): Qualifier.ABOUT,
    },
}  # fmt: skip
AFTER_OTHER: Final[dict[str, dict[tuple[str, ...], Qualifier]]] = {
    "ar": {("علي", "الاقل"): Qualifier.AT_LEAST},
    "es": {("o", "más"): Qualifier.AT_LEAST},
    "fr": {("ou", "plus"): Qualifier.AT_LEAST},
}
