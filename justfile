# Short names for what `hall` does.

# format, lint, types, import contracts, settings, migrations, licences
check:
    ./hall check

# all checks and all tests, in a browser too
test:
    ./hall test

# a hall full of goods at http://127.0.0.1:8000
demo:
    ./hall demo
