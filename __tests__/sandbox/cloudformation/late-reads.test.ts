import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startCloud, template, vpc, type TestCloud } from '../builders/cloud.ts'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.sandbox.close())

/** `CREATE` or `UPDATE`, in progress or complete; `none`. */
const status = async (StackName: string): Promise<string> => {
  try {
    const { Stacks } = await cloud.client.describeStacks({ StackName })
    return /^[A-Z]+/.exec(Stacks?.[0]?.StackStatus ?? '')?.[0] ?? ''
  } catch {
    return 'none'
  }
}

/** What the stack says to each of so many looks. */
async function looks(stack: string, count: number): Promise<readonly string[]> {
  const seen: string[] = []
  for (let look = 0; look < count; look++) seen.push(await status(stack))
  return seen
}

/** What looks see after a stack was made, and after it was updated, with the draw beginning at `seed`. */
async function drawn(stack: string, seed: number): Promise<readonly (readonly string[])[]> {
  cloud.sandbox.switches.lateReads = 0
  cloud.sandbox.switches.lateReads = seed
  await cloud.client.createStack({ StackName: stack, TemplateBody: template({ Net: vpc() }) })
  const made = await looks(stack, 5)
  const TemplateBody = template({ Net: vpc({ EnableDnsSupport: true }) })
  await cloud.client.updateStack({ StackName: stack, TemplateBody })
  const before = await looks(stack, 1)
  return [made, [...before, ...(await looks(stack, 4))]]
}

describe('late reads', () => {
  it('CFN-61 see a stack as it was for one to three looks, the same with the same number', async () => {
    const [made = [], changed = []] = await drawn('first', 7)
    expect(made[0]).toBe('none')
    expect(made.filter((one) => one === 'none').length).toBeLessThanOrEqual(3)
    expect(made.at(-1)).toBe('CREATE')
    expect(changed[0]).toBe('CREATE')
    expect(changed.at(-1)).toBe('UPDATE')
    await drawn('other', 8)
    expect(await drawn('second', 7)).toEqual([made, changed])
  })

  it('CFN-61 lag for themselves: events do not wait for what the stack says', async () => {
    cloud.sandbox.switches.lateReads = 9
    const TemplateBody = template({ Net: vpc() })
    await cloud.client.createStack({ StackName: 'events', TemplateBody })
    await looks('events', 4)
    await expect(cloud.client.describeStackEvents({ StackName: 'events' })).rejects.toThrow(
      'does not exist',
    )
  })

  it('CFN-61 catch up with another number, and are off without one', async () => {
    cloud.sandbox.switches.lateReads = 10
    const TemplateBody = template({ Net: vpc() })
    await cloud.client.createStack({ StackName: 'caught-up', TemplateBody })
    cloud.sandbox.switches.lateReads = 11
    expect(await status('caught-up')).toBe('CREATE')
    cloud.sandbox.switches.lateReads = 0
    await cloud.client.createStack({ StackName: 'on-time', TemplateBody })
    expect(await status('on-time')).not.toBe('none')
  })

  it('HTTP-12 AWS may have another clock than the machine', async () => {
    cloud.sandbox.switches.clockAhead = -3600
    await cloud.client.createStack({ StackName: 'earlier', TemplateBody: template({ Net: vpc() }) })
    const { Stacks } = await cloud.client.describeStacks({ StackName: 'earlier' })
    const answer = await fetch(`${cloud.sandbox.url}/_sandbox/health`)
    cloud.sandbox.switches.clockAhead = 0
    for (const time of [Stacks?.[0]?.CreationTime, new Date(answer.headers.get('date') ?? '')])
      expect(Math.abs((time?.getTime() ?? 0) + 3_600_000 - Date.now())).toBeLessThan(5000)
  })
})
