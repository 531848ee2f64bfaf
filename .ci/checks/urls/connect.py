"""Connects to each URL of the environment, as libraries of applications read it. Prints a line for each way."""

import os

import dj_database_url
import django
import psycopg2
import redis
import sqlalchemy
from django.conf import settings

POSTGRES, READER, MYSQL, REDIS = (
    os.environ[name]
    for name in ("DATABASE_URL", "DATABASE_READER_URL", "MYSQL_URL", "REDIS_URL")
)


def answers(how, number):
    assert number == 1, f"{how}: {number}"
    print(f"answers: {how}")


def sqlalchemy_answers(how, url, **arguments):
    engine = sqlalchemy.create_engine(url, connect_args=arguments)
    with engine.connect() as connection:
        answers(how, connection.execute(sqlalchemy.text("SELECT 1")).scalar())


with psycopg2.connect(POSTGRES) as connection, connection.cursor() as cursor:
    assert connection.info.ssl_in_use, "libpq: without TLS"
    cursor.execute("SELECT 1")
    answers("libpq", cursor.fetchone()[0])

sqlalchemy_answers("SQLAlchemy, Postgres", POSTGRES)
sqlalchemy_answers("SQLAlchemy, reader", READER)
# Nobody vouches for the sandbox's own certificate.
sqlalchemy_answers(
    "SQLAlchemy, MySQL",
    sqlalchemy.make_url(MYSQL).set(drivername="mysql+pymysql"),
    ssl={"check_hostname": False, "verify_mode": "none"},
)

settings.configure(DATABASES={"default": dj_database_url.parse(POSTGRES)})
django.setup()
from django.db import connection as django_connection  # noqa: E402

with django_connection.cursor() as cursor:
    cursor.execute("SELECT 1")
    answers("Django", cursor.fetchone()[0])

answers("redis-py", int(redis.from_url(REDIS, ssl_cert_reqs="none").ping()))
