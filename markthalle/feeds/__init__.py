"""Catalogue files of others, taken in as ordinary products: Meta and Shopify CSV."""
