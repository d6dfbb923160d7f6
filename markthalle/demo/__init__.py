"""A hall full of goods that look real, for trying out and for tests."""
