"""Opening the doors, closing them for a while, and the operator's suspension."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from markthalle.kit.errors import Problem
from markthalle.shops.events import ShopChanged, shop_changed
from markthalle.shops.models import Shop


class ShopIncomplete(Problem):
    """The shop lacks something the law or a shopper needs; `missing` names it."""

    code = "shop_incomplete"
    status = 409
    message = gettext_lazy("The shop cannot open yet. Something is missing.")


class ShopSuspended(Problem):
    """The operator has suspended the shop."""

    code = "shop_suspended"
    status = 409
    message = gettext_lazy("The operator has suspended this shop. Ask the operator.")


def missing_for_opening(shop: Shop) -> dict[str, str]:
    """What the shop still needs, a sentence for each thing, by field."""
    missing = {}
    for field, label in _needed_fields(shop).items():
        if not getattr(shop, field):
            missing[field] = _("%(thing)s is missing.") % {"thing": label}
    if not shop.shipping_methods.filter(is_offered=True).exists():
        missing["shipping"] = _("Say how an order gets to the shopper.")
    return missing


def _needed_fields(shop: Shop) -> dict[str, str]:
    needed = {
        "legal_name": _("Your full name"),
        "email": _("An e-mail address"),
        "city": _("The town"),
    }
    if shop.seller_kind == Shop.SellerKind.TRADER:
        # Digital Services Act, art. 30 and the imprint (§ 5 DDG): a trader can be reached.
        needed |= {
            "legal_name": _("The legal name of the business"),
            "address_line1": _("Street and number"),
            "postal_code": _("The postal code"),
            "phone": _("A telephone number"),
        }
    return needed


@transaction.atomic
def publish_shop(*, shop: Shop, now: datetime) -> Shop:
    """
    The shop is open from now on.

    :raises ShopIncomplete: with what is missing; nothing changes then.
    :raises ShopSuspended: only the operator can lift that.
    """
    shop = Shop.objects.select_for_update().get(pk=shop.pk)
    if shop.status == Shop.Status.SUSPENDED:
        raise ShopSuspended
    missing = missing_for_opening(shop)
    if missing:
        raise ShopIncomplete(missing=missing)
    shop.opened_at = shop.opened_at or now
    return _set_status(shop, Shop.Status.LIVE)


@transaction.atomic
def pause_shop(*, shop: Shop) -> Shop:
    """Nothing of the shop is shown or sold until it is published again."""
    shop = Shop.objects.select_for_update().get(pk=shop.pk)
    if shop.status != Shop.Status.LIVE:
        return shop
    return _set_status(shop, Shop.Status.PAUSED)


@transaction.atomic
def suspend_shop(*, shop: Shop, is_suspended: bool) -> Shop:
    """The operator closes the shop, or lets its staff open it again."""
    shop = Shop.objects.select_for_update().get(pk=shop.pk)
    return _set_status(shop, Shop.Status.SUSPENDED if is_suspended else Shop.Status.PAUSED)


def _set_status(shop: Shop, status: Shop.Status) -> Shop:
    shop.status = status
    shop.save(update_fields=["status", "opened_at"])
    shop_changed.announce(ShopChanged(shop.pk))
    return shop
