import { DEFAULTS } from '../defaults.generated.ts'
import type { Finding } from '../problems/finding.ts'
import { listed, printable } from '../problems/show.ts'
import type { TinystacksFile } from '../types.generated.ts'
import { writtenDatabases } from './check.ts'

type Engine = 'postgres' | 'mysql' | 'valkey' | 'redis'

/**
 * The release lines that AWS makes new databases of: RDS calendars as of 2026-11 (Postgres 13 is past
 * standard support), ElastiCache guide "Engine versions and upgrading" (valkey, redis).
 */
const LINES: Readonly<Record<Engine, readonly string[]>> = {
  postgres: ['14', '15', '16', '17', '18'],
  mysql: ['8.0', '8.4'],
  valkey: ['7.2', '8.0', '8.1', '8.2', '9.0', '9.1'],
  redis: ['6.0', '6.2', '7.0', '7.1'],
}

const NAMES: Readonly<Record<Engine, string>> = {
  postgres: 'Postgres',
  mysql: 'MySQL',
  valkey: 'Valkey',
  redis: 'Redis OSS',
}

/** Versions of release lines that AWS does not offer. */
export function checkVersions(file: TinystacksFile): readonly Finding[] {
  return writtenDatabases(file).flatMap(({ kind, path, value }): Finding[] => {
    const { version } = value
    const engine = kind === 'redis' ? (value.engine ?? DEFAULTS.redis.engine) : kind
    if (version === undefined || LINES[engine].includes(lineOf(engine, version))) return []
    const message = `${NAMES[engine]} ${printable(version)} is not offered: ${listed(LINES[engine])} are`
    const hint = hintFor(engine, version)
    const about = [[...path, 'engine']]
    return [{ path: [...path, 'version'], at: 'value', message, hint, about }]
  })
}

/** Postgres names its lines by one number, the others by two. */
function lineOf(engine: Engine, version: string): string {
  return version
    .split('.')
    .slice(0, engine === 'postgres' ? 1 : 2)
    .join('.')
}

function hintFor(engine: Engine, version: string): string {
  if (engine === 'redis' && LINES.valkey.includes(version)) return 'write `engine: valkey` for it'
  if (engine === 'valkey' && LINES.redis.includes(version)) return 'write `engine: redis` for it'
  return `for example \`version: "${LINES[engine].at(-1)}"\``
}
