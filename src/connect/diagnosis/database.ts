/** Whether the database itself serves, and whether its secret can be read. */
import { handlingOf } from '../../facts/states/databases.ts'
import { helpAgainst } from '../../plan/messages/live/states.ts'
import { targetName } from '../target.ts'
import type { Case, Finding, ReachFacts } from './finding.ts'

/** Statuses in which a database serves although AWS is at work on it (RDS guide, "Viewing DB instance status"). */
const SERVING: ReadonlySet<string> = new Set([
  'backing-up',
  'configuring-enhanced-monitoring',
  'configuring-iam-database-auth',
  'configuring-log-exports',
  'modifying',
  'snapshotting',
  'storage-config-upgrade',
  'storage-initialization',
  'storage-optimization',
])

/** It is stopped, starts, or is being maintained. */
export function databaseFinding({ target }: Case, { database }: ReachFacts): Finding | null {
  if (database === undefined || database.kind === 'unread') return null
  const name = targetName(target)
  const code = 'database-not-serving'
  if (database.kind === 'absent')
    return {
      code,
      message: `${name} does not exist any more`,
      hint: `see what the stage has: tinystacks plan --stage ${target.stage}`,
    }
  const { status } = database.value
  const handling = handlingOf(target.database, status)
  if (SERVING.has(status) || handling.may === 'change') return null
  if (handling.may === 'grow' || handling.may === 'change-no-storage')
    return {
      code,
      message: `${name} is ${status}`,
      hint: 'give it more storage in the file, and deploy: RDS refuses connections while there is none',
    }
  if (handling.may === 'wait')
    return { code, message: `${name} is ${status}`, hint: 'wait until AWS is done with it' }
  const { database: kind, identifier, isReader, region } = target
  return {
    code,
    message: `${name} is ${status}`,
    hint: helpAgainst(handling.remedy, {
      database: kind,
      what: isReader ? 'reader' : 'primary',
      identifier: identifier ?? '',
      status,
      region,
    }),
  }
}

/** It waits for its deletion: nobody can read it until that is taken back. */
export function secretFinding({ target }: Case, { secret }: ReachFacts): Finding | null {
  if (secret?.kind !== 'read' || secret.value.deletion === null) return null
  const { at } = secret.value.deletion
  return {
    code: 'secret-being-deleted',
    message: `the secret of ${targetName(target)} will be deleted${at === null ? '' : ` on ${at.slice(0, 10)}`}, and cannot be read until then`,
    hint: `take that back: tinystacks restore-secret --stage ${target.stage} ${target.database}`,
  }
}
