/** `connect` to MySQL and Redis, whose clients check less by themselves, and the printed lines: see named.ts. */
import { delimiter, join } from 'node:path'
import { describe, expect } from 'vitest'
import { believe } from '../session-manager/printed-line.ts'
import { hasClient, processesOf } from './connecting.ts'
import { useNamed, type Told } from './named.ts'
import { story } from '../../../__tests__/e2e/story.ts'
import type { Finished } from '../../../__tests__/e2e/support.ts'
import { canTunnel } from '../../../__tests__/e2e/tunnel.ts'

const { world, sandbox, checkout, deploy, start, opened, closed, shell, onlyTheRightOne } =
  useNamed('wharf')

/** The lines of `--print`, by what they do. */
async function printed(stage: string): Promise<(does: string) => string> {
  const { stdout } = await start([stage, '--print', '--json']).finished
  const { lines } = JSON.parse(stdout) as { lines: readonly { does: string; line: string }[] }
  return (does) => lines.find((one) => one.does === does)?.line ?? 'false'
}

/** Runs one of those as bash does: with the AWS CLI, and the sandbox for AWS. */
function byHand(
  line: string,
  typed = '',
  more: Readonly<Record<string, string>> = {},
): Promise<Finished> {
  const places = [join(process.env['TOOLS'] ?? '', 'python', 'bin'), process.env['PATH'] ?? '']
  const environment = { PATH: places.join(delimiter), AWS_PAGER: '', ...sandbox().environment }
  return shell(line, typed, { ...environment, ...more }, 'bash')
}

const here = canTunnel && hasClient('mysql') && hasClient('redis-cli')

describe.skipIf(!here)('as root with openssh-server, and the clients of MySQL and Redis', () => {
  story('connect to a MySQL and a Redis that have names of AWS', (scene) => {
    const told = new Map<string, Told>()
    const of = (name: string): Told => {
      const found = told.get(name)
      if (found === undefined) throw new Error(`nothing is known of ${name}`)
      return found
    }

    scene('are deployed before', async () => {
      const both = (name: string) => `{ mysql: { database: ${name} }, redis: {} }`
      await deploy(both('dev_rows'), both('prod_rows'))
      for (const stage of ['dev', 'prod']) {
        const run = await opened(stage)
        for (const one of run.told) told.set(`${stage}/${one.database}`, one)
        await closed(run)
      }
    })

    scene.each([['mysql'], ['redis']])(
      '%s: wrong authority and wrong host fail before a client starts',
      (name) => onlyTheRightOne(`prod/${name}`, of(`prod/${name}`).host, of(`dev/${name}`).host),
    )

    scene('each client is on the right one, within TLS', async () => {
      const ca = ['--ca', world.right.file]
      const ask = "select database(); show status like 'Ssl_version';"
      const mysql = await start(['prod/mysql', ...ca], ask).finished
      expect(mysql.stdout, mysql.stderr).toMatch(/prod_rows[^]*Ssl_version\s+TLSv1/)
      const port = 'config get tls-port\nping\n'
      const redis = await start(['prod/redis', ...ca], port).finished
      expect(redis.stdout, redis.stderr).toMatch(/tls-port\n[1-9]\d*\nPONG/)
    })

    scene('the printed lines check the authority', async () => {
      const run = await opened('prod')
      const lines = [
        ['mysql', 'select database();', / --password$/, 'MYSQL_PWD', 'prod_rows'],
        ['redis', 'ping\n', / --askpass$/, 'REDISCLI_AUTH', 'PONG'],
      ] as const
      for (const [name, ask, asksFor, variable, answer] of lines) {
        // Of this run: another one's port may have been taken.
        const { client = '', password = '' } = run.told.find((one) => one.database === name) ?? {}
        // The password comes by the environment: nobody is here to type it.
        const line = client.replace(asksFor, '')
        expect(line).not.toBe(client)
        const { stdout, stderr } = await shell(line, ask, { [variable]: password })
        expect(stdout, stderr).toContain(answer)
        const misled = line.replace(world.right.file, world.other.file)
        const refused = await shell(misled, ask, { [variable]: password })
        expect(refused.stdout).not.toContain(answer)
        expect(refused.stderr).toMatch(/certificate/i)
      }
      await closed(run)
    })

    scene('the lines of --print do the same by hand, and check the authority', async () => {
      const line = await printed('prod')
      const fetched = await byHand(line('fetch the private key'))
      expect(fetched.code, fetched.stderr).toBe(0)
      // Nobody is here to say that the host's key is right.
      const known = '-o StrictHostKeyChecking=accept-new -o UserKnownHostsFile=/dev/null'
      for (const name of ['mysql', 'redis'])
        await byHand(line(`tunnel to prod/${name}`).replace('ssh ', `ssh ${known} `))
      const tunnels = processesOf(checkout.path()).filter(({ args }) => args.startsWith('ssh '))
      try {
        expect(tunnels).toHaveLength(2)
        // That of MariaDB, which is installed here, is told less (docs/bastion.md).
        const mysql = line('connect to prod/mysql').replace('--ssl-mode=VERIFY_CA ', '')
        const redis = line('connect to prod/redis')
        for (const [authority, isRight] of [
          [world.right, true],
          [world.other, false],
        ] as const) {
          believe(authority.file, checkout.path())
          const rows = await byHand(mysql, 'select database();')
          // Where redis-cli is given no file, it takes the system's, whose place OpenSSL is told.
          const pong = await byHand(redis, 'ping\n', { SSL_CERT_FILE: authority.file })
          expect(
            [rows.stdout.includes('prod_rows'), pong.stdout.includes('PONG')],
            rows.stderr,
          ).toEqual([isRight, isRight])
          if (isRight) continue
          for (const { stderr } of [rows, pong]) expect(stderr).toMatch(/certificate/i)
        }
      } finally {
        for (const { pid } of tunnels) process.kill(pid)
      }
    })
  })
})
