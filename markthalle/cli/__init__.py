"""The commands of the program `hall`."""
