import { describe, expect, test } from 'vitest'
import { changesBetween } from '../../../src/plan/offline/changes-between.ts'
import type { RenderedStage, TemplateResource } from '../../../src/template/types.ts'

type Resources = Readonly<Record<string, TemplateResource>>

function rendered(resources: Resources, more: Partial<RenderedStage> = {}): RenderedStage {
  const template = {
    AWSTemplateFormatVersion: '2010-09-09',
    Description: '',
    Resources: resources,
    Outputs: {},
  } as const
  return { template, body: '', tags: {}, origins: {}, parts: {}, ...more }
}

const resource = (
  Type: string,
  Properties: TemplateResource['Properties'] = {},
  policies: Pick<TemplateResource, 'DeletionPolicy' | 'UpdateReplacePolicy'> = {},
): TemplateResource => ({ Type, ...policies, Properties })

const INSTANCE = 'AWS::RDS::DBInstance'
const GROUP = 'AWS::RDS::DBParameterGroup'

function changes(before: Resources, after: Resources) {
  return changesBetween(rendered(before), rendered(after))
}

describe('a property that differs', () => {
  const change = (property: string, before: unknown, after: unknown, type = INSTANCE) => {
    const at = (value: unknown) =>
      resource(type, value === undefined ? {} : { [property]: value }, {
        UpdateReplacePolicy: 'Snapshot',
      })
    return changes({ Db: at(before) }, { Db: at(after) })?.[0]
  }

  test('is told with both values, as CloudFormation writes them', () => {
    expect(change('AllocatedStorage', 20, 40)).toMatchObject({
      logicalId: 'Db',
      action: 'Modify',
      replacement: 'False',
      policyAction: null,
      details: [{ property: 'AllocatedStorage', before: '20', after: '40', evaluation: 'Static' }],
    })
    expect(change('Parameters', { a: '1' }, undefined, GROUP)?.details).toMatchObject([
      { before: '{"a":"1"}', after: null },
    ])
  })

  test.each([
    [INSTANCE, 'KmsKeyId', 'True', 'ReplaceAndSnapshot'],
    [INSTANCE, 'StorageEncrypted', 'True', 'ReplaceAndSnapshot'],
    // The handler decides: rules.ts says what it does.
    [INSTANCE, 'MultiAZ', 'Conditional', 'ReplaceAndSnapshot'],
    [INSTANCE, 'SourceDBInstanceIdentifier', 'Conditional', 'ReplaceAndSnapshot'],
    [INSTANCE, 'DBInstanceClass', 'False', null],
    ['AWS::ElastiCache::ReplicationGroup', 'KmsKeyId', 'True', 'ReplaceAndSnapshot'],
    // The specification's documents say create-only, the provider's schema does not.
    ['AWS::ElastiCache::ReplicationGroup', 'Engine', 'False', null],
    ['AWS::SecretsManager::Secret', 'Name', 'True', 'ReplaceAndSnapshot'],
    ['AWS::Some::Thing', 'Name', 'False', null],
  ])('%s %s: replacement %s', (type, property, replacement, policyAction) => {
    expect(change(property, 'a', 'b', type)).toMatchObject({ replacement, policyAction })
  })
})

test('a resource comes, and another goes with its deletion policy', () => {
  const gone = (DeletionPolicy?: 'RetainExceptOnCreate' | 'Snapshot') =>
    resource(INSTANCE, {}, DeletionPolicy === undefined ? {} : { DeletionPolicy })
  expect(
    changes(
      { Kept: gone('RetainExceptOnCreate'), Snap: gone('Snapshot'), Lost: gone() },
      { Fresh: resource(INSTANCE) },
    )?.map(({ logicalId, action, policyAction }) => [logicalId, action, policyAction]),
  ).toEqual([
    ['Kept', 'Remove', 'Retain'],
    ['Snap', 'Remove', 'Snapshot'],
    ['Lost', 'Remove', 'Delete'],
    ['Fresh', 'Add', null],
  ])
})

describe('what refers to a resource', () => {
  const stage = (family: string, description: string) => ({
    Instance: resource(INSTANCE, { DBParameterGroupName: { Ref: 'Group' } }),
    Attached: resource('AWS::SecretsManager::SecretTargetAttachment', {
      TargetId: { 'Fn::Sub': '${Group.Arn}' },
    }),
    Group: resource(GROUP, { Family: family, Tags: [description] }),
  })
  const told = (before: Resources, after: Resources) =>
    changes(before, after)
      ?.flatMap(({ logicalId, details }) =>
        details.map(({ property, evaluation, source }) =>
          [logicalId, property, evaluation, source].join(' '),
        ),
      )
      .toSorted()

  test('changes with it where it is replaced', () => {
    expect(told(stage('postgres16', ''), stage('postgres17', ''))).toEqual([
      'Attached TargetId Static ResourceAttribute',
      'Group Family Static DirectModification',
      'Instance DBParameterGroupName Static ResourceReference',
    ])
  })

  test('keeps its name where it is changed in place, but perhaps not its attributes', () => {
    expect(told(stage('postgres17', 'a'), stage('postgres17', 'b'))).toEqual([
      'Attached TargetId Dynamic ResourceAttribute',
      'Group Tags Static DirectModification',
    ])
  })
})

describe('a stage whose resources are the same', () => {
  const same = { Db: resource(INSTANCE), Route: resource('AWS::EC2::Route') }

  test('has no changes', () => {
    expect(changes(same, same)).toBeNull()
  })

  test('is changed where its outputs are', () => {
    const after = rendered(same)
    const Outputs = { Host: { Description: '', Value: 'b' } }
    const changed = { ...after, template: { ...after.template, Outputs } }
    expect(changesBetween(rendered(same), changed)).toEqual([])
  })

  test('passes changed tags on to each resource that takes tags', () => {
    const tagged = changesBetween(rendered(same), rendered(same, { tags: { team: 'a' } }))
    expect(tagged?.map(({ logicalId, details }) => [logicalId, details[0]?.attribute])).toEqual([
      ['Db', 'Tags'],
    ])
  })

  test('is changed where a policy is', () => {
    const after = { ...same, Db: resource(INSTANCE, {}, { DeletionPolicy: 'Snapshot' }) }
    expect(changes(same, after)?.[0]?.details).toMatchObject([
      { attribute: 'DeletionPolicy', property: null },
    ])
  })
})
