import { byFamily } from '../engines/table.ts'
import type { ChangeFacts, Offers } from '../facts/change-facts.ts'
import type { Fact } from '../facts/fact.ts'
import { covers } from '../facts/versions.ts'
import type { OfferQuestion, Questions } from '../plan/changes/questions.ts'
import type { ChangeApi } from '../ports/live.ts'

/** Asks AWS, in parallel, for the facts that a stage's changes depend on. No questions, no calls. */
export async function readChangeFacts(api: ChangeApi, asked: Questions): Promise<ChangeFacts> {
  const [parameters, set, maintenance, offers] = await Promise.all([
    byKind(asked.parameters, ({ kind, of, names }) =>
      byFamily(kind, {
        sql: () => api.sqlParameters(of, names),
        cache: () => api.cacheParameters(of, names),
      }),
    ),
    byKind(asked.set, ({ kind, group }) =>
      byFamily(kind, {
        sql: () => api.setSqlParameters(group),
        cache: () => api.setCacheParameters(group),
      }),
    ),
    byKind(asked.maintenance, ({ identifier }) => api.pendingMaintenance(identifier)),
    byKind(asked.offers, (question) => offersFor(api, question)),
  ])
  return { parameters, set, maintenance, offers }
}

async function byKind<Asked extends { readonly kind: string }, Answer>(
  questions: readonly Asked[],
  ask: (question: Asked) => Promise<Answer>,
): Promise<Record<string, Answer>> {
  return Object.fromEntries(
    await Promise.all(
      questions.map(async (question) => [question.kind, await ask(question)] as const),
    ),
  )
}

/**
 * Whether the region has a class with any version that the file means. A major alone is not looked up by its newest
 * minor, which RDS may not take yet: what it makes of a major is its own default.
 */
async function offersFor(api: ChangeApi, question: OfferQuestion): Promise<Offers> {
  const { kind, version, running, instance } = question
  const asked = version ?? running ?? ''
  const versions = (): Promise<Fact<readonly string[]>> =>
    running === null ? api.versionsOf(kind, asked) : api.upgradesFrom(kind, running)
  if (instance === null) return { versions: await versions() }
  const isUpgrade = version !== null && running !== null
  const [targets, withClass] = await Promise.all([
    isUpgrade ? versions() : undefined,
    api.versionsWithClass(kind, instance),
  ])
  const isMeant = (one: string): boolean =>
    covers(asked, one) && (targets?.kind !== 'read' || targets.value.includes(one))
  const meant =
    withClass.kind === 'read' ? withClass.value.filter(({ version: one }) => isMeant(one)) : []
  const offered: Fact<boolean> =
    withClass.kind === 'read' ? { kind: 'read', value: meant.length > 0 } : withClass
  const zones = [...new Set(meant.flatMap((one) => one.zones))].toSorted()
  const where = zones.length > 0 ? { zones } : {}
  if (targets !== undefined) return { versions: targets, instance: offered, ...where }
  if (offered.kind === 'read' && offered.value) return { instance: offered, ...where }
  // Of a new database it may be the version that there is not.
  if (running === null) return { versions: await versions(), instance: offered }
  return { instance: await unlessWithdrawn(api, kind, running, offered) }
}

/** A version that RDS has withdrawn is offered with no class, and runs on: RDS may well take another class for it. */
async function unlessWithdrawn(
  api: ChangeApi,
  kind: OfferQuestion['kind'],
  running: string,
  offered: Fact<boolean>,
): Promise<Fact<boolean>> {
  if (offered.kind !== 'read') return offered
  const line = await api.versionsOf(kind, running)
  if (line.kind !== 'read' || line.value.includes(running)) return offered
  const why = `RDS has withdrawn ${running}`
  return { kind: 'unread', action: 'rds:DescribeOrderableDBInstanceOptions', why }
}
