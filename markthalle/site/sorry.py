"""What is answered when there is nothing at an address, or something broke."""

from django.http import HttpRequest, HttpResponse
from django.views import defaults

from markthalle.site.problems import not_found, our_mistake


def nothing_here(request: HttpRequest, exception: Exception) -> HttpResponse:
    """A page for people, a problem document for programs."""
    return defaults.page_not_found(request, exception) if _is_page(request) else not_found()


def broken(request: HttpRequest) -> HttpResponse:
    """The same for our own mistakes."""
    return defaults.server_error(request) if _is_page(request) else our_mistake()


def _is_page(request: HttpRequest) -> bool:
    """Whether it came through the pages' chain of middleware, which the templates rely on."""
    return hasattr(request, "user")
