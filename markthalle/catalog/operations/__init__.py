"""What people do with goods, a file a flow."""

from markthalle.catalog.operations.add_pictures import add_pictures
from markthalle.catalog.operations.categories import load_categories
from markthalle.catalog.operations.collections import (
    refresh_rule_collections,
    remove_collection,
    save_collection,
    set_collection_products,
)
from markthalle.catalog.operations.publish import archive_product, publish_product
from markthalle.catalog.operations.save_product import (
    DraftRefused,
    Saved,
    save_product,
    save_products,
)
from markthalle.catalog.operations.set_stock import set_stock
from markthalle.catalog.operations.take_stock import (
    StockRanOut,
    Taken,
    return_stock,
    take_stock,
)

__all__ = [
    "DraftRefused",
    "Saved",
    "StockRanOut",
    "Taken",
    "add_pictures",
    "archive_product",
    "load_categories",
    "publish_product",
    "refresh_rule_collections",
    "remove_collection",
    "return_stock",
    "save_collection",
    "save_product",
    "save_products",
    "set_collection_products",
    "set_stock",
    "take_stock",
]
