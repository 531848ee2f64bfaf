/** Which plans change storage in an update of its own. */
import { describe, expect, test } from 'vitest'
import { planStage } from '../../../src/plan/index.ts'
import type { Step } from '../../../src/plan/model/step.ts'
import {
  INSTANCE,
  modified,
  planInput,
  postgres,
  property,
  type Given,
} from '../../builders/plan.ts'

const stepsOf = (given: Given): readonly Step[] => planStage(planInput(given)).steps ?? []
const kindsOf = (given: Given): readonly string[] => stepsOf(given).map(({ kind }) => kind)

const SIZE = property('AllocatedStorage', '20', '50')
const KEY = property('KmsKeyId', null, 'alias/own', { requiresRecreation: 'Always' })

describe('a plan takes', () => {
  test('another one, last, where storage changes beside something else', () => {
    const days = property('BackupRetentionPeriod', '7', '9')
    const storage = { kind: 'change-storage', databases: ['postgres'] }
    expect(stepsOf({ changes: [postgres([SIZE, days])] })).toEqual([{ kind: 'update' }, storage])
    const beside = [postgres([SIZE]), modified('MysqlInstance', INSTANCE, [days])]
    expect(stepsOf({ changes: beside })).toEqual([{ kind: 'update' }, storage])
    const both = [postgres([SIZE]), modified('MysqlInstance', INSTANCE, [SIZE])]
    expect(kindsOf({ changes: both })).toEqual(['update'])
  })

  test('a maximum before the size that it may not be below', () => {
    const max = property('MaxAllocatedStorage', '100', null)
    expect(kindsOf({ changes: [postgres([SIZE, max])] })).toEqual(['update', 'change-storage'])
  })

  test('storage along with what is only listed, stays, or has grown by itself', () => {
    const kept = property('PreferredBackupWindow', '01:00-02:00', null)
    const caught = property('EngineVersion', '17.4', '17.6')
    const listed = property('TargetId', null, null, {
      evaluation: 'Dynamic',
      source: 'ResourceReference',
    })
    const attachment = modified(
      'PostgresSecretAttachment',
      'AWS::SecretsManager::SecretTargetAttachment',
      [listed],
    )
    expect(kindsOf({ changes: [postgres([SIZE, kept, caught]), attachment] })).toEqual(['update'])
  })

  test('no such step where a new database takes the place', () => {
    const replaced = { replacement: 'True', policyAction: 'ReplaceAndSnapshot' } as const
    expect(kindsOf({ changes: [postgres([SIZE, KEY], replaced)] })).not.toContain('change-storage')
  })
})
