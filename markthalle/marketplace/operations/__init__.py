"""What is written for the marketplace: listings laid out for reading, and following."""

from markthalle.marketplace.operations.follow import follow, unfollow
from markthalle.marketplace.operations.refresh_listings import (
    BATCH,
    fold_tallies,
    learn_words,
    refresh_due,
    refresh_listings,
    refresh_shop,
)

__all__ = [
    "BATCH",
    "fold_tallies",
    "follow",
    "learn_words",
    "refresh_due",
    "refresh_listings",
    "refresh_shop",
    "unfollow",
]
