"""Whole readings of Arabic sentences, and robustness of right-to-left text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model import Reading, Report
from reportedly.model.vocabulary import EventType as T
from reportedly.model.vocabulary import Modality, SourceType
from reportedly.read import RulesReader

LETTERS = (
    "ابتثجحخدذرزسشصضطظعغفقكلمنهويةىأإآءئؤپچژگکیںےہ"
    "\u064b\u064c\u064f\u0651\u0640\u200c\u200d\u200e\u200f\u202b\u202c\u061c"
    '٠١٢٣۴۵۶ 0123 ،؛؟۔.:«»"()\n'
)
WORDS = [
    *("مقتل", "قتل", "قُتلوا", "وأصيب", "إصابة", "12", "١٥", "ثلاثة", "عشر", "شخصا", "طفلان"),
    *("جنديين", "بينهم", "منهم", "في", "غارة", "على", "قصف", "قال", "أعلنت", "وزارة", "الصحة"),
    *("إن", "أن", "بحسب", "نفى", "الجيش", "منذ", "،", ".", "خلال", "24", "ساعة", "دون", "وقوع"),
    *("إصابات", "إلى", "بعد", "كانت", "و"),
]


def read(reader: RulesReader, text: str, language: str | None = "ar") -> Reading:
    """Read a text as a report of one day and check that its spans quote it."""
    report = Report(name="r", capture="x", text=text, published="2025-03-14", language=language)
    reading = reader.read(report)
    reading.check(text)
    return reading


@given(st.text(alphabet=LETTERS, max_size=120), st.sampled_from(["ar", "fa", "ur", "he", None]))
def test_any_arabic_script_is_read(reader: RulesReader, text: str, language: str | None) -> None:
    """No sequence of letters, marks and signs of direction stops the reader; spans quote."""
    read(reader, text, language)


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=24))
def test_any_order_of_news_words_is_read(reader: RulesReader, words: list[str]) -> None:
    """Whatever order the words of harm come in, bounds are in order and spans quote."""
    reading = read(reader, " ".join(words))
    for claim in reading.claims:
        for figure in claim.figures:
            assert (figure.low or 0) >= 0
            assert figure.high is None or figure.high >= (figure.low or 0)


@pytest.mark.parametrize(
    ("text", "kind", "subtype", "modality"),
    [
        ("قصفت الطائرات الحربية قرية تل النور.", T.AIR_STRIKE, "crewed", Modality.ASSERTED),
        ("استهدفت طائرة مسيّرة شاحنة على الطريق.", T.AIR_STRIKE, "drone", Modality.ASSERTED),
        ("سقطت قذائف هاون على الحي.", T.SHELLING_ROCKET, "mortar", Modality.ASSERTED),
        ("أطلقت الجماعة عشرات الصواريخ.", T.SHELLING_ROCKET, "rocket", Modality.ASSERTED),
        ("انفجرت سيارة مفخخة أمام الفندق.", T.EXPLOSIVE_DEVICE, "vehicle_bomb", Modality.ASSERTED),
        ("وقعت اشتباكات في الضاحية.", T.ARMED_CLASH, "clash", Modality.ASSERTED),
        ("اقتحمت القوات القرية.", T.GROUND_RAID, "raid", Modality.ASSERTED),
        ("أفرجت الحركة عن عشرة أسرى.", T.DETENTION, "release", Modality.ASSERTED),
        ("نجا الزعيم من محاولة اغتيال.", T.TARGETED_KILLING, "attempt", Modality.ASSERTED),
        ("انسحبت القوات من البلدة.", T.FORCE_MOVEMENT, "withdraw", Modality.ASSERTED),
        ("فرضت السلطات حظر التجول.", T.RESTRICTION, "curfew", Modality.ASSERTED),
        ("هدمت الجرافات منزلين.", T.PROPERTY_DAMAGE, "demolition", Modality.ASSERTED),
        ("لم يصدر الجيش أي تعليق.", T.STATEMENT, "silence", Modality.ASSERTED),
        ("نفى الجيش قصف المدرسة.", T.UNSPECIFIED_FORCE, "bombardment", Modality.DENIED),
        ("هدد القائد بقصف الميناء.", T.UNSPECIFIED_FORCE, "bombardment", Modality.HYPOTHETICAL),
    ],
)
def test_words_of_force_give_type_and_modality(
    reader: RulesReader, text: str, kind: T, subtype: str, modality: Modality
) -> None:
    """Each kind of event is told by its own words, in any spelling."""
    found = [(c.type, c.subtype, c.modality) for c in read(reader, text).claims]
    assert (kind, subtype, modality) in found


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("قال مدير مستشفى الأمل إن سبعة أشخاص قتلوا.", [SourceType.HEALTH_AUTHORITY]),
        ("قتل سبعة أشخاص، بحسب الدفاع المدني.", [SourceType.HUMANITARIAN]),
        ("أفاد شهود عيان بأن سبعة أشخاص قتلوا.", [SourceType.UNNAMED]),
        ("أعلنت الشرطة مقتل سبعة أشخاص.", [SourceType.GOVERNMENT]),
        ("وزارة الصحة: مقتل سبعة أشخاص.", [SourceType.HEALTH_AUTHORITY]),
        (
            "نقلت وكالة الشرق عن مصدر طبي قوله إن سبعة أشخاص قتلوا.",
            [SourceType.MEDIA, SourceType.UNNAMED],
        ),
        (
            "قال مسؤول لصحيفة النهضة إن سبعة أشخاص قتلوا.",
            [SourceType.MEDIA, SourceType.GOVERNMENT],
        ),
        ("مقتل سبعة أشخاص في القرية.", []),
    ],
)
def test_sources_stand_before_and_behind(
    reader: RulesReader, text: str, chain: list[SourceType]
) -> None:
    """Verb first, postposed, after a colon, and one source behind another."""
    (claim,) = read(reader, text).claims
    assert [source.type for source in claim.attribution] == chain
    assert not claim.span.quote.startswith(("إن", "أن", "بأن"))


def test_a_later_sentence_goes_on_with_the_source(reader: RulesReader) -> None:
    """Words such as "it added that" point back to the source before."""
    text = "قالت وزارة الصحة إن ستة أشخاص قتلوا. وأضافت أن تسعة آخرين أصيبوا."
    roots = [c.root.type for c in read(reader, text).claims if c.root]
    assert roots == [SourceType.HEALTH_AUTHORITY] * 2


def test_vowel_signs_and_strokes_change_nothing(reader: RulesReader) -> None:
    """The same sentence with vowel signs, strokes and direction marks reads alike."""
    plain = "قتل 5 مدنيين في غارة على القرية."
    dressed = "قُتِلَ \u200f5\u200f مدنيـين في غَـارة على القرية."
    one, two = (read(reader, text).claims for text in (plain, dressed))
    assert [(c.type, len(c.figures)) for c in one] == [(T.AIR_STRIKE, 1)]
    assert [(c.type, [f.low for f in c.figures]) for c in two] == [(T.AIR_STRIKE, [5])]


def test_hebrew_is_cut_but_not_read(reader: RulesReader) -> None:
    """A Hebrew report has sentences and no invented claims."""
    reading = read(reader, "שלושה בני אדם נהרגו בתקיפה. הצבא לא הגיב.", "he")
    assert len(reading.sentences) == 2
    assert reading.claims == ()


def test_an_arabic_quote_inside_english_stays_quoted(reader: RulesReader) -> None:
    """English around an Arabic quotation is read as English."""
    text = 'The ministry said five people were killed in Oldbridge: "قتل خمسة أشخاص".'
    figures = [f.value for c in read(reader, text, "en").claims for f in c.figures]
    assert figures[:1] == [5]


@pytest.mark.parametrize(
    "text",
    ["وصلت وكالة إغاثة إلى الموقع بعد القصف.", "قصف الجيش المدينة.", "لجنة تحقيق في الهجوم."],
)
def test_common_words_are_no_places(reader: RulesReader, text: str) -> None:
    """A letter that looks like a preposition does not make a place of a common word."""
    assert [p for c in read(reader, text).claims for p in c.places] == []
