"""Adding pictures to a product that has some already, or none."""

from collections.abc import Sequence
from uuid import UUID

from django.db import transaction

from markthalle.catalog.events import ProductsChanged, products_changed
from markthalle.catalog.models import Product, ProductPicture


@transaction.atomic
def add_pictures(*, product_id: UUID, pictures: Sequence[tuple[UUID, str]]) -> None:
    """The product has these pictures too, behind those it has; none stands twice."""
    product = Product.objects.select_for_update().get(pk=product_id)
    known = set(product.pictures.values_list("picture_id", flat=True))
    fresh = [(picture, alt) for picture, alt in dict(pictures).items() if picture not in known]
    ProductPicture.objects.bulk_create(
        ProductPicture(product=product, picture_id=picture, alt=alt, position=len(known) + index)
        for index, (picture, alt) in enumerate(fresh)
    )
    products_changed.announce(ProductsChanged(frozenset({product_id})))
