"""
The program a web server runs.

The JSON interface knows no sessions, cookies or forms. It gets a short chain of middleware, since
what the pages need would cost it more than its own work.
"""

import os
from collections.abc import Callable, Iterable
from typing import Any

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "markthalle.site.settings")
django.setup(set_prefix=False)

from django.conf import settings  # noqa: E402
from django.core.handlers.wsgi import WSGIHandler  # noqa: E402

Environ = dict[str, Any]
StartResponse = Callable[..., Any]

LEAN = ("/api/", "/healthz", "/readyz", "/metrics")


class LeanHandler(WSGIHandler):
    """Django's own handler with `LEAN_MIDDLEWARE` in the place of `MIDDLEWARE`."""

    def load_middleware(self, is_async: bool = False) -> None:
        """Build the chain once, at start-up, before any other thread reads the setting."""
        everything = settings.MIDDLEWARE
        settings.MIDDLEWARE = settings.LEAN_MIDDLEWARE
        try:
            super().load_middleware(is_async)
        finally:
            settings.MIDDLEWARE = everything


_pages = WSGIHandler()
_lean = LeanHandler()


def application(environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
    """Answer one request."""
    handler = _lean if environ["PATH_INFO"].startswith(LEAN) else _pages
    return handler(environ, start_response)
