"""Goods and categories on the operator's desk."""

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from markthalle.catalog.models import Category, Offer, Product, Variant
from markthalle.catalog.operations import archive_product
from markthalle.kit.operator import LookedAt, RowsBelow, amount


class VariantsBelow(RowsBelow):
    """What can be bought of the product, at its prices."""

    model = Variant
    fields = ("sku", "attributes", "prices", "is_offered")
    readonly_fields = ("prices",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Variant]:
        """With the prices, in one more query for all."""
        found: QuerySet[Variant] = super().get_queryset(request)
        return found.prefetch_related("offers")

    @admin.display(description=_("Prices"))
    def prices(self, variant: Variant) -> str:
        """The price in each country."""
        return " · ".join(_price(offer) for offer in variant.offers.all())


def _price(offer: Offer) -> str:
    return f"{offer.country} {amount(offer.price_minor, offer.currency)}"


@admin.register(Product)
class ProductAdmin(LookedAt):
    """Products of all shops."""

    list_display = ("title", "shop", "category", "status", "published_at")
    list_filter = ("status", "condition", "on_marketplace")
    list_select_related = ("shop", "category")
    search_fields = ("title", "brand", "slug", "shop__name", "variants__sku")
    ordering = ("-id",)
    exclude = ("translations",)
    inlines = (VariantsBelow,)
    actions = ("take_off",)

    @admin.action(description=_("Take the products off sale"), permissions=["act"])
    def take_off(self, request: HttpRequest, chosen: QuerySet[Product]) -> None:
        """They are no longer sold; orders of them stay as they are."""
        products = list(chosen.exclude(status=Product.Status.ARCHIVED).select_related("shop"))
        for product in products:
            archive_product(shop=product.shop, product_id=product.pk)
        said = ngettext("%(n)s product is off sale.", "%(n)s products are off sale.", len(products))
        messages.success(request, said % {"n": len(products)})


@admin.register(Category)
class CategoryAdmin(LookedAt):
    """The hall's tree. It is kept in a file and laid into the database with each release."""

    list_display = ("name_en", "name_de", "slug", "parent", "tax_class", "google_id")
    list_filter = ("tax_class",)
    list_select_related = ("parent",)
    search_fields = ("name_en", "name_de", "slug")
    ordering = ("position",)
