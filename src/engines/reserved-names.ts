import file from '../../schema/reserved-names.json' with { type: 'json' }
import type { ReservedNames } from './engine.ts'

/** The names that RDS refuses for an engine's databases and users: `schema/reserved-names.json`, with the sources. */
export function reservedNames(engine: 'postgres' | 'mysql'): ReservedNames {
  const { words, databases, users, userPrefix } = file[engine]
  return {
    words: setOf(words.names),
    databases: setOf(databases.names),
    users: setOf(users.names),
    userPrefix,
  }
}

function setOf(lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.join(' ').split(' '))
}
