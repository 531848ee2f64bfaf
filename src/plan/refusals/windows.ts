/** A backup window that meets the maintenance window where the file names one of them: AWS chose or kept the other. */
import { SQL_KINDS, CACHE_KINDS, type DatabaseKind } from '../../engines/table.ts'
import { backupAfter, daily, maintenanceAfter, meet, weekly } from '../../config/windows.ts'
import { valueOf } from '../../facts/live.ts'
import { READER_IDS } from '../../template/logical-ids.ts'
import type { StageChange } from '../changes/stage-change.ts'
import { holdsData } from '../changes/resource-owner.ts'
import { windowMessages as words } from '../messages/windows.ts'
import type { StageInput } from '../model/input.ts'
import type { Windows } from '../../facts/external.ts'
import type { Note, Refusal } from '../model/types.ts'
import { refusalAt } from './refusals.ts'

/** What AWS would refuse half-way through the update, and roll everything back for. */
export function windowRefusals(input: StageInput): readonly Refusal[] {
  return [
    ...SQL_KINDS.flatMap((kind) => sqlRefusals(kind, input)),
    ...CACHE_KINDS.flatMap((kind) => cacheRefusals(kind, input)),
  ]
}

/** RDS is sent what the template changes (RDSH, Translator.modifyDbInstanceRequest); the rest stays as it runs. */
function sqlRefusals(kind: (typeof SQL_KINDS)[number], input: StageInput): readonly Refusal[] {
  const live = valueOf(input.live[kind])
  const change = (input.changes ?? []).find((one) => one.database === kind && holdsData(one))
  const changed = changedWindows(change)
  const runs = { backup: live?.backupWindow ?? null, maintenance: live?.maintenanceWindow ?? null }
  const own = refusal(kind, input, changed, runs, words.overlap)
  if (own.length > 0) return own
  const made = madeOf(kind, input)
  if (made !== null) return refusal(kind, input, made.asked, made.source, made.text)
  const reader = valueOf(input.live.readers?.[kind])
  const ofReader = changedWindows((input.changes ?? []).find(isOf(READER_IDS[kind])))
  const beside = {
    backup: reader?.backupWindow ?? null,
    maintenance: reader?.maintenanceWindow ?? null,
  }
  return refusal(kind, input, ofReader, beside, words.readerOverlap)
}

type Made = {
  readonly asked: Windows
  readonly source: Windows
  readonly text: typeof words.overlap
}

/**
 * What a new database takes from the one that it is made of, and is sent afterwards (RDSH, ResourceModelHelper.java
 * `shouldUpdateAfterCreate`). A restored one has the backup window of its snapshot, which is why AWS tells it (API,
 * DBSnapshot, PreferredBackupWindow), and a replica all that is not said of it (API, CreateDBInstanceReadReplica).
 * null = it is made of none, or is there already.
 */
function madeOf(kind: (typeof SQL_KINDS)[number], { stage, external }: StageInput): Made | null {
  const wanted = stage.databases[kind]
  if (wanted === undefined) return null
  const { backupWindow, maintenanceWindow: maintenance, replicaOf } = wanted
  const from = replicaOf === null ? external.restores?.[kind] : external.sources[kind]
  const source = valueOf<{ readonly windows?: Windows }>(from)?.windows
  if (source === undefined) return null
  return replicaOf === null
    ? { asked: { backup: backupWindow, maintenance }, source, text: words.sourceOverlap }
    : { asked: { backup: null, maintenance }, source, text: words.primaryOverlap }
}

/** Where a restored database gets one window of the file, and nobody knows the other. */
export function windowNotes(input: StageInput): readonly Note[] {
  return SQL_KINDS.flatMap((kind) => {
    const made = madeOf(kind, input)
    if (made === null) return []
    const { asked, source } = made
    const name = `${input.stage.name}/${kind}`
    if (asked.backup !== null && asked.maintenance === null && source.maintenance === null)
      return [words.notVerified(name, 'backupWindow', asked.backup)]
    return asked.maintenance !== null && asked.backup === null && source.backup === null
      ? [words.notVerified(name, 'maintenanceWindow', asked.maintenance)]
      : []
  })
}

/** ElastiCache may be sent all that the template says (SEEN cloudformation-coverage-roadmap#1275). */
function cacheRefusals(kind: (typeof CACHE_KINDS)[number], input: StageInput): readonly Refusal[] {
  const wanted = input.stage.databases[kind]
  const live = valueOf(input.live[kind])
  const change = (input.changes ?? []).find((one) => one.database === kind && holdsData(one))
  if (wanted === undefined || change?.action !== 'Modify' || change.effective.length === 0)
    return []
  const written = { backup: wanted.backupWindow, maintenance: wanted.maintenanceWindow }
  const runs = {
    backup: live?.snapshotWindow ?? null,
    maintenance: live?.nodesTell?.maintenanceWindow ?? null,
  }
  return refusal(kind, input, written, runs, words.overlap)
}

function isOf(id: string) {
  return ({ logicalId }: StageChange): boolean => logicalId === id
}

function changedWindows(change: StageChange | undefined): Windows {
  const after = (name: string): string | null =>
    change?.action === 'Modify' && change.replacement !== 'True'
      ? (change.effective.find(({ property }) => property === name)?.after ?? null)
      : null
  return {
    backup: after('PreferredBackupWindow'),
    maintenance: after('PreferredMaintenanceWindow'),
  }
}

/** `asked`: what the update sets; what it does not stays as it `runs`. */
function refusal(
  kind: DatabaseKind,
  input: StageInput,
  asked: Windows,
  runs: Windows,
  text: typeof words.overlap,
): readonly Refusal[] {
  const backup = asked.backup ?? runs.backup
  const maintenance = asked.maintenance ?? runs.maintenance
  const isAsked = asked.backup !== null || asked.maintenance !== null
  if (!isAsked || backup === null || maintenance === null) return []
  const [day, week] = [daily(backup), weekly(maintenance)]
  if (!meet(day, week)) return []
  const key = asked.backup === null ? 'maintenanceWindow' : 'backupWindow'
  const message = text(key, backup, maintenance, {
    backup: backupAfter(day, week),
    maintenance: maintenanceAfter(day, week),
  })
  return [refusalAt(input.stage, input.locate)(kind, [key], message)]
}
