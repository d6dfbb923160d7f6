"""Shops on the operator's desk: looked at, suspended, let open again."""

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from markthalle.kit.operator import LookedAt, RowsBelow
from markthalle.shops.models import ShippingMethod, Shop, Staff
from markthalle.shops.operations import suspend_shop


class StaffBelow(RowsBelow):
    """Who keeps the shop."""

    model = Staff
    fields = ("person", "role", "since")
    readonly_fields = ("since",)


class ShippingBelow(RowsBelow):
    """How the shop delivers."""

    model = ShippingMethod
    fields = ("name", "kind", "countries", "price_minor", "currency", "is_offered")


@admin.register(Shop)
class ShopAdmin(LookedAt):
    """Shops. Closing one takes its goods off the marketplace at once."""

    list_display = ("name", "handle", "status", "seller_kind", "country", "city", "opened_at")
    list_filter = ("status", "seller_kind", "country")
    search_fields = ("name", "handle", "legal_name", "email", "vat_id")
    ordering = ("name",)
    exclude = ("translations", "logo", "cover")
    inlines = (StaffBelow, ShippingBelow)
    actions = ("suspend", "reopen")

    @admin.action(description=_("Suspend the shops"), permissions=["act"])
    def suspend(self, request: HttpRequest, chosen: QuerySet[Shop]) -> None:
        """Nothing of the shops is shown or sold, and their staff cannot open them."""
        shops = list(chosen.exclude(status=Shop.Status.SUSPENDED))
        for shop in shops:
            suspend_shop(shop=shop, is_suspended=True)
        said = ngettext("%(n)s shop is suspended.", "%(n)s shops are suspended.", len(shops))
        messages.success(request, said % {"n": len(shops)})

    @admin.action(description=_("Let the shops open again"), permissions=["act"])
    def reopen(self, request: HttpRequest, chosen: QuerySet[Shop]) -> None:
        """Their staff can open them again; they are closed until then."""
        shops = list(chosen.filter(status=Shop.Status.SUSPENDED))
        for shop in shops:
            suspend_shop(shop=shop, is_suspended=False)
        said = ngettext(
            "%(n)s shop may be opened again.", "%(n)s shops may be opened again.", len(shops)
        )
        messages.success(request, said % {"n": len(shops)})
