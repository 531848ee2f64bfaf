import { describe, expect, it } from 'vitest'
import { readChangeFacts } from '../../src/inspect/change-facts.ts'
import type { OfferQuestion, Questions } from '../../src/plan/changes/questions.ts'
import { anAws } from '../builders/aws.ts'
import { denied, parameterFacts } from '../builders/plan.ts'

const nothing: Questions = { parameters: [], set: [], maintenance: [], offers: [] }
const fact = <T>(value: T) => Promise.resolve({ kind: 'read' as const, value })

function aws(
  versions: readonly string[] = ['17.6', '17.7', '17.10'],
  withClass: readonly string[] = ['16.4', '17.6', '17.7'],
) {
  return anAws({
    changes: {
      upgradesFrom: () => fact(versions),
      versionsOf: () => fact(versions),
      versionsWithClass: () =>
        fact(withClass.map((version) => ({ version, zones: [`zone-of-${version}`] }))),
      sqlParameters: () => fact(parameterFacts({ work_mem: 'dynamic' })),
      setSqlParameters: () => fact({ work_mem: { value: '4096', applies: 'dynamic' as const } }),
      setCacheParameters: () => fact({ timeout: { value: '90', applies: 'dynamic' as const } }),
      cacheParameters: () => fact(parameterFacts({ timeout: 'dynamic' })),
    },
  })
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

  const WITH_CLASS = 'versionsWithClass'
  it.each([
    ['a class, with the running version', { instance: 'c' }, true, [WITH_CLASS]],
    ['a version', { version: '17.7' }, undefined, ['upgradesFrom']],
    [
      'both, with any version that is meant',
      { version: '17', instance: 'c' },
      true,
      ['upgradesFrom', WITH_CLASS],
    ],
    [
      'a class that the new version alone does not have',
      { version: '17.10', instance: 'c' },
      false,
      ['upgradesFrom', WITH_CLASS],
    ],
    [
      'a new one of a line, though its newest minor lacks the class',
      { running: null, version: '17', instance: 'c' },
      true,
      [WITH_CLASS],
    ],
    [
      'a new one of a full version',
      { running: null, version: '17.7', instance: 'c' },
      true,
      [WITH_CLASS],
    ],
    [
      'a new one that there is not, for its class or its version',
      { running: null, version: '17.9', instance: 'c' },
      false,
      [WITH_CLASS, 'versionsOf'],
    ],
    [
      'a version that there is not',
      { version: '18', instance: 'c' },
      false,
      ['upgradesFrom', WITH_CLASS],
    ],
  ])('are looked up for %s', async (_what, question, offered, made) => {
    const api = aws()
    const { offers } = await readChangeFacts(api.changes, offer(question))
    const instance = offered === undefined ? undefined : { kind: 'read', value: offered }
    expect(offers.postgres?.instance).toEqual(instance)
    expect(api.made).toEqual(made)
  })

  it('say that a class is not offered with the version that runs, unless that is withdrawn', async () => {
    const asked = offer({ running: '17.10', instance: 'c' })
    const { offers } = await readChangeFacts(aws().changes, asked)
    expect(offers.postgres).toEqual({ instance: { kind: 'read', value: false } })
    const withdrawn = await readChangeFacts(aws(['17.11']).changes, asked)
    expect(withdrawn.offers.postgres?.instance).toMatchObject({
      kind: 'unread',
      why: 'RDS has withdrawn 17.10',
    })
  })

  it('tell in which zones a class is offered with a version that is meant', async () => {
    const { offers } = await readChangeFacts(
      aws().changes,
      offer({ running: null, version: '17', instance: 'c' }),
    )
    expect(offers.postgres?.zones).toEqual(['zone-of-17.6', 'zone-of-17.7'])
  })

  it('are not verified where AWS may not be asked', async () => {
    const { changes } = anAws({
      changes: {
        versionsWithClass: () => Promise.resolve(denied('rds:DescribeOrderableDBInstanceOptions')),
        versionsOf: () => fact(['17.6']),
      },
    })
    for (const running of ['17.6', null]) {
      const { offers } = await readChangeFacts(
        changes,
        offer({ running, version: running === null ? '17' : null, instance: 'c' }),
      )
      expect(offers.postgres?.instance).toMatchObject({ kind: 'unread' })
    }
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
      set: [
        { kind: 'postgres', group: 'p' },
        { kind: 'redis', group: 'r' },
      ],
    })
    expect(set?.postgres).toMatchObject({ value: { work_mem: { value: '4096' } } })
    expect(set?.redis).toMatchObject({ value: { timeout: { value: '90' } } })
    expect(made).toEqual(['setSqlParameters', 'setCacheParameters'])
  })
})
