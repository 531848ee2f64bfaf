/** Stacks that take their time: how long five of them take together, and how late a program ends after its stack. */
import { BUDGETS } from './budgets.ts'
import type { Program } from './program.ts'
import { medianOf, type Row } from './row.ts'
import type { Templates } from './templates.ts'
import { endOf } from './stack-end.ts'
import { worldOf } from './world.ts'

/** Seconds that a database's steps take where the template's stack takes about 20, all else at AWS's pace. */
const TWENTY_SECONDS = 4
/** The same where one stack each is followed, so that each ends at another moment of the looks. */
const LONGEST = [2.2, 3.1, 4.3, 5.2, 6.4, 7.3]
/** Milliseconds between the starts, so that the programs do not wait for the machine. */
const APART = 1500

/** The first program is ours. `samples`: of stacks whose end is noticed, at most six. */
export async function waiting(
  programs: readonly Program[],
  templates: Templates,
  samples: number,
): Promise<readonly Row[]> {
  let starts = 0
  const later = async <T>(work: () => Promise<T>): Promise<T> => {
    const delay = APART * starts++
    await new Promise((resolve) => setTimeout(resolve, delay))
    return work()
  }
  const five = programs.map((program) => later(() => deploy(program, templates, 5, TWENTY_SECONDS)))
  const single = programs.map((program) =>
    Promise.all(
      LONGEST.slice(0, samples).map((longest) =>
        later(() => deploy(program, templates, 1, longest)),
      ),
    ),
  )
  const ends = await Promise.all(five)
  const lags = (await Promise.all(single)).map((all) => all.map((one) => one?.lag ?? null))
  const row = (name: string, values: readonly (number | null)[], budget: number): Row => {
    const [ours = null, ...others] = values
    const peers = others.map((value, at) => ({ program: programs[at + 1]?.name ?? '', value }))
    return { name, unit: 's', ours, peers, budget }
  }
  return [
    row(
      'five stages of 20 s',
      ends.map((one) => one?.seconds ?? null),
      BUDGETS.waiting.seconds,
    ),
    row(
      'exit after the last of five',
      ends.map((one) => one?.lag ?? null),
      BUDGETS.lag.seconds,
    ),
    row('exit after the stack, median', lags.map(medianOf), BUDGETS.lag.seconds),
    row(
      'exit after the stack, longest',
      lags.map((all) => (medianOf(all) === null ? null : Math.max(...all.map(Number)))),
      BUDGETS.lag.seconds,
    ),
  ]
}

/** null: it failed. */
async function deploy(program: Program, templates: Templates, stacks: number, longest: number) {
  const names = Array.from({ length: stacks }, (_, index) => `stack-${String(index + 1)}`)
  const world = await worldOf(program, names, { longest })
  try {
    world.prepare(templates.of(7))
    const { seconds, ended, failures } = await world.carryOut('deploy')
    if (failures.length > 0) return null
    const ends = await Promise.all(names.map((name) => endOf(world.sandbox.url, name)))
    return { seconds, lag: (ended - Math.max(...ends)) / 1000 }
  } finally {
    await world.close()
  }
}
