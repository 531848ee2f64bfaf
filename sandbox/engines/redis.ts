import { basename, join } from 'node:path'
import { makeDirectory, writeOwned } from './files.ts'
import { firstBytes, LOOPBACK } from './ports.ts'
import type { Program, Role, Site } from './program.ts'
import { run } from './run.ts'
import { which } from './which.ts'

/** The system's Redis or Valkey; a reason if there is none. */
export async function findRedis(): Promise<Program | { readonly unavailable: string }> {
  const server = which('valkey-server', 'redis-server')
  return server === undefined
    ? { unavailable: 'no valkey-server or redis-server on the PATH' }
    : redisProgram(server, await tlsLack(server))
}

function redisProgram(server: string, withoutTls: string | undefined): Program {
  return {
    ...(withoutTls !== undefined && { withoutTls }),
    stopSignal: 'TERM',
    initialize: ({ data, identity }) => {
      makeDirectory(data, identity)
      return Promise.resolve()
    },
    // The password is in the file that the next start reads: there is nothing to change in the data.
    changePassword: () => Promise.resolve(),
    prepare: (site, { login: { password } }) => {
      const line = password === '' ? '' : `requirepass ${JSON.stringify(password)}\n`
      writeOwned(configuration(site), line, site.identity)
      return Promise.resolve()
    },
    command: (site, port, role) => ({
      file: server,
      args: [
        configuration(site),
        ...['--bind', LOOPBACK, ...portArguments(site, port, role)],
        ...['--dir', site.data, '--databases', '16', '--appendonly', 'yes', '--daemonize', 'no'],
      ],
    }),
    isReady: async (_site, port, { requireTls }) => {
      const answer = await firstBytes(port, { hello: 'PING\r\n', tls: requireTls })
      return answer !== null && /^(?:\+PONG|-NOAUTH)/.test(answer.toString())
    },
  }
}

/** One port speaks one of the two: with encryption in transit that is TLS, for every client. */
function portArguments({ tls }: Site, port: number, { requireTls }: Role): readonly string[] {
  if (!requireTls || tls === null) return ['--port', String(port)]
  return [
    ...['--port', '0', '--tls-port', String(port), '--tls-auth-clients', 'no'],
    ...['--tls-cert-file', tls.certificate, '--tls-key-file', tls.key],
  ]
}

/** A build without TLS does not know the setting; any build then fails at the directory. */
async function tlsLack(server: string): Promise<string | undefined> {
  const probe = ['--port', '0', '--tls-port', '0', '--dir', '/nowhere/of/tinystacks']
  const said = await run(server, probe, { identity: null, cwd: '/' }).then(
    () => '',
    (error: unknown) => String(error),
  )
  return said.includes('tls-port') ? `${basename(server)} was built without TLS` : undefined
}

/** Holds the password, which a command line would show to everybody on the machine. */
function configuration({ directory }: Site): string {
  return join(directory, 'engine.conf')
}
