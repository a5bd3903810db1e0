"""Django's settings, from the table in environment.py and nothing else."""

from urllib.parse import urlsplit

import dj_database_url
from csp.constants import NONE, SELF

from siklus.web.environment import data_folder, value_of
from siklus.web.instance_secret import read_secret

DATA = data_folder()
SECRET_KEY = read_secret(DATA)
DEBUG = False
ALAMAT = (value_of("SIKLUS_ALAMAT") or "http://localhost:8000").rstrip("/")
_host = urlsplit(ALAMAT).hostname or "localhost"
_secure = ALAMAT.startswith("https://")
ALLOWED_HOSTS = [_host, "localhost", "127.0.0.1", *filter(None, map(str.strip, value_of("SIKLUS_HOST").split(",")))]
CSRF_TRUSTED_ORIGINS = [ALAMAT]
TRUSTED_PROXIES = int(value_of("SIKLUS_PROXY") or "0")
ALLAUTH_TRUSTED_PROXY_COUNT = TRUSTED_PROXIES  # else everyone behind a proxy is locked out by one who guesses passwords
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if TRUSTED_PROXIES else None

INSTALLED_APPS = [
    "siklus.web",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "django_htmx",
    "django_tasks_db",
]
MIDDLEWARE = [
    "siklus.web.views.jalan_pendek.ShortWay",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "siklus.web.views.kebijakan.UsualPolicy",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "siklus.web.views.bahasa.ChosenLanguage",
    "django.middleware.common.CommonMiddleware",
    "siklus.web.views.kiriman_besar.LargeRequests",
    "django.middleware.csrf.CsrfViewMiddleware",
    "siklus.web.views.tak_terbaca.NoNul",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "siklus.web.views.sibuk.AgencyFaults",
    "siklus.web.views.sibuk.StoreFaults",
]
ROOT_URLCONF = "siklus.web.urls"
WSGI_APPLICATION = "siklus.web.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "siklus.web.views.context.common",
            ],
            "builtins": ["siklus.web.templatetags.siklus"],
        },
    }
]

DATABASES = {
    "default": dj_database_url.parse(
        value_of("DATABASE_URL") or f"sqlite:///{DATA / 'siklus.sqlite3'}",
        conn_max_age=600,
        conn_health_checks=True,
    )
}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"]["TEST"] = {"NAME": str(DATA / "uji.sqlite3")}  # a file, since threads and processes share it
    # One writer at a time: BEGIN IMMEDIATE waits for its turn instead of failing half way; FULL because an answer is
    # acknowledged only when its commit has reached the disk.
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=20000;"
        " PRAGMA foreign_keys=ON; PRAGMA cache_size=-16000; PRAGMA mmap_size=134217728",
    }
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "web.Akun"
AUTHENTICATION_BACKENDS = [
    "django.contrib.auth.backends.ModelBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in ("UserAttributeSimilarityValidator", "MinimumLengthValidator", "CommonPasswordValidator")
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "beranda"
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_ADAPTER = "siklus.web.services.pintu_akun.PintuAkun"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_SUBJECT_PREFIX = "[Siklus] "
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False  # nobody signs up here, so that a stranger is not written to
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_TOTP_TOLERANCE = 1  # a phone's clock may be a step off, and a slow page outlives its code (RFC 6238, 5.2)
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_FORMS = {
    "add_webauthn": "siklus.web.forms.kunci_sandi.TambahKunciForm",
    "edit_webauthn": "siklus.web.forms.kunci_sandi.UbahKunciForm",
}
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not _secure  # browsers themselves allow it for localhost only
SOCIALACCOUNT_AUTO_SIGNUP = False
SOCIALACCOUNT_EMAIL_AUTHENTICATION_AUTO_CONNECT = True
SOCIALACCOUNT_PROVIDERS: dict[str, object] = {}
_form_targets = [SELF]
if value_of("SIKLUS_OIDC"):
    _server, _client, _oidc_secret = value_of("SIKLUS_OIDC").split("|")
    _form_targets.append("{0.scheme}://{0.netloc}".format(urlsplit(_server)))  # the form's answer leads there
    SOCIALACCOUNT_PROVIDERS["openid_connect"] = {
        "OAUTH_PKCE_ENABLED": True,
        "EMAIL_AUTHENTICATION": True,  # the agency says whose an address is; an unverified one opens nothing
        "APPS": [
            {
                "provider_id": "instansi",
                "name": "Akun instansi",
                "client_id": _client,
                "secret": _oidc_secret,
                "settings": {"server_url": _server},
            }
        ],
    }

LANGUAGE_CODE = "id"
LANGUAGES = [("id", "Bahasa Indonesia"), ("en", "English")]
LANGUAGE_COOKIE_NAME = "siklus_bahasa"
LANGUAGE_COOKIE_AGE = 365 * 24 * 60 * 60
LANGUAGE_COOKIE_SAMESITE = "Lax"
TIME_ZONE = "Asia/Jakarta"
USE_I18N = True
USE_TZ = True

MESSAGE_TAGS = {20: "pesan-diam", 25: "pesan-baik", 30: "pesan-ingat", 40: "pesan-bahaya"}

STATIC_URL = "static/"
STATIC_ROOT = DATA / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
MEDIA_ROOT = DATA / "unggahan"
BUKTI_ROOT = DATA / "bukti"
BUKTI_LARGEST = int(value_of("SIKLUS_BUKTI_BERKAS") or "40") * 1_000_000
BUKTI_LARGEST_REQUEST = int(value_of("SIKLUS_BUKTI_KIRIMAN") or "200") * 1_000_000
PERIKSA_LARGEST = int(value_of("SIKLUS_PERIKSA_BERKAS") or "25") * 1_000_000
PERIKSA_LARGEST_REQUEST = 8 * PERIKSA_LARGEST
PERIKSA_DAYS = int(value_of("SIKLUS_PERIKSA_SIMPAN") or "90")
FILE_UPLOAD_PERMISSIONS = 0o600
DATA_UPLOAD_MAX_MEMORY_SIZE = 5_000_000
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2_000

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": ["default"]}}

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "worker-src": [SELF],
        "form-action": _form_targets,
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SECURE_SSL_REDIRECT = False  # the proxy in front of it does that; kiosks in the office's own network use http
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = _secure
SESSION_COOKIE_AGE = 12 * 60 * 60
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SECURE_HSTS_SECONDS = 30 * 24 * 60 * 60 if _secure else 0

EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
EMAIL_FILE_PATH = DATA / "surel"
DEFAULT_FROM_EMAIL = value_of("SIKLUS_SUREL") or "siklus@localhost"
EMAIL_TIMEOUT = 30  # a mail server that says nothing holds nobody up for ever
_hour = value_of("SIKLUS_PENGINGAT") or "7"
PENGINGAT = None if _hour == "mati" else int(_hour)
if value_of("SIKLUS_SMTP"):
    _mail = urlsplit(value_of("SIKLUS_SMTP"))
    EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    EMAIL_HOST, EMAIL_PORT = _mail.hostname, _mail.port or 587
    EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = _mail.username or "", _mail.password or ""
    EMAIL_USE_TLS = _mail.scheme == "smtp+tls"

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
