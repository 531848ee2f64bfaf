/**
 * The steps that carrying a plan out takes, in this order. `apply` takes these and no others: whatever
 * else it finds necessary was not agreed to.
 */
import { DATABASES, SQL_KINDS, type DatabaseKind, type SqlKind } from '../engines/table.ts'
import { SQL_IDS } from '../template/logical-ids.ts'
import { storageLast } from './changes/storage-last.ts'
import { bastionOutcome } from './impact/bastion-outcome.ts'
import { isNewStack, type DatabaseVerdict, type StageInput } from './model/input.ts'
import type { Step } from './model/step.ts'
import type { ProtectionSwitch, StagePlan } from './model/types.ts'
import { failoverOffFirst, nodesFirst } from './impact/nodes-and-failover.ts'
import { readersFirst } from './refusals/reader-refusals.ts'
import { removalsOf } from './removal/removals.ts'
import { needsUnprotect } from './removal/protection.ts'
import { databasesToSnapshot } from './removal/snapshot-first.ts'
import { stagesBefore } from './replicas/following.ts'
import { isPromotion, secretsToMake } from './replicas/promotion.ts'

/** What the steps of a plan depend on, besides the facts that it was made of. */
type Planned = Pick<StagePlan, 'action' | 'refusals'> & {
  readonly databases: readonly DatabaseVerdict[]
  /** null = nothing happens to it that is known of. */
  readonly terminationProtection: ProtectionSwitch | null
}

/**
 * The steps of a stage's plan. A plan that is refused takes none, but for what has to be done before the
 * stage can be planned at all; one that was not checked against AWS does not know them.
 */
export function stepsOf(input: StageInput, plan: Planned): readonly Step[] {
  if (input.basis === 'file') return []
  if (input.leftBehind === 'failed-update')
    return [{ kind: 'roll-back', ...(input.skipping && { skipping: input.skipping }) }]
  if (plan.refusals.length > 0) return []
  switch (plan.action) {
    case 'create':
      return stepsOfCreate(input)
    case 'update':
    case 'none':
      return stepsOfUpdate(input, plan)
    case 'delete':
      return []
  }
}

function stepsOfCreate(input: StageInput): readonly Step[] {
  return [
    ...(input.leftBehind === 'failed-create' ? [{ kind: 'delete-failed-create' } as const] : []),
    { kind: 'create' },
    ...where({ kind: 'protect', databases: newlyProtected(input) }),
    ...(input.stage.protected ? [{ kind: 'protect-stack', to: 'on' } as const] : []),
    ...(input.stage.bastion === null ? [] : [{ kind: 'check-bastion' } as const]),
  ]
}

function stepsOfUpdate(input: StageInput, plan: Planned): readonly Step[] {
  const { databases, terminationProtection } = plan
  const isUpdated = input.changes !== null || stagesBefore(input).length > 0
  const promoted = SQL_KINDS.filter((kind) => isPromotion(kind, input))
  const removed = removalsOf(databases, input.deployed).map(({ database }) => database)
  return [
    ...where({ kind: 'snapshot', databases: databasesToSnapshot(databases, input) }),
    ...where({ kind: 'promote', databases: promoted }),
    ...where({ kind: 'make-secret', databases: secretsToMake(input) }),
    ...where({ kind: 'upgrade-readers', databases: readersFirst(input) }),
    ...where({ kind: 'add-nodes', databases: nodesFirst(input) }),
    ...where({ kind: 'failover-off', databases: failoverOffFirst(input) }),
    ...where({ kind: 'lift-protection', databases: needsUnprotect(databases, input.live) }),
    ...(isUpdated ? [{ kind: 'update' } as const] : []),
    ...where({ kind: 'protect', databases: newlyProtected(input) }),
    ...where({ kind: 'prove-removal', databases: inOrder(removed) }),
    ...(terminationProtection === null
      ? []
      : [{ kind: 'protect-stack', to: terminationProtection.to } as const]),
    ...(changesBastion(input) ? [{ kind: 'check-bastion' } as const] : []),
    ...where({ kind: 'change-storage', databases: storageLast(input) }),
  ]
}

/** Whether there is a bastion afterwards, and a change of it. */
function changesBastion(input: StageInput): boolean {
  return input.stage.bastion !== null && bastionOutcome(input) !== null
}

type AboutDatabases = Extract<Step, { readonly databases: readonly unknown[] }>

/** The step, where it is about any database at all. */
function where<Some extends AboutDatabases>(step: Some): readonly Some[] {
  return step.databases.length === 0 ? [] : [step]
}

/**
 * The databases that are made anew and protected. They are made unprotected and protected when everything
 * stands: the roll-back of a failure could not delete them otherwise, and would leave the stack in
 * ROLLBACK_FAILED, or an orphan beside it.
 */
function newlyProtected({ changes, rendered, deployed }: StageInput): readonly SqlKind[] {
  return SQL_KINDS.filter((kind) => {
    const { instance } = SQL_IDS[kind]
    const wanted = rendered.template.Resources[instance]
    if (wanted?.Properties['DeletionProtection'] !== true) return false
    if (isNewStack({ deployed })) return true
    const change = (changes ?? []).find(({ logicalId }) => logicalId === instance)
    return change?.action === 'Add' || change?.replacement === 'True'
  })
}

function inOrder(databases: readonly DatabaseKind[]): readonly DatabaseKind[] {
  return DATABASES.filter((kind) => databases.includes(kind))
}
