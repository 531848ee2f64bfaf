import dj_database_url

INSTALLED_APPS = ["orders"]
# From DATABASE_URL; sslmode and sslrootcert of the URL go to libpq.
DATABASES = {"default": dj_database_url.config()}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
