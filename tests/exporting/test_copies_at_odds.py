"""Copies that do not say the same: whoever has no key, or only the public one, brings nothing back and hides no loss."""

from dataclasses import replace
from itertools import permutations

import pytest

from kiosk.exporting.gathering import Gathering
from kiosk.records import SealedRecord
from kiosk.statement import CORRECTION, WITHDRAWAL
from tests.carried import A, B, Carried, an_id, damaged, names, opened, record

SIGNED = record(1, name="Old")
OLDER, NEWER = record(2, CORRECTION, 1, name="Older"), record(3, CORRECTION, 1, name="Newer")
STORE = Carried(A, [(1, SIGNED), (2, OLDER), (3, NEWER)], 3, is_first_hand=True)
BUNDLE = replace(STORE, is_first_hand=False)


def in_any_order(*sources: Carried) -> Gathering:
    """Open them in every order, which makes no difference."""
    one, *others = [opened(*order) for order in permutations(sources)]
    assert all(each == one for each in others)
    return one


@pytest.mark.parametrize("true", [STORE, BUNDLE], ids=["the store", "another bundle"])
@pytest.mark.parametrize(
    "device", [bytes(16), A, b"\xff" * 16], ids=["a lower device", "its own", "a higher"]
)
def test_a_bundle_that_was_framed_anew_does_not_bring_an_older_correction_back(
    true: Carried, device: bytes
) -> None:
    reframed = Carried(device, [(1, SIGNED), (2, NEWER), (3, OLDER)], 3)
    gathering = in_any_order(true, reframed)
    assert names(gathering) == ["Newer"]
    assert gathering.conflicts >= {OLDER.record_id, NEWER.record_id}


def test_the_order_in_this_devices_store_holds_though_its_clock_went_back() -> None:
    store = Carried(A, [(1, SIGNED), (2, NEWER), (3, OLDER)], 3, is_first_hand=True)
    gathering = in_any_order(store, BUNDLE)
    assert gathering.conflicts >= {OLDER.record_id, NEWER.record_id}
    assert names(gathering) == ["Older"]


def test_what_somebody_else_sealed_under_the_id_of_a_record_does_not_replace_it_in_its_own_store() -> None:
    whole, forged = (record(1, name=name) for name in ("Whole", "Forged"))
    for mine, theirs, name in ((whole, forged, "Whole"), (forged, whole, "Forged")):
        own = Carried(A, [(1, mine)], 1, is_first_hand=True)
        gathering = in_any_order(own, Carried(A, [(1, theirs)], 1))
        assert (names(gathering), gathering.conflicts) == ([name], {an_id(1)})


def test_one_envelope_at_two_places_is_told() -> None:
    for other in ((B, 1), (A, 2)):
        device, sequence = other
        gathering = in_any_order(
            Carried(A, [(1, SIGNED)], 1), Carried(device, [(sequence, SIGNED)], sequence)
        )
        assert gathering.conflicts == {SIGNED.record_id}
    assert in_any_order(BUNDLE, BUNDLE, STORE).conflicts == set()


@pytest.mark.parametrize("elsewhere", [SIGNED, damaged(SIGNED)], ids=["whole there", "damaged there too"])
def test_a_record_that_does_not_open_at_one_place_and_stands_at_another_is_told(
    elsewhere: SealedRecord,
) -> None:
    gathering = in_any_order(Carried(A, [(1, damaged(SIGNED))], 1), Carried(B, [(1, elsewhere)], 1))
    assert gathering.conflicts == {SIGNED.record_id}


def test_two_records_at_one_place_are_told_and_both_count() -> None:
    places = [Carried(A, [(1, record(number, name=f"{number}"))], 1) for number in (1, 2, 3)]
    gathering = in_any_order(*places)
    assert (names(gathering), gathering.conflicts) == (["1", "2", "3"], {an_id(1), an_id(2), an_id(3)})


def test_the_sequence_0_is_no_place() -> None:
    held = [(0, SIGNED), (0, OLDER), (4, NEWER)]
    gathering = in_any_order(Carried(A, held, 4), Carried(B, [(0, SIGNED)]))
    assert (gathering.conflicts, gathering.missing) == (set(), [(A, 1, 3)])


@pytest.mark.parametrize("name", ["Forged", "Ana"])
def test_a_lost_record_is_told_though_another_claims_its_place(name: str) -> None:
    lost = Carried(A, [(1, damaged(record(1, name="Lost")))], 1)
    gathering = in_any_order(lost, Carried(A, [(1, record(5, name=name))], 1))
    assert names(gathering) == [name]
    assert list(gathering.unreadable) == [(A, 1)]
    assert gathering.conflicts == {an_id(1), an_id(5)}


def test_what_names_a_lost_correction_stays_adrift_though_another_record_claims_its_place() -> None:
    store = Carried(A, [(1, SIGNED), (2, damaged(OLDER)), (3, record(3, CORRECTION, 2, name="Newest"))], 3)
    gathering = in_any_order(store, Carried(A, [(2, record(6, name="Forged"))], 2))
    assert [one.record_id for one in gathering.resolution().adrift] == [an_id(3)]
    assert names(gathering) == ["Forged", "Old"]


LABELS = [{"event": 77}, {"kind": SIGNED.kind}, {"kind": record(9, WITHDRAWAL, 1).kind}]


@pytest.mark.parametrize("label", LABELS, ids=["event", "signature", "withdrawal"])
def test_a_withdrawal_wins_that_names_a_correction_under_a_false_label(label: dict[str, object]) -> None:
    false = replace(OLDER, **label)  # type: ignore[arg-type]
    taken_back = record(4, WITHDRAWAL, 2)
    gathering = in_any_order(Carried(A, [(1, SIGNED), (2, false)], 3), Carried(B, [(1, taken_back)], 1))
    assert names(gathering) == []
    assert [*gathering.resolution().withdrawn] == [SIGNED.record_id]
    assert (A, 2) in gathering.unreadable
