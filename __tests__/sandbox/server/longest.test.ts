import { expect, it } from 'vitest'
import { startCloud, template, vpc } from '../builders/cloud.ts'

it('HTTP-18 whatever takes longer takes as long as the switch says', async () => {
  // At this speed, the stack alone would take a quarter of an hour after its last resource.
  const cloud = await startCloud(undefined, 0.001)
  try {
    cloud.sandbox.switches.longest = 0.000001
    await cloud.client.createStack({ StackName: 'soon', TemplateBody: template({ Net: vpc() }) })
    expect(await cloud.settled('soon')).toBe('CREATE_COMPLETE')
    cloud.sandbox.switches.longest = 0
    await cloud.client.deleteStack({ StackName: 'soon' })
    const { Stacks } = await cloud.client.describeStacks({ StackName: 'soon' })
    expect(Stacks?.[0]?.StackStatus).toBe('DELETE_IN_PROGRESS')
  } finally {
    await cloud.sandbox.close()
  }
})
