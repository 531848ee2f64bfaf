/**
 * The protective nets that a plan cuts: backups that would bring rows back, and the protection against
 * being deleted. Sources: RDS guide "Disabling automated backups" (0 days deletes all of them at once)
 * and "Backup retention period"; API ModifyDBInstance, BackupRetentionPeriod; ElastiCache guide
 * "Deleting a backup" (automatic ones go with their replication group, or when they expire); API
 * ModifyReplicationGroup, SnapshotRetentionLimit (0 turns them off).
 */
import { FAMILIES, familyOfType } from '../../engines/families.ts'
import { byFamily, familyOf, isSql, SQL_KINDS, type SqlKind } from '../../engines/table.ts'
import { changedByHand } from '../changes/changed-by-hand.ts'
import type { StageChange } from '../changes/stage-change.ts'
import { databaseNamed, holdsData } from '../changes/resource-owner.ts'
import type { PropertyChange, ResourceChange } from '../../facts/stack/change-set.ts'
import type { RedisFacts, SqlFacts } from '../../facts/databases.ts'
import { isNewStack } from '../model/input.ts'
import type { DatabaseVerdict, StageInput } from '../model/input.ts'
import { valueOf } from '../../facts/live.ts'
import { ends } from '../model/loss.ts'
import type { SafetyNet, ProtectionSwitch } from '../model/types.ts'

const INSTANCE = FAMILIES.sql.types.database
const PROTECTION = 'DeletionProtection'

/** The database's verdict with the nets that go; without any, as it is. */
export function withSafetyNets(verdict: DatabaseVerdict, input: StageInput): DatabaseVerdict {
  const nets = netsCut(verdict, input)
  return nets.length === 0 ? verdict : { ...verdict, nets }
}

/**
 * What happens to the stack's own protection, which no template holds; null = nothing that is known of.
 * Where nobody knows whether it is on it is never turned off.
 */
export function terminationProtection(
  input: Pick<StageInput, 'stage' | 'deployed' | 'changes' | 'locate'>,
): ProtectionSwitch | null {
  const { stage, deployed, locate } = input
  if (deployed === null || isNewStack({ deployed })) return null
  const now = deployed.terminationProtection
  if (now === null || now === stage.protected || (now && !mayUnprotectStack(input))) return null
  const { line } = locate(['stages', stage.name, 'protected'])
  return { to: stage.protected ? 'on' : 'off', line }
}

/**
 * Whether these changes may turn the stack's protection off, so that it has to be known: AWS tells it of a
 * stack that is asked for by name only. Where an instance stays, its own protection is turned off by the
 * same change of the file; what an earlier deploy left on is found when nothing else changes.
 */
export function mayUnprotectStack({
  stage,
  changes,
}: Pick<StageInput, 'stage' | 'changes'>): boolean {
  if (stage.protected || changes === null) return !stage.protected
  const instances = changes.filter(({ type }) => type === INSTANCE)
  const isNew = (kind: SqlKind) =>
    instances.some(({ action, logicalId }) => action === 'Add' && databaseNamed(logicalId) === kind)
  const stays = SQL_KINDS.some((kind) => stage.databases[kind] !== undefined && !isNew(kind))
  return !stays || instances.some((change) => detailOf(change, PROTECTION, null) !== null)
}

function netsCut(verdict: DatabaseVerdict, input: StageInput): readonly SafetyNet[] {
  const rows = (input.changes ?? []).filter(
    (change) => holdsData(change) && change.database === verdict.database,
  )
  if (rows.length === 0 || input.live[verdict.database]?.kind === 'absent') return []
  if (ends(verdict)) return backupsThatGo(verdict, rows, input)
  return rows
    .filter(({ action }) => action === 'Modify' || action === 'Dynamic')
    .flatMap((change) => [...daysLost(change, verdict, input), ...protectionOff(change, input)])
}

/**
 * ElastiCache deletes a group's automatic snapshots with it. RDS keeps an instance's automated backups
 * (DeleteAutomatedBackups: false, in every template of ours). What CloudFormation only lets go of keeps all.
 */
function backupsThatGo(
  { database }: DatabaseVerdict,
  rows: readonly ResourceChange[],
  input: StageInput,
): readonly SafetyNet[] {
  const stays = rows.every(
    ({ policyAction }) => policyAction === 'Retain' || policyAction === 'ReplaceAndRetain',
  )
  const days = runningDays(database, input)
  if (familyOf(database).has.lastingBackups || stays || days === 0) return []
  return [{ kind: 'backups-with-database', before: textOf(days), after: null, line: null }]
}

function daysLost(
  change: StageChange,
  { database }: DatabaseVerdict,
  input: StageInput,
): readonly SafetyNet[] {
  const property = backupDaysOf(change.type)
  if (property === undefined) return []
  const detail = detailOf(change, property, null)
  const running = runningDays(database, input)
  const back = changedByHand(change, input).find((one) => one.property === property)
  if (detail === null && back === undefined) return queuedDays(property, running, database, input)
  const before = running ?? daysOf(detail?.before)
  // Not in the template: the service's default, or none; none is the worse.
  const after = daysOf(propertyOf(change, property, input)) ?? 0
  if (after >= (before ?? Number.POSITIVE_INFINITY)) return []
  const line = lineOf(change, property, input)
  return [{ kind: 'backups', before: textOf(before), after: String(after), line }]
}

/** The property that holds for how many days backups are kept. */
function backupDaysOf(type: string): string | undefined {
  const family = familyOfType(type)
  return family?.types.database === type ? family.properties.backupDays : undefined
}

/** Any change also carries out what somebody queued (RDS guide, "Using the schedule modifications setting"). */
function queuedDays(
  property: string,
  running: number | null,
  database: DatabaseVerdict['database'],
  { live }: StageInput,
): readonly SafetyNet[] {
  const queued = daysOf(valueOf<SqlFacts | RedisFacts>(live[database])?.pending[property])
  return running === null || queued === null || queued >= running
    ? []
    : [{ kind: 'backups', before: String(running), after: String(queued), line: null }]
}

function protectionOff(change: StageChange, input: StageInput): readonly SafetyNet[] {
  const property = PROTECTION
  const kind = change.database
  if (kind === null || !isSql(kind)) return []
  const detail = detailOf(change, property, 'false')
  if (detail === null || propertyOf(change, property, input) === true) return []
  const isOn = valueOf(input.live[kind])?.deletionProtection ?? detail.before !== 'false'
  const line = lineOf(change, property, input)
  return isOn ? [{ kind: 'deletion-protection', before: 'on', after: 'off', line }] : []
}

function lineOf({ logicalId }: ResourceChange, property: string, input: StageInput): number | null {
  const path = input.rendered.origins[logicalId]?.properties[property]
  return path === undefined ? null : input.locate(path).line
}

/**
 * The property's value before, in the change set's words; null = it does not change. `untold`: what to
 * take for it where the change set names no property at all, so that each may change.
 */
function detailOf(
  { details }: ResourceChange,
  property: string,
  untold: string | null,
): Pick<PropertyChange, 'before'> | null {
  if (details.length === 0) return { before: untold }
  return details.find((detail) => detail.property === property) ?? null
}

function propertyOf({ logicalId }: ResourceChange, property: string, input: StageInput): unknown {
  return input.rendered.template.Resources[logicalId]?.Properties[property]
}

/** As AWS tells it; null = not read. */
function runningDays(database: DatabaseVerdict['database'], { live }: StageInput): number | null {
  return byFamily(database, {
    sql: (kind) => valueOf(live[kind])?.backupRetentionDays ?? null,
    cache: (kind) => valueOf(live[kind])?.snapshotRetentionDays ?? null,
  })
}

function daysOf(value: unknown): number | null {
  const days = typeof value === 'string' && value !== '' ? Number(value) : value
  return typeof days === 'number' && Number.isInteger(days) ? days : null
}

function textOf(days: number | null): string | null {
  return days === null ? null : String(days)
}
