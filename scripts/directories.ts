import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

function filesIn(directory: string): readonly string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(directory.length + 1))
    .sort()
}

/** What differs between two folders, a line each: `changed: cli/index.js`; [] = the same bytes. */
export function differences(old: string, fresh: string): readonly string[] {
  const before = filesIn(old)
  const after = filesIn(fresh)
  const same = (name: string) =>
    readFileSync(join(old, name)).equals(readFileSync(join(fresh, name)))
  return [
    ...before.filter((name) => !after.includes(name)).map((name) => `removed: ${name}`),
    ...after.filter((name) => !before.includes(name)).map((name) => `added: ${name}`),
    ...after
      .filter((name) => before.includes(name) && !same(name))
      .map((name) => `changed: ${name}`),
  ]
}
