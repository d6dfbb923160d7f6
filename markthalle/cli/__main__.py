"""`python -m markthalle.cli`, which `./hall` runs."""

from markthalle.cli.commands import main

main()
