"""Filling a hall with demo goods, so that there is something to see, to search and to buy."""

from markthalle.demo.operations.filling import Filled, Report, Size, fill, fill_from_folder

__all__ = ["Filled", "Report", "Size", "fill", "fill_from_folder"]
