import { resourceSpec } from './resources.ts'

/** As DescribeChangeSet says it. */
export type RequiresRecreation = 'Never' | 'Conditionally' | 'Always'

type Decide = (before: unknown, after: unknown) => boolean

const RDS_HANDLER = 'aws-cloudformation-resource-providers-rds, ImmutabilityHelper'

/**
 * What the resource's handler does with a property that the specification leaves to it (`maybe`):
 * whether this change makes a new resource. Those not listed are changed in place.
 */
const HANDLERS: Readonly<Record<string, { readonly source: string; readonly replaces: Decide }>> = {
  'AWS::RDS::DBInstance.Engine': { source: RDS_HANDLER, replaces: () => true },
  // Taking the source away promotes the replica.
  'AWS::RDS::DBInstance.SourceDBInstanceIdentifier': {
    source: RDS_HANDLER,
    replaces: (_before, after) => after !== undefined && after !== '',
  },
  'AWS::RDS::DBInstance.DBSnapshotIdentifier': {
    source: RDS_HANDLER,
    replaces: (_before, after) => after !== undefined && after !== '',
  },
  'AWS::RDS::DBInstance.AvailabilityZone': {
    source: RDS_HANDLER,
    replaces: (_before, after) => after !== undefined,
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

/**
 * Properties that the specification's documents call create-only and the provider's schema, which is
 * what CloudFormation goes by, does not.
 */
const IN_PLACE: Readonly<Record<string, string>> = {
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
export function replaces(type: string, property: string, before: unknown, after: unknown): boolean {
  const recreation = requiresRecreation(type, property)
  if (recreation !== 'Conditionally') return recreation === 'Always'
  return HANDLERS[`${type}.${property}`]?.replaces(before, after) ?? false
}

/** Types whose tags cannot change after creation do not get a stack's changed tags (schemas: `tagUpdatable: false`). */
export function takesStackTags(type: string): boolean {
  const tags = resourceSpec(type)?.tags
  return tags !== undefined && requiresRecreation(type, tags) === 'Never'
}
