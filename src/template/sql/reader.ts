import { FAMILIES } from '../../engines/families.ts'
import type { ConfigPath, ResolvedSql } from '../../config/resolved.ts'
import { covers } from '../../facts/versions.ts'
import { settingsPaths, sizeSettings, upkeepSettings } from './instance-settings.ts'
import { attribute, ref } from '../intrinsics.ts'
import { READER_IDS, SQL_IDS } from '../logical-ids.ts'
import {
  READER_IDENTIFIER_OUTPUT,
  READER_OUTPUTS,
  READER_VERSION_OUTPUT,
} from '../state/output-keys.ts'
import type { SectionResource } from '../section.ts'
import { attachedGroups } from '../network/security-groups.ts'
import type { TemplateOutput } from '../types.ts'

/** What a primary with `readReplica: true` has beside it. */
export type ReaderSection = {
  readonly resources: Readonly<Record<string, SectionResource>>
  readonly outputs: Readonly<Record<string, TemplateOutput>>
}

/**
 * The reader beside a primary; nothing if the file asks for none. `title`: the engine's name. Subnets, user,
 * password, database and encryption come from its source and must not be set. It has no rows of its own, so it
 * is never protected and leaves no snapshot.
 */
export function readerOf(sql: ResolvedSql, path: ConfigPath, title: string): ReaderSection {
  if (!sql.readReplica) return { resources: {}, outputs: {} }
  const id = READER_IDS[sql.kind]
  const keys = READER_OUTPUTS[sql.kind]
  return {
    resources: { [id]: reader(sql, path) },
    outputs: {
      [keys.host]: {
        Description: `Host of the reader of ${title}`,
        Value: attribute(id, 'Endpoint.Address'),
      },
      [keys.port]: {
        Description: `Port of the reader of ${title}`,
        Value: attribute(id, 'Endpoint.Port'),
      },
      [READER_IDENTIFIER_OUTPUT[sql.kind]]: {
        Description: `RDS instance of the reader of ${title}`,
        Value: ref(id),
      },
      ...versionOutput(sql, title),
    },
  }
}

/** The primary's own output says the same version otherwise. */
function versionOutput(
  { kind, version, reader }: ResolvedSql,
  title: string,
): Readonly<Record<string, TemplateOutput>> {
  if (reader === undefined || reader.version === version || !covers(version, reader.version))
    return {}
  const Description = `Engine version of the reader of ${title}`
  return { [READER_VERSION_OUTPUT[kind]]: { Description, Value: reader.version } }
}

function reader(sql: ResolvedSql, path: ConfigPath): SectionResource {
  const ids = SQL_IDS[sql.kind]
  return {
    resource: {
      Type: FAMILIES.sql.types.database,
      // AWS ignores the policies of a replica, so they must not promise a final snapshot.
      DeletionPolicy: 'Delete',
      UpdateReplacePolicy: 'Delete',
      Properties: {
        Engine: sql.kind,
        SourceDBInstanceIdentifier: ref(ids.instance),
        ...sizeSettings(sql, sql.reader ?? { version: sql.version, size: sql.storage.size }),
        VPCSecurityGroups: attachedGroups(ids.securityGroup),
        PubliclyAccessible: false,
        DBParameterGroupName: ref(ids.parameterGroup),
        CACertificateIdentifier: 'rds-ca-rsa2048-g1',
        MultiAZ: false,
        ...(sql.maintenanceWindow !== null && {
          PreferredMaintenanceWindow: sql.maintenanceWindow,
        }),
        DeletionProtection: false,
        ...upkeepSettings(sql),
      },
    },
    properties: {
      ...settingsPaths(path),
      SourceDBInstanceIdentifier: [...path, 'readReplica'],
    },
  }
}
