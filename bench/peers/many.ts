/** Many stacks that take no time: deployed and planned side by side, and planned under a limit of calls. */
import { limitRate } from '../proxy/proxy.ts'
import { BUDGETS } from './budgets.ts'
import type { Program } from './program.ts'
import type { Row } from './row.ts'
import type { Templates } from './templates.ts'
import { worldOf, type Taken } from './world.ts'

/** Calls of an action that AWS takes in a second. */
const LIMIT = 10

type Many = { readonly deployed: Taken; readonly planned: Taken; readonly throttled: Taken | null }

/** The first program is ours. `isLimited`: whether they are planned under a limit too. */
export async function manyStacks(
  programs: readonly Program[],
  templates: Templates,
  stacks: number,
  isLimited: boolean,
): Promise<readonly Row[]> {
  const measured: Many[] = []
  for (const program of programs)
    measured.push(await measure(program, templates, stacks, isLimited))
  const row = (
    name: string,
    takenOf: (many: Many) => Taken | null,
    unit: 's' | 'calls',
    budget: number,
  ): Row => {
    const [ours = null, ...others] = measured.map((many) => valueOf(takenOf(many), unit))
    const peers = others.map((value, at) => ({ program: programs[at + 1]?.name ?? '', value }))
    return { name, unit, ours, peers, budget }
  }
  const both = (name: string, key: 'many deployed' | 'many planned', of: (many: Many) => Taken) => [
    row(name, of, 's', BUDGETS[key].seconds),
    row(name, of, 'calls', BUDGETS[key].calls),
  ]
  const count = String(stacks)
  return [
    ...both(`${count} stages planned`, 'many planned', ({ planned }) => planned),
    ...(isLimited
      ? [
          row(
            `${count} stages planned at ${String(LIMIT)} calls/s`,
            ({ throttled }) => throttled,
            's',
            BUDGETS.throttled.seconds,
          ),
        ]
      : []),
    ...both(`${count} stages deployed`, 'many deployed', ({ deployed }) => deployed),
  ]
}

function valueOf(taken: Taken | null, unit: 's' | 'calls'): number | null {
  if (taken === null || taken.failures.length > 0) return null
  return unit === 's' ? taken.seconds : taken.calls
}

async function measure(
  program: Program,
  templates: Templates,
  stacks: number,
  isLimited: boolean,
): Promise<Many> {
  const names = Array.from({ length: stacks }, (_, index) => `stack-${String(index + 1)}`)
  const world = await worldOf(program, names)
  try {
    world.prepare(templates.of(7))
    const deployed = await world.carryOut('deploy')
    world.prepare(templates.of(8))
    if (isLimited) await limitRate(world.sandbox.url, LIMIT)
    const throttled = isLimited ? await world.carryOut('plan') : null
    await limitRate(world.sandbox.url, null)
    return { deployed, throttled, planned: await world.carryOut('plan') }
  } finally {
    await world.close()
  }
}
