/** By whose credentials CloudFormation acts: the caller's, or the service role's. */
import {
  CloudFormation,
  waitUntilStackDeleteComplete,
  type Stack,
} from '@aws-sdk/client-cloudformation'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startSandbox } from '../../../../sandbox/main.ts'
import type { Sandbox } from '../../../../sandbox/server/sandbox.ts'
import { clientSettings } from '../../../stand-ins/aws/client-settings.ts'

const ROLE = 'arn:aws:iam::123456789012:role/service'
const OTHER = 'arn:aws:iam::123456789012:role/other'
const CALLER = 'arn:aws:iam::123456789012:role/deploy'

let sandbox: Sandbox
let cloudFormation: CloudFormation
beforeEach(async () => {
  sandbox = await startSandbox({ engines: 'none', speed: 0 })
  cloudFormation = new CloudFormation(clientSettings(sandbox))
})
afterEach(() => sandbox.close())

const allow = (...Action: readonly string[]) => ({ Effect: 'Allow', Action, Resource: '*' })
const PASS = {
  ...allow('iam:PassRole'),
  Condition: { StringEquals: { 'iam:PassedToService': 'cloudformation.amazonaws.com' } },
}
const give = (arn: string, ...statements: readonly object[]): void => {
  const policies = [{ Version: '2012-10-17', Statement: statements }]
  sandbox.givePolicies({ arn, policies, accessKeys: arn === CALLER ? ['AKIASANDBOX'] : [] })
}

const GROUP = { Type: 'AWS::EC2::SecurityGroup', Properties: { GroupDescription: 'g' } }
const PARAMETERS = {
  Type: 'AWS::RDS::DBParameterGroup',
  Properties: { Description: 'p', Family: 'postgres17' },
}
const SECRET = {
  Type: 'AWS::SecretsManager::Secret',
  Properties: { Name: 's', SecretString: '{"password":"p"}' },
}
const template = (Resources: object) => JSON.stringify({ Resources })

async function create(Resources: object, RoleARN?: string): Promise<Stack> {
  await cloudFormation.createStack({
    ...{ StackName: 'shop', TemplateBody: template(Resources) },
    ...(RoleARN && { RoleARN }),
    OnFailure: 'DO_NOTHING',
  })
  return settled()
}

async function settled(): Promise<Stack> {
  for (;;) {
    const { Stacks = [] } = await cloudFormation.describeStacks({ StackName: 'shop' })
    const [stack] = Stacks
    if (stack !== undefined && !stack.StackStatus?.endsWith('_IN_PROGRESS')) return stack
  }
}

async function reasons(): Promise<string> {
  const { StackEvents = [] } = await cloudFormation.describeStackEvents({ StackName: 'shop' })
  return StackEvents.map(({ ResourceStatusReason = '' }) => ResourceStatusReason).join('\n')
}

const EC2 = allow('ec2:CreateSecurityGroup', 'ec2:CreateTags', 'ec2:Describe*')

describe('CloudFormation acts', () => {
  it('IAM-5 as who calls', async () => {
    give(CALLER, allow('cloudformation:*'), EC2)
    expect(await create({ Group: GROUP })).toMatchObject({ StackStatus: 'CREATE_COMPLETE' })
  })

  it('IAM-5 and says in the event what may not be done', async () => {
    give(CALLER, allow('cloudformation:*'), allow('ec2:Describe*', 'ec2:CreateTags'))
    expect(await create({ Group: GROUP })).toMatchObject({ StackStatus: 'CREATE_FAILED' })
    expect(await reasons()).toMatch(
      /Resource handler returned message: "You are not authorized to perform this operation\. User: arn:aws:sts::123456789012:assumed-role\/deploy\/ci is not authorized to perform: ec2:CreateSecurityGroup on resource: arn:aws:ec2:us-east-1:123456789012:security-group\/\* because no identity-based policy allows the ec2:CreateSecurityGroup action\. Encoded authorization failure message: \S+ \(Service: Ec2, Status Code: 403, Request ID: \S+\) \(SDK Attempt Count: 1\)" \(RequestToken: \S+, HandlerErrorCode: AccessDenied\)/,
    )
  })

  it('IAM-5 a handler that tells of its calls is asked at each', async () => {
    give(CALLER, allow('cloudformation:*', 'rds:Describe*', 'rds:List*', 'rds:AddTagsToResource'))
    await create({ Parameters: PARAMETERS })
    expect(await reasons()).toContain(
      'Verify that you have permission to create service linked role',
    )
  })

  it('IAM-6 a service’s first resource makes its role', async () => {
    const rds = [
      'rds:Describe*',
      'rds:List*',
      'rds:AddTagsToResource',
      'rds:CreateDBParameterGroup',
    ]
    const linked = {
      ...allow('iam:CreateServiceLinkedRole'),
      Condition: { StringEquals: { 'iam:AWSServiceName': 'rds.amazonaws.com' } },
    }
    give(CALLER, allow('cloudformation:*', ...rds), linked)
    expect(await create({ P: PARAMETERS })).toMatchObject({ StackStatus: 'CREATE_COMPLETE' })
    await cloudFormation.deleteStack({ StackName: 'shop' })
    await settled()
    expect(await reasons()).toMatch(
      /rds:DeleteDBParameterGroup on resource: arn:aws:rds:us-east-1:123456789012:pg:shop-p-\S+ because/,
    )
  })

  it('IAM-5 what a template refers to is read as who acts', async () => {
    const refers = {
      ...GROUP,
      Properties: { GroupDescription: '{{resolve:secretsmanager:s:SecretString:password}}' },
      DependsOn: 'Secret',
    }
    give(
      CALLER,
      allow(
        'cloudformation:*',
        'secretsmanager:CreateSecret',
        'secretsmanager:Describe*',
        'secretsmanager:TagResource',
      ),
      EC2,
    )
    await create({ Secret: SECRET, Group: refers })
    expect(await reasons()).toContain('is not authorized to perform: secretsmanager:GetSecretValue')
  })

  it('IAM-5 zones are read as who calls, and a denial has words of its own', async () => {
    give(CALLER, allow('cloudformation:*'), allow('ec2:CreateSecurityGroup', 'ec2:CreateTags'))
    const zone = { 'Fn::Select': [0, { 'Fn::GetAZs': '' }] }
    const Group = { ...GROUP, Properties: { GroupDescription: zone } }
    expect(await create({ Group })).toMatchObject({ StackStatus: 'CREATE_FAILED' })
    expect(await reasons()).toContain(
      "AccessDenied. User doesn't have permission to call ec2:DescribeAvailabilityZones",
    )
  })
})

describe('CFN-66 a service role', () => {
  it('is to be passed by who may pass it', async () => {
    give(CALLER, allow('cloudformation:*'))
    await expect(create({ Group: GROUP }, ROLE)).rejects.toMatchObject({
      name: 'AccessDenied',
      message: `User: arn:aws:sts::123456789012:assumed-role/deploy/ci is not authorized to perform: iam:PassRole on resource: ${ROLE} because no identity-based policy allows the iam:PassRole action`,
    })
    give(CALLER, allow('cloudformation:*'), PASS)
    give(ROLE, EC2)
    expect(await create({ Group: GROUP }, ROLE)).toMatchObject({
      StackStatus: 'CREATE_COMPLETE',
      RoleARN: ROLE,
    })
  })

  it('stays with the stack, and acts for who may not pass it', async () => {
    give(CALLER, allow('cloudformation:*'), PASS)
    give(ROLE, EC2, allow('ec2:DeleteSecurityGroup'))
    await create({ Group: GROUP }, ROLE)
    give(CALLER, allow('cloudformation:*'))
    await cloudFormation.updateStack({
      StackName: 'shop',
      TemplateBody: template({ Group: GROUP, Another: GROUP }),
    })
    expect(await settled()).toMatchObject({ StackStatus: 'UPDATE_COMPLETE', RoleARN: ROLE })
    await cloudFormation.deleteStack({ StackName: 'shop' })
    await waitUntilStackDeleteComplete(
      { client: cloudFormation, maxWaitTime: 5, minDelay: 0.01, maxDelay: 0.1 },
      { StackName: 'shop' },
    )
  })

  it('is another from then on that a deletion brings', async () => {
    give(CALLER, allow('cloudformation:*'), PASS)
    give(ROLE, EC2)
    await create({ Group: GROUP }, ROLE)
    await cloudFormation.deleteStack({ StackName: 'shop' })
    expect(await settled()).toMatchObject({ StackStatus: 'DELETE_FAILED', RoleARN: ROLE })
    give(OTHER, EC2)
    await cloudFormation.deleteStack({ StackName: 'shop', RoleARN: OTHER })
    expect(await settled()).toMatchObject({ StackStatus: 'DELETE_FAILED', RoleARN: OTHER })
    expect(await reasons()).toContain('assumed-role/other/AWSCloudFormation is not authorized')
  })

  it('is taken by a rollback that goes on', async () => {
    give(CALLER, allow('*'), PASS)
    give(ROLE, EC2)
    await create({ Group: GROUP })
    const bad = { ...GROUP, Properties: { GroupDescription: 'b', VpcId: 'vpc-none' } }
    await cloudFormation.updateStack({
      ...{ StackName: 'shop', TemplateBody: template({ Group: GROUP, Bad: bad }) },
      DisableRollback: true,
    })
    expect(await settled()).toMatchObject({ StackStatus: 'UPDATE_FAILED' })
    await cloudFormation.rollbackStack({ StackName: 'shop', RoleARN: ROLE })
    expect(await settled()).toMatchObject({
      StackStatus: 'UPDATE_ROLLBACK_COMPLETE',
      RoleARN: ROLE,
    })
  })

  it('of another account is refused', async () => {
    await expect(
      create({ Group: GROUP }, ROLE.replace('123456789012', '9'.repeat(12))),
    ).rejects.toMatchObject({
      name: 'AccessDenied',
      message: 'Cross-account pass role is not allowed.',
    })
  })

  it('that CloudFormation cannot assume is refused', async () => {
    sandbox.givePolicies({ arn: ROLE, policies: [], trustsCloudFormation: false })
    await expect(create({ Group: GROUP }, ROLE)).rejects.toMatchObject({
      name: 'ValidationError',
      message: `Role ${ROLE} is invalid or cannot be assumed`,
    })
    await expect(create({ Group: GROUP }, 'service')).rejects.toMatchObject({
      name: 'ValidationError',
    })
  })
})
