/** What the command line of `peers.ts` asks for. */
export const PARTS = ['one', 'many', 'waiting', 'faults'] as const
type Part = (typeof PARTS)[number]

type Asked = {
  readonly isShort: boolean
  readonly isWritten: boolean
  /** In their order; without a name all of them, in short all that `.ci/run` has time for. */
  readonly parts: readonly Part[]
}

/** Throws for what it does not know, and where a page would be written of a part alone. */
export function askedFor(args: readonly string[]): Asked {
  const [isShort, isWritten] = [args.includes('--short'), args.includes('--write')]
  const named = args.filter((arg) => arg !== '--short' && arg !== '--write')
  const unknown = named.find((name) => !PARTS.some((part) => part === name))
  if (unknown !== undefined)
    throw new Error(`write --short, --write, or of ${PARTS.join(', ')}, not ${unknown}`)
  if (isWritten && (isShort || named.length > 0))
    throw new Error('--write takes all that there is to measure, without --short and parts')
  const parts = PARTS.filter((part) =>
    named.length > 0 ? named.includes(part) : !isShort || part !== 'faults',
  )
  return { isShort, isWritten, parts }
}
