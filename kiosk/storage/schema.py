"""The tables of the signatures file, in which nothing tells when, in which language, or who."""

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKey,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

store = Table(
    "store",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("campaign_id", LargeBinary, nullable=False),
    Column("key_id", LargeBinary, nullable=False),
    Column("practice", Integer, nullable=False),
    Column("device_id", LargeBinary, nullable=False),
    CheckConstraint("id = 1", "one_row"),
    CheckConstraint("practice IN (0, 1)", "practice"),
    sqlite_strict=True,
)
"""Whose records these are. device_id: 16 random bytes that say which tablet, and nothing else about it."""

records = Table(
    "records",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("record_id", LargeBinary, nullable=False, unique=True),
    Column("kind", Text, nullable=False),
    Column("event", Integer, nullable=False),
    Column("envelope", LargeBinary, nullable=False),
    Column("chain", LargeBinary, nullable=False),
    CheckConstraint("kind IN ('signature', 'correction', 'withdrawal')", "kind"),
    CheckConstraint("length(chain) = 32", "chain"),
    sqlite_autoincrement=True,
    sqlite_strict=True,
)
"""Envelopes in order of arrival, each with its link of the chain (kiosk/chain.py)."""

outbox = Table(
    "outbox",
    metadata,
    Column("seq", ForeignKey("records.seq"), primary_key=True),
    Column("target", Text, primary_key=True),
    Column("state", Text, nullable=False),
    CheckConstraint("state IN ('held', 'due', 'delivered')", "state"),
    sqlite_strict=True,
)
"""What each target has yet to receive. held: the visitor's thank-you screen still stands."""
