import { usageError } from '../../errors.ts'

/** As many stages as a file may have, and more than anybody means. */
const MOST = 1000

/**
 * How many stages are deployed at once at the most, as `concurrency` says it; null = all.
 *
 * @throws TinystacksError invalid-arguments (exit 2)
 */
export function readConcurrency(written: string | undefined): number | null {
  if (written === undefined || written === '') return null
  const number = /^[1-9]\d*$/.test(written) ? Number(written) : 0
  if (number >= 1 && number <= MOST) return number
  throw usageError(
    `\`concurrency\` must be a whole number from 1 to ${String(MOST)}, not \`${written}\``,
    'for example 4; left out, all stages that may be are deployed at once',
  )
}
