"""Nothing that was altered opens: every bit, every cut and every graft, in each suite."""

import pytest

from kiosk.keys import SecretKey
from kiosk.suites import SUITES
from tests.envelopes import (
    CHECK,
    GOLDEN,
    HEADER,
    SECRETS,
    checked,
    flipped,
    inner_of,
    measured,
    refusals,
    sealed,
)

BY_THE_SEAL = "This record was altered, or its header belongs to another record."
DAMAGED = "This record is damaged."
UNKNOWN_SUITE = "This record is sealed in a way that this kiosk does not know."

each_suite = pytest.mark.parametrize("suite", SUITES)


def bits(start: int, end: int) -> range:
    """The bits of the bytes from *start* to before *end*."""
    return range(start * 8, end * 8)


def told(suite: int, envelopes: list[bytes]) -> set[str]:
    found = list(refusals(envelopes, SECRETS[suite]))
    assert len(found) == len(envelopes) > 0
    return set(found)


@each_suite
def test_what_is_not_altered_opens(suite: int) -> None:
    assert told(suite, [GOLDEN[suite], sealed(suite=suite)]) == {"opened"}


@each_suite
def test_a_flipped_bit_anywhere_is_refused(suite: int) -> None:
    golden = GOLDEN[suite]
    assert "opened" not in told(suite, [flipped(golden, bit) for bit in bits(0, len(golden))])


@each_suite
def test_a_flipped_bit_of_the_header_under_a_new_check_is_refused(suite: int) -> None:
    body = GOLDEN[suite][:-CHECK]
    assert "opened" not in told(suite, [checked(flipped(body, bit)) for bit in bits(0, HEADER)])


@each_suite
def test_what_only_the_seal_can_tell_of_the_header_it_tells(suite: int) -> None:
    body = GOLDEN[suite][:-CHECK]
    schema_and_ids = [*bits(10, 12), *bits(28, 60)]
    assert told(suite, [checked(flipped(body, bit)) for bit in schema_and_ids]) == {BY_THE_SEAL}


@each_suite
def test_the_byte_of_every_other_suite_is_refused(suite: int) -> None:
    body = GOLDEN[suite][:-CHECK]
    named = {other: checked(body[:9] + bytes([other]) + body[10:]) for other in range(256) if other != suite}
    assert told(suite, [named[other] for other in named if other in SUITES]) == {BY_THE_SEAL}
    assert told(suite, [named[other] for other in named if other not in SUITES]) == {UNKNOWN_SUITE}


@each_suite
def test_the_seal_refuses_a_flip_of_each_of_its_own_bits(suite: int) -> None:
    body = GOLDEN[suite][:-CHECK]
    altered = [checked(flipped(body, bit)) for bit in bits(HEADER, len(body))]
    assert told(suite, altered) == {BY_THE_SEAL}


@each_suite
def test_every_cut_is_refused_under_its_old_check_and_a_new_one(suite: int) -> None:
    golden = GOLDEN[suite]
    assert "opened" not in told(suite, [golden[:length] for length in range(len(golden))])
    assert "opened" not in told(suite, [checked(golden[:length]) for length in range(len(golden) - CHECK)])


@each_suite
def test_the_seal_refuses_every_cut_of_its_own_part_and_a_tail(suite: int) -> None:
    golden = GOLDEN[suite]
    header, inner = golden[:HEADER], inner_of(golden)
    from_the_end = [measured(header, inner[:length]) for length in range(len(inner))]
    from_the_front = [measured(header, inner[length:]) for length in range(1, len(inner))]
    assert told(suite, [*from_the_end, *from_the_front, measured(header, inner + b"\0")]) == {BY_THE_SEAL}


@each_suite
def test_a_tail_after_the_check_is_refused(suite: int) -> None:
    assert told(suite, [GOLDEN[suite] + b"\n"]) == {DAMAGED}


@each_suite
@pytest.mark.parametrize("other", [{"campaign_id": bytes(16)}, {"record_id": bytes(16)}, {"schema": 2}])
def test_a_graft_from_another_campaign_record_or_schema_is_refused(
    suite: int, other: dict[str, bytes | int]
) -> None:
    ours, theirs = sealed(suite=suite), sealed(suite=suite, **other)  # type: ignore[arg-type] # by name
    grafts = [measured(ours[:HEADER], inner_of(theirs)), measured(theirs[:HEADER], inner_of(ours))]
    assert told(suite, grafts) == {BY_THE_SEAL}


@each_suite
def test_a_graft_from_another_key_is_refused(suite: int) -> None:
    other = SecretKey(suite, bytes(32))
    ours, theirs = sealed(suite=suite), sealed(to=other)
    assert told(suite, [measured(ours[:HEADER], inner_of(theirs))]) == {BY_THE_SEAL}
    assert list(refusals([measured(theirs[:HEADER], inner_of(ours))], other)) == [BY_THE_SEAL]


@each_suite
def test_a_graft_from_another_suite_is_refused(suite: int) -> None:
    others = [golden for number, golden in GOLDEN.items() if number != suite]
    header = GOLDEN[suite][:HEADER]
    assert told(suite, [measured(header, inner_of(other)) for other in others]) == {BY_THE_SEAL}


@each_suite
def test_two_parts_of_one_record_cannot_be_mixed(suite: int) -> None:
    """Enc of one sealing with the ciphertext of another of the same record."""
    enc = len(inner_of(GOLDEN[suite])) - 2_048 - 16
    one, other = sealed(suite=suite), sealed(suite=suite)
    mixed = measured(one[:HEADER], inner_of(one)[:enc] + inner_of(other)[enc:])
    assert told(suite, [mixed]) == {BY_THE_SEAL}
