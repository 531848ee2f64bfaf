/** A plan is carried out step by step, as it lists them: in this process, against the sandbox. */
import { ElastiCacheClient, ModifyReplicationGroupCommand } from '@aws-sdk/client-elasticache'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { makeRoom } from '../stand-ins/aws/roomy.ts'
import { startSandbox } from '../../sandbox/main.ts'
import { applyStage } from '../../src/apply/apply.ts'
import { connect } from '../../src/aws/index.ts'
import { deploy } from '../../src/commands/deploy.ts'
import { applyContextOf } from '../../src/commands/shared/turns/apply-context.ts'
import {
  inspectStages,
  type InspectedStage,
} from '../../src/commands/shared/inspect/inspect-stages.ts'
import { load } from '../../src/commands/shared/load.ts'
import { destroy } from '../../src/commands/destroy.ts'
import { TinystacksError } from '../../src/errors.ts'
import { stepLine } from '../../src/plan/messages/deploy/steps.ts'
import type { StagePlan } from '../../src/plan/model/types.ts'
import { contextOf } from '../builders/context.ts'
import { askSandboxAt } from '../stand-ins/aws/environment.ts'
import { makeKeys } from '../stand-ins/aws/keys.ts'

let sandbox: Awaited<ReturnType<typeof startSandbox>>
beforeAll(async () => {
  sandbox = await startSandbox({ speed: 0, engines: 'none' })
  makeRoom(sandbox)
  askSandboxAt(sandbox.url)
  await makeKeys('kmsKey: alias/shop')
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await sandbox.close()
})

/** A file of one stage `prod`, of an application of its own. */
const fileOf = (application: string, stage: string): string =>
  `version: 1\nstack: ${application}\nregion: us-east-1\nstages:\n  prod: { ${stage} }\n`

const deployed = async (text: string): Promise<void> => {
  const { exit, failure } = await deploy(contextOf(text))
  expect(exit, String(failure)).toBe(0)
}

async function inspected(text: string): Promise<InspectedStage> {
  const context = contextOf(text)
  const { inspections } = await inspectStages(context, load(context), null)
  expect(inspections).toHaveLength(1)
  return inspections[0]!
}

/** Applies what was inspected, and gives the result with the lines about its steps. */
async function applied(one: InspectedStage, lines: string[] = []) {
  const { reporter } = contextOf('')
  const note = (text: string): number => lines.push(text)
  const context = applyContextOf(one.context, one.plan, { ...reporter, line: note, notice: note })
  const result = await applyStage(context, one)
  return { result, steps: lines.filter((line) => /^prod( \(\d\/\d\)|:) /.test(line)), lines }
}

/** A line for each step of the plan, in its order. */
const linesOf = (plan: StagePlan): readonly string[] => {
  const { steps = [] } = plan
  return steps.map((step, index) =>
    stepLine({ step, number: index + 1, of: steps.length, state: 'begun' }, plan),
  )
}

describe('apply takes the steps of the plan, and tells of each', () => {
  test.each<[string, string | null, string, readonly string[]]>([
    ['a new stage', null, 'databases: { postgres: {} }', ['create', 'protect', 'protect-stack']],
    [
      'a change of one update',
      'databases: { postgres: {} }',
      'databases: { postgres: { backupDays: 9 } }',
      ['update'],
    ],
    [
      'a removal',
      'databases: { postgres: {}, redis: {} }',
      'databases: { redis: {} }',
      ['snapshot', 'lift-protection', 'update', 'prove-removal'],
    ],
    [
      'a replacement',
      'databases: { postgres: {} }',
      'databases: { postgres: { kmsKey: alias/shop } }',
      ['snapshot', 'lift-protection', 'update', 'protect', 'prove-removal'],
    ],
    [
      'readers before their primary',
      'databases: { postgres: { version: "17.6", readReplica: true } }',
      'databases: { postgres: { version: "17.7", readReplica: true } }',
      ['upgrade-readers', 'update'],
    ],
    [
      'first replicas before failover',
      'databases: { redis: {} }',
      'databases: { redis: { replicas: 1, multiAz: true } }',
      ['add-nodes', 'update'],
    ],
    [
      'failover before the last replica',
      'databases: { redis: { replicas: 2, multiAz: true } }',
      'databases: { redis: { instance: cache.t4g.small } }',
      ['failover-off', 'update'],
    ],
    [
      'replicas and a removal',
      'databases: { postgres: {}, redis: {} }',
      'databases: { redis: { replicas: 1 } }',
      ['snapshot', 'add-nodes', 'lift-protection', 'update', 'prove-removal'],
    ],
    [
      'replicas of another engine',
      'databases: { redis: { engine: redis } }',
      'databases: { redis: { replicas: 1 } }',
      ['snapshot', 'add-nodes', 'update'],
    ],
    [
      'storage after everything else',
      'databases: { postgres: { storage: { max: 100 } } }',
      'databases: { postgres: { storage: { size: 40 } }, mysql: {} }',
      ['update', 'protect', 'change-storage'],
    ],
    [
      "the stack's own protection",
      'databases: { redis: {} }',
      'protected: false, databases: { redis: {} }',
      ['protect-stack'],
    ],
  ])('%s', async (what, before, after, kinds) => {
    const application = what.replaceAll(/[^a-z]/g, '')
    if (before !== null) await deployed(fileOf(application, before))
    const one = await inspected(fileOf(application, after))
    expect(one.plan.steps?.map(({ kind }) => kind)).toEqual(kinds)
    const { result, steps, lines } = await applied(one)
    expect(result.kind, lines.join('\n')).toBe(before === null ? 'created' : 'updated')
    expect(steps).toEqual(linesOf(one.plan))
    expect((await inspected(fileOf(application, after))).plan.action).toBe('none')
  })

  test('one step is not counted, several are', async () => {
    const text = fileOf('counted', 'databases: { postgres: {} }')
    const { steps } = await applied(await inspected(text))
    expect(steps[0]).toBe('prod (1/3) create counted-prod (about 3-9 min)')
    const grown = await inspected(text.replace('{} }', '{ backupDays: 9 } }'))
    expect((await applied(grown)).steps).toEqual(['prod: update counted-prod'])
  })

  test('none where nothing changes', async () => {
    const text = fileOf('still', 'databases: { redis: {} }')
    await deployed(text)
    const { result, steps } = await applied(await inspected(text))
    expect(result).toMatchObject({ kind: 'unchanged', notes: [] })
    expect(steps).toEqual([])
  })
})

describe('a step that turns out not to be needed', () => {
  test('is said to be done already, and those after it to be needed no more', async () => {
    const version = (minor: string): string =>
      fileOf('twice', `databases: { postgres: { version: "17.${minor}", readReplica: true } }`)
    await deployed(version('6'))
    const one = await inspected(version('7'))
    // Another run of the same plan is faster.
    await deployed(version('7'))
    const { result, steps } = await applied(one)
    expect(steps).toEqual([
      'prod (1/2) upgrade the reader of Postgres',
      'prod (1/2) had been done already: upgrade the reader of Postgres',
      'prod (2/2) no longer needed: update twice-prod',
    ])
    expect(result.kind).toBe('unchanged')
  })
})

test('a stack that a region’s list does not tell to be unprotected is protected all the same', async () => {
  const text = fileOf('unlisted', 'databases: { redis: {} }')
  await deployed(text)
  const { stacks } = connect('us-east-1')
  await stacks.setTerminationProtection('unlisted-prod', false)
  const one = await inspected(text)
  expect(one.plan.steps).toBeUndefined()
  expect((await applied(one)).result.kind).toBe('updated')
  expect((await stacks.describe('unlisted-prod'))?.terminationProtection).toBe(true)
})

test('what a step lifted is put back where the stage cannot be looked at again', async () => {
  const before = fileOf('putback', 'databases: { postgres: {}, redis: {} }')
  await deployed(before)
  const one = await inspected(fileOf('putback', 'databases: { redis: {} }'))
  const { aws, changeSets } = one.context
  const refusal = new TinystacksError('aws-error', 'CloudFormation refused it', { exit: 1 })
  // The one that the stage is inspected with again, after its protection was lifted.
  const refusing = { ...changeSets, createChangeSet: () => Promise.reject(refusal) }
  const lines: string[] = []
  const tried = applied({ ...one, context: { ...one.context, changeSets: refusing } }, lines)
  await expect(tried).rejects.toBe(refusal)
  expect(lines).toContain('prod (2/4) turn off the deletion protection of Postgres')
  expect(lines).toContain('turning the deletion protection back on')
  expect(lines).not.toContain('prod (3/4) update putback-prod')
  const identifier = one.found?.databases.postgres.identifier ?? ''
  const live = (await aws.live.sql([identifier])).get(identifier)
  expect(live).toMatchObject({ kind: 'read', value: { deletionProtection: true } })
})

test('destroy counts its steps as well', async () => {
  const text = fileOf('gone', 'databases: { postgres: {} }')
  await deployed(text)
  const lines: string[] = []
  const context = contextOf(text, { stages: ['prod'], confirm: 'delete' })
  const reporter = { ...context.reporter, line: (line: string) => void lines.push(line) }
  const { exit, json } = await destroy({ ...context, reporter })
  expect(exit).toBe(0)
  const { plan } = json as { readonly plan: { readonly stages: readonly StagePlan[] } }
  expect(lines.filter((line) => line.startsWith('prod ('))).toEqual(linesOf(plan.stages[0]!))
  expect(plan.stages[0]?.steps?.map(({ kind }) => kind)).toEqual([
    'snapshot',
    'lift-protection',
    'delete-stack',
    'prove-removal',
  ])
})

describe('a node type that ElastiCache does not take', () => {
  const LARGE = 'databases: { redis: { instance: cache.m7g.large } }'
  const SMALL = 'databases: { redis: { instance: cache.t4g.small, backupDays: 9 } }'

  test('fails the deploy by name, and is in the next plan again', async () => {
    const text = fileOf('toosmall', SMALL)
    await deployed(fileOf('toosmall', LARGE))
    sandbox.switches.tooLittleMemory = true
    const { result } = await applied(await inspected(text))
    sandbox.switches.tooLittleMemory = false
    const remarks = result.kind === 'failed' ? result.failure.remarks : []
    expect(remarks).toEqual([
      expect.stringMatching(
        /^prod\/redis: .* not apply .*cache\.t4g\.small.* still has cache\.m7g\.large$/,
      ),
      expect.stringMatching(/too little memory.*aws elasticache describe-events/),
      expect.stringMatching(/^the next plan will show the change again/),
    ])
    const again = await inspected(text)
    expect(again.plan).toMatchObject({
      action: 'update',
      databases: [
        {
          changes: [{ property: 'instance', before: 'cache.m7g.large', after: 'cache.t4g.small' }],
        },
      ],
    })
    expect((await applied(again)).result.kind).toBe('updated')
    expect((await inspected(text)).plan.action).toBe('none')
  })

  test('that the file gives up again changes nothing of the database', async () => {
    await deployed(fileOf('givenup', LARGE))
    sandbox.switches.tooLittleMemory = true
    await applied(await inspected(fileOf('givenup', SMALL)))
    sandbox.switches.tooLittleMemory = false
    const running = fileOf('givenup', LARGE.replace(' }', ', backupDays: 9 }'))
    expect((await inspected(running)).plan.databases).toMatchObject([{ impact: 'none' }])
    await deployed(running)
    expect((await inspected(running)).plan.action).toBe('none')
  })
})

test.each([
  ['says what AWS left of it', true, ['cache.m7g.large']],
  ['says nothing of what AWS put back', false, []],
])('of a Redis that was changed by hand a deploy %s', async (_what, only, left) => {
  const name = only ? 'leftasis' : 'sentwhole'
  await deployed(fileOf(name, 'databases: { redis: {} }'))
  const changed = fileOf(name, 'databases: { redis: { backupDays: 9 } }')
  const elasticache = new ElastiCacheClient({ region: 'us-east-1' })
  const { live } = await inspected(changed)
  const { identifier } = live.redis?.kind === 'read' ? live.redis.value : { identifier: '' }
  await elasticache.send(
    new ModifyReplicationGroupCommand({
      ReplicationGroupId: identifier,
      CacheNodeType: 'cache.m7g.large',
      ApplyImmediately: true,
    }),
  )
  sandbox.switches.sendsOnlyChanges = only
  const { result, lines } = await applied(await inspected(changed))
  sandbox.switches.sendsOnlyChanges = false
  expect(result.kind).toBe('updated')
  const said =
    /^prod\/redis: AWS left the node type as it was changed by hand: (.*), the file says cache\.t4g\.micro$/
  expect(lines.flatMap((line) => said.exec(line)?.[1] ?? [])).toEqual(left)
})
