"""The database as this version wants it: reachable, not newer than us, and brought up to date after a copy."""

import sqlite3
from datetime import datetime
from pathlib import Path

from django.core.management import call_command
from django.db import Error, connection
from django.db.migrations.executor import MigrationExecutor

from siklus.web.services.server.faults import database_newer, database_unreachable, folder_unusable, needs_postgresql
from siklus.web.services.server.folder import copy_database
from siklus.web.services.server.options import Say


def check_processes(proses: int) -> None:
    """SiklusError SERVER-05 for several processes on SQLite."""
    if proses > 1 and connection.vendor == "sqlite":
        raise needs_postgresql(proses)


def bring_up_to_date(folder: Path, moment: datetime, say: Say) -> None:
    """Apply what is missing; a SQLite file that already holds something is copied first.

    Raises:
        SiklusError: SERVER-02 when the copy cannot be made, SERVER-03 without a database, SERVER-04 when it is newer.
    """
    try:
        executor = MigrationExecutor(connection)
    except Error as error:
        raise database_unreachable(error) from error
    _refuse_newer(executor)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        _copy_first(executor, folder, moment, say)
        call_command("migrate", verbosity=0, interactive=False)


def _refuse_newer(executor: MigrationExecutor) -> None:
    apps = executor.loader.migrated_apps
    unknown = [key for key in executor.loader.applied_migrations if key[0] in apps and not _is_known(executor, key)]
    if unknown:
        raise database_newer(sorted(".".join(key) for key in unknown))


def _is_known(executor: MigrationExecutor, key: tuple[str, str]) -> bool:
    """Whether this version has the migration, or one that stands for it."""
    known = executor.loader.disk_migrations
    return key in known or any(key in migration.replaces for migration in known.values())


def _copy_first(executor: MigrationExecutor, folder: Path, moment: datetime, say: Say) -> None:
    if connection.vendor != "sqlite" or not executor.loader.applied_migrations:
        return
    try:
        copied = copy_database(Path(connection.settings_dict["NAME"]), folder, moment)
    except (OSError, sqlite3.Error) as error:
        raise folder_unusable(folder, error if isinstance(error, OSError) else OSError(str(error))) from error
    say(f"Basis data akan disesuaikan dengan versi ini; salinannya: {copied}")
