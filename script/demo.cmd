@echo off
rem Both example offices through the whole cycle on Windows: four reports in keluaran\, then the example site until Ctrl-C.
setlocal
cd /d "%~dp0.."
set new_enough="import sys; sys.exit(sys.version_info < (3, 11))"
if exist .venv\Scripts\python.exe goto :siap
py -3 --version >nul 2>&1 || goto :tanpa
py -3 -c %new_enough% || goto :lama
py -3 -m venv .venv || goto :galat
:siap
.venv\Scripts\python -c %new_enough% || goto :lama
.venv\Scripts\python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements\base.txt || goto :galat
set PYTHONPATH=src
set PYTHONUTF8=1
.venv\Scripts\python -m siklus demo %*
exit /b %errorlevel%
:tanpa
echo Python belum ada. Pasang Python 3.11 atau lebih baru dari python.org, dengan pilihan "py launcher", lalu ulangi. >&2
exit /b 2
:lama
echo Python di komputer ini terlalu lama. Pasang Python 3.11 atau lebih baru dari python.org, >&2
echo hapus folder .venv bila ada, lalu ulangi. >&2
exit /b 2
:galat
echo Pustaka Siklus tidak dapat dipasang. Periksa sambungan internet dan ruang disk, lalu ulangi. >&2
exit /b 2
