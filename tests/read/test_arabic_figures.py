"""Counts of people harmed in Arabic sentences."""

from __future__ import annotations

import pytest

from reportedly.model.vocabulary import Group, Outcome, Period, UpdateOp
from reportedly.read.figures import find_figures
from reportedly.read.found import FoundFigure

K, I, T = Outcome.KILLED, Outcome.INJURED, Outcome.DETAINED  # noqa: E741
X, M = Outcome.CASUALTIES_UNSPECIFIED, Outcome.MISSING
U, V, F, C, W = Group.UNKNOWN, Group.CIVILIAN, Group.COMBATANT, Group.CHILDREN, Group.WOMEN


def found(text: str) -> list[FoundFigure]:
    """Return the figures of one sentence."""
    return find_figures(text, 0, len(text), language="ar")


def told(text: str) -> list[tuple[Outcome, Group, int | None, int | None]]:
    """Return outcome, group and bounds of each figure."""
    return [(f.figure.outcome, f.figure.group, f.figure.low, f.figure.high) for f in found(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("إن تسعة أشخاص قتلوا وأصيب ١٦ آخرون", [(K, U, 9, 9), (I, U, 16, 16)]),
        ("قُتل جنديان وجرح ثالث", [(K, F, 2, 2)]),
        ("مسعفين اثنين قتلا", [(K, Group.MEDIC, 2, 2)]),
        ("مقتل أحد عشر عنصرا", [(K, F, 11, 11)]),
        ("قتل مئة وثلاثة وعشرون شخصا", [(K, U, 123, 123)]),
        ("إصابة ما لا يقل عن خمسة وعشرين مدنيا", [(I, V, 25, None)]),
        ("مقتل 15 شخصا على الأقل", [(K, U, 15, None)]),
        ("مقتل وإصابة ٢٠ شخصا", [(X, U, 20, 20)]),
        ("سقط 20 شخصا بين قتيل وجريح", [(X, U, 20, 20)]),
        ("قتل الجيش خمسة مدنيين", [(K, V, 5, 5)]),
        ("قتل مسلحون أربعة مزارعين", [(K, V, 4, 4)]),
        ("اعتقلت القوات شابا", [(T, U, 1, 1)]),
        ("مقتل طفل وإصابة ضابط", [(K, C, 1, 1), (I, F, 1, 1)]),
        ("عثر على جثث 12 شخصا", [(K, U, 12, 12)]),
        ("سقوط قتلى وجرحى", [(K, U, 2, None), (I, U, 2, None)]),
        ("لم يسفر القصف عن إصابات", [(I, U, 0, 0)]),
        ("عدد القتلى بلغ 48 ألفا و503 قتلى", [(K, U, 48503, 48503)]),
    ],
)
def test_people_are_counted_by_number_or_form(
    text: str, expected: list[tuple[Outcome, Group, int | None, int | None]]
) -> None:
    """Numerals, duals, singulars and totals count; harm governs them by word order."""
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "نزوح 300 عائلة من القرى",
        "أصيبت ثلاث سيارات ودمر 12 منزلا",
        "رجل يبلغ من العمر 12 عاما",
        "الإفراج عن 20 أسيرا",
        "لم تقتل القوات خمسة مدنيين",
        "قتل 12 شخصا في حادث سير",
        "وصلت 20 شاحنة يوم 12 مارس",
        "مقتل لم يؤكد عدده",
        "شارك 300 شخص في المسيرة",
    ],
)
def test_what_harms_nobody_is_no_count(text: str) -> None:
    """Families, things, ages, releases, denials, accidents and dates give no figure."""
    assert told(text) == []


def test_parts_name_their_whole() -> None:
    """The words "among them" make parts of the count before them."""
    whole, two, three = (f.figure for f in found("مقتل 14 مدنيا بينهم طفلان وثلاث نساء"))
    assert (two.subset_of, three.subset_of) == (whole.id, whole.id)
    assert (two.low, three.low) == (2, 3)


@pytest.mark.parametrize(
    ("text", "value", "op", "previous"),
    [
        ("ارتفاع حصيلة القصف إلى 12 قتيلا بعد أن كانت تسعة", 12, UpdateOp.RAISES, 9),
        ("ارتفعت حصيلة الضحايا من 9 إلى 12 قتيلا", 12, UpdateOp.RAISES, 9),
        ("عدد القتلى انخفض إلى سبعة", 7, UpdateOp.LOWERS, None),
    ],
)
def test_a_later_count_replaces_the_earlier(
    text: str, value: int, op: UpdateOp, previous: int | None
) -> None:
    """The number that held before is no figure of its own."""
    (only,) = found(text)
    update = only.figure.update
    assert update is not None
    assert (only.figure.value, update.op, update.previous) == (value, op, previous)


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("قتل 900 شخص منذ بداية العام", Period.CUMULATIVE),
        ("سقط 31 شهيدا خلال الـ24 ساعة الماضية", Period.ROLLING),
        ("قتل 31 شخصا في الهجوم", Period.INCIDENT),
    ],
)
def test_words_of_time_say_what_a_count_covers(text: str, period: Period) -> None:
    """Since a day, within past hours, or one event."""
    assert [f.figure.period.kind for f in found(text)] == [period]


def test_fears_are_marked() -> None:
    """What is feared may not become a figure of a claim."""
    assert [f.hypothetical for f in found("يخشى مقتل العشرات تحت الأنقاض")] == [True]
