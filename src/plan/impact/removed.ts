import type { DatabaseKind } from '../../engines/table.ts'
import { existingMessages } from '../messages/around/existing.ts'
import { readerReasons } from '../messages/readers.ts'
import { reasons } from '../messages/reasons.ts'
import { isReader } from '../changes/resource-owner.ts'
import { isGone } from '../gone/missing.ts'
import type { ResourceChange } from '../../facts/stack/change-set.ts'
import type { DatabaseVerdict, StageInput } from '../model/input.ts'
import type { DataOutcome } from '../model/types.ts'

/**
 * A database that leaves the stack, or (`comesBack`) is taken away and made anew.
 * What CloudFormation does with the old one is the change set's PolicyAction.
 */
export function planRemoved(
  kind: DatabaseKind,
  input: StageInput,
  removed: readonly ResourceChange[],
  comesBack: boolean,
): DatabaseVerdict {
  const live = input.liveDatabases[kind]
  const outcome = worstOutcome(removed)
  const { facts, missing } = live
  const instead = input.stage.existing[kind]
  const gone = !comesBack && isGone(kind, input)
  const isProtected =
    facts !== undefined && 'deletionProtection' in facts && facts.deletionProtection
  return {
    database: kind,
    impact: comesBack ? 'replace' : 'remove',
    // The new one is empty, whatever stays of the old one in the account.
    data: gone ? 'kept' : live.absent || (comesBack && outcome === 'kept') ? 'lost' : outcome,
    ...(gone && { gone: true }),
    verified: facts !== undefined || live.absent,
    ...(instead !== undefined && !gone && { moves: true as const }),
    ...(readerGoes(kind, input) && { reader: 'removed' }),
    changes: [],
    reason: [
      comesBack
        ? reasons.replaceUnnamed
        : outcome === 'kept'
          ? reasons.keptRunning
          : reasons.removed,
      ...(instead === undefined ? [] : [existingMessages.insteadOf(instead.identifier, facts)]),
      ...(readerGoes(kind, input) ? [readerReasons.goes] : []),
      ...(isProtected ? [reasons.protectionFirst] : []),
      ...(live.absent ? [reasons.absent] : []),
      ...(missing === null ? [] : [reasons.notVerified(missing.action, missing.why)]),
    ].join('; '),
  }
}

function readerGoes(kind: DatabaseKind, input: StageInput): boolean {
  return (input.changes ?? []).some(
    (change) => isReader(change) && change.action === 'Remove' && change.database === kind,
  )
}

/** What is left of the rows of a database that is replaced: the new one is empty in any case. */
export function outcomeOfReplaced(rows: readonly ResourceChange[]): DataOutcome {
  const outcome = worstOutcome(rows)
  return outcome === 'kept' ? 'lost' : outcome
}

/** Without a policy action the worst is said. */
function worstOutcome(rows: readonly ResourceChange[]): DataOutcome {
  const fates = rows.map(({ policyAction }): DataOutcome => {
    if (policyAction === 'Snapshot' || policyAction === 'ReplaceAndSnapshot') return 'snapshot'
    return policyAction === 'Retain' ? 'kept' : 'lost'
  })
  if (fates.includes('lost')) return 'lost'
  return fates.includes('snapshot') ? 'snapshot' : 'kept'
}
