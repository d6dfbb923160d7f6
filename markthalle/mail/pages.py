"""In the demo nothing is sent: every letter can be read here instead."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.html import urlize
from django.views.decorators.http import require_GET

from markthalle.mail.models import Letter


@require_GET
def letters(request: HttpRequest) -> HttpResponse:
    """The last hundred letters."""
    return render(request, "mail/letters.html", {"letters": Letter.objects.all()[:100]})


@require_GET
def letter(request: HttpRequest, letter_id: str) -> HttpResponse:
    """One letter, its addresses as links."""
    found = get_object_or_404(Letter, pk=letter_id)
    text = urlize(found.text, autoescape=True)
    return render(request, "mail/letter.html", {"letter": found, "text": text})
