"""Guesses the e-mail domain that was meant, for the chip that asks "Did you mean …?" and never insists."""

# The most common first: of two equally near domains the more common one is suggested.
COMMON = (
    "gmail.com",
    "yahoo.com",
    "hotmail.com",
    "icloud.com",
    "outlook.com",
    "aol.com",
    "live.com",
    "msn.com",
    "comcast.net",
    "me.com",
    "mac.com",
    "utah.edu",
    "byu.edu",
    "xmission.com",
    "proton.me",
    "protonmail.com",
    "hotmail.es",
    "yahoo.com.mx",
    "live.com.mx",
    "outlook.es",
    "yahoo.es",
    "prodigy.net.mx",
    "googlemail.com",
    "centurylink.net",
    "att.net",
    "sbcglobal.net",
    "verizon.net",
    "bellsouth.net",
    "charter.net",
    "earthlink.net",
    "cox.net",
    "rocketmail.com",
    "ymail.com",
    "mail.com",
    "email.com",
    "gmx.com",
)
# Real domains that lie near a common one. They are nobody's typo, and never suggested either.
REAL = (
    "bju.edu",
    "bu.edu",
    "byuh.edu",
    "byui.edu",
    "cloud.com",
    "love.com",
    "mission.com",
    "nyu.edu",
    "suu.edu",
    "umail.utah.edu",
    "usu.edu",
    "uta.edu",
    "uvu.edu",
    "yahoo.com.co",
)
_KNOWN = COMMON + REAL
_WORLDWIDE = frozenset(
    domain.rpartition(".")[0] for domain in COMMON if not domain.endswith((".net", ".edu"))
)
_SLIPS_OF_COM = frozenset({"cm", "co", "om"})
_SHORT = 9


def suggest(address: str) -> str | None:
    """Return the whole address with the domain that was probably meant, or None.

    Near means one slip away, two from nine characters on; swapped neighbors are one slip.
    """
    local, at, typed = address.rpartition("@")
    domain = typed.strip().casefold()
    if not (local and at) or domain in _KNOWN or _is_of_another_country(domain):
        return None
    limit = 1 if len(domain) < _SHORT else 2
    within_reach = [known for known in _KNOWN if abs(len(known) - len(domain)) <= limit]
    nearest = min(within_reach, key=lambda known: distance(domain, known), default="")
    if nearest not in COMMON or distance(domain, nearest) > limit:
        return None
    return f"{local}@{nearest}"


def distance(one: str, other: str) -> int:
    """Return the optimal string alignment distance: insertions, deletions, changes, swapped neighbors.

    L. Boytsov, "Indexing methods for approximate dictionary searching", 2011, section 2.2.
    """
    older: list[int] = []
    above = list(range(len(other) + 1))
    for row, letter in enumerate(one, 1):
        here = [row]
        for column, against in enumerate(other, 1):
            change = above[column - 1] + (letter != against)
            here.append(min(above[column] + 1, here[column - 1] + 1, change))
            if row > 1 and column > 1 and letter == other[column - 2] and one[row - 2] == against:
                here[column] = min(here[column], older[column - 2] + 1)
        older, above = above, here
    return above[-1]


def _is_of_another_country(domain: str) -> bool:
    """Spare hotmail.fr and yahoo.com.br: a known name under a country's ending is no slip."""
    name, _, ending = domain.rpartition(".")
    return name in _WORLDWIDE and len(ending) == 2 and ending not in _SLIPS_OF_COM  # noqa: PLR2004 ISO 3166 alpha-2
