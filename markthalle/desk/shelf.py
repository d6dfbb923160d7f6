"""Products as the desk lists them: picture, price from, stock, variants. A few queries for all."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Prefetch

from markthalle.catalog.models import Offer, Product, ProductPicture, Shelf, Variant
from markthalle.shops.models import Shop


@dataclass(frozen=True, slots=True)
class VariantRow:
    """One variant; its price in the shop's own country, its units at hand."""

    id: UUID
    name: str
    sku: str
    price_minor: int | None
    sale_price_minor: int | None
    on_hand: int


@dataclass(frozen=True, slots=True)
class ProductRow:
    """One product of the list."""

    product: Product
    picture: ProductPicture | None
    variants: tuple[VariantRow, ...]

    @property
    def price_minor(self) -> int | None:
        """The lowest price."""
        prices = [row.price_minor for row in self.variants if row.price_minor is not None]
        return min(prices, default=None)

    @property
    def has_range(self) -> bool:
        """Whether variants differ in price."""
        return len({row.price_minor for row in self.variants}) > 1

    @property
    def stock(self) -> int:
        """All units together."""
        return sum(row.on_hand for row in self.variants)


def with_goods(products: Sequence[Product], shop: Shop) -> list[ProductRow]:
    """The products with what the desk shows of each."""
    ids = [product.pk for product in products]
    pictures: dict[UUID, ProductPicture] = {}
    ready = ProductPicture.objects.filter(product__in=ids).select_related("picture")
    for shown in ready.order_by("position", "id"):
        pictures.setdefault(shown.product_id, shown)
    variants: dict[UUID, list[VariantRow]] = {}
    home = Offer.objects.filter(country=shop.country)
    for variant in (
        Variant.objects.filter(product__in=ids, is_offered=True)
        .prefetch_related(
            Prefetch("offers", queryset=home), Prefetch("shelves", Shelf.objects.filter(name=""))
        )
        .order_by("position", "id")
    ):
        variants.setdefault(variant.product_id, []).append(_row(variant))
    return [
        ProductRow(product, pictures.get(product.pk), tuple(variants.get(product.pk, ())))
        for product in products
    ]


def _row(variant: Variant) -> VariantRow:
    offer = next(iter(variant.offers.all()), None)
    shelf = next(iter(variant.shelves.all()), None)
    return VariantRow(
        id=variant.pk,
        name=str(variant),
        sku=variant.sku,
        price_minor=offer.price_minor if offer else None,
        sale_price_minor=offer.sale_price_minor if offer else None,
        on_hand=shelf.on_hand if shelf else 0,
    )
