import {
  AwsError,
  type Params,
  type Properties,
  type ResourceContext,
  type ResourceHandler,
  type World,
} from '../../../contract.ts'
import { defaultGroup, ec2State } from '../../ec2/state.ts'
import { arn, generatedIdentifier } from '../../names.ts'
import { text, whole } from '../../params.ts'
import { familyOf } from '../catalog.ts'
import { instanceById, vpcOf } from '../find.ts'
import { parameterGroupByName } from '../parameters/groups.ts'
import { rdsState, type DbInstance } from '../state.ts'
import { instanceCalls, type InstanceCalls } from './calls.ts'
import { afterCreation, creationOf } from './creation.ts'
import { refuseFailureEvents } from './failure-events.ts'
import { appliesAtOnce, given, modificationFields } from './modification.ts'

/** AWS::RDS::DBInstance, call by call as AWS's own handler (RDSH, aws-rds-dbinstance at 5a410e84). */
export function instanceHandler(world: World): ResourceHandler {
  return {
    type: 'AWS::RDS::DBInstance',
    create: (context, properties) => create(world, context, properties),
    update: (context, id, before, after) => update(world, context, id, { before, after }),
    drift: {
      after: 'AWS::RDS::DBParameterGroup',
      settle: (context, id, properties) => rebootWhereWaiting(world, context, id, properties),
    },
    remove: (context, id, properties) => remove(world, context, id, properties),
    attributes: (context, id) => {
      const instance = instanceById(world, context.region, id)
      return {
        'Endpoint.Address': instance.endpoint?.address ?? '',
        'Endpoint.Port': String(instance.endpoint?.port ?? instance.port),
        DBInstanceArn: arn(world, 'rds', context.region, `db:${instance.id}`),
        DbiResourceId: instance.resourceId,
        DBInstanceStatus: instance.status,
      }
    },
  }
}

/** CreateHandler: the call that makes it, then a modification and a reboot of what was not made empty. */
async function create(
  world: World,
  context: ResourceContext,
  properties: Properties,
): Promise<string> {
  refuseBadTime(properties)
  const name = text(properties, 'DBInstanceIdentifier') ?? generatedIdentifier(world, context, 63)
  const rds = instanceCalls(world, context)
  const creation = creationOf(name, withEngine(world, context.region, properties), context.region)
  const { id } = await rds.make(creation, properties)
  const fields = creation.action === 'CreateDBInstance' ? undefined : afterCreation(id, properties)
  if (fields === undefined) return id
  const since = world.now()
  await rds.modify(fields)
  refuseFailureEvents(world, context.region, id, since)
  if (fields['DBParameterGroupName'] !== undefined) await rds.reboot(id)
  return id
}

/** UpdateHandler: at most a promotion, always one modification, a reboot where parameters wait for it, tags. */
async function update(
  world: World,
  context: ResourceContext,
  id: string,
  { before, after }: { readonly before: Properties; readonly after: Properties },
): Promise<void> {
  const { region } = context
  const isRollback = context.isRollback ?? false
  if (!isRollback) refuseLifecycleChange(before, after)
  const rds = instanceCalls(world, context)
  const live = instanceById(world, region, id)
  if (!isRollback && live.status === 'storage-full') await makeRoom(rds, id, before, after)
  if (isPromoted(before, after)) await rds.promote(promotion(id, after))
  const since = world.now()
  const fields = modificationFields({
    before,
    after: isRollback ? withFittingGroup(world, region, before, after) : after,
    live,
    defaultGroup: defaultGroup(ec2State(world, region), vpcOf(world, region, live)).id,
    isRollback,
  })
  await rds.modify(fields)
  refuseFailureEvents(world, region, id, since)
  await rebootWhereWaiting(world, context, id, after)
  rds.tag(id, after)
}

/** Where changes apply at once, parameters that wait for a reboot get it (UpdateHandler.shouldReboot; RDS-25). */
async function rebootWhereWaiting(
  world: World,
  context: ResourceContext,
  id: string,
  properties: Properties,
): Promise<void> {
  const { parameterApplyStatus } = instanceById(world, context.region, id)
  if (appliesAtOnce(properties) && parameterApplyStatus === 'pending-reboot')
    await instanceCalls(world, context).reboot(id)
}

/** DeleteHandler: one call, with a final snapshot where the policy asks for one and the live instance is no replica. */
async function remove(
  world: World,
  context: ResourceContext,
  id: string,
  properties: Properties,
): Promise<void> {
  const instance = instanceById(world, context.region, id)
  const isLeft = (context.leavesSnapshot ?? false) && instance.source === undefined
  await instanceCalls(world, context).remove(
    given({
      DBInstanceIdentifier: id,
      DeleteAutomatedBackups: properties['DeleteAutomatedBackups'],
      SkipFinalSnapshot: !isLeft,
      FinalDBSnapshotIdentifier: isLeft ? finalSnapshotOf(world, context) : undefined,
    }),
  )
}

/** A final snapshot's name: what RDS takes as an identifier. */
function finalSnapshotOf(world: World, { stackName, logicalId }: ResourceContext): string {
  const name = `${stackName}-snapshot-${logicalId}-${world.id(12)}`
  return name.toLowerCase().replace(/-{2,}/g, '-').slice(0, 255).replace(/-$/, '')
}

/** ZonedDateTime.parse, before anything is called (CreateHandler.validateRequest; RDS-97). */
function refuseBadTime(properties: Properties): void {
  const time = (text(properties, 'RestoreTime') ?? '').trim()
  if (time === '') return
  if (!ZONED_TIME.test(time) || Number.isNaN(Date.parse(time)))
    throw new AwsError('InvalidRequest', time)
}

const ZONED_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/

/** A larger size of full storage goes ahead of everything else (UpdateHandler.allocateStorage; RDS-98). */
async function makeRoom(
  rds: InstanceCalls,
  id: string,
  before: Properties,
  after: Properties,
): Promise<void> {
  const size = (properties: Properties): number => whole(properties, 'AllocatedStorage') ?? 0
  if (size(after) <= size(before)) return
  await rds.modify({
    DBInstanceIdentifier: id,
    AllocatedStorage: after['AllocatedStorage'],
    ApplyImmediately: appliesAtOnce(after),
  })
}

/** Removing the source promotes in place (SPEC, SourceDBInstanceIdentifier; RDS-53). */
function isPromoted(before: Properties, after: Properties): boolean {
  const source = 'SourceDBInstanceIdentifier'
  return text(before, source) !== undefined && text(after, source) === undefined
}

function promotion(id: string, after: Properties): Params {
  return given({
    DBInstanceIdentifier: id,
    BackupRetentionPeriod: after['BackupRetentionPeriod'],
    PreferredBackupWindow: after['PreferredBackupWindow'],
  })
}

function refuseLifecycleChange(before: Properties, after: Properties): void {
  if (text(before, 'EngineLifecycleSupport') === text(after, 'EngineLifecycleSupport')) return
  throw new AwsError('InvalidRequest', 'EngineLifecycleSupport cannot be modified.')
}

/**
 * A rollback of version and group: the old group goes out only where its family is the old version's
 * (UpdateHandler.setParameterGroupName).
 */
function withFittingGroup(
  world: World,
  region: string,
  before: Properties,
  after: Properties,
): Properties {
  const differs = (property: string): boolean => text(before, property) !== text(after, property)
  const name = text(after, 'DBParameterGroupName')
  const version = text(after, 'EngineVersion')
  if (!differs('DBParameterGroupName') || !differs('EngineVersion')) return after
  if (name === undefined || version === undefined) return after
  const { family } = parameterGroupByName(world, region, name)
  const { DBParameterGroupName: _group, ...others } = after
  return family === familyOf(engineOf(after), version) ? after : others
}

function engineOf(properties: Properties): DbInstance['engine'] {
  return text(properties, 'Engine') === 'mysql' ? 'mysql' : 'postgres'
}

/** The handler looks up the engine of what it copies where the template names none (CreateHandler.fetchEngine). */
function withEngine(world: World, region: string, properties: Properties): Properties {
  if (text(properties, 'Engine') !== undefined) return properties
  const engine = engineCopied(world, region, properties)
  return engine === undefined ? properties : { ...properties, Engine: engine }
}

function engineCopied(world: World, region: string, properties: Properties): string | undefined {
  const named = (property: string): readonly string[] =>
    text(properties, property)?.toLowerCase().split(':') ?? []
  const snapshot = named('DBSnapshotIdentifier').at(-1)
  if (snapshot !== undefined && snapshot !== '')
    return rdsState(world, region).snapshots[snapshot]?.source.engine
  const source = named('SourceDBInstanceIdentifier')
  return rdsState(world, source[3] ?? region).instances[source.at(-1) ?? '']?.engine
}
