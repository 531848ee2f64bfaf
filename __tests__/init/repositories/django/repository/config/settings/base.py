import environ

env = environ.Env()
# DATABASES["default"]["ENGINE"] = "django.db.backends.mysql"
DATABASES = {"default": env.db("DATABASE_URL", default="postgres://shop:hunter2-django@db/shop")}
CACHES = {
    "default": {
        "BACKEND": "django_redis.cache.RedisCache",
        "LOCATION": env("REDIS_URL", default="redis://:hunter2-cache@redis:6379/0"),
    }
}
SECRET_KEY = "hunter2-secret-key"
