"""Putting a product on sale and taking it off."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from markthalle.catalog.events import ProductsChanged, products_changed
from markthalle.catalog.models import Product
from markthalle.kit.errors import NotFound
from markthalle.shops.models import Shop


@transaction.atomic
def publish_product(*, shop: Shop, product_id: UUID | str, now: datetime) -> None:
    """The product is for sale."""
    product = _locked(shop, product_id)
    product.status = Product.Status.LIVE
    product.published_at = product.published_at or now
    _keep(product)


@transaction.atomic
def archive_product(*, shop: Shop, product_id: UUID | str) -> None:
    """The product is no longer sold; orders of it stay as they are."""
    product = _locked(shop, product_id)
    product.status = Product.Status.ARCHIVED
    _keep(product)


def _locked(shop: Shop, product_id: UUID | str) -> Product:
    product = Product.objects.select_for_update().filter(shop=shop, pk=product_id).first()
    if product is None:
        raise NotFound
    return product


def _keep(product: Product) -> None:
    product.save(update_fields=["status", "published_at", "changed_at"])
    products_changed.announce(ProductsChanged(frozenset({product.pk})))
