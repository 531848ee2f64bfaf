/** A workflow run that somebody runs again, by the built action: with the comment of its plan, and without. */
import {
  CloudFormationClient,
  DescribeStackEventsCommand,
  DescribeStacksCommand,
} from '@aws-sdk/client-cloudformation'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { missingConsent } from '../../src/plan/index.ts'
import type { Plan } from '../../src/plan/model/types.ts'
import { clientSettings } from '../stand-ins/aws/client-settings.ts'
import { useRole } from './denied.ts'
import { useChanges } from './on-github.ts'
import { runCli, useSandbox, type ActionRun } from './support.ts'

const sandbox = useSandbox()
const role = useRole(sandbox)
const { github, checkout, application, config, write, file, run, propose, land, deployDirectly } =
  useChanges(sandbox)

let cloudformation: CloudFormationClient
beforeEach(() => {
  cloudformation = new CloudFormationClient(clientSettings(sandbox()))
})
afterEach(() => {
  cloudformation.destroy()
})

const SMALL = '{ instance: db.t4g.small }'
const stackOf = (stage: string): string => `${application()}-${stage}`

/** How many events the stack has: no more than before means that nobody has worked on it. */
async function eventsOf(stage: string): Promise<number> {
  const { StackEvents = [] } = await cloudformation.send(
    new DescribeStackEventsCommand({ StackName: stackOf(stage) }),
  )
  return StackEvents.length
}

async function isThere(stage: string): Promise<boolean> {
  const { Stacks = [] } = await cloudformation.send(new DescribeStacksCommand({}))
  return Stacks.some(({ StackName }) => StackName === stackOf(stage))
}

/** Somebody's own machine: no workflow run. */
const onLaptop = (verb: string, ...argv: readonly string[]) =>
  runCli(checkout.path(), sandbox().environment, verb, '--config', config(), ...argv)

const NO_TOKEN = { inputs: { 'github-token': ' ' } }

function expectLeftAlone(result: ActionRun, said: RegExp, changed = 'false'): void {
  expect(result.errors).toEqual([])
  expect(result.code).toBe(0)
  expect(result.outputs['changed']).toBe(changed)
  expect(result.notices.join()).toMatch(said)
}

describe.each<[string, { readonly inputs?: Readonly<Record<string, string>> }]>([
  ['with the comment', {}],
  ['without a comment', NO_TOKEN],
])('%s: a deploy that is run again', (_, usual) => {
  test('changes nothing of what a newer run has changed, and gives the outputs all the same', async () => {
    await deployDirectly(file('{}'))
    const first = await propose(file(SMALL))
    github().merge(first.number)
    const old = github().pushEvent()
    expect((await run(old, { ...usual, run: 100 })).errors).toEqual([])
    const second = await propose(file('{}'))
    expect((await land(second.number, 'squash', { ...usual, run: 101 })).errors).toEqual([])
    const events = await eventsOf('dev')

    write(file(SMALL))
    for (const attempt of [2, 3]) {
      const again = await run(old, { ...usual, run: 100, attempt })
      expectLeftAlone(again, /dev was left alone: a newer workflow run \(101\) has worked on it/)
      expect(again.outputs['pg-host']).toMatch(/./)
      expect(again.outputs['postgres-secret-arn']).toMatch(/^arn:/)
      expect(again.summary).toContain('no stage changed')
    }
    expect(await eventsOf('dev')).toBe(events)
  })

  test('finishes the stage that it failed in, and leaves the one before alone', async () => {
    const stages = file('', '  prod:\n    protected: false\n    databases: { redis: {} }\n')
    const { number } = await propose(stages)
    github().merge(number)
    const old = github().pushEvent()
    role().denyAfter(1, 'cloudformation:ExecuteChangeSet')
    const environment = { AWS_ENDPOINT_URL: role().url }
    const failed = await run(old, { ...usual, environment, run: 130 })
    expect(failed.code).toBe(1)
    const events = await eventsOf('dev')

    const again = await run(old, { ...usual, run: 130, attempt: 2 })
    expect(again.errors).toEqual([])
    expect(again.outputs['changed']).toBe('true')
    expect(again.notices.join()).toMatch(/dev was left alone: an earlier attempt/)
    expect(await eventsOf('dev')).toBe(events)
    expect(await isThere('prod')).toBe(true)
    expect(Object.keys(JSON.parse(again.outputs['outputs'] ?? '{}') as object)).toEqual([
      'dev',
      'prod',
    ])
    expect(JSON.parse(again.outputs['stages'] ?? '[]')).toEqual(['dev', 'prod'])
  })
})

test('a deploy that is run again leaves alone what it finished and a person has changed since', async () => {
  const { number } = await propose(file('{}'))
  github().merge(number)
  const old = github().pushEvent()
  expect((await run(old, { ...NO_TOKEN, run: 110 })).errors).toEqual([])
  const finished = await run(old, { ...NO_TOKEN, run: 110, attempt: 2 })
  const said = /dev was left alone: an earlier attempt .* has already deployed it/
  // What follows in the workflow may not have come to its turn.
  expectLeftAlone(finished, said, 'true')

  write(file(SMALL))
  expect((await onLaptop('deploy')).code).toBe(0)
  const events = await eventsOf('dev')
  write(file('{}'))
  const again = await run(old, { ...NO_TOKEN, run: 110, attempt: 3 })
  expectLeftAlone(again, /dev was left alone: .* it has been changed since/)
  expect(await eventsOf('dev')).toBe(events)
})

test('a deploy that is run again makes no stage again that a newer run has destroyed', async () => {
  const { number } = await propose(file(''))
  github().merge(number)
  const old = github().pushEvent()
  expect((await run(old, { ...NO_TOKEN, run: 120 })).errors).toEqual([])
  const destroy = { command: 'destroy', stage: 'dev', confirm: 'delete', ...NO_TOKEN.inputs }
  expect((await run(github().pushEvent(), { inputs: destroy, run: 121 })).errors).toEqual([])
  expectLeftAlone(
    await run(old, { ...NO_TOKEN, run: 120, attempt: 2 }),
    /a newer workflow run \(121\)/,
  )
  expect(await isThere('dev')).toBe(false)
})

test('a new run of an old commit is judged like any other', async () => {
  await deployDirectly(file('{}'))
  await deployDirectly(file(SMALL))
  write(file('{}'))
  const result = await run(github().pushEvent(), NO_TOKEN)
  expect(result.errors).toEqual([])
  expect(result.outputs['changed']).toBe('true')
})

describe('a destroy that is run again', () => {
  const destroy = (id: number, attempt = 1, environment: Record<string, string> = {}) =>
    run(github().pushEvent(), {
      inputs: { command: 'destroy', stage: 'dev', confirm: 'delete', 'github-token': ' ' },
      environment,
      run: id,
      attempt,
    })

  test('deletes no stage that a newer run has made again', async () => {
    await deployDirectly(file(''))
    expect((await destroy(140)).errors).toEqual([])
    expect((await run(github().pushEvent(), { ...NO_TOKEN, run: 141 })).errors).toEqual([])
    expectLeftAlone(await destroy(140, 2), /dev was not destroyed: a newer workflow run \(141\)/)
    expect(await isThere('dev')).toBe(true)
  })

  test('deletes no stage that a person has made again', async () => {
    await deployDirectly(file(''))
    expect((await destroy(150)).errors).toEqual([])
    expect((await onLaptop('deploy')).code).toBe(0)
    expectLeftAlone(await destroy(150, 2), /dev was not destroyed: it has been created or changed/)
    expect(await isThere('dev')).toBe(true)
  })

  test('finishes what it began', async () => {
    await deployDirectly(file(''))
    role().deny('cloudformation:DeleteStack')
    const failed = await destroy(160, 1, { AWS_ENDPOINT_URL: role().url })
    expect(failed.code).toBe(1)
    expect((await destroy(160, 2)).errors).toEqual([])
    expect(await isThere('dev')).toBe(false)
  })
})

test.each([
  ['deploy', 'cloudformation:DescribeStackEvents'],
  ['destroy', 'cloudformation:ListStacks'],
])('%s is refused when it is run again and may not call %s', async (command, action) => {
  await deployDirectly(file(''))
  role().deny(action)
  const refused = await run(github().pushEvent(), {
    inputs: { command, 'github-token': ' ', stage: 'dev', confirm: 'delete' },
    environment: { AWS_ENDPOINT_URL: role().url },
    run: 170,
    attempt: 2,
  })
  expect(refused.code).toBe(3)
  expect(refused.errors.join()).toContain(`allow ${action}`)
  expect(await isThere('dev')).toBe(true)
})

describe('the command line in a step of a workflow', () => {
  const step = (attempt: number, verb: string, ...argv: readonly string[]) =>
    runCli(
      checkout.path(),
      {
        ...sandbox().environment,
        GITHUB_RUN_ID: '180',
        GITHUB_RUN_ATTEMPT: String(attempt),
        AWS_ENDPOINT_URL: role().url,
      },
      ...[verb, '--config', config(), ...argv],
    )

  const guarded = (postgres: string): string => file(postgres).replace('    protected: false\n', '')

  test('knows the run too', async () => {
    write(file(''))
    expect((await step(1, 'deploy')).code).toBe(0)
    const again = await step(2, 'deploy')
    expect(again.code).toBe(0)
    expect(again.stderr).toMatch(/dev was left alone: an earlier attempt/)
  })

  test.each([
    ['the update that protects what it made', 1, 'cloudformation:ExecuteChangeSet'],
    [
      "the stack's own protection, of which no event tells",
      0,
      'cloudformation:UpdateTerminationProtection',
    ],
  ])('finishes a create that was cut off before %s', async (_, calls, action) => {
    write(guarded('{}'))
    role().denyAfter(calls, action)
    expect((await step(1, 'deploy')).code).toBe(1)
    role().allow(action)
    const again = await step(2, 'deploy')
    expect(again.code).toBe(0)
    expect(again.stderr).not.toContain('was left alone')
    const { Stacks = [] } = await cloudformation.send(
      new DescribeStacksCommand({ StackName: stackOf('dev') }),
    )
    expect(Stacks[0]?.EnableTerminationProtection).toBe(true)
    expect((await step(3, 'deploy')).stderr).toContain('dev was left alone')
  })

  test('goes on where a failed attempt ended with an update that put the protection back', async () => {
    write(guarded('{}'))
    expect((await onLaptop('deploy')).code).toBe(0)
    write(
      guarded('').concat(
        '      mysql: { parameters: { max_connections: "LEAST(InstanceMemory,200)" } }\n',
      ),
    )
    const plan = JSON.parse((await step(1, 'plan', '--json')).stdout) as Plan
    const allow = missingConsent(plan).flatMap(({ words }) => ['--allow', words])
    const failed = await step(1, 'deploy', ...allow)
    expect(failed.stderr).toContain('turning the deletion protection back on')
    expect(failed.code).toBe(1)
    const again = await step(2, 'deploy', ...allow)
    expect(again.stderr).not.toContain('was left alone')
    expect(again.code).toBe(1)
  })
})
