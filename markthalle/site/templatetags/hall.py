"""Template tags of the design system: `{% load hall %}`. Data in, safe HTML out; no queries."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from django import template
from django.conf import settings
from django.forms import BoundField, CheckboxInput, CheckboxSelectMultiple, RadioSelect
from django.http import HttpRequest, QueryDict
from django.template import Context
from django.template.loader import get_template
from django.templatetags.static import static
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from markthalle.kit.money import Money
from markthalle.kit.money_text import money_text
from markthalle.marketplace import queries
from markthalle.markets import Market
from markthalle.site import cards as card_html
from markthalle.site import charts
from markthalle.site.pictures import Shown, picture_html, shown

register = template.Library()


@cache
def _sprite() -> str:
    return static("site/icons.svg")


@register.simple_tag
def icon(name: str, extra: str = "", label: str = "") -> SafeString:
    """A line icon of the sprite. Give `label` only where no text stands beside it."""
    said = f'role="img" aria-label="{escape(label)}"' if label else 'aria-hidden="true"'
    return SafeString(
        f'<svg class="icon {escape(extra)}" {said}><use href="{_sprite()}#{escape(name)}"/></svg>'
    )


_fixed: dict[tuple[str, ...], SafeString] = {}
_FIXED_NAMES = ("hall_name", "market", "markets", "languages", "theme", "is_demo")


@register.simple_tag(takes_context=True)
def fixed(context: Context, name: str) -> SafeString:
    """
    A part of the page that only language, country and light change: rendered once, then kept.

    Such a part may use nothing else of the page; footer and choices would otherwise cost half of
    what a list of goods costs.
    """
    market = context.get("market")
    key = (name, get_language() or "en", market.country if market else "", context["theme"])
    known = _fixed.get(key)
    if known is None or settings.DEBUG:
        values = {kept: context.get(kept) for kept in _FIXED_NAMES}
        known = SafeString(get_template(name).render({**values, "LANGUAGE_CODE": key[1]}))
        _fixed[key] = known
    return known


@register.simple_tag
def money(value: Any, currency: str = "") -> str:
    """
    An amount as readers of the page's language write it.

    `value` is a `Money`, `{"amount_minor", "currency"}`, or minor units with `currency`.
    """
    language = get_language() or "en"
    if isinstance(value, Money):
        return money_text(value.amount_minor, value.currency, language)
    if isinstance(value, Mapping):
        return money_text(value["amount_minor"], value["currency"], language)
    return "" if value is None else money_text(int(value), currency, language)


@register.simple_tag
def picture(
    source: Any,
    *,
    alt: str | None = None,
    sizes: str = "100vw",
    extra: str = "",
    eager: bool = False,
) -> SafeString:
    """
    A picture in the sizes it has, in its place before it is loaded.

    `source` is a `Picture`, a `ProductPicture` or the same as a mapping. An eager picture is the
    one a page is opened for: loaded at once and first.
    """
    found = shown(source)
    if found is None:
        return format_html('<span class="picture {}"></span>', extra)
    if alt is not None:
        found = Shown(found.width, found.height, found.colour, alt, found.files)
    inside = picture_html(found, sizes=sizes, eager=eager)
    return SafeString(f'<span class="picture {escape(extra)}">{inside}</span>')


@register.simple_tag
def slide(medium: Mapping[str, Any], *, title: str, eager: bool = False) -> SafeString:
    """A large picture of a product's gallery; it says the title if it has no words of its own."""
    found = shown(medium)
    if found is None:
        return SafeString("")
    sizes = "(min-width: 80rem) 42rem, (min-width: 60rem) 52vw, 100vw"
    return SafeString(picture_html(found, sizes=sizes, eager=eager, alt=found.alt or title))


@register.simple_tag
def cards(
    items: Sequence[Mapping[str, Any]], *, eager: int = 0, level: int = 3, columns: int = 4
) -> SafeString:
    """
    Product cards as list items for `<ul class="cards">`; the first `eager` load at once.

    `columns` is how many stand beside each other on a wide screen: 4, 5 or 6.
    """
    language = get_language() or "en"
    return SafeString(
        card_html.cards(items, language=language, eager=eager, level=level, columns=columns)
    )


@register.simple_tag(takes_context=True)
def query(context: Context, **changes: Any) -> str:
    """The page's own query with some parameters changed; None takes one away."""
    request: HttpRequest = context["request"]
    params: QueryDict = request.GET.copy()
    for name, value in changes.items():
        if value is None:
            params.pop(name, None)
        elif isinstance(value, list | tuple):
            params.setlist(name, [str(part) for part in value])
        else:
            params[name] = str(value)
    encoded = params.urlencode()
    return f"?{encoded}" if encoded else "?"


@register.simple_tag
def bar_chart(values: Sequence[float], labels: Sequence[str] = (), title: str = "") -> SafeString:
    """Bars of equal width from left to right; each says its value to those who point at it."""
    return SafeString(charts.bars(list(values), list(labels), title=title))


@register.simple_tag
def line_chart(values: Sequence[float], labels: Sequence[str] = (), title: str = "") -> SafeString:
    """A line over a soft area."""
    return SafeString(charts.line(list(values), list(labels), title=title))


@register.simple_tag(takes_context=True)
def hall_categories(context: Context) -> list[queries.CategoryNode]:
    """The roots of the hall's tree that hold goods for the visitor; known for some seconds."""
    market = context.get("market")
    if market is None:
        return []
    counts = queries.category_counts(market.country)
    return [node for node in queries.categories() if counts.get(node.id)]


@register.filter
def named(thing: Market | queries.CategoryNode) -> str:
    """The name of a market or a category in the page's language."""
    language = get_language() or "en"
    if isinstance(thing, Market):
        return thing.name.get(language) or thing.name["en"]
    return thing.name(language)


@register.filter
def kind(field: BoundField) -> str:
    """How a form field is laid out: `tick`, `choices` or `text`."""
    widget = field.field.widget
    if isinstance(widget, CheckboxInput):
        return "tick"
    return "choices" if isinstance(widget, RadioSelect | CheckboxSelectMultiple) else "text"


@register.filter
def initial(name: object) -> str:
    """The letter that stands in an avatar without a picture."""
    return str(name).strip()[:1].upper()


@register.simple_tag
def media(path: str) -> str:
    """The address of a file in the media storage."""
    return path if path.startswith(("/", "http")) else f"{settings.MEDIA_URL}{path}"
