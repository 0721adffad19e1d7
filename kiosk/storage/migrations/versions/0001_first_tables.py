"""Why: a signature must be on the disk, sealed and in order, before the visitor is thanked.

One row says whose records these are, one table holds the envelopes, one what each target has yet to receive.
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the three tables."""
    op.create_table(
        "store",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("campaign_id", sa.LargeBinary, nullable=False),
        sa.Column("key_id", sa.LargeBinary, nullable=False),
        sa.Column("practice", sa.Integer, nullable=False),
        sa.Column("device_id", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_store"),
        sa.CheckConstraint("id = 1", name=op.f("ck_store_one_row")),
        sa.CheckConstraint("practice IN (0, 1)", name=op.f("ck_store_practice")),
        sqlite_strict=True,
    )
    op.create_table(
        "records",
        sa.Column("seq", sa.Integer, primary_key=True),
        sa.Column("record_id", sa.LargeBinary, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("event", sa.Integer, nullable=False),
        sa.Column("envelope", sa.LargeBinary, nullable=False),
        sa.Column("chain", sa.LargeBinary, nullable=False),
        sa.CheckConstraint("kind IN ('signature', 'correction', 'withdrawal')", name=op.f("ck_records_kind")),
        sa.CheckConstraint("length(chain) = 32", name=op.f("ck_records_chain")),
        sa.UniqueConstraint("record_id", name=op.f("uq_records_record_id")),
        sqlite_autoincrement=True,
        sqlite_strict=True,
    )
    op.create_table(
        "outbox",
        sa.Column("seq", sa.Integer, nullable=False),
        sa.Column("target", sa.Text, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("seq", "target", name=op.f("pk_outbox")),
        sa.CheckConstraint("state IN ('held', 'due', 'delivered')", name=op.f("ck_outbox_state")),
        sa.ForeignKeyConstraint(["seq"], ["records.seq"], name=op.f("fk_outbox_seq_records")),
        sqlite_strict=True,
    )
