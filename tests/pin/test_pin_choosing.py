"""Which PIN may be chosen, and how it is kept."""

import json
import random
import stat
from pathlib import Path

import pytest

from kiosk.errors import PinTrouble
from kiosk.keys import Cost
from kiosk.pin import FREE_TRIES, PinLock, weakness
from tests.pin.table import PIN, WRONG, LooseClock, counter


class TestWeakness:
    @pytest.mark.parametrize("pin", ["", "1", "49271"])
    def test_fewer_than_six_digits_are_too_short(self, pin: str) -> None:
        assert weakness(pin) == "short"

    @pytest.mark.parametrize("pin", ["4927168305941", "49" * 50])
    def test_more_than_twelve_digits_are_too_long(self, pin: str) -> None:
        assert weakness(pin) == "long"

    @pytest.mark.parametrize("pin", ["49271a", " 492716", "٤٩٢٧١٦", "49271²", "-492716"])
    def test_what_the_pad_cannot_type_is_no_digit(self, pin: str) -> None:
        assert weakness(pin) == "not-digits"

    @pytest.mark.parametrize(
        "pin",
        [
            *("000000", "7777777", "999999999999"),
            *("123456", "654321", "345678", "890123", "0987654321", "123456789012", "135791", "024680"),
            *("121212", "1212121", "123123", "1231231", "492492", "49164916", "492716492716"),
            *("147258", "147852", "159753", "753951", "789456", "258369147", "25800852", "1472580"),
            *("19992000", "19871987", "20262025", "199020001999"),
            *("112233", "111222", "445566", "777888999", "123321", "4914194", "1002001"),
            *("102030", "314159", "142536", "123457", "000007"),
        ],
    )
    def test_what_many_people_choose_is_common(self, pin: str) -> None:
        assert weakness(pin) == "common"

    def test_the_ten_most_frequent_of_a_published_study_are_common(self) -> None:
        # Markert et al., "This PIN Can Be Easily Guessed", IEEE S&P 2020: the six-digit ones.
        ten = "000000 111111 112233 121212 123123 123456 159753 654321 666666 789456"
        assert {weakness(pin) for pin in ten.split()} == {"common"}

    @pytest.mark.parametrize("pin", [PIN, WRONG, "4927168", "250894", "492716830594"])
    def test_digits_without_a_pattern_may_be_chosen(self, pin: str) -> None:
        assert weakness(pin) is None

    def test_few_of_all_pins_are_refused(self) -> None:
        chance = random.Random(287)
        refused = sum(weakness(f"{chance.randrange(10**6):06}") is not None for _ in range(20_000))
        assert refused < 100


class TestChoosing:
    @pytest.mark.parametrize(
        ("pin", "what"),
        [
            ("49271", "too short"),
            ("4" * 13, "too long"),
            ("49271a", "digits only"),
            ("123456", "Many people"),
        ],
    )
    def test_a_weak_one_is_refused_in_words_that_do_not_repeat_it(
        self, lock: PinLock, file: Path, pin: str, what: str
    ) -> None:
        before = file.read_bytes()
        with pytest.raises(PinTrouble, match=what) as refusal:
            lock.choose(pin)
        assert pin not in str(refusal.value)
        assert file.read_bytes() == before

    def test_none_is_set_until_one_is_chosen(self, file: Path, clock: LooseClock) -> None:
        lock = PinLock(file, clock, Cost.SMALL)
        was_set = lock.is_set
        lock.choose(PIN)
        assert (was_set, lock.is_set) == (False, True)
        assert (lock.wait, lock.free_tries) == (0, FREE_TRIES)
        assert lock.check(PIN)

    def test_a_file_that_leads_nowhere_is_a_pin_all_the_same(self, file: Path, clock: LooseClock) -> None:
        file.symlink_to("missing")
        assert PinLock(file, clock).is_set

    def test_a_new_one_replaces_the_old_one_and_frees_all_tries(self, lock: PinLock) -> None:
        for _ in range(FREE_TRIES):
            lock.check(WRONG)
        lock.choose("250894")
        assert (lock.wait, lock.free_tries) == (0, FREE_TRIES)
        assert not lock.check(PIN)
        assert lock.check("250894")

    def test_that_of_practice_is_not_judged(self, lock: PinLock) -> None:
        lock.set_known("1234")
        assert lock.check("1234")

    def test_only_the_owner_may_read_the_files_and_no_pin_stands_in_them(
        self, lock: PinLock, file: Path
    ) -> None:
        for path in (file, counter(file)):
            assert stat.S_IMODE(path.stat().st_mode) == 0o600
            assert PIN.encode() not in path.read_bytes()
        assert sorted(path.name for path in file.parent.iterdir()) == ["pin.count", "pin.json"]

    def test_the_same_pin_is_kept_differently_each_time(self, lock: PinLock, file: Path) -> None:
        before = file.read_bytes()
        lock.choose(PIN)
        assert file.read_bytes() != before

    def test_the_cost_is_64_mib_unless_told_otherwise(self, file: Path, clock: LooseClock) -> None:
        lock = PinLock(file, clock)
        lock.choose(PIN)
        kept = json.loads(file.read_bytes())
        assert [kept[name] for name in ("version", "memory_kib", "passes", "lanes")] == [1, 65_536, 3, 4]
        assert PinLock(file, clock, Cost.SMALL).check(PIN)
