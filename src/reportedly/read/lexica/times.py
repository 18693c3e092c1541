"""Words of the calendar: months, days, units and small numbers, by language.

Month names are listed for English, Spanish, French, German and Arabic; Arabic has the Levantine, the
Egyptian and Gulf, and the Maghreb names. All keys are lower case.
"""

from __future__ import annotations

ENGLISH_MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
    "september": 9, "october": 10, "november": 11, "december": 12,
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10,
    "nov": 11, "dec": 12,
}  # fmt: skip
"""English months, whole and shortened."""

ARABIC_MONTHS = {
    "كانون الثاني": 1, "شباط": 2, "آذار": 3, "اذار": 3, "أذار": 3, "نيسان": 4, "أيار": 5, "ايار": 5, "حزيران": 6,
    "تموز": 7, "آب": 8, "اب": 8, "أيلول": 9, "ايلول": 9, "تشرين الأول": 10, "تشرين الاول": 10, "تشرين الثاني": 11,
    "كانون الأول": 12, "كانون الاول": 12,
    "يناير": 1, "فبراير": 2, "مارس": 3, "أبريل": 4, "ابريل": 4, "إبريل": 4, "مايو": 5, "يونيو": 6, "يونيه": 6,
    "يوليو": 7, "يوليه": 7, "أغسطس": 8, "اغسطس": 8, "سبتمبر": 9, "أكتوبر": 10, "اكتوبر": 10, "نوفمبر": 11,
    "ديسمبر": 12,
    "جانفي": 1, "فيفري": 2, "أفريل": 4, "افريل": 4, "ماي": 5, "جوان": 6, "جويلية": 7, "أوت": 8, "اوت": 8,
    "شتنبر": 9, "غشت": 8, "يوليوز": 7, "دجنبر": 12, "نونبر": 11,
}  # fmt: skip
"""Arabic months: Levantine, Egyptian and Gulf, Maghreb."""

SPANISH_MONTHS = {
    "enero": 1, "febrero": 2, "marzo": 3, "abril": 4, "mayo": 5, "junio": 6, "julio": 7, "agosto": 8,
    "septiembre": 9, "setiembre": 9, "octubre": 10, "noviembre": 11, "diciembre": 12,
}  # fmt: skip

FRENCH_MONTHS = {
    "janvier": 1, "février": 2, "fevrier": 2, "mars": 3, "avril": 4, "mai": 5, "juin": 6, "juillet": 7,
    "août": 8, "aout": 8, "septembre": 9, "octobre": 10, "novembre": 11, "décembre": 12, "decembre": 12,
}  # fmt: skip

GERMAN_MONTHS = {
    "januar": 1, "jänner": 1, "februar": 2, "märz": 3, "april": 4, "mai": 5, "juni": 6, "juli": 7, "august": 8,
    "september": 9, "oktober": 10, "november": 11, "dezember": 12,
}  # fmt: skip

MONTHS = {**GERMAN_MONTHS, **FRENCH_MONTHS, **SPANISH_MONTHS, **ENGLISH_MONTHS, **ARABIC_MONTHS}
"""All of them: no name stands for two months."""

WEEKDAYS = {
    "monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5, "sunday": 6,
    "mon": 0, "tue": 1, "tues": 1, "wed": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5, "sun": 6,
    "lunes": 0, "martes": 1, "miércoles": 2, "jueves": 3, "viernes": 4, "sábado": 5, "domingo": 6,
    "lundi": 0, "mardi": 1, "mercredi": 2, "jeudi": 3, "vendredi": 4, "samedi": 5, "dimanche": 6,
    "montag": 0, "dienstag": 1, "mittwoch": 2, "donnerstag": 3, "freitag": 4, "samstag": 5, "sonnabend": 5,
    "sonntag": 6,
    "الاثنين": 0, "الإثنين": 0, "الثلاثاء": 1, "الأربعاء": 2, "الاربعاء": 2, "الخميس": 3, "الجمعة": 4, "السبت": 5,
    "الأحد": 6, "الاحد": 6,
}  # fmt: skip
"""Days of the week, Monday 0."""

NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "fourteen": 14, "fifteen": 15, "twenty": 20,
}  # fmt: skip
"""Small numbers as words."""

UNIT_DAYS = {"day": 1, "week": 7, "fortnight": 14}
"""Days of a unit; hours, months and years are treated on their own."""

UPDATED = r"(?:last )?(?:updated|modified|revised|edited)|آخر تحديث|actualizado|mis à jour|stand"
"""Labels of the date a page was last changed."""

CRAWLED = (
    r"(?:date (?:of (?:visit|access|retrieval|crawl)|(?:accessed|retrieved|crawled))|retrieved|accessed|crawled|scraped|"
    r"captured|archived|downloaded|fetched|visited|snapshot|تاريخ الزيارة|consultado|consulté)"
)
"""Labels of the date somebody took the page."""

LABELS = (
    rf"{CRAWLED}|date(?: of publication)?|published(?: date)?|publication date|posted|updated|last (?:updated|modified)|released|issued|created|"
    r"تاريخ النشر|تاريخ|نشر(?: في| بتاريخ)?|آخر تحديث|publicado|fecha|actualizado|publié|mis à jour|veröffentlicht|stand"
)
"""What introduces a printed date."""

LABEL_LINKS = r"on|at|in|el|le|am|في|بتاريخ"
"""Small words between a label and its date."""

INSTITUTIONS = (
    r"agency|office|unit|ministry|army|forces?|command|headquarters|spokes\w+|press|service|council|committee|commission|"
    r"organi[sz]ation|mission|authority|directorate|department|centre|center|union|network|observatory|movement|"
    r"brigades?|battalion|division|zone|government|municipality|hospital|crescent|cross|court|media|bureau|"
    r"communiqu[eé]|statement|bulletin|briefing|report|update|release|UN|OCHA|UNHCR|UNRWA|WHO|ICRC|IDF"
)
"""Words that make the words before a date an issuer."""

ARABIC_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
"""Arabic-Indic and Persian digits; one code point each, so places in the text stay."""

NAME_NOUNS = (
    r"Movement|Street|St\.|Square|Bridge|Road|Avenue|Boulevard|Revolution|Brigades?|Battalion|Front|Party|Martyrs?|"
    r"Hospital|School|University|College|Camp|Airport|Stadium|Park|Town|City|District|Quarter|Group|Alliance|Coalition|"
    r"Front|Organi[sz]ation|Club|Mosque|Barracks|Base|Dam|Hall|Museum|Day"
)
"""Nouns that make a date before them part of a name: "14 July Bridge"."""

FEASTS = r"black|good|bloody|ash|palm|easter|holy|super|cyber|whit|maundy|shrove|every|each|alternate|most"
"""Words that make a weekday after them a feast, a name or a habit."""

NOT_DAYS = r"prayers?|school|service|mass|sermons?|market|times|telegraph|newspaper|mirror|post|edition|club"
"""Words that make a weekday before them part of a name or a habit."""

FUTURE = (
    r"\b(?:will|won[’']t|shall|is to|are to|was to|were to|due(?: to)?|scheduled|slated|set to|expected to|expects? to|plans? to|planned|planning to|"
    r"intends? to|hopes? to|going to|to be held|to take place|as (?:soon|early) as|payable|effective|expir(?:es?|ing)|matur(?:es?|ing)|upcoming|(?:re)?convenes|meets)\b|[’']ll\b|\bwould(?! have)\b"
)
"""Words before a time that put it ahead of the page."""

DEADLINE = r"\b(?:to|must|should|shall|will|would|may|might|can|could|deadline|ultimatum|ahead|ordered|urged|told to|postponed|delayed|put off|adjourned)\b"
"""Words before "by Friday" or "until June" that make it a term to come."""

COUNTS = r"\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|fifteen|twenty"
"""Counts of days, weeks and months."""

VAGUE_COUNTS = r"several|a few|few|many|some|a couple of|couple of|a number of|recent|just"
"""Counts that give no number."""


ARABIC_COUNTS = {
    "ثلاثة": 3, "أربعة": 4, "اربعة": 4, "خمسة": 5, "ستة": 6, "سبعة": 7, "ثمانية": 8, "تسعة": 9, "عشرة": 10,
    "ثلاث": 3, "أربع": 4, "اربع": 4, "خمس": 5, "ست": 6, "سبع": 7, "ثماني": 8, "تسع": 9, "عشر": 10,
}  # fmt: skip

ROMANCE_COUNTS = {
    "un": 1, "una": 1, "une": 1, "dos": 2, "deux": 2, "tres": 3, "trois": 3, "cuatro": 4, "quatre": 4, "cinco": 5,
    "cinq": 5, "seis": 6, "six": 6, "siete": 7, "sept": 7, "ocho": 8, "huit": 8, "nueve": 9, "neuf": 9, "diez": 10, "dix": 10,
}  # fmt: skip
