import { LOCAL_HOST, localPort } from '../engines/local-ports.ts'
import { DATABASES, ENGINES, type DatabaseKind } from '../engines/table.ts'
import type { DeployedDatabase, DeployedStage } from '../template/state/deployed-stage.ts'
import { clientLine } from './client-line.ts'
import { tunnelCommand, type Through } from './tunnel-command.ts'

/** A way through the bastion to one database, or to its reader. */
export type Tunnel = {
  readonly database: DatabaseKind
  readonly end: 'database' | 'reader'
  /** Where it begins: an address of this machine, and a port that no other tunnel of the file has. */
  readonly localHost: string
  readonly localPort: number
  /** Where it leads. The bastion knows the host by this name. */
  readonly host: string
  readonly port: number
  /** The database's name; null = none is known. */
  readonly name: string | null
  /** null = see the secret. */
  readonly user: string | null
  /** What a client has to ask for, in the engine's own word: `require`, `REQUIRED`, `true`; null = no TLS. */
  readonly tls: string | null
  /** The secret that has user and password; null = the stack knows none. */
  readonly secretArn: string | null
  /** A command that opens it. */
  readonly command: string
  /** A line for bash or zsh that connects the engine's own client to it; null without a secret. */
  readonly client: string | null
}

/** A tunnel to each database that the stack has an address of, and to each reader beside one. */
export function tunnelsOf(
  { localPorts }: { readonly localPorts: number },
  { databases }: DeployedStage,
  through: Through,
): readonly Tunnel[] {
  return DATABASES.flatMap((kind) => {
    const deployed = databases[kind]
    // A replica's own address is that of its reader.
    const isReplica = deployed.source.arn !== null
    return [
      ...tunnelTo(kind, 'database', deployed.ownEndpoint),
      ...(isReplica ? [] : tunnelTo(kind, 'reader', deployed.reader)),
    ]
  })

  function tunnelTo(
    kind: DatabaseKind,
    end: Tunnel['end'],
    { host, port }: DeployedDatabase['endpoint'],
  ): readonly Tunnel[] {
    if (host === null || port === null) return []
    const ends = { localPort: localPort(localPorts, kind, end), host, port: Number(port) }
    const { database: name, username: user, secretArn } = databases[kind]
    const tls = tlsOf(kind, databases[kind])
    const command = tunnelCommand(ends, through)
    const client = secretArn && clientLine(kind, { ...ends, name, tls, secretArn }, through)
    return [
      {
        database: kind,
        end,
        localHost: LOCAL_HOST,
        ...ends,
        name,
        user,
        tls,
        secretArn,
        command,
        client,
      },
    ]
  }
}

/** An existing Redis may work without TLS. */
function tlsOf(kind: DatabaseKind, { tls }: DeployedDatabase): string | null {
  const [demanded] = Object.values(ENGINES[kind].variables.demands)
  return tls === 'false' ? null : (demanded ?? null)
}
