/** What is wrong with where a database comes from: `existing`, `replicaOf`, `restoreFrom`, and ARNs. */
import type { Explanations } from '../explained.ts'

export const SOURCE_PROBLEMS = {
  'wrong-partition': {
    means: 'The region of an ARN is in another partition of AWS than the ARN says.',
    advice: 'Write the partition that the hint names.',
  },
  'wrong-region': {
    means: 'An ARN is in another region than the database that uses it.',
    advice: "Name one in the database's region.",
  },
  'wrong-resource': {
    means: 'An ARN is of another kind of resource than the engine needs.',
    advice:
      'Write the ARN of an RDS instance or cluster, for Redis of a replication group or a cache cluster.',
  },
  'serverless-cache': {
    means: 'An ARN is that of a serverless cache, which spreads its keys as with cluster mode.',
    advice:
      'Name a replication group or a cache cluster, or give the application its endpoint by hand.',
  },
  'wrong-snapshot-service': {
    means: 'A database cannot be restored from a snapshot of another service.',
    advice: 'Name a snapshot of RDS, for Redis of ElastiCache.',
  },
  'region-contradicts-arn': {
    means: '`existing.region` is not the region of `existing.arn`.',
    advice: 'Remove `region`: the ARN contains it.',
  },
  'arn-of-another-account': {
    means: 'The ARN of an existing database belongs to another account than the stage.',
    advice: "Name a database of the stage's account.",
  },
  'key-beside-existing': {
    means: 'A key would change an existing database, and tinystacks never changes one.',
    advice: 'Remove the key.',
  },
  'source-without-time': {
    means: '`restoreFrom.source` is only for `time`. A snapshot needs no source.',
    advice: 'Remove `source`.',
  },
  'redis-point-in-time': {
    means: 'Redis can only be restored from a snapshot.',
    advice: "Write `snapshot` with a snapshot's name.",
  },
  'key-of-restored': {
    means: '`kmsKey` is set beside `restoreFrom`, and a restored database keeps its key.',
    advice: 'Remove `kmsKey`. For another key, copy the snapshot with that key first.',
  },
  'key-beside-replica': {
    means: 'A key is set beside `replicaOf`, and a replica gets that setting from its primary.',
    advice: 'Remove the key.',
  },
  'backups-of-replica': {
    means: 'A replica has no backups of its own.',
    advice: 'Remove the key, and add it when the replica is promoted.',
  },
  'replica-of-itself': {
    means: 'A database is a replica of itself.',
    advice: 'Name another stage.',
  },
  'unknown-primary-stage': {
    means: '`replicaOf` names a stage that the file does not have.',
    advice: 'Name a stage of the file.',
  },
  'no-primary-in-stage': {
    means: 'The stage that `replicaOf` names has no such database.',
    advice: 'Add the database to that stage, or name another stage.',
  },
  'replica-of-replica': {
    means: 'The database that `replicaOf` names is a replica itself.',
    advice: 'Name the stage that has the primary.',
  },
  'replica-in-another-account': {
    means:
      'The stage of a replica and that of its primary are in two accounts, which see nothing of each other.',
    advice:
      'Put both into one account, or share a snapshot with the other account and restore from it.',
  },
  'primary-needs-backups': {
    means: 'The database that `replicaOf` names has its backups turned off.',
    advice: 'Write `backupDays: 7` in that stage.',
  },
} as const satisfies Explanations
