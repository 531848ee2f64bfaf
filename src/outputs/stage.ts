import type { ResolvedStage } from '../config/resolved.ts'
import { DATABASES, SQL_KINDS, type DatabaseKind } from '../engines/table.ts'
import { existingMessages } from '../plan/messages/around/existing.ts'
import { readStatement, type PolicyStatement } from '../permissions/read-secrets.ts'
import { replicaMessages } from '../plan/messages/replicas.ts'
import type { DeployedStage } from '../template/index.ts'
import { bastionOf, type BastionOutputs } from './bastion.ts'
import { environmentOf, secretsOf, urlSecrets } from './variables.ts'

/** What the application gets from one stage. Secrets are references, never values. */
export type StageOutputs = {
  readonly stage: string
  /** The CloudFormation stack. */
  readonly stack: string
  readonly region: string
  /** Plain variables: `PG_HOST` -> the endpoint. */
  readonly environment: Readonly<Record<string, string>>
  /** Variables that ECS fills from a secret: `PG_USERNAME` -> `<secret arn>:username::`. */
  readonly secrets: Readonly<Record<string, string>>
  /** The secrets themselves. */
  readonly secretArns: Readonly<Partial<Record<DatabaseKind, string>>>
  /** The security group for the application's tasks; null = the stack has none. */
  readonly clientSecurityGroup: string | null
  readonly vpc: string | null
  /** For the application's tasks. */
  readonly subnets: readonly string[]
  readonly databaseSubnets: readonly string[]
  /** null = the stage has none. */
  readonly bastion: BastionOutputs | null
  /** What the tasks' execution role needs to read the secrets; null without a secret. */
  readonly executionRoleStatement: PolicyStatement | null
  /** What to know before using the variables; missing = nothing. */
  readonly notes?: readonly string[]
}

/** What is deployed -> what the application gets from it. */
export function stageOutputs(
  stage: Pick<ResolvedStage, 'name' | 'stackName' | 'region' | 'localPorts'>,
  deployed: DeployedStage,
): StageOutputs {
  const secretArns = Object.fromEntries(
    DATABASES.map((kind) => [kind, deployed.databases[kind].secretArn] as const).filter(
      (pair): pair is readonly [DatabaseKind, string] => pair[1] !== null,
    ),
  )
  const notes = [...primaryNotes(stage.name, deployed), ...tunnelNotes(stage.name, deployed)]
  const { network } = deployed
  return {
    stage: stage.name,
    stack: stage.stackName,
    region: stage.region,
    environment: environmentOf(deployed),
    secrets: secretsOf(deployed),
    secretArns,
    clientSecurityGroup: network.clientSecurityGroup,
    vpc: network.vpc,
    subnets: network.subnets,
    databaseSubnets: network.databaseSubnets,
    bastion: bastionOf(stage, deployed),
    executionRoleStatement: readStatement(
      [...new Set([...Object.values(secretArns), ...urlSecrets(deployed)])],
      deployed.secretsKey?.arn ?? null,
    ),
    ...(notes.length > 0 && { notes }),
  }
}

/** How a replica's application reaches the primary, to write. */
function primaryNotes(stage: string, { databases }: DeployedStage): readonly string[] {
  return SQL_KINDS.flatMap((kind) => {
    const { source, endpoint } = databases[kind]
    if (source.arn === null) return []
    const name = `${stage}/${kind}`
    return source.region === null
      ? [replicaMessages.besidePrimary(name, source.clientGroup).message]
      : [replicaMessages.noPath(name, source.region, endpoint.host ?? '').message]
  })
}

/** The existing databases that do not admit the bastion yet. */
function tunnelNotes(stage: string, { bastion, databases }: DeployedStage): readonly string[] {
  return DATABASES.filter((kind) => bastion.notAdmitted.includes(kind)).map((kind) =>
    existingMessages.tunnelClosed(
      `${stage}/${kind}`,
      bastion.securityGroup ?? '',
      databases[kind].endpoint.port ?? '',
    ),
  )
}
