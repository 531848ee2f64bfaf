/** What is said of databases and readers that AWS no longer has. */
import { byFamily, type DatabaseKind } from '../../../engines/table.ts'
import { VARIANT_NAMES } from '../../../engines/variants.ts'
import { cacheFamily, sqlFamily } from '../../../engines/versions.ts'
import type { GroupKind } from '../../../facts/group-type.ts'
import type { DeployedStage } from '../../../template/state/deployed-stage.ts'
import { listed } from '../../../text/phrases.ts'
import { refusal, warning } from '../coded.ts'
import type { BackupsLeft, LeftBehind } from '../../model/input.ts'
import type { MissingGroup } from '../../gone/missing-groups.ts'
import { DATABASE_NAME } from '../plan.ts'
import { restoreLine } from '../restore.ts'

/** What a database can be restored from; undefined = nobody has asked. */
type Left = LeftBehind | undefined

export const goneMessages = {
  database: (kind: DatabaseKind, identifier: string, left: Left) =>
    refusal(
      'database-missing',
      `AWS no longer has ${identifier}: it was deleted outside of this file, and an update would fail half-way; take ${kind} out of the file and deploy, which needs no consent, then ${wayBack(left)}`,
    ),
  replica: (kind: DatabaseKind, identifier: string) =>
    refusal(
      'database-missing',
      `AWS no longer has the replica ${identifier}: it was deleted outside of this file, and an update would fail half-way; take ${kind} out of the file and deploy, which needs no consent, then write it with replicaOf again`,
    ),
  reader: (identifier: string) =>
    refusal(
      'reader-missing',
      `AWS no longer has the reader ${identifier}: it was deleted outside of this file, and an update would fail half-way; deploy readReplica: false, then put it back`,
    ),
  bastion: (instance: string) =>
    refusal(
      'bastion-missing',
      `AWS no longer has the bastion ${instance}: it was terminated outside of this file, and an update that changes it would fail half-way; take the bastion out of the file and deploy, then put it back`,
    ),
  another: (kind: DatabaseKind, identifier: string) =>
    refusal(
      'another-database',
      `${identifier} is not the database that this stack made: it was made under the same name outside of this file, as by a restore, so the settings of the file are not its own; take ${kind} out of the file and deploy, which keeps its rows in a final snapshot, then write it again with restoreFrom that snapshot`,
    ),
  anotherReplica: (kind: DatabaseKind, identifier: string) =>
    refusal(
      'another-database',
      `${identifier} is not the replica that this stack made: it was made under the same name outside of this file; take ${kind} out of the file and deploy, then write it with replicaOf again`,
    ),
  anotherReader: (identifier: string) =>
    refusal(
      'another-database',
      `${identifier} is not the reader that this stack made: it was made under the same name outside of this file; deploy readReplica: false, then put it back`,
    ),
  group: ({ database, kind, name }: MissingGroup, deployed: DeployedStage) =>
    refusal(
      'group-missing',
      `AWS no longer has ${name}, ${GROUPS[kind].what} of ${DATABASE_NAME[database]}: it was deleted outside of this file, and an update would fail half-way; make it again under its name, and plan again: ${GROUPS[kind].command(name, database, deployed)}`,
    ),
  gone: (name: string, identifier: string, left: Left) =>
    warning(
      'already-gone',
      `${name}: AWS no longer has ${identifier}, so nothing will be deleted and no snapshot taken; ${whatIsLeft(left)}`,
    ),
}

type Group = {
  readonly what: string
  readonly command: (name: string, database: DatabaseKind, deployed: DeployedStage) => string
}

/** A group that is made anew has AWS's values, until the file's parameters change. */
const PARAMETERS = 'the parameter group, whose values an update writes when the file changes them,'

const SUBNETS = 'the subnet group'

const GROUPS: Readonly<Record<GroupKind, Group>> = {
  sqlParameters: {
    what: PARAMETERS,
    command: (name, database, deployed) =>
      `aws rds create-db-parameter-group --db-parameter-group-name ${name} --db-parameter-group-family ${familyOf(database, deployed)} --description 'Parameters of ${DATABASE_NAME[database]}' --region ${deployed.region}`,
  },
  sqlSubnets: {
    what: SUBNETS,
    command: (name, database, { network, region }) =>
      `aws rds create-db-subnet-group --db-subnet-group-name ${name} --db-subnet-group-description 'Subnets of ${DATABASE_NAME[database]}' --subnet-ids ${network.databaseSubnets.join(' ')} --region ${region}`,
  },
  cacheParameters: {
    what: PARAMETERS,
    command: (name, database, deployed) =>
      `aws elasticache create-cache-parameter-group --cache-parameter-group-name ${name} --cache-parameter-group-family ${familyOf(database, deployed)} --description 'Parameters of ${DATABASE_NAME[database]}' --region ${deployed.region}`,
  },
  cacheSubnets: {
    what: SUBNETS,
    command: (name, database, { network, region }) =>
      `aws elasticache create-cache-subnet-group --cache-subnet-group-name ${name} --cache-subnet-group-description 'Subnets of ${DATABASE_NAME[database]}' --subnet-ids ${network.databaseSubnets.join(' ')} --region ${region}`,
  },
}

/** Of the version that was deployed. */
function familyOf(database: DatabaseKind, { databases }: DeployedStage): string {
  const { version, engine } = databases[database]
  return byFamily(database, {
    sql: (kind) => sqlFamily(kind, version ?? ''),
    cache: () =>
      cacheFamily(VARIANT_NAMES.find((name) => name === engine) ?? 'valkey', version ?? ''),
  })
}

/** How the database comes back, once it is out of the stack. */
function wayBack(left: Left): string {
  const [newest, ...older] = namesIn(left)
  const backups = backupsIn(left)
  if (newest !== undefined) {
    const others = older.length === 0 ? '' : ` (older ones: ${shortened(older)})`
    const beside = backups === null ? '' : `, or with its retained backups, ${timeLine(backups)}`
    return `write it again with ${restoreLine(newest)}${others}${beside}`
  }
  if (backups !== null) return `write it again with its retained backups, ${timeLine(backups)}`
  return isAllRead(left)
    ? 'write it again, empty: AWS has neither a snapshot nor a backup of it'
    : `write it again, with restoreFrom where it has a snapshot${notVerified(left)}`
}

function whatIsLeft(left: Left): string {
  const names = namesIn(left)
  const backups = backupsIn(left)
  const line = names[0] === undefined ? backups && timeLine(backups) : restoreLine(names[0])
  if (line === null)
    return isAllRead(left)
      ? 'AWS has neither a snapshot nor a backup of it'
      : `whether it has snapshots is not verified${notVerified(left)}`
  return [
    ...(names.length === 0 ? [] : [`its snapshots, newest first: ${shortened(names)}`]),
    ...(backups === null ? [] : [`its retained backups: ${timeLine(backups)}`]),
    ...(isAllRead(left) ? [] : [`others are not verified${notVerified(left)}`]),
    `to bring it back, deploy this, then write it again with ${line}`,
  ].join('; ')
}

function namesIn(left: Left): readonly string[] {
  return left?.snapshots.kind === 'read' ? left.snapshots.value : []
}

function backupsIn(left: Left): BackupsLeft | null {
  return left?.backups?.kind === 'read' ? left.backups.value : null
}

function isAllRead(left: Left): boolean {
  return left?.snapshots.kind === 'read' && left.backups?.kind !== 'unread'
}

/** A restore to any time up to the latest one. */
function timeLine({ source, latest }: BackupsLeft): string {
  return `restoreFrom: { source: ${source}, time: ${latest === null ? 'TIME' : withoutFraction(latest)} }`
}

/** RDS dates to the second, and takes a time of that form. */
function withoutFraction(time: string): string {
  return time.replace(/\.\d+Z$/, 'Z')
}

function notVerified(left: Left): string {
  const unread = [left?.snapshots, left?.backups].flatMap((fact) =>
    fact?.kind === 'unread' ? [`${fact.action} ${fact.why}`] : [],
  )
  return unread.length === 0 ? '' : ` (${listed(unread)})`
}

/** At most so many names are told. */
const TOLD = 5

function shortened(names: readonly string[]): string {
  return names.length > TOLD
    ? listed([...names.slice(0, TOLD), `${names.length - TOLD} more`])
    : listed(names)
}
