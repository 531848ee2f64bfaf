import { describe, expect, it } from 'vitest'
import type { SqlFacts } from '../../../src/facts/databases.ts'
import type { Fact } from '../../../src/facts/fact.ts'
import type { ParameterFacts } from '../../../src/facts/parameters.ts'
import type { ParameterByHand } from '../../../src/plan/changes/parameters-by-hand.ts'
import { parameterFindings } from '../../../src/plan/impact/parameter-findings.ts'
import { denied, modified, parameterFacts, property, read, sqlFacts } from '../../builders/plan.ts'

const GROUP = 'AWS::RDS::DBParameterGroup'
const group = (name: string, type = GROUP, values = 'Parameters') =>
  modified('PostgresParameterGroup', type, [
    property(values, '1', '2', { path: `/Properties/${values}/${name}` }),
  ])

const IN_SYNC = sqlFacts()
const PENDING = sqlFacts({ parameterApplyStatus: 'pending-reboot' })
const DENIED = denied('rds:DescribeDBParameters')

/** `restart parameters-at-restart`, a finding each; `?` = not verified. */
function found(
  parameters: Fact<ParameterFacts> | undefined,
  facts: SqlFacts | undefined,
  waits: boolean,
  change = group('max_connections'),
): readonly string[] {
  const live = { kind: 'postgres', facts, missing: null, absent: false, waits } as const
  return parameterFindings(change, { parameters, live }).map(
    ({ impact, cause, verified }) => `${impact} ${cause}${verified ? '' : ' ?'}`,
  )
}

const STATIC = read(parameterFacts({ max_connections: 'static' }))
const DYNAMIC = read(parameterFacts({ max_connections: 'dynamic' }))

describe('changed parameters of a group', () => {
  it.each([
    ['static, at once', STATIC, IN_SYNC, false, ['restart parameters-at-restart']],
    ['static, in the window', STATIC, IN_SYNC, true, ['in-place parameters-at-restart']],
    ['dynamic, at once', DYNAMIC, IN_SYNC, false, ['in-place parameters-at-once']],
    ['dynamic, in the window', DYNAMIC, IN_SYNC, true, ['in-place parameters-at-once']],
    [
      'dynamic, where others wait',
      DYNAMIC,
      PENDING,
      false,
      ['in-place parameters-at-once', 'restart parameters-pending'],
    ],
    [
      'dynamic, where others wait, in the window',
      DYNAMIC,
      PENDING,
      true,
      ['in-place parameters-at-once', 'none parameters-pending'],
    ],
    [
      'dynamic, of an instance that was not read',
      DYNAMIC,
      undefined,
      false,
      ['in-place parameters-at-once', 'restart unread ?'],
    ],
    [
      'dynamic, of one that was not read, in the window',
      DYNAMIC,
      undefined,
      true,
      ['in-place parameters-at-once'],
    ],
    ['of a type nobody knows', read(parameterFacts({})), IN_SYNC, false, ['restart parameters ?']],
    ['of a type that is denied', DENIED, IN_SYNC, false, ['restart parameters ?']],
    ['of a type that is denied, in the window', DENIED, IN_SYNC, true, ['in-place parameters ?']],
    ['not asked about', undefined, IN_SYNC, false, ['restart parameters ?']],
  ] as const)('%s', (_what, parameters, facts, waits, expected) => {
    expect(found(parameters, facts, waits)).toEqual(expected)
  })

  it('never restart a node of ElastiCache', () => {
    const change = group('maxclients', 'AWS::ElastiCache::ParameterGroup', 'Properties')
    expect(found(read(parameterFacts({ maxclients: 'static' })), undefined, false, change)).toEqual(
      ['in-place parameters-at-restart'],
    )
    expect(found(DENIED, undefined, false, change)).toEqual(['in-place property'])
  })

  it('are not a group that is made or replaced', () => {
    expect(found(STATIC, IN_SYNC, false, { ...group('max_connections'), action: 'Add' })).toEqual(
      [],
    )
  })
})

describe('values that somebody set by hand', () => {
  const work = group('work_mem')
  const live = {
    kind: 'postgres',
    facts: IN_SYNC,
    missing: null,
    absent: false,
    waits: false,
  } as const
  const byHand = (one: Partial<ParameterByHand>): ParameterByHand => ({
    ...{ name: 'max_connections', applies: 'static', running: '500', deployed: '200' },
    ...{ wanted: '200', becomes: 'goes' },
    ...one,
  })
  const parameters = read(parameterFacts({ work_mem: 'dynamic' }))
  const causes = (...all: readonly ParameterByHand[]) =>
    parameterFindings(work, { parameters, live, byHand: all }).map(
      ({ impact, cause, names = [] }) => `${impact} ${cause} ${names.join()}`,
    )

  it('are put back, which restarts where one is static', () => {
    expect(causes(byHand({}))).toEqual([
      'in-place parameters-at-once work_mem',
      'restart parameters-at-restart max_connections',
    ])
    expect(causes(byHand({ becomes: 'stays' }))).toEqual(['in-place parameters-at-once work_mem'])
  })

  it('are nothing to do where they are as the file has them', () => {
    const same = { name: 'work_mem', running: '2', wanted: '2', becomes: 'changed' } as const
    expect(causes(byHand(same))).toEqual([])
  })
})
