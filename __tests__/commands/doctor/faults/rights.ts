/** What roles may, and how much room there is. */
import { allowOnly } from '../world.ts'
import { statements, ARN, type Fault } from './seeds.ts'

export const OF_RIGHTS: readonly Fault[] = [
  {
    title: 'a role lacks one action',
    seed: (world) => {
      for (const statement of statements(world, 'DeployRole'))
        if (Array.isArray(statement.Action))
          statement.Action = statement.Action.filter((one) => one !== 'rds:DescribeDBInstances')
    },
    lines: ['wrong rights: `shop-deploy` may not rds:DescribeDBInstances'],
  },
  {
    title: 'a role is denied one action',
    seed: (world) => {
      statements(world, 'ServiceRole').push({
        ...{ Effect: 'Deny', Action: 'rds:CreateDBInstance', Resource: '*' },
      })
    },
    lines: ['wrong rights: `shop-cloudformation` may not rds:CreateDBInstance'],
  },
  {
    title: 'a role may use the stacks of another application alone',
    seed: (world) => {
      for (const statement of statements(world, 'PlanRole'))
        if (JSON.stringify(statement.Resource).includes(':stack/shop-*'))
          statement.Resource = 'arn:aws:cloudformation:*:*:stack/other-*/*'
    },
    lines: ['wrong rights: `shop-plan` may not cloudformation:'],
  },
  {
    title: 'a boundary forbids one action',
    seed: (world) => {
      const allow = { Effect: 'Allow', Action: '*', Resource: '*' }
      const deny = { Effect: 'Deny', Action: 'cloudformation:ExecuteChangeSet', Resource: '*' }
      const document = (...all: readonly object[]) => ({ Version: '2012-10-17', Statement: all })
      world.sandbox.givePolicies({
        arn: `${ARN}:role/shop-deploy`,
        policies: [document(allow)],
        boundary: document(allow, deny),
      })
    },
    lines: [
      'wrong rights: the permissions boundary of `shop-deploy` does not allow cloudformation:ExecuteChangeSet',
    ],
  },
  {
    title: 'a policy asks for what a simulation cannot know',
    seed: (world) => {
      for (const statement of statements(world, 'DeployRole'))
        if (JSON.stringify(statement.Action).includes('ExecuteChangeSet'))
          Object.assign(statement, {
            Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } },
          })
    },
    lines: ['not-verified rights: whether `shop-deploy` may cloudformation:'],
  },
  {
    title: 'nobody may simulate',
    seed: (world) => {
      allowOnly(world, ['iam:SimulatePrincipalPolicy'])
    },
    lines: ['shop-plan', 'shop-deploy', 'shop-cloudformation'].map(
      (name) =>
        `not-verified rights: whether \`${name}\` may do what the file takes: iam:SimulatePrincipalPolicy AccessDenied`,
    ),
  },
  {
    title: 'a quota is full',
    seed: ({ sandbox }) => {
      sandbox.giveQuota({ region: 'us-east-1', service: 'vpc', code: 'L-F678F1CE', value: 1 })
    },
    lines: ['wrong quota: "VPCs per Region" of us-east-1 has no room for dev and prod: '],
  },
  {
    title: 'a quota cannot be read',
    seed: (world) => {
      allowOnly(world, ['servicequotas:GetServiceQuota'])
    },
    lines: [
      'not-verified quota: whether "VPCs per Region" of us-east-1 has room for 2 more (servicequotas:GetServiceQuota AccessDenied',
      'not-verified quota: whether "Nodes per Region" of us-east-1 has room',
    ],
  },
  {
    title: 'nobody may look at stacks',
    seed: (world) => {
      allowOnly(world, ['cloudformation:DescribeStacks'])
    },
    lines: [
      'not-verified quota: the quotas of us-east-1 for new stages: AWS denies cloudformation:DescribeStacks',
    ],
  },
]
