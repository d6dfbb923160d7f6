"""
The hall's own imprint, privacy notice and terms.

An operator's text stands in `texts/<name>.<language>.html` in the hall's folder. Until there is
one, imprint and privacy notice say what the software and the settings know.
"""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from markthalle.kit.rich_text import sanitise

TITLES = {"imprint": _("Imprint"), "privacy": _("Privacy"), "terms": _("Terms")}


def text(request: HttpRequest, name: str) -> HttpResponse:
    """One of the three."""
    if name not in TITLES:
        raise Http404
    context = {
        "name": name,
        "title": TITLES[name],
        "own": _own_text(name, request.LANGUAGE_CODE),
        "operator": settings.HALL_OPERATOR,
    }
    return render(request, "site/legal.html", context)


def _own_text(name: str, language: str) -> str:
    folder = settings.HOME / "texts"
    for code in (language, *dict(settings.LANGUAGES)):
        path = folder / f"{name}.{code}.html"
        if path.is_file():
            return sanitise(path.read_text(encoding="utf-8"))
    return ""
