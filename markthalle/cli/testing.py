"""`hall check` and `hall test`: everything that must hold before a change is pushed."""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console

from markthalle.cli import environment
from markthalle.cli.catalogues import compile_all

console = Console(highlight=False)
ROOT = environment.ROOT
_BIN = Path(sys.executable).parent
_BROWSER = ("chromium", "fonts-dejavu-core")
_LICENCES = ROOT / "requirements" / "licences.txt"


def check() -> int:
    """Run every check that needs no test; the number of those that failed."""
    compile_all()
    failed = 0
    with environment.database(throwaway=True, folder=environment.home() / "test"):
        os.environ["DJANGO_SETTINGS_MODULE"] = "markthalle.site.settings"
        for name, command in _checks():
            done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
            console.print(f"[{'red' if done.returncode else 'green'}]{name}[/]")
            if done.returncode:
                failed += 1
                sys.stdout.write(done.stdout[-8000:] + done.stderr[-4000:])
    return failed


def _checks() -> list[tuple[str, list[str]]]:
    def tool(name: str) -> str:
        return str(_BIN / name)

    django = [sys.executable, "-m", "django"]
    return [
        ("format", [tool("ruff"), "format", "--check", "."]),
        ("lint", [tool("ruff"), "check", "."]),
        ("import contracts", [tool("lint-imports")]),
        ("types", [tool("mypy"), "markthalle", "bench"]),
        ("settings", [*django, "check"]),
        ("settings of production", [sys.executable, "-m", "markthalle.cli.deployment"]),
        ("missing migrations", [*django, "makemigrations", "--check", "--dry-run"]),
        ("licences", [tool("pip-licenses"), *_licence_options()]),
    ]


def _licence_options() -> list[str]:
    """What `requirements/licences.txt` allows, and the packages it vouches for by name."""
    lines = [line.strip() for line in _LICENCES.read_text().splitlines()]
    known = [line.removeprefix("package ").split()[0] for line in lines if line[:8] == "package "]
    allowed = [line for line in lines if line and line[0] != "#" and line[:8] != "package "]
    return [f"--allow-only={';'.join(allowed)}", "--partial-match", "--ignore-packages", *known]


def run(arguments: Sequence[str]) -> int:
    """Everything, or with arguments only the tests they name. The exit status."""
    compile_all()
    failed = 0 if arguments else check()
    if not find_browser():
        if os.environ.get("CI"):
            console.print("[red]There is no Chromium: the browser tests cannot run.[/]")
            return 1
        console.print(
            "There is no Chromium: the browser tests are skipped. Install it to run them."
        )
    with environment.database(throwaway=True, folder=environment.home() / "test"):
        command = [sys.executable, "-m", "pytest", "-q", *(arguments or ["-n", "2"])]
        tests = subprocess.run(command, cwd=ROOT, check=False).returncode
    if failed:
        console.print(f"[red]{failed} of the checks above failed.[/]")
    return tests or failed


def find_browser() -> str | None:
    """Chromium's path; where it is missing and we may, it is installed by apt."""
    found = shutil.which("chromium") or shutil.which("chromium-browser")
    if found or os.name != "posix" or os.geteuid() != 0 or not shutil.which("apt-get"):
        return found
    console.print("Installing Chromium for the browser tests ...")
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "check": False}
    subprocess.run(["apt-get", "update"], **quiet)  # type: ignore[call-overload]
    install = [
        "apt-get",
        "install",
        "-y",
        "--no-install-recommends",
        "chromium",
        "fonts-dejavu-core",
    ]
    subprocess.run(install, env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"}, **quiet)  # type: ignore[call-overload]
    return shutil.which("chromium")


def lock() -> None:
    """Write requirements/run.txt and dev.txt from pyproject.toml, with hashes."""
    base = [
        str(_BIN / "uv"),
        "pip",
        "compile",
        "--quiet",
        "--universal",
        "--python-version=3.11",
        "--generate-hashes",
        "--no-header",
        "pyproject.toml",
    ]
    for extra, target in (([], "run"), (["--extra=dev"], "dev")):
        command = [*base, *extra, "-o", f"requirements/{target}.txt"]
        subprocess.run(command, cwd=ROOT, check=True)
