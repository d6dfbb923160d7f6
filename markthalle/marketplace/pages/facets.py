"""The groups of filters beside a list: values, how many goods each leaves, what is ticked."""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from django.template.loader import get_template
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from markthalle.marketplace import queries
from markthalle.marketplace.asked import Asked
from markthalle.marketplace.queries import Choice, Facets
from markthalle.marketplace.words import COLOURS, CONDITIONS, SELLERS, Word, size_order

SECONDS = 60.0
_MOST_KEPT = 512
_kept: dict[tuple[Asked, str], tuple[float, SafeString]] = {}


@dataclass(frozen=True, slots=True)
class FacetValue:
    """A value that can be ticked. `count` goods have it, None where that is not known."""

    value: str
    label: str
    count: int | None
    is_ticked: bool
    swatch: str = ""


@dataclass(frozen=True, slots=True)
class FacetGroup:
    """Values of one kind, sent as parameters called `name`."""

    name: str
    label: str
    values: list[FacetValue]
    is_open: bool
    is_single: bool = False

    @property
    def has_tick(self) -> bool:
        """One of the values is asked for."""
        return any(value.is_ticked for value in self.values)


def facet_panel(found: Asked, *, currency: str, language: str) -> SafeString:
    """
    The groups as HTML, ready to stand in the form. Counts may be a minute old, goods never are.

    Counting and writing them costs more than the list beside them, and thousands ask for the
    same; so each is made once a minute.
    """
    now = time.monotonic()
    asked = replace(found, cursor=None)
    known = _kept.get((asked, language))
    if known is not None and now - known[0] < SECONDS:
        return known[1]
    context = {
        "facets": facet_groups(asked, language),
        "asked": asked,
        "filters": asked.filters,
        "currency": currency,
    }
    html = SafeString(get_template("marketplace/parts/facet_groups.html").render(context))
    if len(_kept) >= _MOST_KEPT:
        _kept.clear()
    _kept[asked, language] = (now, html)
    return html


def facet_groups(found: Asked, language: str) -> list[FacetGroup]:
    """
    The groups that leave something to choose.

    A group with ticked values shows what there would be without it, so that a second value of the
    same kind can be added.
    """
    filters = found.filters
    every = queries.facets(filters, language=language)

    def of(field: str, take: Callable[[Facets], list[Choice]]) -> tuple[list[Choice], bool]:
        if not getattr(filters, field):
            return take(every), every.is_exact
        freed = queries.facets(filters.without(field), language=language)
        return take(freed), freed.is_exact

    groups = [
        _group("size", _("Size"), _by_size(of("sizes", lambda f: f.sizes)), filters.sizes),
        _group(
            "colour", _("Colour"), of("colours", lambda f: f.colours), filters.colours,
            words=COLOURS, has_swatches=True,
        ),
        _group("brand", _("Brand"), of("brands", lambda f: f.brands), filters.brands),
        _group(
            "condition", _("Condition"), of("conditions", lambda f: f.conditions),
            filters.conditions, words=CONDITIONS,
        ),
        _group(
            "seller_kind", _("Sold by"), of("seller_kind", lambda f: f.seller_kinds),
            _one(filters.seller_kind), words=SELLERS, is_single=True,
        ),
    ]  # fmt: skip
    if "shop" not in found.fixed:
        shops = of("shop", lambda f: f.shops)
        groups.append(_group("shop", _("Shop"), shops, _one(filters.shop), is_single=True))
    return [group for group in groups if len(group.values) > 1 or group.has_tick]


def _one(value: str) -> tuple[str, ...]:
    return (value,) if value else ()


def forget() -> None:
    """Count everything anew at the next question."""
    _kept.clear()


def _by_size(found: tuple[list[Choice], bool]) -> tuple[list[Choice], bool]:
    choices, is_exact = found
    return sorted(choices, key=lambda choice: size_order(choice.value)), is_exact


def _group(
    name: str,
    label: str,
    found: tuple[list[Choice], bool],
    ticked: tuple[str, ...],
    *,
    words: Mapping[str, Word] | None = None,
    has_swatches: bool = False,
    is_single: bool = False,
) -> FacetGroup:
    choices, is_exact = found
    known = {choice.value for choice in choices}
    choices = [*choices, *(Choice(value, value, 0) for value in ticked if value not in known)]
    values = [
        FacetValue(
            value=choice.value,
            label=str((words or {}).get(choice.value, choice.label)),
            count=choice.count if is_exact else None,
            is_ticked=choice.value in ticked,
            swatch=choice.value if has_swatches and choice.value in COLOURS else "",
        )
        for choice in choices
    ]
    return FacetGroup(
        name, label, values, is_open=bool(ticked) or len(values) <= 6, is_single=is_single
    )
