import type { ResolvedSql, ResolvedStage } from '../../config/resolved.ts'
import type { DeployedStack } from '../../facts/facts.ts'
import { copiedSecret } from './copied-secret.ts'
import { SQL_IDS } from '../logical-ids.ts'
import { DATABASE_OUTPUTS, SOURCE_OUTPUTS } from '../state/output-keys.ts'
import { changedResource, sourceOutput, without } from './replica.ts'
import { hasCopiedSecret } from './sources.ts'
import type { Section, SectionResource } from '../section.ts'

/** Create-only properties that a replica is made without: adding one later would replace the database. */
const NEVER_ADDED = ['DBName', 'MasterUsername', 'StorageEncrypted', 'KmsKeyId']

/**
 * A database that was a replica and is a primary now. What is create-only stays exactly as it was
 * deployed, without the source itself: the stack's outputs remember it. `secretPrefix`: of a secret's name.
 */
export function asPromoted(
  primary: Section,
  sql: ResolvedSql,
  stage: ResolvedStage,
  deployed: DeployedStack,
  secretPrefix: string,
): Section {
  const { outputs } = deployed
  const ids = SQL_IDS[sql.kind]
  const keys = SOURCE_OUTPUTS[sql.kind]
  const region = outputs[keys.sourceRegion]
  const key = sql.kmsKey ?? outputs[keys.kmsKey]
  const adopted = adoptedSecret(sql, outputs)
  const absent = [
    ...NEVER_ADDED,
    ...(region === undefined ? ['DBSubnetGroupName'] : []),
    ...(adopted === null ? [] : ['MasterUserPassword']),
    // Its size came from the source; nothing written asks for another.
    ...(sql.storage.sizeGiven === false ? ['AllocatedStorage'] : []),
  ]
  const instances = changedResource(
    without(primary.resources, region === undefined ? [ids.subnetGroup] : []),
    ids.instance,
    ({ resource, properties }) => ({
      resource: {
        ...resource,
        Properties: {
          ...without(resource.Properties, absent),
          ...(region !== undefined && { SourceRegion: region }),
          ...(key !== undefined && { KmsKeyId: key }),
        },
      },
      properties: { ...properties, SourceDBInstanceIdentifier: [...primary.path, 'replicaOf'] },
    }),
  )
  const copied =
    adopted === null ? null : copiedSecret(sql, stage, deployed, { prefix: secretPrefix, adopted })
  const from = outputs[keys.promotedFrom] ?? outputs[keys.sourceArn] ?? ''
  return {
    ...primary,
    resources:
      adopted === null ? instances : { ...adopting(instances, ids, adopted), ...copied?.resources },
    outputs: {
      ...primary.outputs,
      ...copied?.outputs,
      ...(adopted !== null && {
        [DATABASE_OUTPUTS[sql.kind].secretArn]: {
          Description: `Secret with the credentials of stage ${stage.name}`,
          Value: adopted,
        },
      }),
      ...sourceOutput(keys.promotedFrom, from),
      ...kept(outputs, [keys.sourceRegion, keys.sourceStack, keys.kmsKey]),
    },
  }
}

/**
 * The copy of the primary's secret that the region has: it stands for itself now, under the same
 * ARN. In the primary's own region there is no copy, nor of a database that no stage makes: such a
 * database gets a secret and a password of its own.
 */
function adoptedSecret(sql: ResolvedSql, outputs: DeployedStack['outputs']): string | null {
  return hasCopiedSecret(sql.kind, outputs)
    ? (outputs[DATABASE_OUTPUTS[sql.kind].secretArn] ?? null)
    : null
}

/** The attachment writes the new primary's host into that secret, whose value nobody else touches. */
function adopting(
  resources: Record<string, SectionResource>,
  ids: { readonly secret: string; readonly secretAttachment: string },
  secretArn: string,
): Record<string, SectionResource> {
  return changedResource(without(resources, [ids.secret]), ids.secretAttachment, (attachment) => ({
    ...attachment,
    resource: {
      ...attachment.resource,
      Properties: { ...attachment.resource.Properties, SecretId: secretArn },
    },
  }))
}

function kept(outputs: DeployedStack['outputs'], keys: readonly string[]) {
  return Object.assign(
    {},
    ...keys.map((key) => {
      const value = outputs[key]
      return value === undefined ? {} : sourceOutput(key, value)
    }),
  ) as Section['outputs']
}
