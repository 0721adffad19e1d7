"""`python -m kiosk` is the same as `kiosk`; to import it does nothing."""

import runpy
import sys

import pytest

from kiosk import __version__


def test_the_package_runs_as_the_command_line_does(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["kiosk", "--version"])
    with pytest.raises(SystemExit) as ended:
        runpy.run_module("kiosk", run_name="__main__")
    assert ended.value.code == 0
    assert __version__ in capsys.readouterr().out


def test_to_import_it_runs_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    runpy.run_module("kiosk.__main__", run_name="kiosk.__main__")
    assert capsys.readouterr().out == ""
