"""Finding the line of a key in a TOML text."""

import tomllib
from collections.abc import Iterator

from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.toml_lines import Key, key_lines

TEXT = '''# [not.a.table]
top = 1
a.b = "x # no comment"
list = [
  1, [2, 3],
  { deep = "x" },  # in a list
]

[table] # said here
"quoted key" = \'\'\'
[not.a.table]
nor = "a key"
\'\'\'
empty = ""
text = """
says \\"""= nothing
"""""
under."a.b" . c = 1979-05-27 07:32:00
inline = { x = 1, y.z = [ { q = 1.5e3 } ] }

[[row]]
name = 'one'
[row.cell]
n = +1
[[row]]
name = "two"
[[row.cell.deep]]
n = 2
'''


def test_tables_dotted_keys_lists_and_lists_of_tables_are_found() -> None:
    lines = key_lines(TEXT)
    assert lines == {
        (): 1,
        ("top",): 2,
        ("a",): 3,
        ("a", "b"): 3,
        ("list",): 4,
        ("list", 0): 5,
        ("list", 1): 5,
        ("list", 1, 0): 5,
        ("list", 1, 1): 5,
        ("list", 2): 6,
        ("list", 2, "deep"): 6,
        ("table",): 9,
        ("table", "quoted key"): 10,
        ("table", "empty"): 14,
        ("table", "text"): 15,
        ("table", "under"): 18,
        ("table", "under", "a.b"): 18,
        ("table", "under", "a.b", "c"): 18,
        ("table", "inline"): 19,
        ("table", "inline", "x"): 19,
        ("table", "inline", "y"): 19,
        ("table", "inline", "y", "z"): 19,
        ("table", "inline", "y", "z", 0): 19,
        ("table", "inline", "y", "z", 0, "q"): 19,
        ("row",): 21,
        ("row", 0): 21,
        ("row", 0, "name"): 22,
        ("row", 0, "cell"): 23,
        ("row", 0, "cell", "n"): 24,
        ("row", 1): 25,
        ("row", 1, "name"): 26,
        ("row", 1, "cell"): 27,
        ("row", 1, "cell", "deep"): 27,
        ("row", 1, "cell", "deep", 0): 27,
        ("row", 1, "cell", "deep", 0, "n"): 28,
    }


def test_an_empty_text_has_a_first_line() -> None:
    assert key_lines("") == {(): 1}


def all_keys(value: object, place: Key = ()) -> Iterator[Key]:
    yield place
    if isinstance(value, dict):
        for name, below in value.items():
            yield from all_keys(below, (*place, name))
    if isinstance(value, list):
        for number, below in enumerate(value):
            yield from all_keys(below, (*place, number))


names = st.text("ab-1_", min_size=1, max_size=4).flatmap(
    lambda name: st.sampled_from([name, f'"{name}"', f"'{name}'", f'"{name}.x="', f"'[{name}]'"])
)
scalars = st.sampled_from(
    [
        "1",
        "-1.5",
        "true",
        "inf",
        '"a = [b]"',
        "'#'",
        '""',
        "''",
        '"""\n[x]\n\\"y = 1\n"""',
        "'''\nz = \"2\n''''",
        '"\\\\"',
    ]
)
values = st.recursive(
    scalars,
    lambda below: (
        st.lists(below, max_size=3).map(lambda items: "[ # list\n" + ",\n".join(items) + "\n]")
        | st.dictionaries(names, below, max_size=3).map(
            lambda pairs: "{ " + ", ".join(f"{name} = {value}" for name, value in pairs.items()) + " }"
        )
    ),
    max_leaves=6,
)
dotted = st.lists(names, min_size=1, max_size=3).map(" . ".join)
statements = st.one_of(
    st.tuples(dotted, values).map(lambda pair: f"{pair[0]} = {pair[1]}"),
    dotted.map(lambda name: f"[{name}] # [c]"),
    dotted.map(lambda name: f"[[ {name} ]]"),
    st.sampled_from(["", "# a = 1", "  # [b]"]),
)


@settings(max_examples=400, deadline=None)
@given(st.lists(statements, max_size=8))
def test_exactly_the_keys_that_the_parser_finds_have_a_line(parts: list[str]) -> None:
    kept: list[str] = []
    for part in parts:
        # A statement that contradicts an earlier one is left out, so that the text stays valid.
        try:
            tomllib.loads("\n".join([*kept, part]))
        except tomllib.TOMLDecodeError:
            continue
        kept.append(part)
    text = "\n".join(kept)
    found = key_lines(text)
    assert set(found) == set(all_keys(tomllib.loads(text)))
    written = text.split("\n")
    for key, line in found.items():
        if key and isinstance(key[-1], str):
            assert key[-1] in written[line - 1]
