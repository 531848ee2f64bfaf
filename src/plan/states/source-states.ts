import type { DatabaseKind } from '../../engines/table.ts'
import { handlingOfSource, type MadeOfSource } from '../../facts/states/sources.ts'
import { stateMessages as words } from '../messages/live/states.ts'
import type { RefusalText } from '../model/types.ts'

/** The instance that something is made of, in another stage or in none. */
export type SourceShown = {
  readonly database: DatabaseKind
  readonly identifier: string
  /** AWS's word; undefined = nothing is made of it. */
  readonly status: string | undefined
  readonly region: string
}

/** Why RDS would not make it of that instance now, and what helps; null = it would. */
export function sourceComplaint(
  made: MadeOfSource,
  { status, ...source }: SourceShown,
): RefusalText | null {
  if (status === undefined) return null
  const handling = handlingOfSource(made, status)
  if (handling.may === 'change') return null
  return words.source({ ...source, status, what: 'primary' }, made, handling)
}
