import { isMade } from './optional.ts'
import schemas from '../../spec/handler-permissions.generated.json' with { type: 'json' }
import type { Use } from './use.ts'

type Operations = Readonly<Record<string, readonly string[] | undefined>>

const TYPES: Readonly<Record<string, Operations | undefined>> = schemas.types

/** What a handler's schema lists for an operation; nothing where the type has no handler of its own. */
export const listedCalls = (type: string, operation: string): readonly string[] =>
  TYPES[type]?.[operation] ?? []

/** Calls that RDS's handlers tell of one by one, as they make them (`ResourceContext.sends`; RDSH). */
const TOLD =
  /^rds:(Create|Modify|Reset|Reboot|Delete|Promote|Restore)(DBInstance|DBParameterGroup|DBSubnetGroup|ReadReplica)/

/** The calls that the handler makes, but for those that it tells of itself. */
export const callsOf = (use: Use): readonly string[] =>
  [...listedCalls(use.type, use.operation), ...unlistedCalls(use)].filter(
    (action) => !TOLD.test(action) && isMade(action, use),
  )

/** A secret's schema does not list what its key takes (API, CreateSecret and UpdateSecret, "Required permissions"). */
function unlistedCalls({ type, operation }: Use): readonly string[] {
  return type === 'AWS::SecretsManager::Secret' && operation !== 'delete'
    ? ['kms:GenerateDataKey', 'kms:Encrypt', 'kms:Decrypt']
    : []
}

/** The service that gets a role of its own with the account's first such resource. */
export function linkedService({ type, operation }: Pick<Use, 'type' | 'operation'>) {
  if (operation !== 'create') return undefined
  if (!listedCalls(type, operation).includes('iam:CreateServiceLinkedRole')) return undefined
  const [, service = ''] = type.toLowerCase().split('::')
  return `${service}.amazonaws.com`
}
