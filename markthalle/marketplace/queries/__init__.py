"""What pages and the JSON interface read. Nothing here writes."""

from markthalle.marketplace.filters import LIMIT, LIMIT_MOST, Filters, Sort
from markthalle.marketplace.queries.categories import CategoryNode, categories, category
from markthalle.marketplace.queries.follows import followed_shops, follows
from markthalle.marketplace.queries.listing import Results, listing

__all__ = [
    "LIMIT",
    "LIMIT_MOST",
    "CategoryNode",
    "Filters",
    "Results",
    "Sort",
    "categories",
    "category",
    "followed_shops",
    "follows",
    "listing",
]
