/**
 * How long the steps of a plan usually take, where somebody has measured it. What nobody has measured has no row:
 * a step with any of that says nothing. Nor has work whose time grows with the data, whatever was measured of it:
 * larger storage (3 minutes to more than a day), a standby (7 and 14 minutes, of small ones), versions (a quarter of an
 * hour; 6 hours where the snapshot before it took 5), replicas, restores, the nodes of a cache, and a deletion, which
 * takes a last snapshot.
 */
import { FAMILIES, type Family } from '../engines/families.ts'
import { ENGINES, isSql, type DatabaseKind } from '../engines/table.ts'
import { valueOf } from '../facts/live.ts'
import type { StackEvent } from '../facts/stack/stack.ts'
import type { StageChange } from './changes/stage-change.ts'
import { STORAGE_PROPERTIES } from './changes/storage-last.ts'
import { databaseNamed, isDataType, isReader } from './changes/resource-owner.ts'
import type { StageInput } from './model/input.ts'
import type { Step, UsualTime } from './model/step.ts'

/** `class`: another instance class, alone and at once, of an instance that has no standby, or has and keeps one. */
type Work = 'create' | 'class' | 'class-multi-az'

const MINUTE = 60

/** Seconds, from measurements rounded to minutes. */
const USUAL: Readonly<Record<Family, Readonly<Partial<Record<Work, UsualTime>>>>> = {
  sql: {
    // Public logs of Terraform, 16 primaries that begin empty: 3m16 to 8m32, median 5m15. MySQL tends to 4, Postgres
    // to 7; the range is not known for each.
    create: [3 * MINUTE, 9 * MINUTE],
    // One public log of Terraform 3.47, 2021, db.t3.micro to db.t3.small of PostgreSQL 12.5 with 20 GiB: 6m27.
    class: [6 * MINUTE, 7 * MINUTE],
    // Two public records of RDS events, first to last: jgoulah, "Approximate Times to Update an RDS Instance", 2016,
    // 16m13, and dev.nhabook.com, "AWS RDS modification downtime notes", 2021, 19m58. Interrupted for a minute or less.
    'class-multi-az': [16 * MINUTE, 20 * MINUTE],
  },
  cache: {
    // Public logs of Terraform, 4 replication groups: 5m58, 6m59, 9m07, 9m15.
    create: [6 * MINUTE, 10 * MINUTE],
  },
}

/** The steps, each with what it usually takes where that is known of every database that it makes or changes. */
export function withUsualTimes(steps: readonly Step[], input: StageInput): readonly Step[] {
  const later = steps.flatMap((step) => (step.kind === 'change-storage' ? step.databases : []))
  return steps.map((step) => {
    const usual = usualTime(step, input, later)
    return usual === null ? step : { ...step, usual }
  })
}

/** What one resource usually takes within a step, where that is known of all that the step makes or changes. */
export function usualOfResource(
  { usual }: Step,
  { type, status }: Pick<StackEvent, 'type' | 'status'>,
): UsualTime | null {
  const family = FAMILY_NAMES.find((name) => FAMILIES[name].types.database === type)
  if (usual === undefined || family === undefined) return null
  if (status.startsWith('CREATE_')) return USUAL[family].create ?? null
  // Which of the two it is stands in the step alone, which takes what the slowest of its changes does.
  const isUpdated = status.startsWith('UPDATE_') && USUAL[family].class !== undefined
  return isUpdated ? usual : null
}

const FAMILY_NAMES = Object.keys(FAMILIES) as readonly Family[]

/** @param later whose storage changes in a step of its own */
function usualTime(
  { kind }: Step,
  input: StageInput,
  later: readonly DatabaseKind[],
): UsualTime | null {
  if (kind === 'create') return longest(createdTimes(input))
  if (kind === 'update') return longest(changedTimes(input, later))
  return null
}

type Times = readonly (UsualTime | null)[]

function createdTimes(input: StageInput): Times {
  return Object.entries(input.rendered.template.Resources)
    .filter(([, { Type }]) => isDataType(Type))
    .map(([logicalId]) => timeToCreate(logicalId, input))
}

function changedTimes(input: StageInput, later: readonly DatabaseKind[]): Times {
  return (input.changes ?? [])
    .filter(({ type }) => isDataType(type))
    .map((change) => withoutStorageOf(later, change))
    .filter((change) => !isWithoutEffect(change))
    .map((change) =>
      change.action === 'Add'
        ? timeToCreate(change.logicalId, input)
        : timeToChangeClass(change, input),
    )
}

/** What is left of a change whose storage goes in a step of its own. */
function withoutStorageOf(later: readonly DatabaseKind[], change: StageChange): StageChange {
  const isLater = change.database !== null && later.includes(change.database)
  const left = ({ property }: { readonly property: string | null }): boolean =>
    !isLater || !STORAGE_PROPERTIES.includes(property ?? '')
  return { ...change, effective: change.effective.filter(left) }
}

function isWithoutEffect({ action, effective }: StageChange): boolean {
  return action === 'Modify' && effective.length === 0
}

/** Only of a database that begins empty: copies and restores take what their size takes. */
function timeToCreate(logicalId: string, { stage }: StageInput): UsualTime | null {
  const kind = databaseNamed(logicalId)
  if (kind === null || isReader({ logicalId })) return null
  const isCopy = isSql(kind) && (stage.databases[kind]?.replicaOf ?? null) !== null
  const isRestored = (stage.databases[kind]?.restoreFrom ?? null) !== null
  return isCopy || isRestored ? null : measured(kind, 'create')
}

function timeToChangeClass(change: StageChange, input: StageInput): UsualTime | null {
  const { action, replacement, database: kind, effective } = change
  const isClassAlone =
    action === 'Modify' &&
    replacement === 'False' &&
    effective.every(({ property }) => property === 'DBInstanceClass')
  if (!isClassAlone || kind === null || !isSql(kind) || isReader(change)) return null
  const wanted = input.stage.databases[kind]
  const running = valueOf(input.live[kind])
  if (wanted?.multiAz === undefined || wanted.multiAz !== running?.multiAz) return null
  const isAlone = Object.keys(running.pending).length === 0
  if (!isAlone || wanted.apply !== 'now') return null
  return measured(kind, wanted.multiAz ? 'class-multi-az' : 'class')
}

/** Seconds that new, empty databases of these kinds take together. */
export function usualOfNew(kinds: readonly DatabaseKind[]): UsualTime | null {
  return longest(kinds.map((kind) => measured(kind, 'create')))
}

function measured(kind: DatabaseKind, work: Work): UsualTime | null {
  return USUAL[ENGINES[kind].family][work] ?? null
}

/** They are made and changed side by side. null = there is none, or one of them is not known. */
function longest(times: Times): UsualTime | null {
  const known = times.filter((time) => time !== null)
  if (known.length === 0 || known.length < times.length) return null
  return [Math.max(...known.map(([from]) => from)), Math.max(...known.map(([, to]) => to))]
}
