/** What is said where a stack has changed since its plan was agreed to. */
import { databaseNamed } from '../changes/resource-owner.ts'
import type { ResourceChange } from '../../facts/facts.ts'
import type { Verdict } from '../model/no-worse.ts'
import { listed } from '../../text/phrases.ts'
import { DATABASE_NAME, WHAT_HAPPENS } from './plan.ts'

export const agreedMessages = {
  stackChanged: (stack: string) =>
    `the stack ${stack} has changed since it was planned: nothing more was done to it; run this again to plan what is there now`,
  lostRace: (stack: string) =>
    `somebody else has changed the stack ${stack} since it was planned, or is changing it now: this deploy has left it to them`,
  lostRaceHint: 'run this again when the other deploy has ended: it plans what is there then',
  /** What a change set would do that nobody agreed to. */
  wouldNow: (change: ResourceChange) => `it would now ${whatIs(change)}`,
  /** What a plan made again does to a database that the agreed one did not. */
  worse: ({ database, impact, data }: Verdict) =>
    `${DATABASE_NAME[database]} ${WHAT_HAPPENS[impact]} now${data === 'kept' ? '' : ', its data goes'}, which was not agreed to`,
  moreNets: 'it would take away backups or protection now that it was to leave',
  otherAction: (before: string, now: string) =>
    `it was to be planned as ${before}, and is ${now} now`,
  otherDatabase: (name: string, identifier: string) =>
    `${name}: ${identifier} is another database than the one that was planned for, or is there no more`,
  databaseGone: 'it is there no more: somebody has deleted it',
  protectedAgain: (name: string) => `${name}: somebody has turned its deletion protection on`,
  identityUnread: (name: string, action: string, why: string) =>
    `${name}: not verified that it is still the database that was planned for (${action} ${why})`,
  noConsent: (words: string) =>
    `it needs consent now that it did not need before: --allow ${words}`,
  /** `step`: what it does, as it follows "will". */
  moreSteps: (step: string) => `it would have to ${step} now, which was not agreed to`,
  goesOn: 'it goes on with a plan that an earlier deploy began and did not end',
}

const DONE: Readonly<Record<ResourceChange['action'], string>> = {
  Add: 'add',
  Remove: 'delete',
  Modify: 'change',
  Import: 'take over',
  Dynamic: 'change, in a way CloudFormation does not say,',
}

function whatIs({ action, replacement, logicalId, type, details }: ResourceChange): string {
  const verb =
    action === 'Modify' && replacement === 'True'
      ? 'replace'
      : action === 'Modify' && replacement === 'Conditional'
        ? 'change or replace'
        : DONE[action]
  const database = databaseNamed(logicalId)
  const owner = database === null ? '' : ` of ${DATABASE_NAME[database]}`
  const properties = [...new Set(details.flatMap(({ property }) => property ?? []))]
  const named = action === 'Modify' && properties.length > 0 ? ` (${listed(properties)})` : ''
  return `${verb} ${logicalId}${owner === '' ? '' : `, the ${type.split('::').at(-1) ?? type}${owner}`}${named}`
}
