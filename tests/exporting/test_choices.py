"""What is chosen for an export, what was exported before, and what must be struck from older files."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kiosk.campaign import Event
from kiosk.clock import StoppedClock
from kiosk.errors import ExportTrouble
from kiosk.exporting import TARGET, Choice, ExportReport, exported_before
from kiosk.exporting.bundle import Bundle, read_bundle
from kiosk.exporting.withdrawing import withdraw
from kiosk.petition import Draft
from kiosk.signing import SigningDesk
from kiosk.storage import open_store
from tests.exporting.table import ANA, CAMPAIGN, NOW, SECRET, TODAY, Table

HERE = CAMPAIGN.event.number
THERE = Event(HERE + 1, "Winter market", "Ogden, library", date(2026, 12, 1), 50)
NEW = Choice(only_new=True)


@contextmanager
def another_table(folder: Path) -> Iterator[Table]:
    """A second tablet of the same campaign."""
    (folder / "stick").mkdir(parents=True)
    with open_store(
        folder / "signatures.db", campaign_id=CAMPAIGN.id, key_id=SECRET.public.key_id, practice=False
    ) as store:
        desk = SigningDesk(store, CAMPAIGN, StoppedClock(NOW), "2026.11.1")
        yield Table(store, desk, folder / "stick" / "signatures.csv")


def bundle_of(table: Table, name: str = "tablet.okbundle") -> Bundle:
    out = table.out.with_name(name)
    table.sealed(out)
    return read_bundle(out)


def export_new(table: Table, **how: Any) -> tuple[ExportReport, list[dict[str, str]]]:
    """Export what is new, to a name of its own."""
    free = table.out.with_name(f"{len([*table.out.parent.iterdir()])}.csv")
    return replace(table, out=free).export(choice=NEW, **how)


def names_in(rows: list[dict[str, str]]) -> list[str]:
    return sorted(row["name"] for row in rows)


def waiting(table: Table) -> int:
    return table.store.counts().waiting[TARGET]


def test_one_event_is_exported_and_the_others_still_wait(table: Table) -> None:
    table.sign(name="Here")
    table.desk.event_number = THERE.number
    table.sign(name="There")
    report, rows = table.export(choice=Choice(event=THERE.number), events=[CAMPAIGN.event, THERE])
    assert names_in(rows) == ["There"]
    assert (rows[0]["event"], rows[0]["event_name"]) == (str(THERE.number), "Winter market")
    assert (rows[0]["event_place"], rows[0]["event_date"]) == ("Ogden, library", "2026-12-01")
    assert (report.rows, report.standing, report.records) == (1, 2, 2)
    assert waiting(table) == 1


def test_an_event_that_nobody_can_name_has_its_number_alone(table: Table) -> None:
    table.desk.event_number = 7
    table.sign()
    _, [row] = table.export()
    assert (row["event"], row["event_name"], row["event_place"], row["event_date"]) == ("7", "", "", "")
    assert table.manifest()["events"][0]["name"] is None


def test_what_was_exported_is_not_new_until_it_is_corrected(table: Table) -> None:
    first = table.sign(name="Old")
    assert not table.export()[0].nothing_new
    report, rows = export_new(table)
    assert (rows, report.nothing_new) == ([], True)
    table.sign(name="Second")
    table.correct(first, "Corrected")
    assert names_in(export_new(table)[1]) == ["Corrected", "Second"]
    assert export_new(table)[1] == []
    assert names_in(table.export()[1]) == ["Corrected", "Second"]


def test_an_event_may_be_chosen_by_its_name_and_is_then_the_same_on_every_device(
    table: Table, tmp_path: Path
) -> None:
    table.sign(name="Elsewhere")
    table.desk.event_number = 2
    table.sign(name="Saturday")
    church, market = (
        Event(2, "Sunday church", "Provo", None, None),
        Event(2, "Saturday market", "Ogden", None, 9),
    )
    with another_table(tmp_path / "one") as one, another_table(tmp_path / "two") as two:
        bundles = []
        for other, number, event in ((one, 2, church), (two, 3, replace(market, number=3))):
            other.desk.event_number = number
            other.sign(name=event.name)
            other.sealed(other.out.with_suffix(".okbundle"), events=[event])
            bundles.append(read_bundle(other.out.with_suffix(".okbundle")))
    how = {"events": [CAMPAIGN.event, market], "bundles": bundles}
    _, rows = table.export(choice=Choice(event=" saturday  MARKET"), **how)
    assert names_in(rows) == ["Saturday", "Saturday market"]
    assert waiting(table) == 1
    assert table.manifest()["choice"]["event"] == " saturday  MARKET"


NUMBER_TWO = Event(2, "Saturday market", "Ogden", date(2026, 11, 21), 9)


@pytest.mark.parametrize(
    ("other", "told", "cure"),
    [
        ({"goal": 10}, None, None),
        (
            {"name": "Sunday church"},
            "Event 2 is “Saturday market” on one device and “Sunday church” on another.",
            "Name the event instead of its number.",
        ),
        (
            {"date": None},
            "Event 2 is “Saturday market” (Ogden) on one device and “Saturday market” (Ogden, 2026-11-21) on another.",
            "Open the sealed exports of the devices one at a time.",
        ),
    ],
)
def test_a_number_that_names_different_events_is_refused(
    table: Table, tmp_path: Path, other: dict[str, str], told: str | None, cure: str | None
) -> None:
    with another_table(tmp_path / "one") as one:
        for each in (table, one):
            each.desk.event_number = 2
            each.sign()
        one.sealed(tmp_path / "one.okbundle", events=[replace(NUMBER_TWO, **other)])  # type: ignore[arg-type]
    how = {"events": [NUMBER_TWO], "bundles": [read_bundle(tmp_path / "one.okbundle")]}
    if told is None:
        assert len(table.export(choice=Choice(event=2), **how)[1]) == 2
        return
    with pytest.raises(ExportTrouble) as trouble:
        table.report(choice=Choice(event=2), **how)
    assert (trouble.value.what, trouble.value.cure) == (told, cure)
    assert list(table.out.parent.iterdir()) == []
    assert waiting(table) == 1


@pytest.mark.parametrize(
    ("event", "told"), [(9, "No event has the number 9."), ("church", "No event is called “church”.")]
)
def test_an_event_that_is_none_is_refused(table: Table, event: int | str, told: str) -> None:
    table.sign()
    for known, cure in (
        ([NUMBER_TWO], "These are known: 2 “Saturday market”."),
        ([], "These are known: none."),
    ):
        with pytest.raises(ExportTrouble) as trouble:
            table.report(choice=Choice(event=event), events=known)
        assert (trouble.value.what, trouble.value.cure) == (told, cure)


def test_what_was_carried_out_sealed_is_not_new(table: Table) -> None:
    table.sign()
    table.sealed(table.out.with_suffix(".okbundle"))
    report, _ = export_new(table)
    assert (report.rows, report.standing, report.nothing_new) == (0, 1, True)
    assert not table.export()[0].nothing_new


def test_a_correction_made_at_another_table_is_followed_before_the_choice(table: Table) -> None:
    receipt = table.sign(name="Here")
    table.desk.event_number = THERE.number
    table.correct(receipt, "There")
    assert table.export(choice=Choice(event=HERE))[1] == []
    assert names_in(table.export(choice=Choice(event=THERE.number))[1]) == ["There"]


def test_who_withdrew_after_an_export_is_to_be_struck_once(table: Table) -> None:
    out, stays = table.sign(name="Out"), table.sign(name="Stays")
    table.export()
    table.withdraw(table.sign(name="Never exported"))
    table.withdraw(out)
    report, rows = table.export()
    assert names_in(rows) == ["Stays"]
    assert report.to_strike == (out.record_id.hex(),)
    assert table.manifest()["to_strike"] == [out.record_id.hex()]
    assert report.withdrawn == 2
    assert table.export()[0].to_strike == ()
    assert stays.record_id.hex() not in report.to_strike


def test_a_withdrawal_of_what_this_device_lost_is_to_be_struck(table: Table) -> None:
    lost = b"lost signature.."
    table.store.append(withdraw(lost, campaign=CAMPAIGN, clock=StoppedClock(NOW)))
    assert table.export()[0].to_strike == (lost.hex(),)


def test_bundles_are_opened_with_this_devices_own_records_in_any_order(table: Table, tmp_path: Path) -> None:
    table.sign(name="Laptop")
    with another_table(tmp_path / "one") as one, another_table(tmp_path / "two") as two:
        one.sign(name="One")
        two.sign(name="Two")
        bundles = [bundle_of(one), bundle_of(two)]
        taken_back = withdraw(
            one.store.append(one.desk.prepare(replace_name("Gone"), "en")).record_id,
            campaign=CAMPAIGN,
            clock=StoppedClock(NOW),
        )
        bundles.append(bundle_of(one, "later.okbundle"))
    table.store.append(taken_back)
    for order in (bundles, bundles[::-1], bundles * 2):
        report, rows = table.export(bundles=order)
        assert names_in(rows) == ["Laptop", "One", "Two"]
        assert (report.records, report.withdrawn, report.unreadable, report.missing) == (5, 1, (), ())
    # Nobody knows whether what came in a bundle was exported before.
    assert names_in(export_new(table, bundles=bundles)[1]) == ["One", "Two"]
    assert waiting(table) == 0


def replace_name(name: str) -> Draft:
    return replace(ANA, name=name)


def test_who_is_withdrawn_here_and_came_in_a_bundle_is_to_be_struck(table: Table, tmp_path: Path) -> None:
    with another_table(tmp_path / "one") as one:
        receipt = one.sign(name="Out")
        bundle = bundle_of(one)
    table.export(bundles=[bundle])
    table.store.append(withdraw(receipt.record_id, campaign=CAMPAIGN, clock=StoppedClock(NOW)))
    report, rows = table.export(bundles=[bundle])
    assert (rows, report.to_strike) == ([], (receipt.record_id.hex(),))
    assert table.export(bundles=[bundle])[0].to_strike == ()


def test_what_still_waits_was_not_exported_before_and_all_else_may_have_been(table: Table) -> None:
    first = table.sign()
    table.export()
    second = table.sign()
    before = exported_before(table.store)
    assert first.record_id in before
    assert second.record_id not in before
    assert b"came in a bundle" in before


def test_the_manifest_says_what_was_counted_and_shows_the_exact_words(table: Table) -> None:
    table.sign(email="ana@example.org", email_updates=True)
    table.desk.keep(table.desk.prepare(ANA, "es"))
    report, rows = table.export(choice=Choice(event=HERE))
    manifest = table.manifest()
    assert (manifest["file"], manifest["form"], manifest["sha256"]) == (table.out.name, "csv", report.sha256)
    assert (manifest["made_on"], manifest["choice"]) == (
        TODAY.isoformat(),
        {"event": HERE, "only_new": False},
    )
    assert manifest["counts"]["rows"] == {"number": 2, "counts": "Signatures in the file, one row each."}
    assert manifest["columns"].keys() == rows[0].keys()
    assert all(purpose.endswith(".") for purpose in manifest["columns"].values())
    [event] = manifest["events"]
    assert (event["device"], event["event"], event["rows"]) == (table.store.device_id.hex(), HERE, 2)
    shown = {
        row["language"]: {
            key: manifest["words"][digest] for key, digest in manifest["wordings"][row["wording"]].items()
        }
        for row in rows
    }
    for language, words in shown.items():
        assert words.items() <= CAMPAIGN.wording(language).items()
    assert "email" in shown["en"]
    assert sum(manifest["programs"].values()) == 2
    assert manifest["content_packs"] == {"2026.11.1": 2}


def test_words_that_only_a_bundle_knows_are_shown_too(table: Table, tmp_path: Path) -> None:
    with another_table(tmp_path / "one") as one:
        one.sign()
        bundle = bundle_of(one)
    later = replace(CAMPAIGN, petition=replace(CAMPAIGN.petition, ask={"en": "Other words.", "es": "Otras."}))
    table.export(bundles=[bundle], campaign=later)
    assert None not in table.manifest()["words"].values()
    with another_table(tmp_path / "two") as two:
        two.sign()
        two.export(campaign=later)
        assert None in two.manifest()["words"].values()
