"""The addresses of buying."""

from django.urls import path

from markthalle.checkout.pages import cart, checking_out, purchases

app_name = "checkout"

urlpatterns = [
    path("cart", cart.cart_page, name="cart"),
    path("cart/lines", cart.add, name="add"),
    path("cart/lines/<uuid:line_id>", cart.change, name="change"),
    path("checkout", checking_out.checkout_page, name="checkout"),
    path("orders/", purchases.orders_page, name="orders"),
    path("orders/<str:token>/", purchases.purchase_page, name="purchase"),
]
