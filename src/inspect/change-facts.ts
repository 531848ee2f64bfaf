import { isFullVersion } from '../engines/versions.ts'
import { byFamily } from '../engines/table.ts'
import type { ChangeFacts, Offers } from '../facts/change-facts.ts'
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
    byKind(asked.set, ({ group }) => api.setSqlParameters(group)),
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

/** Looking up an instance class takes a full version: use the newest one that matches the requested version. */
async function offersFor(api: ChangeApi, question: OfferQuestion): Promise<Offers> {
  const { kind, version, running, instance } = question
  if (version === null || (running === null && instance !== null && isFullVersion(kind, version)))
    return {
      instance: await api.offersClass(kind, running ?? version ?? '', instance ?? ''),
    }
  const versions =
    running === null ? await api.versionsOf(kind, version) : await api.upgradesFrom(kind, running)
  if (instance === null) return { versions }
  const fitting =
    versions.kind === 'read'
      ? versions.value.findLast((one) => one === version || one.startsWith(`${version}.`))
      : undefined
  return fitting === undefined
    ? { versions }
    : { versions, instance: await api.offersClass(kind, fitting, instance) }
}
