/** What takes no precondition is called right after a look at the stack; not where that shows somebody else. */
import { CloudFormation } from '@aws-sdk/client-cloudformation'
import { beforeAll, expect, test } from 'vitest'
import type { Template } from '../../src/template/types.ts'
import { contextOf } from '../builders/context.ts'
import { updateByHand } from '../builders/deleted-by-hand.ts'
import { prepare } from '../safety/case.ts'
import { withoutWaits } from '../safety/faults.ts'
import { callsOf } from '../safety/recording.ts'
import { run } from '../safety/run.ts'
import { from } from '../safety/stand.ts'
import { operationNamed } from '../safety/trials.ts'
import { watched } from '../safety/watched.ts'

beforeAll(withoutWaits)

/** Somebody's own update of a stack, which does no harm to anything. */
async function updated(region: string, stack: string): Promise<void> {
  const client = new CloudFormation({ region })
  const status = await updateByHand(client, stack, (text) => {
    const template = JSON.parse(text) as Template
    const Outputs = { ...template.Outputs, ByHand: { Description: '', Value: 'by hand' } }
    return JSON.stringify({ ...template, Outputs })
  })
  expect(status).toBe('UPDATE_COMPLETE')
}

test.each([
  ['remove', 'snapshots.take', 'us-east-1', 'shop-prod'],
  ['remove Redis', 'snapshots.take', 'us-east-1', 'shop-prod'],
  ['destroy', 'stacks.deleteStack', 'us-east-1', 'shop-prod'],
  ['reboot', 'reboot', 'us-east-1', 'shop-prod'],
  ['promote', 'secrets.stopReplication', 'us-west-2', 'shop-west'],
  ['restore the secrets of Redis', 'secrets.restore', 'us-east-1', 'shop-prod'],
])('%s: before %s', async (operation, call, region, stack) => {
  const { origin, command, undisturbed } = await prepare(operationNamed(operation))
  try {
    const calls = callsOf(undisturbed)
    const name = `${region}.${call}`
    const at = calls.findIndex((one) => one.name === name)
    const lastLook = calls[at - 1]
    expect(lastLook?.name).toBe(`${region}.stacks.describe`)
    await from(origin, async () => {
      const made: string[] = []
      let isUpdated = false
      const { connect } = watched(contextOf(''), {
        before: async ({ name: called, place }) => {
          made.push(called)
          if (isUpdated || place < (lastLook?.place ?? Infinity)) return
          isUpdated = true
          await updated(region, stack)
        },
      })
      const ended = await run(command, { connect })
      expect(ended).toMatchObject({ exit: 3 })
      expect(isUpdated).toBe(true)
      expect(made).not.toContain(name)
    })
  } finally {
    origin.remove()
  }
})
