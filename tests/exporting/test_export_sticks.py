"""Exports to a stick that is full, locked, pulled or swapped: nothing is lost, and nothing lies about."""

import os
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from kiosk.errors import ExportTrouble, RecordTrouble
from kiosk.exporting import TARGET, Form
from kiosk.exporting.bundle import read_bundle
from kiosk.exporting.parcel import STEPS, Target
from tests.exporting.table import CAMPAIGN, TODAY, Table
from tests.mounts import At, device_of, fill, lock, mount, mounted, names_in, needs_root, pull

pytestmark = needs_root

Export = Callable[..., Any]


def opened(form: Form, table: Table, out: Path, device: int, **how: Any) -> Any:
    on_stick = replace(table, out=out, device=device)
    return on_stick.report(form=form, **how)


def sealed(table: Table, out: Path, device: int, **how: Any) -> Any:
    return replace(table, device=device).sealed(out, **how)


EXPORTS: dict[str, Export] = {form.value: partial(opened, form) for form in Form} | {"sealed": sealed}
each_export = pytest.mark.parametrize("export", EXPORTS.values(), ids=EXPORTS)


@pytest.fixture
def waiting(table: Table) -> int:
    """Have some people sign; none is exported yet."""
    for number in range(12):
        table.sign(name=f"Person {number}")
    return 12


@each_export
@pytest.mark.parametrize("step", STEPS)
def test_a_stick_pulled_at_any_step_is_told_and_leaves_nothing(
    table: Table, waiting: int, tmp_path: Path, export: Export, step: str
) -> None:
    with mounted(tmp_path / "usb") as stick:
        watcher = os.open(stick, os.O_RDONLY)
        with pytest.raises(ExportTrouble, match="stick was taken out"):
            export(table, stick / "out", device_of(stick), step=At(step, partial(pull, stick)))
        assert (names_in(stick), os.listdir(watcher)) == ([], [])  # noqa: PTH208 - the pulled stick itself
        os.close(watcher)
    assert table.store.counts().waiting[TARGET] == waiting


@each_export
@pytest.mark.parametrize("step", STEPS)
def test_a_stick_swapped_at_any_step_is_told_and_neither_gets_anything(
    table: Table, waiting: int, tmp_path: Path, export: Export, step: str
) -> None:
    with mounted(tmp_path / "usb") as stick:
        with pytest.raises(ExportTrouble, match="another one is in its place"):
            export(table, stick / "out", device_of(stick), step=At(step, partial(mount, stick)))
        assert names_in(stick) == []
        pull(stick)
        assert names_in(stick) == []
    assert table.store.counts().waiting[TARGET] == waiting


def refusal_of(export: Callable[[], Any]) -> ExportTrouble | None:
    try:
        export()
    except ExportTrouble as trouble:
        return trouble
    return None


@each_export
def test_a_full_stick_is_told_at_every_size_until_it_all_fits(
    table: Table, waiting: int, tmp_path: Path, export: Export
) -> None:
    told = []
    for free in range(0, 96, 4):
        with mounted(tmp_path / "usb", "size=128k") as stick:
            fill(stick, leaving=free * 1024)
            trouble = refusal_of(partial(export, table, stick / "out", device_of(stick)))
            if trouble is None:
                break
            told.append(trouble.what)
            assert names_in(stick) == ["ballast"]
            assert table.store.counts().waiting[TARGET] == waiting
    assert set(told) == {"The disk is full."}
    assert table.store.counts().waiting[TARGET] == 0


@each_export
def test_a_stick_that_is_locked_is_told(table: Table, waiting: int, tmp_path: Path, export: Export) -> None:
    with mounted(tmp_path / "usb") as stick:
        lock(stick)
        with pytest.raises(ExportTrouble, match="read-only"):
            export(table, stick / "out", device_of(stick))
        assert names_in(stick) == []
    assert table.store.counts().waiting[TARGET] == waiting


def test_a_stick_pulled_after_the_export_has_the_whole_bundle(
    table: Table, waiting: int, tmp_path: Path
) -> None:
    with mounted(tmp_path / "usb") as stick:
        report = sealed(table, stick / "tablet.okbundle", device_of(stick))
        assert (report.records, report.verified, report.delivery_noted) == (waiting, waiting, True)
        bundle = read_bundle(stick / "tablet.okbundle")
        assert len(list(bundle.records())) == waiting
        pull(stick)
        with pytest.raises(RecordTrouble, match="cannot be read"):
            list(bundle.records())


def test_an_export_to_the_tablet_itself_needs_no_device(table: Table) -> None:
    table.sign()
    assert table.sealed(table.out).records == 1
    assert Target(table.out).device is None
    assert CAMPAIGN.id == read_bundle(table.out).campaign_id
    assert read_bundle(table.out).header.made_on == TODAY
