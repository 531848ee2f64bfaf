/** One reading of a region's quotas for all stages of a run there, which take from them one after the other. */
import {
  addNeeds,
  QUOTA_NAMES,
  type QuotaFacts,
  type QuotaName,
  type QuotaNeeds,
} from '../../facts/quotas.ts'
import type { Fact } from '../../facts/fact.ts'
import type { AwsReads } from '../../ports/aws.ts'

/** What is known of quotas when a stage is planned. */
type QuotaAnswer = {
  readonly facts: QuotaFacts
  /** What the stages before it in the run take. */
  readonly before: QuotaNeeds
}

/** A stage's part in a reading that it shares with others, which wait for it until it asks or leaves. */
export type QuotaLook = {
  /** Begins to read what the stage is certain to ask for, while it is still inspected. */
  readonly expect?: (names: readonly QuotaName[]) => void
  readonly ask: (needs: QuotaNeeds) => Promise<QuotaAnswer>
  readonly leave: () => void
  /** The same while others take so much that AWS need not show yet; absent = nobody else may. */
  readonly beside?: (others: QuotaNeeds) => QuotaLook
}

type Asked = {
  readonly place: number
  readonly needs: QuotaNeeds
  readonly resolve: (answer: QuotaAnswer) => void
  readonly reject: (error: unknown) => void
}

/** Reads as soon as so many stages have asked or left. `place`: where in the run a stage is. */
export function sharedQuotas(
  read: (names: readonly QuotaName[]) => Promise<QuotaFacts>,
  stages: number,
): (place: number) => QuotaLook {
  let awaited = stages
  const asked: Asked[] = []
  const ahead = new Map<QuotaName, Promise<QuotaFacts>>()
  const arrive = (): void => {
    awaited -= 1
    if (awaited === 0) void answer(read, ahead, asked)
  }
  return (place) => {
    let hasArrived = false
    return {
      expect: (names) => {
        const fresh = names.filter((name) => !ahead.has(name))
        if (fresh.length === 0) return
        const reading = read(fresh)
        // Whoever asks is told of a failure; where nobody does, nobody is.
        reading.catch(() => undefined)
        for (const name of fresh) ahead.set(name, reading)
      },
      ask: (needs) =>
        new Promise((resolve, reject) => {
          asked.push({ place, needs, resolve, reject })
          hasArrived = true
          arrive()
        }),
      leave: () => {
        if (hasArrived) return
        hasArrived = true
        arrive()
      },
    }
  }
}

async function answer(
  read: (names: readonly QuotaName[]) => Promise<QuotaFacts>,
  ahead: ReadonlyMap<QuotaName, Promise<QuotaFacts>>,
  asked: readonly Asked[],
): Promise<void> {
  try {
    const all = asked.map(({ needs }) => needs).reduce(addNeeds, {})
    const names = QUOTA_NAMES.filter((name) => all[name] !== undefined)
    const begun = new Set(names.flatMap((name) => ahead.get(name) ?? []))
    const rest = names.filter((name) => !ahead.has(name))
    const parts = await Promise.all([...begun, ...(rest.length > 0 ? [read(rest)] : [])])
    const facts = parts.reduce((all, part) => ({ ...all, ...part }), {})
    let before: QuotaNeeds = {}
    for (const { needs, resolve } of asked.toSorted((a, b) => a.place - b.place)) {
      resolve({ facts, before })
      before = addNeeds(before, needs)
    }
  } catch (error) {
    for (const { reject } of asked) reject(error)
  }
}

/**
 * For a later inspection of a stage, when it is its turn. What was read before holds for all that it took then, with
 * the stages before it added up; if it takes more, as a replica's stage may once its primary is there, what is used by
 * then is read again. `others`: what the stages take that are carried out beside it. All of that counts, although some
 * of it may be in what is read by then: a stage that is refused is deployed by the next run.
 */
export function laterQuotas(
  read: (names: readonly QuotaName[]) => Promise<QuotaFacts>,
  first: (QuotaAnswer & { readonly needs: QuotaNeeds }) | undefined,
  others: QuotaNeeds = {},
): QuotaLook {
  return {
    ask: async (needs) => {
      const asked = QUOTA_NAMES.filter((name) => (needs[name] ?? 0) > 0)
      return first && asked.every((name) => (needs[name] ?? 0) <= (first.needs[name] ?? 0))
        ? { facts: first.facts, before: first.before }
        : { facts: await read(asked), before: others }
    },
    leave: () => undefined,
    beside: (more) => laterQuotas(read, first, more),
  }
}

/** VPCs are counted by the list that ranges are chosen by. */
export async function readQuotas(
  { quotas }: Pick<AwsReads, 'quotas'>,
  vpcs: () => Promise<Fact<readonly unknown[]>>,
  names: readonly QuotaName[],
): Promise<QuotaFacts> {
  if (names.length === 0) return {}
  const [facts, own] = await Promise.all([quotas.of(names), names.includes('vpcs') ? vpcs() : null])
  const max = facts.vpcs?.max
  if (own === null || max === undefined) return facts
  const used: Fact<number> = own.kind === 'read' ? { kind: 'read', value: own.value.length } : own
  return { ...facts, vpcs: { used, max } }
}
