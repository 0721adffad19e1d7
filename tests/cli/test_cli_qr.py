"""What `kiosk qr` prints and draws, proven by a decoder."""

import os
import subprocess
from pathlib import Path

import zxingcpp
from PIL import Image
from typer.testing import CliRunner

from kiosk.campaign import Campaign
from kiosk.cli import app
from kiosk.qr import QUIET_ZONE, matrix, to_terminal
from kiosk.settings import Settings
from tests.cli.tablet import Kiosk, everything_in


def test_the_code_of_the_site_is_printed_with_its_address(kiosk: Kiosk, real: Campaign) -> None:
    result = CliRunner().invoke(app, ["qr"], env={"KIOSK_HOME": "/nowhere"}, color=True)
    site = "https://example.org/utah"
    assert result.stdout == f"{to_terminal(site)}\n{site}\n"
    assert kiosk("qr").stdout.endswith("\nhttps://example.org/test\n")


def test_the_code_of_any_address_is_printed(kiosk: Kiosk) -> None:
    assert kiosk("qr", "https://example.org/x").stdout.endswith("\nhttps://example.org/x\n")


def test_what_is_no_web_address_has_no_code(kiosk: Kiosk) -> None:
    result = kiosk("qr", "example.org")
    assert result.exit_code == 2
    assert result.stderr.startswith(
        "This is not a web address that the kiosk can show.\nWrite it in full, with https://"
    )


def test_the_code_is_written_as_a_drawing(kiosk: Kiosk, tmp_path: Path) -> None:
    out = tmp_path / "poster.svg"
    result = kiosk("qr", "--out", str(out))
    assert result.stdout == f"{out} opens https://example.org/utah\n"
    assert out.read_text(encoding="utf-8").startswith("<svg ")


def test_a_place_that_cannot_be_written_is_told(kiosk: Kiosk, tmp_path: Path) -> None:
    result = kiosk("qr", "--out", str(tmp_path / "missing" / "poster.svg"))
    assert result.exit_code == 2
    assert "poster.svg cannot be written: No such file or directory.\n" in result.stderr


def test_a_drawing_costs_neither_the_store_nor_the_key(
    kiosk: Kiosk, settings: Settings, real: Campaign, tmp_path: Path
) -> None:
    settings.database.write_bytes(b"records")
    before = everything_in(settings.home)
    for taken in (settings.database, settings.key_file, settings.home / "new.svg"):
        result = kiosk("qr", "--out", str(taken))
        assert (result.exit_code, "lies in the data folder" in result.stderr) == (2, True)
    assert everything_in(settings.home) == before


def test_a_drawing_takes_the_place_of_nothing_but_a_file(kiosk: Kiosk, tmp_path: Path) -> None:
    circle = tmp_path / "circle"
    circle.symlink_to("circle")
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for taken in (str(pipe), str(tmp_path), str(circle)):
        result = kiosk("qr", "--out", taken)
        assert (result.exit_code, "is not a file" in result.stderr) == (2, True)
    assert pipe.is_fifo()


def test_a_drawing_that_does_not_fit_leaves_the_earlier_one(kiosk: Kiosk, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=4k", "tmpfs", str(stick)], check=True)
    try:
        out = stick / "poster.svg"
        out.write_text("earlier")
        result = kiosk("qr", "--out", str(out))
        assert (result.exit_code, "No space left" in result.stderr) == (2, True)
        assert everything_in(stick) == {"poster.svg": b"earlier"}
    finally:
        subprocess.run(["umount", str(stick)], check=True)


def test_the_printed_code_can_be_scanned(kiosk: Kiosk) -> None:
    rows = kiosk("qr").stdout.split("\n")[:-2]
    side = len(matrix("https://example.org/utah")) + 2 * QUIET_ZONE
    picture = Image.new("L", (side, 2 * len(rows)), 255)
    for y, row in enumerate(rows):
        for x, block in enumerate(row):
            for half, dark in enumerate((block in "▀█", block in "▄█")):
                if dark:
                    picture.putpixel((x, 2 * y + half), 0)
    (found,) = zxingcpp.read_barcodes(picture.resize((side * 4, len(rows) * 8), Image.Resampling.NEAREST))
    assert found.text == "https://example.org/utah"
