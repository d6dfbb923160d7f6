"""Browsing and searching across all shops, and following them."""
