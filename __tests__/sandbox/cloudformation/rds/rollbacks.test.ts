import { CloudFormation } from '@aws-sdk/client-cloudformation'
import { RDS } from '@aws-sdk/client-rds'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Properties } from '../../../../sandbox/contract.ts'
import { startSandbox } from '../../../../sandbox/main.ts'
import type { Sandbox } from '../../../../sandbox/server/sandbox.ts'
import { clientSettings } from '../../../stand-ins/aws/client-settings.ts'
import { over } from './recorded.ts'
import { BASE } from './transitions.ts'

let sandbox: Sandbox
let cloud: CloudFormation
let rds: RDS
beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, speed: 0, engines: 'none' })
  const config = clientSettings(sandbox)
  cloud = new CloudFormation(config)
  rds = new RDS(config)
})
afterAll(() => sandbox.close())

/** A group of each family, the instance and, where it is to fail, a neighbour that cannot be made after it. */
function template(instance: Properties, fails: boolean): string {
  const group = (Family: string): object => ({
    Type: 'AWS::RDS::DBParameterGroup',
    Properties: { Family, Description: 'own' },
  })
  return JSON.stringify({
    Resources: {
      Own16: group('postgres16'),
      Own17: group('postgres17'),
      Primary: {
        Type: 'AWS::RDS::DBInstance',
        Properties: over(BASE, { DBInstanceIdentifier: '$STACK-primary' }),
      },
      Db: { Type: 'AWS::RDS::DBInstance', DependsOn: 'Primary', Properties: instance },
      ...(fails && { Bad: { ...group('nothing1'), DependsOn: 'Db' } }),
    },
  })
}

async function settled(name: string): Promise<string> {
  for (;;) {
    const { Stacks } = await cloud.describeStacks({ StackName: name })
    const status = Stacks![0]!.StackStatus!
    if (!status.endsWith('_IN_PROGRESS')) return status
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

type Row = {
  readonly name: string
  /** Over BASE; `null` takes a property out. */
  readonly before?: Properties
  readonly after: Properties
  readonly status: 'UPDATE_ROLLBACK_COMPLETE' | 'UPDATE_ROLLBACK_FAILED'
  readonly live: object
  /** The reason of a rollback that failed. */
  readonly reason?: RegExp
  /** Behind the stack's back, before the update. */
  readonly grown?: number
}

const own = (major: number): object => ({ Ref: `Own${major}` })
const READER: Properties = {
  EngineVersion: null,
  BackupRetentionPeriod: null,
  MasterUsername: null,
  MasterUserPassword: null,
  Engine: null,
  SourceDBInstanceIdentifier: '$STACK-primary',
}

/**
 * Updates that succeed for the instance and are rolled back for another resource (RDSH at 5a410e84, run 2026-11-28).
 */
const ROWS: readonly Row[] = [
  {
    name: 'RDS-82 a minor version: the stack goes back, the version stays',
    after: { EngineVersion: '17.6' },
    status: 'UPDATE_ROLLBACK_COMPLETE',
    live: { EngineVersion: '17.6' },
  },
  {
    name: 'RDS-82 storage of gp3 stays larger',
    after: { AllocatedStorage: '50' },
    status: 'UPDATE_ROLLBACK_COMPLETE',
    live: { AllocatedStorage: 50 },
  },
  {
    name: 'RDS-82 storage of gp2 stays larger',
    before: { StorageType: 'gp2' },
    after: { AllocatedStorage: '50' },
    status: 'UPDATE_ROLLBACK_COMPLETE',
    live: { AllocatedStorage: 50 },
  },
  {
    name: 'RDS-82 refused storage below what autoscaling made of it',
    after: { AllocatedStorage: '40' },
    grown: 60,
    status: 'UPDATE_ROLLBACK_COMPLETE',
    live: { AllocatedStorage: 60 },
  },
  {
    name: 'RDS-82 a refused version below the one that runs',
    before: { EngineVersion: '17' },
    after: { EngineVersion: '17.4' },
    status: 'UPDATE_ROLLBACK_COMPLETE',
    live: { DBInstanceStatus: 'available' },
  },
  {
    name: 'RDS-82 a major version with its group: the old group is refused',
    before: { EngineVersion: '16.4', DBParameterGroupName: own(16) },
    after: { EngineVersion: '17.4', DBParameterGroupName: own(17) },
    status: 'UPDATE_ROLLBACK_FAILED',
    reason: /Family postgres17/,
    live: { EngineVersion: '17.4' },
  },
  {
    name: 'CFN-49 a promotion cannot be rolled back',
    before: READER,
    after: { SourceDBInstanceIdentifier: null },
    status: 'UPDATE_ROLLBACK_FAILED',
    reason: /Resource is immutable.*HandlerErrorCode: NotUpdatable/,
    live: { BackupRetentionPeriod: 1, ReadReplicaDBInstanceIdentifiers: [] },
  },
  {
    name: 'RDS-82 a class and a flag go back',
    after: { DBInstanceClass: 'db.t4g.small', CopyTagsToSnapshot: true },
    before: { CopyTagsToSnapshot: false },
    status: 'UPDATE_ROLLBACK_COMPLETE',
    live: { DBInstanceClass: 'db.t4g.micro', CopyTagsToSnapshot: false },
  },
]

it.each(ROWS.map((row, index) => ({ ...row, stack: `back-${index}` })))(
  '$name',
  async ({ stack, before = {}, after, grown, status, live, reason }) => {
    const from = over(over(BASE, { DBInstanceIdentifier: `${stack}-db` }), before)
    const body = (instance: Properties, fails: boolean): string =>
      template(instance, fails).replaceAll('$STACK', stack)
    await cloud.createStack({ StackName: stack, TemplateBody: body(from, false) })
    expect(await settled(stack)).toBe('CREATE_COMPLETE')
    const DBInstanceIdentifier = `${stack}-db`
    if (grown !== undefined) {
      await rds.modifyDBInstance({
        DBInstanceIdentifier,
        AllocatedStorage: grown,
        ApplyImmediately: true,
      })
    }
    const shown = async (): Promise<object | undefined> =>
      (await rds.describeDBInstances({ DBInstanceIdentifier })).DBInstances?.[0]
    await expect.poll(shown).toMatchObject({ DBInstanceStatus: 'available' })
    await cloud.updateStack({ StackName: stack, TemplateBody: body(over(from, after), true) })
    expect(await settled(stack)).toBe(status)
    expect(await shown()).toMatchObject(live)
    if (reason === undefined) return
    const { StackEvents } = await cloud.describeStackEvents({ StackName: stack })
    const failed = StackEvents!.find(
      ({ LogicalResourceId, ResourceStatus }) =>
        LogicalResourceId === 'Db' && ResourceStatus === 'UPDATE_FAILED',
    )
    expect(failed?.ResourceStatusReason).toMatch(reason)
  },
)
