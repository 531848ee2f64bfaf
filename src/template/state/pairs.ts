/** Stack outputs that hold several values: `network=1f2e3d4c5b6a postgres=0a1b2c3d4e5f`. */
export function formatPairs(pairs: Iterable<readonly [string, string | number]>): string {
  return Array.from(pairs, ([name, value]) => `${name}=${value}`).join(' ')
}

/** The same, read back; anything of another form has an empty value. */
export function parsePairs(text: string): ReadonlyMap<string, string> {
  return new Map(
    text.split(' ').map((pair) => {
      const [name = '', ...value] = pair.split('=')
      return [name, value.join('=')]
    }),
  )
}
