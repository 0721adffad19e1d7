"""Makes the recovery sheet: the secret key on one page of paper, for people who never heard of a key."""

from datetime import date

from kiosk.keys import SecretKey
from kiosk.sheet.wording import wording_in

__all__ = ["recovery_sheet"]


def recovery_sheet(
    secret: SecretKey, *, organization: str, slug: str, made_on: date, language: str, fingerprint: str
) -> bytes:
    """Return a PDF of one Letter page, the same bytes for the same arguments.

    It shows the 21 words of *secret*, a QR code of its ksec1 text and its short id. What the PDF says of itself
    (title, program) holds no secret. language: "es" for Spanish; of any other the sheet is in English.
    fingerprint: the six words of the campaign file. slug: the campaign's name in files.
    """
    # Imported where it is used: a start of the kiosk that prints nothing should not wait for reportlab.
    from kiosk.sheet.drawing import draw  # noqa: PLC0415

    wording = wording_in(language)
    about = (
        organization,
        f"{wording.campaign} {slug}",
        f"{wording.made_on} {wording.day(made_on)}",
    )
    return draw(secret, wording, about, fingerprint)
