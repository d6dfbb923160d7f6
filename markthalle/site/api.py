"""The JSON interface put together: routers of the folders, one shape of errors, OpenAPI."""

import logging
from collections.abc import Callable
from typing import Any

import orjson
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.utils.translation import gettext as _
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError
from ninja.openapi.schema import OpenAPISchema
from ninja.parser import Parser

from markthalle import __version__
from markthalle.checkout.api import router as carts
from markthalle.kit.errors import Problem
from markthalle.marketplace.api import router as marketplace
from markthalle.site.problems import (
    CONTENT_TYPE,
    from_problem,
    not_found,
    our_mistake,
    problem_response,
)

log = logging.getLogger(__name__)


class StrictParser(Parser):
    """JSON bodies by orjson; text with NUL characters is refused, PostgreSQL cannot keep it."""

    def parse_body(self, request: HttpRequest) -> Any:
        """The body's values."""
        if b"\\u0000" in request.body:
            raise HttpError(400, _("Text must not contain NUL characters. Remove them."))
        try:
            return orjson.loads(request.body)
        except orjson.JSONDecodeError:
            raise HttpError(400, _("The body is not JSON. Send a JSON object.")) from None


class HallAPI(NinjaAPI):
    """Ninja's interface, described as it answers: refusals are problem documents."""

    def get_openapi_schema(self, **where: Any) -> OpenAPISchema:
        """The description, with the content type that refusals really have."""
        schema = super().get_openapi_schema(**where)
        for address in schema["paths"].values():
            for operation in address.values():
                for status, response in operation.get("responses", {}).items():
                    if int(status) >= 400 and "content" in response:
                        shape = response["content"].pop("application/json")
                        response["content"][CONTENT_TYPE] = shape
        return schema


api = HallAPI(
    title="Markthalle",
    version=__version__,
    description="Products, shops, carts and checkout of one hall.",
    docs_url=None,
    parser=StrictParser(),
    urls_namespace="api",
)


@api.exception_handler(Problem)
def _problem(request: HttpRequest, error: Problem) -> HttpResponse:
    return from_problem(error)


@api.exception_handler(ValidationError)
def _invalid(request: HttpRequest, error: ValidationError) -> HttpResponse:
    fields = [
        {"field": ".".join(str(part) for part in entry["loc"][1:]), "reason": entry["msg"]}
        for entry in error.errors
    ]
    return problem_response(
        status=422,
        code="invalid",
        detail=_("Some values are missing or of the wrong kind. Mend the fields named."),
        extra={"fields": fields},
    )


@api.exception_handler(HttpError)
def _http_error(request: HttpRequest, error: HttpError) -> HttpResponse:
    return problem_response(status=error.status_code, code="bad_request", detail=str(error))


@api.exception_handler(Http404)
def _missing(request: HttpRequest, error: Http404) -> HttpResponse:
    return not_found()


@api.exception_handler(Exception)
def _broken(request: HttpRequest, error: Exception) -> HttpResponse:
    log.exception("unexpected error at %s", request.path)
    return our_mistake()


api.add_router("/carts", carts)
api.add_router("", marketplace)


def quick(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """A view of the interface that reads its query itself; refusals look like everyone's."""

    def answer(request: HttpRequest, **parts: str) -> HttpResponse:
        if request.method != "GET":
            return HttpResponseNotAllowed(["GET"])
        try:
            return view(request, **parts)
        except Exception as error:
            return api.on_exception(request, error)

    return answer
