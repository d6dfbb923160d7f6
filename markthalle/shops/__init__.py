"""Shops, their staff, policies and shipping."""
