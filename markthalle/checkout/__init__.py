"""Carts, orders and payments."""
