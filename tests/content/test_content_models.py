"""The models of a topic stand in the order of their power."""

from pathlib import Path

import pytest

from tests.content.packs import change, complaints, en, refusal

OUT_OF_ORDER = "small/pack.toml, line 24: the models of the topic learn do not rise from least to most power."


def set_levels(folder: Path, **levels: int) -> None:
    """Give cards a level, which the scale has already."""
    for card_id, level in levels.items():
        right = "level = 3\n" if card_id == "scale" else "status = "
        wrong = f"level = {level}\n"
        change(folder, en(card_id), right, wrong if card_id == "scale" else f"{wrong}{right}")


@pytest.mark.parametrize("levels", [{"scale": 2, "years": 1}, {"years": 1}, {"scale": 2, "years": 2}])
def test_models_that_do_not_rise_are_named_at_the_list_of_chapters(
    folder: Path, levels: dict[str, int]
) -> None:
    set_levels(folder, **levels)
    assert refusal(folder) == OUT_OF_ORDER
    assert complaints(folder) == [OUT_OF_ORDER]


@pytest.mark.parametrize(
    "levels",
    [
        {"scale": 1, "years": 2},
        {"scale": 1, "years": 3},
        # What stands further on in a chapter, and in another topic, is of no account.
        {"compare": 1, "places": 2},
        {"door": 1},
    ],
)
def test_models_rise_by_the_first_cards_of_the_chapters_of_one_topic(
    folder: Path, levels: dict[str, int]
) -> None:
    set_levels(folder, **levels)
    assert complaints(folder) == []


def test_the_order_is_looked_at_when_every_card_can_be_read(folder: Path) -> None:
    set_levels(folder, years=1)
    change(folder, en("door"), '"rights"', '"rumor"')
    (what,) = complaints(folder)
    assert what.startswith(f"small/{en('door')}, line 4: ")
