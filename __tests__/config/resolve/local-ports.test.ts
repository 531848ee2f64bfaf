import { describe, expect, test } from 'vitest'
import { placeLocalPorts } from '../../../src/config/resolve/local-ports.ts'
import { localPort } from '../../../src/engines/local-ports.ts'
import { DATABASES } from '../../../src/engines/table.ts'
import { configOf } from '../../builders/config.ts'

/** The names alone would put the last two of them into one block. */
const MEETING = ['app333', ['test', 'dev', 'prod']] as const

const HUNDRED = Array.from({ length: 100 }, (_, index) => `stage-${index}`)

test('the numbers stay what they were: people keep them in their tools', () => {
  expect([...placeLocalPorts('shop', ['dev', 'prod', 'test'])]).toEqual([
    ['dev', 24_128],
    ['prod', 24_240],
    ['test', 28_880],
  ])
})

test.each(Array.from({ length: 50 }, (_, index) => [`application-${index}`]))(
  'no two of 100 stages with 3 databases and their readers share a port in %s',
  (application) => {
    const ports = [...placeLocalPorts(application, HUNDRED).values()].flatMap((first) =>
      DATABASES.flatMap((kind) => [localPort(first, kind), localPort(first, kind, 'reader')]),
    )
    expect(ports).toHaveLength(600)
    expect(new Set(ports).size).toBe(600)
  },
)

describe('a stage that is added', () => {
  test.each(Array.from({ length: 50 }, (_, index) => [`application-${index}`]))(
    'at the end moves no other one of %s',
    (application) => {
      const all = placeLocalPorts(application, HUNDRED)
      for (const count of [1, 2, 50, 99])
        for (const [stage, port] of placeLocalPorts(application, HUNDRED.slice(0, count)))
          expect(all.get(stage)).toBe(port)
    },
  )

  test('anywhere moves at most one that would share its block, and that one to the next', () => {
    const [application, [test_, dev, prod]] = MEETING
    const alone = placeLocalPorts(application, [prod]).get(prod) ?? 0
    expect(placeLocalPorts(application, [dev]).get(dev)).toBe(alone)
    const both = placeLocalPorts(application, [test_, dev, prod])
    expect(both.get(dev)).toBe(alone)
    expect(both.get(prod)).toBe(alone + 8)
    expect(both.get(test_)).toBe(placeLocalPorts(application, [test_]).get(test_))
  })
})

test('applications have ports of their own', () => {
  const first = (application: string): number | undefined =>
    placeLocalPorts(application, ['dev']).get('dev')
  expect(first('shop')).not.toBe(first('harbour'))
})

test('a stage has the same ports whichever stages are selected, since the whole file places them', () => {
  const { stages } = configOf(`version: 1
stack: shop
region: us-east-1
stages: { dev: { databases: { postgres: {} } }, prod: { databases: { postgres: {} } } }
`)
  expect(stages.map(({ name, localPorts }) => [name, localPorts])).toEqual([
    ['dev', 24_128],
    ['prod', 24_240],
  ])
})
