/**
 * Which resources a call is about (service authorization reference, "Actions, resources, and condition keys" of each
 * service). A parameter that names one gives its ARN; a call that names none is about all of its kind.
 */
import type { Call, Params } from '../contract.ts'
import { partitionOf } from '../cloudformation/template/pseudo.ts'
import { arn } from '../services/names.ts'
import { text } from '../services/params.ts'

/** Where an ARN is: the parts between service and resource. */
type Place = Pick<Call, 'region' | 'account'> & {
  /** The ARN of a key, however a call names it; absent where no call names one. */
  readonly keyOf?: (key: string) => string
}

type Kind = { readonly parameter: string; readonly kind: string }

/** Service -> parameters that name resources, in the order in which a refusal names them. */
const NAMED: Readonly<Record<string, readonly Kind[]>> = {
  rds: [
    { parameter: 'DBInstanceIdentifier', kind: 'db' },
    { parameter: 'TargetDBInstanceIdentifier', kind: 'db' },
    { parameter: 'SourceDBInstanceIdentifier', kind: 'db' },
    { parameter: 'DBSnapshotIdentifier', kind: 'snapshot' },
    { parameter: 'FinalDBSnapshotIdentifier', kind: 'snapshot' },
    { parameter: 'DBClusterIdentifier', kind: 'cluster' },
    { parameter: 'DBSubnetGroupName', kind: 'subgrp' },
    { parameter: 'DBParameterGroupName', kind: 'pg' },
  ],
  elasticache: [
    { parameter: 'ReplicationGroupId', kind: 'replicationgroup' },
    { parameter: 'CacheClusterId', kind: 'cluster' },
    { parameter: 'SnapshotName', kind: 'snapshot' },
    { parameter: 'CacheSubnetGroupName', kind: 'subnetgroup' },
    { parameter: 'CacheParameterGroupName', kind: 'parametergroup' },
    { parameter: 'ServerlessCacheName', kind: 'serverlesscache' },
  ],
  secretsmanager: [{ parameter: 'SecretId', kind: 'secret' }],
}

/** What a call without a name is about; others have no resources. */
const ALL: Readonly<Record<string, string>> = {
  'rds:DescribeDBInstances': 'db:*',
  'rds:DescribeDBSnapshots': 'snapshot:*',
  'rds:DescribeDBClusters': 'cluster:*',
  'rds:DescribeDBSubnetGroups': 'subgrp:*',
  'rds:DescribeDBParameterGroups': 'pg:*',
  'rds:DescribeDBInstanceAutomatedBackups': 'auto-backup:*',
  'rds:DescribePendingMaintenanceActions': 'db:*',
  'elasticache:DescribeReplicationGroups': 'replicationgroup:*',
  'elasticache:DescribeCacheClusters': 'cluster:*',
  'elasticache:DescribeSnapshots': 'snapshot:*',
  'elasticache:DescribeCacheSubnetGroups': 'subnetgroup:*',
  'elasticache:DescribeCacheParameterGroups': 'parametergroup:*',
  'elasticache:DescribeServerlessCaches': 'serverlesscache:*',
  'ssm:DescribeAssociation': 'association/*',
  'cloudformation:DescribeStacks': 'stack/*/*',
}

const arnIn = (place: Place, service: string, rest: string): string =>
  arn(place, service, place.region, rest)

/**
 * What a call has to be allowed: DescribeStacks of all stacks "requires ListStacks and DescribeStacks permissions"
 * (API, DescribeStacks, StackName).
 */
export function actionsOf({
  service,
  action,
  params,
}: Pick<Call, 'service' | 'action' | 'params'>): readonly string[] {
  const isOfAll = action === 'DescribeStacks' && text(params, 'StackName') === undefined
  return [`${service}:${action}`, ...(isOfAll ? ['cloudformation:ListStacks'] : [])]
}

/** What the action is asked for, one question each: all of them have to be allowed. */
export function resourcesOf(
  { service, action, params }: Pick<Call, 'service' | 'action' | 'params'>,
  place: Place,
): readonly string[] {
  if (service === 'cloudformation') return [stackOf(action, params, place)]
  if (service === 'ssm') return inSystemsManager(action, params, place)
  if (service === 'kms') return [place.keyOf?.(text(params, 'KeyId') ?? '') ?? '*']
  if (service === 'iam') return [inIam(params, place)]
  if (service === 'sts') return [text(params, 'RoleArn') ?? '*']
  const named = (NAMED[service] ?? []).flatMap(({ parameter, kind }) => {
    const name = text(params, parameter)
    return name === undefined ? [] : [namedArn(name, service, kind, place)]
  })
  if (named.length === 0) return [allOf(service, action, place)]
  return [...named, ...optionGroup(service, action, params, place)]
}

/**
 * An instance is made with an option group, which has to be allowed too; the engine's default one where none is named
 * (RDS guide, "Permission policies to create, modify and delete resources").
 */
function optionGroup(
  service: string,
  action: string,
  params: Params,
  place: Place,
): readonly string[] {
  const [engine, version] = [text(params, 'Engine'), text(params, 'EngineVersion')]
  const makes = service === 'rds' && /^(Create|Restore)DBInstance/.test(action)
  if (!makes || engine === undefined) return []
  const major = /^\d+/.exec(version ?? '')?.[0] ?? '1'
  return [arnIn(place, 'rds', `og:default:${engine}-${major}`)]
}

function namedArn(name: string, service: string, kind: string, place: Place): string {
  if (name.startsWith('arn:')) return name
  // The six characters that Secrets Manager appends are not known to who names a secret.
  return arnIn(
    place,
    service,
    `${kind}:${service === 'secretsmanager' ? name : name.toLowerCase()}`,
  )
}

function allOf(service: string, action: string, place: Place): string {
  const all = ALL[`${service}:${action}`]
  return all === undefined ? '*' : arnIn(place, service, all)
}

/** `stack/shop-prod/*`, whatever its id is; a change set belongs to its stack. */
function stackOf(action: string, params: Params, place: Place): string {
  const stack = text(params, 'StackName') ?? text(params, 'ChangeSetName')
  if (stack === undefined) return allOf('cloudformation', action, place)
  return stack.startsWith('arn:') ? stack : arnIn(place, 'cloudformation', `stack/${stack}/*`)
}

/**
 * What a session is begun on, and by which document; one that has begun has an ARN of its own. AWS's documents are in
 * no account (SEEN basti-app/basti#74).
 */
function sessionOf(params: Params, place: Place): readonly string[] {
  const session = text(params, 'SessionId')
  if (session !== undefined) return [arnIn(place, 'ssm', `session/${session}`)]
  const document = text(params, 'DocumentName') ?? 'SSM-SessionManagerRunShell'
  const owner = { ...place, account: document.startsWith('AWS-') ? '' : place.account }
  return [
    arnIn(place, 'ec2', `instance/${text(params, 'Target') ?? '*'}`),
    arnIn(owner, 'ssm', `document/${document}`),
  ]
}

/** A role by its name, without the path that it may have; what has an ARN, by that. */
function inIam(params: Params, place: Place): string {
  const arnOf = text(params, 'PolicySourceArn') ?? text(params, 'OpenIDConnectProviderArn')
  const role = text(params, 'RoleName')
  const partition = partitionOf(place.region)
  return arnOf ?? (role === undefined ? '*' : `arn:${partition}:iam::${place.account}:role/${role}`)
}

/** Names of parameters begin with a slash or not, and their ARNs have one; AWS's own are in no account. */
function inSystemsManager(action: string, params: Params, place: Place): readonly string[] {
  if (/^(Start|Resume|Terminate)Session$/.test(action)) return sessionOf(params, place)
  const name = text(params, 'Name')
  if (!action.includes('Parameter') || name === undefined) return [allOf('ssm', action, place)]
  return [parameterArn(name, place)]
}

function parameterArn(name: string, place: Place): string {
  const account = name.startsWith('/aws/service/') ? '' : place.account
  return arnIn({ ...place, account }, 'ssm', `parameter/${name.replace(/^\//, '')}`)
}
