import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { group, startCloud, template, vpc, type TestCloud } from '../builders/cloud.ts'

let cloud: TestCloud
let count = 0
beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.sandbox.close())

const validate = (TemplateBody: string): Promise<unknown> =>
  cloud.client.validateTemplate({ TemplateBody })

describe('templates that AWS refuses', () => {
  it.each([
    [
      'CFN-1',
      'broken JSON',
      '{ "Resources": ',
      /^Template format error: JSON not well-formed\. \(line 1, column/,
    ],
    [
      'CFN-1',
      'broken YAML',
      'Resources:\n\t- x',
      /^Template format error: YAML not well-formed\. \(line 2, column/,
    ],
    ['CFN-1', 'a text', 'template.yml', 'Template format error: unsupported structure.'],
    [
      'CFN-3',
      'no resources',
      '{}',
      'Template format error: At least one Resources member must be defined.',
    ],
    [
      'CFN-3',
      'a section of its own',
      template({ A: vpc() }, { Resource: {} }),
      'Invalid template property or properties [Resource]',
    ],
    [
      'CFN-3',
      'a resource without type',
      template({ A: {} }),
      'Template format error: [/Resources/A] Every Resources object must contain a Type member.',
    ],
    [
      'CFN-3',
      'an odd logical id',
      template({ 'A-1': vpc() }),
      'Template format error: Resource name A-1 is non alphanumeric.',
    ],
    [
      'CFN-3',
      'a misspelt attribute',
      template({ A: vpc({}, { DeletionPolcy: 'Retain' }) }),
      "Invalid template resource property 'DeletionPolcy'",
    ],
    [
      'CFN-3',
      '501 resources',
      template(Object.fromEntries(Array.from({ length: 501 }, (_, i) => [`V${i}`, vpc()]))),
      'Template format error: Number of resources, 501, is greater than maximum allowed, 500',
    ],
    [
      'CFN-4',
      'an unknown type',
      template({ A: { Type: 'AWS::RDS::DBInstnace' } }),
      'Template format error: Unrecognized resource types: [AWS::RDS::DBInstnace]',
    ],
    [
      'CFN-6',
      'an unresolved reference',
      template({ A: group({ VpcId: { Ref: 'Nett' } }) }),
      'Template format error: Unresolved resource dependencies [Nett] in the Resources block of the template',
    ],
    [
      'CFN-6',
      'a cycle',
      template({
        A: group({ VpcId: { Ref: 'B' } }),
        B: vpc({}, { DependsOn: 'A' }),
        C: vpc({}, { DependsOn: 'B' }),
      }),
      'Circular dependency between resources: [A, B]',
    ],
    [
      'CFN-7',
      'an attribute of nothing',
      template({ A: group({ VpcId: { 'Fn::GetAtt': 'B.VpcId' } }) }),
      'Template error: instance of Fn::GetAtt references undefined resource B',
    ],
    [
      'CFN-7',
      'an attribute there is not',
      template({ A: vpc() }, { Outputs: { O: { Value: { 'Fn::GetAtt': ['A', 'Nope'] } } } }),
      'Template error: resource AWS::EC2::VPC does not support attribute type Nope in Fn::GetAtt',
    ],
    [
      'CFN-8',
      'an unknown function',
      template({ A: vpc({ CidrBlock: { 'Fn::Upper': 'x' } }) }),
      /Encountered unsupported function: Fn::Upper Supported functions are: \[Fn::And, /,
    ],
    [
      'CFN-8',
      'a macro',
      template({ A: vpc() }, { Transform: 'AWS::Serverless-2016-10-31' }),
      /does not simulate transforms/,
    ],
    [
      'CFN-10',
      'an unknown condition',
      template({ A: vpc({}, { Condition: 'Nope' }) }),
      /Unresolved condition dependency Nope/,
    ],
  ])('%s: %s', async (_rule, _what, body, message) => {
    await expect(validate(body)).rejects.toMatchObject({ name: 'ValidationError' })
    await expect(validate(body)).rejects.toThrow(message)
  })

  it.each([
    ['a policy there is not', { DeletionPolicy: 'Keep' }, /Unrecognized DeletionPolicy Keep/],
    [
      'a snapshot of what has none',
      { DeletionPolicy: 'Snapshot' },
      /does not support deletion policy Snapshot/,
    ],
    [
      'RetainExceptOnCreate on replacement',
      { UpdateReplacePolicy: 'RetainExceptOnCreate' },
      /Unrecognized UpdateReplacePolicy/,
    ],
  ])('CFN-28 refuses %s', async (_what, policy, message) => {
    const TemplateBody = template({ A: vpc({}, policy) })
    await expect(
      cloud.client.createStack({ StackName: `bad-${(count += 1)}`, TemplateBody }),
    ).rejects.toThrow(message)
  })
})

describe('what is told about templates', () => {
  const body = template(
    { Role: { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: {} } } },
    { Description: 'd', Parameters: { P: { Type: 'String', Default: 'x', NoEcho: true } } },
  )

  it('CFN-15 ValidateTemplate and GetTemplateSummary name parameters and capabilities', async () => {
    const capability = {
      Capabilities: ['CAPABILITY_IAM'],
      CapabilitiesReason: 'The following resource(s) require capabilities: [AWS::IAM::Role]',
    }
    expect(await validate(body)).toMatchObject({
      Description: 'd',
      Parameters: [{ ParameterKey: 'P', DefaultValue: 'x', NoEcho: true }],
      ...capability,
    })
    expect(await cloud.client.getTemplateSummary({ TemplateBody: body })).toMatchObject({
      ResourceTypes: ['AWS::IAM::Role'],
      ...capability,
    })
  })

  it('CFN-41 stacks are listed newest first, deleted ones by ListStacks alone', async () => {
    for (const StackName of ['first', 'second', 'third']) {
      await cloud.client.createStack({ StackName, TemplateBody: template({ Net: vpc() }) })
      await cloud.settled(StackName)
    }
    await cloud.client.deleteStack({ StackName: 'second' })
    await cloud.deleted('second')
    const { Stacks } = await cloud.client.describeStacks({})
    expect(Stacks!.map(({ StackName }) => StackName)).toEqual(['third', 'first'])
    const { StackSummaries } = await cloud.client.listStacks({
      StackStatusFilter: ['DELETE_COMPLETE'],
    })
    expect(StackSummaries!.map(({ StackName }) => StackName)).toEqual(['second'])
  })

  it('CFN-46 termination protection is told of a stack that is asked for by name', async () => {
    const StackName = 'guarded'
    const EnableTerminationProtection = true
    await cloud.client.createStack({
      StackName,
      EnableTerminationProtection,
      TemplateBody: template({ Net: vpc() }),
    })
    await cloud.settled(StackName)
    const named = await cloud.client.describeStacks({ StackName })
    expect(named.Stacks![0]).toMatchObject({ EnableTerminationProtection })
    const listed = await cloud.client.describeStacks({})
    expect(listed.Stacks![0]!.EnableTerminationProtection).toBeUndefined()
  })
})

describe('the template of a stack that is only reviewed', () => {
  const body = template({ Net: vpc() })
  const StackName = 'reviewed'
  beforeAll(async () => {
    const ChangeSetName = 'first'
    await cloud.changeSet({
      StackName,
      ChangeSetName,
      ChangeSetType: 'CREATE',
      TemplateBody: body,
    })
  })

  it.each(['Original', 'Processed'] as const)(
    'CFN-67 GetTemplate is an empty body, %s',
    async (TemplateStage) => {
      const { TemplateBody } = await cloud.client.getTemplate({ StackName, TemplateStage })
      expect(TemplateBody).toBe('')
      const ofSet = await cloud.client.getTemplate({ StackName, ChangeSetName: 'first' })
      expect(ofSet.TemplateBody).toBe(body)
    },
  )

  it('CFN-68 GetTemplateSummary is refused', async () => {
    await expect(cloud.client.getTemplateSummary({ StackName })).rejects.toMatchObject({
      name: 'ValidationError',
      message: 'GetTemplateSummary cannot be called on REVIEW_IN_PROGRESS stacks.',
    })
  })
})
