/** The engines that the key `redis` can stand for: the values of its `engine`. */
import { NO_CLUES, type Clues } from './clue-names.ts'

export type VariantTraits = {
  readonly title: string
  readonly clues: Clues
  /** Versions available for new databases, oldest first (ElastiCache guide, "Engine versions and upgrading"). */
  readonly lines: readonly string[]
  /** The version of a new database without a version in the file. Belongs to file version 1. */
  readonly newVersion: string
  /** The variant that it can be upgraded to in place, and never back from; null = none. */
  readonly becomes: string | null
  /** ElastiCache's parameter group family: `valkey8` (API, DescribeCacheEngineVersions, CacheParameterGroupFamily). */
  readonly parameterFamily: (major: string) => string
}

export const VARIANTS = {
  valkey: {
    title: 'Valkey',
    clues: {
      ...NO_CLUES,
      image: ['valkey'],
      npm: ['iovalkey', '@valkey/valkey-glide'],
      pypi: ['valkey', 'valkey-glide'],
      go: ['github.com/valkey-io/valkey-go'],
      jvm: ['io.valkey:valkey-glide'],
      cloudformation: ['valkey'],
      scheme: ['valkey', 'valkeys'],
    },
    lines: ['7.2', '8.0', '8.1', '8.2', '9.0', '9.1'],
    newVersion: '8.0',
    becomes: null,
    parameterFamily: (major) => `valkey${major}`,
  },
  redis: {
    title: 'Redis OSS',
    clues: {
      ...NO_CLUES,
      image: ['redis', 'redis-stack', 'redis-stack-server'],
      npm: ['redis', 'ioredis', '@redis/client', 'bull', 'bullmq', 'connect-redis'],
      pypi: [
        'redis',
        'django-redis',
        'channels-redis',
        'celery[redis]',
        'dramatiq[redis]',
        'rq',
        'arq',
      ],
      composer: ['ext-redis', 'ext-relay', 'predis/predis'],
      gem: ['redis', 'redis-client', 'redis-rails', 'kredis', 'sidekiq', 'resque'],
      go: [
        ...['github.com/redis/go-redis', 'github.com/go-redis/redis', 'github.com/gomodule/redigo'],
        ...['github.com/redis/rueidis', 'github.com/hibiken/asynq'],
      ],
      jvm: [
        ...['redis.clients:jedis', 'io.lettuce:lettuce-core', 'org.redisson:redisson'],
        'org.springframework.boot:spring-boot-starter-data-redis',
        'org.springframework.boot:spring-boot-starter-data-redis-reactive',
      ],
      django: [
        ...['django.core.cache.backends.redis.RedisCache', 'django_redis.cache.RedisCache'],
        'channels_redis.core.RedisChannelLayer',
      ],
      rails: ['redis'],
      cloudformation: ['redis'],
      scheme: ['redis', 'rediss'],
    },
    lines: ['6.0', '6.2', '7.0', '7.1'],
    // The last version of Redis OSS.
    newVersion: '7.1',
    becomes: 'valkey',
    parameterFamily: (major) => (major === '6' ? 'redis6.x' : `redis${major}`),
  },
} satisfies Record<string, VariantTraits>

/** A value of the file's `engine`. */
export type Variant = keyof typeof VARIANTS

/** In the order of the table. */
export const VARIANT_NAMES = Object.keys(VARIANTS) as readonly Variant[]

/** Whether AWS can upgrade one engine to the other in place. */
export function becomes(from: string, to: Variant): boolean {
  return VARIANT_NAMES.some((name) => name === from && VARIANTS[name].becomes === to)
}

/** Whether the running engine is what the other one is upgraded to: AWS never turns it back. */
export function cameFrom(running: string, other: Variant): running is Variant {
  return VARIANTS[other].becomes === running
}
