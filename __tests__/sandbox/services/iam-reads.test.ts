import {
  GetOpenIDConnectProviderCommand,
  GetRoleCommand,
  IAMClient,
  ListOpenIDConnectProvidersCommand,
  paginateSimulatePrincipalPolicy,
  type SimulatePrincipalPolicyCommandInput,
} from '@aws-sdk/client-iam'
import { CloudFormation } from '@aws-sdk/client-cloudformation'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startSandbox } from '../../../sandbox/main.ts'
import type { Sandbox } from '../../../sandbox/server/sandbox.ts'
import { clientSettings } from '../../stand-ins/aws/client-settings.ts'

const TRUST = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: '*', Action: 'sts:AssumeRole' }],
}
const STACKS = 'arn:aws:cloudformation:us-east-1:123456789012:stack'
const POLICY = {
  Version: '2012-10-17',
  Statement: [
    { Effect: 'Allow', Action: 'cloudformation:*', Resource: `${STACKS}/shop-*/*` },
    { Effect: 'Deny', Action: 'cloudformation:DeleteStack', Resource: '*' },
    {
      Effect: 'Allow',
      Action: 'iam:PassRole',
      Resource: '*',
      Condition: { StringEquals: { 'iam:PassedToService': 'cloudformation.amazonaws.com' } },
    },
  ],
}
const BOUNDARY = 'arn:aws:iam::123456789012:policy/boundary'
const ROLE = 'arn:aws:iam::123456789012:role/shop-plan'

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await startSandbox({ engines: 'none', speed: 0 })
  const cloudformation = new CloudFormation(clientSettings(sandbox))
  await cloudformation.createStack({
    StackName: 'roles',
    Capabilities: ['CAPABILITY_NAMED_IAM'],
    TemplateBody: JSON.stringify({
      Resources: {
        Provider: {
          Type: 'AWS::IAM::OIDCProvider',
          Properties: { Url: 'https://token.example.com', ClientIdList: ['sts.amazonaws.com'] },
        },
        Role: {
          Type: 'AWS::IAM::Role',
          Properties: {
            RoleName: 'shop-plan',
            AssumeRolePolicyDocument: TRUST,
            MaxSessionDuration: 7200,
            PermissionsBoundary: BOUNDARY,
            Policies: [{ PolicyName: 'one', PolicyDocument: POLICY }],
          },
        },
      },
    }),
  })
})
afterAll(() => sandbox.close())

const iam = () => new IAMClient(clientSettings(sandbox))

async function simulated(given: Partial<SimulatePrincipalPolicyCommandInput>) {
  const pages = paginateSimulatePrincipalPolicy(
    { client: iam() },
    { PolicySourceArn: ROLE, ActionNames: [], ...given },
  )
  const results = []
  for await (const { EvaluationResults = [] } of pages) results.push(...EvaluationResults)
  return results
}

describe('reads of IAM', () => {
  it('IAM-10 tell providers and roles', async () => {
    const { OpenIDConnectProviderList: [provider] = [] } = await iam().send(
      new ListOpenIDConnectProvidersCommand({}),
    )
    const arn = 'arn:aws:iam::123456789012:oidc-provider/token.example.com'
    expect(provider).toEqual({ Arn: arn })
    const told = await iam().send(
      new GetOpenIDConnectProviderCommand({ OpenIDConnectProviderArn: arn }),
    )
    expect(told).toMatchObject({ Url: 'token.example.com', ClientIDList: ['sts.amazonaws.com'] })
    const { Role } = await iam().send(new GetRoleCommand({ RoleName: 'shop-plan' }))
    expect(Role).toMatchObject({
      Arn: ROLE,
      MaxSessionDuration: 7200,
      PermissionsBoundary: { PermissionsBoundaryArn: BOUNDARY },
    })
    expect(JSON.parse(decodeURIComponent(Role?.AssumeRolePolicyDocument ?? ''))).toEqual(TRUST)
  })

  it('IAM-10 tell what is not there', async () => {
    await expect(iam().send(new GetRoleCommand({ RoleName: 'none' }))).rejects.toMatchObject({
      name: 'NoSuchEntityException',
    })
    const other = new GetOpenIDConnectProviderCommand({
      OpenIDConnectProviderArn: 'arn:aws:iam::123456789012:oidc-provider/gitlab.com',
    })
    await expect(iam().send(other)).rejects.toMatchObject({ name: 'NoSuchEntityException' })
    await expect(
      simulated({ PolicySourceArn: `${ROLE}-none`, ActionNames: ['rds:DescribeDBInstances'] }),
    ).rejects.toMatchObject({ name: 'NoSuchEntityException' })
  })

  it('IAM-11 simulate each action on each resource', async () => {
    const results = await simulated({
      ActionNames: ['cloudformation:DescribeStacks', 'cloudformation:DeleteStack'],
      ResourceArns: [`${STACKS}/shop-dev/1`, `${STACKS}/other/1`],
    })
    const decisions = results.map(({ EvalActionName, EvalDecision, ResourceSpecificResults }) => [
      EvalActionName,
      EvalDecision,
      ResourceSpecificResults?.map(({ EvalResourceDecision }) => EvalResourceDecision),
    ])
    expect(decisions).toEqual([
      ['cloudformation:DescribeStacks', 'implicitDeny', ['allowed', 'implicitDeny']],
      ['cloudformation:DeleteStack', 'explicitDeny', ['explicitDeny', 'explicitDeny']],
    ])
  })

  it('IAM-11 simulate on everything where no resource is named', async () => {
    const [result] = await simulated({ ActionNames: ['cloudformation:DescribeStacks'] })
    expect(result).toMatchObject({ EvalDecision: 'implicitDeny' })
    expect(result?.ResourceSpecificResults).toBeUndefined()
  })

  it('IAM-11 give results in pages', async () => {
    const ActionNames = Array.from({ length: 230 }, (_, index) => `rds:Describe${index}`)
    expect(await simulated({ ActionNames })).toHaveLength(230)
  })

  it('IAM-11 simulate no patterns of actions', async () => {
    await expect(simulated({ ActionNames: ['rds:*'] })).rejects.toMatchObject({
      name: 'InvalidInputException',
    })
  })

  it('IAM-12 tell the condition keys that are missing', async () => {
    const action = { ActionNames: ['iam:PassRole'] }
    expect(await simulated(action)).toMatchObject([
      { EvalDecision: 'implicitDeny', MissingContextValues: ['iam:PassedToService'] },
    ])
    const entry = (value: string) => ({
      ContextEntries: [
        {
          ContextKeyName: 'iam:PassedToService',
          ContextKeyValues: [value],
          ContextKeyType: 'string' as const,
        },
      ],
    })
    expect(await simulated({ ...action, ...entry('cloudformation.amazonaws.com') })).toMatchObject([
      { EvalDecision: 'allowed' },
    ])
    expect(await simulated({ ...action, ...entry('ec2.amazonaws.com') })).toMatchObject([
      { EvalDecision: 'implicitDeny' },
    ])
  })

  it('IAM-13 tell what a boundary forbids, which is enforced as well', async () => {
    const allow = (Action: string) => ({
      Version: '2012-10-17',
      Statement: { Effect: 'Allow', Action, Resource: '*' },
    })
    const given = {
      ...{ arn: ROLE, accessKeys: ['AKIABOUND'] },
      ...{ policies: [allow('*')], boundary: allow('iam:*') },
    }
    await fetch(`${sandbox.url}/_sandbox/policies`, { method: 'POST', body: JSON.stringify(given) })
    const results = await simulated({ ActionNames: ['iam:GetRole', 'rds:DescribeDBInstances'] })
    expect(results).toMatchObject([
      {
        EvalDecision: 'allowed',
        PermissionsBoundaryDecisionDetail: { AllowedByPermissionsBoundary: true },
      },
      {
        EvalDecision: 'implicitDeny',
        PermissionsBoundaryDecisionDetail: { AllowedByPermissionsBoundary: false },
      },
    ])
    const bound = new CloudFormation({
      ...clientSettings(sandbox),
      credentials: { accessKeyId: 'AKIABOUND', secretAccessKey: 'sandbox' },
    })
    await expect(bound.describeStacks({})).rejects.toMatchObject({ name: 'AccessDenied' })
  })
})
