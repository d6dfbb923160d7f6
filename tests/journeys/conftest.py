"""A real hall for the journeys: its own database, goods, web server and worker, and a browser."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import psycopg
import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, sync_playwright

from markthalle.cli.addresses import wait_until_ready
from markthalle.cli.programs import web, worker

ROOT = Path(__file__).resolve().parents[2]
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
_FILL = """
import os
import django
django.setup()
from django.core.management import call_command
from markthalle.cli.catalogues import compile_all
compile_all()
call_command("migrate", interactive=False, verbosity=0)
call_command("collectstatic", interactive=False, verbosity=0)
from markthalle.demo.operations import fill
size = "full" if "HALL_PICTURES" in os.environ else "small"
fill(size=size, report=lambda what, done, total: None)
"""


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """One hall serves all journeys, so one process runs them; they need a browser."""
    for item in items:
        if "journeys" not in item.path.parts:
            continue
        item.add_marker(pytest.mark.xdist_group("journeys"))
        item.add_marker(pytest.mark.browser)
        if CHROMIUM is None and not os.environ.get("CI"):
            item.add_marker(pytest.mark.skip(reason="there is no Chromium on this machine"))


@pytest.fixture(scope="session")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a hall that has just opened."""
    home = tmp_path_factory.mktemp("hall")
    server, _slash, _name = os.environ["DATABASE_URL"].partition("/markthalle")
    query = os.environ["DATABASE_URL"].partition("?")[2]
    database = f"journeys_{os.getpid()}"
    with psycopg.connect(os.environ["DATABASE_URL"], autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {database}".encode())
    port = _free_port()
    url = f"http://127.0.0.1:{port}"
    changes = {
        "DATABASE_URL": f"{server}/{database}?{query}",
        "HALL_HOME": str(home),
        "HALL_DEMO": "1",
        "HALL_URL": url,
        "HALL_IBAN": "DE89370400440532013000",
        "DJANGO_SETTINGS_MODULE": "markthalle.site.settings",
        "PYTHONPATH": str(ROOT),
    }
    before = dict(os.environ)
    os.environ.update(changes)
    try:
        subprocess.run([sys.executable, "-c", _FILL], check=True, cwd=ROOT)
        children = [
            web(host="127.0.0.1", port=port, workers=1, home=home, log=home / "web.log"),
            worker(log=home / "worker.log"),
        ]
        with ExitStack() as stack:
            for child in children:
                child.start()
                stack.callback(child.stop)
            assert wait_until_ready(url), (home / "web.log").read_text()[-2000:]
            yield url
    finally:
        os.environ.clear()
        os.environ.update(before)
        with psycopg.connect(os.environ["DATABASE_URL"], autocommit=True) as connection:
            connection.execute(f"DROP DATABASE IF EXISTS {database} WITH (FORCE)".encode())


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium without a window."""
    assert CHROMIUM is not None, "there is no Chromium on this machine"
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"]
        )
        yield started
        started.close()


@pytest.fixture
def context(browser: Browser, hall: str) -> Iterator[BrowserContext]:
    """A visitor who reads German, at a desk."""
    opened = browser.new_context(
        base_url=hall, locale="de-DE", viewport={"width": 1280, "height": 900}
    )
    yield opened
    opened.close()


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """A page on which no error may appear in the console."""
    errors: list[str] = []
    opened = context.new_page()

    def note(said: ConsoleMessage) -> None:
        # A form that came back with faults is answered with 422, which Chromium reports too.
        if said.type == "error" and "status of 422" not in said.text:
            errors.append(said.text)

    opened.on("console", note)
    opened.on("pageerror", lambda error: errors.append(str(error)))
    yield opened
    assert errors == []


def _free_port() -> int:
    import socket

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
