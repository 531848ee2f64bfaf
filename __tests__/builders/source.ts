import type { SourceFacts } from '../../src/facts/external.ts'
import { secretArn } from './stage.ts'

/** The primary that the replicas of these tests follow. */
export const SOURCE: SourceFacts = {
  arn: 'arn:aws:rds:us-west-2:123456789012:db:shop-prod',
  identifier: 'shop-prod',
  region: 'us-west-2',
  engine: 'postgres',
  engineVersion: '16.9',
  host: 'prod.c0ffee.us-west-2.rds.amazonaws.com',
  port: 5432,
  database: 'orders',
  username: 'owner',
  stack: 'shop-prod',
  secretArn: secretArn('prod-shop-postgres-AbCdEf').replace('us-east-1', 'us-west-2'),
  secretRegions: ['us-east-1'],
  encrypted: true,
  backupRetentionDays: 7,
  vpc: 'vpc-west',
  subnets: [],
  databaseSubnets: [],
  securityGroups: [],
  replicaSource: null,
}

/** What the file says of a replica of it. */
export const FOLLOWS = {
  kind: 'stage',
  stage: 'prod',
  stackName: 'shop-prod',
  region: 'us-west-2',
} as const
