"""
Shopify product exports, with the headers of today and the older ones.

Rows with the same handle are one product: the first describes it, each may add a variant, each
may add a picture.
"""

from collections.abc import Callable, Iterator

from markthalle.feeds.amounts import read_amount, read_count
from markthalle.feeds.records import ReadProduct, ReadVariant, Row, RowProblem, RowRefused

HANDLE = ("url handle", "handle")
_PRICE = ("price", "variant price")
_PICTURE = ("product image url", "image src")
Note = Callable[[RowProblem], None]


def read_products(rows: Iterator[Row], note: Note) -> Iterator[ReadProduct]:
    """Products in the order of the file."""
    current: ReadProduct | None = None
    names: list[str] = []
    done: set[str] = set()
    for row in rows:
        handle = row.get(*HANDLE)
        try:
            if not handle:
                raise RowRefused("handle", "is missing.")
            if current is None or current.external_id != handle:
                if handle in done:
                    raise RowRefused("handle", "stands apart from its product. Sort the file.")
                if current is not None and current.variants:
                    yield current
                current, names = _product(row, handle), _option_names(row)
                done.add(handle)
            _add(current, row, names)
        except RowRefused as refusal:
            note(RowProblem(row.number, refusal.column, refusal.reason))
    if current is not None and current.variants:
        yield current


def _product(row: Row, handle: str) -> ReadProduct:
    title = row.get("title")
    if not title:
        raise RowRefused("title", "is missing.")
    published = row.get("published on online store", "published").lower()
    status = row.get("status").lower()
    if row.get("gift card").lower() == "true":
        raise RowRefused("gift card", "gift cards cannot be taken in.")
    return ReadProduct(
        external_id=handle[:120],
        title=title[:150],
        rows=[],
        description=row.get("description", "body (html)"),
        brand=row.get("vendor")[:80],
        google_category=row.get("product category", "google shopping / google product category"),
        product_type=row.get("type"),
        status="archived"
        if status == "archived"
        else "draft"
        if status == "draft" or published == "false"
        else "live",
        condition={"used": "used_good", "refurbished": "refurbished"}.get(
            row.get("google shopping / condition").lower(), "new"
        ),
    )


def _option_names(row: Row) -> list[str]:
    names = [row.get(f"option{number} name") for number in (1, 2, 3)]
    return [name for name in names if name and name.lower() != "title"]


def _add(product: ReadProduct, row: Row, names: list[str]) -> None:
    picture = row.get(*_PICTURE)
    if picture and picture not in [known for known, _alt in product.pictures]:
        product.pictures.append((picture, row.get("image alt text")[:200]))
    if row.get(*_PRICE) or row.get("option1 value"):
        product.variants.append(_variant(product, row, names))
    product.rows.append(row.number)


def _variant(product: ReadProduct, row: Row, names: list[str]) -> ReadVariant:
    price = read_amount(row.get(*_PRICE), column="price")
    values = [row.get(f"option{number} value") for number in (1, 2, 3)][: len(names)]
    number = len(product.variants) + 1
    variant = ReadVariant(
        row=row.number,
        sku=(row.get("sku", "variant sku") or f"{product.external_id[:56]}-{number}")[:64],
        price=price,
        attributes=dict(zip(names, values, strict=False)),
        gtin=row.get("barcode", "variant barcode").lstrip("'"),
        stock=_stock(row),
        weight_grams=_weight(row),
        picture=row.get("variant image url", "variant image"),
    )
    before = row.get("compare-at price", "variant compare at price")
    if before:
        full = read_amount(before, column="compare-at price")
        if full.amount > price.amount:
            variant.price, variant.sale_price = full, price
    return variant


def _stock(row: Row) -> int:
    count = row.get("inventory quantity", "variant inventory qty")
    return max(0, read_count(count, column="inventory quantity")) if count else 0


def _weight(row: Row) -> int | None:
    grams = row.get("weight value (grams)", "variant grams")
    if not grams:
        return None
    return int(read_amount(grams, column="weight").amount) or None
