"""Arabic words for people and for harm, with the forms that grammar gives them.

Words are written as ``figure_tokens.fold`` gives them: bare alef, final ya with dots, no vowel
signs. Groups follow codebook part 5 and are those of the English nouns in ``casualties``.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from reportedly.model.vocabulary import Group, Outcome


class Number(StrEnum):
    """How many a form of a noun tells of by itself."""

    ONE = "one"
    TWO = "two"
    MANY = "many"


@dataclass(frozen=True, slots=True)
class Person:
    """What a form of a noun for people says.

    Attributes:
        group: Whom it names.
        number: One, two or more of them.
        outcome: What happened to them, where the noun itself says so ("wounded man").
        occupation: A calling that does not settle the group.
        accusative: The form of an object ("a child" in "he killed a child").
    """

    group: Group
    number: Number
    outcome: Outcome | None = None
    occupation: str | None = None
    accusative: bool = False


#: Nouns for one person by group: the singular, and behind ``|`` the plurals that grammar does not
#: give (``+`` marks nouns whose plural ends in -un, -in).
_NOUNS: Final[dict[Group, str]] = {
    Group.UNKNOWN: """شخص|اشخاص رجل|رجال شاب|شبان|شباب مواطن+ فلسطيني+ اسرائيلي+ سوري+ لبناني+
        سوداني+ عراقي|عراقيين|عراقيون يمني+ ليبي+ صومالي+ ايراني+ اوكراني+ افغاني|افغان باكستاني+
        روسي|روس تركي|اتراك مصري+ هندي|هنود اجنبي|اجانب ضحية|ضحايا فرد|افراد متظاهر+ محتج+
        ناشط+|نشطاء اسير|اسري سجين|سجناء معتقل+ محتجز+ رهينة|رهائن مسؤول+ قيادي+ حارس|حراس
        بحار|بحارة سياسي+ محام|محامين|محامون قاض|قضاة متطوع+ مستوطن+ منقذ+ مشتبه مهاجم+ راكب-في
        شقيق|اشقاء قريب|اقارب متسلل+ انتحاري+ وجيه|وجهاء مختار-قرية زعيم|زعماء""",
    Group.CIVILIAN: """مدني+ مزارع+ فلاح+ صياد+ عامل|عمال|عاملين|عاملون معلم+ مدرس+ قروي+ مصل|مصلين|مصلون|مصلي
        راع|رعاة سائق+ راكب|ركاب مسافر+ تاجر|تجار بائع|باعة موظف+ مريض|مرضي متسوق+ مهاجر+ لاجئ+
        حاج|حجاج زائر|زوار سائح|سياح|سائحين طالب|طلاب|طلبة ساكن|سكان مار|مارة مسن+ رياضي+ مصطاف+
        نازح+ عابر-سبيل كاهن|كهنة امام-مسجد خباز+ مهندس+ مبرمج+ متقاعد+ مستخدم-مدني""",
    Group.COMBATANT: """جندي|جنود عسكري+ مقاتل+ مسلح+ ضابط|ضباط عنصر|عناصر متمرد+ ارهابي+ قناص|قناصة
        مجند+ مرتزق|مرتزقة ميليشياوي+ مقاوم+ قائد|قادة عقيد|عقداء عميد|عمداء نقيب|نقباء ملازم+
        رقيب|رقباء لواء-ضابط داعشي+ حوثي+ انفصالي+ جهادي+ متشدد+ فدائي+""",
    Group.CHILDREN: """طفل|اطفال طفلة رضيع|رضع رضيعة فتي|فتية فتيان صبي|صبية صبيان مراهق+ قاصر|قصر|قاصرين
        تلميذ|تلاميذ تلميذة فتاة|فتيات""",
    Group.WOMEN: "امراة|نساء سيدة ام-لاطفال مسنة زوجة",
    Group.MEDIC: "طبيب|اطباء طبيبة مسعف+ مسعفة ممرض+ ممرضة جراح+ صيدلي|صيادلة",
    Group.JOURNALIST: "صحفي+ صحافي+ صحفية صحافية مصور+ مراسل+ اعلامي+",
}
#: Police: their calling settles no group.
_POLICE: Final = "شرطي|شرطيين|شرطيون رجل-شرطة دركي|دركيين"
#: Nouns that name people by what happened to them.
_HARMED: Final[dict[Outcome, str]] = {
    Outcome.KILLED: "قتيل|قتلي قتيلة شهيد|شهداء شهيدة جثة|جثث جثمان|جثامين",
    Outcome.INJURED: "جريح|جرحي جريحة مصاب+ مصابة",
    Outcome.MISSING: "مفقود+",
    Outcome.DISPLACED: "نازح+ مهجر+ مشرد+",
    Outcome.DETAINED: "مختطف+ مخطوف+",
}

#: Verbs and verbal nouns of harm. Passive verbs and verbal nouns are followed by those harmed.
_TRIGGERS: Final[dict[Outcome, str]] = {
    Outcome.KILLED: """مقتل قتل قتلت قتلوا قتلا قتلتا قتلن يقتل استشهاد استشهد استشهدت استشهدوا استشهدا
        ارتقي ارتقت مصرع لقي لقيت لقوا وفاة توفي توفيت توفوا قضي قضوا قضت اعدام اعدم اعدمت اعدموا
        اغتيال اغتال اغتالت اغتيل اغتيلت مات ماتت ماتوا""",
    Outcome.INJURED: """اصابة اصيب اصيبت اصيبوا اصيبا اصيبتا جرح جرحت جرحوا جرحا تصيب""",
    Outcome.MISSING: "فقدان فقد فقدت فقدوا اختفاء",
    Outcome.DISPLACED: """نزوح نزح نزحت نزحوا تهجير هجر هجرت هجروا تشريد شرد شردت تشرد تهجر فرار فر فرت
        فروا ينزح""",
    Outcome.DETAINED: """يعتقل تعتقل اعتقال اعتقل اعتقلت اعتقلوا احتجاز احتجز احتجزت احتجزوا خطف خطفت خطفوا
        اختطاف اختطف اختطفت اختطفوا اسر اسرت اسروا توقيف اوقفت""",
    Outcome.CASUALTIES_UNSPECIFIED: "تحييد",
}
#: Verbs that stand behind people told of first ("that five people were killed").
AFTER: Final = frozenset(
    [
        "قتلوا", "قتلا", "قتلتا", "قتلن", "استشهدوا", "استشهدا", "لقوا", "قضوا", "توفوا",
        "ماتوا", "اصيبوا", "اصيبا", "اصيبتا", "جرحوا", "جرحا", "فقدوا", "نزحوا", "هجروا",
        "اعتقلوا", "احتجزوا", "اختطفوا", "خطفوا", "اعدموا",
    ]
)  # fmt: skip
#: Triggers that tell of harm only beside people: otherwise of spending, losing or families.
WEAK: Final = frozenset(
    [
        "قضي", "قضوا", "قضت", "فقد", "فقدت", "فقدوا", "اسر", "مات", "ماتت", "هجر", "هجرت",
        "هجروا", "شرد", "شردت", "تشرد", "فر", "فرت", "فروا", "فرار", "تصيب", "يقتل", "يهجر",
        "تهجر", "ارتقي", "ارتقت", "اوقفت", "اختفاء", "لقي", "لقيت", "لقوا",
    ]
)  # fmt: skip
#: Verbal nouns: what stands behind them is never who acts.
MASDARS: Final = frozenset(
    [
        "مقتل", "استشهاد", "مصرع", "وفاة", "اعدام", "اغتيال", "اصابة", "فقدان", "اختفاء",
        "نزوح", "تهجير", "تشريد", "فرار", "اعتقال", "احتجاز", "خطف", "اختطاف", "اسر", "توقيف",
        "تحييد",
    ]
)  # fmt: skip
#: Definite nouns for all those harmed, behind "the number of" or before "rose to".
TOTALS: Final[dict[str, Outcome]] = {
    w: o
    for o, ws in {
        Outcome.KILLED: "القتلي قتلي الشهداء شهداء الوفيات وفيات قتلاه قتلاها قتلاهم",
        Outcome.INJURED: "الجرحي جرحي المصابين مصابين المصابون الاصابات اصابات",
        Outcome.MISSING: "المفقودين مفقودين المفقودون",
        Outcome.DISPLACED: "النازحين نازحين النازحون المهجرين",
        Outcome.DETAINED: "المعتقلين معتقلين الاسري اسري المحتجزين المختطفين الرهائن",
        Outcome.CASUALTIES_UNSPECIFIED: "الضحايا ضحايا",
    }.items()
    for w in ws.split()
}
#: Before a bare plural these say that there were some ("left dead and wounded").
YIELDED: Final = frozenset(
    [
        "سقوط", "سقط", "سقطت", "وقوع", "وقع", "وقعت", "خلف", "خلفت", "مخلفا", "مخلفة", "اوقع",
        "اوقعت", "موقعا", "اسفر", "اسفرت", "عن", "تسجيل", "سجلت", "ادي", "ادت",
    ]
)  # fmt: skip
#: Bare plurals and mass words behind those, with outcome and lower bound.
MASSES: Final[dict[str, tuple[Outcome, int]]] = {
    "قتلي": (Outcome.KILLED, 2), "شهداء": (Outcome.KILLED, 2), "جرحي": (Outcome.INJURED, 2),
    "مصابين": (Outcome.INJURED, 2), "اصابات": (Outcome.INJURED, 1),
    "ضحايا": (Outcome.CASUALTIES_UNSPECIFIED, 1),
    "مفقودين": (Outcome.MISSING, 2),
}  # fmt: skip
#: What a sentence says that nobody suffered.
NOTHING: Final[dict[str, Outcome]] = {
    "اصابات": Outcome.INJURED, "جرحي": Outcome.INJURED, "قتلي": Outcome.KILLED,
    "ضحايا": Outcome.CASUALTIES_UNSPECIFIED, "خسائر": Outcome.CASUALTIES_UNSPECIFIED,
    "اصابة": Outcome.INJURED, "وفيات": Outcome.KILLED,
}  # fmt: skip
#: Words that may stand between "no" and what there was none of.
NOTHING_LINKS: Final = frozenset(
    [
        "وقوع", "تسجيل", "حدوث", "سقوط", "ان", "يسفر", "تسفر", "ذلك", "عن", "اي", "اية", "تسجل",
        "تقع", "ترد", "يبلغ", "تبلغ", "يسجل", "يقع", "وجود", "توجد", "يوجد", "هناك", "تحدث",
        "انباء", "تقارير", "فوري", "فورية", "اعلان", "الاعلان", "الابلاغ", "يعلن", "تعلن",
        "بشرية", "تذكر", "الانفجار", "الهجوم", "القصف", "الحادث", "الغارة", "حتي", "الان",
        "تخلف", "يخلف", "يوقع", "توقع", "الحديث", "يتسبب", "تتسبب", "في", "يؤد", "الي", "يسقط",
        "بعد", "حالات",
    ]
)  # fmt: skip
NEGATIVES: Final = frozenset(["لا", "لم", "ما", "دون", "بدون", "عدم", "نفي", "نفت", "لن", "ينف"])
#: Before harm these make it feared, planned or assumed.
DOUBT: Final = frozenset(
    [
        "يخشي", "تخشي", "خشية", "مخاوف", "خوفا", "احتمال", "احتمالات", "لو", "اذا", "تهديد",
        "هدد", "هددت", "يهدد", "تهدد", "محاولة", "محاولات", "خطة", "مخطط", "خطط", "توقع",
        "يتوقع", "قرر", "تعتزم", "يعتزم", "سيتم", "تفاديا", "لتفادي", "لمنع", "لتجنب", "تجنب",
        "منع", "ربما", "يحتمل", "حال",
    ]
)  # fmt: skip
PART_LEADS: Final = frozenset(
    [
        "بينهم", "بينهما", "بينهن", "منهم", "منهن", "ضمنهم", "وبينهم", "ومنهم", "غالبيتهم",
        "معظمهم", "اغلبهم", "بينها", "منها",
    ]
)  # fmt: skip
#: Words that begin another clause, beyond which a verb governs nobody.
TURNS: Final = frozenset(
    [
        "فيما", "بينما", "كما", "وذلك", "مما", "بعدما", "عندما", "حيث", "لكن", "اذ", "وسط",
        "عقب", "اثر", "جراء", "بعد", "قبل", "ان", "انه", "انها", "الذي", "التي", "الذين", "وان",
        "وانه", "قال", "قالت", "واضاف", "اعلن", "اعلنت", "اكد", "اكدت", "ذكر", "ذكرت", "افاد",
        "افادت", "ليرتفع", "لترتفع", "يرفع", "ليصل", "دمرت", "دمر", "احرقت", "استهدفت",
        "استهدف", "قصفت", "قصف", "هاجم", "هاجمت", "اقتحم", "اقتحمت", "غارة", "هجوم", "تدمير",
        "احراق",
    ]
)  # fmt: skip
RAISED: Final = frozenset(
    [
        "ارتفاع", "ارتفع", "ارتفعت", "ارتفعوا", "يرتفع", "ترتفع", "ليرتفع", "لترتفع", "يرفع",
        "ليصل", "لتصل", "صعود", "زيادة", "رفع", "رفعت", "مرفوعة", "ارتفاعا",
    ]
)  # fmt: skip
LOWERED: Final = frozenset(
    [
        "انخفاض", "انخفض", "انخفضت", "تراجع", "تراجعت", "خفض", "خفضت", "تخفيض", "خفضا",
        "لتنخفض", "لينخفض",
    ]
)  # fmt: skip
#: "After it had been", before the number that is out of date.
FORMERLY: Final[tuple[tuple[str, ...], ...]] = (
    ("بعد", "ان", "كانت"), ("بعد", "ان", "كان"), ("بعدما", "كانت"), ("بعدما", "كان"),
    ("بدلا", "من"), ("مقارنة", "ب"), ("مقابل",), ("وكانت",), ("من",),
)  # fmt: skip
COUNTED: Final = frozenset(["عدد", "حصيلة", "اجمالي", "مجموع", "العدد", "الحصيلة", "اعداد"])
#: Verbs between "the number of dead" and the number.
REACHED: Final = frozenset(
    [
        "بلغ", "بلغت", "وصل", "وصلت", "الي", "يبلغ", "تجاوز", "تجاوزت", "يتجاوز", "لا", "يقل",
        "عن", "حتي", "الان", "ارتفع", "ارتفعت", "انخفض", "انخفضت", "تراجع", "تراجعت", "ل", "هو",
        "هي", "كان", "كانت", "يصل", "تخطي", "تخطت", "اصبح", "منذ",
    ]
)  # fmt: skip
POLICE: Final = frozenset(
    ["الشرطة", "شرطة", "الامن", "امن", "الدرك", "الاطفاء", "الدفاع", "الاسعاف"]
)
#: Words between people and the verb behind them, or behind a noun, that only describe.
OTHERS: Final = frozenset(["اخرين", "اخرون", "اخر", "اخري", "اخريات", "اخران", "الاخرين", "غيرهم"])
SINCE: Final = "منذ"
AREA: Final = frozenset(["سلسلة", "متفرقة", "متعددة", "مختلفة", "متتالية", "مختلف", "انحاء"])
#: Things told of with a harm word that are counted, never people: families, houses, vehicles.
ADJECTIVES: Final = frozenset(
    [
        "اسرائيلي", "اسرائيليان", "فلسطيني", "اثنان", "اثنين", "اثنتان", "اثنتين", "ميداني",
        "ميدانيا", "بارز", "كبير", "محلي", "اجنبي", "مدني", "عراقي", "سوري", "لبناني", "يمني",
        "سوداني", "عسكري", "واحد", "واحدة", "رضيع", "مسن", "حامل", "متقاعد", "سابق", "امريكي",
        "روسي", "اوكراني", "تركي",
    ]
)  # fmt: skip

#: Words behind a number without a noun that show that none is left out.
FOLLOW: Final = frozenset(
    [
        "في", "تحت", "امام", "اثناء", "عند", "علي", "من", "الي", "و", "او", "بجروح", "باصابات",
        "جراء", "اثر", "خلال", "نتيجة", "بعد", "عندما", "حيث", "بينهم", "بحسب", "وفق", "وفقا",
        "منذ", "برصاص", "بنيران", "بقصف", "بغارة", "بانفجار", "بشظايا", "جميعهم", "منهم",
        "بينما", "فيما", "قرب", "شرق", "غرب", "شمال", "جنوب", "داخل", "عقب", "مساء", "صباح",
        "فجر", "امس", "اليوم", "حتي", "كما", "حالة", "حالته", "حالتهم", "بحالة", "معظمهم",
        "اغلبهم", "وسط", "قبل", "نقلوا", "بحروق", "بهجوم", "بضربة", "مصابا", "لدي", "ضمن", "عن",
        "الان", "بمدينة", "ببلدة", "يوم", "ليلة", "ظهر", "ليل", "وصفت", "اصابة",
    ]
)  # fmt: skip
RESULTS: Final = frozenset(
    [
        "ليرتفع", "لترتفع", "ليصل", "لتصل", "يرفع", "ترفع", "مما", "وبذلك", "بذلك", "فيما",
        "بينما", "ليبلغ", "لتبلغ", "اضافة",
    ]
)  # fmt: skip
UNITS: Final = frozenset(
    [
        "ساعة", "ساعات", "الساعات", "ايام", "الايام", "يوم", "يوما", "اليوم", "الاسبوع",
        "اسابيع", "الاسابيع", "الشهر", "اشهر", "الاشهر",
    ]
)  # fmt: skip
PAST: Final = frozenset(["الماضية", "الاخيرة", "المنصرمة", "الفائتة", "الماضي"])
MARKS: Final = frozenset(["،", ",", "؛", ";", ":", ".", "(", ")", "؟", "!", "-", "–"])
DISASTERS: Final = frozenset(
    [
        "زلزال", "زلازل", "الزلازل", "فيضانات", "فيضان", "سيول", "السيول", "الكوليرا", "كوليرا",
        "انهيارات", "اعصار", "تسونامي", "تدافع", "وباء", "الوباء", "كورونا", "الحصبة",
    ]
)  # fmt: skip
MISHAPS: Final = frozenset(["حادث", "حوادث", "حادثة", "انقلاب", "غرق", "تصادم", "انهيار", "تسرب"])
ACCIDENTS: Final = frozenset(
    [
        ("حادث", "سير"), ("حادث", "مروري"), ("حادث", "مرور"), ("حوادث", "السير"), ("حادث", "تصادم"),
        ("حوادث", "المرور"), ("انقلاب", "حافلة"), ("انقلاب", "شاحنة"), ("انقلاب", "مركب"),
        ("غرق", "قارب"), ("غرق", "مركب"), ("غرق", "عبارة"), ("تسرب", "غاز"), ("انهيار", "منجم"),
        ("حادث", "قطار"), ("حادث", "طائرة"), ("انقلاب", "قارب"), ("حادث", "غرق"),
    ]
)  # fmt: skip
#: Endings that say whose people are meant.
OWNERS: Final = ("", "ه", "ها", "هم")
PAIRED: Final = frozenset(["اثنان", "اثنين", "اثنتان", "اثنتين"])
ONE_OF: Final = frozenset(["احد", "احدي"])
#: Behind a number this counts the wounded.
INJURY: Final = frozenset(["اصابة", "اصابات"])
INJURIES: Final = Person(Group.UNKNOWN, Number.ONE, Outcome.INJURED)
#: Before people these tell that they are dead.
BODIES: Final = frozenset(["جثث", "جثة", "جثامين", "جثمان", "رفات"])


@functools.cache
def people() -> dict[str, Person]:
    """Return every form of every noun for people."""
    forms: dict[str, Person] = {}
    for group, rows in _NOUNS.items():
        for row in rows.split():
            _decline(forms, row, group, None, None)
    for row in _POLICE.split():
        _decline(forms, row, Group.UNKNOWN, None, "police")
    for outcome, rows in _HARMED.items():
        for row in rows.split():
            _decline(forms, row, Group.UNKNOWN, outcome, None)
    for word in OTHERS:
        number = Number.MANY if word not in {"اخر", "اخري", "اخران"} else Number.ONE
        forms[word] = Person(Group.UNKNOWN, Number.TWO if word == "اخران" else number)
    return forms


def _decline(
    forms: dict[str, Person],
    row: str,
    group: Group,
    outcome: Outcome | None,
    occupation: str | None,
) -> None:
    """Add the singular, dual and plural of one row."""
    stem, *broken = row.split("|")
    sound = stem.endswith("+")
    stem = stem.removesuffix("+")
    base = f"{stem[:-1]}ت" if stem.endswith("ة") else stem
    one = Person(group, Number.ONE, outcome, occupation)
    two, many = (Person(group, number, outcome, occupation) for number in (Number.TWO, Number.MANY))
    forms[stem] = one
    if not stem.endswith(("ة", "ي")) or sound:
        forms[f"{stem}ا"] = Person(group, Number.ONE, outcome, occupation, accusative=True)
    if stem.endswith("ي"):
        forms[f"{stem}ا"] = Person(group, Number.ONE, outcome, occupation, accusative=True)
    forms[f"{base}ان"] = two
    forms.setdefault(f"{base}ين", many if sound else two)
    if sound:
        forms[f"{stem}ون"] = many
    if stem.endswith("ة"):
        forms[f"{stem[:-1]}ات"] = many
    for plural in broken:
        forms[plural] = many
        forms[f"{plural}ا"] = many


@functools.cache
def triggers() -> dict[str, Outcome]:
    """Return every word of harm with its outcome."""
    return {word: outcome for outcome, words in _TRIGGERS.items() for word in words.split()}
