/** What CloudFormation calls for VPC, subnets and security groups. EC2 gives them ids, so no name limits these. */
import type { Permission } from '../permission.ts'
import { byChangeSets, byCloudFormation, onlyWith } from '../rows.ts'

const ZONES = byChangeSets([
  {
    actions: ['ec2:DescribeAvailabilityZones', 'ec2:DescribeSubnets'],
    features: ['own-vpc'],
    why: 'The zones that `Fn::GetAZs` of the template asks for: those with a default subnet.',
  },
])

const RESOURCES = byCloudFormation([
  {
    actions: [
      'ec2:CreateSecurityGroup',
      'ec2:DeleteSecurityGroup',
      'ec2:AuthorizeSecurityGroupIngress',
      'ec2:RevokeSecurityGroupIngress',
      'ec2:AuthorizeSecurityGroupEgress',
      'ec2:RevokeSecurityGroupEgress',
      'ec2:UpdateSecurityGroupRuleDescriptionsIngress',
      'ec2:UpdateSecurityGroupRuleDescriptionsEgress',
      'ec2:DescribeSecurityGroups',
      'ec2:DescribeSecurityGroupRules',
      'ec2:DescribeInstances',
    ],
    why: 'The security groups of clients and databases, and who may reach what.',
  },
  {
    actions: ['ec2:CreateTags', 'ec2:DeleteTags'],
    why: "Names and tags of what EC2 makes: CloudFormation puts the stack's tags on it.",
  },
  ...onlyWith(
    ['own-vpc'],
    [
      {
        actions: [
          'ec2:CreateVpc',
          'ec2:DeleteVpc',
          'ec2:ModifyVpcAttribute',
          'ec2:DescribeVpcs',
          'ec2:DescribeVpcAttribute',
          'ec2:DescribeNetworkAcls',
          'ec2:DescribeVpcEncryptionControls',
        ],
        why: 'The VPC that a stage makes.',
      },
      {
        actions: ['ec2:CreateSubnet', 'ec2:DeleteSubnet', 'ec2:ModifySubnetAttribute'],
        why: 'Its subnets.',
      },
      {
        actions: [
          'ec2:CreateInternetGateway',
          'ec2:AttachInternetGateway',
          'ec2:DetachInternetGateway',
          'ec2:DeleteInternetGateway',
          'ec2:DescribeInternetGateways',
          'ec2:CreateRouteTable',
          'ec2:DeleteRouteTable',
          'ec2:CreateRoute',
          'ec2:ReplaceRoute',
          'ec2:DeleteRoute',
          'ec2:AssociateRouteTable',
          'ec2:ReplaceRouteTableAssociation',
          'ec2:DisassociateRouteTable',
          'ec2:DescribeRouteTables',
          'ec2:DescribeNetworkInterfaces',
        ],
        why: 'Its gateway and routes.',
      },
    ],
  ),
])

export const NETWORK: readonly Permission[] = [...ZONES, ...RESOURCES]
