/** A file of a bundle, and those that it loads before it runs itself. */
type Loading = { readonly fileName: string; readonly imports: readonly string[] }

/**
 * A file that is loaded before itself, by way of others: the names from it to itself; null = there is none. Where
 * chunks load each other, what one of them computes at once may need what the other has not come to yet.
 */
export function circleIn(files: readonly Loading[]): readonly string[] | null {
  const imports = new Map(files.map((file) => [file.fileName, file.imports]))
  const done = new Set<string>()
  const search = (name: string, way: readonly string[]): readonly string[] | null => {
    if (way.includes(name)) return [...way.slice(way.indexOf(name)), name]
    if (done.has(name)) return null
    for (const next of imports.get(name) ?? []) {
      const found = search(next, [...way, name])
      if (found !== null) return found
    }
    done.add(name)
    return null
  }
  for (const name of imports.keys()) {
    const found = search(name, [])
    if (found !== null) return found
  }
  return null
}
