"""From what was entered to a draft of the catalogue, and from its faults back to the fields."""

from collections.abc import Mapping, Sequence

from markthalle.catalog.drafts import PriceDraft, ProductDraft
from markthalle.catalog.models import Product
from markthalle.desk.forms.pictures import PictureRow
from markthalle.desk.forms.product import SURFACES, ProductForm
from markthalle.desk.forms.shipping import other_language
from markthalle.desk.forms.variants import VariantForms
from markthalle.desk.writing import to_html
from markthalle.shops.models import Shop


def draft_from(
    shop: Shop,
    product: Product | None,
    form: ProductForm,
    variants: VariantForms,
    pictures: Sequence[PictureRow],
    *,
    status: str,
    known: dict[str, dict[str, PriceDraft]],
) -> ProductDraft:
    """The product as entered. What the page does not show stays as it is."""
    data = form.cleaned_data
    options = variants.forms[0].options if variants.forms else []
    return ProductDraft(
        id=product.pk if product else None,
        external_id=product.external_id if product else None,
        title=data["title"],
        description=to_html(data["description"]),
        language=product.language if product else shop.language,
        translations=_translations(shop, product, data["other_title"], data["other_description"]),
        category=data["category"],
        brand=data["brand"],
        condition=data["condition"],
        tax_class=data["tax_class"],
        attributes=form.properties_read(),
        option_names=tuple(options),
        variants=tuple(one.draft(known) for one in variants.wanted),
        pictures=tuple(row.draft for row in pictures),
        status=status,
        **{name: data[name] for name in SURFACES},
    )


def _translations(
    shop: Shop, product: Product | None, title: str, description: str
) -> dict[str, dict[str, str]]:
    texts = {"title": title.strip(), "description": to_html(description)}
    given = {name: text for name, text in texts.items() if text}
    known = dict(product.translations) if product else {}
    known.pop(other_language(shop), None)
    return {**known, other_language(shop): given} if given else known


_FIELDS_OF_VARIANT = {"prices": "price", "content": "content_amount"}


def blame(form: ProductForm, variants: VariantForms, errors: Mapping[str, str]) -> None:
    """Each sentence at the field it is about; the rest above the form."""
    rows = variants.wanted
    for path, sentence in errors.items():
        parts = path.split(".")
        if parts[0] == "variants" and len(parts) == 3 and int(parts[1]) < len(rows):
            row = rows[int(parts[1])]
            name = _FIELDS_OF_VARIANT.get(parts[2], parts[2])
            name = "value_0" if name == "attributes" else name
            row.add_error(name if name in row.fields else None, sentence)
        else:
            form.add_error(path if path in form.fields else None, sentence)
