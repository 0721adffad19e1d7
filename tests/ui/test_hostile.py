"""Whatever is typed into whichever field: a clear word or a faithful record, and nothing lost."""

from pathlib import Path

import pytest

from kiosk.petition import Draft
from tests.ui.conftest import Kiosk, exported

NAMES = {
    "emoji": "Ana \U0001f469\u200d\U0001f469\u200d\U0001f467",
    "formula": '=HYPERLINK("https://example.org","Ana")',
    "formula-at": "@SUM(Ana)",
    "nul": "A\0na",
    "right-to-left": "\u202eAna\u202c \u05d0\u05d1",
    "markup": "<b>Ana</b> & {name} %1",
    "quotes": 'Ana "la" O\'Neil, \\n;--',
    "two hundred": "\u0915\u094d\u0937\u093f" * 200,
}
REFUSED = {
    "ten thousand": ("name", "A" * 10_000, "That is longer than 200 letters. Please shorten it."),
    "formula zip": ("zip", "=84101", "A ZIP code has 5 digits, like 84101."),
    "formula e-mail": (
        "email",
        "=cmd|' /C calc'!A0",
        "This does not look complete. Example: ana@example.org",
    ),
    "endless phone": ("phone", "8" * 10_000, "A phone number has 10 digits. Or leave it empty."),
}


def sign_as(kiosk: Kiosk, **fields: str) -> None:
    """Fill the form as a USB keyboard or input method would, which can bring any character."""
    kiosk.attract.start("en").sign()
    for field, text in {"name": "Ana", "zip": "84101", **fields}.items():
        kiosk.glass.wait_for(f"input:{field}").setProperty("text", text)
    kiosk.window.sign.tick("ofAge", *(True,))
    kiosk.window.sign.submit()


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES.keys())
def test_a_strange_name_signs_and_comes_back_as_it_was_cleaned(
    kiosk: Kiosk, tmp_path: Path, name: str
) -> None:
    sign_as(kiosk, name=name, phone="+1 801 555 0100")
    kiosk.glass.wait_for("thanks")
    kiosk.close()
    [row] = exported(kiosk.settings, tmp_path)
    assert row["name"] == Draft(name=name).cleaned().name
    assert row["phone"] == "+1 801 555 0100"


@pytest.mark.parametrize(("field", "text", "words"), REFUSED.values(), ids=REFUSED.keys())
def test_what_cannot_be_kept_is_said_and_stays_on_the_form(
    kiosk: Kiosk, field: str, text: str, words: str
) -> None:
    sign_as(kiosk, **{field: text})
    kiosk.glass.wait_until(lambda: words in kiosk.glass.texts())
    assert len(kiosk.glass.wait_for(f"field:{field}").property("value")) >= len(text)
    assert kiosk.glass.find("thanks") is None
