/** The file with other settings for its Postgres, `{ instance: db.t4g.small }`, and no other change. */
export function withPostgres(file: string, settings: string): string {
  return replaced(file, /^( *postgres:) \{[^#\n]*\}/m, `$1 ${settings}`)
}

/** The file without its Redis. */
export function withoutRedis(file: string): string {
  return replaced(file, /^ *redis: .*\n/m, '')
}

/** The number of the line that holds these words. */
export function lineOf(file: string, words: string): number {
  return file.split('\n').findIndex((line) => line.includes(words)) + 1
}

function replaced(file: string, what: RegExp, by: string): string {
  const changed = file.replace(what, by)
  if (changed === file) throw new Error(`${String(what)} is not in the file`)
  return changed
}
