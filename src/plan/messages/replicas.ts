/** What is said of databases that follow one of another stage or region, and of their promotion. */
import { note, refusal, warning } from './coded.ts'
import { NOT_VERIFIED } from './plan.ts'

export const replicaMessages = {
  follows: (source: string) => `it follows ${source}, whose rows it copies`,
  goesAlone: 'it is a replica: its primary keeps every row',
  madeAnew: 'it is a replica and will be recreated from its primary, which keeps every row',
  moves: (source: string) =>
    `it is a replica and will follow ${source} instead; its former primary keeps every row`,
  after: (replica: string, source: string) =>
    note('replica-after-source', `${replica} will be created after ${source} is applied`),
  restLater: (stage: string, waits: string) =>
    note(
      'plan-completed-later',
      `${stage}: what else will change in this stage is known only once ${waits} is deployed; the deploy stops there if it is more than this plan says`,
    ),
  planChanged: (stages: string) =>
    `the plan of what follows ${stages} changed, so it was left as it is; plan again`,
  noPath: (replica: string, source: string, host: string) =>
    note(
      'replica-without-path',
      `${replica}: no network path leads from this stage's VPC to its primary in ${source} (${host}) by itself: writes to it need a peering or a transit gateway; reads do not`,
    ),
  besidePrimary: (replica: string, group: string | null) =>
    note(
      'replica-in-primary-vpc',
      `${replica}: it is in its primary's VPC, and the client security group of this stage opens the replica alone: tasks that write to the primary need ${group === null ? 'a group that the primary admits' : `${group} of its stage`} as well`,
    ),
  noCredentials: (replica: string) =>
    note(
      'replica-without-credentials',
      `${replica}: no stage creates its primary, so no secret with its credentials is known: the application gets no variables for them`,
    ),
  copiedSecret: (database: string, regions: string) =>
    note(
      'secret-copied',
      `${database}: a secret with its credentials will be created for ${regions}; the one that its own applications use stays as it is`,
    ),
  promotedOutside: (replica: string, identifier: string) =>
    warning(
      'replica-promoted-outside',
      `${replica}: ${identifier} is no longer a replica: it was promoted outside of this file and has rows of its own`,
    ),
  ownRows: 'it was promoted outside of this file, and its rows are its own',
  copyKept: (database: string, region: string) =>
    note(
      'secret-copy-kept',
      `the secret of ${database} stays copied to ${region}: removing the region would delete the copy there, which may be in use`,
    ),
  copyUnread: (database: string, region: string, action: string, why: string) =>
    note(
      'secret-copy-unread',
      `the secret of ${database} stays copied to ${region}: whether that copy stands for itself is ${NOT_VERIFIED} (${action} ${why})`,
    ),
  promotion: (database: string, size: string | null) =>
    warning(
      'promotion-is-final',
      `${database}${size === null ? '' : ` (${size})`} will be promoted to primary and replication will end; this cannot be undone, and rows written to the old primary afterwards will never arrive`,
    ),
  replicationBroken: (database: string, status: string) =>
    warning(
      'replication-broken',
      `${database} no longer copies its primary (replication: ${status || 'in no status'}): rows that have not arrived will be missing`,
    ),
  oldPrimaryThere: (database: string, arn: string) =>
    warning(
      'old-primary-exists',
      `${database}: its old primary still exists (${arn}); stop writing to it first, or the two will diverge`,
    ),
  oldPrimaryUnverified: (database: string, arn: string, why: string) =>
    warning(
      'old-primary-unread',
      `${database}: whether its old primary still exists is ${NOT_VERIFIED} (${arn}: ${why})`,
    ),
  /** `statement`: null = the stack does not exist. */
  ownSecret: (database: string, statement: string | null) =>
    warning(
      'own-secret',
      `${database} will get a secret of its own with a new password, while the old primary keeps its own: applications need the new ARN${
        statement === null ? '' : `, and their execution role this statement before: ${statement}`
      }`,
    ),
  staysInVpc: (database: string) =>
    note(
      'stays-in-old-vpc',
      `${database} stays in the VPC and the subnet group of its old primary; AWS cannot delete them as long as it is there`,
    ),
}

export const replicaRefusals = {
  isPrimary: refusal(
    'primary-cannot-become-replica',
    'this database is a primary: making it a replica would replace it with a copy of another database, and its rows would be lost; remove `replicaOf`, or put it into a new stage',
  ),
  wasPromoted: refusal(
    'promoted-cannot-become-replica',
    'this database was promoted, which cannot be undone: making it a replica again would replace it with a copy and lose what was written since; remove `replicaOf` (is this an old version of the file?)',
  ),
  notDeployed: (stage: string) =>
    refusal(
      'source-not-deployed',
      `the stage ${stage} that it follows is not deployed yet; deploy it first (--stage ${stage}), or both together`,
    ),
  noDatabase: (arn: string) =>
    refusal('source-not-found', `there is no database ${arn}; correct \`replicaOf\``),
  unread: (source: string, action: string, why: string) =>
    refusal(
      'source-unread',
      `the database that it follows could not be read (${source}: ${action} ${why}), and no replica is created unread; allow ${action}`,
    ),
  otherEngine: (engine: string, kind: string) =>
    refusal(
      'source-wrong-engine',
      `the database that it follows is ${engine}, not ${kind}; name a ${kind} in \`replicaOf\``,
    ),
  ofReplica: (source: string) =>
    refusal(
      'source-is-replica',
      `the database that it follows is itself a replica of ${source}; name that one in \`replicaOf\``,
    ),
  unencrypted: (source: string) =>
    refusal(
      'source-not-encrypted',
      `${source} is not encrypted, and a replica of it would not be either; restore an encrypted copy of it and follow that`,
    ),
  noBackupsInStage: (stage: string, kind: string) =>
    refusal(
      'source-without-backups',
      `backups of the ${kind} of ${stage} are off, and RDS replicates only databases with backups; write \`backupDays: 7\` in ${stage} and deploy that first`,
    ),
  noBackups: (identifier: string) =>
    refusal(
      'source-without-backups',
      `backups of ${identifier} are off, and RDS replicates only databases with backups; turn them on there (a backup retention period of 1 day or more)`,
    ),
  noCopy: (stage: string, region: string) =>
    refusal(
      'secret-not-copied',
      `the secret of ${stage} is not copied to ${region} yet; deploy ${stage} first (--stage ${stage}), or both together`,
    ),
  rowsOfItsOwn: (identifier: string) =>
    refusal(
      'replica-has-own-rows',
      `${identifier} was promoted outside of this file and has rows of its own, but CloudFormation takes it for a copy and would delete it without a final snapshot; take a snapshot of it, make a new stage with \`restoreFrom:\` that, and delete it by hand`,
    ),
  promotedAlready: (identifier: string) =>
    refusal(
      'replica-already-promoted',
      `${identifier} was already promoted outside of this file, so CloudFormation would try again and fail; put \`replicaOf\` back, which changes nothing, or take a snapshot of it and make a new stage with \`restoreFrom:\` that`,
    ),
  nameTaken: (secret: string, region: string) =>
    refusal(
      'secret-name-taken',
      `a replica was promoted in ${region}, and its secret has the name ${secret.replace(/^.*:secret:/, '')} that a copy of the primary's would need; make this replica in another region, or let it follow the promoted database`,
    ),
  nameUnread: (
    region: string,
    { action, why }: { readonly action: string; readonly why: string },
  ) =>
    refusal(
      'secret-name-unread',
      `whether ${region} already has a secret of its primary's name is ${NOT_VERIFIED} (${action} ${why}), and no application gets a secret unread; allow ${action} in ${region}`,
    ),
  olderVersion: (asked: string, live: string) =>
    refusal(
      'replica-older-than-source',
      `a replica runs the version of its source or a newer one: the source runs ${live}, the file asks for ${asked}; write version: "${live}", or remove \`version\``,
    ),
  backupsStay: (replicas: string) =>
    refusal(
      'backups-needed-by-replicas',
      `it has replicas (${replicas}), and RDS replicates only databases with backups; write \`backupDays: 1\` or more`,
    ),
  promoteAlone: (properties: string) =>
    refusal(
      'promotion-not-alone',
      `it would be promoted and replaced at once (${properties}), which would leave an empty database; change nothing but \`replicaOf\` in this deploy`,
    ),
  movesVpc: (vpc: string) =>
    refusal(
      'replica-cannot-move-vpc',
      `a replica in its primary's region is in its primary's VPC (${vpc}), but this stage is deployed in another one, which cannot change; make a new stage for it`,
    ),
  noVpc: (identifier: string) =>
    refusal(
      'source-vpc-unknown',
      `a replica in its primary's region is in its primary's VPC, and that of ${identifier} is not known; name another database in \`replicaOf\``,
    ),
  promotedStays: (properties: string) =>
    refusal(
      'promoted-cannot-be-replaced',
      `it was promoted, and changing ${properties} would replace it with an empty database; undo that change, or make a new stage (\`restoreFrom:\` a snapshot of it)`,
    ),
  otherVpc: (vpc: string) =>
    refusal(
      'replica-needs-primary-vpc',
      `a replica in its primary's region is in its primary's VPC; remove \`network\`, or write vpc: ${vpc} with subnets of it`,
    ),
}

/** What is said while a promotion is carried out. */
export const promotionMessages = {
  noCopy: (secret: string) =>
    `there is no secret ${secret}, which applications log in with; nothing was promoted`,
  copyUnread: (secret: string, action: string, why: string) =>
    `whether the secret ${secret} stands for itself is ${NOT_VERIFIED} (${action} ${why}); nothing was promoted`,
  planChanged:
    'it was promoted, but the plan of everything else changed on the way, so that was left alone; plan again',
}
