"""What people do with shops, a file a flow."""

from markthalle.shops.operations.change_shop import ShopRefused, change_shop, set_policy
from markthalle.shops.operations.open_shop import HandleTaken, open_shop
from markthalle.shops.operations.publish_shop import (
    ShopIncomplete,
    missing_for_opening,
    pause_shop,
    publish_shop,
    suspend_shop,
)
from markthalle.shops.operations.shipping import remove_shipping_method, save_shipping_method
from markthalle.shops.operations.staff import (
    InvitationOver,
    LastOwner,
    accept_invitation,
    change_role,
    invite_staff,
    remove_staff,
    withdraw_invitation,
)

__all__ = [
    "HandleTaken",
    "InvitationOver",
    "LastOwner",
    "ShopIncomplete",
    "ShopRefused",
    "accept_invitation",
    "change_role",
    "change_shop",
    "invite_staff",
    "missing_for_opening",
    "open_shop",
    "pause_shop",
    "publish_shop",
    "remove_shipping_method",
    "remove_staff",
    "save_shipping_method",
    "set_policy",
    "suspend_shop",
    "withdraw_invitation",
]
