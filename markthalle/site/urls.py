"""Every address of the hall."""

from django.contrib import admin
from django.urls import include, path

from markthalle.site import health
from markthalle.site.api import api

urlpatterns = [
    path("healthz", health.healthz),
    path("readyz", health.readyz),
    path("api/v1/", api.urls),
    path("account/", include("allauth.urls")),
    path("operator/", admin.site.urls),
]
