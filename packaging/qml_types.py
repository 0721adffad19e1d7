"""Tells qmllint the types of our Python view models: writes build/qml/Kiosk/ViewModels."""

import json
import subprocess
import sys
from pathlib import Path

import PySide6

MODULE = "Kiosk.ViewModels"
ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT / "kiosk" / "ui" / "viewmodels"
BUILD = ROOT / "build" / "qml"
QT = Path(PySide6.__file__).parent / "Qt"


def tool(name: str, *arguments: str | Path) -> str:
    """Run one of PySide6's tools of this environment and return what it printed."""
    command = [Path(sys.executable).with_name(f"pyside6-{name}"), *arguments]
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout  # noqa: S603 our own tools


def described(sources: list[Path]) -> str:
    """Describe the classes of `sources` in moc's JSON.

    The dump forgets `constant=True`, so each property without a signal is called constant here. One that
    is neither is caught when it runs: Qt then warns of a binding to a non-NOTIFYable property.
    """
    files = json.loads(tool("metaobjectdump", *sources))
    for one_class in (c for file in files for c in file["classes"]):
        for prop in one_class.get("properties", []):
            prop["constant"] = "notify" not in prop
    return json.dumps(files)


def main() -> None:
    """Write the module's qmldir and qmltypes."""
    sources = sorted(p for p in SOURCES.glob("*.py") if "@QmlElement" in p.read_text(encoding="utf-8"))
    if not sources:
        sys.exit(f"No view model found in {SOURCES}.")
    module = BUILD.joinpath(*MODULE.split("."))
    module.mkdir(parents=True, exist_ok=True)
    (module / "qmldir").write_text(f"module {MODULE}\ntypeinfo types.qmltypes\n", encoding="utf-8")
    classes = BUILD / "classes.json"
    classes.write_text(described(sources), encoding="utf-8")
    tool(
        "qmltyperegistrar",
        f"--generate-qmltypes={module / 'types.qmltypes'}",
        f"--import-name={MODULE}",
        "--major-version=1",
        "--minor-version=0",
        f"--foreign-types={QT / 'metatypes' / 'qt6core_metatypes.json'}",
        f"-o{BUILD / 'registrations.cpp'}",  # asked for, never compiled
        classes,
    )


if __name__ == "__main__":
    main()
