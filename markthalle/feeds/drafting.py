"""From what a file says to a product's draft. Pure: money into minor units, dates into moments."""

from collections.abc import Callable
from datetime import UTC, datetime

from stdnum import ean

from markthalle.catalog.drafts import PriceDraft, ProductDraft, VariantDraft
from markthalle.feeds.categorising import Categories
from markthalle.feeds.records import Amount, ReadProduct, ReadVariant, RowProblem, RowRefused
from markthalle.kit.money import to_minor

Note = Callable[[RowProblem], None]


def draft_of(
    product: ReadProduct,
    *,
    country: str,
    currency: str,
    categories: Categories,
    note: Note,
) -> ProductDraft:
    """The draft of a product; variants that cannot be are noted and left out."""
    variants = []
    for read in product.variants:
        try:
            variants.append(_variant(read, country=country, currency=currency, note=note))
        except RowRefused as refusal:
            note(RowProblem(read.row, refusal.column, refusal.reason))
    category = categories.find(product.google_category, product.product_type)
    if category is None:
        category = categories.fallback
        said = product.google_category or product.product_type or "—"
        note(
            RowProblem(
                product.rows[0],
                "category",
                f"“{said[:60]}” is not known: put into {category}",
                True,
            )
        )
    names = list(dict.fromkeys(name for read in variants for name in read.attributes))
    return ProductDraft(
        title=product.title,
        description=_html(product.description),
        external_id=product.external_id,
        brand=product.brand,
        condition=product.condition,
        category=category,
        status=product.status,
        option_names=tuple(names),
        variants=tuple(variants),
    )


def _variant(read: ReadVariant, *, country: str, currency: str, note: Note) -> VariantDraft:
    price = PriceDraft(
        price_minor=_minor(read.price, currency),
        sale_price_minor=_minor(read.sale_price, currency) if read.sale_price else None,
        sale_from=_moment(read.sale_from),
        sale_until=_moment(read.sale_until),
    )
    gtin = read.gtin
    if gtin and not (gtin.isdecimal() and ean.is_valid(gtin.lstrip("0").rjust(13, "0"))):
        note(RowProblem(read.row, "gtin", f"“{gtin[:20]}” is no GTIN: left out", True))
        gtin = ""
    return VariantDraft(
        sku=read.sku,
        prices={country: price},
        stock=read.stock,
        attributes={name: value[:80] for name, value in read.attributes.items()},
        gtin=gtin,
        weight_grams=read.weight_grams,
    )


def _minor(amount: Amount, currency: str) -> int:
    if amount.currency and amount.currency != currency:
        raise RowRefused("price", f"is in {amount.currency}, but the shop sells in {currency}.")
    minor = to_minor(amount.amount, currency)
    if not 0 < minor < 10**11:
        raise RowRefused("price", "must be above zero.")
    return minor


def _moment(text: str) -> datetime | None:
    if not text.strip():
        return None
    try:
        moment = datetime.fromisoformat(text.strip())
    except ValueError:
        raise RowRefused(
            "sale_price_effective_date", "is no moment. Write 2026-05-01T00:00+02:00/2026-05-14."
        ) from None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _html(text: str) -> str:
    """Plain text gets paragraphs; what has tags is sanitised later, as every description is."""
    if "<" in text and ">" in text:
        return text
    paragraphs = [part.strip() for part in text.splitlines() if part.strip()]
    return "".join(f"<p>{part}</p>" for part in paragraphs)
