import pytest

from kiosk.errors import ExportTrouble
from kiosk.exporting.progress import leg, unwatched, watched


def test_items_pass_unchanged_and_the_end_is_told() -> None:
    told: list[tuple[int, int]] = []

    def watch(done: int, total: int) -> bool:
        told.append((done, total))
        return True

    assert list(watched("x" * 600, 600, watch)) == list("x" * 600)
    assert told == [(0, 600), (256, 600), (512, 600), (600, 600)]


def test_nothing_is_a_whole_too() -> None:
    told: list[tuple[int, int]] = []

    def watch(done: int, total: int) -> bool:
        told.append((done, total))
        return True

    assert list(watched([], 0, watch)) == []
    assert told == [(1, 1)]


def test_more_items_than_were_promised_are_not_more_than_all() -> None:
    seen: list[int] = []

    def watch(done: int, total: int) -> bool:
        seen.append(done)
        return done <= total

    assert len(list(watched(range(600), 100, watch))) == 600
    assert max(seen) == 100


@pytest.mark.parametrize("at", [0, 256, 300])
def test_it_is_called_off_in_two_plain_sentences(at: int) -> None:
    def impatient(done: int, total: int) -> bool:
        return done < at

    with pytest.raises(ExportTrouble) as refusal:
        list(watched(range(300), 300, impatient))
    assert (refusal.value.what, refusal.value.cure) == ("It was cancelled.", "Nothing was written.")


def test_legs_follow_each_other_and_end_at_the_whole() -> None:
    told: list[float] = []

    def watch(done: int, total: int) -> bool:
        told.append(done / total)
        return True

    for number, size in enumerate((10, 1000, 3)):
        list(watched(range(size), size, leg(watch, number, legs=3)))
    assert told == sorted(told)
    assert (told[0], told[-1]) == (0, 1)
    assert list(watched("ab", 2, leg(unwatched, 0, legs=2))) == ["a", "b"]
