import type { SqlKind } from '../../engines/table.ts'
import { isReservedDatabase } from '../checks/reserved-names.ts'

/** The CloudFormation stack of a stage. */
export function stackNameOf(stack: string, stage: string, stackName: string | undefined): string {
  return stackName ?? `${stack}-${stage}`
}

/** The default name of a database: the stack's, adapted to the engine's rules, or `app`. */
export function defaultDatabaseName(kind: SqlKind, stack: string): string {
  const name = stack.toLowerCase().replaceAll('-', '_').slice(0, 63)
  return isReservedDatabase(kind, name) ? 'app' : name
}
