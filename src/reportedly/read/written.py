"""When a text was written by its own evidence, and the day its words are counted from.

Anchors are found in ``read.anchors``; here they are only brought together. Evidence that
contradicts itself says nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.model import Anchor, PageDate, Written

WRITTEN = "written"
"""Role of the date that stands in for a page date which the text's own evidence excludes."""


def written(anchors: Sequence[Anchor]) -> Written | None:
    """Return what all anchors leave over; ``None`` for no anchors, or where nothing is left."""
    first = max((one.earliest for one in anchors if one.earliest is not None), default=None)
    last = min((one.latest for one in anchors if one.latest is not None), default=None)
    if first is None and last is None:
        return None
    if first is not None and last is not None and first > last:
        return None
    return Written(earliest=first, latest=last)


def counted_from(page: PageDate | None, when: Written | None) -> PageDate | None:
    """Return the date that "yesterday" and "on Monday" are counted from.

    It is the page date, unless the text's own evidence excludes it. Then it is that evidence's
    interval, as it is where the page has no date; an interval that is open at an end counts for
    nothing.
    """
    if when is None or (page is not None and not when.excludes(page)):
        return page
    if when.earliest is None or when.latest is None:
        return None
    return PageDate(raw="", earliest=when.earliest, latest=when.latest, role=WRITTEN)
