"""The outbox of e-mails."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MailConfig(AppConfig):
    """The outbox of e-mails."""

    name = "markthalle.mail"
    label = "mail"
    verbose_name = _("E-mail")
