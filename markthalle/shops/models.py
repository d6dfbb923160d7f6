"""Shops, the people who keep them, what they promise and how they deliver."""

from typing import ClassVar

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from markthalle.kit.models import Row
from markthalle.pictures.models import Picture

HANDLE = RegexValidator(
    r"^[a-z0-9]([a-z0-9-]{1,38}[a-z0-9])$",
    _("Use 3 to 40 small letters, digits and hyphens."),
)
COLOUR = RegexValidator(r"^#[0-9a-f]{6}$", _("Use a colour such as #a0522d."))


class Shop(Row):
    """One shop, set up once, shown on every surface it is allowed to."""

    class SellerKind(models.TextChoices):
        TRADER = "trader", _("Trader")
        PRIVATE = "private", _("Private seller")

    class Status(models.TextChoices):
        DRAFT = "draft", _("Being set up")
        LIVE = "live", _("Open")
        PAUSED = "paused", _("Closed for a while")
        SUSPENDED = "suspended", _("Suspended by the operator")

    handle = models.CharField(_("handle"), max_length=40, unique=True, validators=[HANDLE])
    name = models.CharField(_("name"), max_length=80)
    tagline = models.CharField(_("one sentence"), max_length=160, blank=True)
    about = models.TextField(_("about the shop"), blank=True)
    translations = models.JSONField(default=dict, blank=True)
    country = models.CharField(_("country"), max_length=2)
    language = models.CharField(_("language"), max_length=8)
    currency = models.CharField(_("currency"), max_length=3)
    sells_to = ArrayField(models.CharField(max_length=2), verbose_name=_("sells to"), default=list)
    seller_kind = models.CharField(
        _("kind of seller"), max_length=8, choices=SellerKind, default=SellerKind.TRADER
    )
    charges_tax = models.BooleanField(_("charges VAT"), default=True)
    status = models.CharField(_("status"), max_length=10, choices=Status, default=Status.DRAFT)
    opened_at = models.DateTimeField(_("opened"), null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    accent = models.CharField(_("colour"), max_length=7, default="#7a3b2e", validators=[COLOUR])
    logo = models.ForeignKey(
        Picture, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    cover = models.ForeignKey(
        Picture, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    legal_name = models.CharField(_("legal name"), max_length=160, blank=True)
    address_line1 = models.CharField(_("street and number"), max_length=160, blank=True)
    address_line2 = models.CharField(_("address, second line"), max_length=160, blank=True)
    postal_code = models.CharField(_("postal code"), max_length=16, blank=True)
    city = models.CharField(_("town"), max_length=80, blank=True)
    email = models.EmailField(_("e-mail address"), blank=True)
    phone = models.CharField(_("telephone"), max_length=32, blank=True)
    register = models.CharField(_("commercial register"), max_length=120, blank=True)
    vat_id = models.CharField(_("VAT number"), max_length=20, blank=True)

    class Meta:
        verbose_name = _("shop")
        verbose_name_plural = _("shops")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                condition=~Q(status="live") | Q(opened_at__isnull=False), name="live_shop_opened"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Staff(Row):
    """What a person may do in a shop."""

    class Role(models.TextChoices):
        OWNER = "owner", _("Owner: everything, staff too")
        MANAGER = "manager", _("Manager: goods, orders and the look")
        PACKER = "packer", _("Packer: orders only")

    shop = models.ForeignKey(Shop, on_delete=models.CASCADE, related_name="staff")
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="staff_of"
    )
    role = models.CharField(_("role"), max_length=8, choices=Role)
    since = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("member of staff")
        verbose_name_plural = _("staff")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["shop", "person"], name="staff_once_per_shop"),
        ]

    def __str__(self) -> str:
        return f"{self.person} · {self.get_role_display()}"


class StaffInvitation(Row):
    """An e-mail address that was asked to join a shop's staff; taken up by its token."""

    shop = models.ForeignKey(Shop, on_delete=models.CASCADE, related_name="invitations")
    email = models.EmailField()
    role = models.CharField(max_length=8, choices=Staff.Role)
    token = models.CharField(max_length=32, unique=True)
    invited_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    created_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return self.email


class Policy(Row):
    """What a shop promises about one matter, in one language, as sanitised rich text."""

    class Kind(models.TextChoices):
        SHIPPING = "shipping", _("Delivery")
        RETURNS = "returns", _("Returns and withdrawal")
        PRIVACY = "privacy", _("Privacy")
        TERMS = "terms", _("Terms")

    shop = models.ForeignKey(Shop, on_delete=models.CASCADE, related_name="policies")
    kind = models.CharField(max_length=8, choices=Kind)
    language = models.CharField(max_length=8)
    body = models.TextField()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["shop", "kind", "language"], name="policy_once"),
        ]

    def __str__(self) -> str:
        return self.get_kind_display()


class ShippingMethod(Row):
    """One way to get an order from a shop, for some countries. Money in the country's currency."""

    class Kind(models.TextChoices):
        DELIVERY = "delivery", _("Delivery")
        PICKUP = "pickup", _("Collect from the shop")

    shop = models.ForeignKey(Shop, on_delete=models.CASCADE, related_name="shipping_methods")
    kind = models.CharField(max_length=8, choices=Kind, default=Kind.DELIVERY)
    name = models.CharField(_("name"), max_length=80)
    translations = models.JSONField(default=dict, blank=True)
    countries = ArrayField(models.CharField(max_length=2), verbose_name=_("countries"))
    currency = models.CharField(max_length=3)
    price_minor = models.BigIntegerField(_("price"), default=0)
    free_from_minor = models.BigIntegerField(_("free from"), null=True, blank=True)
    days_min = models.PositiveSmallIntegerField(_("working days, at least"), default=1)
    days_max = models.PositiveSmallIntegerField(_("working days, at most"), default=3)
    position = models.PositiveSmallIntegerField(default=0)
    is_offered = models.BooleanField(_("offered"), default=True)

    class Meta:
        verbose_name = _("shipping method")
        verbose_name_plural = _("shipping methods")
        ordering: ClassVar[list[str]] = ["position", "id"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(condition=Q(price_minor__gte=0), name="shipping_not_negative"),
            models.CheckConstraint(
                condition=Q(days_max__gte=models.F("days_min")), name="shipping_days_in_order"
            ),
        ]

    def __str__(self) -> str:
        return self.name
