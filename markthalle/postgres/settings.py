"""How a server of ours is set up."""

from markthalle.postgres.place import Place

PORT = 5432  # of the socket's name; nothing listens on the network
_ALWAYS = {
    "port": str(PORT),
    "listen_addresses": "",
    "max_connections": "100",
    "shared_buffers": "256MB",
    "effective_cache_size": "1GB",
    "jit": "off",
    "random_page_cost": "1.1",
    "wal_compression": "on",
    "max_wal_size": "2GB",
    "log_checkpoints": "off",
    "log_min_messages": "warning",
    "timezone": "UTC",
}
_THROWAWAY = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}


def command(place: Place, *, is_throwaway: bool) -> list[str]:
    """The command line of the server."""
    settings = {**_ALWAYS, "unix_socket_directories": str(place.sockets)}
    if is_throwaway:
        settings |= _THROWAWAY
    elif any((place.bin.parent / "lib").rglob("pg_stat_statements.*")):
        settings["shared_preload_libraries"] = "pg_stat_statements"
    options = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
    return [str(place.bin / "postgres"), "-D", str(place.data), *options]
