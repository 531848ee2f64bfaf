/** The policies that docs/policies has, ready to copy. */
import { FEATURE_SETS, type FeatureSet } from './features.ts'
import { policyOf, type PolicyDocument } from './policy.ts'
import type { Partition } from './permission.ts'
import type { Role } from './roles.ts'

/** The application in printed policies, which a reader replaces by his own. */
export const PRINTED_STACK = 'shop'

export const PARTITIONS: readonly Partition[] = ['aws', 'aws-us-gov', 'aws-cn']

export type PrintedPolicy = {
  /** Of its file: `deploy-bastion`. */
  readonly name: string
  readonly role: Role
  readonly set: FeatureSet
}

const SETS = Object.keys(FEATURE_SETS) as readonly FeatureSet[]

/** A role that gets one policy for all files, because what it reads of a feature does no harm. */
function forAllFiles(role: Role): PrintedPolicy {
  return { name: role, role, set: 'everything' }
}

/** A role that makes things gets a policy for each set of features. */
function forEachSet(role: Role): readonly PrintedPolicy[] {
  return SETS.map((set) => ({ name: `${role}-${set}`, role, set }))
}

export const PRINTED_POLICIES: readonly PrintedPolicy[] = [
  forAllFiles('plan'),
  forAllFiles('plan-with-service-role'),
  ...forEachSet('deploy'),
  forAllFiles('deploy-with-service-role'),
  ...forEachSet('service'),
  forAllFiles('outputs'),
  forAllFiles('reboot'),
  forAllFiles('restore-secret'),
  forAllFiles('connect'),
  forAllFiles('doctor'),
]

/** The document of one of them. */
export function printedPolicy({ role, set }: PrintedPolicy, partition: Partition): PolicyDocument {
  return policyOf({ role, features: FEATURE_SETS[set], partition, stack: PRINTED_STACK })
}
