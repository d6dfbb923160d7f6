"""Setting up one shop of the demo the way its owner would, through the ordinary operations."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

from django.db import transaction

from markthalle.catalog.models import Product
from markthalle.catalog.operations import (
    DraftRefused,
    save_collection,
    save_products,
    set_collection_products,
)
from markthalle.demo.drafting import Frame, as_html, draft, key
from markthalle.demo.goods import Delivery, Group, Item, Shopfront, Text
from markthalle.demo.looks import cover_of, seed, sign_of
from markthalle.demo.operations.people import keeper_of
from markthalle.demo.painting import digest
from markthalle.pictures.models import Picture
from markthalle.shops.models import Policy, ShippingMethod, Shop
from markthalle.shops.operations import (
    change_shop,
    open_shop,
    publish_shop,
    save_shipping_method,
    set_policy,
)

# A shop's goods came in several lots, so that "newest first" has something to say.
_LOTS = 4


@transaction.atomic
def open_front(
    *, front: Shopfront, take_in: Callable[[Shop], Frame], start: datetime, age_in_weeks: int
) -> Shop:
    """The shop is open with everything in it; `take_in` keeps its pictures."""
    shop = open_shop(
        by=keeper_of(front),
        handle=front.handle,
        name=front.name,
        country=front.country,
        language=front.language,
        seller_kind=front.seller_kind,
    )
    frame = take_in(shop)
    shop = _describe(shop, front, frame)
    for position, delivery in enumerate(front.deliveries):
        save_shipping_method(shop=shop, method=_method(front, delivery, position))
    _promise(shop, front)
    opened_at = start - timedelta(weeks=age_in_weeks + 2)
    for lot, came in zip(_lots(front.items), _arrivals(front, opened_at, start), strict=False):
        _save(shop, front, lot, frame, came)
    for position, group in enumerate(front.groups):
        _collect(shop, front, group, position, start)
    return publish_shop(shop=shop, now=opened_at)


def _describe(shop: Shop, front: Shopfront, frame: Frame) -> Shop:
    imprint = front.imprint
    own, other = ("de", "en") if front.language == "de" else ("en", "de")
    changes = {
        "tagline": front.tagline.read(own),
        "about": as_html(front.about.read(own)),
        "translations": {
            other: {
                "tagline": front.tagline.read(other),
                "about": as_html(front.about.read(other)),
            }
        },
        "sells_to": list(front.sells_to),
        "charges_tax": front.charges_tax,
        "accent": front.accent,
        "logo": Picture.objects.get(pk=frame.pictures[digest(sign_of(front))]),
        "cover": Picture.objects.get(pk=frame.pictures[digest(cover_of(front))]),
        "legal_name": imprint.legal_name,
        "address_line1": imprint.line1,
        "address_line2": imprint.line2,
        "postal_code": imprint.postal_code,
        "city": imprint.city,
        "email": imprint.email,
        "phone": imprint.phone,
        "register": imprint.register,
        "vat_id": imprint.vat_id,
    }
    return change_shop(shop=shop, changes=changes)


def _method(front: Shopfront, delivery: Delivery, position: int) -> ShippingMethod:
    own, other = ("de", "en") if front.language == "de" else ("en", "de")
    return ShippingMethod(
        kind=delivery.kind,
        name=delivery.name.read(own),
        translations={other: {"name": delivery.name.read(other)}},
        countries=list(delivery.countries),
        price_minor=delivery.price,
        free_from_minor=delivery.free_from,
        days_min=delivery.days[0],
        days_max=delivery.days[1],
        position=position,
    )


def _promise(shop: Shop, front: Shopfront) -> None:
    promises: dict[str, Text] = {
        Policy.Kind.SHIPPING: front.shipping,
        Policy.Kind.RETURNS: front.returns,
    }
    for kind, text in promises.items():
        for language in ("de", "en"):
            set_policy(shop=shop, kind=kind, language=language, body=as_html(text.read(language)))


def _lots(items: tuple[Item, ...]) -> Iterator[tuple[Item, ...]]:
    for first in range(_LOTS):
        if lot := items[first::_LOTS]:
            yield lot


def _arrivals(front: Shopfront, opened_at: datetime, start: datetime) -> list[datetime]:
    """When the lots came: the first at the opening, the last a few days or hours ago."""
    newest = start - timedelta(hours=1 + seed(front.handle, "newest") % 300)
    step = (newest - opened_at) / (_LOTS - 1)
    return [opened_at + step * number for number in range(_LOTS)]


def _save(
    shop: Shop, front: Shopfront, items: tuple[Item, ...], frame: Frame, now: datetime
) -> None:
    drafts = [draft(front, item, frame) for item in items]
    for saved, item in zip(save_products(shop=shop, drafts=drafts, now=now), items, strict=True):
        if saved.errors:
            raise DraftRefused(f"{front.handle}: {item.title_de}", errors=dict(saved.errors))


def _collect(shop: Shop, front: Shopfront, group: Group, position: int, now: datetime) -> None:
    own, other = ("de", "en") if front.language == "de" else ("en", "de")
    collection = save_collection(
        shop=shop,
        title=group.title.read(own),
        description=group.description.read(own),
        translations={
            other: {
                "title": group.title.read(other),
                "description": group.description.read(other),
            }
        },
        rule=dict(group.rule) or None,
        position=position,
        now=now,
    )
    if group.rule:
        return
    wanted = [key(item) for title in group.titles for item in front.items if item.title_de == title]
    ids = dict(
        Product.objects.filter(shop=shop, external_id__in=wanted).values_list("external_id", "pk")
    )
    set_collection_products(
        shop=shop, collection_id=collection.pk, product_ids=[ids[name] for name in wanted]
    )
