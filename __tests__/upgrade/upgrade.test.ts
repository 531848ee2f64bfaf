/** An upgrade of tinystacks changes nothing that is deployed. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { startSandbox } from '../../sandbox/main.ts'
import { plan } from '../../src/commands/plan.ts'
import type { Plan } from '../../src/plan/model/types.ts'
import { contextOf } from '../builders/context.ts'
import { fixtureNames, readFixture, regionsOf, REPOSITORY, type Fixture } from './fixture.ts'
import { MEANT } from './meant.ts'
import { factsOf, openWire, replay } from './replay.ts'
import type { Translator } from './translator.ts'
import { askSandboxAt } from '../stand-ins/aws/environment.ts'

const NAMES = fixtureNames()

/** The file as it stands in the repository; the stacks' tags have its path. */
const FILE = 'tinystacks.yml'

async function planned(text: string): Promise<Plan> {
  const context = contextOf(text)
  const { json } = await plan({
    ...context,
    repository: REPOSITORY,
    files: { ...context.files, config: () => ({ name: FILE, inRepository: FILE, text }) },
  })
  return json
}

describe.each(NAMES)('%s', (name) => {
  const fixture: Fixture = readFixture(name)
  let sandbox: Awaited<ReturnType<typeof startSandbox>>
  let translator: Translator

  beforeAll(async () => {
    // A release did in one update what takes two today, and AWS took it, or there were no such stack.
    const switches = { lenientElastiCache: true }
    sandbox = await startSandbox({ speed: 0, engines: 'none', switches })
    translator = await replay(sandbox.url, fixture)
    askSandboxAt(translator.url)
  })
  afterAll(async () => {
    vi.unstubAllEnvs()
    await sandbox.close()
    translator.close()
  })

  test('is there as that release left it', async () => {
    const wire = openWire(translator.url)
    const facts = await factsOf(wire, regionsOf(fixture))
    wire.close()
    expect(Object.keys(facts).sort()).toEqual(Object.keys(fixture.stacks).sort())
    for (const [id, { outputs, ...stack }] of Object.entries(fixture.stacks)) {
      expect(facts[id]).toMatchObject({ ...stack, outputs: lasting(outputs) })
      expect(Object.keys(facts[id]?.outputs ?? {})).toEqual(Object.keys(outputs))
    }
  })

  test('is not changed', async () => {
    const { stages, unnamed } = await planned(fixture.file)
    const meant = MEANT.filter((one) => one.fixture === name).map(({ stage }) => stage)
    expect(stages.length).toBeGreaterThan(0)
    for (const { stage, action, databases, refusals } of stages) {
      expect(action === 'none', `${stage}: ${action}`).toBe(!meant.includes(stage))
      if (action !== 'none') continue
      expect(refusals).toEqual([])
      expect(databases.filter(({ impact }) => impact !== 'none' && impact !== 'existing')).toEqual(
        [],
      )
    }
    expect(unnamed ?? []).toEqual([])
  })
})

test('every change that is meant has its fixture and a reason', () => {
  for (const { fixture, stage, reason } of MEANT) {
    expect(NAMES).toContain(fixture)
    expect(readFixture(fixture).file).toMatch(new RegExp(`^ +${stage}:`, 'm'))
    expect(reason.length).toBeGreaterThan(20)
  }
})

/** Without what AWS makes up. */
function lasting(outputs: Readonly<Record<string, string | null>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(outputs).flatMap(([key, value]) => (value === null ? [] : [[key, value]])),
  )
}
