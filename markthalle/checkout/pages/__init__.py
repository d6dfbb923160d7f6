"""The pages of buying: cart, checkout, orders."""
