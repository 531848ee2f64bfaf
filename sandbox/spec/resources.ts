import generated from './resources.generated.json' with { type: 'json' }
import type { ResourceSpec } from './types.ts'

const TYPES = new Map(Object.entries(generated.types as unknown as Record<string, ResourceSpec>))

/** CDK writes it into every template; no specification lists it, CloudFormation takes it. */
const CDK_METADATA: ResourceSpec = {
  properties: { Analytics: { type: 'string' } },
  definitions: {},
  attributes: [],
}
TYPES.set('AWS::CDK::Metadata', CDK_METADATA)

const KNOWN: ReadonlySet<string> = new Set([...generated.known, ...TYPES.keys()])

/** The specification of a resource type, or undefined for one that the sandbox does not simulate. */
export const resourceSpec = (type: string): ResourceSpec | undefined => TYPES.get(type)

/** Whether AWS has such a resource type, simulated or not. */
export const isKnownType = (type: string): boolean =>
  KNOWN.has(type) || type.startsWith('Custom::') || type.endsWith('::MODULE')
