/** A replica in another region: made, kept, and promoted while the region of its primary is down. */
import {
  DescribeSecretCommand,
  GetSecretValueCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager'
import { DescribeDBInstancesCommand, RDSClient } from '@aws-sdk/client-rds'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect } from 'vitest'
import { codesOf } from '../builders/plan.ts'
import { clientSettings } from '../stand-ins/aws/client-settings.ts'
import { startRegions, type Regions } from './region-down.ts'
import { story } from './story.ts'
import { runCli, useCheckout, useSandbox, type Finished } from './support.ts'

const sandbox = useSandbox({ wire: true })
const checkout = useCheckout()
const EAST = 'us-east-1'
const WEST = 'us-west-2'

let regions: Regions
beforeEach(async () => {
  regions = await startRegions(sandbox().url)
})
afterEach(() => regions.close())

/** The replica stands first: the primary is applied first whatever the file says. */
const FILE = `version: 1
stack: shop
region: us-east-1
stages:
  prod-west: # what we go on with when the east is down
    region: us-west-2
    protected: false
    databases:
      postgres:
        instance: db.t4g.small
        replicaOf: prod # becomes a primary when this line goes
  prod:
    databases: { postgres: {} }
`

const cli = (...argv: string[]): Promise<Finished> =>
  runCli(checkout.path(), { ...sandbox().environment, AWS_ENDPOINT_URL: regions.url }, ...argv)

type Planned = {
  stages: {
    stage: string
    action: string
    databases: {
      database: string
      impact: string
      data: string
      consent: { kind: string; words: string } | null
      changes: { property: string }[]
      reason: string
    }[]
    refusals: { message: string; line: number | null }[]
    notes: { code: string; message: string }[]
  }[]
}

const planOf = ({ stdout }: Finished): Planned['stages'] => (JSON.parse(stdout) as Planned).stages

async function instanceIn(region: string) {
  const client = new RDSClient(clientSettings(sandbox(), region))
  const { DBInstances } = await client.send(new DescribeDBInstancesCommand({}))
  client.destroy()
  return DBInstances?.[0]
}

async function secretIn(region: string, arn: string) {
  const client = new SecretsManagerClient(clientSettings(sandbox(), region))
  const described = await client.send(new DescribeSecretCommand({ SecretId: arn }))
  const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: arn }))
  client.destroy()
  return { described, value: JSON.parse(SecretString ?? '') as Record<string, unknown> }
}

async function outputsOf(stage: string) {
  const { stdout } = await cli('outputs', '--stage', stage, '--json')
  const { stages } = JSON.parse(stdout) as {
    stages: Record<
      string,
      {
        environment: Record<string, string>
        secrets: Record<string, string>
        secretArns: Record<string, string>
      }
    >
  }
  return stages[stage]!
}

story('a replica, from its first plan to its promotion', (scene) => {
  scene(
    'a replica of a stage that does not exist yet is planned with the same words, after its primary',
    async () => {
      checkout.write(FILE)
      const planned = await cli('plan', '--json')
      expect(planned.stderr).toBe('')
      const stages = planOf(planned)
      expect(stages.map(({ stage }) => stage)).toEqual(['prod', 'prod-west'])
      expect(stages[1]).toMatchObject({
        action: 'create',
        databases: [{ database: 'postgres', impact: 'create', consent: null }],
        refusals: [],
      })
      expect(stages[1]?.databases[0]?.reason).toContain('follows prod')
      expect(codesOf(stages[1]?.notes ?? [])).toEqual([
        'regions-searched',
        'network-created',
        'secrets-readable',
        'replica-after-source',
        'replica-without-path',
      ])
    },
  )

  scene('a replica of a stage that does not exist yet is refused alone', async () => {
    const alone = await cli('plan', '--stage', 'prod-west', '--json')
    expect(alone.code).toBe(3)
    expect(planOf(alone)[0]?.refusals).toEqual([
      expect.objectContaining({ line: 11, message: expect.stringContaining('deploy it first') }),
    ])
  })

  scene('a replica of a stage that does not exist yet is made after it in one deploy', async () => {
    const deployed = await cli('deploy', '--json')
    expect(deployed.stderr).not.toContain('error')
    expect(deployed.code).toBe(0)
    const replica = await instanceIn(WEST)
    const primary = await instanceIn(EAST)
    expect(replica).toMatchObject({
      ReadReplicaSourceDBInstanceIdentifier: primary?.DBInstanceArn,
      DBInstanceClass: 'db.t4g.small',
      StorageEncrypted: true,
    })
    expect(primary?.ReadReplicaDBInstanceIdentifiers).toEqual([replica?.DBInstanceArn])
  })

  scene(
    'a replica that is deployed gives the primary to write to, the reader to read from, and the copied secret',
    async () => {
      const [prod, west] = [await outputsOf('prod'), await outputsOf('prod-west')]
      expect(west.environment).toMatchObject({
        PG_HOST: prod.environment['PG_HOST'],
        PG_PORT: prod.environment['PG_PORT'],
        PG_READER_HOST: (await instanceIn(WEST))?.Endpoint?.Address,
      })
      expect(west.secretArns['postgres']).toBe(prod.secretArns['postgres']?.replace(EAST, WEST))
      const { described } = await secretIn(WEST, west.secretArns['postgres'] ?? '')
      expect(described.PrimaryRegion).toBe(EAST)
    },
  )

  scene(
    'a replica that is deployed changes nothing by itself, and asks nothing of the other region',
    async () => {
      await sandbox().resetCalls()
      const planned = await cli('plan', '--stage', 'prod-west', '--json')
      expect(planOf(planned)[0]).toMatchObject({ action: 'none', refusals: [] })
      expect(await sandbox().calls()).toEqual({
        'cloudformation:DescribeStacks': 1,
        'cloudformation:GetTemplate': 1,
        // What runs in its own region.
        'rds:DescribeDBInstances': 1,
        'secretsmanager:ListSecrets': 1,
      })
    },
  )

  scene('a replica that is deployed keeps its primary from being removed', async () => {
    checkout.write(
      FILE.replace('replicaOf: prod', 'logs: [postgresql]').replace(
        'databases: { postgres: {} }',
        'databases: { redis: {} }',
      ),
    )
    const planned = await cli('plan', '--stage', 'prod', '--json')
    expect(planned.code).toBe(3)
    expect(planOf(planned)[0]?.refusals[0]?.message).toContain(
      (await instanceIn(WEST))?.DBInstanceArn,
    )
  })

  const PROMOTED = FILE.replace('        replicaOf: prod # becomes', '        # becomes')

  let words = ''

  scene(
    'a promotion while the region of the primary is down is written into the file by a verb that keeps the comments',
    async () => {
      checkout.write(FILE)
      const promoted = await cli('promote', '--stage', 'prod-west', 'postgres')
      expect(promoted.code).toBe(0)
      expect(promoted.stdout).toContain('deploy')
      expect(readFileSync(join(checkout.path(), 'tinystacks.yml'), 'utf8')).toBe(PROMOTED)
    },
  )

  scene(
    'a promotion while the region of the primary is down is planned with what it means, and wants consent',
    async () => {
      const up = await cli('plan', '--stage', 'prod-west', '--json')
      expect(codesOf(planOf(up)[0]?.notes ?? [])).toContain('old-primary-exists')
      const primary = await cli('plan', '--stage', 'prod', '--json')
      expect(planOf(primary)[0]).toMatchObject({ action: 'none' })
      expect(planOf(primary)[0]?.notes).toContainEqual(
        expect.objectContaining({
          code: 'secret-copy-kept',
          message: expect.stringContaining('stays copied to us-west-2') as string,
        }),
      )

      regions.takeDown(EAST)
      const planned = await cli('plan', '--stage', 'prod-west', '--json')
      expect(planned.code).toBe(3)
      const [west] = planOf(planned)
      expect(west).toMatchObject({
        action: 'update',
        databases: [{ impact: 'promote', data: 'kept', consent: { kind: 'promote' } }],
        refusals: [],
      })
      expect(codesOf(west?.notes ?? [])).toEqual(
        expect.arrayContaining(['promotion-is-final', 'old-primary-unread']),
      )
      words = west?.databases[0]?.consent?.words ?? ''
    },
  )

  scene(
    'a promotion while the region of the primary is down is carried out in place, with credentials that work throughout',
    async () => {
      const before = await instanceIn(WEST)
      const arn = (await outputsOf('prod-west')).secretArns['postgres'] ?? ''
      const { value: old } = await secretIn(WEST, arn)
      const deployed = await cli('deploy', '--stage', 'prod-west', '--allow', words, '--json')
      expect(deployed.stderr).not.toContain('error')
      expect(deployed.code).toBe(0)
      expect(regions.cut()).toBeGreaterThan(0)

      const after = await instanceIn(WEST)
      expect(after?.DbiResourceId).toBe(before?.DbiResourceId)
      expect(after?.ReadReplicaSourceDBInstanceIdentifier).toBeUndefined()
      expect(after?.BackupRetentionPeriod).toBe(7)

      const { described, value } = await secretIn(WEST, arn)
      expect(described.PrimaryRegion).toBeUndefined()
      expect(value).toEqual({
        ...old,
        host: after?.Endpoint?.Address,
        port: after?.Endpoint?.Port,
        dbInstanceIdentifier: after?.DBInstanceIdentifier,
      })
      const log = deployed.stdout + deployed.stderr
      expect(log.includes(String(value['password']))).toBe(false)
    },
  )

  scene(
    'a promotion while the region of the primary is down leaves the promoted database as the one to write to',
    async () => {
      const west = await outputsOf('prod-west')
      expect(west.environment['PG_HOST']).toBe((await instanceIn(WEST))?.Endpoint?.Address)
      expect(west.environment).not.toHaveProperty('PG_READER_HOST')
      const again = await cli('plan', '--stage', 'prod-west', '--json')
      expect(planOf(again)[0]).toMatchObject({ action: 'none', refusals: [] })
    },
  )

  scene(
    'a promotion while the region of the primary is down cannot be undone: an old version of the file is refused, with its line',
    async () => {
      checkout.write(FILE)
      const reverted = await cli('deploy', '--stage', 'prod-west', '--json')
      expect(reverted.code).toBe(3)
      const { plan } = JSON.parse(reverted.stdout) as { plan: Planned }
      expect(plan.stages[0]?.refusals).toMatchObject([
        { message: expect.stringContaining('was promoted'), line: 11 },
      ])
      expect((await instanceIn(WEST))?.DBInstanceStatus).toBe('available')
    },
  )

  scene(
    'a promotion leaves nothing to do for its old primary, whose secret no plan touches',
    async () => {
      regions.bringUp(EAST)
      checkout.write(PROMOTED)
      const arn = (await outputsOf('prod-west')).secretArns['postgres'] ?? ''
      const { value } = await secretIn(WEST, arn)
      const [planned] = planOf(await cli('plan', '--stage', 'prod', '--json'))
      expect(planned).toMatchObject({ action: 'none', notes: [] })
      const deployed = await cli('deploy', '--stage', 'prod', '--json')
      expect(deployed.code).toBe(0)
      const { described } = await secretIn(EAST, arn.replace(WEST, EAST))
      expect(described.ReplicationStatus).toBeUndefined()
      expect((await secretIn(WEST, arn)).value).toEqual(value)
      const [prod] = planOf(await cli('plan', '--stage', 'prod', '--json'))
      expect(prod).toMatchObject({ action: 'none', notes: [] })
    },
  )
})
