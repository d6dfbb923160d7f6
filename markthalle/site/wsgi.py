"""The program a web server runs."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "markthalle.site.settings")

application = get_wsgi_application()
