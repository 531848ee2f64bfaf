import { describe, expect, test } from 'vitest'
import { added, changedInPlace, everythingAdded, excess } from '../../../src/plan/changes/agreed.ts'
import type { PropertyChange, ResourceChange } from '../../../src/facts/stack/change-set.ts'

const INSTANCE = 'AWS::RDS::DBInstance'
const GROUP = 'AWS::EC2::SecurityGroup'

function detail(overrides: Partial<PropertyChange> = {}): PropertyChange {
  return {
    attribute: 'Properties',
    property: 'DBInstanceClass',
    requiresRecreation: 'Never',
    evaluation: 'Static',
    source: 'DirectModification',
    path: '/Properties/DBInstanceClass',
    before: 'db.t4g.micro',
    after: 'db.t4g.small',
    ...overrides,
  }
}

function change(overrides: Partial<ResourceChange> = {}): ResourceChange {
  return {
    logicalId: 'PostgresInstance',
    physicalId: 'pg-1',
    type: INSTANCE,
    action: 'Modify',
    replacement: 'False',
    policyAction: null,
    details: [detail()],
    ...overrides,
  }
}

const removed = (overrides: Partial<ResourceChange> = {}): ResourceChange =>
  change({
    action: 'Remove',
    replacement: null,
    policyAction: 'Snapshot',
    details: [],
    ...overrides,
  })

const knockOn = detail({
  property: 'SourceDBInstanceIdentifier',
  evaluation: 'Dynamic',
  source: 'ResourceReference',
})

describe('a change set does no more than was agreed to', () => {
  test.each<[string, ResourceChange, readonly ResourceChange[]]>([
    ['where it is the same', change(), [change(), removed({ logicalId: 'MysqlInstance' })]],
    ['where it replaces less', change(), [change({ replacement: 'Conditional' })]],
    [
      'where fewer properties change',
      change(),
      [change({ details: [detail(), detail({ property: 'MultiAZ' })] })],
    ],
    [
      'where a value is known now that was not',
      change({ details: [detail({ after: 'arn:1' })] }),
      [change({ details: [detail({ after: '{{changeSet:KNOWN_AFTER_APPLY}}' })] })],
    ],
    [
      'where protection is put on besides',
      change({ details: [detail(), detail({ property: 'DeletionProtection', after: 'true' })] }),
      [change()],
    ],
    [
      'where a resource only follows another',
      change({
        logicalId: 'RedisConnectionSecret',
        type: 'AWS::SecretsManager::Secret',
        details: [knockOn],
      }),
      [],
    ],
    [
      'where a reader is listed with its primary',
      change({ logicalId: 'PostgresReader', details: [knockOn] }),
      [],
    ],
    ['where the removal was agreed to', removed(), [removed()]],
  ])('%s', (_what, now, agreed) => {
    expect(excess([now], agreed)).toEqual([])
  })

  test.each<[string, ResourceChange, readonly ResourceChange[]]>([
    ['where it removes what was not', removed(), []],
    ['where it removes another', removed({ logicalId: 'MysqlInstance' }), [removed()]],
    ['where it removes one of the same name', removed({ physicalId: 'pg-2' }), [removed()]],
    ['where it deletes what was to be kept', removed({ policyAction: 'Delete' }), [removed()]],
    ['where it keeps no snapshot', removed({ policyAction: null, action: 'Modify' }), [removed()]],
    ['where it does not say that it keeps one', removed({ policyAction: null }), [removed()]],
    [
      'where it replaces and does not say that it keeps a snapshot',
      change({ replacement: 'True' }),
      [change({ replacement: 'True', policyAction: 'ReplaceAndSnapshot' })],
    ],
    ['where it adds what was not', change({ action: 'Add', type: GROUP, logicalId: 'Group' }), []],
    ['where it replaces', change({ replacement: 'True' }), [change()]],
    ['where it may replace', change({ replacement: 'Conditional' }), [change()]],
    [
      'where it says of the replacement what nobody knows',
      change({ replacement: 'Partial' as ResourceChange['replacement'] }),
      [change({ replacement: 'True' })],
    ],
    [
      'where it changes another property',
      change({ details: [detail({ property: 'Port' })] }),
      [change()],
    ],
    ['where it goes to another value', change({ details: [detail({ after: 'x' })] }), [change()]],
    [
      'where it comes from another value',
      change({ details: [detail({ before: 'x' })] }),
      [change()],
    ],
    ['where it names no property', change({ details: [] }), [change()]],
    ['where CloudFormation does not say', change({ action: 'Dynamic' }), [change()]],
    [
      'where protection is taken off besides',
      change({ details: [detail(), detail({ property: 'DeletionProtection', after: 'false' })] }),
      [change()],
    ],
    [
      'where a database may be replaced for what it refers to',
      change({ replacement: 'Conditional', details: [knockOn] }),
      [],
    ],
    [
      'where a reference was written that is evaluated at execution',
      change({ details: [detail({ evaluation: 'Dynamic', property: 'DBSubnetGroupName' })] }),
      [],
    ],
    [
      'where one was written besides what follows',
      change({ details: [knockOn, detail({ evaluation: 'Dynamic', property: 'Port' })] }),
      [change({ details: [knockOn] })],
    ],
    [
      'where a reader may be',
      change({ logicalId: 'PostgresReader', replacement: 'Conditional', details: [knockOn] }),
      [],
    ],
    ['where a resource has another type', change({ type: 'AWS::RDS::DBCluster' }), [change()]],
  ])('but more %s', (_what, now, agreed) => {
    expect(excess([now], agreed)).toEqual([now])
  })
})

describe('a step', () => {
  const step = [changedInPlace('PostgresInstance', INSTANCE, { DeletionProtection: 'false' })]
  const off = detail({ property: 'DeletionProtection', before: 'true', after: 'false' })

  test('executes nothing that is of no resource that anybody knows', () => {
    const unknown = change({ logicalId: '', type: 'Hook', action: 'Dynamic', details: [] })
    const nameless = change({ logicalId: '', details: [knockOn] })
    expect(excess([unknown, nameless], step)).toEqual([unknown, nameless])
    expect(excess([change({ details: [knockOn] })], step)).toEqual([])
  })

  test('may do what it is for', () => {
    expect(excess([change({ details: [off] })], step)).toEqual([])
  })

  test.each<[string, ResourceChange]>([
    ['anything else to that resource', change({ details: [off, detail()] })],
    ['the same to another', change({ logicalId: 'MysqlInstance', details: [off] })],
    ['anything to another', removed({ logicalId: 'RedisReplicationGroup' })],
  ])('may not do %s', (_what, now) => {
    expect(excess([now], step)).toEqual([now])
  })

  test('that creates a stack makes every resource of the template and no other', () => {
    const Resources = { Vpc: { Type: 'AWS::EC2::VPC', Properties: {} } }
    const make = (logicalId: string): ResourceChange =>
      change({ ...added(logicalId, 'AWS::EC2::VPC'), physicalId: null, details: [] })
    const agreed = everythingAdded({ Resources })
    expect(excess([make('Vpc')], agreed)).toEqual([])
    expect(excess([make('Other')], agreed)).toEqual([make('Other')])
  })
})
