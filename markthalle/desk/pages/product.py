"""One product: written, priced, counted, pictured, put on sale."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from markthalle.catalog.models import Product
from markthalle.catalog.operations import DraftRefused, save_product
from markthalle.desk.drafting import blame, draft_from
from markthalle.desk.forms.pictures import MOST_PICTURES, PictureRow, rows_from, rows_of
from markthalle.desk.forms.product import (
    ProductForm,
    closed_up,
    option_names,
    option_values,
    product_initial,
)
from markthalle.desk.forms.variants import (
    VariantForms,
    countries_apart,
    known_prices,
    rows_sent,
    variant_forms,
    variant_initial,
    with_combinations,
)
from markthalle.desk.gate import Desk, kept, show
from markthalle.desk.shelf import with_goods
from markthalle.desk.uploads import take_uploads
from markthalle.kit.errors import NotFound

MORE_ROWS = 3
STATUS = {"publish": "live", "draft": "draft", "archive": "archived"}


@dataclass(slots=True)
class Editor:
    """The forms of one product on one page."""

    form: ProductForm
    variants: VariantForms
    pictures: list[PictureRow]


@kept("goods", "GET", "HEAD", "POST")
def new_product(request: HttpRequest, desk: Desk) -> HttpResponse:
    """One more product."""
    return _edit(request, desk, None)


@kept("goods", "GET", "HEAD", "POST")
def edit_product(request: HttpRequest, desk: Desk, product_id: UUID) -> HttpResponse:
    """A product, changed."""
    return _edit(request, desk, _product(desk, product_id))


@kept("goods", "GET", "HEAD")
def preview(request: HttpRequest, desk: Desk, product_id: UUID) -> HttpResponse:
    """The product as shoppers will see it."""
    product = _product(desk, product_id)
    (row,) = with_goods([product], desk.shop)
    context = {"row": row, "product": product, "pictures": rows_of(product)}
    return show(request, desk, "desk/product_preview.html", context)


def _product(desk: Desk, product_id: UUID) -> Product:
    found = desk.shop.products.select_related("category").filter(pk=product_id).first()
    if found is None:
        raise NotFound
    return found


def _edit(request: HttpRequest, desk: Desk, product: Product | None) -> HttpResponse:
    if request.method != "POST":
        return _shown(request, desk, product, _as_it_is(desk, product))
    pictures = rows_from(request.POST, desk.shop)
    taken = take_uploads(request.FILES.getlist("files"), shop_id=desk.shop.pk)
    for sentence in taken.refusals:
        messages.error(request, sentence)
    here = {row.picture.pk for row in pictures}
    pictures += [PictureRow(one) for one in taken.pictures if one.pk not in here]
    pictures = pictures[:MOST_PICTURES]
    act = request.POST.get("act", "save")
    if act in ("rows", "combine"):
        return _shown(request, desk, product, _with_rows(request, desk, product, pictures, act))
    editor = _sent(request, desk, product, pictures)
    kept_one = _keep(desk, product, editor, act)
    if kept_one is None:
        return _shown(request, desk, product, editor, status=422)
    messages.success(request, _said(act, desk))
    return redirect("desk:product", desk.shop.handle, kept_one.pk)


def _said(act: str, desk: Desk) -> str:
    if act == "publish" and desk.shop.status != "live":
        return _("Saved. It is for sale as soon as the shop is open.")
    said = {
        "publish": _("Saved. It is for sale."),
        "draft": _("Saved as a draft. Shoppers do not see it."),
        "archive": _("It is no longer sold."),
    }
    return said.get(act, _("Saved."))


def _keep(desk: Desk, product: Product | None, editor: Editor, act: str) -> Product | None:
    """The product as entered, or None with the fault at each field."""
    is_good = editor.form.is_valid()
    if not (editor.variants.is_valid() and is_good):
        return None
    status = STATUS.get(act) or (product.status if product else "draft")
    known = known_prices(product) if product else {}
    draft = draft_from(
        desk.shop, product, editor.form, editor.variants, editor.pictures,
        status=status, known=known,
    )  # fmt: skip
    try:
        return save_product(shop=desk.shop, draft=draft, now=timezone.now())
    except DraftRefused as refusal:
        blame(editor.form, editor.variants, refusal.errors)
        return None


def _as_it_is(desk: Desk, product: Product | None) -> Editor:
    if product is None:
        forms = variant_forms(desk.shop, [], countries_apart(desk.shop, None), initial=[{}])
        return Editor(ProductForm(), forms, [])
    countries = countries_apart(desk.shop, product)
    rows = variant_initial(product, desk.shop, countries)
    return Editor(
        ProductForm(initial=product_initial(product, desk.shop)),
        variant_forms(desk.shop, product.option_names, countries, initial=rows or [{}]),
        rows_of(product),
    )


def _sent(
    request: HttpRequest, desk: Desk, product: Product | None, pictures: list[PictureRow]
) -> Editor:
    countries = countries_apart(desk.shop, product)
    data = closed_up(request.POST)
    forms = variant_forms(desk.shop, option_names(data), countries, data=data)
    return Editor(ProductForm(data), forms, pictures)


def _with_rows(
    request: HttpRequest,
    desk: Desk,
    product: Product | None,
    pictures: list[PictureRow],
    act: str,
) -> Editor:
    """The page as it was sent, with more rows for variants; nothing is kept."""
    data = closed_up(request.POST)
    names = option_names(data)
    rows = rows_sent(data, names)
    if act == "combine":
        rows = with_combinations(rows, names, option_values(data))
    else:
        rows = rows + [{} for _row in range(MORE_ROWS)]
    blank = ProductForm()
    typed: dict[str, Any] = {
        name: field.widget.value_from_datadict(data, {}, name)
        for name, field in blank.fields.items()
    }
    forms = variant_forms(
        desk.shop, names, countries_apart(desk.shop, product), initial=rows or [{}]
    )
    return Editor(ProductForm(initial=typed), forms, pictures)


def _shown(
    request: HttpRequest,
    desk: Desk,
    product: Product | None,
    editor: Editor,
    status: int = 200,
) -> HttpResponse:
    skus = [str(form["sku"].value() or "") for form in editor.variants.forms]
    context = {
        "product": product,
        "form": editor.form,
        "variants": editor.variants,
        "pictures": editor.pictures,
        "skus": [sku for sku in skus if sku],
        "has_options": any(name.value() for name, _values in editor.form.option_pairs),
        "other_is_german": not desk.shop.language.startswith("de"),
    }
    return show(request, desk, "desk/product.html", context, status=status)
