import { describe, expect, it } from 'vitest'
import { readChangeFacts } from '../../src/inspect/change-facts.ts'
import type { OfferQuestion, Questions } from '../../src/plan/changes/questions.ts'
import { anAws } from '../builders/aws.ts'
import { parameterFacts } from '../builders/plan.ts'

const nothing: Questions = { parameters: [], set: [], maintenance: [], offers: [] }
const fact = <T>(value: T) => Promise.resolve({ kind: 'read' as const, value })

function aws(versions: readonly string[] = ['17.6', '17.7', '17.10']) {
  const looked: string[] = []
  return {
    looked,
    ...anAws({
      changes: {
        upgradesFrom: () => fact(versions),
        versionsOf: () => fact(versions),
        offersClass: (_engine, version, instance) => {
          looked.push(`${instance} on ${version}`)
          return fact(true)
        },
        sqlParameters: () => fact(parameterFacts({ work_mem: 'dynamic' })),
        setSqlParameters: () => fact({ work_mem: { value: '4096', applies: 'dynamic' as const } }),
        cacheParameters: () => fact(parameterFacts({ timeout: 'dynamic' })),
      },
    }),
  }
}
const offer = (question: Partial<OfferQuestion>): Questions => ({
  ...nothing,
  offers: [{ kind: 'postgres', version: null, running: '17.6', instance: null, ...question }],
})

describe('the facts of changes', () => {
  it('cost no call where nothing is asked', async () => {
    const { changes, made } = aws()
    expect(await readChangeFacts(changes, nothing)).toEqual({
      parameters: {},
      set: {},
      maintenance: {},
      offers: {},
    })
    expect(made).toEqual([])
  })

  it.each([
    ['a class, on the running version', { instance: 'c' }, ['c on 17.6'], ['offersClass']],
    ['a version', { version: '17.7' }, [], ['upgradesFrom']],
    [
      'both, on the newest that fits',
      { version: '17', instance: 'c' },
      ['c on 17.10'],
      ['upgradesFrom', 'offersClass'],
    ],
    [
      'a new one of a line',
      { running: null, version: '17', instance: 'c' },
      ['c on 17.10'],
      ['versionsOf', 'offersClass'],
    ],
    [
      'a new one of a full version',
      { running: null, version: '17.7', instance: 'c' },
      ['c on 17.7'],
      ['offersClass'],
    ],
    ['a version that there is not', { version: '18', instance: 'c' }, [], ['upgradesFrom']],
  ])('are looked up for %s', async (_what, question, looked, made) => {
    const api = aws()
    await readChangeFacts(api.changes, offer(question))
    expect(api.looked).toEqual(looked)
    expect(api.made).toEqual(made)
  })

  it('ask each service about its own parameters', async () => {
    const { changes, made } = aws()
    const facts = await readChangeFacts(changes, {
      ...nothing,
      parameters: [
        { kind: 'postgres', of: { group: 'p' }, names: ['work_mem'] },
        { kind: 'redis', of: { family: 'valkey8' }, names: ['timeout'] },
      ],
    })
    expect(Object.keys(facts.parameters)).toEqual(['postgres', 'redis'])
    expect(made).toEqual(['sqlParameters', 'cacheParameters'])
  })

  it('tell what is set in a group', async () => {
    const { changes, made } = aws()
    const { set } = await readChangeFacts(changes, {
      ...nothing,
      set: [{ kind: 'postgres', group: 'p' }],
    })
    expect(set?.postgres).toMatchObject({ value: { work_mem: { value: '4096' } } })
    expect(made).toEqual(['setSqlParameters'])
  })
})
