/** What people call the resources of a stack. */
import { DATABASES, ENGINES } from '../../engines/table.ts'
import type { StackEvent } from '../../facts/stack/stack.ts'

/**
 * `Postgres reader`, `Redis connection secret`, `bastion address`: the logical id in words, since those of our
 * templates say what they are. A stack's is its name, and stays.
 */
export function resourceName({ logicalId, type }: Pick<StackEvent, 'logicalId' | 'type'>): string {
  if (type === 'AWS::CloudFormation::Stack' || !/^[A-Z][A-Za-z\d]*$/.test(logicalId))
    return logicalId
  return SAID.reduce((id, [written, said]) => id.replace(written, said), logicalId)
    .split(/(?=[A-Z])|(?<=[a-z])(?=\d)/)
    .map((word) => NAMES.get(word) ?? word.toLowerCase())
    .join(' ')
}

/** What people say in another way than the ids do: a database and a bastion are more than an instance. */
const SAID: readonly (readonly [RegExp, string])[] = [
  [/(Instance|ReplicationGroup)$/, ''],
  [/ExistingAccess$/, 'AccessRule'],
  [/^BastionTo(?=[A-Z])/, 'BastionRuleTo'],
  [/^BastionAccessTo(?=[A-Z])/, 'BastionAccessRuleOf'],
]

const NAMES: ReadonlyMap<string, string> = new Map([
  ...DATABASES.map((kind) => [ENGINES[kind].stem, ENGINES[kind].title] as const),
  ['Vpc', 'VPC'],
  ['Ssm', 'Systems Manager'],
])
