"""What becomes of a form: kept once, fixed, taken back, and never lost when the disk refuses."""

from functools import partial
from pathlib import Path
from threading import Event

import pytest

from kiosk.errors import StoreTrouble
from kiosk.practice import PIN
from kiosk.records import Receipt, SealedRecord
from tests.ui.conftest import Kiosk, exported
from tests.ui.pages import Form


def ready(kiosk: Kiosk) -> Form:
    return kiosk.attract.start("en").sign().type("Ana").next().type("84101").done().touch("ofAge")


def refuse_to_keep(monkeypatch: pytest.MonkeyPatch, kiosk: Kiosk) -> list[bytes]:
    asked: list[bytes] = []

    def keep(record: SealedRecord) -> Receipt:
        asked.append(record.record_id)
        raise StoreTrouble("The disk is full.", "Make room.")

    monkeypatch.setattr(kiosk.parts.desk, "keep", keep)
    return asked


def fail_to_keep(kiosk: Kiosk, form: Form, monkeypatch: pytest.MonkeyPatch, *, times: int) -> None:
    asked = refuse_to_keep(monkeypatch, kiosk)
    while len(asked) < times:
        before = len(asked)
        form.submit()
        kiosk.glass.wait_until(partial(_has_grown, asked, before))
        kiosk.wait_for_worker()


def test_what_cannot_be_saved_calls_a_volunteer_and_keeps_the_form(
    kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch
) -> None:
    form = ready(kiosk)
    asked = refuse_to_keep(monkeypatch, kiosk)
    form.submit()
    kiosk.glass.wait_for("saveFailed")
    kiosk.pass_time(10_000)
    assert form.text_of("name") == "Ana"
    form.submit()
    kiosk.glass.wait_until(lambda: len(asked) == 2)
    assert asked[0] == asked[1]
    monkeypatch.undo()
    kiosk.glass.wait_for("saveFailed")
    form.sign_now().done()
    kiosk.close()
    assert_counts(kiosk, signatures=1)


def test_after_three_failures_nobody_else_is_let_in_to_the_form_until_staff_have_come(
    kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch
) -> None:
    form = ready(kiosk)
    fail_to_keep(kiosk, form, monkeypatch, times=3)
    kiosk.glass.wait_for("onPhone")
    assert form.text_of("name") == "Ana"
    kiosk.window.visit.startOver()
    kiosk.attract.start("es")
    kiosk.glass.wait_for_text("Firme por teléfono")
    kiosk.glass.touch("doorSign")
    kiosk.glass.wait_for("qr")
    assert kiosk.glass.find("signPage") is None
    kiosk.window.visit.startOver()
    monkeypatch.undo()
    kiosk.knock().unlock(PIN)
    kiosk.glass.wait_for("signingClosed")
    kiosk.window.staff.leave()
    ready(kiosk).sign_now().done()
    kiosk.close()
    assert_counts(kiosk, signatures=1)


def test_a_save_that_goes_well_is_the_end_of_the_count(kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch) -> None:
    form = ready(kiosk)
    for _ in range(2):
        with monkeypatch.context() as failing:
            fail_to_keep(kiosk, form, failing, times=2)
        form.sign_now().done()
        assert not kiosk.window.visit.property("signingClosed")
        form = ready(kiosk)
    kiosk.close()


def test_a_form_changed_after_a_failed_save_is_kept_as_it_stands_now(
    kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    form = ready(kiosk)
    refuse_to_keep(monkeypatch, kiosk)
    form.submit()
    kiosk.glass.wait_for("saveFailed")
    monkeypatch.undo()
    form.touch("field:name").type("b").done()
    form.sign_now()
    kiosk.close()
    assert [row["name"] for row in exported(kiosk.settings, tmp_path)] == ["Anab"]


def test_a_double_touch_signs_once(kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch) -> None:
    ready(kiosk)
    desk, kept = kiosk.parts.desk, []
    keep = desk.keep

    def counted(record: SealedRecord) -> Receipt:
        kept.append(record.record_id)
        return keep(record)

    monkeypatch.setattr(desk, "keep", counted)
    kiosk.window.sign.submit()
    kiosk.window.sign.submit()
    kiosk.glass.wait_for("thanks")
    kiosk.close()
    assert len(kept) == 1
    assert_counts(kiosk, signatures=1)


def test_a_fix_replaces_and_a_removal_takes_back(kiosk: Kiosk, tmp_path: Path) -> None:
    thanks = ready(kiosk).sign_now()
    form = thanks.fix()
    form.touch("field:name").type("b").done()
    thanks = form.sign_now()
    kiosk.glass.wait_for_text("Your change is saved.")
    thanks.done()
    thanks = ready(kiosk).sign_now()
    kiosk.glass.wait_for_text("Thank you!")
    thanks.remove()
    kiosk.close()
    assert [row["name"] for row in exported(kiosk.settings, tmp_path)] == ["Anab"]
    assert_counts(kiosk, signatures=2, corrections=1, withdrawals=1)


def test_two_quick_touches_remove_nothing_and_one_may_think_better_of_it(kiosk: Kiosk) -> None:
    thanks = ready(kiosk).sign_now()
    where = kiosk.glass.place_of("remove")
    thanks.ask_to_remove()
    sure = kiosk.glass.place_of("removeForSure")
    assert where is not None
    assert sure is not None
    assert not sure.contains(where.center())
    kiosk.glass.touch("keep")
    kiosk.glass.wait_for("remove")
    kiosk.close()
    assert_counts(kiosk, signatures=1)


def test_a_removal_that_cannot_be_saved_says_so_and_can_be_tried_again(
    kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    thanks = ready(kiosk).sign_now()
    refuse_to_keep(monkeypatch, kiosk)
    thanks.ask_to_remove()
    kiosk.glass.touch("removeForSure")
    kiosk.glass.wait_for("saveFailed")
    monkeypatch.undo()
    kiosk.glass.touch("removeForSure")
    kiosk.glass.wait_for_text("Your signature was removed.")
    kiosk.close()
    assert exported(kiosk.settings, tmp_path) == []


def _has_grown(asked: list[bytes], before: int) -> bool:
    return len(asked) > before


def assert_counts(kiosk: Kiosk, *, signatures: int, corrections: int = 0, withdrawals: int = 0) -> None:
    with kiosk.reopened() as store:
        counts = store.counts()
    assert (counts.signatures, counts.corrections, counts.withdrawals) == (
        signatures,
        corrections,
        withdrawals,
    )


def test_typing_during_a_save_changes_nothing(
    kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    form = ready(kiosk)
    gate = Event()
    keep = kiosk.parts.desk.keep

    def slowly(record: SealedRecord) -> Receipt:
        gate.wait(5)
        return keep(record)

    monkeypatch.setattr(kiosk.parts.desk, "keep", slowly)
    form.submit()
    kiosk.glass.wait_until(lambda: kiosk.window.sign.property("state") == "saving")
    kiosk.window.sign.typed("name", "Mara")
    kiosk.window.sign.tick("ofAge", *(False,))
    kiosk.pass_time(1000)
    assert kiosk.window.sign.property("name") == "Ana"
    assert not any(
        button.isEnabled() for button in map(kiosk.glass.find, ("primary", "startOver", "back")) if button
    )
    gate.set()
    kiosk.glass.wait_for("thanks")
    kiosk.close()
    assert [row["name"] for row in exported(kiosk.settings, tmp_path)] == ["Ana"]


def test_after_a_failed_removal_the_thanks_do_not_stand_for_ever(
    kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch
) -> None:
    thanks = ready(kiosk).sign_now()
    refuse_to_keep(monkeypatch, kiosk)
    thanks.ask_to_remove()
    kiosk.glass.touch("removeForSure")
    kiosk.glass.wait_for("saveFailed")
    kiosk.pass_time(60)
    kiosk.glass.wait_for("start:en")


class TestDoubleTouches:
    """A finger that touches twice presses one button, not also the one that comes to lie under it."""

    @pytest.fixture
    def pause(self) -> int:
        return 400

    def test_sign_now_touched_twice_shows_the_thanks(self, kiosk: Kiosk) -> None:
        form = ready(kiosk)
        form.submit()
        kiosk.glass.wait_for("thanks")
        kiosk.glass.touch_at_once("primary")
        kiosk.glass.wait_until(lambda: kiosk.glass.find("shield") is None)
        assert kiosk.window.visit.property("place") == "thanks"
        kiosk.glass.touch("primary")
        kiosk.glass.wait_for("start:en")
