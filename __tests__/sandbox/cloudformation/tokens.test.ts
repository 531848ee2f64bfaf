import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startCloud, template, vpc, type TestCloud } from '../builders/cloud.ts'

let cloud: TestCloud
let count = 0
let stack = ''
beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.sandbox.close())
beforeEach(() => {
  stack = `stack-${(count += 1)}`
  cloud.refused.clear()
})

/** Makes a change set, executes it under the token and waits for the end: the stack's status and its id. */
async function execute(
  ChangeSetType: 'CREATE' | 'UPDATE',
  TemplateBody: string,
  ClientRequestToken: string,
  rest: object = {},
): Promise<readonly [status: string, id: string]> {
  const set = { StackName: stack, ChangeSetName: `set-${ClientRequestToken}` }
  await cloud.changeSet({ ...set, ChangeSetType, TemplateBody })
  await cloud.client.executeChangeSet({ ...set, ClientRequestToken, ...rest })
  const status = await cloud.settled(stack)
  const { Stacks } = await cloud.client.describeStacks({ StackName: stack })
  return [status, Stacks![0]!.StackId!]
}

/** The tokens in the order in which they first came, and the last status under each. */
async function tokens(id: string): Promise<readonly string[]> {
  const last = new Map<string, string>()
  for (const { ClientRequestToken = 'none', ResourceStatus } of await cloud.rawEvents(id))
    last.set(ClientRequestToken, ResourceStatus!)
  return [...last].map(([token, status]) => `${token} ${status}`)
}

const wider = vpc({ EnableDnsSupport: true })

describe('the token of a request', () => {
  it('CFN-19 is on every event of executed change sets, of their rollback, and of a deletion', async () => {
    const [, id] = await execute('CREATE', template({ Net: vpc() }), 'made')
    cloud.refused.add('create Bad')
    const [failed] = await execute('UPDATE', template({ Net: wider, Bad: vpc() }), 'failed')
    expect(failed).toBe('UPDATE_ROLLBACK_COMPLETE')
    await execute('UPDATE', template({ Net: wider }), 'changed')
    await cloud.client.deleteStack({ StackName: stack, ClientRequestToken: 'gone' })
    await cloud.deleted(id)
    expect(await tokens(id)).toEqual([
      'none REVIEW_IN_PROGRESS',
      'made CREATE_COMPLETE',
      'failed UPDATE_ROLLBACK_COMPLETE',
      'changed UPDATE_COMPLETE',
      'gone DELETE_COMPLETE',
    ])
  })

  it('CFN-31 continues a rollback once, and rolls back once', async () => {
    await execute('CREATE', template({ Net: vpc() }), 'made')
    cloud.refused.add('update Net')
    await execute('UPDATE', template({ Net: wider }), 'failed')
    cloud.refused.clear()
    const again = { StackName: stack, ClientRequestToken: 'again' }
    await cloud.client.continueUpdateRollback(again)
    await cloud.client.continueUpdateRollback(again)
    expect(await cloud.settled(stack)).toBe('UPDATE_ROLLBACK_COMPLETE')
    cloud.refused.add('create Bad')
    const after = template({ Net: vpc(), Bad: vpc() })
    await execute('UPDATE', after, 'stays', { DisableRollback: true })
    const back = { StackName: stack, ClientRequestToken: 'back' }
    await cloud.client.rollbackStack(back)
    await cloud.client.rollbackStack(back)
    expect(await cloud.settled(stack)).toBe('UPDATE_ROLLBACK_COMPLETE')
  })

  it('CFN-19 of whoever finishes a rollback is on the events of that', async () => {
    const [, id] = await execute('CREATE', template({ Net: vpc() }), 'made')
    cloud.refused.add('update Net')
    await execute('UPDATE', template({ Net: wider }), 'failed')
    cloud.refused.clear()
    await cloud.client.continueUpdateRollback({
      StackName: stack,
      ClientRequestToken: 'continued',
    })
    await cloud.settled(stack)
    cloud.refused.add('create Bad')
    const more = template({ Net: vpc(), Bad: vpc() })
    await execute('UPDATE', more, 'stopped', { DisableRollback: true })
    await cloud.client.rollbackStack({ StackName: stack, ClientRequestToken: 'rolled-back' })
    await cloud.settled(stack)
    expect(await tokens(id)).toEqual([
      'none REVIEW_IN_PROGRESS',
      'made CREATE_COMPLETE',
      'failed UPDATE_ROLLBACK_FAILED',
      'continued UPDATE_ROLLBACK_COMPLETE',
      'stopped UPDATE_FAILED',
      'rolled-back UPDATE_ROLLBACK_COMPLETE',
    ])
  })

  it('CFN-19 that was not given is on none of them', async () => {
    await cloud.client.createStack({ StackName: stack, TemplateBody: template({ Net: vpc() }) })
    await cloud.settled(stack)
    expect(await tokens(stack)).toEqual(['none CREATE_COMPLETE'])
  })
})
