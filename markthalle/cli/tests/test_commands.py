"""The commands as a person types them, each in a process of its own."""

import os
import subprocess
import sys
from pathlib import Path

import psycopg
import pytest

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="module")
def database() -> str:
    """An empty migrated database of the run's server."""
    name = f"commands_{os.getpid()}"
    with psycopg.connect(os.environ["DATABASE_URL"], autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}".encode())
    server, query = os.environ["DATABASE_URL"].split("?")
    url = f"{server.rpartition('/')[0]}/{name}?{query}"
    assert hall(url, "migrate").returncode == 0
    return url


def hall(url: str, *words: str) -> "subprocess.CompletedProcess[str]":
    """`hall …` against a database."""
    return subprocess.run(
        [sys.executable, "-m", "markthalle.cli", *words],
        env={**os.environ, "DATABASE_URL": url, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )


def test_import_names_what_is_missing(database: str, tmp_path: Path) -> None:
    goods = tmp_path / "goods.csv"
    goods.write_text("id,title,price\n1,Mug,9.00 EUR\n")

    answer = hall(database, "import", str(goods), "--shop", "nobody")

    assert answer.returncode == 1
    assert "There is no shop nobody" in answer.stdout


def test_doctor_says_how_things_are(database: str) -> None:
    answer = hall(database, "doctor")

    assert "The database is migrated" in answer.stdout
    assert "PostgreSQL" in answer.stdout


def test_an_unknown_figure_is_refused_with_those_there_are(database: str) -> None:
    answer = hall(database, "bench", "speed")

    assert answer.returncode == 2
    assert "list, product, checkout" in answer.stderr
