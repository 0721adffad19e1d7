from datetime import UTC, datetime
from itertools import permutations
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.exporting.resolving import Declaration, Resolution, resolve
from kiosk.statement import CORRECTION, SIGNATURE, WITHDRAWAL, Given, Statement


def an_id(number: int) -> bytes:
    return number.to_bytes(16, "big")


def declared(
    sequence: int, kind: str, names: int | None = None, *, device: bytes = b"a", minute: int = 3
) -> Declaration:
    """A record whose id and whose name tell its place in the order of arrival."""
    statement = Statement(
        kind=kind,
        names=None if names is None else an_id(names),
        given=None if kind == WITHDRAWAL else Given(f"name {sequence}", "84101", {}),
        language="en",
        signed=datetime(2026, 11, 24, 17, minute, tzinfo=UTC),
        clock_ok=True,
        app="0.1.0",
        pack="1",
        event=1,
    )
    return Declaration(sequence, an_id(sequence), b"c" * 16, statement, device)


def standing(resolution: Resolution) -> list[tuple[int, str]]:
    return sorted((int.from_bytes(one.signature_id, "big"), one.given.name) for one in resolution.standing)


def test_a_signature_stands() -> None:
    resolution = resolve([declared(1, SIGNATURE), declared(2, SIGNATURE)])
    assert standing(resolution) == [(1, "name 1"), (2, "name 2")]
    assert (resolution.corrected, resolution.withdrawn, resolution.adrift) == (0, {}, [])


@pytest.mark.parametrize("named", [1, 2], ids=["the signature", "the correction"])
def test_the_last_correction_wins_whichever_record_it_names(named: int) -> None:
    resolution = resolve([declared(1, SIGNATURE), declared(2, CORRECTION, 1), declared(3, CORRECTION, named)])
    assert standing(resolution) == [(1, "name 3")]
    assert (resolution.corrected, len(resolution.withdrawn)) == (1, 0)


@pytest.mark.parametrize("named", [1, 2], ids=["the signature", "the correction"])
def test_a_withdrawal_takes_away_the_signature_whichever_record_it_names(named: int) -> None:
    resolution = resolve([declared(1, SIGNATURE), declared(2, CORRECTION, 1), declared(3, WITHDRAWAL, named)])
    assert standing(resolution) == []
    assert (resolution.corrected, len(resolution.withdrawn)) == (0, 1)


def test_a_withdrawal_wins_over_a_correction_that_comes_later() -> None:
    resolution = resolve([declared(1, SIGNATURE), declared(2, WITHDRAWAL, 1), declared(3, CORRECTION, 1)])
    assert standing(resolution) == []
    assert len(resolution.withdrawn) == 1


def test_one_signature_withdrawn_twice_is_one_signature() -> None:
    resolution = resolve([declared(1, SIGNATURE), declared(2, WITHDRAWAL, 1), declared(3, WITHDRAWAL, 2)])
    assert (standing(resolution), resolution.withdrawn) == ([], {an_id(1): [an_id(2), an_id(3)]})


def test_a_correction_stands_in_for_a_signature_that_was_lost() -> None:
    resolution = resolve([declared(2, CORRECTION, 1), declared(3, CORRECTION, 2)])
    assert standing(resolution) == [(1, "name 3")]


def test_what_names_a_lost_correction_is_set_adrift_and_the_signature_stays_as_it_was() -> None:
    resolution = resolve(
        [declared(1, SIGNATURE), declared(3, CORRECTION, 2), declared(4, WITHDRAWAL, 3)],
        lost_corrections=[an_id(2)],
    )
    assert standing(resolution) == [(1, "name 1")]
    assert [one.sequence for one in resolution.adrift] == [3, 4]


def test_a_ring_of_forged_corrections_is_one_signature_whichever_is_asked_first() -> None:
    ring = [declared(1, CORRECTION, 2), declared(2, CORRECTION, 1), declared(3, CORRECTION, 3)]
    tail = declared(4, CORRECTION, 2)
    for order in permutations([*ring, tail]):
        assert standing(resolve(order)) == [(1, "name 4"), (3, "name 3")]


def test_a_long_chain_of_corrections_is_followed_to_its_end() -> None:
    chain = [declared(1, SIGNATURE), *(declared(place, CORRECTION, place - 1) for place in range(2, 5_000))]
    assert standing(resolve(reversed(chain))) == [(1, "name 4999")]


def test_between_devices_the_correction_that_was_signed_last_wins() -> None:
    signed = declared(1, SIGNATURE)
    early = declared(9, CORRECTION, 1, device=b"b", minute=10)
    late = declared(2, CORRECTION, 1, device=b"a", minute=20)
    # The clock of a device may go back: there the order of arrival counts.
    later = declared(3, CORRECTION, 1, device=b"a", minute=15)
    for order in permutations([signed, early, late]):
        assert standing(resolve(order)) == [(1, "name 2")]
    for order in permutations([signed, early, late, later]):
        assert standing(resolve(order)) == [(1, "name 3")]


def test_each_record_is_told_the_signature_it_is_about() -> None:
    resolution = resolve([declared(1, SIGNATURE), declared(2, CORRECTION, 1), declared(3, WITHDRAWAL, 2)])
    assert resolution.signature_of == dict.fromkeys(map(an_id, (1, 2, 3)), an_id(1))


@pytest.mark.parametrize("copies", [1, 2])
def test_a_signature_does_not_undo_its_correction_when_the_order_was_disturbed(copies: int) -> None:
    resolution = resolve([declared(2, CORRECTION, 1), *[declared(1, SIGNATURE)] * copies])
    assert standing(resolution) == [(1, "name 2")]


@given(
    st.lists(st.tuples(st.sampled_from([SIGNATURE, CORRECTION, WITHDRAWAL]), st.integers(0, 12)), max_size=12)
)
def test_each_signature_stands_once_or_is_withdrawn_and_nobody_is_counted_twice(
    arrivals: list[tuple[str, int]],
) -> None:
    records: list[Declaration] = []
    for sequence, (kind, back) in enumerate(arrivals, 1):
        told = kind if records else SIGNATURE
        names = None if told == SIGNATURE else records[back % len(records)].sequence
        records.append(declared(sequence, told, names))
    resolution = resolve(records)
    signed = {one.record_id for one in records if one.statement.kind == SIGNATURE}
    ids = [one.signature_id for one in resolution.standing]
    assert len(ids) == len(set(ids))
    assert set(ids) <= signed
    assert len(ids) + len(resolution.withdrawn) == len(signed)


said = st.lists(
    st.tuples(
        st.sampled_from([SIGNATURE, CORRECTION, WITHDRAWAL]),
        st.integers(1, 8),
        st.sampled_from([b"a", b"b"]),
        st.integers(0, 59),
    ),
    max_size=8,
)


@given(said, st.sets(st.integers(1, 8), max_size=2), st.randoms(use_true_random=False))
def test_the_order_in_which_records_are_opened_makes_no_difference(
    records: list[tuple[str, int, bytes, int]], lost: set[int], random: Random
) -> None:
    arrived = [
        declared(place, kind, None if kind == SIGNATURE else names, device=device, minute=minute)
        for place, (kind, names, device, minute) in enumerate(records, 1)
    ]
    shuffled = arrived[:]
    random.shuffle(shuffled)
    one, other = (resolve(order, lost_corrections=map(an_id, lost)) for order in (arrived, shuffled))
    assert standing(one) == standing(other)
    assert one.signature_of == other.signature_of
    assert one.withdrawn.keys() == other.withdrawn.keys()
