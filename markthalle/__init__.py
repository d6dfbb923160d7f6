"""Markthalle: a market hall that its people own."""

__version__ = "0.1.0"
