import type { DatabaseKind } from '../engines/table.ts'
import { randomUUID } from 'node:crypto'
import type { ResolvedStage } from '../config/resolved.ts'
import { sha256 } from '../text/canonical.ts'

/** Begins the names of all our change sets, so that a person can tell whose they are. */
export const CHANGE_SET_PREFIX = 'tinystacks-'

/** What an operation is for: a step of a plan, or to undo one because a later step has failed. */
export type Purpose = 'step' | 'undo'

/**
 * A name for a change set, or a token for an operation, that is never used twice: the time, for people,
 * the workflow run where there is one, and 8 random hex digits. CloudFormation writes the token of an
 * operation on each of its events (API_StackEvent, ClientRequestToken), so that a run that is run again
 * finds there what it has done. It stands in no template and no tag: an update for those alone would
 * make RDS carry out what is pending.
 */
export function changeSetName(now: Date, run?: number, purpose: Purpose = 'step'): string {
  const origin = run === undefined ? '' : `r${String(run)}${purpose === 'undo' ? 'u' : ''}-`
  return `${CHANGE_SET_PREFIX}${digitsOf(now)}-${origin}${randomUUID().slice(0, 8)}`
}

/** The workflow run that began the operation with this token; null = a person did, or another tool. */
export function originOfToken(
  token: string,
): { readonly run: number; readonly purpose: Purpose } | null {
  const [, run, undo] = /^tinystacks-\d{14}-r(\d{1,16})(u?)-[0-9a-f]{8}$/.exec(token) ?? []
  return run === undefined ? null : { run: Number(run), purpose: undo === 'u' ? 'undo' : 'step' }
}

/** UTC, to the second: `20261123120000`. */
function digitsOf(time: Date): string {
  return time.toISOString().replace(/\D/g, '').slice(0, 14)
}

/** What is left of stage and application in a snapshot's name, which has 255 characters at the most. */
const READABLE = 120

/**
 * `prod-shop-postgres-before-3f9c1a2b-`: begins the names of the snapshots that are taken before this
 * very plan is carried out on this very database (`identity`; null = not read): one that was restored
 * under the same name has other rows. RDS wants a letter first, single hyphens and keeps lower case.
 */
export function snapshotPrefix(
  { name, application }: Pick<ResolvedStage, 'name' | 'application'>,
  database: DatabaseKind,
  fingerprint: string,
  identity: string | null,
): string {
  const digits = sha256({ fingerprint, identity }).slice(0, 8)
  const readable = `${name}-${application}`.slice(0, READABLE)
  return `${readable}-${database}-before-${digits}-`.replace(/-{2,}/g, '-').toLowerCase()
}

/** A name for each try. */
export function snapshotName(prefix: string, now: Date): string {
  return `${prefix}${digitsOf(now)}`
}

/** When a snapshot of that prefix was begun, by its name; null = it has another. */
export function beginOfSnapshot(prefix: string, name: string): Date | null {
  const digits = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(name.slice(prefix.length))
  if (!name.startsWith(prefix) || digits === null) return null
  const [, year, month, day, hour, minute, second] = digits
  return new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
}
