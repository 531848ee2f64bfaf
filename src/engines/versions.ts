import { ENGINES, type SqlKind } from './table.ts'
import { VARIANTS, type Variant } from './variants.ts'

/** The part of a version that only a major upgrade changes: `17`, MySQL's `8.0`. */
export function majorOf(kind: SqlKind, version: string): string {
  return version.split('.').slice(0, ENGINES[kind].versionDepth).join('.')
}

/** Whether RDS takes this as one exact version: `17.4`, `8.4.6`. */
export function isFullVersion(kind: SqlKind, version: string): boolean {
  return version.split('.').length === ENGINES[kind].versionDepth + 1
}

/** RDS's parameter group family for a version: `postgres17`, `mysql8.4`. */
export function sqlFamily(kind: SqlKind, version: string): string {
  return `${kind}${majorOf(kind, version)}`
}

/** ElastiCache's: `valkey8`, `redis6.x`. */
export function cacheFamily(variant: Variant, version: string): string {
  return VARIANTS[variant].parameterFamily(version.split('.')[0] ?? '')
}
