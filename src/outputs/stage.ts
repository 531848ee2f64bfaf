import { DATABASES } from '../config/resolved.ts'
import type { DatabaseKind } from '../config/resolved.ts'
import { existingWords } from '../plan/messages/existing.ts'
import { replicaWords } from '../plan/messages/replicas.ts'
import {
  BASTION_OUTPUTS,
  DATABASE_OUTPUTS,
  NETWORK_OUTPUTS,
  SOURCE_OUTPUTS,
} from '../template/state/output-keys.ts'
import { bastionOf, type BastionOutputs } from './bastion.ts'
import { environmentOf, secretsOf } from './variables.ts'

const SQL_KINDS = ['postgres', 'mysql'] as const

/** What the application gets of one stage. Secrets are references; no value of one is ever here. */
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
  /** The group that the application's tasks wear; null where the stack has none. */
  readonly clientSecurityGroup: string | null
  readonly vpc: string | null
  /** For the application's tasks. */
  readonly subnets: readonly string[]
  readonly databaseSubnets: readonly string[]
  /** null where the stage has none. */
  readonly bastion: BastionOutputs | null
  /** What the tasks' execution role needs to read the secrets; null without a secret. */
  readonly executionRoleStatement: PolicyStatement | null
  /** What to know before the variables are used; absent where there is nothing. */
  readonly notes?: readonly string[]
}

type PolicyStatement = {
  readonly Sid: string
  readonly Effect: 'Allow'
  readonly Action: readonly string[]
  readonly Resource: readonly string[]
}

/** A deployed stack's outputs (key -> value) -> what the application gets. */
export function stageOutputs(
  stage: { readonly name: string; readonly stackName: string; readonly region: string },
  outputs: Readonly<Record<string, string>>,
): StageOutputs {
  const secretArns = Object.fromEntries(
    DATABASES.map((kind) => [kind, outputs[DATABASE_OUTPUTS[kind].secretArn]] as const).filter(
      (pair): pair is readonly [DatabaseKind, string] => pair[1] !== undefined,
    ),
  )
  const notes = [...primaryNotes(stage.name, outputs), ...tunnelNotes(stage.name, outputs)]
  return {
    stage: stage.name,
    stack: stage.stackName,
    region: stage.region,
    environment: environmentOf(outputs),
    secrets: secretsOf(outputs),
    secretArns,
    clientSecurityGroup: outputs[NETWORK_OUTPUTS.clientSecurityGroup] ?? null,
    vpc: outputs[NETWORK_OUTPUTS.vpc] ?? null,
    subnets: list(outputs[NETWORK_OUTPUTS.subnets]),
    databaseSubnets: list(outputs[NETWORK_OUTPUTS.databaseSubnets]),
    bastion: bastionOf(stage, outputs),
    executionRoleStatement: readStatement(Object.values(secretArns)),
    ...(notes.length > 0 && { notes }),
  }
}

/** How the primary is reached that a replica's application writes to. */
function primaryNotes(stage: string, outputs: Readonly<Record<string, string>>): readonly string[] {
  return SQL_KINDS.flatMap((kind) => {
    const { sourceArn, sourceRegion, sourceClientGroup } = SOURCE_OUTPUTS[kind]
    const [region, host] = [outputs[sourceRegion], outputs[DATABASE_OUTPUTS[kind].host]]
    if (outputs[sourceArn] === undefined) return []
    const name = `${stage}/${kind}`
    return region === undefined
      ? [replicaWords.besidePrimary(name, outputs[sourceClientGroup] ?? null)]
      : [replicaWords.noPath(name, region, host ?? '')]
  })
}

/** The existing databases that the bastion's commands do not lead to by themselves. */
function tunnelNotes(stage: string, outputs: Readonly<Record<string, string>>): readonly string[] {
  const closed = list(outputs[BASTION_OUTPUTS.notAdmitted])
  const group = outputs[BASTION_OUTPUTS.securityGroup] ?? ''
  return DATABASES.filter((kind) => closed.includes(kind)).map((kind) =>
    existingWords.tunnelClosed(
      `${stage}/${kind}`,
      group,
      outputs[DATABASE_OUTPUTS[kind].port] ?? '',
    ),
  )
}

function list(value: string | undefined): readonly string[] {
  return value === undefined || value === '' ? [] : value.split(',')
}

/** The secrets have Secrets Manager's own key, which needs no permission of its own to decrypt. */
function readStatement(arns: readonly string[]): PolicyStatement | null {
  if (arns.length === 0) return null
  return {
    Sid: 'ReadDatabaseSecrets',
    Effect: 'Allow',
    Action: ['secretsmanager:GetSecretValue'],
    Resource: arns,
  }
}
