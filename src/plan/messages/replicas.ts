/** What is said of databases that follow one of another stage or region, and of their promotion. */
import { ENGINES, SQL_KINDS, type CacheKind } from '../../engines/table.ts'
import { NOT_VERIFIED } from './plan.ts'

export const replicaMessages = {
  follows: (source: string) => `it follows ${source}, whose rows it copies`,
  goesAlone: 'it is a replica: its primary keeps every row',
  madeAnew: 'it is a replica, made anew from its primary, which keeps every row',
  moves: (source: string) =>
    `it is a replica, whose rows are those of ${source} from then on; its former primary keeps every row`,
  after: (replica: string, source: string) => `${replica} is made after ${source} is applied`,
  restLater: (stage: string, waits: string) =>
    `${stage}: what else changes in this stage is only known when ${waits} is deployed; the deploy stops there where that is more than this plan says`,
  planChanged: (stages: string) =>
    `what was planned to follow ${stages} is planned otherwise now; it was left as it is: plan again`,
  noPath: (replica: string, source: string, host: string) =>
    `${replica}: no network path leads from this stage's VPC to its primary in ${source} (${host}) by itself: writes through it need a peering or a transit gateway; the reader answers without`,
  besidePrimary: (replica: string, group: string | null) =>
    `${replica}: it lives in its primary's VPC; the client security group of this stage opens the replica alone: tasks that write to the primary wear ${group === null ? 'a group that the primary admits' : `${group} of its stage`} as well`,
  noCredentials: (replica: string) =>
    `${replica}: no stage makes its primary, so that no secret with its credentials is known: the application gets no credentials variables`,
  copiedSecret: (database: string, regions: string) =>
    `${database}: a secret with its credentials is made for ${regions}; the one that its own applications use stays as it is`,
  promotedOutside: (replica: string, identifier: string) =>
    `${replica}: ${identifier} is a replica no longer: it was promoted outside of this file, and has rows of its own`,
  ownRows: 'it was promoted outside of this file, and its rows are its own',
  copyKept: (database: string, region: string) =>
    `the secret of ${database} stays copied to ${region}: taking the region away would delete the copy there, which may be in use`,
  copyUnread: (database: string, region: string, action: string, why: string) =>
    `the secret of ${database} stays copied to ${region}: whether that copy stands for itself is ${NOT_VERIFIED} (${action} ${why})`,
  promotion: (database: string) =>
    `${database} is promoted to primary, replication ends, cannot be undone: rows written to the old primary afterwards never arrive`,
  oldPrimaryThere: (database: string, arn: string) =>
    `${database}: its old primary still exists (${arn}): stop writing to it first, or the two go apart`,
  oldPrimaryUnverified: (database: string, arn: string, why: string) =>
    `${database}: whether its old primary still exists is ${NOT_VERIFIED} (${arn}: ${why})`,
  ownSecret: (database: string) =>
    `${database} gets a secret of its own; its password changes, the old primary's stays: applications need the new ARN`,
  staysInVpc: (database: string) =>
    `${database} stays in the VPC and the subnet group of its old primary, which AWS does not delete while it is there`,
}

export const replicaRefusals = {
  isPrimary:
    'this database is a primary: making it a replica would replace it with a copy of another one, and its rows would be gone; take `replicaOf` out, or make a new stage with it',
  wasPromoted:
    'this database was promoted, which cannot be undone: making it a replica again would replace it with a copy and lose what was written since; take `replicaOf` out (is this an old version of the file?)',
  notDeployed: (stage: string) =>
    `the stage ${stage} that it follows is not deployed yet; deploy it first (--stage ${stage}), or both together`,
  noDatabase: (arn: string) => `there is no database ${arn}; correct \`replicaOf\``,
  unread: (source: string, action: string, why: string) =>
    `what it follows could not be read (${source}: ${action} ${why}); without it no replica is made`,
  otherEngine: (engine: string, kind: string) =>
    `what it follows is ${engine}, not ${kind}; name a ${kind} in \`replicaOf\``,
  ofReplica: (source: string) =>
    `what it follows is a replica itself, of ${source}; name that one in \`replicaOf\``,
  unencrypted: (source: string) =>
    `${source} is not encrypted, and a replica of it would not be either; restore an encrypted copy of it and follow that`,
  noBackupsInStage: (stage: string, kind: string) =>
    `the backups of the ${kind} of ${stage} are off, and a source needs them on; write \`backupDays: 7\` in ${stage} and deploy that first`,
  noBackups: (identifier: string) =>
    `the backups of ${identifier} are off, and a source needs them on; turn them on there (a backup retention period of 1 day or more)`,
  noCopy: (stage: string, region: string) =>
    `the secret of ${stage} is not copied to ${region} yet; deploy ${stage} first (--stage ${stage}), or both together`,
  rowsOfItsOwn: (identifier: string) =>
    `${identifier} was promoted outside of this file and has rows of its own, while CloudFormation takes it for a copy and would delete it without a final snapshot; take a snapshot of it, make a new stage with \`restoreFrom:\` that, and delete it by hand`,
  promotedAlready: (identifier: string) =>
    `${identifier} was promoted outside of this file already, and CloudFormation would try it again and fail; put \`replicaOf\` back, which changes nothing, or take a snapshot of it and make a new stage with \`restoreFrom:\` that`,
  nameTaken: (secret: string, region: string) =>
    `${region} has the secret ${secret.replace(/^.*:secret:/, '')} for itself, since a replica was promoted there, and no copy of the primary's can take its name; make this replica in another region, or let it follow the promoted database`,
  nameUnread: (
    region: string,
    { action, why }: { readonly action: string; readonly why: string },
  ) =>
    `whether ${region} has a secret of its primary's name for itself is ${NOT_VERIFIED} (${action} ${why}), and no application is given one that nobody has looked at; allow ${action} in ${region}`,
  olderVersion: (asked: string, live: string) =>
    `a replica runs what its source runs or newer: that is ${live}, the file asks for ${asked}; write version: "${live}", or take \`version\` out`,
  backupsStay: (replicas: string) =>
    `it has replicas (${replicas}), whose source needs backups; write \`backupDays: 1\` or more`,
  promoteAlone: (properties: string) =>
    `it is promoted and replaced at once (${properties}), which would leave an empty database; change nothing but \`replicaOf\` in this deploy`,
  movesVpc: (vpc: string) =>
    `a replica in its primary's region lives in its primary's VPC (${vpc}), and this stage is deployed in another, which cannot be changed; make a new stage with it`,
  noVpc: (identifier: string) =>
    `the VPC of ${identifier} is not known, and a replica in its region lives there; name another database in \`replicaOf\``,
  promotedStays: (properties: string) =>
    `it was promoted, and a change of ${properties} would replace it with an empty database; write that as it was, or make a new stage (\`restoreFrom:\` a snapshot of it)`,
  otherVpc: (vpc: string) =>
    `a replica in its primary's region lives in its primary's VPC; take \`network\` out, or write vpc: ${vpc} with subnets of it`,
}

/** What is said while a promotion is carried out. */
export const promotionMessages = {
  noCopy: (secret: string) =>
    `there is no secret ${secret}, with which applications log in; nothing was promoted`,
  copyUnread: (secret: string, action: string, why: string) =>
    `whether the secret ${secret} stands for itself is ${NOT_VERIFIED} (${action} ${why}); nothing was promoted`,
  planChanged:
    'it is promoted; the plan of everything else changed on the way, so that it was left: plan again',
}

/** What the verb `promote` says. */
export const promoteMessages = {
  noReplica: (stage: string, database: string) =>
    `the ${database} of ${stage} is no replica in the file: there is nothing to promote`,
  replicasAre: (replicas: readonly string[]) =>
    replicas.length === 0
      ? 'no database of this stage has `replicaOf`'
      : `the replicas of this stage: ${replicas.join(', ')}`,
  notWritten: (file: string) => `${file} was left as it is: the line stands where it is shared`,
  byHand: (stage: string, database: string) =>
    `take \`replicaOf\` out of stages.${stage}.databases.${database} by hand`,
  oneDatabase: 'a promotion is of one database',
  whichDatabase: `name the database to promote: ${SQL_KINDS.join(' or ')}`,
  neverReplicated: (kind: CacheKind) =>
    `${ENGINES[kind].title} is not replicated across stages: there is nothing to promote`,
  noDatabase: (name: string) => `there is no database \`${name}\`: ${SQL_KINDS.join(' or ')}`,
  written: (file: string, stage: string, database: string) =>
    `${file}: the ${database} of ${stage} is written as a primary; AWS is not changed yet`,
  next: (stage: string): readonly string[] => [
    `read what it means:  tinystacks plan --stage ${stage}`,
    `carry it out:        tinystacks deploy --stage ${stage} --allow <the words of the plan>`,
    'stop writing to the old primary before, and commit the file afterwards',
  ],
}
