"""Who follows whom."""

from uuid import UUID

from django.db.models import QuerySet

from markthalle.marketplace.models import Follow
from markthalle.people.models import Person
from markthalle.shops.models import Shop


def follows(*, person: Person, shop_id: UUID) -> bool:
    """Whether the person follows the shop."""
    return Follow.objects.filter(person=person, shop_id=shop_id).exists()


def followed_shops(*, person: Person) -> QuerySet[Shop]:
    """The open shops a person follows, the one followed last first."""
    open_shops = Shop.objects.filter(status=Shop.Status.LIVE)
    return open_shops.filter(followers__person=person).order_by("-followers__since")
