import { ENGINES, type SqlKind } from '../../engines/table.ts'

/** Whether the engine or RDS reserves the name: for a database of its own, or as a keyword. */
export function isReservedDatabase(kind: SqlKind, name: string): boolean {
  const { databases, words } = ENGINES[kind].reserved
  const lower = name.toLowerCase()
  return databases.has(lower) || words.has(lower)
}

/** The same for a user name. */
export function isReservedUser(kind: SqlKind, name: string): boolean {
  const { userPrefix, users, words } = ENGINES[kind].reserved
  const lower = name.toLowerCase()
  if (userPrefix !== null && lower.startsWith(userPrefix)) return true
  return users.has(lower) || words.has(lower)
}
