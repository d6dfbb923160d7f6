"""Tables laid out for reading, written by `operations`, and who follows which shop."""

from typing import ClassVar

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models import Q

from markthalle.kit.models import Row
from markthalle.shops.models import Shop

# One index for each order of each scope. All hold the product last, so that a list goes on
# after an exact place, and whether it is in stock, so that this filter reads no table.
_SCOPES = ("", "category_1", "category_2", "category_3", "shop_id")
_ORDERS = ("rank", "published_at", "price_minor")


def _list_indexes() -> list[models.Index]:
    return [
        models.Index(
            fields=[*filter(None, ("country", scope)), order, "product_id"],
            include=["in_stock"],
            name=f"list_{scope.removesuffix('_id') or 'all'}_{order.split('_')[0]}",
        )
        for scope in _SCOPES
        for order in _ORDERS
    ]


class Listing(models.Model):
    """
    A product that can be bought in a country, as filters and orders need it: one narrow row.

    No foreign keys: rows come and go with `operations.refresh_listings` alone, which also keeps
    the tallies. Categories 1 to 3 are the way from the root of the tree to the product's own.
    """

    pk = models.CompositePrimaryKey("product_id", "country")
    product_id = models.UUIDField()
    country = models.CharField(max_length=2)
    shop_id = models.UUIDField()
    category_1 = models.IntegerField(null=True)
    category_2 = models.IntegerField(null=True)
    category_3 = models.IntegerField(null=True)
    rank = models.IntegerField()
    published_at = models.DateTimeField()
    price_minor = models.BigIntegerField()
    price_max_minor = models.BigIntegerField()
    # What the cheapest variant costs when it is not on sale; null when it is not.
    was_minor = models.BigIntegerField(null=True)
    currency = models.CharField(max_length=3)
    in_stock = models.BooleanField()
    condition = models.CharField(max_length=13)
    seller_kind = models.CharField(max_length=8)
    brand = models.CharField(max_length=80)
    colours = ArrayField(models.TextField())
    sizes = ArrayField(models.TextField())
    # When a sale starts or ends next; a job refreshes the row then.
    next_change_at = models.DateTimeField(null=True)

    class Meta:
        indexes: ClassVar[list[models.Index]] = [
            *_list_indexes(),
            models.Index(
                fields=["country", "brand", "rank", "product_id"],
                condition=~Q(brand=""),
                name="list_brand_rank",
            ),
            models.Index(
                fields=["country", "rank", "product_id"],
                condition=Q(was_minor__isnull=False),
                name="list_on_sale",
            ),
            models.Index(
                fields=["next_change_at"],
                condition=Q(next_change_at__isnull=False),
                name="list_next_change",
            ),
            models.Index(fields=["shop_id"], name="list_of_shop"),
        ]

    def __str__(self) -> str:
        return f"{self.product_id} · {self.country}"


class Card(models.Model):
    """A product's item in lists for one country, as JSON text ready to be sent."""

    pk = models.CompositePrimaryKey("product_id", "country")
    product_id = models.UUIDField()
    country = models.CharField(max_length=2)
    de = models.TextField()
    en = models.TextField()
    # For pages: the first picture in all its sizes.
    picture = models.TextField(default="null")

    def __str__(self) -> str:
        return f"{self.product_id} · {self.country}"


class Document(models.Model):
    """
    A product's description as JSON text ready to be sent, the same in all countries.

    There is a row for every product that was ever refreshed. Refreshing locks it, so that two
    changes of one product at the same time cannot leave a listing that knows only one of them.
    `digest` tells whether the text is another than the one that was read last.
    """

    product_id = models.UUIDField(primary_key=True)
    slug = models.CharField(max_length=120)
    digest = models.CharField(max_length=32, default="")
    de = models.TextField(default="{}")
    en = models.TextField(default="{}")

    class Meta:
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["slug"], name="document_slug"),
        ]

    def __str__(self) -> str:
        return self.slug


class Terms(models.Model):
    """The stems a product is found by, in a narrow row of their own since thousands are read."""

    product_id = models.UUIDField(primary_key=True)
    words = SearchVectorField()

    class Meta:
        indexes: ClassVar[list[models.Index]] = [
            GinIndex(fields=["words"], name="terms_words", fastupdate=False),
        ]

    def __str__(self) -> str:
        return str(self.product_id)


class Tally(models.Model):
    """
    How many listings came (or went, below zero) in a scope; their sum is how many there are.

    A scope is "" for a whole country, `c12` for a category with all below it, `s<uuid>` for a
    shop. Rows are only ever added, so no two writers wait for each other; a job adds them up.
    """

    id = models.UUIDField(primary_key=True)
    country = models.CharField(max_length=2)
    scope = models.CharField(max_length=40)
    in_stock = models.BooleanField()
    delta = models.BigIntegerField()

    class Meta:
        indexes: ClassVar[list[models.Index]] = [
            models.Index(
                fields=["country", "scope"], include=["in_stock", "delta"], name="tally_of_scope"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.country} {self.scope} {self.delta:+d}"


class Word(models.Model):
    """
    A word that the hall's goods are described with: what typing errors are measured against.

    `word` is folded (see `search.words`). `parts` are the words a German compound is made of,
    the last one being what it is. `traces` are numbers of the word with letters left out.
    """

    word = models.CharField(max_length=40, primary_key=True)
    german = models.CharField(max_length=40)
    english = models.CharField(max_length=40)
    written = models.CharField(max_length=40)
    uses = models.IntegerField(default=0)
    is_title = models.BooleanField(default=False)
    parts = ArrayField(models.TextField(), default=list)
    traces = ArrayField(models.IntegerField(), default=list)

    class Meta:
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["german"], name="word_german"),
            models.Index(fields=["english"], name="word_english"),
            GinIndex(fields=["traces"], name="word_traces", fastupdate=False),
        ]

    def __str__(self) -> str:
        return self.word


class Follow(Row):
    """A person who wants to see what is new in a shop."""

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="follows"
    )
    shop = models.ForeignKey(Shop, on_delete=models.CASCADE, related_name="followers")
    since = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["person", "shop"], name="follow_once"),
        ]

    def __str__(self) -> str:
        return f"{self.person_id} → {self.shop_id}"
