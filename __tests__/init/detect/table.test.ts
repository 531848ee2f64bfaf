/** What each kind of file shows, and that nothing else of it is told. */
import { expect, test } from 'vitest'
import { detect } from '../../../src/init/detect/table.ts'
import type { Tree } from '../../../src/ports/project.ts'

function tree(files: Readonly<Record<string, string | null>>): Tree {
  return { files: Object.keys(files).toSorted(), read: (file) => files[file] ?? null }
}

/** `Postgres 16 by postgres at compose.yml:4`. */
function shown(file: string, text: string): readonly string[] {
  return detect(tree({ [file]: text })).seen.map(({ product, version, name, line }) =>
    [product.title, ...(version === null ? [] : [version]), 'by', name, 'at', line].join(' '),
  )
}

test.each([
  [
    'package.json',
    '{\n  "scripts": { "pg": "psql" },\n  "dependencies": {\n    "ioredis": "5",\n    "pg": "^8",\n    "constructor": "1"\n  },\n  "devDependencies": { "mysql2": "3" }\n}',
    ['Redis by ioredis at 4', 'Postgres by pg at 5', 'MySQL by mysql2 at 8'],
  ],
  ['web/package.json', '{ "dependencies": ["pg"] }', []],
  ['package.json', '{ not json', []],
  ['package.json', 'null', []],
  [
    'requirements.txt',
    '# pymysql\n-r base.txt\nDjango==5.1\npsycopg[binary]>=3.2 ; python_version > "3"\ncelery[redis,sqs]==5.4\nPsycopg2_Binary\n',
    ['Postgres by psycopg at 4', 'Redis by celery[redis] at 5', 'Postgres by psycopg2-binary at 6'],
  ],
  ['requirements/production.txt', 'mysqlclient==2.2', ['MySQL by mysqlclient at 1']],
  ['notes.txt', 'mysqlclient==2.2', []],
  [
    'pyproject.toml',
    '[project]\nname = "shop"\ndependencies = [\n  "fastapi>=0.115",\n  "asyncpg",\n]\n[project.optional-dependencies]\ncache = ["redis>=5"]\n[dependency-groups]\ndev = [{ include-group = "x" }, "pymysql"]\n',
    ['Postgres by asyncpg at 5', 'Redis by redis at 8', 'MySQL by pymysql at 10'],
  ],
  [
    'pyproject.toml',
    '[tool.poetry.dependencies]\npython = "^3.12"\npsycopg2 = "^2.9"\ncelery = { version = "^5", extras = ["redis"] }\n[tool.poetry.group.dev.dependencies]\nvalkey = "*"\n',
    ['Postgres by psycopg2 at 3', 'Redis by celery[redis] at 4', 'Valkey by valkey at 6'],
  ],
  ['pyproject.toml', '[project', []],
  [
    'Gemfile',
    "source 'https://rubygems.org'\n# gem 'mysql2'\ngem 'pg', '~> 1.5'\n  gem \"sidekiq\"\n",
    ['Postgres by pg at 3', 'Redis by sidekiq at 4'],
  ],
  [
    'go.mod',
    'module example.com/pgx\n\nrequire github.com/jackc/pgx/v5 v5.7.1\nrequire (\n\tgithub.com/redis/go-redis/v9 v9.7.0\n\tgithub.com/go-sql-driver/mysql v1.8.1 // indirect\n)\n',
    ['Postgres by github.com/jackc/pgx at 3', 'Redis by github.com/redis/go-redis at 5'],
  ],
  [
    'pom.xml',
    '<project>\n<!--\n<groupId>com.mysql</groupId><artifactId>mysql-connector-j</artifactId>\n-->\n<dependency>\n  <groupId>org.postgresql</groupId>\n  <artifactId>postgresql</artifactId>\n</dependency>\n</project>',
    ['Postgres by org.postgresql:postgresql at 7'],
  ],
  [
    'build.gradle.kts',
    'dependencies {\n  // runtimeOnly("com.mysql:mysql-connector-j")\n  runtimeOnly("org.postgresql:postgresql:42.7.4")\n}',
    ['Postgres by org.postgresql:postgresql at 3'],
  ],
  [
    'gradle/libs.versions.toml',
    '[libraries]\njedis = { module = "redis.clients:jedis", version = "5.2.0" }',
    ['Redis by redis.clients:jedis at 2'],
  ],
  [
    'docker-compose.yml',
    'x-app: &app\n  image: valkey/valkey:8.1-alpine\nservices:\n  app: { build: . }\n  db:\n    image: docker.io/library/postgres:16.4-alpine@sha256:00ff\n  vectors: { image: "pgvector/pgvector:pg17" }\n  my: { image: "localhost:5000/mysql:${MYSQL_VERSION:-8.4}" }\n  cache:\n    <<: *app\n  latest: { image: redis:latest }\n  own: { image: acme/postgres-backup }\n',
    [
      'Valkey 8.1 by valkey at 2',
      'Postgres 16.4 by postgres at 6',
      'Postgres 17 by pgvector at 7',
      'MySQL 8.4 by mysql at 8',
      'Redis by redis at 11',
    ],
  ],
  [
    'compose.prod.yaml',
    'services:\n  app:\n    environment:\n      - DATABASE_URL=mysql://root:hunter2@db/shop\n      - PORT=80\n',
    ['MySQL by mysql at 4'],
  ],
  ['compose.yml', 'services: [', []],
  [
    'prisma/schema.prisma',
    'generator client {\n  provider = "prisma-client-js"\n}\ndatasource db {\n  provider = "postgresql"\n  url = env("DATABASE_URL")\n}\n',
    ['Postgres by postgresql at 5'],
  ],
  [
    'shop/settings.py',
    "DATABASES = {\n  'default': {\n    # 'ENGINE': 'django.db.backends.mysql',\n    'ENGINE': 'django.db.backends.postgresql',\n    'PASSWORD': 'hunter2',\n  }\n}\nCACHES = {'default': env.cache_url(default='redis://:hunter2@cache:6379')}\n",
    ['Postgres by django.db.backends.postgresql at 4', 'Redis by redis at 8'],
  ],
  [
    'config/settings/base.py',
    'CACHES = {"default": {"BACKEND": "django_redis.cache.RedisCache"}}',
    ['Redis by django_redis.cache.RedisCache at 1'],
  ],
  [
    'config/database.yml',
    "default: &default\n  adapter: postgresql\n  password: <%= ENV['PW'] %>\ntest:\n  adapter: sqlite3\n",
    ['Postgres by postgresql at 2'],
  ],
  ['config/cable.yml', 'production:\n  adapter: redis\n', ['Redis by redis at 2']],
  [
    'copilot/api/addons/db.yml',
    "Resources:\n  Cluster:\n    Type: AWS::RDS::DBCluster\n    Properties:\n      Engine: 'aurora-postgresql'\n      EngineVersion: '14.4'\n      MasterUsername: !Sub '{{resolve:secretsmanager:${Secret}}}'\n  Other:\n    Properties: { Engine: !Ref Engine }\n",
    ['Postgres 14.4 by aurora-postgresql at 5'],
  ],
  [
    'package.json',
    '{"dependencies":{"mongoose":"8","mariadb":"3"}}',
    ['MongoDB by mongoose at 1', 'MariaDB by mariadb at 1'],
  ],
] as const)('%s shows, of %j', (file, text, expected) => {
  expect(shown(file, text)).toEqual(expected)
})

test('a clue of every file is told with its file, and what cannot be read is named', () => {
  const files = { 'b/go.mod': 'require github.com/lib/pq v1.10.9', 'a/Gemfile': null, '.env': 'x' }
  const { seen, unread } = detect(tree(files))
  expect(seen.map(({ file, line }) => `${file}:${line}`)).toEqual(['b/go.mod:1'])
  expect(unread).toEqual(['a/Gemfile'])
})

test('no file is read that no reader is for', () => {
  detect({
    files: ['.env', '.env.production', 'secrets.yml', 'README.md', 'app/models.py'],
    read: (file) => expect.fail(file),
  })
})
