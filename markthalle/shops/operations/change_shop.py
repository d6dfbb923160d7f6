"""Changing what a shop says of itself: its look, texts, imprint and where it sells to."""

from collections.abc import Mapping
from typing import Any

import phonenumbers
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from stdnum import get_cc_module

from markthalle.kit.errors import Problem
from markthalle.kit.rich_text import sanitise
from markthalle.markets import all_markets
from markthalle.shops.events import ShopChanged, shop_changed
from markthalle.shops.models import Policy, Shop

CHANGEABLE = frozenset(
    {
        "name", "tagline", "about", "translations", "language", "sells_to", "seller_kind",
        "charges_tax", "accent", "logo", "cover", "legal_name", "address_line1", "address_line2",
        "postal_code", "city", "email", "phone", "register", "vat_id",
    }
)  # fmt: skip


class ShopRefused(Problem):
    """Some of what was entered cannot be; `errors` says what for each field."""

    code = "shop_refused"
    status = 422
    message = gettext_lazy("Some entries need mending.")

    @property
    def errors(self) -> dict[str, str]:
        """A sentence for each field that needs mending."""
        return dict(self.details["errors"])


@transaction.atomic
def change_shop(*, shop: Shop, changes: Mapping[str, Any]) -> Shop:
    """
    The shop with these fields changed; rich text is sanitised.

    :raises ShopRefused: with a sentence for each field; nothing is changed then.
    """
    unknown = set(changes) - CHANGEABLE
    if unknown:
        raise ValueError(f"cannot be changed: {sorted(unknown)}")
    shop = Shop.objects.select_for_update().get(pk=shop.pk)
    for name, value in changes.items():
        setattr(shop, name, sanitise(value) if name == "about" else value)
    errors = {**_model_errors(shop), **_imprint_errors(shop)}
    if errors:
        raise ShopRefused(errors=errors)
    shop.save()
    shop_changed.announce(ShopChanged(shop.pk))
    return shop


@transaction.atomic
def set_policy(*, shop: Shop, kind: str, language: str, body: str) -> None:
    """What the shop promises about a matter; empty takes the promise back."""
    text = sanitise(body).strip()
    if not text:
        Policy.objects.filter(shop=shop, kind=kind, language=language).delete()
        return
    Policy.objects.update_or_create(
        shop=shop, kind=kind, language=language, defaults={"body": text}
    )


def _model_errors(shop: Shop) -> dict[str, str]:
    try:
        shop.full_clean(validate_unique=False, validate_constraints=False)
    except ValidationError as refusal:
        return {field: " ".join(texts) for field, texts in refusal.message_dict.items()}
    return {}


def _imprint_errors(shop: Shop) -> dict[str, str]:
    errors = {}
    if shop.phone and not _is_phone(shop.phone, shop.country):
        errors["phone"] = _("This is no telephone number. Write it as +49 30 1234567.")
    if shop.vat_id and not _is_vat_id(shop.vat_id, shop.country):
        errors["vat_id"] = _("This is no VAT number of this country. Check the digits.")
    if not shop.sells_to or not set(shop.sells_to) <= set(all_markets()):
        errors["sells_to"] = _("Choose at least one of the hall's countries.")
    return errors


def _is_phone(text: str, country: str) -> bool:
    try:
        return phonenumbers.is_possible_number(phonenumbers.parse(text, country))
    except phonenumbers.NumberParseException:
        return False


def _is_vat_id(text: str, country: str) -> bool:
    module = get_cc_module(country.lower(), "vat")
    # Countries without VAT numbers of their own (the United States) have nothing to check.
    return module is None or bool(module.is_valid(text))
