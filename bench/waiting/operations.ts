/** Operations as CloudFormation carries them out: when which event shows. */
import type { StackEvent } from '../../src/facts/stack/stack.ts'

export const STACK_ID = 'arn:aws:cloudformation:us-east-1:123456789012:stack/shop-dev/1'
export const TOKEN = 'tinystacks-bench'

/** A resource: what it waits for, and how many seconds it takes. */
type Resource = readonly [id: string, after: readonly string[], seconds: number]

export type Operation = {
  /** Logical ids of the change set. */
  readonly changes: readonly string[]
  /** Oldest first; `at`: milliseconds since the operation began. */
  readonly events: readonly { readonly at: number; readonly event: StackEvent }[]
  /** When the stack has ended, milliseconds. */
  readonly end: number
  /** What the stack shows then. */
  readonly status: string
  /** Absent = the credentials never expire, or it is known when. */
  readonly expires?: 'unknown'
  /** Seconds that each resource takes as a rule; absent = nobody knows. */
  readonly usual?: readonly [from: number, to: number]
}

/**
 * Seconds that a stack takes after its last resource, before and after it begins to clean up where it was updated, and
 * that a quick resource takes (SEEN in logs of the CDK).
 */
const END = 1
const QUICK = 2

const NETWORK: readonly Resource[] = [
  ['Vpc', [], 3],
  ['Gateway', [], 15],
  ['Subnet1', ['Vpc'], 3],
  ['Subnet2', ['Vpc'], 3],
  ['Group', ['Vpc'], 5],
  ['Route', ['Gateway', 'Vpc'], QUICK],
]

const database = (id: string, seconds: number): readonly Resource[] => [
  [`${id}Secret`, [], QUICK],
  [`${id}Parameters`, [], QUICK],
  [`${id}Subnets`, ['Subnet1', 'Subnet2'], QUICK],
  [id, [`${id}Secret`, `${id}Parameters`, `${id}Subnets`, 'Group'], seconds],
  [`${id}Attachment`, [id], QUICK],
]

/** By name: an operation of about so many seconds. */
export const OPERATIONS: Readonly<Record<string, (seconds: number) => Operation>> = {
  'three databases created': (seconds) =>
    carriedOut('CREATE', [
      ...NETWORK,
      ...database('Postgres', seconds - 15),
      ...database('Mysql', (seconds - 15) * 0.9),
      ...database('Redis', (seconds - 15) * 0.7),
    ]),
  'one instance changed': (seconds) => carriedOut('UPDATE', [['Postgres', [], seconds - 2 * END]]),
  'one instance changed as before': (seconds) => ({
    ...carriedOut('UPDATE', [['Postgres', [], seconds - 2 * END]]),
    // Shorter once, and longer once.
    usual: [seconds * 0.85, seconds * 1.2],
  }),
  'one instance changed, by a token of unknown end': (seconds) => ({
    ...carriedOut('UPDATE', [['Postgres', [], seconds - 2 * END]]),
    expires: 'unknown',
  }),
  'a change of two instances that is rolled back': (seconds) =>
    rolledBack([
      ['Postgres', [], seconds / 2],
      ['Mysql', [], seconds / 2 - 5],
    ]),
  'a stack deleted': (seconds) =>
    carriedOut('DELETE', [
      ['PostgresAttachment', [], QUICK],
      ['Postgres', ['PostgresAttachment'], seconds - 20],
      ['PostgresSubnets', ['Postgres'], QUICK],
      ['Group', ['Postgres'], QUICK],
      ['Subnet1', ['PostgresSubnets'], 3],
      ['Subnet2', ['PostgresSubnets'], 3],
      ['Vpc', ['Subnet1', 'Subnet2', 'Group'], 3],
    ]),
}

function carriedOut(
  verb: 'CREATE' | 'UPDATE' | 'DELETE',
  resources: readonly Resource[],
): Operation {
  const ends = new Map<string, number>()
  const events: { at: number; event: StackEvent }[] = []
  const show = (at: number, logicalId: string, status: string): void => {
    events.push({ at, event: eventOf(logicalId, `${verb}_${status}`, at) })
  }
  show(0, 'shop-dev', 'IN_PROGRESS')
  for (const [id, after, seconds] of resources) {
    const begin = Math.max(500, ...after.map((one) => ends.get(one) ?? 0))
    ends.set(id, begin + seconds * 1000)
    show(begin, id, 'IN_PROGRESS')
    show(begin + seconds * 1000, id, 'COMPLETE')
  }
  const last = Math.max(...ends.values()) + END * 1000
  if (verb === 'UPDATE') show(last, 'shop-dev', 'COMPLETE_CLEANUP_IN_PROGRESS')
  const end = verb === 'UPDATE' ? last + END * 1000 : last
  show(end, 'shop-dev', 'COMPLETE')
  const changes = resources.map(([id]) => id)
  const status = `${verb}_COMPLETE`
  return { changes, end, status, events: events.toSorted((one, other) => one.at - other.at) }
}

/** The first of the resources fails, and all go back at once, which takes as long again. */
function rolledBack(resources: readonly Resource[]): Operation {
  const events: { at: number; event: StackEvent }[] = []
  const show = (at: number, logicalId: string, status: string): void => {
    events.push({ at, event: eventOf(logicalId, status, at) })
  }
  const [failed] = resources
  const at = 500 + (failed?.[2] ?? 0) * 1000
  const back = at + END * 1000
  show(0, 'shop-dev', 'UPDATE_IN_PROGRESS')
  for (const [id, , seconds] of resources) {
    show(500, id, 'UPDATE_IN_PROGRESS')
    show(
      Math.min(at, 500 + seconds * 1000),
      id,
      id === failed?.[0] ? 'UPDATE_FAILED' : 'UPDATE_COMPLETE',
    )
  }
  show(back, 'shop-dev', 'UPDATE_ROLLBACK_IN_PROGRESS')
  const ends = resources.map(([id, , seconds]) => {
    show(back + 500, id, 'UPDATE_IN_PROGRESS')
    show(back + 500 + seconds * 1000, id, 'UPDATE_COMPLETE')
    return back + 500 + seconds * 1000
  })
  const end = Math.max(...ends) + 2 * END * 1000
  show(end - END * 1000, 'shop-dev', 'UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS')
  show(end, 'shop-dev', 'UPDATE_ROLLBACK_COMPLETE')
  const status = 'UPDATE_ROLLBACK_COMPLETE'
  const changes = resources.map(([id]) => id)
  return { changes, end, status, events: events.toSorted((one, other) => one.at - other.at) }
}

function eventOf(logicalId: string, status: string, at: number): StackEvent {
  const isStack = logicalId === 'shop-dev'
  return {
    id: `${logicalId} ${status} ${String(at)}`,
    time: new Date(at).toISOString(),
    logicalId,
    physicalId: isStack ? STACK_ID : logicalId,
    type: isStack ? 'AWS::CloudFormation::Stack' : 'AWS::RDS::DBInstance',
    status,
    reason: null,
    token: TOKEN,
  }
}
