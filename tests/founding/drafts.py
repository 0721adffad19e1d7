"""A draft that a small organization has filled in, a passphrase that is strong, and what is founded of the two."""

from functools import cache

from kiosk.campaign import Review
from kiosk.founding import Founded, fill_in, found, sample_draft
from kiosk.keys import Cost

PASSPHRASE = "correct horse battery staple orbit zipper"
DRAFT = fill_in(
    sample_draft(),
    organization="Friends of Utah",
    site="https://friends.test",
    contact="hello@friends.test",
    privacy_page="https://friends.test/privacy",
    page="https://friends.test/sign",
)


@cache
def newly_founded() -> Founded:
    """Give a campaign under a key that is cheap to lock, the same each time: nothing of it can be changed."""
    return found(DRAFT, PASSPHRASE, Review.AS_THEY_ARE, cost=Cost.SMALL)
