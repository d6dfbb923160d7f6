"""Text with a little form: what merchants may write, and nothing a browser would run."""

import html as html_entities
import re

import nh3

_TAGS = {"p", "br", "strong", "em", "b", "i", "u", "ul", "ol", "li", "h3", "h4", "blockquote", "a"}
_BLANKS = re.compile(r"\s+")


def sanitise(html: str) -> str:
    """The same text with only the allowed tags; links lose scripts and get `rel`."""
    return nh3.clean(
        html.replace("\x00", ""),
        tags=_TAGS,
        attributes={"a": {"href"}},
        url_schemes={"http", "https", "mailto", "tel"},
        link_rel="nofollow noopener ugc",
    )


def plain(html: str) -> str:
    """The words alone, white space folded: for search, cards, feeds and meta descriptions."""
    spaced = re.sub(r"</(p|li|h3|h4|blockquote)>|<br\s*/?>", " ", html)
    text = nh3.clean(spaced, tags=set(), clean_content_tags={"script", "style"})
    return _BLANKS.sub(" ", html_entities.unescape(text)).strip()
