"""What the marketplace does when goods, shops and pictures change. Wired up by `apps.ready`."""

from typing import Any

from django.db.models.signals import post_delete
from django.utils import timezone

from markthalle.catalog import events as catalog_events
from markthalle.catalog.models import Product, ProductPicture
from markthalle.marketplace import jobs, operations
from markthalle.pictures import events as picture_events
from markthalle.shops import events as shop_events

# A shop with more products than this is refreshed by a job right after the change.
AT_ONCE = 2_000


def wire() -> None:
    """Keep listings in line with the catalogue from now on."""
    catalog_events.products_changed.subscribe(_products_changed)
    catalog_events.availability_changed.subscribe(_products_changed)
    shop_events.shop_changed.subscribe(_shop_changed)
    picture_events.picture_ready.subscribe(_picture_ready)
    post_delete.connect(_product_deleted, sender=Product, dispatch_uid="marketplace")


def _products_changed(
    fact: catalog_events.ProductsChanged | catalog_events.AvailabilityChanged,
) -> None:
    operations.refresh_listings(product_ids=fact.product_ids, now=timezone.now())


def _shop_changed(fact: shop_events.ShopChanged) -> None:
    some = Product.objects.filter(shop_id=fact.shop_id).order_by()[: AT_ONCE + 1]
    if some.count() > AT_ONCE:
        jobs.refresh_shop.later(shop_id=str(fact.shop_id))
    else:
        operations.refresh_shop(shop_id=fact.shop_id, now=timezone.now())


def _picture_ready(fact: picture_events.PictureReady) -> None:
    shown = ProductPicture.objects.filter(picture_id=fact.picture_id)
    products = set(shown.values_list("product_id", flat=True))
    operations.refresh_listings(product_ids=products, now=timezone.now())


def _product_deleted(instance: Product, **_: Any) -> None:
    operations.refresh_listings(product_ids=[instance.id], now=timezone.now())
