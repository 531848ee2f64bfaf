/** What a check came to: more than one passed or failed where it counts its own tests. */
export type Result = {
  readonly name: string
  readonly failure: string | null
  /** The tests that failed, or the end of its log; is shown only where it failed. */
  readonly why: readonly string[]
  readonly passed: number
  readonly failed: number
  readonly seconds: number
  /** Seconds of CPU; null = untold. */
  readonly cpu: number | null
}

/** As many reasons of one check are shown at the end. */
const MOST_REASONS = 20

/** The last lines of a run: where its time went, the longest first, what failed and why, and the counts. */
export function summary(results: readonly Result[], total: number, logs: string): string {
  const cell = (seconds: number | null): string =>
    seconds === null ? ''.padStart(8) : `${seconds.toFixed(0).padStart(6)} s`
  const line = (seconds: number, cpu: number | null, name: string): string =>
    `${cell(seconds)} ${cell(cpu)}  ${name}`
  const failed = results.filter(({ failure }) => failure !== null)
  const names = failed.map(({ name }) => name)
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
      'in all: side by side, as far as two cores go',
    ),
    ...failed.flatMap(({ name, failure, why }) => [
      `${name}: ${String(failure)}`,
      ...why.slice(0, MOST_REASONS).map((reason) => `  ${reason}`),
      ...(why.length > MOST_REASONS ? [`  and ${String(why.length - MOST_REASONS)} more`] : []),
    ]),
    ...(failed.length > 0 ? [`failed: ${names.join(', ')}; logs in ${logs}`] : []),
    `${String(sum(({ passed }) => passed))} passed, ${String(sum(({ failed }) => failed))} failed`,
  ].join('\n')
}
