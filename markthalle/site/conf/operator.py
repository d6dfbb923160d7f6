"""The operator's desk: django-unfold."""

from django.utils.translation import gettext_lazy as _

UNFOLD = {
    "SITE_TITLE": "Markthalle",
    "SITE_HEADER": "Markthalle",
    "SITE_SUBHEADER": _("Operator's desk"),
    "SHOW_VIEW_ON_SITE": True,
}
