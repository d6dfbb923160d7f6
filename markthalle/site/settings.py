"""
Settings, read from the environment. `hall` sets what a hall on one machine needs.

HALL_HOME       folder for pictures, secrets and the embedded database
DATABASE_URL    postgresql://user:password@host:port/name (host may be a socket folder in ?host=)
HALL_SECRET_KEY the signing key
HALL_URL        the address people use, such as https://halle.example
HALL_DEMO       1: e-mails are shown on a page instead of being sent
"""

import os
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from django.utils.translation import gettext_lazy as _

PACKAGE = Path(__file__).resolve().parent.parent
HOME = Path(os.environ.get("HALL_HOME") or PACKAGE.parent / ".hall").resolve()


def _is_on(name: str, default: str = "0") -> bool:
    return os.environ.get(name, default) not in ("", "0", "false", "no")


def _database(url: str) -> dict[str, Any]:
    parts = urlsplit(url)
    options: dict[str, Any] = {}
    host = unquote(parts.hostname or "")
    port = str(parts.port or "")
    for name, value in parse_qsl(parts.query):
        if name == "host":
            host = value
        elif name == "port":
            port = value
        else:
            options[name] = value
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": host,
        "PORT": port,
        "CONN_MAX_AGE": None,
        # Pages ask once whether the connection lives; kit/sql.py finds out by itself.
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": options,
    }


DEBUG = _is_on("HALL_DEBUG")
DEMO = _is_on("HALL_DEMO")
URL = os.environ.get("HALL_URL", "http://127.0.0.1:8000")
_is_https = URL.startswith("https://")
SECRET_KEY = os.environ.get("HALL_SECRET_KEY", "")
if not SECRET_KEY:
    _secret = HOME / "secret"
    SECRET_KEY = _secret.read_text().strip() if _secret.exists() else "only-for-checks-" + "x" * 48

ALLOWED_HOSTS = [host for host in os.environ.get("HALL_HOSTS", "").split(",") if host] or [
    urlsplit(URL).hostname or "localhost",
    "localhost",
    "127.0.0.1",
    "[::1]",
]
CSRF_TRUSTED_ORIGINS = [URL]

INSTALLED_APPS = [
    "unfold.apps.BasicAppConfig",
    "unfold.contrib.filters",
    "markthalle.site.apps.OperatorConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.forms",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "django_htmx",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "axes",
    "procrastinate.contrib.django",
    "markthalle.people",
    "markthalle.ledger",
    "markthalle.mail",
    "markthalle.pictures",
    "markthalle.shops",
    "markthalle.catalog",
    "markthalle.checkout",
    "markthalle.marketplace",
    "markthalle.desk",
    "markthalle.site",
]

MIDDLEWARE = [
    "markthalle.site.middleware.EdgeMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "markthalle.site.visit.VisitMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "axes.middleware.AxesMiddleware",
]

# For the JSON interface and for machines that watch the hall (see wsgi.py).
LEAN_MIDDLEWARE = [
    "markthalle.site.middleware.EdgeMiddleware",
    "django.middleware.locale.LocaleMiddleware",
]

ROOT_URLCONF = "markthalle.site.urls"
WSGI_APPLICATION = "markthalle.site.wsgi.application"

TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        # First of all, so that our pages of allauth come before its own.
        "DIRS": [PACKAGE / "site" / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "markthalle.site.context.hall",
            ],
        },
    }
]

DATABASES = {"default": _database(os.environ.get("DATABASE_URL", "postgresql:///markthalle"))}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "people.Person"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
# `Lower("email")` is unique, which is stricter than what the check looks for.
SILENCED_SYSTEM_CHECKS = ["auth.W004"]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/account/"
LOGOUT_REDIRECT_URL = "/"

LANGUAGE_CODE = "en"
LANGUAGES = [("de", _("German")), ("en", _("English"))]
# Every folder keeps its own German texts, whether it is a Django app or not.
LOCALE_PATHS = sorted(PACKAGE.glob("*/locale"))
LANGUAGE_COOKIE_NAME = "language"
LANGUAGE_COOKIE_SAMESITE = "Lax"
LANGUAGE_COOKIE_HTTPONLY = True
LANGUAGE_COOKIE_SECURE = _is_https
USE_I18N = True
USE_TZ = True
TIME_ZONE = os.environ.get("HALL_TIME_ZONE", "Europe/Berlin")

FORM_RENDERER = "markthalle.site.forms.HallRenderer"
CSRF_FAILURE_VIEW = "markthalle.site.pages.csrf_failure"

STATIC_URL = "/static/"
STATICFILES_FINDERS = [
    "django.contrib.staticfiles.finders.AppDirectoriesFinder",
    "markthalle.site.bundles.BundleFinder",
]
STATIC_ROOT = HOME / "static"
MEDIA_URL = "/media/"
MEDIA_ROOT = HOME / "media"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
DATA_UPLOAD_MAX_MEMORY_SIZE = 2_500_000
# A product with 200 variants is a form of some 4,000 fields.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5_000

SESSION_COOKIE_SECURE = _is_https
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_SECURE = _is_https
CSRF_COOKIE_HTTPONLY = True
SECURE_SSL_REDIRECT = _is_https
SECURE_HSTS_SECONDS = 31_536_000 if _is_https else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = _is_https
SECURE_HSTS_PRELOAD = _is_https
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
SECURE_PROXY_SSL_HEADER = (
    ("HTTP_X_FORWARDED_PROTO", "https") if _is_on("HALL_BEHIND_PROXY") else None
)
X_FRAME_OPTIONS = "DENY"

EMAIL_BACKEND = (
    "markthalle.mail.backend.KeepingBackend"
    if DEMO
    else os.environ.get("HALL_EMAIL_BACKEND", "django.core.mail.backends.smtp.EmailBackend")
)
EMAIL_HOST = os.environ.get("HALL_EMAIL_HOST", "localhost")
EMAIL_PORT = int(os.environ.get("HALL_EMAIL_PORT", "25"))
EMAIL_HOST_USER = os.environ.get("HALL_EMAIL_USER", "")
EMAIL_HOST_PASSWORD = os.environ.get("HALL_EMAIL_PASSWORD", "")
EMAIL_USE_TLS = _is_on("HALL_EMAIL_TLS")
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = os.environ.get("HALL_EMAIL_FROM", "Markthalle <hall@localhost.localdomain>")

PROCRASTINATE_AUTODISCOVER_MODULE_NAME = "jobs"
PROCRASTINATE_ON_APP_READY = None

from markthalle.site.conf import *  # noqa: E402, F403  (one file per library and for the hall itself)
