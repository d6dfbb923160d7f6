"""The pages of the desk, a file for each thing staff look after."""
