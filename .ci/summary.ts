/** What a check came to: more than one passed or failed where it counts its own tests. */
export type Result = {
  readonly name: string
  readonly failure: string | null
  readonly passed: number
  readonly failed: number
  readonly seconds: number
}

/** The last lines of a run: where its time went, the longest first, what failed, and the counts. */
export function summary(results: readonly Result[], total: number, logs: string): string {
  const line = (seconds: number, name: string): string =>
    `${seconds.toFixed(0).padStart(6)} s  ${name}`
  const names = results.filter(({ failure }) => failure !== null).map(({ name }) => name)
  const sum = (count: (result: Result) => number): number =>
    results.reduce((all, result) => all + count(result), 0)
  return [
    ...results
      .toSorted((one, other) => other.seconds - one.seconds)
      .map(({ seconds, name }) => line(seconds, name)),
    line(total, 'in all: two checks at a time, where neither must be alone'),
    ...(names.length > 0 ? [`failed: ${names.join(', ')}; logs in ${logs}`] : []),
    `${String(sum(({ passed }) => passed))} passed, ${String(sum(({ failed }) => failed))} failed`,
  ].join('\n')
}
