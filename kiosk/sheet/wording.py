"""What the recovery sheet says, in English and in Spanish."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

_MONTHS = "January February March April May June July August September October November December"
_MESES = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"


@dataclass(frozen=True, slots=True)
class Wording:
    """The texts of the sheet in one language. day: writes a date."""

    title: str
    opens: str
    key: str
    campaign: str
    made_on: str
    day: Callable[[date], str]
    words: str
    reading: str
    keep_title: str
    keep: tuple[str, ...]
    loss_title: str
    loss: str
    use_title: str
    use: str
    code: str
    key_id: str
    fingerprint: str
    tried: str
    name: str
    date: str


def wording_in(language: str) -> Wording:
    """Return the Spanish texts for "es", the English ones for any other language."""
    return _SPANISH if language == "es" else _ENGLISH


def _english_day(day: date) -> str:
    return f"{_MONTHS.split()[day.month - 1]} {day.day}, {day.year}"


def _spanish_day(day: date) -> str:
    return f"{day.day} de {_MESES.split()[day.month - 1]} de {day.year}"


_ENGLISH = Wording(
    title="Recovery sheet",
    opens="Whoever holds this paper can open every signature of this campaign.",
    key="Key",
    campaign="Campaign:",
    made_on="Made on",
    day=_english_day,
    words="The 21 words",
    reading="Read down each column, from 1 to 21.",
    keep_title="Where to keep it",
    keep=(
        "Keep it away from the tablet, for example in a safe or with your lawyer.",
        "Do not photograph it. A picture on a phone can reach the internet.",
    ),
    loss_title="If it is lost",
    loss="If the passphrase and this paper are both lost, nobody can ever open the signatures.",
    use_title="How to use it",
    use="When the kiosk asks for the recovery sheet, type the 21 words in the order of their numbers.",
    code="The code says the same as the words.",
    key_id="Check: key id",
    fingerprint="Check: campaign file",
    tried="Tried on this tablet:",
    name="Name",
    date="Date",
)

_SPANISH = Wording(
    title="Hoja de recuperación",
    opens="Quien tenga este papel puede abrir todas las firmas de esta campaña.",
    key="Llave",
    campaign="Campaña:",
    made_on="Hecha el",
    day=_spanish_day,
    words="Las 21 palabras",
    reading="Lea cada columna de arriba abajo, del 1 al 21. Son palabras en inglés: cópielas tal cual.",
    keep_title="Dónde guardarla",
    keep=(
        "Guárdela lejos de la tableta, por ejemplo en una caja fuerte o con su abogado.",
        "No le tome fotos. Una foto en un teléfono puede llegar a internet.",
    ),
    loss_title="Si se pierde",
    loss="Si se pierden la frase clave y también este papel, nadie podrá abrir las firmas nunca más.",
    use_title="Cómo usarla",
    use="Cuando el quiosco pida la hoja de recuperación, escriba las 21 palabras en el orden de sus números.",
    code="El código dice lo mismo que las palabras.",
    key_id="Control: número de la llave",
    fingerprint="Control: archivo de la campaña",
    tried="Probada en esta tableta:",
    name="Nombre",
    date="Fecha",
)
