"""How words are read: folding, compounds, typing errors. Pure; nothing here knows a database."""
