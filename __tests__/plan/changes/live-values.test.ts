import { describe, expect, test } from 'vitest'
import { isSameSetting, lastDeployed, runsAlready } from '../../../src/plan/changes/live-values.ts'
import { postgres, property, read, sqlFacts, stagePlan } from '../../builders/plan.ts'

const facts = sqlFacts({
  instanceClass: 'db.r6g.xlarge',
  maxAllocatedStorage: 100,
  iops: 3000,
  iamAuthentication: false,
  monitoring: 0,
})

test('a change starts from what somebody made of it by hand, beside what the last deploy asked for', () => {
  const { changes } = stagePlan({
    changes: [
      postgres([
        property('DBInstanceClass', 'db.t4g.small', 'db.t4g.medium'),
        property('MaxAllocatedStorage', null, '200'),
        property('Iops', null, '14000'),
      ]),
    ],
    live: { postgres: read(facts) },
  }).databases[0]!
  expect(changes).toMatchObject([
    {
      property: 'instance',
      before: 'db.r6g.xlarge',
      lastDeploy: 'db.t4g.small',
      after: 'db.t4g.medium',
    },
    { property: 'storage.max', before: '100', lastDeploy: null, after: '200' },
    { property: 'storage.iops', before: '3000', after: '14000' },
  ])
  expect(changes[2]).not.toHaveProperty('lastDeploy')
})

describe('what the last deploy asked for is nothing to tell', () => {
  test.each([
    ['where it runs', property('DBInstanceClass', 'db.r6g.xlarge', 'db.t4g.medium')],
    ['of a minor version', property('EngineVersion', '17', '18')],
    ['where AWS chose', property('PreferredBackupWindow', null, '01:00-02:00')],
    ['where it is off', property('EnableIAMDatabaseAuthentication', null, 'true')],
    ['where nobody measures', property('MonitoringInterval', null, '60')],
    ['of what AWS does not tell', property('MasterUserPassword', 'one', 'other')],
    ['where no value is told', property('DBInstanceClass', null, null)],
  ])('%s', (_name, detail) => {
    expect(lastDeployed(detail, facts)).toBeUndefined()
  })
})

describe('nothing is left to do', () => {
  test('where somebody did it by hand', () => {
    const detail = property('DBInstanceClass', 'db.t4g.small', 'db.r6g.xlarge')
    expect(runsAlready(detail, facts)).toBe(true)
    expect(runsAlready(detail, sqlFacts())).toBe(false)
  })

  test('where IAM principals may log in already', () => {
    const detail = property('EnableIAMDatabaseAuthentication', null, 'true')
    expect(runsAlready(detail, facts)).toBe(false)
    expect(runsAlready(detail, { ...facts, iamAuthentication: true })).toBe(true)
    expect(runsAlready(detail, sqlFacts())).toBe(false)
  })

  test('where the host is measured as often already', () => {
    const detail = property('MonitoringInterval', null, '60')
    expect(runsAlready(detail, facts)).toBe(false)
    expect(runsAlready(detail, { ...facts, monitoring: 60 })).toBe(true)
  })

  test('but where something else is queued for it', () => {
    const detail = property('DBInstanceClass', 'db.t4g.small', 'db.r6g.xlarge')
    const queued = { ...facts, pending: { DBInstanceClass: 'db.m7g.large' } }
    expect(runsAlready(detail, queued)).toBe(false)
  })

  test('but where the template no longer says it: RDS is told that, whatever runs', () => {
    expect(runsAlready(property('MaxAllocatedStorage', '50', null), sqlFacts())).toBe(false)
    expect(runsAlready(property('MaxAllocatedStorage', null, null), sqlFacts())).toBe(false)
  })
})

test('two settings are the same in capitals, and in another order', () => {
  expect(isSameSetting('Sun:03:00-Sun:04:00', 'sun:03:00-sun:04:00')).toBe(true)
  expect(isSameSetting('["upgrade","postgresql"]', '["postgresql","upgrade"]')).toBe(true)
  expect(isSameSetting('["upgrade"]', '["postgresql","upgrade"]')).toBe(false)
  expect(isSameSetting(null, 'x')).toBe(false)
})
