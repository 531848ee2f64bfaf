/** A stack's outputs -> what is deployed. They are read only here; elsewhere their keys are only used to write them. */
import {
  DATABASES,
  isCache,
  isSql,
  perKind,
  type DatabaseKind,
  type SqlKind,
} from '../../engines/table.ts'
import type { DeployedStack } from '../../facts/stack/stack.ts'
import type {
  DeployedBastion,
  DeployedDatabase,
  DeployedRole,
  DeployedSource,
  DeployedStage,
} from './deployed-stage.ts'
import { parseEdition } from './edition.ts'
import { parseLikeness } from './likeness.ts'
import {
  ACCOUNT_GUARD_OUTPUT,
  BASTION_OUTPUTS,
  CACHE_OUTPUTS,
  COPIED_SECRET_OUTPUT,
  DATABASE_OUTPUTS,
  EDITION_OUTPUT,
  EXISTING_OUTPUT,
  KEPT_SECRETS_OUTPUT,
  LIKENESS_OUTPUT,
  MONITORING_OUTPUT,
  NETWORK_OUTPUTS,
  OWN_IDS_OUTPUTS,
  PARTS_OUTPUT,
  READER_IDENTIFIER_OUTPUT,
  READER_VERSION_OUTPUT,
  READER_OUTPUTS,
  RESTORED_OUTPUT,
  SECRET_REGIONS_OUTPUT,
  SECRETS_KEY_OUTPUTS,
  SOURCE_OUTPUTS,
  UNDERWAY_OUTPUT,
  URL_SECRET_OUTPUT,
  URLS_OUTPUT,
  USERNAME_OUTPUT,
} from './output-keys.ts'
import { parseOwnIds } from './own-ids.ts'
import { parsePairs } from './pairs.ts'
import { parseRestored } from './restored-from.ts'
import { parseParts } from './section-hashes.ts'
import { parseUrls } from './urls.ts'

type Outputs = Readonly<Record<string, string>>

/** Reads the outputs of a stage's stack. */
export function decode({ outputs, ...facts }: DeployedStack): DeployedStage {
  return {
    ...facts,
    databases: perKind(DATABASES, (kind) => databaseIn(outputs, kind)),
    network: {
      vpc: outputs[NETWORK_OUTPUTS.vpc] ?? null,
      cidr: outputs[NETWORK_OUTPUTS.vpcCidr] ?? null,
      primaryVpc: outputs[NETWORK_OUTPUTS.primaryVpc] ?? null,
      clientSecurityGroup: outputs[NETWORK_OUTPUTS.clientSecurityGroup] ?? null,
      subnets: list(outputs[NETWORK_OUTPUTS.subnets]),
      databaseSubnets: list(outputs[NETWORK_OUTPUTS.databaseSubnets]),
    },
    bastion: bastionIn(outputs),
    secretsKey: secretsKeyIn(outputs),
    account: outputs[ACCOUNT_GUARD_OUTPUT] ?? null,
    securityGroups: parseOwnIds(outputs[OWN_IDS_OUTPUTS.securityGroups]),
    resourceIds: parseOwnIds(outputs[OWN_IDS_OUTPUTS.resourceIds]),
    parts: parseParts(outputs[PARTS_OUTPUT]),
    keptSecrets: countsIn(outputs[KEPT_SECRETS_OUTPUT]),
    underway: outputs[UNDERWAY_OUTPUT] ?? null,
  }
}

function databaseIn(outputs: Outputs, kind: DatabaseKind): DeployedDatabase {
  const keys = DATABASE_OUTPUTS[kind]
  const at = (key: string | undefined): string | null =>
    key === undefined ? null : (outputs[key] ?? null)
  const sql = isSql(kind) ? sqlKeys(kind) : null
  const cache = isCache(kind) ? CACHE_OUTPUTS[kind] : null
  const source: DeployedSource = {
    arn: at(sql?.source.sourceArn),
    promotedFrom: at(sql?.source.promotedFrom),
    region: at(sql?.source.sourceRegion),
    stack: at(sql?.source.sourceStack),
    clientGroup: at(sql?.source.sourceClientGroup),
    kmsKey: at(sql?.source.kmsKey),
  }
  const identifier = at(keys.identifier)
  const endpoint = { host: at(keys.host), port: at(keys.port) }
  const reader = { host: at(sql?.reader.host), port: at(sql?.reader.port) }
  return {
    role: roleOf(identifier, source),
    identifier,
    existing: at(EXISTING_OUTPUT[kind]),
    endpoint,
    ownEndpoint: source.arn === null ? endpoint : reader,
    reader: {
      ...reader,
      identifier: at(sql?.readerIdentifier),
      version: at(sql?.readerVersion),
    },
    database: at(keys.database),
    username: at(sql?.username),
    version: at(keys.version),
    secretArn: at(keys.secretArn),
    hasCopiedSecret: source.region !== null && source.stack !== null,
    copiedSecretArn: at(sql?.copiedSecret),
    secretRegions: list(outputs[sql?.secretRegions ?? '']),
    urls: parseUrls(outputs[URLS_OUTPUT[kind]], outputs[URL_SECRET_OUTPUT[kind]]),
    source,
    likeness: parseLikeness(at(sql?.likeness)),
    restoredFrom: parseRestored(outputs[RESTORED_OUTPUT[kind]]),
    edition: parseEdition(at(sql?.edition)),
    monitoring: at(sql?.monitoring),
    engine: at(cache?.engine),
    tls: at(cache?.tls),
  }
}

/** The keys that only a database of RDS has. */
function sqlKeys(kind: SqlKind) {
  return {
    source: SOURCE_OUTPUTS[kind],
    likeness: LIKENESS_OUTPUT[kind],
    edition: EDITION_OUTPUT[kind],
    monitoring: MONITORING_OUTPUT[kind],
    reader: READER_OUTPUTS[kind],
    readerIdentifier: READER_IDENTIFIER_OUTPUT[kind],
    readerVersion: READER_VERSION_OUTPUT[kind],
    username: USERNAME_OUTPUT[kind],
    copiedSecret: COPIED_SECRET_OUTPUT[kind],
    secretRegions: SECRET_REGIONS_OUTPUT[kind],
  }
}

function roleOf(identifier: string | null, { arn, promotedFrom }: DeployedSource): DeployedRole {
  if (identifier === null) return 'absent'
  if (arn !== null) return 'replica'
  return promotedFrom === null ? 'primary' : 'promoted'
}

function bastionIn(outputs: Outputs): DeployedBastion {
  const at = (key: string): string | null => outputs[key] ?? null
  return {
    access: at(BASTION_OUTPUTS.access),
    instance: at(BASTION_OUTPUTS.instance),
    image: at(BASTION_OUTPUTS.image),
    subnet: at(BASTION_OUTPUTS.subnet),
    endpoints: at(BASTION_OUTPUTS.endpoints) === 'true',
    host: at(BASTION_OUTPUTS.host),
    user: at(BASTION_OUTPUTS.user),
    keyParameter: at(BASTION_OUTPUTS.keyParameter),
    securityGroup: at(BASTION_OUTPUTS.securityGroup),
    notAdmitted: list(outputs[BASTION_OUTPUTS.notAdmitted]),
    edition: parseEdition(at(BASTION_OUTPUTS.edition)),
  }
}

function secretsKeyIn(outputs: Outputs): DeployedStage['secretsKey'] {
  const written = outputs[SECRETS_KEY_OUTPUTS.written]
  return written === undefined ? null : { written, arn: outputs[SECRETS_KEY_OUTPUTS.arn] ?? null }
}

function countsIn(value: string | undefined): DeployedStage['keptSecrets'] {
  const written = parsePairs(value ?? '')
  return Object.fromEntries(
    DATABASES.map((kind) => [kind, Number(written.get(kind) ?? 0)] as const).filter(
      ([, count]) => count > 0,
    ),
  )
}

function list(value: string | undefined): readonly string[] {
  return value === undefined || value === '' ? [] : value.split(',')
}
