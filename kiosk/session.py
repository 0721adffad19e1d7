"""Where the visitor is, when "still there?" is asked, and when everything is forgotten."""

from dataclasses import dataclass
from enum import StrEnum

from kiosk.clock import Clock


class Place(StrEnum):
    """The screens a visitor can stand on."""

    ATTRACT = "attract"
    HOME = "home"
    TOPIC = "topic"
    CARD = "card"
    SIGN = "sign"
    THANKS = "thanks"


class Phase(StrEnum):
    """How sure we are that somebody is there."""

    ACTIVE = "active"
    WARNED = "warned"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class Patience:
    """Seconds without a touch. At least 20 s of warning: WCAG 2.2, 2.2.1; 30 s also meets VVSG 2.0."""

    quiet: float = 60
    warning: float = 30
    thanks: float = 60
    code: float = 120


class Session:
    """One visit: moved by touches and by the clock, knows nothing of what was typed."""

    def __init__(self, clock: Clock, patience: Patience) -> None:
        self._clock = clock
        self._patience = patience
        self._touched_at = clock.monotonic()
        self._warned_at: float | None = None
        self._held = False
        self.place = Place.ATTRACT
        self.showing_code = False

    @property
    def phase(self) -> Phase:
        """ACTIVE, WARNED while "still there?" is asked, OVER when all must be forgotten."""
        if self._held or self.place is Place.ATTRACT:
            return Phase.ACTIVE
        if self._warned_at is not None:
            return Phase.OVER if self.seconds_left <= 0 else Phase.WARNED
        return Phase.OVER if self._thanking and self.seconds_left <= 0 else Phase.ACTIVE

    @property
    def seconds_left(self) -> float:
        """Seconds until the warning, or, while warned or thanking, until everything is forgotten."""
        if self._warned_at is not None:
            return self._warned_at + self._patience.warning - self._clock.monotonic()
        return self._touched_at + self._limit - self._clock.monotonic()

    @property
    def _thanking(self) -> bool:
        return self.place is Place.THANKS and not self.showing_code

    @property
    def _limit(self) -> float:
        if self.showing_code:
            return self._patience.code
        return self._patience.thanks if self._thanking else self._patience.quiet

    def go(self, place: Place) -> None:
        """Stand on another screen."""
        self.place = place
        self.showing_code = False
        self.release()

    def show_code(self, *, shown: bool) -> None:
        """Open or close the full-screen QR code, which waits longer."""
        self.showing_code = shown
        self.stay()

    def touched(self) -> None:
        """Note a touch or key. While the warning stands only stay() counts, so that its buttons decide."""
        if self._warned_at is None:
            self._touched_at = self._clock.monotonic()

    def stay(self) -> None:
        """Begin the quiet time anew: somebody is there."""
        self._warned_at = None
        self._touched_at = self._clock.monotonic()

    def hold(self) -> None:
        """Stop the idle clock: a volunteer was called and the form must not vanish."""
        self._held = True
        self.stay()

    def release(self) -> None:
        """Let the idle clock run again."""
        self._held = False
        self.stay()

    def tick(self) -> Phase:
        """Look at the clock; ask "still there?" when it is time. Return the phase."""
        quiet = self.phase is Phase.ACTIVE and self.seconds_left <= 0
        if quiet and not self._held and self.place is not Place.ATTRACT:
            self._warned_at = self._clock.monotonic()
        return self.phase

    def end(self) -> None:
        """Go back to the attract screen as if nobody had been there."""
        self.go(Place.ATTRACT)
