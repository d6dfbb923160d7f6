"""Every address of the merchant's desk. `test_doors.py` has a row for each."""

from django.urls import path

from markthalle.desk.pages import (
    collections,
    invitation,
    look,
    mine,
    orders,
    overview,
    policies,
    product,
    products,
    settings,
    shipping,
    staff,
)

app_name = "desk"

urlpatterns = [
    path("", mine.my_shops, name="mine"),
    path("invitations/<str:token>/", invitation.invitation, name="invitation"),
    path("<slug:handle>/", overview.overview, name="overview"),
    path("<slug:handle>/preview/", overview.preview, name="preview"),
    path("<slug:handle>/opening", overview.open_doors, name="open"),
    path("<slug:handle>/pause", overview.pause, name="pause"),
    path("<slug:handle>/products/", products.product_list, name="products"),
    path("<slug:handle>/products/stock", products.count_stock, name="stock"),
    path("<slug:handle>/products/new", product.new_product, name="new_product"),
    path("<slug:handle>/products/<uuid:product_id>/", product.edit_product, name="product"),
    path(
        "<slug:handle>/products/<uuid:product_id>/preview/",
        product.preview,
        name="product_preview",
    ),
    path("<slug:handle>/collections/", collections.collection_list, name="collections"),
    path("<slug:handle>/collections/new", collections.new_collection, name="new_collection"),
    path(
        "<slug:handle>/collections/<uuid:collection_id>/",
        collections.edit_collection,
        name="collection",
    ),
    path(
        "<slug:handle>/collections/<uuid:collection_id>/removal",
        collections.remove,
        name="remove_collection",
    ),
    path("<slug:handle>/orders/", orders.order_list, name="orders"),
    path("<slug:handle>/orders/<slug:reference>/", orders.order_page, name="order"),
    path("<slug:handle>/orders/<slug:reference>/slip/", orders.slip, name="slip"),
    path("<slug:handle>/orders/<slug:reference>/packing", orders.pack, name="pack"),
    path("<slug:handle>/orders/<slug:reference>/shipment", orders.ship, name="ship"),
    path("<slug:handle>/orders/<slug:reference>/readiness", orders.ready, name="ready"),
    path("<slug:handle>/orders/<slug:reference>/handover", orders.hand, name="hand_over"),
    path("<slug:handle>/orders/<slug:reference>/cancellation", orders.cancel, name="cancel"),
    path("<slug:handle>/look/", look.look, name="look"),
    path("<slug:handle>/settings/", settings.imprint, name="settings"),
    path("<slug:handle>/settings/shipping/", shipping.methods, name="shipping"),
    path("<slug:handle>/settings/shipping/new", shipping.new_method, name="new_shipping"),
    path(
        "<slug:handle>/settings/shipping/<uuid:method_id>/",
        shipping.edit_method,
        name="shipping_method",
    ),
    path(
        "<slug:handle>/settings/shipping/<uuid:method_id>/removal",
        shipping.remove,
        name="remove_shipping",
    ),
    path("<slug:handle>/settings/policies/", policies.policies, name="policies"),
    path("<slug:handle>/staff/", staff.staff_list, name="staff"),
    path("<slug:handle>/staff/<uuid:staff_id>/role", staff.role, name="staff_role"),
    path("<slug:handle>/staff/<uuid:staff_id>/removal", staff.remove, name="remove_staff"),
    path(
        "<slug:handle>/staff/invitations/<uuid:invitation_id>/withdrawal",
        staff.withdraw,
        name="withdraw_invitation",
    ),
]
