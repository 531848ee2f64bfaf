/** What a plan reads for some files only. */
import { BASTIONS } from '../features.ts'
import type { Permission } from '../permission.ts'
import { direct } from '../rows.ts'
import { images, keys } from '../scopes.ts'
import { PLANNING } from './reads.ts'

export const READS_OF_FEATURES: readonly Permission[] = [
  ...direct(
    ['plan', 'deploy', 'destroy', 'connect'],
    [
      {
        actions: ['elasticache:DescribeCacheSubnetGroups'],
        features: ['own-vpc', 'existing'],
        why: 'Which caches live in the VPC of a stage, before that goes; and the VPC of an `existing` Redis, or of one that `tinystacks connect` does not reach.',
      },
    ],
  ),
  ...direct(
    ['plan', 'deploy', 'destroy'],
    [
      {
        actions: ['ec2:DescribeNetworkInterfaces'],
        features: ['own-vpc', 'given-vpc'],
        why: 'Who lives in subnets that a stage leaves, and who still wears the client security group that `destroy` deletes. Without it the plan warns that it is not verified.',
      },
    ],
  ),
  ...direct(
    [...PLANNING, 'connect'],
    [
      {
        actions: ['rds:DescribeDBClusters', 'elasticache:DescribeServerlessCaches'],
        features: ['existing'],
        why: 'What the name of an `existing` database is: an instance, a cluster, a serverless cache; and why one does not answer.',
      },
    ],
  ),
  ...direct(PLANNING, [
    {
      actions: ['kms:DescribeKey'],
      features: ['own-key'],
      on: keys,
      why: "Whether a `kmsKey` or `secretsKmsKey` can be used. The key's own policy must allow it too. Without it a plan that makes something with the key is refused.",
    },
    {
      actions: ['ssm:GetParameter'],
      features: BASTIONS,
      on: images,
      why: "AWS's newest image, for a bastion. Do not allow more of Parameter Store than that: a bastion's private key is a parameter too.",
    },
    {
      actions: ['ec2:DescribeInstanceTypeOfferings'],
      features: BASTIONS,
      why: 'Whether the zone of a new bastion has its type. Without it the plan says that it is not verified.',
    },
    {
      actions: ['ec2:DescribeRouteTables', 'ec2:DescribeVpcEndpoints'],
      features: BASTIONS,
      why: 'Whether Systems Manager can reach a bastion in a VPC that you give. Without them the plan says that it is not verified.',
    },
    {
      actions: ['ec2:DescribeVpcAttribute'],
      features: ['bastion-endpoints'],
      why: "Whether a VPC that you give resolves names, which a bastion's `endpoints` need. Without it the plan is refused, since other hosts may use endpoints that are there.",
    },
  ]),
]
