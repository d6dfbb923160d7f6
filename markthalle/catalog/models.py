"""What is for sale: categories, products, variants, offers, shelves, pictures, collections."""

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from markthalle.kit.models import Row
from markthalle.pictures.models import Picture
from markthalle.shops.models import Shop


class Category(models.Model):
    """A place in the hall's own tree, at most three levels deep. Ids are fixed in the data file."""

    id = models.PositiveIntegerField(primary_key=True)
    slug = models.SlugField(max_length=80, unique=True)
    parent = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="children"
    )
    path = ArrayField(models.PositiveIntegerField(), default=list)
    name_de = models.CharField(_("German name"), max_length=80)
    name_en = models.CharField(_("English name"), max_length=80)
    google_id = models.PositiveIntegerField(_("Google taxonomy"), null=True, blank=True)
    tax_class = models.CharField(_("tax class"), max_length=8, default="standard")
    attributes = ArrayField(models.CharField(max_length=40), default=list, blank=True)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        verbose_name = _("category")
        verbose_name_plural = _("categories")
        ordering: ClassVar[list[str]] = ["position", "id"]

    def __str__(self) -> str:
        return self.name_en

    def name(self, language: str) -> str:
        """The name in German for German speakers, in English for all others."""
        return self.name_de if language.startswith("de") else self.name_en


class Product(Row):
    """
    Something a shop sells, in one or more variants.

    `translations` is `{"en": {"title", "description"}}` for languages other than `language`;
    `attributes` are facts that all variants share, `{"material": "stoneware"}`.
    """

    class Status(models.TextChoices):
        DRAFT = "draft", _("Draft")
        LIVE = "live", _("For sale")
        ARCHIVED = "archived", _("No longer sold")

    class Condition(models.TextChoices):
        NEW = "new", _("New")
        REFURBISHED = "refurbished", _("Refurbished")
        LIKE_NEW = "used_like_new", _("Used, like new")
        GOOD = "used_good", _("Used, good")
        FAIR = "used_fair", _("Used, with marks")

    class TaxClass(models.TextChoices):
        STANDARD = "standard", _("Standard rate")
        REDUCED = "reduced", _("Reduced rate (food, books …)")
        ZERO = "zero", _("No tax")

    shop = models.ForeignKey(Shop, on_delete=models.CASCADE, related_name="products")
    slug = models.SlugField(max_length=120, unique=True)
    external_id = models.CharField(max_length=120, null=True, blank=True)
    title = models.CharField(_("title"), max_length=150)
    description = models.TextField(_("description"), blank=True)
    language = models.CharField(max_length=8)
    translations = models.JSONField(default=dict, blank=True)
    brand = models.CharField(_("brand"), max_length=80, blank=True)
    condition = models.CharField(
        _("condition"), max_length=13, choices=Condition, default=Condition.NEW
    )
    category = models.ForeignKey(Category, on_delete=models.PROTECT, related_name="products")
    attributes = models.JSONField(_("properties"), default=dict, blank=True)
    option_names = ArrayField(models.CharField(max_length=40), default=list, blank=True)
    tax_class = models.CharField(
        _("tax class"), max_length=8, choices=TaxClass, default=TaxClass.STANDARD
    )
    status = models.CharField(_("status"), max_length=8, choices=Status, default=Status.DRAFT)
    on_marketplace = models.BooleanField(_("on the marketplace"), default=True)
    on_chat = models.BooleanField(_("in the chat"), default=True)
    on_photo = models.BooleanField(_("in photo search"), default=True)
    on_ads = models.BooleanField(_("in ads"), default=True)
    published_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name = _("product")
        verbose_name_plural = _("products")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["shop", "external_id"], name="product_external_once"),
            models.CheckConstraint(
                condition=Q(option_names__len__lte=4), name="product_four_options"
            ),
            models.CheckConstraint(
                condition=~Q(status="live") | Q(published_at__isnull=False),
                name="live_product_published",
            ),
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["shop", "status", "id"], name="product_of_shop"),
        ]

    def __str__(self) -> str:
        return self.title


class Variant(Row):
    """One thing that can be bought. `attributes` has a value for each of the product's options."""

    shop = models.ForeignKey(Shop, on_delete=models.CASCADE, related_name="+")
    product = models.ForeignKey(Product, on_delete=models.CASCADE, related_name="variants")
    sku = models.CharField(_("SKU"), max_length=64)
    gtin = models.CharField(_("GTIN"), max_length=14, blank=True)
    attributes = models.JSONField(default=dict, blank=True)
    colour = models.CharField(_("basic colour"), max_length=12, blank=True)
    weight_grams = models.PositiveIntegerField(_("weight in grams"), null=True, blank=True)
    # Content for the unit price, in grams, millilitres, millimetres or square centimetres.
    content_amount = models.PositiveIntegerField(null=True, blank=True)
    content_unit = models.CharField(max_length=4, blank=True)
    position = models.PositiveSmallIntegerField(default=0)
    is_offered = models.BooleanField(default=True)

    class Meta:
        verbose_name = _("variant")
        verbose_name_plural = _("variants")
        ordering: ClassVar[list[str]] = ["position", "id"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["shop", "sku"], name="sku_once_per_shop"),
            models.UniqueConstraint(fields=["product", "attributes"], name="variant_once"),
        ]

    def __str__(self) -> str:
        return " / ".join(str(value) for value in self.attributes.values()) or self.sku


class Shelf(Row):
    """
    The units of a variant that are there to be sold, at one place.

    Several offers may draw on one shelf. `on_hand` goes below zero for nobody: the database
    refuses, whatever a program does.
    """

    variant = models.ForeignKey(Variant, on_delete=models.CASCADE, related_name="shelves")
    name = models.CharField(max_length=40, blank=True)
    on_hand = models.IntegerField(default=0)

    class Meta:
        verbose_name = _("shelf")
        verbose_name_plural = _("shelves")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["variant", "name"], name="shelf_once"),
            models.CheckConstraint(condition=Q(on_hand__gte=0), name="shelf_not_below_zero"),
        ]

    def __str__(self) -> str:
        return f"{self.on_hand}"


class Offer(Row):
    """A variant's price in one country and the shelf it is taken from."""

    variant = models.ForeignKey(Variant, on_delete=models.CASCADE, related_name="offers")
    country = models.CharField(max_length=2)
    currency = models.CharField(max_length=3)
    price_minor = models.BigIntegerField()
    sale_price_minor = models.BigIntegerField(null=True, blank=True)
    sale_from = models.DateTimeField(null=True, blank=True)
    sale_until = models.DateTimeField(null=True, blank=True)
    shelf = models.ForeignKey(Shelf, on_delete=models.CASCADE, related_name="offers")

    class Meta:
        verbose_name = _("offer")
        verbose_name_plural = _("offers")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["variant", "country"], name="offer_once_per_country"),
            models.CheckConstraint(condition=Q(price_minor__gt=0), name="offer_price_positive"),
            models.CheckConstraint(
                condition=Q(sale_price_minor__isnull=True)
                | Q(sale_price_minor__gt=0, sale_price_minor__lt=F("price_minor")),
                name="sale_price_below_price",
            ),
            models.CheckConstraint(
                condition=Q(sale_from__isnull=True)
                | Q(sale_until__isnull=True)
                | Q(sale_until__gt=F("sale_from")),
                name="sale_ends_after_start",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.price_minor} {self.currency}"


class ProductPicture(Row):
    """A picture of a product, of one of its variants if `variant` says so."""

    product = models.ForeignKey(Product, on_delete=models.CASCADE, related_name="pictures")
    variant = models.ForeignKey(
        Variant, null=True, blank=True, on_delete=models.SET_NULL, related_name="pictures"
    )
    picture = models.ForeignKey(Picture, on_delete=models.PROTECT, related_name="+")
    alt = models.CharField(_("description for those who do not see it"), max_length=200, blank=True)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        verbose_name = _("picture of a product")
        verbose_name_plural = _("pictures of products")
        ordering: ClassVar[list[str]] = ["position", "id"]

    def __str__(self) -> str:
        return self.alt


class Collection(Row):
    """
    Products of a shop that belong together: chosen by hand, or by a rule.

    `rule` may hold `category`, `brand`, `condition`, `colour`, `attributes`, `words`,
    `min_price_minor`, `max_price_minor`, `on_sale`; all that are given must hold.
    """

    class Kind(models.TextChoices):
        HAND = "hand", _("Chosen by hand")
        RULE = "rule", _("By a rule")

    shop = models.ForeignKey(Shop, on_delete=models.CASCADE, related_name="collections")
    handle = models.SlugField(max_length=80)
    title = models.CharField(_("title"), max_length=80)
    description = models.TextField(_("description"), blank=True)
    translations = models.JSONField(default=dict, blank=True)
    kind = models.CharField(max_length=4, choices=Kind, default=Kind.HAND)
    rule = models.JSONField(default=dict, blank=True)
    picture = models.ForeignKey(
        Picture, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    position = models.PositiveSmallIntegerField(default=0)
    is_shown = models.BooleanField(_("shown"), default=True)

    class Meta:
        verbose_name = _("collection")
        verbose_name_plural = _("collections")
        ordering: ClassVar[list[str]] = ["position", "id"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["shop", "handle"], name="collection_once_per_shop"),
        ]

    def __str__(self) -> str:
        return self.title


class CollectionItem(Row):
    """A product in a collection: put there by hand, or by the collection's rule."""

    collection = models.ForeignKey(Collection, on_delete=models.CASCADE, related_name="items")
    product = models.ForeignKey(Product, on_delete=models.CASCADE, related_name="in_collections")
    position = models.PositiveIntegerField(default=0)

    class Meta:
        ordering: ClassVar[list[str]] = ["position", "id"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["collection", "product"], name="item_once"),
        ]

    def __str__(self) -> str:
        return str(self.product_id)
