"""The addresses of the demo's letter box."""

from django.urls import path

from markthalle.mail import pages

app_name = "mail"

urlpatterns = [
    path("", pages.letters, name="letters"),
    path("<uuid:letter_id>/", pages.letter, name="letter"),
]
