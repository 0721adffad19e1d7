"""What several leftovers hold together: each record once, and whose it is."""

from dataclasses import replace

from kiosk.carving import UNKNOWN_TABLET, Haul, Lot, two_forms
from kiosk.framing import framed
from kiosk.sealing import MAGIC, read_header
from tests.contracts.store import CAMPAIGN, KEY_ID, sealed
from tests.leftovers import DEVICE, OTHER, OURS, POOL, bundle, carved, journal


def hauled(*contents: bytes) -> Haul:
    haul = Haul()
    for content in contents:
        haul.take(carved(content))
    return haul


def lot(device_id: bytes = DEVICE) -> Lot:
    return Lot(CAMPAIGN, KEY_ID, device_id)


def test_the_same_record_of_many_files_is_one_in_order_of_arrival() -> None:
    numbered = list(enumerate(POOL, 1))
    haul = hauled(journal(numbered[::-1], **OURS), bundle(numbered[:3], **OURS))
    assert haul.lots() == {lot(): numbered}
    assert (haul.whole, haul.damaged, haul.lost) == (6, [], 0)


def test_a_label_that_one_file_lost_is_taken_from_another() -> None:
    assert hauled(POOL[0].envelope, framed((7, POOL[0]))).lots() == {lot(UNKNOWN_TABLET): [(7, POOL[0])]}


def test_two_labels_of_one_envelope_and_two_envelopes_of_one_id_are_both_kept() -> None:
    first, other = POOL[0], sealed(record_id=POOL[0].record_id)
    records = [(1, first), (1, replace(first, event=2)), (2, other)]
    haul = hauled(*map(framed, records))
    (kept,) = haul.lots().values()
    assert set(kept) == set(records)
    assert two_forms(kept) == 1
    assert two_forms(records[:2]) == 0


def test_of_damaged_places_those_count_as_lost_whose_record_is_whole_nowhere() -> None:
    cut = [record.envelope[:-1] + b"\x00" * 20 for record in POOL[:3]]
    assert (hauled(*cut, POOL[0].envelope).damaged, hauled(*cut, POOL[0].envelope).lost) == (
        [record.record_id for record in POOL[:3]],
        2,
    )
    assert hauled(MAGIC).lost == 1


def test_a_file_that_names_no_tablet_is_of_the_one_with_which_it_shares_a_record() -> None:
    numbered = list(enumerate(POOL, 1))
    nameless = b"".join(map(framed, numbered[2:4]))
    of_two = journal(numbered[:1], **OURS) + journal([], **{**OURS, "device_id": OTHER})
    assert hauled(nameless, journal(numbered[:3], **OURS)).lots() == {lot(): numbered[:4]}
    assert hauled(nameless, journal(numbered[:2], **OURS)).lots() == {
        lot(): numbered[:2],
        lot(UNKNOWN_TABLET): numbered[2:4],
    }
    assert hauled(of_two).lots() == {lot(UNKNOWN_TABLET): numbered[:1]}


def test_campaigns_keys_and_tablets_are_kept_apart() -> None:
    foreign = sealed(campaign_id=b"another campaign")
    one, two = journal([(1, POOL[0])], **OURS), journal([(1, POOL[1])], **{**OURS, "device_id": OTHER})
    lots = hauled(one, two, framed((1, foreign))).lots()
    assert lots == {
        lot(DEVICE): [(1, POOL[0])],
        lot(OTHER): [(1, POOL[1])],
        Lot(b"another campaign", KEY_ID, UNKNOWN_TABLET): [(1, foreign)],
    }
    assert read_header(foreign.envelope).campaign_id == b"another campaign"


def test_a_haul_shows_nothing_of_what_it_holds() -> None:
    assert repr(POOL[0].record_id)[2:-1] not in repr(hauled(POOL[0].envelope))
