import { redisCliLine } from './client-lines.ts'
import type { CacheEngine } from './engine.ts'
import { VARIANTS } from './variants.ts'

/** Valkey and Redis OSS on ElastiCache, which clients call Redis alike. */
export const redis: CacheEngine = {
  family: 'cache',
  title: 'Redis',
  stem: 'Redis',
  port: 6379,
  localSlot: 4,
  client: {
    program: 'redis-cli',
    line: redisCliLine,
    checksAuthority: 'on',
    packages: { brew: 'redis', apt: 'redis-tools', dnf: 'redis' },
  },
  readOnlyEndedBy: null,
  variants: VARIANTS,
  variables: {
    prefix: 'REDIS',
    demands: { REDIS_TLS: 'true' },
    secrets: { REDIS_CREDENTIALS_SECRET: 'password' },
    url: { variable: 'REDIS_URL', reader: null, scheme: 'rediss', demands: {} },
  },
  speaks: ['redis', 'valkey'],
  parameters: {
    form: /^[a-z][a-z0-9-]*$/,
    example: 'maxmemory-policy',
    owned: new Set([
      'appendfilename',
      'bind',
      'dir',
      'logfile',
      'masterauth',
      'maxmemory',
      'port',
      'rename-command',
      'requirepass',
      'save',
      'unixsocket',
    ]),
    unsupported: {
      'cluster-enabled': 'remove it: the application gets one address, without cluster mode',
    },
  },
}
