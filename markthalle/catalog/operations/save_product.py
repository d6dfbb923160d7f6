"""Keeping products as a draft describes them: one by hand, or thousands from a file."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from markthalle.catalog.checking import Surroundings, faults
from markthalle.catalog.drafts import ProductDraft
from markthalle.catalog.events import ProductsChanged, products_changed
from markthalle.catalog.models import Category, Product
from markthalle.catalog.operations.collections import refresh_rule_collections
from markthalle.catalog.operations.save_parts import save_pictures, save_variants
from markthalle.catalog.slugs import slug, unique_slug
from markthalle.kit.errors import Problem
from markthalle.kit.ids import uuid7
from markthalle.kit.rich_text import sanitise
from markthalle.shops.models import Shop

_FIELDS = (
    "title", "description", "language", "translations", "brand", "condition", "category_id",
    "attributes", "option_names", "tax_class", "status", "on_marketplace", "on_chat", "on_photo",
    "on_ads", "published_at", "changed_at", "external_id",
)  # fmt: skip


class DraftRefused(Problem):
    """A product cannot be kept as it was entered; `errors` says what to mend, by field."""

    code = "product_refused"
    status = 422
    message = gettext_lazy("Some entries need mending.")

    @property
    def errors(self) -> dict[str, str]:
        """A sentence for each field."""
        return dict(self.details["errors"])


@dataclass(frozen=True, slots=True)
class Saved:
    """What became of the drafts of a batch, in their order: a product's id, or its faults."""

    product_id: UUID | None
    is_new: bool
    errors: Mapping[str, str]


def save_product(*, shop: Shop, draft: ProductDraft, now: datetime) -> Product:
    """
    The product as the draft describes it, new or changed, with variants, offers and pictures.

    Variants that the draft does not name are offered no longer.

    :raises DraftRefused: with all faults; nothing is kept then.
    """
    (saved,) = save_products(shop=shop, drafts=[draft], now=now)
    if saved.product_id is None:
        raise DraftRefused(errors=dict(saved.errors))
    return Product.objects.get(pk=saved.product_id)


@transaction.atomic
def save_products(*, shop: Shop, drafts: Sequence[ProductDraft], now: datetime) -> list[Saved]:
    """
    Keep those drafts that can be kept, in a few statements however many there are.

    What stands in the way of the others is in their `errors`.
    """
    categories = {row.slug: row for row in Category.objects.all()}
    around = Surroundings(frozenset(categories), frozenset(shop.sells_to))
    existing = _existing(shop, drafts)
    errors = [_all_faults(draft, around, existing, shop) for draft in drafts]
    good = [draft for draft, wrong in zip(drafts, errors, strict=True) if not wrong]

    products = _keep_products(shop, good, existing, categories, now)
    clashes = save_variants(shop=shop, pairs=list(zip(products, good, strict=True)))
    save_pictures(pairs=list(zip(products, good, strict=True)))
    ids = frozenset(product.pk for product in products)
    if clashes:
        raise DraftRefused(errors=clashes)
    if ids:
        refresh_rule_collections(shop=shop, product_ids=ids, now=now)
        products_changed.announce(ProductsChanged(ids))

    kept = iter(products)
    results = []
    for draft, wrong in zip(drafts, errors, strict=True):
        product = None if wrong else next(kept)
        results.append(
            Saved(product.pk if product else None, _find(existing, draft) is None, wrong)
        )
    return results


def _existing(shop: Shop, drafts: Sequence[ProductDraft]) -> dict[Any, Product]:
    """The shop's products that the drafts mean, by id and by external id."""
    ids = [draft.id for draft in drafts if draft.id]
    names = [draft.external_id for draft in drafts if draft.external_id]
    mine = Product.objects.select_for_update().filter(shop=shop)
    rows = mine.filter(Q(pk__in=ids) | Q(external_id__in=names)).order_by("pk")
    found: dict[Any, Product] = {row.pk: row for row in rows}
    found.update({row.external_id: row for row in rows if row.external_id})
    return found


def _find(existing: Mapping[Any, Product], draft: ProductDraft) -> Product | None:
    if draft.id is not None:
        return existing.get(draft.id)
    return existing.get(draft.external_id) if draft.external_id else None


def _all_faults(
    draft: ProductDraft, around: Surroundings, existing: Mapping[Any, Product], shop: Shop
) -> dict[str, str]:
    found = faults(draft, around)
    if draft.id is not None and draft.id not in existing:
        found["id"] = _("The shop has no such product.")
    return found


def _keep_products(
    shop: Shop,
    drafts: Sequence[ProductDraft],
    existing: Mapping[Any, Product],
    categories: Mapping[str, Category],
    now: datetime,
) -> list[Product]:
    stems = [slug(draft.title) for draft in drafts]
    taken = _taken_slugs(shop, stems)
    products, fresh, changed = [], [], []
    for draft in drafts:
        product = _find(existing, draft)
        if product is None:
            product = Product(id=uuid7(), shop=shop)
            product.slug = unique_slug(draft.title, shop_handle=shop.handle, taken=taken)
            taken.add(product.slug)
            fresh.append(product)
        else:
            changed.append(product)
        _describe(product, draft, shop, categories[draft.category], now)
        products.append(product)
    Product.objects.bulk_create(fresh, batch_size=500)
    Product.objects.bulk_update(changed, _FIELDS, batch_size=200)
    return products


def _taken_slugs(shop: Shop, stems: Sequence[str]) -> set[str]:
    wanted = [*stems, *(f"{stem}-{shop.handle}" for stem in stems)]
    return set(Product.objects.filter(slug__in=wanted).values_list("slug", flat=True))


def _describe(
    product: Product, draft: ProductDraft, shop: Shop, category: Category, now: datetime
) -> None:
    product.title = draft.title.strip()
    product.description = sanitise(draft.description)
    product.language = draft.language or shop.language
    product.translations = {
        language: {
            "title": texts.get("title", "").strip()[:150],
            "description": sanitise(texts.get("description", "")),
        }
        for language, texts in draft.translations.items()
    }
    product.brand = draft.brand.strip()
    product.condition = draft.condition
    product.category = category
    product.attributes = dict(draft.attributes)
    product.option_names = list(draft.option_names)
    product.tax_class = draft.tax_class or category.tax_class
    product.status = draft.status
    product.on_marketplace = draft.on_marketplace
    product.on_chat = draft.on_chat
    product.on_photo = draft.on_photo
    product.on_ads = draft.on_ads
    product.external_id = draft.external_id or product.external_id
    product.changed_at = now
    if draft.status == Product.Status.LIVE and product.published_at is None:
        product.published_at = now
