/** What CloudFormation calls for a bastion. */
import { BASTIONS } from '../features.ts'
import type { Permission } from '../permission.ts'
import { byChangeSets, byCloudFormation, onlyWith } from '../rows.ts'
import { images, keyPairParameters, madeRoles } from '../scopes.ts'

const HOST = onlyWith(BASTIONS, [
  {
    actions: [
      'ec2:RunInstances',
      'ec2:TerminateInstances',
      'ec2:StartInstances',
      'ec2:StopInstances',
      'ec2:ModifyInstanceAttribute',
      'ec2:ModifyInstanceMetadataOptions',
      'ec2:ModifyInstanceCreditSpecification',
      'ec2:AssociateIamInstanceProfile',
      'ec2:DisassociateIamInstanceProfile',
      'ec2:ReplaceIamInstanceProfileAssociation',
    ],
    why: 'The host.',
  },
  {
    actions: [
      'ec2:DescribeIamInstanceProfileAssociations',
      'ec2:DescribeInstanceAttribute',
      'ec2:DescribeInstanceCreditSpecifications',
      'ec2:DescribeKeyPairs',
      'ec2:DescribeLaunchTemplates',
      'ec2:DescribeNetworkInterfaces',
      'ec2:DescribeSubnets',
      'ec2:DescribeVolumes',
      'ec2:DescribeVpcs',
      'ssm:DescribeAssociation',
      'ssm:ListAssociations',
    ],
    why: 'Its state.',
  },
  {
    actions: [
      'iam:CreateInstanceProfile',
      'iam:GetInstanceProfile',
      'iam:DeleteInstanceProfile',
      'iam:AddRoleToInstanceProfile',
      'iam:RemoveRoleFromInstanceProfile',
    ],
    on: madeRoles,
    why: 'How the host gets its role.',
  },
])

const BY_SSH = onlyWith(
  ['bastion-ssh'],
  [
    {
      actions: ['ec2:CreateKeyPair', 'ec2:DeleteKeyPair'],
      why: "The stack's own key.",
    },
    {
      actions: ['ssm:PutParameter', 'ssm:DeleteParameter'],
      on: keyPairParameters,
      why: 'Where CloudFormation keeps its private half. Nobody reads it here.',
    },
    {
      actions: [
        'ec2:AllocateAddress',
        'ec2:ReleaseAddress',
        'ec2:AssociateAddress',
        'ec2:DisassociateAddress',
        'ec2:DescribeAddresses',
        'ec2:DescribeTags',
      ],
      why: 'An address that stays.',
    },
    {
      actions: [
        'ssm:CreateAssociation',
        'ssm:UpdateAssociation',
        'ssm:DeleteAssociation',
        'ssm:AddTagsToResource',
        'ssm:ListTagsForResource',
        'ssm:RemoveTagsFromResource',
        'ec2:DescribeInstanceStatus',
      ],
      why: 'State Manager writes the keys of people, and takes the shell away.',
    },
    {
      actions: ['iam:CreateServiceLinkedRole'],
      when: () => ({ StringEquals: { 'iam:AWSServiceName': 'ssm.amazonaws.com' } }),
      why: 'The first association of an account.',
    },
  ],
)

export const BASTION: readonly Permission[] = [
  ...byChangeSets([
    {
      actions: ['ssm:GetParameters'],
      features: BASTIONS,
      on: images,
      why: "The image, where a template names AWS's newest one.",
    },
  ]),
  ...byCloudFormation([
    ...HOST,
    ...BY_SSH,
    {
      actions: [
        'ec2:CreateVpcEndpoint',
        'ec2:ModifyVpcEndpoint',
        'ec2:DeleteVpcEndpoints',
        'ec2:DescribeVpcEndpoints',
      ],
      features: ['bastion-endpoints'],
      why: 'The interface endpoints that lead to Systems Manager where no route does.',
    },
  ]),
]
