/** A GitHub that is down: never a reason for a plan or a deploy to fail, nor for one to apply what was to be reviewed. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { useGitHub, type GitHub } from '../stand-ins/github/index.ts'
import { runAction, useCheckout, useSandbox, type ActionRun } from './support.ts'

const sandbox = useSandbox()
const checkout = useCheckout()
const github = useGitHub()

/** A stack and a file of its own for every test: they share one sandbox. */
let stack = ''
let made = 0
beforeEach(() => {
  made += 1
  stack = `down${String(made)}`
  mkdirSync(join(checkout.path(), stack))
})
const config = () => `${stack}/tinystacks.yml`

function write(yaml: string): void {
  writeFileSync(join(checkout.path(), config()), yaml)
}

function file(postgres: string): string {
  return `version: 1
stack: ${stack}
region: us-east-1
stages:
  dev:
    protected: false
    databases:
      redis: {}
${postgres === '' ? '' : `      postgres: ${postgres}\n`}`
}

function run(
  { payload, environment }: ReturnType<GitHub['pushEvent']>,
  inputs: Readonly<Record<string, string>> = {},
): Promise<ActionRun> {
  return runAction(
    checkout.path(),
    { ...sandbox().environment, ...github().environment, GITHUB_RUN_ATTEMPT: '1' },
    { config: config(), 'github-token': github().token, ...inputs },
    {
      eventName: environment['GITHUB_EVENT_NAME'] as 'push' | 'pull_request',
      ref: environment['GITHUB_REF'] ?? '',
      sha: environment['GITHUB_SHA'] ?? '',
      payload,
    },
  )
}

/** Deploys what no pull request brought, while GitHub is there. */
async function deployed(yaml: string): Promise<void> {
  write(yaml)
  github().push({ [config()]: yaml })
  expect((await run(github().pushEvent())).errors).toEqual([])
}

/** A pull request with this file. */
function proposed(yaml: string): number {
  write(yaml)
  return github().openPull({ files: { [config()]: yaml } })
}

function goDown(): void {
  github().disturb({ kind: 'hang up', times: 10_000 })
}

describe('where GitHub is down', () => {
  test('a plan is made, and told in the summary and with a notice', async () => {
    const number = proposed(file('{}'))
    goDown()
    const planned = await run(github().pullRequestEvent(number))
    expect(planned.errors).toEqual([])
    expect(planned.code).toBe(0)
    expect(planned.summary).toContain('new stage')
    expect(planned.notices).toEqual([
      expect.stringMatching(/has no comment of this run, the job's summary .*gave no answer/),
    ])
  })

  test('a deploy applies what loses nothing, and says that nobody could tell whether it was reviewed', async () => {
    const number = proposed(file('{}'))
    await run(github().pullRequestEvent(number))
    github().merge(number)
    goDown()
    const landed = await run(github().pushEvent())
    expect(landed.errors).toEqual([])
    expect(landed.code).toBe(0)
    expect(landed.outputs['changed']).toBe('true')
    expect(landed.notices.join('\n')).toMatch(
      /could not be read \(GitHub gave no answer: .*\); applied nevertheless, since it loses nothing/,
    )
    expect(landed.summary).toContain('created')
  })

  test('a deploy applies nothing where a plan is required', async () => {
    const number = proposed(file('{}'))
    await run(github().pullRequestEvent(number))
    github().merge(number)
    goDown()
    await sandbox().resetCalls()
    const refused = await run(github().pushEvent(), { 'require-plan': 'true' })
    expect(refused.code).toBe(3)
    expect(refused.log).toMatch(/could not be read \(GitHub gave no answer/)
    expect(Object.keys(await sandbox().calls())).not.toContain('cloudformation:ExecuteChangeSet')
  })

  test('a loss is not applied, although its label was given', async () => {
    await deployed(file('{}'))
    const number = proposed(file(''))
    await run(github().pullRequestEvent(number))
    const label = github()
      .labels()
      .map(({ name }) => name)
      .find((name) => name.startsWith('tinystacks: allow '))
    github().setLabels(number, [label ?? ''])
    github().merge(number)
    goDown()
    const refused = await run(github().pushEvent())
    expect(refused.code).toBe(3)
    expect(refused.notices.join('\n')).toMatch(/labels of the pull request could not be read/)
    expect(refused.errors.join('\n')).toMatch(/dev\/postgres@[0-9a-f]{8}/)
  })
})
