"""What can keep the server from opening, each as a sentence for the person who starts it."""

from pathlib import Path

from siklus.core.errors import Place, Problem, Severity, SiklusError


def port_taken(host: str, port: int) -> SiklusError:
    """Somebody else listens there."""
    advice = f"Hentikan program yang memakainya, atau pilih yang lain, misalnya --port {port + 1}."
    return _error("SERVER-01", f"Port {port} di {host} sudah dipakai program lain.", advice)


def folder_unusable(folder: Path, error: OSError) -> SiklusError:
    """The data folder cannot be made or written."""
    advice = "Beri akun ini izin menulis di sana, kosongkan disk bila penuh, atau pilih folder lain dengan --data."
    message = f"Folder data tidak dapat ditulis ({error.strerror or error})."
    return SiklusError(Problem("SERVER-02", message, advice, Place(str(folder))))


def database_unreachable(error: Exception) -> SiklusError:
    """The database does not answer, or refuses us."""
    first = str(error).strip().partition("\n")[0]
    advice = "Periksa DATABASE_URL, dan apakah server basis datanya berjalan dan menerima akun itu."
    return _error("SERVER-03", f"Basis data tidak dapat dihubungi: {first}", advice)


def database_newer(unknown: list[str]) -> SiklusError:
    """A newer Siklus has already changed this database."""
    message = f"Basis data ini sudah dipakai Siklus yang lebih baru (perubahan {', '.join(unknown)} tidak dikenal)."
    return _error("SERVER-04", message, "Jalankan versi yang lebih baru itu, atau pulihkan cadangan sebelumnya.")


def needs_postgresql(proses: int) -> SiklusError:
    """Several processes on one SQLite file."""
    message = f"{proses} proses tidak dapat melayani satu basis data SQLite."
    advice = "Pakai satu proses (sudah cukup untuk satu kantor), atau PostgreSQL dengan DATABASE_URL."
    return _error("SERVER-05", message, advice)


def already_running(folder: Path) -> SiklusError:
    """Another server holds this folder."""
    message = "Server lain sedang berjalan dengan folder data ini."
    advice = "Hentikan dahulu server itu, atau sebutkan folder lain dengan --data."
    return SiklusError(Problem("SERVER-06", message, advice, Place(str(folder))))


def no_admin() -> Problem:
    """Nobody can enter, and nobody was there to be asked."""
    message = "Belum ada admin, sehingga belum ada yang dapat masuk."
    return Problem("SERVER-07", message, "Ulangi dengan --admin nama@kantor.go.id.", severity=Severity.WARNING)


def wrong_setting(nama: str, nilai: str) -> SiklusError:
    """A setting that cannot be understood."""
    advice = "Perbaiki menurut halaman rujukan Setelan server, atau kosongkan."
    return _error("SERVER-08", f"Isi setelan {nama} tidak dapat dipakai: “{nilai}”.", advice)


def address_unknown(host: str, error: OSError) -> SiklusError:
    """The address is not one of this machine's, or may not be listened on."""
    message = f"Alamat {host} tidak dapat dipakai di komputer ini ({error.strerror or error})."
    return _error("SERVER-09", message, "Pakai 127.0.0.1 untuk komputer ini saja, atau 0.0.0.0 untuk jaringan kantor.")


def wrong_email(email: str) -> SiklusError:
    """What was given as the admin's address is none."""
    return _error("SERVER-10", f"“{email}” bukan alamat surel.", "Tulis seperti nama@kantor.go.id.")


def _error(code: str, message: str, advice: str) -> SiklusError:
    return SiklusError(Problem(code, message, advice))
