"""Every address of the hall."""

from django.conf import settings
from django.conf.urls.static import static
from django.contrib import admin
from django.urls import include, path

from markthalle.marketplace import quick as marketplace
from markthalle.site import account, choices, health, legal, metrics, pages
from markthalle.site.api import api, quick

urlpatterns = [
    path("healthz", health.healthz),
    path("readyz", health.readyz),
    path("metrics", metrics.metrics),
    # Described by the interface below, answered without its ceremony.
    path("api/v1/products", quick(marketplace.products)),
    path("api/v1/products/<str:slug>", quick(marketplace.product)),
    path("api/v1/", api.urls),
    path("account/", account.account_home, name="account_home"),
    path("account/", include("allauth.urls")),
    path("choose/language", choices.choose_language, name="choose_language"),
    path("choose/market", choices.choose_market, name="choose_market"),
    path("choose/theme", choices.choose_theme, name="choose_theme"),
    path("manifest.webmanifest", pages.manifest, name="manifest"),
    path("styleguide", pages.styleguide, name="styleguide"),
    path("legal/<slug:name>", legal.text, name="legal"),
    path("", include("markthalle.marketplace.urls")),
    path("", include("markthalle.checkout.urls")),
    path("desk/", include("markthalle.desk.urls")),
    path("operator/", admin.site.urls),
]
if settings.DEMO:
    urlpatterns.append(path("demo/mail/", include("markthalle.mail.urls")))
# While developing; in a running hall the web server answers for pictures itself.
urlpatterns += static(settings.MEDIA_URL, document_root=settings.MEDIA_ROOT)
handler404 = "markthalle.site.sorry.nothing_here"
handler500 = "markthalle.site.sorry.broken"
