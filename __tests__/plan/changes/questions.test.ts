import { describe, expect, it } from 'vitest'
import type { ResourceChange } from '../../../src/facts/stack/change-set.ts'
import { questionsOf } from '../../../src/plan/changes/questions.ts'
import {
  INSTANCE,
  added,
  modified,
  planInput,
  postgres,
  property,
  read,
  sqlFacts,
  tags,
} from '../../builders/plan.ts'
import { aPostgres, aStage } from '../../builders/stage.ts'

const NONE = { parameters: [], set: [], maintenance: [], offers: [] }

const asked = (
  changes: readonly ResourceChange[] | null,
  wanted: Parameters<typeof aPostgres>[0] = {},
) =>
  questionsOf(
    planInput({
      stage: aStage({ databases: { postgres: aPostgres(wanted) } }),
      changes,
      live: { postgres: read(sqlFacts({ engineVersion: '17.6' })) },
    }),
  )
const classUp = (to: string) => postgres([property('DBInstanceClass', 'db.t4g.micro', to)])

describe('what is asked about changes', () => {
  it.each([
    ['more storage', [postgres([property('AllocatedStorage', '20', '50')])], {}],
    ['tags', [postgres([tags()])], {}],
    ['another size of the same class', [classUp('db.t4g.small')], { instance: 'db.t4g.small' }],
    ['a new database of our defaults', [added('PostgresInstance', INSTANCE)], {}],
    ['a new stage of our defaults', null, {}],
  ])('%s: nothing', (_what, changes, wanted) => {
    expect(asked(changes, wanted)).toEqual(NONE)
  })

  it.each([
    ['another class', 'db.m7g.large'],
    ['a size that few classes have', 'db.t4g.huge'],
    ['the metal of it', 'db.t4g.24xlarge'],
  ])('%s: whether the region offers it', (_what, instance) => {
    expect(asked([classUp(instance)], { instance }).offers).toEqual([
      { kind: 'postgres', version: null, running: '17.6', instance },
    ])
  })

  it('parameters of a group that is made: those of the file, by the family', () => {
    const wanted = { version: '18', parameters: { work_mem: '8192' } }
    const group = 'AWS::RDS::DBParameterGroup'
    const ofFamily = [{ kind: 'postgres', of: { family: 'postgres18' }, names: ['work_mem'] }]
    expect(asked(null, wanted).parameters).toEqual(ofFamily)
    expect(asked([added('PostgresParameterGroup', group)], wanted).parameters).toEqual(ofFamily)
    const moved = modified('PostgresParameterGroup', group, [property('Family', '17', '18')], {
      replacement: 'True',
    })
    expect(asked([moved], wanted).parameters).toEqual(ofFamily)
    expect(asked([moved]).parameters).toEqual([])
  })

  it('a version: which ones the running one can become, and pending maintenance', () => {
    const changes = [postgres([property('EngineVersion', '17.6', '17.7')])]
    expect(asked(changes, { version: '17.7', versionGiven: true })).toEqual({
      parameters: [],
      set: [],
      maintenance: [{ kind: 'postgres', identifier: sqlFacts().identifier }],
      offers: [{ kind: 'postgres', version: '17.7', running: '17.6', instance: null }],
    })
  })

  it('what waits for the window: the maintenance in it', () => {
    const { maintenance } = asked([postgres([property('MultiAZ', 'false', 'true')])], {
      apply: 'window',
    })
    expect(maintenance).toHaveLength(1)
  })

  it('parameters: the types of those that change', () => {
    const group = modified('PostgresParameterGroup', 'AWS::RDS::DBParameterGroup', [
      property('Parameters', '{"a":"1","b":"2"}', '{"a":"1","b":"3","c":"4"}'),
    ])
    expect(asked([group]).parameters).toEqual([
      { kind: 'postgres', of: { group: 'physical-PostgresParameterGroup' }, names: ['b', 'c'] },
    ])
  })

  it('what is set in a group that changes, and in one whose values wait for a restart', () => {
    const type = 'AWS::RDS::DBParameterGroup'
    const change = property('Parameters', '{"a":"1"}', '{"a":"2"}')
    expect(asked([modified('PostgresParameterGroup', type, [change])]).set).toEqual([
      { kind: 'postgres', group: 'physical-PostgresParameterGroup' },
    ])
    expect(asked([added('PostgresParameterGroup', type)]).set).toEqual([])
    const waiting = (parameterGroup: string) =>
      questionsOf(
        planInput({
          changes: [postgres([property('BackupRetentionPeriod', '7', '9')])],
          live: {
            postgres: read(sqlFacts({ parameterApplyStatus: 'pending-reboot', parameterGroup })),
          },
        }),
      ).set
    const own = 'shop-dev-postgresparametergroup-x1'
    expect(waiting(own)).toEqual([{ kind: 'postgres', group: own }])
    expect(waiting('somebody-s')).toEqual([])
  })

  it('a new stage: only what the file names', () => {
    expect(asked(null, { instance: 'db.m7g.large' }).offers).toEqual([
      { kind: 'postgres', version: '17', running: null, instance: 'db.m7g.large' },
    ])
  })
})
