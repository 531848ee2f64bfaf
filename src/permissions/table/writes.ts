/** What we change ourselves: the stack, snapshots before a loss, a promotion, a restart. */
import { CACHES, SQL } from '../features.ts'
import type { Permission } from '../permission.ts'
import { direct } from '../rows.ts'
import { instances, secrets, serviceRole, snapshots, stacks } from '../scopes.ts'

export const WRITES: readonly Permission[] = [
  ...direct(
    ['deploy', 'destroy'],
    [
      {
        actions: [
          'cloudformation:UpdateTerminationProtection',
          'cloudformation:DeleteStack',
          'cloudformation:ListChangeSets',
        ],
        on: stacks,
        why: "The stack's protection, which goes on last and comes off before it is deleted; the rest of a first create that failed, and change sets that were left in it.",
      },
    ],
  ),
  ...direct(
    ['deploy'],
    [
      {
        actions: [
          'cloudformation:ExecuteChangeSet',
          'cloudformation:ContinueUpdateRollback',
          'cloudformation:RollbackStack',
        ],
        on: stacks,
        why: 'Every change of a stage, and the end of a rollback that stopped half-way.',
      },
      {
        actions: ['rds:CreateDBSnapshot', 'rds:AddTagsToResource'],
        features: SQL,
        on: snapshots,
        why: 'A snapshot before a consented loss, which gets the tags of its instance.',
      },
      {
        actions: ['elasticache:CreateSnapshot'],
        features: CACHES,
        why: 'The same for Redis.',
      },
      {
        actions: ['secretsmanager:StopReplicationToReplica'],
        features: ['replica-elsewhere'],
        on: secrets,
        why: 'The copy of a secret becomes independent when its replica is promoted.',
      },
    ],
  ),
  ...direct(
    ['plan', 'deploy', 'destroy'],
    [
      {
        actions: ['iam:PassRole'],
        features: ['service-role'],
        on: serviceRole,
        when: () => ({ StringEquals: { 'iam:PassedToService': 'cloudformation.amazonaws.com' } }),
        why: 'CloudFormation is given its service role, and no other service is.',
      },
    ],
  ),
  ...direct(
    ['deploy'],
    [
      {
        actions: ['ssm:DescribeAssociation', 'ssm:DescribeInstanceAssociationsStatus'],
        features: ['bastion-ssh', 'bastion-session-manager'],
        why: 'Whether a new bastion has applied what takes its shell away.',
      },
    ],
  ),
  ...direct(
    ['deploy', 'connect'],
    [
      {
        actions: ['ssm:DescribeInstanceInformation'],
        features: ['bastion-ssh', 'bastion-session-manager'],
        why: 'Whether a new bastion has registered, and why no session begins on one.',
      },
    ],
  ),
  ...direct(
    ['reboot'],
    [
      {
        actions: ['rds:RebootDBInstance'],
        features: SQL,
        on: instances,
        why: '`tinystacks reboot`.',
      },
    ],
  ),
  ...direct(
    ['restore-secret'],
    [
      {
        actions: ['secretsmanager:RestoreSecret'],
        on: secrets,
        why: '`tinystacks restore-secret` takes back the planned deletion of a secret. No deploy needs it, and it shows no value.',
      },
    ],
  ),
]
