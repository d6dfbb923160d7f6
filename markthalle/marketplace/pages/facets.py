"""The groups of filters beside a list: values, how many goods each leaves, what is ticked."""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from markthalle.marketplace import queries
from markthalle.marketplace.queries import Choice, Facets, Filters
from markthalle.marketplace.words import COLOURS, CONDITIONS, SELLERS, Word

SECONDS = 60.0
_MOST_KEPT = 512
_kept: dict[tuple[Filters, str], tuple[float, Facets]] = {}


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


def facet_groups(filters: Filters, language: str) -> list[FacetGroup]:
    """
    The groups that leave something to choose.

    A group with ticked values shows what there would be without it, so that a second value of
    the same kind can be added. Counts may be a minute old; the goods never are.
    """
    every = _facets(filters, language)

    def of(field: str, take: Callable[[Facets], list[Choice]]) -> tuple[list[Choice], bool]:
        if not getattr(filters, field):
            return take(every), every.is_exact
        freed = _facets(filters.without(field), language)
        return take(freed), freed.is_exact

    ticked_seller = (filters.seller_kind,) if filters.seller_kind else ()
    groups = [
        _group("size", _("Size"), of("sizes", lambda f: f.sizes), filters.sizes),
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
            ticked_seller, words=SELLERS,
        ),
    ]  # fmt: skip
    if "shop" not in filters.narrowed:
        groups.append(_group("shop", _("Shop"), (every.shops, every.is_exact), ()))
    return [group for group in groups if len(group.values) > 1 or _has_tick(group)]


def forget() -> None:
    """Count everything anew at the next question."""
    _kept.clear()


def _has_tick(group: FacetGroup) -> bool:
    return any(value.is_ticked for value in group.values)


def _facets(filters: Filters, language: str) -> Facets:
    now = time.monotonic()
    known = _kept.get((filters, language))
    if known is not None and now - known[0] < SECONDS:
        return known[1]
    counted = queries.facets(filters, language=language)
    if len(_kept) >= _MOST_KEPT:
        _kept.clear()
    _kept[filters, language] = (now, counted)
    return counted


def _group(
    name: str,
    label: str,
    found: tuple[list[Choice], bool],
    ticked: tuple[str, ...],
    *,
    words: Mapping[str, Word] | None = None,
    has_swatches: bool = False,
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
    return FacetGroup(name, label, values, is_open=bool(ticked) or len(values) <= 6)
