# ruff: noqa: RUF001 - letters that look like others are the cases here

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.petition import EMAIL_CHARACTERS, Draft, Field, Problem, problems_in

GOOD = Draft(name="Ana García", zip="84101", of_age=True)

any_text = st.text(st.characters(exclude_categories=[]))


def problem(*, email_required: bool = False, **changes: Any) -> dict[Field, Problem]:
    return problems_in(replace(GOOD, **changes), email_required=email_required)


def test_a_name_and_a_zip_are_enough() -> None:
    assert problem() == {}


def test_an_empty_form_names_every_field_that_is_needed_in_the_order_of_the_form() -> None:
    assert list(problems_in(Draft(), email_required=True).items()) == [
        (Field.NAME, Problem.NAME_MISSING),
        (Field.ZIP, Problem.ZIP_MISSING),
        (Field.EMAIL, Problem.EMAIL_MISSING),
        (Field.AGE, Problem.AGE_UNCONFIRMED),
    ]


@pytest.mark.parametrize(
    "name",
    [
        "Ana",
        "X",
        "Ana García López",
        "Kaʻiulani",
        "O'Neil",
        "O’Neil-Smith Jr.",
        "García, Ana",
        "نادية",
        "می‌خواهم",
        "王",
        "नमस्ते",
        "நன்றி",
        "ᏣᎳᎩ",
        "Ⅳ",
        "X Æ A-12",
        "👩‍👩‍👧",
        "=HYPERLINK(1)",
        "Null",
        "é" * 200,
    ],
)
def test_every_name_people_have_passes(name: str) -> None:
    assert problem(name=name) == {}


@pytest.mark.parametrize(
    "name",
    ["", " ", "\u3000\t", "\u200b", "\u200d", "\u3164", "\uffa0", "\u2800", "-", "12", "\x00"],
    ids=ascii,
)
def test_a_name_that_shows_nothing_is_missing(name: str) -> None:
    assert problem(name=name) == {Field.NAME: Problem.NAME_MISSING}


@pytest.mark.parametrize("name", ["a" * 201, "a" * 10_000, "👩‍👩‍👧" * 201, "a" + "\u0301" * 10_000])
def test_a_name_beyond_the_limit_is_refused_and_not_cut(name: str) -> None:
    assert problem(name=name) == {Field.NAME: Problem.NAME_TOO_LONG}
    assert len(replace(GOOD, name=name).cleaned().name) >= 201


def test_two_hundred_family_emoji_pass() -> None:
    assert problem(name="👨🏿‍👩🏿‍👧🏿‍👦🏿" * 200) == {}


@pytest.mark.parametrize("field", [Field.NAME, Field.ZIP, Field.EMAIL, Field.PHONE])
def test_half_a_character_is_unreadable_in_every_field(field: Field) -> None:
    assert problem(**dict[str, Any]({field.value: "a\ud800"})) == {field: Problem.UNREADABLE}


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("84101", "84101"),
        ("00501", "00501"),
        ("99999", "99999"),
        (" 84101 ", "84101"),
        ("84101-1234", "84101-1234"),
        ("841011234", "84101-1234"),
        ("84101 1234", "84101-1234"),
        ("84101–1234", "84101-1234"),
        ("８４１０１", "84101"),
        ("٨٤١٠١", "84101"),
    ],
)
def test_a_zip_is_kept_as_text_in_one_shape(typed: str, kept: str) -> None:
    assert problem(zip=typed) == {}
    assert replace(GOOD, zip=typed).cleaned().zip == kept


@pytest.mark.parametrize(
    "code", ["8410", "841011", "84101-", "84101-123", "84101-12345", "8410a", "-84101", "²4101", "1" * 10_000]
)
def test_a_zip_of_another_shape_is_malformed(code: str) -> None:
    assert problem(zip=code) == {Field.ZIP: Problem.ZIP_MALFORMED}
    assert replace(GOOD, zip=code).cleaned().zip == code


LONGEST = "a" * 60 + "@" + ".".join(["b" * 60, "c" * 60, "d" * 60]) + ".org"


@pytest.mark.parametrize(
    "address",
    [
        "ana.garcia@gmail.com",
        "Ana@Example.ORG",
        "ana@example.com",
        "ana@sub.example",
        "ana+petition@example.org",
        "o'neil@example.org",
        "o’neil@example.org",
        "josé@example.org",
        "ana@españa.es",
        "用户@例え.jp",
        "=cmd@example.org",
        '"ana"@example.org',
        "a@b.co",
        LONGEST,
    ],
)
def test_odd_but_valid_addresses_pass_and_are_kept_as_typed(address: str) -> None:
    assert problem(email=address, email_required=True) == {}
    assert replace(GOOD, email=address).cleaned().email == address


@pytest.mark.parametrize(
    "address",
    ["ana", "ana@", "@example.org", "ana@example", "ana@@example.org", "ana@exa_mple.org", "a..b@example.org",
     "Ana <ana@example.org>", "ana@[127.0.0.1]", "ana@x.invalid", "a" * (EMAIL_CHARACTERS + 1), "@" * 10_000],
)  # fmt: skip
def test_what_is_no_address_is_malformed(address: str) -> None:
    assert problem(email=address) == {Field.EMAIL: Problem.EMAIL_MALFORMED}


def test_spaces_in_an_address_are_dropped() -> None:
    typed = " ana @ example . org\n"
    assert problem(email=typed) == {}
    assert replace(GOOD, email=typed).cleaned().email == "ana@example.org"


def test_an_accent_that_stood_behind_a_space_joins_its_letter() -> None:
    assert replace(GOOD, email="jose \u0301@example.org").cleaned().email == "josé@example.org"


def test_an_address_is_asked_for_only_where_the_campaign_requires_it() -> None:
    assert problem(email=" ") == {}
    assert problem(email=" ", email_required=True) == {Field.EMAIL: Problem.EMAIL_MISSING}


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("", ""),
        ("8015550100", "8015550100"),
        ("(801) 555-0100", "(801) 555-0100"),
        ("801.555.0100", "801.555.0100"),
        ("801/555–0100", "801/555–0100"),
        ("1 801 555 0100", "1 801 555 0100"),
        ("+1 (801) 555-0100", "+1 (801) 555-0100"),
        ("(+52) 55 1234 5678", "(+52) 55 1234 5678"),
        ("+12345678", "+12345678"),
        ("+123456789012345", "+123456789012345"),
        ("٨٠١٥٥٥٠١٠٠", "8015550100"),
    ],
)
def test_a_phone_number_passes_however_it_is_written(typed: str, kept: str) -> None:
    assert problem(phone=typed) == {}
    assert replace(GOOD, phone=typed).cleaned().phone == kept


@pytest.mark.parametrize(
    "phone",
    ["555-0100", "28015550100", "801555010", "801 555 0100 x12", "+1234567", "+1234567890123456", "801+5550100",
     "++18015550100", "call me", "-", "📞8015550100", "8015550100" + "-" * 10_000],
)  # fmt: skip
def test_what_is_no_phone_number_is_malformed(phone: str) -> None:
    assert problem(phone=phone) == {Field.PHONE: Problem.PHONE_MALFORMED}


def test_nobody_signs_without_confirming_the_age() -> None:
    assert problem(of_age=False) == {Field.AGE: Problem.AGE_UNCONFIRMED}


def test_a_draft_shows_nothing_of_the_visitor_when_it_is_printed() -> None:
    assert repr(GOOD) == str([GOOD])[1:-1] == "Draft(…)"


@settings(deadline=None)  # a busy machine is no mistake
@given(name=any_text, code=any_text, email=any_text, phone=any_text)
def test_any_text_in_any_field_is_judged_and_cleaning_settles_it(
    name: str, code: str, email: str, phone: str
) -> None:
    draft = Draft(name, code, email, phone, of_age=True)
    assert problems_in(draft.cleaned(), email_required=False) == problems_in(draft, email_required=False)
    assert draft.cleaned().cleaned() == draft.cleaned()
