/** What is said of changes that AWS would refuse, or that bring something along. */
import type { ServerTls } from '../../engines/engine.ts'
import { count, listed } from '../../text/phrases.ts'
import { reasons } from './reasons.ts'

/** Versions are listed from the newest on, as many as are read in one look. */
const SHOWN = 5

export const offerMessages = {
  noVersion: (
    database: string,
    asked: string,
    region: string,
    running: string | null,
    offered: readonly string[],
  ) => {
    const what =
      running === null
        ? `${region} does not offer ${database} ${asked}`
        : `${region} offers no upgrade of ${database} from ${running} to ${asked}`
    const newest = offered.slice(-SHOWN).toReversed()
    return newest.length === 0
      ? `${what}; write another version`
      : `${what}; write one of those it offers: ${listed(newest)}${offered.length > SHOWN ? ', or an older one' : ''}`
  },
  noClass: (database: string, instance: string, region: string) =>
    `${region} does not offer ${instance} for ${database} of this version; write another instance`,
  notVerified: (database: string, what: string, region: string, action: string, why: string) =>
    `${database}: whether ${region} offers ${what} is ${reasons.notVerified(action, why)}`,
  noCall: (database: string, instance: string, region: string) =>
    `${database}: whether ${region} offers ${instance} is not verified: ElastiCache has no call that tells it`,
}

export const storageMessages = {
  optimizing:
    'RDS still optimizes the storage after its last change and takes no other one; leave the storage as it is for now and plan again in some hours',
  rests: (database: string) =>
    `${database}: RDS takes no other change of its storage for some hours after this one`,
}

export const supportMessages = {
  past: (version: string, standard: string, extended: string) =>
    `${version} is past its standard support (${standard}): RDS bills Extended Support for it until ${extended}, by the vCPU and hour`,
  near: (version: string, standard: string) =>
    `${version} ends its standard support on ${standard}: from then on RDS bills Extended Support, by the vCPU and hour`,
}

export const upgradeMessages = {
  notInWindow:
    'a major upgrade cannot wait for the maintenance window: until then the instance needs its old parameter group, which CloudFormation deletes at the end of this very update; write apply: now for this change',
  parameterGroup: (database: string, major: string, own: number) =>
    `${database}: a new parameter group of version ${major} takes the old one's place; ${
      own === 0
        ? 'its parameters get'
        : `${count(own, 'parameter')} of the file ${own === 1 ? 'moves' : 'move'} along, the others get`
    } the defaults of ${major}`,
  tls: (database: string, { parameter, off, defaultSince }: ServerTls, isOff: boolean) =>
    isOff
      ? `${database} ${defaultSince} and later refuse clients without TLS unless ${parameter} is ${off}, which the file says: nothing changes for clients`
      : `${database} ${defaultSince} and later refuse clients without TLS; this stage demands it already`,
  snapshots: (database: string) =>
    `${database}: RDS takes a snapshot before a major upgrade; the upgrade itself cannot be undone`,
  noSnapshots: (database: string) =>
    `${database}: with backupDays 0 RDS takes no snapshot before the major upgrade, which cannot be undone: write backupDays: 1 first`,
}

export const maintenanceMessages = {
  pending: (database: string, action: string, description: string | null, after: string | null) =>
    `${database}: RDS has maintenance in store (${[action, ...(description === null ? [] : [description])].join(': ')})${
      after === null ? '' : `, due in the first maintenance window after ${after}`
    }`,
  notVerified: (database: string, action: string, why: string) =>
    `${database}: whether RDS has maintenance in store is ${reasons.notVerified(action, why)}`,
}
