import { chown, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { firstBytes, LOOPBACK } from './ports.ts'
import type { Program, Site } from './program.ts'
import { which } from './which.ts'

/** The Redis or Valkey of the system; a reason where there is none. */
export function findRedis(): Program | { readonly unavailable: string } {
  const server = which('valkey-server', 'redis-server')
  return server === undefined
    ? { unavailable: 'no valkey-server or redis-server on the PATH' }
    : redisProgram(server)
}

function redisProgram(server: string): Program {
  return {
    stopSignal: 'TERM',
    initialize: async ({ data, identity }) => {
      await mkdir(data, { mode: 0o700 })
      if (identity !== null) await chown(data, identity.uid, identity.gid)
    },
    // The password is in the file that the next start reads: there is nothing to change in the data.
    changePassword: () => Promise.resolve(),
    prepare: async (site, { password }) => {
      const file = configuration(site)
      const line = password === '' ? '' : `requirepass ${JSON.stringify(password)}\n`
      await writeFile(file, line, { mode: 0o600 })
      if (site.identity !== null) await chown(file, site.identity.uid, site.identity.gid)
    },
    command: (site, port) => ({
      file: server,
      args: [
        configuration(site),
        ...['--bind', LOOPBACK, '--port', String(port), '--dir', site.data, '--databases', '16'],
        ...['--appendonly', 'yes', '--daemonize', 'no'],
      ],
    }),
    isReady: async (_site, port) => {
      const answer = await firstBytes(port, 'PING\r\n')
      return answer !== null && /^(?:\+PONG|-NOAUTH)/.test(answer.toString())
    },
  }
}

/** Holds the password, which a command line would show to everybody on the machine. */
function configuration({ directory }: Site): string {
  return join(directory, 'engine.conf')
}
