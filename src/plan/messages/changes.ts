/** What is said of changes that AWS would refuse, or that bring something along. */
import type { ServerTls } from '../../engines/engine.ts'
import { count, listed } from '../../text/phrases.ts'
import { note, refusal, warning } from './coded.ts'
import { reasons } from './reasons.ts'

/** Versions are listed from the newest on, as many as are read at a glance. */
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
    return refusal(
      'version-not-offered',
      newest.length === 0
        ? `${what}; write another version`
        : `${what}; write one that it offers: ${listed(newest)}${offered.length > SHOWN ? ', or an older one' : ''}`,
    )
  },
  noClass: (database: string, instance: string, region: string) =>
    refusal(
      'instance-not-offered',
      `${region} does not offer ${instance} for this version of ${database}; write another instance`,
    ),
  notVerified: (database: string, what: string, region: string, action: string, why: string) =>
    note(
      'version-offer-unread',
      `${database}: whether ${region} offers ${what} is ${reasons.notVerified(action, why)}`,
    ),
  noCall: (database: string, instance: string, region: string) =>
    note(
      'instance-offer-unknown',
      `${database}: whether ${region} offers ${instance} is not verified: ElastiCache has no call for it`,
    ),
}

export const storageMessages = {
  optimizing: refusal(
    'storage-optimizing',
    'RDS is still optimizing the storage after its last change and accepts no other; leave the storage as it is and plan again in a few hours',
  ),
  waitsForOptimizing: (database: string) =>
    refusal(
      'storage-optimizing',
      `RDS is still optimizing the storage of ${database}, and CloudFormation sends the size with every change of it, which RDS may refuse, in the rollback too; plan again when it is available, in minutes to more than a day`,
    ),
  rests: (database: string, waits: boolean) =>
    note(
      'storage-cooldown',
      waits
        ? `${database}: RDS blocks further storage changes for several hours after this one`
        : `${database}: this update lasts minutes to more than a day, until RDS has optimized the storage; it goes on when the job (on GitHub's runners after six hours) or its credentials end, and the next deploy follows it`,
    ),
}

export const supportMessages = {
  past: (version: string, standard: string, extended: string) =>
    note(
      'extended-support',
      `${version} is past its standard support (${standard}): RDS charges for Extended Support, by the vCPU and hour, until ${extended}`,
    ),
  near: (version: string, standard: string) =>
    note(
      'extended-support-soon',
      `the standard support of ${version} ends on ${standard}: RDS will charge for Extended Support from then on, by the vCPU and hour`,
    ),
}

export const upgradeMessages = {
  notInWindow: refusal(
    'major-upgrade-in-window',
    'a major upgrade cannot wait for the maintenance window: until then the instance needs its old parameter group, which CloudFormation deletes at the end of this update; write apply: now for this change',
  ),
  parameterGroup: (database: string, major: string, own: number) =>
    note(
      'new-parameter-group',
      `${database}: a new parameter group of version ${major} will replace the old one; ${
        own === 0
          ? 'its parameters will have'
          : `${count(own, 'parameter')} of the file will move along, the others will have`
      } the defaults of ${major}`,
    ),
  tls: (database: string, { parameter, off, defaultSince }: ServerTls, isOff: boolean) =>
    note(
      'tls-required',
      isOff
        ? `${database} ${defaultSince} and later refuse clients without TLS unless ${parameter} is ${off}, as it is in the file: nothing will change for clients`
        : `${database} ${defaultSince} and later refuse clients without TLS; this stage already requires it`,
    ),
  snapshots: (database: string) =>
    warning(
      'snapshot-before-upgrade',
      `${database}: the major upgrade cannot be undone; RDS will take a snapshot first`,
    ),
  noSnapshots: (database: string) =>
    warning(
      'no-snapshot-before-upgrade',
      `${database}: the major upgrade cannot be undone, and with backupDays: 0 RDS will take no snapshot first; write backupDays: 1 and deploy that first`,
    ),
}

export const maintenanceMessages = {
  pending: (database: string, action: string, description: string | null, after: string | null) =>
    note(
      'maintenance-pending',
      `${database}: RDS has maintenance queued (${[action, ...(description === null ? [] : [description])].join(': ')})${
        after === null ? '' : `, due in the first maintenance window after ${after}`
      }`,
    ),
  notVerified: (database: string, action: string, why: string) =>
    note(
      'maintenance-unread',
      `${database}: whether RDS has maintenance queued is ${reasons.notVerified(action, why)}`,
    ),
}
