/** A stage that is renamed, moved or taken out of the file is found again, with the whole program. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { codesOf } from '../builders/plan.ts'
import type { Plan } from '../../src/plan/model/types.ts'
import { runAction, runCli, useCheckout, useSandbox, type Finished } from './support.ts'

const sandbox = useSandbox()
const checkout = useCheckout()

type Names = { stack?: string; stage?: string; region?: string; more?: string; other?: string }

function file({ stack, stage, region, more, other }: Names = {}): void {
  checkout.write(`version: 1
stack: ${stack ?? 'shop'}
stages:
  ${stage ?? 'prod'}:
    region: ${region ?? 'us-east-1'}
    databases: { postgres: {}, redis: {} }${more === undefined ? '' : `\n    ${more}`}
${other ?? ''}`)
}

/** A workflow of this repository: on a laptop without a remote only the application's name is known. */
function run(...argv: readonly string[]): Promise<Finished> {
  const environment = { ...sandbox().environment, GITHUB_REPOSITORY: 'acme/shop' }
  return runCli(checkout.path(), environment, ...argv)
}

async function plan(...argv: readonly string[]): Promise<Plan & { readonly code: number | null }> {
  const { code, stdout, stderr } = await run('plan', '--json', ...argv)
  if (stdout === '') throw new Error(stderr)
  return { ...(JSON.parse(stdout) as Plan), code }
}

beforeEach(async () => {
  file()
  const { code, stderr } = await run('deploy')
  if (code !== 0) throw new Error(stderr)
}, 30_000)

describe('a stage that would start empty while its database lives', () => {
  test.each([
    ['renamed', { stage: 'production' }, 'write stackName: shop-prod;'],
    ['of a renamed application', { stack: 'store' }, 'write stack: shop again;'],
    ['moved to another region', { region: 'eu-west-1' }, 'write region: us-east-1;'],
    [
      'moved to another region under its written stackName',
      { region: 'eu-west-1', more: 'stackName: shop-prod' },
      'write region: us-east-1;',
    ],
    ['whose stackName changes', { more: 'stackName: store-prod' }, 'write stackName: shop-prod;'],
    [
      'renamed and moved',
      { stage: 'production', region: 'eu-west-1' },
      'write stackName: shop-prod and region: us-east-1;',
    ],
  ] as const)('%s, is refused with the line to write', async (_what, names, line) => {
    file(names)
    for (const argv of [[], ['--stage', 'stage' in names ? names.stage : 'prod']]) {
      const { code, stages } = await plan(...argv)
      expect(code).toBe(3)
      expect(stages[0]?.refusals).toMatchObject([{ database: null, line: 4 }])
      expect(stages[0]?.refusals[0]?.message).toContain(line)
    }
    expect((await run('deploy')).code).toBe(3)
  })

  test('is new where its file says so', async () => {
    file({ stage: 'production', more: 'stackName: shop-production' })
    const { code, stages, unnamed } = await plan()
    expect(code).toBe(0)
    expect(stages).toMatchObject([{ action: 'create', refusals: [] }])
    expect(unnamed).toMatchObject([{ stack: 'shop-prod', stage: 'prod' }])
  })

  test('goes on under its new name with the line, and what cannot change stays', async () => {
    file({ stage: 'production', more: 'stackName: shop-prod' })
    const { code, stages } = await plan()
    expect(code).toBe(0)
    expect(stages[0]).toMatchObject({ action: 'update', refusals: [] })
    for (const { data, consent } of stages[0]?.databases ?? [])
      expect({ data, consent }).toEqual({ data: 'kept', consent: null })
    const deployed = await run('deploy', '--json')
    expect(deployed.code).toBe(0)
    expect(deployed.stdout).toMatch(/secret:prod-shop-postgres-/)
    expect((await plan()).stages[0]?.action).toBe('none')
    file()
    expect((await run('deploy')).code).toBe(0)
  })
})

test('the stack of a renamed application is taken over with consent, and is its own then', async () => {
  file({ stack: 'store', more: 'stackName: store-prod' })
  const fresh = await plan()
  expect(fresh.code).toBe(0)
  expect(fresh.unnamed).toMatchObject([{ stack: 'shop-prod', application: 'shop' }])
  const gone = await run('destroy', '--stage', 'dev', '--confirm', 'delete')
  expect(gone.code).toBe(2)

  file({ stack: 'store', more: 'stackName: shop-prod' })
  const asked = await plan()
  expect(asked.code).toBe(3)
  expect(asked.stages[0]).toMatchObject({ refusals: [], consents: [{ kind: 'take-over' }] })
  const words = asked.stages[0]?.consents?.[0]?.words ?? ''
  expect((await run('deploy', '--allow', words)).code).toBe(0)
  expect(await plan()).toMatchObject({ code: 0, stages: [{ action: 'none' }] })
})

describe('the same file', () => {
  const planned = (config: string) =>
    runAction(
      checkout.path(),
      sandbox().environment,
      { command: 'plan', config },
      { eventName: 'push', ref: 'refs/heads/main' },
    )

  test('has the same stacks on a runner without git, and named absolutely', async () => {
    rmSync(join(checkout.path(), '.git'), { recursive: true })
    for (const config of ['tinystacks.yml', join(checkout.path(), 'tinystacks.yml')]) {
      const { code, outputs, summary } = await planned(config)
      expect({ code, changes: outputs['has-changes'] }).toEqual({ code: 0, changes: 'false' })
      expect(summary).not.toContain(checkout.path())
    }
  })

  test('is refused in no repository', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tinystacks-nowhere-'))
    const config = join(folder, 'tinystacks.yml')
    writeFileSync(
      config,
      'version: 1\nstack: shop\nstages: { prod: { region: us-east-1, databases: { postgres: {} } } }\n',
    )
    const { code, errors } = await planned(config)
    rmSync(folder, { recursive: true })
    expect(code).toBe(2)
    expect(errors.join()).toContain('is in no repository')
  })
})

describe('a stage taken out of the file', () => {
  test('is shown, and left alone', async () => {
    const other = '  dev:\n    region: us-east-1\n    databases: { mysql: {} }\n'
    file({ other })
    expect((await run('deploy')).code).toBe(0)
    file()
    const { code, unnamed, stages } = await plan()
    expect(code).toBe(0)
    expect(stages).toMatchObject([{ stage: 'prod', action: 'none' }])
    expect(unnamed).toEqual([
      { stack: 'shop-dev', region: 'us-east-1', stage: 'dev', databases: ['mysql'] },
    ])
    expect((await run('plan')).stdout).toMatch(
      /shop-dev in us-east-1 .*tinystacks destroy --stage dev/s,
    )
    expect((await run('deploy')).code).toBe(0)
    expect((await plan()).unnamed).toHaveLength(1)
  })

  test('does not stand in the way of a stage with other databases', async () => {
    file({ other: '  cache:\n    region: us-east-1\n    databases: { redis: {} }\n' })
    const { code, stages } = await plan()
    expect(code).toBe(0)
    expect(stages[1]).toMatchObject({ stage: 'cache', action: 'create', refusals: [] })
    expect(stages[1]?.notes).toMatchObject([
      { code: 'regions-searched', message: expect.stringContaining('us-east-1') as string },
      { code: 'network-created' },
      { code: 'secrets-created' },
      { code: 'secrets-readable' },
    ])
  })

  test('costs no call of its own, besides those that look at what runs', async () => {
    file()
    await sandbox().resetCalls()
    await plan()
    expect(await sandbox().calls()).toEqual({
      'cloudformation:DescribeStacks': 1,
      'cloudformation:GetTemplate': 1,
      'rds:DescribeDBInstances': 1,
      'elasticache:DescribeReplicationGroups': 1,
      'elasticache:DescribeCacheClusters': 1,
      'secretsmanager:ListSecrets': 1,
    })
  })
})

test("another repository's stack of the same name and file is none of ours", async () => {
  file({ stage: 'production' })
  const environment = { ...sandbox().environment, GITHUB_REPOSITORY: 'acme/other' }
  const { code, stdout } = await runCli(checkout.path(), environment, 'plan', '--json')
  expect(code).toBe(0)
  expect((JSON.parse(stdout) as Plan).unnamed).toBeUndefined()
})

test("another repository's file does not touch the stack of that name unless it names it", async () => {
  file()
  const environment = { ...sandbox().environment, GITHUB_REPOSITORY: 'acme/other' }
  const other = async (verb: 'plan' | 'deploy') => {
    const { code, stdout } = await runCli(checkout.path(), environment, verb, '--json')
    const document = JSON.parse(stdout) as Plan & { readonly plan: Plan }
    return { code, plan: verb === 'plan' ? document : document.plan }
  }
  for (const verb of ['plan', 'deploy'] as const) {
    const { code, plan: refused } = await other(verb)
    expect(code).toBe(3)
    expect(refused.stages[0]?.refusals).toMatchObject([
      {
        ...{ code: 'stack-of-another-file', line: 4 },
        message: expect.stringContaining('another file (acme/shop,') as string,
      },
    ])
  }
  expect((await plan()).stages[0]?.action).toBe('none')
  file({ more: 'stackName: shop-prod' })
  const { code, plan: taken } = await other('plan')
  expect(code).toBe(3)
  expect(taken.stages[0]).toMatchObject({ refusals: [], consents: [{ kind: 'take-over' }] })
  expect(codesOf(taken.stages[0]?.notes ?? [])).toContain('stack-taken-over')
})
