import { resourceSpec } from './resources.ts'

/** As DescribeChangeSet says it. */
export type RequiresRecreation = 'Never' | 'Conditionally' | 'Always'

type Decide = (before: unknown, after: unknown, resource: Record<string, unknown>) => boolean

const RDS_HANDLER = 'aws-cloudformation-resource-providers-rds, ImmutabilityHelper'

/** Another value replaces, its removal does not. */
const toAnotherValue: Decide = (_before, after) => after !== undefined && after !== ''

/**
 * What the resource's handler does with a property that the specification leaves to it (`maybe`):
 * whether this change makes a new resource. Those not listed are changed in place.
 */
const HANDLERS: Readonly<Record<string, { readonly source: string; readonly replaces: Decide }>> = {
  'AWS::RDS::DBInstance.Engine': { source: RDS_HANDLER, replaces: () => true },
  // Taking the source away promotes the replica.
  'AWS::RDS::DBInstance.SourceDBInstanceIdentifier': {
    source: RDS_HANDLER,
    replaces: toAnotherValue,
  },
  'AWS::RDS::DBInstance.DBSnapshotIdentifier': {
    source: RDS_HANDLER,
    replaces: toAnotherValue,
  },
  'AWS::RDS::DBInstance.RestoreTime': { source: RDS_HANDLER, replaces: toAnotherValue },
  'AWS::RDS::DBInstance.SourceDbiResourceId': { source: RDS_HANDLER, replaces: toAnotherValue },
  'AWS::RDS::DBInstance.UseLatestRestorableTime': {
    source: RDS_HANDLER,
    replaces: (_before, after) => isTrue(after),
  },
  // It may be left to RDS where a standby is, in another zone.
  'AWS::RDS::DBInstance.AvailabilityZone': {
    source: RDS_HANDLER,
    replaces: (_before, after, { MultiAZ }) =>
      (after !== undefined && after !== '') || !isTrue(MultiAZ),
  },
  'AWS::RDS::DBInstance.PerformanceInsightsKMSKeyId': {
    source: RDS_HANDLER,
    replaces: (before) => before !== undefined,
  },
  // A token may be rotated in place; adding or removing one may not.
  'AWS::ElastiCache::ReplicationGroup.AuthToken': {
    source: 'aws-service-spec, documentation of AuthToken',
    replaces: (before, after) => before === undefined || after === undefined,
  },
}

function isTrue(value: unknown): boolean {
  return String(value).toLowerCase() === 'true'
}

/**
 * Properties that the specification's documents call create-only and the provider's schema, which is
 * what CloudFormation goes by, does not.
 */
const IN_PLACE: Readonly<Record<string, string>> = {
  'AWS::RDS::DBInstance.Port':
    'aws-cloudformation-resource-providers-rds c906d0c7, createOnlyProperties; provider schema (cfn-lint 1.58)',
  'AWS::RDS::DBInstance.StorageType':
    'provider schema (cfn-lint 1.58), conditionalCreateOnlyProperties',
  'AWS::ElastiCache::ReplicationGroup.Engine':
    'provider schema (cfn-lint 1.51), createOnlyProperties; ElastiCache guide, "Upgrading from Redis OSS to Valkey"',
}

/** What a change of the property means before anybody knows the values: what the specification says. */
export function requiresRecreation(type: string, property: string): RequiresRecreation {
  if (Object.hasOwn(IN_PLACE, `${type}.${property}`)) return 'Never'
  const replacement = resourceSpec(type)?.properties[property]?.replacement
  if (replacement === 'yes') return 'Always'
  return replacement === 'maybe' ? 'Conditionally' : 'Never'
}

/** Whether this very change makes a new resource. `undefined` values: the property is not there. */
export function replaces(
  type: string,
  property: string,
  before: Record<string, unknown>,
  after: Record<string, unknown>,
): boolean {
  const recreation = requiresRecreation(type, property)
  if (recreation !== 'Conditionally') return recreation === 'Always'
  const decide = HANDLERS[`${type}.${property}`]?.replaces
  return decide?.(before[property], after[property], after) ?? false
}

/** Types whose tags cannot change after creation do not get a stack's changed tags (schemas: `tagUpdatable: false`). */
export function takesStackTags(type: string): boolean {
  const tags = resourceSpec(type)?.tags
  return tags !== undefined && requiresRecreation(type, tags) === 'Never'
}
