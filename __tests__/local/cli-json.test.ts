/**
 * `--json` is one document, whatever is called and however it ends: every call here is parsed as a whole, held against
 * the schema that is published for it, and compared with the exit code (`stand-ins/documents.ts`).
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { startCli, useCheckout, useSandbox } from '../e2e/support.ts'
import { documentIn, schemaNameOf, type Document } from '../stand-ins/documents.ts'

const sandbox = useSandbox()
// A Redis takes six seconds here: long enough to interrupt its stage.
const slow = useSandbox({ speed: 100 })
const checkout = useCheckout()

const FILE = `version: 1
stack: shop
region: us-east-1
stages:
  dev:
    protected: false
    databases: { redis: {} }
  prod:
    protected: false
    databases: { postgres: {} }
`
const BAD = FILE.replace('stack: shop', 'stak: shop').replace('redis: {}', 'redis: 7')

type Calls = readonly (readonly [call: string, exit: number, code: string | null])[]

/** Without a deployed stage. `null` = it does what it is asked for. */
const CALLS: Calls = [
  ['validate', 0, null],
  ['validate --stage dev', 0, null],
  ['validate --stage dve', 2, 'unknown-stage'],
  ['validate --config none.yml', 2, 'file-not-found'],
  ['validate --stage', 2, 'invalid-arguments'],
  ['validate dev', 2, 'invalid-arguments'],
  ['validate --yes', 2, 'invalid-arguments'],
  ['validate --json=yes', 2, 'invalid-arguments'],
  ['template --stage dev', 0, null],
  ['template', 2, 'one-stage-needed'],
  ['plan', 0, null],
  ['plan --stage dev --exit-code', 4, null],
  ['plan --cloudformation-role admin', 2, 'not-a-role'],
  ['plan --stage dev --stage nope', 2, 'unknown-stage'],
  ['outputs --stage dev', 1, 'not-deployed'],
  ['outputs --format xml', 2, 'invalid-arguments'],
  ['destroy', 2, 'one-stage-needed'],
  ['destroy --stage dev', 0, null],
  ['destroy --stage gone --confirm delete', 2, 'unknown-stage'],
  ['destroy --stage dev --yes', 2, 'invalid-arguments'],
  ['reboot --stage prod postgres', 3, 'database-gone'],
  ['reboot --stage prod postgers', 2, 'invalid-arguments'],
  ['reboot postgres', 2, 'invalid-arguments'],
  ['restore-secret --stage prod postgres', 3, 'not-deployed'],
  ['restore-secret --stage prod', 2, 'invalid-arguments'],
  ['promote --stage prod postgres', 2, 'invalid-arguments'],
  ['promote --stage prod redis', 2, 'invalid-arguments'],
  ['deploy prod', 2, 'invalid-arguments'],
  ['depoly', 2, 'unknown-command'],
  ['drift', 2, 'command-not-available'],
  ['help plan', 0, null],
  ['help', 0, null],
  ['help depoly', 2, 'unknown-command'],
  ['deploy --help', 0, null],
  ['--help', 0, null],
  ['--version', 0, null],
  ['', 2, 'invalid-arguments'],
  ['--stage dev', 2, 'invalid-arguments'],
  ['completion bash', 2, 'invalid-arguments'],
  ['sandbox', 2, 'invalid-arguments'],
  ['sandbox --port 1', 2, 'invalid-arguments'],
]

async function call(
  line: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<Document & { readonly stderr: string; readonly schema: string }> {
  const argv = [...line.split(' ').filter((word) => word !== ''), '--json']
  const there = { ...sandbox().environment, ...environment }
  const run = await startCli(checkout.path(), there, ...argv).finished
  const document = documentIn(argv, run)
  return { ...document, stderr: run.stderr, schema: schemaNameOf(argv, document) }
}

test.each(CALLS)('%s --json is one document', async (line, exit, code) => {
  checkout.write(FILE)
  const { stderr, ...document } = await call(line)
  expect(document.exit).toBe(exit)
  expect(document.error?.code ?? null).toBe(code)
  // Whoever reads along is told as well.
  if (code !== null) expect(stderr).toMatch(/^error|internal error/m)
})

test.each([
  ...['validate', 'plan', 'deploy', 'outputs', 'template --stage dev', 'destroy --stage dev'],
  ...['reboot --stage dev postgres', 'restore-secret --stage dev redis', 'promote --stage dev'],
])('%s tells every problem of a file, with the place of each', async (line) => {
  checkout.write(BAD)
  const { ok, exit, error, problems } = await call(line)
  expect({ ok, exit, code: error?.code }).toEqual({ ok: false, exit: 2, code: 'invalid-file' })
  expect(problems?.length).toBeGreaterThan(1)
  expect(problems?.[0]).toMatchObject({
    ...{ file: 'tinystacks.yml', line: 2, column: 1, path: 'stak', code: 'unknown-key' },
    hint: expect.stringContaining('stack'),
  })
})

describe('a file that cannot be read', () => {
  test.each([
    ['a folder', 'file-unreadable', () => mkdirSync(join(checkout.path(), 'tinystacks.yml'))],
    [
      'no YAML',
      'invalid-file',
      () => {
        checkout.write('stages: [}')
      },
    ],
    [
      'empty',
      'invalid-file',
      () => {
        checkout.write('')
      },
    ],
    [
      'too large',
      'invalid-file',
      () => {
        checkout.write(`#${'x'.repeat(2 ** 20)}\n`)
      },
    ],
    ['outside of a repository', 'file-outside-repository', outside],
  ])('%s', async (_, code, make) => {
    make()
    expect(await call('plan')).toMatchObject({ ok: false, error: { code } })
  })

  function outside(): void {
    checkout.write(FILE)
    rmSync(join(checkout.path(), '.git'), { recursive: true })
    writeFileSync(join(checkout.path(), 'here'), '')
  }
})

describe('AWS that cannot be asked', () => {
  const NONE = {
    AWS_ACCESS_KEY_ID: '',
    AWS_SECRET_ACCESS_KEY: '',
    AWS_EC2_METADATA_DISABLED: 'true',
  }

  test.each([
    ['plan', NONE, 0, null],
    ['deploy', NONE, 2, 'no-credentials'],
    ['outputs', { AWS_PROFILE: 'nobody', ...NONE }, 2, 'unknown-profile'],
    ['plan', { AWS_ENDPOINT_URL: 'http://127.0.0.1:1' }, 2, 'connection-refused'],
    ['plan', { HTTPS_PROXY: 'not a proxy', AWS_ENDPOINT_URL: '' }, 2, 'bad-proxy'],
  ])('%s with %j', async (line, environment, exit, code) => {
    checkout.write(FILE)
    const document = await call(line, environment)
    expect(document.exit).toBe(exit)
    expect(document.error?.code ?? null).toBe(code)
  })
})

test(
  'a deploy that fails in its second stage tells of the first, and why',
  { timeout: 60_000 },
  async () => {
    const wrong = 'postgres: { parameters: { work_mem: "SUM(Memory,1)" } }'
    checkout.write(FILE.replace('postgres: {}', wrong))
    const failed = await call('deploy')
    expect(failed).toMatchObject({
      ...{ ok: false, exit: 1, error: { code: 'stage-failed' }, problems: [] },
      stages: [
        { stage: 'dev', result: { kind: 'created' } },
        { stage: 'prod', result: { kind: 'failed' } },
      ],
      outputs: [{ stage: 'dev' }],
    })
    expect(failed['plan']).toMatchObject({ stages: [{ stage: 'dev' }, { stage: 'prod' }] })
    expect(await call('outputs --stage dev')).toMatchObject({ ok: true, stages: { dev: {} } })
  },
)

test(
  'a deploy that waits for consent, or for a word, has the same keys',
  { timeout: 60_000 },
  async () => {
    checkout.write(FILE)
    expect(await call('deploy --yes')).toMatchObject({ ok: true, exit: 0 })
    expect(await call('reboot --stage prod postgres')).toMatchObject({ ok: true, restarted: null })
    checkout.write(FILE.replace('postgres: {}', 'mysql: {}'))
    const code = 'consent-missing'
    expect(await call('plan')).toMatchObject({
      ok: false,
      exit: 3,
      error: { code },
      schema: 'plan',
    })
    expect(await call('deploy')).toMatchObject({
      ...{ ok: false, exit: 3, error: { code }, stages: [], outputs: [], schema: 'deploy' },
    })
    expect(await call('destroy --stage prod')).toMatchObject({
      ...{ ok: false, exit: 3, error: { code: 'not-confirmed' }, stages: [] },
      plan: { stages: [{ stage: 'prod', action: 'delete' }] },
    })
    expect(await call('destroy --stage prod --confirm delete')).toMatchObject({
      ...{ ok: true, exit: 0, stages: [{ result: { kind: 'destroyed' } }] },
      kept: { snapshots: [{ database: 'postgres' }, { database: 'postgres' }] },
    })
  },
)

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s in a deploy tells of every stage', { timeout: 60_000 }, async (signal, exit) => {
  checkout.write(FILE.replace('stack: shop', `stack: shop-${signal}`))
  const argv = ['deploy', '--yes', '--json']
  const run = startCli(checkout.path(), slow().environment, ...argv)
  await run.said('CREATE_IN_PROGRESS')
  run.kill(signal)
  const document = documentIn(argv, await run.finished)
  expect(document).toMatchObject({
    ...{ ok: false, exit, error: { code: 'interrupted' } },
    stages: [{ result: { kind: 'failed' } }, { result: { kind: 'not-attempted', after: 'dev' } }],
  })
})
