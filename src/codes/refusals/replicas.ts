/** Why a database is not made a replica, promoted or followed. */
import type { Explanations } from '../explained.ts'

export const REPLICA_REFUSALS = {
  'source-not-available': {
    means:
      'AWS makes nothing of the instance that is to be replicated or restored while it is in its status.',
    advice: 'Do what the message says, and plan again.',
  },
  'primary-cannot-become-replica': {
    means: 'Making a primary a replica would replace it with a copy of another database.',
    advice: 'Remove `replicaOf`, or put it into a new stage.',
  },
  'promoted-cannot-become-replica': {
    means:
      'A promotion cannot be undone: becoming a replica again would delete the rows written since.',
    advice: 'Remove `replicaOf`; check that this is not an old version of the file.',
  },
  'source-not-deployed': {
    means: 'The stage that the replica follows is not deployed yet.',
    advice: 'Deploy that stage first, or both together.',
  },
  'source-not-found': {
    means: 'The database that the replica should follow does not exist.',
    advice: 'Correct `replicaOf`.',
  },
  'source-unread': {
    means: 'The database that the replica should follow could not be read.',
    advice: 'Allow the action that the message names.',
  },
  'source-wrong-engine': {
    means: 'The replica and the database that it should follow have different engines.',
    advice: 'Name a database of the same engine in `replicaOf`.',
  },
  'source-is-replica': {
    means: 'The database that the replica should follow is a replica itself.',
    advice: 'Name its primary in `replicaOf`.',
  },
  'source-not-encrypted': {
    means: 'A replica of an unencrypted database would be unencrypted too.',
    advice: 'Restore an encrypted copy of the database, and follow that.',
  },
  'source-without-backups': {
    means: 'RDS replicates only databases that have automated backups.',
    advice: 'Turn on backups of the source, and deploy that first.',
  },
  'source-vpc-unknown': {
    means: 'A replica in the region of its primary shares its VPC, and that VPC is not known.',
    advice: 'Name another database in `replicaOf`.',
  },
  'secret-not-copied': {
    means: "The primary's secret has no copy in the region of the replica yet.",
    advice: 'Deploy the stage of the primary first, or both together.',
  },
  'secret-name-taken': {
    means:
      "A replica was promoted in this region, and its secret has the name that the primary's copy needs.",
    advice: 'Make the replica in another region, or let it follow the promoted database.',
  },
  'secret-name-unread': {
    means:
      "Whether a secret in this region that has the name of the primary's is its copy could not be read.",
    advice: 'Allow the action that the message names.',
  },
  'replica-older-than-source': {
    means: 'A replica runs the version of its source or a newer one.',
    advice: "Write the source's version, or remove `version`.",
  },
  'replica-has-own-rows': {
    means:
      'The replica was promoted outside of this file; deleting it as a copy would lose its rows.',
    advice:
      'Take a snapshot, restore it into a new stage if you need the rows, and delete it by hand.',
  },
  'replica-already-promoted': {
    means: 'The replica was promoted outside of this file, so promoting it again would fail.',
    advice: 'Put `replicaOf` back, or restore a snapshot of it into a new stage.',
  },
  'replica-cannot-move-vpc': {
    means:
      'The replica has to be in the VPC of its primary, but its stage is deployed in another one.',
    advice: 'Make a new stage for the replica.',
  },
  'replica-needs-primary-vpc': {
    means: 'The replica has to be in the VPC of its primary, but the file names another one.',
    advice: 'Remove `network`, or write the VPC that the message names.',
  },
  'backups-needed-by-replicas': {
    means: 'The database has replicas, and RDS replicates only databases that have backups.',
    advice: 'Write `backupDays: 1` or more.',
  },
  'promotion-not-alone': {
    means: 'Promoting and replacing a database in one deploy would leave it empty.',
    advice: 'Change nothing but `replicaOf` in this deploy.',
  },
  'promoted-cannot-be-replaced': {
    means: 'The change would replace a promoted database with an empty one.',
    advice: 'Undo the change, or restore a snapshot into a new stage.',
  },
} as const satisfies Explanations
