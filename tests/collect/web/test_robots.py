"""Rules for robots are read as RFC 9309 says."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.site import Site
from reportedly.collect.web.address import parse
from reportedly.collect.web.robots import Robots, parse_rules
from reportedly.errors import RobotsError, UnreachableError
from tests.collect.web.conftest import allowing

EXAMPLE = """\
User-agent: *
Disallow: *.gif$
Disallow: /example/
Allow: /publications/

User-Agent: foobot
Disallow:/
Allow:/example/page.html
Allow:/example/allowed.gif

User-agent: barbot
User-agent: bazbot
Disallow: /example/page.html

User-agent: quxbot
"""


@pytest.mark.parametrize(
    ("product", "path", "wanted"),
    [
        ("other", "/example/page", False),
        ("other", "/pictures/x.gif", False),
        ("other", "/pictures/x.gif?a", True),
        ("other", "/publications/x", True),
        ("foobot", "/anything", False),
        ("foobot", "/example/page.html", True),
        ("FooBot", "/example/allowed.gif", True),
        ("barbot", "/example/page.html", False),
        ("bazbot", "/example/page.html?a=1", False),
        ("bazbot", "/example/other", True),
        ("quxbot", "/example/page", True),
        ("foobot", "/robots.txt", True),
    ],
)
def test_the_example_of_the_standard(product: str, path: str, wanted: bool) -> None:  # noqa: FBT001
    """RFC 9309, section 5.1, and what follows from it."""
    assert parse_rules(EXAMPLE, product).allow(path) is wanted


@pytest.mark.parametrize(
    ("rules", "path", "wanted"),
    [
        ("Disallow: /a\nAllow: /a", "/a", True),
        ("Allow: /a\nDisallow: /a/b", "/a/b/c", False),
        ("Disallow: /a*/c$", "/ab/c/c", False),
        ("Disallow: /a*/c$", "/ab/c/d", True),
        ("Disallow: /foo/bar?baz=https://foo.bar", "/foo/bar?baz=https://foo.bar", False),
        ("Disallow: /ツ", "/%E3%83%84", False),
        ("Disallow: /%e3%83%84", "/%E3%83%84", False),
        ("Disallow: /a%62c", "/abc", False),
        ("Disallow: /a%2Fb", "/a/b", True),
        ("Disallow:", "/", True),
        ("Disallow: /", "/", False),
        ("disallow : / # all of it", "/x", False),
        ("nonsense\nDisallow: /x", "/x", False),
        ("Crawl-delay: 10\nDisallow: /x", "/x", False),
    ],
)
def test_how_one_rule_matches(rules: str, path: str, wanted: bool) -> None:  # noqa: FBT001
    """The longest wins, allow wins a tie, escapes are compared in one spelling."""
    assert parse_rules(f"User-agent: *\n{rules}").allow(path) is wanted


@given(st.lists(st.text("ab*/$", min_size=1, max_size=8), max_size=6), st.text("ab/", max_size=12))
def test_a_pattern_matches_as_its_regular_expression(patterns: list[str], path: str) -> None:
    """The quick match is held against the plain meaning of star and dollar."""
    import re  # noqa: PLC0415 - the check alone needs it

    rules = parse_rules("User-agent: *\n" + "\n".join(f"Disallow: /{one}" for one in patterns))
    target = f"/{path}"
    for line, _ in rules.lines:
        ends = line.endswith("$")
        plain = "".join(".*" if sign == "*" else re.escape(sign) for sign in line.removesuffix("$"))
        wanted = re.match(f"{plain}{'$' if ends else ''}", target) is not None
        assert rules.__class__(((line, False),)).allow(target) is not wanted


def test_a_pattern_of_many_stars_takes_no_time() -> None:
    """A site cannot hold up its reader with its rules."""
    rules = parse_rules("User-agent: *\nDisallow: /" + "*a" * 3000 + "$")
    started = time.monotonic()
    assert rules.allow("/" + "a" * 2900 + "b")
    assert time.monotonic() - started < 1


def asked(site: Site) -> Robots:
    """Return what asks the site for its rules."""
    return Robots(fetcher=allowing(site), now=time.monotonic)


def test_a_site_is_asked_for_its_rules_once(site: Site) -> None:
    """And then they hold for a day."""
    site.robots = "User-agent: reportedly\nDisallow: /closed"
    robots = asked(site)
    for _ in range(3):
        robots.check(parse(f"{site.root}/rail"), named_by=None)
        with pytest.raises(RobotsError):
            robots.check(parse(f"{site.root}/closed/page"), named_by=None)
    assert site.asked["/robots.txt"] == 1


def test_where_there_are_no_rules_all_is_open(site: Site) -> None:
    """Not found is an answer."""
    asked(site).check(parse(f"{site.root}/rail"), named_by=None)


@pytest.mark.parametrize("trick", ["broken", "busy", "cut", "loop"])
def test_where_the_rules_cannot_be_had_all_is_closed(trick: str, site: Site) -> None:
    """A site that is down has not said yes."""
    site.special["/robots.txt"] = lambda handler: handler.send_on(f"/do/{trick}")
    with pytest.raises(UnreachableError):
        asked(site).check(parse(f"{site.root}/rail"), named_by=None)
