"""The operator's desk: django-unfold."""

from typing import Any

from django.urls import reverse_lazy
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


def _table(title: str | Promise, icon: str, name: str) -> dict[str, Any]:
    return {"title": title, "icon": icon, "link": reverse_lazy(f"admin:{name}_changelist")}


UNFOLD = {
    "SITE_TITLE": "Markthalle",
    "SITE_HEADER": "Markthalle",
    "SITE_SUBHEADER": _("Operator's desk"),
    "SITE_SYMBOL": "storefront",
    "SHOW_VIEW_ON_SITE": True,
    "SIDEBAR": {
        "show_search": True,
        "show_all_applications": True,
        "navigation": [
            {
                "title": _("The hall"),
                "items": [
                    _table(_("Shops"), "storefront", "shops_shop"),
                    _table(_("People"), "group", "people_person"),
                    _table(_("Products"), "sell", "catalog_product"),
                    _table(_("Categories"), "account_tree", "catalog_category"),
                ],
            },
            {
                "title": _("Money and letters"),
                "separator": True,
                "items": [
                    _table(_("Orders"), "receipt_long", "checkout_order"),
                    _table(_("Payments"), "payments", "checkout_payment"),
                    _table(_("Books"), "menu_book", "ledger_entry"),
                    _table(_("Letters"), "mail", "mail_letter"),
                ],
            },
        ],
    },
}
