"""What a shop's overview tells: figures of its orders, and what waits to be done."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Count, Q, Sum
from django.db.models.functions import TruncDate

from markthalle.catalog.models import Product, Shelf
from markthalle.checkout.models import Order
from markthalle.shops.models import Shop

DAYS = 14
FEW = 3


@dataclass(frozen=True, slots=True)
class Figures:
    """Orders of the last days. `sold_minor` in the shop's own currency."""

    sold_minor: int
    orders: int
    to_pack: int
    awaiting_payment: int
    live_products: int
    nearly_gone: int
    by_day: tuple[int, ...]


def figures_of(shop: Shop, *, now: datetime) -> Figures:
    """The figures of the last two weeks; cancelled orders do not count."""
    since = now - timedelta(days=DAYS - 1)
    orders = Order.objects.filter(shop=shop)
    recent = orders.filter(placed_at__date__gte=since.date()).exclude(status=Order.Status.CANCELLED)
    sums = recent.aggregate(
        count=Count("id"), sold=Sum("total_minor", filter=Q(currency=shop.currency))
    )
    waiting = orders.aggregate(
        pack=Count("id", filter=Q(status__in=["open", "packed"])),
        pay=Count("id", filter=Q(status="placed")),
    )
    days = dict(
        recent.annotate(day=TruncDate("placed_at")).values_list("day").annotate(n=Count("id"))
    )
    return Figures(
        sold_minor=int(sums["sold"] or 0),
        orders=sums["count"],
        to_pack=waiting["pack"],
        awaiting_payment=waiting["pay"],
        live_products=Product.objects.filter(shop=shop, status="live").count(),
        nearly_gone=Shelf.objects.filter(
            variant__shop=shop,
            variant__is_offered=True,
            variant__product__status="live",
            on_hand__lte=FEW,
        ).count(),
        by_day=tuple(days.get((since + timedelta(days=at)).date(), 0) for at in range(DAYS)),
    )
