/** What a reader asks of an update of its primary, what must not be done to it, and what became of it by hand. */
import { majorOf } from '../../engines/versions.ts'
import { ENGINES, SQL_KINDS, type SqlKind } from '../../engines/table.ts'
import { readerReasons, readerRefusals as words } from '../messages/readers.ts'
import { READER_IDS, SQL_IDS } from '../../template/logical-ids.ts'
import type { StageChange } from '../changes/stage-change.ts'
import type { StageInput } from '../model/input.ts'
import { valueOf } from '../../facts/live.ts'
import { refusalAt } from './refusals.ts'
import type { Note, Refusal } from '../model/types.ts'

/**
 * The readers that are upgraded in an update of their own before their primary: RDS refuses it the
 * other way round (DBUpgradeDependencyFailure), and CloudFormation changes a primary before what
 * refers to it. A major version of PostgreSQL takes the readers of the region along instead.
 */
export function readersFirst(input: Upgrades): readonly SqlKind[] {
  return SQL_KINDS.filter(
    (kind) => waitsForReaders(kind, input) && versionChange(changeOf(READER_IDS[kind], input)),
  )
}

type Upgrades = Pick<StageInput, 'changes' | 'live' | 'stage'>

/** Whether the primary gets a version that RDS refuses as long as a reader is older. */
function waitsForReaders(kind: SqlKind, input: Upgrades): boolean {
  const wanted = input.stage.databases[kind]
  const change = versionChange(changeOf(SQL_IDS[kind].instance, input))
  if (wanted === undefined || change === undefined) return false
  const before = valueOf(input.live[kind])?.engineVersion ?? change.before
  if (before === wanted.version) return false
  return (
    !ENGINES[kind].majorTakesReaders || before === null || isMinor(kind, before, wanted.version)
  )
}

function isMinor(kind: SqlKind, before: string, after: string): boolean {
  return majorOf(kind, before) === majorOf(kind, after)
}

function changeOf(id: string, { changes }: Upgrades): StageChange | undefined {
  return (changes ?? []).find(({ logicalId }) => logicalId === id)
}

function versionChange(change: StageChange | undefined) {
  return change?.action === 'Modify'
    ? change.details.find(({ property }) => property === 'EngineVersion')
    : undefined
}

/** What must not be done to a reader, or because of one. */
export function readerRefusals(input: StageInput): readonly Refusal[] {
  return SQL_KINDS.flatMap((kind) => {
    const change = changeOf(READER_IDS[kind], input)
    if (change === undefined || change.action === 'Add') return []
    const refuse = refusalAt(input.stage, input.locate)
    const live = valueOf(input.live.readers?.[kind])
    if (live?.replicaSource === null)
      return isTouched(change, kind, input)
        ? [refuse(kind, ['readReplica'], words.promoted(live.identifier))]
        : []
    const goes = change.action === 'Remove' || change.replacement === 'True'
    if (goes && live?.deletionProtection === true) {
      const message = words.protected(live.identifier, input.stage.region)
      return [refuse(kind, ['readReplica'], message)]
    }
    const wanted = input.stage.databases[kind]
    if (wanted === undefined || !waitsForReaders(kind, input)) return []
    if (wanted.apply === 'window' && versionChange(change))
      return [refuse(kind, ['apply'], words.notInWindow)]
    if (change.action === 'Remove') return [refuse(kind, ['version'], words.removedWithUpgrade)]
    const running = valueOf(input.live[kind])?.engineVersion
    return running === undefined || isMinor(kind, running, wanted.version)
      ? []
      : [refuse(kind, ['version'], words.readerNotMajor(ENGINES[kind].title, wanted.version))]
  })
}

/** Whether the change does anything to the instance: it is listed with every change of its primary. */
function isTouched(change: StageChange, kind: SqlKind, input: StageInput): boolean {
  if (change.action !== 'Modify') return true
  const source = changeOf(SQL_IDS[kind].instance, input)
  const stays = source?.action === 'Modify' && source.replacement !== 'True'
  return change.effective.some(
    ({ property, evaluation }) =>
      !(stays && property === 'SourceDBInstanceIdentifier' && evaluation === 'Dynamic'),
  )
}

/** What became of readers outside of the file, where nothing is refused for it: told wherever it is seen. */
export function readerNotes(input: StageInput): readonly Note[] {
  return SQL_KINDS.flatMap((kind) => {
    const name = `${input.stage.name}/${kind}`
    const fact = input.live.readers?.[kind]
    if (fact?.kind === 'absent')
      return input.stage.databases[kind]?.readReplica ? [readerReasons.absent(name)] : []
    if (fact?.kind !== 'read' || fact.value.replicaSource !== null) return []
    const change = changeOf(READER_IDS[kind], input)
    const isRefused = change !== undefined && isTouched(change, kind, input)
    return isRefused ? [] : [readerReasons.promoted(name, fact.value.identifier)]
  })
}
