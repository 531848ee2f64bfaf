/** Create, no-op, change and plan of one stack that takes no time: what the program itself takes. */
import { BUDGETS } from './budgets.ts'
import type { Program } from './program.ts'
import { medianOf, type Row } from './row.ts'
import type { Templates } from './templates.ts'
import { worldOf, type Taken } from './world.ts'

const OPERATIONS = ['no-op', 'create', 'change', 'plan'] as const
type Operation = (typeof OPERATIONS)[number]
type Round = Readonly<Record<Operation, Taken>>

const TITLES: Readonly<Record<Operation, string>> = {
  'no-op': 'nothing to do',
  create: 'create',
  change: 'change',
  plan: 'plan only',
}

/** The first program is ours. Each round is a world of its own; the programs take turns. */
export async function oneStack(
  programs: readonly Program[],
  templates: Templates,
  rounds: number,
): Promise<{ readonly rows: readonly Row[]; readonly reads: readonly string[] }> {
  const measured = programs.map((program) => ({ program, rounds: [] as Round[] }))
  for (let round = 0; round < rounds; round++)
    for (const one of measured) one.rounds.push(await roundOf(one.program, templates))
  const of = (operation: Operation, figure: 'seconds' | 'calls' | 'reads') =>
    measured.map((one) =>
      medianOf(
        one.rounds.map(({ [operation]: taken }) =>
          taken.failures.length === 0 ? taken[figure] : null,
        ),
      ),
    )
  const row = (operation: Operation, figure: 'seconds' | 'calls'): Row => {
    const [ours = null, ...others] = of(operation, figure)
    return {
      name: TITLES[operation],
      unit: figure === 'seconds' ? 's' : 'calls',
      ours,
      peers: others.map((value, at) => ({ program: programs[at + 1]?.name ?? '', value })),
      budget: BUDGETS[operation][figure],
    }
  }
  return {
    rows: OPERATIONS.flatMap((operation) => [row(operation, 'seconds'), row(operation, 'calls')]),
    reads: OPERATIONS.map(
      (operation) => `${TITLES[operation]} ${String(of(operation, 'reads')[0] ?? 'failed')}`,
    ),
  }
}

async function roundOf(program: Program, templates: Templates): Promise<Round> {
  const world = await worldOf(program, ['one'])
  try {
    world.prepare(templates.of(7))
    const create = await world.carryOut('deploy')
    const noop = await world.carryOut('deploy')
    world.prepare(templates.of(8))
    const change = await world.carryOut('deploy')
    // Last, since some leave the change set of a plan behind, and cannot go on then.
    world.prepare(templates.of(9))
    const plan = await world.carryOut('plan')
    return { 'no-op': noop, create, change, plan }
  } finally {
    await world.close()
  }
}
