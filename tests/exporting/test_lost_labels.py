"""Records whose labels were lost: a bundle carries them, an export uses them, a store refuses them."""

import io
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest

from kiosk.errors import KioskError
from kiosk.framing import framed, read_frame, unlabelled
from kiosk.records import Kind, SealedRecord
from kiosk.statement import CORRECTION, WITHDRAWAL
from kiosk.storage import open_store
from tests.carried import CAMPAIGN, SECRET, A, B, Carried, an_id, damaged, names, opened, record


def bare(number: int, kind: str = "signature", of: int | None = None, *, name: str = "Ana") -> SealedRecord:
    """The same record as record() makes, without what stood beside its envelope."""
    whole = record(number, kind, of, name=name)
    return unlabelled(whole.record_id, whole.envelope)[1]


def test_a_frame_without_a_label_is_carried_where_it_may_be() -> None:
    numbered = (0, bare(1))
    assert read_frame(io.BytesIO(framed(numbered)), unlabelled_too=True) == numbered
    with pytest.raises(ValueError, match="no kind of record"):
        read_frame(io.BytesIO(framed(numbered)))
    assert (numbered[1].kind, numbered[1].event) == (Kind.UNKNOWN, 0)


def test_a_lost_label_is_no_false_one_and_the_signature_counts() -> None:
    gathering = opened(Carried(A, [(0, bare(1, name="One")), (0, bare(2, name="Two")), (4, record(4))], 4))
    assert names(gathering) == ["Ana", "One", "Two"]
    assert gathering.unreadable == {}
    assert gathering.records == 4
    assert gathering.missing == [(A, 1, 3)]


def test_a_withdrawal_and_a_correction_without_labels_do_what_is_sealed_in_them() -> None:
    held = [(0, bare(3, WITHDRAWAL, 1)), (0, bare(4, CORRECTION, 2, name="Newer"))]
    assert names(opened(Carried(A, [(1, record(1)), (2, record(2)), *held], 2))) == ["Newer"]


def test_a_label_elsewhere_is_taken_in_place_of_a_lost_one() -> None:
    whole = record(7)
    without, with_label = Carried(A, [(0, bare_of(whole))]), Carried(B, [(7, whole)], 7)
    for sources in permutations((without, with_label)):
        gathering = opened(*sources)
        assert gathering.opened[an_id(7)].place == (B, 7)
        assert gathering.conflicts == set()


def bare_of(whole: SealedRecord) -> SealedRecord:
    return unlabelled(whole.record_id, whole.envelope)[1]


@pytest.mark.parametrize("order", [1, -1])
def test_of_corrections_the_one_signed_last_counts_where_a_sequence_was_lost(order: int) -> None:
    early, late = record(2, CORRECTION, 1, name="Early"), record(5, CORRECTION, 1, name="Late")
    for held in ([(2, early), (0, bare_of(late))], [(0, bare_of(early)), (5, late)]):
        assert names(opened(Carried(A, [(1, record(1)), *held][::order], 5))) == ["Late"]


def test_one_lost_label_does_not_heal_another() -> None:
    lost = damaged(bare(1))
    gathering = opened(Carried(A, [(0, bare(2)), (0, lost)]))
    assert list(gathering.unreadable) == [(A, 0)]


def test_a_store_refuses_a_record_without_a_label(tmp_path: Path) -> None:
    known = {"campaign_id": CAMPAIGN, "key_id": SECRET.public.key_id, "practice": False}
    with open_store(tmp_path / "signatures.db", **known) as store:  # type: ignore[arg-type]
        with pytest.raises(KioskError):
            store.append(bare(1))
        assert list(store.records()) == []
        assert store.append(replace(bare(1), kind=Kind.SIGNATURE)).sequence == 1
