"""The PIN of the staff: which may be chosen, and how long one must wait after wrong ones.

It keeps hands off the staff's screens and protects nothing on the disk: a million PINs are tried in hours.

The PIN file is JSON: {"version": 1, "memory_kib", "passes", "lanes", "salt": hex, "digest": hex}, where digest =
Argon2id(PIN in ASCII, salt, …, 32 bytes). Beside it, in a file that ends in ".count", lie 8 bytes:

    0  4  wrong tries since the last right one, big-endian
    4  4  SHA-256("outreach-kiosk/pin-count/v1" || the 4 bytes before)[:4]

They are overwritten in place, and synced, before a PIN is judged: who kills the kiosk in between has spent a try,
and on most file systems that works on a full disk too. A count that is missing or torn is taken for the highest.
"""

import hmac
import json
import os
import re
import secrets
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from kiosk.clock import Clock
from kiosk.disk import overwrite, write_whole
from kiosk.errors import PinTrouble, StoreTrouble
from kiosk.keys import Cost

SHORTEST = 6
LONGEST = 12
"""Digits of a PIN."""
FREE_TRIES = 5
PIN_COST = Cost(64 * 1024, 3, 4)
"""64 MiB, 3 passes, 4 lanes: a tenth of a second on a small tablet (RFC 9106, section 4, second choice)."""

_FIRST_WAIT = 15.0
_LONGEST_WAIT = 15 * 60.0
_HIGHEST_COUNT = 11
"""Wrong tries after which the wait grows no longer."""
_VERSION = 1
_SALT_BYTES = 16
_DIGEST_BYTES = 32
_COUNT_BYTES = 4

_SAME_TWICE = re.compile(r"(?:(\d)\1+)+")
_YEARS = re.compile(r"(?:(?:19|20)\d\d){2,}")
_KEYPAD_LINES = re.compile("(?:123|321|456|654|789|987|147|741|258|852|369|963|159|951|357|753|2580|0852)+")
# The most frequent in a published list of 30,000 leaked passwords (zxcvbn 4.5.0) that no rule above catches.
_FREQUENT = """
102030 315475 010203 134679 124578 135790 142536 246810 314159 141627 112358 121314 123098 102938 906090 123457
132435 000007 362436 128500 100000 150781 420247 162534 000001 135246 122333 200000 192837 123451 784512 235689
787898 794613 123455 120676 159632 010180 655321 123465 123000 153624 172839 420000 635241 196969 100500 415263
142857 132456 145236 147896 123567 875421 123459 132465 515000 321678 123450 123890 159263 918273 902100 986532
214365 895623 515051 124038 258000 748596 651550 110442 232425 153759 123412 615243 837519 141516 823762 699669
"""

_WORDS = {
    "not-digits": ("A PIN is made of digits only.", f"Choose {SHORTEST} to {LONGEST} digits."),
    "short": ("This PIN is too short.", f"Choose {SHORTEST} to {LONGEST} digits."),
    "long": ("This PIN is too long.", f"Choose {SHORTEST} to {LONGEST} digits."),
    "common": ("Many people choose this PIN, so it is guessed first.", "Choose digits without a pattern."),
}


def weakness(pin: str) -> str | None:
    """Return why *pin* may not be chosen: "not-digits", "short", "long" or "common"; None if it may."""
    if not set(pin) <= set("0123456789"):
        return "not-digits"
    if len(pin) < SHORTEST:
        return "short"
    if len(pin) > LONGEST:
        return "long"
    return "common" if _is_common(pin) else None


class PinLock:
    """One PIN and the count of wrong tries. Calls must not overlap.

    The wait is measured on the clock that goes on while the machine sleeps, never on the wall clock. How much of it
    has passed is known to this object only: after a restart all of it begins again.
    """

    def __init__(self, file: Path, clock: Clock, cost: Cost = PIN_COST) -> None:
        """file: the PIN file; it need not exist yet. cost: of a PIN that is chosen."""
        self._file = file
        self._counter = file.with_suffix(".count")
        self._clock = clock
        self._cost = cost
        self._wait_for(_count_in(self._counter))

    @property
    def is_set(self) -> bool:
        """Whether a PIN was chosen. A file that is damaged is a PIN all the same: it opens nothing."""
        return os.path.lexists(self._file)

    @property
    def free_tries(self) -> int:
        """How many wrong tries are left before the first wait."""
        return max(0, FREE_TRIES - self._count())

    @property
    def wait(self) -> float:
        """Seconds until a PIN is judged; 0 if now."""
        wait = _wait_after(self._count())
        return max(0.0, self._since + wait - self._clock.monotonic())

    def choose(self, pin: str) -> None:
        """Make *pin* the PIN, with all tries free. Raises PinTrouble if it is weak, StoreTrouble if the disk refuses."""
        weak = weakness(pin)
        if weak is not None:
            raise PinTrouble(*_WORDS[weak])
        self.set_known(pin)

    def set_known(self, pin: str) -> None:
        """Make *pin* the PIN without judging it: for practice, where it stands on the ribbon. Raises StoreTrouble."""
        salt = secrets.token_bytes(_SALT_BYTES)
        kept = {
            "version": _VERSION,
            "memory_kib": self._cost.memory_kib,
            "passes": self._cost.passes,
            "lanes": self._cost.lanes,
            "salt": salt.hex(),
            "digest": _stretched(pin, salt, self._cost).hex(),
        }
        try:
            write_whole(self._file, json.dumps(kept).encode())
            # Only now: a count of zero never stands beside a PIN that was to be replaced.
            write_whole(self._counter, _packed(0))
        except OSError as error:
            raise StoreTrouble(
                f"The PIN cannot be kept: {error.strerror}.",
                "Free some space or unlock the disk, then try again.",
            ) from error
        self._wait_for(0)

    def check(self, pin: str) -> bool:
        """Tell whether *pin* is the PIN. During the wait it is False without being judged, right or wrong.

        Raises StoreTrouble if the try cannot be counted, and then judges nothing, or if the PIN file is unreadable.
        """
        if self.wait > 0:
            return False
        self._keep_count(min(self._count() + 1, _HIGHEST_COUNT))
        if not self._is_right(pin):
            return False
        self._keep_count(0)
        return True

    def _is_right(self, pin: str) -> bool:
        cost, salt, digest = _kept_in(self._file)
        return hmac.compare_digest(_stretched(pin, salt, cost), digest)

    def _count(self) -> int:
        """Return the wrong tries as the disk has them; when they are others than before, the wait begins."""
        count = _count_in(self._counter)
        if count != self._seen:
            self._wait_for(count)
        return count

    def _keep_count(self, count: int) -> None:
        """Write *count* over the old one, so that no block need be free. Raises StoreTrouble."""
        try:
            overwrite(self._counter, _packed(count))
        except OSError as error:
            raise StoreTrouble(
                f"Wrong tries cannot be counted, so no PIN is judged: {error.strerror}.",
                "Free some space or unlock the disk, then try again.",
            ) from error
        self._wait_for(count)

    def _wait_for(self, count: int) -> None:
        """Let the wait after *count* wrong tries begin now."""
        self._seen, self._since = count, self._clock.monotonic()


def _is_common(pin: str) -> bool:
    steps = {(int(digit) - int(before)) % 10 for before, digit in pairwise(pin)}
    return (
        len(steps) == 1
        or any(pin[length:] == pin[:-length] for length in range(2, len(pin) // 2 + 1))
        or pin == pin[::-1]
        or any(shape.fullmatch(pin) for shape in (_SAME_TWICE, _YEARS, _KEYPAD_LINES))
        or pin in _FREQUENT.split()
    )


def _wait_after(count: int) -> float:
    """Return seconds: none for the free tries, then 15 that double up to 15 minutes."""
    return 0.0 if count < FREE_TRIES else min(_FIRST_WAIT * 2 ** (count - FREE_TRIES), _LONGEST_WAIT)


def _packed(count: int) -> bytes:
    number = count.to_bytes(_COUNT_BYTES, "big")
    return number + sha256(b"outreach-kiosk/pin-count/v1" + number).digest()[:_COUNT_BYTES]


def _count_in(file: Path) -> int:
    """Return the count in *file*, at most the highest; the highest also if it is missing, torn or unreadable."""
    try:
        data = file.read_bytes()
    except OSError:
        return _HIGHEST_COUNT
    count = int.from_bytes(data[:_COUNT_BYTES], "big")
    return min(count, _HIGHEST_COUNT) if data == _packed(count) else _HIGHEST_COUNT


def _stretched(pin: str, salt: bytes, cost: Cost) -> bytes:
    """Return 32 bytes. Raises StoreTrouble if the memory does not suffice."""
    try:
        return Argon2id(
            salt=salt,
            length=_DIGEST_BYTES,
            iterations=cost.passes,
            lanes=cost.lanes,
            memory_cost=cost.memory_kib,
        ).derive(pin.encode("utf-8", "replace"))
    except MemoryError:
        raise StoreTrouble(
            "This device has too little memory to judge a PIN.",
            "Start it again, and open nothing besides the kiosk.",
        ) from None


def _kept_in(file: Path) -> tuple[Cost, bytes, bytes]:
    """Return cost, salt and digest of the PIN in *file*. Raises StoreTrouble if it cannot be used."""
    try:
        kept = json.loads(file.read_bytes())
        cost = Cost(*(int(kept[figure]) for figure in ("memory_kib", "passes", "lanes")))
        salt, digest = bytes.fromhex(kept["salt"]), bytes.fromhex(kept["digest"])
        is_sound = kept["version"] == _VERSION and cost.is_sensible
    except (OSError, ValueError, LookupError, TypeError, OverflowError, RecursionError):
        is_sound = False
    if not is_sound or len(salt) != _SALT_BYTES or len(digest) != _DIGEST_BYTES:
        raise StoreTrouble(
            "The file of the PIN is missing or damaged, so no PIN can be judged.",
            "Choose a new PIN with the passphrase.",
        )
    return cost, salt, digest
