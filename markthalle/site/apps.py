"""The web program itself: base templates, static files, what is not a product noun."""

from django.apps import AppConfig


class SiteConfig(AppConfig):
    """The web program itself."""

    name = "markthalle.site"
    label = "hall_site"
