import { describe, expect, it } from 'vitest'
import { certainChanges, paceOf } from '../../../src/inspect/stack/pace.ts'
import { anEvent, aStackEvent, STACK_ID } from '../../builders/aws.ts'

const begun = (logicalId: string) => anEvent({ logicalId, status: 'CREATE_IN_PROGRESS' })
const done = (logicalId: string) => anEvent({ logicalId, status: 'CREATE_COMPLETE' })

/** The pause that a pace comes to after many looks at the same. */
function settled(changes: readonly string[], ...events: Parameters<typeof begun>[0][] | object[]) {
  const pace = paceOf(STACK_ID, changes)
  for (let look = 0; look < 20; look += 1) pace.next(0)
  for (const event of events) pace.track(event as ReturnType<typeof begun>)
  const first = pace.next(0)
  for (let look = 0; look < 20; look += 1) pace.next(0)
  return { first, later: pace.next(0) }
}

describe('looks at an operation', () => {
  it('are close together at first, then five seconds apart while nothing shows', () => {
    const pace = paceOf(STACK_ID, [])
    expect([pace.next(0), pace.next(250)]).toEqual([250, 350])
    for (let look = 0; look < 20; look += 1) pace.next(0)
    expect(pace.next(0)).toBe(5000)
  })

  it('wait longer while a resource waits for one that runs', () => {
    const events = [begun('Postgres')]
    expect(settled(['Postgres', 'Attachment'], ...events)).toEqual({ first: 4500, later: 4500 })
  })

  it('come every two seconds while the last ones run, or nothing is known', () => {
    const last = [begun('Postgres'), done('Postgres'), begun('Attachment')]
    expect(settled(['Postgres', 'Attachment'], ...last).later).toBe(2000)
    expect(settled([], begun('Postgres')).later).toBe(2000)
    // Between two resources nothing runs.
    expect(settled(['Postgres', 'Attachment'], done('Postgres')).later).toBe(2000)
  })

  it('grow rarer the longer the last ones run, but not so rare that the end is seen late', () => {
    const pace = paceOf(STACK_ID, ['Postgres'])
    pace.track(begun('Postgres'))
    const pauses = []
    for (let waited = 0; waited < 120_000; waited += pauses.at(-1) ?? 0)
      pauses.push(pace.next(waited))
    expect(pauses.slice(6)).toEqual(pauses.slice(6).toSorted((one, other) => one - other))
    expect(pauses.at(-1)).toBe(3200)
    pace.track(begun('Postgres'))
    expect(pace.next(120_000)).toBe(2000)
  })

  it('leave out steps once something shows, since what takes its time is at work', () => {
    const pace = paceOf(STACK_ID, ['Postgres', 'Attachment'])
    pace.track(begun('Postgres'))
    const pauses = [0, 0, 0].map((waited) => Math.round(pace.next(waited)))
    expect(pauses).toEqual([250, 490, 960])
  })

  it('are within a second once all but the stack is done', () => {
    const events = [begun('Postgres'), done('Postgres')]
    expect(settled(['Postgres'], ...events)).toEqual({ first: 800, later: 800 })
    const failed = anEvent({ logicalId: 'Postgres', status: 'CREATE_FAILED' })
    expect(settled(['Postgres'], failed).later).toBe(800)
  })

  it('come as often once nothing but the clean-up is left, whatever came to nothing', () => {
    const cleanUp = aStackEvent('UPDATE_COMPLETE_CLEANUP_IN_PROGRESS')
    expect(settled(['Postgres', 'Redis'], done('Postgres'), cleanUp).later).toBe(800)
    const deleted = anEvent({ logicalId: 'Old', status: 'DELETE_IN_PROGRESS' })
    expect(settled(['Postgres'], cleanUp, deleted).later).toBe(3000)
  })

  it('are rare until what runs takes nearly as long as it does as a rule', () => {
    const pace = paceOf(STACK_ID, ['Postgres'])
    pace.track(begun('Postgres'), [300, 400])
    for (let look = 0; look < 20; look += 1) pace.next(0)
    expect(pace.next(260_000)).toBe(5000)
    expect(pace.next(275_000)).toBe(3200)
    // Another one that nobody knows anything of may be the last as well, but not before the first.
    pace.track(begun('Redis'), null)
    expect(pace.next(275_000)).toBe(2000)
    pace.track(begun('Mysql'), [600, 700])
    expect(pace.next(276_000)).toBe(5000)
  })

  it('are close together in a rollback once nothing runs', () => {
    const back = aStackEvent('UPDATE_ROLLBACK_IN_PROGRESS')
    const events = [begun('Postgres'), done('Postgres'), back]
    expect(settled(['Postgres'], ...events, begun('Postgres')).later).toBe(3000)
    expect(settled(['Postgres'], ...events, begun('Postgres'), done('Postgres')).later).toBe(800)
  })

  it('are a second rarer for an update, which cleans up before its end', () => {
    const pace = paceOf(STACK_ID, ['Postgres'])
    for (let look = 0; look < 20; look += 1) pace.next(0)
    pace.track(aStackEvent('UPDATE_IN_PROGRESS'))
    pace.track(anEvent({ logicalId: 'Postgres', status: 'UPDATE_IN_PROGRESS' }))
    expect([pace.next(0), pace.next(60_000)]).toEqual([3000, 4200])
    // What took a minute is not undone at once.
    pace.track(aStackEvent('UPDATE_ROLLBACK_IN_PROGRESS'))
    pace.track(anEvent({ logicalId: 'Postgres', status: 'UPDATE_IN_PROGRESS' }))
    expect(pace.next(60_000)).toBe(4200)
  })

  it('know nothing of a rollback', () => {
    const back = [begun('Postgres'), aStackEvent('ROLLBACK_IN_PROGRESS')]
    expect(settled(['Postgres', 'Attachment'], ...back).later).toBe(2000)
    expect(settled(['Postgres'], done('Postgres'), back[1]!).later).toBe(800)
  })
})

describe('certain changes', () => {
  const change = {
    logicalId: 'Postgres',
    physicalId: null,
    type: 'AWS::RDS::DBInstance',
    replacement: null,
    policyAction: null,
  }
  const detail = {
    attribute: 'Properties',
    property: 'MultiAZ',
    requiresRecreation: 'Never',
    source: null,
    before: null,
    after: null,
  } as const
  const kept = (...evaluations: readonly ('Static' | 'Dynamic')[]) =>
    evaluations.map((evaluation) => ({ ...detail, evaluation }))

  it.each([
    ['what is made', 'Add', [], true],
    ['what certainly changes', 'Modify', kept('Dynamic', 'Static'), true],
    ['what may come to nothing', 'Modify', kept('Dynamic'), false],
    ['what is deleted in the clean-up', 'Remove', [], false],
  ] as const)('are %s or not', (_what, action, details, isCertain) => {
    expect(certainChanges([{ ...change, action, details }])).toEqual(isCertain ? ['Postgres'] : [])
  })
})
