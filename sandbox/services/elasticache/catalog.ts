import type { CacheEngine } from './state.ts'

/**
 * Engine versions and node types of ElastiCache: versions from its user guide ("Supported engines and
 * versions"; Redis OSS ends at 7.1, Valkey goes on from 7.2), node types from cfn-lint 1.51
 * (cachenodetype_enum.json, from the price list).
 */
const VERSIONS: Readonly<Record<CacheEngine, readonly string[]>> = {
  redis: ['5.0.6', '6.0', '6.2', '7.0', '7.1'],
  valkey: ['7.2', '8.0', '8.1', '8.2', '9.0', '9.1'],
}

const FAMILY: Readonly<Record<CacheEngine, Readonly<Record<string, string>>>> = {
  redis: { '5': 'redis5.0', '6': 'redis6.x', '7': 'redis7' },
  valkey: { '7': 'valkey7', '8': 'valkey8', '9': 'valkey9' },
}

export const CACHE_FAMILIES: readonly string[] = Object.values(FAMILY).flatMap((one) =>
  Object.values(one),
)

/** The full version for what was asked: `7` or `7.x` picks the newest 7. Undefined: no such version. */
export function resolveCacheVersion(
  engine: CacheEngine,
  asked: string | undefined,
): string | undefined {
  const versions = VERSIONS[engine]
  if (asked === undefined) return versions.at(-1)
  if (versions.includes(asked)) return asked
  const major = /^(\d+)(?:\.x)?$/.exec(asked)?.[1]
  return versions.findLast((version) => version.split('.')[0] === major)
}

/** `valkey8` for valkey 8.1, `redis7` for redis 7.1. */
export function cacheFamilyOf(engine: CacheEngine, version: string): string {
  return FAMILY[engine][version.split('.')[0] ?? ''] ?? ''
}

/** `7.1.0`: as the service shows a version from 6 on, with a patch. */
export function shownVersion(version: string): string {
  return version.split('.').length === 2 ? `${version}.0` : version
}

const TO_24 = 'large xlarge 2xlarge 4xlarge 12xlarge 24xlarge'
const TO_16 = 'large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge'
const NODE_TYPES: Readonly<Record<string, string>> = {
  t2: 'micro small medium',
  t3: 'micro small medium',
  t4g: 'micro small medium',
  m4: 'large xlarge 2xlarge 4xlarge 10xlarge',
  m5: TO_24,
  m6g: TO_16,
  m7g: TO_16,
  r4: 'large xlarge 2xlarge 4xlarge 8xlarge 16xlarge',
  r5: TO_24,
  r6g: TO_16,
  r6gd: 'xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge',
  r7g: TO_16,
  c7gn: `${TO_16}`,
}

export function isNodeType(nodeType: string): boolean {
  const [prefix, family = '', size = ''] = nodeType.split('.')
  return prefix === 'cache' && NODE_TYPES[family]?.split(' ').includes(size) === true
}
