/** Work of ours that succeeded although its answer was lost: AWS says so when the call comes again. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startSandbox } from '../../sandbox/main.ts'
import { connect } from '../../src/aws/index.ts'
import { IDENTIFIER_OUTPUT } from '../../src/facts/databases.ts'
import type { SnapshotSource } from '../../src/facts/snapshot-source.ts'
import { startInBetween, type Call, type InBetween } from '../stand-ins/aws/in-between.ts'
import { deployed } from '../safety/run.ts'
import { useEndpoint } from '../safety/stand.ts'

const STAGES = `prod: { databases: { postgres: {}, redis: {} } }
west: { region: us-west-2, databases: { postgres: { replicaOf: prod } } }`

/** Does each of these calls, and answers with the error instead. */
const saying = new Map<string, string>()
/** Does not do it either. */
const refusing = new Map<string, string>()

let sandbox: Awaited<ReturnType<typeof startSandbox>>
let between: InBetween
let outputs: Readonly<Record<string, string>>

beforeAll(async () => {
  sandbox = await startSandbox({ speed: 0, engines: 'none' })
  between = await startInBetween(sandbox.url, (call) => {
    const refused = refusing.get(call.action)
    const said = saying.get(call.action) ?? refused
    if (said === undefined) return false
    const done = refused === undefined ? call.carryOut() : Promise.resolve()
    void done.then(() => {
      answer(call, said)
    })
    return true
  })
  useEndpoint(between.url)
  await deployed(STAGES)
  outputs = (await connect('us-east-1').stacks.describe('shop-prod'))?.outputs ?? {}
})
afterAll(async () => {
  await between.close()
  await sandbox.close()
})
beforeEach(() => {
  saying.clear()
  refusing.clear()
})

function answer({ action, answer: response }: Call, code: string): void {
  response.writeHead(400)
  response.end(
    action.startsWith('secretsmanager:')
      ? JSON.stringify({ __type: code, message: 'told so' })
      : `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>told so</Message></Error><RequestId>1</RequestId></ErrorResponse>`,
  )
}

const aws = () => connect('us-east-1')

describe('a snapshot', () => {
  const source = (database: 'postgres' | 'redis'): SnapshotSource => {
    const identifier = outputs[IDENTIFIER_OUTPUT[database]] ?? ''
    const cache = { nodes: [`${identifier}-001`], clusterMode: false }
    return { database, identifier, ...(database === 'redis' && { cache }) }
  }

  test.each(['postgres', 'redis'] as const)(
    'of %s that is taken already is taken',
    async (kind) => {
      await aws().snapshots.take(source(kind), `twice-${kind}`)
      await expect
        .poll(async () => aws().snapshots.of(source(kind)))
        .toMatchObject({ value: [{ status: 'available' }] })
      await expect(aws().snapshots.take(source(kind), `twice-${kind}`)).resolves.toBe(undefined)
    },
  )

  test.each([
    ['postgres', 'rds:CreateDBSnapshot', 'InvalidDBInstanceState'],
    ['redis', 'elasticache:CreateSnapshot', 'InvalidCacheClusterState'],
    ['redis', 'elasticache:CreateSnapshot', 'InvalidReplicationGroupState'],
  ] as const)(
    'of %s that is being made, so that %s says %s, is taken; another is not',
    async (kind, action, code) => {
      saying.set(action, code)
      await aws().snapshots.take(source(kind), `busy-${code.toLowerCase()}`)
      refusing.set(action, code)
      await expect(aws().snapshots.take(source(kind), 'of-somebody-else')).rejects.toMatchObject({
        code: 'aws-error',
      })
    },
  )
})

describe('a change set', () => {
  const request = async (name: string) => ({
    stackName: 'shop-prod',
    name,
    type: 'UPDATE' as const,
    body: await aws().stacks.template('shop-prod'),
    tags: { changed: name },
  })

  test('of our name that exists already is the one that was made', async () => {
    saying.set('cloudformation:CreateChangeSet', 'AlreadyExistsException')
    const handle = await aws().stacks.createChangeSet(await request('made-twice'))
    expect(handle.id).toMatch(/^arn:.*:changeSet\/made-twice\//)
    expect(handle.stackId).toMatch(/^arn:.*:stack\/shop-prod\//)
  })

  test('of ours that is gone already is deleted', async () => {
    const handle = await aws().stacks.createChangeSet(await request('gone'))
    saying.set('cloudformation:DeleteChangeSet', 'ChangeSetNotFound')
    await expect(aws().stacks.deleteChangeSet(handle)).resolves.toBe(undefined)
  })

  test.each(['TokenAlreadyExistsException', 'InvalidChangeSetStatus'])(
    'of ours that is executed already, so that the call says %s, is executed',
    async (code) => {
      const handle = await aws().stacks.createChangeSet(await request(`executed-${code}`))
      await ready(handle)
      saying.set('cloudformation:ExecuteChangeSet', code)
      await expect(aws().stacks.executeChangeSet(handle, code)).resolves.toBe(undefined)
      await expect
        .poll(async () => aws().stacks.describe('shop-prod'))
        .toMatchObject({ status: 'UPDATE_COMPLETE', tags: { changed: `executed-${code}` } })
    },
  )

  test('of ours that is not executed, whatever the call says, is a lost race', async () => {
    const handle = await aws().stacks.createChangeSet(await request('obsolete'))
    await ready(handle)
    refusing.set('cloudformation:ExecuteChangeSet', 'InvalidChangeSetStatus')
    await expect(aws().stacks.executeChangeSet(handle, 'token')).rejects.toMatchObject({ exit: 3 })
  })

  async function ready(handle: { id: string; stackId: string }): Promise<void> {
    await expect
      .poll(async () => (await aws().stacks.describeChangeSet(handle)).executionStatus)
      .toBe('AVAILABLE')
  }
})

test('a copy of a secret that stands for itself already is let alone; one that does not is not', async () => {
  const { secrets } = connect('us-west-2')
  const copy = (outputs['PostgresSecretArn'] ?? '').replace('us-east-1', 'us-west-2')
  refusing.set('secretsmanager:StopReplicationToReplica', 'InvalidRequestException')
  await expect(secrets.stopReplication(copy)).rejects.toMatchObject({ code: 'aws-error' })
  refusing.clear()
  await secrets.stopReplication(copy)
  await expect(secrets.stopReplication(copy)).resolves.toBe(undefined)
})

test.each([
  ['cloudformation:DeleteStack', 'deleteStack'],
  ['cloudformation:RollbackStack', 'rollBack'],
  ['cloudformation:ContinueUpdateRollback', 'continueRollback'],
] as const)('%s with a token that AWS has already is done', async (action, method) => {
  refusing.set(action, 'TokenAlreadyExistsException')
  await expect(aws().stacks[method]('shop-prod', 'token')).resolves.toBe(undefined)
})
