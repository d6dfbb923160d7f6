"""People with an account."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PeopleConfig(AppConfig):
    """People with an account."""

    name = "markthalle.people"
    label = "people"
    verbose_name = _("People")
