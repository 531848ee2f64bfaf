import { familyOfType } from '../../engines/families.ts'
import {
  DATABASES,
  isSql,
  SQL_KINDS,
  type DatabaseKind,
  type SqlKind,
} from '../../engines/table.ts'
import { cacheFamily, sqlFamily } from '../../engines/versions.ts'
import {
  forFamily,
  type ResolvedRedis,
  type ResolvedSql,
  type ResolvedStage,
} from '../../config/resolved.ts'
import { DEFAULTS } from '../../config/defaults.generated.ts'
import { holdsData } from './resource-owner.ts'
import type { StageChange } from './stage-change.ts'
import { changedParameters } from './file-words.ts'
import { isOwnParameterGroup } from './own-parameter-group.ts'
import { groupOf } from './parameters-by-hand.ts'
import type { ResourceChange } from '../../facts/stack/change-set.ts'
import type { LiveFacts } from '../../facts/databases.ts'
import { valueOf } from '../../facts/live.ts'
import type { ParameterSource } from '../../facts/parameters.ts'
import { covers } from '../../facts/versions.ts'

/** What to ask AWS about the changes of a stage, one call each. */
export type Questions = {
  readonly parameters: readonly ParameterQuestion[]
  /** The stack's own groups whose values somebody may have changed by hand. */
  readonly set: readonly { readonly kind: DatabaseKind; readonly group: string }[]
  /** Identifiers of the instances whose pending maintenance matters. */
  readonly maintenance: readonly { readonly kind: SqlKind; readonly identifier: string }[]
  readonly offers: readonly OfferQuestion[]
}

type ParameterQuestion = {
  readonly kind: DatabaseKind
  readonly of: ParameterSource
  readonly names: readonly string[]
}

export type OfferQuestion = {
  readonly kind: SqlKind
  /** As the file says it: `17`, `17.7`. null = the running version stays. */
  readonly version: string | null
  /** Full; null = there is no such instance yet. */
  readonly running: string | null
  /** null = the running class stays. */
  readonly instance: string | null
}

type Changed = {
  /** After `reconcile`. */
  readonly stage: ResolvedStage
  /** null = the stage is new. */
  readonly changes: readonly StageChange[] | null
  readonly live: LiveFacts
}

/** The questions that these changes raise; none for most of them. */
export function questionsOf(changed: Changed): Questions {
  return {
    parameters: DATABASES.flatMap((kind) => parameterQuestions(kind, changed)),
    set: DATABASES.flatMap((kind) => setQuestions(kind, changed)),
    maintenance: SQL_KINDS.flatMap((kind) => maintenanceQuestions(kind, changed)),
    offers: SQL_KINDS.flatMap((kind) => offerQuestions(kind, changed)),
  }
}

/** A group that is made anew is asked about by its family: it has every parameter of the file. */
function parameterQuestions(kind: DatabaseKind, changed: Changed): readonly ParameterQuestion[] {
  const wanted = changed.stage.databases[kind]
  const all = Object.keys(wanted?.parameters ?? {})
  const own = changed.changes?.filter((change) => change.database === kind)
  if (wanted !== undefined && all.length > 0 && (own === undefined || own.some(isNewGroup)))
    return [{ kind, of: { family: familyOf(wanted) }, names: all }]
  return (own ?? [])
    .flatMap((change) => {
      const names = changedParameters(change)
      return change.physicalId === null || names === null || names.length === 0
        ? []
        : [{ kind, of: { group: change.physicalId }, names }]
    })
    .slice(0, 1)
}

function familyOf(database: ResolvedSql | ResolvedRedis): string {
  return forFamily(database, {
    sql: ({ kind, version }) => sqlFamily(kind, version),
    cache: ({ engine, version }) => cacheFamily(engine, version),
  })
}

function isNewGroup({ type, action, replacement }: StageChange): boolean {
  const isGroup = familyOfType(type)?.types.parameterGroup === type
  return isGroup && (action === 'Add' || replacement === 'True')
}

/** A group that changes, and one whose earlier values any update of the instance puts into force. */
function setQuestions(kind: DatabaseKind, changed: Changed): Questions['set'] {
  const id = groupOf(kind)
  const change = changed.changes?.find(({ logicalId }) => logicalId === id)
  if (change?.action === 'Modify' && change.physicalId !== null)
    return [{ kind, group: change.physicalId }]
  if (!isSql(kind)) return []
  const running = valueOf(changed.live[kind])
  const waits =
    running?.parameterApplyStatus === 'pending-reboot' &&
    isOwnParameterGroup(running.parameterGroup, kind, changed.stage)
  return waits && rowChanges(kind, changed).length > 0
    ? [{ kind, group: running.parameterGroup }]
    : []
}

function maintenanceQuestions(kind: SqlKind, changed: Changed): Questions['maintenance'] {
  const running = valueOf(changed.live[kind])
  const rows = rowChanges(kind, changed)
  const matters =
    changesOf(rows, 'EngineVersion') ||
    (rows.length > 0 && changed.stage.databases[kind]?.apply === 'window')
  return running === undefined || !matters ? [] : [{ kind, identifier: running.identifier }]
}

function offerQuestions(kind: SqlKind, changed: Changed): readonly OfferQuestion[] {
  const wanted = changed.stage.databases[kind]
  if (wanted === undefined || wanted.replicaOf !== null) return []
  const running = valueOf(changed.live[kind])
  const rows = rowChanges(kind, changed)
  const isNew = changed.changes === null || rows.some(({ action }) => action === 'Add')
  if (isNew) return newOffers(kind, wanted)
  if (running === undefined) return []
  const version =
    changesOf(rows, 'EngineVersion') && !covers(wanted.version, running.engineVersion)
      ? wanted.version
      : null
  const instance =
    changesOf(rows, 'DBInstanceClass') &&
    wanted.instance !== running.instanceClass &&
    !isCommonSizeOfFamily(wanted.instance, running.instanceClass)
      ? wanted.instance
      : null
  return version === null && instance === null
    ? []
    : [{ kind, version, running: running.engineVersion, instance }]
}

/** Our own defaults are had in every region: only what the file names is asked about. */
function newOffers(kind: SqlKind, wanted: ResolvedSql): readonly OfferQuestion[] {
  const version = wanted.versionGiven ? wanted.version : null
  const instance = wanted.instance === DEFAULTS[kind].instance ? null : wanted.instance
  return version === null && instance === null
    ? []
    : [{ kind, version: wanted.version, running: null, instance }]
}

/** Sizes that every generation of RDS's class families has: burstable ones, and all others. */
const COMMON = {
  t: ['micro', 'small', 'medium', 'large', 'xlarge', '2xlarge'],
  other: ['large', 'xlarge', '2xlarge', '4xlarge'],
}

/**
 * Whether the class is another common size of the family that runs there already. RDS brings a family
 * to a region as a whole, so that the most frequent change of all costs no further call.
 */
function isCommonSizeOfFamily(wanted: string, running: string): boolean {
  const [family, size = ''] = split(wanted)
  const [other, otherSize = ''] = split(running)
  const common = family.startsWith('db.t') ? COMMON.t : COMMON.other
  return family === other && common.includes(size) && common.includes(otherSize)
}

function split(instance: string): readonly [family: string, size: string | undefined] {
  const [prefix = '', family = '', size] = instance.split('.')
  return [`${prefix}.${family}`, size]
}

function rowChanges(kind: SqlKind, changed: Changed): readonly ResourceChange[] {
  return (changed.changes ?? []).filter(
    (change) => holdsData(change) && change.action !== 'Remove' && change.database === kind,
  )
}

function changesOf(rows: readonly ResourceChange[], property: string): boolean {
  return rows.some(({ details }) => details.some((detail) => detail.property === property))
}
