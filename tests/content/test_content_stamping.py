"""How a stamp gets into a translation: whole or not at all, wherever the old one stands."""

import shutil
from pathlib import Path

import pytest

from kiosk.content import load_pack, stamp_translations
from kiosk.errors import ContentTrouble
from tests.content.packs import GLOSSARY, SMALL, change, checked, complaints, copy_of, en, es

CALM = ("Stay calm", "Please stay calm")


def test_a_full_disk_costs_no_letter_of_the_translation(disk: Path) -> None:
    folder = copy_of(SMALL, disk)
    change(folder, en("door"), *CALM)
    before = (folder / es("door")).read_bytes()
    (disk / "ballast").write_bytes(bytes(shutil.disk_usage(disk).free))
    with pytest.raises(ContentTrouble) as refused:
        stamp_translations(folder, ("door",))
    assert refused.value.what.startswith(f"{folder / es('door')} cannot be written: ")
    assert (folder / es("door")).read_bytes() == before


def test_a_stamped_file_keeps_its_mode(folder: Path) -> None:
    (folder / es("door")).chmod(0o640)
    stamp_translations(folder, ("door",))
    assert (folder / es("door")).stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("title = ", " title = "),
        ("blocks = ", "  blocks = "),
        ("blocks = ", '"blocks" = '),
        ("blocks = ", "'blocks'="),
        ('"]\n', '"] # by hand\n'),
        ("+++\nblocks", "+++  \nblocks"),
    ],
)
def test_a_stamp_replaces_the_old_one_however_that_is_written(folder: Path, right: str, wrong: str) -> None:
    change(folder, es("door"), right, wrong)
    stamp_translations(folder, ("door",))
    assert checked(folder) == checked(SMALL)
    assert (folder / es("door")).read_text("utf-8").count("blocks") == 1


def test_a_word_that_moves_from_title_to_kicker_makes_the_translation_stale(folder: Path) -> None:
    text = (folder / en("door")).read_text("utf-8").split("\n")
    keys = {line.split(" = ")[0]: number for number, line in enumerate(text) if " = " in line}
    title, kicker = (text[keys[key]].split('"')[1] for key in ("title", "kicker"))
    words = title.split()
    text[keys["title"]] = f'title = "{" ".join(words[:-1])}"'
    text[keys["kicker"]] = f'kicker = "{words[-1]} {kicker}"'
    (folder / en("door")).write_text("\n".join(text), "utf-8")
    assert load_pack(folder).stale["door", "es"] == (1,)


def test_a_word_is_avoided_only_where_another_is_named(folder: Path) -> None:
    change(folder, GLOSSARY, 'es = ["acuerdo", "acuerdos"]\n', "")
    assert complaints(folder) == [f'small/{GLOSSARY}, line 10: the key "es" is not known here.']


def test_the_folder_one_stands_in_has_a_name_too(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / es("door")).unlink()
    monkeypatch.chdir(folder)
    (complaint,) = complaints(Path())
    assert complaint.startswith("small/pack.toml, line ")


def test_brackets_without_end_are_refused_like_any_other_fault(folder: Path) -> None:
    (folder / GLOSSARY).write_text(f"term = {'[' * 5000}", encoding="utf-8")
    assert complaints(folder) == [f"small/{GLOSSARY}, line 1: this is nested too deeply."]


def test_what_an_editor_leaves_behind_is_no_card(folder: Path) -> None:
    shutil.copy(folder / es("door"), folder / f"{es('door')}~")
    assert complaints(folder) == []
