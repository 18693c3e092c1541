"""A ledger as a tier may see it: names gone from every field, spans whole, ids anew."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import reportedly
from reportedly.errors import ReportedlyError, UsageError, WithheldError
from reportedly.export import FORMATS
from reportedly.export.withhold import Names, Proof, published
from reportedly.export.withhold.coarse import coarse
from reportedly.export.withhold.mask import CONTACT, NAME, TEXT, Lens, Masked
from reportedly.export.withhold.words import Phrases, Squeezed
from reportedly.ids import canonical
from reportedly.ledger import Store
from reportedly.model import PlaceRef, Span
from reportedly.model.vocabulary import PlaceRole, Tier
from tests.cli.program import Program
from tests.demo_ledger import demo_ledger

STRIKE = """\
Lomi Taskar Killed in Khan Younis

An air strike on a house in Khan Younis killed Lomi Taskar, 34, and his daughter Amra, 7, on
Tuesday, the civil defence said. A neighbour, Jorin Beska, told the Coast Daily that he saw two
explosions. “Taskar was at prayer,” Beska said. Call +44 20 7946 0018 or write to
beska@coast.example. The army spokesman, Colonel Tavi Rennor, denied the strike.
"""
POST = """\
President Ostan Velk was hit. I am Jorin Beska and I saw the strike on the house in Khan Younis on
Tuesday. Two people were killed.
"""
REPORTS = [
    {
        "id": "lomi-taskar-dead",
        "title": "Lomi Taskar Killed in Khan Younis",
        "outlet": "Coast Daily",
        "author": "Brina Olvek",
        "published": "2025-03-11",
        "url": "https://coast.example/2025/lomi-taskar-killed",
        "links": ["https://coast.example/taskar"],
        "desk": "ask Lomi Taskar's cousin",
        "text": STRIKE,
    },
    {
        "id": "post",
        "outlet": "Jorin Beska",
        "url": "https://t.me/jorinbeska/12",
        "published": "2025-03-11",
        "text": POST,
    },
    {
        "id": "arabic",
        "outlet": "Coast Daily",
        "published": "2025-03-11",
        "text": "قالت مصادر طبية إن شخصين قتلا في غارة جوية على خان يونس يوم الثلاثاء.",
    },
]
PRIVATE = ("lomi", "taskar", "amra", "jorin", "beska", "brina", "olvek", "ostan", "velk")


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger with names in every field of a report."""
    folder = tmp_path_factory.mktemp("named")
    lines = (json.dumps(one, ensure_ascii=False) for one in REPORTS)
    (folder / "reports.jsonl").write_text("\n".join(lines), "utf8")
    path = folder / "a.ledger"
    with reportedly.open(path, reader="rules") as opened:
        opened.read(folder / "reports.jsonl")
    return path


def everything(store: Store) -> str:
    """Return all records of a ledger as one text."""
    records: list[object] = [*store.iter_readings(), *store.incidents(), *store.findings()]
    records += [*store.links(), *store.roots(), *store.relations()]
    for head in store.iter_heads():
        report = store.report_of(head.id)
        records += [report, store.get_capture(report.capture)]
    return canonical(records).decode().casefold()


@pytest.mark.parametrize("tier", [Tier.PUBLIC, Tier.RESTRICTED])
def test_no_record_holds_a_withheld_name(ledger: Path, tier: Tier) -> None:
    """Texts, spans, titles, addresses, bylines, links, notes, sources, roots and reasons."""
    with Store.open(ledger) as store:
        assert all(name in everything(store) for name in PRIVATE)
        with published(store, tier) as pub:
            seen = everything(pub.store)
    shown = {"lomi", "taskar"} if tier is Tier.RESTRICTED else set()
    assert {name for name in PRIVATE if name in seen} == shown
    assert "rennor" in seen
    assert "20 7946" not in seen
    assert "المصادر" not in seen
    assert "قالت" not in seen


def test_the_copy_is_a_sound_ledger(ledger: Path) -> None:
    """Every span quotes its text, every reference leads somewhere, counts stay as they were."""
    with Store.open(ledger) as store, published(store, Tier.PUBLIC) as pub:
        assert [one.step for one in pub.store.verify()]
        heads = {head.id for head in pub.store.iter_heads()}
        assert len(heads) == len(REPORTS)
        refs = {ref for one in pub.store.incidents() for ref in one.members}
        claims = {(h.id, c.id) for h, reading in pub.store.iter_readings() for c in reading.claims}
        assert refs
        assert {(ref.report, ref.claim) for ref in refs} <= claims
        roots = {one.id for one in pub.store.roots()}
        assert {name for one in pub.store.incidents() for name in one.roots} <= roots
        counts = sorted(
            (e.outcome, e.group, e.low or 0, e.high or 0)
            for one in pub.store.incidents()
            for e in one.estimates
        )
        assert counts == sorted(
            (e.outcome, e.group, e.low or 0, e.high or 0)
            for one in store.incidents()
            for e in one.estimates
        )


def test_ids_do_not_let_a_guess_be_checked(ledger: Path) -> None:
    """No id or hash of the ledger below the tier is one of the ledger itself."""
    with Store.open(ledger) as store, published(store, Tier.PUBLIC) as pub:
        ours = {head.id for head in store.iter_heads()} | {one.id for one in store.incidents()}
        ours |= {one.id for one in store.roots()}
        ours |= {s.hash for _, r in store.iter_readings() for s in r.sentences}
        seen = everything(pub.store)
    assert ours
    assert not [one for one in ours if one in seen]


def test_the_internal_tier_is_the_ledger_itself(ledger: Path) -> None:
    """Nothing is copied and nothing is searched for."""
    with Store.open(ledger) as store, published(store, Tier.INTERNAL) as pub:
        assert pub.store is store
        assert pub.proof.hits("Lomi Taskar") == 0


def test_a_house_is_coarsened_for_the_public_alone(ledger: Path) -> None:
    """Its claim gives a cell and no entry of the gazetteer; partners get what the report says."""
    with Store.open(ledger) as store:
        for tier, exact in ((Tier.PUBLIC, False), (Tier.RESTRICTED, True)):
            with published(store, tier) as pub:
                places = [
                    place
                    for head, reading in pub.store.iter_readings()
                    for claim in reading.claims
                    for place in claim.places
                    if head.name != "arabic"
                ]
                assert places
                assert all((place.place_id is not None) is exact for place in places)
                assert bool(pub.coarsened) is not exact


@given(lat=st.floats(-90, 90), lon=st.floats(-180, 180))
def test_a_cell_is_shared_and_holds_its_place(lat: float, lon: float) -> None:
    """Its middle lies within half a cell, and says nothing finer than the cell."""
    place = coarse(PlaceRef(role=PlaceRole.EVENT, place_id="x:1", lat=lat, lon=lon, where_prec=1))
    assert place.lat is not None
    assert place.lon is not None
    assert abs(place.lat - lat) <= 0.0501
    assert abs(place.lon - lon) <= 0.0501
    assert round(place.lat * 20) % 2 == 1
    assert (place.where_prec, place.place_id) == (2, None)


CUTS = st.lists(st.tuples(st.integers(0, 40), st.integers(1, 6)), max_size=6)


@given(text=st.text(min_size=47, max_size=60), cuts=CUTS, start=st.integers(0, 40))
def test_spans_move_with_their_words(text: str, cuts: list[tuple[int, int]], start: int) -> None:
    """A span quotes the cut text; one that no cut touches quotes the same words."""
    masked = Masked.of(text, [(a, a + n, NAME) for a, n in cuts])
    span = Span.of(text, start, start + 5)
    moved = masked.span(span)
    moved.check(masked.text)
    if not any(a < span.end and span.start < a + n for a, n in cuts):
        assert moved.quote == span.quote


def test_contacts_and_scripts_without_capitals_are_withheld(ledger: Path) -> None:
    """Numbers, mail addresses, handles; whole lines of Arabic."""
    with Store.open(ledger) as store:
        lens = Lens(Names.of(store), Tier.PUBLIC)
    assert lens.text("Call +44 20 7946 0018.").text == f"Call {CONTACT}."
    assert lens.text("Ask @somebody_there now.").text == f"Ask {CONTACT} now."
    assert lens.text("قالت مصادر طبية\nقالت").text == f"{TEXT}\n{TEXT}"
    assert lens.address("https://t.me/jorinbeska/12") == "https://t.me/"
    assert lens.address("https://a.example/Lomi%20Taskar") == "https://a.example/"
    assert lens.address("https://a.example/market") == "https://a.example/market"
    assert lens.words("one root: Taskar, Lomi; Beska") == f"one root: {NAME}; {NAME}"


def proof(*names: str) -> Proof:
    """Return a proof against some names."""
    keys = [tuple(name.split()) for name in names]
    single = frozenset(word for key in keys for word in key)
    return Proof(Phrases(keys), Phrases(), single, Squeezed(keys), frozenset())


@pytest.mark.parametrize(
    "text",
    [
        "LOMI TASKAR",
        "Lómi  Taşkar",
        '{"n": "L\\u00f3mi"}',
        "Lo&#109;i",
        "https://a.example/?q=%54askar",
        "see lomitaskar24",
        "Lo\u00admi",
        "Ｌｏｍｉ",
        "قالت",
        '="Taskar"',
    ],
)
def test_the_proof_finds_a_name_however_it_is_written(text: str) -> None:
    """Case, accents, escapes of JSON, HTML and addresses, full width, run together."""
    assert proof("lomi taskar").hits(text)


def test_the_proof_passes_what_is_no_name() -> None:
    """Parts of longer words, the format's own words, and other words."""
    assert not proof("lomi taskar").hits("A salomi in the task area.")
    assert not proof("best low").hits("low", frozenset({"low"}))


def test_a_leak_stops_the_export(
    ledger: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A format that writes a withheld name gives a coded error and no file."""

    def leak(pub: object, path: Path, losses: object) -> None:  # noqa: ARG001
        path.write_text("first line\nJorin Beska\n", "utf8")

    leaky = dataclasses.replace(FORMATS["interchange"], name="leaky", write=leak)
    monkeypatch.setitem(FORMATS, "leaky", leaky)
    with (
        reportedly.open(ledger, create=False) as opened,
        pytest.raises(WithheldError, match=r"^\[E102\]") as caught,
    ):
        opened.export("leaky", tmp_path / "out.txt", tier="public")
    assert "Beska" not in str(caught.value)
    assert list(tmp_path.iterdir()) == []


def test_a_person_releases_and_withholds_names(ledger: Path, tmp_path: Path) -> None:
    """A ruling counts for every spelling, in any script, and a later one takes it back."""
    path = tmp_path / "a.ledger"
    path.write_bytes(ledger.read_bytes())

    def seen() -> str:
        with Store.open(path) as store, published(store, Tier.PUBLIC) as pub:
            return everything(pub.store)

    with reportedly.open(path, create=False) as opened:
        how = {"person": "A. Keeper", "reason": "the family agreed"}
        opened.rule_on_name("Lomi TASKAR", Tier.PUBLIC, **how)
        assert "lomi taskar" in seen()
        assert "beska" not in seen()
        opened.rule_on_name("Tavi Rennor", Tier.INTERNAL, **how)
        assert "rennor" not in seen()
        opened.rule_on_name("Lomi Taskar", Tier.INTERNAL, **how)
        assert "lomi" not in seen()
        with pytest.raises(UsageError):
            opened.rule_on_name("…", Tier.PUBLIC, **how)


def test_what_a_tier_sees_cannot_be_written_to(ledger: Path) -> None:
    """A ruling made on the copy would be lost."""
    with (
        reportedly.open(ledger, create=False) as opened,
        opened.at(Tier.PUBLIC) as shown,
        pytest.raises(ReportedlyError, match="cannot be written"),
    ):
        shown.rule_on_name("Lomi", Tier.PUBLIC, person="x", reason="y")


def test_every_screen_withholds_at_the_public_tier(ledger: Path, program: Program) -> None:
    """For people and for machines; ids that a listing shows can be asked for."""
    listed = program("incidents", "--tier", "public", "--ledger", ledger)
    shown = listed.out.split()[0]
    calls = [
        ("incidents",),
        ("show", shown),
        ("reports",),
        ("report", "post"),
        ("report", "arabic"),
        ("findings",),
        ("search", "strike"),
    ]
    for call in calls:
        for more in ((), ("--json",)):
            done = program(*call, *more, "--tier", "public", "--ledger", ledger)
            assert done.code == 0, (call, done.err)
            assert done.out
            assert not [one for one in PRIVATE if one in done.out.casefold()], call
    assert "beska" in program("report", "post", "--ledger", ledger).out.casefold()


def test_the_demo_still_reads_well_in_public(tmp_path: Path, program: Program) -> None:
    """Its incidents are the same but for ids; private names go, the spokesman's stays."""
    demo = demo_ledger(tmp_path)
    ours = program("incidents", "--ledger", demo).out.splitlines()
    theirs = program("incidents", "--tier", "public", "--ledger", demo).out.splitlines()
    assert len(ours) == len(theirs)
    market = program("report", "radio-karvath-market", "--tier", "public", "--ledger", demo).out
    assert f"A fruit seller, {NAME}" in market
    assert "Tuesday, 11 March 2025" in market
    assert "Hest Marun" in program("report", "army-0312", "--tier", "public", "--ledger", demo).out


def test_names_are_listed_and_ruled_on(ledger: Path, tmp_path: Path, program: Program) -> None:
    """The list says from which tier on each name is shown, and why."""
    path = tmp_path / "a.ledger"
    path.write_bytes(ledger.read_bytes())
    out = program("names", "--ledger", path).out
    assert "restricted  Lomi Taskar  1 report; dead" in out
    assert "public      Tavi Rennor  1 report" in out
    assert "internal    Ostan Velk  1 report; social" in out
    call = ("names", "Jorin Beska", "--to", "public", "--person", "A. Keeper", "--reason", "agreed")
    assert program(*call, "--ledger", path).out.startswith("public ")
    told = json.loads(program("names", "jorin beska", "--json", "--ledger", path).out)
    assert told["tier"] == "public"
    assert program("names", "--to", "public", "--ledger", path).code == 2


def test_senders_of_messages_are_private_however_they_are_written(tmp_path: Path) -> None:
    """Names without capitals and in other scripts, numbers, and who was forwarded."""
    chat = "".join(
        f"0{number}/05/2031, 10:0{number} - {sender}: {text}\n"
        for number, (sender, text) in enumerate(
            [
                ("jorin beskavel", "Two people were killed in Khan Younis on Sunday."),
                ("+44 20 7946 0018", "So said jorin, the minister Ostan Velkar said."),
                ("Брина Олвек", "Beskavel is right, said President Ostan Velkar."),
            ],
            start=1,
        )
    )
    (tmp_path / "WhatsApp Chat with Lomi Taskar.txt").write_text(chat, "utf8")
    group = {"name": "Yard", "type": "private_supergroup", "id": 5}
    sent = {"id": 1, "type": "message", "from": "amra velk", "from_id": "user7"}
    text = "Two people were killed in Khan Younis, velk and beskavel say."
    sent |= {"date_unixtime": "1935655200", "forwarded_from": "Tavo Reni", "text": text}
    (tmp_path / "result.json").write_text(json.dumps({**group, "messages": [sent]}), "utf8")
    path = tmp_path / "a.ledger"
    with reportedly.open(path, reader="rules") as opened:
        assert opened.read(tmp_path / "result.json", *tmp_path.glob("*.txt")).read == 4
    gone = ("jorin", "beskavel", "брина", "олвек", "amra", "velk", "reni", "taskar", "7946")
    with Store.open(path) as store:
        assert [name for name in gone if name not in everything(store)] == []
        with published(store, Tier.PUBLIC) as pub:
            seen = everything(pub.store)
    assert [name for name in gone if name in seen] == []
    assert "khan younis" in seen
