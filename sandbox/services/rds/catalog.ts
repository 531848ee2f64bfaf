import type { Engine } from './state.ts'

/**
 * Engine versions and instance classes that RDS offers. Versions: cfn-lint 1.51 (engine_version.json,
 * from RDS DescribeDBEngineVersions) for the majors of RDS's release calendar; classes: its
 * dbinstanceclass_enum.json (from the price list) for PostgreSQL 13+ and MySQL 8.0+.
 */

/** Major version -> its minors, as ranges. */
const MINORS: Readonly<Record<Engine, Readonly<Record<string, string>>>> = {
  postgres: {
    '13': '1-23',
    '14': '1-22',
    '15': '2-17',
    '16': '1-13',
    '17': '1-9',
    '18': '1-3',
  },
  mysql: {
    '8.0': '11,13,15-17,19-21,23,25-28,30-37,39-46',
    '8.4': '3-9',
  },
}

/** The major RDS takes when no EngineVersion is given. */
const DEFAULT_MAJOR: Readonly<Record<Engine, string>> = { postgres: '17', mysql: '8.4' }

export const ENGINES: readonly Engine[] = ['postgres', 'mysql']

export const DEFAULT_PORT: Readonly<Record<Engine, number>> = { postgres: 5432, mysql: 3306 }

export const LICENSE: Readonly<Record<Engine, string>> = {
  postgres: 'postgresql-license',
  mysql: 'general-public-license',
}

/** Log types that may be exported to CloudWatch. */
export const LOG_TYPES: Readonly<Record<Engine, readonly string[]>> = {
  postgres: ['postgresql', 'upgrade', 'iam-db-auth-error'],
  mysql: ['audit', 'error', 'general', 'slowquery', 'iam-db-auth-error'],
}

export function isEngine(name: string): name is Engine {
  return ENGINES.some((engine) => engine === name)
}

function spread(ranges: string): readonly number[] {
  return ranges.split(',').flatMap((range) => {
    const [first = 0, last = first] = range.split('-').map(Number)
    return Array.from({ length: last - first + 1 }, (_, index) => first + index)
  })
}

/** Every version of an engine, oldest first. */
export function versionsOf(engine: Engine): readonly string[] {
  return Object.entries(MINORS[engine]).flatMap(([major, ranges]) =>
    spread(ranges).map((minor) => `${major}.${minor}`),
  )
}

/** `17` of `17.6`, `8.4` of `8.4.7`. */
export function majorOf(engine: Engine, version: string): string {
  return version
    .split('.')
    .slice(0, engine === 'mysql' ? 2 : 1)
    .join('.')
}

/** `postgres17`, `mysql8.4`. */
export function familyOf(engine: Engine, version: string): string {
  return `${engine}${majorOf(engine, version)}`
}

export const FAMILIES: readonly string[] = ENGINES.flatMap((engine) =>
  Object.keys(MINORS[engine]).map((major) => `${engine}${major}`),
)

/** The engine of a parameter group's family. */
export function engineOfFamily(family: string): Engine {
  return family.startsWith('mysql') ? 'mysql' : 'postgres'
}

/**
 * The full version that RDS takes for what was asked: a plain major picks the default minor (the
 * newest here), nothing the default major. Undefined: there is no such version.
 */
export function resolveVersion(engine: Engine, asked: string | undefined): string | undefined {
  const wanted = asked ?? DEFAULT_MAJOR[engine]
  const versions = versionsOf(engine)
  if (versions.includes(wanted)) return wanted
  return versions.findLast((version) => majorOf(engine, version) === wanted)
}

/** Negative where `one` is older than `other`. */
export function compareVersions(one: string, other: string): number {
  const left = one.split('.').map(Number)
  const right = other.split('.').map(Number)
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

const TO_16 = 'large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge'
const TO_24 = `${TO_16} 24xlarge`
const TO_32 = `${TO_24} 32xlarge`
const TO_48 = `${TO_24} 48xlarge`

/** Class family -> sizes that the engines' current versions run on. */
const OFFERED: Readonly<Record<string, string>> = {
  t3: 'micro small medium large xlarge 2xlarge',
  t4g: 'micro small medium large xlarge 2xlarge',
  m5: TO_24,
  m5d: TO_24,
  m6g: TO_16,
  m6gd: TO_16,
  m6i: TO_32,
  m6id: TO_32,
  m6idn: TO_32,
  m6in: TO_32,
  m7g: TO_16,
  m7i: TO_48,
  m8g: TO_48,
  m8gd: TO_48,
  r5: TO_24,
  r5b: TO_24,
  r5d: TO_24,
  r6g: TO_16,
  r6gd: TO_16,
  r6i: TO_32,
  r6id: TO_32,
  r6idn: TO_32,
  r6in: TO_32,
  r7g: TO_16,
  r7i: TO_48,
  r8g: TO_48,
  r8gd: TO_48,
  x2g: TO_16,
  x2iedn: 'xlarge 2xlarge 4xlarge 8xlarge 16xlarge 24xlarge 32xlarge',
}

/** Class families that RDS knows and current versions no longer run on. */
const WITHDRAWN: Readonly<Record<string, string>> = {
  t1: 'micro',
  t2: 'micro small medium large xlarge 2xlarge',
  m1: 'small medium large xlarge',
  m2: 'xlarge 2xlarge 4xlarge',
  m3: 'medium large xlarge 2xlarge',
  m4: 'large xlarge 2xlarge 4xlarge 10xlarge 16xlarge',
  r3: 'large xlarge 2xlarge 4xlarge 8xlarge',
  r4: 'large xlarge 2xlarge 4xlarge 8xlarge 16xlarge',
}

/** `offered`: new instances may have it; `withdrawn`: known, not for these versions. */
export function classStanding(instanceClass: string): 'offered' | 'withdrawn' | 'unknown' {
  const [prefix, family = '', size = ''] = instanceClass.split('.')
  if (prefix !== 'db') return 'unknown'
  if (OFFERED[family]?.split(' ').includes(size) === true) return 'offered'
  return WITHDRAWN[family]?.split(' ').includes(size) === true ? 'withdrawn' : 'unknown'
}

/** Every class that may be ordered. */
export function offeredClasses(): readonly string[] {
  return Object.entries(OFFERED).flatMap(([family, sizes]) =>
    sizes.split(' ').map((size) => `db.${family}.${size}`),
  )
}
