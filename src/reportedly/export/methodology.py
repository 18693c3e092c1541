"""The page that goes with every export: how it was made, and what it leaves out.

It holds no moment, so that the same ledger gives the same page.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from reportedly import __version__
from reportedly.export.formats import Format, Losses
from reportedly.export.withhold.publication import Publication
from reportedly.ids import canonical, digest
from reportedly.model.vocabulary import Tier

TIERS = {
    Tier.PUBLIC: (
        "Names of private persons are withheld, in texts, titles, addresses, sources and reasons; "
        "so are bylines, handles, telephone numbers and words of scripts without capital letters. "
        "Homes, shelters and places of medical care are given as cells of a tenth of a degree. "
        "Notes and decisions of the ledger's keepers are dropped. Officials and spokespersons stay."
    ),
    Tier.RESTRICTED: (
        "For partners who are bound to keep it. Names of private persons are withheld, but for "
        "adults among the dead whose age is told; places stand as they are. Notes are dropped."
    ),
    Tier.INTERNAL: "Nothing is withheld. Not to be handed on.",
}

RULES = """\
Counts are estimates under the named rule set: low is the smallest lower bound and high the largest
upper bound over the latest figure of each independent root; best is the latest figure of the root
nearest to the count. An absent end is open, and no number is averaged.
A party's figure for its opponent's losses sets neither low nor best nor high.
People whose status no source states are counted as of unknown status.
Origins are roots, not pages: copies, rewrites and like sources through one outlet count once. They
are given as the number shown to be independent and the number not shown to be one.
Incidents that may be one are kept apart, and their counts must not be added.
A grade says on what an account rests. It is no judgement of truth, and no outlet is scored.
"""


def methodology(pub: Publication, form: Format, losses: Losses) -> str:
    """Return the page, in Markdown."""
    return "\n".join(_lines(pub, form, losses)) + "\n"


def _lines(pub: Publication, form: Format, losses: Losses) -> Iterator[str]:
    yield f"# How this export was made: {form.name}\n"
    yield f"{form.summary}. Made by reportedly {__version__} from what was reported; it says what"
    yield "was said, on whose word, and never what is true.\n"
    yield f"## Publication tier: {pub.tier}\n"
    yield TIERS[pub.tier] + "\n"
    yield f"- names withheld: {pub.withheld}"
    yield f"- claims with a coarsened place: {pub.coarsened}"
    if pub.tier is not Tier.INTERNAL:
        yield "- the finished files were searched for every withheld name; none was found"
        yield "- ids are made of what is left, so they differ from those of other tiers"
    yield "\n## Rules\n"
    yield RULES
    yield "\n## Made with\n"
    yield from _versions(pub)
    yield "\n## What the format cannot hold\n"
    yield from (f"- {one}" for one in form.lossy)
    yield from (f"- {what}: {count}" for what, count in losses)
    if not form.lossy and not len(losses):
        yield "- nothing was lost"


def _versions(pub: Publication) -> Iterator[str]:
    """Yield rule sets, readers, atlas digests and digests of the data."""
    store = pub.store
    rule_sets = sorted({e.rule_set for one in store.incidents() for e in one.estimates})
    yield f"- rule sets: {', '.join(rule_sets) or 'none'}"
    made: dict[str, Counter[str]] = {"reader": Counter(), "splitter": Counter(), "atlas": Counter()}
    for _, reading in store.iter_readings():
        for name, counts in made.items():
            counts[getattr(reading, name)] += 1
    for name, counts in made.items():
        for value, count in sorted(counts.items()):
            yield f"- {name} `{value}`: {count} reports"
    state = store.derived_state()
    if state is not None:
        yield f"- stages, with their versions and thresholds: `{state.stages}`"
        yield f"- incidents and findings, as seen at this tier: sha256 `{state.digest}`"
    heads = [head.id for head in store.iter_heads()]
    yield f"- {len(heads)} reports, as seen at this tier: sha256 `{digest(canonical(heads))}`"
