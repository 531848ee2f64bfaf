import { expect, test } from 'vitest'
import type { ResolvedStage } from '../../../src/config/resolved.ts'
import { renderStage } from '../../../src/template/index.ts'
import { aBastion, aContext, aDeployed, aStage } from '../../builders/stage.ts'

const given = { kind: 'given', vpc: 'vpc-1', subnets: ['subnet-1', 'subnet-2'] } as const
const bastion = aBastion({ access: 'session-manager', allow: [], endpoints: true })
const stageIn = (network?: typeof given): ResolvedStage =>
  aStage({ bastion, ...(network && { network }) })
const templateOf = (stage: ResolvedStage) => renderStage(stage, aContext()).template

/** Released ids: a changed one would need the endpoint's name while the old one has it. */
const IDS = {
  BastionEndpointsSecurityGroup: 'AWS::EC2::SecurityGroup',
  BastionSsmEndpoint: 'AWS::EC2::VPCEndpoint',
  BastionMessagesEndpoint: 'AWS::EC2::VPCEndpoint',
}

test('the endpoints and their group are all that is added', () => {
  const without = templateOf(aStage({ bastion: { ...bastion, endpoints: false } })).Resources
  const added = Object.entries(templateOf(stageIn()).Resources).filter(([id]) => !(id in without))
  expect(Object.fromEntries(added.map(([id, { Type }]) => [id, Type]))).toEqual(IDS)
})

test.each([
  ['of its own', undefined, { Ref: 'Vpc' }, { Ref: 'PublicSubnet1' }],
  ['that is given', given, 'vpc-1', 'subnet-1'],
] as const)('in a VPC %s they are where the bastion is', (_what, network, vpc, subnet) => {
  const { Resources } = templateOf(stageIn(network))
  for (const [id, service] of [
    ['BastionSsmEndpoint', 'ssm'],
    ['BastionMessagesEndpoint', 'ssmmessages'],
  ] as const)
    expect(Resources[id]?.Properties).toEqual({
      VpcEndpointType: 'Interface',
      ServiceName: { 'Fn::Sub': `com.amazonaws.\${AWS::Region}.${service}` },
      VpcId: vpc,
      SubnetIds: [subnet],
      SecurityGroupIds: [{ Ref: 'BastionEndpointsSecurityGroup' }],
      PrivateDnsEnabled: true,
    })
})

test('they take HTTPS from the bastion alone', () => {
  const { Resources } = templateOf(stageIn(given))
  expect(Resources['BastionEndpointsSecurityGroup']?.Properties).toMatchObject({
    VpcId: 'vpc-1',
    SecurityGroupIngress: [
      {
        ...{ IpProtocol: 'tcp', FromPort: 443, ToPort: 443 },
        SourceSecurityGroupId: { Ref: 'BastionSecurityGroup' },
      },
    ],
  })
})

test('the bastion is made after them', () => {
  const waits = (stage: ResolvedStage) => templateOf(stage).Resources['BastionInstance']?.DependsOn
  const both = ['BastionSsmEndpoint', 'BastionMessagesEndpoint']
  expect(waits(stageIn(given))).toEqual(both)
  expect(waits(stageIn())).toEqual(['PublicRoute', ...both])
})

test('the stack says that it has them', () => {
  expect(aDeployed(stageIn(given)).bastion.endpoints).toBe(true)
  expect(aDeployed(aStage({ bastion: aBastion() })).bastion.endpoints).toBe(false)
})
