/** `connect` to Postgres, proved and proved again: see named.ts. */
import { setTimeout } from 'node:timers/promises'
import { describe, expect } from 'vitest'
import { listening, secured } from '../../../__tests__/stand-ins/tls/spoken.ts'
import { hasClient, processesOf } from './connecting.ts'
import { useNamed, type Told } from './named.ts'
import { story } from '../../../__tests__/e2e/story.ts'
import { canTunnel, databaseThrough } from '../../../__tests__/e2e/tunnel.ts'

const { world, checkout, deploy, start, opened, closed, shell, onlyTheRightOne } = useNamed('shop')

/** What a stage's tunnel tells of its only database. */
async function databaseOf(stage: string): Promise<Told> {
  const run = await opened(stage)
  await closed(run)
  const [only] = run.told
  if (only === undefined) throw new Error(`${stage} has no database`)
  return only
}

function killTunnel(): void {
  const ours = processesOf(checkout.path()).filter(({ args }) => args.startsWith('ssh '))
  expect(ours).toHaveLength(1)
  for (const { pid } of ours) process.kill(pid, 'SIGKILL')
}

/** Speaks TLS as a Postgres does, with another authority's certificate, and keeps what it hears within it. */
async function impostor(host: string) {
  let heard = ''
  const certificate = world.other.sign(`DNS:${host}`)
  const { near, stop } = await listening((socket) => {
    socket.once('data', () => {
      socket.write('S')
      secured(socket, certificate).on('data', (chunk: Buffer) => (heard += chunk.toString('hex')))
    })
  })
  return { near, stop, heard: () => heard }
}

const here = canTunnel && hasClient('psql')

describe.skipIf(!here)('as root with openssh-server and psql', () => {
  story('connect to a Postgres that has a name of RDS', (scene) => {
    let dev: Told
    let prod: Told

    scene('is deployed before, and told by names that are not of this machine', async () => {
      await deploy('{ postgres: { database: dev_rows } }', '{ postgres: { database: prod_rows } }')
      dev = await databaseOf('dev')
      prod = await databaseOf('prod')
      for (const { host } of [dev, prod]) expect(host).toMatch(/\.us-east-1\.rds\.amazonaws\.com$/)
    })

    scene('wrong authority and wrong host fail before a client starts', () =>
      onlyTheRightOne('prod/postgres', prod.host, dev.host),
    )

    scene('psql is on the right database, and checks the same by itself', async () => {
      const ask = [
        String.raw`\! echo "$PGSSLMODE $PGHOST $PGHOSTADDR $PGSSLROOTCERT"`,
        'select current_database(), ssl from pg_stat_ssl where pid = pg_backend_pid();',
      ].join('\n')
      const { code, stdout, stderr } = await start(['prod/postgres', '--ca', world.right.file], ask)
        .finished
      expect(stdout, stderr).toContain(`verify-full ${prod.host} 127.0.0.1 ${world.right.file}`)
      expect(stdout).toMatch(/prod_rows +\| t/)
      expect(code).toBe(0)
    })

    scene("a tunnel's printed line is psql with verify-full", async () => {
      const run = start(['prod', '--tunnel', '--ca', world.right.file])
      await run.said('open until you stop it')
      const line = /^ +psql +(psql .*)$/m.exec(run.stdout())?.[1] ?? 'false'
      expect(line).toContain(`host=${prod.host} hostaddr=127.0.0.1`)
      expect(line).toContain('sslmode=verify-full')
      const ask = 'select current_database(), ssl from pg_stat_ssl where pid = pg_backend_pid();'
      const login = { PGPASSWORD: prod.password }
      const { stdout, stderr } = await shell(line, ask, login)
      expect(stdout, stderr).toMatch(/prod_rows +\| t/)

      const misled = await shell(line.replace(world.right.file, world.other.file), ask, login)
      expect(misled).toMatchObject({ code: 2, stdout: '' })
      expect(misled.stderr).toContain('certificate verify failed')

      world.engines.lead(prod.host, world.engines.near(dev.host))
      const elsewhere = await shell(line, ask, login)
      world.engines.lead(prod.host, world.engines.near(prod.host))
      expect(elsewhere).toMatchObject({ code: 2, stdout: '' })
      expect(elsewhere.stderr).toContain(`does not match host name "${prod.host}"`)
      await closed(run)
    })

    scene('a tunnel that breaks in mid-query is proved again', async () => {
      const run = await opened('prod')
      const login = { PGPASSWORD: prod.password }
      const [{ client }] = run.told as [Told]
      const query = shell(client, 'select pg_sleep(60);', login)
      await setTimeout(1000)
      killTunnel()
      await run.said('the tunnel to prod ended')
      expect(await query).toMatchObject({ code: 2, stdout: '' })
      await run.said('prod is connected again, and proved again')
      expect((await shell(client, 'select current_database();', login)).stdout).toMatch(/prod_rows/)
      await closed(run)
    })

    scene(
      'where another one answers after that, nothing gets through, and it is said',
      async () => {
        const run = await opened('prod')
        const [{ localPort }] = run.told as [Told]
        const there = await impostor(prod.host)
        try {
          world.engines.lead(prod.host, there.near)
          killTunnel()
          await run.said('the tunnel to prod ended')
          // A client that checks nothing: only the gate keeps it from the impostor.
          let answered: unknown = null
          const login = { username: 'postgres', password: prod.password, dbname: 'prod_rows' }
          const query = databaseThrough(localPort, login).then((name) => (answered = name))
          const not = `prod is not reached yet, and tried again: prod/postgres: this is not proved to be ${prod.host}`
          await run.said(`${not}: its certificate is signed by somebody else`)
          world.engines.lead(prod.host, world.engines.near(dev.host))
          await run.said(`${not}: the certificate is that of ${dev.host}`)
          expect([answered, there.heard()]).toEqual([null, ''])
          world.engines.lead(prod.host, world.engines.near(prod.host))
          await run.said('prod is connected again, and proved again')
          await query
          expect([answered, there.heard()]).toEqual(['prod_rows', ''])
        } finally {
          await there.stop()
          await closed(run)
        }
      },
    )
  })
})
