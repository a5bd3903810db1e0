"""Where a command begins and ends: words, exit codes, and errors that reach the person without a traceback."""

import sys
from collections.abc import Sequence
from importlib import import_module

import click

from siklus import __version__
from siklus.cli.catalogue import speak_indonesian
from siklus.cli.failure import failure_of, show_usage_error
from siklus.cli.problems import show_problems
from siklus.core.errors import SiklusError

COMMANDS = (
    "hitung",
    "keyakinan",
    "susun",
    "contoh",
    "demo",
    "server",
    "periksa",
    "periksa-simpanan",
    "verifikasi",
    "paket",
    "bungkus",
    "terima",
    "rekap",
    "aturan",
)
UNUSABLE = 2
HELP = """Siklus Survei Kepuasan Masyarakat: dari jawaban sampai laporan tindak lanjut.

Kode keluar: 0 benar, 1 ada temuan, 2 masukan tidak dapat dipakai.
"""


class Perintah(click.Group):
    """The commands, each in the module of its name, loaded when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - Click's signature
        """The commands in the order of the work."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - as above
        """One command, or None when there is none of that name."""
        if cmd_name not in COMMANDS:
            return None
        name = cmd_name.replace("-", "_")
        command: click.Command = getattr(import_module(f"siklus.cli.{name}"), name)
        return command


def make_group() -> click.Group:
    """The command line as a whole; made after the catalogue is set, because Click reads its words at once."""

    @click.group(
        "siklus",
        cls=Perintah,
        help=HELP,
        options_metavar="[PILIHAN]",
        subcommand_metavar="PERINTAH …",
        context_settings={"max_content_width": 100},
    )
    @click.option("--lacak", is_flag=True, help="Tampilkan rincian teknis bila program gagal.")
    @click.version_option(__version__, prog_name="Siklus")
    def siklus(*, lacak: bool) -> None:
        pass

    return siklus


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command line; the exit code is 0 (right), 1 (findings) or 2 (unusable input, or a failure).

    Raises:
        KeyboardInterrupt: the person stopped it; `siklus.__main__` answers, as it does while all this is loaded.
    """
    given = list(sys.argv[1:] if arguments is None else arguments) or ["--help"]
    speak_indonesian()
    soften_streams()
    try:
        return make_group().main(given, prog_name="siklus", standalone_mode=False) or 0
    except SiklusError as error:
        show_problems(error.problems)
    except click.UsageError as error:
        show_usage_error(error)
    except click.Abort as error:
        raise KeyboardInterrupt from error
    except Exception as error:  # noqa: BLE001 - the last net: one sentence, and the details in a file
        show_problems((failure_of(error, given, shown="--lacak" in given),))
    return UNUSABLE


def soften_streams() -> None:
    """A console or pipe that lacks a character gets a question mark, never a failure (old Windows code pages)."""
    for stream in (sys.stdout, sys.stderr):
        if reconfigure := getattr(stream, "reconfigure", None):
            reconfigure(errors="replace")
