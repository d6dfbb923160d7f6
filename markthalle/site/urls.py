"""Every address of the hall."""

from django.contrib import admin
from django.urls import include, path

from markthalle.site import health

urlpatterns = [
    path("healthz", health.healthz),
    path("readyz", health.readyz),
    path("account/", include("allauth.urls")),
    path("operator/", admin.site.urls),
]
