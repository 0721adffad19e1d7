"""What an organizer does to the content: copy it, check it, stamp it, print its table."""

from pathlib import Path

import pytest

from kiosk.content import shipped_content
from kiosk.settings import Settings
from tests.cli.tablet import Kiosk, everything_in, in_a_process
from tests.content.packs import LEAST, MODELS, SMALL, change, copy_of, en, es


@pytest.fixture
def own(settings: Settings) -> Path:
    """Content of the organizer's own: the small pack."""
    settings.home.mkdir()
    return copy_of(SMALL, settings.home).rename(settings.content)


def test_the_commands_are_shown_to_who_asks_for_none(kiosk: Kiosk) -> None:
    said = kiosk("content").output
    for command in ("copy", "check", "stamp", "table"):
        assert command in said


def test_copied_content_is_the_content_that_is_checked(kiosk: Kiosk, settings: Settings) -> None:
    copied = kiosk("content", "copy")
    assert copied.exit_code == 0
    assert copied.stdout.startswith(f"{settings.content} is yours to edit.")
    change(settings.content, "pack.toml", 'version = "', 'color = "red"\nversion = "')
    result = kiosk("content", "check")
    assert result.exit_code == 2
    assert result.stderr.startswith('content/pack.toml, line 2: the key "color" is not known here.\n    ')
    assert result.stdout == "0 cards read: 1 problem\n"


def test_content_is_not_copied_over_content(kiosk: Kiosk, settings: Settings, own: Path) -> None:
    before = everything_in(settings.home)
    result = kiosk("content", "copy")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == (f"{own} is already there.\nEdit its files, or move it away first.\n")
    assert everything_in(settings.home) == before


def test_a_place_that_cannot_be_written_is_told_in_two_sentences(kiosk: Kiosk, settings: Settings) -> None:
    settings.home.write_text("not a folder", encoding="utf-8")
    result = kiosk("content", "copy")
    assert result.exit_code == 2
    assert result.stderr == (
        f"The content cannot be copied to {settings.content}.\nMake room there, or mend its permissions.\n"
    )


def test_good_content_passes(kiosk: Kiosk, own: Path) -> None:
    result = kiosk("content", "check")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "20 cards read: 0 problems\n", "")


def test_a_pack_may_be_anywhere(kiosk: Kiosk, own: Path) -> None:
    assert kiosk("content", "check", "--folder", str(LEAST)).stdout == "1 cards read: 0 problems\n"


def test_every_problem_is_told_and_counted(kiosk: Kiosk, own: Path) -> None:
    change(own, en("law"), '"The law"', '"A law"')
    change(own, es("door"), "1.000", "2.000")
    result = kiosk("content", "check")
    assert result.exit_code == 2
    assert result.stderr.splitlines() == [
        f"content/{es('door')}, line 12: the numbers differ.",
        "    Translate en.md block by block.",
        f'content/{en("law")}, line 3: a card of the kind "law" is labeled "The law".',
        '    Write kicker = "The law".',
    ]
    assert result.stdout.endswith(": 2 problems\n")


def test_what_visitors_are_shown_as_it_is_is_told_without_failing(kiosk: Kiosk, own: Path) -> None:
    change(own, en("door"), "Stay calm", "Be calm")
    change(own, MODELS, "2999-12-31", "2020-01-01")
    result = kiosk("content", "check")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.splitlines() == [
        "content/cards/door/es.md is behind en.md (see line 16 there): the kiosk shows en.md.",
        'The fact "jail" was to be checked by 2020-01-01: its cards say that it may have changed.',
        "20 cards read: 0 problems",
    ]


def test_a_card_is_stamped_by_name_and_is_current_again(kiosk: Kiosk, own: Path) -> None:
    change(own, en("door"), "Stay calm", "Be calm")
    change(own, en("law"), "out loud", "aloud")
    result = kiosk("content", "stamp", "door")
    assert (result.exit_code, result.stdout) == (0, "cards/door/es.md is stamped.\n")
    notices = kiosk("content", "check").stdout
    assert "cards/door" not in notices
    assert "cards/law/es.md is behind" in notices


def test_all_cards_are_stamped_on_demand(kiosk: Kiosk, own: Path) -> None:
    change(own, en("door"), "Stay calm", "Be calm")
    change(own, en("law"), "out loud", "aloud")
    result = kiosk("content", "stamp", "--all")
    assert result.stdout.count(" is stamped.\n") == 10
    assert kiosk("content", "check").stdout == "20 cards read: 0 problems\n"


@pytest.mark.parametrize("words", [(), ("door", "--all")])
def test_what_to_stamp_must_be_clear(kiosk: Kiosk, own: Path, words: tuple[str, ...]) -> None:
    change(own, en("door"), "Stay calm", "Be calm")
    before = everything_in(own)
    result = kiosk("content", "stamp", *words)
    assert result.exit_code == 2
    assert result.stderr == "It is not clear which cards to stamp.\nName them, or write --all.\n"
    assert everything_in(own) == before


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("dor",), 'There is no card "dor" in content/pack.toml.\n'),
        (("../cards/door",), 'There is no card "../cards/door" in content/pack.toml.\n'),
        (("door",), "content/cards/door/es.md, line 12: the numbers differ.\n"),
        (("--all",), "content/cards/door/es.md, line 12: the numbers differ.\n"),
    ],
)
def test_a_stamp_that_would_be_false_is_refused_and_nothing_is_written(
    kiosk: Kiosk, own: Path, words: tuple[str, ...], said: str
) -> None:
    change(own, en("door"), "1,000", "2,000")
    before = everything_in(own)
    result = kiosk("content", "stamp", *words)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(said)
    assert everything_in(own) == before


@pytest.mark.parametrize("words", [("door",), ("--all",), ()])
def test_what_is_shipped_is_never_stamped(kiosk: Kiosk, settings: Settings, words: tuple[str, ...]) -> None:
    before = everything_in(shipped_content())
    result = kiosk("content", "stamp", *words)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == (
        "There is no content of yours to stamp.\n"
        "Type first: kiosk content copy. Or name a pack with --folder.\n"
    )
    assert everything_in(shipped_content()) == before
    assert not settings.home.exists()


def test_a_pack_anywhere_is_stamped_without_content_of_ones_own(
    kiosk: Kiosk, settings: Settings, tmp_path: Path
) -> None:
    pack = copy_of(SMALL, tmp_path)
    change(pack, en("door"), "Stay calm", "Be calm")
    result = kiosk("content", "stamp", "door", "--folder", str(pack))
    assert (result.exit_code, result.stdout) == (0, "cards/door/es.md is stamped.\n")
    assert kiosk("content", "check", "--folder", str(pack)).stdout == "20 cards read: 0 problems\n"
    assert not settings.home.exists()


def test_the_table_is_printed(kiosk: Kiosk, own: Path) -> None:
    result = kiosk("content", "table")
    assert result.exit_code == 0
    assert result.stdout.startswith("| chapter | card |")
    assert "| home | law | silence | TWO, ONE | 2026-11-24 | draft | draft |\n" in result.stdout
    assert kiosk("content", "table", "--folder", str(LEAST)).stdout.count("\n") == 3


def test_no_table_is_made_of_broken_content(kiosk: Kiosk, own: Path) -> None:
    change(own, en("law"), '"The law"', '"A law"')
    result = kiosk("content", "table")
    assert (result.exit_code, result.stdout) == (2, "")


def test_content_is_looked_after_without_a_screen_in_a_process_of_its_own(settings: Settings) -> None:
    result = in_a_process(settings, "content", "check", "--folder", str(SMALL))
    assert (result.returncode, result.stdout, result.stderr) == (0, "20 cards read: 0 problems\n", "")
    assert not settings.home.exists()
