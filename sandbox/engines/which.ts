import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Debian keeps servers where an ordinary user's PATH does not look. */
const SERVER_DIRECTORIES = ['/usr/sbin', '/usr/local/sbin', '/usr/libexec']

/** The first of the programs on the PATH or in the usual directories of servers; undefined = none. */
export function which(...names: readonly string[]): string | undefined {
  const directories = [...(process.env['PATH'] ?? '').split(delimiter), ...SERVER_DIRECTORIES]
  return names
    .flatMap((name) =>
      directories.filter((directory) => directory !== '').map((directory) => join(directory, name)),
    )
    .find(isExecutable)
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
