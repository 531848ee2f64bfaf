import type { EngineSpec } from '../machines.ts'
import type { Identity } from './identity.ts'
import { findMysql } from './mysql/index.ts'
import { findPostgres } from './postgres/index.ts'
import type { Program } from './program.ts'
import { findRedis } from './redis.ts'

export type Found = Program | { readonly unavailable: string }

/** Looks each kind of engine up once. */
export function programFinder(
  identity: Identity | null,
): (engine: EngineSpec['engine']) => Promise<Found> {
  const found = new Map<EngineSpec['engine'], Promise<Found>>()
  return (engine) => {
    const known = found.get(engine)
    if (known !== undefined) return known
    const looking = find(engine, identity)
    found.set(engine, looking)
    return looking
  }
}

async function find(engine: EngineSpec['engine'], identity: Identity | null): Promise<Found> {
  if (process.platform === 'win32') {
    return { unavailable: 'the sandbox runs engines on Linux and macOS, not on Windows' }
  }
  if (engine === 'postgres') return findPostgres(identity)
  return engine === 'mysql' ? findMysql() : findRedis()
}
