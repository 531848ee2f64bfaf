/** Why a stage does not use an existing database. */
import type { Explanations } from '../explained.ts'

export const EXISTING_REFUSALS = {
  'existing-unread': {
    means: 'The existing database could not be read, and a stage uses none unread.',
    advice: 'Allow the action that the message names.',
  },
  'existing-not-found': {
    means: 'The existing database does not exist in the region.',
    advice: 'Correct its identifier or ARN.',
  },
  'existing-wrong-engine': {
    means: 'The existing database has another engine than its key in the file.',
    advice: 'Move it under the key of its engine, or name another database.',
  },
  'existing-cache-node': {
    means: 'The name is that of a node of a replication group, whose role changes with a failover.',
    advice: 'Write the identifier of its replication group.',
  },
  'existing-serverless-cache': {
    means: 'The name is that of a serverless cache, which spreads its keys as with cluster mode.',
    advice:
      'Name a replication group or a cache cluster, or give the application its endpoint by hand.',
  },
  'existing-without-endpoint': {
    means: 'The existing database is still being created.',
    advice: 'Plan again when it is available.',
  },
  'existing-in-other-vpc': {
    means:
      'A security group can admit only groups of its own VPC, and the database is in another one.',
    advice: 'Put the stage into that VPC, or remove `allowFrom`.',
  },
  'existing-vpc-unread': {
    means:
      "The VPC of the existing database could not be read, so its group cannot admit this stage's clients.",
    advice: 'Remove `allowFrom`, or allow reading its subnet group.',
  },
  'existing-groups-unread': {
    means: 'No security group of the existing database could be read.',
    advice: 'Remove `allowFrom`, or allow reading its nodes.',
  },
  'existing-secret-unread': {
    means: 'Whether the given secret exists could not be read.',
    advice: 'Allow the action that the message names.',
  },
  'existing-secret-not-found': {
    means: 'The given secret does not exist.',
    advice: 'Correct `secret`, or remove it.',
  },
  'existing-secret-incomplete': {
    means: 'The JSON of the given secret lacks keys that the variables refer to.',
    advice: 'Add the keys to the secret, or remove `secret`.',
  },
} as const satisfies Explanations
