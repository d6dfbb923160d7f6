"""What pages and the JSON interface read. Nothing here writes."""

from markthalle.marketplace.filters import LIMIT, LIMIT_MOST, Filters, Sort
from markthalle.marketplace.queries.categories import (
    CategoryNode,
    categories,
    category,
    category_by_id,
    way_to,
)
from markthalle.marketplace.queries.counts import category_counts
from markthalle.marketplace.queries.follows import followed_shops, follows
from markthalle.marketplace.queries.listing import Results, listing
from markthalle.marketplace.queries.product import ProductPage, product_json, product_page
from markthalle.marketplace.queries.shops import (
    ShopPage,
    open_shops,
    product_counts,
    shop_page,
    shown_collections,
)

__all__ = [
    "LIMIT",
    "LIMIT_MOST",
    "CategoryNode",
    "Filters",
    "ProductPage",
    "Results",
    "ShopPage",
    "Sort",
    "categories",
    "category",
    "category_by_id",
    "category_counts",
    "followed_shops",
    "follows",
    "listing",
    "open_shops",
    "product_counts",
    "product_json",
    "product_page",
    "shop_page",
    "shown_collections",
    "way_to",
]
