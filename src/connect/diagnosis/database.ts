/** Whether the database itself serves, and whether its secret can be read. */
import type { ExistingResource } from '../../engines/families.ts'
import { handlingOf } from '../../facts/states/databases.ts'
import { handlingOfNode } from '../../facts/states/caches.ts'
import type { Handling, Remedy } from '../../facts/states/handling.ts'
import { helpAgainst } from '../../plan/messages/live/states.ts'
import { targetName } from '../target.ts'
import type { Case, DatabaseFacts, Finding, ReachFacts } from './finding.ts'

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
export function databaseFinding(what: Case, { database }: ReachFacts): Finding | null {
  if (database === undefined || database.kind === 'unread') return null
  const { target } = what
  const name = targetName(target)
  const code = 'database-not-serving'
  if (database.kind === 'absent')
    return { code, message: `${name} does not exist any more`, hint: absentHint(what) }
  const facts = database.value
  const { status } = facts
  const handling = handlingFor(what, facts)
  if (status === '' || SERVING.has(status) || handling.may === 'change') return null
  return { code, message: `${name} is ${status}`, hint: helpFor(what, facts, handling) }
}

function absentHint({ target: { stage, existing }, written }: Case): string {
  if (existing === null) return `see what the stage has: tinystacks plan --stage ${stage}`
  const at = written?.existing?.at ?? 'of the stage'
  return `${existing.region} has no ${existing.identifier}: correct \`existing\` at ${at}, and deploy`
}

function handlingFor({ target }: Case, { status, resource }: DatabaseFacts): Handling {
  return resource === 'cache-cluster' ? handlingOfNode(status) : handlingOf(target.database, status)
}

function helpFor({ target }: Case, facts: DatabaseFacts, handling: Handling): string {
  const { database, existing, isReader } = target
  const { resource, identifier, status, region } = facts
  switch (handling.may) {
    case 'grow':
    case 'change-no-storage':
      return existing === null
        ? 'give it more storage in the file, and deploy: RDS refuses connections while there is none'
        : 'give it more storage where it was made: RDS refuses connections while there is none'
    case 'wait':
    case 'change':
      return 'wait until AWS is done with it'
    case 'not-change': {
      const ofOthers = existing === null ? undefined : OF_OTHERS[resource]
      const shown = { database, identifier, status, region } as const
      const usual = helpAgainst(handling.remedy, {
        ...shown,
        what: isReader ? 'reader' : 'primary',
      })
      return ofOthers?.(handling.remedy, facts) ?? usual
    }
  }
}

type Help = (remedy: Remedy, of: DatabaseFacts) => string | null

const STARTED: ReadonlySet<Remedy> = new Set(['start', 'start-when-stopped', 'enable-key'])

/** What is done otherwise with what no stack of ours has made; null = the same. */
const OF_OTHERS: Readonly<Partial<Record<ExistingResource, Help>>> = {
  instance: (remedy, of) => (remedy === 'parameters' ? events('rds', 'db-instance', of) : null),
  cluster: (remedy, of) =>
    STARTED.has(remedy)
      ? `start it: aws rds start-db-cluster --db-cluster-identifier ${of.identifier} --region ${of.region}`
      : events('rds', 'db-cluster', of),
  'replication-group': (_, of) => events('elasticache', 'replication-group', of),
  'cache-cluster': (_, of) => events('elasticache', 'cache-cluster', of),
}

/** RDS and ElastiCache keep them for 14 days, in minutes. */
const MINUTES = 20_160

function events(service: string, source: string, { identifier, region }: DatabaseFacts): string {
  return `its events say why: aws ${service} describe-events --source-type ${source} --source-identifier ${identifier} --duration ${MINUTES} --region ${region}`
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
