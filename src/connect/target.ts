import type { Roles } from '../config/accounts.ts'
import type { ResolvedStage } from '../config/resolved.ts'
import { isBastionKind, type BastionKind } from '../engines/bastion-kinds.ts'
import { localPort } from '../engines/local-ports.ts'
import { DATABASES, type DatabaseKind } from '../engines/table.ts'
import type {
  DeployedBastion,
  DeployedDatabase,
  DeployedStage,
} from '../template/state/deployed-stage.ts'

/** A database, or its reader, that somebody can connect to. */
export type ConnectTarget = {
  readonly stage: string
  /** Those of the stage, by which AWS is asked for it; absent = it has none. */
  readonly roles?: Roles
  readonly region: string
  readonly database: DatabaseKind
  readonly isReader: boolean
  /** Whether it only takes reads: a reader, or a replica of another stage's database. */
  readonly isReplica: boolean
  /** Whether the file or the stack protects the stage: what is lost there is missed. */
  readonly isProduction: boolean
  /** Of the instance or replication group that the stack made; null = it uses an existing one. */
  readonly identifier: string | null
  /** The one that it uses instead; null = the stack has made it. */
  readonly existing: { readonly region: string; readonly identifier: string } | null
  /** The name that its certificate has. */
  readonly host: string
  readonly port: number
  /** null = see the secret. */
  readonly user: string | null
  /** null = none is known. */
  readonly databaseName: string | null
  /** null = the stack knows none. */
  readonly secretArn: string | null
  /** false: an existing Redis without TLS. Nobody can prove who answers there. */
  readonly hasTls: boolean
  /** The port of this machine that is this database's alone (ADR 32). */
  readonly localPort: number
  /** null = the stage has none. */
  readonly bastion: TargetBastion | null
}

/** What the stack says of the bastion. */
export type TargetBastion = Pick<DeployedBastion, 'host' | 'user' | 'keyParameter'> & {
  readonly access: BastionKind
  readonly instance: string
}

/** Every database of a deployed stage that has an address, and every reader, in the order of `DATABASES`. */
export function targetsOf(
  stage: Pick<ResolvedStage, 'name' | 'region' | 'localPorts' | 'protected'> &
    Partial<Pick<ResolvedStage, 'roles'>>,
  deployed: DeployedStage,
): readonly ConnectTarget[] {
  const bastion = bastionOf(deployed.bastion)
  return DATABASES.flatMap((kind) => {
    const database = deployed.databases[kind]
    // A replica's own address is that of its reader.
    const isReplica = database.source.arn !== null
    return [
      ...target(kind, database, { isReader: false, isReplica }),
      ...(isReplica ? [] : target(kind, database, { isReader: true, isReplica: true })),
    ]
  })

  function target(
    kind: DatabaseKind,
    database: DeployedDatabase,
    which: { readonly isReader: boolean; readonly isReplica: boolean },
  ): readonly ConnectTarget[] {
    const { host, port } = which.isReader ? database.reader : database.ownEndpoint
    if (host === null || port === null) return []
    return [
      {
        ...(stage.roles && { roles: stage.roles }),
        ...{ stage: stage.name, region: stage.region, database: kind, ...which },
        isProduction: stage.protected || deployed.terminationProtection === true,
        ...{ host, port: Number(port), user: database.username },
        identifier: which.isReader ? database.reader.identifier : database.identifier,
        existing: existingOf(database),
        databaseName: database.database,
        secretArn: database.secretArn,
        hasTls: database.tls !== 'false',
        localPort: localPort(stage.localPorts, kind, which.isReader ? 'reader' : 'database'),
        bastion,
      },
    ]
  }
}

function existingOf({ existing }: DeployedDatabase): ConnectTarget['existing'] {
  const [region = '', identifier = ''] = existing?.split('/') ?? []
  return identifier === '' ? null : { region, identifier }
}

function bastionOf(deployed: DeployedBastion): TargetBastion | null {
  const { access, instance, host, user, keyParameter } = deployed
  return instance === null || !isBastionKind(access)
    ? null
    : { access, instance, host, user, keyParameter }
}

/** `prod/postgres`, `prod/postgres reader`. */
export function targetName({
  stage,
  database,
  isReader,
}: Pick<ConnectTarget, 'stage' | 'database' | 'isReader'>): string {
  return `${stage}/${database}${isReader ? ' reader' : ''}`
}
