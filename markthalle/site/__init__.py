"""The web program: settings, addresses, base templates, the JSON interface put together."""
