import { referencesIn } from './references.ts'

/** Logical id -> physical id, of the stack's own resources. */
export type PhysicalIds = Readonly<Record<string, string>>

/** The groups that a database is in, and those of its template: by their ids, or how many there are. */
export type GroupsDiffer = {
  readonly running: readonly string[]
  readonly deployed: readonly string[] | number
}

/**
 * How the security groups of a database differ from those of its template; null = they do not, or AWS does not say.
 * By their number where the ids of the stack's own are not known.
 */
export function securityGroupsDiffer(
  running: readonly string[] | undefined,
  template: unknown,
  ids: PhysicalIds = {},
): GroupsDiffer | null {
  if (!Array.isArray(template) || running === undefined) return null
  const own = referencesIn(template).flatMap((id) => ids[id] ?? [])
  if (own.length !== template.length)
    return running.length === template.length ? null : { running, deployed: template.length }
  const isSame = own.length === running.length && own.every((id) => running.includes(id))
  return isSame ? null : { running, deployed: own }
}
