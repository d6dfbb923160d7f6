"""Pages of the hall itself: its style guide, and what it says when something goes wrong."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.templatetags.static import static

from markthalle.site.styleguide import samples


def styleguide(request: HttpRequest) -> HttpResponse:
    """Every component on one page."""
    return render(request, "site/styleguide.html", samples())


def manifest(request: HttpRequest) -> JsonResponse:
    """What a phone needs to know to put the hall on its first screen."""
    return JsonResponse(
        {
            "name": settings.HALL_NAME,
            "short_name": settings.HALL_NAME[:12],
            "start_url": "/",
            "display": "minimal-ui",
            "background_color": "#fbf9f5",
            "theme_color": "#17211f",
            "icons": [
                {"src": static("site/app-icon.svg"), "sizes": "any", "type": "image/svg+xml"},
            ],
        },
        content_type="application/manifest+json",
    )


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form that came too late or from elsewhere."""
    return render(request, "site/csrf.html", status=403)
