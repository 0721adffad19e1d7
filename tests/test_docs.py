"""The docs and the program agree: each Make target and each command is told of, and what is told exists."""

import re
from pathlib import Path

import pytest
import typer
from typer.main import get_command

from kiosk import cli

ROOT = Path(__file__).resolve().parent.parent
GUIDES = ("README.md", "HACKING.md")
HISTORY = ("CHANGELOG.md", "DECISIONS.md")
"""What these name may be gone by now."""
PAGES = (
    *GUIDES,
    "SECURITY.md",
    *(page.relative_to(ROOT).as_posix() for page in sorted(ROOT.glob("docs/**/*.md"))),
)
TREE = get_command(cli.app)


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def code_in(text: str) -> list[str]:
    """Give what a Markdown text shows as code: the lines of its fenced blocks and its `spans`."""
    blocks = re.findall(r"^ *```[^\n]*\n(.*?)^ *```", text, re.DOTALL | re.MULTILINE)
    prose = re.sub(r"^ *```.*?^ *```", "", text, flags=re.DOTALL | re.MULTILINE)
    return [line for block in blocks for line in block.splitlines()] + re.findall(r"`([^`\n]+)`", prose)


def targets() -> set[str]:
    """Give the Make targets that `make` lists."""
    return set(re.findall(r"^([a-z]+):.*  ## ", read("Makefile"), re.MULTILINE))


def commands() -> set[str]:
    """Give the full name of each command, "campaign new" for one of a group."""

    def below(node: object, path: str) -> set[str]:
        children = getattr(node, "commands", {})
        return set().union(*(below(child, f"{path} {name}".strip()) for name, child in children.items())) or {
            path
        }

    return below(TREE, "")


def wrong_calls(text: str) -> list[str]:
    """Give what `text` tells a reader to type that Make or the command line would refuse."""
    return [line for line in code_in(text) if not (make_takes(line) and kiosk_takes(line))]


def lost_files(text: str, folder: Path) -> list[str]:
    """Give the files of ours that `text`, a page in `folder`, names as code or links to, and that are not there."""
    named = [(ROOT, name) for name in re.findall(r"`((?:kiosk|tests)/[\w/.-]*)`", text)]
    linked = [(folder, name) for name in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", text)]
    return [name for place, name in (*named, *linked) if not (place / name).exists()]


def make_takes(line: str) -> bool:
    called = re.match(r"(?:\$ )?make((?: +[a-z]+\b(?!=))*)", line)
    return called is None or set(called[1].split()) <= targets()


def kiosk_takes(line: str) -> bool:
    called = re.match(r"(?:\$ )?(?:[A-Z_]+=\S+ )*(?:\S*bin/|python -m )?kiosk(?= |$)([^#|&;]*)", line)
    if called is None:
        return True
    node: object = TREE
    for word in called[1].split():
        children = getattr(node, "commands", {})
        if word.startswith("-"):
            known = {option for p in getattr(node, "params", []) for option in (*p.opts, *p.secondary_opts)}
            if word.split("=")[0] not in known | {"--help"}:
                return False
        elif children:
            if word not in children:
                return False
            node = children[word]
    return True


def test_the_command_line_and_the_makefile_are_seen() -> None:
    assert {"run", "status", "export", "qr", "screenshots"} <= commands()
    assert {"run", "test", "setup"} <= targets()
    assert isinstance(cli.app, typer.Typer)


@pytest.mark.parametrize("target", sorted(targets()))
def test_each_make_target_is_told_of(target: str) -> None:
    assert re.search(rf"make {target}\b", "\n".join(map(read, GUIDES)))


@pytest.mark.parametrize("command", sorted(commands()))
def test_each_command_is_told_of(command: str) -> None:
    assert re.search(rf"kiosk {command}\b", "\n".join(map(read, GUIDES)))


@pytest.mark.parametrize("target", sorted(targets()))
def test_each_listed_target_is_one_that_make_runs_always(target: str) -> None:
    phony = re.search(r"^\.PHONY:(.*)$", read("Makefile"), re.MULTILINE)
    assert phony is not None
    assert target in phony[1].split()  # else a file of that name would hide it


@pytest.mark.parametrize("page", [*PAGES, *HISTORY])
def test_what_a_page_tells_to_type_exists(page: str) -> None:
    assert wrong_calls(read(page)) == []


@pytest.mark.parametrize("page", PAGES)
def test_every_file_that_a_page_names_is_there(page: str) -> None:
    assert lost_files(read(page), (ROOT / page).parent) == []


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("`kiosk/gone.py`", ["kiosk/gone.py"]),
        ("`tests/ui/test_gone.py`", ["tests/ui/test_gone.py"]),
        ("[a page](docs/gone.md) and ![a picture](gone.png)", ["docs/gone.md", "gone.png"]),
        (
            "`kiosk/keys.py`, `kiosk/ui/`, [a part](README.md#practice), [a site](https://example.org/gone)",
            [],
        ),
    ],
)
def test_a_file_that_is_not_there_is_seen(text: str, lost: list[str]) -> None:
    assert lost_files(text, ROOT) == lost


def test_the_readme_names_what_ci_runs() -> None:
    ci = read(".ci/run").splitlines()[-1]
    called = re.search(r"make \w+", ci)
    assert called is not None
    assert any(line.startswith(called[0]) for line in code_in(read("README.md")))


@pytest.mark.parametrize(
    "line",
    [
        "make nothing",
        "make test nothing",
        "kiosk nothing",
        "kiosk status --nothing",
        "KIOSK_HOME=x .venv/bin/kiosk --no",
    ],
)
def test_a_call_that_does_not_exist_is_seen(line: str) -> None:
    assert wrong_calls(f"Type this:\n\n```sh\n{line}\n```\n") == [line]
    assert wrong_calls(f"Type `{line}` now.") == [line]


@pytest.mark.parametrize(
    "line",
    [
        "make",
        "make test",
        'make unit ARGS="tests/test_qr.py -x"',
        "kiosk",
        "kiosk --version",
        "kiosk/ui",
        "kiosk status --json | less",
        "kiosk export signatures.csv --format csv",
    ],
)
def test_a_call_that_exists_is_let_through(line: str) -> None:
    assert wrong_calls(f"`{line}`") == []
