"""Whose records a signatures file holds: written once, and compared each time the file is opened."""

import secrets
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sqlalchemy import insert, select

from kiosk.errors import StoreTrouble
from kiosk.keys import short_id
from kiosk.storage.schema import store

if TYPE_CHECKING:
    from sqlalchemy import Connection

_OTHER_FOLDER = "Start the kiosk with another data folder, and keep this one."


@dataclass(frozen=True, slots=True)
class Identity:
    """Three ids of 16 bytes: the campaign, the key that its records are sealed to, and this tablet; and the mode."""

    campaign_id: bytes
    key_id: bytes
    device_id: bytes
    practice: bool


def introduce(
    connection: "Connection",
    *,
    campaign_id: bytes,
    key_id: bytes,
    practice: bool,
    before: Identity | None = None,
) -> Identity:
    """Return the identity of the file, which becomes ours if it had none.

    before: what the journal says of the tablet; a new file stays that tablet, if it is ours.
    Raises StoreTrouble if it belongs to another campaign or key, or if practice and real would mix.
    """
    row = connection.execute(select(store)).first()
    if row is None:
        identity = Identity(campaign_id, key_id, secrets.token_bytes(16), practice)
        if before is not None and before == replace(identity, device_id=before.device_id):
            identity = before
        connection.execute(
            insert(store).values(
                id=1,
                campaign_id=campaign_id,
                key_id=key_id,
                practice=int(practice),
                device_id=identity.device_id,
            )
        )
        return identity
    _refuse_mixing(was_practice=bool(row.practice), is_practice=practice)
    if row.campaign_id != campaign_id:
        raise StoreTrouble("This data folder holds the signatures of another campaign.", _OTHER_FOLDER)
    if row.key_id != key_id:
        raise StoreTrouble(
            f"The signatures in this data folder are sealed to key {short_id(row.key_id)}; "
            f"the campaign file names key {short_id(key_id)}.",
            f"Use the campaign file with key {short_id(row.key_id)}, or another data folder, and keep this one.",
        )
    return Identity(row.campaign_id, row.key_id, row.device_id, practice)


def _refuse_mixing(*, was_practice: bool, is_practice: bool) -> None:
    if was_practice and not is_practice:
        raise StoreTrouble(
            "This data folder was made for practice: a real signature can never land in a practice store.",
            "Start the kiosk with another data folder.",
        )
    if is_practice and not was_practice:
        raise StoreTrouble(
            "This data folder holds real signatures: a practice signature can never land in a real store.",
            "Start practice with another data folder.",
        )
