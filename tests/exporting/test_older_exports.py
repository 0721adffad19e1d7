"""An export where an earlier one lies: what counts as delivered stays in some file."""

import errno
import os
from dataclasses import replace

import pytest

from kiosk.errors import ExportTrouble
from kiosk.exporting import TARGET, Choice
from kiosk.exporting.bundle import read_bundle
from kiosk.exporting.parcel import STEPS
from tests.exporting.table import Table
from tests.mounts import At, names_in

NEW = Choice(only_new=True)


@pytest.mark.parametrize("left", ["signatures.csv", "signatures.csv.manifest.json"])
def test_what_is_new_goes_to_a_name_that_is_free(table: Table, left: str) -> None:
    table.sign(name="Delivered")
    table.report(choice=NEW)
    folder = table.out.parent
    for name in set(names_in(folder)) - {left}:
        (folder / name).unlink()
    older = (folder / left).read_bytes()
    table.sign(name="New")
    with pytest.raises(ExportTrouble) as trouble:
        table.report(choice=NEW)
    assert trouble.value.what.startswith(f"{folder / left} is there already")
    assert trouble.value.cure == "Choose another name."
    assert (names_in(folder), (folder / left).read_bytes()) == ([left], older)
    assert table.store.counts().waiting[TARGET] == 1
    free = replace(table, out=folder / "second.csv")
    assert [row["name"] for row in free.export(choice=NEW)[1]] == ["New"]


def no_answer() -> None:
    raise OSError(errno.EIO, os.strerror(errno.EIO))


@pytest.mark.parametrize("step", STEPS)
def test_an_export_that_fails_leaves_the_earlier_one(table: Table, step: str) -> None:
    table.sign(name="Delivered")
    earlier = table.report()
    held = {path: path.read_bytes() for path in (earlier.path, earlier.manifest)}
    table.sign(name="New")
    with pytest.raises(ExportTrouble, match="disk does not answer"):
        table.report(step=At(step, no_answer))
    assert {path: path.read_bytes() for path in table.out.parent.iterdir()} == held
    assert table.store.counts().waiting[TARGET] == 1


@pytest.mark.parametrize("step", STEPS)
def test_a_sealed_export_that_fails_leaves_the_earlier_one(table: Table, step: str) -> None:
    table.sign()
    out = table.out.with_name("tablet.okbundle")
    table.sealed(out)
    table.sign()
    with pytest.raises(ExportTrouble, match="disk does not answer"):
        table.sealed(out, step=At(step, no_answer))
    assert names_in(out.parent) == ["tablet.okbundle"]
    assert read_bundle(out).header.count == 1
    assert table.store.counts().waiting[TARGET] == 1
