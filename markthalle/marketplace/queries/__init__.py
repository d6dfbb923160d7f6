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
from markthalle.marketplace.queries.facets import Choice, Facets, PriceBar, facets
from markthalle.marketplace.queries.follows import followed_shops, follows
from markthalle.marketplace.queries.listing import Results, listing
from markthalle.marketplace.queries.product import ProductPage, product_json, product_page
from markthalle.marketplace.queries.rows import Home, from_shop, home, related
from markthalle.marketplace.queries.shops import (
    ShopPage,
    open_shops,
    product_counts,
    shop_page,
    shown_collections,
)
from markthalle.marketplace.queries.suggest import Suggestions, suggest

__all__ = [
    "LIMIT",
    "LIMIT_MOST",
    "CategoryNode",
    "Choice",
    "Facets",
    "Filters",
    "Home",
    "PriceBar",
    "ProductPage",
    "Results",
    "ShopPage",
    "Sort",
    "Suggestions",
    "categories",
    "category",
    "category_by_id",
    "category_counts",
    "facets",
    "followed_shops",
    "follows",
    "from_shop",
    "home",
    "listing",
    "open_shops",
    "product_counts",
    "product_json",
    "product_page",
    "related",
    "shop_page",
    "shown_collections",
    "suggest",
    "way_to",
]
