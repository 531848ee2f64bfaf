/** `connect` through a real sshd to real Postgres servers, however it ends. */
import { createServer, type Server } from 'node:net'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { describe, expect } from 'vitest'
import { hasClient, processesOf, sessionsIn, startConnect, type Connected } from './connecting.ts'
import { story } from '../../../__tests__/e2e/story.ts'
import { runCli, useCheckout, useSandbox } from '../../../__tests__/e2e/support.ts'
import { canTunnel, databaseThrough } from '../../../__tests__/e2e/tunnel.ts'

const sandbox = useSandbox({ engines: 'auto', wire: true })
const checkout = useCheckout()

const FILE = `version: 1
stack: pier
region: us-east-1
stages:
  dev:
    protected: false
    databases: { postgres: { database: dev_rows } }
    bastion: { allow: [203.0.113.0/24] }
  prod:
    databases: { postgres: { database: prod_rows } }
    bastion: { allow: [203.0.113.0/24] }
`

/** How often it is killed; the check `connect` does it twenty times (.ci/checks/connect.sh). */
const KILLS = Number(process.env['TINYSTACKS_KILLS'] ?? 4)

function start(argv: readonly string[], typed: string | null = ''): Connected {
  return startConnect(checkout.path(), sandbox().environment, argv, typed)
}

/** Nothing is left of any connection: no key, no process. */
async function nothingLeft(): Promise<void> {
  await expect.poll(() => processesOf(checkout.path()), { timeout: 15_000 }).toEqual([])
  expect(sessionsIn(checkout.path())).toEqual([])
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((name) => statSync(name).isFile())
}

async function taking(port: number): Promise<Server> {
  const server = createServer((socket) => socket.destroy())
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve)
  })
  return server
}

async function deploy(): Promise<void> {
  checkout.write(FILE)
  const { code, stderr } = await runCli(
    ...[checkout.path(), sandbox().environment, 'deploy', '--json'],
  )
  if (code !== 0) throw new Error(stderr)
}

type Open = {
  readonly databases: readonly { readonly localPort: number; readonly password: string }[]
}

describe.skipIf(!canTunnel || !hasClient('psql'))('as root with openssh-server and psql', () => {
  story('connect through a bastion', (scene) => {
    scene('two stages at once answer with their own names', async () => {
      await deploy()
      const ask = 'select current_database() as here;'
      const both = await Promise.all(
        ['dev', 'prod'].map((stage) => start([`${stage}/postgres`], ask).finished),
      )
      expect(both.map(({ stdout }) => /\w+_rows/.exec(stdout)?.[0])).toEqual([
        ...['dev_rows', 'prod_rows'],
      ])
      await nothingLeft()
    })

    scene('the host key that the bastion has published is the only one that is taken', async () => {
      const { stderr } = await start(['dev/postgres'], 'select 1;').finished
      expect(stderr).not.toContain('host key')
      expect(existsSync(join(checkout.path(), '.tinystacks/known_hosts'))).toBe(false)
    })

    scene(
      'no list of processes has a secret, and no key is in a file while it is open',
      async () => {
        const run = start(['prod', '--tunnel', '--json', '--password'])
        await run.said('open until you stop it')
        const open = processesOf(checkout.path())
        expect(open.some(({ args }) => args.startsWith('ssh '))).toBe(true)
        const [session = ''] = sessionsIn(checkout.path())
        const key = readFileSync(
          join(checkout.path(), '.tinystacks/sessions', session, 'key'),
          'utf8',
        )
        expect(key).toBe('')
        run.kill('SIGINT')
        const { stdout } = await run.finished
        const [database] = (JSON.parse(stdout) as Open).databases
        const args = open.map((one) => one.args).join('\n')
        expect(args).not.toContain(database?.password)
        expect(args).not.toContain('PRIVATE KEY')
        await nothingLeft()
      },
    )
  })

  story('connect where something is in the way', (scene) => {
    scene('a port that is taken is another one, and said', async () => {
      await deploy()
      const first = start(['dev', '--tunnel', '--json'])
      await first.said('open until you stop it')
      first.kill('SIGINT')
      const [usual] = (JSON.parse((await first.finished).stdout) as Open).databases
      const other = await taking(usual?.localPort ?? 0)
      try {
        const { stdout, stderr } = await start(['dev/postgres'], 'select current_database();')
          .finished
        expect(stderr).toContain(`port ${usual?.localPort ?? 0} of dev/postgres is taken`)
        expect(stdout).toContain('dev_rows')
      } finally {
        other.close()
      }
    })

    scene('a tunnel that breaks in mid-query is opened again at the same port', async () => {
      const run = start(['dev', '--tunnel', '--json', '--password'])
      await run.said('open until you stop it')
      const [database] = (JSON.parse(run.stdout()) as Open).databases
      const { localPort = 0, password = '' } = database ?? {}
      const login = { username: 'postgres', password, dbname: 'dev_rows' }
      const query = databaseThrough(localPort, login, 'select pg_sleep(60)')
      const broken = expect(query).rejects.toThrow()
      await setTimeout(500)
      const [ssh] = processesOf(checkout.path()).filter(({ args }) => args.startsWith('ssh '))
      if (!ssh) throw new Error('there is no ssh to kill')
      process.kill(ssh.pid, 'SIGKILL')
      await run.said('the tunnel to dev ended')
      await broken
      // It waits at the same port until the new tunnel is proved.
      expect(await databaseThrough(localPort, login)).toBe('dev_rows')
      await run.said('connected again')
      run.kill('SIGINT')
      await run.finished
      await nothingLeft()
    })
  })

  story('connect that is killed', (scene) => {
    scene('is deployed before', deploy)

    scene(`${KILLS} connects and kills leave no key, no process and no port`, async () => {
      const told: Open['databases'][number][] = []
      for (let kills = 0; kills < KILLS; kills += 4) {
        const runs = [0, 1, 2, 3].map((one) => {
          if (one === 0) return start(['dev', '--tunnel', '--json', '--password'])
          const run = start([one === 2 ? 'dev/postgres' : 'prod/postgres'], null)
          run.type('select pg_sleep(60);\n')
          return run
        })
        await Promise.all(
          runs.map(async (run, one) => {
            // One while it opens, or before; one that holds a tunnel open; the others with a query that runs.
            if (one === 2) await setTimeout(300 + kills * 200)
            else await run.said(one === 0 ? 'open until you stop it' : 'prod/postgres (production)')
            if (one === 0) {
              told.push(...(JSON.parse(run.stdout()) as Open).databases)
              const lines = processesOf(checkout.path()).map(({ args }) => args)
              for (const { password } of told) expect(lines.join('\n')).not.toContain(password)
            }
            run.kill(one === 3 ? 'SIGTERM' : 'SIGKILL')
            await run.finished.catch(() => undefined)
          }),
        )
      }
      await nothingLeft()
      for (const file of filesIn(checkout.path()))
        for (const { password } of told) expect(readFileSync(file, 'utf8')).not.toContain(password)
      expect(told).toHaveLength(Math.ceil(KILLS / 4))
      for (const port of new Set(told.map(({ localPort }) => localPort)))
        (await taking(port)).close()
    })
  })
})
