"""Pages of the marketplace, a file for each kind of page."""
