/** Protection of what was made, where somebody takes its change set away. */
import { CloudFormation } from '@aws-sdk/client-cloudformation'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { withProperties, withResources } from '../../../src/apply/intermediate.ts'
import type { Template } from '../../../src/template/types.ts'
import { contextOf } from '../../builders/context.ts'
import { updateByHand } from '../../builders/deleted-by-hand.ts'
import { withoutWaits } from '../../safety/faults.ts'
import { look } from '../../safety/look.ts'
import { run, type Ended } from '../../safety/run.ts'
import { useEndpoint } from '../../safety/stand.ts'
import { watched } from '../../safety/watched.ts'
import { startDirectSandbox } from '../../stand-ins/aws/direct.ts'

const STAGE = 'prod: { databases: { postgres: {} } }'
const StackName = 'shop-prod'

let sandbox: Awaited<ReturnType<typeof startDirectSandbox>>
let client: CloudFormation
beforeAll(withoutWaits)
beforeEach(async () => {
  sandbox = await startDirectSandbox({ speed: 0, engines: 'none' })
  useEndpoint(sandbox.url)
  client = new CloudFormation({ region: 'us-east-1' })
})
afterEach(async () => {
  client.destroy()
  await sandbox.close()
})

/** Creates the stage; `meanwhile` happens right before each execution but the first, which makes the database. */
async function created(meanwhile: (execution: number) => Promise<void>): Promise<Ended> {
  let executions = 0
  const { connect } = watched(contextOf(''), {
    before: async ({ name }) => {
      if (!name.endsWith('.executeChangeSet')) return
      executions += 1
      if (executions > 1) await meanwhile(executions)
    },
  })
  return run({ after: STAGE, allow: [] }, { connect })
}

/** As a destroy does. */
async function discardAll(): Promise<void> {
  const { Summaries = [] } = await client.listChangeSets({ StackName })
  expect(Summaries).not.toEqual([])
  for (const { ChangeSetId: ChangeSetName } of Summaries)
    await client.deleteChangeSet({ ChangeSetName })
}

const protection = async (): Promise<readonly (boolean | undefined)[]> =>
  (await look()).regions.flatMap(({ instances }) =>
    instances.map(({ DeletionProtection }) => DeletionProtection),
  )

test('is tried once more', async () => {
  const ended = await created(async (execution) => {
    if (execution === 2) await discardAll()
  })
  expect(ended).toEqual({ exit: 0, failure: null })
  expect(await protection()).toEqual([true])
})

test('is not tried for ever', async () => {
  const ended = await created(discardAll)
  expect(ended).toMatchObject({ exit: 3 })
  expect(await protection()).toEqual([false])
})

test('changes nothing else that somebody has changed meanwhile', async () => {
  const ended = await created(async (execution) => {
    if (execution > 2) return
    await updateByHand(client, StackName, (text) => {
      const template = JSON.parse(text) as Template
      const changed = withResources(template, ['PostgresInstance'], (instance) =>
        withProperties(instance, { BackupRetentionPeriod: 21 }),
      )
      return JSON.stringify(changed)
    })
  })
  expect(ended.exit).not.toBe(0)
  expect(await protection()).toEqual([false])
  const [instance] = (await look()).regions.flatMap(({ instances }) => instances)
  expect(instance?.BackupRetentionPeriod).toBe(21)
})
