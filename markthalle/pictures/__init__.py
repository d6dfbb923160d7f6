"""Pictures, taken in safely and re-encoded in sizes that fit."""
