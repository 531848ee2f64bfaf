import { SQL_KINDS } from '../../engines/table.ts'
import { storageMessages as words } from '../messages/changes.ts'
import { DATABASE_NAME } from '../messages/plan.ts'
import { holdsData } from '../changes/resource-owner.ts'
import { isAlreadySo } from '../impact/findings.ts'
import type { StageInput } from '../model/input.ts'
import { valueOf } from '../../facts/live.ts'
import { refusalAt } from './refusals.ts'
import type { Note, Refusal } from '../model/types.ts'

/** Property of the instance -> key of the file. */
const STORAGE: Readonly<Record<string, readonly string[]>> = {
  AllocatedStorage: ['storage', 'size'],
  StorageType: ['storage', 'type'],
  Iops: ['storage', 'iops'],
}

/**
 * A second storage change while RDS still optimizes the first: that status is certain. How long RDS
 * wants to rest after it is not (6 hours in older documents, four changes in 24 hours in newer ones).
 */
export function storageRefusals(input: StageInput): readonly Refusal[] {
  const at = refusalAt(input.stage, input.locate)
  return SQL_KINDS.flatMap((kind) => {
    const running = valueOf(input.live[kind])
    const [first] = storageChanges(kind, input)
    return first !== undefined && running?.status === 'storage-optimization'
      ? [at(kind, first, words.optimizing)]
      : []
  })
}

/** A storage change is the last one for hours. */
export function storageNotes(input: StageInput): readonly Note[] {
  return SQL_KINDS.filter((kind) => storageChanges(kind, input).length > 0).map((kind) =>
    words.rests(DATABASE_NAME[kind]),
  )
}

function storageChanges(
  kind: (typeof SQL_KINDS)[number],
  input: StageInput,
): readonly (readonly string[])[] {
  const live = input.liveDatabases[kind]
  return (input.changes ?? [])
    .filter(
      (change) =>
        holdsData(change) &&
        change.action === 'Modify' &&
        change.replacement !== 'True' &&
        change.database === kind,
    )
    .flatMap(({ effective }) => effective)
    .filter((detail) => !isAlreadySo(detail, live))
    .flatMap(({ property }) => {
      const path = STORAGE[property ?? '']
      return path === undefined ? [] : [path]
    })
}
