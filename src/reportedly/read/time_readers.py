"""Readers of English expressions of time: what a match means, given the page's day."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re

from reportedly.read import time_calendar as cal
from reportedly.read.lexica.times import (
    ENGLISH_MONTHS,
    FEASTS,
    NAME_NOUNS,
    NOT_DAYS,
    NUMBERS,
    UNIT_DAYS,
    WEEKDAYS,
)
from reportedly.read.page_date import parse_date
from reportedly.read.time_calendar import Expression, Shift
from reportedly.read.time_frame import (
    IGNORE,
    LOOK_BACK,
    ONE_DAY,
    OWNED,
    SINCE,
    TAIL,
    Frame,
    Sentence,
    framed,
    made_of,
)
from reportedly.read.time_lengths import length

SATURDAY = 5
AHEAD = ("next", "coming", "this coming")
_THE_AFTER = re.compile(r"\bthe\s\w+day\s(?:after|following|of|when|that|in)\b", IGNORE)
_MONTH_TO = re.compile(
    r"\b(?:from|between|in|during|since)\s(?:January|February|March|April|May|June|July|August|"
    r"September|October|November|December)\s(?:to|and|until|through)\s$",
    IGNORE,
)
_WEEK_OF = re.compile(r"\b(?:in\s+|during\s+)?the\s+week\s+of\s+$", IGNORE)

_NAME_AFTER = re.compile(rf"\s+(?:{NAME_NOUNS})\b")
_NOUN_AFTER = re.compile(r"\s+[a-z]{3,}")
_FEAST_BEFORE = re.compile(rf"\b(?:{FEASTS})\s+$", IGNORE)
_OF_LAST_WEEK = re.compile(r"\s+(?:of\s+)?last\s+week\b", IGNORE)
NIGHT_BACK = 30
"""Code points before a weekday in which "the night to" is looked for."""

_DAY_BEFORE = re.compile(
    r"\b(?:on\s+)?(?:the\s+)?(?:eve\s+of\s+(?:the\s+)?|(?:in\s+|during\s+|on\s+|over\s+)?(?:the\s+)?night\s+(?P<to>to|into|towards)\s+)$",
    IGNORE,
)
_PRAYERS = re.compile(r"\s+prayers?\b", IGNORE)
_AT_PRAYERS = re.compile(
    r"\b(?:during|attending|leaving|left|were\s+at|was\s+at)\s+(?:the\s+)?$", IGNORE
)
_NOT_DAY_AFTER = re.compile(rf"\s+(?:{NOT_DAYS})\b", IGNORE)
_YEAR_AFTER_OF = re.compile(
    r"\s*(?:[,.;:)\u2013\u2014]|$|(?:in|and|when|which|that|was|were|by|to|after|before|between)\b)"
)


def _capital(sentence: Sentence, word: str | None) -> bool:
    """Tell whether a name of a day or month is written as a name."""
    return word is None or word[0].isupper() or sentence.uncased


def _month(word: str) -> int:
    return ENGLISH_MONTHS[word.lower().rstrip(".")]


def _number(word: str) -> int:
    return int(re.match(r"\d+", word)[0])  # type: ignore[index]


def _is_name(sentence: Sentence, match: re.Match[str]) -> bool:
    return bool(_NAME_AFTER.match(sentence.text, match.end(), sentence.end))


def read_dated(sentence: Sentence, match: re.Match[str]) -> Expression | None:
    """Read a day and month, with or without a year, or a run of days in one month."""
    if not _capital(sentence, match["month"]) or _is_name(sentence, match):
        return None
    frame = framed(sentence, match)
    number, month = _number(match["day"]), _month(match["month"])
    year, absolute = _stated_year(sentence, match), bool(match["year"])
    if year is None and sentence.page is not None:
        year = _fitting_year(sentence.page, match, frame)
        if match.groupdict().get("named") is None and not frame.ahead:
            year = _coming_year(sentence, match, frame) or year
    first = cal.day(year, month, number) if year else None
    last = first
    if first is not None and match.groupdict().get("last"):
        last = cal.day(first.year, month, _number(match["last"]))
        if last is None or last < first:
            first = None
    rule = "day_month_year" if absolute else "day_month"
    week = _WEEK_OF.search(sentence.text, max(sentence.start, frame.start - 24), frame.start)
    if week is not None and first is not None:
        frame = Frame(week.start(), frame.end, None, frame.ahead)
        last, rule = first + (cal.WEEK - 1) * ONE_DAY, "week_of"
    wrong = _wrong_weekday(match, first)
    days = None if first is None or wrong else (first, last)
    return made_of(sentence, frame, rule, days, absolute=absolute)


def _stated_year(sentence: Sentence, match: re.Match[str]) -> int | None:
    """Return the year that is printed, or named as last, this or next year."""
    if match["year"]:
        return int(match["year"])
    if match["of"] and sentence.page is not None:
        return sentence.page.year + {"last": -1, "this": 0, "next": 1}[match["of"].lower()]
    return None


def _fitting_year(page: dt.date, match: re.Match[str], frame: Frame) -> int | None:
    """Return the year of a day and month: the one its weekday fits, else by the general rule."""
    number, month = _number(match["day"]), _month(match["month"])
    named = match.groupdict().get("named")
    if named is None:
        return cal.year_of(month, number, page, ahead=frame.ahead)
    fits = []
    for year in (page.year - 1, page.year, page.year + 1):
        found = cal.day(year, month, number)
        if found is not None and found.weekday() == WEEKDAYS[named.lower().rstrip(".")]:
            fits.append(((page - found).days, year))
    soonest = -cal.HISTORY if frame.ahead else -cal.SOON
    near = [(abs(gap), year) for gap, year in fits if soonest <= gap <= cal.HISTORY]
    return min(near)[1] if near else None


def _coming_year(sentence: Sentence, match: re.Match[str], frame: Frame) -> int | None:
    """Return the year of a day that lies weeks ahead, where no verb says that it is over.

    A day of most of a year ago is told with its year, or with a verb of the past right before it.
    """
    page = sentence.page
    if page is None or sentence.done(frame.start):
        return None
    number, month = _number(match["day"]), _month(match["month"])
    for year in (page.year, page.year + 1):
        found = cal.day(year, month, number)
        if found is not None and cal.NEAR_FUTURE < (found - page).days <= cal.WEEKS_AHEAD:
            return year
    return None


def _wrong_weekday(match: re.Match[str], day: dt.date | None) -> bool:
    """Tell whether a weekday is named that the date does not fall on."""
    named = match.groupdict().get("named")
    if not named or day is None:
        return False
    return WEEKDAYS[named.lower().rstrip(".")] != day.weekday()


def read_numeric(sentence: Sentence, match: re.Match[str]) -> Expression | None:
    """Read a date in figures; one whose order is open stays unresolved."""
    days = parse_date(match[0])
    if days is None:
        return None
    one = days if days[0] == days[1] else None
    return made_of(sentence, framed(sentence, match), "numeric", one, absolute=True)


def read_part_of_month(sentence: Sentence, match: re.Match[str]) -> Expression | None:
    """Read "early November", "mid-May 2021"."""
    if not _capital(sentence, match["month"]):
        return None
    frame = framed(sentence, match)
    part = match["part"].lower()
    part = {"beginning": "early", "start": "early", "middle": "mid", "end": "late"}.get(part, part)
    found = _month_days(sentence, match, ahead=frame.ahead)
    days = cal.third(found[0].year, found[0].month, part) if found else None
    return made_of(
        sentence, frame, "part_of_month", days, absolute=bool(match["year"]), unit="month"
    )


def _month_days(
    sentence: Sentence, match: re.Match[str], *, ahead: bool
) -> tuple[dt.date, dt.date] | None:
    """Return the month a match names: the latest that has begun, or the next one ahead."""
    number = _month(match["month"])
    stated = _stated_year(sentence, match)
    if stated is not None:
        return cal.month(stated, number)
    if sentence.page is None:
        return None
    gap = (sentence.page.month - number) % 12
    return cal.months_back(sentence.page, gap - 12 if ahead and gap else gap)


def read_whole_month(sentence: Sentence, match: re.Match[str]) -> Expression | None:
    """Read "in April", "since June", "December 2021"."""
    if not _capital(sentence, match["month"]) or _is_name(sentence, match):
        return None
    frame = framed(sentence, match)
    if not match["year"] and not match["of"] and not _is_month(sentence, match, frame):
        return None
    days = _month_days(sentence, match, ahead=frame.ahead or (match["mod"] or "").lower() == "next")
    if frame.bound in {"by", "until", "till", "before"} and not match["year"] and not frame.ahead:
        days = None  # a term or an upper end: the year is open
    page, last = sentence.page, (match["mod"] or "").lower() == "last"
    if page is not None and days is not None and last and days[0] <= page <= days[1]:
        days = cal.months_back(days[0], 12)
    return made_of(sentence, frame, "month", days, absolute=bool(match["year"]), unit="month")


_OF_A_MONTH = re.compile(
    r"[’']s (?:(?P<happening>(?:[a-z-]+ )?(?:attacks?|raids?|bombings?|blasts?|strikes?|"
    r"airstrikes?|"
    r"shelling|massacres?|killings?|shootings?|clashes|protests?|coup|offensive|ceasefire|truce|"
    r"elections?|abductions?|kidnappings?|ambush|assault|invasion|earthquake|floods?))\b|[a-z])"
)
"""What a month may own: "November's bombing", and in lower case whatever else."""

_NAMES_TOO = frozenset({"may", "march", "april", "june", "august"})
"""Months that people are called, or that are other words."""


def _is_month(sentence: Sentence, match: re.Match[str], frame: Frame) -> bool:
    """Tell whether a month without a year is one, by the words before it."""
    before = sentence.text[max(sentence.start, match.start() - 30) : match.start()]
    if _MONTH_TO.search(before):
        return True
    owned = _OF_A_MONTH.match(sentence.text, match.end(), sentence.end)
    if owned is not None and (match["month"].lower() not in _NAMES_TOO or owned["happening"]):
        return True
    if match["month"].lower() in {"may", "march"} and not _in(sentence, match):
        return False
    return frame.start < match.start() or bool(match["mod"])


def _in(sentence: Sentence, match: re.Match[str]) -> bool:
    """Tell whether a preposition of time stands right before a month."""
    before = sentence.text[max(sentence.start, match.start() - 12) : match.start()].lower()
    return bool(re.search(r"\b(?:in|since|during|until|by|from|of|last|this|next)\s+$", before))


def read_year(sentence: Sentence, match: re.Match[str]) -> Expression | None:
    """Read "in 2008", "since 1967", "the crisis of 1998"."""
    lead = match["lead"].lower()
    if lead == "of" and not _YEAR_AFTER_OF.match(sentence.text, match.end(), sentence.end):
        return None
    if lead == "the" and not _NOUN_AFTER.match(sentence.text, match.end(), sentence.end):
        return None
    number = int(match["year"])
    days = cal.year(number)
    bound = lead if lead in {"since", "until", "by", "before", "after", "from", "between"} else None
    start = match.start("year") if lead in {"of", "the"} else match.start()
    since = SINCE.search(sentence.text, max(sentence.start, start - LOOK_BACK), match.start("year"))
    if since is not None:
        start, bound = since.start(), "since"
    frame = Frame(start, match.end(), bound, sentence.ahead(start))
    return made_of(sentence, frame, "year", days, absolute=True, unit="year")


def read_weekday(sentence: Sentence, match: re.Match[str]) -> Expression | None:
    """Read a day of the week."""
    if not _is_day(sentence, match):
        return None
    frame = framed(sentence, match)
    page, weekday = sentence.page, WEEKDAYS[match["weekday"].lower()]
    mod = re.sub(r"\s+", " ", (match["mod"] or "").lower())
    rule = "weekday"
    if page is None:
        return made_of(sentence, frame, rule, None)
    beside = _beside_a_weekday(sentence, match, frame, weekday)
    if beside is not None and not mod:
        return beside
    if _THE_AFTER.search(sentence.text[max(0, match.start() - 4) : match.end() + 12]):
        return made_of(sentence, frame, "weekday_of_another", None)
    owned = sentence.text[match.end() : frame.end].strip()[-2:] in OWNED
    if mod in AHEAD or (mod == "this" and weekday > page.weekday()):
        frame = Frame(frame.start, frame.end, frame.bound, ahead=True)
        one, rule = cal.weekday_after(page, weekday), "next_weekday"
    elif mod == "last":
        one, rule = cal.weekday_before(page, weekday), "last_weekday"
    elif frame.ahead and not owned:
        one, rule = cal.weekday_after(page, weekday), "weekday_ahead"
    else:
        one = cal.weekday_at_or_before(page, weekday)
    words = sentence.text[frame.start : match.start()].lower()
    return made_of(sentence, frame, rule, _night(one, page, words))


def _beside_a_weekday(
    sentence: Sentence, match: re.Match[str], frame: Frame, weekday: int
) -> Expression | None:
    """Read "Monday last week", "the night to Friday", "the eve of Tuesday's vote"."""
    if sentence.page is None:
        return None
    last_week = _OF_LAST_WEEK.match(sentence.text, match.end(), sentence.end)
    if last_week is not None:
        one = cal.week(sentence.page, 1)[0] + weekday * ONE_DAY
        frame = Frame(frame.start, last_week.end(), frame.bound, ahead=False)
        return made_of(sentence, frame, "weekday_of_last_week", (one, one))
    low = max(sentence.start, match.start() - NIGHT_BACK)
    before = _DAY_BEFORE.search(sentence.text, low, match.start())
    if before is None or frame.ahead:
        return None
    one = cal.weekday_at_or_before(sentence.page, weekday)
    frame = Frame(before.start(), match.end(), None, frame.ahead)
    last = one if before["to"] else one - ONE_DAY
    return made_of(sentence, frame, "day_before", (one - ONE_DAY, last))


def _is_day(sentence: Sentence, match: re.Match[str]) -> bool:
    """Tell whether a weekday stands for one day, not for a habit, a feast or a name."""
    if not _capital(sentence, match["weekday"]) or match["plural"]:
        return False
    before = (max(sentence.start, match.start() - 12), match.start())
    if _FEAST_BEFORE.search(sentence.text, *before):
        return False
    if _PRAYERS.match(sentence.text, match.end(), sentence.end):
        low = max(sentence.start, match.start() - 16)
        return _AT_PRAYERS.search(sentence.text, low, match.start()) is not None
    return _NOT_DAY_AFTER.match(sentence.text, match.end(), sentence.end) is None


def _night(day: dt.date, page: dt.date, words: str) -> cal.Days:
    """Return the day, or the days a night before it or after it may touch."""
    if "overnight" not in words:
        return day, day
    later = day if "into" in words else max(day, min(day + ONE_DAY, page))
    return day - ONE_DAY, later


def read_weekday_before(_sentence: Sentence, match: re.Match[str]) -> Expression | None:
    """Read "the Friday before that"."""
    return Expression(
        start=match.start(),
        end=match.end(),
        rule="weekday_before",
        shift=Shift(weekday=WEEKDAYS[(match["weekday"] or match["other"]).lower()]),
    )


def read_deictic(sentence: Sentence, match: re.Match[str]) -> Expression | None:
    """Read yesterday, today, tonight, tomorrow, overnight, last night, this morning."""
    word = re.sub(r"\s+", " ", match["word"].lower())
    page = sentence.page
    low, high = 0, 0
    if "before yesterday" in word:
        low = high = -2
    elif "yesterday" in word or word == "last night":
        low = high = -1
    elif "overnight" in word:
        low = -1
    elif "tomorrow" in word:
        low = high = 1
    days = (page + low * ONE_DAY, page + high * ONE_DAY) if page else None
    tail = TAIL.match(sentence.text, match.end(), sentence.end)
    end = tail.end() if tail else match.end()
    frame = Frame(match.start(), end, None, ahead=low > 0 or sentence.ahead(match.start()))
    return made_of(sentence, frame, word.replace(" ", "_"), days)


def read_ago(sentence: Sentence, match: re.Match[str]) -> Expression | None:
    """Read "two days ago"; weeks, months and years widen to their unit."""
    count, unit, page = _count(match["count"]), match["unit"].lower(), sentence.page
    days: cal.Days | None = None
    if page is not None and count is not None:
        days = _back(page, count, unit)
    frame = Frame(match.start(), match.end(), None, ahead=False)
    named = "year" if unit == "decade" else unit
    made = made_of(sentence, frame, f"{unit}s_ago", days, unit=named)
    if unit == "year" and count is not None:
        # Beside the count of a quarter, "a year ago" is the same quarter of that year.
        shift = Shift(years=-count, unit="quarter")
        return dataclasses.replace(made, shift=shift)
    return made


def _back(page: dt.date, count: int, unit: str) -> cal.Days | None:
    """Return the unit that lies so many units before the page."""
    if unit == "day":
        return page - count * ONE_DAY, page - count * ONE_DAY
    if unit in UNIT_DAYS:
        middle = page - count * UNIT_DAYS[unit] * ONE_DAY
        return middle - 3 * ONE_DAY, min(middle + 3 * ONE_DAY, page)
    if unit == "month":
        return cal.months_back(page, count)
    if unit in {"year", "decade"}:
        return cal.year(page.year - count * (10 if unit == "decade" else 1))
    return (page - ONE_DAY, page) if unit == "hour" and count <= 24 else None  # noqa: PLR2004


def _count(word: str | None) -> int | None:
    """Return a count; ``None`` for a vague one."""
    if not word:
        return None
    return int(word) if word.isdecimal() else NUMBERS.get(word.lower())


def read_rolling(sentence: Sentence, match: re.Match[str]) -> Expression | None:
    """Read "in the past 24 hours", "over the last three days"."""
    unit = match["unit"].lower()
    count = _count(match["count"]) or (None if match["count"] or match["many"] else 1)
    page, days = sentence.page, None
    if page is not None and count is not None:
        days = _window(page, count, unit)
    use = "rolling"
    if unit in {"minute", "year", "decade"} or (match["for"] and unit != "hour"):
        use, days = "duration", None
    return Expression(
        start=match.start(),
        end=match.end(),
        rule="window",
        use=use,
        days=days,
        value=length(match[0]),
    )


def _window(page: dt.date, count: int, unit: str) -> cal.Days | None:
    """Return the window of so many units that ends with the page."""
    if unit == "hour":
        return page - ((count + 23) // 24) * ONE_DAY, page
    if unit in {"night", "day"}:
        return page - count * ONE_DAY, page
    if unit in UNIT_DAYS:
        return page - count * UNIT_DAYS[unit] * ONE_DAY, page
    if unit == "month":
        first = cal.months_back(page, count)[0]
        return cal.day(first.year, first.month, min(page.day, 28)) or first, page
    return None


def read_calendar_unit(sentence: Sentence, match: re.Match[str]) -> Expression | None:
    """Read "last week", "earlier this month", "next year"."""
    if match["unit"][0].isupper():
        return None  # the name of a programme or paper
    mod, unit, page = match["mod"].lower(), match["unit"].lower(), sentence.page
    back = {"last": 1, "previous": 1, "past": 1, "this": 0, "next": -1}[mod]
    days: cal.Days | None = None
    if page is not None:
        days = _unit(page, unit, back)
    when = (match["when"] or "").lower()
    if days and days[1] and page and back == 0:
        days = (page, days[1]) if when == "later" else (days[0], page)
    ahead = back < 0 or when == "later"
    frame = Frame(match.start(), match.end(), None, ahead)
    found = framed(sentence, match)
    if found.bound in {"since", "until", "before", "by"}:
        frame = Frame(found.start, match.end(), found.bound, ahead)
    if unit == "year" and back == 0 and sentence.ahead(match.start()):
        days = None
    return made_of(sentence, frame, f"{mod}_{unit}", days, unit=unit)


def _unit(page: dt.date, unit: str, back: int) -> cal.Days | None:
    if unit == "week":
        return cal.week(page, back)
    if unit == "month":
        return cal.months_back(page, back)
    return cal.year(page.year - back)


def read_weekend(sentence: Sentence, match: re.Match[str]) -> Expression | None:
    """Read "over the weekend", "last weekend"."""
    mod = (match["mod"] or "").lower()
    ahead = mod in {"next", "coming"} or sentence.ahead(match.start())
    bound = framed(sentence, match).bound
    if bound not in {"before", "by", "until", "since"}:
        bound = None
    days = None
    if sentence.page is not None and bound is None:
        days = _weekend(sentence.page, mod, ahead=ahead)
    frame = Frame(match.start(), match.end(), bound, ahead)
    return made_of(sentence, frame, "weekend", days, unit="weekend")


def _weekend(page: dt.date, mod: str, *, ahead: bool) -> cal.Days | None:
    """Return the weekend meant; ``None`` for "this weekend" told on a working day."""
    if mod == "this" and not ahead and page.weekday() < SATURDAY:
        return None
    first, last = cal.weekend(page, ahead=ahead)
    if ahead:
        return first, last
    if mod in {"last", "past"} and last >= page:
        return cal.weekend(page - cal.WEEK * ONE_DAY, ahead=False)
    return first, min(last, page)


def read_beside(sentence: Sentence, match: re.Match[str]) -> Expression | None:
    """Read "a day after", "two days earlier", "an hour later": counted from the text."""
    count, unit = _count(match["count"]), match["unit"].lower()
    side = match["side"].lower()
    shift: Shift | None = None
    sign = 1 if side in {"later", "afterwards", "afterward"} else -1
    if side == "after":
        shift = _after(sentence, match, count, unit)
    elif count is not None and unit == "day":
        shift = Shift(days=sign * count)
    elif (unit in {"hour", "minute"} and match["count"]) or (
        unit in {"hour", "minute"} and unit == "minute"
    ):
        shift = Shift(days=0, near=sign < 0)
    elif unit == "hour":
        shift = Shift(days=0, spread=1, near=False) if sign > 0 else None
    elif unit == "year" and count is not None:
        shift = Shift(years=sign * count)
    return Expression(
        start=match.start(),
        end=match.end(),
        rule=f"{unit}s_{side}",
        use="event",
        shift=shift,
        value=length(match[0]),
    )


def _after(sentence: Sentence, match: re.Match[str], count: int | None, unit: str) -> Shift | None:
    """Read "a day after X": X lies so far before the time already told in the sentence.

    At the head of a sentence, before something already told of ("A day after the attack, …"), it is
    the other way round.
    """
    if count is None or unit != "day":
        return Shift(days=0, inside=True) if unit in {"hour", "minute"} and count else None
    head = not sentence.text[sentence.start : match.start()].strip("\"'\u201c\u2018 ")
    known = re.compile(r"\s+(?:the|that|this|these|those)\b", IGNORE)
    if head:
        told = known.match(sentence.text, match.end(), sentence.end)
        return Shift(days=count, across=True) if told else None
    return Shift(days=-count, inside=True)


def read_same(_sentence: Sentence, match: re.Match[str]) -> Expression | None:
    """Read "the same day", "that evening", "the next morning", "the evening before"."""
    words = match[0].lower()
    if re.search(r"\bsame\b", words):
        shift = Shift(near=False)
        return Expression(start=match.start(), end=match.end(), rule="same_day", shift=shift)
    days = 0
    if re.search(r"\b(?:next|following|after)\b", words):
        days = 1
    elif re.search(r"\b(?:previous|before|preceding)\b", words):
        days = -1
    rule = "day_after" if days > 0 else "day_before" if days < 0 else "same_day"
    return Expression(start=match.start(), end=match.end(), rule=rule, shift=Shift(days=days))


def read_within(sentence: Sentence, match: re.Match[str]) -> Expression | None:
    """Read "within days": the week that follows the page."""
    days = (sentence.page, sentence.page + 7 * ONE_DAY) if sentence.page else None
    use = "future" if sentence.ahead(match.start()) else "other"
    return Expression(
        start=match.start(),
        end=match.end(),
        rule="within_days",
        use=use,
        days=days if use == "future" else None,
    )


def read_duration(_sentence: Sentence, match: re.Match[str]) -> Expression | None:
    """Read "for nearly three months", "in one week", "within nine days"."""
    return Expression(
        start=match.start(),
        end=match.end(),
        rule="duration",
        use="duration",
        value=length(match[0]),
    )


def read_vague(_sentence: Sentence, match: re.Match[str]) -> Expression | None:
    """Read "days ago", "just days after", "in recent weeks": no interval follows."""
    ahead = re.search(r"\b(?:coming|later)\b", match[0], IGNORE)
    value = "FUTURE_REF" if ahead else "PAST_REF"
    return Expression(start=match.start(), end=match.end(), rule="vague", use="other", value=value)


def read_decade(sentence: Sentence, match: re.Match[str]) -> Expression | None:
    """Read "in the 1990s": longer than any precision code, so no interval is given."""
    old = sentence.page is not None and sentence.page.year - int(match["year"]) > 11  # noqa: PLR2004
    use = "history" if old else "other"
    return Expression(
        start=match.start(),
        end=match.end(),
        rule="decade",
        use=use,
        unit="decade",
        value=match["year"][:3],
    )


def read_none(_sentence: Sentence, match: re.Match[str]) -> Expression | None:  # noqa: ARG001
    """Take words that look like a time and are none."""
    return None
