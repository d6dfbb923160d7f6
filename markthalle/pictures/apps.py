"""Pictures, taken in safely and re-encoded in sizes that fit."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PicturesConfig(AppConfig):
    """Pictures, taken in safely and re-encoded in sizes that fit."""

    name = "markthalle.pictures"
    label = "pictures"
    verbose_name = _("Pictures")
