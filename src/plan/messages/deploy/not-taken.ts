/** What is said when a service did not take a change that CloudFormation reports as done. */
import { settingName } from '../settings.ts'

/** CloudFormation's name -> the key of the file. */
const KEYS: Readonly<Record<string, string>> = {
  CacheNodeType: 'instance',
  NumCacheClusters: 'replicas',
  AutomaticFailoverEnabled: 'automatic failover',
  MultiAZEnabled: 'multiAz',
}

export const notTakenMessages = {
  notTaken: (
    name: string,
    property: string,
    { wanted, running }: { readonly wanted: unknown; readonly running: unknown },
  ) =>
    `${name}: ElastiCache did not apply ${settingName(KEYS[property] ?? property, 'cache')} ${valueOf(property, wanted)}, although CloudFormation reports success; it still has ${valueOf(property, running)}`,
  leftStanding: (
    name: string,
    property: string,
    { wanted, running }: { readonly wanted: unknown; readonly running: unknown },
  ) =>
    `${name}: AWS left ${settingName(KEYS[property] ?? property, 'cache')} as it was changed by hand: ${valueOf(property, running)}, the file says ${valueOf(property, wanted)}`,
  why: ({ region, identifier }: { readonly region: string; readonly identifier: string }) =>
    `the usual reason is a node type with too little memory for the data; the events of ${identifier} give the reason: aws elasticache describe-events --region ${region} --source-type replication-group --source-identifier ${identifier}`,
  shownAgain:
    'the next plan will show the change again: write what is running, or remove the cause and deploy again',
  notShownAgain:
    'the stack’s template could not be set back to what is running, so the next plan will not show this: write what is running and deploy, then change it again',
  notVerified: (name: string, action: string, why: string) =>
    `${name}: whether ElastiCache applied the change is not verified (${action} ${why})`,
}

/** As the file counts: replicas, without the primary. */
function valueOf(property: string, value: unknown): string {
  return String(property === 'NumCacheClusters' ? Number(value) - 1 : value)
}
