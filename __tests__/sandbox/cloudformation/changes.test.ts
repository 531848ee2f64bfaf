import { waitUntilChangeSetCreateComplete } from '@aws-sdk/client-cloudformation'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { group, instance, startCloud, template, vpc, type TestCloud } from '../builders/cloud.ts'

let cloud: TestCloud
let count = 0
let stack = ''
beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.sandbox.close())
beforeEach(() => {
  stack = `stack-${(count += 1)}`
})

async function deployed(TemplateBody: string, rest: object = {}): Promise<void> {
  await cloud.client.createStack({ StackName: stack, TemplateBody, ...rest })
  expect(await cloud.settled(stack)).toBe('CREATE_COMPLETE')
  cloud.done.length = 0
}

const planned = (TemplateBody: string, rest: object = {}): ReturnType<TestCloud['changeSet']> =>
  cloud.changeSet({ StackName: stack, ChangeSetName: `set-${(count += 1)}`, TemplateBody, ...rest })

describe('the changes of a change set', () => {
  it('CFN-36 tells each changed value, its path, and what it does to the resource', async () => {
    await deployed(
      template({ Db: instance({ AllocatedStorage: '20', Tags: [{ Key: 'a', Value: 'b' }] }) }),
    )
    const after = instance({
      AllocatedStorage: '40',
      DBName: 'shop',
      Tags: [{ Key: 'a', Value: 'c' }],
    })
    const { changes } = await planned(template({ Db: after }))
    expect(changes[0]).toMatchObject({
      Action: 'Modify',
      LogicalResourceId: 'Db',
      Replacement: 'True',
      PolicyAction: 'ReplaceAndDelete',
      Scope: ['Properties'],
    })
    expect(changes[0]!.PhysicalResourceId).toMatch(/^Db-/)
    expect(JSON.parse(changes[0]!.BeforeContext!)).toMatchObject({
      Properties: { AllocatedStorage: '20' },
    })
    expect(JSON.parse(changes[0]!.AfterContext!)).toMatchObject({ Properties: { DBName: 'shop' } })
    expect(changes[0]!.Details!.map(({ Target }) => Target)).toEqual([
      {
        Attribute: 'Properties',
        Name: 'AllocatedStorage',
        RequiresRecreation: 'Never',
        Path: '/Properties/AllocatedStorage',
        BeforeValue: '20',
        AfterValue: '40',
        AttributeChangeType: 'Modify',
      },
      {
        Attribute: 'Properties',
        Name: 'Tags',
        RequiresRecreation: 'Never',
        Path: '/Properties/Tags/0/Value',
        BeforeValue: 'b',
        AfterValue: 'c',
        AttributeChangeType: 'Modify',
      },
      {
        Attribute: 'Properties',
        Name: 'DBName',
        RequiresRecreation: 'Always',
        Path: '/Properties/DBName',
        AfterValue: 'shop',
        AttributeChangeType: 'Add',
      },
    ])
  })

  it('CFN-36 shows values only to who asks for them', async () => {
    await deployed(template({ Net: vpc() }))
    const { Id } = await cloud.client.createChangeSet({
      StackName: stack,
      ChangeSetName: 'plain',
      TemplateBody: template({ Net: vpc({ EnableDnsSupport: true }) }),
    })
    await waitUntilChangeSetCreateComplete(
      { client: cloud.client, maxWaitTime: 10, minDelay: 1, maxDelay: 1 },
      { ChangeSetName: Id!, StackName: stack },
    )
    const { Changes } = await cloud.client.describeChangeSet({ ChangeSetName: Id! })
    expect(Changes![0]!.ResourceChange!.Details![0]!.Target).toEqual({
      Attribute: 'Properties',
      Name: 'EnableDnsSupport',
      RequiresRecreation: 'Never',
    })
    expect(Changes![0]!.ResourceChange!.AfterContext).toBeUndefined()
  })

  it.each([
    ['MultiAZ', { MultiAZ: true }],
    ['RestoreTime', { RestoreTime: '2026-11-28T12:00:00Z' }],
    ['Engine', { Engine: 'mysql' }],
  ])('CFN-24 calls %s Conditional, as the specification does', async (name, change) => {
    await deployed(template({ Db: instance() }))
    const { changes } = await planned(template({ Db: instance(change) }))
    expect(changes[0]!.Replacement).toBe('Conditional')
    expect(changes[0]!.Details![0]!.Target).toMatchObject({
      Name: name,
      RequiresRecreation: 'Conditionally',
    })
  })

  it.each([
    ['StorageType', { StorageType: 'gp3' }],
    ['Port', { Port: '6543' }],
  ])('CFN-24 calls %s a change in place, as the newer schema does', async (name, change) => {
    await deployed(template({ Db: instance() }))
    const { changes } = await planned(template({ Db: instance(change) }))
    expect(changes[0]!.Replacement).toBe('False')
    expect(changes[0]!.Details![0]!.Target).toMatchObject({
      Name: name,
      RequiresRecreation: 'Never',
    })
  })

  it('CFN-37 a reference to a replaced resource is known after the change, and replaces in turn', async () => {
    const both = (CidrBlock: string): string =>
      template({ Net: vpc({ CidrBlock }), Sg: group({ VpcId: { Ref: 'Net' } }) })
    await deployed(both('10.0.0.0/16'))
    const { changes } = await planned(both('10.1.0.0/16'))
    const dependent = changes.find(({ LogicalResourceId }) => LogicalResourceId === 'Sg')!
    expect(dependent.Replacement).toBe('True')
    expect(dependent.Details).toEqual([
      {
        Target: expect.objectContaining({
          AfterValue: '{{changeSet:KNOWN_AFTER_APPLY}}',
          Name: 'VpcId',
        }),
        Evaluation: 'Static',
        ChangeSource: 'ResourceReference',
        CausingEntity: 'Net',
      },
    ])
  })

  it('CFN-37 an attribute of a resource changed in place is dynamic; executed, it turns out the same', async () => {
    const both = (GroupEgress: object[]): string =>
      template({
        Sg: group({ SecurityGroupEgress: GroupEgress }),
        Db: instance({ VPCSecurityGroups: [{ 'Fn::GetAtt': ['Sg', 'GroupId'] }] }),
      })
    await deployed(both([]))
    const name = 'dynamic'
    const { changes } = await planned(both([{ IpProtocol: '-1', CidrIp: '0.0.0.0/0' }]), {
      ChangeSetName: name,
    })
    const dependent = changes.find(({ LogicalResourceId }) => LogicalResourceId === 'Db')!
    expect(dependent.Replacement).toBe('False')
    expect(dependent.Details![0]).toMatchObject({
      Evaluation: 'Dynamic',
      ChangeSource: 'ResourceAttribute',
      CausingEntity: 'Sg.GroupId',
    })
    await cloud.client.executeChangeSet({ StackName: stack, ChangeSetName: name })
    expect(await cloud.settled(stack)).toBe('UPDATE_COMPLETE')
    expect(cloud.done).toEqual(['update Sg'])
  })

  it('CFN-36 tells removals with what becomes of them', async () => {
    await deployed(
      template({
        Net: vpc(),
        Db: instance(),
        Kept: vpc({}, { DeletionPolicy: 'RetainExceptOnCreate' }),
        Old: vpc(),
      }),
    )
    const { changes } = await planned(template({ Net: vpc() }))
    const told = changes.map(({ Action, LogicalResourceId, PolicyAction }) => [
      Action,
      LogicalResourceId,
      PolicyAction,
    ])
    expect(told).toEqual([
      ['Remove', 'Db', 'Snapshot'],
      ['Remove', 'Kept', 'Retain'],
      ['Remove', 'Old', 'Delete'],
    ])
  })

  it('CFN-36 names the parameter that a change comes from', async () => {
    const body = template(
      { Db: instance({ DBInstanceClass: { Ref: 'Class' } }) },
      { Parameters: { Class: { Type: 'String', Default: 'db.t4g.micro' } } },
    )
    await deployed(body)
    const { changes } = await planned(body, {
      Parameters: [{ ParameterKey: 'Class', ParameterValue: 'db.t4g.small' }],
    })
    expect(changes[0]!.Details![0]).toMatchObject({
      ChangeSource: 'ParameterReference',
      CausingEntity: 'Class',
    })
  })

  it('CFN-12 never shows a NoEcho parameter', async () => {
    const body = template(
      { Db: instance({ MasterUserPassword: { 'Fn::Sub': 'x-${Word}' } }) },
      { Parameters: { Word: { Type: 'String', NoEcho: true } } },
    )
    const word = (ParameterValue: string): object => ({
      Parameters: [{ ParameterKey: 'Word', ParameterValue }],
    })
    await deployed(body, word('hunter2-old'))
    const { changes } = await planned(body, word('hunter2-new'))
    const { Stacks } = await cloud.client.describeStacks({ StackName: stack })
    const events = await cloud.rawEvents(stack)
    expect(Stacks![0]!.Parameters).toEqual([{ ParameterKey: 'Word', ParameterValue: '****' }])
    expect(JSON.stringify([changes[0]!.AfterContext, changes[0]!.Details, events])).not.toContain(
      'hunter2',
    )
    expect(cloud.seen.get('Db')).toMatchObject({ MasterUserPassword: 'x-hunter2-old' })
  })

  it('CFN-38 changed stack tags are a change of every resource that takes tags', async () => {
    const body = template({
      Net: vpc(),
      Key: { Type: 'AWS::EC2::KeyPair', Properties: { KeyName: 'k' } },
    })
    await deployed(body)
    const { changes } = await planned(body, { Tags: [{ Key: 'a', Value: 'b' }] })
    expect(
      changes.map(({ LogicalResourceId, Scope, Replacement }) => [
        LogicalResourceId,
        Scope,
        Replacement,
      ]),
    ).toEqual([['Net', ['Tags'], 'False']])
  })
})
