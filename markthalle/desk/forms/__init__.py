"""What staff fill in, a file for each thing they look after."""
