"""Merging what several tablets and bundles hold: in any order, any number of times, with any damage."""

from dataclasses import replace

import pytest

from kiosk.errors import ExportTrouble
from kiosk.exporting.gathering import gather
from kiosk.exporting.sources import StoreSource
from kiosk.keys import SecretKey
from kiosk.records import SealedRecord
from kiosk.statement import CORRECTION, SIGNATURE, WITHDRAWAL, digest_of
from tests.carried import CAMPAIGN, HOME, SECRET, A, B, Carried, an_id, damaged, names, opened, record
from tests.fakes import MemoryStore


def test_two_bundles_of_one_tablet_are_one_tablet() -> None:
    one, two = record(1, name="One"), record(2, name="Two")
    early, late = Carried(A, [(1, one)], 1), Carried(A, [(1, one), (2, two)], 2)
    gathering = opened(late, early)
    assert names(gathering) == ["One", "Two"]
    assert (gathering.records, gathering.missing, gathering.unreadable) == (2, [], {})


def test_sequences_that_are_in_no_source_are_missing_by_device() -> None:
    gathering = opened(
        Carried(A, [(2, record(1)), (5, record(2))], 7), Carried(A, [(3, record(3))], 3), Carried(B, [], 2)
    )
    assert gathering.missing == [(A, 1, 1), (A, 4, 4), (A, 6, 7), (B, 1, 2)]
    assert gathering.records == 9


def test_a_source_that_goes_on_while_it_is_read_counts_what_came() -> None:
    assert opened(Carried(A, [(1, record(1)), (2, record(2))], 1)).records == 2


@pytest.mark.parametrize("order", [1, -1])
def test_a_damaged_copy_is_healed_by_a_whole_one(order: int) -> None:
    whole = record(1, name="One")
    sources = [Carried(A, [(1, damaged(whole))], 1), Carried(A, [(1, whole)], 1)][::order]
    gathering = opened(*sources)
    assert (names(gathering), gathering.unreadable, gathering.conflicts) == (["One"], {}, set())


def test_a_damaged_copy_is_healed_by_a_whole_one_that_stands_elsewhere_too() -> None:
    whole = record(1)
    gathering = opened(Carried(A, [(1, damaged(whole))], 1), Carried(B, [(4, whole)], 4))
    assert gathering.unreadable == {}


def test_a_correction_that_a_bundle_heals_no_longer_sets_anything_adrift() -> None:
    chain = [record(1), record(2, CORRECTION, 1, name="Newer"), record(3, CORRECTION, 2, name="Newest")]
    broken = Carried(A, list(enumerate([chain[0], damaged(chain[1]), chain[2]], 1)), 3)
    assert len(opened(broken).resolution().adrift) == 1
    assert names(opened(broken)) == ["Ana"]
    assert names(opened(broken, Carried(A, [(2, chain[1])], 2))) == ["Newest"]


@pytest.mark.parametrize("order", [1, -1])
def test_two_envelopes_under_one_id_are_told_and_the_choice_is_the_same_in_any_order(order: int) -> None:
    one, other = record(1, name="One"), record(1, name="Other")
    gathering = opened(*[Carried(A, [(1, one)], 1), Carried(B, [(1, other)], 1)][::order])
    assert gathering.conflicts == {an_id(1)}
    lower = min((one, other), key=mark)
    assert names(gathering) == ["One" if lower is one else "Other"]


def mark(sealed: SealedRecord) -> bytes:
    return sealed.envelope[-16:]


def test_of_two_labels_the_true_one_counts_and_it_is_no_conflict() -> None:
    true = record(1)
    gathering = opened(Carried(A, [(1, replace(true, event=7))], 1), Carried(A, [(1, true)], 1))
    assert (names(gathering), gathering.unreadable, gathering.conflicts) == (["Ana"], {}, set())


def test_an_envelope_of_another_campaign_or_key_is_listed_and_the_others_stand() -> None:
    foreign = record(1, campaign=b"another campaign")
    gathering = opened(Carried(A, [(1, foreign), (2, record(2))], 2))
    assert names(gathering) == ["Ana"]
    assert "another campaign" in gathering.unreadable[A, 1]
    nothing = gather([Carried(A, [(1, record(1))], 1)], SecretKey.generate(), campaign_id=CAMPAIGN)
    assert SECRET.public.short_id in nothing.unreadable[A, 1]


def test_a_withdrawal_wins_wherever_it_comes_from() -> None:
    tablet = Carried(A, [(1, record(1)), (2, record(2, CORRECTION, 1, name="Newer"))], 2)
    laptop = Carried(B, [(1, record(3, WITHDRAWAL, 1))], 1)
    for order in ((tablet, laptop), (laptop, tablet)):
        assert names(opened(*order)) == []


def forged(beside: SealedRecord, kind: str, names: int | None = None) -> SealedRecord:
    """Return what anybody with the public key can seal under the id of another record, with a lower mark."""
    number = int.from_bytes(beside.record_id, "big")
    while mark(made := record(number, kind, names, name="Forged")) > mark(beside):
        pass
    return made


@pytest.mark.parametrize("order", [1, -1])
@pytest.mark.parametrize(("kind", "named"), [(SIGNATURE, None), (CORRECTION, 2), (WITHDRAWAL, 2)])
def test_nothing_that_is_forged_under_the_id_of_a_withdrawal_undoes_it(
    kind: str, named: int | None, order: int
) -> None:
    taken_back = record(3, WITHDRAWAL, 1)
    tablet = Carried(A, [(1, record(1, name="Gone")), (2, record(2, name="Other")), (3, taken_back)], 3)
    stranger = Carried(B, [(1, forged(taken_back, kind, named))], 1)
    gathering = opened(*[tablet, stranger][::order])
    assert "Gone" not in names(gathering)
    assert gathering.conflicts == {an_id(3)}


@pytest.mark.parametrize("order", [1, -1])
@pytest.mark.parametrize(("kind", "named"), [(SIGNATURE, None), (CORRECTION, 9), (WITHDRAWAL, 9)])
def test_nothing_that_is_forged_on_the_way_of_a_withdrawal_turns_it_aside(
    kind: str, named: int | None, order: int
) -> None:
    correction = record(2, CORRECTION, 1, name="Gone")
    tablet = Carried(A, [(1, record(1, name="Gone")), (2, correction), (3, record(3, WITHDRAWAL, 2))], 3)
    stranger = Carried(B, [(1, forged(correction, kind, named))], 1)
    assert names(opened(*[tablet, stranger][::order])) == []


def test_a_forged_withdrawal_that_names_a_lost_correction_sets_no_other_adrift() -> None:
    taken_back, lost = record(3, WITHDRAWAL, 1), damaged(record(9, CORRECTION, 8))
    tablet = Carried(A, [(1, record(1)), (3, taken_back)], 3)
    stranger = Carried(B, [(1, forged(taken_back, WITHDRAWAL, 9)), (2, lost)], 2)
    assert names(opened(tablet, stranger)) == []


def test_what_the_newer_source_says_of_an_event_counts() -> None:
    renamed = replace(HOME, name="Winter market")
    old, new = Carried(A, [(1, record(1))], 1, {1: HOME}), Carried(A, [(1, record(1))], 9, {1: renamed})
    [standing] = opened(old, new).resolution().standing
    assert opened(old, new).event_of(standing.latest) == opened(new, old).event_of(standing.latest) == renamed
    assert opened(Carried(A, [], 1), Carried(B, [], 1, {1: HOME})).event_of(standing.latest) is None


def test_words_count_only_if_they_are_those_of_their_digest() -> None:
    true = {digest_of("the words"): "the words"}
    gathering = opened(Carried(A, [], 0, {}, {**true, digest_of("other words"): "forged"}))
    assert gathering.wording == true


def test_the_store_of_this_device_is_a_source() -> None:
    store = MemoryStore(campaign_id=CAMPAIGN, key_id=SECRET.public.key_id)
    store.append(record(1))
    source = StoreSource(store, [HOME])
    assert (source.device_id, source.arrived, source.events) == (store.device_id, 1, {1: HOME})
    assert (source.name, source.wording) == ("this device", {})
    assert names(gather([source], SECRET, campaign_id=CAMPAIGN)) == ["Ana"]


def test_it_can_be_called_off() -> None:
    def no(done: int, total: int) -> bool:
        return done < total

    with pytest.raises(ExportTrouble, match="cancelled"):
        gather([Carried(A, [(1, record(1))], 1)], SECRET, campaign_id=CAMPAIGN, progress=no)


def test_nothing_of_a_visitor_shows_when_it_is_printed() -> None:
    assert "Ana" not in repr(opened(Carried(A, [(1, record(1))], 1)))
