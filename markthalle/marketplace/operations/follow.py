"""Following a shop, to be shown what is new there."""

from markthalle.marketplace.models import Follow
from markthalle.people.models import Person
from markthalle.shops.models import Shop


def follow(*, shop: Shop, by: Person) -> None:
    """The person follows the shop; nothing happens if they did already."""
    Follow.objects.get_or_create(person=by, shop=shop)


def unfollow(*, shop: Shop, by: Person) -> None:
    """The person does not follow the shop any more, if they ever did."""
    Follow.objects.filter(person=by, shop=shop).delete()
