/** How many of ten creates fail where one call in ten is answered with 500, and one in twenty loses its connection. */
import { BUDGETS } from './budgets.ts'
import type { Program } from './program.ts'
import type { Row } from './row.ts'
import type { Templates } from './templates.ts'
import { worldOf } from './world.ts'

const CREATES = 10

/** The first program is ours. */
export async function faults(programs: readonly Program[], templates: Templates): Promise<Row> {
  const failed = programs.map(() => 0)
  // Side by side: how long they take is not measured here.
  for (let seed = 1; seed <= CREATES; seed++) {
    const ends = await Promise.all(programs.map((program) => succeeds(program, templates, seed)))
    for (const [at, isDone] of ends.entries()) if (!isDone) failed[at] = (failed[at] ?? 0) + 1
  }
  const [ours = NaN, ...others] = failed
  return {
    name: `${String(CREATES)} creates, of calls 10% 500, 5% reset`,
    unit: 'failed',
    ours,
    peers: others.map((value, at) => ({ program: programs[at + 1]?.name ?? '', value })),
    budget: BUDGETS.faults.failed,
  }
}

async function succeeds(program: Program, templates: Templates, seed: number): Promise<boolean> {
  const world = await worldOf(program, ['one'], { weather: { errors: 0.1, resets: 0.05, seed } })
  try {
    world.prepare(templates.of(7))
    const { failures } = await world.carryOut('deploy')
    return failures.length === 0
  } finally {
    await world.close()
  }
}
