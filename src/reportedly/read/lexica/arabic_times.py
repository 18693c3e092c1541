"""Patterns of Arabic expressions of time. Digits have been made European before they are matched."""

from __future__ import annotations

from reportedly.read.lexica.times import ARABIC_COUNTS, ARABIC_MONTHS

_MONTH = "|".join(sorted(ARABIC_MONTHS, key=lambda name: (-len(name), name)))
_COUNT = r"\d{1,2}|" + "|".join(sorted(ARABIC_COUNTS, key=lambda name: (-len(name), name)))
_WEEKDAY = r"الاثنين|الإثنين|الثلاثاء|الأربعاء|الاربعاء|الخميس|الجمعة|السبت|الأحد|الاحد"
_PART = r"صباح|مساء|فجر|ظهر|عصر|ليل|ليلة|بعد ظهر|منتصف ليل|منتصف ليلة|ضحى"
_FRONT = r"(?<!\w)(?P<front>(?:و|ف)?(?:منذ|حتى|في|خلال|بعد|قبل|من|ب|ل)?\s?)"

PATTERNS: tuple[tuple[str, str], ...] = (
    (
        "dated",
        (
            rf"{_FRONT}(?:(?:يوم |ال)?(?P<named>{_WEEKDAY})\s?[،,]?\s)?(?:يوم\s|ال)?(?P<day>[12]\d|3[01]|0?[1-9])(?:\s?-\s?(?P<last>\d\d?))?\s"
            rf"(?:من\s(?:شهر\s)?)?(?P<month>{_MONTH})(?:\s?/\s?(?:{_MONTH}))?(?!\w)(?:\s(?:عام\s|سنة\s)?(?P<year>(?:19|20)\d\d)(?!\d))?"
        ),
    ),
    (
        "month",
        (
            rf"(?<!\w)(?P<front>(?:و|ف)?(?:منذ|حتى|في|خلال|بعد|قبل)\s)(?:شهر\s)?(?P<month>{_MONTH})(?:\s?/\s?(?:{_MONTH}))?(?!\w)"
            r"(?:\s(?:عام\s|سنة\s)?(?P<year>(?:19|20)\d\d)(?!\d))?"
        ),
    ),
    (
        "year",
        r"(?<!\w)(?P<front>(?:و|ف)?(?:منذ|حتى|في|خلال|بعد|قبل)?\s?)(?:ال)?(?:عام|سنة)\s(?P<year>(?:19|20)\d\d)(?!\d)",
    ),
    (
        "today_named",
        rf"(?<!\w)(?P<front>(?:منذ|حتى)?\s?)(?:(?:{_PART})\s)?(?P<word>اليوم|أمس|امس)\s(?P<named>{_WEEKDAY})(?!\w)",
    ),
    (
        "weekday",
        rf"{_FRONT}(?:(?P<lead>(?:{_PART})(?:\sيوم)?|يوم|نهار)\s)?(?P<weekday>{_WEEKDAY})(?!\w)(?P<mod>\s(?:الماضي|الماضية|المقبل|المقبلة|القادم|القادمة))?",
    ),
    ("before_yesterday", r"(?<!\w)(?:أول (?:من )?أمس|اول امس|أمس الأول|قبل أمس)(?!\w)"),
    (
        "yesterday",
        rf"(?<!\w)(?:(?:{_PART})\s)?(?:أمس|امس|البارحة)(?!\w)|(?<!\w)الليلة الماضية(?!\w)",
    ),
    (
        "today",
        (
            rf"(?<!\w)(?:{_PART})\s(?:هذا\s)?اليوم(?!\w)|(?<!\w)(?:هذا الصباح|هذا المساء|الليلة)(?!\w)(?!\s(?:الماضية|الأولى))"
            r"|(?<!\w)اليوم(?!\w)(?!\s(?:ال\w+|نفسه|ذاته|عينه|من|على|في شهر))"
        ),
    ),
    ("tomorrow", r"(?<!\w)(?:غدا|غداً|يوم غد)(?!\w)"),
    (
        "window",
        rf"(?<!\w)(?:خلال|في)\s(?:ال|الـ)?\s?(?P<count>{_COUNT})?\s?(?P<unit>ساعة|ساعات|الساعات|أيام|الأيام|يوم)\s(?:ال)?(?P<late>\d\d)?\s?(?:الماضية|الأخيرة)",
    ),
    ("window", r"(?<!\w)خلال\s(?:الـ?\s?)?(?P<count>24|48|72)\s(?P<unit>ساعة)(?P<late>)(?!\w)"),
    (
        "ago",
        rf"(?<!\w)(?:و|ف)?(?:قبل|منذ)\s(?:(?P<two>يومين|أسبوعين|شهرين|عامين)|(?P<one>يوم|أسبوع|شهر|عام)(?!\w)|(?P<count>{_COUNT})\s(?P<unit>أيام|أسابيع|أشهر|شهور|سنوات|أعوام))",
    ),
    (
        "unit",
        r"(?<!\w)(?P<unit>الأسبوع|الشهر|العام|السنة)\s(?P<mod>الماضي|الماضية|الحالي|الجاري|الحالية)(?!\w)",
    ),
    (
        "same",
        r"(?<!\w)(?:في\s)?(?:اليوم|الليلة|المساء)\s(?:نفسه|نفسها|ذاته|ذاتها)(?!\w)|(?<!\w)(?:في\s)?(?P<next>اليوم التالي)(?!\w)|(?<!\w)(?:في\s)?(?P<before>اليوم السابق)(?!\w)",
    ),
)
"""Readers' names and their patterns, in the order they are tried."""
