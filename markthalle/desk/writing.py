"""Merchants write plain text with a few marks; shoppers see it formed. Pure: text in, text out."""

import html as entities
import re

_TAG = re.compile(r"<(p|ul|ol|li|br|strong|em|b|i|u|h3|h4|blockquote|a)\b", re.IGNORECASE)
_STRONG = re.compile(r"\*\*(.+?)\*\*")
_EM = re.compile(r"(?<!\*)\*([^*\n]+)\*(?!\*)")


def to_html(text: str) -> str:
    """
    Paragraphs from blank lines, lists from `- `, `**strong**`, `*emphasis*`, `## heading`.

    Text that is HTML already stays as it is (it is sanitised where it is kept).
    """
    if _TAG.search(text):
        return text
    blocks = re.split(r"\n\s*\n", text.replace("\r\n", "\n").strip())
    return "".join(_block(block.strip()) for block in blocks if block.strip())


def to_text(html: str) -> str:
    """The marks back from HTML; HTML that marks cannot say comes back unchanged."""
    text = re.sub(r"\s*\n\s*", " ", html.strip())
    for pattern, mark in (
        (r"</?(strong|b)>", "**"), (r"</?(em|i)>", "*"), (r"<h[34]>(.*?)</h[34]>", r"## \1\n\n"),
        (r"<li>\s*(.*?)\s*</li>", r"- \1\n"), (r"<ul>\s*", ""), (r"</ul>", "\n"),
        (r"<br ?/?>", "\n"), (r"<p>", ""), (r"</p>", "\n\n"),
    ):  # fmt: skip
        text = re.sub(pattern, mark, text)
    if re.search(r"<\w", text):
        return html
    lines = [line.strip() for line in entities.unescape(text).split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def _block(block: str) -> str:
    lines = block.split("\n")
    if all(line.lstrip().startswith("- ") for line in lines):
        items = "".join(f"<li>{_inline(line.lstrip()[2:])}</li>" for line in lines)
        return f"<ul>{items}</ul>"
    if len(lines) == 1 and block.startswith("## "):
        return f"<h3>{_inline(block[3:])}</h3>"
    return f"<p>{'<br>'.join(_inline(line) for line in lines)}</p>"


def _inline(line: str) -> str:
    escaped = entities.escape(line.strip(), quote=False)
    return _EM.sub(r"<em>\1</em>", _STRONG.sub(r"<strong>\1</strong>", escaped))
