import { FAMILIES } from '../../engines/families.ts'
import type { PropertyChange } from '../../facts/stack/change-set.ts'
import { REPLACEMENT } from './replacement.generated.ts'

/**
 * Properties that the specification's documents call create-only and the provider's schema, which is
 * what CloudFormation goes by, does not (provider schema of ReplicationGroup, createOnlyProperties;
 * ElastiCache guide, "Upgrading from Redis OSS to Valkey").
 */
const IN_PLACE: ReadonlySet<string> = new Set([`${FAMILIES.cache.types.database}.Engine`])

/**
 * What a change set says of a change of the property before anybody knows its values. What the
 * handlers do with those that they decide on themselves (`Conditionally`) is in `../rules.ts`.
 */
export function requiresRecreation(
  type: string,
  property: string,
): PropertyChange['requiresRecreation'] {
  const known = REPLACEMENT[type]
  if (known === undefined || IN_PLACE.has(`${type}.${property}`)) return 'Never'
  if (known.always.includes(property)) return 'Always'
  return known.perhaps.includes(property) ? 'Conditionally' : 'Never'
}

/** Whether a stack's changed tags reach a resource of the type. */
export function takesTags(type: string): boolean {
  return REPLACEMENT[type]?.takesTags ?? false
}
