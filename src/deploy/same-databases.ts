/** A last look at the databases that a plan takes rows from: names are used again, and time has passed. */
import { DATABASES } from '../config/resolved.ts'
import type { DeployedStack, LiveFacts } from '../plan/facts.ts'
import { losesData } from '../plan/loss.ts'
import { identityOf } from '../plan/physical-identity.ts'
import { agreedWords as words } from '../render/words.ts'
import { readLive } from './live.ts'
import type { ApplyContext, Operated } from './operation.ts'
import { refusedBy } from './outcome.ts'
import type { Survey } from './survey.ts'

/**
 * Refuses where a database that the plan loses or promotes is not the one that the plan was made of, or
 * cannot be told to be. null = they are the same. A plan that takes nothing away costs no call.
 */
export async function otherDatabases(
  { aws }: Pick<ApplyContext, 'aws'>,
  { plan, live }: Pick<Survey, 'plan' | 'live'>,
  found: DeployedStack,
): Promise<Extract<Operated, { kind: 'failed' }> | null> {
  const kinds = DATABASES.filter((kind) =>
    plan.databases.some(
      (one) => one.database === kind && (losesData(one) || one.impact === 'promote'),
    ),
  )
  if (kinds.length === 0) return null
  const now = await readLive(aws, found, kinds)
  const reasons = kinds.flatMap((kind) => differs(`${plan.stage}/${kind}`, kind, live, now))
  return reasons.length === 0 ? null : refusedBy(plan.stack, found.status, reasons)
}

function differs(
  name: string,
  kind: (typeof DATABASES)[number],
  before: LiveFacts,
  now: LiveFacts,
): readonly string[] {
  const fact = now[kind]
  if (fact?.kind === 'unread') return [words.identityUnread(name, fact.action, fact.why)]
  const planned = identityOf(kind, before)
  return planned !== null && planned === identityOf(kind, now)
    ? []
    : [words.otherDatabase(name, planned ?? '')]
}
