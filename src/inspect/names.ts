import type { DatabaseKind } from '../engines/table.ts'
import { randomUUID } from 'node:crypto'
import type { ResolvedStage } from '../config/resolved.ts'
import { sha256 } from '../text/canonical.ts'

/** Prefix of all our change sets, so that people can tell whose they are. */
export const CHANGE_SET_PREFIX = 'tinystacks-'

/** What an operation is for: a step of a plan, or undoing a step after a later one failed. */
export type Purpose = 'step' | 'undo'

/** Where an operation comes from: the workflow run, and the commit that it deploys if it deploys one. */
export type Origin = { readonly run?: number | undefined; readonly commit?: string | undefined }

/**
 * A unique name for a change set or token for an operation: the time (for people), the workflow run and the
 * commit if there are any, and 8 random hex digits. CloudFormation puts an operation's token on each of its
 * events (API_StackEvent, ClientRequestToken), so a rerun workflow can find what its earlier attempt did; a
 * stack shows the change set of its last update (API_Stack, ChangeSetId), so a deploy can tell which commits
 * are new to it. The name goes into no template and no tag: an update of tags alone would make RDS apply
 * pending changes. Of the 128 characters that CloudFormation takes it has at most 97.
 */
export function changeSetName(
  now: Date,
  { run, commit }: Origin = {},
  purpose: Purpose = 'step',
): string {
  const origin = run === undefined ? '' : `r${String(run)}${purpose === 'undo' ? 'u' : ''}-`
  const from = commit !== undefined && SHA.test(commit) ? `c${commit}-` : ''
  return `${CHANGE_SET_PREFIX}${digitsOf(now)}-${origin}${from}${randomUUID().slice(0, 8)}`
}

const SHA = /^[0-9a-f]{40}$/
const NAME = /^tinystacks-\d{14}-(?:r(\d{1,16})(u?)-)?(?:c([0-9a-f]{40})-)?[0-9a-f]{8}$/

/**
 * Where the update of the change set with this ARN comes from; null if it undid something, or is none of ours. The ARN
 * ends in `changeSet/<name>/<id>`.
 */
export function originOfChangeSet(arn: string): Origin | null {
  const name = NAME.exec(/:changeSet\/([^/]+)\//.exec(arn)?.[1] ?? '')
  if (name === null || name[2] === 'u') return null
  const [, run, , commit] = name
  return { run: run === undefined ? undefined : Number(run), commit }
}

/** The workflow run that started the operation with this token; null if a person or another tool did. */
export function originOfToken(
  token: string,
): { readonly run: number; readonly purpose: Purpose } | null {
  const [, run, undo] = NAME.exec(token) ?? []
  return run === undefined ? null : { run: Number(run), purpose: undo === 'u' ? 'undo' : 'step' }
}

/** UTC, to the second: `20261123120000`. */
function digitsOf(time: Date): string {
  return time.toISOString().replace(/\D/g, '').slice(0, 14)
}

/** Characters left for stage and application in a snapshot's name, which is limited to 255. */
const READABLE = 120

/**
 * `prod-shop-postgres-before-3f9c1a2b-`: prefix of the snapshots taken before this plan is applied to this
 * database (`identity`; null if unread). A database restored under the same name contains other rows, so its
 * prefix differs. RDS requires a leading letter, allows no double hyphens, and converts to lower case.
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

/** A new name for each attempt. */
export function snapshotName(prefix: string, now: Date): string {
  return `${prefix}${digitsOf(now)}`
}

/** When a snapshot with this prefix was started, read from its name; null if its name has another form. */
export function beginOfSnapshot(prefix: string, name: string): Date | null {
  const digits = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(name.slice(prefix.length))
  if (!name.startsWith(prefix) || digits === null) return null
  const [, year, month, day, hour, minute, second] = digits
  return new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
}
