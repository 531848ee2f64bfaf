import type { SqlKind } from '../../engines/table.ts'
import { isReservedDatabase } from '../checks/reserved-names.ts'
import type { TinystacksFile } from '../types.generated.ts'

/** The CloudFormation stack of a stage. */
export function stackNameOf(stack: string, stage: string, stackName: string | undefined): string {
  return stackName ?? `${stack}-${stage}`
}

/** The region of a stage, its own or that of the file; empty where neither names one. */
export function regionOf(file: TinystacksFile, stage: string): string {
  return file.stages[stage]?.region ?? file.region ?? ''
}

/** The default name of a database: the stack's, adapted to the engine's rules, or `app`. */
export function defaultDatabaseName(kind: SqlKind, stack: string): string {
  const name = stack.toLowerCase().replaceAll('-', '_').slice(0, 63)
  return isReservedDatabase(kind, name) ? 'app' : name
}
