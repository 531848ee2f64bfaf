import { DATABASES, type DatabaseKind } from '../config/resolved.ts'
import type { DeployedStage } from '../template/index.ts'

/** The bastion of a stage, and how a person gets through it. */
export type BastionOutputs = {
  readonly access: 'ssh' | 'session-manager'
  /** The EC2 instance's id. */
  readonly instance: string
  /** Address, user and the SSM parameter with the private key; null where it is not reached by ssh. */
  readonly host: string | null
  readonly user: string | null
  readonly privateKeyParameter: string | null
  /** A command that writes the private key to the file that the ssh commands name; null likewise. */
  readonly keyCommand: string | null
  /** A command for each database that opens a tunnel to it, at `localhost` and LOCAL_PORTS. */
  readonly commands: Readonly<Partial<Record<DatabaseKind, string>>>
}

/** Where a tunnel begins: not the engines' own ports, where a developer's own server listens. */
const LOCAL_PORTS: Readonly<Record<DatabaseKind, number>> = {
  postgres: 15432,
  mysql: 13306,
  redis: 16379,
}

/** A tunnel to one address, over ssh. */
type SshTunnel = {
  readonly keyFile: string
  readonly localPort: number
  readonly host: string
  readonly port: string
  readonly user: string
  readonly bastion: string
}

/** `ssh -i <file> -L localport:host:port -f -N user@host`: into the background, and no command run there. */
function sshCommand(tunnel: SshTunnel): string {
  const { keyFile, localPort, host, port, user, bastion } = tunnel
  return `ssh -i ${keyFile} -L ${localPort}:${host}:${port} -f -N ${user}@${bastion}`
}

/** A tunnel to one address, over Session Manager. */
type SessionTunnel = {
  readonly region: string
  readonly instance: string
  readonly localPort: number
  readonly host: string
  readonly port: string
}

/** The AWS CLI with its Session Manager plugin holds the tunnel open until it is stopped. */
function sessionCommand(tunnel: SessionTunnel): string {
  const { region, instance, localPort, host, port } = tunnel
  const parameters = JSON.stringify({
    host: [host],
    portNumber: [port],
    localPortNumber: [String(localPort)],
  })
  return `aws ssm start-session --region ${region} --target ${instance} --document-name AWS-StartPortForwardingSessionToRemoteHost --parameters '${parameters}'`
}

/** How the deployed bastion is used; null where the stage has none. */
export function bastionOf(
  { stackName, region }: { readonly stackName: string; readonly region: string },
  { bastion, databases }: DeployedStage,
): BastionOutputs | null {
  const { access, instance, host, user, keyParameter: privateKeyParameter } = bastion
  if (instance === null || (access !== 'ssh' && access !== 'session-manager')) return null
  const keyFile = `${stackName}-bastion.pem`
  const commandTo = (kind: DatabaseKind, address: Address): string =>
    host !== null && user !== null
      ? sshCommand({ ...address, keyFile, localPort: LOCAL_PORTS[kind], user, bastion: host })
      : sessionCommand({ ...address, region, instance, localPort: LOCAL_PORTS[kind] })
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

/** ssh refuses a key that others can read, so nobody else ever can. */
function fetchKey(parameter: string, region: string, keyFile: string): string {
  return `(umask 077; aws ssm get-parameter --region ${region} --name ${parameter} --with-decryption --query Parameter.Value --output text > ${keyFile})`
}
