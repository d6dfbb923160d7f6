"""What an operator decides about the hall itself."""

import os

HALL_NAME = os.environ.get("HALL_NAME", "Markthalle")
HALL_MARKET = os.environ.get("HALL_MARKET", "DE")
# What the hall keeps of each order's goods, in basis points (1/10,000).
HALL_FEE_BASIS_POINTS = int(os.environ.get("HALL_FEE_BASIS_POINTS", "500"))
# Where shoppers transfer to. Without an IBAN, bank transfer is not offered.
HALL_IBAN = os.environ.get("HALL_IBAN", "")
HALL_BIC = os.environ.get("HALL_BIC", "")
HALL_ACCOUNT_HOLDER = os.environ.get("HALL_ACCOUNT_HOLDER", HALL_NAME)
HALL_PAYMENT_METHODS = [
    "markthalle.checkout.payment.bank_transfer.BankTransfer",
    "markthalle.checkout.payment.pickup.PayOnPickup",
]
HALL_CART_DAYS = 30
# Who keeps the hall: the imprint (§ 5 DDG) is written from it.
HALL_OPERATOR = {
    "name": os.environ.get("HALL_OPERATOR_NAME", ""),
    "address": os.environ.get("HALL_OPERATOR_ADDRESS", ""),
    "email": os.environ.get("HALL_OPERATOR_EMAIL", ""),
    "phone": os.environ.get("HALL_OPERATOR_PHONE", ""),
    "register": os.environ.get("HALL_OPERATOR_REGISTER", ""),
    "vat_id": os.environ.get("HALL_OPERATOR_VAT_ID", ""),
}
