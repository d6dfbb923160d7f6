"""What no request may carry, and the shape of the JSON interface's errors."""

from collections.abc import Callable
from time import perf_counter

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from markthalle.site.metrics import count
from markthalle.site.problems import CONTENT_TYPE, problem_response

API = "/api/"
API_BODY_BYTES = 256 * 1024

_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})

GetResponse = Callable[[HttpRequest], HttpResponse]


class EdgeMiddleware:
    """
    Turns away what no view should have to think of, before any view sees it.

    NUL characters (PostgreSQL cannot keep them) and huge bodies of the JSON interface; and gives
    the JSON interface's own errors (unknown address, wrong method) the shape of all others.
    """

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        began = perf_counter()
        is_api = request.path_info.startswith(API)
        response = self._answer(request, is_api=is_api)
        count(
            kind="api" if is_api else "page",
            method=request.method if request.method in _METHODS else "other",
            status=response.status_code,
            seconds=perf_counter() - began,
        )
        return response

    def _answer(self, request: HttpRequest, *, is_api: bool) -> HttpResponse:
        refusal = self._refuse(request, is_api=is_api)
        if refusal is not None:
            return refusal
        response = self.get_response(request)
        response.headers["X-Content-Type-Options"] = "nosniff"
        if is_api and response.status_code >= 400:
            return _as_problem(response)
        return response

    def _refuse(self, request: HttpRequest, *, is_api: bool) -> HttpResponse | None:
        query = request.META.get("QUERY_STRING", "")
        if "\x00" in request.path_info or "%00" in query or "\x00" in query:
            return problem_response(
                status=400,
                code="nul_character",
                detail=_("An address must not contain NUL characters. Remove them."),
            )
        length = request.META.get("CONTENT_LENGTH") or "0"
        if is_api and (not length.isdecimal() or int(length) > API_BODY_BYTES):
            return problem_response(
                status=413,
                code="too_large",
                detail=_("The body is too large. Send at most 256 KiB."),
            )
        return None


def _as_problem(response: HttpResponse) -> HttpResponse:
    if response.headers.get("Content-Type", "").startswith(CONTENT_TYPE):
        return response
    details = {
        404: ("not_found", _("There is nothing at this address. See /api/v1/openapi.json.")),
        405: ("method_not_allowed", _("This address does not take that method.")),
    }
    code, detail = details.get(
        response.status_code, ("bad_request", _("This request cannot be answered. Check it."))
    )
    problem = problem_response(status=response.status_code, code=code, detail=detail)
    if "Allow" in response.headers:
        problem.headers["Allow"] = response.headers["Allow"]
    return problem
