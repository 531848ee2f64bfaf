/** By what a repository shows that it uses a database: names of clients, of images, of settings. */

/** Where a name is from: names mean something in one of these alone. */
export type Ecosystem =
  /** The last part of a container image's name. */
  | 'image'
  | 'npm'
  /** Normalized (PEP 503); with an extra where that alone is the clue: `celery[redis]`. */
  | 'pypi'
  | 'gem'
  /** A package of Packagist, or an extension: `ext-pdo_pgsql`. */
  | 'composer'
  /** A module's path, without `/v5`. */
  | 'go'
  /** `group:artifact`. */
  | 'jvm'
  /** The provider of Prisma's `datasource`. */
  | 'prisma'
  /** A database's ENGINE, or a cache's BACKEND. */
  | 'django'
  /** The adapter of `database.yml` or `cable.yml`. */
  | 'rails'
  /** RDS's `Engine`, ElastiCache's `Engine`. */
  | 'cloudformation'
  /** Of a URL. */
  | 'scheme'

/** The names that point to one engine. */
export type Clues = Readonly<Record<Ecosystem, readonly string[]>>

export const NO_CLUES: Clues = {
  ...{ image: [], npm: [], pypi: [], gem: [], composer: [], go: [], jvm: [] },
  ...{ prisma: [], django: [], rails: [], cloudformation: [], scheme: [] },
}
