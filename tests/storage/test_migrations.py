"""Files of every age end up with the tables of today, or stay as they were."""

import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine

from kiosk.errors import Bug, StoreTrouble
from kiosk.storage import migrations
from kiosk.storage.schema import metadata
from kiosk.storage.store import SqliteStore
from tests.contracts.store import sealed
from tests.storage.child import ROOT
from tests.storage.conftest import Open


def schema(path: Path) -> dict[str, str]:
    """Each table's own words, white space folded."""
    connection = sqlite3.connect(path)
    rows = connection.execute("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL").fetchall()
    connection.close()
    return {name: " ".join(sql.split()) for name, sql in rows}


def config(folder: Path) -> Config:
    made = Config()
    made.set_main_option("script_location", str(folder))
    return made


@pytest.fixture
def next_revision(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file for a second revision, which a kiosk of the future brings along."""
    folder = tmp_path / "migrations"
    shutil.copytree(Path(migrations.__file__).parent, folder, ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "env.py").unlink()
    (folder / "env.py").symlink_to(Path(migrations.__file__).with_name("env.py"))
    monkeypatch.setattr(migrations, "_FOLDER", folder)
    monkeypatch.setattr(migrations, "REVISIONS", ("0001", "0002"))
    monkeypatch.setattr(migrations, "HEAD", "0002")
    return folder / "versions" / "0002_next.py"


def write(revision: Path, *steps: str) -> None:
    lines = [
        "import sqlalchemy as sa",
        "from alembic import op",
        "revision = '0002'",
        "down_revision = '0001'",
    ]
    revision.write_text("\n".join([*lines, "def upgrade():", *(f"    {step}" for step in steps), ""]))


def old_file(reopen: Open, monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """Leave a file of the first revision with two records in it, and return their ids."""
    with monkeypatch.context() as today:
        today.setattr(migrations, "REVISIONS", ("0001",))
        today.setattr(migrations, "HEAD", "0001")
        today.setattr(migrations, "_FOLDER", Path(migrations.__file__).parent)
        with reopen() as store:
            return [store.append(sealed()).record_id for _ in range(2)]


class TestFirstRevision:
    def test_the_listed_revisions_are_those_in_the_folder(self) -> None:
        scripts = ScriptDirectory.from_config(config(Path(migrations.__file__).parent))
        found = [script.revision for script in scripts.walk_revisions()]
        assert tuple(reversed(found)) == migrations.REVISIONS
        assert scripts.get_heads() == [migrations.HEAD]

    def test_a_migrated_file_has_exactly_the_tables_that_the_code_knows(
        self, reopen: Open, path: Path, tmp_path: Path
    ) -> None:
        reopen().close()
        migrated = schema(path)
        assert "version_num" in migrated.pop("alembic_version")
        other = tmp_path / "metadata.db"
        engine = create_engine(f"sqlite:///{other}")
        metadata.create_all(engine)
        engine.dispose()
        assert migrated == schema(other)
        assert migrated.keys() == {"store", "records", "outbox", "sqlite_sequence"}

    def test_every_constraint_has_a_name(self, reopen: Open, path: Path) -> None:
        reopen().close()
        words = " ".join(sql for name, sql in schema(path).items() if name in metadata.tables)
        unnamed = words.count("CHECK (") + words.count("UNIQUE (") + words.count("FOREIGN KEY")
        assert words.count("CONSTRAINT") == unnamed + words.count("PRIMARY KEY (")

    def test_every_revision_opens_with_why(self) -> None:
        files = sorted((Path(migrations.__file__).parent / "versions").glob("*.py"))
        assert len(files) == len(migrations.REVISIONS)
        for file in files:
            assert file.read_text().startswith('"""Why: ')

    def test_the_template_of_a_new_revision_asks_for_why_and_compiles(self, tmp_path: Path) -> None:
        folder = tmp_path / "migrations"
        shutil.copytree(
            Path(migrations.__file__).parent, folder, ignore=shutil.ignore_patterns("__pycache__")
        )
        script = command.revision(config(folder), message="a new column", rev_id="0002")
        assert script is not None
        assert not isinstance(script, list)
        text = Path(script.path).read_text()
        assert text.startswith('"""Why: a new column.')
        compile(text, script.path, "exec")


class TestStart:
    def test_a_start_that_has_nothing_to_do_leaves_alembic_out(self, reopen: Open, path: Path) -> None:
        code = (
            "import sys; from pathlib import Path; from kiosk.storage import open_store\n"
            "from tests.contracts.store import CAMPAIGN, KEY_ID\n"
            "open_store(Path(sys.argv[1]), campaign_id=CAMPAIGN, key_id=KEY_ID, practice=False).close()\n"
            "print('alembic' in sys.modules)"
        )
        said = [
            subprocess.run(
                [sys.executable, "-c", code, str(path)], cwd=ROOT, capture_output=True, text=True, check=True
            ).stdout
            for _ in range(2)
        ]
        assert said == ["True\n", "False\n"]

    def test_a_file_of_a_newer_kiosk_is_refused_and_left_alone(self, reopen: Open, path: Path) -> None:
        reopen().close()
        connection = sqlite3.connect(path)
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
        connection.close()
        before = path.read_bytes()
        with pytest.raises(StoreTrouble) as refusal:
            reopen()
        assert refusal.value.what == "This data was written by a newer kiosk."
        assert path.read_bytes() == before

    def test_a_start_that_broke_off_before_the_first_revision_is_taken_up_again(
        self, reopen: Open, path: Path
    ) -> None:
        path.parent.mkdir()
        connection = sqlite3.connect(path)
        connection.execute("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)")
        connection.close()
        assert reopen().append(sealed()).sequence == 1


class TestNextRevision:
    def test_a_table_that_others_refer_to_is_rebuilt_with_every_row(
        self, reopen: Open, path: Path, next_revision: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        kept = old_file(reopen, monkeypatch)
        write(
            next_revision,
            "with op.batch_alter_table('records', recreate='always') as table:",
            "    table.add_column(sa.Column('lane', sa.Integer, nullable=True))",
        )
        with reopen() as store:
            assert [record.record_id for _, record in store.records()] == kept
            assert store.counts().waiting == {"export": 2}
            assert pragma(store, "foreign_keys") == 1
        assert "lane INTEGER" in schema(path)["records"]

    @pytest.mark.parametrize(
        ("mishap", "told"),
        [
            pytest.param("raise OSError('power')", "power", id="an exception"),
            pytest.param("op.execute('INSERT INTO nowhere VALUES (1)')", "refused a statement", id="bad SQL"),
            pytest.param(
                "op.execute('DELETE FROM records WHERE seq = 1')", "refer to nothing", id="an orphan"
            ),
        ],
    )
    def test_a_revision_that_fails_leaves_the_file_as_it_was(
        self,
        reopen: Open,
        path: Path,
        next_revision: Path,
        monkeypatch: pytest.MonkeyPatch,
        *,
        mishap: str,
        told: str,
    ) -> None:
        old_file(reopen, monkeypatch)
        before = path.read_bytes()
        write(next_revision, "op.create_table('half', sa.Column('id', sa.Integer))", mishap)
        with pytest.raises((OSError, Bug), match=told):
            reopen()
        assert path.read_bytes() == before

    def test_a_first_revision_that_fails_leaves_no_tables(
        self, reopen: Open, path: Path, next_revision: Path
    ) -> None:
        first = next_revision.with_name("0001_first_tables.py")
        first.write_text(first.read_text() + "    raise ZeroDivisionError\n")
        with pytest.raises(ZeroDivisionError):
            reopen()
        assert schema(path).keys() <= {"alembic_version"}

    def test_the_first_revision_stays_when_the_second_fails(
        self, reopen: Open, path: Path, next_revision: Path
    ) -> None:
        write(
            next_revision, "op.create_table('half', sa.Column('id', sa.Integer))", "raise ZeroDivisionError"
        )
        with pytest.raises(ZeroDivisionError):
            reopen()
        assert {"store", "records", "outbox"} <= schema(path).keys()
        assert "half" not in schema(path)


def pragma(store: SqliteStore, name: str) -> object:
    with store._transaction() as connection:
        return connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()
