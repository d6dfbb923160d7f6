"""For machines that watch the hall: is the process alive, can it serve?"""

from django.db import Error
from django.http import HttpRequest, HttpResponse, JsonResponse

from markthalle.kit import sql


def healthz(request: HttpRequest) -> HttpResponse:
    """The process answers."""
    return HttpResponse("ok\n", content_type="text/plain")


def readyz(request: HttpRequest) -> HttpResponse:
    """The process can serve: the database answers and its tables are there."""
    try:
        sql.value("SELECT count(*) FROM (SELECT 1 FROM shops_shop LIMIT 1) AS any_shop")
    except Error:
        return JsonResponse({"ready": False, "database": "unreachable"}, status=503)
    return JsonResponse({"ready": True})
