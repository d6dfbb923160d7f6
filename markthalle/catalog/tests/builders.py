"""Goods for tests."""

from django.utils import timezone

from markthalle.catalog.drafts import PriceDraft, ProductDraft, VariantDraft
from markthalle.catalog.models import Product
from markthalle.catalog.operations import save_product
from markthalle.kit.ids import reference
from markthalle.shops.models import Shop
from markthalle.shops.tests.builders import make_shop


def variant(
    *, price: int = 1_900, stock: int = 10, country: str = "DE", sku: str = "", **fields: object
) -> VariantDraft:
    """A variant of a draft, with a price in one country."""
    return VariantDraft(
        sku=sku or reference(),
        prices={country: PriceDraft(price)},
        stock=stock,
        **fields,  # type: ignore[arg-type]
    )


def draft(*variants: VariantDraft, **fields: object) -> ProductDraft:
    """A product's draft: a mug, unless said otherwise."""
    return ProductDraft(
        **{  # type: ignore[arg-type]
            "title": "Becher Morgenrot",
            "category": "mugs",
            "variants": variants or (variant(),),
            **fields,
        }
    )


def make_product(*variants: VariantDraft, shop: Shop | None = None, **fields: object) -> Product:
    """A live product with these variants, or with one at 19.00 and ten on the shelf."""
    return save_product(
        shop=shop or make_shop(), draft=draft(*variants, **fields), now=timezone.now()
    )
