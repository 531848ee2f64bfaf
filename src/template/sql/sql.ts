import { FAMILIES } from '../../engines/families.ts'
import { ENGINES, type SqlKind } from '../../engines/table.ts'
import { sqlFamily } from '../../engines/versions.ts'
import type { ConfigPath, ResolvedSql, ResolvedStage } from '../../config/resolved.ts'
import { settingsPaths, sizeSettings, upkeepSettings } from './instance-settings.ts'
import { attribute, passwordOf, ref } from '../intrinsics.ts'
import { SQL_IDS } from '../logical-ids.ts'
import type { SqlIds } from '../logical-ids.ts'
import { DATABASE_OUTPUTS, SECRET_REGIONS_OUTPUT, USERNAME_OUTPUT } from '../state/output-keys.ts'
import { monitoringOutput, monitoringRole } from './monitoring.ts'
import { editionOutput, sqlParameters } from './parameter-groups.ts'
import { readerOf } from './reader.ts'
import { databaseSecret } from '../secrets.ts'
import type { Placement, Section, SectionResource } from '../section.ts'
import { databaseSecurityGroup, attachedGroups } from '../network/security-groups.ts'
import type { TemplateOutput } from '../types.ts'

const TYPES = FAMILIES.sql.types

/** The whole of an RDS database. `secretPrefix`: its secret's name without the suffix. */
export function sqlDatabase(
  stage: ResolvedStage,
  sql: ResolvedSql,
  placement: Placement,
  secretPrefix: string,
): Section {
  const stagePath = ['stages', stage.name]
  const path = [...stagePath, 'databases', sql.kind]
  const ids = SQL_IDS[sql.kind]
  const reader = readerOf(sql, path, ENGINES[sql.kind].title)
  return {
    part: sql.kind,
    path,
    resources: {
      [ids.securityGroup]: databaseSecurityGroup(sql.kind, placement),
      [ids.secret]: databaseSecret({
        prefix: secretPrefix,
        description: `${ENGINES[sql.kind].title} of stack ${stage.application}, stage ${stage.name}`,
        username: sql.username,
        usernamePath: [...path, 'username'],
        stagePath,
        replicaRegions: sql.replicaRegions,
      }),
      [ids.subnetGroup]: subnetGroup(sql.kind, placement),
      [ids.parameterGroup]: parameterGroup(sql, path),
      [ids.instance]: instance(stage, sql, ids, path),
      [ids.secretAttachment]: secretAttachment(ids),
      ...monitoringRole(sql),
      ...reader.resources,
    },
    outputs: { ...outputs(sql, ids), ...monitoringOutput(sql), ...reader.outputs },
  }
}

function subnetGroup(kind: SqlKind, placement: Placement): SectionResource {
  return {
    resource: {
      Type: TYPES.subnetGroup,
      Properties: {
        DBSubnetGroupDescription: `Subnets of ${ENGINES[kind].title}`,
        SubnetIds: placement.databaseSubnetIds,
      },
    },
    properties: { SubnetIds: placement.subnetsPath },
  }
}

function parameterGroup(sql: ResolvedSql, path: ConfigPath): SectionResource {
  return {
    resource: {
      Type: TYPES.parameterGroup,
      Properties: {
        // A changed description replaces the group, so it contains no name and no version.
        Description: `Parameters of ${ENGINES[sql.kind].title}`,
        Family: sqlFamily(sql.kind, sql.version),
        Parameters: sqlParameters(sql),
      },
    },
    properties: { Family: [...path, 'version'], Parameters: [...path, 'parameters'] },
  }
}

/**
 * No DBInstanceIdentifier (a fixed one blocks a replacement) and no Port (changing it replaces).
 * User name and database name are literal: as references to the secret they would replace the instance
 * as soon as the secret's ARN changed.
 */
function instance(
  stage: ResolvedStage,
  sql: ResolvedSql,
  ids: SqlIds,
  path: ConfigPath,
): SectionResource {
  return {
    resource: {
      Type: TYPES.database,
      DeletionPolicy: 'Snapshot',
      UpdateReplacePolicy: 'Snapshot',
      Properties: {
        Engine: sql.kind,
        ...sizeSettings(sql, { version: sql.version, size: sql.storage.size }),
        StorageEncrypted: true,
        ...(sql.kmsKey !== null && { KmsKeyId: sql.kmsKey }),
        DBName: sql.database,
        MasterUsername: sql.username,
        MasterUserPassword: passwordOf(ids.secret),
        DBSubnetGroupName: ref(ids.subnetGroup),
        VPCSecurityGroups: attachedGroups(ids.securityGroup),
        PubliclyAccessible: false,
        DBParameterGroupName: ref(ids.parameterGroup),
        CACertificateIdentifier: 'rds-ca-rsa2048-g1',
        MultiAZ: sql.multiAz,
        BackupRetentionPeriod: sql.backupDays,
        ...(sql.backupWindow !== null && { PreferredBackupWindow: sql.backupWindow }),
        ...(sql.maintenanceWindow !== null && {
          PreferredMaintenanceWindow: sql.maintenanceWindow,
        }),
        CopyTagsToSnapshot: true,
        DeleteAutomatedBackups: false,
        DeletionProtection: stage.protected,
        ...upkeepSettings(sql),
      },
    },
    properties: {
      ...settingsPaths(path),
      Engine: path,
      KmsKeyId: [...path, 'kmsKey'],
      DBName: [...path, 'database'],
      MasterUsername: [...path, 'username'],
      MultiAZ: [...path, 'multiAz'],
      BackupRetentionPeriod: [...path, 'backupDays'],
      PreferredBackupWindow: [...path, 'backupWindow'],
      DeletionProtection: ['stages', stage.name, 'protected'],
    },
  }
}

/** Adds engine, host, port, dbname and the instance's identifier to the secret's JSON. */
function secretAttachment(ids: SqlIds): SectionResource {
  return {
    resource: {
      Type: 'AWS::SecretsManager::SecretTargetAttachment',
      Properties: {
        SecretId: ref(ids.secret),
        TargetType: TYPES.database,
        TargetId: ref(ids.instance),
      },
    },
    properties: {},
  }
}

function outputs(sql: ResolvedSql, ids: SqlIds): Record<string, TemplateOutput> {
  const keys = DATABASE_OUTPUTS[sql.kind]
  const title = ENGINES[sql.kind].title
  return {
    [keys.host]: {
      Description: `Host of ${title}`,
      Value: attribute(ids.instance, 'Endpoint.Address'),
    },
    [keys.port]: {
      Description: `Port of ${title}`,
      Value: attribute(ids.instance, 'Endpoint.Port'),
    },
    [keys.database]: { Description: `Database name on ${title}`, Value: sql.database },
    [USERNAME_OUTPUT[sql.kind]]: { Description: `User name on ${title}`, Value: sql.username },
    [keys.secretArn]: {
      Description: `Secret with the credentials of ${title}`,
      Value: ref(ids.secret),
    },
    [keys.identifier]: { Description: `RDS instance of ${title}`, Value: ref(ids.instance) },
    ...(sql.replicaRegions.length > 0 && {
      [SECRET_REGIONS_OUTPUT[sql.kind]]: {
        Description: `Regions with a copy of the secret of ${title}`,
        Value: sql.replicaRegions.join(','),
      },
    }),
    [keys.version]: { Description: `Version of ${title} as written`, Value: sql.version },
    ...editionOutput(sql),
  }
}
