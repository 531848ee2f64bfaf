/** What a check came to: more than one passed or failed where it counts its own tests. */
export type Result = {
  readonly name: string
  readonly failure: string | null
  readonly passed: number
  readonly failed: number
  readonly seconds: number
  /** Seconds of CPU; null = untold. */
  readonly cpu: number | null
}

/** The last lines of a run: where its time went, the longest first, what failed, and the counts. */
export function summary(results: readonly Result[], total: number, logs: string): string {
  const cell = (seconds: number | null): string =>
    seconds === null ? ''.padStart(8) : `${seconds.toFixed(0).padStart(6)} s`
  const line = (seconds: number, cpu: number | null, name: string): string =>
    `${cell(seconds)} ${cell(cpu)}  ${name}`
  const names = results.filter(({ failure }) => failure !== null).map(({ name }) => name)
  const sum = (count: (result: Result) => number): number =>
    results.reduce((all, result) => all + count(result), 0)
  return [
    `${'took'.padStart(8)} ${'CPU'.padStart(8)}`,
    ...results
      .toSorted((one, other) => other.seconds - one.seconds)
      .map(({ seconds, cpu, name }) => line(seconds, cpu, name)),
    line(
      total,
      sum(({ cpu }) => cpu ?? 0),
      'in all: two checks at a time, where neither must be alone',
    ),
    ...(names.length > 0 ? [`failed: ${names.join(', ')}; logs in ${logs}`] : []),
    `${String(sum(({ passed }) => passed))} passed, ${String(sum(({ failed }) => failed))} failed`,
  ].join('\n')
}
