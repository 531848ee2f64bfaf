import { SQL_KINDS } from '../../engines/table.ts'
import { storageMessages as words } from '../messages/changes.ts'
import { DATABASE_NAME } from '../messages/plan.ts'
import { holdsData, isReader } from '../changes/resource-owner.ts'
import { runsAlready } from '../changes/live-values.ts'
import { isSent } from '../changes/sent.ts'
import type { DatabaseVerdict, StageInput } from '../model/input.ts'
import type { SqlFacts } from '../../facts/databases.ts'
import { valueOf } from '../../facts/live.ts'
import { handlingOfInstance } from '../../facts/states/instances.ts'
import { needsUnprotect } from '../removal/protection.ts'
import { refusalAt } from './refusals.ts'
import type { Note, Refusal } from '../model/types.ts'

/** Property of the instance -> key of the file. */
const STORAGE: Readonly<Record<string, readonly string[]>> = {
  AllocatedStorage: ['storage', 'size'],
  StorageType: ['storage', 'type'],
  Iops: ['storage', 'iops'],
}

/**
 * Any change of an instance while RDS optimizes its storage. Another change of storage RDS refuses, which is certain.
 * With any other CloudFormation sends the size of gp3 and io storage too (RDSH, Translator), which RDS may refuse, and
 * again in the rollback (aws-cdk#29916); at best the update lasts until RDS is done. So both wait, and a deletion that
 * needs the protection lifted first does too (ADR 18).
 */
export function storageRefusals(
  input: StageInput,
  databases: readonly DatabaseVerdict[],
): readonly Refusal[] {
  const at = refusalAt(input.stage, input.locate)
  const lifted = needsUnprotect(databases, input.live)
  return SQL_KINDS.flatMap((kind) => {
    const [first] = storageChanges(kind, input)
    const running = valueOf(input.live[kind])
    if (first !== undefined && isOptimizing(running)) return [at(kind, first, words.optimizing)]
    const sent = (input.changes ?? []).filter(
      (change) => change.database === kind && isSent(change),
    )
    const waits =
      (waitsWithAnything(running) && (lifted.includes(kind) || sent.some(holdsData))) ||
      (waitsWithAnything(valueOf(input.live.readers?.[kind])) && sent.some(isReader))
    return waits ? [at(kind, [], words.waitsForOptimizing(DATABASE_NAME[kind]))] : []
  })
}

function isOptimizing(running: SqlFacts | undefined): boolean {
  return running !== undefined && handlingOfInstance(running.status).may === 'change-no-storage'
}

/**
 * Whether no change of the instance should be sent now, least of all one of its protection. RDS itself takes any but
 * those of storage ("perform any other instance modifications", re:Post, "RDS stuck in storage optimization"), but
 * CloudFormation leaves only the size of gp2 and magnetic storage out of them.
 */
export function waitsWithAnything(running: SqlFacts | undefined): boolean {
  return (
    isOptimizing(running) && running?.storageType !== 'gp2' && running?.storageType !== 'standard'
  )
}

/** How long a change of storage lasts, and what it means for the run. */
export function storageNotes(input: StageInput): readonly Note[] {
  return SQL_KINDS.filter((kind) => storageChanges(kind, input).length > 0).map((kind) =>
    words.rests(DATABASE_NAME[kind], input.liveDatabases[kind].waits),
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
    .filter((detail) => !runsAlready(detail, live.facts))
    .flatMap(({ property }) => {
      const path = STORAGE[property ?? '']
      return path === undefined ? [] : [path]
    })
}
