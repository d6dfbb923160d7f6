"""The variants of a product: a small form for each, with the values of its kinds of choice."""

from itertools import product as combinations
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from markthalle.catalog.checking import VARIANTS
from markthalle.catalog.drafts import PriceDraft, VariantDraft
from markthalle.catalog.models import Product
from markthalle.desk.forms.fields import MomentField, MoneyField
from markthalle.kit.ids import reference
from markthalle.markets import market
from markthalle.shops.models import Shop

PREFIX = "variant"
COLOURS = [
    ("", "–"), ("black", _("Black")), ("white", _("White")), ("grey", _("Grey")),
    ("red", _("Red")), ("orange", _("Orange")), ("yellow", _("Yellow")), ("green", _("Green")),
    ("blue", _("Blue")), ("purple", _("Purple")), ("pink", _("Pink")), ("brown", _("Brown")),
    ("beige", _("Beige")), ("gold", _("Gold")), ("silver", _("Silver")),
    ("turquoise", _("Turquoise")), ("multi", _("Many colours")),
]  # fmt: skip
UNITS = [("", "–"), ("g", "g"), ("ml", "ml"), ("mm", "mm"), ("cm2", "cm²")]
WHOLE = forms.NumberInput(attrs={"inputmode": "numeric"})


class VariantForm(forms.Form):
    """One thing to buy. Rows that were left empty count as not there."""

    sku = forms.CharField(label=_("SKU"), max_length=64, required=False)
    stock = forms.IntegerField(
        label=_("Stock"), min_value=0, max_value=10_000_000, required=False, widget=WHOLE
    )
    was = forms.IntegerField(required=False, widget=forms.HiddenInput)
    sale_from = MomentField(label=_("Reduced from"))
    sale_until = MomentField(label=_("Reduced until"))
    gtin = forms.CharField(label=_("GTIN (EAN)"), max_length=14, required=False)
    colour = forms.ChoiceField(label=_("Basic colour"), choices=COLOURS, required=False)
    weight_grams = forms.IntegerField(
        label=_("Weight in grams"), min_value=0, max_value=10_000_000, required=False, widget=WHOLE
    )
    content_amount = forms.IntegerField(
        label=_("Content"), min_value=1, max_value=10_000_000, required=False, widget=WHOLE
    )
    content_unit = forms.ChoiceField(label=_("Unit of the content"), choices=UNITS, required=False)
    remove = forms.BooleanField(label=_("Remove this variant"), required=False)

    def __init__(
        self, *args: Any, shop: Shop, options: list[str], countries: list[str], **more: Any
    ) -> None:
        super().__init__(*args, **more)
        self.shop, self.options, self.countries = shop, options, countries
        for at, name in enumerate(options):
            self.fields[f"value_{at}"] = forms.CharField(label=name, max_length=80, required=False)
        home: dict[str, Any] = {"currency": shop.currency, "required": False}
        self.fields["price"] = MoneyField(label=_("Price"), **home)
        self.fields["sale_price"] = MoneyField(label=_("Reduced price"), **home)
        for country in countries:
            abroad = market(country)
            label = _("Price in %(country)s (%(currency)s)") % {
                "country": country,
                "currency": abroad.currency,
            }
            self.fields[f"price_{country}"] = MoneyField(
                label=label, currency=abroad.currency, required=False
            )

    @property
    def first_fields(self) -> list[forms.BoundField]:
        """What every variant needs."""
        values = [self[f"value_{at}"] for at in range(len(self.options))]
        return [*values, self["price"], self["stock"], self["sku"]]

    @property
    def more_fields(self) -> list[forms.BoundField]:
        """What some variants need."""
        names = [
            "sale_price", "sale_from", "sale_until", *(f"price_{c}" for c in self.countries),
            "gtin", "colour", "weight_grams", "content_amount", "content_unit",
        ]  # fmt: skip
        return [self[name] for name in names]

    @property
    def has_more_errors(self) -> bool:
        """Whether something folded away needs mending."""
        return any(field.errors for field in self.more_fields)

    @property
    def is_blank(self) -> bool:
        """Nothing was entered that makes a variant."""
        data = self.cleaned_data if hasattr(self, "cleaned_data") else {}
        names = ["sku", "price", *(f"value_{at}" for at in range(len(self.options)))]
        return not self.errors and not any(data.get(name) not in ("", None) for name in names)

    def clean(self) -> dict[str, Any]:
        """A price must be there as soon as anything is."""
        data: dict[str, Any] = super().clean() or self.cleaned_data
        if not self.is_blank and data.get("price") is None and "price" not in self.errors:
            self.add_error("price", _("Give it a price."))
        return data

    def draft(self, known: dict[str, dict[str, PriceDraft]]) -> VariantDraft:
        """The variant as entered; `known` are the prices abroad that this form does not show."""
        data = self.cleaned_data
        sku = data["sku"].strip() or reference()
        home = PriceDraft(
            data["price"], data["sale_price"],
            data["sale_from"] if data["sale_price"] else None,
            data["sale_until"] if data["sale_price"] else None,
        )  # fmt: skip
        prices = {self.shop.country: home}
        for country in self.countries:
            amount = data[f"price_{country}"]
            old = known.get(sku, {}).get(country)
            if amount is not None:
                is_same = old is not None and old.price_minor == amount
                prices[country] = old if is_same and old else PriceDraft(amount)
        # A count nobody touched must not undo a sale that happened while the page was open.
        is_touched = data["was"] is None or data["stock"] != data["was"]
        return VariantDraft(
            sku=sku,
            prices=prices,
            stock=(data["stock"] or 0) if is_touched else None,
            attributes={name: data[f"value_{at}"] for at, name in enumerate(self.options)},
            gtin=data["gtin"],
            colour=data["colour"],
            weight_grams=data["weight_grams"],
            content_amount=data["content_amount"],
            content_unit=data["content_unit"],
        )


if TYPE_CHECKING:
    _Base = forms.BaseFormSet[VariantForm]
else:
    _Base = forms.BaseFormSet


class VariantForms(_Base):
    """All variants of a product."""

    @property
    def wanted(self) -> list[VariantForm]:
        """The rows that are to be kept, in order."""
        return [
            form for form in self.forms
            if not form.is_blank and not form.cleaned_data.get("remove")
        ]  # fmt: skip


_Forms = forms.formset_factory(
    VariantForm, formset=VariantForms, extra=0, max_num=VARIANTS, absolute_max=VARIANTS
)


def variant_forms(
    shop: Shop,
    options: list[str],
    countries: list[str],
    *,
    data: Any = None,
    initial: list[dict[str, Any]] | None = None,
) -> VariantForms:
    """The forms, bound to what was sent or filled with what is."""
    more = {"shop": shop, "options": options, "countries": countries}
    found: VariantForms = _Forms(data, initial=initial, prefix=PREFIX, form_kwargs=more)  # type: ignore[assignment]
    return found


def countries_apart(shop: Shop, product: Product | None) -> list[str]:
    """Countries that need a price of their own: another currency, or priced apart before."""
    apart = {code for code in shop.sells_to if market(code).currency != shop.currency}
    if product is not None:
        for prices in known_prices(product).values():
            home = prices.get(shop.country)
            apart |= {code for code, price in prices.items() if price != home}
    return sorted((apart & set(shop.sells_to)) - {shop.country})


def known_prices(product: Product) -> dict[str, dict[str, PriceDraft]]:
    """`{sku: {country: price}}` of the variants on offer."""
    found: dict[str, dict[str, PriceDraft]] = {}
    for variant in product.variants.filter(is_offered=True).prefetch_related("offers"):
        found[variant.sku] = {
            offer.country: PriceDraft(
                offer.price_minor, offer.sale_price_minor, offer.sale_from, offer.sale_until
            )
            for offer in variant.offers.all()
        }
    return found


def variant_initial(product: Product, shop: Shop, countries: list[str]) -> list[dict[str, Any]]:
    """The rows of a product as it is."""
    prices = known_prices(product)
    rows = []
    for variant in product.variants.filter(is_offered=True).prefetch_related("shelves"):
        mine = prices[variant.sku]
        home = mine.get(shop.country)
        shelf = next((one for one in variant.shelves.all() if one.name == ""), None)
        on_hand = shelf.on_hand if shelf else 0
        row: dict[str, Any] = {"sku": variant.sku, "stock": on_hand, "was": on_hand}
        row |= {f"value_{at}": variant.attributes.get(name, "")
                for at, name in enumerate(product.option_names)}  # fmt: skip
        for name in ("gtin", "colour", "weight_grams", "content_amount", "content_unit"):
            row[name] = getattr(variant, name)
        if home:
            row |= {"price": home.price_minor, "sale_price": home.sale_price_minor,
                    "sale_from": home.sale_from, "sale_until": home.sale_until}  # fmt: skip
        row |= {f"price_{code}": mine[code].price_minor for code in countries if code in mine}
        rows.append(row)
    return rows


def rows_sent(data: Any, options: list[str]) -> list[dict[str, Any]]:
    """What was typed into the rows, unread, so that a page with more rows can show it again."""
    total = str(data.get(f"{PREFIX}-TOTAL_FORMS", "0"))
    count = min(int(total), VARIANTS) if total.isdecimal() and len(total) < 6 else 0
    rows = []
    for at in range(count):
        start = f"{PREFIX}-{at}-"
        row = {key[len(start) :]: data[key] for key in data if key.startswith(start)}
        if any(value.strip() for name, value in row.items() if name not in ("was", "stock")):
            rows.append(row)
    return rows


def with_combinations(
    rows: list[dict[str, Any]], options: list[str], values: dict[str, list[str]]
) -> list[dict[str, Any]]:
    """The rows, and one more for each combination of the values that has none yet."""
    if not options or not all(name in values for name in options):
        return rows
    # A row from before there were choices becomes the first combination.
    present = {tuple(row.get(f"value_{at}", "") for at in range(len(options))) for row in rows}
    loose = [row for row in rows if not any(row.get(f"value_{at}") for at in range(len(options)))]
    model = rows[0] if rows else {}
    result = [row for row in rows if row not in loose]
    for chosen in combinations(*(values[name] for name in options)):
        if chosen in present or len(result) >= VARIANTS:
            continue
        row = loose.pop(0) if loose else {"price": model.get("price", ""), "stock": "0"}
        result.append({**row, **{f"value_{at}": value for at, value in enumerate(chosen)}})
    return result + loose
