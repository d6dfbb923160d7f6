"""The operator's desk as a whole: who comes in, and what its pages may load."""

from collections.abc import Callable
from typing import Any

from csp.constants import NONE, SELF, UNSAFE_EVAL, UNSAFE_INLINE
from csp.decorators import csp_replace
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from unfold.sites import UnfoldAdminSite

from markthalle.kit.errors import NotAllowed

# Unfold's pages carry inline scripts, and Alpine evaluates expressions in attributes. Only
# operators see these pages, and nothing that strangers wrote is shown there as HTML.
_POLICY = {
    "default-src": [NONE],
    "script-src": [SELF, UNSAFE_INLINE, UNSAFE_EVAL],
    "style-src": [SELF, UNSAFE_INLINE],
    "img-src": [SELF, "data:"],
    "font-src": [SELF],
    "connect-src": [SELF],
    "form-action": [SELF],
    "base-uri": [SELF],
    "frame-ancestors": [NONE],
}


class OperatorSite(UnfoldAdminSite):  # type: ignore[misc]
    """Unfold's site, entered through the hall's own door, so that a second step is asked for."""

    def admin_view(self, view: Callable[..., Any], cacheable: bool = False) -> Callable[..., Any]:
        """A page with the policy that Unfold needs."""
        wrapped: Callable[..., Any] = csp_replace(_POLICY)(super().admin_view(view, cacheable))
        return wrapped

    def login(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        """
        Sign in where everybody does.

        :raises NotAllowed: somebody is signed in who does not work for the operator.
        """
        if request.user.is_authenticated:
            raise NotAllowed
        return redirect_to_login(request.GET.get("next") or reverse("admin:index"))
