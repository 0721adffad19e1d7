"""Why: ${message}.

Revision ${up_revision}, after ${down_revision | comma,n}.
Say above what people at the table gain by it. Then add "${up_revision}" to REVISIONS in migrations/__init__.py.
"""

import sqlalchemy as sa
from alembic import op
${imports if imports else ""}

revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}


def upgrade() -> None:
    """Change tables inside `with op.batch_alter_table(...)`: SQLite alters little in place."""
    ${upgrades if upgrades else "pass"}
