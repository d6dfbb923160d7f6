"""
Meta catalogue files: a row for each variant, joined to products by `item_group_id`.

Names and rules: developers.facebook.com/documentation/ads-commerce, catalogue reference.
"""

import json
import re
from collections.abc import Callable, Iterator

from markthalle.feeds.amounts import read_amount, read_count
from markthalle.feeds.records import ReadProduct, ReadVariant, Row, RowProblem, RowRefused

REQUIRED = frozenset({"id", "title", "price"})
_OPTIONS = ("color", "size", "material", "pattern")
_CONDITIONS = {
    "": "new",
    "new": "new",
    "open_box_new": "new",
    "refurbished": "refurbished",
    "cpo": "refurbished",
    "used": "used_good",
    "used_like_new": "used_like_new",
    "used_good": "used_good",
    "used_fair": "used_fair",
}
_GONE = frozenset({"out of stock", "discontinued", "pending", "mark as sold", "mark as expired"})
_THERE = frozenset({"", "in stock", "available for order", "preorder"})
Note = Callable[[RowProblem], None]


def read_products(rows: Iterator[Row], note: Note) -> Iterator[ReadProduct]:
    """Products in the order of the file; rows of one group must stand together."""
    current: ReadProduct | None = None
    done: set[str] = set()
    for row in rows:
        try:
            name, variant = _variant(row, note)
            if current is None or current.external_id != name:
                if name in done:
                    raise RowRefused(
                        "item_group_id", "stands apart from its group. Sort the file by it."
                    )
                if current is not None:
                    yield current
                current = _product(row, name)
                done.add(name)
            current.rows.append(row.number)
            current.variants.append(variant)
            for address in _pictures(row):
                if address not in [known for known, _alt in current.pictures]:
                    current.pictures.append((address, ""))
        except RowRefused as refusal:
            note(RowProblem(row.number, refusal.column, refusal.reason))
    if current is not None:
        yield current


def _variant(row: Row, note: Note) -> tuple[str, ReadVariant]:
    sku = row.get("id")
    if not sku:
        raise RowRefused("id", "is missing. Every row needs its own.")
    if not row.get("title"):
        raise RowRefused("title", "is missing.")
    price = read_amount(row.get("price"), column="price")
    attributes = {option: row.get(option) for option in _OPTIONS if row.get(option)}
    is_grouped = bool(row.get("item_group_id"))
    since, _slash, until = row.get("sale_price_effective_date").partition("/")
    variant = ReadVariant(
        row=row.number,
        sku=sku[:64],
        price=price,
        attributes=attributes if is_grouped else {},
        gtin=row.get("gtin"),
        stock=_stock(row),
        sale_from=since,
        sale_until=until,
        picture=next(iter(_pictures(row)), ""),
    )
    if row.get("sale_price"):
        sale = read_amount(row.get("sale_price"), column="sale_price")
        if sale.amount < price.amount:
            variant.sale_price = sale
        else:
            # Meta drops it too: a reduction that is none.
            note(RowProblem(row.number, "sale_price", "is not below the price: left out", True))
    return row.get("item_group_id") or sku, variant


def _stock(row: Row) -> int:
    availability = row.get("availability").replace("_", " ").lower()
    if availability in _GONE:
        return 0
    if availability not in _THERE:
        raise RowRefused("availability", f"“{availability[:40]}” is not known. Write “in stock”.")
    count = row.get("quantity_to_sell_on_facebook", "inventory")
    return read_count(count, column="quantity_to_sell_on_facebook") if count else 1


def _product(row: Row, name: str) -> ReadProduct:
    condition = row.get("condition").lower()
    if condition not in _CONDITIONS:
        raise RowRefused("condition", f"“{condition[:40]}” is not known. Write “new” or “used”.")
    return ReadProduct(
        external_id=name[:120],
        title=row.get("title")[:150],
        rows=[],
        description=row.get("rich_text_description", "description"),
        brand=row.get("brand")[:80],
        condition=_CONDITIONS[condition],
        google_category=row.get("google_product_category"),
        product_type=row.get("product_type"),
        status="archived" if row.get("availability") == "discontinued" else "live",
    )


def _pictures(row: Row) -> list[str]:
    first = row.get("image_link", "image[0].url")
    more = row.get("additional_image_link")
    if more.startswith("["):
        try:
            listed = [str(address) for address in json.loads(more)]
        except ValueError:
            listed = []
    else:
        listed = re.split(r"[,;|\s]+", more)
    return [address for address in [first, *listed] if address.startswith(("http://", "https://"))]
