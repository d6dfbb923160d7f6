"""Refusals as problem documents (RFC 9457): one shape for every error of the JSON interface."""

from typing import Any

import orjson
from django.http import HttpResponse
from django.utils.translation import gettext as _

from markthalle.kit.errors import Problem

CONTENT_TYPE = "application/problem+json"

_TITLES = {
    400: "Bad request",
    401: "Sign in first",
    403: "Not allowed",
    404: "Not found",
    405: "Method not allowed",
    409: "Conflict",
    410: "Gone",
    413: "Too large",
    415: "Unsupported media type",
    422: "Cannot be processed",
    429: "Too many requests",
    500: "Our mistake",
    503: "Not available",
}


def problem_response(
    *, status: int, code: str, detail: str, extra: dict[str, Any] | None = None
) -> HttpResponse:
    """One problem document. `code` is stable, `detail` says what to do."""
    body = {
        "type": "about:blank",
        "title": _TITLES.get(status, "Error"),
        "status": status,
        "code": code,
        "detail": detail,
        **(extra or {}),
    }
    return HttpResponse(orjson.dumps(body, default=str), status=status, content_type=CONTENT_TYPE)


def from_problem(problem: Problem) -> HttpResponse:
    """The document for a refusal raised by an operation."""
    return problem_response(
        status=problem.status, code=problem.code, detail=problem.text, extra=problem.details
    )


def not_found() -> HttpResponse:
    """There is no such address in the JSON interface."""
    return problem_response(
        status=404,
        code="not_found",
        detail=_("There is nothing at this address. See /api/v1/openapi.json."),
    )


def our_mistake() -> HttpResponse:
    """Something broke on our side; nothing was done."""
    return problem_response(
        status=500,
        code="our_mistake",
        detail=_("Something broke on our side and nothing was done. Please try again."),
    )
