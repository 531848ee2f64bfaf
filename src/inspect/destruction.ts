/** What destroying a stage would do. Reads only. */
import { DATABASES, isCache, isSql } from '../engines/table.ts'
import type { StackResource } from '../facts/stack/stack.ts'
import type { SqlFacts } from '../facts/databases.ts'
import type { Fact } from '../facts/fact.ts'
import type { SecretFacts } from '../facts/secrets.ts'
import { planDestroyed } from '../plan/removal/destroyed.ts'
import {
  isGone,
  resourcesToDelete,
  type ResourceToDelete,
} from '../plan/removal/resources-to-delete.ts'
import type { Identity } from '../plan/ownership/identity.ts'
import { secretName } from '../facts/secret-name.ts'
import type { StagePlan } from '../plan/model/types.ts'
import type { DeployedStage } from '../template/index.ts'
import { NETWORK_IDS } from '../template/logical-ids.ts'
import type { Template } from '../template/types.ts'
import { readClientGroupUse } from './client-group.ts'
import { readLeftBehind } from './live/snapshots-left.ts'
import { readVpcTenants } from './vpc-tenants.ts'
import type { Target } from './target.ts'
import { stackState } from '../facts/stack/stack-state.ts'
import type { StageContext } from './stage-context.ts'

/** A stage that can be destroyed, and what that would do. */
export type Destruction = {
  readonly found: DeployedStage
  readonly resources: readonly StackResource[]
  readonly toDelete: readonly ResourceToDelete[]
  /** ARNs of the secrets that remain after the stack is deleted. */
  readonly secrets: readonly string[]
  /** Logical ids of those that nobody can read: they are gone, or will be deleted. */
  readonly unreadable: readonly string[]
  readonly target: Target
  readonly plan: StagePlan
}

const SECRET = 'AWS::SecretsManager::Secret'

const VPC = 'AWS::EC2::VPC'

/**
 * Reads what the stack contains, and changes nothing. Calls: 2, plus 2 for the client group, 1 for SQL databases,
 * 1 for Redis, 1 for the secrets, and 3 to 4 for a VPC.
 */
export async function inspectDestruction(
  context: StageContext,
  file: Identity,
  stage: { readonly name: string; readonly inFile: boolean },
  found: DeployedStage,
): Promise<Destruction> {
  const { stacks } = context.aws
  const [resources, body] = await Promise.all([
    stacks.resources(found.id),
    stackState(found.status) === 'absent' ? '' : stacks.template(found.id),
  ])
  const template = parsed(body)
  const vpc = resources.find(({ type }) => type === VPC)?.physicalId
  const ids = resources.map(({ physicalId }) => physicalId)
  const client = resources.find((one) => one.logicalId === NETWORK_IDS.clientSecurityGroup)
  const retained = resources.filter(
    ({ type, logicalId }) =>
      type === SECRET && /^Retain/.test(template.Resources[logicalId]?.DeletionPolicy ?? ''),
  )
  const left = [...retained.map(({ physicalId }) => physicalId), ...copiesOf(found, resources)]
  const [secretFacts, toDelete, vpcTenants, clientGroup] = await Promise.all([
    left.length > 0 ? context.aws.live.secrets(left) : new Map<string, Fact<SecretFacts>>(),
    reinspectToDelete(context, resourcesToDelete(resources, template)),
    vpc === undefined ? undefined : readVpcTenants(context.aws, vpc, found.id),
    client === undefined ? undefined : readClientGroupUse(context.aws, client.physicalId, ids),
  ])
  const snapshotsLeft = await readLeftBehind(
    context.aws,
    toDelete
      .filter((one) => isGone(one) && one.follows !== true)
      .map(({ database, identifier }) => ({ database, identifier })),
  )
  const secrets = left.filter((arn) => isThere(secretFacts.get(arn)))
  return {
    found,
    resources,
    toDelete,
    secrets,
    unreadable: retained.flatMap(({ logicalId, physicalId }) =>
      secrets.includes(physicalId) ? [] : [logicalId],
    ),
    target: {
      stage: { stackName: found.name },
      rendered: { tags: found.tags, origins: {}, template },
    },
    plan: planDestroyed({
      stage: stage.name,
      found,
      file,
      toDelete,
      snapshotsLeft,
      secrets: left.map((arn) => ({ name: secretName(arn), fact: secretFacts.get(arn) })),
      today: context.aws.now(),
      ...(vpcTenants && { vpcTenants }),
      ...(clientGroup && { clientGroup }),
      serviceRole: context.serviceRole ?? null,
      canUpdate: stackState(found.status) === 'ready',
      locate: stage.inFile ? context.locate : null,
    }),
  }
}

/** A promoted replica goes on with its copy of the primary's secret, which is in no stack of its own. */
function copiesOf(
  { databases }: DeployedStage,
  resources: readonly StackResource[],
): readonly string[] {
  const known = resources.filter(({ type }) => type === SECRET).map(({ physicalId }) => physicalId)
  return DATABASES.flatMap((kind) => {
    const { role, secretArn } = databases[kind]
    return role === 'promoted' && secretArn !== null && !known.includes(secretArn)
      ? [secretArn]
      : []
  })
}

/** Whether it will still be there, as far as anybody knows. */
function isThere(fact: Fact<SecretFacts> | undefined): boolean {
  return fact?.kind !== 'absent' && (fact?.kind !== 'read' || fact.value.deletion === null)
}

/** The same resources with their current facts. Of a database that was deleted by hand nothing is left to lose. */
export async function reinspectToDelete(
  { aws }: Pick<StageContext, 'aws'>,
  toDelete: readonly ResourceToDelete[],
): Promise<readonly ResourceToDelete[]> {
  const sql = toDelete.filter(({ database }) => isSql(database))
  const [instances, groups] = await Promise.all([
    sql.length > 0
      ? aws.live.sql(sql.map(({ identifier }) => identifier))
      : new Map<string, Fact<SqlFacts>>(),
    Promise.all(
      toDelete
        .filter(({ database }) => isCache(database))
        .map(async ({ identifier }) => [identifier, await aws.live.redis(identifier)] as const),
    ),
  ])
  const groupOf = new Map(groups)
  return toDelete.map((one): ResourceToDelete => {
    const live = instances.get(one.identifier)
    const group = groupOf.get(one.identifier)
    return {
      ...one,
      ...(live && { live }),
      ...(group && { group }),
      ...(isGone({ live, group }) && { data: 'kept' }),
    }
  })
}

/** A template that is not ours may be YAML. Its content does not matter: the stack's tags already refuse it. */
function parsed(body: string): Template {
  try {
    return JSON.parse(body) as Template
  } catch {
    return { AWSTemplateFormatVersion: '2010-09-09', Description: '', Resources: {}, Outputs: {} }
  }
}
