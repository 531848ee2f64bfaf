import type { BastionKind } from '../engines/bastion-kinds.ts'
import { LOCAL_HOST } from '../engines/local-ports.ts'

/** The two ends of a tunnel. */
export type Ends = {
  readonly localPort: number
  readonly host: string
  readonly port: number
}

/** The bastion that it leads through: its instance, and its address, user and key if it has them. */
export type Through = {
  readonly access: BastionKind
  readonly region: string
  readonly instance: string
  readonly host: string | null
  readonly user: string | null
  readonly keyFile: string
}

const COMMANDS: Readonly<Record<BastionKind, (ends: Ends, through: Through) => string>> = {
  ssh: (ends, through) => sshCommand(ends, through) ?? sessionCommand(ends, through),
  'session-manager': sessionCommand,
}

/** The command that opens a tunnel. */
export function tunnelCommand(ends: Ends, through: Through): string {
  return COMMANDS[through.access](ends, through)
}

/**
 * `-f -N`: in the background, with no remote command. null = the stack does not say where to. ssh(1), ssh_config(5):
 * - `-S none`: on a connection of its own. One that a person's ssh_config shares would ask for a session despite `-N`,
 *   which the bastion refuses.
 * - ExitOnForwardFailure: a local port that is taken is a failure. ssh would only warn and exit with 0, and a client
 *   would reach whatever has the port. The address is given since one of 127.0.0.1 and ::1 is enough for ssh otherwise.
 * - ServerAliveInterval: a dead connection ends after three times as long, and nothing on the way forgets an idle one.
 * - IdentitiesOnly: sshd counts every key of an agent as an attempt, and allows six.
 */
function sshCommand({ localPort, host, port }: Ends, through: Through): string | null {
  if (through.user === null || through.host === null) return null
  const forward = `-L ${LOCAL_HOST}:${localPort}:${host}:${port}`
  const options = ['ExitOnForwardFailure=yes', 'ServerAliveInterval=30', 'IdentitiesOnly=yes']
  return `ssh -i ${through.keyFile} ${forward} -f -N -S none ${options.map((option) => `-o ${option}`).join(' ')} ${through.user}@${through.host}`
}

/** The AWS CLI with its Session Manager plugin holds the tunnel open until it is stopped. */
function sessionCommand({ localPort, host, port }: Ends, { region, instance }: Through): string {
  const parameters = JSON.stringify({
    host: [host],
    portNumber: [String(port)],
    localPortNumber: [String(localPort)],
  })
  return `aws ssm start-session --region ${region} --target ${instance} --document-name AWS-StartPortForwardingSessionToRemoteHost --parameters '${parameters}'`
}
