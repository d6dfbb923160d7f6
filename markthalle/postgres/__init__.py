"""Starts and stops a PostgreSQL of our own. Knows neither Django nor the hall."""
