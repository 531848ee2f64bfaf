/** What is said while something is waited for, besides how long it takes (running.ts). */
import type { DatabaseKind } from '../../../engines/table.ts'
import { count } from '../../../text/phrases.ts'
import { DATABASE_NAME } from '../plan.ts'

export const waitMessages = {
  otherOperation: (stack: string, status: string) =>
    `${stack}: another operation is in progress (${status})`,
  toBegin: (stack: string) => `${stack}: CloudFormation has not begun yet`,
  comparing: (stack: string) => `${stack}: CloudFormation compares it with the file`,
  toShow: (stack: string, status: string) => `${stack}: AWS does not show ${status} yet`,
  snapshot: (database: DatabaseKind, snapshot: string) =>
    `${DATABASE_NAME[database]}: taking the snapshot ${snapshot}`,
  deletion: (database: DatabaseKind, identifier: string) =>
    `${DATABASE_NAME[database]}: deleting ${identifier}`,
  idle: (identifier: string) => `${identifier}: busy with something else`,
  settings: (database: DatabaseKind) => `${DATABASE_NAME[database]}: changing`,
  restart: (name: string) => `${name}: restarting`,
  restored: (secret: string) => `secret ${secret}: its deletion is being taken back`,
  bastion: (stage: string) => `bastion of ${stage}: becoming ready`,
  rateLimit: (action: string, region: string, calls: number) =>
    `waiting for AWS's rate limit of ${action} in ${region}${calls === 0 ? '' : `: ${count(calls, 'call')}`}`,
  percent: (percent: number) => `${percent} %`,
  storage: (word: 'optimized' | 'initialized', percent: number) => `storage ${percent} % ${word}`,
  finalSnapshot: (percent: number) => `final snapshot ${percent} %`,
  percentUnread: (why: string) => `how far AWS is, in percent, is not shown: ${why}`,
}
