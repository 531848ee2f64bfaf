/** A first create that fails at any of its resources leaves nothing behind, and the next one works. */
import { expect, test } from 'vitest'
import type { Sandbox } from '../../sandbox/server/sandbox.ts'
import { look } from '../safety/look.ts'
import { run } from '../safety/run.ts'
import { useEndpoint } from '../safety/stand.ts'
import { worldOf } from '../safety/world.ts'
import { startDirectSandbox } from '../stand-ins/aws/direct.ts'

const STAGES = [
  'prod: { databases: { postgres: { readReplica: true }, redis: {} }, bastion: { access: session-manager } }',
  'prod: { databases: { mysql: {} }, bastion: { allow: [203.0.113.0/24] } }',
]

async function inSandbox(body: (sandbox: Sandbox) => Promise<void>): Promise<void> {
  const sandbox = await startDirectSandbox({ speed: 0, engines: 'none' })
  useEndpoint(sandbox.url)
  try {
    await body(sandbox)
  } finally {
    await sandbox.close()
  }
}

/** The types of resources that a create of the stage makes. */
async function typesIn(after: string): Promise<readonly string[]> {
  const types = new Set<string>()
  await inSandbox(async () => {
    expect((await run({ after, allow: [] })).exit).toBe(0)
    for (const { stacks } of (await look()).regions)
      for (const { resources } of stacks)
        for (const { ResourceType = '' } of resources) types.add(ResourceType)
  })
  return [...types]
}

test.each(STAGES)(
  'each of its resources fails in turn, nothing is left, and the next deploy works: %s',
  async (after) => {
    const types = await typesIn(after)
    expect(types.length).toBeGreaterThan(12)
    await inSandbox(async (sandbox) => {
      for (const type of types) {
        sandbox.switches.failsToCreate = type
        const { exit } = await run({ after, allow: [] })
        const { lines, snapshots } = worldOf(await look())
        const others = lines.filter((line) => !line.startsWith('shop-prod '))
        expect({ type, exit, others, snapshots: [...snapshots] }).toEqual({
          ...{ type, exit: 1, others: [], snapshots: [] },
        })
      }
      sandbox.switches.failsToCreate = ''
      expect((await run({ after, allow: [] })).exit).toBe(0)
    })
  },
)
