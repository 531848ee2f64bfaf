import { describe, expect, it } from 'vitest'
import type { ParameterFacts } from '../../../src/facts/parameters.ts'
import { NO_CHANGE_FACTS } from '../../../src/facts/change-facts.ts'
import type { Fact } from '../../../src/facts/fact.ts'
import { complaintAbout } from '../../../src/plan/refusals/parameter-value.ts'
import { parameterNotes, parameterRefusals } from '../../../src/plan/refusals/parameters.ts'
import { denied, parameterDefinition, planInput, read } from '../../builders/plan.ts'
import { aPostgres, aStage } from '../../builders/stage.ts'

describe('a value', () => {
  it.each([
    ['0,1', 'boolean', '1'],
    ['0,1', 'boolean', 'on'],
    ['on,off', 'string', '1'],
    ['on,off,datatypesonly', 'string', 'DataTypesOnly'],
    ['6-8388607', 'integer', '6'],
    ['-1-262143', 'integer', '-1'],
    ['0-1.79769e+308', 'float', '1.5e3'],
    ['1-', 'integer', '99999'],
    ['0,20-', 'integer', '0'],
    ['64-2147483647', 'integer', '{DBInstanceClassMemory/12038}'],
    ['64-2147483647', 'integer', 'GREATEST({DBInstanceClassMemory/2},64)'],
    ['pg_cron,pgaudit', 'list', 'pgaudit,pg_cron'],
    ['', 'string', 'anything'],
    [null, 'string', 'anything'],
    ['volatile-lru,noeviction', 'string', 'volatile-lru'],
  ])('of %s (%s) may be %s', (allowed, dataType, value) => {
    expect(complaintAbout(parameterDefinition({ allowed, dataType }), value)).toBeNull()
  })

  it.each([
    ['0,1', 'boolean', 'maybe', '0, 1'],
    ['6-8388607', 'integer', '0', '6-8388607'],
    ['6-8388607', 'integer', '8388608', '6-8388607'],
    ['-1-262143', 'integer', '-2', '-1-262143'],
    ['0,20-', 'integer', '5', '0, 20-'],
    ['pg_cron,pgaudit', 'list', 'pg_cron,other', 'pg_cron, pgaudit'],
    ['volatile-lru,noeviction', 'string', 'lru', 'volatile-lru, noeviction'],
  ])('of %s (%s) may not be %s', (limits, dataType, value, allowed) => {
    const found = complaintAbout(parameterDefinition({ allowed: limits, dataType }), value)
    expect(found).toEqual({ kind: 'not-allowed', allowed })
  })

  it.each([
    ['(kB) Sets the memory', '16MB', { unit: 'kB', write: '16384' }],
    ['(8kB) Sets the buffers', '1GB', { unit: '8kB', write: '131072' }],
    ['(ms) Sets the time', '5min', { unit: 'ms', write: '300000' }],
    ['(MB) Sets the size', '512kB', { unit: 'MB', write: null }],
    ['(ms) Sets the time', '16MB', { unit: 'ms', write: null }],
    ['Sets the size', '64M', { unit: null, write: null }],
  ])('of %s has no unit: %s', (description, value, expected) => {
    const definition = parameterDefinition({ allowed: '64-2147483647', description })
    expect(complaintAbout(definition, value)).toEqual({ kind: 'unit', ...expected })
  })
})

const inputOf = (
  parameters: Readonly<Record<string, string>>,
  fact: Fact<ParameterFacts>,
  changes: null | readonly [] = null,
) =>
  planInput({
    stage: aStage({ databases: { postgres: aPostgres({ version: '17', parameters }) } }),
    changes,
    checked: { ...NO_CHANGE_FACTS, parameters: { postgres: fact } },
  })

describe('the parameters of the file', () => {
  it('are refused at their line where the version does not have them', () => {
    const fact = read({ asked: ['max_conections'], known: {}, names: ['max_connections', 'port'] })
    expect(parameterRefusals(inputOf({ max_conections: '200' }, fact))).toEqual([
      {
        code: 'parameter-unknown',
        message: 'version 17 has no parameter max_conections; did you mean `max_connections`?',
        database: 'postgres',
        property: 'parameters.max_conections',
        line: 10,
      },
    ])
  })

  it('are refused where AWS alone sets them', () => {
    const known = { port: parameterDefinition({ modifiable: false }) }
    const fact = read({ asked: ['port'], known, names: [] })
    expect(parameterRefusals(inputOf({ port: '1' }, fact))).toMatchObject([
      { code: 'parameter-fixed', property: 'parameters.port' },
    ])
  })

  it('are not judged where nothing was asked of them, or they are taken out', () => {
    const known = { work_mem: parameterDefinition({ allowed: '64-100' }) }
    const fact = read({ asked: ['work_mem'], known, names: [] })
    expect(parameterRefusals(inputOf({ other: '1' }, fact))).toEqual([])
  })

  it('of a new database are not verified where they could not be read', () => {
    const fact = denied('rds:DescribeEngineDefaultParameters')
    expect(parameterNotes(inputOf({ work_mem: '1' }, fact))).toMatchObject([
      { code: 'parameters-not-verified', level: 'warning' },
    ])
    expect(parameterRefusals(inputOf({ work_mem: '1' }, fact))).toEqual([])
  })
})
