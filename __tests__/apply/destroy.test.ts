/** What somebody changes between a destruction's plan and its last look, with the whole verb. */
import { CloudFormation, paginateListStackResources } from '@aws-sdk/client-cloudformation'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { makeRoom } from '../stand-ins/aws/roomy.ts'
import { startSandbox } from '../../sandbox/main.ts'
import type { Template, TemplateResource } from '../../src/template/types.ts'
import { contextOf } from '../builders/context.ts'
import { deployed, run, type Ended } from '../safety/run.ts'
import { useEndpoint } from '../safety/stand.ts'
import { watched } from '../safety/watched.ts'

const STAGE = 'prod: { databases: { postgres: {}, redis: {} } }'
const StackName = 'shop-prod'

let sandbox: Awaited<ReturnType<typeof startSandbox>>
let client: CloudFormation
beforeAll(async () => {
  sandbox = await startSandbox({ speed: 0, engines: 'none' })
  makeRoom(sandbox)
  useEndpoint(sandbox.url)
  client = new CloudFormation({ region: 'us-east-1' })
})
afterAll(async () => {
  client.destroy()
  await sandbox.close()
})
beforeEach(async () => {
  await deployed(STAGE)
})

/** Somebody's own update of the stack, to its end. */
async function update(edit: (template: Template) => Template): Promise<void> {
  const { TemplateBody = '' } = await client.getTemplate({ StackName })
  const edited = edit(JSON.parse(TemplateBody) as Template)
  const { Stacks = [] } = await client.describeStacks({ StackName })
  const TemplateBodyNow = JSON.stringify(edited)
  await client.updateStack({ StackName, TemplateBody: TemplateBodyNow, Tags: Stacks[0]?.Tags })
  await expect.poll(status).toBe('UPDATE_COMPLETE')
}

const status = async (): Promise<string | undefined> =>
  (await client.describeStacks({ StackName })).Stacks?.[0]?.StackStatus

const lastUpdate = async (): Promise<Date | undefined> =>
  (await client.describeStacks({ StackName })).Stacks?.[0]?.LastUpdatedTime

type Policy = NonNullable<TemplateResource['DeletionPolicy']>

function withPolicy(logicalId: string, DeletionPolicy: Policy) {
  return ({ Resources, ...rest }: Template): Template => {
    const resource = Resources[logicalId]
    if (resource === undefined) throw new Error(`there is no ${logicalId}`)
    return { ...rest, Resources: { ...Resources, [logicalId]: { ...resource, DeletionPolicy } } }
  }
}

/** Destroys the stage; `meanwhile` happens before the first call of this name. */
async function destroyed(name: string, meanwhile: () => Promise<void>): Promise<Ended> {
  let isDone = false
  const { connect } = watched(contextOf(''), {
    before: async ({ name: called }) => {
      if (isDone || !called.endsWith(name)) return
      isDone = true
      await meanwhile()
    },
  })
  return run({ after: STAGE, destroys: 'prod', allow: [] }, { connect })
}

async function resources(): Promise<readonly string[]> {
  const found: string[] = []
  for await (const page of paginateListStackResources({ client }, { StackName }))
    for (const { LogicalResourceId = '' } of page.StackResourceSummaries ?? [])
      found.push(LogicalResourceId)
  return found
}

test.each<[string, string, Policy]>([
  ['a database whose final snapshot would not be taken any more', 'PostgresInstance', 'Delete'],
  ['a Redis of the kind', 'RedisReplicationGroup', 'Delete'],
  ['a database that would be let go of', 'PostgresInstance', 'Retain'],
  ['a secret that would go as well', 'PostgresSecret', 'Delete'],
])('%s stops it: nothing is deleted', async (_what, logicalId, policy) => {
  const ended = await destroyed('setTerminationProtection', () =>
    update(withPolicy(logicalId, policy)),
  )
  expect(ended).toMatchObject({ exit: 3 })
  expect(await status()).toBe('UPDATE_COMPLETE')
  expect(await resources()).toContain(logicalId)
  const { Stacks = [] } = await client.describeStacks({ StackName })
  expect(Stacks[0]?.EnableTerminationProtection).toBe(true)
})

test('a database that RDS begins to optimize after its snapshot keeps its protection', async () => {
  const before = await lastUpdate()
  const ended = await destroyed('snapshots.of', async () => {
    const { StackResourceSummaries = [] } = await client.listStackResources({ StackName })
    const identifier = StackResourceSummaries.find(
      ({ LogicalResourceId }) => LogicalResourceId === 'PostgresInstance',
    )?.PhysicalResourceId
    await fetch(`${sandbox.url}/_sandbox/statuses`, {
      method: 'POST',
      body: JSON.stringify({
        ...{ service: 'rds', region: 'us-east-1', identifier },
        status: 'storage-optimization',
      }),
    })
  })
  expect(ended).toMatchObject({ exit: 3 })
  // No update was begun that would lift it.
  expect(await lastUpdate()).toEqual(before)
  expect(await resources()).toContain('PostgresInstance')
})
