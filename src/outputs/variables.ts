import { DATABASES, ENGINES, familyOf, type DatabaseKind } from '../engines/table.ts'
import { URL_VARIABLES } from '../engines/url-variables.ts'
import type { DeployedDatabase } from '../template/state/deployed-stage.ts'
import { urlsOfStack } from '../template/state/offered-urls.ts'
import type { DeployedStage } from '../template/index.ts'

/** Every possible plain variable, in order. */
export const ENVIRONMENT_VARIABLES: readonly string[] = DATABASES.flatMap((kind) => {
  const { prefix, demands } = ENGINES[kind].variables
  const reader = familyOf(kind).has.readers
    ? [`${prefix}_READER_HOST`, `${prefix}_READER_PORT`]
    : []
  return [
    `${prefix}_HOST`,
    `${prefix}_PORT`,
    ...reader,
    `${prefix}_DATABASE`,
    ...Object.keys(demands),
  ]
})

/** Every possible variable that is injected from a secret, in order. */
export const SECRET_VARIABLES: readonly string[] = [
  ...DATABASES.flatMap((kind) => Object.keys(ENGINES[kind].variables.secrets)),
  ...URL_VARIABLES,
]

/** The plain variables of a stack's databases. */
export function environmentOf({ databases }: DeployedStage): Readonly<Record<string, string>> {
  return Object.fromEntries(
    DATABASES.flatMap((kind) => Object.entries(environmentOfDatabase(kind, databases[kind]))),
  )
}

function environmentOfDatabase(
  kind: DatabaseKind,
  deployed: DeployedDatabase,
): Record<string, string> {
  const { prefix, demands } = ENGINES[kind].variables
  const { endpoint, database, tls } = deployed
  const { host, port } = endpoint
  if (host === null || port === null) return {}
  return {
    [`${prefix}_HOST`]: host,
    [`${prefix}_PORT`]: port,
    ...readerOf(prefix, deployed),
    ...(database !== null && { [`${prefix}_DATABASE`]: database }),
    ...demands,
    // An existing Redis may work without TLS.
    ...(tls !== null && { [`${prefix}_TLS`]: tls }),
  }
}

function readerOf(prefix: string, { reader }: DeployedDatabase): Record<string, string> {
  const { host, port } = reader
  if (host === null || port === null) return {}
  return { [`${prefix}_READER_HOST`]: host, [`${prefix}_READER_PORT`]: port }
}

/**
 * The variables that ECS injects from a secret, as references: `<arn>:<json key>::`, the last two
 * fields (version stage and id) empty for the current version.
 */
export function secretsOf(deployed: DeployedStage): Readonly<Record<string, string>> {
  const { databases } = deployed
  const logins = DATABASES.flatMap((kind) => {
    const arn = databases[kind].secretArn
    if (arn === null) return []
    const { secrets } = ENGINES[kind].variables
    return Object.entries(secrets).map(([name, key]) => [name, reference(arn, key)] as const)
  })
  const urls = urlsOfStack(deployed).map(
    ({ name, kind, key }) => [name, reference(databases[kind].urls?.secretArn ?? '', key)] as const,
  )
  return Object.fromEntries([...logins, ...urls])
}

function reference(arn: string, key: string): string {
  return `${arn}:${key}::`
}

/** The secrets that hold the URLs. */
export function urlSecrets(deployed: DeployedStage): readonly string[] {
  return urlsOfStack(deployed).flatMap(({ kind }) => deployed.databases[kind].urls?.secretArn ?? [])
}
