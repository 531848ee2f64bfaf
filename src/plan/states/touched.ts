/** What AWS shows of each database that a plan touches: the plan's refusals and notes, and what a deploy waits for. */
import { DATABASES, isCache, isSql, type DatabaseKind } from '../../engines/table.ts'
import type { SqlFacts } from '../../facts/databases.ts'
import { valueOf } from '../../facts/live.ts'
import { handlingOfNode } from '../../facts/states/caches.ts'
import { handlingOf } from '../../facts/states/databases.ts'
import type { Handling } from '../../facts/states/handling.ts'
import { handlingOfInstance } from '../../facts/states/instances.ts'
import { holdsData, isReader } from '../changes/resource-owner.ts'
import { isSent } from '../changes/sent.ts'
import type { StageChange } from '../changes/stage-change.ts'
import type { DatabaseVerdict, StageInput } from '../model/input.ts'
import { needsUnprotect } from '../removal/protection.ts'
import { databasesToSnapshot } from '../removal/snapshot-first.ts'

export type TouchedState = {
  readonly database: DatabaseKind
  readonly what: 'primary' | 'reader' | 'node'
  readonly identifier: string
  /** AWS's word. */
  readonly status: string
  readonly handling: Handling
  /** Whether a larger storage is all that it gets. */
  readonly grows: boolean
}

/** The state of each database, reader and node that the plan touches; what was not read has none. */
export function touchedStates(
  input: StageInput,
  verdicts: readonly Pick<DatabaseVerdict, 'database' | 'impact' | 'data'>[],
): readonly TouchedState[] {
  const leaving = new Set<DatabaseKind>([
    ...needsUnprotect(verdicts, input.live),
    ...databasesToSnapshot(verdicts, input),
  ])
  return DATABASES.flatMap((database) => {
    const changes = (input.changes ?? []).filter((change) => change.database === database)
    const sent = changes.filter((change) => isSent(change) && holdsData(change))
    const isTouched = leaving.has(database) || sent.length > 0 || changes.some(makesReader)
    const grows =
      !leaving.has(database) &&
      sent.length > 0 &&
      onlyGrowth(sent, valueOf(sqlFact(database, input)))
    return [
      ...(isTouched ? [...primary(database, input), ...nodes(database, input)] : []),
      ...(changes.some((change) => isReader(change) && isSent(change))
        ? reader(database, input)
        : []),
    ].map((one) => ({ ...one, database, grows: one.what === 'primary' && grows }))
  })
}

type Shown = Omit<TouchedState, 'database' | 'grows'>

function primary(database: DatabaseKind, { live }: StageInput): readonly Shown[] {
  const running = valueOf<{ readonly identifier: string; readonly status: string }>(live[database])
  if (running === undefined) return []
  const { identifier, status } = running
  return [{ what: 'primary', identifier, status, handling: handlingOf(database, status) }]
}

function nodes(database: DatabaseKind, { live }: StageInput): readonly Shown[] {
  const all = isCache(database) ? (valueOf(live.nodes?.[database]) ?? []) : []
  return all.map(({ identifier, status }) => ({
    what: 'node',
    identifier,
    status,
    handling: handlingOfNode(status),
  }))
}

function reader(database: DatabaseKind, { live }: StageInput): readonly Shown[] {
  const running = isSql(database) ? valueOf(live.readers?.[database]) : undefined
  if (running === undefined) return []
  const { identifier, status } = running
  return [{ what: 'reader', identifier, status, handling: handlingOfInstance(status) }]
}

function sqlFact(database: DatabaseKind, { live }: StageInput) {
  return isSql(database) ? live[database] : undefined
}

/** RDS copies a primary that is available (API, CreateDBInstanceReadReplica). */
function makesReader(change: StageChange): boolean {
  return isReader(change) && (change.action === 'Add' || change.replacement === 'True')
}

/** CloudFormation gives full storage its new size first, and alone (RDSH, UpdateHandler.java:136-147). */
function onlyGrowth(sent: readonly StageChange[], running: SqlFacts | undefined): boolean {
  if (running === undefined) return false
  const details = sent
    .flatMap((change) => change.details)
    .filter(({ attribute }) => attribute === 'Properties')
  return (
    details.length > 0 &&
    details.every(
      ({ property, after }) =>
        property === 'AllocatedStorage' && Number(after) > running.allocatedStorage,
    )
  )
}
