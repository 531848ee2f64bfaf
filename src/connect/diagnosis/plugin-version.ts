/** Versions of the programs that make a tunnel. */

export const PLUGIN = 'session-manager-plugin'

/** Since this version it reads the answer from a variable, so that the token stands in no list of processes. */
export const PLUGIN_SINCE: readonly number[] = [1, 2, 536]

/** The first version in a text: `psql (PostgreSQL) 17.2`; null = there is none. */
export function versionIn(text: string): readonly number[] | null {
  const found = /\d+(\.\d+)+/.exec(text)?.[0]
  return found === undefined ? null : found.split('.').map(Number)
}

/** Whether a version is before another. */
export function isOlder(version: readonly number[], than: readonly number[]): boolean {
  const at = than.findIndex((number, index) => version[index] !== number)
  return at !== -1 && (version[at] ?? 0) < (than[at] ?? 0)
}
