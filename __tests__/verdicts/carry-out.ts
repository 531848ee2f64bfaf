import type { DatabaseKind } from '../../src/engines/table.ts'
import { expect } from 'vitest'
import type { CommandResult } from '../../src/commands/shared/context.ts'
import type {
  DatabasePlan,
  DataOutcome,
  Impact,
  Plan,
  StagePlan,
} from '../../src/plan/model/types.ts'
import { codesOf, messagesOf } from '../builders/plan.ts'
import type { Cloud, Trace } from './cloud.ts'
import type { Row, Stages } from './row.ts'

const REGION = 'us-east-1'

/** Deploys the row's `before`, plans its `after`, compares, carries it out, and compares what happened. */
export async function carryOut(cloud: Cloud, row: Row, number: number): Promise<void> {
  const stack = `v${number}`
  const { vpc, subnets } = await cloud.defaultNetwork(REGION)
  const fileOf = (stages: Stages): string =>
    `version: 1\nstack: ${stack}\nregion: ${REGION}\nstages:\n${stages
      .replaceAll('$STACK', stack)
      .replaceAll('$VPC', vpc)
      .replaceAll('$SUBNETS', subnets.join(', '))
      .split('\n')
      .map((line) => `  ${line}`)
      .join('\n')}\n`
  const kind = row.database ?? 'postgres'
  // Stacks that no stage names are looked for where every stage is planned.
  const only = row.stage === undefined || row.left !== undefined ? [] : [row.stage]

  await row.first?.(cloud)
  if (row.before !== undefined) succeeded(await cloud.deploy(fileOf(row.before)))
  const first = await look()
  if (first !== null && row.meanwhile) await row.meanwhile(cloud, first)
  const before = await look()
  const left = await lookLeft()

  const after = fileOf(row.after)
  const planned = await cloud.plan(after, only)
  const said = stageIn(planned.json, row)
  const database = said.databases.find((one) => one.database === kind)
  expectVerdict(row, said, database)
  if (row.left !== undefined)
    expect(planned.json.unnamed).toMatchObject([{ stack: `${stack}-${row.left}` }])
  if (row.refused) return

  const consents = said.databases.flatMap(({ consent }) => consent?.words ?? [])
  succeeded(await cloud.deploy(after, consents, only))
  expect(await lookLeft(), 'the database of the stage left').toEqual(left)
  const impact = database?.impact ?? 'none'
  await expectFate(cloud, { row, kind, impact, before, now: await look() })
  if (impact !== 'none' && impact !== 'remove') {
    const again = stageIn((await cloud.plan(after, only)).json, row)
    expect(
      again.databases.map((one) => [one.database, one.impact]),
      'planned again',
    ).toEqual(
      again.databases.map((one) => [
        one.database,
        row.impact === 'existing' && one.database === kind ? 'existing' : 'none',
      ]),
    )
    expect(again.action, 'planned again').toBe('none')
  }

  function look(): Promise<Trace | null> {
    return cloud.trace(`${stack}-${row.was ?? row.stage ?? 'prod'}`, regionOf(row), kind)
  }

  function lookLeft(): Promise<Trace | null> {
    return row.left === undefined
      ? Promise.resolve(null)
      : cloud.trace(`${stack}-${row.left}`, REGION, kind)
  }
}

function regionOf(row: Row): string {
  const own = new RegExp(`^${row.stage ?? 'prod'}:.*?region: ([a-z0-9-]+)`, 'm').exec(row.after)
  return own?.[1] ?? REGION
}

function succeeded(result: CommandResult): void {
  expect(result.failure).toBeNull()
}

function stageIn(plan: Plan, row: Row): StagePlan {
  const found = plan.stages.find(({ stage }) => stage === (row.stage ?? 'prod'))
  if (!found) throw new Error('the plan does not have the stage')
  return found
}

/** What the plan says is what the row's source says. */
function expectVerdict(row: Row, said: StagePlan, database: DatabasePlan | undefined): void {
  const { refusals } = said
  expect({
    impact: database?.impact ?? 'none',
    data: database?.data ?? 'kept',
    gone: database?.gone,
    consent: database?.consent?.kind ?? null,
    verified: database?.verified ?? true,
    nets: (database?.nets ?? []).map(
      ({ kind, before, after }) => `${kind} ${before ?? '?'} -> ${after ?? 'gone'}`,
    ),
    refusals: refusals.length,
  }).toEqual({
    impact: row.impact,
    data: row.data ?? 'kept',
    gone: row.gone,
    consent: row.consent ?? null,
    verified: row.verified ?? true,
    nets: row.nets ?? [],
    refusals: row.refused ? Math.max(1, refusals.length) : 0,
  })
  if (row.refused) {
    expect(codesOf(refusals)).toContain(row.refused)
    expect(refusals.every(({ line }) => line !== null)).toBe(true)
  }
  if (row.names) expect(messagesOf(refusals).join('\n')).toMatch(row.names)
  const notes = said.notes.map(({ code, message }) => `${code}: ${message}`)
  if (row.says) expect([database?.reason ?? '', ...notes].join('\n')).toMatch(row.says)
}

type Fate = {
  readonly row: Row
  readonly kind: DatabaseKind
  readonly impact: Impact
  readonly before: Trace | null
  readonly now: Trace | null
}

/** What became of the rows and of the connections is what the plan said. */
async function expectFate(cloud: Cloud, fate: Fate): Promise<void> {
  const { row, kind, impact, before, now } = fate
  if (impact === 'remove') expect(now, 'the stack no longer has it').toBeNull()
  else if (impact !== 'none' && impact !== 'existing')
    expect(now, 'the stack has it').not.toBeNull()
  if (before === null) return
  const rows = await whatBecameOf(cloud, before, now, kind)
  expect(rows, 'data').toBe(row.gone ? 'lost' : (row.data ?? 'kept'))
  if (now?.identity !== before.identity) {
    const left = await cloud.identityOf(before.identifier, before.region, kind)
    expect(left, 'the old one is gone').not.toBe(before.identity)
    return
  }
  expect(interruptionSince(before, now), 'interruption').toBe(row.happens ?? INTERRUPTION[impact])
}

async function whatBecameOf(
  cloud: Cloud,
  before: Trace,
  now: Trace | null,
  kind: DatabaseKind,
): Promise<DataOutcome> {
  if (now?.identity === before.identity) return 'kept'
  if (before.source !== null && (await isThere(cloud, before.source, kind))) return 'kept'
  return (await cloud.hasFinalSnapshot(before, kind)) ? 'snapshot' : 'lost'
}

/** Whether the primary, which has the rows of its replica, is still there. */
async function isThere(cloud: Cloud, arn: string, kind: DatabaseKind): Promise<boolean> {
  const [, , , region = '', , , identifier = ''] = arn.split(':')
  return (await cloud.identityOf(identifier, region, kind)) !== null
}

function interruptionSince(before: Trace, now: Trace): 'nothing' | 'restart' | 'failover' {
  if (now.failovers > before.failovers) return 'failover'
  return now.restarts > before.restarts ? 'restart' : 'nothing'
}

const INTERRUPTION: Readonly<Record<Impact, 'nothing' | 'restart' | 'failover'>> = {
  none: 'nothing',
  existing: 'nothing',
  create: 'nothing',
  'in-place': 'nothing',
  restart: 'restart',
  failover: 'failover',
  promote: 'restart',
  replace: 'nothing',
  remove: 'nothing',
}
