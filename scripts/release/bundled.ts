/** A package that is in the bundle. */
export type Bundled = { readonly name: string; readonly version: string }

const HEADING = /^(\S+) (\S+) \(.+\)$/
const BETWEEN = `\n${'-'.repeat(80)}\n\n`

/** What `dist/licenses.txt` lists: the packages, before the text of each license. Sorted by name and version. */
export function bundledPackages(licenses: string): readonly Bundled[] {
  return licenses
    .split(BETWEEN)
    .flatMap((part) => (part.split('\n\n')[0] ?? '').split('\n'))
    .map((line) => {
      const [, name, version] = HEADING.exec(line) ?? []
      if (name === undefined || version === undefined)
        throw new Error(`dist/licenses.txt: this is no package: ${line}`)
      return { name, version }
    })
    .sort((a, b) => (`${a.name}@${a.version}` < `${b.name}@${b.version}` ? -1 : 1))
}
