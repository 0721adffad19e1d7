import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.email_hint import COMMON, REAL, distance, suggest

few_letters = st.text(alphabet="abc", max_size=6)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("gmial.com", "gmail.com"),
        ("gmal.com", "gmail.com"),
        ("gamil.com", "gmail.com"),
        ("gnail.com", "gmail.com"),
        ("gmaill.com", "gmail.com"),
        ("gmail.con", "gmail.com"),
        ("gmail.cm", "gmail.com"),
        ("gmail.co", "gmail.com"),
        ("gmail.om", "gmail.com"),
        ("gmail.comm", "gmail.com"),
        ("gmail.com.", "gmail.com"),
        ("gmailcom", "gmail.com"),
        ("GMIAL.COM", "gmail.com"),
        ("hotmial.com", "hotmail.com"),
        ("hotmal.con", "hotmail.com"),
        ("hotmail.co", "hotmail.com"),
        ("hotmial.es", "hotmail.es"),
        ("yaho.com", "yahoo.com"),
        ("yahooo.com", "yahoo.com"),
        ("yahoo.con", "yahoo.com"),
        ("yaho.com.mx", "yahoo.com.mx"),
        ("outlok.com", "outlook.com"),
        ("outlook.cm", "outlook.com"),
        ("iclod.com", "icloud.com"),
        ("icloud.con", "icloud.com"),
        ("comcast.ent", "comcast.net"),
        ("comcst.net", "comcast.net"),
        ("utha.edu", "utah.edu"),
        ("utah.ed", "utah.edu"),
        ("byi.edu", "byu.edu"),
        ("xmision.com", "xmission.com"),
        ("protn.me", "proton.me"),
        ("protonmial.com", "protonmail.com"),
        ("live.con.mx", "live.com.mx"),
        ("live.con", "live.com"),
        ("aol.con", "aol.com"),
        ("msn.cm", "msn.com"),
        ("me.con", "me.com"),
        ("mac.con", "mac.com"),
        ("ymail.con", "ymail.com"),
    ],
)
def test_a_slip_is_guessed(typed: str, meant: str) -> None:
    assert suggest(f"Ana.García@{typed}") == f"Ana.García@{meant}"


@pytest.mark.parametrize(
    "domain",
    [
        *COMMON,
        *REAL,
        "GMAIL.COM",
        "hotmail.fr",
        "hotmail.de",
        "hotmail.co.uk",
        "yahoo.com.br",
        "yahoo.ca",
        "live.com.ar",
        "outlook.fr",
        "protonmail.ch",
        "example.org",
        "slcschools.org",
        "fastmail.com",
        "tutanota.com",
        "",
    ],
)
def test_a_real_or_distant_domain_is_never_touched(domain: str) -> None:
    assert suggest(f"ana@{domain}") is None


@pytest.mark.parametrize("text", ["", "@", "ana", "@gmial.com", "gmial.com", "ana@" + "g" * 10_000])
def test_what_is_no_address_gets_no_hint(text: str) -> None:
    assert suggest(text) is None


@pytest.mark.parametrize(("typed", "meant"), [("gmil.co", None), ("hotmil.co", "hotmail.com")])
def test_a_short_domain_is_allowed_one_slip_and_a_long_one_two(typed: str, meant: str | None) -> None:
    assert suggest(f"ana@{typed}") == (meant and f"ana@{meant}")


def test_of_two_equally_near_domains_the_more_common_one_is_suggested() -> None:
    assert distance("gail.com", "gmail.com") == distance("gail.com", "mail.com") == 1
    assert suggest("ana@gail.com") == "ana@gmail.com"


def test_what_is_nearest_to_a_rare_real_domain_gets_no_hint() -> None:
    assert distance("ujta.edu", "uta.edu") == 1
    assert suggest("ana@ujta.edu") is None


@given(st.text(st.characters(exclude_categories=[])))
def test_any_text_is_answered_and_a_suggestion_is_never_suggested_away(text: str) -> None:
    for typed in (text, f"ana@{text}"):
        meant = suggest(typed)
        assert meant is None or suggest(meant) is None


@pytest.mark.parametrize(
    ("one", "other", "slips"),
    [
        ("", "", 0),
        ("", "abc", 3),
        ("ab", "ba", 1),
        ("ca", "abc", 3),
        ("gmial", "gmail", 1),
        ("abc", "abd", 1),
    ],
)
def test_the_distance_is_that_of_the_textbook(one: str, other: str, slips: int) -> None:
    assert distance(one, other) == slips


@given(few_letters, few_letters)
def test_the_distance_is_the_same_both_ways_and_zero_only_for_the_same(one: str, other: str) -> None:
    assert distance(one, other) == distance(other, one)
    assert (distance(one, other) == 0) == (one == other)
    assert abs(len(one) - len(other)) <= distance(one, other) <= max(len(one), len(other))
