"""The web program itself: base templates, static files, what is not a product noun."""

from django.apps import AppConfig
from django.contrib.admin import apps as admin


class SiteConfig(AppConfig):
    """The web program itself."""

    name = "markthalle.site"
    default = True
    label = "hall_site"


class OperatorConfig(admin.AdminConfig):
    """Puts the hall's operator's desk in the place of Django's own site."""

    default = False
    default_site = "markthalle.site.operator.OperatorSite"
