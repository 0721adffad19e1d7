"""The rules of the house: QML modules, sizes, first lines, licenses, and what no file may say."""

import ast
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
LONGEST = 300


@cache
def files() -> tuple[Path, ...]:
    """Every file that git keeps or would keep; a scan that sees none proves nothing."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    found = (ROOT / name for name in listed.stdout.split("\0") if name)
    return tuple(sorted(path for path in found if path.is_file()))


def files_of(*suffixes: str, under: str = "") -> list[Path]:
    found = [p for p in files() if p.suffix in suffixes and p.is_relative_to(ROOT / under)]
    assert found, f"no {suffixes} file seen under {under or 'the project'}"
    return found


def names_of(paths: Iterable[Path]) -> list[str]:
    return [path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else path.name for path in paths]


# QML ---------------------------------------------------------------------------------------------


def unlisted(qml_files: Iterable[Path]) -> list[Path]:
    """Give the QML files that the qmldir beside them does not name."""

    def listed(path: Path) -> bool:
        qmldir = path.with_name("qmldir")
        return qmldir.is_file() and path.name in qmldir.read_text(encoding="utf-8").split()

    return [path for path in qml_files if not listed(path)]


def test_every_qml_file_is_listed_in_its_qmldir_and_every_listed_file_is_there() -> None:
    found = files_of(".qml", under="kiosk/ui/qml")
    assert names_of(unlisted(found)) == []
    for qmldir in {path.with_name("qmldir") for path in found}:
        named = re.findall(r"\S+\.(?:qml|m?js)\b", qmldir.read_text(encoding="utf-8"))
        assert [name for name in named if not qmldir.with_name(name).is_file()] == [], qmldir


def test_a_qml_file_that_no_qmldir_lists_is_seen(tmp_path: Path) -> None:
    (tmp_path / "qmldir").write_text("module Planted\nListed 1.0 Listed.qml\n", encoding="utf-8")
    assert names_of(unlisted([tmp_path / "Listed.qml", tmp_path / "Forgotten.qml"])) == ["Forgotten.qml"]


MISSPELT = """\
pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.ViewModels

Item {{
    id: page

    required property {model} model

    Component.onCompleted: page.model.noSuchSlot()
}}
"""


@pytest.fixture
def copied_screens(tmp_path: Path) -> Path:
    """Give the folder of the screens in a copy that holds our view models and checks, but no screen."""
    shutil.copytree(ROOT / "packaging", tmp_path / "packaging")
    shutil.copytree(ROOT / "kiosk" / "ui" / "viewmodels", tmp_path / "kiosk" / "ui" / "viewmodels")
    (tmp_path / ".venv").symlink_to(sys.prefix)
    screens = tmp_path / "kiosk" / "ui" / "qml" / "Kiosk" / "Screens"
    screens.mkdir(parents=True)
    return screens


def lint_qml(screens: Path) -> subprocess.CompletedProcess[str]:
    script = screens.parents[4] / "packaging" / "qml.sh"
    return subprocess.run([script, "lint"], capture_output=True, text=True, check=False)


def test_a_misspelt_slot_of_a_view_model_is_seen_in_qml(copied_screens: Path) -> None:
    sources = "\n".join(
        path.read_text(encoding="utf-8") for path in files_of(".py", under="kiosk/ui/viewmodels")
    )
    model = re.search(r"@QmlElement\n(?:@\w.*\n)*class (\w+)", sources)
    assert model is not None
    (copied_screens / "Planted.qml").write_text(MISSPELT.format(model=model[1]), encoding="utf-8")
    linted = lint_qml(copied_screens)
    assert linted.returncode != 0
    assert f'Member "noSuchSlot" not found on type "{model[1]}"' in linted.stderr


def test_qml_out_of_style_is_seen(copied_screens: Path) -> None:
    (copied_screens / "Planted.qml").write_text("import QtQuick\nItem { width: 1 }\n", encoding="utf-8")
    linted = lint_qml(copied_screens)
    assert linted.returncode != 0
    assert "QML out of style" in linted.stderr


def test_a_check_of_qml_that_sees_no_file_fails(copied_screens: Path) -> None:
    linted = lint_qml(copied_screens)
    assert linted.returncode != 0
    assert "No QML file found" in linted.stderr


# Sizes and first lines ---------------------------------------------------------------------------


def too_long(paths: Iterable[Path], reasons: str) -> list[Path]:
    """Give the files over LONGEST lines whose path `reasons` does not name."""

    def is_long(path: Path) -> bool:
        return len(path.read_text(encoding="utf-8").splitlines()) > LONGEST

    return [p for p, name in zip(paths, names_of(paths), strict=True) if is_long(p) and name not in reasons]


def test_no_file_is_too_long_without_a_reason_in_decisions() -> None:
    reasons = (ROOT / "DECISIONS.md").read_text(encoding="utf-8")
    assert names_of(too_long(files_of(".py", ".qml"), reasons)) == []


def test_a_file_that_is_too_long_is_seen_unless_decisions_names_it(tmp_path: Path) -> None:
    long, short = tmp_path / "long.py", tmp_path / "short.py"
    long.write_text("pass\n" * (LONGEST + 1), encoding="utf-8")
    short.write_text("pass\n" * LONGEST, encoding="utf-8")
    assert too_long([long, short], "") == [long]
    assert too_long([long, short], "long.py is one table") == []


def opens_with_one_sentence(source: str) -> bool:
    """Tell whether the first paragraph of a module's docstring is one sentence."""
    docstring = ast.get_docstring(ast.parse(source)) or ""
    opening = " ".join(docstring.split("\n\n")[0].split())
    return re.fullmatch(r".+?[.?!:]", opening) is not None and re.search(r"[.?!] [A-Z]", opening) is None


def test_every_module_opens_with_one_sentence_that_says_what_it_is_for() -> None:
    modules = [p for folder in ("kiosk", "benchmarks", "packaging") for p in files_of(".py", under=folder)]
    assert names_of(p for p in modules if not opens_with_one_sentence(p.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize("source", ["", "x = 1", '"""No full stop"""', '"""One thing. And another."""'])
def test_a_module_without_its_one_sentence_is_seen(source: str) -> None:
    assert not opens_with_one_sentence(source)


# Licenses and words ------------------------------------------------------------------------------


def unlicensed(fonts: Iterable[Path]) -> list[Path]:
    """Give the fonts whose family (the name before "_") has no license file beside them."""
    return [f for f in fonts if not f.with_name(f"LICENSE-{f.stem.split('_')[0]}.txt").is_file()]


def test_fonts_and_icons_have_their_licenses_beside_them() -> None:
    assert names_of(unlicensed(files_of(".ttf", ".otf", ".woff2"))) == []
    for folder in {path.parent for path in files_of(".svg", under="assets/icons")}:
        assert list(folder.glob("LICENSE-*.txt")), folder


def test_a_font_without_its_license_is_seen(tmp_path: Path) -> None:
    (tmp_path / "LICENSE-Known.txt").touch()
    assert names_of(unlicensed([tmp_path / "Known_400.ttf", tmp_path / "Other_400.ttf"])) == ["Other_400.ttf"]


def needles() -> list[bytes]:
    """Give what no file may say: where this checkout lies, and hosts that packages come from.

    Put together from pieces, so that this file does not say them itself.
    """
    hosts = [("py", "pi.org"), ("python", "hosted.org"), ("npm", "js.org"), ("npm", "js.com")]
    mirrors = [("deb", "debian"), ("security", "debian"), ("archive", "ubuntu")]
    folders = [["", "root", ""], *([ROOT.parts] if len(ROOT.parts) > 3 else [])]
    words = (
        ["".join(parts) for parts in hosts]
        + [".".join(parts) for parts in mirrors]
        + ["/".join(parts).replace("//", "/") for parts in folders]
    )
    return [word.encode() for word in words]


def offending(paths: Iterable[Path]) -> list[tuple[str, bytes]]:
    paths = list(paths)
    contents = zip(names_of(paths), (path.read_bytes() for path in paths), strict=True)
    return [(name, needle) for name, content in contents for needle in needles() if needle in content]


def test_no_file_names_this_machine_or_a_package_host() -> None:
    assert len(files()) > 20
    assert offending(files()) == []


def test_a_file_that_names_this_machine_is_seen(tmp_path: Path) -> None:
    planted = tmp_path / "planted.md"
    for needle in needles():
        planted.write_bytes(b"see " + needle + b"x")
        assert ("planted.md", needle) in offending([planted])


# Dependencies ------------------------------------------------------------------------------------


def locked(name: str) -> set[str]:
    """Give the names in a lock file, each of which must have a version and hashes."""
    entries = re.split(r"\n(?=[a-z0-9])", (ROOT / name).read_text(encoding="utf-8").strip())
    assert all(
        re.match(r"[a-z0-9.-]+(\[[a-z]+\])?==\S+", entry) and "--hash=sha256:" in entry for entry in entries
    )
    return {re.split(r"\[|==", entry)[0] for entry in entries}


def test_the_locks_hold_every_dependency_with_its_hashes() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))

    def named(requirements: list[str]) -> set[str]:
        return {re.split(r"[<>=~!\[; ]", line)[0].lower() for line in requirements}

    wanted, wanted_by_us = (
        named(project["project"]["dependencies"]),
        named(project["dependency-groups"]["dev"]),
    )
    assert wanted <= locked("requirements.lock")
    assert wanted | wanted_by_us <= locked("requirements-dev.lock")
