import type { ResolvedSql, ResolvedStage } from '../../config/resolved.ts'
import { copiedSecret } from './copied-secret.ts'
import { SQL_IDS } from '../logical-ids.ts'
import type { DeployedDatabase, DeployedStage } from '../state/deployed-stage.ts'
import { DATABASE_OUTPUTS, SOURCE_OUTPUTS } from '../state/output-keys.ts'
import { likenessOutput } from './likeness.ts'
import { changedResource, sourceOutput, without } from './replica.ts'
import type { Section, SectionResource } from '../section.ts'

/** Create-only properties that a replica does not have: adding one later would replace the database. */
const NEVER_ADDED = ['DBName', 'MasterUsername', 'StorageEncrypted', 'KmsKeyId']

/**
 * A promoted replica. What is create-only stays exactly as deployed, except for the source itself, which the
 * stack's outputs record. `secretPrefix`: the start of a secret's name.
 */
export function asPromoted(
  primary: Section,
  sql: ResolvedSql,
  stage: ResolvedStage,
  deployed: DeployedStage,
  secretPrefix: string,
): Section {
  const made = deployed.databases[sql.kind]
  const { source } = made
  const ids = SQL_IDS[sql.kind]
  const keys = SOURCE_OUTPUTS[sql.kind]
  const { region } = source
  const key = sql.kmsKey ?? source.kmsKey
  const adopted = adoptedSecret(made)
  const absent = [
    ...NEVER_ADDED,
    ...(region === null ? ['DBSubnetGroupName'] : []),
    ...(adopted === null ? [] : ['MasterUserPassword']),
    // Its size came from the primary, and the file asks for no other.
    ...(sql.storage.sizeGiven === false ? ['AllocatedStorage'] : []),
  ]
  const instances = changedResource(
    without(primary.resources, region === null ? [ids.subnetGroup] : []),
    ids.instance,
    ({ resource, properties }) => ({
      resource: {
        ...resource,
        Properties: {
          ...without(resource.Properties, absent),
          ...(region !== null && { SourceRegion: region }),
          ...(key !== null && { KmsKeyId: key }),
        },
      },
      properties: { ...properties, SourceDBInstanceIdentifier: [...primary.path, 'replicaOf'] },
    }),
  )
  const copied =
    adopted === null ? null : copiedSecret(sql, stage, deployed, { prefix: secretPrefix, adopted })
  const from = source.promotedFrom ?? source.arn ?? ''
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
      ...kept(keys.sourceRegion, source.region),
      ...kept(keys.sourceStack, source.stack),
      ...kept(keys.kmsKey, source.kmsKey),
      ...likenessOutput(sql, deployed),
    },
  }
}

/**
 * The region's copy of the primary's secret, which is independent now, with the same ARN. In the primary's
 * own region there is no copy, and neither if no stage makes the primary: such a database gets a secret and
 * a password of its own.
 */
function adoptedSecret({ hasCopiedSecret, secretArn }: DeployedDatabase): string | null {
  return hasCopiedSecret ? secretArn : null
}

/** The attachment writes the new primary's host into that secret; nothing else changes its value. */
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

function kept(key: string, value: string | null): Section['outputs'] {
  return value === null ? {} : sourceOutput(key, value)
}
