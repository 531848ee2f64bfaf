/** What is said when a stack has changed since its plan was agreed to. */
import { databaseNamed } from '../changes/resource-owner.ts'
import type { ResourceChange } from '../../facts/stack/change-set.ts'
import type { Verdict } from '../model/no-worse.ts'
import { listed } from '../../text/phrases.ts'
import { note } from './coded.ts'
import { DATABASE_NAME, whatHappens } from './plan.ts'
import { valueText } from './values.ts'

export const agreedMessages = {
  stackChanged: (stack: string) =>
    `the stack ${stack} has changed since it was planned, so nothing more was done to it; run this again to plan what is there now`,
  lostRace: (stack: string) =>
    `somebody else has changed the stack ${stack} since it was planned, or is changing it now, so this deploy left it alone`,
  lostRaceHint: 'run this again when the other deploy has ended, to plan what is there then',
  /** What a change set would do that nobody agreed to. */
  wouldNow: (change: ResourceChange) => `it would now ${whatIs(change)}`,
  /** What a plan made again does to a database that the agreed one did not. */
  worse: ({ database, impact, data }: Verdict) =>
    `${DATABASE_NAME[database]} would now ${whatHappens({ impact, data }, false)}${data === 'kept' ? '' : ' and lose data'}, which was not agreed to`,
  moreNets: 'it would now delete backups or turn off protection, which was not agreed to',
  otherAction: (before: string, now: string) =>
    `it was planned as ${before}, and would be ${now} now`,
  otherDatabase: (name: string, identifier: string) =>
    `${name}: ${identifier} is not the database that was planned for, or no longer exists`,
  otherValue: (name: string, property: string, planned: string | null, running: string | null) =>
    `${name}: ${property} is ${valueText(running)} now, and was ${valueText(planned)} when this was planned: somebody has changed it`,
  databaseGone: 'it no longer exists: somebody has deleted it',
  protectedAgain: (name: string) => `${name}: somebody has turned its deletion protection on`,
  identityUnread: (name: string, action: string, why: string) =>
    `${name}: whether it is still the database that was planned for is not verified (${action} ${why})`,
  noConsent: (words: string) =>
    `it requires consent now, which it did not before: --allow ${words}`,
  /** `step`: what it does, as it follows "will". */
  moreSteps: (step: string) => `it would have to ${step} now, which was not agreed to`,
  goesOn: note(
    'resuming-deploy',
    'this is what remains of a plan that an earlier deploy began and did not finish',
  ),
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
