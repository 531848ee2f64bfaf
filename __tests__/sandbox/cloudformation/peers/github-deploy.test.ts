import { afterEach, beforeEach, expect, it } from 'vitest'
import { startCloud, template, vpc, type TestCloud } from '../../builders/cloud.ts'
import * as calls from './github-deploy-calls.ts'
import type { Step } from './github-deploy-calls.ts'

let cloud: TestCloud
let known: { stack?: string | undefined; changeSet?: string | undefined } = {}
beforeEach(async () => {
  known = {}
  cloud = await startCloud()
})
afterEach(() => cloud.sandbox.close())

const outputs = { Outputs: { Vpc: { Value: { Ref: 'Net' } } } }
const first = template({ Net: vpc() }, outputs)
const second = template({ Net: vpc({ EnableDnsHostnames: true }) }, outputs)

async function answerTo({ call, input }: Step, TemplateBody: string): Promise<object> {
  const asked: Record<string, unknown> = { ...input }
  if (call === 'createChangeSet') asked['TemplateBody'] = TemplateBody
  if (asked['StackName'] === 'STACK') asked['StackName'] = known.stack
  if (asked['ChangeSetName'] === 'CHANGE SET') asked['ChangeSetName'] = known.changeSet
  const send = cloud.client[call].bind(cloud.client) as (input: object) => Promise<object>
  try {
    const gives: { Id?: string; StackId?: string } = await send(asked)
    if (call === 'createChangeSet') known = { stack: gives.StackId, changeSet: gives.Id }
    return { call, gives }
  } catch (refused) {
    return { call, refused }
  }
}

async function replay(steps: readonly Step[], body: string): Promise<void> {
  for (const step of steps) {
    const wanted = { call: step.call, ...step.answer }
    if (step.waits === undefined) expect(await answerTo(step, body)).toMatchObject(wanted)
    else await expect.poll(() => answerTo(step, body), { interval: 2 }).toMatchObject(wanted)
  }
}

it('CFN-69 the official action creates, changes twice under one name, and finds no change', async () => {
  await replay(calls.create, first)
  await replay(calls.change, second)
  await replay(calls.change, first)
  await replay(calls.noChange, first)
  expect(cloud.done).toEqual(['create Net', 'update Net', 'update Net'])
  const { Summaries } = await cloud.client.listChangeSets({ StackName: 'net' })
  expect(Summaries!.map(({ ExecutionStatus }) => ExecutionStatus)).toEqual(['EXECUTE_COMPLETE'])
})

it('the official action deletes a stack that was rolled back, and makes it anew', async () => {
  cloud.refused.add('create Net')
  await replay(calls.failed, first)
  const before = known.stack
  cloud.refused.clear()
  await replay(calls.again, first)
  expect(known.stack).not.toBe(before)
})
