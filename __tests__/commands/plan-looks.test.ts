/** A plan looks at what runs, also where the file is as deployed: what was done by hand is said, and what it costs. */
import {
  DeleteDBInstanceCommand,
  DescribeDBInstancesCommand,
  ModifyDBInstanceCommand,
  RDS,
  RDSClient,
  RestoreDBInstanceFromDBSnapshotCommand,
  StopDBInstanceCommand,
} from '@aws-sdk/client-rds'
import {
  DeleteReplicationGroupCommand,
  ElastiCacheClient,
  ModifyReplicationGroupCommand,
} from '@aws-sdk/client-elasticache'
import {
  CreateSecurityGroupCommand,
  EC2Client,
  ModifyInstanceAttributeCommand,
  TerminateInstancesCommand,
} from '@aws-sdk/client-ec2'
import {
  DeleteSecretCommand,
  RestoreSecretCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Note, Plan } from '../../src/plan/model/types.ts'
import { deleteByHand } from '../builders/deleted-by-hand.ts'
import { codesOf, messagesOf } from '../builders/plan.ts'
import { useTerminal } from './asking.ts'
import { file, stageOf } from './unprotected.ts'

const { deploy, plan, outputsOf } = useTerminal()
let rds: RDSClient
let elasticache: ElastiCacheClient
let ec2: EC2Client
let secrets: SecretsManagerClient
beforeAll(() => {
  rds = new RDSClient({})
  elasticache = new ElastiCacheClient({})
  ec2 = new EC2Client({})
  secrets = new SecretsManagerClient({})
})

/** The notes of the only stage, after nothing was found to do. */
async function notesOf(text: string): Promise<readonly Note[]> {
  const { stages } = await plan(text)
  expect(stages.map(({ action }) => action)).toEqual(['none'])
  return stages[0]?.notes ?? []
}

/** The calls of a plan, by action. */
async function callsOf(text: string): Promise<{ calls: Record<string, number>; plan: Plan }> {
  const url = process.env['AWS_ENDPOINT_URL'] ?? ''
  await fetch(`${url}/_sandbox/calls/reset`, { method: 'POST' })
  const planned = await plan(text)
  const answer = await fetch(`${url}/_sandbox/calls`)
  return { calls: (await answer.json()) as Record<string, number>, plan: planned }
}

const SQL = 'postgres: { readReplica: true }'

describe('done by hand to a deployed stage', () => {
  test('nothing is said of what is as it was deployed', async () => {
    const text = file(
      'quiet',
      stageOf('dev', `${SQL}, redis: {}`, 'bastion: { access: session-manager }, '),
    )
    expect((await deploy(text)).failure).toBeNull()
    expect(await notesOf(text)).toEqual([])
  })

  test('a class, storage, and protection', async () => {
    const text = file('changed', stageOf('dev', SQL))
    expect((await deploy(text)).failure).toBeNull()
    const { PostgresIdentifier } = await outputsOf('changed-dev')
    await rds.send(
      new ModifyDBInstanceCommand({
        DBInstanceIdentifier: PostgresIdentifier,
        DBInstanceClass: 'db.r6g.xlarge',
        AllocatedStorage: 60,
        DeletionProtection: true,
        ApplyImmediately: true,
      }),
    )
    const [note, ...others] = await notesOf(text)
    expect(others).toEqual([])
    expect(note).toMatchObject({ code: 'differs-from-deploy', level: 'warning' })
    expect(note?.message).toMatch(/^Postgres was changed outside of this file; it runs with /)
    for (const part of ['instance db.r6g.xlarge', 'storage.size 60', 'protected true'])
      expect(note?.message).toContain(part)
  })

  test('a reader, then its primary deleted', async () => {
    const text = file('deleted', stageOf('dev', SQL))
    expect((await deploy(text)).failure).toBeNull()
    const { PostgresIdentifier, PostgresReaderIdentifier } = await outputsOf('deleted-dev')
    const remove = (DBInstanceIdentifier: string | undefined) =>
      rds.send(new DeleteDBInstanceCommand({ DBInstanceIdentifier, SkipFinalSnapshot: true }))
    await remove(PostgresReaderIdentifier)
    expect(codesOf(await notesOf(text))).toEqual(['reader-deleted-outside'])
    await remove(PostgresIdentifier)
    expect(codesOf(await notesOf(text))).toEqual(['gone-outside', 'reader-deleted-outside'])
  })

  test('a stopped instance', async () => {
    const text = file('stopped', stageOf('dev', 'postgres: {}'))
    expect((await deploy(text)).failure).toBeNull()
    const { PostgresIdentifier } = await outputsOf('stopped-dev')
    await rds.send(new StopDBInstanceCommand({ DBInstanceIdentifier: PostgresIdentifier }))
    expect(codesOf(await notesOf(text))).toEqual(['not-serving'])
  })

  test('a node type, then the cache deleted', async () => {
    const text = file('caches', stageOf('dev', 'redis: {}'))
    expect((await deploy(text)).failure).toBeNull()
    const { RedisIdentifier } = await outputsOf('caches-dev')
    await elasticache.send(
      new ModifyReplicationGroupCommand({
        ReplicationGroupId: RedisIdentifier,
        CacheNodeType: 'cache.m7g.large',
        ApplyImmediately: true,
      }),
    )
    const [note] = await notesOf(text)
    expect(note?.message).toContain('instance cache.m7g.large (last deploy: cache.t4g.micro)')
    await elasticache.send(
      new DeleteReplicationGroupCommand({ ReplicationGroupId: RedisIdentifier }),
    )
    expect(codesOf(await notesOf(text))).toEqual(['gone-outside'])
  })

  test('a security group that was exchanged for another, of each that is in one', async () => {
    const text = file(
      'groups',
      stageOf('dev', `${SQL}, redis: {}`, 'bastion: { access: session-manager }, '),
    )
    expect((await deploy(text)).failure).toBeNull()
    const outputs = await outputsOf('groups-dev')
    const { GroupId = '' } = await ec2.send(
      new CreateSecurityGroupCommand({
        GroupName: 'by-hand',
        Description: 'by hand',
        VpcId: outputs['Vpc'],
      }),
    )
    for (const key of ['PostgresIdentifier', 'PostgresReaderIdentifier'])
      await rds.send(
        new ModifyDBInstanceCommand({
          DBInstanceIdentifier: outputs[key],
          VpcSecurityGroupIds: [GroupId],
          ApplyImmediately: true,
        }),
      )
    await elasticache.send(
      new ModifyReplicationGroupCommand({
        ReplicationGroupId: outputs['RedisIdentifier'],
        SecurityGroupIds: [GroupId],
        ApplyImmediately: true,
      }),
    )
    await ec2.send(
      new ModifyInstanceAttributeCommand({
        InstanceId: outputs['BastionInstance'],
        Groups: [GroupId],
      }),
    )
    const notes = await notesOf(text)
    expect(codesOf(notes)).toEqual(notes.map(() => 'differs-from-deploy'))
    expect(messagesOf(notes).map((message) => message.split(' was ')[0])).toEqual([
      'Postgres',
      'the reader of Postgres',
      'Redis',
      'the bastion',
    ])
    for (const { message } of notes)
      expect(message).toMatch(
        new RegExp(`the security groups ${GroupId} \\(last deploy: sg-\\w+\\)$`),
      )
  })

  test('another Postgres under its name, with the tags and groups of the deployed one', async () => {
    const text = file('another', stageOf('dev', 'postgres: {}'))
    expect((await deploy(text)).failure).toBeNull()
    const { PostgresIdentifier: DBInstanceIdentifier = '' } = await outputsOf('another-dev')
    const { DBInstances: [own] = [] } = await rds.send(
      new DescribeDBInstancesCommand({ DBInstanceIdentifier }),
    )
    const { DBSubnetGroup, DBParameterGroups } = own!
    await deleteByHand(new RDS({}), (one) => one.DBInstanceIdentifier === DBInstanceIdentifier, 'x')
    await rds.send(
      new RestoreDBInstanceFromDBSnapshotCommand({
        DBInstanceIdentifier,
        DBSnapshotIdentifier: 'x',
        DBSubnetGroupName: DBSubnetGroup!.DBSubnetGroupName,
        DBParameterGroupName: DBParameterGroups![0]!.DBParameterGroupName,
        Tags: own!.TagList,
      }),
    )
    expect(codesOf(await notesOf(text))).toEqual(['made-by-another'])
  })

  test('a bastion terminated', async () => {
    const text = file(
      'hosts',
      stageOf('dev', 'postgres: {}', 'bastion: { access: session-manager }, '),
    )
    expect((await deploy(text)).failure).toBeNull()
    const { BastionInstance = '' } = await outputsOf('hosts-dev')
    await ec2.send(new TerminateInstancesCommand({ InstanceIds: [BastionInstance] }))
    expect(codesOf(await notesOf(text))).toEqual(['bastion-gone'])
  })

  test('a secret that waits for its deletion, is restored, and deleted at once', async () => {
    const text = file('secrets', stageOf('dev', 'postgres: {}'))
    expect((await deploy(text)).failure).toBeNull()
    const { PostgresSecretArn: SecretId } = await outputsOf('secrets-dev')
    await secrets.send(new DeleteSecretCommand({ SecretId, RecoveryWindowInDays: 9 }))
    const [note] = await notesOf(text)
    expect(note?.code).toBe('secret-deletion-planned')
    const date = new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10)
    expect(note?.message).toContain(`will be deleted on ${date}`)
    await secrets.send(new RestoreSecretCommand({ SecretId }))
    expect(await notesOf(text)).toEqual([])
    await secrets.send(new DeleteSecretCommand({ SecretId, ForceDeleteWithoutRecovery: true }))
    expect(codesOf(await notesOf(text))).toEqual(['secret-gone'])
  })
})

test('what is said of one database is said while another one changes', async () => {
  const before = file('both', stageOf('dev', 'postgres: {}, redis: {}'))
  expect((await deploy(before)).failure).toBeNull()
  const { RedisIdentifier } = await outputsOf('both-dev')
  await elasticache.send(
    new ModifyReplicationGroupCommand({
      ReplicationGroupId: RedisIdentifier,
      SnapshotRetentionLimit: 5,
      ApplyImmediately: true,
    }),
  )
  const { stages } = await plan(
    file('both', stageOf('dev', 'postgres: { backupDays: 9 }, redis: {}')),
  )
  expect(stages[0]?.action).toBe('update')
  expect(codesOf(stages[0]?.notes ?? [])).toContain('differs-from-deploy')
})

describe('the calls', () => {
  const LOOK = {
    'rds:DescribeDBInstances': 1,
    'elasticache:DescribeReplicationGroups': 1,
    'elasticache:DescribeCacheClusters': 1,
    'ec2:DescribeInstances': 1,
    'secretsmanager:ListSecrets': 1,
  }

  test('of several stages of a region are one of each kind, but for those of CloudFormation', async () => {
    const bastion = 'bastion: { access: session-manager }, '
    const names = ['dev', 'test', 'prod']
    const text = file(
      'several',
      ...names.map((name) => stageOf(name, 'postgres: {}, mysql: {}, redis: {}', bastion)),
    )
    expect((await deploy(text)).failure).toBeNull()
    const { calls, plan: planned } = await callsOf(text)
    expect(planned.stages.map(({ action, notes }) => [action, notes])).toEqual(
      names.map(() => ['none', []]),
    )
    const { 'ssm:GetParameter': _image, ...others } = calls
    expect(others).toEqual({
      // The list of the region has the stacks of all stages, but not their protection.
      'cloudformation:DescribeStacks': others['cloudformation:DescribeStacks'],
      'cloudformation:GetTemplate': names.length,
      ...LOOK,
    })
    expect(others['cloudformation:DescribeStacks']).toBeLessThanOrEqual(1 + names.length)
  })

  test('that a change needs are the same: what was looked at is not read again', async () => {
    const text = (days: number): string =>
      file('once', stageOf('dev', `postgres: { backupDays: ${String(days)} }, redis: {}`))
    expect((await deploy(text(7))).failure).toBeNull()
    const { calls, plan: planned } = await callsOf(text(8))
    expect(planned.stages[0]?.action).toBe('update')
    const { 'ec2:DescribeInstances': _bastion, ...look } = LOOK
    expect(calls).toMatchObject(look)
  })
})
