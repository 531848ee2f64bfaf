/** What is wrong with the settings of a database. */
import type { Explanations } from '../explained.ts'

export const DATABASE_PROBLEMS = {
  'unknown-version': {
    means: 'AWS does not offer the version for new databases.',
    advice: 'Write one of the versions that the message lists.',
  },
  'storage-too-small': {
    means: 'The type of storage starts at a larger size.',
    advice: 'Write the size that the hint names, or `type: gp3`.',
  },
  'max-storage-too-small': {
    means: '`storage.max` must be at least 10% above `storage.size`.',
    advice: 'Write the size that the hint names, or more.',
  },
  'missing-iops': {
    means: 'The type of storage requires `iops`.',
    advice: 'Add `iops`.',
  },
  'iops-not-supported': {
    means: 'The type of storage does not take `iops`.',
    advice: 'Remove `iops`, or write `type: gp3`.',
  },
  'iops-need-larger-storage': {
    means: 'Storage of type gp3 takes `iops` only from 400 GiB.',
    advice: 'Remove `iops`: 3000 are included.',
  },
  'iops-out-of-range': {
    means: 'The number of `iops` does not fit the type and size of the storage.',
    advice: 'Write a number of the range that the message names.',
  },
  'reserved-database-name': {
    means: 'The engine, or RDS, reserves the name of the database.',
    advice: 'Choose another name.',
  },
  'reserved-username': {
    means: 'The engine, or RDS, reserves the name of the user.',
    advice: 'Choose another name.',
  },
  'invalid-parameter-name': {
    means: "A name is not an engine parameter's.",
    advice: "Use the names of the engine's manual.",
  },
  'parameter-not-supported': {
    means: 'The parameter is not supported.',
    advice: 'Remove it.',
  },
  'parameter-set-by-aws': {
    means: 'AWS sets the parameter itself and accepts no other value.',
    advice: 'Remove it.',
  },
  'window-too-short': {
    means: 'A window is shorter than AWS allows: 30 minutes, for Redis 60.',
    advice: 'Write a later end.',
  },
  'window-too-long': {
    means: 'The maintenance window lasts longer than a day.',
    advice: 'Write an end within 24 hours of the start.',
  },
  'windows-overlap': {
    means: 'The maintenance window overlaps the backup window.',
    advice: 'Move one of the two.',
  },
  'reader-needs-backups': {
    means: 'RDS makes no reader of a primary whose backups are turned off.',
    advice: 'Write `backupDays: 1` or more, or remove `readReplica`.',
  },
  'redis-cannot-wait': {
    means: 'CloudFormation applies every change of Redis at once.',
    advice: 'Remove `apply`.',
  },
  'multi-az-needs-replica': {
    means: 'A Redis in several zones needs a replica that can take over.',
    advice: 'Add `replicas: 1`.',
  },
} as const satisfies Explanations
