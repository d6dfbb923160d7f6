"""Who comes to a shop's desk: nobody unsigned, nobody of another shop, nobody beyond their role."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any, cast

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from markthalle.people.models import Person
from markthalle.shops.access import Act, may
from markthalle.shops.models import Shop
from markthalle.shops.operations import missing_for_opening
from markthalle.shops.queries import role_of, shop_for

Page = Callable[..., HttpResponse]


@dataclass(frozen=True, slots=True)
class Desk:
    """A shop, and who stands at its desk."""

    shop: Shop
    person: Person
    role: str

    def may(self, act: Act) -> bool:
        """Whether this person may do this here."""
        return may(self.role, act)


def person_of(request: HttpRequest) -> Person:
    """Who is signed in; only behind a gate."""
    return cast("Person", request.user)


def signed_in(*methods: str) -> Callable[[Page], Page]:
    """A page of the desk that belongs to no shop; `methods` are all it answers."""

    def wrap(page: Page) -> Page:
        view = never_cache(login_required(require_http_methods(list(methods))(page)))
        view.act, view.methods = None, methods  # type: ignore[attr-defined]
        return view

    return wrap


def kept(act: Act, *methods: str) -> Callable[[Page], Page]:
    """
    A page of one shop's desk: `page(request, desk, ...)`.

    The gate asks for the right to `act` before the page sees the request. What it asks for can
    be read from the page (`act`, `methods`), which is how tests know every door.
    """

    def wrap(page: Page) -> Page:
        @wraps(page)
        def guarded(request: HttpRequest, handle: str, **parts: Any) -> HttpResponse:
            person = person_of(request)
            shop = shop_for(person=person, handle=handle, act=act)
            desk = Desk(shop, person, role_of(person=person, shop=shop) or "")
            return page(request, desk, **parts)

        view = signed_in(*methods)(guarded)
        view.act = act  # type: ignore[attr-defined]
        return view

    return wrap


def show(
    request: HttpRequest,
    desk: Desk,
    template: str,
    context: dict[str, Any] | None = None,
    *,
    status: int = 200,
) -> HttpResponse:
    """A page of the shop's desk with its navigation."""
    frame = {
        "shop": desk.shop,
        "desk": desk,
        "may_goods": desk.may("goods"),
        "may_look": desk.may("look"),
        "may_staff": desk.may("staff"),
        "missing": missing_for_opening(desk.shop) if desk.shop.status == "draft" else {},
    }
    return render(request, template, {**frame, **(context or {})}, status=status)
