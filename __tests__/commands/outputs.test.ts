/** What outputs hand on of what runs, is gone or does not serve. */
import { DeleteReplicationGroupCommand, ElastiCacheClient } from '@aws-sdk/client-elasticache'
import { EC2Client, TerminateInstancesCommand } from '@aws-sdk/client-ec2'
import {
  DeleteDBInstanceCommand,
  ModifyDBInstanceCommand,
  RDSClient,
  StopDBInstanceCommand,
} from '@aws-sdk/client-rds'
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { outputs } from '../../src/commands/outputs.ts'
import { contextOf } from '../builders/context.ts'
import { useTerminal } from './asking.ts'
import { file, stageOf } from './unprotected.ts'

const { deploy, outputsOf } = useTerminal()
let rds: RDSClient
let elasticache: ElastiCacheClient
let ec2: EC2Client
beforeAll(() => {
  rds = new RDSClient({})
  elasticache = new ElastiCacheClient({})
  ec2 = new EC2Client({})
})

describe('outputs', () => {
  /** The variables of each stage. */
  const environmentsIn = ({ json }: Awaited<ReturnType<typeof outputs>>) =>
    Object.fromEntries(
      Object.entries(json.stages).map(([stage, { environment }]) => [stage, environment]),
    )

  /** What outputs says besides, and what it hands on. */
  async function handedOn(text: string) {
    const said: string[] = []
    const context = contextOf(text)
    const say =
      (level: string) =>
      (message: string): void => {
        said.push(`${level}: ${message}`)
      }
    const reporter = { ...context.reporter, warning: say('warning'), notice: say('notice') }
    const result = await outputs({ ...context, reporter })
    return { said, result }
  }

  test('hand on what runs without a word, and what is gone with a warning', async () => {
    const text = file(
      'handed',
      stageOf('dev', 'postgres: {}', 'bastion: { access: session-manager }, '),
      stageOf('prod', 'postgres: {}'),
    )
    expect((await deploy(text)).failure).toBeNull()
    expect((await handedOn(text)).said).toEqual([])
    const { PostgresIdentifier, BastionInstance = '' } = await outputsOf('handed-dev')
    await rds.send(
      new DeleteDBInstanceCommand({
        DBInstanceIdentifier: PostgresIdentifier,
        SkipFinalSnapshot: true,
      }),
    )
    await ec2.send(new TerminateInstancesCommand({ InstanceIds: [BastionInstance] }))
    const { said, result } = await handedOn(text)
    expect(said).toEqual([
      expect.stringMatching(/^warning: dev: Postgres is gone: AWS has no handed-dev-/),
      expect.stringMatching(/^warning: dev: the bastion is gone/),
    ])
    expect(result).toMatchObject({ exit: 0 })
    expect(environmentsIn(result)).toMatchObject({ dev: {}, prod: { PG_PORT: '5432' } })
    expect(environmentsIn(result)['dev']).not.toHaveProperty('PG_HOST')
  })

  test('leave out the address of every kind of database that is gone, and of nothing else', async () => {
    const text = file(
      'left',
      stageOf('dev', 'postgres: { readReplica: true }, mysql: { readReplica: true }, redis: {}'),
      stageOf('west', 'mysql: { replicaOf: dev }'),
    )
    expect((await deploy(text)).failure).toBeNull()
    const own = await outputsOf('left-dev')
    const follows = await outputsOf('left-west')
    for (const DBInstanceIdentifier of [
      own['PostgresReaderIdentifier'],
      follows['MysqlIdentifier'],
    ])
      await rds.send(new DeleteDBInstanceCommand({ DBInstanceIdentifier, SkipFinalSnapshot: true }))
    await elasticache.send(
      new DeleteReplicationGroupCommand({ ReplicationGroupId: own['RedisIdentifier'] }),
    )
    const { said, result } = await handedOn(text)
    expect(said).toEqual([
      expect.stringMatching(/^warning: dev: Postgres: its reader was deleted outside/),
      expect.stringMatching(/^warning: dev: Redis is gone: AWS has no left-dev-/),
      expect.stringMatching(/^warning: west: MySQL is gone: AWS has no left-west-/),
    ])
    const { dev = {}, west = {} } = environmentsIn(result)
    expect(Object.keys(dev)).toEqual(
      expect.arrayContaining(['PG_HOST', 'MYSQL_HOST', 'MYSQL_READER_HOST']),
    )
    expect(dev).not.toHaveProperty('PG_READER_HOST')
    expect(dev).not.toHaveProperty('REDIS_HOST')
    expect(west).toHaveProperty('MYSQL_HOST')
    expect(west).not.toHaveProperty('MYSQL_READER_HOST')
  })

  test('hand on what does not serve, with the command that helps', async () => {
    const text = file('asleep', stageOf('dev', 'postgres: {}'))
    expect((await deploy(text)).failure).toBeNull()
    const { PostgresIdentifier: DBInstanceIdentifier } = await outputsOf('asleep-dev')
    await rds.send(new StopDBInstanceCommand({ DBInstanceIdentifier }))
    const { said, result } = await handedOn(text)
    expect(said).toEqual([
      expect.stringMatching(/^warning: dev: Postgres .* stop.*aws rds start-db-instance --db-inst/),
    ])
    expect(environmentsIn(result)['dev']).toHaveProperty('PG_HOST')
  })

  test('compare nothing, and say once what they could not look at', async () => {
    const text = file('narrow', stageOf('dev', 'postgres: {}'), stageOf('prod', 'postgres: {}'))
    expect((await deploy(text)).failure).toBeNull()
    const { PostgresIdentifier } = await outputsOf('narrow-dev')
    await rds.send(
      new ModifyDBInstanceCommand({
        DBInstanceIdentifier: PostgresIdentifier,
        DBInstanceClass: 'db.m7g.large',
        ApplyImmediately: true,
      }),
    )
    expect((await handedOn(text)).said).toEqual([])
    const denies = vi.spyOn(SecretsManagerClient.prototype, 'send').mockImplementation(() => {
      throw Object.assign(new Error('not so'), { name: 'AccessDeniedException' })
    })
    try {
      expect((await handedOn(text)).said).toEqual([
        'notice: whether the secrets are there is not verified (secretsmanager:ListSecrets AccessDeniedException)',
      ])
    } finally {
      denies.mockRestore()
    }
  })
})
