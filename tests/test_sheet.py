"""The recovery sheet as readers of PDF and a decoder of codes see it, which are not ours."""

import subprocess
import sys
from datetime import date

import pypdfium2
import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.keys import SecretKey
from kiosk.recovery import read_secret, to_words
from kiosk.sheet import recovery_sheet

SECRET = SecretKey(1, bytes(range(32)))
FINGERPRINT = "snugness simmering dealt guacamole hypnotist unblessed"
LETTER = (612, 792)
MILLIMETERS_TO_POINTS = 72 / 25.4

KEYS = st.builds(SecretKey, st.just(1), st.binary(min_size=32, max_size=32))


def sheet(
    secret: SecretKey = SECRET, *, language: str = "en", organization: str = "Neighbors & Friends <Utah>"
) -> bytes:
    return recovery_sheet(
        secret,
        organization=organization,
        slug="utah-287g",
        made_on=date(2026, 3, 9),
        language=language,
        fingerprint=FINGERPRINT,
    )


def page_of(pdf: bytes) -> pypdfium2.PdfPage:
    document = pypdfium2.PdfDocument(pdf)
    assert len(document) == 1
    return document[0]


def text_of(pdf: bytes) -> str:
    return " ".join(page_of(pdf).get_textpage().get_text_range().split())


def codes_on(pdf: bytes, scale: float = 2) -> list[zxingcpp.Barcode]:
    return zxingcpp.read_barcodes(page_of(pdf).render(scale=scale).to_pil(), try_invert=False)


@pytest.mark.parametrize("language", ["en", "es"])
def test_it_is_one_letter_page(language: str) -> None:
    assert page_of(sheet(language=language)).get_size() == LETTER


@pytest.mark.parametrize("language", ["en", "es"])
@settings(max_examples=10, deadline=None)
@given(secret=KEYS)
def test_words_and_code_hold_the_key(language: str, secret: SecretKey) -> None:
    pdf = sheet(secret, language=language)
    words = to_words(secret)
    assert " ".join(f"{number} {word}" for number, word in enumerate(words, 1)) in text_of(pdf)
    (code,) = codes_on(pdf)
    assert read_secret(code.text) == read_secret(" ".join(words)) == secret
    assert code.text == secret.text


def test_words_with_a_hyphen_stay_whole() -> None:
    secret = SecretKey(1, (10801).to_bytes(32, "big"))
    assert "t-shirt" in to_words(secret)
    assert "t-shirt" in text_of(sheet(secret))


def test_the_code_is_at_least_40_millimeters_wide() -> None:
    (code,) = codes_on(sheet(), scale=4)
    width = code.position.top_right.x - code.position.top_left.x
    assert width / 4 / MILLIMETERS_TO_POINTS >= 40


def test_a_code_on_a_coarse_printer_is_still_read() -> None:
    assert [code.text for code in codes_on(sheet(), scale=1)] == [SECRET.text]


def test_it_says_in_english_what_it_is_and_where_to_keep_it() -> None:
    text = text_of(sheet())
    for sentence in (
        "Whoever holds this paper can open every signature of this campaign.",
        "Keep it away from the tablet, for example in a safe or with your lawyer.",
        "If the passphrase and this paper are both lost, nobody can ever open the signatures.",
        "Neighbors & Friends <Utah>",
        "Campaign: utah-287g · Made on March 9, 2026",
        f"Key {SECRET.public.short_id}",
        f"Check: key id {SECRET.public.key_id.hex(' ', 2).upper()}",
        f"Check: campaign file {FINGERPRINT}",
        "Tried on this tablet: Name Date",
    ):
        assert sentence in text


def test_it_says_the_same_in_spanish() -> None:
    text = text_of(sheet(language="es"))
    for sentence in (
        "Quien tenga este papel puede abrir todas las firmas de esta campaña.",
        "Guárdela lejos de la tableta, por ejemplo en una caja fuerte o con su abogado.",
        "Si se pierden la frase clave y también este papel, nadie podrá abrir las firmas nunca más.",
        "Campaña: utah-287g · Hecha el 9 de marzo de 2026",
        f"Llave {SECRET.public.short_id}",
        "Probada en esta tableta: Nombre Fecha",
    ):
        assert sentence in text


def test_another_language_gets_the_english_sheet() -> None:
    assert sheet(language="haw") == sheet(language="en")


def test_what_the_file_says_of_itself_is_the_same_for_every_key() -> None:
    told = pypdfium2.PdfDocument(sheet()).get_metadata_dict()
    assert told == pypdfium2.PdfDocument(sheet(SecretKey.generate())).get_metadata_dict()
    assert told["Title"] == "Recovery sheet"


def test_the_same_arguments_give_the_same_bytes() -> None:
    assert sheet() == sheet()


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("organization", ["", "ACLU", "Liga de Vecinas y Vecinos " * 8])
def test_nothing_leaves_the_frame(language: str, organization: str) -> None:
    picture = page_of(sheet(language=language, organization=organization)).render().to_pil().convert("L")
    width, height = picture.size
    inside = picture.crop((28, 28, width - 28, height - 28))
    outside = picture.copy()
    outside.paste(255, (28, 28, width - 28, height - 28))
    assert outside.getextrema() == (255, 255)
    assert inside.getextrema()[0] < 64
    # Between the frame and the text is a margin on each side.
    for x in (36, width - 48):
        assert picture.crop((x, 60, x + 10, height - 60)).getextrema() == (255, 255)


def test_what_draws_is_not_read_before_it_is_needed() -> None:
    told = subprocess.run(
        [sys.executable, "-c", "import sys, kiosk.sheet; print('reportlab' in sys.modules)"],
        check=True,
        capture_output=True,
        text=True,
    )
    assert told.stdout == "False\n"
