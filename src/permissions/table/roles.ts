/** What CloudFormation calls for the roles that a stack makes. */
import { BASTIONS } from '../features.ts'
import type { Feature, Names, Permission } from '../permission.ts'
import { byCloudFormation } from '../rows.ts'
import { madeRoles, passedRoles } from '../scopes.ts'

/** Whose role it is, its one policy of AWS's, and the service that it is passed to. */
type Made = {
  readonly features: readonly Feature[]
  readonly policy: string
  readonly services: (names: Names) => string | readonly string[]
  readonly whyPolicy: string
  readonly whyService: string
}

const MADE: readonly Made[] = [
  {
    features: BASTIONS,
    policy: 'AmazonSSMManagedInstanceCore',
    services: ({ partition }) =>
      partition === 'aws-cn' ? ['ec2.amazonaws.com', 'ec2.amazonaws.com.cn'] : 'ec2.amazonaws.com',
    whyPolicy: 'The policy by which Systems Manager runs the host; no other can be attached.',
    whyService: 'EC2 is given the role of the host.',
  },
  {
    features: ['monitoring'],
    policy: 'service-role/AmazonRDSEnhancedMonitoringRole',
    services: () => 'monitoring.rds.amazonaws.com',
    whyPolicy: 'The policy by which RDS writes to CloudWatch Logs; no other can be attached.',
    whyService: 'RDS is given the role that its measurements need.',
  },
]

export const ROLES_MADE: readonly Permission[] = byCloudFormation([
  {
    actions: [
      'iam:CreateRole',
      'iam:GetRole',
      'iam:UpdateRole',
      'iam:UpdateRoleDescription',
      'iam:DeleteRole',
      'iam:TagRole',
      'iam:UntagRole',
      'iam:ListRoleTags',
      'iam:UpdateAssumeRolePolicy',
      'iam:PutRolePolicy',
      'iam:GetRolePolicy',
      'iam:DeleteRolePolicy',
      'iam:ListAttachedRolePolicies',
      'iam:ListRolePolicies',
    ],
    features: [...BASTIONS, 'monitoring'],
    on: madeRoles,
    why: 'The role of a bastion, which lets Systems Manager run it and reads no secret, and that of Enhanced Monitoring.',
  },
  ...MADE.flatMap(({ features, policy, services, whyPolicy, whyService }) => [
    {
      actions: ['iam:AttachRolePolicy', 'iam:DetachRolePolicy'] as const,
      features,
      on: passedRoles,
      when: ({ partition }: Names) => ({
        ArnEquals: { 'iam:PolicyARN': `arn:${partition}:iam::aws:policy/${policy}` },
      }),
      why: whyPolicy,
    },
    {
      actions: ['iam:PassRole'] as const,
      features,
      on: passedRoles,
      when: (names: Names) => ({ StringEquals: { 'iam:PassedToService': services(names) } }),
      why: whyService,
    },
  ]),
])
