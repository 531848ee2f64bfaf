/**
 * A whole story of the action and the CLI (pull requests, deploys, a failure, a removal, every format of
 * outputs, debug logs on), and a search of all that it left behind for every secret there is, in whatever
 * form. `.ci/checks/leaks.ts` tells it of what is built, and has gitleaks look at the same artefacts.
 */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { Plan } from '../../src/plan/model/types.ts'
import { missingConsent } from '../../src/plan/index.ts'
import { runBuiltAction, runBuiltCli } from '../e2e/built.ts'
import { useChanges } from '../e2e/on-github.ts'
import { runAction, runCli, useSandbox, type ActionRun } from '../e2e/support.ts'
import { filesBelow, leaksIn, watchedGit, writeArtefacts, type Artefact } from './artefacts.ts'
import { secretsOf } from './secrets.ts'
import type { Form } from './traces.ts'

/** Where the artefacts are to be written down; then it is what is built that makes them. */
const target = process.env['TINYSTACKS_ARTEFACTS']

const REGIONS = ['us-east-1', 'us-west-2']

const folder = mkdtempSync(join(tmpdir(), 'tinystacks-whole-run-'))
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** Credentials of the run itself, which no secret of AWS's own is. */
const own = {
  AWS_SECRET_ACCESS_KEY: randomBytes(30).toString('base64'),
  AWS_SESSION_TOKEN: randomBytes(90).toString('base64'),
}

const git = watchedGit(join(folder, 'bin'))
// On the wire, where calls are told with `--debug`.
const started = useSandbox({ wire: true })
const sandbox = () => ({
  ...started(),
  environment: {
    ...started().environment,
    ...own,
    ACTIONS_STEP_DEBUG: 'true',
    RUNNER_DEBUG: '1',
    PATH: git.path,
    TMPDIR: folder,
    RUNNER_TEMP: folder,
  },
})
const changes = useChanges(sandbox, target === undefined ? runAction : runBuiltAction)

const artefacts: Artefact[] = []

function keep(name: string, run: ActionRun): ActionRun {
  artefacts.push(
    // The runner takes these lines as commands and shows none of them.
    { name: `${name} log`, text: run.log.replaceAll(/^::add-mask::.*$/gm, '') },
    {
      name: `${name} annotations`,
      text: [...run.errors, ...run.warnings, ...run.notices].join('\n'),
    },
    { name: `${name} summary`, text: run.summary },
    { name: `${name} outputs`, text: JSON.stringify(run.outputs) },
  )
  return run
}

async function cli(code: number, ...argv: readonly string[]): Promise<string> {
  const start = target === undefined ? runCli : runBuiltCli
  const run = await start(
    changes.checkout.path(),
    sandbox().environment,
    ...argv,
    '--config',
    changes.config(),
    '--debug',
  )
  artefacts.push({ name: `cli ${argv.join(' ')}`, text: run.stdout + run.stderr })
  expect(run.code, run.stderr).toBe(code)
  return run.stdout
}

/** The stage `dev` with everything that has a secret, and one in another region. */
const file = (postgres: string, mysql: boolean): string =>
  `${changes.file(postgres, mysql ? '      mysql: {}\n' : '')}    bastion: { allow: [203.0.113.0/24] }
    urls: true
  west:
    region: us-west-2
    protected: false
    urls: true
    databases: { postgres: { replicaOf: dev } }
`

const CHANGED = 'instance: db.t4g.small, readReplica: true'

test('nothing of a whole run holds a secret, in any form', { timeout: 120_000 }, async () => {
  const opened = await changes.propose(file('{}', true))
  keep('first plan', opened.planned)
  const first = keep('first deploy', await changes.land(opened.number))
  expect(first.errors).toEqual([])

  for (const command of ['validate', 'outputs', 'plan'])
    keep(command, await changes.deploy({ inputs: { command } }))
  for (const format of ['table', 'json', 'dotenv', 'ecs'])
    await cli(0, 'outputs', '--stage', 'dev', '--format', format)
  await cli(0, 'template', '--stage', 'dev')
  for (const command of ['validate', 'outputs', 'plan']) await cli(0, command, '--json')
  await cli(0, 'template', '--stage', 'dev', '--json')
  await cli(3, 'destroy', '--stage', 'dev', '--json')
  await cli(0, 'reboot', '--stage', 'dev', 'postgres', '--json')
  await cli(0, 'restore-secret', '--stage', 'dev', 'postgres', '--json')
  await cli(2, 'outputs', '--stage', 'dve', '--json')

  const amended = await changes.propose(file(`{ ${CHANGED} }`, true))
  keep('second plan', amended.planned)
  keep('second deploy', await changes.land(amended.number))

  const wrong = `{ ${CHANGED}, parameters: { work_mem: "SUM(Memory,1)" } }`
  const failing = await changes.propose(file(wrong, true))
  keep('plan that fails', failing.planned)
  expect(keep('deploy that fails', await changes.land(failing.number)).code).toBe(1)

  changes.write(file(`{ ${CHANGED} }`, false))
  const plan = JSON.parse(await cli(3, 'plan', '--json')) as Plan
  const allow = missingConsent(plan).flatMap(({ words }) => ['--allow', words])
  expect(allow).not.toEqual([])
  await cli(0, 'deploy', '--yes', '--json', ...allow)
  artefacts.push(
    ...[opened, amended, failing].flatMap(({ number }) =>
      changes
        .github()
        .comments(number)
        .map(({ body }) => ({ name: `comment on ${String(number)}`, text: body })),
    ),
    { name: 'arguments of git', text: readFileSync(git.notes, 'utf8') },
    ...filesBelow(changes.checkout.path()),
    ...filesBelow(folder),
  )

  const secrets = [
    ...(await secretsOf(started().url, REGIONS)),
    ...Object.entries(own).map(([name, value]) => ({ name, value })),
    { name: 'github-token', value: changes.github().token },
  ]
  if (target !== undefined) writeArtefacts(target, artefacts)

  // Passwords of three databases, one of them in two secrets and two in two regions; a key; three of the run.
  expect(secrets.length).toBeGreaterThan(8)
  expect(secrets.some(({ name }) => name.includes('private key'))).toBe(true)
  expect(secrets.filter(({ name }) => /^(url|readerUrl) in /.test(name)).length).toBeGreaterThan(4)
  for (const { value } of secrets) expect(value.length).toBeGreaterThanOrEqual(16)
  expect(artefacts.length).toBeGreaterThan(40)
  // The calls are told, by the command line and by the action, and no value with them, secret or not.
  const told = artefacts.flatMap(({ text }) =>
    text.split('\n').filter((line) => /^(debug: |::debug::)/.test(line)),
  )
  for (const call of ['debug: call: cloudformation:', '::debug::call: cloudformation:'])
    expect(told.some((line) => line.startsWith(call))).toBe(true)
  expect(told.filter((line) => /db\.t4g|work_mem|Memory|203\.0|shop\.\w/.test(line))).toEqual([])
  expect(leaksIn(artefacts, secrets)).toEqual([])

  // The search finds each of them, planted into any artefact in any form.
  for (const secret of secrets)
    for (const [form, write] of PLANTED) {
      const at = artefacts[secrets.indexOf(secret) % artefacts.length]!
      const planted = { name: at.name, text: `${at.text}\nvalue: ${write(secret.value)}\n` }
      expect(leaksIn([planted], [secret])).toContainEqual({
        artefact: at.name,
        secret: secret.name,
        form,
      })
    }
})

const PLANTED: readonly (readonly [Form, (value: string) => string])[] = [
  ['as it is', (v) => v],
  ['in other case', swappedCase],
  ['split', (v) => v.replaceAll(/(.{6})/g, '$1\n')],
  ['base64', (v) => Buffer.from(`{"password":"${v}"}`).toString('base64')],
  [
    'URL-encoded',
    (v) => [...Buffer.from(v)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''),
  ],
]

function swappedCase(value: string): string {
  return value.replaceAll(/[a-z]|[A-Z]/g, (one) =>
    one === one.toLowerCase() ? one.toUpperCase() : one.toLowerCase(),
  )
}
