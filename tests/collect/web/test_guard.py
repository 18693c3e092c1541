"""No trick with an address reaches a machine that the user did not name."""

from __future__ import annotations

import ipaddress
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.site import Page, Site, serve
from reportedly.collect.web.address import Address, is_address, join, parse, shown
from reportedly.collect.web.fetch import Fetcher, Limits
from reportedly.collect.web.guard import Allowed, Guard, closed, system_resolve
from reportedly.errors import AddressError, ForbiddenAddressError, InputError, UsageError
from tests.collect.web.conftest import allowing

PUBLIC = "93.184.216.34"
NAMES = {
    "public.example": (PUBLIC,),
    "loop.example": ("127.0.0.1",),
    "zero.example": ("0.0.0.0",),  # noqa: S104 - an address that must be refused
    "private.example": ("10.1.2.3",),
    "router.example": ("192.168.0.1",),
    "inner.example": ("172.20.0.5",),
    "carrier.example": ("100.64.0.9",),
    "metadata.example": ("169.254.169.254",),
    "alibaba.example": ("100.100.100.200",),
    "azure.example": ("168.63.129.16",),
    "aws6.example": ("fd00:ec2::254",),
    "mixed.example": (PUBLIC, "127.0.0.1"),
    "mixed6.example": ("2606:2800:220:1::1", "::1"),
    "mapped.example": ("::ffff:127.0.0.1",),
    "compatible.example": ("::7f00:1",),
    "nat64.example": ("64:ff9b::7f00:1",),
    "nat64local.example": ("64:ff9b:1::a01:203",),
    "sixtofour.example": ("2002:7f00:1::",),
    "teredo.example": ("2001:0:7f00:1::",),
    "isatap.example": ("2606:2800:220:1:0:5efe:7f00:1",),
    "scoped.example": ("fe80::1%lo",),
    "site.example": ("fec0::1",),
    "translated.example": ("::ffff:0:7f00:1",),
    "group.example": ("224.0.0.1",),
    "group6.example": ("ff02::1",),
    "all.example": ("255.255.255.255",),
    "test.example": ("198.18.0.1",),
    "doc6.example": ("2001:db8::1",),
    "none.example": (),
    "nonsense.example": ("localhost",),
}

TRICKS = (
    # Plain addresses of this machine and of private networks.
    "http://127.0.0.1:{port}/rail",
    "http://127.0.0.1/rail",
    "http://127.1.2.3:{port}/rail",
    "http://0.0.0.0:{port}/rail",
    "http://[::1]:{port}/rail",
    "http://[::]:{port}/rail",
    "http://localhost:{port}/rail",
    "http://LOCALHOST.:{port}/rail",
    "http://10.0.0.1/",
    "http://192.168.1.1/",
    "http://169.254.169.254/latest/meta-data/",
    # One number, octal, hexadecimal, fewer parts.
    "http://2130706433:{port}/rail",
    "http://017700000001:{port}/rail",
    "http://0x7f000001:{port}/rail",
    "http://0x7f.0.0.1:{port}/rail",
    "http://0177.0.0.1:{port}/rail",
    "http://127.0.1:{port}/rail",
    "http://127.1:{port}/rail",
    "http://127.0.0.01:{port}/rail",
    "http://127.0.0.1.:{port}/rail",
    "http://0:{port}/rail",
    "http://127.0.0.256:{port}/rail",
    "http://4294967297:{port}/rail",
    # IPv4 inside IPv6.
    "http://[::ffff:127.0.0.1]:{port}/rail",
    "http://[::ffff:7f00:1]:{port}/rail",
    "http://[::127.0.0.1]:{port}/rail",
    "http://[64:ff9b::127.0.0.1]:{port}/rail",
    "http://[2002:7f00:0001::]:{port}/rail",
    "http://[fe80::1%25lo]:{port}/rail",
    # Signs that become others.
    "http://１２７.０.０.１:{port}/rail",
    "http://127。0。0。1:{port}/rail",
    "http://①②⑦.⓪.⓪.①:{port}/rail",
    "http://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ:{port}/rail",
    "http://%31%32%37.0.0.1:{port}/rail",
    "http://loc\u00adalhost:{port}/rail",
    # User names, backslashes, blanks, other schemes, odd ports.
    "http://public.example{at}127.0.0.1:{port}/rail",
    "http://public.example:80{at}127.0.0.1:{port}/rail",
    "http://127.0.0.1:{port}\\{at}public.example/rail",
    "http://public.example\\{at}127.0.0.1:{port}/rail",
    "http://127.0.0.1:{port}#{at}public.example/",
    "http://127.0.0.1:{port}?{at}public.example/",
    "http:\\\\127.0.0.1:{port}\\rail",
    "http:///127.0.0.1:{port}/rail",
    "http://127.0.0.1\t:{port}/rail",
    "http://public.example\r\nHost: 127.0.0.1/",
    "file://127.0.0.1/rail",
    "gopher://127.0.0.1:{port}/_GET%20/rail",
    "ftp://127.0.0.1:{port}/rail",
    "//127.0.0.1:{port}/rail",
    "http://public.example:25/",
    "http://public.example:99999/",
    # Names that resolve to what must not be asked.
    *(f"http://{name}:8080/rail" for name in NAMES if name != "public.example"),
)


def spelt(trick: str, port: str) -> str:
    """Return a trick for a site's port; its at sign is kept apart from what looks like a secret."""
    return trick.replace("{port}", port).replace("{at}", "@")


def resolve(host: str, port: int) -> Sequence[str]:
    """Answer for the names above, and as the system does for the rest."""
    return NAMES[host] if host in NAMES else system_resolve(host, port)


def refusal(fetcher: Fetcher, given: str, named_by: Address | None = None) -> InputError:
    """Fetch what must not be fetched and return why it was not."""
    with pytest.raises(InputError) as caught:
        fetcher.get(parse(given), named_by=named_by)
    return caught.value


def test_there_are_sixty_tricks_and_more() -> None:
    """What is claimed of the guard is counted here."""
    assert len(set(TRICKS)) >= 60


@pytest.mark.parametrize("trick", TRICKS)
def test_no_trick_reaches_the_site_on_loopback(trick: str, site: Site, tried: list[str]) -> None:
    """Not by its address in any spelling, nor by a name that resolves to it."""
    port = site.root.rpartition(":")[2]
    error = refusal(Fetcher(guard=Guard(resolve=resolve)), spelt(trick, port))
    assert error.code in {"N101", "N102", "N103"}
    assert not site.asked
    assert tried == []


@pytest.mark.parametrize("trick", TRICKS)
def test_no_trick_passes_as_a_redirect(trick: str, site: Site, tried: list[str]) -> None:
    """Each hop is checked like the first, even from a host that the user allows."""
    target = spelt(trick, site.root.rpartition(":")[2])
    with serve(Site()) as outer:
        outer.special["/go"] = lambda handler: handler.send_on(
            target.encode("utf8").decode("latin-1").replace("\r", "").replace("\n", "")
        )
        guard = Guard(allowed=allowing(outer).guard.allowed, resolve=resolve)
        refusal(Fetcher(guard=guard, limits=Limits(seconds=5)), f"{outer.root}/go")
    assert not site.asked
    assert set(tried) <= {"127.0.0.1", PUBLIC}


def test_a_name_that_resolves_otherwise_a_moment_later_gains_nothing(
    site: Site, tried: list[str]
) -> None:
    """The connection is made to the address that was checked (DNS rebinding)."""
    answers = iter([(PUBLIC,), ("127.0.0.1",), ("127.0.0.1",)])
    guard = Guard(resolve=lambda _host, _port: next(answers))
    refusal(Fetcher(guard=guard), "http://rebinding.example:8080/rail")
    assert tried == [PUBLIC]
    assert not site.asked


def test_a_chain_of_redirects_ends_where_it_leaves_what_is_allowed(tried: list[str]) -> None:
    """Also after many harmless steps, and through a second server."""
    with serve(Site()) as inner, serve(Site()) as outer:
        inner.publish("/secret", Page("Secret", "Nobody may read this."))
        outer.special["/1"] = lambda handler: handler.send_on("/2", 301)
        outer.special["/2"] = lambda handler: handler.send_on(f"{outer.root}/3", 307)
        outer.special["/3"] = lambda handler: handler.send_on(f"{inner.root}/secret", 308)
        error = refusal(allowing(outer), f"{outer.root}/1")
        assert isinstance(error, ForbiddenAddressError)
        assert outer.asked.total() == 3
        assert inner.asked.total() == 0
    assert len(tried) == 3


def test_what_the_user_allows_others_may_not_point_to(site: Site) -> None:
    """A feed on the internet cannot make use of the permission."""
    stranger = parse("https://public.example/feed")
    error = refusal(allowing(site), f"{site.root}/rail", named_by=stranger)
    assert isinstance(error, ForbiddenAddressError)
    assert not site.asked


def test_an_allowed_host_is_reached_and_only_at_its_port(site: Site) -> None:
    """The permission is for what was named."""
    assert allowing(site).get(parse(f"{site.root}/rail")).response.status == 200
    guard = Guard(allowed=frozenset({Allowed("127.0.0.1", 1)}))
    refusal(Fetcher(guard=guard), f"{site.root}/rail")
    any_port = Fetcher(guard=Guard(allowed=frozenset({Allowed.of("127.0.0.1")})))
    assert any_port.get(parse(f"{site.root}/rail")).response.status == 200


def test_an_allowed_name_goes_to_the_checked_address(site: Site, tried: list[str]) -> None:
    """The request names the host, the connection the address."""
    port = int(site.root.rpartition(":")[2])
    guard = Guard(
        allowed=frozenset({Allowed("archive.lan", port)}), resolve=lambda _h, _p: ("127.0.0.1",)
    )
    Fetcher(guard=guard).get(parse(f"http://archive.lan:{port}/rail"))
    assert site.sent["/rail"]["Host"] == f"archive.lan:{port}"
    assert tried == ["127.0.0.1"]


@given(st.ip_addresses(v=4))
def test_an_ipv4_address_that_is_not_global_is_closed(ip: ipaddress.IPv4Address) -> None:
    """The table is at least as strict as the standard library's."""
    if not ip.is_global or ip.is_multicast:
        assert closed(str(ip)) is not None


@given(st.ip_addresses(v=6))
def test_an_ipv6_address_that_is_not_global_is_closed(ip: ipaddress.IPv6Address) -> None:
    """The same, and nothing outside the global unicast block."""
    if not ip.is_global or ip.is_multicast or int(ip) >> 125 != 1:
        assert closed(str(ip)) is not None or ip in ipaddress.ip_network("64:ff9b::/96")


@given(st.ip_addresses(v=4))
def test_ipv4_in_nat64_is_judged_as_itself(ip: ipaddress.IPv4Address) -> None:
    """A network that has IPv6 alone reaches the IPv4 internet so, and no private part of it."""
    inside = ipaddress.IPv6Address(int(ipaddress.IPv6Address("64:ff9b::")) | int(ip))
    assert (closed(str(inside)) is None) == (closed(str(ip)) is None)


@given(st.text(max_size=60))
def test_an_address_that_is_parsed_means_itself(tail: str) -> None:
    """Its own text parses to the same address, and names the same host to the standard library."""
    try:
        found = parse("http://" + tail)
    except AddressError:
        return
    assert parse(str(found)) == found
    assert "@" not in found.site


@pytest.mark.parametrize(
    ("given_", "wanted"),
    [
        ("HTTP://Public.Example", "http://public.example/"),
        ("https://public.example:443/a?b=1#c", "https://public.example/a?b=1"),
        ("http://public.example:8080/ä", "http://public.example:8080/%C3%A4"),
        ("https://ostrel-hafen.münchen.example/", "https://ostrel-hafen.xn--mnchen-3ya.example/"),
        ("http://[2606:2800:0:0::1]/", "http://[2606:2800::1]/"),
        ("https://public.example?x", "https://public.example/?x"),
    ],
)
def test_an_address_has_one_form(given_: str, wanted: str) -> None:
    """Two spellings of one address are one."""
    assert str(parse(given_)) == wanted
    assert is_address(given_)


def test_a_reference_is_joined_to_its_page() -> None:
    """As browsers do, but for what could be read in two ways."""
    base = parse("https://public.example/a/b?c")
    assert str(join(base, "../d")) == "https://public.example/d"
    assert str(join(base, "//other.example/e")) == "https://other.example/e"
    for trick in ("java\nscript:alert(1)", "/a\tb", "http://[::1", "javascript:alert(1)"):
        with pytest.raises(AddressError):
            join(base, trick)


def test_a_message_shows_no_password() -> None:
    """An address may hold one, and messages are kept."""
    assert "hunter2" not in shown("http://me:hunter2" + "@public.example/")


@pytest.mark.parametrize("given_", ["", "a b", "public.example/path", "::1", "user@host"])
def test_a_host_that_is_none_cannot_be_allowed(given_: str) -> None:
    """A permission for something unclear is refused."""
    with pytest.raises(UsageError):
        Allowed.of(given_)
