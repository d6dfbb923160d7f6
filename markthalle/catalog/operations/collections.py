"""Collections of a shop: products chosen by hand or by a rule."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from markthalle.catalog.events import ProductsChanged, products_changed
from markthalle.catalog.models import Category, Collection, CollectionItem, Product
from markthalle.catalog.slugs import slug
from markthalle.kit.errors import NotFound, Problem
from markthalle.shops.models import Shop

RULES = frozenset(
    {
        "category",
        "brand",
        "condition",
        "colour",
        "words",
        "min_price_minor",
        "max_price_minor",
        "on_sale",
    }
)


class CollectionRefused(Problem):
    """A collection without a title, or with a rule that cannot be."""

    code = "collection_refused"
    status = 422


@transaction.atomic
def save_collection(
    *,
    shop: Shop,
    title: str,
    now: datetime,
    collection_id: UUID | str | None = None,
    description: str = "",
    translations: dict[str, dict[str, str]] | None = None,
    rule: dict[str, Any] | None = None,
    is_shown: bool = True,
    position: int | None = None,
) -> Collection:
    """
    A collection of the shop, new or changed; with a rule it fills itself, now and from now on.

    :raises CollectionRefused: it has no title, or a rule that does not exist.
    """
    if not title.strip():
        raise CollectionRefused(_("Give the collection a title."))
    if rule is not None and (not rule or set(rule) - RULES):
        raise CollectionRefused(_("Choose at least one condition for the rule."))
    collection = _found(shop, collection_id) if collection_id else Collection(shop=shop)
    collection.title = title.strip()[:80]
    collection.handle = collection.handle or _free_handle(shop, title)
    collection.description = description
    collection.translations = translations or {}
    collection.kind = Collection.Kind.HAND if rule is None else Collection.Kind.RULE
    collection.rule = rule or {}
    collection.is_shown = is_shown
    if position is not None:
        collection.position = position
    collection.save()
    if rule is not None:
        _fill_by_rule(collection, None, now)
    return collection


@transaction.atomic
def set_collection_products(
    *, shop: Shop, collection_id: UUID | str, product_ids: Sequence[UUID]
) -> None:
    """The collection holds these products of the shop, in this order."""
    collection = _found(shop, collection_id)
    ours = set(Product.objects.filter(shop=shop, pk__in=product_ids).values_list("pk", flat=True))
    before = set(collection.items.values_list("product_id", flat=True))
    collection.items.all().delete()
    CollectionItem.objects.bulk_create(
        CollectionItem(collection=collection, product_id=product_id, position=position)
        for position, product_id in enumerate(dict.fromkeys(product_ids))
        if product_id in ours
    )
    products_changed.announce(ProductsChanged(frozenset(before | ours)))


@transaction.atomic
def remove_collection(*, shop: Shop, collection_id: UUID | str) -> None:
    """The collection is gone; its products stay."""
    _found(shop, collection_id).delete()


def refresh_rule_collections(*, shop: Shop, product_ids: Iterable[UUID], now: datetime) -> None:
    """The shop's collections by rule hold these products exactly if the rule says so."""
    ids = list(product_ids)
    for collection in shop.collections.filter(kind=Collection.Kind.RULE):
        _fill_by_rule(collection, ids, now)


def _fill_by_rule(collection: Collection, ids: list[UUID] | None, now: datetime) -> None:
    fitting = _fitting(collection, now)
    items = collection.items.all()
    if ids is not None:
        fitting = fitting.filter(pk__in=ids)
        items = items.filter(product_id__in=ids)
    wanted = set(fitting.values_list("pk", flat=True))
    present = set(items.values_list("product_id", flat=True))
    items.filter(product_id__in=present - wanted).delete()
    CollectionItem.objects.bulk_create(
        [
            CollectionItem(collection=collection, product_id=product_id)
            for product_id in sorted(wanted - present)
        ],
        ignore_conflicts=True,
    )


def _fitting(collection: Collection, now: datetime) -> QuerySet[Product]:
    rule = collection.rule
    wish = Q(shop=collection.shop) & ~Q(status=Product.Status.ARCHIVED)
    if "category" in rule:
        category = Category.objects.filter(slug=rule["category"]).first()
        wish &= Q(category__path__contains=[category.pk if category else 0])
    if "brand" in rule:
        wish &= Q(brand__iexact=rule["brand"])
    if "condition" in rule:
        wish &= Q(condition=rule["condition"])
    if "colour" in rule:
        wish &= Q(variants__colour=rule["colour"], variants__is_offered=True)
    for word in str(rule.get("words", "")).split():
        wish &= Q(title__icontains=word) | Q(translations__icontains=word)
    home = Q(variants__offers__country=collection.shop.country)
    if "min_price_minor" in rule:
        wish &= home & Q(variants__offers__price_minor__gte=rule["min_price_minor"])
    if "max_price_minor" in rule:
        wish &= home & Q(variants__offers__price_minor__lte=rule["max_price_minor"])
    if rule.get("on_sale"):
        wish &= (
            Q(variants__offers__sale_price_minor__isnull=False)
            & (Q(variants__offers__sale_from=None) | Q(variants__offers__sale_from__lte=now))
            & (Q(variants__offers__sale_until=None) | Q(variants__offers__sale_until__gt=now))
        )
    return Product.objects.filter(wish).distinct()


def _found(shop: Shop, collection_id: UUID | str) -> Collection:
    found = Collection.objects.select_for_update().filter(shop=shop, pk=collection_id).first()
    if found is None:
        raise NotFound
    return found


def _free_handle(shop: Shop, title: str) -> str:
    stem = slug(title, letters=70)
    taken = set(shop.collections.filter(handle__startswith=stem).values_list("handle", flat=True))
    handle, number = stem, 2
    while handle in taken:
        handle, number = f"{stem}-{number}", number + 1
    return handle
