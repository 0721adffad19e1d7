"""The laws of gathering: what several sources hold together depends neither on their order nor on how often they come.

The sources are any: the same envelopes stand at other places in some, as whoever has no key can frame them anew.
"""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.exporting.gathering import Gathering
from kiosk.records import Kind
from kiosk.statement import CORRECTION, WITHDRAWAL, digest_of
from tests.carried import HOME, A, B, Carried, damaged, names, opened, record

POOL = [
    record(1, name="One"),
    record(1, name="Another one"),
    record(2, name="Two"),
    record(3, CORRECTION, 1, name="Corrected"),
    record(4, WITHDRAWAL, 2),
    record(5, CORRECTION, 3, name="Corrected twice"),
    record(6, WITHDRAWAL, 3),
    # Forged: other kinds under the ids of a withdrawal and of a correction.
    record(4, name="Forged"),
    record(4, CORRECTION, 1, name="Forged"),
    record(4, WITHDRAWAL, 1),
    record(3, name="Forged"),
    record(3, CORRECTION, 2, name="Forged"),
    record(3, WITHDRAWAL, 6),
]
POOL += [damaged(POOL[0]), damaged(POOL[3]), replace(POOL[2], event=9), replace(POOL[4], kind=Kind.SIGNATURE)]
HEADERS = [{1: HOME}, {1: replace(HOME, name="Winter market")}, {}]

sources = st.builds(
    Carried,
    st.sampled_from([A, B]),
    st.lists(st.tuples(st.integers(0, 4), st.sampled_from(POOL)), max_size=5),
    st.integers(0, 5),
    st.sampled_from(HEADERS),
    st.sampled_from([{}, {digest_of("words"): "words"}]),
    is_first_hand=st.booleans(),
)
gatherings = st.builds(opened, sources)
few = settings(max_examples=60, deadline=None)


def merge(one: Gathering, other: Gathering) -> Gathering:
    """Return what both hold."""
    merged = Gathering()
    for each in (one, other):
        for record_id, place in each.stands.items():
            merged.claim(record_id, place)
        for found in each.opened.values():
            merged.claim(found.declaration.record_id, found.place)
            merged.keep(found)
        for lost in each.lost:
            merged.claim(lost.record_id, lost.place)
            merged.lose(lost)
        for device, ids in each.seen.items():
            merged.seen.setdefault(device, {})
            for sequence, record_id in ids.items():
                merged.claim(record_id, (device, sequence))
        for device, arrived in each.arrived.items():
            merged.arrived[device] = max(arrived, merged.arrived.get(device, 0))
        for table, known in each.events.items():
            merged.learn(table, known)
        merged.conflicts |= each.conflicts
        merged.named |= each.named
        merged.wording |= each.wording
    return merged


@few
@given(gatherings, gatherings)
def test_merging_is_commutative(one: Gathering, other: Gathering) -> None:
    assert merge(one, other) == merge(other, one)


@few
@given(gatherings, gatherings, gatherings)
def test_merging_is_associative(one: Gathering, two: Gathering, three: Gathering) -> None:
    assert merge(merge(one, two), three) == merge(one, merge(two, three))


@few
@given(gatherings)
def test_merging_is_idempotent_and_nothing_adds_nothing(one: Gathering) -> None:
    assert merge(one, one) == merge(one, Gathering()) == one


@few
@given(gatherings, gatherings)
def test_what_was_taken_back_once_never_stands_again(one: Gathering, other: Gathering) -> None:
    taken_back = one.resolution().withdrawn
    standing = {each.signature_id for each in merge(one, other).resolution().standing}
    assert not taken_back.keys() & standing


@few
@given(st.lists(sources, max_size=3))
def test_opening_the_same_sources_in_any_order_gives_the_same_signatures(carried: list[Carried]) -> None:
    one = opened(*carried)
    other = opened(*carried[::-1])
    assert one == other
    assert (names(one), one.unreadable, one.missing) == (names(other), other.unreadable, other.missing)


@few
@given(sources, sources)
def test_opening_two_at_once_is_merging_what_each_gave(one: Carried, other: Carried) -> None:
    assert opened(one, other) == merge(opened(one), opened(other))


@few
@given(st.lists(sources, max_size=2), st.lists(st.integers(0, len(POOL) - 1), unique=True))
def test_no_bundle_moves_what_the_store_of_this_device_holds(carried: list[Carried], held: list[int]) -> None:
    whole = {POOL[number].record_id: POOL[number] for number in held if POOL[number] in POOL[:7]}
    store = Carried(A, list(enumerate(whole.values(), 1)), len(whole), is_first_hand=True)
    bundles = [replace(each, is_first_hand=False) for each in carried]
    for sequence, kept in store.held:
        found = opened(*bundles, store).opened[kept.record_id]
        taken_back = found.declaration.statement.kind == WITHDRAWAL
        assert found.place == (A, sequence) or (taken_back and kept.kind is not Kind.WITHDRAWAL)
