"""Bank transfer to the hall's account, with the code that banking apps scan."""

import io

import segno
from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from schwifty import IBAN

from markthalle.checkout.payment.protocol import Instructions, Purchase
from markthalle.kit.money import Money


class BankTransfer:
    """One transfer for all shops of a purchase. SEPA: euros only."""

    name = "bank_transfer"
    label = gettext_lazy("Bank transfer")
    is_paid_before_packing = True

    def fits(self, purchase: Purchase) -> bool:
        """The hall has an account, and the purchase is in euros."""
        return bool(settings.HALL_IBAN) and purchase.currency == "EUR"

    def instructions(
        self, *, amount_minor: int, currency: str, reference: str, language: str
    ) -> Instructions:
        """Account, amount and reference, also as an EPC QR code."""
        amount = Money(amount_minor, currency)
        return Instructions(
            sentence=_("Please transfer the amount within 7 days. The shops send it then."),
            facts=(
                (_("Recipient"), settings.HALL_ACCOUNT_HOLDER),
                ("IBAN", IBAN(settings.HALL_IBAN).formatted),
                (_("Amount"), amount.format(language)),
                (_("Reference"), reference),
            ),
            qr_svg=epc_svg(amount=amount, reference=reference),
        )


def epc_payload(*, amount: Money, reference: str, iban: str, bic: str, holder: str) -> str:
    """The text of the code, after EPC069-12, version 002 (European Payments Council)."""
    return "\n".join(
        [
            "BCD",
            "002",
            "1",
            "SCT",
            bic,
            holder[:70],
            IBAN(iban).compact,
            f"EUR{amount.decimal:.2f}",
            "",
            "",
            reference[:140],
        ]
    )


def epc_svg(*, amount: Money, reference: str) -> str:
    """The code as an SVG element. EPC069-12 asks for error correction level M."""
    payload = epc_payload(
        amount=amount,
        reference=reference,
        iban=settings.HALL_IBAN,
        bic=settings.HALL_BIC,
        holder=settings.HALL_ACCOUNT_HOLDER,
    )
    out = io.BytesIO()
    code = segno.make(payload, error="m", boost_error=False, micro=False)
    code.save(out, kind="svg", xmldecl=False, svgns=True, omitsize=True, border=2, light="#fff")
    return out.getvalue().decode()
