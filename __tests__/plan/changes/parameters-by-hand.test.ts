import { describe, expect, test } from 'vitest'
import type { SetParameters } from '../../../src/facts/parameters.ts'
import { parametersByHand } from '../../../src/plan/changes/parameters-by-hand.ts'
import { denied, modified, planInput, property, read, type Given } from '../../builders/plan.ts'
import { aPostgres, aRedis, aStage } from '../../builders/stage.ts'

const GROUP = 'AWS::RDS::DBParameterGroup'
const stage = aStage({
  databases: { postgres: aPostgres({ parameters: { work_mem: '16384', max_connections: '200' } }) },
})
const change = property('Parameters', '8192', '16384', { path: '/Properties/Parameters/work_mem' })
const changes = [modified('PostgresParameterGroup', GROUP, [change])]

/** `max_connections 500 (200) -> 200: goes`, a parameter each. */
function found(values: Readonly<Record<string, string>>, given: Given = {}): readonly string[] {
  const set: SetParameters = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, { value, applies: 'static' }]),
  )
  const checked = { parameters: {}, maintenance: {}, offers: {}, set: { postgres: read(set) } }
  return parametersByHand('postgres', planInput({ stage, changes, checked, ...given })).map(
    ({ name, running, deployed, wanted, becomes }) =>
      `${name} ${running} (${String(deployed)}) -> ${String(wanted)}: ${becomes}`,
  )
}

describe('what somebody has set in the group of the stack', () => {
  test('is nothing where it is as deployed', () => {
    expect(found({ work_mem: '8192', max_connections: '200' })).toEqual([])
  })

  test('is nothing where RDS writes a boolean in its own way', () => {
    const on = aStage({ databases: { postgres: aPostgres({ parameters: { autovacuum: 'on' } }) } })
    expect(found({ autovacuum: '1' }, { stage: on, changes: [] })).toEqual([])
    expect(found({ autovacuum: '0' }, { stage: on, changes: [] })).toHaveLength(1)
  })

  test('is changed by the file, put back, or stays', () => {
    expect(found({ work_mem: '4096', max_connections: '500', lock_timeout: '9' })).toEqual([
      'work_mem 4096 (8192) -> 16384: changed',
      'max_connections 500 (200) -> 200: goes',
      'lock_timeout 9 (null) -> null: stays',
    ])
  })

  test('goes with its group, where that is made anew', () => {
    const anew = [
      modified('PostgresParameterGroup', GROUP, [property('Family', 'postgres17', 'postgres18')], {
        replacement: 'True',
      }),
    ]
    expect(found({ lock_timeout: '9' }, { changes: anew })).toEqual([
      'lock_timeout 9 (null) -> null: goes',
    ])
  })

  test('stays where the group does not change', () => {
    expect(found({ max_connections: '500' }, { changes: [] })).toEqual([
      'max_connections 500 (200) -> 200: stays',
    ])
  })

  test('begins with the last deploy where a change set tells all values at once', () => {
    const all = property('Parameters', '{"work_mem":"8192"}', '{"work_mem":"16384"}')
    const given = { changes: [modified('PostgresParameterGroup', GROUP, [all])] }
    expect(found({ work_mem: '4096' }, given)).toEqual(['work_mem 4096 (8192) -> 16384: changed'])
  })

  test('is not guessed where it could not be read', () => {
    const set = { postgres: denied('rds:DescribeDBParameters') }
    const checked = { parameters: {}, maintenance: {}, offers: {}, set }
    expect(parametersByHand('postgres', planInput({ stage, changes, checked }))).toEqual([])
  })
})

test('what the file leaves alone in a group of Redis is put back, perhaps', () => {
  const redis = aStage({
    databases: {
      redis: aRedis({ parameters: { timeout: '120', 'maxmemory-policy': 'allkeys-lru' } }),
    },
  })
  const path = '/Properties/Properties/timeout'
  const set: SetParameters = {
    timeout: { value: '90', applies: 'dynamic' },
    'maxmemory-policy': { value: 'noeviction', applies: 'dynamic' },
    'slowlog-max-len': { value: '9', applies: 'dynamic' },
  }
  const checked = { parameters: {}, maintenance: {}, offers: {}, set: { redis: read(set) } }
  const type = 'AWS::ElastiCache::ParameterGroup'
  const changed = [
    modified('RedisParameterGroup', type, [property('Properties', '60', '120', { path })]),
  ]
  const input = planInput({ stage: redis, changes: changed, checked })
  expect(parametersByHand('redis', input)).toMatchObject([
    { name: 'timeout', running: '90', deployed: '60', wanted: '120', becomes: 'changed' },
    {
      name: 'maxmemory-policy',
      running: 'noeviction',
      deployed: 'allkeys-lru',
      becomes: 'perhaps',
    },
    { name: 'slowlog-max-len', running: '9', deployed: null, wanted: null, becomes: 'stays' },
  ])
})
