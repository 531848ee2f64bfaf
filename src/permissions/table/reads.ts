/** What a plan reads whatever the file has, its change sets, and what a deploy and the other verbs read with it. */
import type { Permission, Verb } from '../permission.ts'
import { direct } from '../rows.ts'
import { stacks } from '../scopes.ts'

/** The verbs that look at what a stage is and has. */
const LOOKING: readonly Verb[] = ['plan', 'deploy', 'destroy', 'reboot', 'outputs', 'connect']

/** Those that plan its changes. */
export const PLANNING: readonly Verb[] = ['plan', 'deploy']

export const READS: readonly Permission[] = [
  ...direct(
    [...LOOKING, 'restore-secret', 'promote', 'doctor'],
    [
      {
        actions: ['cloudformation:DescribeStacks'],
        why: "The stage's stack and its outputs; without a name, the stacks of stages that were renamed, moved or taken out of the file.",
      },
    ],
  ),
  ...direct(
    [...LOOKING, 'promote'],
    [
      {
        actions: ['rds:DescribeDBInstances'],
        why: 'The instances of RDS that run, for all stages of a region at once. Without it the plan says once that it is not verified, and `tinystacks promote` leaves the file as it is, unless it is called with `--offline`.',
      },
    ],
  ),
  ...direct(LOOKING, [
    {
      actions: [
        'elasticache:DescribeReplicationGroups',
        'ec2:DescribeInstances',
        'secretsmanager:ListSecrets',
      ],
      why: 'What else runs, for all stages of a region at once. Without one of them the plan says once that it is not verified; without `elasticache:DescribeReplicationGroups` a change of a Redis is refused.',
    },
    {
      actions: ['cloudformation:ListStackResources'],
      on: stacks,
      why: 'Whether a database is the one that the stack made. Without it the plan says that it is not verified.',
    },
    {
      actions: [
        'rds:DescribeDBParameterGroups',
        'rds:DescribeDBSubnetGroups',
        'elasticache:DescribeCacheParameterGroups',
      ],
      why: "Whether the stack's groups are still there, which no database may be in. Without one of them the plan says that it is not verified.",
    },
  ]),
  ...direct(
    [...LOOKING, 'doctor'],
    [
      {
        actions: ['elasticache:DescribeCacheClusters'],
        why: 'The caches that run, and how many nodes the region has. Without it the plan says that it is not verified.',
      },
    ],
  ),
  ...direct(
    [...LOOKING, 'restore-secret'],
    [
      {
        actions: ['secretsmanager:DescribeSecret'],
        why: 'When a secret will be deleted, whether its copy in another region is independent, as after a promotion, and whether a URL is older than the password in it. No value is read. Without it a new replica in another region is refused.',
      },
    ],
  ),
  ...direct(
    [...PLANNING, 'connect'],
    [
      {
        actions: ['ec2:DescribeSecurityGroups'],
        why: 'The groups of `allowFrom` and of a VPC that you give: without it a plan is refused that would admit a group that nobody has looked at. `tinystacks connect` looks whether the groups still let it through, and otherwise says that it is not verified.',
      },
    ],
  ),
  ...direct(
    ['plan', 'deploy', 'destroy'],
    [
      {
        actions: ['cloudformation:ListStacks'],
        why: 'Whether a stage was destroyed meanwhile. Without it a run that is run again does not verify that.',
      },
      {
        actions: ['cloudformation:DescribeStackEvents'],
        on: stacks,
        why: 'How an operation goes on, and whether it was rolled back meanwhile.',
      },
    ],
  ),
  ...direct(PLANNING, [
    {
      actions: ['cloudformation:GetTemplate', 'cloudformation:DescribeChangeSet'],
      on: stacks,
      why: 'What is deployed, and what the change set would change.',
    },
    {
      actions: ['cloudformation:DescribeEvents'],
      why: "What AWS's early validation found in the change set.",
    },
    {
      actions: ['cloudformation:CreateChangeSet', 'cloudformation:DeleteChangeSet'],
      on: stacks,
      why: "CloudFormation's comparison of the file with the stack. A change set changes nothing until it is executed, and a plan deletes its own. A new stage is planned without one, so that no empty stack is left.",
    },
    {
      actions: [
        'rds:DescribeDBParameters',
        'rds:DescribeEngineDefaultParameters',
        'elasticache:DescribeCacheParameters',
        'elasticache:DescribeEngineDefaultParameters',
      ],
      why: 'Which parameters take a restart, and which values were set by hand.',
    },
    {
      actions: [
        'rds:DescribeDBEngineVersions',
        'rds:DescribeOrderableDBInstanceOptions',
        'rds:DescribePendingMaintenanceActions',
      ],
      why: 'Which versions and classes the region has, and what waits for the maintenance window.',
    },
    {
      actions: [
        'rds:DescribeDBSnapshots',
        'rds:DescribeDBInstanceAutomatedBackups',
        'elasticache:DescribeSnapshots',
      ],
      why: 'The snapshots that a database is restored from, and that a removal leaves.',
    },
    {
      actions: ['ec2:DescribeSubnets'],
      why: 'A VPC that you give, its subnets, and the zones of a deployed stage that gets its first SQL database. Without it a plan is refused that would use a subnet that nobody has looked at.',
    },
    {
      actions: ['ec2:DescribeAvailabilityZones'],
      why: 'Which zones CloudFormation has for a VPC that a stage makes. Without it the plan says that it is not verified.',
    },
  ]),
  ...direct(
    [...PLANNING, 'doctor'],
    [
      {
        actions: ['ec2:DescribeVpcs'],
        why: 'Which range is free for a VPC that a stage makes, and how many there are. Without it the plan says that it is not verified.',
      },
      {
        actions: [
          'rds:DescribeAccountAttributes',
          'ec2:DescribeAddresses',
          'ec2:DescribeAccountAttributes',
          'servicequotas:GetServiceQuota',
        ],
        why: "Whether the region's quotas have room for what a plan makes. Without one the plan says that it is not verified, with AWS's default.",
      },
    ],
  ),
]
