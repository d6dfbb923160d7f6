"""Products, variants, offers, stock and collections."""
