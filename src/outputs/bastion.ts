import { isBastionKind, type BastionKind } from '../engines/bastion-kinds.ts'
import { DATABASES, ENGINES, type DatabaseKind } from '../engines/table.ts'
import type { DeployedStage } from '../template/index.ts'

/** The bastion of a stage, and how people use it. */
export type BastionOutputs = {
  readonly access: BastionKind
  /** The EC2 instance's id. */
  readonly instance: string
  /** Address, user and the SSM parameter with the private key; null = it does not use ssh. */
  readonly host: string | null
  readonly user: string | null
  readonly privateKeyParameter: string | null
  /** A command that writes the private key to the file that the ssh commands name; null likewise. */
  readonly keyCommand: string | null
  /** A command for each database that opens a tunnel to it, at `localhost` and the engine's local port. */
  readonly commands: Readonly<Partial<Record<DatabaseKind, string>>>
}

/** The parts of a command that opens a tunnel to one address. */
type Tunnel = {
  readonly host: string
  readonly port: string
  readonly localPort: number
  readonly region: string
  readonly keyFile: string
  /** The bastion's instance, and its address and user if it has them. */
  readonly instance: string
  readonly bastion: string | null
  readonly user: string | null
}

const COMMANDS: Readonly<Record<BastionKind, (tunnel: Tunnel) => string>> = {
  ssh: (tunnel) => sshCommand(tunnel) ?? sessionCommand(tunnel),
  'session-manager': sessionCommand,
}

/**
 * `ssh -i <file> -L localport:host:port -f -N user@host`: runs in the background, with no remote command.
 * null = the stack does not say where to.
 */
function sshCommand({ keyFile, localPort, host, port, user, bastion }: Tunnel): string | null {
  if (user === null || bastion === null) return null
  return `ssh -i ${keyFile} -L ${localPort}:${host}:${port} -f -N ${user}@${bastion}`
}

/** The AWS CLI with its Session Manager plugin holds the tunnel open until it is stopped. */
function sessionCommand({ region, instance, localPort, host, port }: Tunnel): string {
  const parameters = JSON.stringify({
    host: [host],
    portNumber: [port],
    localPortNumber: [String(localPort)],
  })
  return `aws ssm start-session --region ${region} --target ${instance} --document-name AWS-StartPortForwardingSessionToRemoteHost --parameters '${parameters}'`
}

/** How the deployed bastion is used; null = the stage has none. */
export function bastionOf(
  { stackName, region }: { readonly stackName: string; readonly region: string },
  { bastion, databases }: DeployedStage,
): BastionOutputs | null {
  const { access, instance, host, user, keyParameter: privateKeyParameter } = bastion
  if (instance === null || !isBastionKind(access)) return null
  const keyFile = `${stackName}-bastion.pem`
  const commandTo = (kind: DatabaseKind, address: Address): string =>
    COMMANDS[access]({
      ...address,
      localPort: ENGINES[kind].localPort,
      region,
      keyFile,
      instance,
      bastion: host,
      user,
    })
  return {
    access,
    instance,
    host,
    user,
    privateKeyParameter,
    keyCommand: privateKeyParameter && fetchKey(privateKeyParameter, region, keyFile),
    commands: Object.fromEntries(
      DATABASES.flatMap((kind) => {
        const address = addressOf(databases[kind])
        return address === null ? [] : [[kind, commandTo(kind, address)]]
      }),
    ),
  }
}

type Address = { readonly host: string; readonly port: string }

function addressOf({ ownEndpoint }: DeployedStage['databases'][DatabaseKind]): Address | null {
  const { host, port } = ownEndpoint
  return host === null || port === null ? null : { host, port }
}

/** ssh refuses a key that others can read, so the file is created private. */
function fetchKey(parameter: string, region: string, keyFile: string): string {
  return `(umask 077; aws ssm get-parameter --region ${region} --name ${parameter} --with-decryption --query Parameter.Value --output text > ${keyFile})`
}
