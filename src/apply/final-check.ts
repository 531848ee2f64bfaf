/** A last check of the databases that a plan takes rows from: names are reused, and time has passed. */
import { DATABASES, isSql, type DatabaseKind } from '../engines/table.ts'
import type { DeployedStage } from '../template/state/deployed-stage.ts'
import type { LiveFacts } from '../facts/databases.ts'
import { ends, losesData } from '../plan/model/loss.ts'
import { identityOf } from '../facts/physical-identity.ts'
import type { DatabasePlan } from '../plan/model/types.ts'
import { agreedMessages as words } from '../plan/messages/agreed.ts'
import { readLive } from '../inspect/live/live.ts'
import type { ApplyContext, OperationResult } from './operation.ts'
import { refusedBecause } from './stage-failure.ts'
import type { StageInspection } from '../inspect/inspect-stage.ts'

type Refused = Extract<OperationResult, { kind: 'failed' }>
type Agreed = Pick<StageInspection, 'plan' | 'live'>

/**
 * Refuses if a database whose data the plan deletes, or that it promotes, is not the planned one or cannot be
 * identified; null if all are the same. A plan that takes nothing away costs no call.
 */
export function otherDatabases(
  context: Pick<ApplyContext, 'aws'>,
  agreed: Agreed,
  found: DeployedStage,
): Promise<Refused | null> {
  return checkAgain(context, agreed, found, {
    at: (one) => losesData(one) || one.impact === 'promote',
    complain: () => [],
  })
}

/**
 * The same for databases that an update deletes. Besides, nobody may have protected one meanwhile:
 * CloudFormation would silently drop it from the stack (coverage-roadmap#744). Call this once the change set
 * exists: from then on, any other update of the stack invalidates it.
 */
export function notToBeDeleted(
  context: Pick<ApplyContext, 'aws'>,
  agreed: Agreed,
  found: DeployedStage,
): Promise<Refused | null> {
  return checkAgain(context, agreed, found, {
    at: ends,
    complain: (name, kind, now) => (isProtected(kind, now) ? [words.protectedAgain(name)] : []),
  })
}

type Check = {
  readonly at: (database: DatabasePlan) => boolean
  readonly complain: (name: string, kind: DatabaseKind, now: LiveFacts) => readonly string[]
}

async function checkAgain(
  { aws }: Pick<ApplyContext, 'aws'>,
  { plan, live }: Agreed,
  found: DeployedStage,
  { at, complain }: Check,
): Promise<Refused | null> {
  const affected = new Set(plan.databases.filter(at).map(({ database }) => database))
  if (affected.size === 0) return null
  const kinds = DATABASES.filter((kind) => affected.has(kind))
  const now = await readLive(aws, found, kinds)
  const reasons = kinds.flatMap((kind) => {
    const name = `${plan.stage}/${kind}`
    return [...differs(name, kind, live, now), ...complain(name, kind, now)]
  })
  return reasons.length === 0 ? null : refusedBecause(plan.stack, found.status, reasons)
}

function differs(
  name: string,
  kind: DatabaseKind,
  before: LiveFacts,
  now: LiveFacts,
): readonly string[] {
  const fact = now[kind]
  if (fact?.kind === 'unread') return [words.identityUnread(name, fact.action, fact.why)]
  const planned = identityOf(kind, before)
  return planned !== null && planned === identityOf(kind, now)
    ? []
    : [words.otherDatabase(name, planned ?? '')]
}

function isProtected(kind: DatabaseKind, now: LiveFacts): boolean {
  const fact = isSql(kind) ? now[kind] : undefined
  return fact?.kind === 'read' && fact.value.deletionProtection
}
