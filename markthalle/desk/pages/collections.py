"""Collections: goods that belong together, by hand or by a rule."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.db import transaction
from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from markthalle.catalog.models import Collection
from markthalle.catalog.operations import (
    remove_collection,
    save_collection,
    set_collection_products,
)
from markthalle.catalog.operations.collections import CollectionRefused
from markthalle.desk.forms.collection import CollectionForm
from markthalle.desk.gate import Desk, kept, show
from markthalle.kit.errors import NotFound

MOST_GOODS = 500


@kept("goods", "GET", "HEAD")
def collection_list(request: HttpRequest, desk: Desk) -> HttpResponse:
    """All collections of the shop."""
    found = desk.shop.collections.annotate(size=Count("items")).order_by("position", "id")
    return show(request, desk, "desk/collections.html", {"collections": found})


@kept("goods", "GET", "HEAD", "POST")
def new_collection(request: HttpRequest, desk: Desk) -> HttpResponse:
    """One more collection."""
    return _edit(request, desk, None)


@kept("goods", "GET", "HEAD", "POST")
def edit_collection(request: HttpRequest, desk: Desk, collection_id: UUID) -> HttpResponse:
    """A collection, changed."""
    collection = desk.shop.collections.filter(pk=collection_id).first()
    if collection is None:
        raise NotFound
    return _edit(request, desk, collection)


@kept("goods", "POST")
def remove(request: HttpRequest, desk: Desk, collection_id: UUID) -> HttpResponse:
    """The collection is gone; its products stay."""
    remove_collection(shop=desk.shop, collection_id=collection_id)
    messages.success(request, _("The collection is gone. Its products are still there."))
    return redirect("desk:collections", desk.shop.handle)


def _edit(request: HttpRequest, desk: Desk, collection: Collection | None) -> HttpResponse:
    data: Any = request.POST if request.method == "POST" else None
    form = CollectionForm.of(desk.shop, collection, data)
    if data is not None and form.is_valid():
        try:
            kept_one = _keep(desk, form, collection, data.getlist("product"))
        except CollectionRefused as refusal:
            form.add_error(None, refusal.text)
        else:
            messages.success(request, _("Saved."))
            return redirect("desk:collection", desk.shop.handle, kept_one.pk)
    context = {"form": form, "collection": collection, "goods": _goods(desk, collection, data)}
    status = 422 if form.errors else 200
    return show(request, desk, "desk/collection.html", context, status=status)


@transaction.atomic
def _keep(
    desk: Desk, form: CollectionForm, collection: Collection | None, chosen: list[str]
) -> Collection:
    kept_one = save_collection(
        shop=desk.shop,
        now=timezone.now(),
        collection_id=collection.pk if collection else None,
        **form.changes(desk.shop, collection),
    )
    if kept_one.kind == Collection.Kind.HAND:
        set_collection_products(shop=desk.shop, collection_id=kept_one.pk, product_ids=_ids(chosen))
    return kept_one


def _ids(texts: list[str]) -> list[UUID]:
    """The ids among the texts; anything else is not of our form."""
    ids = []
    for text in texts[:MOST_GOODS]:
        try:
            ids.append(UUID(text))
        except ValueError:
            continue
    return ids


def _goods(desk: Desk, collection: Collection | None, data: Any) -> list[tuple[Any, bool]]:
    """The shop's products, those of the collection first and ticked."""
    if data is not None:
        chosen = _ids(data.getlist("product"))
    else:
        chosen = list(collection.items.values_list("product_id", flat=True)) if collection else []
    place = {product_id: at for at, product_id in enumerate(chosen)}
    products = desk.shop.products.exclude(status="archived").order_by("title")[:MOST_GOODS]
    ordered = sorted(products, key=lambda product: place.get(product.pk, MOST_GOODS))
    return [(product, product.pk in place) for product in ordered]
