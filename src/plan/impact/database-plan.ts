import { isSql, type DatabaseKind, type SqlKind } from '../../engines/table.ts'
import { reasons } from '../messages/reasons.ts'
import { holdsData } from '../changes/resource-owner.ts'
import { settingsOf } from './created.ts'
import { planExisting } from './existing-database.ts'
import { leavesExisting, moveReasons } from './moves.ts'
import { waitsFor } from '../replicas/following.ts'
import { isNewStack } from '../model/input.ts'
import type { DatabaseVerdict, StageInput } from '../model/input.ts'
import { planModified } from './modified.ts'
import { planRemoved } from './removed.ts'
import { restoreReason } from '../restore/restored.ts'

/** What happens to one database of a stage. null: the stage has no such database, before or after. */
export function planDatabase(kind: DatabaseKind, input: StageInput): DatabaseVerdict | null {
  const wanted = input.stage.databases[kind]
  if (wanted !== undefined && isNewStack(input)) return created(kind, input, reasons.newStage)
  if (isSql(kind) && wanted !== undefined && isAwaited(kind, input))
    return created(kind, input, reasons.newDatabase)
  const own = (input.changes ?? []).filter((change) => change.database === kind)
  const rows = own.filter(holdsData)
  const added = rows.some(({ action }) => action === 'Add')
  const removed = rows.filter(({ action }) => action === 'Remove')
  const modified = rows.filter(({ action }) => action !== 'Add' && action !== 'Remove')
  if (removed.length > 0) return planRemoved(kind, input, removed, added || modified.length > 0)
  const existing = input.stage.existing[kind]
  if (existing !== undefined) return planExisting(kind, existing, input)
  if (wanted === undefined) return null
  if (added && modified.length === 0) return created(kind, input, reasons.newDatabase)
  return planModified(kind, input, own)
}

/** A replica that is added to a stage, of a primary that this very run makes. */
function isAwaited(kind: SqlKind, input: StageInput): boolean {
  return input.changes === null && waitsFor(kind, input) !== null
}

function created(kind: DatabaseKind, input: StageInput, reason: string): DatabaseVerdict {
  const wanted = input.stage.databases[kind]
  const changes = wanted === undefined ? [] : settingsOf(input.stage, wanted, input.locate)
  const restored = wanted === undefined ? null : restoreReason(wanted, input.external)
  return {
    database: kind,
    impact: 'create',
    data: 'kept',
    verified: restored?.verified ?? true,
    ...(leavesExisting(kind, input) !== null && { moves: true as const }),
    changes,
    reason: [
      reason,
      ...(restored === null ? [] : [restored.reason]),
      ...moveReasons(kind, input),
    ].join('; '),
  }
}
