"""Says how easy a Spanish text is: its syllables, and the ease read on the INFLESZ scale."""

from collections.abc import Sequence

import regex

from kiosk.readability.words import STOPS, spoken, tally

SPANISH_STOPS = f"{STOPS};:"

# The u that is only spelling; then y, a vowel where none follows.
_SILENT_U = regex.compile(r"(?<=q)u|(?<=g)u(?=[eiéí])")
_VOWEL_Y = regex.compile(r"y(?![aeiouáéíóúü])")
_RUN = regex.compile(r"[aeiouáéíóúü]+")
# í and ú are spelled to be heard apart, as if strong.
_STRONG = regex.compile(r"[aeoáéóíú]")


def ease(texts: Sequence[str]) -> float:
    """Return the Szigriszt-Pazos ease of *texts*, unrounded: higher is easier.

    206.835 - 62.3 * syllables / words - words / sentences, read on the INFLESZ scale, which was made for
    patients' texts: under 40 very hard, 40-55 somewhat hard, 55-65 normal, 65-80 fairly easy, over 80 very easy.
    ";" and ":" end a sentence, as does each text. Raises ValueError when there is no word.
    """
    counted = tally(texts, syllables, SPANISH_STOPS)
    return 206.835 - 62.3 * counted.syllables_per_word - counted.words_per_sentence


def syllables(word: str) -> int:
    """Return how many syllables *word* has.

    A run of vowels has one for each strong vowel (a, e, o, and í, ú, which are heard apart), or one if all are
    weak. So "ui" is always one, in "huir" too, and "cliente" has two: the Academy's spelling counts them so,
    whoever parts them in speech. But h parts two vowels ("prohibir" 3) where the Academy would join some: rather
    a syllable too many than one too few. A number counts as one easy word of one syllable, and so do "287(g)",
    "I-205" and a name in up to four capitals (ICE, WSO, JEM, TFM).
    """
    return spoken(word, _count)


def _count(part: str) -> int:
    sounded = _VOWEL_Y.sub("i", _SILENT_U.sub("", part))
    return max(1, sum(max(1, len(_STRONG.findall(run))) for run in _RUN.findall(sounded)))
