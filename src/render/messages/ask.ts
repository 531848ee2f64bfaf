/** What a person at the terminal is asked, after the plan was shown. */
import { losesData } from '../../plan/model/loss.ts'
import type { DatabasePlan, ReaderOutcome } from '../../plan/model/types.ts'
import { outcomeSentence } from './headline.ts'
import { safetyNetInRow } from '../../plan/messages/safety-nets.ts'
import { downtime } from '../../plan/messages/plan.ts'

export const askMessages = {
  /** Answered by `y` or `yes`; anything else is a no. */
  deploy: (stages: number) =>
    stages > 1 ? `Deploy these ${String(stages)} stages? [y/N] ` : 'Deploy this? [y/N] ',
  /** The answer that counts is the name. */
  consent: (name: string) => `Type ${name} to consent, anything else to stop: `,
  snapshotFirst: 'A snapshot will be taken first.',
  declined: 'not deployed: you answered no',
  notConsented: (name: string) => `not deployed: consent to ${name} was not given`,
  nothingDone: 'Nothing was deployed.',
}

/** What a database's consent is asked for: what will happen to it, what is lost, and what stays. */
export function consentSubject(name: string, plan: DatabasePlan, snapshotFirst: boolean): string {
  const { database, impact, nets = [], reader } = plan
  const interrupts = impact === 'restart' || impact === 'failover' || impact === 'promote'
  const sentences = [
    outcomeSentence(plan),
    ...(impact === 'promote' ? ['This cannot be undone.'] : []),
    ...(interrupts ? [`Downtime: ${downtime(plan)}.`] : []),
    ...(reader === undefined ? [] : (READER[reader] ?? [])),
    ...nets.map((net) => sentence(safetyNetInRow(database, net))),
    ...(losesData(plan) || nets.length > 0 ? [] : ['No data will be lost.']),
    ...(snapshotFirst ? [askMessages.snapshotFirst] : []),
  ]
  return `${name}: ${sentences.join(' ')}`
}

const READER: Readonly<Partial<Record<ReaderOutcome, readonly string[]>>> = {
  restarted: ['Its reader will restart.'],
  replaced: ['Its reader will be recreated under another host.'],
  removed: ['Its reader will be deleted.'],
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
}
