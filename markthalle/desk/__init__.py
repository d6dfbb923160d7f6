"""The merchant's desk: where the staff of a shop keep it."""
