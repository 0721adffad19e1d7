"""The wheel carries all it needs: installed into an empty environment, it runs from any folder."""

import os
import signal
import subprocess
import sys
import sysconfig
import venv
import zipfile
from itertools import takewhile
from pathlib import Path

import pytest

from kiosk import __version__

ROOT = Path(__file__).resolve().parent.parent
PATIENCE = 60  # seconds, for what takes about one


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("dist")
    command: list[str | Path] = [
        sys.executable,
        "-m",
        "build",
        "--wheel",
        "--no-isolation",
        "--outdir",
        out,
        ROOT,
    ]
    subprocess.run(command, check=True, capture_output=True)
    (built,) = out.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the folder of programs of an environment that holds the wheel, and borrows what it depends on."""
    home = tmp_path_factory.mktemp("empty") / "venv"
    venv.create(home, symlinks=True)
    programs = home / "bin"
    pip: list[str | Path] = [
        sys.executable,
        "-m",
        "pip",
        "--python",
        programs / "python",
        "--disable-pip-version-check",
    ]
    install: list[str | Path] = ["install", "--quiet", "--no-index", "--no-deps", wheel]
    subprocess.run([*pip, *install], check=True, capture_output=True)
    version = f"python{sys.version_info.major}.{sys.version_info.minor}"
    # Python reads no .pth file of a folder named in one, so the checkout itself stays out of sight.
    borrowed = home / "lib" / version / "site-packages" / "borrowed.pth"
    borrowed.write_text(sysconfig.get_path("platlib"), encoding="utf-8")
    return programs


@pytest.fixture
def elsewhere(tmp_path: Path) -> dict[str, str]:
    """Give the environment of a program run from tmp_path, which is also its home."""
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "COV_", "QT_"))
    }
    return {
        **kept,
        "HOME": str(tmp_path),
        "KIOSK_HOME": str(tmp_path / "data"),
        "QT_QPA_PLATFORM": "offscreen",
    }


def run(program: Path, *arguments: str | Path, environment: dict[str, str]) -> str:
    done = subprocess.run(
        [program, *arguments],
        env=environment,
        cwd=environment["HOME"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_wheel_carries_every_file_of_the_program_and_of_its_assets(wheel: Path) -> None:
    carried = set(zipfile.ZipFile(wheel).namelist())
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "kiosk", "assets"],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    wanted = {name if name.startswith("kiosk/") else f"kiosk/{name}" for name in listed.stdout.splitlines()}
    for kind in (".py", ".qml", ".qm", ".ttf", ".svg"):
        assert any(name.endswith(kind) for name in wanted), kind
    assert any(name.startswith("kiosk/storage/migrations/") for name in wanted)
    assert wanted - carried == set()


def test_the_wheel_carries_nothing_else(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert {name.split("/")[0] for name in names} == {"kiosk", f"outreach_kiosk-{__version__}.dist-info"}
    assert [name for name in names if "__pycache__" in name] == []


def test_the_installed_program_is_not_the_checkout(installed: Path, elsewhere: dict[str, str]) -> None:
    where = run(installed / "python", "-c", "import kiosk; print(kiosk.__file__)", environment=elsewhere)
    assert Path(where).is_relative_to(installed.parent)


def test_the_installed_program_tells_its_version_and_state(
    installed: Path, elsewhere: dict[str, str]
) -> None:
    assert __version__ in run(installed / "kiosk", "--version", environment=elsewhere)
    assert "practice" in run(installed / "kiosk", "status", environment=elsewhere)


def test_the_installed_program_pictures_its_screens(
    installed: Path, elsewhere: dict[str, str], tmp_path: Path
) -> None:
    pictures = tmp_path / "pictures"
    run(installed / "kiosk", "screenshots", pictures, "--only", "card-d*", environment=elsewhere)
    names = sorted({path.name.split("-en-")[0].split("-es-")[0] for path in pictures.iterdir()})
    assert names == ["card-detainer", "card-door", "card-door-entered"]
    assert len(list(pictures.iterdir())) == 3 * 4


@pytest.mark.parametrize("ending", [signal.SIGTERM, signal.SIGHUP])
def test_the_installed_program_opens_paints_and_ends_when_told(
    installed: Path, elsewhere: dict[str, str], tmp_path: Path, ending: signal.Signals
) -> None:
    # Qt itself tells of each frame that it paints.
    talkative = {"QT_LOGGING_RULES": "qt.scenegraph.time.renderloop=true", "QT_FORCE_STDERR_LOGGING": "1"}
    with subprocess.Popen(
        [installed / "kiosk"],
        env=elsewhere | talkative,
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as kiosk:
        assert kiosk.stdout is not None
        try:
            said = list(takewhile(lambda line: "Frame rendered" not in line, kiosk.stdout))
            kiosk.send_signal(ending)
            said += kiosk.communicate(timeout=PATIENCE)[0].splitlines(keepends=True)
        finally:
            kiosk.kill()
    assert kiosk.returncode == 0, "".join(said)
    assert (tmp_path / "data" / "practice" / "signatures.db").is_file()
