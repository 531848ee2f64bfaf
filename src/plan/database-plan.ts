import type { DatabaseKind } from '../config/resolved.ts'
import { reasons } from '../render/words.ts'
import { databaseOf, holdsData } from './attribution.ts'
import { settingsOf } from './create.ts'
import { isNewStack } from './input.ts'
import type { DatabaseVerdict, StageInput } from './input.ts'
import { planModified } from './modified.ts'
import { planRemoved } from './removed.ts'

/** What happens to one database of a stage. null: the stage has no such database, before or after. */
export function planDatabase(kind: DatabaseKind, input: StageInput): DatabaseVerdict | null {
  const wanted = input.stage.databases[kind]
  if (wanted !== undefined && isNewStack(input)) return created(kind, input, reasons.newStage)
  const own = (input.changes ?? []).filter((change) => databaseOf(change, input) === kind)
  const rows = own.filter(holdsData)
  const added = rows.some(({ action }) => action === 'Add')
  const removed = rows.filter(({ action }) => action === 'Remove')
  const modified = rows.filter(({ action }) => action !== 'Add' && action !== 'Remove')
  if (removed.length > 0) return planRemoved(kind, input, removed, added || modified.length > 0)
  if (wanted === undefined) return null
  if (added && modified.length === 0) return created(kind, input, reasons.newDatabase)
  return planModified(kind, input, own)
}

function created(kind: DatabaseKind, input: StageInput, reason: string): DatabaseVerdict {
  const wanted = input.stage.databases[kind]
  const changes = wanted === undefined ? [] : settingsOf(input.stage, wanted, input.locate)
  return { database: kind, impact: 'create', data: 'kept', verified: true, changes, reason }
}
