import { LOCAL_HOST } from '../../engines/local-ports.ts'
import type { OpenForward, SshWay } from '../../ports/tunnel.ts'

export type SshFiles = { readonly key: string; readonly knownHosts: string }

/** By which name our known_hosts has a bastion. Its address may be another host's later. */
export function hostAlias(instance: string): string {
  return `tinystacks-${instance}`
}

/**
 * ssh(1), ssh_config(5). A person's own configuration counts where it says how hosts are reached (ProxyJump), and not
 * where it would share a connection, trust another host, forward an agent or ask something.
 */
export function sshArguments(
  { instance, host, port, user, hostKeys }: SshWay,
  forwards: readonly OpenForward[],
  { key, knownHosts }: SshFiles,
): readonly string[] {
  const options: Readonly<Record<string, string>> = {
    // It has nobody to ask, and says so at once.
    BatchMode: 'yes',
    // It says when it listens on every port, which is after it has logged in.
    LogLevel: 'DEBUG1',
    ExitOnForwardFailure: 'yes',
    // A dead connection ends after 45 seconds, and nothing on the way forgets an idle one.
    ServerAliveInterval: '15',
    ServerAliveCountMax: '3',
    ConnectTimeout: '15',
    // sshd counts every key of an agent as an attempt, and allows six.
    IdentitiesOnly: 'yes',
    IdentityAgent: 'none',
    PreferredAuthentications: 'publickey',
    // A host that has published no key is known from its first use on.
    StrictHostKeyChecking: hostKeys.length > 0 ? 'yes' : 'accept-new',
    UserKnownHostsFile: quoted(knownHosts),
    GlobalKnownHostsFile: '/dev/null',
    HostKeyAlias: hostAlias(instance),
    HashKnownHosts: 'no',
    UpdateHostKeys: 'no',
    CheckHostIP: 'no',
    VerifyHostKeyDNS: 'no',
    ControlMaster: 'no',
    ForwardAgent: 'no',
    ForwardX11: 'no',
    GatewayPorts: 'no',
    PermitLocalCommand: 'no',
  }
  return [
    ...['-N', '-T', '-S', 'none', '-i', escaped(key), '-p', String(port)],
    ...forwards.flatMap(({ near, host: far, port: farPort }) => [
      ...['-L', `${LOCAL_HOST}:${near.port}:${far}:${farPort}`],
    ]),
    ...Object.entries(options).flatMap(([name, value]) => ['-o', `${name}=${value}`]),
    '--',
    `${user}@${host}`,
  ]
}

/** A file's name may have spaces; ssh replaces tokens that begin with `%`. */
function quoted(file: string): string {
  return `"${escaped(file)}"`
}

function escaped(file: string): string {
  return file.replaceAll('%', '%%')
}
