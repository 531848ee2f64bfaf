/** What only the whole program can get wrong: the file itself is judged in __tests__/config. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { runAction, runCli, useCheckout, useSandbox } from './support.ts'

const sandbox = useSandbox()
const checkout = useCheckout()

const GOOD = `version: 1
stack: shop
region: us-east-1
stages:
  dev:
    databases: { redis: {} }
`
beforeEach(() => {
  checkout.write(GOOD)
})

async function closedPort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address ? address.port : 1
}

describe.each(['plan', 'deploy'])('%s', (command) => {
  test('without a file', async () => {
    const folder = join(checkout.path(), 'empty', '.git')
    mkdirSync(folder, { recursive: true })
    const { code, stderr } = await runCli(join(folder, '..'), sandbox().environment, command)
    rmSync(join(folder, '..'), { recursive: true })
    expect(code).toBe(2)
    expect(stderr).toContain('tinystacks.yml')
  })

  test('with every problem of the file at once, each with its line and column', async () => {
    checkout.write(`version: 1
stack: shop
region: us-est-1
stages:
  dev:
    databses: { redis: {} }
`)
    const { code, stderr } = await runCli(checkout.path(), sandbox().environment, command)
    expect(code).toBe(2)
    expect(stderr).toMatch(/tinystacks\.yml:3:9/)
    expect(stderr).toMatch(/us-east-1/)
    expect(stderr).toMatch(/tinystacks\.yml:6:5/)
    expect(stderr).toMatch(/databases/)
  })

  test('with --json gives the codes of the error and of each problem on stdout', async () => {
    checkout.write(GOOD.replace('stack: shop', 'stak: shop'))
    const run = await runCli(checkout.path(), sandbox().environment, command, '--json')
    expect(run.code).toBe(2)
    expect(JSON.parse(run.stdout)).toMatchObject({
      error: { code: 'invalid-file', problems: [{ code: 'unknown-key', line: 2, column: 1 }] },
    })
    expect(run.stderr).toContain('tinystacks.yml:2:1')
  })

  test('for a stage that is not in the file', async () => {
    const { code, stderr } = await runCli(
      checkout.path(),
      sandbox().environment,
      command,
      '--stage',
      'dve',
    )
    expect(code).toBe(2)
    expect(stderr).toMatch(/dve/)
    expect(stderr).toMatch(/dev/)
  })

  test('with an endpoint that refuses connections', async () => {
    const endpoint = `http://127.0.0.1:${String(await closedPort())}`
    const { code, stderr } = await runCli(
      checkout.path(),
      { ...sandbox().environment, AWS_ENDPOINT_URL: endpoint },
      command,
    )
    expect(code).toBe(2)
    expect(stderr).toContain('refuses connections')
  })

  test("with credentials of another account than the file's", async () => {
    checkout.write(GOOD.replace('stages:', 'account: "999999999999"\nstages:'))
    const { code, stderr } = await runCli(checkout.path(), sandbox().environment, command)
    expect(code).toBe(2)
    expect(stderr).toMatch(/tinystacks\.yml:4:1/)
    expect(stderr).toContain('999999999999')
  })
})

describe('without credentials', () => {
  const run = (command: string) => {
    const { AWS_ENDPOINT_URL = '' } = sandbox().environment
    return runCli(checkout.path(), { AWS_ENDPOINT_URL }, command)
  }

  test('a deploy ends with exit 2', async () => {
    const { code, stderr } = await run('deploy')
    expect(code).toBe(2)
    expect(stderr).toContain('no AWS credentials')
  })

  test('a plan compares the file with the one before, and says so', async () => {
    const { code, stdout } = await run('plan')
    expect(code).toBe(0)
    expect(stdout).toMatch(/not checked against AWS/i)
    expect(stdout).toContain('there are no credentials')
  })
})

test.each([
  [['depoly'], /deploy/],
  [['drift'], /not|yet/],
  [['plan', '--sage', 'dev'], /--sage/],
  [['outputs', '--format', 'xml'], /dotenv/],
  [['template'], /--stage|stage/],
])('the command line %j ends with exit 2 and says what to write', async (argv, words) => {
  checkout.write(`${GOOD}  prod:\n    databases: { redis: {} }\n`)
  const { code, stderr } = await runCli(checkout.path(), {}, ...argv)
  expect(code).toBe(2)
  expect(stderr).toMatch(words)
})

test.each([
  [['depoly', '--json'], 'unknown-command'],
  [['drift', '--json'], 'command-not-available'],
  [['plan', '--json', '--sage', 'dev'], 'invalid-arguments'],
  [['template', '--json'], 'one-stage-needed'],
])('the command line %j prints its code as JSON', async (argv, expected) => {
  checkout.write(`${GOOD}  prod:\n    databases: { redis: {} }\n`)
  const { code, stdout } = await runCli(checkout.path(), {}, ...argv)
  expect(code).toBe(2)
  expect(JSON.parse(stdout)).toMatchObject({ error: { code: expected, exit: 2 } })
})

describe('the action', () => {
  test.each(['tinystacks.yml', './tinystacks.yml'])(
    'puts every problem of the file on its line, of %s as the diff has it, and into the summary',
    async (config) => {
      checkout.write(GOOD.replace('stack: shop', 'stak: shop'))
      for (const workspace of [{}, { GITHUB_WORKSPACE: checkout.path() }]) {
        const result = await runAction(checkout.path(), workspace, { command: 'validate', config })
        expect(result.code).toBe(2)
        expect(result.log).toMatch(
          /::error title=tinystacks%3A unknown-key,file=tinystacks\.yml,line=2[^\n]*::.*stak/,
        )
        expect(result.summary).toMatch(/tinystacks\.yml:2:1.* unknown key &#96;stak&#96;/)
      }
    },
  )

  test('asks for the command when the event does not tell', async () => {
    const result = await runAction(
      checkout.path(),
      {},
      {},
      { eventName: 'release', ref: 'refs/tags/v1' },
    )
    expect(result.code).toBe(2)
    expect(result.errors.join('\n')).toContain('release')
  })

  test('plans on a pull request by itself', async () => {
    const result = await runAction(
      checkout.path(),
      sandbox().environment,
      {},
      { eventName: 'pull_request', ref: 'refs/pull/7/merge' },
    )
    expect(result.code).toBe(0)
    expect(result.outputs['has-changes']).toBe('true')
    expect(result.outputs['changed']).toBeUndefined()
  })
})

test('a file that cannot be a file is named', async () => {
  writeFileSync(join(checkout.path(), 'other.yml'), '')
  const { code, stderr } = await runCli(checkout.path(), {}, 'validate', '--config', 'other.yml')
  expect(code).toBe(2)
  expect(stderr).toMatch(/other\.yml:1:1/)
})
