"""Taking a catalogue file in: what can be, is; what cannot, is named."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from django.db import transaction

from markthalle.catalog.drafts import ProductDraft
from markthalle.catalog.models import Category, Product
from markthalle.catalog.operations import DraftRefused, save_products
from markthalle.feeds import meta, shopify
from markthalle.feeds.categorising import of_the_hall
from markthalle.feeds.drafting import draft_of
from markthalle.feeds.reading import FileUnreadable, columns, read_rows
from markthalle.feeds.records import ReadProduct, RowProblem
from markthalle.shops.models import Shop

BATCH = 100
Pair = tuple[ReadProduct, ProductDraft]


@dataclass(slots=True)
class Imported:
    """What became of a file."""

    kind: str
    new: int = 0
    changed: int = 0
    pictures: int = 0
    problems: list[RowProblem] = field(default_factory=list)

    @property
    def refused(self) -> list[RowProblem]:
        """The rows that were not taken in."""
        return [problem for problem in self.problems if not problem.is_note]


def import_file(
    path: Path,
    *,
    shop: Shop,
    is_dry: bool,
    now: datetime,
    report: Callable[[int], None] = lambda row: None,
) -> Imported:
    """
    The file's goods are the shop's, new or changed; the same file again changes nothing more.

    A dry run does all of it and takes it back. Pictures are fetched later, by jobs.

    :raises FileUnreadable: it is neither a Meta catalogue nor a Shopify export.
    """
    read, kind = _reader(path)
    result = Imported(kind)
    categories = of_the_hall(Category.objects.all(), fallback=_usual_category(shop))
    batch: list[ReadProduct] = []

    def keep() -> None:
        drafts = [
            draft_of(
                product,
                country=shop.country,
                currency=shop.currency,
                categories=categories,
                note=result.problems.append,
            )
            for product in batch
        ]
        pairs = [(p, d) for p, d in zip(batch, drafts, strict=True) if d.variants]
        _save(shop, pairs, result, is_dry=is_dry, now=now)
        report(batch[-1].rows[-1])
        batch.clear()

    for product in read(read_rows(path), result.problems.append):
        batch.append(product)
        if len(batch) >= BATCH:
            keep()
    if batch:
        keep()
    return result


def _reader(path: Path) -> tuple[Callable[..., Iterator[ReadProduct]], str]:
    names = columns(path)
    if names & set(shopify.HANDLE) and "title" in names:
        return shopify.read_products, "Shopify"
    if names >= meta.REQUIRED:
        return meta.read_products, "Meta"
    raise FileUnreadable


def _usual_category(shop: Shop) -> str:
    """Where most of the shop's goods stand; for a new shop the hall's first category."""
    slugs = Counter(Product.objects.filter(shop=shop).values_list("category__slug", flat=True))
    if slugs:
        return str(slugs.most_common(1)[0][0])
    return str(Category.objects.order_by("position").values_list("slug", flat=True)[0])


def _save(
    shop: Shop,
    pairs: list[Pair],
    result: Imported,
    *,
    is_dry: bool,
    now: datetime,
) -> None:
    """Keep a batch; if one product spoils it (a SKU taken elsewhere), keep them one by one."""
    try:
        _save_together(shop, pairs, result, is_dry=is_dry, now=now)
    except DraftRefused as refusal:
        if len(pairs) == 1:
            for column, reason in refusal.errors.items():
                result.problems.append(RowProblem(pairs[0][0].rows[0], column, reason))
            return
        for pair in pairs:
            _save(shop, [pair], result, is_dry=is_dry, now=now)


def _save_together(
    shop: Shop,
    pairs: list[Pair],
    result: Imported,
    *,
    is_dry: bool,
    now: datetime,
) -> None:
    from markthalle.feeds.jobs import fetch_pictures

    with transaction.atomic():
        saved = save_products(shop=shop, drafts=[draft for _read, draft in pairs], now=now)
        for (product, _draft), outcome in zip(pairs, saved, strict=True):
            if outcome.product_id is None:
                for column, reason in outcome.errors.items():
                    result.problems.append(RowProblem(product.rows[0], column, reason))
                continue
            result.new += outcome.is_new
            result.changed += not outcome.is_new
            if product.pictures:
                result.pictures += len(product.pictures)
                fetch_pictures.later(
                    product_id=str(outcome.product_id),
                    pictures=[[address, alt] for address, alt in product.pictures],
                )
        if is_dry:
            transaction.set_rollback(True)
