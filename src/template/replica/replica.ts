import type { ReplicaSource, ResolvedSql, ResolvedStage } from '../../config/resolved.ts'
import type { ExternalFacts } from '../../facts/external.ts'
import { attribute } from '../intrinsics.ts'
import { SQL_IDS } from '../logical-ids.ts'
import { likenessOutput } from './likeness.ts'
import type { DeployedStage } from '../state/deployed-stage.ts'
import {
  DATABASE_OUTPUTS,
  READER_OUTPUTS,
  SOURCE_OUTPUTS,
  USERNAME_OUTPUT,
} from '../state/output-keys.ts'
import type { Section, SectionResource } from '../section.ts'
import { templateSource, type TemplateSource } from './sources.ts'
import type { TemplateOutput } from '../types.ts'

/** The key that RDS creates in each region. It is named by its alias, since its id differs per account. */
const REGION_KEY = 'alias/aws/rds'

/** What a replica gets from its primary: AWS refuses or ignores these (facts of SourceDBInstanceIdentifier). */
const INHERITED = [
  'AllocatedStorage',
  'BackupRetentionPeriod',
  'DBName',
  'MasterUserPassword',
  'MasterUsername',
  'PreferredBackupWindow',
  'StorageEncrypted',
]

/** Only set across regions: in one region the replica has its primary's network and key. */
const ACROSS_REGIONS_ONLY = ['DBSubnetGroupName', 'KmsKeyId']

type ReplicaContext = {
  readonly stage: ResolvedStage
  readonly deployed: DeployedStage | null
  readonly external: ExternalFacts
}

/**
 * The database as a replica: as a primary, without what its source decides. It has no secret of its own;
 * the primary's is copied to the region.
 */
export function asReplica(
  primary: Section,
  sql: ResolvedSql,
  replicaOf: ReplicaSource,
  { stage, deployed, external }: ReplicaContext,
): Section {
  const ids = SQL_IDS[sql.kind]
  const source = templateSource(stage, sql, replicaOf, external)
  const crosses = source.region !== stage.region
  const key = sql.kmsKey ?? deployed?.databases[sql.kind].source.kmsKey ?? REGION_KEY
  const resources = without(primary.resources, [
    ids.secret,
    ids.secretAttachment,
    ...(crosses ? [] : [ids.subnetGroup]),
  ])
  const path = [...primary.path, 'replicaOf']
  return {
    ...primary,
    resources: changedResource(resources, ids.instance, ({ resource, properties }) => ({
      resource: {
        ...resource,
        Properties: {
          ...without(resource.Properties, [...INHERITED, ...(crosses ? [] : ACROSS_REGIONS_ONLY)]),
          SourceDBInstanceIdentifier: crosses ? source.arn : source.identifier,
          ...(crosses && { SourceRegion: source.region, KmsKeyId: key }),
        },
      },
      properties: { ...properties, SourceDBInstanceIdentifier: path, SourceRegion: path },
    })),
    outputs: {
      ...without(primary.outputs, [DATABASE_OUTPUTS[sql.kind].secretArn]),
      ...outputsOf(sql, source),
      ...(crosses && sourceOutput(SOURCE_OUTPUTS[sql.kind].sourceRegion, source.region)),
      ...(crosses && sourceOutput(SOURCE_OUTPUTS[sql.kind].kmsKey, key)),
      ...(!crosses &&
        source.clientGroup !== null &&
        sourceOutput(SOURCE_OUTPUTS[sql.kind].sourceClientGroup, source.clientGroup)),
      ...likenessOutput(sql, deployed),
    },
  }
}

/** The application writes to the primary and reads here. */
function outputsOf(sql: ResolvedSql, source: TemplateSource): Record<string, TemplateOutput> {
  const keys = DATABASE_OUTPUTS[sql.kind]
  const { instance } = SQL_IDS[sql.kind]
  const value = (Value: unknown, Description: string): TemplateOutput => ({ Description, Value })
  return {
    [keys.host]: value(source.host, 'Host of the primary'),
    [keys.port]: value(source.port, 'Port of the primary'),
    [READER_OUTPUTS[sql.kind].host]: value(
      attribute(instance, 'Endpoint.Address'),
      'Host of the reader',
    ),
    [READER_OUTPUTS[sql.kind].port]: value(
      attribute(instance, 'Endpoint.Port'),
      'Port of the reader',
    ),
    [keys.database]: value(source.database, 'Database name on the primary'),
    [USERNAME_OUTPUT[sql.kind]]: value(source.username, 'User name on the primary'),
    ...(source.secretArn !== null && {
      [keys.secretArn]: value(source.secretArn, 'Secret with the credentials of the primary'),
    }),
    ...sourceOutput(SOURCE_OUTPUTS[sql.kind].sourceArn, source.arn),
    ...(source.stack !== null && sourceOutput(SOURCE_OUTPUTS[sql.kind].sourceStack, source.stack)),
  }
}

/** An output in which the stack records where its database comes from. */
export function sourceOutput(key: string, Value: unknown): Record<string, TemplateOutput> {
  return { [key]: { Description: 'Where the database comes from', Value } }
}

/** The object without some of its keys. */
export function without<T>(
  object: Readonly<Record<string, T>>,
  keys: readonly string[],
): Record<string, T> {
  return Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key)))
}

/** The resources with one of them changed, in the same order. */
export function changedResource(
  resources: Readonly<Record<string, SectionResource>>,
  id: string,
  change: (resource: SectionResource) => SectionResource,
): Record<string, SectionResource> {
  return Object.fromEntries(
    Object.entries(resources).map(([key, value]) => [key, key === id ? change(value) : value]),
  )
}
