"""
Product cards as text: what every list shows two dozen times.

Put together from format strings, since nested template includes would cost more than everything
else of the page. All words from data are escaped here.
"""

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

from django.utils.translation import gettext as _

from markthalle.kit.money_text import money_text
from markthalle.site.pictures import picture_html, shown

# Widths of the columns of `.cards`, so that the browser takes no larger file than it needs.
_SIZES = {
    4: "(min-width: 64rem) 18rem, (min-width: 40rem) 30vw, 46vw",
    5: "(min-width: 64rem) 15rem, (min-width: 40rem) 30vw, 46vw",
    6: "(min-width: 64rem) 12rem, (min-width: 40rem) 30vw, 46vw",
}


class _Words:
    """The few words of a card, looked up once for a page."""

    def __init__(self) -> None:
        self.start = escape(_("from"))
        self.now = escape(_("now"))
        self.was = escape(_("was"))
        self.gone = escape(_("Sold out"))
        self.private = escape(_("Private seller"))
        self.conditions = {
            "refurbished": escape(_("Refurbished")),
            "used_like_new": escape(_("Used, like new")),
            "used_good": escape(_("Used, good")),
            "used_fair": escape(_("Used, with marks")),
        }


def cards(
    items: Sequence[Mapping[str, Any]],
    *,
    language: str,
    eager: int = 0,
    level: int = 3,
    columns: int = 4,
) -> str:
    """Cards of a list as `<li>`; the first `eager` pictures load at once."""
    sizes = _SIZES[columns]
    words = _Words()
    return "".join(
        _card(item, words, language, sizes=sizes, is_eager=at < eager, level=level)
        for at, item in enumerate(items)
    )


def _card(
    item: Mapping[str, Any],
    words: _Words,
    language: str,
    *,
    sizes: str,
    is_eager: bool,
    level: int,
) -> str:
    found = shown(item.get("picture"))
    inside = picture_html(found, sizes=sizes, eager=is_eager, alt="") if found else ""
    is_gone = not item["in_stock"]
    return (
        f'<li class="card{" is-gone" if is_gone else ""}"><h{level} class="card-title">'
        f'<a href="/p/{escape(item["slug"])}">{escape(item["title"])}</a></h{level}>'
        f'<div class="card-picture">{inside}{_flag(item, words)}</div>'
        f'<p class="card-shop">{escape(item["shop"]["name"])}{_note(item, words)}</p>'
        f"{price(item, words=words, language=language)}</li>"
    )


def _flag(item: Mapping[str, Any], words: _Words) -> str:
    if not item["in_stock"]:
        return f'<span class="card-flag"><span class="badge">{words.gone}</span></span>'
    was = item.get("was")
    if not was:
        return ""
    percent = 100 - round(item["price"]["amount_minor"] * 100 / was["amount_minor"])
    if percent < 1:
        return ""
    return f'<span class="card-flag"><span class="badge is-sale">−{percent} %</span></span>'


def _note(item: Mapping[str, Any], words: _Words) -> str:
    notes = [words.conditions.get(item.get("condition") or "", "")]
    if item.get("seller_kind") == "private":
        notes.append(words.private)
    return "".join(f" · {note}" for note in notes if note)


def price(item: Mapping[str, Any], *, words: _Words, language: str) -> str:
    """The price line: from, now and was."""
    now = item["price"]
    text = money_text(now["amount_minor"], now["currency"], language)
    start = f"{words.start} " if item.get("price_max") else ""
    was = item.get("was")
    if not was:
        return f'<p class="price"><span class="price-now">{start}{text}</span></p>'
    before = money_text(was["amount_minor"], was["currency"], language)
    return (
        f'<p class="price is-sale"><span class="price-now"><span class="sr-only">{words.now} '
        f'</span>{start}{text}</span><s class="price-was"><span class="sr-only">{words.was} '
        f"</span>{before}</s></p>"
    )
