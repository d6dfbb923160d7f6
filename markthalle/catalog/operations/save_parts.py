"""The parts of products: variants with their shelves and offers, and pictures. Set by set."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from django.utils.translation import gettext as _

from markthalle.catalog.drafts import PriceDraft, ProductDraft, VariantDraft
from markthalle.catalog.models import Offer, Product, ProductPicture, Shelf, Variant
from markthalle.kit.ids import uuid7
from markthalle.markets import market
from markthalle.pictures.models import Picture
from markthalle.shops.models import Shop

Pairs = Sequence[tuple[Product, ProductDraft]]
_FIELDS = (
    "sku", "gtin", "attributes", "colour", "weight_grams", "content_amount", "content_unit",
    "position", "is_offered",
)  # fmt: skip


def save_variants(*, shop: Shop, pairs: Pairs) -> dict[str, str]:
    """Variants, shelves and offers as drafted; faults if a SKU belongs to another product."""
    products = [product for product, _draft in pairs]
    known = {
        (row.product_id, row.sku): row
        for row in Variant.objects.select_for_update().filter(product__in=products).order_by("pk")
    }
    clashes = _foreign_skus(shop, pairs)
    if clashes:
        return clashes
    fresh, changed, drafts = [], [], []
    for product, draft in pairs:
        for position, wanted in enumerate(draft.variants):
            variant = known.pop((product.pk, wanted.sku), None)
            if variant is None:
                variant = Variant(id=uuid7(), shop=shop, product=product)
                fresh.append(variant)
            else:
                changed.append(variant)
            _describe(variant, wanted, position)
            drafts.append((variant, wanted))
    _retire(list(known.values()))
    Variant.objects.bulk_update(changed, _FIELDS, batch_size=200)
    Variant.objects.bulk_create(fresh, batch_size=500)
    shelves = _save_shelves(drafts)
    _save_offers(shop, drafts, shelves)
    return {}


def _foreign_skus(shop: Shop, pairs: Pairs) -> dict[str, str]:
    owner = {wanted.sku: product.pk for product, draft in pairs for wanted in draft.variants}
    rows = Variant.objects.filter(shop=shop, sku__in=list(owner)).values_list("sku", "product_id")
    taken = sorted(sku for sku, product_id in rows if owner[sku] != product_id)
    total = sum(len(draft.variants) for _product, draft in pairs)
    if total != len(owner):
        taken = taken or [_("a SKU that stands twice in this batch")]
    if not taken:
        return {}
    return {
        "variants": _("Another product of the shop already has %(sku)s. Choose another SKU.")
        % {"sku": ", ".join(taken[:5])}
    }


def _describe(variant: Variant, wanted: VariantDraft, position: int) -> None:
    variant.sku = wanted.sku
    variant.gtin = wanted.gtin
    variant.attributes = dict(wanted.attributes)
    variant.colour = wanted.colour
    variant.weight_grams = wanted.weight_grams
    variant.content_amount = wanted.content_amount
    variant.content_unit = wanted.content_unit
    variant.position = position
    variant.is_offered = True


def _retire(variants: list[Variant]) -> None:
    """Take variants out of sale. Their choice is marked, so that a new one may have the same."""
    for variant in variants:
        variant.is_offered = False
        variant.attributes = {**variant.attributes, "": str(variant.pk)}
    Variant.objects.bulk_update(variants, ["is_offered", "attributes"], batch_size=200)


def _save_shelves(drafts: Sequence[tuple[Variant, VariantDraft]]) -> dict[UUID, Shelf]:
    rows = Shelf.objects.select_for_update().filter(
        variant__in=[variant for variant, _wanted in drafts], name=""
    )
    shelves = {row.variant_id: row for row in rows.order_by("pk")}
    fresh, changed = [], []
    for variant, wanted in drafts:
        shelf = shelves.get(variant.pk)
        if shelf is None:
            shelf = Shelf(id=uuid7(), variant=variant, on_hand=wanted.stock or 0)
            shelves[variant.pk] = shelf
            fresh.append(shelf)
        elif wanted.stock is not None and wanted.stock != shelf.on_hand:
            shelf.on_hand = wanted.stock
            changed.append(shelf)
    Shelf.objects.bulk_create(fresh, batch_size=500)
    Shelf.objects.bulk_update(changed, ["on_hand"], batch_size=500)
    return shelves


def _save_offers(
    shop: Shop, drafts: Sequence[tuple[Variant, VariantDraft]], shelves: Mapping[UUID, Shelf]
) -> None:
    offers = []
    for variant, wanted in drafts:
        for country, price in prices_by_country(shop, wanted.prices).items():
            offers.append(
                Offer(
                    id=uuid7(),
                    variant=variant,
                    country=country,
                    currency=market(country).currency,
                    price_minor=price.price_minor,
                    sale_price_minor=price.sale_price_minor,
                    sale_from=price.sale_from,
                    sale_until=price.sale_until,
                    shelf=shelves[variant.pk],
                )
            )
    kept = [(offer.variant_id, offer.country) for offer in offers]
    old = Offer.objects.filter(variant__in=[variant for variant, _wanted in drafts])
    gone = [row.pk for row in old if (row.variant_id, row.country) not in set(kept)]
    Offer.objects.filter(pk__in=gone).delete()
    Offer.objects.bulk_create(
        offers,
        batch_size=500,
        update_conflicts=True,
        unique_fields=["variant", "country"],
        update_fields=["currency", "price_minor", "sale_price_minor", "sale_from", "sale_until"],
    )


def prices_by_country(shop: Shop, given: Mapping[str, PriceDraft]) -> dict[str, PriceDraft]:
    """The given prices; the home price also for other countries of the shop with its currency."""
    home = given.get(shop.country)
    prices = dict(given)
    if home is not None:
        for country in shop.sells_to:
            if country not in prices and market(country).currency == shop.currency:
                prices[country] = home
    return prices


def save_pictures(*, pairs: Pairs) -> None:
    """The products' pictures as the drafts list them, where they list any."""
    wanted = [(product, draft) for product, draft in pairs if draft.pictures is not None]
    products = [product for product, _draft in wanted]
    ProductPicture.objects.filter(product__in=products).delete()
    variants = dict(
        Variant.objects.filter(product__in=products, is_offered=True).values_list("sku", "pk")
    )
    named = [part.picture_id for _product, draft in wanted for part in draft.pictures or ()]
    shops = {product.shop_id for product in products}
    ours = set(Picture.objects.filter(pk__in=named, shop_id__in=shops).values_list("pk", flat=True))
    ProductPicture.objects.bulk_create(
        [
            ProductPicture(
                id=uuid7(),
                product=product,
                picture_id=part.picture_id,
                variant_id=variants.get(part.sku) if part.sku else None,
                alt=part.alt[:200],
                position=position,
            )
            for product, draft in wanted
            for position, part in enumerate(draft.pictures or ())
            if part.picture_id in ours
        ],
        batch_size=500,
    )
