"""Catalogue files in and out: Meta and Shopify CSV."""
