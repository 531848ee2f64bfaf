/** The bastion cannot read secrets, whatever else its role is allowed. */
import { describe, expect, test } from 'vitest'
import { instanceProfile, role } from '../../../src/template/bastion/role.ts'

type Statement = {
  readonly Effect: string
  readonly Action: string | readonly string[]
  readonly Resource: string
  readonly Condition?: { readonly StringLike: Readonly<Record<string, readonly string[]>> }
}

const { resource } = role({ publishesHostKey: false })
const [policy, ...others] = resource.Properties['Policies'] as readonly {
  readonly PolicyDocument: { readonly Statement: readonly Statement[] }
}[]
const statements = policy?.PolicyDocument.Statement ?? []

/** The statement that denies the action on every resource. */
function denial(action: string): Statement | undefined {
  return statements.find(
    ({ Effect, Action, Resource }) =>
      Effect === 'Deny' && Resource === '*' && [Action].flat().includes(action),
  )
}

describe('the role of a bastion that publishes its host key', () => {
  const policies = role({ publishesHostKey: true }).resource.Properties['Policies']

  test('may tag the instances of its own stack with that, and nothing else', () => {
    expect(policies).toEqual([
      policy,
      {
        PolicyName: 'PublishHostKey',
        PolicyDocument: {
          Version: '2012-10-17',
          Statement: [
            {
              Effect: 'Allow',
              Action: 'ec2:CreateTags',
              Resource: {
                'Fn::Sub': 'arn:${AWS::Partition}:ec2:${AWS::Region}:${AWS::AccountId}:instance/*',
              },
              Condition: {
                StringEquals: {
                  'aws:ResourceTag/aws:cloudformation:stack-id': { Ref: 'AWS::StackId' },
                },
                'ForAllValues:StringEquals': { 'aws:TagKeys': ['tinystacks:host-key'] },
              },
            },
          ],
        },
      },
    ])
  })
})

describe('the role of a bastion', () => {
  // Actions of ssm and secretsmanager that answer a value (service authorization reference).
  test.each([
    'ssm:GetParameter',
    'ssm:GetParameters',
    'ssm:GetParametersByPath',
    'ssm:GetParameterHistory',
    'secretsmanager:GetSecretValue',
    'secretsmanager:BatchGetSecretValue',
  ])('denies %s, without a condition', (action) => {
    expect(denial(action)).toBeDefined()
    expect(denial(action)).not.toHaveProperty('Condition')
  })

  test('denies decrypting for these services, and leaves the encryption of sessions alone', () => {
    expect(denial('kms:Decrypt')?.Condition).toEqual({
      StringLike: { 'kms:ViaService': ['ssm.*', 'secretsmanager.*'] },
    })
  })

  test('allows nothing but what AWS lets the agent do', () => {
    expect(others).toEqual([])
    expect(statements.filter(({ Effect }) => Effect !== 'Deny')).toEqual([])
    expect(JSON.stringify(resource.Properties['ManagedPolicyArns'])).toMatch(
      /^\[\{"Fn::Sub":"[^"]+:policy\/AmazonSSMManagedInstanceCore"\}\]$/,
    )
  })

  // What the agent calls (AmazonSSMManagedInstanceCore v2), but for the two that read parameters.
  test.each([
    'ssm:UpdateInstanceInformation',
    'ssm:ListInstanceAssociations',
    'ssm:DescribeAssociation',
    'ssm:GetDocument',
    'ssm:UpdateInstanceAssociationStatus',
    'ssmmessages:OpenControlChannel',
    'ssmmessages:OpenDataChannel',
    'ec2messages:GetMessages',
  ])('does not deny %s, which the agent needs', (action) => {
    expect(denial(action)).toBeUndefined()
  })

  test('is the only role of the host', () => {
    expect(instanceProfile().resource.Properties['Roles']).toEqual([{ Ref: 'BastionRole' }])
  })
})
