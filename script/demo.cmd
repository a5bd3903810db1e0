@echo off
rem Both example offices through the whole cycle on Windows: four reports in keluaran\, each as DOCX and PDF.
setlocal
cd /d "%~dp0.."
if not exist .venv\Scripts\python.exe py -3 -m venv .venv || goto :galat
.venv\Scripts\python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements\base.txt || goto :galat
set PYTHONPATH=src
set PYTHONUTF8=1
.venv\Scripts\python -m siklus demo --tanpa-server %*
exit /b %errorlevel%
:galat
echo Siklus memerlukan Python 3.11 atau lebih baru dari python.org, dengan pilihan "py launcher". >&2
exit /b 2
