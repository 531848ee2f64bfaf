import os

import psycopg2

with psycopg2.connect(os.environ["DATABASE_URL"]) as connection, connection.cursor() as cursor:
    cursor.execute("CREATE TABLE IF NOT EXISTS visits (at timestamptz NOT NULL)")
    cursor.execute("INSERT INTO visits VALUES (now())")
    cursor.execute("SELECT count(*) FROM visits")
    print(f"visits to {connection.info.dbname}: {cursor.fetchone()[0]}")
