import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.cleaning import graphemes
from kiosk.errors import RecordTrouble
from kiosk.statement import CORRECTION, SIGNATURE, WITHDRAWAL, Consent, Given, Statement, digest_of

UTAH = timezone(timedelta(hours=-7))
WORDING = {key: digest_of(key) for key in ("petition", "notice", "age", "email", "texts")}
ANA = Given(
    name="Ana García",
    zip="84101",
    wording={"petition": digest_of("Stop."), "notice": digest_of("We keep."), "age": digest_of("I am 13.")},
    email="ana@example.org",
    phone="801 555 0100",
    consent=Consent(email=True, texts=False),
)
SIGNED = Statement(
    kind=SIGNATURE,
    names=None,
    given=ANA,
    language="es",
    signed=datetime(2026, 11, 24, 10, 3, tzinfo=UTAH),
    clock_ok=True,
    app="0.1.0",
    pack="2026.11.1",
    event=3,
)
CORRECTED = replace(SIGNED, kind=CORRECTION, names=bytes(range(16)))
WITHDRAWN = replace(CORRECTED, kind=WITHDRAWAL, given=None)

FROZEN = (
    '{"age13":true,"app":"0.1.0","clock_ok":true,"consent":{"email":true,"texts":false},'
    '"email":"ana@example.org","event":3,"kind":"signature","lang":"es","name":"Ana García",'
    '"pack":"2026.11.1","phone":"801 555 0100","signed":"2026-11-24T17:03Z","tz":"-07:00","wording":{'
    '"age":"GG4FsnGUb3BpMvfq-158nEIPfQ5G_8ioMrjOL4TMvf0",'
    '"notice":"x62eFDJek3DlKJIp-4t3njZs6p2ynlwU3pnD4NldUQI",'
    '"petition":"jf2AugR-V1saMb_6hlFF3gt-kJ7MLmxhlV5MmPeyVL8"},'
    '"zip":"84101"}'
)


def test_schema_1_is_frozen_byte_for_byte() -> None:
    assert SIGNED.to_bytes().decode() == FROZEN


def test_a_withdrawal_holds_nothing_of_the_visitor() -> None:
    assert json.loads(WITHDRAWN.to_bytes()) == {
        "kind": "withdrawal",
        "names": "000102030405060708090a0b0c0d0e0f",
        "lang": "es",
        "signed": "2026-11-24T17:03Z",
        "tz": "-07:00",
        "clock_ok": True,
        "app": "0.1.0",
        "pack": "2026.11.1",
        "event": 3,
    }


@pytest.mark.parametrize("statement", [SIGNED, CORRECTED, WITHDRAWN], ids=lambda one: one.kind)
def test_what_is_written_reads_back(statement: Statement) -> None:
    assert Statement.from_bytes(statement.to_bytes()) == statement


def test_an_empty_field_is_absent_and_its_box_not_asked() -> None:
    without = replace(SIGNED, given=replace(ANA, email="", phone="", consent=Consent()))
    fields = json.loads(without.to_bytes())
    assert not {"email", "phone"} & fields.keys()
    assert fields["consent"] == {"email": None, "texts": None}
    assert Statement.from_bytes(without.to_bytes()) == without


def test_the_date_is_that_of_the_table_and_not_of_greenwich() -> None:
    late = replace(SIGNED, signed=datetime(2026, 11, 24, 22, 30, tzinfo=UTAH))
    assert b'"2026-11-25T05:30Z"' in late.to_bytes()
    assert Statement.from_bytes(late.to_bytes()).signed_on == date(2026, 11, 24)


@pytest.mark.parametrize(
    ("offset", "written"),
    [
        (timedelta(), "+00:00"),
        (timedelta(hours=5, minutes=45), "+05:45"),
        (-timedelta(hours=3, minutes=30), "-03:30"),
    ],
)
def test_every_offset_reads_back(offset: timedelta, written: str) -> None:
    there = replace(SIGNED, signed=datetime(2026, 11, 24, 10, 3, tzinfo=timezone(offset)))
    assert json.loads(there.to_bytes())["tz"] == written
    assert Statement.from_bytes(there.to_bytes()) == there


def test_a_digest_is_the_sha_256_of_the_exact_words_in_43_characters() -> None:
    assert digest_of("") == "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU"
    assert digest_of("Añadir") != digest_of("Anadir")
    assert len(digest_of("I am 13 or older.")) == 43


def changed(base: Statement = SIGNED, **changes: Any) -> bytes:
    fields = json.loads(base.to_bytes()) | changes
    kept = {key: value for key, value in fields.items() if value is not ...}
    return json.dumps(kept, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def test_the_changer_changes_nothing_by_itself() -> None:
    assert changed() == SIGNED.to_bytes()


@pytest.mark.parametrize("key", sorted(json.loads(SIGNED.to_bytes()).keys() - {"email", "phone"}))
def test_a_missing_key_is_refused(key: str) -> None:
    with pytest.raises(RecordTrouble):
        Statement.from_bytes(changed(**dict[str, Any]({key: ...})))


ANYTHING: list[object] = ["", 7, True, 1.5, None, [], {}]
WRONG: list[tuple[str, object]] = [
    (key, wrong)
    for key, value in json.loads(CORRECTED.to_bytes()).items()
    for wrong in ANYTHING
    if wrong == "" or type(wrong) is not type(value)
]


@pytest.mark.parametrize(("key", "wrong"), WRONG)
def test_a_value_of_another_type_is_refused(key: str, wrong: object) -> None:
    with pytest.raises(RecordTrouble):
        Statement.from_bytes(changed(CORRECTED, **{key: wrong}))


@pytest.mark.parametrize(
    "data",
    [
        changed(staff="x"),
        changed(kind="petition"),
        changed(kind=CORRECTION),
        changed(names="00" * 16),
        changed(CORRECTED, names="00" * 15),
        changed(CORRECTED, names="AA" * 16),
        changed(WITHDRAWN, name="Ana"),
        changed(WITHDRAWN, email="ana@example.org"),
        changed(signed="2026-13-24T17:03Z"),
        changed(signed="2026-11-24T17:03:20Z"),
        changed(signed="0001-01-01T00:00Z"),
        changed(signed="9999-12-31T23:59Z", tz="+14:00"),
        changed(tz="-00:00"),
        changed(tz="+99:00"),
        changed(wording={"age": "short"}),
        changed(wording={"age": 43}),
        changed(consent={}),
        changed(consent={"email": True, "texts": False, "calls": True}),
        changed(consent={"email": 1, "texts": 0}),
        changed(age13=False),
        changed(event=-1),
        changed(lang="e"),
        changed(wording={"age": None}),
        changed(wording={"age": []}),
        changed(kind=[]),
        changed(tz="24:00"),
        changed().replace(b",", b", "),
        changed().replace(b"{", b'{"age13":true,', 1),
        changed().replace("í".encode(), b"\\u00ed"),
        changed().decode().encode("utf-16"),
        b"\xff",
        b"",
        b"7",
        b"[" * 100_000,
        b"9" * 10_000,
    ],
    ids=lambda data: f"{len(data)} bytes",
)
def test_what_the_kiosk_would_not_have_written_is_refused_without_quoting_it(data: bytes) -> None:
    with pytest.raises(RecordTrouble) as refusal:
        Statement.from_bytes(data)
    assert "Ana" not in str(refusal.value)
    assert refusal.value.__cause__ is None


def test_a_statement_shows_nothing_of_the_visitor_when_it_is_printed() -> None:
    shown = repr(SIGNED)
    assert not [word for word in ("Ana", "84101", "example", "555") if word in shown]


LONGEST_EMAIL = f"{'e' * 60}@{'.'.join(['m' * 60, 'a' * 60, 'i' * 60])}.{'l' * 10}"
SCRIPTS = {
    "Latin with marks": "Nguyễn Thị Mỹ Duyên ",
    "Devanagari": "लक्ष्मी श्रीनिवासन ",
    "Tamil": "ஸ்ரீநிவாசன் கிருஷ்ண ",
    "Thai": "เพ็ญศรี ก้องเกียรติ ",
    "Chinese": "歐陽娜娜司馬相如諸葛亮",
    "Arabic": "مُحَمَّد عَبْدُ الرَّحْمٰن ",
}


@pytest.mark.parametrize("script", SCRIPTS)
def test_a_hundred_graphemes_in_any_script_leave_one_size_of_envelope(script: str) -> None:
    name = SCRIPTS[script] * 20
    while graphemes(name) > 100:
        name = name[:-1]
    given = Given(
        name, "84101-1234", WORDING, LONGEST_EMAIL, "+1 (801) 555-0100", Consent(email=False, texts=False)
    )
    longest = replace(
        CORRECTED, given=given, clock_ok=False, language="es-419", pack="2026.11.24", event=1000
    )
    assert (graphemes(name), len(LONGEST_EMAIL)) == (100, 254)
    assert len(longest.to_bytes()) + 1 <= 2048


@given(
    name=st.text(st.characters(exclude_categories=["Cs"]), min_size=1),
    email=st.text(st.characters(exclude_categories=["Cs"])),
    answers=st.tuples(*[st.none() | st.booleans()] * 2),
    moment=st.datetimes(datetime(1970, 1, 2), datetime(2100, 1, 1)),  # noqa: DTZ001 hypothesis adds the zone
    offset=st.integers(-14 * 60, 14 * 60),
)
def test_any_statement_reads_back_and_has_one_spelling(
    name: str, email: str, answers: tuple[bool | None, bool | None], moment: datetime, offset: int
) -> None:
    signed = moment.replace(second=0, microsecond=0, tzinfo=UTC).astimezone(
        timezone(timedelta(minutes=offset))
    )
    statement = replace(
        SIGNED, given=replace(ANA, name=name, email=email, consent=Consent(*answers)), signed=signed
    )
    again = Statement.from_bytes(statement.to_bytes())
    assert again == statement
    assert again.signed.utcoffset() == signed.utcoffset()
    assert again.to_bytes() == statement.to_bytes()
