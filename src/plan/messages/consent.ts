/** What is said of consent: why it is asked for, how it is given, and what was given in vain. */
import type { ConsentKind } from '../model/types.ts'
import { refusal } from './coded.ts'

/** Why each kind is asked for, as it follows "since" or a name. */
export const CONSENT_WHY: Readonly<Record<ConsentKind, string>> = {
  remove: 'the database will be deleted',
  replace: 'a new database will take its place',
  promote: 'a promotion cannot be undone',
  move: 'applications will move to another database, which does not have the rows of this one',
  backups: 'it will lose backups that it could be restored from',
  failover: 'it will fail over, and this stage asks before an interruption',
  restart: 'it will restart, and this stage asks before an interruption',
  reader: 'its reader will restart or be replaced, and this stage asks before an interruption',
  'take-over': 'another repository, file or application deployed this stack',
  account: 'the file no longer ties the stage to the account it had',
  skip: 'the rollback of its failed update will leave out what AWS no longer has',
}

/** `name`: `Postgres`, or `prod/postgres`. */
export function consentNeeded(name: string, kind: ConsentKind, words: string): string {
  return `${name}: ${CONSENT_WHY[kind]}; to consent: --allow ${words}`
}

/** What a stage's own consent is asked for at the terminal. */
export function stageConsentSubject(stage: string, kind: ConsentKind): string {
  return `${stage}: ${CONSENT_WHY[kind]}.`
}

/** What a label allows. GitHub takes 100 characters of it (422: description is too long). */
export function labelDescription(name: string, kind: ConsentKind): string {
  const end = `: ${LABEL_ALLOWS[kind]}. Expires when the plan changes.`
  const room = LONGEST_DESCRIPTION - end.length
  return `${name.length > room ? `${name.slice(0, room - 1)}…` : name}${end}`
}

const LONGEST_DESCRIPTION = 100

const LABEL_ALLOWS: Readonly<Record<ConsentKind, string>> = {
  remove: 'delete the database',
  replace: 'replace the database',
  promote: 'promote the replica',
  move: 'move applications to another database',
  backups: 'lose backups',
  failover: 'fail over',
  restart: 'restart the database',
  reader: 'restart or replace the reader',
  'take-over': 'take the stack over',
  account: 'change the account',
  skip: 'leave out of the rollback what is gone',
}

/** What is said of a given consent that fits nothing in the plan. */
export const consentMessages = {
  unknown: (given: string) => `--allow ${given} matches no database and no stage of this plan`,
  notNeeded: (given: string, name: string) =>
    `--allow ${given}: ${name} needs no consent in this plan`,
  bare: (given: string, words: string) =>
    `--allow ${given}: a name alone would outlive this plan; to consent to this plan, write --allow ${words}`,
  old: (given: string, words: string) =>
    `--allow ${given} is the old form, which is no longer accepted: it does not name what it allows, and its 32 bits can be forged; to consent to this plan, write --allow ${words}`,
  otherKind: (given: string, words: string) =>
    `--allow ${given} allows something other than what this plan does; read the plan, and to consent to it, write --allow ${words}`,
  stale: (given: string, words: string) =>
    `--allow ${given} was given for another plan or another database; read this plan, and to consent to it, write --allow ${words}`,
}

/** Refused, since nobody can tell which very database is meant. */
export const identityRefusals = {
  unread: (action: string, why: string | null) =>
    refusal(
      'identity-unread',
      `consent is tied to one particular database, and which one this is could not be read (${action} ${why ?? 'was not called'}); allow ${action} and plan again`,
    ),
  untold: (missing: string) =>
    refusal(
      'identity-unknown',
      `consent is tied to one particular database, and AWS does not say which one this is (${missing} is missing)`,
    ),
}
