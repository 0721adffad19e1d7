"""Turns the Markdown of a card into typed blocks, and refuses all that a card may not hold."""

import html

from markdown_it import MarkdownIt
from markdown_it.token import Token

from kiosk.content.nouns import Block, BlockKind
from kiosk.content.toml_file import File
from kiosk.errors import ContentTrouble

_MARKDOWN = MarkdownIt("commonmark")
_KINDS = {
    ("p",): BlockKind.TEXT,
    ("blockquote", "p"): BlockKind.SAY,
    ("ul", "li", "p"): BlockKind.POINT,
    ("h2",): BlockKind.HEADING,
}
_ON_THE_WAY = {("blockquote",), ("ul",), ("ul", "li")}


def parse_blocks(file: File, start: int) -> tuple[Block, ...]:
    """Parse the lines of *file* from *start* (counted from 0) to its end. Raises ContentTrouble."""
    env: dict[str, dict[str, dict[str, list[int]]]] = {}
    tokens = _MARKDOWN.parse("\n".join(file.lines[start:]), env)
    # A link definition leaves no token: it would vanish in silence.
    for definition in env.get("references", {}).values():
        raise _refusal(file, start + definition["map"][0] + 1, "link")
    blocks: list[Block] = []
    path: list[str] = []
    for token in tokens:
        line = start + 1 + (token.map[0] if token.map else 0)
        if token.nesting < 0:
            path.pop()
        elif token.type == "inline":
            blocks.append(_block(file, _KINDS[tuple(path)], token, line))
        else:
            path.append(token.tag)
            if tuple(path) not in _ON_THE_WAY | _KINDS.keys():
                raise _refusal(file, line, token.type)
    if not blocks:
        raise file.trouble(len(file.lines), "the card has no text.", "Write it below the second +++ line.")
    return tuple(blocks)


def _block(file: File, kind: BlockKind, token: Token, line: int) -> Block:
    text = styled = ""
    at = line
    for child in token.children or ():
        if child.type == "text":
            text += child.content
            styled += html.escape(child.content, quote=False)
        elif child.type == "softbreak":
            text += " "
            styled += " "
            at += 1
        elif child.type in ("strong_open", "strong_close"):
            styled += "<b>" if child.nesting > 0 else "</b>"
        else:
            raise _refusal(file, at, child.type)
    return Block(kind, text, styled, line)


def _refusal(file: File, line: int, token_type: str) -> ContentTrouble:
    name = token_type.removesuffix("_open").replace("_", " ")
    cure = 'Use only paragraphs, "> words to say", "- points", "## headings" and **bold**.'
    return file.trouble(line, f'"{name}" is not allowed here.', cure)
