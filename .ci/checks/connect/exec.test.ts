/** `exec` through a real sshd to real engines whose names are AWS's, and in the action: however it ends. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { runBuiltAction } from '../../../__tests__/e2e/built.ts'
import { story } from '../../../__tests__/e2e/story.ts'
import { runCli, useCheckout, useSandbox } from '../../../__tests__/e2e/support.ts'
import { canTunnel } from '../../../__tests__/e2e/tunnel.ts'
import { filesBelow } from '../../../__tests__/safety/artefacts.ts'
import { makeAuthority, type Authority } from '../../../__tests__/stand-ins/tls/authority.ts'
import { namedEngines, type NamedEngines } from '../../../__tests__/stand-ins/tls/named-engines.ts'
import { LeftBehind } from '../left-behind.ts'
import {
  hasClient,
  processesOf,
  sessionsIn,
  startTinystacks,
  type Connected,
} from './connecting.ts'

const FILE = `version: 1
stack: dock
region: us-east-1
stages:
  dev:
    protected: false
    databases: { postgres: { database: rows }, mysql: {}, redis: {} }
    bastion: { allow: [203.0.113.0/24] }
`
const DIRECT = FILE.replace(/^ +bastion.*\n/m, '')

async function deployed(
  checkout: ReturnType<typeof useCheckout>,
  file: string,
  environment: Readonly<Record<string, string>>,
): Promise<void> {
  checkout.write(file)
  const { code, stderr } = await runCli(checkout.path(), environment, 'deploy', '--json')
  if (code !== 0) throw new Error(stderr)
}

/** Prints the command's environment as JSON. */
const TELL = ['node', '-p', 'JSON.stringify(process.env)'] as const

type Told = Readonly<Record<string, string>>

function secretsOf(told: Told): readonly string[] {
  const passwords = Object.entries(told).flatMap(([name, value]) =>
    name.endsWith('_CREDENTIALS_SECRET') ? [value] : [],
  )
  expect(passwords).toHaveLength(3)
  return passwords
}

describe.skipIf(!canTunnel || !hasClient('psql'))('as root with openssh-server and psql', () => {
  let authority: Authority
  let engines: NamedEngines
  beforeAll(() => {
    authority = makeAuthority('Amazon RDS for a test')
    engines = namedEngines(authority)
  })
  afterAll(() => {
    authority.remove()
  })
  const sandbox = useSandbox({ start: (options) => engines.startSandbox(options) })
  const checkout = useCheckout()

  const start = (...command: readonly string[]): Connected => {
    const argv = ['exec', '--stage', 'dev', '--ca', authority.file, '--', ...command]
    return startTinystacks(checkout.path(), sandbox().environment, argv)
  }

  async function nothingLeft(): Promise<void> {
    await expect.poll(() => processesOf(checkout.path()), { timeout: 15_000 }).toEqual([])
    expect(sessionsIn(checkout.path())).toEqual([])
  }

  story('exec through a bastion', (scene) => {
    let told: Told = {}
    let left: LeftBehind

    /** Keeps what is said, while the list of processes is looked at. */
    async function watched(run: Connected, body: () => Promise<void>): Promise<void> {
      await left.during(body)
      const { stdout, stderr } = await run.finished
      left.keep(stdout, stderr)
    }

    scene('hands every database to the command, once it is proved', async () => {
      await deployed(checkout, FILE, sandbox().environment)
      left = new LeftBehind(checkout.path())
      await left.learn(sandbox().url)
      const { code, stdout, stderr } = await start(...TELL).finished
      expect(code, stderr).toBe(0)
      told = JSON.parse(stdout) as Told
      expect(told['DATABASE_URL']).toMatch(
        /^postgresql:.*@127\.0\.0\.1:\d+\/rows\?sslmode=verify-ca/,
      )
      expect(told['PGHOST']).toMatch(/\.us-east-1\.rds\.amazonaws\.com$/)
      expect(told['REDIS_URL']).toMatch(/^rediss:/)
      await nothingLeft()
    })

    scene('psql checks the name by the variables alone, and the authority by the URL', async () => {
      const sql = 'select current_database(), ssl from pg_stat_ssl where pid = pg_backend_pid()'
      const script = `psql -XAtc "${sql}" && psql -XAtc "${sql}" "$DATABASE_URL"`
      const { stdout, stderr } = await start('sh', '-c', script).finished
      expect(stdout, stderr).toBe('rows|t\nrows|t\n')
      const other = makeAuthority('somebody else')
      const misled = 'psql -XAtc "select 1" "${DATABASE_URL%sslrootcert=*}sslrootcert=$0"'
      const refused = await start('sh', '-c', misled, other.file).finished
      other.remove()
      expect(refused.code).toBe(2)
      expect(refused.stderr).toContain('certificate verify failed')
    })

    scene('has the passwords in no file while it runs', async () => {
      const run = start('sh', '-c', 'echo begun; sleep 5')
      await watched(run, async () => {
        await run.said('begun')
        expect(processesOf(checkout.path()).some(({ args }) => args.startsWith('ssh '))).toBe(true)
        const files = filesBelow(checkout.path()).map(({ text }) => text)
        for (const password of secretsOf(told)) expect(files.join('\n')).not.toContain(password)
        run.kill('SIGTERM')
        expect((await run.finished).code).toBe(143)
      })
      await nothingLeft()
    })

    scene('asks for Session Manager on a runner of GitHub’s, with the line to write', async () => {
      const hosted = { ...sandbox().environment, RUNNER_ENVIRONMENT: 'github-hosted' }
      const argv = ['exec', '--', 'echo', 'was run']
      const { code, stdout, stderr } = await startTinystacks(checkout.path(), hosted, argv).finished
      expect([code, stdout]).toEqual([3, ''])
      expect(stderr).toContain('at tinystacks.yml:8 write `bastion: { access: session-manager }`')
    })

    scene('runs nothing where another database answers', async () => {
      const host = told['PGHOST'] ?? ''
      engines.lead(host, engines.near(told['MYSQL_TLS_NAME'] ?? ''))
      const { code, stdout, stderr } = await start('echo', 'was run').finished
      engines.lead(host, engines.near(host))
      expect([code, stdout], stderr).toEqual([1, ''])
      expect(stderr).toContain('dev/postgres: this is not proved to be')
    })

    scene('a tunnel that dies in mid-command is opened again for the same command', async () => {
      const script = `psql -XAt -c "select 'once'" -c 'select pg_sleep(60)' || psql -XAtc "select 'again'"`
      const run = start('sh', '-c', script)
      await watched(run, async () => {
        // A client that was not let in yet would only wait.
        await run.said('once\n')
        const [ssh] = processesOf(checkout.path()).filter(({ args }) => args.startsWith('ssh '))
        if (!ssh) throw new Error('there is no ssh to kill')
        process.kill(ssh.pid, 'SIGKILL')
        await run.said('dev is connected again, and proved again')
        const { code, stdout } = await run.finished
        expect([code, stdout]).toEqual([0, 'once\nagain\n'])
      })
      await nothingLeft()
    })

    scene('killed at once it leaves no command, no tunnel and no key', async () => {
      const run = start('sh', '-c', 'echo begun; psql -c "select pg_sleep(60)"; sleep 60')
      await run.said('begun')
      await watched(run, async () => {
        run.kill('SIGKILL')
        await run.finished
      })
      await nothingLeft()
    })

    scene('no secret is in what was said, in a file or in the list of processes', async () => {
      await left.mustHaveNoSecret(/ exec [^]*ssh /)
    })
  })
})

const plain = useSandbox({ engines: 'none', wire: true })
const direct = useCheckout()

story('exec in the sandbox', (scene) => {
  scene.each([
    ['sh -c "exit 7"', ['sh', '-c', 'exit 7'], 7],
    ['a signal', ['sh', '-c', 'kill -KILL $$'], 137],
    ['no such command', ['tinystacks-no-such-command'], 127],
  ])('ends as the command does: %s', async (_, command, status) => {
    await deployed(direct, DIRECT, plain().environment)
    const { code } = await startTinystacks(...[direct.path(), plain().environment], [
      'exec',
      '--',
      ...command,
    ]).finished
    expect(code).toBe(status)
  })

  scene('what leads elsewhere does not reach the command', async () => {
    const { stdout } = await startTinystacks(
      direct.path(),
      { ...plain().environment, DATABASE_URL: 'postgresql://prod', PGSERVICE: 'prod', KEPT: 'yes' },
      ['exec', 'dev/redis', '--', ...TELL],
    ).finished
    const told = JSON.parse(stdout) as Told
    expect([told['DATABASE_URL'], told['PGSERVICE'], told['KEPT']]).toEqual([
      ...[undefined, undefined, 'yes'],
    ])
  })
})

story('exec in the action', (scene) => {
  const act = (
    inputs: Told,
    event?: Parameters<typeof runBuiltAction>[3],
    more: Told = {},
  ): ReturnType<typeof runBuiltAction> =>
    runBuiltAction(
      direct.path(),
      { ...plain().environment, ...more },
      { command: 'exec', stage: 'dev', 'github-token': 'ghs_a-token-of-the-test', ...inputs },
      event,
    )

  scene('runs the script as a step does, with every value masked before', async () => {
    await deployed(direct, DIRECT, plain().environment)
    const script = 'printenv > told\nfalse | true\necho never'
    const run = await act({ run: script }, undefined, { KEPT: 'yes' })
    expect([run.code, run.errors]).toEqual([1, ['the command ended with exit code 1']])
    expect(run.log).not.toContain('never')
    const lines = readFileSync(join(direct.path(), 'told'), 'utf8').split('\n')
    const told = Object.fromEntries(lines.map((line) => line.split(/=(.*)/s).slice(0, 2))) as Told
    expect(told['KEPT']).toBe('yes')
    expect(Object.keys(told).filter((name) => name.startsWith('INPUT_'))).toEqual([])
    const masks = run.log.split('\n').filter((line) => line.startsWith('::add-mask::'))
    for (const value of [...secretsOf(told), told['DATABASE_URL'] ?? '', told['REDIS_URL'] ?? '']) {
      expect(masks).toContain(`::add-mask::${value.replaceAll('%', '%25')}`)
      const rest = run.log.split('\n').filter((line) => !line.startsWith('::add-mask::'))
      expect(rest.join('\n')).not.toContain(value)
    }
  })

  scene('needs something to run, and runs nothing for a fork', async () => {
    expect((await act({})).errors).toEqual([expect.stringContaining('needs the input `run`')])
    const head = { sha: 'a'.repeat(40), repo: { id: 2 } }
    for (const eventName of ['pull_request', 'pull_request_target'] as const) {
      const { code, errors } = await act(
        { run: 'echo was run > was-run' },
        {
          eventName: eventName as 'pull_request',
          ref: 'refs/pull/7/merge',
          payload: { pull_request: { number: 7, head, base: { repo: { id: 1 } } } },
        },
      )
      expect([code, errors]).toEqual([3, [expect.stringContaining('runs nothing for a fork')]])
    }
    expect(readdirSync(direct.path())).not.toContain('was-run')
  })

  scene('on a runner of GitHub’s what is on this machine needs no bastion', async () => {
    const hosted = { RUNNER_ENVIRONMENT: 'github-hosted' }
    expect((await act({ run: 'true' }, undefined, hosted)).code).toBe(0)
  })
})
