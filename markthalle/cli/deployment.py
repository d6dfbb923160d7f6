"""Django's own check of a production set-up, with the settings a production hall has."""

import os
import secrets
import sys


def main() -> int:
    """0 if `check --deploy` finds nothing, warnings included."""
    os.environ["HALL_URL"] = "https://halle.example"
    os.environ["HALL_DEMO"] = os.environ["HALL_DEBUG"] = "0"
    os.environ["HALL_SECRET_KEY"] = secrets.token_urlsafe(64)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "markthalle.site.settings")
    import django
    from django.core.management import call_command
    from django.core.management.base import SystemCheckError

    django.setup()
    try:
        call_command("check", deploy=True, fail_level="WARNING")
    except SystemCheckError as findings:
        sys.stderr.write(f"{findings}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
