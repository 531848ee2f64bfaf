/**
 * What a new replica has as its primary has it, unless the file says otherwise. A deployed one keeps what it was made
 * with: no default of its moves because its primary changed.
 */
import { ENGINES, type SqlKind } from '../engines/table.ts'
import { DEFAULTS } from './defaults.generated.ts'
import type { Likeness, ResolvedSql } from './resolved.ts'

/** Where nobody decides. */
export function defaultLikeness(kind: SqlKind): Required<Omit<Likeness, 'max'>> {
  const { instance, multiAz } = DEFAULTS[kind]
  return { instance, multiAz, disk: { type: DEFAULTS.storage.type, iops: null }, parameters: {} }
}

/** Each setting as the last one decides it; of the parameters, each by itself. */
export function layered(...layers: readonly Likeness[]): Likeness {
  const parameters = Object.assign({}, ...layers.map((layer) => layer.parameters)) as object
  return Object.assign({}, ...layers, { parameters }) as Likeness
}

/** A database with these settings; where they do not decide, it has the defaults. */
export function alike(sql: ResolvedSql, likeness: Likeness): ResolvedSql {
  const { instance, multiAz, disk, parameters } = { ...defaultLikeness(sql.kind), ...likeness }
  const storage = { ...sql.storage, ...disk, max: likeness.max ?? null }
  return { ...sql, instance, multiAz, storage, parameters }
}

/** The settings that a database has. */
export function likenessOf({ instance, multiAz, storage, parameters }: ResolvedSql): Likeness {
  const { type, iops, max } = storage
  return { instance, multiAz, disk: { type, iops }, ...(max !== null && { max }), parameters }
}

/** A primary's settings as its replica gets them: whether clients need TLS is never taken from another database. */
export function handedOn(kind: SqlKind, likeness: Likeness): Likeness {
  const { [ENGINES[kind].tls.parameter]: _tls, ...parameters } = likeness.parameters ?? {}
  return { ...likeness, parameters }
}
