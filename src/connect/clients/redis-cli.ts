import type { ClientOf } from './client.ts'

/** The client of Redis; Valkey's takes the same. It checks the certificate's authority, and never its name. */
export const redisCli: ClientOf = (target, login, { host, port, caFile }) => ({
  program: 'redis-cli',
  argv: [
    ...['-h', host, '-p', String(port)],
    ...(login.user === null ? [] : ['--user', login.user]),
    ...(target.hasTls ? tls(target.host, caFile) : []),
  ],
  environment: login.password === null ? {} : { REDISCLI_AUTH: login.password },
  without: /^(REDISCLI_AUTH|REDISCLI_CLUSTER_YES)$/,
})

/** There is no file on this machine alone, as in the sandbox, whose certificate signs itself (`isThisMachine`). */
function tls(name: string, caFile: string | null): readonly string[] {
  return caFile === null ? ['--tls', '--insecure'] : ['--tls', '--cacert', caFile, '--sni', name]
}
